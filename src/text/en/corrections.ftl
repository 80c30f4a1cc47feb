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
correct-waits-hint = close the next settlement first: vrijpas settle close
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
column-difference = difference
