# Het register, zijn sleutel en zijn instellingen; en wat elke opdracht kan zeggen.

dry-run = Dit was een proef: er is niets bewaard.
file-unreadable = { $path } kan niet gelezen worden; kijk de naam, de map en uw leesrechten na
stdin-unreadable = wat u typte, kan niet gelezen worden; geef de opdracht opnieuw
today-not-a-date = VRIJPAS_TODAY is { $value }, en dat is geen datum; schrijf ze als 2026-12-31, of maak de variabele leeg
user-name-too-long = de naam in VRIJPAS_USER is te lang: ten hoogste { $most } tekens
user-name-unreadable = in VRIJPAS_USER staat een teken dat niet te zien is; typ de naam opnieuw

# Een nieuw register.
register-made = Het register van { $municipality } is klaar: { $path }
register-not-kept = De herstelsleutel kon niet getoond worden; er is geen register bewaard.
register-key-lies = De sleutel ligt in: { $path }
register-key-closed = Het sleutelbestand gaat enkel open met uw wachtwoordzin.
register-key-open = Dit sleutelbestand gaat zonder wachtwoordzin open. Zet er een op met: vrijpas register rekey --passphrase
register-recovery-key =
    { "" }
    De herstelsleutel van het register van { $municipality }, van { $day }, die u maar één keer te zien krijgt:

    { "  " }{ $key }

    Druk hem af en bewaar hem op een veilige plaats, apart van deze computer en van het register.
    Is het sleutelbestand ooit weg, dan maakt u het hiermee opnieuw: vrijpas register recover
    Zonder sleutelbestand en zonder herstelsleutel kan niemand het register nog openen.
register-recover-ask = Typ de herstelsleutel. Druk daarna op Enter.

# Wat een register kan tegenhouden.
register-not-named = er is niet gezegd over welk register het gaat
register-not-named-hint = geef --register BESTAND, of zet het pad in VRIJPAS_REGISTER
register-missing = { $path } bestaat niet; er is geen register om te openen
register-missing-hint = kijk het pad na (--register of VRIJPAS_REGISTER), of maak een register met: vrijpas register init
register-exists = op { $path } staat al een bestand; een register komt nooit in de plaats van iets anders
register-exists-hint = kies een andere naam met --register, of bekijk wat er staat met: vrijpas register info
register-folder-missing = de map { $path } bestaat niet; er is geen register gemaakt
register-folder-missing-hint = maak die map eerst, of kies een andere plaats met --register
register-not-a-register = { $path } is geen register van vrijpas; er is niets aan gewijzigd
register-plaintext = { $path } is een bestand zonder versleuteling; een register van vrijpas is altijd versleuteld. Er is niets aan gewijzigd.
register-not-a-register-hint = kijk het pad na (--register of VRIJPAS_REGISTER); moet dit uw register zijn, zet dan een reservekopie terug
register-wrong-key = { $path } gaat met deze sleutel niet open: hij is van een ander register, of het bestand is beschadigd. Er is niets gewijzigd.
register-damaged = { $path } gaat niet open met de sleutel die erbij hoort, en die is gaaf: het begin van het bestand is beschadigd, of het is een kopie van voor het register een andere sleutel kreeg. Er is niets gewijzigd.
register-damaged-hint = zet een reservekopie terug en bewaar dit bestand; is het een oude kopie, gebruik dan de herstelsleutel van toen met een sleutelbestand elders: vrijpas register recover --key-file BESTAND
register-unsure = de schijf gaf een fout terwijl de opdracht vastgelegd werd: of ze gelukt is, is niet zeker
register-unsure-hint = kijk na of ze er staat en geef ze anders opnieuw; laat de schijf nakijken
register-broken = een bladzijde van het register is beschadigd of ontbreekt; er is niets gewijzigd
register-log-damaged = { $path }, het logboek dat naast het register bleef liggen, is beschadigd: wat het laatst geschreven is, zou verloren gaan. Er is niets gewijzigd.
register-log-damaged-hint = zet het register en dit bestand samen terug uit een kopie van vandaag; is er geen, geef dit bestand dan een andere naam, open het register en kijk na of de laatste opdrachten er nog staan
register-broken-hint = zet een reservekopie terug en bewaar dit bestand: het is misschien nog te redden
register-key-unreadable = dit is geen sleutel van vrijpas: er ontbreekt een teken, of er is er een fout
register-wrong-key-hint = kijk elk teken van de herstelsleutel na en geef: vrijpas register recover; lukt dat niet, zet dan een reservekopie terug
register-newer = dit register is van een latere versie van vrijpas (schema { $found }; deze versie kent schema { $known }); er is niets gewijzigd
register-newer-hint = installeer de laatste versie van vrijpas op deze computer en geef de opdracht opnieuw
register-network = { $path } ligt op een netwerkschijf ({ $kind }); daar kan werk verloren gaan als twee mensen tegelijk schrijven
register-network-hint = gebruik vrijpas op de computer waar die schijf in zit, of leg het register op een eigen schijf
register-no-encryption = deze vrijpas is gebouwd zonder versleuteling en opent daarom geen register; installeer een volledige versie
register-busy = iemand anders schrijft in het register, na vijf seconden nog altijd; er is niets gewijzigd
register-busy-hint = wacht even en geef de opdracht opnieuw
register-read-only = het register of zijn map mag niet beschreven worden; er is niets gewijzigd
register-read-only-hint = vraag schrijfrechten op het bestand én op de map
register-disk-full = de schijf van het register is vol; er is niets gewijzigd
register-disk-full-hint = maak plaats vrij en geef de opdracht opnieuw
register-io = { $path } kan niet gelezen of geschreven worden; kijk de map en uw rechten na
register-sqlite = het register nam dit niet aan; er is niets gewijzigd. Komt het terug, meld dan de oorzaak

