# Pasnummers en boncodes die iemand intikt. De code zelf wordt nooit herhaald.
code-length = { $count ->
        [one] dit is één teken
       *[other] dit zijn { $count } tekens
    } zonder de streepjes; een pasnummer of boncode telt er { $expected }. Kijk na of er niets ontbreekt.
code-character = het teken "{ $value }" komt in een pasnummer of boncode niet voor; verwacht: cijfers en letters, zonder de letter U. Kijk dat teken na.
code-check = dit is geen pasnummer of boncode: het laatste teken past niet bij de andere. Tik de code opnieuw in, zoals ze op de kaart of de bon staat.
token-not-a-token = "{ $value }" is geen bonsleutel van een club; verwacht: 26 cijfers en letters uit de export van de kit, of een volledige boncode.
paper-form = dit is geen QR-code van een pas of bon. Scan de code opnieuw, of tik de dertien tekens in die eronder staan.
