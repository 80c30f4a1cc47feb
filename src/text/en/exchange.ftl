# Files that come in: the file as a whole, the column names, the rows, the cells.

fault-in-column = { $file }:{ $line }: column "{ $column }": { $text }
fault-in-line = { $file }:{ $line }: { $text }
fault-in-file = { $file }: { $text }

file-not-found = this file does not exist; check its name and folder
file-not-readable = this file cannot be read (cause: { $cause })
file-empty = this file is empty; the first row gives the names of the columns
file-not-text = this is no text file; save it as CSV (UTF-8) or as .xlsx
file-mixed-letters = the letters are written differently here from the rest of the file; save it again as CSV UTF-8
file-old-workbook = this is an old Excel workbook (.xls) or one with a password; save it without a password as .xlsx or as CSV
file-not-a-workbook = this Excel workbook cannot be read; open and save it again (cause: { $cause })
file-odd-workbook = this Excel workbook is put together in a way that cannot be read; open it in Excel and save it again
file-workbook-too-large = this Excel workbook is too large for a list once unpacked; save the sheet as CSV
file-not-ordinary = this is no ordinary file; save the rows in a file first
file-too-wide = row { $line } has a cell far to the right of the table; empty it and save again

header-unreadable = the first row holds no column name that belongs here, with ; , or a tab between them; known are { $known }
header-missing = this column is required and missing; add it
header-unknown = this column is not known here; known are { $known }
header-unknown-near = this column is not known here; do you mean { $nearest }?
header-twice = this column stands there twice; remove one
header-one-of = one of the columns { $first } and { $second } is needed; add one

row-too-short = this row has { $got } cells instead of { $expected }; was it broken off?
row-too-long-by-cells = this row has a cell too many ({ $got } instead of { $expected }); does a text hold a delimiter?
row-line-break = a cell of this row runs on over the next line; put it on one line, or close the quotation mark that stayed open
row-unreadable-letters = this row holds characters that are no letters; type them again
row-too-long = this row does not end; close the quotation mark that stayed open

field-required = this cell is empty and must be filled
field-too-long = this text is longer than { $longest } characters; shorten it
field-not-an-id = { $value } cannot be an id: at most { $longest } characters, without spaces
field-not-a-code = { $value } is no code: at most 16 letters, digits, - or _, without spaces
field-not-whole = { $value } is no whole number from 0 to { $largest }
field-not-a-moment = { $value } is not a moment; expected: 2026-11-22T11:01:29Z, as vrijpas wrote it
field-not-yes-or-no = { $value } is neither yes nor no
field-not-a-year = { $value } is no year; write it with four digits
field-not-a-language = { $value } is no language code; write nl, fr, en or another of two or three letters
field-not-a-country = { $value } is no country code; write BE or another of two letters
field-not-an-email = { $value } is no e-mail address; write it as name@example.be

id-twice = { $value } stands on line { $first } too; an id occurs once in a file
insz-in-two-households = the same person stands on line { $first } too, in another household; that is possible only if custody_share_pct is below 100 on both lines
birth-in-the-future = { $value } lies in the future; a birth date cannot
period-ends-before-it-begins = the last day ({ $last }) lies before the first ({ $from }); check both

figure-kind = { $value } is no kind of figure: at most 32 small letters, digits, - or _, such as income
figure-day-or-year = fill in a day (as_of) or a year (year), not both

answer-status = { $value } is no answer of the source; known are DATA_FOUND, NO_DATA_FOUND and NO_RESULT
answer-right = { $value } is no right; known are noRight and period
answer-right-without-data = there is a right, but the source gave no data; check the answer
answer-period-without-right = there is a period, but no right; check the answer

offer-two-prices = price class { $class } costs { $price } here and { $other } on line { $first }; a class has one price
offer-class-twice = price class { $class } of this offer stands on line { $first } too; remove one of the two
offer-differs = this differs from line { $first }, where offer { $offer } stands too; only the price class and the price may differ
offer-ages = the oldest age ({ $to }) lies below the youngest ({ $from }); check both

answer-accepted = "{ $value }" is no answer; expected: yes, no or open
redeemed-reference = { $value } is no reference of a redemption: at most { $longest } capitals, digits or -
