# The register, its key and its settings; and what every command can say.

dry-run = This was a trial: nothing has been kept.
file-unreadable = { $path } cannot be read; check its name, its folder and your right to read it
stdin-unreadable = what you typed cannot be read; give the command again
today-not-a-date = VRIJPAS_TODAY is { $value }, which is not a date; write it as 2026-12-31, or empty the variable
user-name-too-long = the name in VRIJPAS_USER is too long: at most { $most } characters
user-name-unreadable = VRIJPAS_USER holds a sign that cannot be seen; type the name again

# A new register.
register-made = The register of { $municipality } is ready: { $path }
register-not-kept = The recovery key could not be shown; no register was kept.
register-key-lies = The key lies in: { $path }
register-key-closed = The key file opens with your passphrase only.
register-key-open = This key file opens without a passphrase. Put one on it with: vrijpas register rekey --passphrase
register-recovery-key =
    { "" }
    The recovery key of the register of { $municipality }, of { $day }, which you see only once:

    { "  " }{ $key }

    Print it and keep it in a safe place, apart from this computer and from the register.
    If the key file is ever lost, this makes it again: vrijpas register recover
    Without the key file and without the recovery key nobody can open the register any more.
register-recover-ask = Type the recovery key. Then press Enter.

# What can stand in a register's way.
register-not-named = it was not said which register this is about
register-not-named-hint = give --register FILE, or put the path in VRIJPAS_REGISTER
register-missing = { $path } does not exist; there is no register to open
register-missing-hint = check the path (--register or VRIJPAS_REGISTER), or make a register with: vrijpas register init
register-exists = a file already stands at { $path }; a register never takes the place of something else
register-exists-hint = choose another name with --register, or see what is there with: vrijpas register info
register-folder-missing = the folder { $path } does not exist; no register was made
register-folder-missing-hint = make that folder first, or choose another place with --register
register-not-a-register = { $path } is not a register of vrijpas; nothing in it was changed
register-plaintext = { $path } is a file without encryption; a register of vrijpas is always encrypted. Nothing in it was changed.
register-not-a-register-hint = check the path (--register or VRIJPAS_REGISTER); if this should be your register, put a backup back
register-wrong-key = { $path } does not open with this key: it belongs to another register, or the file is damaged. Nothing was changed.
register-damaged = { $path } does not open with the key that belongs to it, and the key is sound: the beginning of the file is damaged, or it is a copy from before the register got another key. Nothing was changed.
register-damaged-hint = put a backup back and keep this file; if it is an old copy, use the recovery key of that time with a key file elsewhere: vrijpas register recover --key-file FILE
register-unsure = the disk gave an error while the command was being committed: whether it was done is not certain
register-unsure-hint = see whether it stands there, and give it again if not; have the disk looked at
register-broken = a page of the register is damaged or missing; nothing was changed
register-log-damaged = { $path }, the log that was left beside the register, is damaged: what was written last would be lost. Nothing was changed.
register-log-damaged-hint = put the register and this file back together from a copy of today; if there is none, give this file another name, open the register and see whether the last commands still stand
register-broken-hint = put a backup back and keep this file: it may still be rescued
register-key-unreadable = this is not a key of vrijpas: a character is missing, or one is wrong
register-wrong-key-hint = check every character of the recovery key and give: vrijpas register recover; if that fails, put a backup back
register-newer = this register is of a later version of vrijpas (schema { $found }; this version knows schema { $known }); nothing was changed
register-newer-hint = install the latest version of vrijpas on this computer and give the command again
register-network = { $path } lies on a network drive ({ $kind }); work can be lost there when two people write at once
register-network-hint = use vrijpas on the computer that holds that drive, or put the register on a drive of its own
register-no-encryption = this vrijpas was built without encryption and therefore opens no register; install a complete version
register-busy = somebody else is writing in the register, still after five seconds; nothing was changed
register-busy-hint = wait a moment and give the command again
register-read-only = the register or its folder may not be written; nothing was changed
register-read-only-hint = ask for the right to write the file and also the folder
register-disk-full = the disk of the register is full; nothing was changed
register-disk-full-hint = free some space and give the command again
register-io = { $path } cannot be read or written; check the folder and your rights
register-sqlite = the register did not take this; nothing was changed. If it comes back, report the cause

# The key.
key-file-missing = the key file { $path } cannot be read; without its key the register stays closed
key-of-another-register = the key in { $path } is of another register
key-file-missing-hint = put the key file back or point to it with VRIJPAS_KEY_FILE; if it is lost, make it again from the recovery key: vrijpas register recover
key-folder-unknown = this computer has no fixed folder for keys; say where the key lies with VRIJPAS_KEY_FILE
key-file-unwritable = the key file { $path } cannot be written; nothing was made. Choose another place with --key-file
key-file-exists = a file already stands at { $path }; a key never takes the place of something else
key-file-exists-hint = move that file elsewhere first, or choose another place with --key-file
key-beside-register = { $path } lies in the folder of the register; who copies that folder then has the key too
key-beside-register-hint = choose another folder with --key-file, and not that of your backups

# The scheme in the register.
scheme-not-yet = no scheme is in force yet on { $day }; choose a later day with --on

# The settings.
setting-empty = this setting cannot be empty; give a value
setting-not-a-number = { $value } cannot be; give a whole number from { $least } up
setting-beyond-the-whole = { $value } is more than the whole; expected: at most 100%
setting-yes-or-no = { $value } is no answer; say yes or no
setting-unknown = { $key } is no setting
setting-unknown-hint = look at the settings with: vrijpas settings show
setting-set = { $key } is now: { $value }

# The lines of register info.
info-municipality = municipality
info-scheme = scheme
info-scheme-version = in force since
info-schema = schema of the file
info-households = households
info-members = members
info-last-closed = last settlement

column-key = name
column-value = value

words-example = {"      "}{ $line }
words-gap = {""}
words-none = { $word } is no word of a scheme
words-none-hint = vrijpas scheme words shows them all
words-table = [ { $table } ]
words-word = {"  "}{ $word }: { $meaning }
