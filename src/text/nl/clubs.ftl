# Clubs, hun aanbod en hun kits, zoals het gemeentehuis en de club ermee werken.

desk-id = { $value } kan geen kenmerk zijn: ten hoogste { $longest } tekens, zonder spaties

# Organisatoren
organiser-imported = Clubs: { $added } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd.
organiser-added = { $name } is toegevoegd als { $id }.
organiser-exists = er is al een club { $id }; er is niets gewijzigd
organiser-exists-hint = wijzig een club met: vrijpas organiser change
organiser-name-empty = de naam van de club is leeg; geef ze op met --name
organiser-without-account = { $id } heeft nog geen rekeningnummer; dat is nodig om de club te betalen, niet om te beginnen

organiser-changed = { $name } ({ $id }) is gewijzigd.
organiser-same = { $name } ({ $id }) was al zo; er is niets gewijzigd.
organiser-to-confirm = de rekening wacht op een tweede persoon: { $clubs }. Er wordt niets op betaald tot een collega ze bevestigt met: vrijpas organiser confirm KENMERK
organiser-account-shared = deze rekening is ook die van { $clubs }; kijk na of dat klopt
organiser-account-of-household = deze rekening is ook die van een gezin; kijk na of dat klopt
organiser-nothing-to-confirm = bij { $id } is er geen gewijzigde rekening te bevestigen
organiser-confirm-another = de rekening van { $id } werd gewijzigd door { $by }; een ander moet ze bevestigen
organiser-confirm-another-hint = laat een collega dit uitvoeren: vrijpas organiser confirm { $id }
organiser-confirmed = De rekening van { $name } is bevestigd: { $iban }, op naam van { $holder }. { $by } wijzigde ze op { $on }.
organiser-merged = { $merged } is samengevoegd met { $survivor }.
organiser-merged-meaning = Wat beide nog indienen, wordt betaald aan { $id }. Bestaande kits blijven werken; maak voortaan alleen nog kits voor { $id }.
organiser-merged-due = Ingediend en nog niet afgerekend: { $due } euro van { $merged } en { $own } euro van { $survivor }.
organiser-merged-account = Beide worden betaald op { $iban }.
organiser-merged-for-good = Dit kan niet ongedaan gemaakt worden.
organiser-merged-internal = { $id } is een dienst van de gemeente: er wordt geboekt, en niets betaald
organiser-merge-itself = { $id } kan niet met zichzelf samengevoegd worden; geef twee verschillende clubs
organiser-merge-internal = { $into } is een dienst van de gemeente: wat { $id } indient, zou nooit meer via de bank betaald worden
organiser-merge-internal-hint = als dat zo bedoeld is, zeg het met --internal; kijk eerst met --dry-run, want het kan niet ongedaan gemaakt worden
organiser-is-merged = { $id } is samengevoegd met { $survivor } ({ $name })
organiser-is-merged-hint = gebruik { $id }, dat verder bestaat

account-ok = in orde
account-merged = samengevoegd
account-none = geen
account-to-confirm = te bevestigen
account-internal = intern
account-confirmed = bevestigd

organiser-line-name = naam
organiser-line-sector = sector
organiser-line-internal = eigen dienst
organiser-line-kbo = ondernemingsnummer
organiser-line-vcode = vCode
organiser-line-iban = rekening
organiser-line-bic = BIC
organiser-line-account-holder = rekeninghouder
organiser-line-street = straat
organiser-line-house-number = huisnummer
organiser-line-postcode = postcode
organiser-line-town = plaats
organiser-line-country = land
organiser-line-account = gewijzigde rekening
organiser-line-account-now = rekening nu
organiser-line-merged = samengevoegd
organiser-line-merged-into = samengevoegd met

sector-youth = jeugd
sector-sport = sport
sector-culture = cultuur
sector-childcare = kinderopvang
sector-arts = kunstonderwijs
sector-ocmw = OCMW
sector-other = andere

# Aanbod
offer-imported = Aanbod: { $added } nieuw, { $changed } gewijzigd, { $unchanged } ongewijzigd.
offer-added = { $name } van { $club } is toegevoegd als { $id }.
offer-exists = er is al een aanbod { $id }; er is niets gewijzigd
offer-exists-hint = wijzig een aanbod door het opnieuw in te lezen met: vrijpas offer import
offer-club-unknown = er is geen club { $value }; lees eerst de clubs in met: vrijpas organiser import
offer-of-another-club = aanbod { $offer } is van een andere club; geef dit aanbod een eigen kenmerk
offer-row-spoiled = een andere rij van aanbod { $offer } klopt niet; een aanbod wordt met al zijn prijsklassen samen ingelezen
offer-category-strange = het reglement kent geen soort aanbod { $category }, wel { $known }; de prijsregels voor een soort gelden hier dus niet
offer-ends-before-it-begins = de laatste dag ({ $last }) ligt voor de eerste ({ $from }); kijk beide na
offer-text-empty = naam, soort en dienst van een aanbod zijn niet leeg; vul ze in
offer-price-form = { $value } is geen prijsklasse met haar prijs; schrijf ze als kapoenen=45,00
offer-price-twice = prijsklasse { $class } staat er twee keer; een klasse heeft een prijs
offer-fact-form = { $value } is geen gegeven met zijn waarde; schrijf het als gesubsidieerd=ja
offer-fact-unknown = het reglement kent van een aanbod geen gegeven { $fact }, wel { $known }
offer-fact-unknown-none = het reglement kent van een aanbod geen gegeven { $fact }, en ook geen ander

