# Prices and limits: what is missing, and how a price comes about.

claim-no-such-day = the deadline ({ $source }) falls outside the calendar; check the date of use
claim-not-handed-in = the day of handing in is not known, and { $source } sets a deadline; add the day
claim-payment-day-needed = the day of payment is not known, and the deadline ({ $source }) counts from that day; add it
claim-start-day-needed = the first day of the activity is not known, and the deadline ({ $source }) counts from that day; add it

fund-not-for-ground = fund { $fund } may not be used for ground { $ground }, and the scheme names no other; add instead to this fund

price-above = more than { $value }
price-above-bound = { $party } bears { $share }, more than { $bound } of the price ({ $source }); change the tariff or the bound
price-at-least = at least { $value }
price-at-most = at most { $value }
price-below = less than { $value }
price-below-bound = { $party } bears { $share }, less than { $bound } of the price ({ $source }); change the tariff or the bound
price-fact = { $found }
price-figure-needed = { $figure } is not known, and { $rule } ({ $source }) depends on it; add the figure to the offer or the claim
price-guard-categories = kind of offer: { $words }
price-guard-fact = { $figure }: { $ends }
price-guard-flag = { $figure }
price-guard-homes = the holder lives in { $words }
price-guard-not-categories = kind of offer: not { $words }
price-guard-not-flag = not: { $figure }
price-guard-not-homes = the holder does not live in { $words }
price-guard-not-offers = offer: not { $words }
price-guard-offers = offer: { $words }
price-guard-organiser-elsewhere = the organiser sits outside the municipality
price-guard-organiser-local = the organiser sits in the municipality
price-guard-organisers = organiser: { $words }
price-guard-organisers-at = the organiser sits in { $words }
price-guard-price-from = price from { $from }
price-guard-price-window = price from { $from } and below { $below }
price-guard-routes = route: { $words }
price-guard-sectors = sector: { $words }
price-guard-services = service: { $words }
price-guard-tiers = tier { $tiers }
price-guard-tiers-and-ordinary = tier { $tiers } or no tier
price-limit = { $name }
price-limit-holder = asked { $wanted }, allowed { $taken }; the holder bears what is above
price-limit-organiser = asked { $wanted }, allowed { $taken }; the organiser bears what is above
price-limit-pooled = { $amount } from the account of household member { $member }
price-limit-refuses = asked { $wanted }, more than there is left; the holder pays the whole price
price-limit-standing = of { $allowed }, { $used } has been used; { $left } is left after this
price-no-home-fund = no fund pays for who lives in { $home }, and { $rule } ({ $source }) asks for it; give a fund municipality = "{ $home }"
price-no-tier = no tier
price-parameter-needed = the scheme has no value for { $parameter } on this day, and { $rule } ({ $source }) depends on it; complete the scheme
price-part-of-cent = { $tariff } ({ $source }) gives { $amount }, with a part of a cent, and does not say how to round; add rounding
price-party-holder = holder
price-party-home = fund of the domicile
price-party-organiser = organiser
price-place-needed = the municipality of the organiser is not known, and { $rule } ({ $source }) depends on it; add the address
price-row-needed = the table of { $rule } ({ $source }) has no row for { $at }; complete the scheme
price-rule = tariff { $tariff }
price-share = { $party } { $amount }
price-step-apart = taken off first: { $amount }, borne by { $party }; the tariff is about { $left }
price-step-bounded = within the bound of the tariff: { $share }
price-step-fixed = fixed price for the holder: { $share }
price-step-free = free for the holder
price-step-full = the holder pays the whole price: { $share }
price-step-ordinary = no tier: the ordinary price, { $price }
price-step-percent = { $rate } of { $of }: { $share } for the holder
price-step-reduction = reduction { $reduction }: from { $before } to { $after }
price-step-rounded = rounded: from { $before } to { $after }
price-step-shares = who bears what: { $shares }
price-step-value = computed as the scheme says: { $share } for the holder
price-tier = tier { $tier }
price-too-large = a computation of { $rule } ({ $source }) gives a number that is too large; check the price and the figures
price-two-reductions = { $first } and { $second } both apply and have the same order ({ $source }); give them different orders

# Checking schemes: prices, limits, claims and funds.

scheme-at-figure = { $figure } { $value }
scheme-at-organiser = organiser { $organiser }
scheme-at-place = organiser in { $place }
scheme-carry-ever = what counts for ever goes on to nothing; leave out carry_over or choose another window
scheme-excess-organiser = a limit on the reduction cannot be borne by the organiser: their share is part of it
scheme-excess-organiser-remedy = choose measure = "authority" or a fund, or leave out excess
scheme-fund-circle = these funds refer to each other in a circle; let instead end at a fund that may pay
scheme-home-fund-twice = { $first } and { $second } pay for the same municipality; give every municipality one fund
scheme-interval = say for this figure from where and to where, each at most once
scheme-measure-or-fund = write measure or fund, not both
scheme-needs-residual = beside a fixed amount or shares of different amounts the sum does not come out at every price
scheme-needs-residual-remedy = name with residual who bears the rest
scheme-no-bound = this bound does not say how much
scheme-no-bound-remedy = add at_most, at_least or both
scheme-no-home-fund = no fund says for which municipality it pays
scheme-no-home-fund-remedy = give the funds of the municipalities a municipality, with the REFNIS code
scheme-not-an-amount = { $key } must be an amount, such as "12.50"
scheme-one-allowance = a limit says exactly once how much there is
scheme-one-allowance-remedy = write at_most or accrues
scheme-one-deadline = a deadline has exactly one last day
scheme-one-deadline-remedy = write one of these: within_months, within_days, by, before or ahead_days; years goes with by or before
scheme-pool-of-persons = only a limit with per = "person" can draw on the accounts of others
scheme-round-uses = uses_from and uses_through go together; write both or neither
scheme-window-months = a window of so many months does not fit in a year
scheme-window-months-remedy = choose 1, 2, 3, 4, 6 or 12 months
price-guard-season = from { $from } through { $through }
price-guard-weekdays = on { $days }
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
price-party-authority = the authority
