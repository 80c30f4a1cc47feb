//! What a holder paid a club in full is repaid: by the right of the day of use, in an order of the OCMW, and no club hears of it.

use crate::support::{Ran, Town, scheme_from};

const RICH: &str = "BE68 5390 0754 7034";

/// A town where the regulation repays half of what clubs of elsewhere ask, with such a club; `change` changes the regulation.
pub fn town_with(change: impl FnOnce(&str) -> String) -> Town {
    let town = Town::small_with(&scheme_from("2026-01-01", change));
    let clubs = town.file(
        "elsewhere.csv",
        "club_id;name;sector;postcode\nGENT;Zwemclub Gent;sport;9000\nAALST;Judo Aalst;sport;9300\n",
    );
    town.run(&["organiser", "import", &clubs]).fine();
    let offers = town.file(
        "elsewhere-offers.csv",
        "offer_id;club_id;service;name;category;price_class;price;route\n\
         BAD;GENT;sport;Zwemmen;ticket;standaard;60,01;refund\n\
         JUDO;AALST;sport;Judo;lessons;jeugd;40,00;refund\nJUDO;AALST;sport;Judo;lessons;volwassen;80,00;refund\n",
    );
    town.run(&["offer", "import", &offers]).fine();
    town
}

pub fn town() -> Town {
    town_with(str::to_owned)
}

/// `claim add` for P1 with more words.
pub fn add(town: &Town, words: &str) -> Ran {
    let words: Vec<&str> = words.split(' ').collect();
    town.run(&[&["claim", "add", "--format", "csv"], &words[..]].concat())
}

/// The same command as somebody else.
pub fn as_user(town: &Town, user: &str, args: &[&str]) -> Ran {
    town.run_with(args, |command| command.env("VRIJPAS_USER", user))
}

#[test]
fn what_was_paid_in_full_is_repaid_in_one_order_a_person() {
    let town = town();
    let first = add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt A-1 --paid-on 2026-11-20",
    );
    let row = first.ends(0).rows().remove(0);
    assert_eq!(row[1..], ["accepted", "", "60.01", "30.01", "30.00"]);
    town.run(&["refund", "account", "P1", RICH]).fine();
    add(
        &town,
        "--member P1 --offer JUDO --paid 40 --receipt A-2 --paid-on 2026-11-20",
    )
    .ends(0);
    let waiting = town.rows(&["refund", "list", "--open"]);
    assert_eq!(waiting.len(), 2);
    assert_eq!(waiting[0][1..4], ["P1", "Yasmina El Idrissi", "BAD"]);
    let order = town.rows(&["refund", "order", "-o", "ocmw"]);
    assert_eq!(
        order,
        [
            [
                "payment",
                "P1",
                "Yasmina El Idrissi",
                "50.00",
                "0.00",
                "50.00"
            ],
            ["fund", "", "ocmw", "50.00", "", ""],
        ]
    );
    let list = town.read("ocmw/refunds-R2026-0001.csv");
    assert_eq!(
        list,
        "\u{feff}order;member_id;name;account_holder;iban;amount\r\n\
         R2026-0001;P1;Yasmina El Idrissi;Yasmina El Idrissi;BE68539007547034;50,00\r\n"
    );
    assert_eq!(
        town.rows(&["refund", "show", "r2026-0001", "-o", "again"]),
        order
    );
    assert_eq!(town.read("again/refunds-R2026-0001.csv"), list);
    let nothing = town.run(&["refund", "order"]).refused(1);
    assert!(
        nothing.contains("er is niets terug te betalen"),
        "{nothing}"
    );
    assert_eq!(
        town.rows(&["refund", "list"])[0][..2],
        ["R2026-0001", "closed"]
    );
}

