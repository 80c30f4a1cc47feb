# De opdrachtregel. cli-<opdracht>: wat een opdracht doet; cli-<opdracht>--<argument>: een argument; value-<naam>: een waarde.
# De eigenschap .examples geeft opdrachten die werken, boven het gebruik; .after wat er nog bij hoort, onder de opties. Met .long zou elke
# optie twee regels innemen.

cli = De vrijetijdspas van uw gemeente: wie recht heeft op een verlaagd tarief, krijgt het zonder aanvraag.
    .after =
        De weg, van een statuut tot een betaalde club:
          register     vrijpas register init --register pas.db --municipality 44087 \
                         --scheme reglement.toml
          mensen       vrijpas household import households.csv --members members.csv
          statuten     vrijpas status import statuses.csv
          rechten      vrijpas entitlement derive
          clubs        vrijpas organiser import clubs.csv
                       vrijpas offer import offers.csv
          passen       vrijpas pass issue --all
          bonnen       vrijpas voucher issue --value 20,00 --ages 6-18 --count 3
          kit          vrijpas kit make --organiser C1 --through 2026-12-31 -o C1.kit
          bij de club  vrijpas kit redeem --kit C1.kit 7KQ2-M9FD-XT0AH
                       vrijpas kit export --kit C1.kit --month 2026-11 -o redeemed.csv
          afrekening   vrijpas claim import redeemed.csv
                       vrijpas settle preview 2026-11
                       vrijpas settle close 2026-11

        Zet VRIJPAS_REGISTER op het pad van uw register, dan hoeft --register niet telkens.
        Eerst kijken? vrijpas demo. Uitleg bij een opdracht: vrijpas household import --help

help-examples = Voorbeelden:
help-usage = Gebruik:
help-commands = Opdrachten:
help-arguments = Argumenten:
help-options = Opties:
help-options-mark = [OPTIES]
help-command-name = OPDRACHT
help-help-flag = Toont deze uitleg
help-version-flag = Toont de versie
help-default = [standaard: { $value }]
help-values = [waarden: { $values }]
help-env = [omgeving: { $variable }]

usage-unknown-argument = { $argument } is hier geen gekende optie of waarde
usage-unknown-command = { $command } is geen opdracht
usage-missing-argument = er ontbreekt iets in de opdracht: { $arguments }
usage-missing-command = hier hoort nog een opdracht: { $commands }
usage-value-missing = { $argument } heeft een waarde nodig
usage-value-not-allowed = { $argument } kan niet { $value } zijn; kies uit { $allowed }
usage-value-refused = { $argument }: { $reason }
usage-value-not-understood = { $argument }: { $value } is niet te lezen als waarde
usage-conflict = { $argument } gaat niet samen met { $others }
usage-twice = { $argument } kan maar één keer
usage-too-many = { $value } is er een te veel voor { $argument }
usage-too-few = { $argument } krijgt een ander aantal waarden
usage-equals = { $argument } heeft een = nodig voor de waarde
usage-too-long = een deel van de opdracht is langer dan { $longest } tekens ({ $value }…); kort het in, of zet het in een bestand
usage-control = in { $value } staat een stuurteken dat niet te zien is; typ het opnieuw
usage-not-utf8 = de opdracht bevat tekens die geen geldige tekst zijn
usage-other = de opdracht is niet te lezen
usage-did-you-mean = bedoelt u { $value }?
usage-commands = kies uit { $commands }
usage-passphrase = een wachtwoordzin komt nooit in de opdracht zelf: met --passphrase alleen typt u hem, en met --passphrase-file komt hij uit een bestand
usage-see-help = bekijk de uitleg met: { $command } --help

# Termen die bij meer dan een opdracht staan.
-file = Het bestand, als .csv of .xlsx
-good-rows = Leest de goede rijen toch in; de andere komen met hun fout in een bestand ernaast (.rejects.csv)
-key-file = Waar de sleutel komt; nooit in de map van het register
-member = Kenmerk van het lid
-refund = Nummer van de opdracht, zoals R2026-0001
-household = Kenmerk van het gezin
-organiser = Kenmerk van de organisator
-offer = Kenmerk van het aanbod
-source = Waar het vandaan komt, zoals OCMW of attest
-run = Een maand, een kwartaal of een reeks maanden: 2026-11, 2026-Q4, 2015-09..2016-05
-kit = Het bestand van de kit (.kit)
-custody = Verblijf in dit gezin, in procent; 100 als u niets opgeeft
-pass = Het nummer op de pas of de tekst van zijn QR-code
-pass-reason = Waarom: verloren, gestolen, beschadigd, misbruikt, verhuisd, overleden, niet-gewenst, vergissing of andere; alleen het loket ziet het
-relation = Relatie tot de referentiepersoon: referentiepersoon, partner, kind of andere

# Opties die bij elke opdracht mogen.
cli--register = Het bestand van het register; anders dat van VRIJPAS_REGISTER
cli--passphrase-file = Bestand met de wachtwoordzin van de sleutel op de eerste regel; - is de invoer
cli--lang = De taal waarin vrijpas spreekt; anders die van uw computer
cli--on = De dag waarvoor de opdracht geldt, zoals 2026-11-21; anders vandaag
cli--format = Lijsten als tabel om te lezen, als csv of json voor een programma, of als werkmap (xlsx)
cli--quiet = Toont alleen de gegevens en de fouten
cli--dry-run = Toont wat er zou gebeuren, en bewaart niets

# demo
cli-demo = Vertelt het hele verhaal met verzonnen gezinnen, in een tijdelijke map
    .examples =
        vrijpas demo
        vrijpas demo --keep proef
    .after =
        De demo raakt uw eigen register en uw sleutels niet aan.
cli-demo--keep = Bewaart alles in deze map, om er zelf mee verder te proberen

# register
cli-register = Het register: één versleuteld bestand met alles erin
cli-register-init = Maakt een nieuw, versleuteld register met zijn sleutel
    .examples =
        vrijpas register init --register pas.db --municipality 44087 \
            --scheme reglement.toml
    .after =
        U krijgt één keer een herstelsleutel te zien. Druk hem af en bewaar hem apart.
cli-register-init--municipality = REFNIS-code van uw gemeente, zoals 44087 voor Lochristi
cli-register-init--scheme = Het reglement (.toml); kijk het eerst na met: vrijpas scheme check
cli-register-init--key-file = { -key-file }
cli-register-init--group-readable = Ook uw groep op deze computer mag de sleutel lezen
cli-register-init--passphrase = Sluit het sleutelbestand met een wachtwoordzin, die u typt of met --passphrase-file geeft
cli-register-info = Toont van wie het register is, welk reglement geldt en hoeveel erin staat
    .examples =
        vrijpas register info
cli-register-retain = Wist wat voorbij zijn termijn is, soort per soort, volgens de regels in de instellingen
    .examples =
        vrijpas register retain --dry-run
        vrijpas settings set retain-status 10y
        vrijpas settings set retain-status-rule SR-112
    .after =
        Termijnen: 10y (jaar), 6m (maanden), 30d (dagen), keep (blijft). Zonder nummer van een
        regel gaat er van die soort niets. Wat nog loopt, wacht.
cli-register-retain--output = Zet de lijst van alle wissingen in dit bestand, zonder namen
cli-register-check = Kijkt na of het register heel is: bestand, verwijzingen, grootboek en gesloten afrekeningen
    .examples =
        vrijpas register check
    .after =
        Er wordt niets gewijzigd. Is iets niet in orde, dan zegt vrijpas wat, en eindigt met code 1.
cli-register-backup = Maakt een versleutelde reservekopie, opent ze en vergelijkt ze met het register
    .examples =
        vrijpas register backup /mnt/kopie --keep 30
    .after =
        Anderen kunnen gewoon verder werken. De kopie gaat open met dezelfde sleutel; bewaar die elders.
        Ze mag ook op een netwerkschijf: ze wordt één keer geschreven, gesloten en teruggelezen.
        Naast elke kopie komt een blad (.toml) met het laatste controlegetal van het logboek.
cli-register-backup--folder = De map, liefst op een andere schijf
cli-register-backup--keep = Houdt zoveel kopieën van dit register in de map en haalt de oudere weg
cli-register-restore = Zet een reservekopie terug onder een nieuwe naam
    .examples =
        vrijpas register restore /mnt/kopie/vrijpas-20261121T180000Z.db --to nieuw.db
    .after =
        De kopie wordt nagekeken: haar controlegetal, het bestand, het grootboek, het logboek. Wie sinds
        de kopie gewist is, wordt opnieuw gewist: vrijpas leest daarvoor het huidige register
        (--register), de latere kopieën in dezelfde map, en de lijsten die u geeft.
        Er wordt nooit iets overschreven. Wat na de kopie ingevoerd is, staat er niet in.
