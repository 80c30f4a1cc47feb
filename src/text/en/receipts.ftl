# Receipts of the desk

year-number-none = { $value } is no number; it looks like { $such }
receipt-unknown = there is no receipt { $number }
receipt-unknown-hint = see them with: vrijpas receipt list
receipt-written = Receipt { $number }: { $total }.
receipt-written-rounded = Receipt { $number }: { $total }, rounded in cash { $handed }.
receipt-of-another-day = receipt { $number } is of { $on }; only a receipt of today can be undone
receipt-of-another-day-hint = give it back with: vrijpas voucher return VOUCHER
receipt-reversed-before = receipt { $number } was reversed before, or is itself a reversal
paid-by-unknown = { $value } is no means of payment; choose from { $known }
setting-rounding = { $value } is no rounding; choose none (no rounding) or 5 (cash to 5 cents)

# Options of other commands
cli-voucher-issue--by = How the holder pays: cash, card or transfer; otherwise as the setting paid-by says
cli-voucher-paid--by = { cli-voucher-issue--by }

# Columns
column-receipt = receipt
column-means = paid by
column-plan = agreement
column-due-on = due on
column-date = date
column-handed = handed over
column-reverses = reversal of
column-receipts = receipts
column-rounding = rounding
column-closing = closing
column-cash = cash
column-card = card
column-transfer = transfer
column-counted = counted
column-description = description
column-debit = debit
column-credit = credit
column-general-account = general account

paid-by-cash = cash
paid-by-card = card
paid-by-transfer = transfer

receipt-none = There is nothing to show; see those of a month with: vrijpas receipt list --month { $month }
receipt-none-there = There is nothing to show.
receipt-reversed = Receipt { $number } is reversed.
receipt-reverses = This reverses receipt { $number }.
receipt-was-reversed = It was reversed by receipt { $number }.
receipt-form = the receipt comes in a file that ends in .html or .pdf

# On paper
receipt-title = Receipt { $number }
receipt-from = { $municipality }, { $on }
receipt-void = This receipt is no longer valid: it was reversed by receipt { $number }.
receipt-total = Total
receipt-handed = Rounded in cash to 5 cents
receipt-by-cash = Paid in cash.
receipt-by-card = Paid by card.
receipt-by-transfer = Paid by bank transfer.

# The till
till-nothing = Nothing came in since the closing before; nothing was changed.
till-closed = Till closed with { $number }: receipts { $first } to { $last }.
till-not-counted = { $expected } should lie in the drawer. Nobody counted it.
till-count = cash came in: say what lies in the drawer
till-count-hint = count the drawer, and close with: vrijpas desk close --counted AMOUNT; when nobody counts, with: vrijpas desk close --uncounted
till-count-ask = Counted in the drawer, the float included:
till-counted = { $float } lay in the drawer, { $expected } should lie there now, counted: { $counted }.
till-difference = a difference of { $difference } when counting; it stands in the closing
till-waits = { $count ->
    [one] 1 receipt waits for the next closing.
   *[other] { $count } receipts wait for the next closing.
 }
till-unknown = there is no closing { $number }
till-unknown-hint = see them with: vrijpas desk days
till-never-closed = the till was never closed yet
till-never-closed-hint = close it with: vrijpas desk close --counted AMOUNT
till-no-account = the setting { $key } is not set: the account for the journal
till-no-account-hint = set it with: vrijpas settings set { $key } ACCOUNT
till-form = the journal comes in a file that ends in .csv or .xlsx

# Commands
cli-receipt = Receipts: what was paid and given back at the desk
cli-receipt-list = Shows the receipts that no closing of the till holds yet, or those of a month or a voucher
    .examples =
        vrijpas receipt list
        vrijpas receipt list --month 2026-11
cli-receipt-list--month = Those of this month, such as 2026-11
cli-receipt-list--voucher = Those on which this voucher stands
cli-receipt-print = Makes the receipt for who paid: offer and amount, and nothing else
    .examples =
        vrijpas receipt print K2026-00001 -o receipt.pdf
cli-receipt-print--receipt = The number
cli-receipt-print--output = Where it comes, in .pdf or .html; otherwise on the screen
cli-receipt-reverse = Reverses a receipt of today, when nothing changed hands after all
    .examples =
        vrijpas receipt reverse K2026-00001
cli-receipt-reverse--receipt = The number
cli-receipt-show = Shows a receipt with its vouchers; each look stands in the log
    .examples =
        vrijpas receipt show K2026-00001
cli-receipt-show--receipt = The number
cli-desk-close = Closes the till: what came in since the last time, and what was counted
    .examples =
        vrijpas desk close --counted 112.50
        vrijpas desk close --counted 112.50 -o journal.csv
cli-desk-close--counted = What lies in the drawer, the float included
cli-desk-close--uncounted = Closes without counting; what lies in the drawer does not come in this closing any more
cli-desk-close--through = Last day that counts; otherwise all until now
cli-desk-close--output = Where the journal comes, in .csv or .xlsx
cli-desk-days = Shows the closings of the till
    .examples =
        vrijpas desk days
cli-desk-journal = Shows or writes the lines of a closing for the accounts
    .examples =
        vrijpas desk journal D2026-0001 -o journal.xlsx
cli-desk-journal--closing = The number of the closing; otherwise the last
cli-desk-journal--output = Where the journal comes, in .csv or .xlsx; otherwise on the screen

