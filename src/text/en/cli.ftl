# The command line. cli-<command>: what a command does; cli-<command>--<argument>: an argument; value-<name>: a value.
# The attribute .examples gives commands that work, above the usage; .after what else belongs here, below the options. With .long each
# option would take two lines.

cli = The leisure pass of your municipality: whoever has a right to a reduced tariff gets it without applying.
    .after =
        The way, from a status to a club that is paid:
          register     vrijpas register init --register pas.db --municipality 44087 \
                         --scheme scheme.toml
          people       vrijpas household import households.csv --members members.csv
          statuses     vrijpas status import statuses.csv
          rights       vrijpas entitlement derive
          clubs        vrijpas organiser import clubs.csv
                       vrijpas offer import offers.csv
          passes       vrijpas pass issue --all
          vouchers     vrijpas voucher issue --value 20.00 --ages 6-18 --count 3
          kit          vrijpas kit make --organiser C1 --through 2026-12-31 -o C1.kit
          at the club  vrijpas kit redeem --kit C1.kit 7KQ2-M9FD-XT0AH
                       vrijpas kit export --kit C1.kit --month 2026-11 -o redeemed.csv
          settlement   vrijpas claim import redeemed.csv
                       vrijpas settle preview 2026-11
                       vrijpas settle close 2026-11

        Set VRIJPAS_REGISTER to the path of your register, and --register is no longer needed.
        Just looking? vrijpas demo. Help with one command: vrijpas household import --help

help-examples = Examples:
help-usage = Usage:
help-commands = Commands:
help-arguments = Arguments:
help-options = Options:
help-options-mark = [OPTIONS]
help-command-name = COMMAND
help-help-flag = Shows this help
help-version-flag = Shows the version
help-default = [default: { $value }]
help-values = [values: { $values }]
help-env = [environment: { $variable }]

usage-unknown-argument = { $argument } is not an option or value known here
usage-unknown-command = { $command } is not a command
usage-missing-argument = something is missing from the command: { $arguments }
usage-missing-command = a command is still needed here: { $commands }
usage-value-missing = { $argument } needs a value
usage-value-not-allowed = { $argument } cannot be { $value }; choose one of { $allowed }
usage-value-refused = { $argument }: { $reason }
usage-value-not-understood = { $argument }: { $value } cannot be read as a value
usage-conflict = { $argument } does not go together with { $others }
usage-twice = { $argument } can be given only once
usage-too-many = { $value } is one too many for { $argument }
usage-too-few = { $argument } takes another number of values
usage-equals = { $argument } needs an = before its value
usage-too-long = a part of the command is longer than { $longest } characters ({ $value }…); shorten it, or put it in a file
usage-control = { $value } holds a control character that cannot be seen; type it again
usage-not-utf8 = the command contains characters that are not valid text
usage-other = the command cannot be read
usage-did-you-mean = did you mean { $value }?
usage-commands = choose one of { $commands }
usage-passphrase = a passphrase never stands in the command itself: with --passphrase alone you type it, and with --passphrase-file it comes from a file
usage-see-help = see the help with: { $command } --help

# Terms that stand at more than one command.
-file = The file, as .csv or .xlsx
-good-rows = Reads the good rows anyway; the others go with their fault to a file beside it (.rejects.csv)
-key-file = Where the key goes; never in the folder of the register
-member = Id of the member
-refund = Number of the refund order, such as R2026-0001
-household = Id of the household
-organiser = Id of the organiser
-offer = Id of the offer
-source = Where it comes from, such as OCMW or a certificate
-run = A month, a quarter or a range of months: 2026-11, 2026-Q4, 2015-09..2016-05
-kit = The file of the kit (.kit)
-custody = Time spent in this household, in percent; 100 if you leave it out
-pass = The number on the pass or the text of its QR code
-pass-reason = Why: lost, stolen, damaged, misused, moved, died, declined, mistake or other; only the desk sees it
-relation = Relation to the reference person: reference, partner, child or other

# Options that every command takes.
cli--register = The file of the register; else that of VRIJPAS_REGISTER
cli--passphrase-file = File with the passphrase of the key on its first line; - is the input
cli--lang = The language vrijpas speaks; otherwise that of your computer
cli--on = The day the command is about, such as 2026-11-21; otherwise today
cli--format = Lists as a table to read, as csv or json for a program, or as a workbook (xlsx)
cli--quiet = Shows only data and errors
cli--dry-run = Shows what would happen, and keeps nothing

# demo
cli-demo = Tells the whole story with invented households, in a temporary folder
    .examples =
        vrijpas demo
        vrijpas demo --keep trial
    .after =
        The demo leaves your own register and keys alone.
cli-demo--keep = Keeps everything in this folder, to try further yourself

# register
cli-register = The register: one encrypted file that holds everything
cli-register-init = Makes a new, encrypted register with its key
    .examples =
        vrijpas register init --register pas.db --municipality 44087 \
            --scheme scheme.toml
    .after =
        You see a recovery key once. Print it and keep it apart.
cli-register-init--municipality = REFNIS code of your municipality, such as 44087 for Lochristi
cli-register-init--scheme = The scheme (.toml); check it first with: vrijpas scheme check
cli-register-init--key-file = { -key-file }
cli-register-init--group-readable = Your group on this computer may read the key too
cli-register-init--passphrase = Closes the key file with a passphrase, which you type or give with --passphrase-file
cli-register-info = Shows whose register it is, which scheme is in force and how much it holds
    .examples =
        vrijpas register info
cli-register-retain = Erases what is past its term, sort by sort, by the rules in the settings
    .examples =
        vrijpas register retain --dry-run
        vrijpas settings set retain-status 10y
        vrijpas settings set retain-status-rule SR-112
    .after =
        Terms: 10y (years), 6m (months), 30d (days), keep (stays). Without the number of a rule
        nothing of that sort goes. What is still running waits.
cli-register-retain--output = Puts the list of all erasures in this file, without names
cli-register-check = Checks whether the register is whole: file, references, ledger and closed settlements
    .examples =
        vrijpas register check
    .after =
        Nothing is changed. When something is not in order, vrijpas says what, and ends with code 1.
cli-register-backup = Makes an encrypted backup, opens it and compares it with the register
    .examples =
        vrijpas register backup /mnt/copy --keep 30
    .after =
        Others can simply go on working. The copy opens with the same key; keep that elsewhere.
        It may lie on a network drive: it is written once, closed and read back.
        Beside each copy comes a sheet (.toml) with the last check number of the log.
cli-register-backup--folder = The folder, best on another disk
cli-register-backup--keep = Keeps this many copies of this register in the folder and removes the older ones
cli-register-restore = Restores a backup under a new name
    .examples =
        vrijpas register restore /mnt/copy/vrijpas-20261121T180000Z.db --to new.db
    .after =
        The backup is checked: its check number, the file, the ledger, the log. Whoever was erased since
        the backup is erased again: for that, vrijpas reads the present register (--register), the later
        backups in the same folder, and the lists that you give.
        Nothing is ever overwritten. What was entered after the backup is not in it.