cli-register-restore--backup = De reservekopie (.db); haar blad (.toml) ligt ernaast
cli-register-restore--to = Waar het register komt; daar mag nog niets staan
cli-register-restore--erasures = Een lijst van wat gewist is, zoals vrijpas person erase -o ze schrijft
cli-register-recover = Maakt de sleutel opnieuw met de herstelsleutel op papier
    .examples =
        vrijpas register recover --register pas.db
    .after =
        Typ daarna de herstelsleutel en druk op Enter.
cli-register-recover--passphrase = Sluit het sleutelbestand met een wachtwoordzin, die u typt of met --passphrase-file geeft
cli-register-recover--key-file = { -key-file }
cli-register-rekey = Geeft het register een nieuwe sleutel en een nieuwe herstelsleutel
    .examples =
        vrijpas register rekey
        vrijpas register rekey --passphrase
    .after =
        Doe dit als iemand de sleutel gezien kan hebben, of om er een wachtwoordzin op te zetten of af te
        halen. Niemand anders mag het register dan open hebben. Passen, bonnen en kits blijven goed.
cli-register-rekey--passphrase = Sluit het sleutelbestand met een nieuwe wachtwoordzin
cli-register-rekey--new-passphrase-file = Bestand met de nieuwe wachtwoordzin op de eerste regel; anders typt u hem
cli-register-rekey--no-passphrase = Het sleutelbestand gaat voortaan zonder wachtwoordzin open
cli-register-rekey--keep-old-key = Houdt de vorige sleutel in het sleutelbestand, voor reservekopieën van vóór vandaag

# keys
cli-keys = De sleutels waarmee passen en bonnen ondertekend worden
    .long =
        De sleutels waarmee passen en bonnen ondertekend worden. Een club ziet daaraan zonder netwerk dat
        een pas of bon van hier komt; over de houder zegt een handtekening niets. De sleutel van het
        register zelf is iets anders: zie vrijpas register recover.
cli-keys-show = Toont alle sleutels: hun kenmerk, sinds wanneer, welke nu ondertekent, en de openbare helft
    .examples =
        vrijpas keys show
cli-keys-rotate = Maakt een nieuwe sleutel; wat met de vorige ondertekend is, blijft goed
    .examples =
        vrijpas keys rotate
    .after =
        Clubs kennen een nieuwe sleutel vanaf hun volgende kit. Maak die kits voor u nieuwe passen laat drukken.

# settings
cli-settings = De instellingen van dit register
cli-settings-show = Toont alle instellingen
    .examples =
        vrijpas settings show
cli-settings-set = Wijzigt één instelling; de vorige waarde blijft in het logboek
    .examples =
        vrijpas settings set paying-account-holder "Gemeente Lochristi"
        vrijpas settings set pass-at-import ja
    .after =
        Met pass-at-import krijgt wie nieuw is, een pas bij het inlezen of toevoegen.
cli-settings-set--key = Naam van de instelling; u vindt ze met: vrijpas settings show
cli-settings-set--value = De nieuwe waarde
cli-settings-set--from = Leest de waarde uit dit bestand, zoals de tekst van een brief

# scheme
cli-scheme = Het reglement: wie recht heeft, en wie wat betaalt
cli-scheme-adopt = Neemt een nieuwe versie aan, vanaf een dag die nog komt
    .examples =
        vrijpas scheme adopt reglement-2027.toml
    .after =
        Wat al beslist is, houdt de versie die het besliste.
cli-scheme-adopt--file = Het reglement (.toml)
cli-scheme-check = Kijkt een reglement na en noemt elke fout met haar regel
    .examples =
        vrijpas scheme check reglement.toml
cli-scheme-check--file = Het reglement (.toml)
cli-scheme-show = Toont het reglement dat op de gevraagde dag geldt
    .examples =
        vrijpas scheme show --on 2027-01-01
cli-scheme-simulate = Toont wat een voorstel zou veranderen: voor wie, en aan de kosten van het voorbije jaar
    .examples =
        vrijpas scheme simulate reglement-2027.toml
        vrijpas scheme simulate reglement-2027.toml --on 2027-09-01
    .after =
        Er wordt niets gewijzigd en niemand genoemd. De vorderingen van de voorbije twaalf maanden
        krijgen opnieuw een prijs, met de trede van de dag van gebruik; wie door het voorstel een
        andere trede krijgt, telt met die trede.
cli-scheme-simulate--file = Het voorstel (.toml)
cli-scheme-words = De woorden waarmee een reglement geschreven wordt, elk met wat het betekent en een voorbeeld
    .examples =
        vrijpas scheme words ground
cli-scheme-words--word = Alleen dit woord of deze tabel: ground, lasts, tariff.holder
cli-scheme-test = Probeert gevallen uit op een reglement: komt uit wat u verwacht?
    .examples =
        vrijpas scheme test reglement.toml gevallen.toml
    .after =
        Een geval is enkele regels in een .toml-bestand:
          {"  [[case]]"}
          id = "leefloon"
          on = 2026-05-01
          household = {"{"} statuses = ["LL1"] {"}"}
          expect = {"{"} decision = "granted", tier = "A" {"}"}
cli-scheme-test--file = Het reglement (.toml), of een map met reglementen; elk bestand met gevallen noemt dan bovenaan zijn reglement (scheme = "…"), of heet zoals zijn reglement
cli-scheme-test--cases = Bestanden met gevallen (.toml), of mappen ervan

# household
cli-household = Gezinnen: inlezen, toevoegen, opzoeken
cli-household-import = Leest gezinnen en hun leden uit twee bestanden
    .examples =
        vrijpas household import households.csv --members members.csv
    .after =
        Een adres dat wijzigde, sluit het oude en opent het nieuwe. Twee keer hetzelfde inlezen wijzigt niets.

        Kolommen van de gezinnen:
          verplicht  household_id postcode
          mag ook    refnis municipality street house_number box type dossier
                     moved_in

        Kolommen van de leden:
          verplicht  member_id household_id last_name birth_date
          mag ook    first_name insz sex relation custody_share_pct since
                     replaced_insz language phone email
cli-household-import--file = De gezinnen, als .csv of .xlsx
cli-household-import--members = De leden, als .csv of .xlsx
cli-household-import--accept-good-rows = { -good-rows }
cli-household-add = Voegt één gezin toe
    .examples =
        vrijpas household add --postcode 9080 --street Filipring --number 111
cli-household-add--id = Uw eigen kenmerk van het gezin; anders kiest vrijpas er een
cli-household-add--postcode = Postcode
cli-household-add--municipality = REFNIS-code van de gemeente; anders die van de postcode
cli-household-add--street = Straat
cli-household-add--number = Huisnummer
cli-household-add--bus = Busnummer
cli-household-show = Toont één gezin: adres en leden
    .examples =
        vrijpas household show H00001
cli-household-show--household = { -household }
cli-household-find = Zoekt op naam, straat of huisnummer; hoofdletters en accenten tellen niet mee
    .examples =
        vrijpas household find cuypers
        vrijpas household find filipring 111
cli-household-find--words = Een of meer woorden; alle woorden moeten voorkomen
cli-household-list = Toont alle gezinnen
    .examples =
        vrijpas household list --format csv
cli-household-note = Bewaart een notitie bij een gezin, voor wie er later aan het loket zit
    .examples =
        vrijpas household note H00001 "Belt liever dan te mailen"
        vrijpas household note H00001 --remove 3
cli-household-note--household = { -household }
cli-household-note--text = De notitie: een korte zin, liefst zonder gevoelige gegevens
cli-household-note--remove = Haalt de notitie met dit nummer weg
cli-household-notes = Toont de notities bij een gezin; wie kijkt, staat in het logboek
    .examples =
        vrijpas household notes H00001
cli-household-notes--household = { -household }

# member
cli-member = Gezinsleden: toevoegen, verhuizen, uitschrijven
cli-member-add = Voegt iemand toe aan een gezin
    .examples =
        vrijpas member add --household H00001 --last-name Cuypers \
            --first-name Sander --birth-date 1998-01-22
cli-member-add--household = { -household }
cli-member-add--id = Uw eigen kenmerk van het lid; anders kiest vrijpas er een
cli-member-add--last-name = Familienaam
cli-member-add--first-name = Voornaam
cli-member-add--birth-date = Geboortedatum; wat niet gekend is, wordt 00: 1998-00-00
cli-member-add--insz = Rijksregisternummer of BIS-nummer; alleen nodig om een bron te bevragen
cli-member-add--sex = Geslacht: v, m of x
cli-member-add--relation = { -relation }
cli-member-add--custody-share = { -custody }
cli-member-move = Laat iemand verhuizen naar een ander gezin
    .examples =
        vrijpas member move P000002 --household H00002 --on 2026-11-01
    .after =
        Wat vroeger was, blijft bewaard.
