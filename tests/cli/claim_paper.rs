//! Papers that clubs hand in: vouchers by their terms, tokens by their club.

use crate::handed_in::{HEAD, TYPED, answers, hand_in_november, voucher, zwem_kit};
use crate::support::Town;

#[test]
fn validity_price_and_offer_are_those_of_the_paper() {
    let town = Town::small();
    let code = |through: &str| {
        voucher(
            &town,
            &["--member", "P1", "--offer", "LID", "--through", through],
        )
        .remove(0)
    };
    let (short, long) = (code("2026-11-21"), code("2026-12-31"));
    let head = "club_id;reference;voucher;offer;price;redeemed_on\n";
    let rows = [
        format!("KSA;K-1;{long};LID;44,00;2026-11-21\n"),
        format!("KSA;K-2;{long};KAMP;;2026-11-21\n"),
        format!("KSA;K-3;{short};;;2026-11-20\n"),
        format!("ZWEM;K-4;{short};;;2026-11-21\n"),
        "KSA;K-5;AAAA-AAAA-AAAAA;LID;;2026-11-21\n".to_owned(),
    ];
    let file = town.file("in.csv", &format!("{head}{}", rows.concat()));
    town.run(&["claim", "import", &file, "--answers", "answers"])
        .fine();
    let codes: Vec<String> = answers(&town, "answers", "KSA")
        .into_iter()
        .map(|(_, _, code)| code)
        .collect();
    assert_eq!(
        codes,
        ["wrong-price", "wrong-offer", "not-valid", "not-valid"]
    );
}

#[test]
fn a_token_is_worth_nothing_at_another_club() {
    let town = Town::small();
    let code = voucher(&town, &["--value", "20.00", "--ages", "6-18"]).remove(0);
    zwem_kit(&town);
    town.run(&[
        "kit", "redeem", "--kit", "zwem.kit", &code, "--offer", "LES",
    ])
    .fine();
    town.run(&[
        "kit", "export", "--kit", "zwem.kit", "--month", "2026-11", "-o", "zwem.csv",
    ])
    .fine();
    let handed_in = std::fs::read_to_string(town.path("zwem.csv")).unwrap();
    assert!(!handed_in.contains(&code.replace('-', "")) && !handed_in.contains(&code));
    let stolen = handed_in
        .replace("ZWEM;", "KSA;")
        .replace(";LES;", ";KAMP;")
        .replace("30,00", "25,00");
    let stolen = town.file("stolen.csv", &stolen);
    town.run(&["claim", "import", &stolen, "--answers", "answers"])
        .fine();
    assert_eq!(answers(&town, "answers", "KSA")[0].2, "not-valid");
    town.run(&[
        "claim",
        "import",
        &town.path("zwem.csv").display().to_string(),
        "--answers",
        "answers",
    ])
    .fine();
    assert_eq!(answers(&town, "answers", "ZWEM")[0].2, "ok");
}

#[test]
fn a_use_typed_from_paper_waits_when_a_kit_handed_it_in() {
    let town = Town::small();
    let passes = town.passes();
    zwem_kit(&town);
    town.run(&[
        "kit",
        "redeem",
        "--kit",
        "zwem.kit",
        &passes["P1"],
        "--offer",
        "BEURT",
    ])
    .fine();
    hand_in_november(&town);
    let typed = format!("{HEAD}ZWEM;P-1;{};BEURT;2026-11-21;\n", passes["P1"]);
    let typed = town.file("typed.csv", &typed);
    town.run(&["claim", "import", &typed, "--answers", "answers"])
        .fine();
    assert_eq!(answers(&town, "answers", "ZWEM")[0].1, "open");
}

#[test]
fn a_voucher_keeps_the_terms_of_its_day_of_issue() {
    let mut town = Town::small();
    let code = voucher(&town, &["--member", "P1", "--offer", "LID"]).remove(0);
    town.on("2026-11-22");
    let now = "offer_id;club_id;service;name;category;price_class;price;route;from;through\n\
               LID;KSA;youth;Lidgeld;membership;standaard;60,00;door;2026-01-01;2027-12-31\n";
    town.run(&["offer", "import", &town.file("offers.csv", now)])
        .fine();
    let file = town.file("ksa.csv", &format!("{HEAD}KSA;K-1;{code};;2026-11-22;\n"));
    town.run(&["claim", "import", &file]).fine();
    let shown = town.rows(&["claim", "show", "K-1"]);
    for (key, amount) in [("price", "45.00"), ("holder", "9.00"), ("due", "45.00")] {
        assert!(
            shown.iter().any(|row| row[1] == key && row[2] == amount),
            "{key} {shown:?}"
        );
    }
}

