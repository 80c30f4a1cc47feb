# Passes and vouchers, as the desk works with them.

# Passes
pass-issued = { $count ->
        [one] One pass issued.
       *[other] { $count } passes issued.
    }
pass-had-one = { $count ->
        [0] Nobody without a pass was found; nothing was issued.
        [one] One person had a usable pass already.
       *[other] { $count } persons had a usable pass already.
    }
pass-has-one = This member has pass { $pass } already, and it may be used; nothing was issued. If it is lost or broken, replace it with: vrijpas pass replace { $pass }
pass-find-what = say a name or a pass number
pass-none-found = No pass found for { $asked }.
no-such-pass = there is no pass { $pass }
no-such-pass-hint = check the number, or look for a name with: vrijpas pass find NAME

walk-in-name = the name is empty; give it with --last-name
walk-in-birth = a birth date does not lie in the future: { $birth }; check it
walk-in-known = { $name }, born { $birth }, is in the register already as { $id }
walk-in-known-hint = give the pass with: vrijpas pass issue --member { $id }. If it is somebody else, add them with: vrijpas member add

pass-line-pass = pass
pass-line-state = state
pass-line-issued = issued on
pass-line-last-name = last name
pass-line-first-name = first name
pass-line-birth = born
pass-line-member = member
pass-line-household = household
pass-line-vouchers = open vouchers
pass-line-tier = tier
pass-line-tier-through = tier through

pass-state-issued = issued
pass-state-active = in use
pass-state-blocked = blocked
pass-state-replaced = replaced
pass-state-ended = ended

pass-had-another = { $count ->
        [one] One person had a pass that cannot be used any more and gets no new one by itself; to give one: vrijpas pass issue --member MEMBER
       *[other] { $count } persons had a pass that cannot be used any more and get no new one by themselves; to give one: vrijpas pass issue --member MEMBER
    }
pass-issue-blocked = this member has pass { $pass }, which is blocked; nothing was issued
pass-issue-blocked-hint = release it with: vrijpas pass activate { $pass }, or give another in its place with: vrijpas pass replace { $pass }
pass-is-a-voucher = this is the code of a voucher, not that of a pass
pass-is-a-voucher-hint = see the voucher with: vrijpas voucher show VOUCHER
pass-is-now = Pass { $pass } is { $state } now.
pass-was-already = Pass { $pass } was { $state } already; nothing was changed.
pass-clubs-learn-later = Clubs notice with their next kit only; what they accept until then is paid.
pass-clubs-learn-of-use = Clubs notice with their next kit only; until then the holder pays the ordinary price there.
pass-replaced = Pass { $pass } of { $name } is replaced by { $new }. Vouchers and history stay with { $name }.
pass-replaced-before = Pass { $pass } was replaced by { $new } before; nothing was changed.
pass-is-replaced = pass { $pass } is replaced by { $new } and gets no other state any more
pass-is-replaced-hint = see the new pass with: vrijpas pass show { $new }
pass-is-ended = pass { $pass } is ended and stays so
pass-is-ended-hint = give a new pass with: vrijpas pass issue --member MEMBER
pass-without-holder = pass { $pass } is nobody's any more; none comes in its place
pass-changed-meanwhile = somebody else changed pass { $pass } just now; nothing was done
pass-changed-meanwhile-hint = look first with: vrijpas pass show { $pass }
pass-not-to-print = pass { $pass } is { $state } and is not printed; leave it out of the list
pass-signature-ours = signed here
pass-signature-forged = not signed here: this code is forged or altered
pass-voucher-offer = { $code } for { $offer }
pass-voucher-value = { $code } worth { $value }
pass-step = { $on }: { $state }
pass-step-reason = { $on }: { $state } ({ $reason })
pass-reason-lost = lost
pass-reason-stolen = stolen
pass-reason-damaged = damaged
pass-reason-misused = used by somebody else
pass-reason-moved = moved away
pass-reason-died = died
pass-reason-declined = not wanted
pass-reason-mistake = mistake
pass-reason-other = another reason

pass-line-signature = QR code
pass-line-voucher = voucher
pass-line-replaced-by = replaced by
pass-line-replaces = in place of
pass-line-history = history

# Vouchers
voucher-issued = { $count ->
        [one] One voucher issued.
       *[other] { $count } vouchers issued.
    }
voucher-perhaps-of-age = { $count ->
        [one] the birth date of one person is incomplete; whoever may be of that age got the vouchers
       *[other] the birth dates of { $count } persons are incomplete; whoever may be of that age got the vouchers
    }
voucher-count = { $count } vouchers at once cannot be; choose a number from 1 to { $most } with { $option }
voucher-value-nothing = a voucher of 0.00 is worth nothing; give an amount with --value
voucher-ages = { $value } is no age; write it as 6-18, the youngest first
voucher-again = { $count ->
        [one] this person already held an open voucher of { $value }
       *[other] these { $count } persons all held an open voucher of { $value } already
    }; if this was a second run by mistake, withdraw them with: vrijpas voucher withdraw