cli-register-restore--backup = The backup (.db); its sheet (.toml) lies beside it
cli-register-restore--to = Where the register goes; nothing may stand there yet
cli-register-restore--erasures = A list of what was erased, as vrijpas person erase -o writes it
cli-register-recover = Makes the key again from the recovery key on paper
    .examples =
        vrijpas register recover --register pas.db
    .after =
        Then type the recovery key and press Enter.
cli-register-recover--passphrase = Closes the key file with a passphrase, which you type or give with --passphrase-file
cli-register-recover--key-file = { -key-file }
cli-register-rekey = Gives the register a new key and a new recovery key
    .examples =
        vrijpas register rekey
        vrijpas register rekey --passphrase
    .after =
        Do this when somebody may have seen the key, or to put a passphrase on it or take it off. Nobody
        else may have the register open meanwhile. Passes, vouchers and kits stay good.
cli-register-rekey--passphrase = Closes the key file with a new passphrase
cli-register-rekey--new-passphrase-file = File with the new passphrase on its first line; else you type it
cli-register-rekey--no-passphrase = The key file opens without a passphrase from now on
cli-register-rekey--keep-old-key = Keeps the earlier key in the key file, for backups from before today

# keys
cli-keys = The keys with which passes and vouchers are signed
    .long =
        The keys with which passes and vouchers are signed. By them a club sees without network that a pass
        or voucher comes from here; a signature says nothing of the holder. The key of the register itself
        is another thing: see vrijpas register recover.
cli-keys-show = Shows all keys: their id, since when, which one signs now, and the public half
    .examples =
        vrijpas keys show
cli-keys-rotate = Makes a new key; what the earlier one signed stays good
    .examples =
        vrijpas keys rotate
    .after =
        Clubs know a new key from their next kit on. Make those kits before you have new passes printed.

# settings
cli-settings = The settings of this register
cli-settings-show = Shows all settings
    .examples =
        vrijpas settings show
cli-settings-set = Changes one setting; the value before stays in the log
    .examples =
        vrijpas settings set paying-account-holder "Municipality of Lochristi"
        vrijpas settings set pass-at-import yes
    .after =
        With pass-at-import whoever is new gets a pass when read in or added.
cli-settings-set--key = Name of the setting; find it with: vrijpas settings show
cli-settings-set--value = The new value
cli-settings-set--from = Reads the value from this file, such as the text of a letter

# scheme
cli-scheme = The scheme: who has a right, and who pays what
cli-scheme-adopt = Adopts a new version, from a day to come
    .examples =
        vrijpas scheme adopt scheme-2027.toml
    .after =
        What was decided keeps the version that decided it.
cli-scheme-adopt--file = The scheme (.toml)
cli-scheme-check = Checks a scheme and names every fault with its line
    .examples =
        vrijpas scheme check scheme.toml
cli-scheme-check--file = The scheme (.toml)
cli-scheme-show = Shows the scheme in force on the day asked for
    .examples =
        vrijpas scheme show --on 2027-01-01
cli-scheme-simulate = Shows what a proposal would change: for whom, and to the costs of the past year
    .examples =
        vrijpas scheme simulate scheme-2027.toml
        vrijpas scheme simulate scheme-2027.toml --on 2027-09-01
    .after =
        Nothing is changed and nobody is named. The claims of the past twelve months are priced
        again, with the tier of the day of use; who gets another tier by the proposal counts with
        that tier.
cli-scheme-simulate--file = The proposal (.toml)
cli-scheme-words = The words a scheme is written with, each with what it means and an example
    .examples =
        vrijpas scheme words ground
cli-scheme-words--word = Only this word or table: ground, lasts, tariff.holder
cli-scheme-test = Tries cases on a scheme: does what you expect come out?
    .examples =
        vrijpas scheme test scheme.toml cases.toml
    .after =
        A case is a few lines in a .toml file:
          {"  [[case]]"}
          id = "living-wage"
          on = 2026-05-01
          household = {"{"} statuses = ["LL1"] {"}"}
          expect = {"{"} decision = "granted", tier = "A" {"}"}
cli-scheme-test--file = The scheme (.toml), or a folder of schemes; each file of cases then names its scheme at its head (scheme = "…"), or bears its name
cli-scheme-test--cases = Files of cases (.toml), or folders of them

# household
cli-household = Households: import, add, look up
cli-household-import = Reads households and their members from two files
    .examples =
        vrijpas household import households.csv --members members.csv
    .after =
        An address that changed closes the old one and opens the new. Reading the same twice changes nothing.

        Columns of the households:
          required   household_id postcode
          optional   refnis municipality street house_number box type dossier
                     moved_in

        Columns of the members:
          required   member_id household_id last_name birth_date
          optional   first_name insz sex relation custody_share_pct since
                     replaced_insz language phone email
cli-household-import--file = The households, as .csv or .xlsx
cli-household-import--members = The members, as .csv or .xlsx
cli-household-import--accept-good-rows = { -good-rows }
cli-household-add = Adds one household
    .examples =
        vrijpas household add --postcode 9080 --street Filipring --number 111
cli-household-add--id = Your own id of the household; otherwise vrijpas chooses one
cli-household-add--postcode = Postcode
cli-household-add--municipality = REFNIS code of the municipality; otherwise that of the postcode
cli-household-add--street = Street
cli-household-add--number = House number
cli-household-add--bus = Box number
cli-household-show = Shows one household: address and members
    .examples =
        vrijpas household show H00001
cli-household-show--household = { -household }
cli-household-find = Searches by name, street or house number; case and accents do not matter
    .examples =
        vrijpas household find cuypers
        vrijpas household find filipring 111
cli-household-find--words = One or more words; all of them must occur
cli-household-list = Shows all households
    .examples =
        vrijpas household list --format csv
cli-household-note = Keeps a note about a household, for who sits at the counter later
    .examples =
        vrijpas household note H00001 "Prefers calls to mails"
        vrijpas household note H00001 --remove 3
cli-household-note--household = { -household }
cli-household-note--text = The note: a short sentence, preferably without sensitive data
cli-household-note--remove = Removes the note of this number
cli-household-notes = Shows the notes about a household; whoever looks stands in the log
    .examples =
        vrijpas household notes H00001
cli-household-notes--household = { -household }

# member
cli-member = Members of households: add, move, end
cli-member-add = Adds somebody to a household
    .examples =
        vrijpas member add --household H00001 --last-name Cuypers \
            --first-name Sander --birth-date 1998-01-22
cli-member-add--household = { -household }
cli-member-add--id = Your own id of the member; otherwise vrijpas chooses one
cli-member-add--last-name = Last name
cli-member-add--first-name = First name
cli-member-add--birth-date = Birth date; what is not known becomes 00: 1998-00-00
cli-member-add--insz = National register or BIS number; only needed to ask a source
cli-member-add--sex = Sex: f, m or x
cli-member-add--relation = { -relation }
cli-member-add--custody-share = { -custody }
cli-member-move = Moves somebody to another household
    .examples =
        vrijpas member move P000002 --household H00002 --on 2026-11-01
    .after =
        What was before is kept.
cli-member-move--member = { -member }
cli-member-move--household = Id of the new household
cli-member-move--relation = { -relation }
cli-member-move--custody-share = { -custody }
cli-member-end = Ends somebody's place in a household; what was before is kept
    .examples =
        vrijpas member end P000002 --on 2026-11-30