#[test]
fn what_a_kit_promised_is_paid_whatever_is_decided_afterwards() {
    let mut town = Town::small();
    let passes = town.passes();
    zwem_kit(&town);
    for member in ["P1", "P2"] {
        town.run(&[
            "kit",
            "redeem",
            "--kit",
            "zwem.kit",
            &passes[member],
            "--offer",
            "BEURT",
        ])
        .fine();
    }
    town.on("2026-11-25");
    town.run(&["status", "end", "S1", "--last-day", "2026-10-31"])
        .fine();
    town.run(&[
        "status",
        "add",
        "--member",
        "P2",
        "--code",
        "LL2",
        "--from",
        "2026-09-01",
    ])
    .fine();
    town.run(&["entitlement", "derive"]).fine();
    hand_in_november(&town);
    town.on("2026-12-02");
    let settled = town.rows(&["settle", "close", "2026-11"]);
    // 2,00 of P1 and 10,01 of P2 are in the till, so the funds owe their part for P1 alone.
    assert_eq!(
        settled[0][4..11],
        ["20.02", "12.01", "4.01", "4.00", "0.00", "0.00", "4.00"]
    );
}

#[test]
fn a_paper_past_its_last_day_is_too_late() {
    let mut town = Town::small();
    let args = [
        "--member",
        "P1",
        "--offer",
        "LID",
        "--through",
        "2026-11-22",
    ];
    let code = voucher(&town, &args).remove(0);
    town.on("2026-11-24");
    let file = town.file("ksa.csv", &format!("{HEAD}KSA;K-1;{code};;2026-11-23;\n"));
    town.run(&["claim", "import", &file, "--answers", "answers"])
        .fine();
    assert_eq!(answers(&town, "answers", "KSA")[0].2, "too-late");
}

#[test]
fn a_kit_notes_no_day_that_is_still_to_come() {
    let town = Town::small();
    let passes = town.passes();
    zwem_kit(&town);
    let redeem = [
        "kit",
        "redeem",
        &passes["P1"],
        "--offer",
        "BEURT",
        "--on",
        "2026-11-30",
    ];
    let stderr = town.run(&redeem).refused(1);
    assert!(stderr.contains("ligt na vandaag"), "{stderr}");
}

/// What a club is answered, and due, for a pass typed from paper of which so much was collected.
fn typed_pass(town: &Town, pass: &str, nth: usize, collected: &str) -> (String, String) {
    let day = nth + 1;
    let row = format!("{TYPED}ZWEM;T-{nth};{pass};BEURT;2026-11-{day:02};{collected}\n");
    let (file, folder) = (town.file("typed.csv", &row), format!("answers-{nth}"));
    town.run(&["claim", "import", &file, "--answers", &folder])
        .fine();
    let shown = town.rows(&["claim", "show", &format!("T-{nth}")]);
    let due = shown.iter().find(|row| row[1] == "due");
    let due = due.map(|row| row[2].clone()).unwrap_or_default();
    (answers(town, &folder, "ZWEM").remove(0).2, due)
}

#[test]
fn a_pass_typed_from_paper_is_reduced_only_when_its_share_was_collected() {
    let town = Town::small();
    let passes = town.passes();
    let rows = [
        ("P1", "", "ok", "0.00"),
        ("P1", "10,01", "ok", "0.00"),
        ("P1", "2,00", "ok", "4.00"),
        ("P1", "3,00", "wrong-price", ""),
        ("P2", "", "ok", "0.00"),
        ("P2", "2,00", "wrong-price", ""),
    ];
    for (nth, (member, collected, code, due)) in rows.into_iter().enumerate() {
        let got = typed_pass(&town, &passes[member], nth, collected);
        assert_eq!((&*got.0, &*got.1), (code, due), "{member} {collected}");
    }
    // Out of use and in use read the same.
    town.run(&["pass", "block", &passes["P1"], "--reason", "lost"])
        .fine();
    let blocked = typed_pass(&town, &passes["P1"], 20, "2,00");
    assert_eq!(blocked.0, "wrong-price");
}

#[test]
fn an_answer_never_takes_the_place_of_an_earlier_one() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    town.file(
        "in.csv",
        &format!("{TYPED}ZWEM;A-1;{pass};BEURT;2026-11-20;\n"),
    );
    for _ in 0..3 {
        town.run(&["claim", "import", "in.csv", "--answers", "out"])
            .fine();
    }
    let files = std::fs::read_dir(town.path("out")).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let mut files: Vec<_> = files
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    files.sort_by_key(|text| text.contains("repeated"));
    assert_eq!(files.len(), 2, "the same answer is written once");
    assert!(
        files[0].contains(";ok;") && files[1].contains(";repeated;"),
        "{files:?}"
    );
    let only = town.run(&["claim", "import", "out"]).refused(3);
    assert!(only.contains("alleen antwoorden van de gemeente"), "{only}");
    let other = "ELDERS;A-1;X;Y;2026-11-20;\nELDERS;A-2;X;Y;2026-11-20;\n";
    town.file("other.csv", &format!("{TYPED}{other}"));
    let said = town.run(&["claim", "import", "other.csv"]).refused(3);
    assert_eq!(said.matches("ELDERS").count(), 1, "{said}");
    assert!(said.contains("hoort bij een andere gemeente"), "{said}");
}
