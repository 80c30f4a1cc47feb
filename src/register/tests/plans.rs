//! Bulk readings walk along indexes: a temporary tree would hold a whole town in memory, since nothing of a register may
//! be put on a disk in the clear.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;

use super::super::{
    Fault, Invariant, Keep, Outcome, Register, RegisterKey, StoredSettlement, VoucherFilter,
    dossier_sql,
};
use crate::domain::{HouseholdId, Month, OrganiserId, Period, PersonId, SettlementId};

thread_local! {
    static ASKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Remembers what was asked of the file, so that the test below sees the very SQL that runs.
pub(in super::super) fn note(sql: &str) {
    ASKED.with_borrow_mut(|asked| asked.push(sql.to_owned()));
}

#[expect(clippy::unnecessary_wraps, reason = "what a reading takes may fail")]
fn nothing<T>(_: T) -> Outcome<()> {
    Ok(())
}

/// A bulk reading by name.
type Bulk = (&'static str, fn(&Register) -> Outcome<()>);

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn month() -> Month {
    "2026-11".parse().unwrap()
}

/// Every reading or writing that passes over a whole table.
const BULK: &[Bulk] = &[
    ("each_alias", |register| {
        register.each_alias(true, nothing)?;
        register.each_alias(false, nothing)
    }),
    ("each_bound_voucher", |register| {
        register.each_bound_voucher(day(), nothing)
    }),
    ("each_decline", |register| register.each_decline(nothing)),
    ("each_breach", |register| {
        let mut rules = Invariant::ALL.iter();
        rules.try_for_each(|rule| register.each_breach(*rule, nothing))
    }),
    ("each_dossier", |register| {
        for sql in dossier_sql::BULK {
            note(sql);
        }
        register.each_dossier(None, day(), |_: HouseholdId, _| Ok::<_, Fault>(()))
    }),
    ("each_odd_entry", |register| {
        register.each_odd_entry(SettlementId::from_bytes([1; 16]), nothing)
    }),
    ("each_published", |register| {
        register.each_published(SettlementId::from_bytes([1; 16]), |_, _, _| Ok(()))
    }),
    ("each_claim_of_settlement", |register| {
        register.each_claim_of_settlement(SettlementId::from_bytes([1; 16]), nothing)
    }),
    ("each_claim_note", |register| {
        register.each_claim_note(Some(month()), nothing)
    }),
    ("each_due_claim", |register| {
        register.each_due_claim(month(), |_, _| Ok::<_, Fault>(()))
    }),
    ("each_corrected_prepaid", |register| {
        register.each_corrected_prepaid(2026, "2026-12".parse().unwrap(), nothing)
    }),
    ("each_due_correction", |register| {
        register.each_due_correction(month(), |_, _| Ok::<_, Fault>(()))
    }),
    ("each_entitlement_on", |register| {
        register.each_entitlement_on(day(), |_, _, _| Ok(()))
    }),
    ("each_held_pass", |register| {
        let days = Period {
            from: day(),
            to: day().succ_opt(),
        };
        register.each_held_pass("leisure", days, nothing)
    }),
    ("each_household", |register| {
        register.each_household(nothing)
    }),
    ("each_known_use", |register| {
        register.each_known_use("leisure", (month(), month()), nothing)
    }),
    ("each_link", |register| {
        register.each_link(nothing).map(drop)
    }),
    ("each_log_line", |register| register.each_log_line(nothing)),
    ("each_log_line_about", |register| {
        register.each_log_line_about(PersonId::from_bytes([1; 16]), nothing)
    }),
    ("each_number", |register| register.each_number(nothing)),
    ("each_odd_right", |register| {
        register.each_odd_right(nothing).map(drop)
    }),
    ("each_listed_voucher", |register| {
        register.each_listed_voucher(VoucherFilter::default(), nothing)
    }),
    ("odd_sums_of_funds", |register| {
        register.odd_sums_of_funds().map(drop)
    }),
    ("each_sheet", |register| register.each_sheet(day(), nothing)),
    ("each_offer_voucher", |register| {
        register.each_offer_voucher(OrganiserId::from_bytes([1; 16]), day(), nothing)
    }),
    ("each_open_claim", |register| {
        register.each_open_claim(nothing)
    }),
    ("each_pass_ground", |register| {
        register.each_pass_ground("leisure", day(), nothing)
    }),
    ("each_pass_number", |register| {
        register.each_pass_number(nothing)
    }),
    ("each_person", |register| {
        register.each_person(day(), nothing)
    }),
    ("each_prepaid_of_year", |register| {
        register.each_prepaid_of_year(2026, "2026-12".parse().unwrap(), nothing)
    }),
    ("each_priced_claim", |register| {
        register.each_priced_claim((day(), day()), nothing)
    }),
    ("each_right_ending", |register| {
        register.each_right_ending(day(), day(), nothing)
    }),
    ("each_right_without_household", |register| {
        register.each_right_without_household("leisure", day(), nothing)
    }),
    ("each_booked", |register| {
        register.each_booked(SettlementId::from_bytes([1; 16]), nothing)
    }),
    ("each_unsettled", |register| {
        register.each_unsettled("2026-11".parse().unwrap(), nothing)
    }),
    ("each_unsettled_share", |register| {
        register.each_unsettled_share("2026-11".parse().unwrap(), nothing)
    }),
    ("each_settled_answer", |register| {
        let of = StoredSettlement {
            id: SettlementId::from_bytes([1; 16]),
            number: "2026-0001".into(),
            run: "2026-11".parse().unwrap(),
            state: "closed".into(),
            closed_on: day(),
            closed_by: "anna".into(),
            recorded_at: "2026-12-02T00:00:00Z".into(),
            hash: None,
        };
        register.each_settled_answer(&of, nothing)
    }),
    ("each_settled_claim", |register| {
        register.each_settled_claim(SettlementId::from_bytes([1; 16]), nothing)
    }),
    ("each_settled_correction", |register| {
        register.each_settled_correction(SettlementId::from_bytes([1; 16]), nothing)
    }),
    ("each_value_voucher", |register| {
        register.each_value_voucher(day(), nothing)
    }),
    ("each_voucher_code", |register| {
        register.each_voucher_code(nothing)
    }),
    ("carried_debts", |register| {
        register.carried_debts().map(drop)
    }),
    ("claims_by_decision", |register| {
        register.claims_by_decision().map(drop)
    }),
    ("earliest_unsettled_month", |register| {
        register.earliest_unsettled_month().map(drop)
    }),
    ("in_several_households", |register| {
        register.in_several_households(day()).map(drop)
    }),
    ("offer_names", |register| register.offer_names().map(drop)),
    ("organisers", |register| register.organisers().map(drop)),
    ("population", |register| register.population().map(drop)),
    ("each_open_paper", |register| {
        register.each_open_paper(day(), nothing)
    }),
    ("each_card", |register| register.each_card(true, nothing)),
    ("each_usable_number", |register| {
        register.each_usable_number(nothing)
    }),
    ("had_pass", |register| register.had_pass(day()).map(drop)),
    ("never_had_pass", |register| {
        register.never_had_pass(day()).map(drop)
    }),
    ("each_waiting_claim", |register| {
        register.each_waiting_claim(nothing)
    }),
    ("waiting_statements", |register| {
        register.waiting_statements().map(drop)
    }),
    ("each_waiting_refund", |register| {
        register.each_waiting_refund(nothing)
    }),
];

/// The steps of the plan for a statement.
fn plan(register: &Register, sql: &str) -> Vec<String> {
    let mut statement = register
        .connection
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap();
    for nth in 1..=statement.parameter_count() {
        statement
            .raw_bind_parameter(nth, rusqlite::types::Null)
            .unwrap();
    }
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get("detail").unwrap());
    }
    steps
}

