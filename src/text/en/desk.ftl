# The counter: the screen at which somebody helps people.

cli-desk = Opens the counter: one screen to help people, by keyboard
    .long =
        Opens the counter: one screen to help people, by keyboard

        Type a name or a street, or scan a pass. The screen shows the household and says
        which keys there are, each with the command that does the same beside it.
        Each step is kept at once; Ctrl-C leaves.
    .examples =
        vrijpas desk

desk-no-terminal = the counter works on a screen with a keyboard only
desk-no-terminal-hint = use the plain commands here: vrijpas household find NAME, vrijpas pass issue --household HOUSEHOLD, vrijpas voucher issue
desk-dry-run = at the counter each step is kept at once; there is no trial
desk-dry-run-hint = practise on a made-up municipality: vrijpas demo --keep DIR
desk-lost = the screen does not take part
desk-too-small = The window is too small. Make it a bit larger.
desk-rest = More lines, with the arrows:
desk-wrong = { $text }.
desk-too-long = No name or address is longer than this.
desk-pasted = Those were several lines at once; nothing of it was taken over.
desk-no-key = That was no key and no pass; nothing happened.
desk-other-family = This pass does not belong to this household. Finish with Enter first, then scan again.

# Searching
desk-title = Counter of { $municipality } · { $on }
desk-ask = Whom may you help?
desk-ask-how = Type a name or a street with its number, or scan a pass or a voucher.
desk-search = Search:
desk-more = There are more. Add the first name or the house number.
desk-nobody = Nobody found for { $typed }. Check it, or press Tab for a new household.
desk-code-unknown = { $code } was not issued here
desk-no-home = whoever has this code belongs to no household now
desk-key-open = open
desk-key-search = search
desk-key-new = new household
desk-key-clear = start again
desk-key-leave = close the counter
desk-do-find = vrijpas household find { $typed }
desk-do-walk-in = vrijpas household add

# A household
desk-family = Household { $names } · { $id }
desk-no-address = address not known
desk-birth = { $birth }
desk-age = aged { $age }
desk-no-pass = no pass
desk-pass-blocked = { $pass } blocked
desk-tier-open = tier { $tier }
desk-tier = tier { $tier } to { $last }
desk-tier-ends = tier { $tier } ends { $last }
desk-right = { " " }{ $name }: { $tier }, through { $last }
desk-right-open = { " " }{ $name }: { $tier }, without an end
desk-vouchers = Vouchers
desk-voucher-used = used
desk-value = voucher of { $value }
desk-through = through { $last }
desk-paid = { $amount } paid
desk-due = { $amount } still to pay
desk-at-club = { $amount } at the club
desk-goodbye = Household { $names } has been helped.{ $passes ->
        [0] {""}
        [one] {" "}One new pass.
       *[other] {" "}{ $passes } new passes.
    }{ $vouchers ->
        [0] {""}
        [one] {" "}One voucher.
       *[other] {" "}{ $vouchers } vouchers.
    }

# Keys
desk-key-pick = choose a member
desk-key-issue = { $count ->
        [one] new pass for who had none yet
       *[other] new passes for { $count } members
    }
desk-key-issue-member = new pass for { $name }
desk-key-replace = replace the pass of { $name }
desk-key-block = block the pass of { $name }
desk-key-free = unblock the pass of { $name }
desk-key-done = done
desk-key-ready = done
desk-key-back = back
desk-key-scroll = read on
desk-do-issue = vrijpas pass issue --household { $household }
desk-do-issue-member = vrijpas pass issue --member { $member }
desk-do-replace = vrijpas pass replace { $pass }
desk-do-block = vrijpas pass block { $pass }
desk-do-free = vrijpas pass activate { $pass }
desk-all-have-one = Everybody has a pass already.
desk-replace-why = Why does { $name } get another pass than { $pass }?
desk-block-why = Why is pass { $pass } of { $name } blocked?
desk-back-passes = { $count ->
        [one] take the new pass back
       *[other] take the new passes back
    }