cli-member-end--member = { -member }
cli-member-end--household = { -household }; needed for who lives in two households

# status
cli-status = Statuses the OCMW holds, with their period
cli-status-import = Reads statuses from a file
    .examples =
        vrijpas status import statuses.csv
    .after =
        A changed row becomes a correction; the old one is kept.

        Columns of the file:
          required   status_id level subject_id code valid_from
          optional   valid_to source decided_on ksz_sector ksz_quality
        level is person or household; valid_to is the last day, or empty.
cli-status-import--file = { -file }
cli-status-import--accept-good-rows = { -good-rows }
cli-status-add = Adds one status
    .examples =
        vrijpas status add --member P000001 --code LL3 \
            --from 2026-11-01 --decided-on 2026-10-28
cli-status-add--member = { -member }, if the status is one person's
cli-status-add--household = { -household }, if the status is the whole household's
cli-status-add--code = Code of the status, as the scheme names it
cli-status-add--from = First day; otherwise the day of --on
cli-status-add--through = Last day; otherwise the status goes on
cli-status-add--decided-on = Day of the decision
cli-status-add--source = { -source }
cli-status-list = Shows the statuses of a member and their household; who looked is in the log
    .examples =
        vrijpas status list P000001
cli-status-list--member = { -member }
cli-status-end = Ends a status; what held before is kept
    .examples =
        vrijpas status end S000001 --last-day 2026-11-30
cli-status-end--status = Id of the status
cli-status-end--last-day = Last day it holds; otherwise the day of --on

# figure
cli-figure = Amounts and counts: income, savings, homes
cli-figure-import = Reads figures from a file
    .examples =
        vrijpas figure import figures.csv
    .after =
        Columns of the file:
          required   subject_id level kind value
          optional   source
        as_of (a day) or year (a year) is needed too; level is person or household.
cli-figure-import--file = { -file }
cli-figure-import--accept-good-rows = { -good-rows }
cli-figure-add = Adds one figure
    .examples =
        vrijpas figure add --household H00001 --kind income \
            --value 18,250.00 --year 2024
cli-figure-add--member = { -member }, if the figure is one person's
cli-figure-add--household = { -household }, if the figure is the whole household's
cli-figure-add--kind = Kind, as the scheme names it: income, savings, homes
cli-figure-add--value = The amount or count
cli-figure-add--as-of = The day on which it was so
cli-figure-add--year = The year it is about
cli-figure-add--source = { -source }

# source
cli-source = Answers of a source, such as the health insurance funds
cli-source-import = Reads the answers of a source from a file
    .examples =
        vrijpas source import gss_answer.csv
    .after =
        No answer is not a no: nothing changes then.

        Columns of the file:
          required   insz reference_date status
          optional   right period_begin period_end
        status is DATA_FOUND, NO_DATA_FOUND or NO_RESULT; right is noRight or period.
cli-source-import--file = { -file }
cli-source-import--accept-good-rows = { -good-rows }
cli-source-import--status = Code of the status the source answers about; VT is the increased allowance

# entitlement
cli-entitlement = Rights: derive from the statuses, show, explain
cli-entitlement-derive = Derives who has a right; nobody has to apply
    .examples =
        vrijpas entitlement derive --dry-run
        vrijpas entitlement derive --on 2026-11-21
    .after =
        The report says what is granted, unchanged, ended and unknown.
cli-entitlement-show = Shows who has a right, of everybody or of one member
    .examples =
        vrijpas entitlement show
        vrijpas entitlement show P000104
cli-entitlement-show--member = { -member }; otherwise everybody
cli-entitlement-explain = Explains why somebody has a right or not, clause by clause
    .examples =
        vrijpas entitlement explain P000001
    .after =
        This is for the OCMW only. Each time goes into the log.
cli-entitlement-explain--member = { -member }
cli-entitlement-letter = Writes the letter about somebody's right: what was decided, why, and how to appeal
    .examples =
        vrijpas entitlement letter P000001
        vrijpas entitlement letter P000001 -o letter.pdf
    .after =
        For the person only, in their language. Every letter stands in the log.
        Say first where to appeal: settings set appeal-body and appeal-within.
cli-entitlement-letter--member = { -member }
cli-entitlement-letter--output = Puts the letter in this file, ending in .pdf or .html, to be printed
cli-entitlement-decline = Notes that somebody would rather not take part, or does again
    .examples =
        vrijpas entitlement decline P000001
        vrijpas entitlement decline P000001 --revoke
    .after =
        Every later run respects it. The pass stays, vouchers that are out stay good,
        and a club sees nothing of it.
cli-entitlement-decline--member = { -member }
cli-entitlement-decline--right = This right only; else every right, also of a later regulation
cli-entitlement-decline--revoke = Takes the wish back: the person takes part again

# organiser
cli-organiser = Organisers: clubs and services with offers
cli-organiser-import = Reads organisers from a file
    .examples =
        vrijpas organiser import clubs.csv
    .after =
        Columns of the file:
          required   club_id name sector
          optional   kbo vcode iban bic account_holder street house_number postcode
                     town country
        sector is youth, sport, culture, childcare, arts, ocmw or other.
cli-organiser-import--file = { -file }
cli-organiser-import--accept-good-rows = { -good-rows }
cli-organiser-add = Adds one organiser
    .examples =
        vrijpas organiser add --id C0021 --name "KSA Hallaar" --sector youth \
            --iban BE79063527767133
cli-organiser-add--id = Your own id of the organiser
cli-organiser-add--name = Name
cli-organiser-add--sector = Sector: youth, sport, culture, childcare, arts, ocmw or other
cli-organiser-add--internal = A service of the municipality itself: booked only, never paid through the bank
cli-organiser-add--kbo = Enterprise number; an unincorporated club has none
cli-organiser-add--vcode = vCode of the register of associations, such as V0001001
cli-organiser-add--iban = Account number; needed to be paid, not to take part
cli-organiser-add--account-holder = Name of the account holder, if it differs
cli-organiser-add--postcode = Postcode
cli-organiser-add--town = Town
cli-organiser-change = Changes an organiser; what was sent already stays as it was
    .examples =
        vrijpas organiser change C0021 --name "KSA Hallaar-Booischot"
        vrijpas organiser change C0021 --iban BE79063527767133
    .after =
        An empty text takes something away. Nothing is paid on a changed account
        until a second person has confirmed it: vrijpas organiser confirm
cli-organiser-change--organiser = { -organiser }
cli-organiser-change--name = New name
cli-organiser-change--sector = Sector: youth, sport, culture, childcare, arts, ocmw or other
cli-organiser-change--kbo = Enterprise number
cli-organiser-change--vcode = vCode of the register of associations
cli-organiser-change--iban = New account number
cli-organiser-change--account-holder = Name of the account holder, where it differs
cli-organiser-change--street = Street
cli-organiser-change--house-number = House number
cli-organiser-change--postcode = Postcode
cli-organiser-change--town = Town
cli-organiser-confirm = Confirms as a second person that a changed account is the club's
    .examples =
        vrijpas organiser confirm C0021
    .after =
        Ask the club itself, on a number you had already. Whoever changed the
        account cannot confirm it.
