# Budgetten: wat een fonds in een jaar mag uitgeven. Ze houden alleen nieuwe bonnen tegen, nooit wat een club indient.

budget-not-a-year = { $value } is geen jaar; verwacht wordt een jaar als 2026
budget-no-fund = het reglement kent geen fonds { $fund }; wel deze: { $known }
budget-set = Budget van { $fund } voor { $year }: { $amount } euro. Nog vrij: { $open } euro.
budget-same = Het budget van { $fund } voor { $year } was al { $amount } euro; er is niets gewijzigd.
budget-closed = het budget van { $fund } voor { $year } is gesloten en verandert niet meer
budget-closed-hint = zet een budget voor het volgende jaar: vrijpas budget set FONDS { $next } BEDRAG
budget-below-use = { $fund } heeft in { $year } al { $spent } euro nodig ({ $used } gebruikt, { $reserved } gereserveerd voor bonnen die uit zijn); met dit budget is er { $room } euro
budget-below-use-hint = neem een hoger bedrag, of zeg met --below-use dat het zo bedoeld is; dan worden er geen bonnen meer uitgegeven, en wat clubs indienen wordt betaald
budget-none = Voor { $year } is geen budget gezet, en er is niets gebruikt of gereserveerd. Zet er een met: vrijpas budget set FONDS { $year } BEDRAG
budget-forecast-method = Verwacht op 31 december: wat gebruikt is, plus per maand die nog komt het gemiddelde van de laatste drie volle maanden; nooit minder dan gebruikt en gereserveerd samen.
budget-forecast-beyond = { $fund } komt dit jaar wellicht op { $forecast } euro uit, en heeft { $room } euro
budget-state-open = open
budget-state-closed = gesloten
budget-state-none = geen budget
budget-exhausted = het budget van { $fund } voor { $year } laat dit niet toe: { $room } euro, waarvan { $used } gebruikt en { $reserved } gereserveerd; nog vrij: { $open } euro
budget-would-fit = { $count ->
        [0] Er past geen enkele van de { $asked } bonnen in; er is niets uitgegeven.
        [one] Er past één van de { $asked } bonnen in; er is niets uitgegeven.
       *[other] Er passen { $count } van de { $asked } bonnen in; er is niets uitgegeven.
    }
budget-exhausted-hint = geef er minder uit, trek bonnen in die niet meer nodig zijn (vrijpas voucher withdraw), of verhoog het budget: vrijpas budget set { $fund } { $year } BEDRAG
budget-together = { $fund } en { $others } betalen in elkaars plaats: hun budgetten worden samen bewaakt.
budget-not-yet-together = { $fund } en { $others } betalen in elkaars plaats en worden samen bewaakt; zolang { $without } geen budget heeft, wordt niets tegengehouden.
budget-not-set-yet = { $fund } heeft nog geen budget voor { $year }; er wordt niets tegengehouden tot u er een zet: vrijpas budget set { $fund } { $year } BEDRAG
budget-year-runs = { $year } is nog niet voorbij op { $on }; een jaar wordt gesloten als het voorbij is
budget-year-earlier-open = { $open } is nog niet gesloten; sluit de jaren in hun volgorde, eerst dat, dan { $year }
budget-year-unsettled = { $count ->
        [one] één aanvaarde vordering die in { $year } ingediend is, staat
       *[other] { $count } aanvaarde vorderingen die in { $year } ingediend zijn, staan
    } nog in geen afrekening
budget-year-unsettled-hint = sluit eerst de afrekeningen tot en met december { $year }: vrijpas settle close PERIODE
budget-year-closed-before = De budgetten van { $year } waren al gesloten; er is niets gewijzigd.
budget-year-closed = { $year } is gesloten. { $next } opent met precies wat hier overgaat en gereserveerd blijft; wat later aan { $year } verandert, telt in { $next }.
budget-year-no-next = { $fund } heeft nog geen budget voor { $next }; de { $amount } euro van vorig jaar telt pas mee als u er een zet: vrijpas budget set { $fund } { $next } BEDRAG
budget-opening-differs = { $fund } zou het nieuwe jaar niet openen met wat { $year } sloot; er is niets gesloten. Laat het register nakijken.
budget-year-overspent = { $fund } gaf { $used } euro uit van { $room } euro
budget-year-without = { $fund } gaf { $used } euro uit zonder budget voor { $year }; het wordt niet mee gesloten

column-fund = fonds
column-year = jaar
column-budget = budget
column-from-last-year = van vorig jaar
column-to-next-year = naar volgend jaar
column-reserved = gereserveerd
column-left = nog vrij
column-forecast = verwacht op 31 december
