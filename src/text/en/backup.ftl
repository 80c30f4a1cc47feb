# Checking whether the register is whole, and backups.

check-ok = in order
check-fault = fault
check-whole = Everything was checked and is in order ({ $count } checks).
check-failed =
    { $count ->
        [one] { $check }: once not ({ $named })
       *[other] { $check }: { $count } times not, among them { $named }
    }
check-not-whole =
    { $count ->
        [one] the register is not whole: one check found a fault
       *[other] the register is not whole: { $count } checks found a fault
    }
check-not-whole-hint = do not go on in this register and keep it apart; put the last backup that is whole back: vrijpas register restore BACKUP --to FILE
check-pages = every page is as it was written
check-structure = the structure of the file is right
check-references = every row names something that is there
check-guards = tables and guards are those of this version
check-claims-decided = every claim is decided or stands open
check-claims-priced = every accepted claim has the price at which it was handed in
check-shares = the shares add up to the price
check-vouchers-once = every voucher is accepted at most once
check-rights-apart = nobody has the same right twice at a time
check-places-apart = addresses and members of households do not overlap
check-passes-stated = every pass has a state
check-receipts = every receipt is the sum of its lines, and nobody paid more than their share
check-till = receipts and closings of the till follow each other, without gaps
check-entries = every entry is of an accepted claim and right to the cent
check-statements = every statement is the sum of its entries
check-funds = what the funds bear is what the organisers get
check-refunds = every refund is the sum of its lines
check-budgets = every year of a fund begins with what the one before left
check-runs-closed = no settlement is half closed
check-rights-kept = every right that the log commits to still has a row, as long as no rights were erased
check-erased-gone = whoever was erased is known by name nowhere
check-fund-sums = what is added up of each fund is the sum of its claims, premiums and vouchers
check-signing-keys = every pair of signing keys is a pair
check-numbers = every national number is found under the secret of this register
check-log = the log is as it was written, and holds what was decided
check-settlements = every closed settlement comes out again

column-check = check
column-result = result
column-faults = faults

backup-file = file
backup-made-at = made at (UTC)
backup-rows = rows
backup-log-entries = entries of the log
backup-log-head = last check number of the log
backup-made = The backup was made, opened and compared: { $path }
backup-rotated =
    { $count ->
        [one] One older backup was removed.
       *[other] { $count } older backups were removed.
    }
backup-stands = The backup { $name } was made and checked all the same; only the log did not get its entry.
backup-keep-none = --keep 0 would remove this copy too; keep at least one
backup-folder-missing = the folder { $path } is not there; no backup was made
backup-folder-missing-hint = connect the disk or make the folder, and give the command again
backup-folder-unwritable = { $path } cannot be written; no backup was made
backup-folder-unwritable-hint = check your rights to that folder, or choose another
backup-beside-key = the key of the register lies in { $path } too; who copies that folder can read everything
backup-beside-key-hint = choose another folder for the backups
backup-same-disk = the backup lies on the same disk as the register; put one on another disk too
backup-manifest-unreadable = the file beside the backup (.toml) is no manifest of vrijpas
backup-not-to-write = { $path } is a backup of { $at }; nobody works in a backup. Nothing was changed.
backup-not-to-write-hint = point to your register with --register or VRIJPAS_REGISTER, or restore the copy first: vrijpas register restore { $path } --to NEW

restore-taken = something stands at { $path } already, or a part of another register lies beside it (-wal, -shm); nothing was restored
restore-taken-hint = choose another name with --to, or put what is there aside first: it may still be rescued
restore-journal-beside = a part of what belongs in { $path } still lies beside it (-wal); this is a register in use, or half a copy of one
restore-journal-beside-hint = restore a backup that vrijpas made: vrijpas register backup DIR
restore-no-manifest = the sheet { $path } is missing; whether this is all that was kept can be told from the file itself only
restore-other-manifest = { $path } is not the sheet of this backup; nothing was restored
restore-other-manifest-hint = find the sheet that belongs to the backup, or take another backup
restore-differs = { $path } is no longer what was kept; nothing was restored
restore-differs-hint = take another backup
restore-made = The backup was checked and restored: { $path }
restore-next = Now put the earlier register aside, and point to this one from here on: VRIJPAS_REGISTER={ $path }
restore-erased-again = persons erased again
restore-erasures-read =
    { $count ->
        [0] Nobody was erased since the backup, according to: { $sources }
        [one] What was erased of one person since the backup is erased again, according to: { $sources }
       *[other] What was erased of { $count } persons since the backup is erased again, according to: { $sources }
    }
restore-wishes =
    { $count ->
        [one] One wish about taking part, told after the copy, stands in this register again
       *[other] { $count } wishes about taking part, told after the copy, stand in this register again
    }; vrijpas entitlement derive makes the rights follow.
restore-erasures-unknown = the present register was not read: whoever was erased after the last backup may stand in this register again. Give it with --register, or a list with --erasures

copy-disk-full = the disk of { $path } is full; nothing of it was kept
copy-disk-full-hint = free some space there or choose another folder, and give the command again
copy-differs = { $path } is not what was written: that disk does not keep what it gets. The copy was thrown away.
copy-differs-hint = choose another disk and give the command again

register-not-upgraded = this register is of an earlier version of vrijpas, and the backup that comes first failed: { $why }. Nothing was changed.
register-not-upgraded-hint = make room beside the register and give the command again
