# Clubs, what they offer and their kits, as the town hall and the club work with them.

desk-id = { $value } cannot be an id: at most { $longest } characters, without spaces

# Organisers
organiser-imported = Clubs: { $added } new, { $changed } changed, { $unchanged } unchanged.
organiser-added = { $name } was added as { $id }.
organiser-exists = there is a club { $id } already; nothing was changed
organiser-exists-hint = change a club with: vrijpas organiser change
organiser-name-empty = the name of the club is empty; give it with --name
organiser-without-account = { $id } has no account number yet; it is needed to pay the club, not to start

organiser-changed = { $name } ({ $id }) is changed.
organiser-same = { $name } ({ $id }) was like that already; nothing is changed.
organiser-to-confirm = the account waits for a second person: { $clubs }. Nothing is paid on it until a colleague confirms it with: vrijpas organiser confirm ID
organiser-account-shared = this account is also that of { $clubs }; check that this is right
organiser-account-of-household = this account is also that of a household; check that this is right
organiser-nothing-to-confirm = { $id } has no changed account to confirm
organiser-confirm-another = the account of { $id } was changed by { $by }; somebody else must confirm it
organiser-confirm-another-hint = let a colleague run this: vrijpas organiser confirm { $id }
organiser-confirmed = The account of { $name } is confirmed: { $iban }, in the name of { $holder }. { $by } changed it on { $on }.
organiser-merged = { $merged } is merged into { $survivor }.
organiser-merged-meaning = What both still hand in is paid to { $id }. Existing kits keep working; from now on make kits for { $id } only.
organiser-merged-due = Handed in and not yet settled: { $due } euro of { $merged } and { $own } euro of { $survivor }.
organiser-merged-account = Both are paid on { $iban }.
organiser-merged-for-good = This cannot be undone.
organiser-merged-internal = { $id } is a service of the municipality: it is booked, and nothing is paid
organiser-merge-itself = { $id } cannot be merged with itself; give two different clubs
organiser-merge-internal = { $into } is a service of the municipality: what { $id } hands in would never be paid through the bank again
organiser-merge-internal-hint = if it is meant so, say it with --internal; look first with --dry-run, since it cannot be undone
organiser-is-merged = { $id } is merged into { $survivor } ({ $name })
organiser-is-merged-hint = use { $id }, which goes on

account-ok = in order
account-merged = merged
account-none = none
account-to-confirm = to confirm
account-internal = internal
account-confirmed = confirmed

organiser-line-name = name
organiser-line-sector = sector
organiser-line-internal = own service
organiser-line-kbo = enterprise number
organiser-line-vcode = vCode
organiser-line-iban = account
organiser-line-bic = BIC
organiser-line-account-holder = account holder
organiser-line-street = street
organiser-line-house-number = house number
organiser-line-postcode = postcode
organiser-line-town = town
organiser-line-country = country
organiser-line-account = changed account
organiser-line-account-now = account now
organiser-line-merged = merged
organiser-line-merged-into = merged into

sector-youth = youth
sector-sport = sport
sector-culture = culture
sector-childcare = childcare
sector-arts = arts education
sector-ocmw = OCMW
sector-other = other

# Offers
offer-imported = Offers: { $added } new, { $changed } changed, { $unchanged } unchanged.
offer-added = { $name } of { $club } was added as { $id }.
offer-exists = there is an offer { $id } already; nothing was changed
offer-exists-hint = change an offer by importing it again with: vrijpas offer import
offer-club-unknown = there is no club { $value }; import the clubs first with: vrijpas organiser import
offer-of-another-club = offer { $offer } belongs to another club; give this offer an id of its own
offer-row-spoiled = another row of offer { $offer } is wrong; an offer is imported with all its price classes together
offer-category-strange = the scheme knows no kind of offer { $category }, but it knows { $known }; so price rules for a kind do not apply here
offer-ends-before-it-begins = the last day ({ $last }) lies before the first ({ $from }); check both
offer-text-empty = name, category and service of an offer are not empty; fill them in
offer-price-form = { $value } is no price class with its price; write it as cubs=45.00
offer-price-twice = price class { $class } stands there twice; a class has one price
offer-fact-form = { $value } is no fact with its value; write it as subsidised=yes
offer-fact-unknown = the scheme knows no fact { $fact } of an offer, but it does know { $known }
offer-fact-unknown-none = the scheme knows no fact { $fact } of an offer, nor any other

