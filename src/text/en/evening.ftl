# A club's evening: scan, amount, next.

cli-kit-evening = Collects for an evening: scan, amount in large digits, next (club)
    .examples =
        vrijpas kit evening
        vrijpas kit evening --kit C0001.kit
    .after =
        This needs a screen and a keyboard. What the screen shows is in the kit already: after a power cut the evening simply goes on.
        Close with Esc; then you see per offer what you collected, and how to hand it in.
cli-kit-evening--kit = The file of the kit (.kit)

evening-no-terminal = the evening needs a screen and a keyboard.
evening-no-terminal-hint = read codes from a file or another program with: vrijpas kit redeem
evening-help = see what else you can do with kits with: vrijpas kit --help
evening-lost = the screen or the keyboard is gone. What was noted is in the kit.
evening-too-small = Make the window larger.

# Choosing
evening-which-kit = Which kit?
evening-kit = { $club }, through { $through } ({ $path })
evening-which-offer = For which offer?
evening-offer = { $offer }: { $price }
evening-choice = Number or name:
evening-no-such = That is not in the list. Erase with Backspace and type a number or a part of the name.
evening-choose-first = Choose here first; then scan again. Nothing was noted.

# At the door. Whoever shows a pass sees an amount only.
evening-title = { $club }, { $on }
evening-code = Code:
evening-ready = Scan a pass or voucher, or type the code and press Enter.
evening-amount = { $amount }
evening-amount-paper = ?
evening-together = Today: { $count ->
        [0] nothing noted yet.
        [one] one redemption, { $collected } collected.
       *[other] { $count } redemptions, { $collected } collected.
    }
evening-of-offer = { $offer }: { $count ->
        [one] one redemption
       *[other] { $count } redemptions
    }, { $collected }
evening-before = This pass was here today for this offer already, and counts again now. One too many? Press Ctrl+Z.
evening-several-codes = Several codes came in at once; nothing was noted. Scan them one by one.
evening-other-offer = this voucher is for { $good_for }, not for { $asked }. Nothing was noted. Choose that offer with Tab and scan the voucher again.
evening-next-day = it is another day by now; nothing was noted. Close with Esc and begin again with: vrijpas kit
evening-nothing = Nothing was noted today that you can undo.
evening-undone = Undone: { $offer }. To give back: { $collected }.
evening-undone-paper = Undone: { $offer }. To give back: what the voucher says. Give back the voucher too.

# Keys
evening-key-enter = choose
    .key = Enter
evening-key-arrows = up and down
    .key = ↑ ↓
evening-key-back = back
    .key = Esc
evening-key-offer = another offer
    .key = Tab
evening-key-undo = undo the last
    .key = Ctrl+Z
    .command = vrijpas kit undo
evening-key-end = close the evening
    .key = Esc
    .command = vrijpas kit status
evening-key-close = close
    .key = Enter
evening-key-on = go on
    .key = Esc
