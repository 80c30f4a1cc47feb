# The log: who did what, and who looked at what.

head-not-a-head = { $value } is not a head of the log; give the head as it is printed, or at least its first { $least } characters (0-9 and a-f)
log-head = Head of the log (entry { $entries }): { $head }

log-proven = { $entries ->
        [one] The only entry of the log is what was written
       *[other] All { $entries } entries of the log are what was written
    }, and what was decided and closed fits it.
log-keep-the-head = Keep the head away from this computer; with it you show later that this register was not replaced by an older copy: vrijpas audit verify --head { $head }
log-head-is-here = The head you gave is in this log: this register is that register, or later.
log-not-proven = { $count ->
        [one] there is one difference
       *[other] there are { $count } differences
    } between the log and what was written
log-not-proven-hint = do no more work in this register; set it apart, and compare it with a backup from before the difference
log-entry-missing = entry { $entry } of the log is missing
log-entry-moved = entry { $entry } of the log is not in its place but in place { $stands }
log-entry-altered = entry { $entry } of the log is not what was written{ $covers ->
        [0] { "" }
        [one] , or the commitment it answers for is not
       *[other] , or one of the { $covers } commitments it answers for is not
    }
log-commitment-missing = commitment { $commitment }, for which the log answers, is missing
log-cut-short = from entry { $entry } on entries are missing: more was committed to than the log answers for
log-closed-not-committed = { $number } is not what the log committed to when it was closed
log-scheme-differs = the regulation of { $day } is not what was adopted
log-right-differs = the right of commitment { $commitment } is not what was decided
log-head-at-closing-lost = the head that the log had when { $number } was closed is no longer in it
log-head-not-here = the head you gave is not in this log: the register is older than that head, or it is another

log-action-unknown = { $value } is not an action of the log; choose from { $known }
log-at = { $on }, { $hour }
log-about-member = member
log-about-everybody = everybody
log-create = register made
log-import = imported
log-add = added
log-change = changed
log-end = ended
log-derive = rights derived
log-issue = issued
log-print = printed
log-withdraw = withdrawn
log-make = kit made
log-close = closed
log-decide = decided
log-correct = corrected
log-approve = approved
log-confirm = confirmed
log-merge = merged
log-look = looked at
log-letter = letter made
log-decline = taking part
log-erase = erased
log-retain = kept no longer
log-backup = backup
log-restore = put back
log-rekey = new key
log-recover = key recovered
log-pin-clock = clock pinned

column-entries = entries
column-held = committed
column-head = head
column-entry = entry
column-at = when
column-login = login
column-on-behalf = on behalf of
column-command = command
column-action = action
