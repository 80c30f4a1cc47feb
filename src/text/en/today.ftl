# What waits today: a line for each kind, with how many and the command to type. Never a name.

today-title = On { $on } this waits:
today-nothing = Nothing waits on { $on }. All is done.
today-backup-never = there is no backup yet
today-backup = { $count ->
        [one] the last backup is a day old
       *[other] the last backup is { $count } days old
    }
today-rights-ending = { $count ->
        [one] a right ends, on { $day }
       *[other] { $count } rights end, the first on { $day }
    }
today-kits-ending = { $count ->
        [one] the kit of one club runs out, on { $day }
       *[other] the kits of { $count } clubs run out, the first on { $day }
    }
today-claims-open = { $count ->
        [one] one claim is open, since { $day }
       *[other] { $count } claims are open, the oldest since { $day }
    }
today-run-to-close = { $count ->
        [one] { $run } can be closed, with one claim
       *[other] { $run } can be closed, with { $count } claims
    }
today-instalments = { $count ->
        [one] one agreed part is not paid, since { $day }
       *[other] { $count } agreed parts are not paid, the first since { $day }
    }
today-till-open = { $count ->
        [one] the till is not closed: one receipt, of { $day }
       *[other] the till is not closed: { $count } receipts, the first of { $day }
    }
today-till-close = vrijpas desk close --counted AMOUNT
today-refunds = { $count ->
        [one] one refund waits for an order, since { $day }
       *[other] { $count } refunds wait for an order, the oldest since { $day }
    }

today-first-steps =
    Welcome. There is no register here yet.

      have a look first           vrijpas demo
      make a register             vrijpas register init --register pass.db \
                                    --municipality REFNIS --scheme regulation.toml
      use a register              set VRIJPAS_REGISTER to its path
      all commands                vrijpas --help

column-task = what
column-day = day

cli-today = Shows what waits today, each with the command to type
    .examples =
        vrijpas today
        vrijpas today --format json
    .after =
        On a terminal it is also what vrijpas by itself shows. These are counts: nobody is named.

        Columns: task, count, day (the first or oldest day), command.
cli-entitlement-due = Shows the rights that end within six weeks and go on nowhere else; this is logged
    .examples =
        vrijpas entitlement due
entitlement-due = Rights that end between { $on } and { $until }