cli-member-move--member = { -member }
cli-member-move--household = Kenmerk van het nieuwe gezin
cli-member-move--relation = { -relation }
cli-member-move--custody-share = { -custody }
cli-member-end = Schrijft iemand uit een gezin uit; wat vroeger was, blijft bewaard
    .examples =
        vrijpas member end P000002 --on 2026-11-30
cli-member-end--member = { -member }
cli-member-end--household = { -household }; nodig voor wie in twee gezinnen woont

# status
cli-status = Statuten die het OCMW kent, met hun periode
cli-status-import = Leest statuten uit een bestand
    .examples =
        vrijpas status import statuses.csv
    .after =
        Een gewijzigde rij wordt een correctie; de oude blijft bewaard.

        Kolommen van het bestand:
          verplicht  status_id level subject_id code valid_from
          mag ook    valid_to source decided_on ksz_sector ksz_quality
        level is persoon of gezin; valid_to is de laatste dag, of leeg.
cli-status-import--file = { -file }
cli-status-import--accept-good-rows = { -good-rows }
cli-status-add = Voegt één statuut toe
    .examples =
        vrijpas status add --member P000001 --code LL3 \
            --from 2026-11-01 --decided-on 2026-10-28
cli-status-add--member = { -member }, als het statuut van één persoon is
cli-status-add--household = { -household }, als het statuut van het hele gezin is
cli-status-add--code = Code van het statuut, zoals het reglement ze noemt
cli-status-add--from = Eerste dag; anders de dag van --on
cli-status-add--through = Laatste dag; anders blijft het statuut lopen
cli-status-add--decided-on = Dag van de beslissing
cli-status-add--source = { -source }
cli-status-list = Toont de statuten van een lid en zijn gezin; wie keek, staat in het logboek
    .examples =
        vrijpas status list P000001
cli-status-list--member = { -member }
cli-status-end = Beëindigt een statuut; wat vroeger gold, blijft bewaard
    .examples =
        vrijpas status end S000001 --last-day 2026-11-30
cli-status-end--status = Kenmerk van het statuut
cli-status-end--last-day = Laatste dag dat het geldt; anders de dag van --on

# figure
cli-figure = Gegevens met een bedrag of aantal: inkomen, spaargeld, woningen
cli-figure-import = Leest gegevens uit een bestand
    .examples =
        vrijpas figure import figures.csv
    .after =
        Kolommen van het bestand:
          verplicht  subject_id level kind value
          mag ook    source
        as_of (een dag) of year (een jaar) is ook nodig; level is persoon of gezin.
cli-figure-import--file = { -file }
cli-figure-import--accept-good-rows = { -good-rows }
cli-figure-add = Voegt één gegeven toe
    .examples =
        vrijpas figure add --household H00001 --kind income \
            --value 18.250,00 --year 2024
cli-figure-add--member = { -member }, als het gegeven van één persoon is
cli-figure-add--household = { -household }, als het gegeven van het hele gezin is
cli-figure-add--kind = Soort, zoals het reglement ze noemt: income, savings, homes
cli-figure-add--value = Het bedrag of het aantal
cli-figure-add--as-of = De dag waarop het zo was
cli-figure-add--year = Het jaar waarover het gaat
cli-figure-add--source = { -source }

# source
cli-source = Antwoorden van een bron, zoals de ziekenfondsen
cli-source-import = Leest de antwoorden van een bron uit een bestand
    .examples =
        vrijpas source import gss_answer.csv
    .after =
        Geen antwoord is geen nee: dan verandert er niets.

        Kolommen van het bestand:
          verplicht  insz reference_date status
          mag ook    right period_begin period_end
        status is DATA_FOUND, NO_DATA_FOUND of NO_RESULT; right is noRight of period.
cli-source-import--file = { -file }
cli-source-import--accept-good-rows = { -good-rows }
cli-source-import--status = Code van het statuut waarover de bron antwoordt; VT is de verhoogde tegemoetkoming

# entitlement
cli-entitlement = Rechten: afleiden uit de statuten, tonen, uitleggen
cli-entitlement-derive = Leidt af wie recht heeft; niemand hoeft iets aan te vragen
    .examples =
        vrijpas entitlement derive --dry-run
        vrijpas entitlement derive --on 2026-11-21
    .after =
        Het verslag zegt wat toegekend, ongewijzigd, beëindigd en onbekend is.
cli-entitlement-show = Toont wie recht heeft, van iedereen of van één lid
    .examples =
        vrijpas entitlement show
        vrijpas entitlement show P000104
cli-entitlement-show--member = { -member }; anders iedereen
cli-entitlement-explain = Legt uit waarom iemand recht heeft of niet, artikel per artikel
    .examples =
        vrijpas entitlement explain P000001
    .after =
        Dit is voor het OCMW alleen. Elke keer komt in het logboek.
cli-entitlement-explain--member = { -member }
cli-entitlement-letter = Schrijft de brief over iemands recht: wat beslist is, waarom, en hoe in beroep
    .examples =
        vrijpas entitlement letter P000001
        vrijpas entitlement letter P000001 -o brief.pdf
    .after =
        Enkel voor de persoon zelf, in diens taal. Elke brief komt in het logboek.
        Zeg eerst waar men in beroep kan: settings set appeal-body en appeal-within.
cli-entitlement-letter--member = { -member }
cli-entitlement-letter--output = Zet de brief in dit bestand, op .pdf of .html, om af te drukken
cli-entitlement-decline = Noteert dat iemand liever niet deelneemt, of toch weer
    .examples =
        vrijpas entitlement decline P000001
        vrijpas entitlement decline P000001 --revoke
    .after =
        Elke volgende afleiding houdt daar rekening mee. De pas blijft, bonnen die er al zijn blijven goed,
        en een club ziet er niets van.
cli-entitlement-decline--member = { -member }
cli-entitlement-decline--right = Enkel dit recht; anders alle rechten, ook die van een later reglement
cli-entitlement-decline--revoke = Neemt de wens terug: de persoon neemt weer deel

# organiser
cli-organiser = Organisatoren: clubs en diensten met een aanbod
cli-organiser-import = Leest organisatoren uit een bestand
    .examples =
        vrijpas organiser import clubs.csv
    .after =
        Kolommen van het bestand:
          verplicht  club_id name sector
          mag ook    kbo vcode iban bic account_holder street house_number postcode
                     town country
        sector is jeugd, sport, cultuur, kinderopvang, kunstonderwijs, ocmw of andere.
cli-organiser-import--file = { -file }
cli-organiser-import--accept-good-rows = { -good-rows }
cli-organiser-add = Voegt één organisator toe
    .examples =
        vrijpas organiser add --id C0021 --name "KSA Hallaar" --sector jeugd \
            --iban BE79063527767133
cli-organiser-add--id = Uw eigen kenmerk van de organisator
cli-organiser-add--name = Naam
cli-organiser-add--sector = Sector: jeugd, sport, cultuur, kinderopvang, kunstonderwijs, ocmw of andere
cli-organiser-add--internal = Een eigen dienst van de gemeente: alleen geboekt, nooit betaald via de bank
cli-organiser-add--kbo = Ondernemingsnummer; een feitelijke vereniging heeft er geen
cli-organiser-add--vcode = vCode van het Verenigingsregister, zoals V0001001
cli-organiser-add--iban = Rekeningnummer; nodig om te betalen, niet om mee te doen
cli-organiser-add--account-holder = Naam van de rekeninghouder, als die anders is
cli-organiser-add--postcode = Postcode
cli-organiser-add--town = Plaats
cli-organiser-change = Wijzigt een organisator; wat al verstuurd is, blijft zoals het was
    .examples =
        vrijpas organiser change C0021 --name "KSA Hallaar-Booischot"
        vrijpas organiser change C0021 --iban BE79063527767133
    .after =
        Met een lege tekst valt iets weg. Op een gewijzigde rekening wordt pas betaald
        nadat een tweede persoon ze bevestigd heeft: vrijpas organiser confirm
