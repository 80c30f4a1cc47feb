# Passen en bonnen, zoals het loket ermee werkt.

# Passen
pass-issued = { $count ->
        [one] Eén pas uitgereikt.
       *[other] { $count } passen uitgereikt.
    }
pass-had-one = { $count ->
        [0] Er is niemand zonder pas gevonden; er is niets uitgereikt.
        [one] Eén persoon had al een pas die te gebruiken is.
       *[other] { $count } personen hadden al een pas die te gebruiken is.
    }
pass-has-one = Dit lid heeft al pas { $pass }, en die is te gebruiken; er is niets uitgereikt. Is ze kwijt of stuk, vervang ze met: vrijpas pass replace { $pass }
pass-find-what = zeg een naam of een pasnummer
pass-none-found = geen pas gevonden voor { $asked }
no-such-pass = er is geen pas { $pass }
no-such-pass-hint = kijk het nummer na, of zoek op naam met: vrijpas pass find NAAM

walk-in-name = de naam is leeg; geef ze op met --last-name
walk-in-birth = een geboortedatum ligt niet in de toekomst: { $birth }; kijk ze na
walk-in-known = { $name }, geboren { $birth }, staat al in het register als { $id }
walk-in-known-hint = geef de pas met: vrijpas pass issue --member { $id }. Is het iemand anders, voeg die dan toe met: vrijpas member add

pass-line-pass = pas
pass-line-state = toestand
pass-line-issued = uitgereikt op
pass-line-last-name = naam
pass-line-first-name = voornaam
pass-line-birth = geboren
pass-line-member = lid
pass-line-household = gezin
pass-line-vouchers = open bonnen
pass-line-tier = trede
pass-line-tier-through = trede tot en met

pass-state-issued = uitgereikt
pass-state-active = in gebruik
pass-state-blocked = geblokkeerd
pass-state-replaced = vervangen
pass-state-ended = beëindigd

pass-had-another = { $count ->
        [one] Eén persoon had eerder een pas die niet meer te gebruiken is en krijgt er niet vanzelf een nieuwe; dat kan met: vrijpas pass issue --member LID
       *[other] { $count } personen hadden eerder een pas die niet meer te gebruiken is en krijgen er niet vanzelf een nieuwe; dat kan met: vrijpas pass issue --member LID
    }
pass-issue-blocked = dit lid heeft pas { $pass }, en die is geblokkeerd; er is niets uitgereikt
pass-issue-blocked-hint = geef hem vrij met: vrijpas pass activate { $pass }, of geef er een andere voor in de plaats met: vrijpas pass replace { $pass }
pass-is-a-voucher = dit is de code van een bon, niet die van een pas
pass-is-a-voucher-hint = bekijk de bon met: vrijpas voucher show BON
pass-is-now = Pas { $pass } is nu { $state }.
pass-was-already = Pas { $pass } was al { $state }; er is niets gewijzigd.
pass-clubs-learn-later = Clubs merken dit pas met hun volgende kit; wat zij tot dan aanvaarden, wordt betaald.
pass-clubs-learn-of-use = Clubs merken dit pas met hun volgende kit; tot dan betaalt de houder daar de gewone prijs.
pass-replaced = Pas { $pass } van { $name } is vervangen door { $new }. Bonnen en geschiedenis blijven bij { $name }.
pass-replaced-before = Pas { $pass } was al vervangen door { $new }; er is niets gewijzigd.
pass-is-replaced = pas { $pass } is vervangen door { $new } en krijgt geen andere toestand meer
pass-is-replaced-hint = bekijk de nieuwe pas met: vrijpas pass show { $new }
pass-is-ended = pas { $pass } is beëindigd en blijft dat
pass-is-ended-hint = geef een nieuwe pas met: vrijpas pass issue --member LID
pass-without-holder = pas { $pass } is van niemand meer; er komt geen andere voor in de plaats
pass-changed-meanwhile = iemand anders heeft pas { $pass } zonet gewijzigd; er is niets gedaan
pass-changed-meanwhile-hint = kijk eerst na met: vrijpas pass show { $pass }
pass-not-to-print = pas { $pass } is { $state } en wordt niet gedrukt; laat hem weg uit de lijst
pass-signature-ours = hier ondertekend
pass-signature-forged = niet hier ondertekend: deze code is nagemaakt of gewijzigd
pass-voucher-offer = { $code } voor { $offer }
pass-voucher-value = { $code } ter waarde van { $value }
pass-step = { $on }: { $state }
pass-step-reason = { $on }: { $state } ({ $reason })
pass-reason-lost = verloren
pass-reason-stolen = gestolen
pass-reason-damaged = beschadigd
pass-reason-misused = door een ander gebruikt
pass-reason-moved = verhuisd
pass-reason-died = overleden
pass-reason-declined = niet gewenst
pass-reason-mistake = vergissing
pass-reason-other = andere reden

