# Claims and settlements: what clubs hand in, how it was judged, and months that are closed once.

decision-accepted = accepted
decision-refused = refused
decision-open = open

reason-unknown-code = this code is not known here
reason-of-another-club = belongs to another club
reason-no-such-offer = there is no such offer
reason-not-the-offer-of-the-voucher = the voucher is for another offer
reason-not-the-price = not the price of the offer, or not what the holder pays
reason-not-at-the-door = this offer is not paid with the pass at the club
reason-used-here = this club handed the voucher in before
reason-used-elsewhere = another club handed the voucher in before; see who holds the paper
reason-after-last-day = after the last valid day
reason-before-first-day = before the first valid day
reason-withdrawn = the voucher had been withdrawn
reason-not-the-share = the regulation now gives another share of the participant than was put on the voucher at issue; work it out again
reason-no-scheme = no scheme was in force that day
reason-not-priced = the scheme gives no price

claim-unknown = there is no claim { $claim }
claim-unknown-hint = give the club's own number or the number of the claim; see what is open with: vrijpas claim open
claim-line-claim = claim
claim-line-club = club
claim-line-offer = offer
claim-line-redeemed-on = used on
claim-line-month = handed in in
claim-line-late = handed in late
claim-line-decision = decision
claim-line-reason = reason
claim-line-price = price
claim-line-due = due to the club
claim-line-scheme-version = priced by the version from
share-holder = share of the holder
share-organiser = share of the organiser
share-fund = share of fund { $fund }

claim-import-blank = { $count ->
        [one] One row of a list was not filled in and does not count.
       *[other] { $count } rows of a list were not filled in and do not count.
    }
claim-unfunded =
    { $count ->
        [one] one claim falls on a fund that may not be used for that ground, and the scheme names no other; add instead to that fund
       *[other] { $count } claims fall on a fund that may not be used for that ground, and the scheme names no other; add instead to that fund
    }
claim-answers-written =
    { $count ->
        [one] One answer written in { $folder }.
       *[other] { $count } answers written in { $folder }.
    }
claim-import-refused =
    { $count ->
        [one] One fault; nothing was imported.
       *[other] { $count } faults; nothing was imported.
    }
claim-import-refused-hint = correct the file or ask the club for a new one, and read it in again; or take the good rows with --accept-good-rows
claim-file-wrong-hint = correct the file or ask the club for a new one, and read it in again
claim-files-left-hint = take out of the folder what is no list ({ $files }), or leave it and read in the others with --accept-good-rows
claim-files-left = { $count ->
        [one] { $files } is left; the other file was read in
       *[other] { $files } is left; the other { $count } files were read in
    }
claim-folder-answers = { $folder } holds answers of the municipality only; give the folder with what the clubs handed in
claim-of-elsewhere = no club of this file is known here: { $clubs }; it belongs to another municipality, or the organisers were not imported here yet
claim-folder-empty = { $folder } holds no files that end in .csv or .xlsx
claim-in-the-future = { $on } lies after today ({ $today })
claim-other-content = number { $reference } was handed in before with other content; a correction gets a new number
enter-begin = Type a line for each row: CODE DAY OFFER CLASS COLLECTED. Skip: -  Take back: undo  This again: ?  Done: done, or an empty line.
enter-next = { $reference }
enter-answer = { $decision }, { $price }
enter-answer-why = { $decision }: { $why }
enter-no-code = { $code }: { $why }
enter-row = { $reference }: { $decision }: { $why }
enter-nothing = list { $list } has no row that was filled in; nothing is kept
enter-refused-hint = correct those lines and give the whole list again
enter-day-needed = the day is missing; write it after the code, as 21/11/2026
enter-too-many = { $line } has too many parts; write CODE DAY OFFER CLASS COLLECTED, or put ; between the parts where one has a blank in it
claim-after-deadline =
    { $count ->
        [one] One row came after the last day of the regulation; it is paid, since a kit that was in date accepted it.
       *[other] { $count } rows came after the last day of the regulation; they are paid, since a kit that was in date accepted them.
    }
claim-line-handed-in-on = handed in on
claim-line-hand-in-by = to hand in through
claim-line-in-time = in time
claim-line-round = round
claim-line-paid-by = paid by
column-paid-by = paid by
claim-of-merged = { $club } is merged into { $survivor }: what is accepted is paid to { $survivor }.
claim-import-done = { $rows } handed in = { $accepted } accepted + { $refused } refused + { $open } open + { $repeated } known already.

settle-previewed = Nothing is closed yet. To close: vrijpas settle close { $run }
settle-previewed-from = Nothing is closed yet. To close, from { $first } on: vrijpas settle close { $run }
settle-would-close = { $run } would be closed as settlement { $number }.
settle-next = Send each club its statement from statements/ and its answer from answers/. A colleague approves with: vrijpas settle approve { $run }
settle-next-files = The files for finance and clubs: vrijpas settle show { $run } -o FOLDER. A colleague approves with: vrijpas settle approve { $run }
settle-empty = there is nothing in { $run }
settle-written-persons = ocmw/ holds names and accounts of households; give that folder to the OCMW only
settle-closed = { $run } is closed as settlement { $number }. It will not change any more.
settle-written =
    { $count ->
        [one] One file written in { $folder }.
       *[other] { $count } files written in { $folder }.
    }
