# De rondleiding: vrijpas demo.

demo-no-folder = er is geen map waarin de rondleiding kan beginnen
demo-folder-not-empty = { $folder } is niet leeg
demo-folder-not-empty-hint = kies een nieuwe map, of laat --keep weg
demo-kept = Alles staat nog in { $folder }, ook de sleutels. Verder proberen: export XDG_CONFIG_HOME={ $folder }/config VRIJPAS_REGISTER={ $folder }/lochristi.db

demo-lochristi = == Een gewone maand in Lochristi. Eerst het reglement: gegevens, geen code. Dan een versleuteld register met een sleutel ernaast.
demo-people = == De mensen, en wat het OCMW al weet. Verzonnen gezinnen, met alle moeilijkheden van echte.
demo-rights = == Wie recht heeft, krijgt het zonder aanvraag. Elke beslissing legt zichzelf uit; een tweede keer verandert niets.
demo-offer = == De clubs en hun aanbod.
demo-passes = == Iedereen krijgt een pas, en alle passen zijn gelijk. Bonnen voor een aanbod, en waardebonnen voor alle kinderen.
demo-kits = == Een clubkit: genoeg om zonder netwerk te werken, te weinig om iets over iemand te weten.
demo-redeem = == Aan de deur van de club. Het register is er niet bij. Een bon geldt één keer; bij een pas is het enige antwoord een bedrag.
demo-claims = == De clubs dienen één bestand in. Elke rij krijgt een antwoord; twee keer indienen verandert niets.
demo-settle = == De maand wordt één keer afgesloten, tot op de cent.
demo-audit = == Is de pas zelf een label? In dit register staan vooral gezinnen die het OCMW kent, en zolang alleen zij de pas hebben, helpt geheimhouding niet. Dat wordt gemeten.
demo-kortrijk = == Kortrijk, september 2015 tot mei 2016: de negentien bedragen die in de krant stonden, samen 4.601,20 euro.
demo-kortrijk-correction = == Een maand later blijkt dat één ticket nooit gebruikt is. Wat afgesloten is, blijft; de volgende afrekening neemt het terug.
demo-mechelen = == Mechelen 2017: Talententickets voor alle kinderen, in één opdracht.
demo-end = == Einde van de rondleiding. Zelf beginnen: vrijpas register init --help