cli-organiser-change--organiser = { -organiser }
cli-organiser-change--name = Nieuwe naam
cli-organiser-change--sector = Sector: jeugd, sport, cultuur, kinderopvang, kunstonderwijs, ocmw of andere
cli-organiser-change--kbo = Ondernemingsnummer
cli-organiser-change--vcode = vCode van het Verenigingsregister
cli-organiser-change--iban = Nieuw rekeningnummer
cli-organiser-change--account-holder = Naam van de rekeninghouder, als die anders is
cli-organiser-change--street = Straat
cli-organiser-change--house-number = Huisnummer
cli-organiser-change--postcode = Postcode
cli-organiser-change--town = Plaats
cli-organiser-confirm = Bevestigt als tweede persoon dat een gewijzigde rekening van de club is
    .examples =
        vrijpas organiser confirm C0021
    .after =
        Vraag het na bij de club zelf, met een nummer dat u al had. Wie de rekening
        wijzigde, kan ze niet zelf bevestigen.
cli-organiser-confirm--organiser = { -organiser }
cli-organiser-merge = Voegt een organisator samen met een andere, die verder bestaat
    .examples =
        vrijpas organiser merge C0021 --into C0034
    .after =
        Wat de eerste nog indient, wordt aan de tweede betaald. Kits die er al zijn,
        blijven werken. Dit kan niet ongedaan gemaakt worden.
cli-organiser-merge--organiser = Kenmerk van de organisator die opgaat in de andere
cli-organiser-merge--into = Kenmerk van de organisator die verder bestaat
cli-organiser-merge--internal = Ook als de club dan een dienst van de gemeente wordt, die niet via de bank betaald wordt
cli-organiser-list = Toont alle organisatoren
    .examples =
        vrijpas organiser list
cli-organiser-show = Toont één organisator: wat er wanneer genoteerd werd, en of de rekening betaald kan worden
    .examples =
        vrijpas organiser show KSA
cli-organiser-show--organiser = { -organiser }
cli-organiser-poster = Maakt een affiche voor een club: haar aanbod, haar prijzen en hoe het werkt
    .examples =
        vrijpas organiser poster C1 -o affiche.pdf
cli-organiser-poster--organiser = { -organiser }
cli-organiser-poster--output = Het bestand, op .pdf
cli-organiser-poster--size = Het papier: a4 of a3
cli-organiser-poster--language = De taal van de affiche; anders Nederlands

# offer
cli-offer = Aanbod: activiteiten, lidgeld, kampen, tickets
cli-offer-import = Leest het aanbod uit een bestand
    .examples =
        vrijpas offer import offers.csv
    .after =
        Kolommen van het bestand:
          verplicht  offer_id club_id service name category price_class price route
          mag ook    from through age_from age_to nights places limit
        Een aanbod met meer prijzen heeft een rij per prijsklasse. route is vooraf, ter plaatse of terugbetaling.
        Gegevens die het reglement van aanbod kent, mogen elk een kolom met hun naam hebben.
cli-offer-import--file = { -file }
cli-offer-import--accept-good-rows = { -good-rows }
cli-offer-add = Voegt één aanbod toe
    .examples =
        vrijpas offer add --id O1 --organiser C0021 --name Lidgeld --category membership \
            --service youth --route vooraf --price kapoenen=45,00 leiding=60,00
cli-offer-add--id = Uw eigen kenmerk van het aanbod
cli-offer-add--organiser = { -organiser }
cli-offer-add--name = Naam, zoals de club het noemt
cli-offer-add--category = Soort aanbod, zoals het reglement ze noemt
cli-offer-add--service = Dienst die het aanbod opvolgt, zoals het reglement ze noemt
cli-offer-add--route = Betaalwijze: vooraf aan het loket, ter plaatse bij de club, of terugbetaling
cli-offer-add--price = Prijsklasse en gewone prijs; meer dan een mag
cli-offer-add--from = Eerste dag
cli-offer-add--through = Laatste dag
cli-offer-add--fact = Een gegeven dat het reglement van aanbod kent, met zijn waarde; meer dan een mag
cli-offer-list = Toont het aanbod
    .examples =
        vrijpas offer list
        vrijpas offer list --organiser KSA
cli-offer-list--organiser = Alleen van deze organisator
cli-offer-show = Toont één aanbod met zijn prijzen
    .examples =
        vrijpas offer show KSA-LID
cli-offer-show--offer = { -offer }
cli-offer-price = Toont wat een lid betaalt, wie de rest draagt en waarom
    .examples =
        vrijpas offer price O1 --member P000001
        vrijpas offer price O1 --member P000001 --price-class kapoenen --on 2027-01-15
        vrijpas offer price O2 --member P000001 --fact quantity=4
    .after =
        Deze blik komt in het logboek: uit de prijs is een trede af te leiden.
cli-offer-price--offer = { -offer }
cli-offer-price--member = { -member }
cli-offer-price--price-class = Welke prijsklasse; nodig als er meer dan een is
cli-offer-price--fact = Een gegeven van dit gebruik, met zijn waarde; quantity is het aantal tegelijk

# pass
cli-pass = Passen: iedereen mag er een hebben, en alle zijn gelijk
cli-pass-issue = Geeft passen uit aan wie er nog nooit een had
    .examples =
        vrijpas pass issue --all
        vrijpas pass issue --household H00001
        vrijpas pass issue --walk-in --last-name Peeters --first-name An \
            --birth-date 1985-07-30
cli-pass-issue--all = Iedereen in het register
cli-pass-issue--household = Alle leden van dit gezin
cli-pass-issue--member = Eén lid
cli-pass-issue--walk-in = Iemand die nog niet in het register staat; een rijksregisternummer is niet nodig
cli-pass-issue--last-name = Familienaam van wie aan het loket staat
cli-pass-issue--first-name = Voornaam
cli-pass-issue--birth-date = Geboortedatum
cli-pass-show = Toont alles over een pas: van wie hij is, wat ermee gebeurde en welke bonnen open zijn
    .examples =
        vrijpas pass show 3B8W-0QZK-V5MTC
cli-pass-show--pass = { -pass }
cli-pass-find = Zoekt een pas op nummer of QR-code, of de passen van wie een naam draagt
    .examples =
        vrijpas pass find Peeters An
        vrijpas pass find 7KQ2-M9FD-XT00B
    .after =
        Dit is voor het loket; elke blik staat in het logboek.
cli-pass-find--words = Een nummer, of woorden van de naam; alle woorden moeten voorkomen
cli-pass-activate = Zet een pas in gebruik, ook een die geblokkeerd was
    .examples =
        vrijpas pass activate 3B8W-0QZK-V5MTC
    .after =
        Een pas is te gebruiken zodra ze uitgereikt is. Dit is alleen nodig na een blokkering,
        of als u wilt bijhouden wie zijn pas al heeft.
cli-pass-activate--pass = { -pass }
cli-pass-activate--reason = { -pass-reason }
cli-pass-block = Blokkeert een pas; met activate geeft u hem weer vrij
    .examples =
        vrijpas pass block 7KQ2-M9FD-XT00B --reason verloren
    .after =
        Een club ziet nooit dat een pas geblokkeerd is: wie hem toont, betaalt er de gewone prijs.
cli-pass-block--pass = { -pass }
cli-pass-block--reason = { -pass-reason }
cli-pass-replace = Geeft een nieuwe pas in de plaats; bonnen en geschiedenis volgen de houder
    .examples =
        vrijpas pass replace 7KQ2-M9FD-XT00B --reason verloren
cli-pass-replace--pass = { -pass }
cli-pass-replace--reason = { -pass-reason }
cli-pass-end = Beëindigt een pas voorgoed; pass issue --all geeft de houder geen nieuwe
    .examples =
        vrijpas pass end 3B8W-0QZK-V5MTC --reason moved
cli-pass-end--pass = { -pass }
cli-pass-end--reason = { -pass-reason }
cli-pass-print = Drukt passen als kaarten, op bladen van tien of elk op een eigen bladzijde
    .examples =
        vrijpas pass print --new -o kaarten.pdf
        vrijpas pass print --household H0001 -o kaarten.pdf
        vrijpas pass print --all -o kaarten
        vrijpas pass print --new --per-page -o kaarten.pdf
        vrijpas pass print --new --format csv > drukkerij.csv
    .after =
        Alle kaarten zijn gelijk: de kleuren van de gemeente, een naam, een nummer en een QR-code; niets over recht of trede.
        Hoe ze eruitzien: vrijpas settings set card-name "Vrijetijdspas", card-colour "#144B6B", card-accent "#FFC145".
        Met --format csv komt er een lijst voor een drukkerij onder contract: nummer, QR-tekst, voornaam en naam.
