# Kaarten op papier.

card-page = Blad { $page }
card-qr = QR-code van pas { $code }

card-where = een kaart komt in een bestand of een map; zeg welke met -o
card-where-hint = bijvoorbeeld: vrijpas pass print --new -o kaarten.pdf. Een lijst voor een drukkerij krijgt u met --format csv
card-list-csv = een lijst voor een drukkerij komt in een bestand als csv; kies --format csv, of laat -o weg
card-printed = { $count ->
        [one] Eén kaart
       *[other] { $count } kaarten
    } op { $pages ->
        [one] één blad
       *[other] { $pages } bladen
    } in { $path }.
card-true-size = Druk ze af op ware grootte (100%), niet passend gemaakt.
card-listed = { $count ->
        [one] Eén kaart
       *[other] { $count } kaarten
    } in de lijst. Er staan namen in: ze is voor een drukkerij onder contract, en voor niemand anders.
card-none = Er is geen pas om te drukken; er is niets gemaakt.
card-none-new = Elke pas is al gedrukt; er is niets gemaakt.
card-none-household = In gezin { $id } heeft niemand een pas die te gebruiken is; er is niets gemaakt. Geef ze met: vrijpas pass issue --household { $id }
card-none-member = Lid { $id } heeft geen pas die te gebruiken is; er is niets gemaakt. Geef hem met: vrijpas pass issue --member { $id }
card-unwritable = { $count ->
        [one] in de naam op één kaart staat een teken dat hier niet geschreven kan worden ({ $signs }); er staat een vakje
       *[other] in de namen op { $count } kaarten staan tekens die hier niet geschreven kunnen worden ({ $signs }); er staat een vakje
    }. Verbeter de naam met: vrijpas person correct

colour-unknown = { $value } is geen kleur; schrijf ze als #144B6B
colour-too-light = { $value } is te licht: de witte letters op de kaart zouden niet te lezen zijn; kies een donkerder kleur
