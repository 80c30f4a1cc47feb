# Nakijken of het register heel is, en reservekopieën.

check-ok = in orde
check-fault = fout
check-whole = Alles is nagekeken en in orde ({ $count } controles).
check-failed =
    { $count ->
        [one] { $check }: één keer niet ({ $named })
       *[other] { $check }: { $count } keer niet, onder meer { $named }
    }
check-not-whole =
    { $count ->
        [one] het register is niet heel: één controle vond een fout
       *[other] het register is niet heel: { $count } controles vonden een fout
    }
check-not-whole-hint = werk niet verder in dit register en bewaar het apart; zet de laatste reservekopie die heel is terug: vrijpas register restore KOPIE --to BESTAND
check-pages = elke bladzijde is zoals ze geschreven werd
check-structure = de opbouw van het bestand klopt
check-references = elke rij verwijst naar iets wat er is
check-guards = tabellen en bewakers zijn die van deze versie
check-claims-decided = elke vordering is beslist of staat open
check-claims-priced = elke aanvaarde vordering heeft de prijs waaraan ze ingediend werd
check-shares = de delen zijn samen de prijs
check-vouchers-once = elke bon is ten hoogste één keer aanvaard
check-rights-apart = niemand heeft tweemaal hetzelfde recht tegelijk
check-places-apart = adressen en gezinsleden overlappen niet
check-passes-stated = elke pas heeft een toestand
check-receipts = elke kwitantie is de som van haar regels, en niemand betaalde meer dan zijn deel
check-till = kwitanties en kasafsluitingen volgen op elkaar, zonder gaten
check-entries = elke boeking is van een aanvaarde vordering en klopt op de cent
check-statements = elke staat is de som van haar boekingen
check-funds = wat de fondsen dragen, is wat de organisatoren krijgen
check-refunds = elke terugbetaling is de som van haar regels
check-budgets = elk jaar van een fonds begint met wat het vorige overliet
check-runs-closed = geen afrekening is half gesloten
check-rights-kept = van elk recht waarvoor het logboek instaat, is er nog een rij, zolang geen rechten gewist zijn
check-erased-gone = wie gewist is, is nergens meer bij naam bekend
check-fund-sums = wat per fonds is opgeteld, is de som van zijn vorderingen, premies en bonnen
check-signing-keys = elk sleutelpaar is een paar
check-numbers = elk rijksregisternummer is te vinden onder het geheim van dit register
check-log = het logboek is zoals het geschreven werd, en houdt wat beslist is
check-settlements = elke gesloten afrekening komt opnieuw uit

column-check = controle
column-result = uitkomst
column-faults = fouten

backup-file = bestand
backup-made-at = gemaakt op (UTC)
backup-rows = rijen
backup-log-entries = regels in het logboek
backup-log-head = laatste controlegetal van het logboek
backup-made = De reservekopie is gemaakt, geopend en vergeleken: { $path }
backup-rotated =
    { $count ->
        [one] Eén oudere reservekopie is weggehaald.
       *[other] { $count } oudere reservekopieën zijn weggehaald.
    }
backup-stands = De reservekopie { $name } is wel gemaakt en nagekeken; alleen het logboek kreeg haar regel niet.
backup-keep-none = --keep 0 zou ook deze kopie weghalen; houd er ten minste één
backup-folder-missing = de map { $path } is er niet; er is geen reservekopie gemaakt
backup-folder-missing-hint = sluit de schijf aan of maak de map, en geef de opdracht opnieuw
backup-folder-unwritable = in { $path } kan niet geschreven worden; er is geen reservekopie gemaakt
backup-folder-unwritable-hint = kijk uw rechten op die map na, of kies een andere
backup-beside-key = in { $path } ligt ook de sleutel van het register; wie die map kopieert, kan alles lezen
backup-beside-key-hint = kies een andere map voor de reservekopieën
backup-same-disk = de reservekopie ligt op dezelfde schijf als het register; zet er ook een op een andere schijf
backup-manifest-unreadable = het bestand naast de reservekopie (.toml) is geen begeleidend blad van vrijpas
backup-not-to-write = { $path } is een reservekopie van { $at }; in een reservekopie wordt niet gewerkt. Er is niets gewijzigd.
backup-not-to-write-hint = wijs met --register of VRIJPAS_REGISTER uw register aan, of zet de kopie eerst terug: vrijpas register restore { $path } --to NIEUW

restore-taken = op { $path } staat al iets, of ligt er nog een deel van een ander register naast (-wal, -shm); er is niets teruggezet
restore-taken-hint = kies met --to een andere naam, of zet wat er staat eerst apart: het is misschien nog te redden
restore-journal-beside = naast { $path } ligt nog een deel van wat erin hoort (-wal); dit is een register in gebruik, of een halve kopie ervan
restore-journal-beside-hint = zet een reservekopie terug die vrijpas maakte: vrijpas register backup MAP
restore-no-manifest = het blad { $path } ontbreekt; of dit alles is wat bewaard werd, is alleen aan het bestand zelf na te gaan
restore-other-manifest = { $path } is niet het blad van deze reservekopie; er is niets teruggezet
restore-other-manifest-hint = zoek het blad dat bij de kopie hoort, of neem een andere kopie
restore-differs = { $path } is niet meer wat bewaard werd; er is niets teruggezet
restore-differs-hint = neem een andere reservekopie
restore-made = De reservekopie is nagekeken en teruggezet: { $path }
restore-next = Zet het vorige register nu apart, en wijs voortaan dit aan: VRIJPAS_REGISTER={ $path }
restore-erased-again = personen opnieuw gewist
restore-erasures-read =
    { $count ->
        [0] Sinds de kopie is niemand gewist, volgens: { $sources }
        [one] Wat sinds de kopie van één persoon gewist is, is opnieuw gewist, volgens: { $sources }
       *[other] Wat sinds de kopie van { $count } personen gewist is, is opnieuw gewist, volgens: { $sources }
    }
restore-wishes =
    { $count ->
        [one] Eén wens over deelnemen van na de kopie staat weer in dit register
       *[other] { $count } wensen over deelnemen van na de kopie staan weer in dit register
    }; vrijpas entitlement derive past de rechten eraan aan.
restore-erasures-unknown = het huidige register is er niet bij gelezen: wie na de laatste kopie gewist is, staat misschien weer in dit register. Geef het met --register, of een lijst met --erasures

copy-disk-full = de schijf van { $path } is vol; er is niets van bewaard
copy-disk-full-hint = maak daar plaats vrij of kies een andere map, en geef de opdracht opnieuw
copy-differs = { $path } is niet wat geschreven werd: die schijf bewaart niet wat ze krijgt. De kopie is weggegooid.
copy-differs-hint = kies een andere schijf en geef de opdracht opnieuw

register-not-upgraded = dit register is van een vorige versie van vrijpas, en de reservekopie die eerst komt, lukte niet: { $why }. Er is niets gewijzigd.
register-not-upgraded-hint = maak plaats naast het register en geef de opdracht opnieuw
