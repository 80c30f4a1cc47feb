# Pass numbers and voucher codes that somebody types. The code itself is never repeated.
code-length = { $count ->
        [one] this is one character
       *[other] these are { $count } characters
    } without the hyphens; a pass number or voucher code has { $expected }. Check that nothing is missing.
code-character = the character "{ $value }" does not occur in a pass number or voucher code; expected: digits and letters, without the letter U. Check that character.
code-check = this is not a pass number or voucher code: the last character does not fit the others. Type the code again, as it stands on the card or the voucher.
token-not-a-token = "{ $value }" is not a club's voucher token; expected: 26 digits and letters from the kit's export, or a complete voucher code.
paper-form = this is not the QR code of a pass or voucher. Scan the code again, or type the thirteen characters below it.
