# Settling: which months may be closed, and what stands in the way.

settle-closed-already = { $run } is closed since { $on } (settlement { $number }) and never changes; a correction goes into the next settlement. See it with: vrijpas settle show
settle-overlaps = { $run } overlaps { $other }, which is closed already (settlement { $number }); each month counts once. Choose months that are still open.
settle-in-the-future = the last month of { $run } has not begun on { $today }; close those months later
settle-before-closed = { $run } lies before { $last }, and that month is closed already; what came in later counts in the first open month. Close that one.
settle-leaves-gap = { $next } is still open and lies before { $run }; a settlement leaves no month out. Begin at { $next }.
settle-earlier-open = there are claims of { $month } already, and that month lies before { $run }; begin the first settlement at { $month }
settle-not-a-split = the parts of claim { $claim } do not fit its price; nothing was closed. See it with: vrijpas claim show { $claim }
settle-overflow = the amounts of this settlement are too large together; nothing was closed. Check the prices with: vrijpas offer list
settle-number-unreadable = no number can follow settlement { $number }; nothing was closed, since the numbers may have no gap. Have the register looked at.
