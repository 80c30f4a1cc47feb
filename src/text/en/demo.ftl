# The guided tour: vrijpas demo.

demo-no-folder = there is no folder in which the tour can start
demo-folder-not-empty = { $folder } is not empty
demo-folder-not-empty-hint = choose a new folder, or leave out --keep
demo-kept = Everything is still in { $folder }, the keys too. To go on: export XDG_CONFIG_HOME={ $folder }/config VRIJPAS_REGISTER={ $folder }/lochristi.db

demo-lochristi = == An ordinary month in Lochristi. First the scheme: data, not code. Then an encrypted register with a key of its own.
demo-people = == The people, and what the OCMW knows already. Invented households, with all the difficulties of real ones.
demo-rights = == Who has the right gets it without asking. Every decision explains itself; a second run changes nothing.
demo-offer = == The clubs and what they offer.
demo-passes = == Everybody gets a pass, and all passes are alike. Vouchers for an offer, and value vouchers for all children.
demo-kits = == A club's kit: enough to work without a network, too little to learn anything about anybody.
demo-redeem = == At the door of the club. The register is not there. A voucher is good once; for a pass the only answer is an amount.
demo-claims = == The clubs hand in one file. Every row is answered; handing in twice changes nothing.
demo-settle = == The month is closed once, to the cent.
demo-audit = == Is the pass itself a label? This register mostly holds families the OCMW knows, and as long as only they have the pass, secrecy does not help. That is measured.
demo-kortrijk = == Kortrijk, September 2015 to May 2016: the nineteen amounts the newspaper printed, together 4,601.20 euro.
demo-kortrijk-correction = == A month later it turns out that one ticket was never used. What was closed stays; the next settlement takes it back.
demo-mechelen = == Mechelen 2017: Talent tickets for all children, in one command.
demo-end = == End of the tour. To start yourself: vrijpas register init --help
