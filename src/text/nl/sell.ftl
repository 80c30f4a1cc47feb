# Verkopen aan het loket.

sell-title = Bon uitreiken
sell-offer = Aanbod:
sell-no-offer = Geen aanbod gevonden voor { $typed }.
sell-whom = Bon: { $offer }
sell-pays = betaalt { $amount }
sell-pays-there = betaalt { $amount } bij de club
sell-other-age = niet van deze leeftijd
sell-class = Tarief: { $class } ({ $price })
sell-which-class = Tarief: { $offer }
sell-class-choice = { $class } ({ $price })
sell-has = heeft er al een
sell-count = { $count } bonnen voor elk
sell-along = Met een bon voor wie meegaat
sell-later = Wordt later betaald
sell-to-pay = Nu te betalen: { $amount }
sell-to-pay-cash = Contant: { $amount }
sell-in-basket = { $offer }: voor { $members ->
        [one] één lid
       *[other] { $members } leden
    }, { $amount }
sell-nobody = Kies eerst wie het krijgt, met het cijfer voor de naam.
sell-done = { $count ->
        [one] Eén bon uitgereikt.
       *[other] { $count } bonnen uitgereikt.
    }
sell-back = { $count ->
        [one] bon terugnemen
       *[other] { $count } bonnen terugnemen
    }
sell-key = bon uitreiken
sell-key-do = vrijpas voucher issue
sell-key-choose = kiezen
sell-key-who = wie krijgt het
sell-key-class = tarief
sell-key-count = meer of minder
sell-key-along = iemand gaat mee
sell-key-more = nog een aanbod
sell-key-give = uitreiken
sell-key-pay = betaald: { $by }
sell-key-later = later betalen
sell-cash = contant
sell-card = kaart (Bancontact)
sell-transfer = overschrijving
sell-do = vrijpas voucher issue --member { $member } --offer { $offer }{ $classed ->
        [0] {""}
       *[other] {" "}--class "{ $class }"
    }{ $count ->
        [1] {""}
       *[other] {" "}--count { $count }
    }{ $along ->
        [0] {""}
       *[other] {" "}--companion
    }{ $unpaid ->
        [0] {" "}--by { $by }
       *[other] {" "}--unpaid
    }
