# Rights: what a derivation did, who has which right, and why. For the OCMW only.

derive-title = { $title }, version { $version }, on { $on }
derive-granted = granted
derive-changed = changed
derive-unchanged = unchanged
derive-ending = ends within 6 weeks
derive-ended = ended
derive-unknown = unknown: a fact is missing, nothing changes
derive-without-asking =
    { $count ->
        [one] One person gets a right without asking. Why: vrijpas entitlement explain MEMBER
       *[other] { $count } persons get their right without asking. Why: vrijpas entitlement explain MEMBER
    }
derive-nothing-changed = Nothing changes.

explain-granted-through = { $name } is entitled to { $tier }, from { $from } through { $last }.
explain-granted = { $name } is entitled to { $tier }, since { $from }.
explain-grace = { $name } is entitled to { $tier } during the grace period, from { $from } through { $last }. The right itself has ended.
explain-refused = { $name } does not have this right: { $why }
explain-suspended = { $name } gets no tariff now: { $why }
explain-unknown = Whether { $name } has this right is not known. What is missing: { $missing }
explain-no-household = { $name } belongs to no household on this day.
explain-declined = { $name } would rather not take part, since { $since }.

decline-kept = { $name } would rather not take part from { $from }. Every later run respects it.
decline-ended =
    { $count ->
        [0] No right was running.
        [one] The right ends on that day.
       *[other] { $count } rights end on that day.
    }
decline-outside = The pass stays, and vouchers that are out stay good. A club sees nothing of it: the price is the ordinary one.
decline-known = { $name } would already rather not take part. Nothing changes.
decline-not-known = { $name } did not say they would rather not take part. Nothing changes.
decline-revoked = { $name } takes part again from { $from }.
decline-revoked-hint = Give the right there is now with: vrijpas entitlement derive
decline-in-the-past = { $on } has passed: a wish counts from today or later
decline-in-the-past-hint = what was used stays as it was; leave --on out
decline-no-such-right = the regulation knows no right "{ $right }"
decline-rights-known = it knows: { $known }

column-outcome = outcome
column-persons = persons
column-households = households
column-valid-from = valid from
column-right = right
column-tier = tier
column-scheme-version = version
