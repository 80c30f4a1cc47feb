# Values: amounts, dates, months, percentages and closed words.

amount-not-an-amount = { $value } is not an amount; write it as 12.50 or 1,210.00
amount-two-readings = { $value } can mean { $first } or { $second }; write the amount with two decimals
amount-decimals = { $value } has more than two decimals; an amount goes down to the cent
amount-nothing = "{ $value }" is nothing; an amount is more than 0.00 here
amount-negative = { $value } is negative; an amount is zero or more here
amount-too-large = { $value } is too large; an amount is at most { $largest } here

date-not-a-date = { $value } is not a date; write it as 2026-12-31 or 31/12/2026
date-two-readings = { $value } can mean { $first } or { $second }; write the year with four digits

month-not-a-month = { $value } is not a month; write it as 2026-11
run-not-a-run = { $value } is not a settlement run; write a month (2026-11), a quarter (2026-Q4) or a range of months (2015-09..2016-05)
rate-not-a-rate = { $value } is not a percentage or fraction; write it as 20%, 12.5% or 1/3

data-class-unknown = { $value } is not a sort of data; choose one of { $known }
sector-unknown = { $value } is not a sector; choose one of { $known }
pass-state-unknown = "{ $value }" is no state of a pass; choose from { $known }
pass-reason-unknown = "{ $value }" is no reason; choose from { $known }
withdrawal-unknown = { $value } is not a reason to withdraw a voucher; choose one of { $known }
route-unknown = { $value } is not a way of paying; choose one of { $known }
relation-unknown = { $value } is not a relation to the reference person; choose one of { $known }
sex-unknown = { $value } is not a known way to write a sex; choose one of { $known }
level-unknown = { $value } does not say whose fact it is; choose one of { $known }

id-not-an-id = { $value } is not an identity of vrijpas; that has 32 digits and letters from a to f
term-not-a-term = { $value } is not a term; expected: 10y (years), 6m (months), 30d (days) or keep
