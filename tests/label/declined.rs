//! Who would rather not take part looks like anybody without a right: in kits, at the till, in answers and in statements.

use crate::house::House;
use crate::people::{Dice, Facts, People, lochristi, settled};
use crate::season::{Outward, Plan, difference, november};

/// Both ways of paying, a club each.
const PLAN: Plan<'_> = Plan {
    doors: &[("ZWEM", &["BEURT"]), ("KSA", &[])],
    vouchers: &[("LID", "KSA")],
    value: None,
};

/// A town in which the members of the first household have a right or not, and then say something or not.
fn town(right: bool, said: impl Fn(&str) -> String) -> Outward {
    let people = People::of(&mut Dice::new(3), &[Some('A'), Some('B'), None]);
    let member = &people.homes[0].members[0];
    let other = &people.homes[1].members[0];
    let mut statuses = vec![format!("person;{other};ART60;2024-01-01;;OCMW")];
    statuses.extend(right.then(|| format!("person;{member};LL1;2024-01-01;;OCMW")));
    let facts = Facts {
        statuses,
        scheme: lochristi(),
    };
    let mut house: House = settled(3, &people, &facts);
    for member in &people.homes[0].members {
        house.run(&said(member)).fine();
    }
    house.run("entitlement derive").fine();
    november(&mut house, &people, &PLAN)
}

#[test]
fn who_declines_cannot_be_told_from_who_never_had_a_right() {
    let nothing = |_: &str| "household list".to_owned();
    let ordinary = town(false, nothing);
    let declined = town(true, |member| format!("entitlement decline {member}"));
    assert_eq!(difference(&ordinary, &declined), None);
    // The test can fail: a right that is used shows in what is collected.
    let entitled = town(true, nothing);
    assert!(difference(&ordinary, &entitled).is_some());
}
