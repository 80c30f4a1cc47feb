# Waarop gewacht wordt, achter op het scherm: een korte naam van het werk, zonder punt.

progress-derive = Rechten nagaan
progress-backup = Reservekopie maken
progress-check = Nakijken
progress-close = Afrekenen
progress-import = Inlezen
progress-kits = Kits maken
progress-passes = Passen uitgeven
progress-restore = Terugzetten
progress-retain = Termijnen nakijken
progress-simulate = Uitproberen
progress-verify = Narekenen
progress-cards = Kaarten tekenen
progress-letters = brieven
