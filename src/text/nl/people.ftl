# Gezinnen en leden, en wat elke invoer van een bestand gemeen heeft.

import-nothing = Er is niets ingelezen.
import-refused = { $bad ->
        [one] { $bad } van de { $total } rijen klopt niet; er is niets ingelezen.
       *[other] { $bad } van de { $total } rijen kloppen niet; er is niets ingelezen.
    }
import-refused-hint = verbeter de rijen, of lees de goede in met --accept-good-rows; de andere komen in een bestand .rejects.csv naast het uwe
import-rejected = { $bad ->
        [one] { $bad } van de { $total } rijen klopte niet en is niet ingelezen; ze staat in { $path }
       *[other] { $bad } van de { $total } rijen klopten niet en zijn niet ingelezen; ze staan in { $path }
    }
import-more = { $count ->
        [one] en nog { $count } andere
       *[other] en nog { $count } andere
    }
import-no-rows = dit bestand heeft wel kolomnamen maar geen rijen; er is niets ingelezen
import-unchanged = Alles stond er al zo in; er is niets veranderd.
rejects-exist = { $path } bestaat al, met andere rijen; er is niets ingelezen
rejects-exist-hint = verwerk dat bestand eerst, of geef het een andere naam, en geef de opdracht opnieuw
rejects-unwritable = { $path } kan niet geschreven worden; er is niets ingelezen