desk-back-block = do not block after all
desk-back-free = block again after all
desk-taken-back = Taken back.
desk-give-back = Give { $amount } back in cash.
desk-nothing-back = There is nothing to take back.

# A new household
desk-form-title = New household
desk-form-row-name = name
desk-form-row-member = member
desk-form-row-street = address
desk-form-name = Name:
desk-form-name-how = The family name.
desk-form-name-empty = Type the family name first.
desk-form-member = First name and birth date:
desk-form-member-how = One member a line, such as: An 1/5/1990. Somebody of another name: Maes, An 1/5/1990. Everybody there? Press Enter.
desk-form-nobody = Type at least one member: first name and birth date.
desk-form-how = Type the first name and then the birth date, such as: An 1/5/1990.
desk-form-street = Street and number:
desk-form-street-how = No address? Press Enter.
desk-form-postcode = Postcode:
desk-form-postcode-how = The postcode of this address.
desk-form-known = { $name }, born { $birth }, is in the register already. Who is it?
desk-form-known-at = { $name }, born { $birth }, is in the register already, { $address }. Who is it?
desk-form-same = the same: open that household
desk-form-other = somebody else of that name and birth date
desk-form-done = The household is in the register.
desk-key-next = on
desk-key-better = put the previous one right
desk-key-drop = leave without keeping anything

# What else belongs to it
desk-notes = Notes
desk-note-line = { $on } · { $by }
desk-note-ask = Note:
desk-note-title = Note about household { $names }
desk-note-how = One sentence for who helps later. Write no reason of a right and nothing about health.
desk-ground-title = Why { $name } has a right or not
desk-ground-none = There is no regulation for this day.
desk-help-title = All keys
desk-help-every = Each step is kept at once. Ctrl-C leaves.
desk-key-note = write a note
desk-key-ground = why { $name } has a right or not
desk-key-add = add a member
desk-key-help = all keys
desk-do-note = vrijpas household note { $household } "…"
desk-do-ground = vrijpas entitlement explain { $member }
desk-do-add = vrijpas member add --household { $household }
desk-do-back-passes = vrijpas pass end { $pass } --reason mistake
desk-do-back-note = vrijpas household note { $household } --remove { $number }
desk-do-back-block = vrijpas pass activate { $pass } --reason mistake
desk-do-back-free = vrijpas pass block { $pass } --reason mistake
desk-back-note = remove the note
desk-add-title = Another member of household { $names }
desk-add-known = Open the household to which that member belongs already, or let them move with: vrijpas member move

# Printing
desk-print-file = counter-{ $number }.pdf
desk-print-full = the folder { $folder } holds too many files; clear it up
desk-nothing-to-print = There is nothing to print.
desk-key-print-passes = print { $passes ->
        [one] the pass
       *[other] { $passes } passes
    }
desk-key-print-vouchers = print { $vouchers ->
        [one] the voucher
       *[other] { $vouchers } vouchers
    }
desk-key-print = print { $passes ->
        [one] the pass
       *[other] { $passes } passes
    } and { $vouchers ->
        [one] the voucher
       *[other] { $vouchers } vouchers
    }
desk-key-print-again = print everything again
desk-do-print = vrijpas pass print --household { $household } -o pass.pdf
desk-do-print-vouchers = vrijpas voucher print --household { $household } -o voucher.pdf
desk-unprinted = Not printed yet: search the household again and press p.
desk-do-back-sold = vrijpas voucher withdraw { $code } --reason mistake

# Paying
desk-nothing-due = There is nothing left to pay.
desk-pay-how = How { $count ->
        [one] is the voucher
       *[other] are the { $count } vouchers
    } paid?
desk-key-pay = take payment for { $count ->
        [one] the voucher
       *[other] { $count } vouchers
    }
desk-do-pay = vrijpas voucher paid { $code }
desk-back-paid = take the payment back
desk-receipt-printed = Receipt { $number } in { $path }.
