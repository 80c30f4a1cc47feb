# Cards on paper.

card-page = Sheet { $page }
card-qr = QR code of pass { $code }

card-where = a card comes in a file or a folder; say which with -o
card-where-hint = for example: vrijpas pass print --new -o cards.pdf. A list for a printing firm is yours with --format csv
card-list-csv = a list for a printing firm comes in a file as csv; choose --format csv, or leave out -o
card-printed = { $count ->
        [one] One card
       *[other] { $count } cards
    } on { $pages ->
        [one] one sheet
       *[other] { $pages } sheets
    } in { $path }.
card-true-size = Print them at true size (100%), not made to fit.
card-listed = { $count ->
        [one] One card
       *[other] { $count } cards
    } in the list. It holds names: it is for a printing firm under contract, and for nobody else.
card-none = There is no pass to print; nothing was made.
card-none-new = Every pass was printed before; nothing was made.
card-none-household = Nobody in household { $id } has a pass that may be used; nothing was made. Issue them with: vrijpas pass issue --household { $id }
card-none-member = Member { $id } has no pass that may be used; nothing was made. Issue it with: vrijpas pass issue --member { $id }
card-unwritable = { $count ->
        [one] the name on one card holds a sign that cannot be written here ({ $signs }); a box stands there
       *[other] the names on { $count } cards hold signs that cannot be written here ({ $signs }); a box stands there
    }. Correct the name with: vrijpas person correct

colour-unknown = { $value } is no colour; write it as #144B6B
colour-too-light = { $value } is too light: the white letters on the card could not be read; choose a darker colour
