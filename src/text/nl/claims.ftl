# Vorderingen en afrekeningen: wat clubs indienen, hoe het beoordeeld werd, en maanden die één keer afgesloten worden.

decision-accepted = aanvaard
decision-refused = geweigerd
decision-open = open

reason-unknown-code = deze code is hier niet gekend
reason-of-another-club = hoort bij een andere club
reason-no-such-offer = dit aanbod bestaat niet
reason-not-the-offer-of-the-voucher = de bon is voor een ander aanbod
reason-not-the-price = niet de prijs van het aanbod, of niet wat de houder betaalt
reason-not-at-the-door = voor dit aanbod wordt niet met de pas betaald bij de club
reason-used-here = deze club diende de bon al in
reason-used-elsewhere = een andere club diende de bon al in; bekijk wie het papier heeft
reason-after-last-day = na de laatste geldige dag
reason-before-first-day = voor de eerste geldige dag
reason-withdrawn = de bon was ingetrokken
reason-not-the-share = het reglement geeft nu een ander deel van de deelnemer dan bij de uitgifte op de bon werd gezet; reken het na
reason-no-scheme = er gold op die dag geen reglement
reason-not-priced = het reglement geeft geen prijs

claim-unknown = er is geen vordering { $claim }
claim-unknown-hint = geef het volgnummer van de club of het nummer van de vordering; bekijk wat openstaat met: vrijpas claim open
claim-line-claim = vordering
claim-line-club = club
claim-line-offer = aanbod
claim-line-redeemed-on = gebruikt op
claim-line-month = ingediend in
claim-line-late = laat ingediend
claim-line-decision = beslissing
claim-line-reason = reden
claim-line-price = prijs
claim-line-due = te betalen aan de club
claim-line-scheme-version = geprijsd met de versie vanaf
share-holder = deel van de deelnemer
share-organiser = deel van de organisator
share-fund = deel van fonds { $fund }

claim-import-blank = { $count ->
        [one] Eén rij van een lijst was niet ingevuld en telt niet mee.
       *[other] { $count } rijen van een lijst waren niet ingevuld en tellen niet mee.
    }
claim-unfunded =
    { $count ->
        [one] één vordering valt op een fonds dat voor die grond niet gebruikt mag worden, en het reglement noemt geen ander; voeg instead toe bij dat fonds
       *[other] { $count } vorderingen vallen op een fonds dat voor die grond niet gebruikt mag worden, en het reglement noemt geen ander; voeg instead toe bij dat fonds
    }
claim-answers-written =
    { $count ->
        [one] Eén antwoord geschreven in { $folder }.
       *[other] { $count } antwoorden geschreven in { $folder }.
    }
claim-import-refused =
    { $count ->
        [one] Eén fout; er is niets ingelezen.
       *[other] { $count } fouten; er is niets ingelezen.
    }
claim-import-refused-hint = verbeter het bestand of vraag de club een nieuw, en lees het opnieuw in; of lees de goede rijen in met --accept-good-rows
claim-file-wrong-hint = verbeter het bestand of vraag de club een nieuw, en lees het opnieuw in
claim-files-left-hint = neem uit de map wat geen lijst is ({ $files }), of laat het liggen en lees de andere in met --accept-good-rows
claim-files-left = { $count ->
        [one] { $files } blijft liggen; het andere bestand is ingelezen
       *[other] { $files } blijft liggen; de andere { $count } bestanden zijn ingelezen
    }
