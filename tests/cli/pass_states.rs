//! What becomes of a pass: in use, blocked, replaced, ended; and who gets a second one.

use crate::pass::walk_in;
use crate::support::{Ran, Town};

impl Ran {
    /// The values of a line of `pass show`, of a run with `--format csv`.
    fn values(&self, key: &str) -> Vec<String> {
        let rows = self.rows().into_iter();
        rows.filter(|row| row[0] == key)
            .map(|row| row[1].clone())
            .collect()
    }
}

fn shown(town: &Town, pass: &str) -> Ran {
    town.line(&format!("pass show {pass} --format csv")).ends(0)
}

#[test]
fn a_pass_is_put_in_use_blocked_released_and_replaced() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    town.line(&format!("pass activate {pass}"))
        .ends(0)
        .says(&[&format!("Pas {pass} is nu in gebruik.")]);
    town.line(&format!("pass block {pass}")).refused(2);
    town.line(&format!("pass block {pass} --reason zomaar"))
        .refused(2);
    town.line(&format!("pass block {pass} --reason gestolen"))
        .ends(0)
        .says(&[
            &format!("Pas {pass} is nu geblokkeerd."),
            "Clubs merken dit pas met hun volgende kit; wat zij tot dan aanvaarden, wordt betaald.",
        ]);
    town.line(&format!("pass activate {pass} --lang en"))
        .ends(0)
        .says(&[
            &format!("Pass {pass} is in use now."),
            "Clubs notice with their next kit only; until then the holder pays the ordinary price there.",
        ]);
    let ran = shown(&town, &pass);
    assert_eq!(
        ran.values("history"),
        [
            "2026-11-21 issued",
            "2026-11-21 active",
            "2026-11-21 blocked stolen",
            "2026-11-21 active"
        ]
    );
    let parts = |town: &Town| -> Vec<(String, String)> {
        let rows = town.rows(&["household", "show", "H1"]).into_iter();
        let passes = rows.filter(|row| row[0].starts_with("pass"));
        passes.map(|row| (row[0].clone(), row[1].clone())).collect()
    };
    assert_eq!(parts(&town), [("pass".to_owned(), pass.clone())]);
    town.line(&format!("pass block {pass} --reason other"))
        .ends(0);
    assert_eq!(parts(&town), [("pass-blocked".to_owned(), pass.clone())]);
    let new = town.line(&format!("pass replace {pass} --format csv"));
    assert_eq!(parts(&town), [("pass".to_owned(), new.cell(0, "pass"))]);
    let spoken = town.line(&format!("pass show {pass}")).fine();
    assert!(
        spoken.contains("21 november 2026: geblokkeerd (gestolen)"),
        "{spoken}"
    );
}

#[test]
fn setting_a_state_twice_is_no_error_and_writes_nothing() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    for (line, state) in [
        ("activate PASS", "in gebruik"),
        ("block PASS --reason lost", "geblokkeerd"),
        ("end PASS --reason moved", "beëindigd"),
    ] {
        let line = format!("pass {}", line.replace("PASS", &pass));
        town.line(&line).ends(0);
        let before = std::fs::read(town.path("R.db")).unwrap();
        town.line(&line).ends(0).says(&[&format!(
            "Pas {pass} was al {state}; er is niets gewijzigd."
        )]);
        assert_eq!(std::fs::read(town.path("R.db")).unwrap(), before, "{line}");
    }
}

#[test]
fn the_new_pass_takes_the_place_and_the_holder_keeps_everything() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let issue = "voucher issue --member P1 --offer LID --format csv";
    let voucher = town.line(issue).ends(0).cell(0, "code");
    let ran = town
        .line(&format!(
            "pass replace {pass} --reason verloren --format csv"
        ))
        .ends(0);
    let new = ran.cell(0, "pass");
    assert_ne!(new, pass);
    assert_eq!(ran.cell(0, "member_id"), "P1");
    assert!(ran.stderr.starts_with(&format!(
        "Pas {pass} van Yasmina El Idrissi is vervangen door {new}."
    )));
    let again = town.line(&format!("pass replace {pass}")).ends(0);
    assert_eq!(
        (again.stdout.as_str(), again.stderr),
        (
            "",
            format!("Pas {pass} was al vervangen door {new}; er is niets gewijzigd.\n")
        )
    );
    let (old, now) = (shown(&town, &pass), shown(&town, &new));
    assert_eq!(old.values("replaced_by"), [new.as_str()]);
    assert_eq!(
        old.values("history"),
        ["2026-11-21 issued", "2026-11-21 replaced lost"]
    );
    assert_eq!(now.values("replaces"), [pass.as_str()]);
    assert_eq!(now.values("state"), ["issued"]);
    assert_eq!(now.values("voucher"), [voucher.as_str()]);
    for verb in ["activate", "end", "block --reason lost"] {
        let (verb, rest) = verb.split_once(' ').unwrap_or((verb, ""));
        let line = format!("pass {verb} {pass} {rest}");
        let said = town.line(line.trim()).refused(1);
        assert!(
            said.contains(&format!("pas {pass} is vervangen door {new}")),
            "{said}"
        );
    }
}

#[test]
fn nobody_gets_a_second_pass_by_the_next_run() {
    let town = Town::small();
    let (third, _) = walk_in(&town, "Wouters", "An", "1980-01-01");
    let passes = town.passes();
    let (first, second) = (&passes["P1"], &passes["P2"]);
    for line in [
        &format!("pass block {first} --reason lost"),
        &format!("pass end {second} --reason niet-gewenst"),
        &format!("pass replace {third}"),
    ] {
        town.line(line).ends(0);
    }
    for whom in ["--all", "--household H1"] {
        let ran = town
            .line(&format!("pass issue {whom} --format csv"))
            .ends(0);
        assert_eq!(ran.rows().len(), 0, "{whom}: {ran:?}");
    }
    let ran = town.line("pass issue --all").ends(0);
    assert!(
        ran.stderr.contains("2 personen hadden eerder een pas"),
        "{}",
        ran.stderr
    );
    let said = town.line("pass issue --member P1").refused(1);
    assert!(said.contains("geblokkeerd"), "{said}");
    let said = town.line(&format!("pass activate {second}")).refused(1);
    assert!(said.contains("is beëindigd en blijft dat"), "{said}");
    let ran = town
        .line("pass issue --member P2 --format csv")
        .ends(0)
        .rows();
    assert_ne!(&ran[0][0], second);
    town.line(&format!("pass replace {second}")).refused(1);
}

#[test]
fn whoever_looks_stands_in_the_log_and_a_club_has_no_such_command() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    for line in [
        format!("pass find {pass}"),
        format!("pass show {pass}"),
        "pass find idrissi".to_owned(),
    ] {
        let before = std::fs::read(town.path("R.db")).unwrap();
        town.line(&line).ends(0);
        let after = std::fs::read(town.path("R.db")).unwrap();
        assert_ne!(before, after, "{line}: the look is written down");
        town.club(&line).refused(2);
    }
}

#[test]
fn a_voucher_is_no_pass() {
    let town = Town::small();
    let issue = "voucher issue --member P1 --offer LID --format csv";
    let voucher = town.line(issue).ends(0).cell(0, "code");
    for verb in ["show", "find", "activate", "end", "replace", "qr"] {
        let said = town.line(&format!("pass {verb} {voucher}")).refused(2);
        assert!(said.contains("de code van een bon"), "{verb}: {said}");
    }
}
