# Selling at the counter.

sell-title = Issue a voucher
sell-offer = Offer:
sell-no-offer = No offer found for { $typed }.
sell-whom = Voucher: { $offer }
sell-pays = pays { $amount }
sell-pays-there = pays { $amount } at the club
sell-other-age = not of this age
sell-class = Price class: { $class } ({ $price })
sell-which-class = Price class: { $offer }
sell-class-choice = { $class } ({ $price })
sell-has = already has one
sell-count = { $count } vouchers for each
sell-along = With a voucher for who goes along
sell-later = Paid later
sell-to-pay = To pay now: { $amount }
sell-to-pay-cash = In cash: { $amount }
sell-in-basket = { $offer }: for { $members ->
        [one] one member
       *[other] { $members } members
    }, { $amount }
sell-nobody = First choose who gets it, with the figure before the name.
sell-done = { $count ->
        [one] One voucher issued.
       *[other] { $count } vouchers issued.
    }
sell-back = { $count ->
        [one] take the voucher back
       *[other] take { $count } vouchers back
    }
sell-key = issue a voucher
sell-key-do = vrijpas voucher issue
sell-key-choose = choose
sell-key-who = who gets it
sell-key-class = price class
sell-key-count = more or fewer
sell-key-along = somebody goes along
sell-key-more = another offer
sell-key-give = issue
sell-key-pay = paid: { $by }
sell-key-later = pay later
sell-cash = cash
sell-card = card (Bancontact)
sell-transfer = bank transfer
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
