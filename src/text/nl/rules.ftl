# Prijzen: waarom er geen prijs is.

price-age-needed = de leeftijd is niet zeker, en { $rule } ({ $source }) hangt ervan af; vul de geboortedatum aan
price-cannot-bear = een prijs van { $price } kan { $tariff } ({ $source }) niet dragen: de aandelen zijn samen hoger; laat het reglement een laagste prijs noemen
price-home-needed = de gemeente van de houder is niet gekend, en { $rule } ({ $source }) hangt ervan af; vul het adres aan
price-negative = { $price } is geen prijs: een prijs is nul of meer
price-no-pass-rule = reglement { $scheme } noemt geen prijs voor de pas van deze persoon op { $day }; vul het aan met een pass_price
price-no-rule = het reglement noemt geen tarief voor trede { $tier }, soort { $category }, betaalwijze { $route } en prijs { $price }; vul het aan
price-not-in-force = reglement { $scheme } geldt niet op { $day }; kies de versie van die dag
price-two-rules = { $first } en { $second } gelden allebei en hebben dezelfde rang ({ $source }); geef ze een andere rang

# Rechten: vragen, feiten en antwoorden in een verklaring.

rules-above = { $value } meer dan { $limit }
rules-age-from = leeftijd vanaf { $from } jaar
rules-age-on-from = leeftijd vanaf { $from } jaar op { $on }
rules-age-on-window = leeftijd van { $from } tot en met { $through } jaar op { $on }
rules-age-window = leeftijd van { $from } tot en met { $through } jaar
rules-age-year-from = leeftijd vanaf { $from } jaar, bereikt in het kalenderjaar
rules-age-year-window = leeftijd van { $from } tot en met { $through } jaar, bereikt in het kalenderjaar
rules-all = al deze voorwaarden
rules-any = een van deze voorwaarden
rules-at-least = { $value } ten minste { $limit }
rules-at-most = { $value } ten hoogste { $limit }
rules-below = { $value } minder dan { $limit }
rules-born-from = geboren op of na { $from }
rules-born-through = geboren tot en met { $through }
rules-born-window = geboren van { $from } tot en met { $through }
rules-condition = { $name }
rules-count-members = het aantal gezinsleden dat meetelt
rules-custody = verblijft ten minste { $least } van de tijd in dit gezin
rules-dependant = persoon ten laste
rules-detail-as-of = gekend sinds { $from }
rules-detail-source = bron { $source }
rules-detail-year = van het jaar { $year }
rules-difference = { $first } verminderd met { $second }
rules-domicile-or = woont in de gemeente, of wat het reglement daarmee gelijkstelt
rules-entitled = heeft het recht { $right }
rules-equal = { $value } precies { $limit }
rules-evidence-within =
    bewijs van ten hoogste { $days ->
        [one] één dag oud
       *[other] { $days } dagen oud
    }
rules-fact-answer = antwoord van de bron, sinds { $from }
rules-fact-assumed = { $found }: er is geen gegeven, en het reglement zegt wat dan geldt
rules-fact-born = geboren op { $birth }
rules-fact-compared = { $found }, grens { $limit }
rules-fact-counts-from = telt vanaf { $from }
rules-fact-counts-through = telt tot en met { $last }
rules-fact-days = van { $from } tot en met { $last }
rules-fact-decided = sinds { $from }, beslissing van { $decided }
rules-fact-decided-source = sinds { $from }, beslissing van { $decided }, bron { $source }
rules-fact-detailed = { $found } ({ $details })
rules-fact-domicile-ever = gedomicilieerd in { $refnis }, onbekend sinds wanneer
rules-fact-domicile = gedomicilieerd in { $refnis } sinds { $from }
rules-fact-evidence = bewijs van { $day }
rules-fact-first-through = de eerste keer was van { $from } tot en met { $last }
rules-fact-found = { $found }
rules-fact-in-force = { $found }, geldt vanaf { $from }
rules-fact-no-right = { $asked } antwoordde: geen recht
rules-fact-none = geen gegeven op deze dag
rules-fact-proof-through = bewijs van { $day }, telde tot en met { $last }
rules-fact-silent = { $asked } heeft niet geantwoord
rules-fact-since = sinds { $from }
rules-fact-source = sinds { $from }, bron { $source }
rules-fact-unknown = geen gegeven gekend
rules-figure = { $name }
rules-flag = { $name }
rules-grace = respijt: het recht eindigde voor { $from } en loopt nog door tot en met { $last }
rules-ground = { $name }
rules-held-for =
    al ten minste { $months ->
        [one] één maand
       *[other] { $months } maanden
    } zonder onderbreking