pass-line-signature = QR-code
pass-line-voucher = bon
pass-line-replaced-by = vervangen door
pass-line-replaces = in de plaats van
pass-line-history = verloop

# Bonnen
voucher-issued = { $count ->
        [one] Eén bon uitgereikt.
       *[other] { $count } bonnen uitgereikt.
    }
voucher-perhaps-of-age = { $count ->
        [one] van één persoon is de geboortedatum niet volledig; wie van die leeftijd kan zijn, kreeg de bonnen
       *[other] van { $count } personen is de geboortedatum niet volledig; wie van die leeftijd kan zijn, kreeg de bonnen
    }
voucher-count = { $count } bonnen in een keer kan niet; kies een aantal van 1 tot { $most } met { $option }
voucher-value-nothing = een bon van 0,00 is niets waard; geef een bedrag op met --value
voucher-ages = { $value } is geen leeftijd; schrijf ze als 6-18, de jongste eerst
voucher-again = { $count ->
        [one] deze persoon had al een open bon van { $value }
       *[other] deze { $count } personen hadden allemaal al een open bon van { $value }
    }; was dit een tweede keer bij vergissing, trek dan in met: vrijpas voucher withdraw
voucher-codes-later = De codes om te drukken krijgt u met: vrijpas voucher list --value { $value } --open --format csv
voucher-none-listed = Geen bonnen gevonden.
voucher-outside-ages = { $member } is { $age } jaar op { $on }; { $offer } is voor { $ages }
voucher-ages-between = { $from } tot en met { $to } jaar
voucher-ages-from = wie { $from } jaar is of ouder
voucher-ages-to = wie niet ouder is dan { $to } jaar
voucher-no-kind = het reglement kent geen waardebon voor deze leeftijd; er is niets uitgereikt
voucher-no-kind-hint = kijk na wat het reglement kent met: vrijpas scheme show
voucher-through-past = de laatste dag ({ $through }) ligt voor de dag van uitgifte ({ $on }); kies een latere met --through
voucher-refund-route = { $offer } wordt achteraf terugbetaald; daarvoor bestaat geen bon
voucher-offer-over = { $offer } liep tot en met { $through }; er komt geen bon meer voor
voucher-beyond-offer = { $offer } loopt tot en met { $last }; een bon kan niet langer gelden. Kies een vroegere dag met --through.
voucher-which-class = { $offer } heeft deze prijsklassen: { $known }. Zeg welke, met --class.
voucher-limit = { $offer } mag { $limit ->
        [one] één keer
       *[other] { $limit } keer
    } per persoon; er zijn er al { $given } uitgereikt en u vraagt er { $count } bij
voucher-no-place = { $offer } heeft { $places ->
        [one] één plaats
       *[other] { $places } plaatsen
    }, waarvan nog { $left } vrij; u vraagt er { $count }
voucher-no-place-hint = geef er minder uit, trek bonnen in die niet meer nodig zijn (vrijpas voucher withdraw), of lees het aanbod in met meer plaatsen: vrijpas offer import
voucher-beyond-limit = deze bon voor { $offer } gaat boven de grens "{ $limit }" ({ $source }): van { $allowed } is { $used } gebruikt of in bonnen die uit zijn, nog { $left }; de bon vraagt { $wanted }
voucher-limit-money = { $amount } euro
voucher-limit-times = { $count ->
        [one] één keer
       *[other] { $count } keer
    }