cli-organiser-confirm--organiser = { -organiser }
cli-organiser-merge = Merges an organiser into another, which goes on
    .examples =
        vrijpas organiser merge C0021 --into C0034
    .after =
        What the first still hands in is paid to the second. Kits that are there
        keep working. This cannot be undone.
cli-organiser-merge--organiser = Id of the organiser that goes into the other
cli-organiser-merge--into = Id of the organiser that goes on
cli-organiser-merge--internal = Also when the club becomes a service of the municipality, which is not paid through the bank
cli-organiser-list = Shows all organisers
    .examples =
        vrijpas organiser list
cli-organiser-show = Shows one organiser: what was written down when, and whether its account can be paid
    .examples =
        vrijpas organiser show KSA
cli-organiser-show--organiser = { -organiser }
cli-organiser-poster = Makes a poster for a club: its offers, its prices and how it works
    .examples =
        vrijpas organiser poster C1 -o poster.pdf
cli-organiser-poster--organiser = { -organiser }
cli-organiser-poster--output = The file, which ends in .pdf
cli-organiser-poster--size = The paper: a4 or a3
cli-organiser-poster--language = The language of the poster; else Dutch

# offer
cli-offer = Offers: activities, memberships, camps, tickets
cli-offer-import = Reads offers from a file
    .examples =
        vrijpas offer import offers.csv
    .after =
        Columns of the file:
          required   offer_id club_id service name category price_class price route
          optional   from through age_from age_to nights places limit
        An offer with several prices has a row for each price class. route is prepaid, door or refund.
        Facts that the scheme knows of offers may each have a column of their name.
cli-offer-import--file = { -file }
cli-offer-import--accept-good-rows = { -good-rows }
cli-offer-add = Adds one offer
    .examples =
        vrijpas offer add --id O1 --organiser C0021 --name Membership --category membership \
            --service youth --route prepaid --price cubs=45.00 leaders=60.00
cli-offer-add--id = Your own id of the offer
cli-offer-add--organiser = { -organiser }
cli-offer-add--name = Name, as the club calls it
cli-offer-add--category = Kind of offer, as the scheme names it
cli-offer-add--service = Service in charge of the offer, as the scheme names it
cli-offer-add--route = How it is paid: prepaid at the desk, door at the club, or refund
cli-offer-add--price = Price class and ordinary price; more than one is fine
cli-offer-add--from = First day
cli-offer-add--through = Last day
cli-offer-add--fact = A fact that the scheme knows of offers, with its value; more than one is fine
cli-offer-list = Shows the offers
    .examples =
        vrijpas offer list
        vrijpas offer list --organiser KSA
cli-offer-list--organiser = Only of this organiser
cli-offer-show = Shows one offer with its prices
    .examples =
        vrijpas offer show KSA-LID
cli-offer-show--offer = { -offer }
cli-offer-price = Shows what a member pays, who bears the rest and why
    .examples =
        vrijpas offer price O1 --member P000001
        vrijpas offer price O1 --member P000001 --price-class kapoenen --on 2027-01-15
        vrijpas offer price O2 --member P000001 --fact quantity=4
    .after =
        This look is logged: a tier can be read from the price.
cli-offer-price--offer = { -offer }
cli-offer-price--member = { -member }
cli-offer-price--price-class = Which price class; needed when there is more than one
cli-offer-price--fact = A fact of this use, with its value; quantity is how many at once

# pass
cli-pass = Passes: everybody may have one, and all are alike
cli-pass-issue = Issues passes to who never had one
    .examples =
        vrijpas pass issue --all
        vrijpas pass issue --household H00001
        vrijpas pass issue --walk-in --last-name Peeters --first-name An \
            --birth-date 1985-07-30
cli-pass-issue--all = Everybody in the register
cli-pass-issue--household = All members of this household
cli-pass-issue--member = One member
cli-pass-issue--walk-in = Somebody who is not in the register yet; no national number is needed
cli-pass-issue--last-name = Last name of who stands at the desk
cli-pass-issue--first-name = First name
cli-pass-issue--birth-date = Birth date
cli-pass-show = Shows everything about a pass: whose it is, what became of it and which vouchers are open
    .examples =
        vrijpas pass show 3B8W-0QZK-V5MTC
cli-pass-show--pass = { -pass }
cli-pass-find = Finds a pass by number or QR code, or the passes of whoever bears a name
    .examples =
        vrijpas pass find Peeters An
        vrijpas pass find 7KQ2-M9FD-XT00B
    .after =
        This is for the desk; every look stands in the log.
cli-pass-find--words = A number, or words of the name; all of them must occur
cli-pass-activate = Puts a pass in use, also one that was blocked
    .examples =
        vrijpas pass activate 3B8W-0QZK-V5MTC
    .after =
        A pass may be used as soon as it is issued. This is needed after a block only,
        or if you want to keep track of who has got their pass.
cli-pass-activate--pass = { -pass }
cli-pass-activate--reason = { -pass-reason }
cli-pass-block = Blocks a pass; activate releases it again
    .examples =
        vrijpas pass block 7KQ2-M9FD-XT00B --reason lost
    .after =
        A club never sees that a pass is blocked: whoever shows it pays the ordinary price.
cli-pass-block--pass = { -pass }
cli-pass-block--reason = { -pass-reason }
cli-pass-replace = Gives a new pass in its place; vouchers and history follow the holder
    .examples =
        vrijpas pass replace 7KQ2-M9FD-XT00B --reason lost
cli-pass-replace--pass = { -pass }
cli-pass-replace--reason = { -pass-reason }
cli-pass-end = Ends a pass for good; pass issue --all gives the holder no new one
    .examples =
        vrijpas pass end 3B8W-0QZK-V5MTC --reason moved
cli-pass-end--pass = { -pass }
cli-pass-end--reason = { -pass-reason }
cli-pass-print = Prints passes as cards, on sheets of ten or each on a page of its own
    .examples =
        vrijpas pass print --new -o cards.pdf
        vrijpas pass print --household H0001 -o cards.pdf
        vrijpas pass print --all -o cards
        vrijpas pass print --new --per-page -o cards.pdf
        vrijpas pass print --new --format csv > printer.csv
    .after =
        All cards are alike: the colours of the municipality, a name, a number and a QR code; nothing about a right or a tier.
        How they look: vrijpas settings set card-name "Leisure pass", card-colour "#144B6B", card-accent "#FFC145".
        With --format csv you get a list for a printing firm under contract: number, QR text, first name and name.
cli-pass-print--passes = { -pass }
cli-pass-print--household = { -household }
cli-pass-print--member = { -member }
cli-pass-print--all = All passes that may be used
cli-pass-print--new = All passes that were never printed
cli-pass-print--output = The file, ending in .pdf, or a folder for files with a running number
cli-pass-print--per-page = One card a page, as large as the card: for a printer of cards
cli-pass-print--per-file = So many sheets in each file of the folder; otherwise 50, or 500 with --per-page
cli-pass-qr = Gives the list for the printing firm: numbers and the text of their QR codes
    .examples =
        vrijpas pass qr --all > passes.csv
        vrijpas pass qr 7KQ2-M9FD-XT00B
    .after =
        One row a pass, in the order of the numbers, which is random. No name and no right stands in it.
