# The club kit: what a volunteer reads at the till, and what the town hall reads about a kit.

# Answers at the till. For a pass there is one sentence, whoever shows it; only the amount is what it is.
kit-to-collect = To collect: { $to_collect }.
kit-accepted = Accepted: { $offer }. To collect: { $to_collect }.
kit-accepted-provisionally = Accepted subject to a check: { $offer }. Your kit does not know this voucher yet; the municipality will look at it. To collect: what the voucher says. Keep the voucher.
kit-accepted-provisionally-amount = Accepted subject to a check: { $offer }. Your kit does not know this voucher yet; the municipality will look at it. To collect: { $to_collect }. Keep the voucher.
kit-referenced = { $answer } Reference { $reference }.
kit-remembered = This was for { $offer }, as the time before. Something else? Say so with --offer, --class or --price.
kit-noted-before = This pass was noted for this offer on { $on } already, with reference { $before }. Was this one too many, then: vrijpas kit undo { $reference }
kit-not-valid = This code cannot be accepted here today. Nothing was noted. Check that it was typed correctly; otherwise the municipality will gladly help the holder.

# What you still need to say.
kit-choice = { $offer } ({ $price })
kit-choice-class = { $offer }/{ $price_class } ({ $price })
kit-which-offer = there is more than one possibility: { $choices }. Say which, with --offer, --class or --price.
kit-unknown-offer = "{ $asked }" is not in this kit. What is in it: { $choices }. Choose one of these.
kit-paid-elsewhere = for { $offer } no pass is used at the till. Ask for the voucher, or collect the ordinary price.
kit-nothing-on = on { $on } no offer in this kit is running. Check the date, or ask the municipality for a new kit.
kit-other-offer = this voucher is for { $good_for }, not for { $asked }. Nothing was noted. Leave the choice out to accept the voucher for that.
kit-lapsed = this kit was good through { $through }; { $on } lies after that. Ask the municipality for a new kit.
kit-not-yet = this kit is good from { $from }; { $on } lies before that. Use the earlier kit, or check the date.

# One after the other at the till.
kit-scan = Scan or type a code a line. Done? Press Ctrl+D (on Windows Ctrl+Z and Enter).
kit-together = To collect in all: { $to_collect }, { $count ->
        [one] one redemption
       *[other] { $count } redemptions
    }.
kit-together-paper = To this comes what the vouchers say that you accepted subject to a check.
kit-clock-back = the clock of this computer stands at { $today }, but redemption { $reference } is of { $latest } already
kit-clock-back-hint = if the clock is wrong: set it right, or say which day it is with --on; if it was wrong at { $latest }: vrijpas kit undo { $reference }

# Undoing.
kit-undone = Undone: { $reference }, { $offer }, { $on }. To give back: { $collected }.
kit-unknown-reference = reference { $reference } is not in this kit. See all references with: vrijpas kit status --list; without a reference the last redemption is undone.
kit-nothing-to-undo = nothing was redeemed with this kit yet; there is nothing to undo.
kit-handed-in = { $reference } was handed in to the municipality and cannot be undone here any more. Tell the municipality that it does not count.

# A new kit.
kit-renewed = { $path }: a newer kit took over. Use that one; you may remove this file.
kit-other-club = the old kit is of { $club }, the new one is not. Ask the municipality for a kit for the same club.
kit-same-kit = { $path } is the same kit. Name the new kit, and the old one with --kit.
kit-older-kit = { $path } is the older of the two kits. Name the new one, and the old one with --kit.
kit-renewed-done = { $new } took over from { $old }, with { $count ->
        [0] no redemptions
        [one] one redemption
       *[other] { $count } redemptions
    }, and is good through { $through }. The lists in { $old } are wiped; you may remove that file.

# What the municipality answered.
kit-answered-accepted = Accepted: { $count ->
        [0] nothing
        [one] one redemption, { $sum } at your own price
       *[other] { $count } redemptions, { $sum } at your own price
    }.
