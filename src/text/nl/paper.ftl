# De lijst voor een club zonder het programma, op papier of in een rekenblad.

list-title = Bonnen en passen bij { $club }
list-for = Bezorg deze lijst na de maand aan { $municipality }.
list-how = Schrijf voor elke bon of pas één rij: de code, het aanbod en de dag. Wat leeg blijft, telt niet mee. Het volgnummer staat er al; het hoort bij die rij.
list-keep = Houd de bonnen zelf bij tot u betaald bent.
list-prices = Aanbod en prijzen
list-sheet-list = lijst
list-sheet-prices = prijzen

list-hint-reference = Staat er al; verander het niet.
list-hint-voucher = De code op de bon of de pas, met of zonder streepjes.
list-hint-offer = Kies uit het tweede blad. Bij een bon voor één aanbod mag dit leeg blijven.
list-hint-class = Kies uit het tweede blad, als het aanbod meer dan één prijs heeft.
list-hint-price = Mag leeg blijven: dan geldt de prijs op het tweede blad.
list-hint-day = De dag waarop u de bon of de pas kreeg.

list-rows = een lijst met { $count } rijen kan niet; kies een aantal van 1 tot { $most } met --rows
list-form = { $path } zegt niet welke lijst u wilt; laat de naam eindigen op .xlsx, .csv of .html
list-written = { $count ->
        [one] Een lijst met één rij staat in { $path }.
       *[other] Een lijst met { $count } rijen staat in { $path }.
    }