cli-pass-qr--passes = { -pass }
cli-pass-qr--all = All passes that may be used

# voucher
cli-voucher = Vouchers: good once at a club
cli-voucher-issue = Issues vouchers: for an offer, or of a value
    .examples =
        vrijpas voucher issue --member P000001 --offer O1 --class cubs
        vrijpas voucher issue --value 20.00 --ages 6-18 --count 3
        vrijpas voucher issue --value 5.00 --ages 3-12 --count 3 --extra A=1
        vrijpas voucher issue --offer O1 --class cubs --group 20 --ordinary
    .after =
        The second gives each child from 6 to 18 years a sheet of three vouchers of 20.00 euro; the third gives who
        has tier A one more such sheet, which looks just the same. The fourth gives a group a sheet of twenty vouchers.
cli-voucher-issue--member = { -member }
cli-voucher-issue--offer = { -offer } the voucher is for
cli-voucher-issue--class = Price class; needed if the offer has more than one
cli-voucher-issue--value = Value of each voucher
cli-voucher-issue--ages = Everybody of this age, such as 6-18
cli-voucher-issue--group-size = So many vouchers for a group, on one sheet; they are in nobody's name
cli-voucher-issue--tier = The tier at which the group pays
cli-voucher-issue--ordinary = At the ordinary price: for a group, or for who would go beyond a limit
cli-voucher-issue--companion = Also a voucher for who goes along, on the same terms; it does not count for the holder
cli-voucher-issue--unpaid = Not paid at the desk yet; note the payment later with: vrijpas voucher paid
cli-voucher-issue--extra = So many whole sheets more for who has this tier, such as A=1
cli-voucher-issue--count = Number of vouchers for each person
cli-voucher-issue--through = Last day the voucher is good
cli-voucher-list = Shows vouchers with their code, to print or to check
    .examples =
        vrijpas voucher list --value 20.00 --open --format csv
cli-voucher-list--member = { -member }
cli-voucher-list--offer = { -offer } the voucher is for
cli-voucher-list--value = Value of the voucher
cli-voucher-list--open = Only what can still be used
cli-voucher-list--unpaid = Only what is still to be paid at the desk
cli-voucher-paid = Notes that vouchers were paid at the desk
    .examples =
        vrijpas voucher paid 7KQ2-M9FD-XT0AH
cli-voucher-paid--vouchers = The codes on the vouchers, with or without dashes
cli-voucher-print = Prints vouchers on sheets of eight, with QR code and code
    .examples =
        vrijpas voucher print --household H0001 -o vouchers.pdf
        vrijpas voucher print 7KQ2-M9FD-XT0AH -o voucher.pdf
        vrijpas voucher print --open -o vouchers
    .after =
        Every voucher looks alike, whoever it is for. What is still to be paid is not printed.
cli-voucher-print--vouchers = The codes on the vouchers
cli-voucher-print--member = { -member }
cli-voucher-print--household = { -household }
cli-voucher-print--sheet = The vouchers of this sheet; its number stands in: vrijpas voucher list. May be given more than once
cli-voucher-print--open = All vouchers that can still be used, sheet by sheet
cli-voucher-print--amounts = Puts on the voucher what the club collects, for a club without a kit; never on what was paid at the desk
cli-voucher-print--output = The file, which ends in .pdf, or a folder for files with a running number
cli-voucher-print--per-file = So many sheets in each file of the folder; else 100
cli-voucher-qr = Gives the list for the printing firm: codes and the text of their QR codes
    .examples =
        vrijpas voucher qr --open > vouchers.csv
    .after =
        One row a voucher, in the order of the codes, which is random. No name and no share stands in it.
cli-voucher-qr--vouchers = The codes on the vouchers
cli-voucher-qr--open = All vouchers that can still be used
cli-voucher-show = Shows what a voucher is for and what became of it
    .examples =
        vrijpas voucher show 7KQ2-M9FD-XT0AH
cli-voucher-show--voucher = The code on the voucher, with or without hyphens
cli-voucher-withdraw = Withdraws a voucher that was not used
    .examples =
        vrijpas voucher withdraw 7KQ2-M9FD-XT0AH --reason lost
cli-voucher-withdraw--voucher = The code on the voucher, with or without hyphens
cli-voucher-withdraw--reason = Why: lost, mistake, cancelled or other

# letter
cli-letter = Letters with passes and vouchers: one text for everybody
    .after =
        You choose the words yourself, in another language too: vrijpas letter show pass
cli-letter-pass = Writes the letter that goes with the passes of a household
    .examples =
        vrijpas letter pass --household H0001 --with-cards -o letter.pdf
        vrijpas letter pass --all -o letters --per-file 100
cli-letter-pass--new = Every household with a pass that was never printed, and for those passes only
cli-letter-pass--with-cards = Prints the passes on the letter too, to be cut out
cli-letter-pass--all = Every household of which somebody has a pass
cli-letter-pass--household = { -household }
cli-letter-pass--member = { -member }
cli-letter-pass--output = { -letter-output }
cli-letter-pass--per-file = { -letter-per-file }
cli-letter-vouchers = Writes the letter that goes with vouchers, with the vouchers behind it
    .examples =
        vrijpas letter vouchers --household H0001 -o letter.pdf
        vrijpas letter vouchers --open -o letters
cli-letter-vouchers--open = Every household that has vouchers to use
cli-letter-vouchers--household = { -household }
cli-letter-vouchers--member = { -member }
cli-letter-vouchers--output = { -letter-output }
cli-letter-vouchers--per-file = { -letter-per-file }
cli-letter-renewal = Asks to check that everything is still right; says nothing of a right
    .examples =
        vrijpas letter renewal --due -o letters
        vrijpas letter renewal --household H0001 --reply-by 2026-12-15 -o letter.pdf
    .after =
        The text is the same for everybody: you may also send it to all households, with --all.
cli-letter-renewal--due = Every household of which a right ends within six weeks
cli-letter-renewal--all = Every household
cli-letter-renewal--reply-by = The day by which people answer; else within three weeks
cli-letter-renewal--household = { -household }
cli-letter-renewal--member = { -member }
cli-letter-renewal--output = { -letter-output }
cli-letter-renewal--per-file = { -letter-per-file }
cli-letter-show = Shows the text of a letter as it stands now, with the places that are filled in
    .examples =
        vrijpas letter show pass > letter.txt
        vrijpas settings set letter-pass-nl --from letter.txt
        vrijpas settings set letter-pass-fr --from lettre.txt
cli-letter-show--kind = Which letter: pass, vouchers or renewal
cli-letter-show--language = The language, such as nl, en or fr
-letter-output = The file, which ends in .pdf, or a folder: then a file for each letter, with a running number
-letter-per-file = So many letters in each file of the folder; else one

# kit
cli-kit = A club's kit: accept vouchers without a network
    .after =
        The municipality makes a kit and sends it to the club. The club accepts with it and hands in one file a month.
        A kit is confidential: send it as you send a key.
        On a screen vrijpas kit is the same as vrijpas kit evening.