voucher-codes-later = For the codes to print: vrijpas voucher list --value { $value } --open --format csv
voucher-none-listed = No vouchers found.
voucher-outside-ages = { $member } is { $age } years old on { $on }; { $offer } is for { $ages }
voucher-ages-between = ages { $from } to { $to }
voucher-ages-from = those aged { $from } or older
voucher-ages-to = those not older than { $to }
voucher-no-kind = the scheme has no value voucher for this age; nothing was issued
voucher-no-kind-hint = see what the scheme has with: vrijpas scheme show
voucher-through-past = the last day ({ $through }) lies before the day of issue ({ $on }); choose a later one with --through
voucher-refund-route = { $offer } is paid back afterwards; there is no voucher for it
voucher-offer-over = { $offer } ran through { $through }; no voucher is issued for it any more
voucher-beyond-offer = { $offer } runs through { $last }; a voucher cannot be valid longer. Choose an earlier day with --through.
voucher-which-class = { $offer } has these price classes: { $known }. Say which, with --class.
voucher-limit = { $offer } may be used { $limit ->
        [one] once
       *[other] { $limit } times
    } per person; { $given } were issued already and you ask { $count } more
voucher-no-place = { $offer } has { $places ->
        [one] one place
       *[other] { $places } places
    }, of which { $left } still free; you ask for { $count }
voucher-no-place-hint = issue fewer, withdraw vouchers that are not needed any more (vrijpas voucher withdraw), or read in the offer with more places: vrijpas offer import
voucher-beyond-limit = this voucher for { $offer } goes beyond the limit "{ $limit }" ({ $source }): of { $allowed } { $used } is used or in vouchers that are out, { $left } is left; the voucher asks { $wanted }
voucher-limit-money = { $amount } euro
voucher-limit-times = { $count ->
        [one] once
       *[other] { $count } times
    }
voucher-beyond-limit-hint = wait until something is left again, withdraw a voucher that is not needed any more (vrijpas voucher withdraw), or issue it at the ordinary price with --ordinary
voucher-price-hint = check the scheme, and what is known of the holder
voucher-withdrawn = Voucher { $code } is withdrawn. A kit that you make now does not accept it any more.
voucher-withdrawn-before = Voucher { $code } was withdrawn before; nothing was changed.
voucher-withdrawn-paid = The holder paid { $amount } for it at the desk: pay that back with vrijpas voucher return VOUCHER, or give a new voucher without having it paid again.
voucher-paid-at-desk = Paid at the desk: { $amount }.
voucher-to-pay = Still to be paid at the desk: { $amount }. Note the payment with: vrijpas voucher paid VOUCHER
voucher-paid = { $count ->
        [one] One voucher paid: { $amount }.
       *[other] { $count } vouchers paid, together { $amount }.
    } A kit made now accepts what is paid.
voucher-paid-before = Voucher { $code } was paid before; nothing was changed.
voucher-not-prepaid = voucher { $code } is not paid at the desk
voucher-paid-withdrawn = voucher { $code } was withdrawn and cannot be paid any more
voucher-paid-lapsed = voucher { $code } was good through { $through } and cannot be paid any more
voucher-new-hint = issue a new voucher with: vrijpas voucher issue
voucher-unpaid-route = { $offer } is not paid at the desk; leave --unpaid out
voucher-no-tier = { $tier } is no tier of the scheme; choose one of { $known }
voucher-extra = { $value } does not say how many further sheets a tier gets; write it as A=1, with a number from 1 to { $most }
voucher-spent = voucher { $code } was redeemed at a club already and cannot be withdrawn any more
voucher-spent-hint = what a kit accepted in good faith is paid; settle it with the holder
voucher-is-a-pass = this is the number of a pass, not the code of a voucher
voucher-is-a-pass-hint = look at the pass with: vrijpas pass show
voucher-not-to-print = voucher { $code } is redeemed, withdrawn or lapsed and is not printed
voucher-not-to-print-hint = leave it out of the list, or take all open vouchers with: vrijpas voucher qr --open
no-such-voucher = there is no voucher { $code }
no-such-voucher-hint = check the code as it stands on the voucher

voucher-line-code = voucher
voucher-line-state = state
voucher-line-member = member
voucher-line-withdrawn = withdrawn
voucher-line-companion = for who goes along
voucher-line-holder = holder
voucher-line-offer = offer
voucher-line-class = price class
voucher-line-price = price
voucher-line-holder-share = share of the holder
voucher-line-paid = paid at the desk
voucher-line-value = value
voucher-line-issued = issued on
voucher-line-through = valid through

voucher-withdrawn-on = on { $on }: { $reason }
voucher-reason-cancelled = does not take place
column-companion = for who goes along
voucher-state-open = open
voucher-state-redeemed = redeemed
voucher-state-withdrawn = withdrawn
voucher-state-lapsed = lapsed
voucher-state-unpaid = to be paid

# Column headings
column-qr = QR code
column-pass = pass
column-state = state
column-last-name = last name
column-first-name = first name
column-member-id = member
column-household-id = household
column-open-vouchers = open vouchers
column-tier-through = tier through
column-valid-through = valid through
column-pay-now = to pay now
column-pay-at-club = to pay at the club
column-vouchers = vouchers
column-sheet = sheet
column-sheets = sheets
column-total = total
