# Households and members, and what every import of a file has in common.

import-nothing = Nothing was imported.
import-refused = { $bad ->
        [one] { $bad } of the { $total } rows is wrong; nothing was imported.
       *[other] { $bad } of the { $total } rows are wrong; nothing was imported.
    }
import-refused-hint = correct the rows, or import the good ones with --accept-good-rows; the others go to a file .rejects.csv beside yours
import-rejected = { $bad ->
        [one] { $bad } of the { $total } rows was wrong and was not imported; it is in { $path }
       *[other] { $bad } of the { $total } rows were wrong and were not imported; they are in { $path }
    }
import-more = { $count ->
        [one] and { $count } other
       *[other] and { $count } others
    }
import-no-rows = this file has column names but no rows; nothing was imported
import-unchanged = Everything was there already; nothing has changed.
rejects-exist = { $path } exists already, with other rows; nothing was imported
rejects-exist-hint = deal with that file first, or give it another name, and give the command again
rejects-unwritable = { $path } cannot be written; nothing was imported

id-near = do you mean { $known }?
household-id-taken = there is a household { $id } already
member-id-taken = there is a member { $id } already
household-added = Household { $id } was added. Add its members with: vrijpas member add --household { $id }
member-added = Member { $id } was added: { $name }.
member-has-pass = Pass { $pass } was issued.
member-keeps-pass = Pass { $pass } may still be used. If it should not, end it with: vrijpas pass end { $pass } --reason moved
member-moved = { $name } belongs to household { $household } from { $from }.
member-stays = { $name } belonged to household { $household } already; nothing has changed.
member-ended = { $name } belongs to household { $household } through { $last }.
member-not-in-household = { $member } does not belong to household { $household } now
member-in-no-household = { $member } belongs to no household now
member-in-several = { $member } belongs to several households ({ $known }); say which with --household
member-ends-before = { $member } has belonged there only since { $since }; give that day or a later one with --on
share-not-a-share = { $value } is not a share; write a whole number from 0 to 100
number-known = member { $member } has this national number already
number-known-hint = let somebody who moved join the other household with: vrijpas member move { $member } --household { $household }
since-unknown = unknown
part-address = address
part-member = member
part-pass = pass
part-pass-blocked = blocked pass
part-voucher = voucher
household-title = Household { $id }
find-no-letters = { $value } has no letters or digits; search for a name or a street
find-nobody = Nobody found with { $value }. Search for the beginning of a name, or for a street with or without a number.
find-more = There are more; these are the first { $shown }. Give one word more.
total-households = { $count ->
        [one] { $count } household
       *[other] { $count } households
    }
of-households = households
of-members = members

household-not-there = household { $value } is neither in the register nor in the file of households; add it there
household-refused = the row of household { $value } is wrong itself; correct that one first
member-id-of-another = this id belongs to somebody other than who has this national number; check whom the row is about
number-differs = this member has another national number already; if it was replaced, put the old one in replaced_insz
member-moves-before = this move begins on { $from }, but the member has belonged to another household since { $since }; give a day that is not earlier
member-left-later = the member belonged to this household through { $last }; { $from } lies before that, give a later day
member-twice = this is the same person as on line { $first }; both ids stay in use
birth-differs-from-number = { $value } does not fit the national number; check which of the two is right
address-starts-before = a new address from { $from } is not possible: the current one holds since { $since }; give a later day
postcode-of-several = { $value } belongs to more than one municipality: { $known }; fill in refnis or municipality

column-of = what
column-new = new
column-changed = changed
column-moved = moved
column-unchanged = unchanged
column-merged = merged
column-double = double
column-what = what
column-from-day = since
column-last-day = through
column-household = household
column-member = member
column-names = names
column-members = members
column-address = address
member-name-empty = a member needs a family name; give --last-name

note-empty = the note is empty; type what you want to remember
note-too-long = a note is at most { $most } characters long; keep it short
note-unseen = a note consists of ordinary characters on one line
note-added = Note { $number } has been kept.
note-none = There is no note { $number } about this household; nothing was changed.
note-removed = Note { $number } is gone.
column-text = text