claim-folder-answers = in { $folder } liggen alleen antwoorden van de gemeente; geef de map met wat de clubs indienden
claim-of-elsewhere = geen enkele club van dit bestand is hier bekend: { $clubs }; het hoort bij een andere gemeente, of de organisatoren zijn hier nog niet ingelezen
claim-folder-empty = { $folder } bevat geen bestanden die eindigen op .csv of .xlsx
claim-in-the-future = { $on } ligt na vandaag ({ $today })
claim-other-content = volgnummer { $reference } werd al ingediend met een andere inhoud; een verbetering krijgt een nieuw volgnummer
enter-begin = Typ een regel per rij: CODE DAG AANBOD KLASSE GEÏND. Overslaan: -  Terugnemen: terug  Dit nog eens: ?  Klaar: klaar, of een lege regel.
enter-next = { $reference }
enter-answer = { $decision }, { $price }
enter-answer-why = { $decision }: { $why }
enter-no-code = { $code }: { $why }
enter-row = { $reference }: { $decision }: { $why }
enter-nothing = lijst { $list } heeft geen ingevulde rij; er is niets bewaard
enter-refused-hint = verbeter die regels en geef de hele lijst opnieuw
enter-day-needed = de dag ontbreekt; schrijf ze na de code, zoals 21/11/2026
enter-too-many = { $line } heeft te veel delen; schrijf CODE DAG AANBOD KLASSE GEÏND, of zet ; tussen de delen als er een blanco in staat
claim-after-deadline =
    { $count ->
        [one] Eén rij kwam na de laatste dag van het reglement; ze wordt betaald, want een kit die nog geldig was aanvaardde ze.
       *[other] { $count } rijen kwamen na de laatste dag van het reglement; ze worden betaald, want een kit die nog geldig was aanvaardde ze.
    }
claim-line-handed-in-on = ingediend op
claim-line-hand-in-by = in te dienen tot en met
claim-line-in-time = op tijd
claim-line-round = ronde
claim-line-paid-by = betaald tegen
column-paid-by = betaald tegen
claim-of-merged = { $club } is samengevoegd met { $survivor }: wat aanvaard is, wordt betaald aan { $survivor }.
claim-import-done = { $rows } ingediend = { $accepted } aanvaard + { $refused } geweigerd + { $open } open + { $repeated } al gekend.

settle-previewed = Nog niets afgesloten. Afsluiten doet u met: vrijpas settle close { $run }
settle-previewed-from = Nog niets afgesloten. Afsluiten kan vanaf { $first }, met: vrijpas settle close { $run }
settle-would-close = { $run } zou afgesloten worden als afrekening { $number }.
settle-next = Stuur elke club haar staat uit statements/ en haar antwoord uit answers/. Een collega keurt goed met: vrijpas settle approve { $run }
settle-next-files = De bestanden voor financiën en clubs: vrijpas settle show { $run } -o MAP. Een collega keurt goed met: vrijpas settle approve { $run }
settle-empty = er is niets in { $run }
settle-written-persons = ocmw/ bevat namen en rekeningen van gezinnen; geef die map enkel aan het OCMW
settle-closed = { $run } is afgesloten als afrekening { $number }. Ze verandert niet meer.
settle-written =
    { $count ->
        [one] Eén bestand geschreven in { $folder }.
       *[other] { $count } bestanden geschreven in { $folder }.
    }
settle-not-closed = { $run } is niet afgesloten
settle-not-closed-hint = bekijk wat het zou worden met: vrijpas settle preview { $run }
settle-nothing-for = organisator { $organiser } heeft niets in { $run }
settle-hash = Controlegetal van afrekening { $number }: { $hash }
settle-title = Afrekening { $number }, { $run }
settle-fund = { $name }
settle-pay-bank =
    { $count ->
        [one] Te betalen via de bank: { $amount } aan één club.
       *[other] Te betalen via de bank: { $amount } aan { $count } clubs.
    }
settle-pay-internal = Intern te boeken: { $amount } ({ $clubs }).
settle-pay-no-account =
    { $count ->
        [one] Blijft staan: { $amount }; { $clubs } heeft geen rekening: vrijpas organiser change { $clubs } --iban REKENING
       *[other] Blijft staan: { $amount }; { $clubs } hebben geen rekening: vrijpas organiser change CLUB --iban REKENING
    }
settle-pay-to-confirm =
    { $count ->
        [one] Blijft staan: { $amount }; de rekening van { $clubs } wacht op een tweede persoon: vrijpas organiser confirm { $clubs }
       *[other] Blijft staan: { $amount }; de rekeningen van { $clubs } wachten op een tweede persoon: vrijpas organiser confirm CLUB
    }
settle-below-zero =
    { $count ->
        [one] Eén club staat onder nul; { $debt } gaat over naar haar volgende afrekening.
       *[other] { $count } clubs staan onder nul; { $debt } gaat over naar hun volgende afrekening.
    }
