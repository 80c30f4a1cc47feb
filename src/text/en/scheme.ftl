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
