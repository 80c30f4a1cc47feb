# Kwitanties van het loket

year-number-none = { $value } is geen nummer; het ziet eruit als { $such }
receipt-unknown = er is geen kwitantie { $number }
receipt-unknown-hint = bekijk ze met: vrijpas receipt list
receipt-written = Kwitantie { $number }: { $total }.
receipt-written-rounded = Kwitantie { $number }: { $total }, contant afgerond { $handed }.
receipt-of-another-day = kwitantie { $number } is van { $on }; alleen een kwitantie van vandaag kan ongedaan gemaakt worden
receipt-of-another-day-hint = geef terug met: vrijpas voucher return BON
receipt-reversed-before = kwitantie { $number } is al tegengeboekt, of is zelf een tegenboeking
paid-by-unknown = { $value } is geen betaalmiddel; kies uit { $known }
setting-rounding = { $value } is geen afronding; kies none (niet afronden) of 5 (contant op 5 cent)

# Opties van andere opdrachten
cli-voucher-issue--by = Hoe de houder betaalt: cash, card of transfer; anders zoals de instelling paid-by zegt
cli-voucher-paid--by = { cli-voucher-issue--by }

# Kolommen
column-receipt = kwitantie
column-means = betaald met
column-plan = afspraak
column-due-on = te betalen op
column-date = datum
column-handed = overhandigd
column-reverses = tegenboeking van
column-receipts = kwitanties
column-rounding = afronding
column-closing = afsluiting
column-cash = contant
column-card = kaart
column-transfer = overschrijving
column-counted = geteld
column-description = omschrijving
column-debit = debet
column-credit = credit
column-general-account = algemene rekening

paid-by-cash = contant
paid-by-card = kaart
paid-by-transfer = overschrijving

receipt-none = Er is niets om te tonen; bekijk die van een maand met: vrijpas receipt list --month { $month }
receipt-none-there = Er is niets om te tonen.
receipt-reversed = Kwitantie { $number } is tegengeboekt.
receipt-reverses = Dit is een tegenboeking van kwitantie { $number }.
receipt-was-reversed = Ze is tegengeboekt met kwitantie { $number }.
receipt-form = de kwitantie komt in een bestand op .html of .pdf

# Op papier
receipt-title = Kwitantie { $number }
receipt-from = { $municipality }, { $on }
receipt-void = Deze kwitantie geldt niet meer: ze is tegengeboekt met kwitantie { $number }.
receipt-total = Totaal
receipt-handed = Contant afgerond op 5 cent
receipt-by-cash = Contant betaald.
receipt-by-card = Betaald met een kaart.
receipt-by-transfer = Betaald met een overschrijving.

# De kas
till-nothing = Er kwam niets binnen sinds de vorige afsluiting; er is niets gewijzigd.
till-closed = Kas afgesloten met { $number }: kwitanties { $first } tot en met { $last }.
till-not-counted = In de lade hoort { $expected } te liggen. Niemand telde na.
till-count = er kwam contant geld binnen: zeg wat er in de lade ligt
till-count-hint = tel de lade, en sluit af met: vrijpas desk close --counted BEDRAG; telt niemand, met: vrijpas desk close --uncounted
till-count-ask = Geteld in de lade, het wisselgeld inbegrepen:
till-counted = In de lade lag { $float }, er hoort nu { $expected } te liggen, geteld: { $counted }.
till-difference = verschil van { $difference } bij het tellen; het staat in de afsluiting
till-waits = { $count ->
    [one] 1 kwitantie wacht op de volgende afsluiting.
   *[other] { $count } kwitanties wachten op de volgende afsluiting.
 }
till-unknown = er is geen afsluiting { $number }
till-unknown-hint = bekijk ze met: vrijpas desk days
till-never-closed = de kas is nog nooit afgesloten
till-never-closed-hint = sluit ze af met: vrijpas desk close --counted BEDRAG
till-no-account = de instelling { $key } is niet gezet: de rekening voor het journaal
till-no-account-hint = zet ze met: vrijpas settings set { $key } REKENING
till-form = het journaal komt in een bestand op .csv of .xlsx

# Opdrachten
cli-receipt = Kwitanties: wat aan het loket betaald en teruggegeven werd
cli-receipt-list = Toont de kwitanties die nog in geen kasafsluiting staan, of die van een maand of een bon
    .examples =
        vrijpas receipt list
        vrijpas receipt list --month 2026-11
