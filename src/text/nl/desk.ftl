# Het loket: het scherm waaraan iemand mensen helpt.

cli-desk = Opent het loket: één scherm om mensen te helpen, met het toetsenbord
    .long =
        Opent het loket: één scherm om mensen te helpen, met het toetsenbord

        Typ een naam of een straat, of scan een pas. Het scherm toont het gezin en zegt
        welke toetsen er zijn, met naast elke toets de opdracht die hetzelfde doet.
        Elke stap wordt meteen bewaard; met Ctrl-C gaat u weg.
    .examples =
        vrijpas desk

desk-no-terminal = het loket werkt alleen op een scherm met een toetsenbord
desk-no-terminal-hint = gebruik hier de losse opdrachten: vrijpas household find NAAM, vrijpas pass issue --household GEZIN, vrijpas voucher issue
desk-dry-run = aan het loket wordt elke stap meteen bewaard; een proef bestaat er niet
desk-dry-run-hint = oefenen kan op een nagemaakte gemeente: vrijpas demo --keep MAP
desk-lost = het scherm doet niet mee
desk-too-small = Het venster is te klein. Maak het wat groter.
desk-rest = Nog regels, met de pijltjes:
desk-wrong = { $text }.
desk-too-long = Langer dan dit is geen naam of adres.
desk-pasted = Dat waren meer regels tegelijk; er is niets van overgenomen.
desk-no-key = Dat was geen toets en geen pas; er is niets gebeurd.
desk-other-family = Deze pas hoort niet bij dit gezin. Sluit eerst af met Enter, en scan dan opnieuw.

# Zoeken
desk-title = Loket van { $municipality } · { $on }
desk-ask = Wie mag u helpen?
desk-ask-how = Typ een naam of een straat met nummer, of scan een pas of een bon.
desk-search = Zoek:
desk-more = Er zijn er meer. Typ de voornaam of het huisnummer erbij.
desk-nobody = Niemand gevonden voor { $typed }. Kijk het na, of druk op Tab voor een nieuw gezin.
desk-code-unknown = { $code } is hier niet uitgegeven
desk-no-home = wie deze code heeft, hoort nu bij geen enkel gezin
desk-key-open = openen
desk-key-search = zoeken
desk-key-new = nieuw gezin
desk-key-clear = opnieuw beginnen
desk-key-leave = loket sluiten
desk-do-find = vrijpas household find { $typed }
desk-do-walk-in = vrijpas household add

# Een gezin
desk-family = Gezin { $names } · { $id }
desk-no-address = adres niet gekend
desk-birth = { $birth }
desk-age = { $age } jaar
desk-no-pass = geen pas
desk-pass-blocked = { $pass } geblokkeerd
desk-tier-open = trede { $tier }
desk-tier = trede { $tier } tot { $last }
desk-tier-ends = trede { $tier } eindigt { $last }
desk-right = { " " }{ $name }: { $tier }, tot en met { $last }
desk-right-open = { " " }{ $name }: { $tier }, zonder einddatum
desk-vouchers = Bonnen
desk-voucher-used = gebruikt
desk-value = waardebon van { $value }
desk-through = tot en met { $last }
desk-paid = { $amount } betaald
desk-due = nog { $amount } te betalen
desk-at-club = { $amount } bij de club
desk-goodbye = Gezin { $names } is geholpen.{ $passes ->
        [0] {""}
        [one] {" "}Eén nieuwe pas.
       *[other] {" "}{ $passes } nieuwe passen.
    }{ $vouchers ->
        [0] {""}
        [one] {" "}Eén bon.
       *[other] {" "}{ $vouchers } bonnen.
    }

# Toetsen
desk-key-pick = lid kiezen
desk-key-issue = { $count ->
        [one] nieuwe pas voor wie er nog geen had
       *[other] nieuwe passen voor { $count } leden
    }
desk-key-issue-member = nieuwe pas voor { $name }
desk-key-replace = pas van { $name } vervangen
desk-key-block = pas van { $name } blokkeren
desk-key-free = pas van { $name } vrijgeven
desk-key-done = klaar
desk-key-ready = klaar
desk-key-back = terug
desk-key-scroll = verder lezen
desk-do-issue = vrijpas pass issue --household { $household }
desk-do-issue-member = vrijpas pass issue --member { $member }
desk-do-replace = vrijpas pass replace { $pass }
desk-do-block = vrijpas pass block { $pass }
desk-do-free = vrijpas pass activate { $pass }
desk-all-have-one = Iedereen heeft al een pas.
desk-replace-why = Waarom krijgt { $name } een andere pas dan { $pass }?
desk-block-why = Waarom wordt pas { $pass } van { $name } geblokkeerd?
desk-back-passes = { $count ->
        [one] nieuwe pas terugnemen
       *[other] nieuwe passen terugnemen
    }
