# Correcties: wat aanvaard was, wordt rechtgezet met een regel erbij; wat open was, wordt beslist; alles wordt nagerekend.

claim-reason-unknown = de reden "{ $value }" is niet bekend; kies een van: { $known }
claim-of-several = vordering { $claim } bestaat bij meer dan één organisator: { $clubs }
claim-of-several-hint = zeg welke u bedoelt, bijvoorbeeld met: --organiser { $club }

correct-open = vordering { $claim } staat nog open; er is nog niets om te corrigeren
correct-open-hint = beslis ze eerst: vrijpas claim decide { $claim } --accept --reason papier-gezien, of --refuse
correct-refused = vordering { $claim } is geweigerd; er is niets betaald en dus niets te corrigeren
correct-refused-hint = is het toch te betalen, dan dient de club het opnieuw in met een nieuw volgnummer
correct-cancelled = vordering { $claim } is op { $on } geannuleerd door { $by }; wat geannuleerd is, blijft dat
correct-waits = de correctie van vordering { $claim } van { $on } (prijs { $price }) wacht nog op haar afrekening; een tweede kan pas daarna
correct-waits-hint = dat kan vanaf { $from }, na: vrijpas settle close { $run }
correct-waits-free-hint = dat kan nadat haar maand afgesloten is
correct-waits-refund-hint = dat kan na de volgende opdracht met terugbetalingen: vrijpas refund order
correct-desk-too-much = De deelnemer betaalde hiervoor { $amount } te veel aan het loket: geef dat terug, tenzij de bon nog gebruikt wordt. Het blijft staan bij: vrijpas claim notes
correct-desk-too-little = De deelnemer betaalde hiervoor { $amount } te weinig aan het loket: vraag dat nog. Het blijft staan bij: vrijpas claim notes
correct-door-too-much = De deelnemer betaalde hiervoor { $amount } te veel aan de club: zij geeft dat terug. Het blijft staan bij: vrijpas claim notes
correct-door-too-little = De deelnemer betaalde hiervoor { $amount } te weinig aan de club: zij vraagt dat nog. Het blijft staan bij: vrijpas claim notes
correct-year-line = De club kan hiervan { $borne } te veel gedragen hebben in de jaarregel van { $year }. Dat komt terug in een volgende jaarregel als er dan genoeg gelijke bonnen rond staan; zo niet houdt het bestuur het, en maakt u het goed zonder de bon te noemen.
step-too-early = { $on } ligt voor wat er het laatst met vordering { $claim } gebeurde, op { $last }
step-too-early-hint = kies { $last } of later met --on, of laat --on weg
correct-more-than-paid = voor vordering { $claim } is { $paid } euro betaald; meer dan dat wordt nooit terugbetaald
correct-more-than-paid-hint = staat er een ander bedrag op het bewijs, annuleer ze dan en neem ze opnieuw op: vrijpas claim add
correct-limits = De grenzen van de deelnemer zijn bij deze correctie niet opnieuw bekeken; kijk na wat er nog over is met: vrijpas offer price
correct-same = vordering { $claim } staat al op { $price }; er is niets veranderd
correct-same-hint = bekijk hoe ze staat met: vrijpas claim show { $claim }
correct-not-priced = vordering { $claim } krijgt geen prijs van { $price } onder de regel waarmee ze geprijsd werd
correct-not-priced-hint = annuleer ze, en laat de club ze opnieuw indienen: vrijpas settle correct { $claim } --reason verkeerde-prijs --cancel
correct-collected = geïnd door de club
correct-now = Vordering { $claim } staat nu op { $price }. De oude regel blijft bewaard.
correct-now-cancelled = Vordering { $claim } is geannuleerd en telt nergens meer mee. De oude regel blijft bewaard.
correct-goes = De correctie op staat { $number } komt in de eerste afrekening die nu gesloten wordt, ten vroegste die van { $month }.
correct-goes-along = De vordering was nog niet afgerekend: ze komt samen met haar correctie in de eerste afrekening die nu gesloten wordt, ten vroegste die van { $month }.
correct-goes-refund = Het verschil komt in de volgende opdracht voor terugbetalingen.

again-shares = de delen tellen niet op tot de prijs
again-due = wat geïnd en verschuldigd is, past niet bij de delen
again-no-version = de versie van aanbod, organisator of reglement waarmee geprijsd werd, is er niet meer
again-otherwise = de regel van toen geeft een andere verdeling dan bewaard is

column-before = voor
column-after = na

reason-paper-seen = het papier is gezien
reason-holder-confirmed = de houder bevestigt het
reason-price-agreed = club en gemeente spraken de prijs af
reason-not-the-original = niet het originele papier
reason-not-used = niet gebruikt
reason-wrong-price = verkeerde prijs
reason-wrong-offer = verkeerd aanbod
reason-twice = twee keer ingediend
reason-other = andere reden

