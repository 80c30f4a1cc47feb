# Erasing what is known of somebody, and what must end before.

data-class-status = statuses
data-class-figure = figures
data-class-answer = answers of sources
data-class-entitlement = rights
data-class-decline = would rather not take part
data-class-contact = telephone, e-mail, account
data-class-document = lists of refunds
data-class-identity = who it is

column-class = sort
column-person = person
column-rule = rule
column-recorded-at = recorded

erase-no-rule = { $value } is no number of a rule; give the number of your selection rule, such as SR-112, in at most { $most } characters: letters, digits and . - / § _ : without spaces, a date or long words
erase-not-come = erasing is for good and goes by today; { $on } is still to come, nothing was erased
erase-not-come-hint = look ahead with --dry-run
erase-not-yet = what something depends on cannot be erased of { $member } yet; nothing was erased
erase-claims-running =
    { $count ->
        [one] one claim is still open or not settled yet
       *[other] { $count } claims are still open or not settled yet
    }
erase-claims-running-hint = decide what is open with: vrijpas claim open, and settle with: vrijpas settle close
erase-refunds-running =
    { $count ->
        [one] one refund or premium is not paid yet
       *[other] { $count } refunds or premiums are not paid yet
    }
erase-refunds-running-hint = pay them with: vrijpas refund order, refund approve and refund paid
erase-through-running =
    { $count ->
        [one] one refund to somebody else goes to this account and is not paid yet
       *[other] { $count } refunds to others go to this account and are not paid yet
    }
erase-through-running-hint = pay them with: vrijpas refund approve and refund paid
erase-vouchers-running =
    { $count ->
        [one] one voucher can still be used
       *[other] { $count } vouchers can still be used
    }
erase-vouchers-running-hint = wait until after the last day, or withdraw with: vrijpas voucher withdraw
erase-kit-running = a club kit still knows a price of this household, through { $through }; what it accepts is paid
erase-kit-running-hint = end the pass now with: vrijpas pass end, and erase after the month of that last day is settled
erase-year-running = something was used in { $year }, and that year is not closed yet; counts and limits of the household need it
erase-year-running-hint = erase after December { $year } is settled with: vrijpas settle close
erase-debt-running = { $amount } too much was repaid; that comes off a next refund
erase-debt-running-hint = claim it back or let it go with a correction: vrijpas settle correct

erase-not-confirmed = erasing cannot be undone, and nobody is here to confirm it
erase-not-confirmed-hint = first see what goes with --dry-run, then give --yes
erase-about = This is about { $name }, born on { $birth }, household { $households }. What goes, in rows: { $what }.
erase-rows = { $class } { $count }
erase-ends = this also ends what is still running: { $what }
erase-ends-right = the right to tier { $tier }, since { $from }
erase-ends-pass = pass { $number }
erase-confirm = Erasing cannot be undone. Type { $member } to confirm:
erase-not-meant = not confirmed: it did not read { $member }; nothing was erased
erase-nothing-left = of { $member } nothing of this is left in the register
erase-done = Erased: { $member }, by rule { $rule }. Amounts, days and the log stay, without a name.
erase-listed = The list of all erasures, without names, is in { $path }; keep it with the backups.
import-erased-before =
    { $count ->
        [one] one new member was erased before
       *[other] { $count } new members were erased before
    }; whether they would rather not take part was erased as well. Ask again before you derive rights; a premium of then is not paid a second time
erase-elsewhere = Copies outside the register do not go along: old backups, lists and letters that were written, and what the source delivers again. Of who was erased, codes of number and id stay, so that who comes back is noticed and no premium is paid twice.

column-term = term
column-waiting = still running
retain-reason-decision = to be able to account for a decision, after its end
retain-reason-answer = not needed any more once no decision rests on it
retain-reason-contact = successive contact details, after the last contact
retain-reason-document = papers behind the accounts
retain-reason-identity = after the last use, when nothing else needs the name
retain-no-rule =
    { $count ->
        [one] { $class } of one person are past their term
       *[other] { $class } of { $count } persons are past their term
    }, but no rule is named; nothing of it was erased: vrijpas settings set { $key } NUMBER
retain-nothing = Nothing is past its term and free to go.
retain-done =
    { $count ->
        [one] Erased: one row that was past its term. Amounts, days and the log stay, without a name.
       *[other] Erased: { $count } rows that were past their term. Amounts, days and the log stay, without a name.
    }
term-keep = is kept
term-days = { $count ->
        [one] one day
       *[other] { $count } days
    }
term-months = { $count ->
        [one] one month
       *[other] { $count } months
    }
term-years = { $count ->
        [one] one year
       *[other] { $count } years
    }
