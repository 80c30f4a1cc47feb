# Statuses, figures and answers of a source.

days-through = from { $from } through { $last }
days-open = from { $from }
facts-unchanged = Everything was there already; nothing has changed.

status-overlaps = { $code } holds already { $days } under id { $other }; two periods of a status share no day, adjust one of them
status-known = { $code } was there for these days already; nothing has changed.
status-added = Status { $id } was added: { $code } { $days }.
status-unknown = { $value } is not a status here; the id stands in the file, or in the answer to vrijpas status add
status-ends-before = the last day ({ $last }) lies before the first ({ $from }); check both
status-ended = Status { $id } ({ $code }) runs through { $last }. The period before is kept.
status-ended-already = Status { $id } ({ $code }) ran through { $last } already; nothing has changed.

figure-twice = line { $first } has another value for the same day or year; keep one of them
figure-without-time = say of when the figure is: a day with --as-of or a year with --year
figure-added = Figure { $kind } was added: { $value }.
figure-corrected = Figure { $kind } was corrected: { $value }. The value before is kept.
figure-unchanged = Figure { $kind } was there already: { $value }.

status-strange = the regulation knows no status { $code } (times: { $count }), but it does know { $known }; no right will ever follow from it
status-of-household = { $count ->
        [one] { $code } is in the regulation a status of a household and stands here { $count } time with a person; check it
       *[other] { $code } is in the regulation a status of a household and stands here { $count } times with a person; check them
    }
status-of-person = { $count ->
        [one] { $code } is in the regulation a status of a person and stands here { $count } time with a household; check it
       *[other] { $code } is in the regulation a status of a person and stands here { $count } times with a household; check them
    }
figure-strange = the regulation knows no figure { $kind } (times: { $count }), but it does know { $known }; no right will ever follow from it
figure-strange-none = the regulation uses no figures, so not { $kind } either (times: { $count }); no right will ever follow from it
figure-not-whole = { $kind } is a count and { $value } is not a whole number; write it without decimals
figure-not-a-flag = { $kind } is yes or no and { $value } is neither; write yes or no, or 1 or 0
figure-in-words = { $kind } is a number, not yes or no; write it in digits

answer-about-nobody = nobody in the register has this national number; add the member first
answer-is-right = right
answer-is-no-right = no right
answer-is-no-data = no data
answer-is-no-result = no answer
answer-is-unchanged = unchanged
answer-total = together

column-corrected = corrected
column-known = known
column-statuses-changed = statuses changed
level-person = person
level-household = household
column-status-id = id
column-level = whose
column-source = source
column-decided-on = decided on
