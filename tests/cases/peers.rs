//! What systems of others are tested for: each case has a test of ours that exists, or a reason why it cannot arise here.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// All cases that touch the pass, the club and the label.
const CASES: &str = "AM-02 AM-03 AM-05 EC-02 EC-03 EC-04 EC-06 EC-08 EC-09 EC-11 EC-12 EC-14 EC-16 EC-17 EC-20 FO-01 FO-03 FO-05 \
    FO-07 FO-09 FO-10 FO-12 FO-14 FO-15 FO-16 FO-18 FO-19 FO-21 FO-24 FO-25 FO-27 FO-29 FO-31 FO-33 FO-35 FO-37 \
    FO-39 FO-41 FO-43 FO-44 FO-45 FO-47 FO-49 MO-01 MO-03 MO-04 PC-01 PC-02 PC-03 PC-05 PC-07 PC-09 PC-10 PC-13 \
    PC-15 PC-16 PC-18 PC-19 PC-21 PC-22 PC-24 PC-27 PC-29 PC-30 PC-32 PC-33 PC-34 PC-36 PC-39 PC-40 PC-42 PC-43 \
    PC-45 PC-47 PC-49 PC-51 PC-52 PC-54 PC-55 PC-56 PC-58 ST-03 ST-05 ST-06 ST-08 ST-10 ST-11 ST-13 ST-14 ST-17 \
    ST-19 ST-20 ST-22 ST-24 ST-25 UP-01 UP-02 UP-04 UP-05 UP-07 UP-09 UP-10 UP-13 UP-14";

/// A case as the table has it.
struct Case {
    id: String,
    held_by: Vec<String>,
    no_meaning: Option<String>,
}

fn cases(text: &str) -> Vec<Case> {
    let table: toml::Table = text.parse().unwrap();
    let read = |case: &toml::Value| {
        let text = |key: &str| Some(case.get(key)?.as_str()?.to_owned());
        let tests = case.get("held_by").and_then(toml::Value::as_array);
        let tests = tests.into_iter().flatten();
        assert!(text("asks").is_some_and(|asks| asks.len() > 10));
        Case {
            id: text("id").unwrap(),
            held_by: tests
                .map(|name| name.as_str().unwrap().to_owned())
                .collect(),
            no_meaning: text("no_meaning"),
        }
    };
    table["case"].as_array().unwrap().iter().map(read).collect()
}

/// What is wrong with a case: no test, one that is not there, or both a test and a reason.
fn fault(case: &Case) -> Option<String> {
    match (&case.no_meaning, case.held_by.is_empty()) {
        (Some(why), true) => (why.len() < 20).then(|| format!("{}: no reason", case.id)),
        (None, false) => {
            let missing = case.held_by.iter().find(|name| !exists(name));
            missing.map(|name| format!("{}: there is no test {name}", case.id))
        }
        _ => Some(format!("{}: a test or a reason", case.id)),
    }
}

/// Whether `file::name` is a test.
fn exists(name: &str) -> bool {
    let Some((file, function)) = name.split_once("::") else {
        return false;
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(path).unwrap_or_default();
    let declared = format!("fn {function}(");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut pairs = lines.windows(2);
    pairs.any(|pair| pair[0] == "#[test]" && pair[1].starts_with(&declared))
}

#[test]
fn every_case_of_others_is_held_or_cannot_arise() {
    let text = include_str!("peers.toml");
    let cases = cases(text);
    let faults: Vec<String> = cases.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let ids: BTreeSet<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    assert_eq!(ids, CASES.split_whitespace().collect());
    assert_eq!(ids.len(), cases.len(), "each once");
}

#[test]
fn a_case_without_a_true_test_is_found() {
    let case = |rest: &str| {
        let text = format!("[[case]]\nid = \"X\"\nasks = \"something or other\"\n{rest}\n");
        fault(&cases(&text).remove(0))
    };
    let own = "tests/cases/peers.rs::a_case_without_a_true_test_is_found";
    assert_eq!(case(&format!("held_by = [\"{own}\"]")), None);
    assert_eq!(case("no_meaning = \"there is no such thing here\""), None);
    for wrong in [
        "",
        "held_by = []",
        "no_meaning = \"no\"",
        "held_by = [\"tests/cases/peers.rs::exists\"]",
        "held_by = [\"tests/cases/peers.rs\"]",
        "held_by = [\"tests/cases/nothing.rs::a_case\"]",
        &format!("held_by = [\"{own}\"]\nno_meaning = \"there is no such thing here\""),
    ] {
        assert!(case(wrong).is_some(), "{wrong}");
    }
}
