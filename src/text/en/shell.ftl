# What commands say about files, about things named by their id, and about the scheme.

log-ahead = the log of this register runs until { $at } (UTC), the clock says { $now }: what is written now gets the time of the log. Check the clock of this computer, and with vrijpas audit show who worked with which clock
file-of-register = { $path } is a name of the register itself; nothing else goes there
file-not-written = { $path } was not written
file-not-written-hint = make room or choose another folder, and give the command again

member-unknown = there is no member { $id }
member-unknown-hint = look for the member with: vrijpas household find NAME
household-unknown = there is no household { $id }
household-unknown-hint = look for the household with: vrijpas household find NAME
organiser-unknown = there is no organiser { $id }
organiser-unknown-hint = see the organisers with: vrijpas organiser list
offer-unknown = there is no offer { $id }
offer-unknown-hint = see the offers with: vrijpas offer list

price-no-value-voucher = the scheme knows no value voucher that is good for { $offer }

scheme-not-utf8 = { $file } is not UTF-8; save the scheme as UTF-8
scheme-defect = { $file }:{ $line }: { $what }
scheme-defect-remedy = { $file }:{ $line }: { $what }. What to do: { $remedy }
scheme-refused =
    { $count ->
        [one] One defect; { $file } is not used.
       *[other] { $count } defects; { $file } is not used.
    }
scheme-not-yet-hint = give a later day with --on, or see the scheme with: vrijpas scheme show
scheme-fine = { $file } is fine: { $title }, in force from { $from }, { $grounds ->
    [one] one ground
   *[other] { $grounds } grounds
}, { $tariffs ->
    [one] one tariff
   *[other] { $tariffs } tariffs
}.
scheme-title = { $title }, in force from { $from }
part-tier = tier
part-ground = ground
part-tariff = tariff
part-fund = fund
part-value-voucher = value voucher

column-part = part
column-id = id
column-birth-date = born
column-issued-on = issued on
column-answer = answer
scheme-of-another-municipality = this scheme is not of { $municipality } ({ $refnis }); it applies in { $known }
scheme-of-another-municipality-hint = check the code, or add it to municipalities in the scheme

xlsx-on-a-terminal = a workbook (xlsx) is no text and does not belong on the screen
xlsx-on-a-terminal-hint = put it in a file, with at the end of the command: > report.xlsx
