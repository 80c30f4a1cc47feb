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
