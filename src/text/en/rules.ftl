# Prices: why there is no price.

price-age-needed = the age is not certain, and { $rule } ({ $source }) depends on it; complete the birth date
price-cannot-bear = a price of { $price } cannot bear { $tariff } ({ $source }): the shares together are higher; let the scheme name a lowest price
price-home-needed = the holder's municipality is not known, and { $rule } ({ $source }) depends on it; complete the address
price-negative = { $price } is not a price: a price is zero or more
price-no-pass-rule = scheme { $scheme } names no price for this person's pass on { $day }; add a pass_price to it
price-no-rule = the scheme names no tariff for tier { $tier }, category { $category }, route { $route } and price { $price }; complete it
price-not-in-force = scheme { $scheme } is not in force on { $day }; choose the version of that day
price-two-rules = { $first } and { $second } both apply and have the same rank ({ $source }); give them different ranks

# Rights: questions, facts and answers in an explanation.

rules-above = { $value } above { $limit }
rules-age-from = age from { $from }
rules-age-on-from = age from { $from } on { $on }
rules-age-on-window = age from { $from } to { $through } on { $on }
rules-age-window = age from { $from } through { $through }
rules-age-year-from = age from { $from }, reached in the calendar year
rules-age-year-window = age from { $from } to { $through }, reached in the calendar year
rules-all = all of these conditions
rules-any = one of these conditions
rules-at-least = { $value } at least { $limit }
rules-at-most = { $value } at most { $limit }
rules-below = { $value } below { $limit }
rules-born-from = born on or after { $from }
rules-born-through = born up to and including { $through }
rules-born-window = born from { $from } through { $through }
rules-condition = { $name }
rules-count-members = the number of household members who count
rules-custody = stays in this household at least { $least } of the time
rules-dependant = dependant
rules-detail-as-of = known since { $from }
rules-detail-source = source { $source }
rules-detail-year = of the year { $year }
rules-difference = { $first } less { $second }
rules-domicile-or = lives in the municipality, or what the scheme puts in its place
rules-entitled = has the right { $right }
rules-equal = { $value } exactly { $limit }
rules-evidence-within =
    evidence at most { $days ->
        [one] one day old
       *[other] { $days } days old
    }
rules-fact-answer = answer of the source, since { $from }
rules-fact-assumed = { $found }: there is no figure, and the scheme says what holds then
rules-fact-born = born on { $birth }
rules-fact-compared = { $found }, limit { $limit }
rules-fact-counts-from = counts from { $from }
rules-fact-counts-through = counts through { $last }
rules-fact-days = from { $from } through { $last }
rules-fact-decided = since { $from }, decision of { $decided }
rules-fact-decided-source = since { $from }, decision of { $decided }, source { $source }
rules-fact-detailed = { $found } ({ $details })
rules-fact-domicile-ever = domiciled in { $refnis }, unknown since when
rules-fact-domicile = domiciled in { $refnis } since { $from }
rules-fact-evidence = evidence of { $day }
rules-fact-first-through = the first time was from { $from } through { $last }
rules-fact-found = { $found }
rules-fact-in-force = { $found }, in force from { $from }
rules-fact-no-right = { $asked } answered: no right
rules-fact-none = no fact on this day
rules-fact-proof-through = evidence of { $day }, counted through { $last }
rules-fact-silent = { $asked } has not answered
rules-fact-since = since { $from }
rules-fact-source = since { $from }, source { $source }
rules-fact-unknown = no figure known
rules-figure = { $name }
rules-flag = { $name }
rules-grace = grace: the right ended before { $from } and goes on through { $last }
rules-ground = { $name }
rules-held-for =
    for at least { $months ->
        [one] one month
       *[other] { $months } months
    } without interruption
rules-held-for-next =
    for at least { $months ->
        [one] one month
       *[other] { $months } months
    } without interruption, and then from the first of a month
