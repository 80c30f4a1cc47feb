# De lijst voor een club zonder het programma, op papier of in een rekenblad.

list-title = Bonnen en passen bij { $club }
list-for = Bezorg deze lijst na de maand aan { $municipality }.
list-how = Schrijf voor elke bon of pas één rij: de code, het aanbod en de dag. Wat leeg blijft, telt niet mee. Het volgnummer staat er al; het hoort bij die rij.
list-vouchers = Een bon: int wat op de bon staat. Staat er dat hij betaald is, int dan niets. Bij een waardebon is het uw prijs min de waarde van de bon. Staat er geen bedrag op, vraag het dan na bij de gemeente.
list-passes = Een pas: deze lijst kan niet zeggen welk bedrag de houder betaalt. Int de gewone prijs, of vraag de houder om bij { $municipality } eerst een bon te halen. Een pas op deze lijst geeft dus geen korting, en de gemeente betaalt er niets bij. Zei de gemeente u zelf een lager bedrag, schrijf dan in de laatste kolom wat u inde.
list-doubt = Kunt u een code niet lezen of vertrouwt u ze niet: int de gewone prijs, neem ze niet op in de lijst en vraag het na bij { $municipality }.
list-keep = Houd de bonnen zelf bij tot u betaald bent.
list-safe = Wie een code heeft, kan ze gebruiken: leg deze lijst waar anderen niet bij kunnen, kopieer ze niet, en geef ze zelf af of stuur ze zoals u een sleutel stuurt.
list-prices = Aanbod en prijzen
list-sheet-list = lijst
list-sheet-prices = prijzen
list-sheet-how = uitleg

list-hint-reference = Staat er al; verander het niet.
list-hint-voucher = De code op de bon of de pas, met of zonder streepjes.
list-hint-offer = Kies uit het tweede blad. Bij een bon voor één aanbod mag dit leeg blijven.
list-hint-class = Kies uit het tweede blad, als het aanbod meer dan één prijs heeft.
list-hint-price = Mag leeg blijven: dan geldt de prijs op het tweede blad.
list-hint-day = De dag waarop u de bon of de pas kreeg.
list-hint-collected = Alleen bij een pas waarvoor u minder dan de gewone prijs inde: het bedrag dat u kreeg. Leeg betekent de gewone prijs.

list-rows = een lijst met { $count } rijen kan niet; kies een aantal van 1 tot { $most } met --rows
list-form = { $path } zegt niet welke lijst u wilt; laat de naam eindigen op .xlsx, .csv, .html of .pdf
list-written = { $count ->
        [one] Een lijst met één rij staat in { $path }.
       *[other] Een lijst met { $count } rijen staat in { $path }.
    }
paper-page = Bladzijde { $number }