voucher-beyond-limit-hint = wacht tot er weer iets over is, trek een bon in die niet meer nodig is (vrijpas voucher withdraw), of geef hem aan de gewone prijs met --ordinary
voucher-price-hint = kijk het reglement na, en wat er over de houder bekend is
voucher-withdrawn = Bon { $code } is ingetrokken. Een kit die u nu maakt, aanvaardt hem niet meer.
voucher-withdrawn-before = Bon { $code } was al ingetrokken; er is niets gewijzigd.
voucher-withdrawn-paid = De houder betaalde er { $amount } voor aan het loket: geef dat terug met vrijpas voucher return BON, of geef een nieuwe bon zonder nog eens te laten betalen.
voucher-paid-at-desk = Betaald aan het loket: { $amount }.
voucher-to-pay = Nog te betalen aan het loket: { $amount }. Noteer de betaling met: vrijpas voucher paid BON
voucher-paid = { $count ->
        [one] Eén bon betaald: { $amount }.
       *[other] { $count } bonnen betaald, samen { $amount }.
    } Een kit die u nu maakt, aanvaardt wat betaald is.
voucher-paid-before = Bon { $code } was al betaald; er is niets gewijzigd.
voucher-not-prepaid = bon { $code } wordt niet aan het loket betaald
voucher-paid-withdrawn = bon { $code } is ingetrokken en kan niet meer betaald worden
voucher-paid-lapsed = bon { $code } gold tot en met { $through } en kan niet meer betaald worden
voucher-new-hint = geef een nieuwe bon uit met: vrijpas voucher issue
voucher-unpaid-route = { $offer } wordt niet aan het loket betaald; laat --unpaid weg
voucher-no-tier = { $tier } is geen trede van het reglement; kies uit { $known }
voucher-extra = { $value } zegt niet hoeveel bladen een trede extra krijgt; schrijf het als A=1, met een aantal van 1 tot { $most }
voucher-spent = bon { $code } is al ingeleverd bij een club en kan niet meer ingetrokken worden
voucher-spent-hint = wat een kit te goeder trouw aanvaardde, wordt betaald; regel het met de houder
voucher-is-a-pass = dit is het nummer van een pas, niet de code van een bon
voucher-is-a-pass-hint = bekijk de pas met: vrijpas pass show
voucher-not-to-print = bon { $code } is ingeleverd, ingetrokken of verlopen en wordt niet gedrukt
voucher-not-to-print-hint = laat hem weg uit de lijst, of neem alle open bonnen met: vrijpas voucher qr --open
no-such-voucher = er is geen bon { $code }
no-such-voucher-hint = kijk de code na, zoals ze op de bon staat

voucher-line-code = bon
voucher-line-state = toestand
voucher-line-member = lid
voucher-line-withdrawn = ingetrokken
voucher-line-companion = voor wie meegaat
voucher-line-holder = houder
voucher-line-offer = aanbod
voucher-line-class = prijsklasse
voucher-line-price = prijs
voucher-line-holder-share = aandeel van de houder
voucher-line-paid = betaald aan het loket
voucher-line-value = waarde
voucher-line-issued = uitgereikt op
voucher-line-through = geldig tot en met

voucher-withdrawn-on = op { $on }: { $reason }
voucher-reason-cancelled = gaat niet door
column-companion = voor wie meegaat
voucher-state-open = open
voucher-state-redeemed = ingeleverd
voucher-state-withdrawn = ingetrokken
voucher-state-lapsed = verlopen
voucher-state-unpaid = nog te betalen

# Kolomkoppen
column-qr = QR-code
column-pass = pas
column-state = toestand
column-last-name = naam
column-first-name = voornaam
column-member-id = lid
column-household-id = gezin
column-open-vouchers = open bonnen
column-tier-through = trede tot en met
column-valid-through = geldig tot en met
column-pay-now = nu te betalen
column-pay-at-club = bij de club te betalen
column-vouchers = bonnen
column-sheet = blad
column-sheets = bladen
column-total = totaal
