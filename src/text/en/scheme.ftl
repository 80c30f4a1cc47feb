# The regulation: adopting a new version, and seeing beforehand what it changes. For the OCMW only.

scheme-adopted = { $title }: the version from { $from } is adopted.
scheme-adopted-instead = { $title }: the new text from { $from } takes the place of the one before; nothing had been decided by it.
scheme-adopted-before = { $title }: the version from { $from } was adopted before. Nothing changes.
scheme-adopted-next = What was decided stays. Derive the rights again from { $from } with: vrijpas entitlement derive
scheme-of-another-id = this register works with the scheme { $known }, not with { $found }
scheme-of-another-id-hint = give a new version the same id as the one before; a second right becomes a ground in the same scheme
scheme-begins-too-early = this version is in force from { $from }, and that is not after { $on }
scheme-begins-too-early-hint = put a day to come at in_force_from
scheme-decided = something was decided about { $from } or a later day; the scheme of those days never changes
scheme-decided-hint = put a later day at in_force_from; the new text is in force from then on

simulate-title = Proposal { $title }, from { $proposed }, beside the version from { $current }: who has which right on { $on }
simulate-gains = gets a right
simulate-better = gets a better tier
simulate-other = gets another tier
simulate-worse = gets a lower tier
simulate-loses = loses the right
simulate-unknown = not known
simulate-same = stays the same
simulate-none = none
simulate-claims-title =
    { $count ->
        [one] One claim used from { $from } through { $through }: who bears it now, and under the proposal
       *[other] { $count } claims used from { $from } through { $through }: who bears them now, and under the proposal
    }
simulate-holder = participants
simulate-organiser = organisers
simulate-fund = fund { $fund }
simulate-changed =
    { $count ->
        [0] For nobody a right changes.
        [one] For one person a right changes.
       *[other] For { $count } persons a right changes.
    }
simulate-unpriced =
    { $count ->
        [one] one claim gets no price under the proposal and is left out above: { $why }
       *[other] { $count } claims get no price under the proposal and are left out above, such as: { $why }
    }
simulate-nothing-written = This is a calculation: nothing was changed. How often and how much somebody may use is left out.
simulate-not-in-force = this proposal is in force from { $from }, and not on { $on }
simulate-not-in-force-hint = choose a day on which it is in force, with --on { $from }, or leave --on out

column-effect = what
column-tier-from = now
column-tier-to = proposal
column-age-0-5 = 0-5
column-age-6-11 = 6-11
column-age-12-17 = 12-17
column-age-18-24 = 18-24
column-age-25-64 = 25-64
column-age-65 = 65+
column-age-unknown = age ?
column-party = who
column-now = now
column-proposed = proposal
column-difference = difference
column-about = about
column-age = age
