# Statuten, gegevens en antwoorden van een bron.

days-through = van { $from } tot en met { $last }
days-open = vanaf { $from }
facts-unchanged = Alles stond er al zo in; er is niets veranderd.

status-overlaps = { $code } geldt al { $days } onder kenmerk { $other }; twee periodes van een statuut delen geen dag, pas een van beide aan
status-known = { $code } stond er voor deze dagen al; er is niets veranderd.
status-added = Statuut { $id } is toegevoegd: { $code } { $days }.
status-unknown = { $value } is hier geen statuut; het kenmerk staat in het bestand, of in het antwoord op vrijpas status add
status-ends-before = de laatste dag ({ $last }) ligt voor de eerste ({ $from }); kijk beide na
status-ended = Statuut { $id } ({ $code }) loopt tot en met { $last }. De vorige periode blijft bewaard.
status-ended-already = Statuut { $id } ({ $code }) liep al tot en met { $last }; er is niets veranderd.

figure-twice = op regel { $first } staat voor dezelfde dag of hetzelfde jaar een andere waarde; laat een van beide staan
figure-without-time = zeg van wanneer het gegeven is: een dag met --as-of of een jaar met --year
figure-added = Gegeven { $kind } is toegevoegd: { $value }.
figure-corrected = Gegeven { $kind } is verbeterd: { $value }. De vorige waarde blijft bewaard.
figure-unchanged = Gegeven { $kind } stond er al zo in: { $value }.

status-strange = het reglement kent geen statuut { $code } ({ $count } keer), wel { $known }; er volgt nooit een recht uit
status-of-household = { $count ->
        [one] { $code } is in het reglement een statuut van een gezin en staat hier { $count } keer bij een persoon; kijk het na
       *[other] { $code } is in het reglement een statuut van een gezin en staat hier { $count } keer bij een persoon; kijk ze na
    }
status-of-person = { $count ->
        [one] { $code } is in het reglement een statuut van een persoon en staat hier { $count } keer bij een gezin; kijk het na
       *[other] { $code } is in het reglement een statuut van een persoon en staat hier { $count } keer bij een gezin; kijk ze na
    }
figure-strange = het reglement kent geen gegeven { $kind } ({ $count } keer), wel { $known }; er volgt nooit een recht uit
figure-strange-none = het reglement gebruikt geen gegevens, dus ook niet { $kind } ({ $count } keer); er volgt nooit een recht uit
figure-not-whole = { $kind } is een aantal en { $value } is geen geheel getal; schrijf het zonder komma
figure-not-a-flag = { $kind } is ja of nee en { $value } is geen van beide; schrijf ja of nee, of 1 of 0
figure-in-words = { $kind } is een getal, geen ja of nee; schrijf het in cijfers

answer-about-nobody = dit rijksregisternummer heeft niemand in het register; voeg het lid eerst toe
answer-is-right = recht
answer-is-no-right = geen recht
answer-is-no-data = geen gegevens
answer-is-no-result = geen antwoord
answer-is-unchanged = ongewijzigd
answer-total = samen

column-corrected = verbeterd
column-known = gekend
column-statuses-changed = statuten gewijzigd
level-person = persoon
level-household = gezin
column-status-id = kenmerk
column-level = van wie
column-source = bron
column-decided-on = beslist op
