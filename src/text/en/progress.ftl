# What is waited for, at the end of the screen: a short name of the work, without a full stop.

progress-derive = Going through the rights
progress-cards = Drawing cards
progress-letters = letters