offer-price-what = { $offer }, { $class }, { $price }, on { $on }
offer-price-pays = { $name } pays { $amount } for { $what }.
offer-price-none = The scheme gives no price for { $what }: { $why }
offer-price-tier = tier on this day: { $tier }
offer-price-no-tier = no tier on this day
offer-price-in-the-end = after the limits: { $shares }
offer-price-holder = participant { $amount }
offer-price-organiser = organiser { $amount }
offer-price-fund = { $fund } { $amount }
offer-price-which-class = { $offer } has these price classes: { $known }. Say which, with --price-class.
offer-price-quantity = { $value } is no number of times; write a whole number of 1 or more, such as quantity=4

offer-line-offer = offer
offer-line-name = name
offer-line-club = club
offer-line-category = category
offer-line-service = service
offer-line-route = way of paying
offer-line-from = from
offer-line-through = through
offer-line-age-from = youngest age
offer-line-age-to = oldest age
offer-line-nights = nights
offer-line-places = places
offer-line-limit = times per person
offer-line-fact = fact { $fact }
offer-line-price = price { $class }

route-prepaid = beforehand at the desk
route-door = at the club
route-refund = paid back afterwards

# Making a kit
kit-ends-before-it-begins = the last day ({ $last }) lies before the first ({ $from }); check --from and --through
kit-in-the-past = a kit through { $last } would be over already today ({ $on }); choose a later day with --through
kit-too-long = a kit through { $last } lasts too long: { $longest } at the latest
kit-too-long-hint = a kit is good for at most { $days } days from today: as long as it runs, nobody in it can be erased
kit-without-offers = { $club } has no offer in those days; with this kit it can accept value vouchers only. Import its offers and make the kit again.
kit-undecided = { $count ->
        [one] for one pass the scheme could not decide every price; the ordinary price stands there
       *[other] for { $count } passes the scheme could not decide every price; the ordinary price stands there
    }. The first reason: { $why }
kit-all-made =
    { $count ->
        [one] One kit made in { $folder }.
       *[other] { $count } kits made in { $folder }.
    }
kit-all-days = They are valid from { $from } through { $last }. Send each kit the way you send a key, and to its own club only.
kit-all-without = Without an offer on those days, and so without a kit: { $clubs }.
kit-nobody-offers = no club offers anything on those days; import the offers and make the kits again
kit-cut =
    { $count ->
        [one] for one pass the price changes more often on those days than a kit can say; from the fourth time it stays
       *[other] for { $count } passes the price changes more often on those days than a kit can say; from the fourth time it stays
    }. A kit of fewer days does not have that.
kit-too-many-days = on those days prices change by the regulation more often than a kit can say
kit-too-many-days-hint = make a kit of fewer days with an earlier --through

# Which kit
kit-none-here = there is no kit in { $folder }
kit-none-here-hint = go to the folder with the .kit file, or name it with --kit
kit-none-beside = name the kit that you used until now, with --kit
kit-several-here = there is more than one kit here: { $found }
kit-several-here-hint = say which, with --kit
kit-folder-unreadable = this folder cannot be read
kit-uncopied = { $path }: no copy of the kit could be made for the trial

# kit status and kit export
kit-status-head = Kit of { $club }, { $municipality }, from { $from } through { $through }.
kit-figures-day = on this day
kit-figures-month = in this month
kit-figures-unexported = to be handed in
kit-figures-provisional = of these, subject to a check
kit-exported = { $path }: { $count ->
        [one] one redemption
       *[other] { $count } redemptions
    } of { $month }. Send this file to the municipality.
kit-exported-nothing = Nothing was redeemed in { $month }; { $path } has the column names only.
export-exists = { $path }: there is a file already; it is not overwritten
export-exists-hint = choose another name with -o

# Column headings
column-to-collect = to collect
column-period = period
column-count = count
column-provisional = provisional
column-kit = kit
column-category = category
column-route = way of paying
column-from = from
column-through = through
column-sector = sector
column-town = town
column-kbo = enterprise number
column-iban = account
kit-day-to-come = { $on } lies after today ({ $today }); ask it or note it on the day itself
column-account = account state
column-merged-into = merged into
column-recorded-on = recorded on
column-recorded-by = by
