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