#[cfg(unix)]
#[test]
fn the_list_with_names_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let town = town();
    add(
        &town,
        &format!(
            "--member P1 --offer BAD --paid 60,01 --receipt 1 --iban {}",
            RICH.replace(' ', "")
        ),
    )
    .ends(0);
    town.run(&["refund", "order", "-o", "ocmw"]).fine();
    let list = std::fs::metadata(town.path("ocmw/refunds-R2026-0001.csv")).unwrap();
    assert_eq!(list.permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_is_never_repaid_is_said_at_once_and_not_kept() {
    let town = town();
    for (words, said) in [
        (
            "--member P2 --offer BAD --paid 60,01 --receipt 1",
            "had op 21 november 2026 geen recht",
        ),
        (
            "--member P1 --offer BEURT --paid 10,01 --receipt 1",
            "laat van BEURT alles bij de deelnemer",
        ),
        (
            "--member P1 --offer BAD --paid 60,00 --receipt 1",
            "60,00 is niet de prijs van BAD: standaard 60,01",
        ),
        (
            "--member P1 --offer JUDO --paid 50 --receipt 1 --price-differs --class kind",
            "niet de prijs van JUDO",
        ),
    ] {
        let told = add(&town, words).refused(1);
        assert!(told.contains(said), "{words}: {told}");
    }
    for (words, said) in [
        (
            "--member P1 --offer BAD --paid 60,011 --receipt 1",
            "decimalen",
        ),
        (
            "--member P1 --offer BAD --paid=-60,01 --receipt 1",
            "-60,01",
        ),
        (
            "--member P1 --offer BAD --paid 1000000,01 --receipt 1",
            "1.000.000,00",
        ),
        ("--member P1 --offer BAD --paid 0 --receipt 1", "0 is niets"),
        (
            "--member P1 --offer BAD --paid 60,01 --receipt=-/",
            "geen letter of cijfer",
        ),
        (
            "--member P1 --offer BAD --paid 60,01 --receipt 1 --paid-on 2026-11-22",
            "22 november 2026",
        ),
        (
            "--member P1 --offer BAD --paid 60,01 --receipt 1 --proof zegel",
            "zegel",
        ),
        (
            "--member P1 --offer BAD --paid 60,01 --receipt 1 --iban BE68539007547035",
            "BE68539007547035",
        ),
    ] {
        let told = add(&town, words).refused(2);
        assert!(told.contains(said), "{words}: {told}");
    }
    assert_eq!(town.rows(&["refund", "list", "--open"]).len(), 0);
}

/// Rules that some regulations have: asked within two months of the payment, a form for camps, at most fifty euros a year.
fn stricter(text: &str) -> String {
    format!(
        "{text}\n[[deadline]]\nroutes = [\"refund\"]\ncounted_from = \"payment\"\nwithin_months = 2\nsource = \"art. 11\"\n\
         [[proof]]\nroutes = [\"refund\"]\ncategories = [\"lessons\"]\nneeds = [\"stamp\", \"form\"]\nsource = \"art. 12\"\n\
         [[limit]]\nid = \"jaar\"\nname = {{ nl = \"per jaar\", en = \"a year\" }}\nroutes = [\"refund\"]\nmeasure = \"authority\"\n\
         at_most = \"50.00\"\nper = \"person\"\nwindow = \"calendar-year\"\nsource = \"art. 13\"\n"
    )
}

#[test]
fn fo_31_handed_in_on_the_last_day_it_is_repaid_and_a_day_later_it_is_refused() {
    let town = town_with(stricter);
    let row = |words: &str| add(&town, words).ends(0).rows().remove(0);
    let late = row("--member P1 --offer BAD --paid 60,01 --receipt 1 --paid-on 2026-09-20");
    assert_eq!(late[1..3], ["refused", "after-deadline"]);
    let last = row("--member P1 --offer BAD --paid 60,01 --receipt 2 --paid-on 2026-09-21");
    assert_eq!(last[1..], ["accepted", "", "60.01", "30.01", "30.00"]);
    let counted = town.rows(&["claim", "show", &late[0]]);
    assert!(
        counted
            .iter()
            .any(|row| row[1] == "decision" && row[2] == "refused")
    );
    assert_eq!(town.rows(&["refund", "list", "--open"]).len(), 1);
}

#[test]
fn without_the_proof_that_the_regulation_asks_it_waits_open() {
    let town = town_with(stricter);
    let judo = "--member P1 --offer JUDO --paid 40 --receipt";
    let open = add(&town, &format!("{judo} 1 --proof stamp"));
    let open = open.ends(0);
    assert_eq!(open.rows()[0][1..3], ["open", "proof-missing"]);
    assert!(
        open.stderr
            .contains("nog nodig volgens art. 12: het formulier"),
        "{}",
        open.stderr
    );
    let whole = add(&town, &format!("{judo} 2 --proof stamp,form")).ends(0);
    assert_eq!(whole.rows()[0][1], "accepted");
    let waiting = town.rows(&["refund", "list", "--open"]);
    assert_eq!(waiting[0][6..8], ["open", "proof-missing"]);
    assert_eq!(waiting[1][6], "accepted");
}

#[test]
fn what_is_left_of_a_limit_is_repaid_and_then_nothing() {
    let town = town_with(stricter);
    let row = |receipt: &str, on: &str| {
        let words =
            format!("--member P1 --offer BAD --paid 60,01 --receipt {receipt} --paid-on {on}");
        add(&town, &words).ends(0).rows().remove(0)
    };
    assert_eq!(row("1", "2026-11-02")[4..], ["30.01", "30.00"]);
    assert_eq!(row("2", "2026-11-03")[4..], ["40.01", "20.00"]);
    assert_eq!(row("3", "2026-11-04")[1..3], ["refused", "limit-passed"]);
    assert_eq!(
        town.rows(&["claim", "notes"]).len(),
        0,
        "nothing to settle with the holder"
    );
}

#[test]
fn fo_27_a_receipt_is_repaid_once_whatever_club_and_month() {
    let mut town = town();
    let first = add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt F-2026.0012",
    );
    let first = first.ends(0).rows()[0][0].clone();
    town.on("2026-12-03");
    for typed in ["f202612", "F-2026/12", "f.2026-0012"] {
        let words = format!("--member P1 --offer JUDO --paid 40 --receipt {typed}");
        let told = add(&town, &words).refused(1);
        assert!(
            told.contains("in november 2026 voor organisator GENT"),
            "{told}"
        );
        assert!(
            told.contains(&format!("vrijpas claim show {first}")),
            "{told}"
        );
    }
    add(
        &town,
        "--member P1 --offer JUDO --paid 40 --receipt F-2026-12 --another-receipt",
    )
    .ends(0);
    assert_eq!(town.rows(&["refund", "list", "--open"]).len(), 2);
    // What was refused does not stand in the way.
    let other = "--member P1 --offer BAD --paid 60,01 --receipt F-2026-13 --paid-on";
    add(&town, &format!("{other} 2026-12-01")).ends(0);
    let twice = add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt F-14 --paid-on 2026-12-01",
    );
    assert_eq!(twice.ends(0).rows()[0][1..3], ["open", "used-that-day"]);
}

