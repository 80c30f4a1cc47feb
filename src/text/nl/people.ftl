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

id-near = bedoelt u { $known }?
household-id-taken = er is al een gezin { $id }
member-id-taken = er is al een lid { $id }
household-added = Gezin { $id } is toegevoegd. Voeg de leden toe met: vrijpas member add --household { $id }
member-added = Lid { $id } is toegevoegd: { $name }.
member-has-pass = Pas { $pass } is uitgereikt.
member-keeps-pass = Pas { $pass } blijft te gebruiken. Hoort dat niet meer, beëindig ze met: vrijpas pass end { $pass } --reason verhuisd
member-moved = { $name } hoort vanaf { $from } bij gezin { $household }.
member-stays = { $name } hoorde al zo bij gezin { $household }; er is niets veranderd.
member-ended = { $name } hoort tot en met { $last } bij gezin { $household }.
member-not-in-household = { $member } hoort nu niet bij gezin { $household }
member-in-no-household = { $member } hoort nu bij geen enkel gezin
member-in-several = { $member } hoort bij meer gezinnen ({ $known }); zeg welk met --household
member-ends-before = { $member } hoort daar pas sinds { $since } bij; geef met --on die dag of een latere
share-not-a-share = { $value } is geen aandeel; schrijf een geheel getal van 0 tot 100
number-known = dit rijksregisternummer heeft lid { $member } al
number-known-hint = laat wie verhuisde in het andere gezin komen met: vrijpas member move { $member } --household { $household }
since-unknown = onbekend
part-address = adres
part-member = lid
part-pass = pas
part-pass-blocked = geblokkeerde pas
part-voucher = bon
household-title = Gezin { $id }
find-no-letters = { $value } bevat geen letters of cijfers; zoek op een naam of een straat
find-nobody = Niemand gevonden met { $value }. Zoek op het begin van een naam, of op een straat met of zonder nummer.
find-more = Er zijn er meer; dit zijn de eerste { $shown }. Geef een woord meer.
total-households = { $count ->
        [one] { $count } gezin
       *[other] { $count } gezinnen
    }
of-households = gezinnen
of-members = leden

household-not-there = gezin { $value } staat niet in het register en niet in het bestand met gezinnen; voeg het daar toe
household-refused = de rij van gezin { $value } klopt zelf niet; verbeter eerst die
member-id-of-another = dit kenmerk is al van iemand anders dan wie dit rijksregisternummer heeft; kijk na over wie de rij gaat
number-differs = dit lid heeft al een ander rijksregisternummer; is het vervangen, zet dan het oude in replaced_insz
member-moves-before = deze verhuis begint op { $from }, maar het lid hoort sinds { $since } bij een ander gezin; geef een dag die niet vroeger is
member-left-later = het lid hoorde tot en met { $last } al bij dit gezin; { $from } valt daarin, geef een latere dag
member-twice = dit is dezelfde persoon als op regel { $first }; beide kenmerken blijven bruikbaar
birth-differs-from-number = { $value } past niet bij het rijksregisternummer; kijk na welk van de twee klopt
address-starts-before = een nieuw adres vanaf { $from } kan niet: het huidige geldt sinds { $since }; geef een latere dag
postcode-of-several = { $value } hoort bij meer dan een gemeente: { $known }; vul refnis of municipality in

column-of = wat
column-new = nieuw
column-changed = gewijzigd
column-moved = verhuisd
column-unchanged = ongewijzigd
column-merged = samengevoegd
column-double = dubbel
column-what = wat
column-from-day = sinds
column-last-day = tot en met
column-household = gezin
column-member = lid
column-names = namen
column-members = leden
column-address = adres
member-name-empty = een lid heeft een familienaam nodig; geef --last-name

note-empty = de notitie is leeg; typ wat u wilt onthouden
note-too-long = een notitie is hoogstens { $most } tekens lang; houd ze kort
note-unseen = een notitie bestaat uit gewone tekens op één regel
note-added = Notitie { $number } is bewaard.
note-none = Er is geen notitie { $number } bij dit gezin; er is niets gewijzigd.
note-removed = Notitie { $number } is weg.
column-text = tekst