cli-kit-make = Makes the kit of a club, or of all of them (municipality)
    .examples =
        vrijpas kit make --organiser C0001 --through 2026-12-31 -o C0001.kit
        vrijpas kit make --all --through 2026-12-31 -o kits
cli-kit-make--organiser = { -organiser }
cli-kit-make--all = The kits of all clubs with offers on those days, each as CLUB.kit in a folder
cli-kit-make--from = First day of the kit; otherwise the day of --on
cli-kit-make--through = Last day of the kit, at most 400 days from today
cli-kit-make--output = Where the kit goes, or with --all the folder
cli-kit-paper = Makes a list for a club without the tool: to be printed, or to be filled in
    .examples =
        vrijpas kit paper --organiser C1 -o list.xlsx -o list.pdf
    .after =
        Both have the same references. What the club fills in is read with: vrijpas claim import list.xlsx
cli-kit-paper--organiser = { -organiser }
cli-kit-paper--rows = Number of rows on the list
cli-kit-paper--output = The list: .xlsx or .csv to be filled in, .pdf or .html to be printed; may be given more than once
cli-kit-redeem = Accepts vouchers and passes and says what to collect (club)
    .examples =
        vrijpas kit redeem --kit C0001.kit 7KQ2-M9FD-XT0AH
        vrijpas kit redeem --kit C0001.kit 3B8W-0QZK-V5MTC --offer swimming --price 6.00
        vrijpas kit redeem --offer swimming
    .after =
        Without a code this command reads a code a line, as a hand scanner types them, and answers each line at once.
        The offer you chose holds for the next time too. With --format csv or json the answers come at the end.
cli-kit-redeem--codes = The codes on the vouchers or passes, with or without hyphens, or the text of their QR code
cli-kit-redeem--kit = { -kit }
cli-kit-redeem--offer = { -offer }; needed with a pass or a voucher of a value
cli-kit-redeem--class = Price class, if the offer has more than one
cli-kit-redeem--price = The ordinary price, if it says which price class is meant
cli-kit-price = Says what you would collect, and notes nothing (club)
    .examples =
        vrijpas kit price 3B8W-0QZK-V5MTC --offer swimming
cli-kit-price--code = The code on the pass or voucher, or the text of the QR code
cli-kit-price--kit = { -kit }
cli-kit-price--offer = { -offer }
cli-kit-price--class = Price class, if the offer has more than one
cli-kit-price--price = The ordinary price, if it says which price class is meant
cli-kit-undo = Takes back a redemption that was not handed in yet (club)
    .examples =
        vrijpas kit undo
        vrijpas kit undo R7K2M9-0042-X4TQ8
cli-kit-undo--reference = The reference; otherwise the last redemption
cli-kit-undo--kit = { -kit }
cli-kit-status = Shows until when the kit is good and what it accepted (club)
    .examples =
        vrijpas kit status
        vrijpas kit status --list
cli-kit-status--list = Shows each redemption with its reference
cli-kit-status--kit = { -kit }
cli-kit-export = Writes what was accepted in a month, to hand in (club)
    .examples =
        vrijpas kit export --kit C0001.kit --month 2026-11 -o redeemed.csv
cli-kit-export--kit = { -kit }
cli-kit-export--month = The month, such as 2026-11
cli-kit-export--output = Where the file goes
cli-kit-export--plain = With commas between columns and points in amounts, instead of for Belgian Excel
cli-kit-answer = Reads what the municipality answered, and says what to do with it (club)
    .examples =
        vrijpas kit answer C0001.1f2e3d4c.answer.csv
cli-kit-answer--files = The answers of the municipality (.csv or .xlsx)
cli-kit-answer--kit = { -kit }
cli-kit-renew = Lets a new kit take over from the old one (club)
    .examples =
        vrijpas kit renew C0001-2027.kit --kit C0001.kit
    .after =
        The new kit gets all redemptions of the old one; then the lists of the old one are wiped.
cli-kit-renew--newer = The new kit (.kit)
cli-kit-renew--kit = The old kit; otherwise the only other one in this folder

# claim
cli-claim = Claims: what clubs hand in
cli-claim-import = Reads what clubs hand in, and answers each row
    .examples =
        vrijpas claim import redeemed.csv
        vrijpas claim import november --answers answers
    .after =
        Each row gets an answer. The same file twice changes nothing.

        Columns of the file:
          required   club_id reference voucher redeemed_on
          optional   offer price_class price provisional kit collected
cli-claim-import--path = A file, or a folder of files
cli-claim-import--answers = Folder where each club gets its answer
cli-claim-import--accept-good-rows = { -good-rows }
cli-claim-import--atomic = Reads everything or nothing, as it does without this option
cli-claim-decide = Decides a claim that is open
    .examples =
        vrijpas claim decide R7-0031 --accept --reason paper-seen
        vrijpas claim decide R7-0032 --refuse --reason not-the-original
        vrijpas claim decide R7-0033 --accept --reason price-agreed --holder 5.00 --fund stad
    .after =
        Who decided, when and why is kept. Look at what it comes to first with --dry-run.

        Reasons: paper-seen holder-confirmed price-agreed not-the-original not-used
          wrong-price wrong-offer twice other
cli-claim-decide--claim = Reference or id of the claim
cli-claim-decide--accept = It is paid, priced as at import
cli-claim-decide--refuse = It is not paid
cli-claim-decide--reason = Why: a fixed word, see below
cli-claim-decide--holder = What the holder paid, where the regulation gives no amount
cli-claim-decide--fund = The fund that bears the rest then
cli-claim-decide--organiser = Of this organiser, where more than one has this reference

cli-claim-enter = Types over a club's list on paper; the same list twice changes nothing
    .examples =
        vrijpas claim enter --organiser C0021 --list 7KQ2M9FD
        vrijpas claim enter --organiser C0021 --list 7KQ2M9FD list.txt
        vrijpas claim enter --organiser C0021 --list 7KQ2M9FD \
            --line "7KQ2-M9FD-XT0AH 21/11/2026 LES standaard 2.50"
    .after =
        One line for each row of the list: CODE [DAY] [OFFER] [CLASS] [COLLECTED], parted
        by blanks or by ;. Without a day it is that of the row above, and for a pass its offer
        too; - skips a row. At a terminal each row is answered at once, undo takes the last one
        back, and done or an empty line ends it. Only then is the list kept.
cli-claim-enter--file = A file with the lines, or - for what you pipe in
cli-claim-enter--organiser = { -organiser }
cli-claim-enter--list = The number of the list: the first part of the references on the paper
cli-claim-enter--line = The lines themselves, each in quotation marks
cli-claim-enter--answers = Folder where the club gets its answer
cli-claim-add = Takes in what a holder paid a club in full, to be repaid
    .examples =
        vrijpas claim add --member L1 --offer KAMP --paid 60.00 --paid-on 2026-11-02 \
          --receipt 2026-118 --iban "BE68 5390 0754 7034"
    .after =
        Without --paid-on, --on (or today) is the day of payment, and it is handed in today.
        The club hears nothing of this; its part is borne by the funds. An ordinary receipt is
        enough, unless the regulation asks more; then choose from signature, stamp, pass, identity,
        agreement and form.
