# Corrections: what was accepted is put right with a line added; what was open is decided; everything is computed again.

claim-reason-unknown = the reason "{ $value }" is not known; choose one of: { $known }
claim-of-several = claim { $claim } exists at more than one organiser: { $clubs }
claim-of-several-hint = say which one you mean, for example with: --organiser { $club }

correct-open = claim { $claim } is still open; there is nothing to correct yet
correct-open-hint = decide it first: vrijpas claim decide { $claim } --accept --reason paper-seen, or --refuse
correct-refused = claim { $claim } was refused; nothing was paid, so there is nothing to correct
correct-refused-hint = if it should be paid after all, the club hands it in again under a new reference
correct-cancelled = claim { $claim } was cancelled on { $on } by { $by }; what is cancelled stays so
correct-waits = the correction of claim { $claim } of { $on } (price { $price }) still waits for its settlement; a second one can only follow after that
correct-waits-hint = that can be done from { $from } on, after: vrijpas settle close { $run }
correct-waits-free-hint = that can be done once its month is closed
correct-waits-refund-hint = that can be done after the next order of refunds: vrijpas refund order
correct-desk-too-much = The holder paid { $amount } too much for this at the desk: give it back, unless the voucher is still to be used. It stays listed in: vrijpas claim notes
correct-desk-too-little = The holder paid { $amount } too little for this at the desk: ask for it. It stays listed in: vrijpas claim notes
correct-door-too-much = The holder paid the club { $amount } too much for this: the club gives it back. It stays listed in: vrijpas claim notes
correct-door-too-little = The holder paid the club { $amount } too little for this: the club asks for it. It stays listed in: vrijpas claim notes
correct-year-line = The club may have borne { $borne } too much of this in the line of { $year }. It comes back in a later yearly line if enough vouchers alike stand around it then; if not, the authority keeps it, and you make it good without naming the voucher.
step-too-early = { $on } lies before what last happened to claim { $claim }, on { $last }
step-too-early-hint = choose { $last } or later with --on, or leave --on out
correct-more-than-paid = { $paid } euro was paid for claim { $claim }; more than that is never repaid
correct-more-than-paid-hint = if the receipt says another amount, cancel it and take it in again: vrijpas claim add
correct-limits = The limits of the holder were not looked at again for this correction; see what is left with: vrijpas offer price
correct-same = claim { $claim } stands at { $price } already; nothing has changed
correct-same-hint = look how it stands with: vrijpas claim show { $claim }
correct-not-priced = claim { $claim } gets no price of { $price } under the rule that priced it
correct-not-priced-hint = cancel it, and let the club hand it in again: vrijpas settle correct { $claim } --reason wrong-price --cancel
correct-collected = collected by the club
correct-now = Claim { $claim } now stands at { $price }. The old line is kept.
correct-now-cancelled = Claim { $claim } is cancelled and counts nowhere any more. The old line is kept.
correct-goes = The correction of statement { $number } goes in the first settlement that is closed from now on, that of { $month } at the earliest.
correct-goes-along = The claim was not settled yet: it goes with its correction in the first settlement that is closed from now on, that of { $month } at the earliest.
correct-goes-refund = The difference goes in the next refund order.

again-shares = the shares do not add up to the price
again-due = what was collected and is due does not fit the shares
again-no-version = the version of offer, organiser or regulation that priced it is no longer there
again-otherwise = the rule of that day gives another division than the one that was kept

column-before = before
column-after = after

reason-paper-seen = the paper was seen
reason-holder-confirmed = the holder confirms it
reason-price-agreed = club and municipality agreed on the price
reason-not-the-original = not the original paper
reason-not-used = not used
reason-wrong-price = wrong price
reason-wrong-offer = wrong offer
reason-twice = handed in twice
reason-other = another reason

claim-line-decided = decided
claim-decided-by = { $decision } on { $on } by { $by }
claim-line-statement = on statement
claim-line-correction = correction
claim-corrected-by = { $price }, on { $on } by { $by }: { $why }
claim-cancelled-by = cancelled on { $on } by { $by }: { $why }
claim-line-settled-in = in settlement
claim-correction-waits = not yet; it goes in the first one that is closed

decide-accepted = claim { $claim } was accepted already, by { $by }
decide-accepted-hint = if that was wrong, correct or cancel it: vrijpas settle correct { $claim } --reason other --cancel
decide-refused = claim { $claim } was refused already, by { $by }; an answer never changes
decide-holder-above = the holder's share ({ $holder }) is more than the price ({ $price })
decide-fund-unknown = the regulation knows no fund "{ $fund }"; choose one of: { $known }
decide-voucher-accepted = the voucher of claim { $claim } was accepted already as { $other } of { $club }; a voucher is paid once
decide-voucher-accepted-hint = if the paper of { $club } is not the original, cancel that one first: vrijpas settle correct { $other } --organiser { $club } --reason not-the-original --cancel
decide-not-priced = claim { $claim } gets no amount from the regulation: { $why }
decide-not-priced-hint = give what the holder paid and which fund bears the rest: vrijpas claim decide { $claim } --accept --reason price-agreed --holder AMOUNT --fund FUND
decide-now-accepted = Claim { $claim } is accepted. It goes in the first settlement that is closed from now on, that of { $month } at the earliest.
decide-now-repaid = Claim { $claim } is accepted. It comes in the next order of refunds: vrijpas refund order
decide-now-refused = Claim { $claim } is refused. The club reads so in its next answer.
decide-other-open = on the same voucher claim { $other } of { $club } is still open; refuse it with: vrijpas claim decide { $other } --organiser { $club } --refuse --reason not-the-original
claim-open-decide =
    { $count ->
        [one] One claim waits for a decision: vrijpas claim decide { $claim } --accept --reason paper-seen, or --refuse
       *[other] { $count } claims wait for a decision, for example: vrijpas claim decide { $claim } --accept --reason paper-seen, or --refuse
    }

verify-proven =
    Computed again: { $runs ->
        [one] one settlement
       *[other] { $runs } settlements
    }, { $claims ->
        [one] one claim
       *[other] { $claims } claims
    } and { $corrections ->
        [one] one correction
       *[other] { $corrections } corrections
    }. Everything is right to the cent. Check number of the last settlement: { $head }
verify-differs = { $number }: { $what }
verify-not-proven =
    { $count ->
        [one] one difference; what was closed is no longer what stands here
       *[other] { $count } differences; what was closed is no longer what stands here
    }
verify-not-proven-hint = do no more work in this register; set it apart, and compare it with a backup from before the difference
verify-entry = the line of claim { $claim } has other amounts than the claim or its correction
verify-claim = claim { $claim }: { $why }
verify-correction = the correction of claim { $claim }: { $why }
verify-fund = fund { $fund } stands at { $kept }, and the shares give { $again }
verify-funds = the funds are not those of the shares
verify-statement = statement { $number } does not fit its lines
verify-statements = there are more or fewer statements than the lines give
verify-reconciles = what the funds bear is not what the organisers get
verify-file = file { $name } does not fit its check number
verify-hash = the check number does not fit what stands there
verify-not-chained = it does not follow on the one before
verify-number = the number does not follow on the one before
verify-months = the months do not follow on those before
verify-debts = what was carried forward is not what the one before left
verify-refund-line = a line of { $amount } does not fit the shares of the claim
verify-payments = the payments do not fit the lines
verify-list = the list is not that of the day
verify-no-list = the list is missing

column-differences = differences
column-corrections = corrections
