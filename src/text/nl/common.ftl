# Woorden die overal terugkomen: fouten en tips, uitvoer, kolomkoppen.

error-line = fout: { $text }
cause-line = oorzaak: { $text }
hint-line = tip: { $text }
warning-line = let op: { $text }

bug = dit is een fout in vrijpas zelf. Wat niet bevestigd is, is niet bewaard.
bug-hint = geef de opdracht opnieuw; lukt het weer niet, meld dan het versienummer (vrijpas --version) en welke opdracht u gaf, zonder namen of nummers van mensen

output-not-written = de uitvoer kon niet volledig geschreven worden
output-not-written-hint = maak plaats vrij of kies een andere bestemming; kijk eerst na of de opdracht al uitgevoerd is voor u ze opnieuw geeft

lang-unknown = { $value } is geen taal van vrijpas; kies nl of en
format-unknown = { $value } is geen uitvoervorm; kies uit { $known }

table-empty = Er is niets te tonen.
yes = ja
no = nee

# Kolomkoppen: column-<naam van de kolom>, koppelteken voor onderstreping.
column-depth = diepte
column-mark = uitkomst
column-reason = reden
column-clause = artikel
column-table = tabel
column-word = woord
column-meaning = betekenis
column-example = voorbeeld