rules-inherits = shares in the ground of another household member
rules-judged-on = judged as it was on { $day }
rules-max = the highest of { $values }
rules-min = the lowest of { $values }
rules-missing-birth = the birth date is not complete enough; complete it with the member
rules-missing-domicile = there is no address on this day; complete the address
rules-missing-domicile-before = where this person lived before is not known; add the earlier address, with its date
rules-missing-figure = { $figure }: no figure known; ask for it and add it
rules-missing-overflow = a computation gives too large a number; check the figures
rules-missing-parameter = { $name }: the scheme names no value for this day; complete the scheme
rules-missing-parameter-year = { $name }: the scheme names no value for the year { $year }; complete the scheme
rules-missing-status = { $status }: { $asked } did not answer; ask again
rules-new-proof = a next term needs new evidence
rules-no-ground = no ground of the scheme holds on { $day }
rules-no-proof = there is no evidence yet that counts on this day
rules-none = none of these conditions
rules-not-a-member = does not belong to this household on { $day }
rules-not-in-force = this version of { $scheme } is not in force on { $day }
rules-not-resident = does not live in the municipality on { $day } ({ $source })
rules-not-suspended = not suspended
rules-only-first = only the first time
rules-parameter = { $name }
rules-parameter-year = { $name }, year { $year }
rules-relation = place in the household
rules-resident = domiciled in { $places }
rules-resident-for =
    domiciled in { $places } for at least { $months ->
        [one] one month
       *[other] { $months } months
    } without interruption
rules-runs-on = the right of { $from } runs on to the end of its term
rules-same-address = domiciled at the household's address
rules-status = { $status }
rules-status-held = a status that also meets this
rules-status-one-of = one of: { $statuses }
rules-sum = the sum of { $values }
rules-sum-members = { $value }, added up over the household members who count
rules-suspended = the tariff is suspended on { $day } ({ $source }); the right itself does not change
rules-times = { $first } times { $second }
rules-within-first =
    only the first { $months ->
        [one] month
       *[other] { $months } months
    }

# Checking schemes: what is wrong, and what you can do.

scheme-above-whole = { $rate } is more than the whole: a share is at most 100%
scheme-bad-value = { $key }: { $cause }
scheme-born-empty = a window of birth dates needs a start or an end: from, through or both
scheme-declare-first = declare this word first in the list of the scheme, above the rules
scheme-empty-list = { $key } is empty; name at least one value
scheme-first-within-wait = the first months have passed before the waiting period has; make within_first longer than held_for
scheme-fixed-of-total = tariff { $tariff }: a fixed price with shares of the total does not fit every price
scheme-fixed-of-total-remedy = say of = "remainder", or name with residual who bears the rest
scheme-force-ends-first = the scheme ends before it begins; check in_force_from and in_force_through
scheme-format = this is format { $found }; this version reads format { $known }
scheme-format-remedy = use a newer version of vrijpas, or write the scheme in this format
scheme-kind-condition = condition
scheme-kind-fact = fact
scheme-kind-flag = fact of the kind flag
scheme-kind-fund = fund
scheme-kind-key = key
scheme-kind-parameter = parameter
scheme-kind-right = right
scheme-kind-status = status
scheme-kind-tier = tier
scheme-kind-word = word for { $key }
scheme-known-words = known are: { $known }
scheme-missing-key = { $key } is missing
scheme-missing-key-remedy = add a line: { $key } = …
scheme-nearest-word = do you mean { $nearest }?
scheme-needs-two = { $key } needs exactly two values
scheme-no-dependants = the scheme does not say who is a dependant
scheme-no-dependants-remedy = add [dependants], with when and source
scheme-no-rounding = tariff { $tariff }: a percentage can leave a part of a cent, and the scheme does not say how it is rounded
scheme-no-rounding-remedy = add rounding: "largest-remainder", or with to_cents (how many cents) and direction (up, down or half-up)
scheme-no-source = the clause is missing: every rule says where it stands in the regulation
scheme-no-source-remedy = add a line: source = "art. …"
scheme-not-a-value = { $key } is not a value
scheme-not-a-value-remedy = write an amount in quotes ("2000.00"), a count (3), or a table ({"{"} fact = "…" {"}"})
scheme-not-month-day = { $text } is not a day of the year: write month and day, such as "09-01"
scheme-not-refnis = { $code } is not a REFNIS code: it has five digits
scheme-not-toml = this is not valid TOML. Cause: { $cause }
scheme-not-toml-remedy = check the quotes, brackets and repeated keys on this line
scheme-one-condition =
    a condition has exactly one main word; here { $count ->
        [0] there is none
        [one] there is one
       *[other] there are { $count }
    }
scheme-one-condition-remedy = choose from { $kinds }; join several with all, any or none
scheme-one-holder = holder does not say exactly once what the holder pays
scheme-one-holder-remedy = write one of these: percent, fixed, value, free = true or full = true
scheme-one-operator = a comparison has exactly one limit
scheme-one-operator-remedy = write one of these: at_most, below, at_least, above or equal
scheme-one-value =
    a value has exactly one main word; here { $count ->
        [0] there is none
        [one] there is one
       *[other] there are { $count }
    }
