# Waarop gewacht wordt, achter op het scherm: een korte naam van het werk, zonder punt.

progress-derive = Rechten nagaan
progress-cards = Kaarten tekenen
progress-letters = brieven
