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
correct-waits-hint = sluit eerst de volgende afrekening: vrijpas settle close
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
column-difference = verschil
