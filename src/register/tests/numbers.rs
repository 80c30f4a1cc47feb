//! The values of a statement are numbered in the order in which they first stand in it: `SQLite` gives `$2` the first value when it
//! comes before `$1`.

use std::path::Path;

/// The numbers in a statement, each where it first stands.
fn numbers(sql: &str) -> Vec<u32> {
    let mut found = Vec::new();
    for part in sql.split('$').skip(1) {
        let digits = part.chars().take_while(char::is_ascii_digit);
        let number = digits.collect::<String>().parse::<u32>();
        found.extend(number.ok().filter(|number| !found.contains(number)));
    }
    found
}

fn in_order(sql: &str) -> bool {
    numbers(sql).is_sorted()
}

#[test]
fn every_statement_numbers_its_values_in_order() {
    assert!(in_order("SELECT $1, $2, $1, $10") && !in_order("SELECT $2, $1"));
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/register");
    for file in std::fs::read_dir(room).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|it| it == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            // A statement stands in one text, so that quotes part it from the next; those inside it are escaped.
            let text = text.replace("\\\"", "");
            for sql in text.split('"').skip(1).step_by(2) {
                assert!(in_order(sql), "{}: {sql}", path.display());
            }
        }
    }
}