settle-not-closed = { $run } is not closed
settle-not-closed-hint = see what it would become with: vrijpas settle preview { $run }
settle-nothing-for = organiser { $organiser } has nothing in { $run }
settle-hash = Check value of settlement { $number }: { $hash }
settle-title = Settlement { $number }, { $run }
settle-fund = { $name }
settle-pay-bank =
    { $count ->
        [one] To pay through the bank: { $amount } to one club.
       *[other] To pay through the bank: { $amount } to { $count } clubs.
    }
settle-pay-internal = To book internally: { $amount } ({ $clubs }).
settle-pay-no-account =
    { $count ->
        [one] Stays due: { $amount }; { $clubs } has no account: vrijpas organiser change { $clubs } --iban ACCOUNT
       *[other] Stays due: { $amount }; { $clubs } have no account: vrijpas organiser change CLUB --iban ACCOUNT
    }
settle-pay-to-confirm =
    { $count ->
        [one] Stays due: { $amount }; the account of { $clubs } waits for a second person: vrijpas organiser confirm { $clubs }
       *[other] Stays due: { $amount }; the accounts of { $clubs } wait for a second person: vrijpas organiser confirm CLUB
    }
settle-below-zero =
    { $count ->
        [one] One club is below zero; { $debt } goes on to its next settlement.
       *[other] { $count } clubs are below zero; { $debt } goes on to their next settlement.
    }
settle-reconciles = Borne together { $funds }, to organisers { $due }: equal to the cent.
settle-not-a-run-of-the-scheme = the scheme does not settle { $run } together
settle-not-a-run-of-the-scheme-hint = close { $run } first: vrijpas settle close { $run }
settle-does-not-reconcile = the funds ({ $funds }) and what the organisers receive ({ $due }) are not equal; nothing was closed
settle-month-not-over = { $run } is not over yet and cannot be closed yet
settle-late =
    { $count ->
        [one] One claim is about a month that was closed before.
       *[other] { $count } claims are about a month that was closed before.
    }
settle-open =
    { $count ->
        [one] one claim is still open and does not go along; see it with: vrijpas claim open
       *[other] { $count } claims are still open and do not go along; see them with: vrijpas claim open
    }

column-reference = number
column-voucher = voucher or pass
column-age-days = days
column-decision = decision
column-due = due
column-file = file
column-rows = rows
column-accepted = accepted
column-refused = refused
column-open = open
column-repeated = known already
column-late = late
column-gross = price
column-collected = collected
column-borne = own share
column-carried = carried
column-carried-in = from before
column-carried-out = goes on
column-payable = payable
column-internal = internal
column-statement = statement
column-run = months
column-line = line
column-club = club
column-club-id = club id
column-claims = number
column-redeemed-on = used on
column-amount = amount
column-code = code
column-offer = offer
column-price = price
column-name = name
column-price-class = price class
column-holders = persons
column-issued = issued
column-used = used
column-use-rate = use rate
settle-fund-desk = paid at the desk
settle-fund-organisers = to be borne by organisers, settled once a year
settle-fund-authority = borne by the authority, in the place of organisers with too few vouchers
settle-yearly =
    { $count ->
        [one] One organiser bears { $borne } of the vouchers of { $year } itself; its statement shows it.
       *[other] { $count } organisers bear { $borne } of the vouchers of { $year } themselves; their statements show it.
    }
settle-yearly-kept =
    { $count ->
        [one] For one organiser fewer than { $k } vouchers for the same offer at the same price, with or without a reduction, stand behind { $year }; the authority bears its { $kept }.
       *[other] For { $count } organisers fewer than { $k } vouchers for the same offer at the same price, with or without a reduction, stand behind { $year }; the authority bears their { $kept }.
    }
ledger-in-the-future = { $on } lies after today ({ $today }); handing in and closing happen on the day itself
settle-month-not-over-hint = wait until the first day of the next month; meanwhile look with: vrijpas settle preview
settle-still-running = { $run } is still running; this is how it stands today.
settle-elsewhere =
    { $count ->
        [one] One accepted claim was handed in later and goes in a later settlement.
       *[other] { $count } accepted claims were handed in later and go in a later settlement.
    }
reason-used-that-day = the same pass, offer and day were handed in before; see whether it is a second time

note-pass-blocked = the pass had been blocked
note-pass-replaced = the pass had been replaced
note-pass-ended = the pass had been ended
note-right-lapsed = the right had lapsed or gave less
note-limit-passed = above a limit of the regulation
note-voucher-withdrawn = the voucher had been withdrawn
note-paid-otherwise = the price was corrected after the holder paid: so much too little, or below zero too much
note-voucher-unpaid = the voucher was not paid at the desk yet; note the payment with: vrijpas voucher paid
claim-noted =
    { $count ->
        [one] One redemption is paid to the club and to be seen to with the holder: vrijpas claim notes
       *[other] { $count } redemptions are paid to the club and to be seen to with the holder: vrijpas claim notes
    }
column-note = note