cli-receipt-list--month = Die van deze maand, zoals 2026-11
cli-receipt-list--voucher = Die waarop deze bon staat
cli-receipt-print = Maakt de kwitantie voor wie betaalde: aanbod en bedrag, verder niets
    .examples =
        vrijpas receipt print K2026-00001 -o kwitantie.pdf
cli-receipt-print--receipt = Het nummer
cli-receipt-print--output = Waar ze komt, op .pdf of .html; anders op het scherm
cli-receipt-reverse = Boekt een kwitantie van vandaag tegen, als er toch niets van hand tot hand ging
    .examples =
        vrijpas receipt reverse K2026-00001
cli-receipt-reverse--receipt = Het nummer
cli-receipt-show = Toont een kwitantie met haar bonnen; elke blik staat in het logboek
    .examples =
        vrijpas receipt show K2026-00001
cli-receipt-show--receipt = Het nummer
cli-desk-close = Sluit de kas af: wat binnenkwam sinds de vorige keer, en wat geteld werd
    .examples =
        vrijpas desk close --counted 112,50
        vrijpas desk close --counted 112,50 -o journaal.csv
cli-desk-close--counted = Wat in de lade ligt, het wisselgeld inbegrepen
cli-desk-close--uncounted = Sluit af zonder tellen; wat in de lade ligt, komt dan niet meer in deze afsluiting
cli-desk-close--through = Laatste dag die meetelt; anders alles tot nu
cli-desk-close--output = Waar het journaal komt, op .csv of .xlsx
cli-desk-days = Toont de afsluitingen van de kas
    .examples =
        vrijpas desk days
cli-desk-journal = Toont of schrijft de regels van een afsluiting voor de boekhouding
    .examples =
        vrijpas desk journal D2026-0001 -o journaal.xlsx
cli-desk-journal--closing = Het nummer van de afsluiting; anders de laatste
cli-desk-journal--output = Waar het journaal komt, op .csv of .xlsx; anders op het scherm

# In delen betalen, en teruggeven
instalments-nothing-open = voor bon { $code } staat niets open
instalments-agreed = { $count ->
    [one] Afgesproken voor bon { $code }: 1 deel. Geef de bon mee zodra het betaald is.
   *[other] Afgesproken voor bon { $code }: { $count } delen. Geef de bon mee zodra het eerste betaald is.
 }
instalments-part = { $value } is geen deel; schrijf een dag en een bedrag, zoals 2026-12-01=10,00
instalments-times = het aantal delen ligt tussen 1 en { $most }
instalments-one-day = twee delen hebben dezelfde dag
instalments-sum = de delen zijn samen { $sum }, open staat { $open }
voucher-paid-part-of-one = een deel betalen kan voor één bon tegelijk
voucher-paid-more = voor bon { $code } staat nog { $open } open; meer kan niet betaald worden
voucher-no-plan = voor bon { $code } is niet afgesproken om in delen te betalen
voucher-no-plan-hint = spreek eerst de delen af met: vrijpas voucher instalments { $code } --times 3
voucher-line-to-pay = nog te betalen
voucher-line-due-on = volgend deel tegen
voucher-reason-unused = houder komt niet
column-to-pay = nog te betalen
column-due-now = nu te betalen
return-reason = geef als reden cancelled (de activiteit gaat niet door) of unused (de houder komt niet)
return-before = Bon { $code } kwam al terug; er is niets gewijzigd.
return-withdrawn = bon { $code } is als verloren ingetrokken; er kwam een andere voor in de plaats
return-withdrawn-hint = geef de bon terug die ervoor in de plaats kwam
return-not-here = voor bon { $code } is hier niets betaald
return-not-here-hint = trek hem in met: vrijpas voucher withdraw { $code } --reason geannuleerd
return-no-rule = het reglement geeft voor bon { $code } nu niets terug
return-no-rule-hint = zet een regel in het reglement ([[return]]), of trek de bon in zonder terug te geven: vrijpas voucher withdraw BON --reason ongebruikt
return-done = { $count ->
    [one] Eén bon is terug; de houder krijgt { $amount }.
   *[other] { $count } bonnen zijn terug; de houder krijgt { $amount }.
 }
