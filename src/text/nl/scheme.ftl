# Het reglement: een nieuwe versie aannemen, en vooraf zien wat ze verandert. Enkel voor het OCMW.

scheme-adopted = { $title }: de versie vanaf { $from } is aangenomen.
scheme-adopted-instead = { $title }: de nieuwe tekst vanaf { $from } komt in de plaats van de vorige; daarmee was nog niets beslist.
scheme-adopted-before = { $title }: de versie vanaf { $from } is al aangenomen. Er verandert niets.
scheme-adopted-next = Wat al beslist is, blijft. Leid de rechten vanaf { $from } opnieuw af met: vrijpas entitlement derive
scheme-of-another-id = dit register werkt met het reglement { $known }, niet met { $found }
scheme-of-another-id-hint = geef een nieuwe versie dezelfde id als de vorige; een tweede recht komt als grond in hetzelfde reglement
scheme-begins-too-early = deze versie geldt vanaf { $from }, en dat is niet na { $on }
scheme-begins-too-early-hint = zet bij in_force_from een dag die nog komt
scheme-decided = over { $from } of een latere dag is al iets beslist; het reglement van die dagen verandert niet meer
scheme-decided-hint = zet bij in_force_from een latere dag; vanaf dan geldt de nieuwe tekst

simulate-title = Voorstel { $title }, vanaf { $proposed }, naast de versie vanaf { $current }: wie heeft welk recht op { $on }
simulate-gains = krijgt een recht
simulate-better = krijgt een betere trede
simulate-other = krijgt een andere trede
simulate-worse = krijgt een lagere trede
simulate-loses = verliest het recht
simulate-unknown = niet bekend
simulate-same = blijft gelijk
simulate-none = geen
simulate-claims-title =
    { $count ->
        [one] Eén vordering gebruikt van { $from } tot en met { $through }: wie draagt ze nu, en met het voorstel
       *[other] { $count } vorderingen gebruikt van { $from } tot en met { $through }: wie draagt ze nu, en met het voorstel
    }
simulate-holder = deelnemers
simulate-organiser = organisatoren
simulate-fund = fonds { $fund }
simulate-changed =
    { $count ->
        [0] Voor niemand verandert een recht.
        [one] Voor één persoon verandert een recht.
       *[other] Voor { $count } personen verandert een recht.
    }
simulate-unpriced =
    { $count ->
        [one] één vordering krijgt in het voorstel geen prijs en telt hierboven niet mee: { $why }
       *[other] { $count } vorderingen krijgen in het voorstel geen prijs en tellen hierboven niet mee, zoals: { $why }
    }
simulate-nothing-written = Dit is een berekening: er is niets gewijzigd. Hoe vaak en hoeveel iemand mag gebruiken, is niet meegeteld.
simulate-not-in-force = dit voorstel geldt vanaf { $from } en niet op { $on }
simulate-not-in-force-hint = kies een dag waarop het geldt, met --on { $from }, of laat --on weg

column-effect = wat
column-tier-from = nu
column-tier-to = met het voorstel
column-age-0-5 = 0-5
column-age-6-11 = 6-11
column-age-12-17 = 12-17
column-age-18-24 = 18-24
column-age-25-64 = 25-64
column-age-65 = 65+
column-age-unknown = leeftijd ?
column-party = wie
column-now = nu
column-proposed = voorstel
column-difference = verschil
column-about = over
column-age = leeftijd
