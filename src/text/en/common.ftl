# Words that come back everywhere: errors and hints, output, column headings.

error-line = error: { $text }
cause-line = cause: { $text }
hint-line = hint: { $text }
warning-line = note: { $text }

bug = this is a fault in vrijpas itself. What was not confirmed has not been kept.
bug-hint = give the command again; if it fails again, report the version (vrijpas --version) and which command you gave, without names or numbers of people

output-not-written = the output could not be written in full
output-not-written-hint = make room or choose another destination; see first whether the command was carried out before you give it again

lang-unknown = { $value } is not a language of vrijpas; choose nl or en
format-unknown = { $value } is not an output format; choose one of { $known }

table-empty = There is nothing to show.
yes = yes
no = no

# Column headings: column-<name of the column>, a hyphen for an underscore.
column-depth = depth
column-mark = outcome
column-reason = reason
column-clause = clause
column-table = table
column-word = word
column-meaning = meaning
column-example = example