return-by-cash = Geef het contant terug.
return-by-card = Geef het terug met een kaart.
return-by-transfer = Geef het terug met een overschrijving.
return-several-means = dit is op verschillende manieren betaald
return-several-means-hint = zeg hoe u teruggeeft met --by cash, card of transfer; of geef de bonnen een voor een terug
cli-voucher-instalments = Spreekt af dat een houder in delen betaalt; de bon gaat mee zodra het eerste deel betaald is
    .examples =
        vrijpas voucher instalments 7KQ2-M9FD-XT0AH --times 3
        vrijpas voucher instalments 7KQ2-M9FD-XT0AH --part 2026-12-01=10,00 --part 2027-01-15=5,00
cli-voucher-instalments--voucher = De code op de bon, met of zonder streepjes
cli-voucher-instalments--times = Zoveel gelijke delen, een per maand
cli-voucher-instalments--from = De dag van het eerste deel; anders vandaag
cli-voucher-instalments--part = Een deel: dag en bedrag; samen zijn de delen wat openstaat
cli-voucher-return = Geeft terug wat voor ongebruikte bonnen betaald is, zoals het reglement zegt
    .examples =
        vrijpas voucher return 7KQ2-M9FD-XT0AH
        vrijpas voucher return 7KQ2-M9FD-XT0AH --reason ongebruikt --by overschrijving
    .after =
        Zonder regel in het reglement komt alleen wat niet doorgaat terug, en dan helemaal.
cli-voucher-return--vouchers = De codes op de bonnen, met of zonder streepjes
cli-voucher-return--reason = Waarom: cancelled (gaat niet door) of unused (de houder komt niet)
cli-voucher-return--by = Hoe u teruggeeft: cash, card of transfer; anders zoals betaald werd
cli-voucher-paid--amount = Een deel van wat openstaat, als dat afgesproken is

# Wat iemand betaalde
paid-nothing = In dat jaar is aan het loket niets betaald.
paid-form = het attest komt in een bestand op .html of .pdf
paid-without-refunds = { $count ->
    [one] 1 terugbetaling van dat jaar staat er niet op; zet ze erbij met --refunds, als wie het attest vraagt ze moet zien.
   *[other] { $count } terugbetalingen van dat jaar staan er niet op; zet ze erbij met --refunds, als wie het attest vraagt ze moet zien.
 }
paid-name = Attest
paid-title = Wat u in { $year } aan de gemeente betaalde
paid-certifies = { $municipality } bevestigt dat in { $year } aan het loket van de gemeente betaald is voor de activiteiten hieronder.
paid-for = { $name }, geboren op { $born }
paid-of = { $name }
paid-total-of = Betaald voor { $name }: { $amount } euro.
paid-back-to = Door de gemeente terugbetaald aan { $name }
paid-total = Samen betaald aan de gemeente: { $amount } euro. Wat teruggegeven is, is er al af.
paid-elsewhere = Wat u zelf aan een organisator betaalde, staat op een attest van die organisator.
paid-made = Opgemaakt op { $on }.
cli-person-paid = Bevestigt wat iemand in een jaar aan de gemeente betaalde, voor een belastingaangifte of een ziekenfonds
    .examples =
        vrijpas person paid P1 --year 2026 --household -o attest.pdf
    .after =
        Het attest toont wat betaald is, en geen prijs of tarief. Het is geen fiscaal attest 281.86 voor kinderopvang.
cli-person-paid--member = Kenmerk van het lid
cli-person-paid--year = Het kalenderjaar
cli-person-paid--household = Ook wie in hetzelfde gezin woont
cli-person-paid--refunds = Ook wat terugbetaald is van wat aan een organisator betaald werd
cli-person-paid--output = Waar het attest komt, op .pdf of .html; anders rijen op het scherm

# Instellingen
means-till-float = wat in de lade van het loket ligt voor er iets binnenkomt (wisselgeld)
means-account-cash = algemene rekening van de kas, voor het journaal
means-account-card = algemene rekening van betalingen met een kaart
means-account-transfer = algemene rekening van overschrijvingen
means-account-holders = algemene rekening van wat houders voor bonnen betalen
means-account-rounding = algemene rekening van de afronding van contant geld
means-account-difference = algemene rekening van verschillen bij het tellen van de kas