rules-held-for-next =
    al ten minste { $months ->
        [one] één maand
       *[other] { $months } maanden
    } zonder onderbreking, en dan vanaf de eerste van een maand
rules-inherits = deelt in de grond van een ander gezinslid
rules-judged-on = beoordeeld zoals het was op { $day }
rules-max = het hoogste van { $values }
rules-min = het laagste van { $values }
rules-missing-birth = de geboortedatum is niet volledig genoeg; vul ze aan bij het gezinslid
rules-missing-domicile = er is geen adres op deze dag; vul het adres aan
rules-missing-domicile-before = er is niet bekend waar deze persoon voordien woonde; vul het vorige adres aan, met de datum
rules-missing-figure = { $figure }: geen gegeven gekend; vraag het op en voeg het toe
rules-missing-overflow = een berekening geeft een te groot getal; kijk de gegevens na
rules-missing-parameter = { $name }: het reglement noemt geen waarde voor deze dag; vul het reglement aan
rules-missing-parameter-year = { $name }: het reglement noemt geen waarde voor het jaar { $year }; vul het reglement aan
rules-missing-status = { $status }: { $asked } antwoordde niet; vraag het opnieuw
rules-new-proof = er is nieuw bewijs nodig voor een volgende termijn
rules-no-ground = geen enkele grond van het reglement geldt op { $day }
rules-no-proof = er is nog geen bewijs dat op deze dag telt
rules-none = geen van deze voorwaarden
rules-not-a-member = hoort op { $day } niet bij dit gezin
rules-not-in-force = deze versie van { $scheme } geldt niet op { $day }
rules-not-resident = woont op { $day } niet in de gemeente ({ $source })
rules-not-suspended = niet geschorst
rules-only-first = enkel de eerste keer
rules-parameter = { $name }
rules-parameter-year = { $name }, jaar { $year }
rules-relation = plaats in het gezin
rules-resident = gedomicilieerd in { $places }
rules-resident-for =
    al ten minste { $months ->
        [one] één maand
       *[other] { $months } maanden
    } zonder onderbreking gedomicilieerd in { $places }
rules-runs-on = het recht van { $from } loopt door tot het einde van zijn termijn
rules-same-address = gedomicilieerd op het adres van het gezin
rules-status = { $status }
rules-status-held = een statuut dat ook hieraan voldoet
rules-status-one-of = een van: { $statuses }
rules-sum = de som van { $values }
rules-sum-members = { $value }, samengeteld over de gezinsleden die meetellen
rules-suspended = het tarief is geschorst op { $day } ({ $source }); aan het recht zelf verandert niets
rules-times = { $first } maal { $second }
rules-within-first =
    enkel de eerste { $months ->
        [one] maand
       *[other] { $months } maanden
    }

# Reglementen nakijken: wat er mis is, en wat u kunt doen.