cli-claim-add--member = { -member }
cli-claim-add--offer = { -offer } that was paid for
cli-claim-add--class = Price class; needed where the amount does not tell
cli-claim-add--paid = What the holder paid, such as 60.00
cli-claim-add--paid-on = Day of payment
cli-claim-add--used-on = Day of use; else the day of payment
cli-claim-add--receipt = Number of the receipt
cli-claim-add--iban = Account to repay on, if it is not known yet
cli-claim-add--account-holder = In whose name that account stands, if that is somebody else
cli-claim-add--proof = What else came with it, with a comma between
cli-claim-add--another-receipt = I have seen that it is another receipt, or another line of it
cli-claim-add--price-differs = I have seen on the receipt that the price was another
cli-claim-show = Shows one claim and who bears which part
    .examples =
        vrijpas claim show R7-0042 --organiser KSA
cli-claim-show--claim = Reference or id of the claim
cli-claim-show--organiser = Only of this organiser
cli-claim-open = Shows what was handed in and is not paid yet, and for how long
    .examples =
        vrijpas claim open
cli-claim-notes = Shows what was paid in good faith and is to be seen to with the holder; each look stands in the log
    .examples =
        vrijpas claim notes
        vrijpas claim notes --month 2026-11
cli-claim-notes--month = Month of hand-in, such as 2026-11; all without a month

# settle
-settlement = A settlement: its months (2026-11, 2026-Q4) or its number (2026-0002)
cli-settle = Settling with clubs, by month or range of months
cli-settle-preview = Shows the settlement as it would be now; nothing is closed
    .examples =
        vrijpas settle preview 2026-11
cli-settle-preview--run = { -run }
cli-settle-close = Closes the settlement; that happens once
    .examples =
        vrijpas settle close 2026-11 -o settlement-2026-11
    .after =
        A closed settlement never changes. Look at it first with: vrijpas settle preview
cli-settle-close--run = { -run }
cli-settle-close--output = Folder for all files: statements and answers of each club, summary and funds for finance
cli-settle-correct = Puts right what was accepted, with a line added to the next settlement
    .examples =
        vrijpas settle correct R7-0031 --reason wrong-price --to 45.00
        vrijpas settle correct R7-0032 --reason not-used --cancel
    .after =
        The new shares follow from the rule that priced the claim. Nothing is overwritten.

        Reasons: paper-seen holder-confirmed price-agreed not-the-original not-used
          wrong-price wrong-offer twice other
cli-settle-correct--claim = Reference or id of the claim
cli-settle-correct--reason = Why: a fixed word, see below
cli-settle-correct--to = The right price of the club, such as 45.00
cli-settle-correct--cancel = The claim counts no more
cli-settle-correct--organiser = Of this organiser, where more than one has this reference
cli-settle-list = Shows every closed settlement, how it stands, and who closed and approved it
    .examples =
        vrijpas settle list
        vrijpas settle list --format csv
    .after =
        The hash stands here in short; --format csv shows all of it. Whether the bank paid is not kept yet: what is approved
        stays approved.
cli-settle-approve = Approves a settlement that somebody else closed
    .examples =
        vrijpas settle approve 2026-11
cli-settle-approve--run = { -settlement }
cli-settle-verify = Computes every closed settlement again from what was kept, and says what differs
    .examples =
        vrijpas settle verify
        vrijpas settle verify 2026-11
        vrijpas settle verify R2026-0001
cli-settle-verify--run = Only this settlement; otherwise all, and the refunds
cli-settle-show = Shows a closed settlement, of everybody or of one organiser
    .examples =
        vrijpas settle show 2026-11 -o afgesloten
        vrijpas settle show 2026-0002 --organiser ZWEM
cli-settle-show--run = { -settlement }
cli-settle-show--output = Puts the files of the settlement in this folder again, byte for byte
cli-settle-show--organiser = Only of this organiser

# budget
cli-budget = Budgets: what a fund may spend in a year
cli-budget-close = Closes a year: what is used and reserved stands, and the next year opens with it
    .examples =
        vrijpas budget close 2026 --carry
    .after =
        Without --carry what was not used is gone. What is reserved for vouchers that are out weighs on the next year.
cli-budget-close--year = The year that is over
cli-budget-close--carry = What was not used is carried over to the next year
cli-budget-set = Sets the budget of a fund for a year
    .examples =
        vrijpas budget set stad 2026 25000.00
    .after =
        Without a budget nothing is held back. With one, each voucher reserves what it may cost the fund; who comes too late
        gets none any more. What a club hands in is always paid.
cli-budget-set--fund = The fund, as the regulation calls it
cli-budget-set--year = The year
cli-budget-set--amount = What the fund may spend that year
cli-budget-set--below-use = Also when more was used and reserved already
cli-budget-show = Shows for each fund what is used, reserved and still open, and where it goes
    .examples =
        vrijpas budget show
        vrijpas budget show 2026 --fund stad
cli-budget-show--year = The year; otherwise that of today
cli-budget-show--fund = This fund only

# person
cli-person = What is known of somebody, and what the law gives about it
cli-person-access = Shows everything that is known of somebody, and who looked
    .examples =
        vrijpas person access L1
        vrijpas person access L1 -o data.html
        vrijpas person access L1 -o data.json
    .after =
        Give it to the person only. A page ending in .html is in the language of the person.
cli-person-access--member = { -member }
cli-person-access--output = Puts it in this file, ending in .html or .json
cli-person-correct = Corrects what was written down wrongly; the old value leaves every list
    .examples =
        vrijpas person correct L1 --birth-date 1990-05-02
        vrijpas person correct L1 --phone ""
cli-person-correct--member = { -member }
cli-person-correct--last-name = The name
cli-person-correct--first-name = The first name
cli-person-correct--birth-date = The birth date
cli-person-correct--sex = f, m or x
cli-person-correct--insz = The national number; the one before was never this person's
cli-person-correct--phone = The telephone; empty takes away what there is
cli-person-correct--email = The e-mail address; empty takes away what there is
cli-person-correct--language = The language of letters
cli-person-merge = Makes one person of two who turn out to be the same
    .examples =
        vrijpas person merge L7 L1
    .after =
        All of the first goes to the second. It cannot be undone.
cli-person-merge--old = The member who goes
cli-person-merge--new = The member who stays
cli-person-merge--yes = Also where the names differ
cli-person-erase = Erases what is known of somebody; what was paid stays, without a name
    .examples =
        vrijpas person erase L1 --rule SR-112 --dry-run
        vrijpas person erase L1 --rule SR-112 -o erasures.csv
    .after =
        Sorts: status, figure, source_answer, entitlement, decline, contact, document, identity.
        Without --class everything goes. What still runs ends first: the command says what.
        Keep the list of erasures with the backups: who puts a backup back, erases again.
cli-person-erase--member = { -member }
cli-person-erase--rule = Number of the rule by which it happens (selection rule, decision)
cli-person-erase--class = These sorts of data only
cli-person-erase--yes = Confirms without a question
cli-person-erase--output = Puts the list of all erasures in this file, without names

