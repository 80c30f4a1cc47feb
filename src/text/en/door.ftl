# The key of the register, its passphrase, and who is inside.

# The key file.
secret-open-to-others = { $path } is open to others on this computer; vrijpas does not use a secret that others can read or change
secret-open-to-others-hint = make it yours alone again: chmod 600 { $path }. If somebody may have read the key, give the register another one: vrijpas register rekey
key-file-at = The key file is: { $path }
register-key-file-damaged = the key file is damaged: a character was changed or lost. The register itself was not touched.
register-key-file-damaged-hint = put a copy of the key file back; if there is none, move this file elsewhere and make a new one from the recovery key: vrijpas register recover
register-recovery-of-another = this recovery key was typed well, but it is of another register; nothing was changed
register-recovery-of-another-hint = check the path of the register (--register or VRIJPAS_REGISTER), or take the recovery key that belongs to this register
register-cut-off = the end of { $path } is missing; nothing in it was changed

# The passphrase.
passphrase-ask = Passphrase of the key file:
passphrase-ask-new = New passphrase (at least twelve characters):
passphrase-ask-again = The same once more:
passphrase-differs = the two passphrases are not the same; nothing was changed
passphrase-left = nothing was done: the question for the passphrase was left
passphrase-not-utf8 = the passphrase in { $path } is not UTF-8; save the file as UTF-8
passphrase-short = this passphrase is too short; give at least { $least } characters. Who steals the key file finds a short one by trying
passphrase-short-hint = take four or five ordinary words that have nothing to do with each other
passphrase-needed = a passphrase is needed, and there is nobody to type it
passphrase-needed-hint = put it on the first line of a file that only you can read, and point to it with --passphrase-file FILE, VRIJPAS_PASSPHRASE_FILE, or (a new one at rekey) --new-passphrase-file FILE
passphrase-empty = the first line of { $path } is empty; that is where the passphrase should stand
passphrase-unreadable = the passphrase in { $path } cannot be read
passphrase-and-data = the passphrase and the data cannot both come from the input
passphrase-and-data-hint = put the passphrase in a file, and point to it with --passphrase-file FILE
register-passphrase-wrong = the passphrase does not fit the key file, which is itself sound
register-passphrase-wrong-hint = type it again and mind capitals and spaces; if it is forgotten, move the key file elsewhere and make a new one from the recovery key: vrijpas register recover

# Another key.
register-rekeyed = The register now opens with a new key. It lies in: { $path }
register-old-key-gone =
    The earlier recovery key does not open this register any more. Make a backup now: vrijpas register backup DIR
    Backups from before today open with the earlier recovery key only: keep it as long as you keep them.
    Passes, vouchers and kits stay as they are.
register-old-key-kept =
    The earlier key still stands in the key file, for backups from before today.
    Passes, vouchers and kits stay as they are.
register-key-elsewhere = Say from here on where it lies: VRIJPAS_KEY_FILE={ $path }
register-recovery-earlier = { $path } does not open with this recovery key. It is of this register and was typed well, but probably from before it got a new key. Nothing was changed.
register-recovery-earlier-hint = take the recovery key that was printed last; only if none came after this one is the beginning of the file damaged: keep it and put a backup back
register-new-recovery-unused = The new recovery key could not be shown; the register keeps its key.
register-not-rekeyed = the register could not be written with a new key; the earlier key and the earlier recovery key still hold
register-not-rekeyed-hint = make sure the disk has as much free space as the register is large, check the register, and give the command again
register-not-alone = somebody else has the register open; a new key is possible only when nobody works in it. Nothing was changed.
register-not-alone-hint = ask the others to wait a moment, and give the command again

# Who is inside.
register-busy-named = { $who } has been writing in the register since { $time } ({ $command }), still after five seconds; nothing was changed
