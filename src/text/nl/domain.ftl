# Waarden: bedragen, datums, maanden, percentages en vaste woorden.

amount-not-an-amount = { $value } is geen bedrag; schrijf het als 12,50 of 1.210,00
amount-two-readings = { $value } kan { $first } of { $second } betekenen; schrijf het bedrag met twee decimalen
amount-decimals = { $value } heeft meer dan twee decimalen; een bedrag gaat tot op de cent
amount-nothing = "{ $value }" is niets; een bedrag is hier meer dan 0,00
amount-negative = { $value } is negatief; een bedrag is hier nul of meer
amount-too-large = { $value } is te groot; een bedrag is hier ten hoogste { $largest }

date-not-a-date = { $value } is geen datum; schrijf ze als 2026-12-31 of 31/12/2026
date-two-readings = { $value } kan { $first } of { $second } betekenen; schrijf het jaar met vier cijfers

month-not-a-month = { $value } is geen maand; schrijf ze als 2026-11
run-not-a-run = { $value } is geen afrekenperiode; schrijf een maand (2026-11), een kwartaal (2026-Q4) of een reeks maanden (2015-09..2016-05)
rate-not-a-rate = { $value } is geen percentage of breuk; schrijf het als 20%, 12,5% of 1/3

data-class-unknown = { $value } is geen soort gegevens; kies uit { $known }
sector-unknown = { $value } is geen sector; kies uit { $known }
pass-state-unknown = "{ $value }" is geen toestand van een pas; kies uit { $known }
pass-reason-unknown = "{ $value }" is geen reden; kies uit { $known }
withdrawal-unknown = { $value } is geen reden om een bon in te trekken; kies uit { $known }
route-unknown = { $value } is geen betaalwijze; kies uit { $known }
relation-unknown = { $value } is geen relatie tot de referentiepersoon; kies uit { $known }
sex-unknown = { $value } is geen gekende aanduiding van het geslacht; kies uit { $known }
level-unknown = { $value } zegt niet van wie het gegeven is; kies uit { $known }

id-not-an-id = { $value } is geen kenmerk van vrijpas; dat telt 32 cijfers en letters van a tot f
term-not-a-term = { $value } is geen termijn; verwacht: 10y (jaar), 6m (maanden), 30d (dagen) of keep
