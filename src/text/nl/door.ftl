# De sleutel van het register, zijn wachtwoordzin, en wie er binnen is.

# Het sleutelbestand.
secret-open-to-others = { $path } staat open voor anderen op deze computer; een geheim dat anderen kunnen lezen of wijzigen, gebruikt vrijpas niet
secret-open-to-others-hint = maak het weer van u alleen: chmod 600 { $path }. Kan iemand de sleutel al gelezen hebben, geef het register dan een andere: vrijpas register rekey
key-file-at = Het sleutelbestand is: { $path }
register-key-file-damaged = het sleutelbestand is beschadigd: er is een teken gewijzigd of verloren. Het register zelf is niet aangeraakt.
register-key-file-damaged-hint = zet een kopie van het sleutelbestand terug; is er geen, zet dit bestand dan elders en maak een nieuw met de herstelsleutel: vrijpas register recover
register-recovery-of-another = deze herstelsleutel is goed getypt, maar van een ander register; er is niets gewijzigd
register-recovery-of-another-hint = kijk het pad van het register na (--register of VRIJPAS_REGISTER), of neem de herstelsleutel die bij dit register hoort
register-cut-off = van { $path } ontbreekt het einde; er is niets aan gewijzigd

# De wachtwoordzin.
passphrase-ask = Wachtwoordzin van het sleutelbestand:
passphrase-ask-new = Nieuwe wachtwoordzin (ten minste twaalf tekens):
passphrase-ask-again = Nog een keer dezelfde:
passphrase-differs = de twee wachtwoordzinnen zijn niet gelijk; er is niets gewijzigd
passphrase-left = er is niets gedaan: de vraag naar de wachtwoordzin werd verlaten
passphrase-not-utf8 = de wachtwoordzin in { $path } is geen UTF-8; bewaar het bestand als UTF-8
passphrase-short = deze wachtwoordzin is te kort; geef ten minste { $least } tekens. Wie het sleutelbestand steelt, vindt een korte door te proberen
passphrase-short-hint = neem vier of vijf gewone woorden die niets met elkaar te maken hebben
passphrase-needed = er is een wachtwoordzin nodig, en er is niemand om hem te typen
passphrase-needed-hint = zet hem op de eerste regel van een bestand dat alleen u kunt lezen, en wijs het aan met --passphrase-file BESTAND, VRIJPAS_PASSPHRASE_FILE, of (een nieuwe bij rekey) --new-passphrase-file BESTAND
passphrase-empty = de eerste regel van { $path } is leeg; daar hoort de wachtwoordzin te staan
passphrase-unreadable = de wachtwoordzin in { $path } kan niet gelezen worden
passphrase-and-data = de wachtwoordzin en de gegevens kunnen niet allebei van de invoer komen
passphrase-and-data-hint = zet de wachtwoordzin in een bestand, en wijs het aan met --passphrase-file BESTAND
register-passphrase-wrong = de wachtwoordzin past niet op het sleutelbestand, dat zelf gaaf is
register-passphrase-wrong-hint = typ hem opnieuw en let op hoofdletters en blanco's; is hij vergeten, zet het sleutelbestand dan elders en maak een nieuw met de herstelsleutel: vrijpas register recover

# Een andere sleutel.
register-rekeyed = Het register gaat nu open met een nieuwe sleutel. Hij ligt in: { $path }
register-old-key-gone =
    Met de vorige herstelsleutel gaat dit register niet meer open. Maak nu een reservekopie: vrijpas register backup MAP
    Reservekopieën van vóór vandaag gaan alleen open met de vorige herstelsleutel: bewaar hem zolang u ze bewaart.
    Passen, bonnen en kits blijven zoals ze zijn.
register-old-key-kept =
    De vorige sleutel staat nog in het sleutelbestand, voor reservekopieën van vóór vandaag.
    Passen, bonnen en kits blijven zoals ze zijn.
register-key-elsewhere = Zeg voortaan waar het ligt: VRIJPAS_KEY_FILE={ $path }
register-recovery-earlier = { $path } gaat niet open met deze herstelsleutel. Hij is van dit register en goed getypt, maar waarschijnlijk van voor het een nieuwe sleutel kreeg. Er is niets gewijzigd.
register-recovery-earlier-hint = neem de herstelsleutel die het laatst afgedrukt is; enkel als er na deze geen meer kwam, is het begin van het bestand beschadigd: bewaar het en zet een reservekopie terug
register-new-recovery-unused = De nieuwe herstelsleutel kon niet getoond worden; het register houdt zijn sleutel.
register-not-rekeyed = het register kon niet met een nieuwe sleutel geschreven worden; de vorige sleutel en de vorige herstelsleutel gelden nog
register-not-rekeyed-hint = zorg voor evenveel vrije plaats op de schijf als het register groot is, kijk het register na, en geef de opdracht opnieuw
register-not-alone = iemand anders heeft het register open; een nieuwe sleutel kan alleen als niemand er werkt. Er is niets gewijzigd.
register-not-alone-hint = vraag de anderen even te wachten, en geef de opdracht opnieuw

# Wie er binnen is.
register-busy-named = { $who } schrijft in het register sinds { $time } ({ $command }), na vijf seconden nog altijd; er is niets gewijzigd
