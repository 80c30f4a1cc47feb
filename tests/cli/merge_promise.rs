//! Two persons who turn out to be one between a kit and what comes back of it: what the till said is settled.

use crate::support::{Town, fixture};

const COLUMNS: &str = "member_id;household_id;insz;replaced_insz;last_name;birth_date;relation\n";
const OLD: &str = "B1;H3;80431310333;;Maes;1980-03-13;referentiepersoon\n";
const NEW: &str = "B2;H4;80031310146;;Maes;1980-03-13;referentiepersoon\n";
const CHILD: &str = "B3;H3;;;Maes;2015-03-13;kind\n";

fn import(town: &Town, rows: &str) {
    town.file(
        "h.csv",
        "household_id;refnis;postcode\nH3;44087;9080\nH4;44087;9080\n",
    );
    town.file("m.csv", &format!("{COLUMNS}{rows}"));
    town.line("household import h.csv --members m.csv").fine();
}

/// A town where one of the two, who are one, has a right.
fn town(entitled: &str) -> Town {
    let town = Town::small();
    import(&town, &format!("{OLD}{NEW}{CHILD}"));
    let add = format!("status add --member {entitled} --code LL2 --from 2026-03-01");
    town.line(&add).fine();
    town.line("entitlement derive").fine();
    town
}

/// What is settled of a use: decision, what the holder bore and how much is due.
fn settled(town: &Town, reference: &str) -> [String; 3] {
    let shown = town.rows(&["claim", "show", reference]);
    ["decision", "holder", "due"].map(|key| {
        let row = shown.iter().find(|row| row[1] == key);
        row.map(|row| row[2].clone()).unwrap_or_default()
    })
}

/// Shows a code at the till of a kit; gives what is collected, and the reference.
fn redeem(town: &Town, line: &str) -> [String; 2] {
    let said = town.line(&format!("kit redeem {line}")).fine();
    let (told, reference) = said.split_once(" Volgnummer ").unwrap();
    let (_, amount) = told.split_once("Te innen: ").unwrap();
    [
        amount.trim_end_matches('.'),
        reference.trim().trim_end_matches('.'),
    ]
    .map(str::to_owned)
}

#[test]
fn a_pass_is_settled_by_whose_it_was_when_the_kit_was_made() {
    for (entitled, derived) in [("B1", false), ("B1", true), ("B2", false), ("B2", true)] {
        let mut town = town(entitled);
        let passes = town.passes();
        town.line("kit make --organiser ZWEM --through 2026-12-31 -o zwem.kit")
            .fine();
        let shown = ["B1", "B2"].map(|member| {
            let line = format!("{} --kit zwem.kit --offer BEURT", passes[member]);
            let [amount, reference] = redeem(&town, &line);
            let expected = ["10,01", "2,00"][usize::from(member == entitled)];
            assert_eq!(amount, expected, "{entitled} {member}");
            (amount, reference)
        });
        town.line("kit export --kit zwem.kit --month 2026-11 -o zwem.csv")
            .fine();
        town.on("2026-11-23");
        let one = NEW.replace(";;Maes", ";80431310333;Maes");
        import(&town, &one);
        if derived {
            town.line("entitlement derive").fine();
        }
        town.line("claim import zwem.csv").fine();
        for (amount, reference) in shown {
            let due = if amount == "2,00" { "4.00" } else { "0.00" };
            let expected = [
                "accepted".to_owned(),
                amount.replace(',', "."),
                due.to_owned(),
            ];
            assert_eq!(settled(&town, &reference), expected, "{entitled} {derived}");
        }
        assert!(
            town.rows(&["claim", "notes"]).is_empty(),
            "{entitled} {derived}"
        );
    }
}

#[test]
fn a_voucher_is_settled_by_whose_it_was_when_it_was_issued() {
    let text = std::fs::read_to_string(fixture("../tests/promise/everything.toml")).unwrap();
    let large = "members = { at_least = 3 }";
    assert!(text.contains(large));
    let mut town = Town::small_with(&text.replace(large, "members = { at_least = 2 }"));
    import(&town, &format!("{OLD}{NEW}{CHILD}"));
    for member in ["B1", "B2"] {
        let add = format!("status add --member {member} --code LL2 --from 2026-03-01");
        town.line(&add).fine();
    }
    town.line("entitlement derive").fine();
    let shown = [("B1", "6,25"), ("B2", "7,50")].map(|(member, share)| {
        let issue = format!("voucher issue --member {member} --offer KAMP --format csv");
        let code = town.line(&issue).ended(0).cell(0, "code");
        (code, share)
    });
    town.line("kit make --organiser KSA --through 2026-12-31 -o ksa.kit")
        .fine();
    let shown = shown.map(|(code, share)| {
        let [amount, reference] = redeem(&town, &format!("{code} --kit ksa.kit"));
        assert_eq!(amount, share);
        (share, reference)
    });
    town.line("kit export --kit ksa.kit --month 2026-11 -o ksa.csv")
        .fine();
    town.on("2026-11-23");
    import(&town, &NEW.replace(";;Maes;1980", ";80431310333;Maes;1981"));
    town.line("entitlement derive").fine();
    town.line("claim import ksa.csv").fine();
    for (share, reference) in shown {
        let [decision, holder, _] = settled(&town, &reference);
        assert_eq!(
            [decision, holder],
            ["accepted".to_owned(), share.replace(',', ".")]
        );
    }
}