scheme-one-value-remedy = choose from { $kinds }
scheme-or-when-idle = or_when does nothing here: the scheme asks for no domicile; leave it out
scheme-out-of-range = this number should lie between { $least } and { $most }
scheme-overlap = { $first } and { $second } have the same rank and can both apply: { $claim }
scheme-overlap-remedy = give the rule that goes first a lower rank, or let them exclude each other
scheme-parameter-year = parameter { $name }: values by year and year_of belong together; write both or neither
scheme-pass-overlap-remedy = let the ages or tiers exclude each other
scheme-price-never = tariff { $tariff }: no price can bear these shares
scheme-price-too-low = tariff { $tariff }: below { $below } the shares together are higher than the price
scheme-price-too-low-remedy = let the tariff apply only from { $below }, with price and from, and write another tariff for lower prices
scheme-proof-of-nothing = this ground asks for no status and no figure, so there is no evidence to renew; leave renewal out
scheme-proof-without-term = renewal = "proof" needs a term; give lasts an end, such as "calendar-year"
scheme-rank-twice = tiers { $first } and { $second } have the same rank
scheme-rank-twice-remedy = give each tier a rank of its own; 1 is the best
scheme-reserved-word = { $word } already has a meaning of its own in a scheme; choose another word
scheme-residual-share = { $party } bears the rest and cannot have a share as well
scheme-right-named-before = ground { $by } asks for the right { $right }, and this ground gives that right only later in the file
scheme-right-named-before-remedy = put all grounds of that right before the first ground that asks for it
scheme-rounding-idle = tariff { $tariff }: "largest-remainder" goes with a percentage only
scheme-rounding-idle-remedy = leave rounding out: the holder pays an amount in whole cents here
scheme-shares = tariff { $tariff }: the shares add up to { $found }, not 100%
scheme-shares-remedy = change the shares, or name with residual who bears the rest; mind the difference between total and remainder
scheme-shares-too-many = tariff { $tariff }: these shares cannot be added up
scheme-tier-discloses = tier { $tier } can be reached through ground { $ground } only: whoever sees the price knows the ground
scheme-tier-discloses-remedy = let another ground open this tier, preferably one without a means test, or write with the tier why this is accepted: acknowledged = "…"
scheme-tier-unreached = no ground opens tier { $tier }
scheme-tier-unreached-remedy = write a ground with this tier, or leave the tier out
scheme-too-large = { $file } is too large for a scheme; check that you chose the right file
scheme-too-many-statuses = a scheme knows at most { $most } statuses
scheme-twice = { $name } exists already; each name occurs once
scheme-type-day = a day without quotes, such as 2026-12-31
scheme-type-flag = true or false
scheme-type-list = a list in square brackets
scheme-type-table = a table with keys
scheme-type-text = a text in quotes
scheme-type-texts = a text, or a list of texts
scheme-type-whole = a whole number without quotes
scheme-units-differ = an amount and a count are mixed here; compare amounts with amounts and counts with counts
scheme-unknown-word = { $kind } { $word } is not known
scheme-until = { $text } is not a fixed day: write month and day, such as "04-30", and years from 0 to 10
scheme-value-mixed = parameter { $name } has values with and without a year
scheme-value-twice = parameter { $name } has two values for the same day and year
scheme-value-twice-remedy = give each value its own from or year
scheme-window-empty = this window is empty; its start should lie before its end
scheme-wrong-type = { $key }: expected was { $expected }
rules-age = the age
rules-age-in-year = the age reached in the year
rules-members = the number of household members
rules-price = the price
rules-quantity = the number
rules-quotient = { $first } divided by { $second }
rules-started = started units of { $each } in { $of }
rules-rounded = { $value }, rounded
rules-table = by the table for { $of }
rules-if = { $first } or { $second }
rules-missing-row = the table of the scheme has no row for { $at }; complete the scheme
scheme-kind-computed = computed value
scheme-not-positive = { $key } must be a whole number above zero
scheme-not-a-number = { $key } must be a number or a percentage, not an amount
scheme-row-end = a row ends with through (up to and including) or with below (up to just under), exactly one of the two
scheme-rows-not-ascending = this row does not end higher than the one before
scheme-rows-not-ascending-remedy = put the rows from low to high
scheme-people-in-price = { $word } says something about people; a price or a limit may not depend on it
scheme-people-in-price-remedy = make it a ground that opens a tier, and name that tier in the tariff
scheme-claim-among-people = { $fact } belongs to an offer or a claim; it says nothing about who is entitled
scheme-rows-differ = { $first } and { $second } read the same figures with another unit or level
scheme-rows-differ-remedy = give both the same unit and level
rules-child-rank = the place among the children of the household
