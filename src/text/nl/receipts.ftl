# Kwitanties van het loket

receipt-number-none = { $value } is geen nummer van een kwitantie; het ziet eruit als K2026-00001
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

paid-by-cash = contant
paid-by-card = kaart
paid-by-transfer = overschrijving
