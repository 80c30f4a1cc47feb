//! The readings behind dossiers: each in the order of households, so that they walk side by side without sorting. A table that is
//! empty is seen to be so once, not asked for everybody. $1 is the first household and $2 the last: one household is a short walk.

pub(super) const MEMBERS: &str = "SELECT membership.household AS household, membership.person AS person, identity.birth_date, membership.relation,
  membership.custody_share_pct, membership.from_on, membership.to_on
  FROM membership CROSS JOIN identity INDEXED BY identity_birth ON identity.person = membership.person WHERE membership.household BETWEEN $1 AND $2
  ORDER BY membership.household, membership.person, membership.from_on";
pub(super) const ADDRESSES: &str = "SELECT household, from_on, to_on, refnis FROM address WHERE household BETWEEN $1 AND $2 ORDER BY household";
// A person's facts are read through their membership on the day ($3); the index on the corrected row tells the newest.
pub(super) const PERSON_STATUSES: &str = "SELECT membership.household AS household, status.person, code, status.from_on, status.to_on, decided_on, source
  FROM membership CROSS JOIN status ON status.person = membership.person
  WHERE membership.household BETWEEN $1 AND $2 AND membership.from_on <= $3 AND (membership.to_on IS NULL OR membership.to_on > $3) AND status.void = 0
    AND NOT EXISTS (SELECT 1 FROM status AS later WHERE later.corrects = status.id) ORDER BY membership.household";
pub(super) const HOUSEHOLD_STATUSES: &str = "SELECT household, NULL AS person, code, from_on, to_on, decided_on, source
  FROM status INDEXED BY status_household WHERE household BETWEEN $1 AND $2 AND void = 0
    AND NOT EXISTS (SELECT 1 FROM status AS later WHERE later.corrects = status.id) ORDER BY household";
pub(super) const PERSON_FIGURES: &str = "SELECT membership.household AS household, figure.person, kind, hundredths, as_of, year, source
  FROM membership CROSS JOIN figure ON figure.person = membership.person
  WHERE membership.household BETWEEN $1 AND $2 AND membership.from_on <= $3 AND (membership.to_on IS NULL OR membership.to_on > $3)
    AND EXISTS (SELECT 1 FROM figure)
    AND NOT EXISTS (SELECT 1 FROM figure AS later WHERE later.corrects = figure.id) ORDER BY membership.household";
pub(super) const HOUSEHOLD_FIGURES: &str = "SELECT household, NULL AS person, kind, hundredths, as_of, year, source
  FROM figure INDEXED BY figure_household WHERE household BETWEEN $1 AND $2
    AND NOT EXISTS (SELECT 1 FROM figure AS later WHERE later.corrects = figure.id) ORDER BY household";
pub(super) const ANSWERS: &str = "SELECT membership.household AS household, answer.person, answer.code, answer.reference_on, answer.outcome,
  answer.from_on, answer.to_on, answer.seq
  FROM membership CROSS JOIN source_answer AS answer ON answer.person = membership.person
  WHERE membership.household BETWEEN $1 AND $2 AND membership.from_on <= $3 AND (membership.to_on IS NULL OR membership.to_on > $3)
    AND EXISTS (SELECT 1 FROM source_answer)
  ORDER BY membership.household";
pub(super) const ENTITLEMENTS: &str = "SELECT membership.household AS household, right_now.*
  FROM membership CROSS JOIN entitlement AS right_now ON right_now.person = membership.person
  WHERE membership.household BETWEEN $1 AND $2 AND membership.from_on <= $3 AND (membership.to_on IS NULL OR membership.to_on > $3) AND right_now.void = 0
    AND EXISTS (SELECT 1 FROM entitlement)
    AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = right_now.id) ORDER BY membership.household";

/// All bulk readings of this file, for the test that none of them sorts in a temporary tree.
#[cfg(test)]
pub(super) const BULK: &[&str] = &[
    MEMBERS,
    ADDRESSES,
    PERSON_STATUSES,
    HOUSEHOLD_STATUSES,
    PERSON_FIGURES,
    HOUSEHOLD_FIGURES,
    ANSWERS,
    ENTITLEMENTS,
];
