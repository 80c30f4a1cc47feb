# Verslagen uit het grootboek voor de financiële dienst.

report-months = { $from } ligt na { $to }; geef de eerste maand met --from en de laatste met --to
report-not-the-statements = afrekening { $number } klopt niet: geboekt { $booked }, op de staten { $stated }, bij de fondsen { $funds }. Laat het register nakijken; er is niets getoond.
report-open = nog niet afgesloten
report-closed = afgesloten
report-nothing-closed = In deze maanden is nog niets afgesloten. Bekijk wat wacht met: vrijpas claim open
report-with-open = Afgesloten { $closed }, nog niet afgesloten { $open }, samen { $total } voor clubs.
report-carried = Te betalen is { $payable } en niet { $due }: wat een club te veel kreeg, gaat over van de ene afrekening naar de volgende.
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

statement-sheet-title = Afrekeningsstaat { $number }
statement-sheet-months = Maanden: { $run }
statement-line-offer = aanbod
statement-line-late = aanbod, laat ingediend
column-corrects = corrigeert staat
column-corrected-on = gecorrigeerd op
statement-line-correction = correctie
statement-line-yearly = eigen deel van het jaar
statement-line-carried-in = overgedragen schuld
statement-line-carried-out = schuld die overgaat
statement-line-payable = te betalen

settle-folder-other = in { $path } staat al iets anders; er is niets geschreven en niets afgesloten
settle-folder-other-hint = kies een andere map met -o

column-bytes = bytes
column-sha256 = sha256
column-settlement-hash = controlegetal
column-entity = bestuur

report-wait-open = ingediend, nog te beslissen
report-wait-accepted = aanvaard, nog niet afgesloten
report-wait-statement = afgesloten, nog niet betaald
report-wait-no-account = afgesloten, club zonder rekening
report-wait-to-confirm = afgesloten, rekening nog te bevestigen
report-wait-internal = afgesloten, intern te boeken
report-wait-debt = schuld die overgaat
report-wait-refund-open = terugbetaling, nog te beslissen
report-wait-refund-accepted = terugbetaling, nog in geen opdracht
report-wait-refund-ordered = terugbetaling, in een opdracht
report-open-title = Ingediend en nog niet betaald, op { $on }
report-open-next = Beslissen: vrijpas claim open. Rekening bevestigen: vrijpas organiser confirm. Terugbetalen: vrijpas refund order.
