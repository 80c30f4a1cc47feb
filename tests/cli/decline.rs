//! `entitlement decline`: the right not to take part, respected by every later run.

use crate::support::{Town, scheme_from};

const DERIVE: [&str; 2] = ["entitlement", "derive"];

fn line(town: &Town, line: &str) -> crate::support::Ran {
    town.run(&line.split(' ').collect::<Vec<_>>())
}

/// First and last day of every right of P1.
fn days(town: &Town) -> Vec<[String; 2]> {
    let rows = town.rows(&["entitlement", "show", "P1"]);
    rows.iter()
        .map(|row| [row[4].clone(), row[5].clone()])
        .collect()
}

/// Whether P1 pays less than the price of a swim.
fn reduced(town: &Town) -> bool {
    let priced = line(town, "offer price BEURT --member P1").fine();
    priced.contains("betaalt 2,00")
}

#[test]
fn who_would_rather_not_has_no_right_on_any_later_run_until_they_say_otherwise() {
    let mut town = Town::small();
    assert!(reduced(&town));
    line(&town, "entitlement decline P1").ends(0).says(&[
        "Yasmina El Idrissi neemt vanaf 21 november 2026 liever niet deel. Elke volgende afleiding houdt daar rekening mee.",
        "Het recht eindigt op die dag.",
        "De pas blijft, en bonnen die er al zijn blijven goed. Een club ziet er niets van: de prijs is de gewone.",
    ]);
    assert_eq!(days(&town), [["2026-01-01", "2026-11-20"]]);
    assert!(!reduced(&town));
    let known = line(&town, "entitlement decline P1").ends(0);
    assert!(known.stderr.contains("al liever niet"), "{}", known.stderr);
    let why = line(&town, "entitlement explain P1").fine();
    assert!(why.contains("wil liever niet deelnemen, sinds"), "{why}");
    for (day, on) in [
        ("2026-11-21", ""),
        ("2026-11-22", "2026-11-01"),
        ("2027-02-01", ""),
    ] {
        town.on(day);
        town.run(&DERIVE).fine();
        if !on.is_empty() {
            town.run(&["entitlement", "derive", "--on", on]).fine();
        }
        assert_eq!(days(&town), [["2026-01-01", "2026-11-20"]], "{day}");
    }
    line(&town, "entitlement decline P1 --revoke").fine();
    assert_eq!(days(&town).len(), 1, "the next run gives it");
    town.run(&DERIVE).fine();
    town.run(&["entitlement", "derive", "--on", "2026-11-01"])
        .fine();
    town.run(&["entitlement", "derive", "--on", "2026-12-01"])
        .fine();
    let both = [["2026-01-01", "2026-11-20"], ["2027-02-01", ""]];
    assert_eq!(days(&town), both, "the days between stay without");
    assert!(reduced(&town));
}

#[test]
fn a_wish_for_later_counts_from_its_day_and_one_for_yesterday_is_refused() {
    let mut town = Town::small();
    line(&town, "entitlement decline P1 --on 2026-11-20").refused(1);
    line(&town, "entitlement decline P1 --right sport").refused(1);
    line(
        &town,
        "entitlement decline P1 --right leisure --on 2027-01-01",
    )
    .fine();
    let ends = [["2026-01-01", "2026-12-31"]];
    assert_eq!(days(&town), ends);
    let report = town.rows(&DERIVE);
    assert_eq!(days(&town), ends);
    let ending = report.iter().find(|row| row[0] == "ending").unwrap();
    assert_eq!(ending[1], "0", "nobody is warned of an end that they want");
    town.on("2027-01-01");
    town.run(&DERIVE).fine();
    assert_eq!(days(&town), ends);
}

#[test]
fn passes_and_vouchers_stay_and_a_simulation_gives_nothing() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let issued = [
        "voucher", "issue", "--member", "P1", "--offer", "LID", "--unpaid",
    ];
    let voucher = town.rows(&issued)[0][0].clone();
    town.file("next.toml", &scheme_from("2027-01-01", str::to_owned));
    let simulate = ["scheme", "simulate", "next.toml"];
    assert!(town.run(&simulate).fine().contains("trede A"));
    let state = |town: &Town| town.rows(&["pass", "show", &pass])[0].clone();
    let (before, out) = (state(&town), town.rows(&["voucher", "show", &voucher]));
    line(&town, "entitlement decline P1").fine();
    assert_eq!(state(&town), before);
    assert_eq!(town.rows(&["voucher", "show", &voucher]), out);
    let simulated = town.run(&simulate).fine();
    assert!(!simulated.contains("trede A"), "{simulated}");
}

#[test]
fn a_wish_is_kept_when_two_turn_out_to_be_one() {
    let town = Town::small();
    let rows = |number: &str, more: &str| {
        format!(
            "member_id;household_id;last_name;first_name;birth_date;relation;insz;replaced_insz\n\
             P5;H1;Maes;Lore;1998-01-22;kind;{number};{more}\n"
        )
    };
    let homes = "household_id;refnis;postcode;street;house_number\nH1;44087;9080;Kerkstraat;1\n";
    town.file("h.csv", homes);
    town.file("m.csv", &rows("98012277944", ""));
    line(&town, "household import h.csv --members m.csv").fine();
    line(&town, "status add --member P5 --code LL1 --from 2026-01-01").fine();
    line(&town, "entitlement decline P5").fine();
    town.file(
        "m.csv",
        &rows("85073003328", "98012277944").replace("P5;", "P6;"),
    );
    let merged = line(&town, "household import h.csv --members m.csv").ends(0);
    town.run(&DERIVE).fine();
    let shown = town.rows(&["entitlement", "show"]);
    assert_eq!(shown.len(), 1, "only P1: {shown:?} {merged:?}");
    let why = line(&town, "entitlement explain P6").fine();
    assert!(why.contains("wil liever niet deelnemen"), "{why}");
}

#[test]
fn a_wish_counts_also_for_a_right_that_a_later_regulation_gives() {
    let mut town = Town::small();
    line(&town, "entitlement decline P1").fine();
    let file = town.file(
        "next.toml",
        &scheme_from("2027-01-01", |text| {
            text.replace(
                "id = \"living-wage\"",
                "id = \"living-wage\"\nright = \"culture\"",
            )
        }),
    );
    town.run(&["scheme", "adopt", &file]).fine();
    town.on("2027-01-02");
    town.run(&DERIVE).fine();
    assert_eq!(days(&town), [["2026-01-01", "2026-11-20"]]);
    let known = line(&town, "entitlement decline P1").ends(0);
    assert!(known.stderr.contains("al liever niet"), "{}", known.stderr);
    line(&town, "entitlement decline P1 --right culture --revoke").fine();
    town.run(&DERIVE).fine();
    assert_eq!(days(&town).len(), 2);
}

#[test]
fn a_wish_of_the_one_ends_the_right_of_the_other_for_as_long_as_it_holds() {
    let mut town = Town::small();
    line(
        &town,
        "member add --id P1X --household H1 --last-name El-Idrissi --birth-date 1990-05-01",
    );
    line(&town, "entitlement decline P1X").fine();
    line(&town, "entitlement decline P1X --revoke --on 2027-06-01").fine();
    line(&town, "person merge P1X P1 --yes").fine();
    assert_eq!(days(&town), [["2026-01-01", "2026-11-20"]]);
    town.on("2027-05-31");
    town.run(&DERIVE).fine();
    assert_eq!(days(&town).len(), 1);
    town.on("2027-06-01");
    town.run(&DERIVE).fine();
    assert_eq!(days(&town).len(), 2, "it was taken back from this day on");
}
