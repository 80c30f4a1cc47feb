# Letters, and what stands on paper that people take along.

letter-card-name = Leisure pass

# The letters, as long as the municipality wrote none of its own. The first line is the subject.
letter-text-pass =
    Your { $card }

    Dear { $name },

    This letter is for: { $names }. Everybody in { $municipality } can have a { $card }, and they all look the same.

    How it works: show the pass at a club that takes part. The club reads the code and says what you pay. The pass carries a name and a number only.

    Is a pass lost or broken? Tell us. You get a new one, and the old one no longer works.

    Do you have a question? Come by or call us.

    Kind regards

    { $municipality }
letter-text-vouchers =
    Your vouchers

    Dear { $name },

    With this letter come vouchers for: { $names }. Each voucher says what it is for and until when it is good.

    How it works: cut out the voucher and hand it over at the club. The club reads the code and takes the voucher. A voucher works once.

    Keep the vouchers safe. Did you lose one? Tell us, and we will see together what can be done.

    Do you have a question? Come by or call us.

    Kind regards

    { $municipality }
letter-text-renewal =
    Is everything still right?

    Dear { $name },

    From time to time we check with you that what we know of you is still right: where you live, who lives with you, and what you told us before.

    Did anything change? Let us know by { $reply }. Come by or call us: we will look at it together. If nothing changed, you need not do anything.

    The { $card } of { $names } stays good.

    Kind regards

    { $municipality }

letter-page = Letter { $number }
letter-written = { $count ->
        [one] One letter is in { $path }.
       *[other] { $count } letters are in { $path }.
    }
letter-none = There is nothing to send; no letter was made.
letter-no-address = { $count ->
        [one] Of one household no address is known; that letter was not made.
       *[other] Of { $count } households no address is known; those letters were not made.
    }
letter-no-contact = below the letters does not stand where people find you; say it with: vrijpas settings set letter-contact "…"
letter-reply-past = { $day } is no day to answer by; give a day to come
letter-unknown-kind = { $kind } is no letter; choose from { $known }
letter-places =
    The text may hold: { $places }
    Other words? Put the text in a file, change it, and give: vrijpas settings set letter-{ $kind }-{ $language } --from FILE

template-long = this text is too long; at most { $most } characters
template-no-body = this text is no letter; expected: the subject on the first line, then an empty line, then the letter
template-brace = line { $line }: a brace without its other half; write a place as {"{"}name{"}"}
template-place = line { $line }: {"{"}{ $place }{"}"} cannot be filled in; choose from { $known }
setting-file-unreadable = the file { $path } cannot be read
setting-file-not-text = { $path } is no text in UTF-8; save it again as plain text

binding-per-file = --per-file goes with a folder; a file keeps everything together
binding-number = give --per-file a number from 1 to { $most }
binding-many = one file holds at most { $most }; nothing was made
binding-many-hint = give a folder with -o instead of a file that ends in .pdf

# The voucher on paper.
slip-title = Vouchers
slip-page = Sheet { $number }
slip-kind = Voucher
slip-value = € { $value }
slip-value-for = at any club that takes part
slip-through = Good through { $day }
slip-nothing = Paid. You pay nothing more at the club.
slip-at-club = You pay at the club.
slip-collect = To pay at the club: € { $amount }
slip-rest = Does it cost more? Then you pay the rest. No change is given.
slip-once = To be used once
slip-qr = Code of this voucher: { $code }
voucher-printed = { $count ->
        [one] One voucher
       *[other] { $count } vouchers
    } on { $sheets ->
        [one] one sheet
       *[other] { $sheets } sheets
    }, in { $path }.
voucher-print-none = There is nothing to print: no voucher that can still be used.
voucher-print-unpaid = voucher { $code } is still to be paid; until then it is not printed
voucher-print-unpaid-hint = once it is paid, write that down: vrijpas voucher paid { $code }
voucher-print-waiting = { $count ->
        [one] One voucher is still to be paid and was not printed.
       *[other] { $count } vouchers are still to be paid and were not printed.
    }
value-language = LANGUAGE
value-letter = LETTER
value-sheet = SHEET
value-size = SIZE
value-text = TEXT
