# Hoe zichtbaar de pas is: of er rond mensen met weinig middelen ook anderen staan.

column-measure = maat
column-month = maand
column-tickets = tickets
column-users = mensen
column-without-means-test = zonder inkomensgrond
column-least = ten minste
column-crossed = te weinig

label-measure-passes = passen
label-measure-crowd = gebruikers
label-measure-price = prijs
label-measure-tickets = tickets per kind

label-passes = { $passes ->
        [one] Er is één pas in gebruik
       *[other] Er zijn { $passes } passen in gebruik
    }, waarvan { $without } bij mensen zonder inkomensgrond; ten minste { $least } moet dat zijn.
label-prices-alone = { $count ->
        [one] Eén bedrag aan de deur wordt
       *[other] { $count } bedragen aan de deur worden
    } maar door één trede betaald: wie het int, ziet dat. Bekijk ze met --all; met prepaid ziet de club niets.
label-crowd-is-there = Van { $from } tot en met { $through } staan er overal genoeg anderen rond wie weinig middelen heeft.
label-threshold-crossed = { $count ->
        [one] op één plaats staan
       *[other] op { $count } plaatsen staan
    } er te weinig anderen rond wie weinig middelen heeft: daar is de pas zelf een label
label-remedy-passes = Wat helpt voor de passen: zet alle inwoners in het register (vrijpas household import) en stuur iedereen een pas (vrijpas pass issue --all).
label-remedy-crowd = Wat helpt bij een club: waardebonnen voor alle kinderen (vrijpas voucher issue --value … --ages …), passen voor vrijwilligers en leden van de club, of de betaalwijze prepaid, waarbij iedereen met dezelfde betaalde bon komt.
label-remedy-price = Wat helpt bij een prijs: zet meer gronden op dezelfde trede, of verkoop dit aanbod prepaid.
label-remedy-tickets = Wat helpt bij tickets: geef alle kinderen er evenveel, of laat extra tickets bij andere clubs gelden.