scheme-above-whole = { $rate } is meer dan het geheel: een aandeel is ten hoogste 100%
scheme-bad-value = { $key }: { $cause }
scheme-born-empty = een geboortevenster heeft een begin of een einde nodig: from, through of beide
scheme-declare-first = geef dit woord eerst een plaats in de lijst van het reglement, boven de regels
scheme-empty-list = { $key } is leeg; noem ten minste één waarde
scheme-first-within-wait = de eerste maanden zijn voorbij voor de wachttijd om is; maak within_first langer dan held_for
scheme-fixed-of-total = tarief { $tariff }: een vaste prijs met aandelen van het totaal komt niet op elke prijs uit
scheme-fixed-of-total-remedy = zeg of = "remainder", of noem met residual wie de rest draagt
scheme-force-ends-first = het reglement eindigt voor het begint; kijk in_force_from en in_force_through na
scheme-format = dit is format { $found }; deze versie leest format { $known }
scheme-format-remedy = gebruik een nieuwere versie van vrijpas, of schrijf het reglement in dit format
scheme-kind-condition = voorwaarde
scheme-kind-fact = gegeven
scheme-kind-flag = gegeven van het soort flag
scheme-kind-fund = fonds
scheme-kind-key = sleutel
scheme-kind-parameter = parameter
scheme-kind-right = recht
scheme-kind-status = statuut
scheme-kind-tier = trede
scheme-kind-word = woord bij { $key }
scheme-known-words = gekend zijn: { $known }
scheme-missing-key = { $key } ontbreekt
scheme-missing-key-remedy = voeg een regel toe: { $key } = …
scheme-nearest-word = bedoelt u { $nearest }?
scheme-needs-two = { $key } heeft precies twee waarden nodig
scheme-no-dependants = het reglement zegt niet wie persoon ten laste is
scheme-no-dependants-remedy = voeg [dependants] toe, met when en source
scheme-no-rounding = tarief { $tariff }: een percentage kan een deel van een cent overlaten, en het reglement zegt niet hoe er wordt afgerond
scheme-no-rounding-remedy = voeg rounding toe: "largest-remainder", of met to_cents (op hoeveel cent) en direction (up, down of half-up)
scheme-no-source = het artikel ontbreekt: elke regel zegt waar hij in het reglement staat
scheme-no-source-remedy = voeg een regel toe: source = "art. …"
scheme-not-a-value = { $key } is geen waarde
scheme-not-a-value-remedy = schrijf een bedrag tussen aanhalingstekens ("2000.00"), een aantal (3), of een tabel ({"{"} fact = "…" {"}"})
scheme-not-month-day = { $text } is geen dag van het jaar: schrijf maand en dag, zoals "09-01"
scheme-not-refnis = { $code } is geen REFNIS-code: die heeft vijf cijfers
scheme-not-toml = dit is geen geldig TOML. Oorzaak: { $cause }
scheme-not-toml-remedy = kijk op deze regel de aanhalingstekens, haakjes en dubbele sleutels na
scheme-one-condition =
    een voorwaarde heeft precies één hoofdwoord; hier { $count ->
        [0] staat er geen
        [one] staat er één
       *[other] staan er { $count }
    }
scheme-one-condition-remedy = kies uit { $kinds }; verbind er meer met all, any of none
scheme-one-holder = holder zegt niet precies één keer wat de houder betaalt
scheme-one-holder-remedy = schrijf een van deze: percent, fixed, value, free = true of full = true
scheme-one-operator = een vergelijking heeft precies één grens
scheme-one-operator-remedy = schrijf een van deze: at_most, below, at_least, above of equal
scheme-one-value =
    een waarde heeft precies één hoofdwoord; hier { $count ->
        [0] staat er geen
        [one] staat er één
       *[other] staan er { $count }
    }
