# What is waited for, at the end of the screen: a short name of the work, without a full stop.

progress-derive = Going through the rights
progress-backup = Making a backup
progress-check = Checking
progress-close = Settling
progress-import = Reading in
progress-kits = Making kits
progress-passes = Issuing passes
progress-restore = Restoring
progress-retain = Going through the terms
progress-simulate = Trying out
progress-verify = Working it out again
progress-cards = Drawing cards
progress-letters = letters
