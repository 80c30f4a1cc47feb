# Verslagen uit het grootboek voor de financiële dienst.

report-months = { $from } ligt na { $to }; geef de eerste maand met --from en de laatste met --to
report-not-the-statements = afrekening { $number } klopt niet: geboekt { $booked }, op de staten { $stated }, bij de fondsen { $funds }. Laat het register nakijken; er is niets getoond.
report-open = nog niet afgesloten
report-closed = afgesloten
report-nothing-closed = In deze maanden is nog niets afgesloten. Bekijk wat wacht met: vrijpas claim open
report-proof =
    { $count ->
        [one] Gelijk aan het grootboek: één afrekening, samen { $due } te ontvangen. Boekingen, staten en fondsen kloppen tot op de cent.
       *[other] Gelijk aan het grootboek: { $count } afrekeningen, samen { $due } te ontvangen. Boekingen, staten en fondsen kloppen tot op de cent.
    }
report-proof-outside =
    { $count ->
        [one] Gelijk aan het grootboek: één afrekening, samen { $due } te ontvangen, waarvan { $outside } buiten deze maanden. Boekingen, staten en fondsen kloppen tot op de cent.
       *[other] Gelijk aan het grootboek: { $count } afrekeningen, samen { $due } te ontvangen, waarvan { $outside } buiten deze maanden. Boekingen, staten en fondsen kloppen tot op de cent.
    }

column-clubs = aan clubs