scheme-one-value-remedy = kies uit { $kinds }
scheme-or-when-idle = or_when doet hier niets: het reglement vraagt geen domicilie; laat het weg
scheme-out-of-range = dit getal hoort tussen { $least } en { $most } te liggen
scheme-overlap = { $first } en { $second } hebben dezelfde rank en kunnen samen gelden: { $claim }
scheme-overlap-remedy = geef de regel die voorgaat een lagere rank, of laat ze elkaar uitsluiten
scheme-parameter-year = parameter { $name }: waarden per jaar en year_of horen samen; schrijf beide of geen van beide
scheme-pass-overlap-remedy = laat de leeftijden of treden elkaar uitsluiten
scheme-price-never = tarief { $tariff }: geen enkele prijs kan deze aandelen dragen
scheme-price-too-low = tarief { $tariff }: onder { $below } zijn de aandelen samen hoger dan de prijs
scheme-price-too-low-remedy = laat het tarief pas gelden vanaf { $below }, met price en from, en schrijf een ander tarief voor lagere prijzen
scheme-proof-of-nothing = deze grond vraagt geen statuut en geen gegeven, dus is er geen bewijs om te vernieuwen; laat renewal weg
scheme-proof-without-term = renewal = "proof" heeft een termijn nodig; schrijf bij lasts een einde, zoals "calendar-year"
scheme-rank-twice = treden { $first } en { $second } hebben dezelfde rang
scheme-rank-twice-remedy = geef elke trede een eigen rank; 1 is de beste
scheme-reserved-word = { $word } heeft in een reglement al een eigen betekenis; kies een ander woord
scheme-residual-share = { $party } draagt de rest en kan dan geen vast aandeel hebben
scheme-right-named-before = grond { $by } vraagt het recht { $right }, en deze grond geeft dat recht pas later in het bestand
scheme-right-named-before-remedy = zet alle gronden van dat recht voor de eerste grond die het vraagt
scheme-rounding-idle = tarief { $tariff }: "largest-remainder" kan alleen bij een percentage
scheme-rounding-idle-remedy = laat rounding weg: de houder betaalt hier een bedrag dat al in centen is
scheme-shares = tarief { $tariff }: de aandelen zijn samen { $found }, niet 100%
scheme-shares-remedy = pas de aandelen aan, of noem met residual wie de rest draagt; let op het verschil tussen total en remainder
scheme-shares-too-many = tarief { $tariff }: deze aandelen zijn niet samen te tellen
scheme-tier-discloses = trede { $tier } is alleen te bereiken langs grond { $ground }: wie de prijs ziet, kent de grond
scheme-tier-discloses-remedy = laat nog een grond deze trede openen, liefst een zonder toets van inkomen, of schrijf bij de trede waarom dit aanvaard is: acknowledged = "…"
scheme-tier-unreached = geen enkele grond opent trede { $tier }
scheme-tier-unreached-remedy = schrijf een ground met deze trede, of laat de trede weg
scheme-too-large = { $file } is te groot voor een reglement; kijk na of u het juiste bestand koos
scheme-too-many-statuses = een reglement kent ten hoogste { $most } statuten
scheme-twice = { $name } bestaat al; elke naam komt één keer voor
scheme-type-day = een dag zonder aanhalingstekens, zoals 2026-12-31
scheme-type-flag = true of false
scheme-type-list = een lijst tussen vierkante haken
scheme-type-table = een tabel met sleutels
scheme-type-text = een tekst tussen aanhalingstekens
scheme-type-texts = een tekst, of een lijst van teksten
scheme-type-whole = een geheel getal zonder aanhalingstekens
scheme-units-differ = hier worden een bedrag en een aantal door elkaar gebruikt; vergelijk bedragen met bedragen en aantallen met aantallen
scheme-unknown-word = { $kind } { $word } is niet gekend
scheme-until = { $text } is geen vaste dag: schrijf maand en dag, zoals "04-30", en years van 0 tot 10
scheme-value-mixed = parameter { $name } heeft waarden met en zonder year
scheme-value-twice = parameter { $name } heeft twee waarden voor dezelfde dag en hetzelfde jaar
scheme-value-twice-remedy = geef elke waarde een eigen from of year
scheme-window-empty = dit venster is leeg; het begin hoort voor het einde te liggen
scheme-wrong-type = { $key }: verwacht was { $expected }
rules-age = de leeftijd
rules-age-in-year = de leeftijd die in het jaar bereikt wordt
rules-members = het aantal gezinsleden
rules-price = de prijs
rules-quantity = het aantal
rules-quotient = { $first } gedeeld door { $second }
rules-started = begonnen eenheden van { $each } in { $of }
rules-rounded = { $value }, afgerond
rules-table = volgens de tabel voor { $of }
rules-if = { $first } of { $second }
rules-missing-row = de tabel van het reglement kent geen rij voor { $at }; vul het reglement aan
scheme-kind-computed = berekende waarde
scheme-not-positive = { $key } moet een geheel getal boven nul zijn
scheme-not-a-number = { $key } moet een getal of een percentage zijn, geen bedrag
scheme-row-end = een rij eindigt met through (tot en met) of met below (tot net onder), precies een van beide
scheme-rows-not-ascending = deze rij eindigt niet hoger dan de vorige
scheme-rows-not-ascending-remedy = zet de rijen van laag naar hoog
scheme-people-in-price = { $word } zegt iets over mensen; een prijs of een grens mag daar niet van afhangen
scheme-people-in-price-remedy = maak er een grond van die een trede opent en noem die trede in het tarief
scheme-claim-among-people = { $fact } hoort bij een aanbod of een vordering; over wie recht heeft zegt dat niets
scheme-rows-differ = { $first } en { $second } lezen dezelfde gegevens, maar met een andere eenheid of een ander niveau
scheme-rows-differ-remedy = geef beide dezelfde unit en level
rules-child-rank = de plaats onder de kinderen van het gezin
