# The list for a club without the tool, on paper or in a spreadsheet.

list-title = Vouchers and passes at { $club }
list-for = Hand this list to { $municipality } after the month.
list-how = Write one row for each voucher or pass: the code, the offer and the day. What stays empty does not count. The reference stands there already; it belongs to that row.
list-keep = Keep the vouchers themselves until you are paid.
list-prices = Offers and prices
list-sheet-list = list
list-sheet-prices = prices

list-hint-reference = Stands there already; leave it as it is.
list-hint-voucher = The code on the voucher or the pass, with or without dashes.
list-hint-offer = Choose from the second sheet. For a voucher for one offer this may stay empty.
list-hint-class = Choose from the second sheet, if the offer has more than one price.
list-hint-price = May stay empty: then the price on the second sheet counts.
list-hint-day = The day on which you got the voucher or the pass.

list-rows = a list of { $count } rows cannot be; choose a number from 1 to { $most } with --rows
list-form = { $path } does not say which list you want; let the name end in .xlsx, .csv or .html
list-written = { $count ->
        [one] A list of one row stands in { $path }.
       *[other] A list of { $count } rows stands in { $path }.
    }