# Paying in parts, and giving back
instalments-nothing-open = nothing is open for voucher { $code }
instalments-agreed = { $count ->
    [one] Agreed for voucher { $code }: 1 part. Hand the voucher over as soon as it is paid.
   *[other] Agreed for voucher { $code }: { $count } parts. Hand the voucher over as soon as the first is paid.
 }
instalments-part = { $value } is no part; write a day and an amount, such as 2026-12-01=10.00
instalments-times = the number of parts is between 1 and { $most }
instalments-one-day = two parts have the same day
instalments-sum = the parts are { $sum } together, { $open } is open
voucher-paid-part-of-one = a part can be paid for one voucher at a time
voucher-paid-more = { $open } is still open for voucher { $code }; more cannot be paid
voucher-no-plan = no parts were agreed for voucher { $code }
voucher-no-plan-hint = agree on the parts first with: vrijpas voucher instalments { $code } --times 3
voucher-line-to-pay = still to pay
voucher-line-due-on = next part by
voucher-reason-unused = holder does not come
column-to-pay = still to pay
column-due-now = due now
return-reason = give cancelled (the activity does not take place) or unused (the holder does not come) as the reason
return-before = Voucher { $code } came back before; nothing was changed.
return-withdrawn = voucher { $code } was withdrawn as lost; another came in its place
return-withdrawn-hint = return the voucher that came in its place
return-not-here = nothing was paid here for voucher { $code }
return-not-here-hint = withdraw it with: vrijpas voucher withdraw { $code } --reason cancelled
return-no-rule = the regulation gives nothing back for voucher { $code } now
return-no-rule-hint = put a rule in the regulation ([[return]]), or withdraw the voucher without giving back: vrijpas voucher withdraw VOUCHER --reason unused
return-done = { $count ->
    [one] One voucher is back; the holder gets { $amount }.
   *[other] { $count } vouchers are back; the holder gets { $amount }.
 }
return-by-cash = Give it back in cash.
return-by-card = Give it back by card.
return-by-transfer = Give it back by bank transfer.
return-several-means = this was paid by several means
return-several-means-hint = say how you give it back with --by cash, card or transfer; or return the vouchers one by one
cli-voucher-instalments = Agrees that a holder pays in parts; the voucher is handed over when the first is paid
    .examples =
        vrijpas voucher instalments 7KQ2-M9FD-XT0AH --times 3
        vrijpas voucher instalments 7KQ2-M9FD-XT0AH --part 2026-12-01=10.00 --part 2027-01-15=5.00
cli-voucher-instalments--voucher = The code on the voucher, with or without dashes
cli-voucher-instalments--times = So many equal parts, one a month
cli-voucher-instalments--from = The day of the first part; otherwise today
cli-voucher-instalments--part = A part: day and amount; together the parts are what is open
cli-voucher-return = Gives back what was paid for vouchers that are not used, as the regulation says
    .examples =
        vrijpas voucher return 7KQ2-M9FD-XT0AH
        vrijpas voucher return 7KQ2-M9FD-XT0AH --reason unused --by transfer
    .after =
        Without a rule in the regulation only what does not take place comes back, and then whole.
cli-voucher-return--vouchers = The codes on the vouchers, with or without dashes
cli-voucher-return--reason = Why: cancelled (does not take place) or unused (the holder does not come)
cli-voucher-return--by = How you give it back: cash, card or transfer; otherwise as it was paid
cli-voucher-paid--amount = A part of what is open, where that was agreed

# What somebody paid
paid-nothing = Nothing was paid at the desk in that year.
paid-form = the certificate comes in a file that ends in .html or .pdf
paid-without-refunds = { $count ->
    [one] 1 refund of that year does not stand on it; add it with --refunds, if who asks for the certificate must see it.
   *[other] { $count } refunds of that year do not stand on it; add them with --refunds, if who asks for the certificate must see them.
 }
paid-name = Certificate
paid-title = What you paid to the municipality in { $year }
paid-certifies = { $municipality } confirms that in { $year } was paid at the desk of the municipality for the activities below.
paid-for = { $name }, born on { $born }
paid-of = { $name }
paid-total-of = Paid for { $name }: { $amount } euro.
paid-back-to = Paid back by the municipality to { $name }
paid-total = Paid to the municipality together: { $amount } euro. What was given back is taken off already.
paid-elsewhere = What you paid to an organiser yourself stands on a certificate of that organiser.
paid-made = Drawn up on { $on }.
cli-person-paid = Confirms what somebody paid to the municipality in a year, for a tax return or a health fund
    .examples =
        vrijpas person paid P1 --year 2026 --household -o certificate.pdf
    .after =
        The certificate shows what was paid, and no price or tariff. It is no tax certificate 281.86 for childcare.
cli-person-paid--member = Id of the member
cli-person-paid--year = The calendar year
cli-person-paid--household = Also who lives in the same household
cli-person-paid--refunds = Also what was paid back of what was paid to an organiser
cli-person-paid--output = Where the certificate comes, in .pdf or .html; otherwise rows on the screen

# Settings
means-till-float = what lies in the drawer of the desk before anything comes in (float)
means-account-cash = general account of the till, for the journal
means-account-card = general account of payments by card
means-account-transfer = general account of bank transfers
means-account-holders = general account of what holders pay for vouchers
means-account-rounding = general account of the rounding of cash
means-account-difference = general account of differences when the till is counted