desk-back-block = toch niet blokkeren
desk-back-free = toch weer blokkeren
desk-taken-back = Teruggenomen.
desk-give-back = Geef { $amount } contant terug.
desk-nothing-back = Er is niets om terug te nemen.

# Een nieuw gezin
desk-form-title = Nieuw gezin
desk-form-row-name = naam
desk-form-row-member = lid
desk-form-row-street = adres
desk-form-name = Naam:
desk-form-name-how = De familienaam.
desk-form-name-empty = Typ eerst de familienaam.
desk-form-member = Voornaam en geboortedatum:
desk-form-member-how = Eén lid per regel, zoals: An 1/5/1990. Heet iemand anders: Maes, An 1/5/1990. Iedereen erbij? Druk op Enter.
desk-form-nobody = Typ minstens één lid: voornaam en geboortedatum.
desk-form-how = Typ de voornaam en dan de geboortedatum, zoals: An 1/5/1990.
desk-form-street = Straat en nummer:
desk-form-street-how = Geen adres? Druk op Enter.
desk-form-postcode = Postcode:
desk-form-postcode-how = De postcode bij dit adres.
desk-form-known = { $name }, geboren { $birth }, staat al in het register. Wie is het?
desk-form-known-at = { $name }, geboren { $birth }, staat al in het register, { $address }. Wie is het?
desk-form-same = dezelfde: open dat gezin
desk-form-other = iemand anders met die naam en die geboortedatum
desk-form-done = Het gezin staat in het register.
desk-key-next = verder
desk-key-better = vorige verbeteren
desk-key-drop = weg zonder te bewaren

# Wat er nog bij hoort
desk-notes = Notities
desk-note-line = { $on } · { $by }
desk-note-ask = Notitie:
desk-note-title = Notitie bij gezin { $names }
desk-note-how = Eén zin voor wie later helpt. Schrijf geen reden van een recht en niets over gezondheid.
desk-ground-title = Waarom { $name } recht heeft of niet
desk-ground-none = Er is geen reglement voor deze dag.
desk-help-title = Alle toetsen
desk-help-every = Elke stap wordt meteen bewaard. Met Ctrl-C gaat u weg.
desk-key-note = notitie schrijven
desk-key-ground = waarom { $name } recht heeft of niet
desk-key-add = lid erbij
desk-key-help = alle toetsen
desk-do-note = vrijpas household note { $household } "…"
desk-do-ground = vrijpas entitlement explain { $member }
desk-do-add = vrijpas member add --household { $household }
desk-do-back-passes = vrijpas pass end { $pass } --reason mistake
desk-do-back-note = vrijpas household note { $household } --remove { $number }
desk-do-back-block = vrijpas pass activate { $pass } --reason mistake
desk-do-back-free = vrijpas pass block { $pass } --reason mistake
desk-back-note = notitie weghalen
desk-add-title = Lid erbij in gezin { $names }
desk-add-known = Open het gezin waar dat lid al bij hoort, of laat het verhuizen met: vrijpas member move

# Drukken
desk-print-file = loket-{ $number }.pdf
desk-print-full = in de map { $folder } staan te veel bestanden; ruim ze op
desk-nothing-to-print = Er is niets om te drukken.
desk-key-print-passes = { $passes ->
        [one] pas
       *[other] { $passes } passen
    } drukken
desk-key-print-vouchers = { $vouchers ->
        [one] bon
       *[other] { $vouchers } bonnen
    } drukken
desk-key-print = { $passes ->
        [one] pas
       *[other] { $passes } passen
    } en { $vouchers ->
        [one] bon
       *[other] { $vouchers } bonnen
    } drukken
desk-key-print-again = alles opnieuw drukken
desk-do-print = vrijpas pass print --household { $household } -o pas.pdf
desk-do-print-vouchers = vrijpas voucher print --household { $household } -o bon.pdf
desk-unprinted = Nog niet gedrukt: zoek het gezin opnieuw en druk op p.
desk-do-back-sold = vrijpas voucher withdraw { $code } --reason mistake

# Betalen
desk-nothing-due = Er is niets meer te betalen.
desk-pay-how = Hoe { $count ->
        [one] wordt de bon
       *[other] worden de { $count } bonnen
    } betaald?
desk-key-pay = { $count ->
        [one] bon
       *[other] { $count } bonnen
    } laten betalen
desk-do-pay = vrijpas voucher paid { $code }
desk-back-paid = betaling terugnemen
desk-receipt-printed = Kwitantie { $number } in { $path }.
