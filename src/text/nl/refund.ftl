# Terugbetalingen aan gezinnen: wie de club zelf alles betaalde, krijgt terug wat het bestuur draagt.

refund-accepted = { $name } krijgt { $amount } terug van { $paid } ({ $offer }), op { $iban }. Vordering { $claim }; in de volgende opdracht: vrijpas refund order
refund-accepted-no-account = { $name } krijgt { $amount } terug van { $paid } ({ $offer }). Vordering { $claim }.
refund-refused = Niet terug te betalen: { $why }. Vordering { $claim } is als geweigerd genoteerd.
refund-open = Genoteerd als vordering { $claim }, en nog open: { $why }.
refund-nothing = hiervan is niets terug te betalen: { $why }
refund-nothing-hint = kijk na wat de deelnemer op die dag betaalt met: vrijpas offer price
refund-no-right = de deelnemer had op { $on } geen recht op een verlaagde prijs
refund-nothing-of-it = het reglement laat van { $offer } alles bij de deelnemer
refund-paid-nothing = { $value } is niets; geef wat de deelnemer betaalde, zoals 60,00
refund-class-price = { $class } { $price }
refund-other-price = { $paid } is niet de prijs van { $offer }: { $known }
refund-other-price-hint = staat dat bedrag echt op het bewijs, voeg dan --price-differs toe; een klasse kiest u met --class
refund-receipt-empty = in { $value } staat geen letter of cijfer; geef het nummer van het betaalbewijs, of de datum en het uur die erop staan
refund-receipt-used = betaalbewijs { $receipt } werd al ingediend, in { $month } voor organisator { $organiser } (vordering { $claim })
refund-receipt-used-hint = bekijk die met: vrijpas claim show { $claim }. Is dit een ander bewijs, of een andere regel van hetzelfde, voeg dan --another-receipt toe
refund-proof-unknown = { $value } is geen gekende vorm van bewijs; kies uit { $known }
refund-proof-missing = nog nodig volgens { $source }: { $proof }
refund-no-account-yet = er is nog geen rekening om op terug te betalen; noteer ze met: vrijpas refund account { $member } REKENING
refund-used-before = vordering { $claim } is van dezelfde deelnemer voor hetzelfde aanbod; bekijk ze met: vrijpas claim show { $claim }
refund-voucher-out = de deelnemer heeft voor dit aanbod nog een bon die een club kan indienen; trek die eerst in met: vrijpas voucher withdraw

reason-after-deadline = ingediend na de laatste dag van het reglement
reason-proof-missing = er ontbreekt een bewijs
reason-used-before = hetzelfde werd al gebruikt, of er is nog een bon voor; kijk na of het een tweede keer is

proof-signature = de handtekening van de organisator
proof-stamp = de stempel van de organisator
proof-receipt = een betaalbewijs
proof-pass = de pas, getoond
proof-identity = de identiteitskaart, getoond
proof-agreement = een overeenkomst met de organisator
proof-form = het formulier van de gemeente

refund-account-known = Deze rekening van { $name } was al gekend; er verandert niets.
refund-account-kept = { $name } wordt voortaan terugbetaald op { $iban }.

refund-title = Terugbetaling { $number }, gesloten op { $on }: { $state }
refund-line-payment = betaling
refund-line-fund = fonds
refund-state-closed = gesloten
refund-state-approved = goedgekeurd
refund-state-ordered = doorgegeven aan de bank
refund-state-paid = betaald
refund-state-rejected = door de bank geweigerd

refund-ordered = Terugbetaling { $number } is gesloten: { $amount }. Iemand anders keurt ze goed met: vrijpas refund approve { $number }
refund-ordered-nothing = Terugbetaling { $number } is gesloten. Er is nu niets te betalen.
refund-too-much = { $name } kreeg { $amount } te veel; dat gaat af van een volgende terugbetaling.
refund-debt = te veel gekregen
refund-list-written = De lijst met namen en rekeningen staat in { $path }; ze blijft bij het OCMW.
refund-line-erased = gewist, regel { $rule }
refund-list-other = { $path } bestaat al met een andere inhoud; er is niets overschreven
refund-list-other-hint = kies een andere map, of zet dat bestand eerst weg
refund-without-account = { $name } ({ $member }) krijgt { $amount } terug maar heeft geen rekening; noteer ze met: vrijpas refund account { $member } REKENING
refund-premium = premie
refund-premium-unknown =
    { $count ->
        [one] van één premie is het bedrag nog niet gekend, want er ontbreekt een gegeven; ze wacht
       *[other] van { $count } premies is het bedrag nog niet gekend, want er ontbreekt een gegeven; ze wachten
    }
refund-nothing-due = er is niets terug te betalen
refund-nothing-due-hint = bekijk wat wacht met: vrijpas refund list --open
refund-does-not-reconcile = de fondsen ({ $funds }) en wat de gezinnen krijgen ({ $due }) zijn niet gelijk; er is niets gesloten
refund-order-unknown = er is geen terugbetaling { $number }
refund-order-unknown-hint = bekijk ze met: vrijpas refund list
refund-order-before = op { $on } kan geen terugbetaling meer gesloten worden: { $number } werd gesloten op { $last }
refund-order-before-hint = kies { $last } of een latere dag, of laat --on weg
refund-hash = Controlegetal van terugbetaling { $number }: { $hash }
refund-not-to-approve = terugbetaling { $number } is { $state } en hoeft geen goedkeuring
refund-own-order = { $who } sloot terugbetaling { $number }; iemand anders keurt ze goed
refund-own-order-hint = deelt u een aanmelding met anderen, zet dan VRIJPAS_USER op de naam van wie goedkeurt
refund-paid-already = terugbetaling { $number } was al betaald op { $on }; er is niets gewijzigd
refund-approved-already = terugbetaling { $number } was al goedgekeurd door { $by }, op { $on }; er is niets gewijzigd
refund-approved = Terugbetaling { $number } is goedgekeurd. Is ze betaald, noteer dat met: vrijpas refund paid { $number }
refund-not-to-pay = terugbetaling { $number } is { $state }; alleen wat goedgekeurd is, wordt betaald
refund-not-to-pay-hint = iemand anders dan wie ze sloot, keurt ze goed met: vrijpas refund approve
refund-paid-when =
    { $days ->
        [one] { $on } kan niet de dag van betaling zijn; dat kan alleen { $today } zijn
       *[other] { $on } kan niet de dag van betaling zijn; kies een dag van { $from } tot { $today }
    }
refund-paid = Terugbetaling { $number } is betaald op { $on }.
refund-days =
    { $claims ->
        [one] Van indienen tot betalen duurde het { $longest } dagen.
       *[other] Van indienen tot betalen duurde het gemiddeld { $mean } dagen over { $claims } vorderingen, het langst { $longest }.
    }
refund-waiting =
    { $count ->
        [one] Eén terugbetaling wacht.
       *[other] { $count } terugbetalingen wachten.
    }

column-order = terugbetaling
column-payments = betalingen
column-paid-on = betaald op
column-received-on = ingediend op
column-holder = deelnemer
column-account-holder = rekeninghouder
column-to-account = rekening
column-days-mean = gemiddeld aantal dagen
column-days-longest = langst
refund-list-again = de opdracht is gesloten; schrijf haar lijst met: vrijpas refund show { $number } -o MAP
