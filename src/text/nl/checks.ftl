# Reglementen nakijken: gaten, regels die elkaar raken, delen en wat u beter nog eens bekijkt.

scheme-amend-one = een aanpassing gaat over precies één ding
scheme-amend-one-remedy = noem een parameter, een ground of een tariff van een deel
scheme-amend-own = { $name } staat in het reglement zelf, niet in een deel
scheme-amend-own-remedy = pas het daar aan, en laat deze aanpassing weg
scheme-at-age = { $age } jaar
scheme-at-category = categorie { $category }
scheme-at-home = woont in { $home }
scheme-at-offer = aanbod { $offer }
scheme-at-ordinary = zonder trede
scheme-at-organiser-elsewhere = organisator van elders
scheme-at-organiser-local = organisator uit de gemeente
scheme-at-price = prijs { $price }
scheme-at-route = betaalwijze { $route }
scheme-at-sector = sector { $sector }
scheme-at-service = dienst { $service }
scheme-at-tier = trede { $tier }
scheme-bound-broken = tarief { $tariff } gaat over een grens, bij een prijs van { $price }: { $why }
scheme-bound-broken-remedy = laat het tarief anders alleen gelden voor prijzen waarbij het past
scheme-cap-at-door = begrenzing { $limit } telt geld en geldt ook aan de deur, waar niemand weet wat er nog over is
scheme-cap-at-door-remedy = begrens er het aantal keren ("uses"), of laat de begrenzing alleen gelden voor "prepaid" en "refund"
scheme-empty-file = er staat niets in { $file }
scheme-empty-file-remedy = kijk na of u het juiste bestand koos
scheme-for-elsewhere = { $rule } geldt voor wie elders woont, maar wie elders woont krijgt van dit reglement geen trede
scheme-for-elsewhere-remedy = noem in homes een gemeente van het reglement, zeg in [domicile] must_be = "anywhere", of laat deze regel weg
scheme-holder-much = tarief { $tariff }: de houder betaalt meer dan { $most } % van de prijs
scheme-holder-much-remedy = bekijk of het wat minder kan; boven een vierde van de prijs haken mensen vaker af
scheme-holder-nothing = tarief { $tariff }: de houder betaalt niets
scheme-holder-nothing-remedy = bekijk of een klein bedrag kan; wie iets betaalt, schrijft zich minder vaak in zonder te komen
scheme-hole = { $rule } laat een gat: geen regel past op { $claim }
scheme-hole-remedy = maak een van de tarieven ruimer, of schrijf er een voor dit geval; zonder korting is dat holder = {"{"} full = true {"}"}
scheme-home-fund-lacks = tarief { $tariff }: geen fonds betaalt voor wie woont in { $homes }
scheme-home-fund-lacks-remedy = geef een fonds van elke gemeente haar REFNIS-code: municipality = "…"
scheme-is-part = dit is een deel van een reglement, geen reglement
scheme-is-part-remedy = kijk het reglement na dat dit deel noemt
scheme-kind-ground = grond
scheme-kind-tariff = tarief
scheme-limit-by-ground = begrenzing { $limit }: of fonds { $fund } mag betalen hangt af van de grond, en dan verraadt de prijs de grond
scheme-limit-by-ground-remedy = begrens een ander fonds of neem measure = "authority"; not_for, only_for en instead gaan niet samen met een begrenzing
scheme-never-applies = { $rule } wordt nooit toegepast: een regel met een lagere rank gaat altijd voor
scheme-never-applies-remedy = geef deze regel een lagere rank, maak de andere nauwer, of laat deze weg
scheme-no-value = parameter { $name } heeft geen waarde
scheme-no-value-remedy = geef er een met value; staat de parameter in een deel, dan met [[amend]]
scheme-not-a-part = { $name } is geen deel van een reglement
scheme-not-a-part-remedy = een deel begint met format = 1 en part = "…", en heeft geen id
scheme-not-in-part = { $key } hoort niet in een deel
scheme-not-in-part-remedy = zet { $key } in het reglement van elke gemeente zelf
scheme-order-overlap = { $first } en { $second } hebben dezelfde order en kunnen samen gelden: { $claim }
scheme-order-overlap-remedy = geef ze een verschillende order, of laat ze elkaar uitsluiten
scheme-organiser-little = tarief { $tariff }: de organisator draagt minder dan { $least } % van de prijs
scheme-organiser-little-remedy = bekijk of de organisator een deel kan dragen; wie meebetaalt, doet ook mee
scheme-part-circle = deel { $name } noemt zichzelf, rechtstreeks of langs een ander deel
scheme-part-circle-remedy = laat een van de delen het andere niet meer noemen
scheme-part-deep = deel { $name } staat te diep: hoogstens { $most } delen mogen in elkaar zitten
scheme-part-deep-remedy = noem dit deel in het reglement zelf
scheme-part-missing = dit deel kan niet gelezen worden. Oorzaak: { $cause }
scheme-part-missing-remedy = kijk de naam na; delen staan in de map van het reglement of daaronder
scheme-part-name = "{ $name }" is geen naam van een deel
scheme-part-name-remedy = noem een bestand in de map van het reglement of daaronder, met gewone schuine strepen en zonder ..
scheme-part-unknown = deel { $name } is hier niet bekend
scheme-pass-hole-remedy = geef ook voor dit geval een pass_price, of maak een van de leeftijden ruimer
scheme-pass-overlap = { $first } en { $second } kunnen samen gelden: { $claim }
scheme-proof-tells = { $source } vraagt een handtekening of stempel op een eigen formulier: zo weet de club wie korting krijgt
scheme-proof-tells-remedy = een gewoon betaalbewijs volstaat meestal: "receipt"
scheme-rounds-gap = gebruik op { $day } valt in geen enkele ronde
scheme-rounds-gap-remedy = als dat niet de bedoeling is: maak uses_from of uses_through van een ronde ruimer
scheme-rounds-overlap = gebruik op { $day } valt in twee rondes: { $first } en { $second }
scheme-rounds-overlap-remedy = laat elke ronde beginnen op de dag na het einde van de vorige
scheme-search-ended = dit reglement maakt zoveel onderscheid dat niet alles vergeleken is
scheme-search-ended-remedy = voeg regels samen die hetzelfde zeggen; een prijs zonder regel blijft geweigerd
scheme-tier-tells-means = trede { $tier } is er alleen voor wie weinig middelen heeft: wie de prijs ziet, weet dat
scheme-tier-tells-means-remedy = laat ook een grond zonder inkomensvoorwaarde, zoals vrijwilligers, deze trede openen, of schrijf bij de trede waarom dit zo is: acknowledged = "…"
scheme-too-many-findings = er is meer dan { $most } keer iets gevonden; de rest staat hier niet
scheme-too-many-rules = { $found } regels van deze soort zijn te veel om te vergelijken; hoogstens { $most }, met niet te veel woorden
scheme-twice-remedy = geef een van beide een andere naam, of laat er een weg
scheme-unused = { $kind } { $word } wordt nergens gebruikt
scheme-unused-remedy = gebruik het woord in een regel, of laat het weg
scheme-value-late = parameter { $name } heeft een eerste waarde vanaf { $first }, maar het reglement geldt vanaf { $start }
scheme-value-late-remedy = geef ook een waarde die op { $start } geldt, of laat from weg bij de eerste
scheme-value-mixed-remedy = geef elke waarde een year, of geen enkele
scheme-value-never = parameter { $name } heeft een waarde vanaf { $from }, en dan geldt het reglement niet meer
scheme-value-never-remedy = kijk from na, of laat deze waarde weg
scheme-at-weekday = weekdag { $day }
scheme-at-day = vanaf { $day } (maand-dag)