#[test]
fn another_person_approves_and_the_days_people_waited_are_told() {
    let mut town = town();
    add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt 1 --iban BE68539007547034",
    )
    .ends(0);
    town.on("2026-11-24");
    add(&town, "--member P1 --offer JUDO --paid 40 --receipt 2").ends(0);
    as_user(&town, "an", &["refund", "order"]).fine();
    let own = as_user(&town, "an", &["refund", "approve", "R2026-0001"]).refused(1);
    assert!(
        own.contains("an sloot terugbetaling R2026-0001; iemand anders keurt ze goed"),
        "{own}"
    );
    let early = town.run(&["refund", "paid", "R2026-0001"]).refused(1);
    assert!(early.contains("alleen wat goedgekeurd is"), "{early}");
    as_user(&town, "bert", &["refund", "approve", "R2026-0001"]).fine();
    town.run(&["refund", "approve", "R2026-0001"]).refused(1);
    assert_eq!(
        town.rows(&["refund", "list", "--open"]).len(),
        2,
        "not paid yet"
    );
    town.on("2026-12-01");
    for day in ["2026-11-23", "2026-12-02"] {
        town.run(&["refund", "paid", "R2026-0001", "--paid-on", day])
            .refused(2);
    }
    let paid = town
        .run(&["refund", "paid", "R2026-0001", "--paid-on", "2026-11-27"])
        .ends(0);
    assert!(
        paid.stderr
            .contains("gemiddeld 5 dagen over 2 vorderingen, het langst 6"),
        "{}",
        paid.stderr
    );
    town.run(&["refund", "paid", "R2026-0001"]).refused(1);
    assert_eq!(town.rows(&["refund", "list", "--open"]).len(), 0);
    let list = town.rows(&["refund", "list"]);
    assert_eq!(
        list[0][1..],
        [
            "paid",
            "2026-11-24",
            "an",
            "bert",
            "1",
            "50.00",
            "2026-11-27",
            "5",
            "6"
        ]
    );
    town.run(&["refund", "show", "R2026-0002"]).refused(1);
}

#[test]
fn fo_37_without_a_true_account_nobody_is_paid_and_it_is_said_who_waits() {
    let town = town();
    add(&town, "--member P1 --offer BAD --paid 60,01 --receipt 1").ends(0);
    let told = town.run(&["refund", "order"]).refused(1);
    assert!(
        told.contains("Yasmina El Idrissi (P1) krijgt 30,00 terug maar heeft geen rekening"),
        "{told}"
    );
    town.run(&["refund", "account", "P1", "BE68 5390 0754 7035"])
        .refused(2);
    town.run(&[
        "refund",
        "account",
        "P1",
        RICH,
        "--holder",
        "Bewindvoerder Claes",
    ])
    .fine();
    let known = town
        .run(&[
            "refund",
            "account",
            "P1",
            RICH,
            "--holder",
            "Bewindvoerder Claes",
        ])
        .ends(0);
    assert!(
        known.stderr.contains("er verandert niets"),
        "{}",
        known.stderr
    );
    town.run(&["refund", "order", "-o", "ocmw"]).fine();
    let list = town.read("ocmw/refunds-R2026-0001.csv");
    assert!(
        list.contains(";Yasmina El Idrissi;Bewindvoerder Claes;BE68539007547034;30,00"),
        "{list}"
    );
}

