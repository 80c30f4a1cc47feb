# Prijzen en begrenzingen: wat ontbreekt, en hoe een prijs tot stand komt.

claim-no-such-day = de termijn ({ $source }) valt buiten de kalender; kijk de datum van het gebruik na
claim-not-handed-in = de dag van indiening is niet gekend, en { $source } stelt een termijn; vul de dag aan
claim-payment-day-needed = de dag van betaling is niet gekend, en de termijn ({ $source }) telt vanaf die dag; vul ze aan
claim-start-day-needed = de begindag van de activiteit is niet gekend, en de termijn ({ $source }) telt vanaf die dag; vul ze aan

fund-not-for-ground = fonds { $fund } mag niet gebruikt worden voor grond { $ground }, en het reglement noemt geen ander; vul instead aan bij dit fonds

price-above = meer dan { $value }
price-above-bound = { $party } draagt { $share }, meer dan { $bound } van de prijs ({ $source }); pas het tarief of de grens aan
price-at-least = ten minste { $value }
price-at-most = ten hoogste { $value }
price-below = minder dan { $value }
price-below-bound = { $party } draagt { $share }, minder dan { $bound } van de prijs ({ $source }); pas het tarief of de grens aan
price-fact = { $found }
price-figure-needed = { $figure } is niet gekend, en { $rule } ({ $source }) hangt ervan af; vul het gegeven aan bij het aanbod of de vordering
price-guard-categories = soort aanbod: { $words }
price-guard-fact = { $figure }: { $ends }
price-guard-flag = { $figure }
price-guard-homes = de houder woont in { $words }
price-guard-not-categories = soort aanbod: niet { $words }
price-guard-not-flag = niet: { $figure }
price-guard-not-homes = de houder woont niet in { $words }
price-guard-not-offers = aanbod: niet { $words }
price-guard-offers = aanbod: { $words }
price-guard-organiser-elsewhere = de organisator zit buiten de gemeente
price-guard-organiser-local = de organisator zit in de gemeente
price-guard-organisers = organisator: { $words }
price-guard-organisers-at = de organisator zit in { $words }
price-guard-price-from = prijs vanaf { $from }
price-guard-price-window = prijs vanaf { $from } en onder { $below }
price-guard-routes = betaalwijze: { $words }
price-guard-sectors = sector: { $words }
price-guard-services = dienst: { $words }
price-guard-tiers = trede { $tiers }
price-guard-tiers-and-ordinary = trede { $tiers } of geen trede
price-limit = { $name }
price-limit-holder = gevraagd { $wanted }, toegestaan { $taken }; de houder draagt wat erboven ligt
price-limit-organiser = gevraagd { $wanted }, toegestaan { $taken }; de organisator draagt wat erboven ligt
price-limit-pooled = { $amount } van het tegoed van gezinslid { $member }
price-limit-refuses = gevraagd { $wanted }, meer dan er over is; de houder betaalt de volle prijs
price-limit-standing = van { $allowed } is { $used } gebruikt; daarna blijft { $left } over
price-no-home-fund = geen fonds betaalt voor wie in { $home } woont, en { $rule } ({ $source }) vraagt het; geef een fonds municipality = "{ $home }"
price-no-tier = geen trede
price-parameter-needed = het reglement noemt voor { $parameter } geen waarde op deze dag, en { $rule } ({ $source }) hangt ervan af; vul het reglement aan
price-part-of-cent = { $tariff } ({ $source }) geeft { $amount }, met een deel van een cent, en zegt niet hoe er wordt afgerond; voeg rounding toe
price-party-holder = houder
price-party-home = fonds van de woonplaats
price-party-organiser = organisator
price-place-needed = de gemeente van de organisator is niet gekend, en { $rule } ({ $source }) hangt ervan af; vul het adres aan
price-row-needed = de tabel van { $rule } ({ $source }) kent geen rij voor { $at }; vul het reglement aan
price-rule = tarief { $tariff }
price-share = { $party } { $amount }
price-step-apart = eerst af: { $amount }, gedragen door { $party }; het tarief gaat over { $left }
price-step-bounded = binnen de grens van het tarief: { $share }
price-step-fixed = vaste prijs voor de houder: { $share }
price-step-free = gratis voor de houder
price-step-full = de houder betaalt de volle prijs: { $share }
price-step-ordinary = geen trede: de gewone prijs, { $price }
price-step-percent = { $rate } van { $of }: { $share } voor de houder
price-step-reduction = vermindering { $reduction }: van { $before } naar { $after }
price-step-rounded = afgerond: van { $before } naar { $after }
price-step-shares = wie draagt wat: { $shares }
price-step-value = berekend volgens het reglement: { $share } voor de houder
price-tier = trede { $tier }
price-too-large = een berekening van { $rule } ({ $source }) geeft een te groot getal; kijk de prijs en de gegevens na
price-two-reductions = { $first } en { $second } gelden allebei en hebben dezelfde order ({ $source }); geef ze een andere order

# Reglementen nakijken: prijzen, begrenzingen, vorderingen en fondsen.

scheme-at-figure = { $figure } { $value }
scheme-at-organiser = organisator { $organiser }
scheme-at-place = organisator in { $place }
scheme-carry-ever = wat voor altijd telt, gaat nergens naar over; laat carry_over weg of kies een ander window
scheme-excess-organiser = een begrenzing op de vermindering kan niet door de organisator gedragen worden: zijn aandeel hoort er zelf bij
scheme-excess-organiser-remedy = kies measure = "authority" of een fund, of laat excess weg
scheme-fund-circle = deze fondsen verwijzen in een kring naar elkaar; laat instead eindigen bij een fonds dat mag betalen
scheme-home-fund-twice = { $first } en { $second } betalen voor dezelfde gemeente; geef elke gemeente één fonds
scheme-interval = zeg bij dit gegeven vanaf waar en tot waar, elk ten hoogste één keer
scheme-measure-or-fund = schrijf measure of fund, niet allebei
scheme-needs-residual = naast een vast bedrag of aandelen van verschillende bedragen komt de som niet op elke prijs uit
scheme-needs-residual-remedy = noem met residual wie de rest draagt
scheme-no-bound = deze grens zegt niet hoeveel
scheme-no-bound-remedy = voeg at_most, at_least of beide toe
scheme-no-home-fund = geen enkel fonds zegt voor welke gemeente het betaalt
scheme-no-home-fund-remedy = geef de fondsen van de gemeenten een municipality, met de REFNIS-code
scheme-not-an-amount = { $key } moet een bedrag zijn, zoals "12.50"
scheme-one-allowance = een begrenzing zegt precies één keer hoeveel er is
scheme-one-allowance-remedy = schrijf at_most of accrues
scheme-one-deadline = een termijn heeft precies één laatste dag
scheme-one-deadline-remedy = schrijf een van deze: within_months, within_days, by, before of ahead_days; years hoort bij by of before
scheme-pool-of-persons = alleen een begrenzing met per = "person" kan putten uit het tegoed van anderen
scheme-round-uses = uses_from en uses_through horen samen; schrijf beide of geen van beide
scheme-window-months = een venster van zoveel maanden past niet in een jaar
scheme-window-months-remedy = kies 1, 2, 3, 4, 6 of 12 maanden
price-guard-season = van { $from } tot en met { $through }
price-guard-weekdays = op { $days }
weekday-monday = maandag
weekday-tuesday = dinsdag
weekday-wednesday = woensdag
weekday-thursday = donderdag
weekday-friday = vrijdag
weekday-saturday = zaterdag
weekday-sunday = zondag
price-party-authority = de overheid
