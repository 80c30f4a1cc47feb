# Reports from the ledger for finance.

report-months = { $from } lies after { $to }; give the first month with --from and the last with --to
report-not-the-statements = settlement { $number } does not add up: booked { $booked }, on the statements { $stated }, with the funds { $funds }. Have the register looked at; nothing was shown.
report-open = not closed yet
report-closed = closed
report-nothing-closed = Nothing is closed in these months yet. See what waits with: vrijpas claim open
report-with-open = Closed { $closed }, not closed yet { $open }, together { $total } for clubs.
report-carried = To be paid is { $payable } and not { $due }: what a club received too much goes on from one settlement to the next.
report-proof =
    { $count ->
        [one] Equal to the ledger: one settlement, together { $due } to receive. Entries, statements and funds agree to the cent.
       *[other] Equal to the ledger: { $count } settlements, together { $due } to receive. Entries, statements and funds agree to the cent.
    }
report-proof-outside =
    { $count ->
        [one] Equal to the ledger: one settlement, together { $due } to receive, of which { $outside } outside these months. Entries, statements and funds agree to the cent.
       *[other] Equal to the ledger: { $count } settlements, together { $due } to receive, of which { $outside } outside these months. Entries, statements and funds agree to the cent.
    }

column-clubs = to clubs

statement-sheet-title = Statement { $number }
statement-sheet-months = Months: { $run }
statement-line-offer = offer
statement-line-late = offer, handed in late
column-corrects = corrects statement
column-corrected-on = corrected on
statement-line-correction = correction
statement-line-yearly = own share of the year
statement-line-carried-in = debt carried in
statement-line-carried-out = debt that goes on
statement-line-payable = to be paid

settle-folder-other = something else stands in { $path } already; nothing was written and nothing was closed
settle-folder-other-hint = choose another folder with -o

column-bytes = bytes
column-sha256 = sha256
column-settlement-hash = check value
column-entity = authority

report-wait-open = handed in, still to decide
report-wait-accepted = accepted, not closed yet
report-wait-statement = closed, not paid yet
report-wait-no-account = closed, club without account
report-wait-to-confirm = closed, account still to confirm
report-wait-internal = closed, to be booked internally
report-wait-debt = debt that goes on
report-wait-refund-open = refund, still to decide
report-wait-refund-accepted = refund, in no order yet
report-wait-refund-ordered = refund, in an order
report-open-title = Handed in and not yet paid, on { $on }
report-open-next = To decide: vrijpas claim open. To confirm an account: vrijpas organiser confirm. To repay: vrijpas refund order.
