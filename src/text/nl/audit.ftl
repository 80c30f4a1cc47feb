# Het logboek: wie wat deed en wie wat bekeek.

head-not-a-head = { $value } is geen kop van het logboek; geef de kop zoals hij gedrukt staat, of ten minste de eerste { $least } tekens ervan (0-9 en a-f)
log-head = Kop van het logboek (regel { $entries }): { $head }

log-proven = { $entries ->
        [one] De enige regel van het logboek is wat er geschreven werd
       *[other] Alle { $entries } regels van het logboek zijn wat er geschreven werd
    }, en wat beslist en afgesloten is, past erbij.
log-keep-the-head = Bewaar de kop buiten deze computer; later toont u er zo mee dat dit register niet door een oudere kopie vervangen is: vrijpas audit verify --head { $head }
log-head-is-here = De kop die u gaf, staat in dit logboek: dit register is dat register, of later.
log-not-proven = { $count ->
        [one] er is één verschil
       *[other] er zijn { $count } verschillen
    } tussen het logboek en wat er geschreven werd
log-not-proven-hint = werk niet verder in dit register; zet het apart, en vergelijk het met een reservekopie van voor het verschil
log-entry-missing = regel { $entry } van het logboek ontbreekt
log-entry-moved = regel { $entry } van het logboek staat niet op haar plaats, maar op plaats { $stands }
log-entry-altered = regel { $entry } van het logboek is niet wat er geschreven werd{ $covers ->
        [0] { "" }
        [one] , of de vastlegging waarvoor ze instaat is dat niet
       *[other] , of een van de { $covers } vastleggingen waarvoor ze instaat is dat niet
    }
log-commitment-missing = vastlegging { $commitment }, waarvoor het logboek instaat, ontbreekt
log-cut-short = vanaf regel { $entry } ontbreken regels: er is meer vastgelegd dan waarvoor het logboek instaat
log-closed-not-committed = { $number } is niet wat het logboek bij het afsluiten vastlegde
log-scheme-differs = het reglement van { $day } is niet wat er aangenomen werd
log-right-differs = het recht van vastlegging { $commitment } is niet wat er beslist werd
log-head-at-closing-lost = de kop die het logboek had toen { $number } afgesloten werd, staat er niet meer in
log-head-not-here = de kop die u gaf, staat niet in dit logboek: het register is ouder dan die kop, of het is een ander

log-action-unknown = { $value } staat niet in het logboek als handeling; kies uit { $known }
log-at = { $on }, { $hour }
log-about-member = lid
log-about-everybody = iedereen
log-create = register gemaakt
log-import = ingelezen
log-add = toegevoegd
log-change = gewijzigd
log-end = beëindigd
log-derive = rechten afgeleid
log-issue = uitgereikt
log-print = gedrukt
log-withdraw = ingetrokken
log-make = kit gemaakt
log-close = afgesloten
log-decide = beslist
log-correct = verbeterd
log-approve = goedgekeurd
log-confirm = bevestigd
log-merge = samengevoegd
log-look = bekeken
log-letter = brief gemaakt
log-decline = deelname
log-erase = gewist
log-retain = bewaartermijn
log-backup = reservekopie
log-restore = teruggezet
log-rekey = nieuwe sleutel
log-recover = sleutel hersteld
log-pin-clock = klok vastgezet

column-entries = regels
column-held = vastgelegd
column-head = kop
column-entry = regel
column-at = wanneer
column-login = login
column-on-behalf = namens
column-command = opdracht
column-action = handeling
