# Wat opdrachten zeggen over bestanden, over dingen die men bij hun id noemt, en over het reglement.

log-ahead = het logboek van dit register loopt tot { $at } (UTC), de klok zegt { $now }: wat nu geschreven wordt, krijgt de tijd van het logboek. Kijk de klok van deze computer na, en met vrijpas audit show wie met welke klok werkte
file-of-register = { $path } is een naam van het register zelf; daar komt niets anders
file-not-written = { $path } is niet geschreven
file-not-written-hint = maak plaats vrij of kies een andere map, en geef de opdracht opnieuw

member-unknown = er is geen lid { $id }
member-unknown-hint = zoek het lid met: vrijpas household find NAAM
household-unknown = er is geen gezin { $id }
household-unknown-hint = zoek het gezin met: vrijpas household find NAAM
organiser-unknown = er is geen organisator { $id }
organiser-unknown-hint = bekijk de organisatoren met: vrijpas organiser list
offer-unknown = er is geen aanbod { $id }
offer-unknown-hint = bekijk het aanbod met: vrijpas offer list

price-no-value-voucher = het reglement kent geen waardebon die geldt voor { $offer }

scheme-not-utf8 = { $file } is geen UTF-8; bewaar het reglement als UTF-8
scheme-defect = { $file }:{ $line }: { $what }
scheme-defect-remedy = { $file }:{ $line }: { $what }. Wat te doen: { $remedy }
scheme-refused =
    { $count ->
        [one] Eén gebrek; { $file } wordt niet gebruikt.
       *[other] { $count } gebreken; { $file } wordt niet gebruikt.
    }
scheme-not-yet-hint = geef een latere dag met --on, of bekijk het reglement met: vrijpas scheme show
scheme-fine = { $file } is in orde: { $title }, van kracht vanaf { $from }, { $grounds ->
    [one] één grond
   *[other] { $grounds } gronden
}, { $tariffs ->
    [one] één tarief
   *[other] { $tariffs } tarieven
}.
scheme-title = { $title }, van kracht vanaf { $from }
part-tier = trede
part-ground = grond
part-tariff = tarief
part-fund = fonds
part-value-voucher = waardebon

column-part = deel
column-id = id
column-birth-date = geboren
column-issued-on = uitgereikt op
column-answer = antwoord
scheme-of-another-municipality = dit reglement is niet van { $municipality } ({ $refnis }); het geldt in { $known }
scheme-of-another-municipality-hint = kijk de code na, of zet ze in het reglement bij municipalities

xlsx-on-a-terminal = een werkmap (xlsx) is geen tekst en hoort niet op het scherm
xlsx-on-a-terminal-hint = zet ze in een bestand, met achteraan de opdracht: > rapport.xlsx
