# How visible the pass is: whether others stand around people with little means.

column-measure = measure
column-month = month
column-tickets = tickets
column-users = people
column-without-means-test = without a means test
column-least = at least
column-crossed = too few

label-measure-passes = passes
label-measure-crowd = users
label-measure-price = price
label-measure-tickets = tickets per child

label-passes = { $passes ->
        [one] There is one pass in use
       *[other] There are { $passes } passes in use
    }, of which { $without } with people without a means-tested ground; it should be at least { $least }.
label-prices-alone = { $count ->
        [one] One amount at the door is
       *[other] { $count } amounts at the door are
    } paid by one tier alone: whoever collects it sees that. See them with --all; with prepaid the club sees nothing.
label-crowd-is-there = From { $from } through { $through } enough others stand everywhere around those with little means.
label-threshold-crossed = { $count ->
        [one] in one place
       *[other] in { $count } places
    } too few others stand around those with little means: there the pass itself is a label
label-remedy-passes = What helps with the passes: put all inhabitants in the register (vrijpas household import) and send everybody a pass (vrijpas pass issue --all).
label-remedy-crowd = What helps at a club: value vouchers for all children (vrijpas voucher issue --value … --ages …), passes for volunteers and members of the club, or the route prepaid, on which everybody comes with the same paid voucher.
label-remedy-price = What helps with a price: put more grounds on the same tier, or sell this offer prepaid.
label-remedy-tickets = What helps with tickets: give all children as many, or let extra tickets count at other clubs.
