# The club kit: what a volunteer reads at the till, and what the town hall reads about a kit.

# Answers at the till. For a pass there is one sentence, whoever shows it; only the amount is what it is.
kit-to-collect = To collect: { $to_collect }.
kit-accepted = Accepted: { $offer }. To collect: { $to_collect }.
kit-accepted-provisionally = Accepted subject to a check: { $offer }. Your kit does not know this voucher yet; the municipality will look at it. To collect: what the voucher says. Keep the voucher.
kit-accepted-provisionally-amount = Accepted subject to a check: { $offer }. Your kit does not know this voucher yet; the municipality will look at it. To collect: { $to_collect }. Keep the voucher.
kit-referenced = { $answer } Reference { $reference }.
kit-remembered = This was for { $offer }, as the time before. Something else? Say so with --offer, --class or --price.
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
kit-status-unexported = Still to hand in: { $count ->
        [one] one redemption
       *[other] { $count } redemptions
    }, { $collected } collected. Make the file for the municipality with: vrijpas kit export
kit-status-provisional = { $count ->
        [one] One of these vouchers was accepted subject to a check. Keep it
       *[other] { $count } of these vouchers were accepted subject to a check. Keep them
    } until the municipality has answered.