cli-pass-print--passes = { -pass }
cli-pass-print--household = { -household }
cli-pass-print--member = { -member }
cli-pass-print--all = Alle passen die te gebruiken zijn
cli-pass-print--new = Alle passen die nog nooit gedrukt werden
cli-pass-print--output = Het bestand, op .pdf, of een map voor bestanden met een volgnummer
cli-pass-print--per-page = Eén kaart per bladzijde, zo groot als de kaart: voor een kaartprinter
cli-pass-print--per-file = Zoveel bladen in elk bestand van de map; anders 50, of 500 met --per-page
cli-pass-qr = Geeft de lijst voor de drukker: nummers en de tekst van hun QR-codes
    .examples =
        vrijpas pass qr --all > passen.csv
        vrijpas pass qr 7KQ2-M9FD-XT00B
    .after =
        Een rij per pas, in de volgorde van de nummers, die toevallig is. Geen naam en geen recht staat erin.
cli-pass-qr--passes = { -pass }
cli-pass-qr--all = Alle passen die te gebruiken zijn

# voucher
cli-voucher = Bonnen: één keer goed bij een club
cli-voucher-issue = Geeft bonnen uit: voor een aanbod, of met een waarde
    .examples =
        vrijpas voucher issue --member P000001 --offer O1 --class kapoenen
        vrijpas voucher issue --value 20,00 --ages 6-18 --count 3
        vrijpas voucher issue --value 5,00 --ages 3-12 --count 3 --extra A=1
        vrijpas voucher issue --offer O1 --class kapoenen --group 20 --ordinary
    .after =
        Het tweede geeft elk kind van 6 tot en met 18 jaar een blad met drie bonnen van 20,00 euro; het derde geeft
        wie trede A heeft nog zo een blad, dat er net zo uitziet. Het vierde geeft een groep een blad met twintig bonnen.
cli-voucher-issue--member = { -member }
cli-voucher-issue--offer = { -offer } waarvoor de bon dient
cli-voucher-issue--class = Prijsklasse; nodig als het aanbod er meer dan een heeft
cli-voucher-issue--value = Waarde van elke bon
cli-voucher-issue--ages = Iedereen van deze leeftijd, zoals 6-18
cli-voucher-issue--group-size = Zoveel bonnen voor een groep, op één blad; ze staan op niemands naam
cli-voucher-issue--tier = De trede waaraan de groep betaalt
cli-voucher-issue--ordinary = Aan de gewone prijs: voor een groep, of voor wie boven een grens komt
cli-voucher-issue--companion = Ook een bon voor wie meegaat, aan dezelfde voorwaarden; die telt niet mee voor de houder
cli-voucher-issue--unpaid = Nog niet betaald aan het loket; noteer de betaling later met: vrijpas voucher paid
cli-voucher-issue--extra = Zoveel hele bladen meer voor wie deze trede heeft, zoals A=1
cli-voucher-issue--count = Aantal bonnen per persoon
cli-voucher-issue--through = Laatste dag waarop de bon goed is
cli-voucher-list = Toont bonnen met hun code, om te drukken of na te kijken
    .examples =
        vrijpas voucher list --value 20,00 --open --format csv
cli-voucher-list--member = { -member }
cli-voucher-list--offer = { -offer } waarvoor de bon dient
cli-voucher-list--value = Waarde van de bon
cli-voucher-list--open = Alleen wat nog te gebruiken is
cli-voucher-list--unpaid = Alleen wat nog aan het loket te betalen is
cli-voucher-paid = Noteert dat bonnen aan het loket betaald zijn
    .examples =
        vrijpas voucher paid 7KQ2-M9FD-XT0AH
cli-voucher-paid--vouchers = De codes op de bonnen, met of zonder streepjes
cli-voucher-print = Drukt bonnen op bladen van acht, met QR-code en code
    .examples =
        vrijpas voucher print --household H0001 -o bonnen.pdf
        vrijpas voucher print 7KQ2-M9FD-XT0AH -o bon.pdf
        vrijpas voucher print --open -o bonnen
    .after =
        Elke bon ziet er gelijk uit, voor wie hij ook is. Wat nog te betalen is, wordt niet gedrukt.
cli-voucher-print--vouchers = De codes op de bonnen
cli-voucher-print--member = { -member }
cli-voucher-print--household = { -household }
cli-voucher-print--sheet = De bonnen van dit blad; het nummer staat in: vrijpas voucher list. Mag meer dan eens
cli-voucher-print--open = Alle bonnen die nog te gebruiken zijn, blad per blad
cli-voucher-print--amounts = Zet op de bon wat de club int, voor een club zonder kit; nooit bij wat aan het loket betaald is
cli-voucher-print--output = Het bestand, op .pdf, of een map voor bestanden met een volgnummer
cli-voucher-print--per-file = Zoveel bladen in elk bestand van de map; anders 100
cli-voucher-qr = Geeft de lijst voor de drukker: codes en de tekst van hun QR-codes
    .examples =
        vrijpas voucher qr --open > bonnen.csv
    .after =
        Een rij per bon, in de volgorde van de codes, die toevallig is. Geen naam en geen aandeel staat erin.
cli-voucher-qr--vouchers = De codes op de bonnen
cli-voucher-qr--open = Alle bonnen die nog te gebruiken zijn
cli-voucher-show = Toont waarvoor een bon dient en wat ermee gebeurde
    .examples =
        vrijpas voucher show 7KQ2-M9FD-XT0AH
cli-voucher-show--voucher = De code op de bon, met of zonder streepjes
cli-voucher-withdraw = Trekt een bon in die niet gebruikt is
    .examples =
        vrijpas voucher withdraw 7KQ2-M9FD-XT0AH --reason verloren
cli-voucher-withdraw--voucher = De code op de bon, met of zonder streepjes
cli-voucher-withdraw--reason = Waarom: verloren, vergissing, geannuleerd of andere

# letter
cli-letter = Brieven bij passen en bonnen: één tekst voor iedereen
    .after =
        De woorden kiest u zelf, ook in een andere taal: vrijpas letter show pass
cli-letter-pass = Schrijft de brief bij de passen van een gezin
    .examples =
        vrijpas letter pass --household H0001 --with-cards -o brief.pdf
        vrijpas letter pass --all -o brieven --per-file 100
cli-letter-pass--new = Elk gezin met een pas die nog nooit gedrukt werd, en enkel voor die passen
cli-letter-pass--with-cards = Drukt de passen mee op de brief, om uit te knippen
cli-letter-pass--all = Elk gezin waarvan iemand een pas heeft
cli-letter-pass--household = { -household }
cli-letter-pass--member = { -member }
cli-letter-pass--output = { -letter-output }
cli-letter-pass--per-file = { -letter-per-file }
cli-letter-vouchers = Schrijft de brief bij bonnen, met de bonnen erachter
    .examples =
        vrijpas letter vouchers --household H0001 -o brief.pdf
        vrijpas letter vouchers --open -o brieven
cli-letter-vouchers--open = Elk gezin dat nog bonnen te gebruiken heeft
cli-letter-vouchers--household = { -household }
cli-letter-vouchers--member = { -member }
cli-letter-vouchers--output = { -letter-output }
cli-letter-vouchers--per-file = { -letter-per-file }
cli-letter-renewal = Vraagt om na te kijken of alles nog klopt; zegt niets over een recht
    .examples =
        vrijpas letter renewal --due -o brieven
        vrijpas letter renewal --household H0001 --reply-by 2026-12-15 -o brief.pdf
    .after =
        De tekst is dezelfde voor iedereen: u kunt hem ook aan alle gezinnen sturen, met --all.
cli-letter-renewal--due = Elk gezin waarvan binnen zes weken een recht eindigt
cli-letter-renewal--all = Elk gezin
cli-letter-renewal--reply-by = De dag tegen wanneer mensen antwoorden; anders binnen drie weken
cli-letter-renewal--household = { -household }
cli-letter-renewal--member = { -member }
cli-letter-renewal--output = { -letter-output }
cli-letter-renewal--per-file = { -letter-per-file }
cli-letter-show = Toont de tekst van een brief zoals hij nu geldt, met de plaatsen die ingevuld worden
    .examples =
        vrijpas letter show pass > brief.txt
        vrijpas settings set letter-pass-nl --from brief.txt
        vrijpas settings set letter-pass-fr --from lettre.txt
cli-letter-show--kind = Welke brief: pass, vouchers of renewal
cli-letter-show--language = De taal, zoals nl, en of fr
-letter-output = Het bestand, op .pdf, of een map: dan een bestand per brief, met een volgnummer
-letter-per-file = Zoveel brieven in elk bestand van de map; anders één

# kit
cli-kit = De kit van een club: bonnen aanvaarden zonder netwerk
    .after =
        De gemeente maakt een kit en stuurt hem naar de club. De club aanvaardt ermee en geeft één bestand af per maand.
        Een kit is vertrouwelijk: verstuur hem zoals u een sleutel verstuurt.
        Op een scherm is vrijpas kit hetzelfde als vrijpas kit evening.
