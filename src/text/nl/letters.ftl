# Brieven, en wat op papier staat dat mensen meenemen.

letter-card-name = Vrijetijdspas

# De brieven, zolang de gemeente er zelf geen schreef. De eerste regel is het onderwerp.
letter-text-pass =
    Uw { $card }

    Beste { $name },

    Deze brief is voor: { $names }. Iedereen in { $municipality } kan een { $card } krijgen, en ze zien er allemaal hetzelfde uit.

    Zo werkt het: toon de pas bij een club die meedoet. De club leest de code en zegt wat u betaalt. Op de pas staat alleen een naam en een nummer.

    Is een pas kwijt of stuk? Zeg het ons. U krijgt een nieuwe, en de oude werkt niet meer.

    Hebt u een vraag? Kom langs of bel ons gerust.

    Met vriendelijke groeten

    { $municipality }
letter-text-vouchers =
    Uw bonnen

    Beste { $name },

    Bij deze brief zitten bonnen voor: { $names }. Op elke bon staat waarvoor hij dient en tot wanneer hij geldt.

    Zo werkt het: knip de bon uit en geef hem af bij de club. De club leest de code en neemt de bon aan. Een bon werkt één keer.

    Bewaar de bonnen goed. Is er een kwijt? Zeg het ons, dan kijken we samen wat kan.

    Hebt u een vraag? Kom langs of bel ons gerust.

    Met vriendelijke groeten

    { $municipality }
letter-text-renewal =
    Klopt alles nog?

    Beste { $name },

    Af en toe kijken we samen na of wat we van u weten nog klopt: waar u woont, wie bij u woont, en wat u ons eerder vertelde.

    Is er iets veranderd? Laat het ons weten voor { $reply }. Kom langs of bel ons: dan kijken we het samen na. Is er niets veranderd, dan hoeft u niets te doen.

    De { $card } van { $names } blijft gewoon geldig.

    Met vriendelijke groeten

    { $municipality }

letter-page = Brief { $number }
letter-written = { $count ->
        [one] Eén brief staat in { $path }.
       *[other] { $count } brieven staan in { $path }.
    }
letter-none = Er is niets te sturen; er is geen brief gemaakt.
letter-no-address = { $count ->
        [one] Van één gezin is geen adres bekend; die brief is niet gemaakt.
       *[other] Van { $count } gezinnen is geen adres bekend; die brieven zijn niet gemaakt.
    }
letter-no-contact = onder de brieven staat niet waar mensen u vinden; zeg het met: vrijpas settings set letter-contact "…"
letter-reply-past = { $day } is geen dag om op te antwoorden; geef een dag die nog komt
letter-unknown-kind = { $kind } is geen brief; kies uit { $known }
letter-places =
    Dit mag in de tekst staan: { $places }
    Wilt u andere woorden? Zet de tekst in een bestand, wijzig het, en geef: vrijpas settings set letter-{ $kind }-{ $language } --from BESTAND

template-long = deze tekst is te lang; ten hoogste { $most } tekens
template-no-body = deze tekst is geen brief; verwacht: het onderwerp op de eerste regel, dan een lege regel, dan de brief
template-brace = regel { $line }: een accolade zonder haar weerga; schrijf een plaats als {"{"}name{"}"}
template-place = regel { $line }: {"{"}{ $place }{"}"} kan niet ingevuld worden; kies uit { $known }
setting-file-unreadable = het bestand { $path } kan niet gelezen worden
setting-file-not-text = { $path } is geen tekst in UTF-8; bewaar het opnieuw als gewone tekst

binding-per-file = --per-file hoort bij een map; een bestand houdt alles samen
binding-number = geef bij --per-file een getal van 1 tot { $most }
binding-many = in één bestand passen ten hoogste { $most } stuks; er is niets gemaakt
binding-many-hint = geef met -o een map in plaats van een bestand op .pdf

# De bon op papier.
slip-title = Bonnen
slip-page = Blad { $number }
slip-kind = Bon
slip-value = € { $value }
slip-value-for = bij elke club die meedoet
slip-through = Geldig tot en met { $day }
slip-nothing = Betaald. Aan de club betaalt u niets meer.
slip-at-club = U betaalt aan de club.
slip-collect = Te betalen aan de club: € { $amount }
slip-rest = Kost het meer? Dan betaalt u de rest. U krijgt geen geld terug.
slip-once = Eén keer te gebruiken
slip-qr = Code van deze bon: { $code }
voucher-printed = { $count ->
        [one] Eén bon
       *[other] { $count } bonnen
    } op { $sheets ->
        [one] één blad
       *[other] { $sheets } bladen
    }, in { $path }.
voucher-print-none = Er is niets te drukken: geen bon die nog te gebruiken is.
voucher-print-unpaid = bon { $code } is nog te betalen; tot dan wordt hij niet gedrukt
voucher-print-unpaid-hint = is hij betaald, noteer het dan: vrijpas voucher paid { $code }
voucher-print-waiting = { $count ->
        [one] Eén bon is nog te betalen en is niet gedrukt.
       *[other] { $count } bonnen zijn nog te betalen en zijn niet gedrukt.
    }
value-language = TAAL
value-letter = BRIEF
value-sheet = BLAD
value-size = FORMAAT
value-text = TEKST