offer-price-what = { $offer }, { $class }, { $price }, op { $on }
offer-price-pays = { $name } betaalt { $amount } voor { $what }.
offer-price-none = Het reglement geeft geen prijs voor { $what }: { $why }
offer-price-tier = trede op deze dag: { $tier }
offer-price-no-tier = geen trede op deze dag
offer-price-in-the-end = na de begrenzingen: { $shares }
offer-price-holder = deelnemer { $amount }
offer-price-organiser = organisator { $amount }
offer-price-fund = { $fund } { $amount }
offer-price-which-class = { $offer } heeft deze prijsklassen: { $known }. Zeg welke, met --price-class.
offer-price-quantity = { $value } is geen aantal; schrijf een geheel getal van 1 of meer, zoals quantity=4

offer-line-offer = aanbod
offer-line-name = naam
offer-line-club = club
offer-line-category = soort
offer-line-service = dienst
offer-line-route = betaalwijze
offer-line-from = vanaf
offer-line-through = tot en met
offer-line-age-from = jongste leeftijd
offer-line-age-to = oudste leeftijd
offer-line-nights = nachten
offer-line-places = plaatsen
offer-line-limit = keer per persoon
offer-line-fact = gegeven { $fact }
offer-line-price = prijs { $class }

route-prepaid = vooraf aan het loket
route-door = bij de club
route-refund = terugbetaling achteraf

# Een kit maken
kit-ends-before-it-begins = de laatste dag ({ $last }) ligt voor de eerste ({ $from }); kijk --from en --through na
kit-in-the-past = een kit tot en met { $last } zou vandaag ({ $on }) al voorbij zijn; kies een latere dag met --through
kit-too-long = een kit tot en met { $last } duurt te lang: ten laatste { $longest }
kit-too-long-hint = een kit geldt hooguit { $days } dagen vanaf vandaag: zolang hij loopt, kan niemand die erin staat gewist worden
kit-without-offers = { $club } heeft in die dagen geen aanbod; met deze kit kan ze alleen waardebonnen aanvaarden. Lees het aanbod in en maak de kit opnieuw.
kit-undecided = { $count ->
        [one] voor één pas kon het reglement niet elke prijs bepalen; daar staat de gewone prijs
       *[other] voor { $count } passen kon het reglement niet elke prijs bepalen; daar staat de gewone prijs
    }. De eerste reden: { $why }
kit-all-made =
    { $count ->
        [one] Eén kit gemaakt in { $folder }.
       *[other] { $count } kits gemaakt in { $folder }.
    }
kit-all-days = Ze gelden van { $from } tot en met { $last }. Stuur elke kit zoals u een sleutel stuurt, en alleen aan haar eigen club.
kit-all-without = Zonder aanbod in die dagen, en dus zonder kit: { $clubs }.
kit-nobody-offers = geen enkele club heeft in die dagen aanbod; lees het aanbod in en maak de kits opnieuw
kit-cut =
    { $count ->
        [one] bij één pas verandert de prijs in die dagen vaker dan een kit kan zeggen; vanaf de vierde keer blijft hij staan
       *[other] bij { $count } passen verandert de prijs in die dagen vaker dan een kit kan zeggen; vanaf de vierde keer blijft hij staan
    }. Een kit voor minder dagen heeft dat niet.
kit-too-many-days = in die dagen verandert de prijs volgens het reglement vaker dan een kit kan zeggen
kit-too-many-days-hint = maak een kit voor minder dagen met een vroegere --through

# Welke kit
kit-none-here = in { $folder } staat geen kit
kit-none-here-hint = ga naar de map met het bestand .kit, of geef het op met --kit
kit-none-beside = geef de kit op die u tot nu gebruikte, met --kit
kit-several-here = hier staat meer dan één kit: { $found }
kit-several-here-hint = zeg welke, met --kit
kit-folder-unreadable = deze map kan niet gelezen worden
kit-uncopied = { $path }: voor de proef kon geen kopie van de kit gemaakt worden

# kit status en kit export
kit-status-head = Kit van { $club }, { $municipality }, van { $from } tot en met { $through }.
kit-figures-day = op deze dag
kit-figures-month = in deze maand
kit-figures-unexported = nog in te dienen
kit-figures-provisional = daarvan onder voorbehoud
kit-exported = { $path }: { $count ->
        [one] één inlevering
       *[other] { $count } inleveringen
    } van { $month }. Stuur dit bestand naar de gemeente.
kit-exported-nothing = In { $month } is er niets ingeleverd; { $path } heeft alleen de kolomnamen.
export-exists = { $path }: er staat al een bestand; het wordt niet overschreven
export-exists-hint = kies een andere naam met -o

# Kolomkoppen
column-to-collect = te innen
column-period = periode
column-count = aantal
column-provisional = voorbehoud
column-kit = kit
column-category = soort
column-route = betaalwijze
column-from = vanaf
column-through = tot en met
column-sector = sector
column-town = plaats
column-kbo = ondernemingsnummer
column-iban = rekening
kit-day-to-come = { $on } ligt na vandaag ({ $today }); vraag of noteer het op de dag zelf
column-account = rekeningstand
column-merged-into = samengevoegd met
column-recorded-on = genoteerd op
column-recorded-by = door