# refund
cli-refund = Repaying households, in orders of the OCMW
cli-refund-account = Notes on which account somebody is repaid
    .examples =
        vrijpas refund account L1 "BE68 5390 0754 7034"
    .after =
        Who is not 18 yet and has no account is repaid on that of an adult of the household.
cli-refund-account--member = { -member }
cli-refund-account--iban = Account (IBAN)
cli-refund-account--holder = In whose name the account stands, if that is somebody else
cli-refund-list = Shows the orders, and how long people waited; each look at what is open stands in the log
    .examples =
        vrijpas refund list --open
cli-refund-list--open = Shows what was asked and is not paid yet, and since when
cli-refund-order = Closes an order with everything that is to be repaid: one payment a person
    .examples =
        vrijpas refund order -o refunds
    .after =
        The list with names and accounts stays with the OCMW. Finance sees one amount a fund.
cli-refund-order--output = Folder for the list with names and accounts
cli-refund-show = Shows an order
    .examples =
        vrijpas refund show R2026-0001 -o ocmw
cli-refund-show--order = { -refund }
cli-refund-show--output = Puts the list in this folder again, byte for byte
cli-refund-approve = Approves an order; somebody other than who closed it does that
    .examples =
        vrijpas refund approve R2026-0001
cli-refund-approve--order = { -refund }
cli-refund-paid = Notes that an order was paid, and says how long people waited
    .examples =
        vrijpas refund paid R2026-0001 --paid-on 2026-11-30
cli-refund-paid--order = { -refund }
cli-refund-paid--paid-on = Day of payment; else today

# report
-report-per = By month, quarter, year, or as it was settled
-report-from = The first month
-report-to = The last month
-report-open = Also counts what is accepted and not closed yet
cli-report = Figures from the ledger, by month, quarter, year or settlement
cli-report-settlement = What each month cost
    .examples =
        vrijpas report settlement --per quarter --format xlsx > 2026.xlsx
    .after =
        What was cancelled later stays in the number; its amount is taken off in the month of the correction.
cli-report-settlement--per = { -report-per }
cli-report-settlement--from = { -report-from }
cli-report-settlement--to = { -report-to }
cli-report-settlement--with-open = { -report-open }
cli-report-organiser = What each club got
    .examples =
        vrijpas report organiser --per year --from 2026-01 --to 2026-12
    .after =
        What was cancelled later stays in the number; its amount is taken off in the month of the correction.
cli-report-organiser--per = { -report-per }
cli-report-organiser--from = { -report-from }
cli-report-organiser--to = { -report-to }
cli-report-organiser--with-open = { -report-open }
cli-report-fund = What each fund bore, for clubs and for households
    .examples =
        vrijpas report fund --per run
cli-report-fund--per = { -report-per }
cli-report-fund--from = { -report-from }
cli-report-fund--to = { -report-to }
cli-report-fund--with-open = { -report-open }
cli-report-offer = What each offer cost
    .examples =
        vrijpas report offer --from 2026-11
cli-report-offer--per = { -report-per }
cli-report-offer--from = { -report-from }
cli-report-offer--to = { -report-to }
cli-report-offer--with-open = { -report-open }
cli-report-open = What was handed in and is not yet paid, and for how long
    .examples =
        vrijpas report open
cli-report-sector = What each sector cost
    .examples =
        vrijpas report sector --per year --with-open
cli-report-sector--per = { -report-per }
cli-report-sector--from = { -report-from }
cli-report-sector--to = { -report-to }
cli-report-sector--with-open = { -report-open }

# label
cli-label = How visible the pass is
cli-label-audit = Measures whether enough others stand around people with little means, per club, route and month
    .examples =
        vrijpas label audit
        vrijpas label audit --run 2026-11 --all
    .after =
        The answer is no (code 1) where there are too few others, with what helps there.
        Thresholds: vrijpas settings set label-k 5, vrijpas settings set label-passes 50%
cli-label-audit--run = { -run }; else the last twelve months
cli-label-audit--all = Also shows where it is well, and every amount that one tier alone pays

# audit
cli-audit = The log: who did what, and who looked at what
cli-audit-show = Shows who did what and who looked at what; each look in the log is in it too
    .examples =
        vrijpas audit show --member P000001
        vrijpas audit show --since 2026-11-01 --who an --action look
    .after =
        Who was erased stands there by an id of the register itself. With --member the entries about
        everybody are there too: a list that was looked at, rights that were derived, a file that came in.
cli-audit-show--member = { -member }; for whoever wants to know who looked
cli-audit-show--since = From this day on
cli-audit-show--until = Up to and including this day
cli-audit-show--command = Only this command, such as "entitlement explain", or all of a kind: entitlement
cli-audit-show--who = Only this login or VRIJPAS_USER
cli-audit-show--action = Only what did this, such as look, import, derive or erase
cli-audit-verify = Checks whether every entry of the log is still what was written
    .examples =
        vrijpas audit verify
        vrijpas audit verify --head 5b1f0c9a44d27e63
    .after =
        The answer is no (code 1) once an entry, a right or a settlement was altered, removed or moved;
        the first is named with its number.
cli-audit-verify--head = A head that you kept, or at least its first 16 characters: whether it is in this log

# Values.
value-account-holder = ACCOUNT-HOLDER
value-amount = AMOUNT
value-bus = BOX
value-category = CATEGORY
value-claim = CLAIM
value-class = CLASS
value-class-price = CLASS=PRICE
value-code = CODE
value-count = COUNT
value-date = DATE
value-date-amount = DATE=AMOUNT
value-dir = FOLDER
value-file = FILE
value-file-- = FILE|-
value-file-dir = FILE|FOLDER
value-first-name = FIRST-NAME
value-email = E-MAIL
value-format = FORMAT
value-from-to = FROM-TO
value-fund = FUND
value-house-number = HOUSE-NUMBER
value-hash = HASH
value-household = HOUSEHOLD
value-iban = IBAN
value-id = ID
value-insz = NUMBER
value-kbo = NUMBER
value-key = NAME
value-kind = KIND
value-last-name = NAME
value-line = LINE
value-action = ACTION
value-command = COMMAND
value-login = LOGIN
value-member = MEMBER
value-means = MEANS
value-month = MONTH
value-name = NAME
value-name-value = NAME=VALUE
value-nl-en = nl|en
value-number = NUMBER
value-offer = OFFER
value-organiser = ORGANISER
value-pass = PASS
value-pct = PERCENT
value-per = GROUPING
value-phone = TELEPHONE
value-postcode = POSTCODE
value-price = PRICE
value-reason = REASON
value-reference = REFERENCE
value-refnis = REFNIS
value-relation = RELATION
value-right = RIGHT
value-route = ROUTE
value-run = RUN
value-sector = SECTOR
value-service = SERVICE
value-sex = SEX
value-source = SOURCE
value-status = STATUS
value-street = STREET
value-tier = TIER
value-tier-number = TIER=NUMBER
value-town = TOWN
value-value = VALUE
value-vcode = VCODE
value-voucher = VOUCHER
value-word = WORD
value-words = WORDS
value-year = YEAR
cli-voucher-use = Shows how many value vouchers were issued and used
    .examples =
        vrijpas voucher use
