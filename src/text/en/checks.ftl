# Checking schemes: holes, rules that touch each other, parts, and what you had better think over.

scheme-amend-one = an amendment is about exactly one thing
scheme-amend-one-remedy = name a parameter, a ground or a tariff of a part
scheme-amend-own = { $name } stands in the scheme itself, not in a part
scheme-amend-own-remedy = change it there, and leave this amendment out
scheme-at-age = age { $age }
scheme-at-category = category { $category }
scheme-at-home = lives in { $home }
scheme-at-offer = offer { $offer }
scheme-at-ordinary = without a tier
scheme-at-organiser-elsewhere = organiser from elsewhere
scheme-at-organiser-local = organiser from the municipality
scheme-at-price = price { $price }
scheme-at-route = route { $route }
scheme-at-sector = sector { $sector }
scheme-at-service = service { $service }
scheme-at-tier = tier { $tier }
scheme-bound-broken = tariff { $tariff } breaks a bound, at a price of { $price }: { $why }
scheme-bound-broken-remedy = or let the tariff apply only to prices at which it fits
scheme-cap-at-door = limit { $limit } counts money and applies at the door too, where nobody knows what is left
scheme-cap-at-door-remedy = limit the number of times there ("uses"), or let the limit apply to "prepaid" and "refund" only
scheme-empty-file = there is nothing in { $file }
scheme-empty-file-remedy = check that you chose the right file
scheme-for-elsewhere = { $rule } is for those who live elsewhere, but this scheme gives them no tier
scheme-for-elsewhere-remedy = name a municipality of the scheme in homes, say must_be = "anywhere" in [domicile], or leave this rule out
scheme-holder-much = tariff { $tariff }: the holder pays more than { $most } % of the price
scheme-holder-much-remedy = see whether it can be a little less; above a quarter of the price people stay away more often
scheme-holder-nothing = tariff { $tariff }: the holder pays nothing
scheme-holder-nothing-remedy = see whether a small amount is possible; who pays something less often enrols without coming
scheme-hole = { $rule } leaves a hole: no rule fits { $claim }
scheme-hole-remedy = widen one of the tariffs, or write one for this case; without a reduction that is holder = {"{"} full = true {"}"}
scheme-home-fund-lacks = tariff { $tariff }: no fund pays for those who live in { $homes }
scheme-home-fund-lacks-remedy = give a fund of each municipality its REFNIS code: municipality = "…"
scheme-is-part = this is a part of a scheme, not a scheme
scheme-is-part-remedy = check the scheme that names this part
scheme-kind-ground = ground
scheme-kind-tariff = tariff
scheme-limit-by-ground = limit { $limit }: whether fund { $fund } may pay depends on the ground, and then the price gives the ground away
scheme-limit-by-ground-remedy = limit another fund or take measure = "authority"; not_for, only_for and instead do not go with a limit
scheme-never-applies = { $rule } never applies: a rule of a lower rank always goes first
scheme-never-applies-remedy = give this rule a lower rank, narrow the other, or leave this one out
scheme-no-value = parameter { $name } has no value
scheme-no-value-remedy = give it one with value; if the parameter stands in a part, with [[amend]]
scheme-not-a-part = { $name } is not a part of a scheme
scheme-not-a-part-remedy = a part begins with format = 1 and part = "…", and has no id
scheme-not-in-part = { $key } does not belong in a part
scheme-not-in-part-remedy = write { $key } in the scheme of each municipality itself
scheme-order-overlap = { $first } and { $second } have the same order and can both apply: { $claim }
scheme-order-overlap-remedy = give them a different order, or let them exclude each other
scheme-organiser-little = tariff { $tariff }: the organiser bears less than { $least } % of the price
scheme-organiser-little-remedy = see whether the organiser can bear a part; who shares the cost takes part too
scheme-part-circle = part { $name } names itself, directly or through another part
scheme-part-circle-remedy = let one of the parts no longer name the other
scheme-part-deep = part { $name } lies too deep: at most { $most } parts may stand one within another
scheme-part-deep-remedy = name this part in the scheme itself
scheme-part-missing = this part cannot be read. Cause: { $cause }
scheme-part-missing-remedy = check the name; parts lie in the folder of the scheme or below it
scheme-part-name = "{ $name }" is not the name of a part
scheme-part-name-remedy = name a file in the folder of the scheme or below it, with forward slashes and without ..
scheme-part-unknown = part { $name } is not known here
scheme-pass-hole-remedy = give a pass_price for this case too, or widen one of the ages
scheme-pass-overlap = { $first } and { $second } can both apply: { $claim }
scheme-proof-tells = { $source } asks for a signature or stamp on a form of its own: that tells the club who gets a reduction
scheme-proof-tells-remedy = an ordinary receipt is mostly enough: "receipt"
scheme-rounds-gap = a use on { $day } falls in no round
scheme-rounds-gap-remedy = if that is not meant: widen uses_from or uses_through of a round
scheme-rounds-overlap = a use on { $day } falls in two rounds: { $first } and { $second }
scheme-rounds-overlap-remedy = let each round begin on the day after the one before it ends
scheme-search-ended = this scheme makes so many distinctions that not everything was compared
scheme-search-ended-remedy = join rules that say the same; a price without a rule is still refused
scheme-tier-tells-means = tier { $tier } is only for people of little means: whoever sees the price knows it
scheme-tier-tells-means-remedy = let a ground without a means test, such as volunteers, open this tier too, or write with the tier why it is so: acknowledged = "…"
scheme-too-many-findings = something was found more than { $most } times; the rest is not shown
scheme-too-many-rules = { $found } rules of this kind are too many to compare; at most { $most }, with not too many words
scheme-twice-remedy = give one of the two another name, or leave one out
scheme-unused = { $kind } { $word } is used nowhere
scheme-unused-remedy = use the word in a rule, or leave it out
scheme-value-late = parameter { $name } has its first value from { $first }, but the scheme applies from { $start }
scheme-value-late-remedy = give a value that applies on { $start } too, or leave from out of the first
scheme-value-mixed-remedy = give every value a year, or none
scheme-value-never = parameter { $name } has a value from { $from }, and by then the scheme no longer applies
scheme-value-never-remedy = check from, or leave this value out
scheme-at-weekday = weekday { $day }
scheme-at-day = from { $day } (month-day)