cli-kit-make = Maakt de kit van een club, of van allemaal (gemeente)
    .examples =
        vrijpas kit make --organiser C0001 --through 2026-12-31 -o C0001.kit
        vrijpas kit make --all --through 2026-12-31 -o kits
cli-kit-make--organiser = { -organiser }
cli-kit-make--all = De kits van alle clubs met aanbod in die dagen, elk als CLUB.kit in een map
cli-kit-make--from = Eerste dag van de kit; anders de dag van --on
cli-kit-make--through = Laatste dag van de kit, ten hoogste 400 dagen vanaf vandaag
cli-kit-make--output = Waar de kit komt, of met --all de map
cli-kit-paper = Maakt een lijst voor een club zonder het programma: om te drukken, of om in te vullen
    .examples =
        vrijpas kit paper --organiser C1 -o lijst.xlsx -o lijst.pdf
    .after =
        Beide hebben dezelfde volgnummers. Wat de club invult, leest u in met: vrijpas claim import lijst.xlsx
cli-kit-paper--organiser = { -organiser }
cli-kit-paper--rows = Aantal rijen op de lijst
cli-kit-paper--output = De lijst: .xlsx of .csv om in te vullen, .pdf of .html om te drukken; mag meer dan eens
cli-kit-redeem = Aanvaardt bonnen en passen en zegt wat u int (club)
    .examples =
        vrijpas kit redeem --kit C0001.kit 7KQ2-M9FD-XT0AH
        vrijpas kit redeem --kit C0001.kit 3B8W-0QZK-V5MTC --offer zwemmen --price 6,00
        vrijpas kit redeem --offer zwemmen
    .after =
        Zonder code leest dit commando een code per regel, zoals een handscanner ze typt, en antwoordt op elke regel meteen.
        Het aanbod dat u koos, geldt ook de volgende keer. Met --format csv of json komen de antwoorden aan het einde.
cli-kit-redeem--codes = De codes op de bonnen of passen, met of zonder streepjes, of de tekst van hun QR-code
cli-kit-redeem--kit = { -kit }
cli-kit-redeem--offer = { -offer }; nodig bij een pas of een bon met een waarde
cli-kit-redeem--class = Prijsklasse, als het aanbod er meer dan een heeft
cli-kit-redeem--price = De gewone prijs, als die zegt welke prijsklasse het is
cli-kit-price = Zegt wat u zou innen, en noteert niets (club)
    .examples =
        vrijpas kit price 3B8W-0QZK-V5MTC --offer zwemmen
cli-kit-price--code = De code op de pas of de bon, of de tekst van de QR-code
cli-kit-price--kit = { -kit }
cli-kit-price--offer = { -offer }
cli-kit-price--class = Prijsklasse, als het aanbod er meer dan een heeft
cli-kit-price--price = De gewone prijs, als die zegt welke prijsklasse het is
cli-kit-undo = Maakt een inlevering ongedaan die nog niet ingediend is (club)
    .examples =
        vrijpas kit undo
        vrijpas kit undo R7K2M9-0042-X4TQ8
cli-kit-undo--reference = Het volgnummer; anders de laatste inlevering
cli-kit-undo--kit = { -kit }
cli-kit-status = Toont tot wanneer de kit goed is en wat erin aanvaard werd (club)
    .examples =
        vrijpas kit status
        vrijpas kit status --list
cli-kit-status--list = Toont elke inlevering met haar volgnummer
cli-kit-status--kit = { -kit }
cli-kit-export = Schrijft wat in een maand aanvaard werd, om af te geven (club)
    .examples =
        vrijpas kit export --kit C0001.kit --month 2026-11 -o redeemed.csv
cli-kit-export--kit = { -kit }
cli-kit-export--month = De maand, zoals 2026-11
cli-kit-export--output = Waar het bestand komt
cli-kit-export--plain = Met komma tussen de kolommen en punt in de bedragen, in plaats van voor Belgische Excel
cli-kit-answer = Leest wat de gemeente antwoordde, en zegt wat u ermee doet (club)
    .examples =
        vrijpas kit answer C0001.1f2e3d4c.answer.csv
cli-kit-answer--files = De antwoorden van de gemeente (.csv of .xlsx)
cli-kit-answer--kit = { -kit }
cli-kit-renew = Laat een nieuwe kit overnemen van de oude (club)
    .examples =
        vrijpas kit renew C0001-2027.kit --kit C0001.kit
    .after =
        De nieuwe kit krijgt alle inleveringen van de oude; daarna worden de lijsten van de oude gewist.
cli-kit-renew--newer = De nieuwe kit (.kit)
cli-kit-renew--kit = De oude kit; anders de enige andere in deze map

# claim
cli-claim = Vorderingen: wat clubs indienen
cli-claim-import = Leest wat clubs indienen, en antwoordt op elke rij
    .examples =
        vrijpas claim import redeemed.csv
        vrijpas claim import november --answers antwoorden
    .after =
        Elke rij krijgt een antwoord. Twee keer hetzelfde bestand wijzigt niets.

        Kolommen van het bestand:
          verplicht  club_id reference voucher redeemed_on
          mag ook    offer price_class price provisional kit collected
cli-claim-import--path = Een bestand, of een map met bestanden
cli-claim-import--answers = Map waarin elke club haar antwoord krijgt
cli-claim-import--accept-good-rows = { -good-rows }
cli-claim-import--atomic = Leest alles in of niets; zo gebeurt het ook zonder deze optie
cli-claim-decide = Beslist over een vordering die open staat
    .examples =
        vrijpas claim decide R7-0031 --accept --reason papier-gezien
        vrijpas claim decide R7-0032 --refuse --reason niet-het-origineel
        vrijpas claim decide R7-0033 --accept --reason prijs-afgesproken --holder 5,00 --fund stad
    .after =
        Wie besliste, wanneer en waarom blijft bewaard. Kijk eerst wat het wordt met --dry-run.

        Redenen: papier-gezien houder-bevestigt prijs-afgesproken niet-het-origineel niet-gebruikt
          verkeerde-prijs verkeerd-aanbod dubbel andere
cli-claim-decide--claim = Volgnummer of kenmerk van de vordering
cli-claim-decide--accept = Ze wordt betaald, geprijsd zoals bij het inlezen
cli-claim-decide--refuse = Ze wordt niet betaald
cli-claim-decide--reason = Waarom: een vast woord, zie hieronder
cli-claim-decide--holder = Wat de deelnemer betaalde, als het reglement geen bedrag geeft
cli-claim-decide--fund = Het fonds dat dan de rest draagt
cli-claim-decide--organiser = Van deze organisator, als meer dan één dit volgnummer heeft

cli-claim-enter = Typt een papieren lijst van een club over; dezelfde lijst twee keer verandert niets
    .examples =
        vrijpas claim enter --organiser C0021 --list 7KQ2M9FD
        vrijpas claim enter --organiser C0021 --list 7KQ2M9FD lijst.txt
        vrijpas claim enter --organiser C0021 --list 7KQ2M9FD \
            --line "7KQ2-M9FD-XT0AH 21/11/2026 LES standaard 2,50"
    .after =
        Een regel per rij van de lijst: CODE [DAG] [AANBOD] [KLASSE] [GEÏND], met blanco's
        of met ; ertussen. Zonder dag geldt die van de rij erboven, en voor een pas ook haar
        aanbod; - slaat een rij over. Aan een scherm krijgt elke rij meteen haar antwoord, neemt
        terug de laatste terug, en sluit klaar of een lege regel af. Pas dan wordt de lijst bewaard.
cli-claim-enter--file = Een bestand met de regels, of - voor wat u doorgeeft
cli-claim-enter--organiser = { -organiser }
cli-claim-enter--list = Het nummer van de lijst: het eerste deel van de volgnummers op het papier
cli-claim-enter--line = De regels zelf, elk tussen aanhalingstekens
cli-claim-enter--answers = Map waarin de club haar antwoord krijgt
cli-claim-add = Neemt aan wat een deelnemer de club zelf helemaal betaalde, om terug te betalen
    .examples =
        vrijpas claim add --member L1 --offer KAMP --paid 60,00 --paid-on 2026-11-02 \
          --receipt 2026-118 --iban "BE68 5390 0754 7034"
    .after =
        Zonder --paid-on is --on (of vandaag) de dag van betaling, en wordt vandaag ingediend.
        De club hoort hier niets van; haar deel dragen de fondsen. Een gewoon betaalbewijs volstaat,
        tenzij het reglement meer vraagt; kies dan uit signature, stamp, pass, identity, agreement
        en form.
