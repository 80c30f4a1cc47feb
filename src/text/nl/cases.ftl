# Gevallen: wat een reglement moet uitkomen, opgeschreven door mensen.

cases-fine =
    { $count ->
        [one] Eén geval, zoals verwacht.
       *[other] { $count } gevallen, alle zoals verwacht.
    }
cases-otherwise =
    { $count ->
        [one] één van { $total } gevallen komt anders uit
       *[other] { $count } van { $total } gevallen komen anders uit
    }
cases-otherwise-hint = kijk na wie gelijk heeft, het geval of het reglement, en verbeter dat bestand
cases-refused =
    { $count ->
        [one] Eén gebrek; er is geen enkel geval geprobeerd.
       *[other] { $count } gebreken; er is geen enkel geval geprobeerd.
    }
cases-folder-empty = { $path } bevat geen bestanden met gevallen (.toml)
case-otherwise = { $file }:{ $line }: { $case } komt anders uit dan verwacht
case-otherwise-says = { $file }:{ $line }: { $case } komt anders uit dan verwacht ({ $says })
case-as-expected = zoals verwacht
case-differs = anders
case-tariff = De houder betaalt { $holder }, volgens tarief { $tariff } ({ $source }).
case-ordinary = De houder betaalt { $holder }: geen tarief van het reglement geldt.
case-no-price = Er is geen prijs: { $why }.

case-none = er staat geen enkel geval in dit bestand
case-none-remedy = begin elk geval met [[case]], en geef het een id, een dag (on) en wat u verwacht (expect)
case-too-large = { $file } is te groot voor een bestand met gevallen; verdeel het over meer bestanden
case-kind-limit = begrenzing
case-kind-member = lid van het geval
case-expects-nothing = dit geval verwacht niets
case-expects-nothing-remedy = schrijf wat moet uitkomen, zoals expect = {"{"} decision = "granted" {"}"}
case-no-claim = { $key } gaat over een prijs, en het geval zegt niet wat iemand koopt
case-no-claim-remedy = voeg een regel toe: claim = {"{"} price = "12.50" {"}"}
case-figure-of-person = { $figure } is een gegeven van één persoon, en het gezin telt er meer
case-figure-of-person-remedy = schrijf het bij figures van het lid, onder [[case.member]]
case-figure-of-claim = { $figure } is een gegeven van het aanbod of de aanvraag, niet van mensen
case-figure-of-claim-remedy = schrijf het bij claim: facts = {"{"} … {"}"}
case-figure-of-people = { $figure } is een gegeven van mensen, niet van het aanbod of de aanvraag
case-figure-of-people-remedy = schrijf het bij figures van het gezin of van het lid
case-age-and-born = age en born zeggen twee keer hetzelfde
case-age-and-born-remedy = schrijf er één van: de geboortedag, of de leeftijd
case-type-amount = een bedrag tussen aanhalingstekens, zoals "12.50"
case-type-status = een statuut zoals "LL", of een tabel met code, from en through

column-case = geval
column-expectation = sleutel
column-expected = verwacht
column-got = gekregen
