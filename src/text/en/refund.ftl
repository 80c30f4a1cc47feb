# Refunds to households: who paid the club everything gets back what the authority bears.

refund-accepted = { $name } gets { $amount } back of { $paid } ({ $offer }), on { $iban }. Claim { $claim }; in the next order: vrijpas refund order
refund-accepted-no-account = { $name } gets { $amount } back of { $paid } ({ $offer }). Claim { $claim }.
refund-refused = Not to be repaid: { $why }. Claim { $claim } is noted as refused.
refund-open = Noted as claim { $claim }, and still open: { $why }.
refund-nothing = nothing of this is repaid: { $why }
refund-nothing-hint = see what the holder pays on that day with: vrijpas offer price
refund-no-right = the holder had no right to a reduced price on { $on }
refund-nothing-of-it = the regulation leaves all of { $offer } with the holder
refund-paid-nothing = { $value } is nothing; give what the holder paid, such as 60.00
refund-class-price = { $class } { $price }
refund-other-price = { $paid } is not the price of { $offer }: { $known }
refund-other-price-hint = if the receipt really shows that amount, add --price-differs; choose a class with --class
refund-receipt-empty = { $value } holds no letter or digit; give the number on the receipt, or the date and hour that stand on it
refund-receipt-used = receipt { $receipt } was handed in before, in { $month } for organiser { $organiser } (claim { $claim })
refund-receipt-used-hint = see it with: vrijpas claim show { $claim }. If this is another receipt, or another line of the same one, add --another-receipt
refund-proof-unknown = { $value } is no known form of proof; choose from { $known }
refund-proof-missing = still needed by { $source }: { $proof }
refund-no-account-yet = there is no account yet to repay on; note it with: vrijpas refund account { $member } IBAN
refund-used-before = claim { $claim } is of the same holder for the same offer; see it with: vrijpas claim show { $claim }
refund-voucher-out = the holder still has a voucher for this offer that a club can hand in; withdraw it first with: vrijpas voucher withdraw

reason-after-deadline = handed in after the last day of the regulation
reason-proof-missing = a proof is missing
reason-used-before = the same was used before, or there is still a voucher for it; see whether it is a second time

proof-signature = the organiser's signature
proof-stamp = the organiser's stamp
proof-receipt = a receipt
proof-pass = the pass, shown
proof-identity = the identity card, shown
proof-agreement = an agreement with the organiser
proof-form = the municipality's form

refund-account-known = This account of { $name } was known; nothing changes.
refund-account-kept = { $name } is repaid on { $iban } from now on.

refund-title = Refund order { $number }, closed on { $on }: { $state }
refund-line-payment = payment
refund-line-fund = fund
refund-state-closed = closed
refund-state-approved = approved
refund-state-ordered = given to the bank
refund-state-paid = paid
refund-state-rejected = rejected by the bank

refund-ordered = Refund order { $number } is closed: { $amount }. Somebody else approves it with: vrijpas refund approve { $number }
refund-ordered-nothing = Refund order { $number } is closed. There is nothing to pay now.
refund-too-much = { $name } received { $amount } too much; it comes off a next repayment.
refund-debt = received too much
refund-list-written = The list with names and accounts is in { $path }; it stays with the OCMW.
refund-line-erased = erased, rule { $rule }
refund-list-other = { $path } exists with other contents; nothing was written over
refund-list-other-hint = choose another folder, or move that file away first
refund-without-account = { $name } ({ $member }) gets { $amount } back but has no account; note it with: vrijpas refund account { $member } IBAN
refund-premium = premium
refund-premium-unknown =
    { $count ->
        [one] the amount of one premium is not known yet, since a fact is missing; it waits
       *[other] the amounts of { $count } premiums are not known yet, since a fact is missing; they wait
    }
refund-nothing-due = there is nothing to repay
refund-nothing-due-hint = see what waits with: vrijpas refund list --open
refund-does-not-reconcile = the funds ({ $funds }) and what households get ({ $due }) are not equal; nothing was closed
refund-order-unknown = there is no refund order { $number }
refund-order-unknown-hint = see them with: vrijpas refund list
refund-order-before = no refund order can be closed on { $on } any more: { $number } was closed on { $last }
refund-order-before-hint = choose { $last } or a later day, or leave out --on
refund-hash = Hash of refund order { $number }: { $hash }
refund-not-to-approve = refund order { $number } is { $state } and needs no approval
refund-own-order = { $who } closed refund order { $number }; somebody else approves it
refund-own-order-hint = if you share a login, set VRIJPAS_USER to the name of who approves
refund-paid-already = refund order { $number } was paid already, on { $on }; nothing was changed
refund-approved-already = refund order { $number } was approved already by { $by }, on { $on }; nothing was changed
refund-approved = Refund order { $number } is approved. Once it is paid, note that with: vrijpas refund paid { $number }
refund-not-to-pay = refund order { $number } is { $state }; only what is approved is paid
refund-not-to-pay-hint = somebody other than who closed it approves it with: vrijpas refund approve
refund-paid-when =
    { $days ->
        [one] { $on } cannot be the day of payment; that can only be { $today }
       *[other] { $on } cannot be the day of payment; choose a day from { $from } to { $today }
    }
refund-paid = Refund order { $number } was paid on { $on }.
refund-days =
    { $claims ->
        [one] It took { $longest } days from handing in to being paid.
       *[other] It took { $mean } days on average from handing in to being paid, over { $claims } claims, { $longest } at the longest.
    }
refund-waiting =
    { $count ->
        [one] One refund waits.
       *[other] { $count } refunds wait.
    }

column-order = refund order
column-payments = payments
column-paid-on = paid on
column-received-on = handed in on
column-holder = holder
column-account-holder = account holder
column-to-account = account
column-days-mean = days on average
column-days-longest = longest
refund-list-again = the order is closed; write its list with: vrijpas refund show { $number } -o FOLDER