kit-answered-which = { $reference } ({ $offer }, { $on })
kit-answered-reference = { $reference }
kit-answered-other = { $which }: { $text }
kit-answer-wrong-offer = not accepted, because the offer does not belong to it. Check whether it was the right voucher and the right offer, and call the municipality.
kit-answer-wrong-price = not accepted, because the price is not that of the offer. Have the municipality change your price and then hand it in again.
kit-answer-too-late = not accepted, because the last day was over. Call the municipality if the day was noted wrongly.
kit-answer-open = still open. Keep the voucher; you need not do anything. The municipality looks at this redemption itself first and will let you know.
kit-answered-price = { $reference }: the price is { $now } now (was { $was }).
kit-answer-cancelled = no longer counts; what you received for it already comes off a next settlement. Your statement says why.
kit-answer-not-valid = not accepted. Keep the voucher and call the municipality; it will look at it with the holder.
kit-answered-elsewhere = { $count ->
        [one] one answer belongs
       *[other] { $count } answers belong
    } to a redemption that is not in this kit. Read them on the other computer too, or lay them beside your paper list.
kit-settled-monthly = The municipality settles every month: what you handed in in a month is paid in the month after.
kit-settled-months = The municipality settles { $months } months at a time, counted from January: what you handed in in those months is paid after them.
kit-settled-free = The municipality chooses when it settles; ask it if you want to know when this is paid.

# The file.
kit-missing = { $path }: there is no kit here. Check the name, or name the file with --kit.
kit-not-a-kit = { $path }: this is not a club kit. Expected: the file ending in .kit that the municipality sent you.
kit-newer = { $path }: this kit has layout { $version }; this program knows layouts up to { $known }. Install the new version of vrijpas.
kit-unreadable = { $path }: the kit cannot be read. Check that you may open the file. cause: { $cause }
kit-read-only = { $path }: nothing can be written here. Put the file in a folder of your own in which you may write, not on a DVD or a protected stick.
kit-damaged = { $path }: this kit is damaged; nothing in it was changed. Keep the file, since it may hold redemptions, and call the municipality. cause: { $cause }
kit-busy = { $path }: another window is using this kit. Wait a moment and try again.
kit-exists = { $path }: there is a file already; it is not overwritten. Choose another name.
kit-not-written = { $path }: the kit could not be written. Check that there is room on the disk. cause: { $cause }
kit-no-folder = { $path }: the folder { $folder } does not exist. Make that folder first, or choose another one.
kit-folder-is-file = { $path }: { $folder } is a file and not a folder. Name a folder, or another name.
kit-unlisted-offer = a voucher is for offer { $offer }, which is not in this kit. Add the club's offer and make the kit again.
kit-does-not-fit = the prices, days and passes of this kit do not belong together; nothing was made. This is a fault in vrijpas: please report it, with this command.

# For the town hall.
kit-made = { $path }: kit for { $club }, with { $passes ->
        [one] one pass
       *[other] { $passes } passes
    } and { $vouchers ->
        [one] one voucher
       *[other] { $vouchers } vouchers
    }. Send this file as you would send a key.
kit-made-through = { $made } The kit is good from { $from } through { $through }.

# kit status
kit-status-day = { $on }: { $count ->
        [one] one redemption
       *[other] { $count } redemptions
    }, { $collected } collected.
kit-status-month = { $month }: { $count ->
        [one] one redemption
       *[other] { $count } redemptions
    }, { $collected } collected.
kit-status-to-hand-in = Still to hand in of { $month }: { $count ->
        [one] one redemption
       *[other] { $count } redemptions
    }, { $collected } collected. Make the file for the municipality with: vrijpas kit export --month { $machine } -o { $machine }.csv
kit-status-handed-in = All that was noted is handed in.
kit-status-over = This kit was good through { $through } and accepts nothing any more. Ask the municipality for a new one; what is in this one you can still hand in.
kit-status-last-day = Today is the last day of this kit. Ask the municipality for a new one.
kit-status-almost-over = { $through } is the last day of this kit, { $days ->
        [one] tomorrow
       *[other] in { $days } days
    }. Ask the municipality for a new one.
kit-listed-open = open
column-handed-in = handed in
kit-status-provisional = { $count ->
        [one] One of these vouchers was accepted subject to a check. Keep it
       *[other] { $count } of these vouchers were accepted subject to a check. Keep them
    } until the municipality has answered.
