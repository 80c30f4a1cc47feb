# Settling: which months may be closed, and what stands in the way.

settle-closed-already = { $run } is closed since { $on } (settlement { $number }) and does not change
settle-closed-already-files = the files once more: vrijpas settle show { $run } -o FOLDER
settle-closed-already-correct = to correct a claim in it: vrijpas settle correct CLAIM --reason REASON --to AMOUNT
settle-overlaps = { $run } overlaps { $other }, which is closed already (settlement { $number }); each month counts once. Choose months that are still open.
settle-in-the-future = the last month of { $run } has not begun on { $today }; close those months later
settle-before-closed = { $run } lies before { $last }, and that month is closed already; what came in later counts in the first open month. Close that one.
settle-leaves-gap = { $next } is still open and lies before { $run }; a settlement leaves no month out. Begin at { $next }.
settle-earlier-open = there are claims of { $month } already, and that month lies before { $run }; begin the first settlement at { $month }
settle-overflow = the amounts of this settlement are too large together; nothing was closed. Check the prices with: vrijpas offer list
settle-number-unreadable = no number can follow settlement { $number }; nothing was closed, since the numbers may have no gap. Have the register looked at.
settle-corrections =
    { $count ->
        [one] One correction goes along: { $due } for organisers.
       *[other] { $count } corrections go along: { $due } for organisers together.
    }
settle-refunds =
    { $count ->
        [one] One order of refunds to households stands beside the internal entry.
       *[other] { $count } orders of refunds to households stand beside the internal entry.
    }
settle-flaw-no-price =
    { $count ->
        [one] one accepted claim has no price: { $claims }
       *[other] { $count } accepted claims have no price, among them { $claims }
    }
settle-flaw-other-price =
    { $count ->
        [one] one claim was split at another price than was handed in: { $claims }
       *[other] { $count } claims were split at another price than was handed in, among them { $claims }
    }
settle-flaw-shares =
    { $count ->
        [one] the shares of one claim do not add up to its price: { $claims }
       *[other] the shares of { $count } claims do not add up to their price, among them { $claims }
    }
settle-flaw-below-zero =
    { $count ->
        [one] one claim has a part below zero: { $claims }
       *[other] { $count } claims have a part below zero, among them { $claims }
    }
settle-flaw-limit-unnoted =
    { $count ->
        [one] one claim passed a limit and there is no note of it: { $claims }
       *[other] { $count } claims passed a limit and there is no note of it, among them { $claims }
    }
settle-flaw-scheme = the scheme of { $from }, which split claims of this settlement, no longer passes its check
settle-flaws = The ledger does not add up; nothing was closed.
settle-flaws-hint = look at a claim with: vrijpas claim show CLAIM; if it cannot be explained, have the register examined
settle-unknown-payee = organiser { $organiser } stands in the settlement and is no organiser of this register; nothing was closed. Have the register examined.
settle-list-title = Settlements
settle-state-closed = closed
settle-state-approved = approved
settle-state-ordered = in a payment order
settle-state-paid = paid
settle-state-rejected = rejected by the bank
settle-closed-by = Settlement { $number } was closed on { $on } by { $by }.
settle-step = After that { $state } on { $on } by { $by }.
settle-approved =
    { $count ->
        [0] Settlement { $number } ({ $run }) is approved: there is nothing to pay.
        [one] Settlement { $number } ({ $run }) is approved: { $payable } for one club. Pay by summary-{ $number }.
       *[other] Settlement { $number } ({ $run }) is approved: { $payable } for { $count } clubs. Pay by summary-{ $number }.
    }
settle-would-approve = Settlement { $number } ({ $run }) would be approved.
settle-hash-begin = { $begin }…
settle-approved-already = settlement { $number } was approved before, on { $on } by { $by }
settle-approve-by-another = settlement { $number } was closed by { $by }; somebody else approves it
settle-approve-by-another-hint = have a colleague give this command; where you share a computer, VRIJPAS_USER tells who gives it
step-when =
    { $days ->
        [one] { $on } cannot be the day of it; that can only be { $today }
       *[other] { $on } cannot be the day of it; choose a day from { $from } to { $today }
    }
column-settlement = settlement
column-closed-on = closed on
column-closed-by = closed by
column-approved-on = approved on
column-approved-by = approved by
column-hash = hash
settle-correction = · { $reference } on statement { $statement }: { $due }