claim-line-decided = beslist
claim-decided-by = { $decision } op { $on } door { $by }
claim-line-statement = op staat
claim-line-correction = correctie
claim-corrected-by = { $price }, op { $on } door { $by }: { $why }
claim-cancelled-by = geannuleerd op { $on } door { $by }: { $why }
claim-line-settled-in = in afrekening
claim-correction-waits = nog niet; komt in de eerste die gesloten wordt

decide-accepted = vordering { $claim } is al aanvaard, door { $by }
decide-accepted-hint = was dat verkeerd, corrigeer of annuleer ze: vrijpas settle correct { $claim } --reason andere --cancel
decide-refused = vordering { $claim } is al geweigerd, door { $by }; een antwoord verandert niet meer
decide-holder-above = het deel van de deelnemer ({ $holder }) is meer dan de prijs ({ $price })
decide-fund-unknown = het reglement kent geen fonds "{ $fund }"; kies een van: { $known }
decide-voucher-accepted = de bon van vordering { $claim } is al aanvaard als { $other } van { $club }; een bon wordt één keer betaald
decide-voucher-accepted-hint = is het papier van { $club } niet het origineel, annuleer dan eerst die: vrijpas settle correct { $other } --organiser { $club } --reason niet-het-origineel --cancel
decide-not-priced = vordering { $claim } krijgt geen bedrag van het reglement: { $why }
decide-not-priced-hint = geef wat de deelnemer betaalde en welk fonds de rest draagt: vrijpas claim decide { $claim } --accept --reason prijs-afgesproken --holder BEDRAG --fund FONDS
decide-now-accepted = Vordering { $claim } is aanvaard. Ze komt in de eerste afrekening die nu gesloten wordt, ten vroegste die van { $month }.
decide-now-repaid = Vordering { $claim } is aanvaard. Ze komt in de volgende opdracht met terugbetalingen: vrijpas refund order
decide-now-refused = Vordering { $claim } is geweigerd. De club leest dat in haar volgende antwoord.
decide-other-open = op dezelfde bon staat nog vordering { $other } van { $club } open; weiger die met: vrijpas claim decide { $other } --organiser { $club } --refuse --reason niet-het-origineel
claim-open-decide =
    { $count ->
        [one] Eén vordering wacht op een beslissing: vrijpas claim decide { $claim } --accept --reason papier-gezien, of --refuse
       *[other] { $count } vorderingen wachten op een beslissing, bijvoorbeeld: vrijpas claim decide { $claim } --accept --reason papier-gezien, of --refuse
    }

verify-proven =
    Nagerekend: { $runs ->
        [one] één afrekening
       *[other] { $runs } afrekeningen
    }, { $claims ->
        [one] één vordering
       *[other] { $claims } vorderingen
    } en { $corrections ->
        [one] één correctie
       *[other] { $corrections } correcties
    }. Alles klopt tot op de cent. Controlegetal van de laatste afrekening: { $head }
verify-differs = { $number }: { $what }
verify-not-proven =
    { $count ->
        [one] één verschil; wat gesloten werd, is niet meer wat hier staat
       *[other] { $count } verschillen; wat gesloten werd, is niet meer wat hier staat
    }
verify-not-proven-hint = werk niet verder in dit register; zet het apart, en vergelijk het met een reservekopie van voor het verschil
verify-entry = de regel van vordering { $claim } heeft andere bedragen dan de vordering of haar correctie
verify-claim = vordering { $claim }: { $why }
verify-correction = de correctie van vordering { $claim }: { $why }
verify-fund = fonds { $fund } staat op { $kept }, en de delen geven { $again }
verify-funds = de fondsen zijn niet die van de delen
verify-statement = staat { $number } past niet bij haar regels
verify-statements = er zijn meer of minder staten dan de regels geven
verify-reconciles = wat de fondsen dragen, is niet wat de organisatoren krijgen
verify-file = bestand { $name } past niet bij zijn controlegetal
verify-hash = het controlegetal past niet bij wat er staat
verify-not-chained = ze sluit niet aan op de vorige
verify-number = het nummer volgt niet op het vorige
verify-months = de maanden sluiten niet aan op de vorige
verify-debts = wat overgedragen werd, is niet wat de vorige overliet
verify-refund-line = een regel van { $amount } past niet bij de delen van de vordering
verify-payments = de betalingen passen niet bij de regels
verify-list = de lijst is niet die van toen
verify-no-list = de lijst ontbreekt

column-differences = verschillen
column-corrections = correcties