#[test]
fn no_bulk_reading_sorts_in_a_temporary_tree() {
    let folder = tempfile::tempdir().unwrap();
    let key = RegisterKey::new([1; 32], [2; 16]);
    let mut register = Register::create(&folder.path().join("R.db"), &key).unwrap();
    let mut sorted = Vec::new();
    for (name, ask) in BULK {
        ASKED.take();
        register.write(Keep::No, ask).unwrap();
        let asked = ASKED.take();
        assert!(!asked.is_empty(), "{name} asks nothing");
        for sql in asked {
            let steps = plan(&register, &sql);
            assert!(!steps.is_empty(), "{sql}");
            sorted.extend(
                steps
                    .into_iter()
                    .filter(|step| step.contains("TEMP B-TREE"))
                    .map(|step| format!("{name}: {step}\n  {sql}")),
            );
        }
    }
    assert!(sorted.is_empty(), "{}", sorted.join("\n"));
}

#[test]
fn a_plan_that_sorts_would_be_seen() {
    let folder = tempfile::tempdir().unwrap();
    let key = RegisterKey::new([1; 32], [2; 16]);
    let register = Register::create(&folder.path().join("R.db"), &key).unwrap();
    let steps = plan(&register, "SELECT * FROM identity ORDER BY first_name");
    assert!(
        steps.iter().any(|step| step.contains("TEMP B-TREE")),
        "{steps:?}"
    );
}

#[test]
fn every_reading_of_a_whole_table_is_on_the_list() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/register");
    let mut found = BTreeSet::new();
    for file in std::fs::read_dir(room).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        for after in text.split("pub fn each_").skip(1) {
            let name: String = after
                .chars()
                .take_while(|character| character.is_alphanumeric() || *character == '_')
                .collect();
            found.insert(format!("each_{name}"));
        }
    }
    let listed = |name: &String| BULK.iter().any(|(listed, _)| listed == name);
    let missing: Vec<_> = found.iter().filter(|name| !listed(name)).collect();
    assert!(found.len() > 10 && missing.is_empty(), "{missing:?}");
}
