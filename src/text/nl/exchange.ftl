# Bestanden die binnenkomen: het bestand als geheel, de kolomnamen, de rijen, de vakjes.

fault-in-column = { $file }:{ $line }: kolom "{ $column }": { $text }
fault-in-line = { $file }:{ $line }: { $text }
fault-in-file = { $file }: { $text }

file-not-found = dit bestand bestaat niet; kijk de naam en de map na
file-not-readable = dit bestand kan niet gelezen worden (oorzaak: { $cause })
file-empty = dit bestand is leeg; de eerste rij geeft de namen van de kolommen
file-not-text = dit is geen tekstbestand; bewaar het als CSV (UTF-8) of als .xlsx
file-mixed-letters = de letters zijn hier anders geschreven dan in de rest van het bestand; bewaar het opnieuw als CSV UTF-8
file-old-workbook = dit is een oude Excel-map (.xls) of een met een wachtwoord; bewaar ze zonder wachtwoord als .xlsx of als CSV
file-not-a-workbook = deze Excel-map kan niet gelezen worden; open en bewaar ze opnieuw (oorzaak: { $cause })
file-odd-workbook = deze Excel-map is zo opgebouwd dat ze niet gelezen kan worden; open ze in Excel en bewaar ze opnieuw
file-workbook-too-large = deze Excel-map is uitgepakt te groot voor een lijst; bewaar het blad als CSV
file-not-ordinary = dit is geen gewoon bestand; bewaar de rijen eerst in een bestand
file-too-wide = in rij { $line } staat een vakje ver rechts van de tabel; maak het leeg en bewaar opnieuw

header-unreadable = de eerste rij bevat geen enkele kolomnaam die hier thuishoort, met ; , of een tab ertussen; gekend zijn { $known }
header-missing = deze kolom is verplicht en ontbreekt; voeg ze toe
header-unknown = deze kolom is hier niet gekend; gekend zijn { $known }
header-unknown-near = deze kolom is hier niet gekend; bedoelt u { $nearest }?
header-twice = deze kolom staat er twee keer; schrap er een
header-one-of = een van de kolommen { $first } en { $second } is nodig; voeg er een toe

row-too-short = deze rij heeft { $got } vakjes in plaats van { $expected }; is ze afgebroken?
row-too-long-by-cells = deze rij heeft een vakje te veel ({ $got } in plaats van { $expected }); staat er een scheidingsteken in een tekst?
row-line-break = een vakje van deze rij loopt door over de volgende regel; zet het op een regel, of sluit het aanhalingsteken dat open bleef
row-unreadable-letters = deze rij bevat tekens die geen letters zijn; typ ze opnieuw
row-too-long = deze rij houdt niet op; sluit het aanhalingsteken dat open bleef

field-required = dit vakje is leeg en moet ingevuld zijn
field-too-long = deze tekst is langer dan { $longest } tekens; kort hem in
field-not-an-id = { $value } kan geen kenmerk zijn: ten hoogste { $longest } tekens, zonder spaties
field-not-a-code = { $value } is geen code: ten hoogste 16 letters, cijfers, - of _, zonder spaties
field-not-whole = { $value } is geen geheel getal van 0 tot { $largest }
field-not-a-moment = { $value } is geen moment; verwacht: 2026-11-22T11:01:29Z, zoals vrijpas het schreef
field-not-yes-or-no = { $value } is geen ja of nee
field-not-a-year = { $value } is geen jaartal; schrijf het met vier cijfers
field-not-a-language = { $value } is geen taalcode; schrijf nl, fr, en of een andere van twee of drie letters
field-not-a-country = { $value } is geen landcode; schrijf BE of een andere van twee letters
field-not-an-email = { $value } is geen e-mailadres; schrijf het als naam@voorbeeld.be

id-twice = { $value } staat ook op regel { $first }; een kenmerk komt in een bestand een keer voor
insz-in-two-households = dezelfde persoon staat ook op regel { $first }, in een ander gezin; dat kan alleen als custody_share_pct op beide regels lager is dan 100
birth-in-the-future = { $value } ligt in de toekomst; een geboortedatum kan dat niet
period-ends-before-it-begins = de laatste dag ({ $last }) ligt voor de eerste ({ $from }); kijk beide na

figure-kind = { $value } is geen soort gegeven: ten hoogste 32 kleine letters, cijfers, - of _, zoals income
figure-day-or-year = vul een dag in (as_of) of een jaar (year), niet allebei

answer-status = { $value } is geen antwoord van de bron; gekend zijn DATA_FOUND, NO_DATA_FOUND en NO_RESULT
answer-right = { $value } is geen recht; gekend zijn noRight en period
answer-right-without-data = er staat een recht, maar de bron gaf geen gegevens; kijk het antwoord na
answer-period-without-right = er staat een periode, maar geen recht; kijk het antwoord na

offer-two-prices = prijsklasse { $class } kost hier { $price } en op regel { $first } { $other }; een klasse heeft een prijs
offer-class-twice = prijsklasse { $class } van dit aanbod staat ook op regel { $first }; schrap een van beide
offer-differs = dit verschilt van regel { $first }, waar aanbod { $offer } ook staat; alleen de prijsklasse en de prijs mogen verschillen
offer-ages = de oudste leeftijd ({ $to }) ligt onder de jongste ({ $from }); kijk beide na

answer-accepted = "{ $value }" is geen antwoord; verwacht: yes, no of open
redeemed-reference = { $value } is geen volgnummer van een inlevering: ten hoogste { $longest } hoofdletters, cijfers of -
