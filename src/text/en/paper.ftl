# The list for a club without the tool, on paper or in a spreadsheet.

list-title = Vouchers and passes at { $club }
list-for = Hand this list to { $municipality } after the month.
list-how = Write one row for each voucher or pass: the code, the offer and the day. What stays empty does not count. The reference stands there already; it belongs to that row.
list-vouchers = A voucher: collect what stands on it. Does it say that it is paid? Then collect nothing. For a voucher of a value it is your price less its value. Is there no amount on it? Then ask the municipality.
list-passes = A pass: this list cannot tell which amount the holder pays. Collect the ordinary price, or ask the holder to fetch a voucher from { $municipality } first. So a pass on this list gives no reduction, and the municipality pays nothing on top. If the municipality itself told you a lower amount, write in the last column what you collected.
list-doubt = If you cannot read a code or do not trust it: collect the ordinary price, leave it off the list and ask { $municipality }.
list-keep = Keep the vouchers themselves until you are paid.
list-safe = Whoever has a code can use it: keep this list where others cannot get at it, do not copy it, and hand it over yourself or send it the way you send a key.
list-prices = Offers and prices
list-sheet-list = list
list-sheet-prices = prices
list-sheet-how = how it works

list-hint-reference = Stands there already; leave it as it is.
list-hint-voucher = The code on the voucher or the pass, with or without dashes.
list-hint-offer = Choose from the second sheet. For a voucher for one offer this may stay empty.
list-hint-class = Choose from the second sheet, if the offer has more than one price.
list-hint-price = May stay empty: then the price on the second sheet counts.
list-hint-day = The day on which you got the voucher or the pass.
list-hint-collected = Only for a pass for which you collected less than the ordinary price: the amount you got. Empty means the ordinary price.

list-rows = a list of { $count } rows cannot be; choose a number from 1 to { $most } with --rows
list-form = { $path } does not say which list you want; let the name end in .xlsx, .csv, .html or .pdf
list-written = { $count ->
        [one] A list of one row stands in { $path }.
       *[other] A list of { $count } rows stands in { $path }.
    }
paper-page = Page { $number }