# De sleutel.
key-file-missing = het sleutelbestand { $path } kan niet gelezen worden; zonder sleutel blijft het register dicht
key-of-another-register = in { $path } ligt de sleutel van een ander register
key-file-missing-hint = zet het sleutelbestand terug of wijs het aan met VRIJPAS_KEY_FILE; is het weg, maak het dan opnieuw met de herstelsleutel: vrijpas register recover
key-folder-unknown = deze computer heeft geen vaste map voor sleutels; zeg waar de sleutel ligt met VRIJPAS_KEY_FILE
key-file-unwritable = het sleutelbestand { $path } kan niet geschreven worden; er is niets gemaakt. Kies een andere plaats met --key-file
key-file-exists = op { $path } staat al een bestand; een sleutel komt nooit in de plaats van iets anders
key-file-exists-hint = zet dat bestand eerst ergens anders, of kies een andere plaats met --key-file
key-beside-register = { $path } ligt in de map van het register; wie die map kopieert, heeft dan ook de sleutel
key-beside-register-hint = kies een andere map met --key-file, en niet die van uw reservekopieën

# Het reglement in het register.
scheme-not-yet = op { $day } geldt nog geen reglement; kies een latere dag met --on

# De instellingen.
setting-empty = deze instelling kan niet leeg zijn; geef een waarde
setting-not-a-number = { $value } kan hier niet; geef een geheel getal vanaf { $least }
setting-beyond-the-whole = { $value } is meer dan het geheel; verwacht: ten hoogste 100%
setting-yes-or-no = { $value } is geen antwoord; zeg ja of nee
setting-unknown = { $key } is geen instelling
setting-unknown-hint = bekijk de instellingen met: vrijpas settings show
setting-set = { $key } is nu: { $value }

# De regels van register info.
info-municipality = gemeente
info-scheme = reglement
info-scheme-version = geldt sinds
info-schema = schema van het bestand
info-households = gezinnen
info-members = leden
info-last-closed = laatste afrekening

column-key = naam
column-value = waarde

words-example = {"      "}{ $line }
words-gap = {""}
words-none = { $word } is geen woord van een reglement
words-none-hint = vrijpas scheme words toont ze allemaal
words-table = [ { $table } ]
words-word = {"  "}{ $word }: { $meaning }