#[test]
fn a_child_is_repaid_on_the_account_of_an_adult_of_its_household() {
    let town = town();
    for line in [
        "member add --household H2 --id P3 --last-name Peeters --first-name Ann --birth-date 1985-02-03",
        "status add --member P2 --code LL2 --from 2026-01-01",
        "entitlement derive",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        town.run(&args).fine();
    }
    add(&town, "--member P2 --offer BAD --paid 60,01 --receipt 1").ends(0);
    add(&town, "--member P1 --offer BAD --paid 60,01 --receipt 2").ends(0);
    town.run(&["refund", "account", "P3", RICH]).fine();
    let order = town.run(&["refund", "order", "-o", "ocmw"]).ends(0);
    assert!(
        order.stderr.contains("Yasmina El Idrissi (P1)"),
        "who is of age is paid on no other account"
    );
    let list = town.read("ocmw/refunds-R2026-0001.csv");
    assert!(
        list.contains("P2;Jan Peeters;Ann Peeters;BE68539007547034;30,00"),
        "{list}"
    );
    assert_eq!(list.lines().count(), 2);
}

#[test]
fn no_club_hears_of_a_refund() {
    let mut town = town();
    add(
        &town,
        "--member P1 --offer BAD --paid 60,01 --receipt 1 --iban BE68539007547034",
    )
    .ends(0);
    town.run(&["refund", "order"]).fine();
    town.on("2026-12-02");
    assert_eq!(
        town.rows(&["settle", "close", "2026-11", "-o", "out"])
            .len(),
        0
    );
    let names: Vec<_> = std::fs::read_dir(town.path("out")).unwrap().collect();
    assert_eq!(names.len(), 1, "the file of all statements, which is empty");
}

/// A regulation with a school premium, a child with the right to it, and a parent with an account.
fn school_town() -> Town {
    let scheme = std::fs::read_to_string(crate::support::fixture("schemes/shapes-rights.toml"));
    let mut town = Town::bare();
    town.on("2026-08-20");
    town.file("scheme.toml", &scheme.unwrap());
    town.file(
        "h.csv",
        "household_id;refnis;postcode;moved_in\nH1;44087;9080;2020-01-01\n",
    );
    town.file(
        "m.csv",
        "member_id;household_id;last_name;first_name;birth_date;relation;since\n\
         P1;H1;Claes;An;1985-05-01;referentiepersoon;2020-01-01\nP2;H1;Claes;Bo;2016-03-04;kind;2020-01-01\n",
    );
    for line in [
        "register init --municipality 44087 --scheme scheme.toml",
        "household import h.csv --members m.csv",
        "status add --member P1 --code LL --from 2026-01-01",
        "entitlement derive",
        "refund account P1 BE68539007547034",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        town.run(&args).fine();
    }
    town
}

#[test]
fn a_right_pays_its_premium_by_itself_and_once() {
    let mut town = school_town();
    town.run(&["refund", "order"]).refused(1);
    town.on("2026-09-02");
    town.run(&["entitlement", "derive"]).fine();
    let order = town.rows(&["refund", "order", "-o", "ocmw"]);
    assert_eq!(
        order[0],
        ["payment", "P2", "Bo Claes", "50.00", "0.00", "50.00"]
    );
    assert_eq!(order[1][..4], ["fund", "", "stad", "50.00"]);
    let list = town.read("ocmw/refunds-R2026-0001.csv");
    assert!(
        list.contains("P2;Bo Claes;An Claes;BE68539007547034;50,00"),
        "{list}"
    );
    for day in ["2026-09-03", "2027-02-01"] {
        town.on(day);
        town.run(&["entitlement", "derive"]).fine();
        town.run(&["refund", "order"]).refused(1);
    }
    // A new school year begins a new right.
    town.on("2027-09-01");
    town.run(&["entitlement", "derive"]).fine();
    let next = town.rows(&["refund", "order"]);
    assert_eq!(next[0][1..4], ["P2", "Bo Claes", "50.00"]);
    assert_eq!(town.rows(&["refund", "list"])[1][0], "R2027-0001");
}
