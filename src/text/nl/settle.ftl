# Afrekenen: welke maanden gesloten mogen worden, en wat dat tegenhoudt.

settle-closed-already = { $run } is gesloten op { $on } (afrekening { $number }) en verandert niet meer
settle-closed-already-files = de bestanden nog eens: vrijpas settle show { $run } -o MAP
settle-closed-already-correct = een vordering rechtzetten: vrijpas settle correct VORDERING --reason REDEN --to BEDRAG
settle-overlaps = { $run } overlapt met { $other }, dat al gesloten is (afrekening { $number }); elke maand telt één keer. Kies maanden die nog open zijn.
settle-in-the-future = de laatste maand van { $run } is op { $today } nog niet begonnen; sluit die maanden later
settle-before-closed = { $run } ligt voor { $last }, en die maand is al gesloten; wat later binnenkwam, telt mee in de eerste open maand. Sluit die.
settle-leaves-gap = { $next } is nog open en ligt voor { $run }; een afrekening slaat geen maand over. Begin bij { $next }.
settle-earlier-open = er zijn al vorderingen van { $month }, en die maand ligt voor { $run }; begin de eerste afrekening bij { $month }
settle-overflow = de bedragen van deze afrekening zijn samen te groot; er is niets gesloten. Kijk de prijzen na met: vrijpas offer list
settle-number-unreadable = na afrekening { $number } is geen volgend nummer te maken; er is niets gesloten, want de nummers mogen geen gat hebben. Laat het register nakijken.
settle-corrections =
    { $count ->
        [one] Eén correctie gaat mee: { $due } voor de organisatoren.
       *[other] { $count } correcties gaan mee: samen { $due } voor de organisatoren.
    }
settle-refunds =
    { $count ->
        [one] Eén order van terugbetalingen aan gezinnen staat bij de interne boeking.
       *[other] { $count } orders van terugbetalingen aan gezinnen staan bij de interne boeking.
    }
settle-flaw-no-price =
    { $count ->
        [one] één aanvaarde vordering heeft geen prijs: { $claims }
       *[other] { $count } aanvaarde vorderingen hebben geen prijs, onder meer { $claims }
    }
settle-flaw-other-price =
    { $count ->
        [one] één vordering is verdeeld aan een andere prijs dan ingediend: { $claims }
       *[other] { $count } vorderingen zijn verdeeld aan een andere prijs dan ingediend, onder meer { $claims }
    }
settle-flaw-shares =
    { $count ->
        [one] de delen van één vordering zijn samen niet haar prijs: { $claims }
       *[other] de delen van { $count } vorderingen zijn samen niet hun prijs, onder meer { $claims }
    }
settle-flaw-below-zero =
    { $count ->
        [one] één vordering heeft een deel onder nul: { $claims }
       *[other] { $count } vorderingen hebben een deel onder nul, onder meer { $claims }
    }
settle-flaw-limit-unnoted =
    { $count ->
        [one] één vordering ging boven een grens zonder dat het genoteerd staat: { $claims }
       *[other] { $count } vorderingen gingen boven een grens zonder dat het genoteerd staat, onder meer { $claims }
    }
settle-flaw-scheme = het reglement van { $from }, dat vorderingen van deze afrekening verdeelde, klopt niet meer
settle-flaws = Het grootboek klopt niet; er is niets afgesloten.
settle-flaws-hint = bekijk een vordering met: vrijpas claim show VORDERING; is ze niet te verklaren, laat dan het register nakijken
settle-unknown-payee = organisator { $organiser } staat in de afrekening maar is geen organisator van dit register; er is niets afgesloten. Laat het register nakijken.
settle-list-title = Afrekeningen
settle-state-closed = afgesloten
settle-state-approved = goedgekeurd
settle-state-ordered = in een betaalopdracht
settle-state-paid = betaald
settle-state-rejected = verworpen door de bank
settle-closed-by = Afrekening { $number } is afgesloten op { $on } door { $by }.
settle-step = Daarna { $state } op { $on } door { $by }.
settle-approved =
    { $count ->
        [0] Afrekening { $number } ({ $run }) is goedgekeurd: er is niets te betalen.
        [one] Afrekening { $number } ({ $run }) is goedgekeurd: { $payable } voor één club. Betaal volgens summary-{ $number }.
       *[other] Afrekening { $number } ({ $run }) is goedgekeurd: { $payable } voor { $count } clubs. Betaal volgens summary-{ $number }.
    }
settle-would-approve = Afrekening { $number } ({ $run }) zou goedgekeurd worden.
settle-hash-begin = { $begin }…
settle-approved-already = afrekening { $number } is al goedgekeurd, op { $on } door { $by }
settle-approve-by-another = afrekening { $number } is afgesloten door { $by }; iemand anders keurt ze goed
settle-approve-by-another-hint = laat een collega deze opdracht geven; deelt u een computer met anderen, dan zegt VRIJPAS_USER wie het geeft
step-when =
    { $days ->
        [one] { $on } kan niet; dat kan alleen { $today } zijn
       *[other] { $on } kan niet; kies een dag van { $from } tot { $today }
    }
column-settlement = afrekening
column-closed-on = afgesloten op
column-closed-by = afgesloten door
column-approved-on = goedgekeurd op
column-approved-by = goedgekeurd door
column-hash = controlegetal
settle-correction = · { $reference } op staat { $statement }: { $due }