cli-claim-add--member = { -member }
cli-claim-add--offer = { -offer } dat betaald werd
cli-claim-add--class = Prijsklasse; nodig als het bedrag ze niet aanwijst
cli-claim-add--paid = Wat de deelnemer betaalde, zoals 60,00
cli-claim-add--paid-on = Dag van betaling
cli-claim-add--used-on = Dag van gebruik; anders de dag van betaling
cli-claim-add--receipt = Nummer van het betaalbewijs
cli-claim-add--iban = Rekening waarop terugbetaald wordt, als ze nog niet gekend is
cli-claim-add--account-holder = Op wiens naam die rekening staat, als dat iemand anders is
cli-claim-add--proof = Wat er nog bij zat, met een komma ertussen
cli-claim-add--another-receipt = Ik heb gezien dat het een ander bewijs is, of een andere regel ervan
cli-claim-add--price-differs = Ik heb op het bewijs gezien dat de prijs anders was
cli-claim-show = Toont één vordering en wie welk deel draagt
    .examples =
        vrijpas claim show R7-0042 --organiser KSA
cli-claim-show--claim = Volgnummer of kenmerk van de vordering
cli-claim-show--organiser = Alleen van deze organisator
cli-claim-open = Toont wat ingediend en nog niet betaald is, en hoelang al
    .examples =
        vrijpas claim open
cli-claim-notes = Toont wat in goed vertrouwen betaald is en met de houder te bekijken is; elke blik staat in het logboek
    .examples =
        vrijpas claim notes
        vrijpas claim notes --month 2026-11
cli-claim-notes--month = Maand van indienen, zoals 2026-11; zonder maand alles

# settle
-settlement = Een afrekening: haar maanden (2026-11, 2026-Q4) of haar nummer (2026-0002)
cli-settle = Afrekenen met de clubs, per maand of reeks maanden
cli-settle-preview = Toont de afrekening zoals ze nu zou zijn; er wordt niets gesloten
    .examples =
        vrijpas settle preview 2026-11
cli-settle-preview--run = { -run }
cli-settle-close = Sluit de afrekening; dat gebeurt één keer
    .examples =
        vrijpas settle close 2026-11 -o afrekening-2026-11
    .after =
        Een gesloten afrekening verandert niet meer. Bekijk ze eerst met: vrijpas settle preview
cli-settle-close--run = { -run }
cli-settle-close--output = Map voor alle bestanden: staten en antwoorden per club, samenvatting en fondsen voor financiën
cli-settle-correct = Zet recht wat aanvaard was, met een regel erbij in de volgende afrekening
    .examples =
        vrijpas settle correct R7-0031 --reason verkeerde-prijs --to 45,00
        vrijpas settle correct R7-0032 --reason niet-gebruikt --cancel
    .after =
        De nieuwe delen volgen uit de regel waarmee de vordering geprijsd werd. Niets wordt overschreven.

        Redenen: papier-gezien houder-bevestigt prijs-afgesproken niet-het-origineel niet-gebruikt
          verkeerde-prijs verkeerd-aanbod dubbel andere
cli-settle-correct--claim = Volgnummer of kenmerk van de vordering
cli-settle-correct--reason = Waarom: een vast woord, zie hieronder
cli-settle-correct--to = De juiste prijs van de club, zoals 45,00
cli-settle-correct--cancel = De vordering telt niet meer mee
cli-settle-correct--organiser = Van deze organisator, als meer dan één dit volgnummer heeft
cli-settle-list = Toont elke gesloten afrekening, hoe ze ervoor staat en wie ze afsloot en goedkeurde
    .examples =
        vrijpas settle list
        vrijpas settle list --format csv
    .after =
        Het controlegetal staat hier kort; --format csv toont het helemaal. Of de bank betaalde, wordt nog niet bijgehouden:
        wat goedgekeurd is, blijft goedgekeurd.
cli-settle-approve = Keurt een afrekening goed die iemand anders afsloot
    .examples =
        vrijpas settle approve 2026-11
cli-settle-approve--run = { -settlement }
cli-settle-verify = Rekent elke gesloten afrekening na uit wat bewaard is, en zegt wat verschilt
    .examples =
        vrijpas settle verify
        vrijpas settle verify 2026-11
        vrijpas settle verify R2026-0001
cli-settle-verify--run = Alleen deze afrekening; anders alle, en de terugbetalingen
cli-settle-show = Toont een gesloten afrekening, van iedereen of van één organisator
    .examples =
        vrijpas settle show 2026-11 -o afgesloten
        vrijpas settle show 2026-0002 --organiser ZWEM
cli-settle-show--run = { -settlement }
cli-settle-show--output = Zet de bestanden van de afrekening opnieuw in deze map, byte voor byte
cli-settle-show--organiser = Alleen van deze organisator

# budget
cli-budget = Budgetten: wat een fonds in een jaar mag uitgeven
cli-budget-close = Sluit een jaar: wat gebruikt en gereserveerd is, staat vast, en het volgende jaar opent ermee
    .examples =
        vrijpas budget close 2026 --carry
    .after =
        Zonder --carry vervalt wat niet gebruikt is. Wat gereserveerd is voor bonnen die uit zijn, weegt op het volgende jaar.
cli-budget-close--year = Het jaar dat voorbij is
cli-budget-close--carry = Wat niet gebruikt is, gaat over naar het volgende jaar
cli-budget-set = Zet het budget van een fonds voor een jaar
    .examples =
        vrijpas budget set stad 2026 25000,00
    .after =
        Zonder budget wordt niets tegengehouden. Met een budget reserveert elke bon wat ze het fonds kan kosten; wie te laat is,
        krijgt er geen meer. Wat een club indient, wordt altijd betaald.
cli-budget-set--fund = Het fonds, zoals het reglement het noemt
cli-budget-set--year = Het jaar
cli-budget-set--amount = Wat het fonds dat jaar mag uitgeven
cli-budget-set--below-use = Ook als er al meer gebruikt en gereserveerd is
cli-budget-show = Toont per fonds wat gebruikt, gereserveerd en nog vrij is, en waar het naartoe gaat
    .examples =
        vrijpas budget show
        vrijpas budget show 2026 --fund stad
cli-budget-show--year = Het jaar; anders dat van vandaag
cli-budget-show--fund = Alleen dit fonds

# person
cli-person = Wat over iemand bekend is, en wat de wet daarover geeft
cli-person-access = Toont alles wat over iemand bekend is, en wie ernaar keek
    .examples =
        vrijpas person access L1
        vrijpas person access L1 -o gegevens.html
        vrijpas person access L1 -o gegevens.json
    .after =
        Geef het enkel aan de persoon zelf. Een bladzijde op .html staat in de taal van de persoon.
cli-person-access--member = { -member }
cli-person-access--output = Zet het in dit bestand, op .html of .json
cli-person-correct = Verbetert wat verkeerd genoteerd staat; de oude waarde verdwijnt uit alle lijsten
    .examples =
        vrijpas person correct L1 --birth-date 1990-05-02
        vrijpas person correct L1 --phone ""
cli-person-correct--member = { -member }
cli-person-correct--last-name = De naam
cli-person-correct--first-name = De voornaam
cli-person-correct--birth-date = De geboortedatum
cli-person-correct--sex = f, m of x
cli-person-correct--insz = Het rijksregisternummer; het vorige was nooit van deze persoon
cli-person-correct--phone = De telefoon; leeg neemt weg wat er staat
cli-person-correct--email = Het e-mailadres; leeg neemt weg wat er staat
cli-person-correct--language = De taal van brieven
cli-person-merge = Maakt één persoon van twee die dezelfde blijken
    .examples =
        vrijpas person merge L7 L1
    .after =
        Alles van de eerste gaat naar de tweede. Het kan niet ongedaan gemaakt worden.
cli-person-merge--old = Het lid dat verdwijnt
cli-person-merge--new = Het lid dat blijft
cli-person-merge--yes = Ook als de namen verschillen
cli-person-erase = Wist wat over iemand bekend is; wat betaald werd, blijft zonder naam
    .examples =
        vrijpas person erase L1 --rule SR-112 --dry-run
        vrijpas person erase L1 --rule SR-112 -o wissingen.csv
    .after =
        Soorten: status, figure, source_answer, entitlement, decline, contact, document, identity.
        Zonder --class gaat alles. Wat nog loopt, eindigt eerst: dan zegt de opdracht wat.
        Bewaar de lijst van wissingen bij de back-ups: wie een back-up terugzet, wist opnieuw.
