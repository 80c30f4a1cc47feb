//! What a holder paid a club in full is repaid: by the right of the day of use, in an order of the OCMW, and no club hears of it.

use crate::support::{Ran, Town, scheme_from};

pub const RICH: &str = "BE68 5390 0754 7034";

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
pub fn stricter(text: &str) -> String {
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
