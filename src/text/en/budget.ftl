# Budgets: what a fund may spend in a year. They hold back new vouchers only, never what a club hands in.

budget-not-a-year = { $value } is no year; a year such as 2026 is expected
budget-no-fund = the regulation knows no fund { $fund }; it knows these: { $known }
budget-set = Budget of { $fund } for { $year }: { $amount } euro. Still open: { $open } euro.
budget-same = The budget of { $fund } for { $year } was { $amount } euro already; nothing was changed.
budget-closed = the budget of { $fund } for { $year } is closed and does not change any more
budget-closed-hint = set a budget for the next year: vrijpas budget set FUND { $next } AMOUNT
budget-below-use = { $fund } needs { $spent } euro in { $year } already ({ $used } used, { $reserved } reserved for vouchers that are out); this budget makes { $room } euro
budget-below-use-hint = take a higher amount, or say with --below-use that it is meant so; then no more vouchers are issued, and what clubs hand in is paid
budget-none = No budget was set for { $year }, and nothing was used or reserved. Set one with: vrijpas budget set FUND { $year } AMOUNT
budget-forecast-method = Expected on 31 December: what is used, and for each month to come the mean of the last three full months; never less than used and reserved together.
budget-forecast-beyond = { $fund } may come to { $forecast } euro this year, and has { $room } euro
budget-state-open = open
budget-state-closed = closed
budget-state-none = no budget
budget-exhausted = the budget of { $fund } for { $year } does not allow this: { $room } euro, of which { $used } used and { $reserved } reserved; still open: { $open } euro
budget-would-fit = { $count ->
        [0] None of the { $asked } vouchers fits in; nothing was issued.
        [one] One of the { $asked } vouchers fits in; nothing was issued.
       *[other] { $count } of the { $asked } vouchers fit in; nothing was issued.
    }
budget-exhausted-hint = issue fewer, withdraw vouchers that are not needed any more (vrijpas voucher withdraw), or raise the budget: vrijpas budget set { $fund } { $year } AMOUNT
budget-together = { $fund } and { $others } pay in each other's place: their budgets are held together.
budget-not-yet-together = { $fund } and { $others } pay in each other's place and are held together; as long as { $without } has no budget, nothing is held.
budget-not-set-yet = { $fund } has no budget for { $year } yet; nothing is held back until you set one: vrijpas budget set { $fund } { $year } AMOUNT
budget-year-runs = { $year } is not over on { $on }; a year is closed when it is over
budget-year-earlier-open = { $open } is not closed yet; close the years in their order, that one first, then { $year }
budget-year-unsettled = { $count ->
        [one] one accepted claim that was handed in in { $year } is
       *[other] { $count } accepted claims that were handed in in { $year } are
    } in no settlement yet
budget-year-unsettled-hint = first close the settlements through December { $year }: vrijpas settle close PERIOD
budget-year-closed-before = The budgets of { $year } were closed already; nothing was changed.
budget-year-closed = { $year } is closed. { $next } opens with exactly what is carried over here and stays reserved; what changes in { $year } later counts in { $next }.
budget-year-no-next = { $fund } has no budget for { $next } yet; the { $amount } euro of last year count once you set one: vrijpas budget set { $fund } { $next } AMOUNT
budget-opening-differs = { $fund } would not open the new year with what { $year } closed with; nothing was closed. Have the register looked at.
budget-year-overspent = { $fund } spent { $used } euro of { $room } euro
budget-year-without = { $fund } spent { $used } euro without a budget for { $year }; it is not closed along

column-fund = fund
column-year = year
column-budget = budget
column-from-last-year = from last year
column-to-next-year = to next year
column-reserved = reserved
column-left = still open
column-forecast = expected on 31 December