cli-person-erase--member = { -member }
cli-person-erase--rule = Nummer van de regel waarop het gebeurt (selectieregel, beslissing)
cli-person-erase--class = Alleen deze soorten gegevens
cli-person-erase--yes = Bevestigt zonder vraag
cli-person-erase--output = Zet de lijst van alle wissingen in dit bestand, zonder namen

# refund
cli-refund = Terugbetalen aan gezinnen, in opdrachten van het OCMW
cli-refund-account = Noteert op welke rekening iemand terugbetaald wordt
    .examples =
        vrijpas refund account L1 "BE68 5390 0754 7034"
    .after =
        Wie nog geen 18 is en geen eigen rekening heeft, wordt terugbetaald op die van een
        volwassene van het gezin.
cli-refund-account--member = { -member }
cli-refund-account--iban = Rekening (IBAN)
cli-refund-account--holder = Op wiens naam de rekening staat, als dat iemand anders is
cli-refund-list = Toont de opdrachten, en hoelang mensen wachtten; elke blik op wat openstaat, staat in het logboek
    .examples =
        vrijpas refund list --open
cli-refund-list--open = Toont wat gevraagd en nog niet betaald is, en hoelang al
cli-refund-order = Sluit een opdracht met alles wat terug te betalen is: één betaling per persoon
    .examples =
        vrijpas refund order -o terugbetalingen
    .after =
        De lijst met namen en rekeningen blijft bij het OCMW. Financiën ziet één bedrag per fonds.
cli-refund-order--output = Map voor de lijst met namen en rekeningen
cli-refund-show = Toont een opdracht
    .examples =
        vrijpas refund show R2026-0001 -o ocmw
cli-refund-show--order = { -refund }
cli-refund-show--output = Zet de lijst opnieuw in deze map, byte voor byte
cli-refund-approve = Keurt een opdracht goed; dat doet iemand anders dan wie ze sloot
    .examples =
        vrijpas refund approve R2026-0001
cli-refund-approve--order = { -refund }
cli-refund-paid = Noteert dat een opdracht betaald is, en zegt hoelang mensen wachtten
    .examples =
        vrijpas refund paid R2026-0001 --paid-on 2026-11-30
cli-refund-paid--order = { -refund }
cli-refund-paid--paid-on = Dag van betaling; anders vandaag

# report
-report-per = Per maand, kwartaal, jaar, of zoals er is afgerekend
-report-from = De eerste maand
-report-to = De laatste maand
-report-open = Telt ook mee wat aanvaard is en nog niet afgesloten
cli-report = Cijfers uit het grootboek, per maand, kwartaal, jaar of afrekening
cli-report-settlement = Wat elke maand kostte
    .examples =
        vrijpas report settlement --per quarter --format xlsx > 2026.xlsx
    .after =
        Wat later geannuleerd werd, blijft in het aantal; het bedrag gaat eraf in de maand van de correctie.
cli-report-settlement--per = { -report-per }
cli-report-settlement--from = { -report-from }
cli-report-settlement--to = { -report-to }
cli-report-settlement--with-open = { -report-open }
cli-report-organiser = Wat elke club kreeg
    .examples =
        vrijpas report organiser --per year --from 2026-01 --to 2026-12
    .after =
        Wat later geannuleerd werd, blijft in het aantal; het bedrag gaat eraf in de maand van de correctie.
cli-report-organiser--per = { -report-per }
cli-report-organiser--from = { -report-from }
cli-report-organiser--to = { -report-to }
cli-report-organiser--with-open = { -report-open }
cli-report-fund = Wat elk fonds droeg, voor clubs en voor gezinnen
    .examples =
        vrijpas report fund --per run
cli-report-fund--per = { -report-per }
cli-report-fund--from = { -report-from }
cli-report-fund--to = { -report-to }
cli-report-fund--with-open = { -report-open }
cli-report-offer = Wat elk aanbod kostte
    .examples =
        vrijpas report offer --from 2026-11
cli-report-offer--per = { -report-per }
cli-report-offer--from = { -report-from }
cli-report-offer--to = { -report-to }
cli-report-offer--with-open = { -report-open }
cli-report-open = Wat ingediend is en nog niet betaald, en hoe lang al
    .examples =
        vrijpas report open
cli-report-sector = Wat elke sector kostte
    .examples =
        vrijpas report sector --per year --with-open
cli-report-sector--per = { -report-per }
cli-report-sector--from = { -report-from }
cli-report-sector--to = { -report-to }
cli-report-sector--with-open = { -report-open }

# label
cli-label = Hoe zichtbaar de pas is
cli-label-audit = Meet of er rond mensen met weinig middelen genoeg anderen staan, per club, betaalwijze en maand
    .examples =
        vrijpas label audit
        vrijpas label audit --run 2026-11 --all
    .after =
        Het antwoord is nee (code 1) als er ergens te weinig anderen zijn, met wat daar helpt.
        Drempels: vrijpas settings set label-k 5, vrijpas settings set label-passes 50%
cli-label-audit--run = { -run }; anders de laatste twaalf maanden
cli-label-audit--all = Toont ook waar het goed is, en elk bedrag dat maar één trede betaalt

# audit
cli-audit = Het logboek: wie wat deed en wie wat bekeek
cli-audit-show = Toont wie wat deed en wie wat bekeek; elke blik in het logboek komt er zelf in
    .examples =
        vrijpas audit show --member P000001
        vrijpas audit show --since 2026-11-01 --who an --action look
    .after =
        Wie gewist is, staat er met een kenmerk van het register zelf. Met --member staan ook de regels over
        iedereen erbij: een lijst die bekeken werd, rechten die afgeleid werden, een bestand dat binnenkwam.
cli-audit-show--member = { -member }; voor wie wil weten wie er keek
cli-audit-show--since = Vanaf deze dag
cli-audit-show--until = Tot en met deze dag
cli-audit-show--command = Alleen deze opdracht, zoals "entitlement explain", of alle van een soort: entitlement
cli-audit-show--who = Alleen deze login of VRIJPAS_USER
cli-audit-show--action = Alleen wat dit deed, zoals look, import, derive of erase
cli-audit-verify = Gaat na of elke regel van het logboek nog is wat er geschreven werd
    .examples =
        vrijpas audit verify
        vrijpas audit verify --head 5b1f0c9a44d27e63
    .after =
        Het antwoord is nee (code 1) zodra er een regel, een recht of een afrekening veranderd, weg of
        verplaatst is; de eerste staat er met haar nummer bij.
cli-audit-verify--head = Een kop die u bewaarde, of ten minste de eerste 16 tekens ervan: of hij in dit logboek staat

# Waarden.
value-account-holder = REKENINGHOUDER
value-amount = BEDRAG
value-bus = BUS
value-category = SOORT
value-claim = VORDERING
value-class = KLASSE
value-class-price = KLASSE=PRIJS
value-code = CODE
value-count = AANTAL
value-date = DATUM
value-date-amount = DATUM=BEDRAG
value-dir = MAP
value-file = BESTAND
value-file-- = BESTAND|-
value-file-dir = BESTAND|MAP
value-first-name = VOORNAAM
value-email = E-MAIL
value-format = VORM
value-from-to = VAN-TOT
value-fund = FONDS
value-house-number = HUISNUMMER
value-hash = HASH
value-household = GEZIN
value-iban = REKENING
value-id = KENMERK
value-insz = NUMMER
value-kbo = NUMMER
value-key = NAAM
value-kind = SOORT
value-last-name = NAAM
value-line = REGEL
value-action = HANDELING
value-command = OPDRACHT
value-login = LOGIN
value-member = LID
value-means = MIDDEL
value-month = MAAND
value-name = NAAM
value-name-value = NAAM=WAARDE
value-nl-en = nl|en
value-number = NUMMER
value-offer = AANBOD
value-organiser = ORGANISATOR
value-pass = PAS
value-pct = PROCENT
value-per = INDELING
value-phone = TELEFOON
value-postcode = POSTCODE
value-price = PRIJS
value-reason = REDEN
value-reference = VOLGNUMMER
value-refnis = REFNIS
value-relation = RELATIE
value-right = RECHT
value-route = BETAALWIJZE
value-run = PERIODE
value-sector = SECTOR
value-service = DIENST
value-sex = GESLACHT
value-source = BRON
value-status = STATUUT
value-street = STRAAT
value-tier = TREDE
value-tier-number = TREDE=AANTAL
value-town = PLAATS
value-value = WAARDE
value-vcode = VCODE
value-voucher = BON
value-word = WOORD
value-words = WOORDEN
value-year = JAAR
cli-voucher-use = Toont hoeveel waardebonnen uitgereikt en gebruikt zijn
    .examples =
        vrijpas voucher use