settle-reconciles = Samen gedragen { $funds }, aan organisatoren { $due }: gelijk tot op de cent.
settle-not-a-run-of-the-scheme = het reglement rekent { $run } niet samen af
settle-not-a-run-of-the-scheme-hint = sluit eerst { $run }: vrijpas settle close { $run }
settle-does-not-reconcile = de fondsen ({ $funds }) en wat de organisatoren krijgen ({ $due }) zijn niet gelijk; er is niets afgesloten
settle-month-not-over = { $run } is nog niet voorbij en kan nog niet afgesloten worden
settle-late =
    { $count ->
        [one] Eén vordering gaat over een maand die al afgesloten was.
       *[other] { $count } vorderingen gaan over een maand die al afgesloten was.
    }
settle-open =
    { $count ->
        [one] één vordering staat nog open en gaat niet mee; bekijk ze met: vrijpas claim open
       *[other] { $count } vorderingen staan nog open en gaan niet mee; bekijk ze met: vrijpas claim open
    }

column-reference = volgnummer
column-voucher = bon of pas
column-age-days = dagen
column-decision = beslissing
column-due = te ontvangen
column-file = bestand
column-rows = rijen
column-accepted = aanvaard
column-refused = geweigerd
column-open = open
column-repeated = al gekend
column-late = laat
column-gross = prijs
column-collected = geïnd
column-borne = eigen deel
column-carried = overgedragen
column-carried-in = van vroeger
column-carried-out = gaat over
column-payable = te betalen
column-internal = intern
column-statement = staat
column-run = maanden
column-line = regel
column-club = club
column-club-id = club-id
column-claims = aantal
column-redeemed-on = gebruikt op
column-amount = bedrag
column-code = code
column-offer = aanbod
column-price = prijs
column-name = naam
column-price-class = prijsklasse
column-holders = personen
column-issued = uitgereikt
column-used = gebruikt
column-use-rate = benut
settle-fund-desk = betaald aan het loket
settle-fund-organisers = te dragen door organisatoren, één keer per jaar verrekend
settle-fund-authority = gedragen door het bestuur, in de plaats van organisatoren met te weinig bonnen
settle-yearly =
    { $count ->
        [one] Eén organisator draagt zelf { $borne } van de bonnen van { $year }; dat staat op de staat.
       *[other] { $count } organisatoren dragen zelf { $borne } van de bonnen van { $year }; dat staat op hun staat.
    }
settle-yearly-kept =
    { $count ->
        [one] Bij één organisator staan er voor { $year } van eenzelfde aanbod aan eenzelfde prijs minder dan { $k } bonnen met of zonder korting; het bestuur draagt die { $kept }.
       *[other] Bij { $count } organisatoren staan er voor { $year } van eenzelfde aanbod aan eenzelfde prijs minder dan { $k } bonnen met of zonder korting; het bestuur draagt die { $kept }.
    }
ledger-in-the-future = { $on } ligt na vandaag ({ $today }); indienen en afsluiten gebeurt op de dag zelf
settle-month-not-over-hint = wacht tot de eerste dag van de volgende maand; bekijk ondertussen: vrijpas settle preview
settle-still-running = { $run } loopt nog; dit is de stand van vandaag.
settle-elsewhere =
    { $count ->
        [one] Eén aanvaarde vordering werd later ingediend en komt in een volgende afrekening.
       *[other] { $count } aanvaarde vorderingen werden later ingediend en komen in een volgende afrekening.
    }
reason-used-that-day = dezelfde pas, hetzelfde aanbod en dezelfde dag werden al ingediend; kijk na of het een tweede keer is

note-pass-blocked = de pas was geblokkeerd
note-pass-replaced = de pas was vervangen
note-pass-ended = de pas was beëindigd
note-right-lapsed = het recht was vervallen of gaf minder
note-limit-passed = boven een grens van het reglement
note-voucher-withdrawn = de bon was ingetrokken
note-paid-otherwise = de prijs werd gecorrigeerd nadat de deelnemer betaalde: zoveel te weinig, of onder nul te veel
note-voucher-unpaid = de bon was aan het loket nog niet betaald; noteer de betaling met: vrijpas voucher paid
claim-noted =
    { $count ->
        [one] Eén inlevering is aan de club betaald en te bekijken met de houder: vrijpas claim notes
       *[other] { $count } inleveringen zijn aan de club betaald en te bekijken met de houder: vrijpas claim notes
    }
column-note = opmerking
