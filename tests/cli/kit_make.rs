//! `kit make`

use super::offer::town;
use super::pass::walk_in;
use super::support::Town;

#[test]
fn a_kit_is_made_whole_or_not_at_all() {
    let town = town();
    walk_in(&town, "Peeters", "Anna", "2016-05-03");
    town.line("voucher issue --value 20 --ages 6-18").ended(0);
    let make = "kit make --organiser C1 --through 2027-06-30 -o c1.kit";
    for (last, status) in [("2027-12-26", 0), ("2027-12-27", 1), ("2099-12-31", 1)] {
        let long = make.replace("2027-06-30", last);
        town.line(&format!("{long} --dry-run")).ended(status);
    }
    let dry = town.line(&format!("{make} --dry-run")).ended(0);
    assert!(
        dry.stderr.contains("met één pas en één bon"),
        "{}",
        dry.stderr
    );
    assert!(!town.path("c1.kit").exists());
    let ran = town.line(make).ended(0);
    assert!(
        ran.stderr
            .contains("kit voor KSA Hallaar, met één pas en één bon")
    );
    assert!(
        ran.stderr
            .contains("van 21 november 2026 tot en met 30 juni 2027")
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(town.path("c1.kit"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let again = town.line(make).ended(1);
    assert!(
        again.stderr.contains("er staat al een bestand"),
        "{}",
        again.stderr
    );
    let bytes = std::fs::read(town.path("c1.kit")).unwrap();
    for word in ["Peeters", "Anna", "2016-05-03"] {
        let found = bytes
            .windows(word.len())
            .any(|window| window == word.as_bytes());
        assert!(!found, "{word} stands in the kit");
    }
}

#[test]
fn what_is_asked_wrongly_leaves_nothing() {
    let town = town();
    for (rest, status, said) in [
        ("--organiser C9 --through 2027-06-30", 1, "C9"),
        (
            "--organiser C1 --through 2026-11-20",
            2,
            "ligt voor de eerste",
        ),
        (
            "--organiser C1 --from 2026-01-01 --through 2026-11-20",
            1,
            "al voorbij",
        ),
        (
            "--organiser C1 --through gisteren",
            2,
            "gisteren is geen datum",
        ),
    ] {
        let ran = town
            .line(&format!("kit make {rest} -o x.kit"))
            .ended(status);
        assert!(ran.stderr.contains(said), "{rest}: {}", ran.stderr);
        assert!(!town.path("x.kit").exists());
    }
    let ran = town
        .line("kit make --organiser C1 --through 2027-06-30 -o geen/map/x.kit")
        .ended(4);
    assert!(ran.stderr.contains("geen/map/x.kit"), "{}", ran.stderr);
}

#[test]
fn a_voucher_for_a_class_that_is_gone_is_still_accepted() {
    let town = town();
    let (_, member) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    let issue = format!("voucher issue --member {member} --offer O1 --class leiding --format csv");
    let code = town.line(&issue).ended(0).cell(0, "code");
    let offers = town.read("offers.csv").replace("leiding", "groot");
    town.file("offers.csv", &offers);
    town.line("offer import offers.csv").ended(0);
    town.line("kit make --organiser C1 --through 2027-06-30 -o c1.kit")
        .ended(0);
    let ran = town.club(&format!("kit redeem {code}")).ended(0);
    assert!(
        ran.stdout
            .starts_with("Aanvaard: Lidgeld (leiding). Te innen: 20,00."),
        "{}",
        ran.stdout
    );
}

#[test]
fn the_price_of_a_right_stands_under_its_own_pass_only() {
    let town = Town::small();
    let passes = town.passes();
    let (reduced, ordinary) = (&passes["P1"], &passes["P2"]);
    let pay = |member: &str| {
        let issue = format!("voucher issue --member {member} --offer LID --format csv");
        town.line(&issue).ended(0).cell(0, "pay_now")
    };
    assert_eq!((pay("P1").as_str(), pay("P2").as_str()), ("9.00", "45.00"));
    let shown = town
        .line(&format!("pass show {reduced} --format csv"))
        .ended(0);
    assert!(shown.stdout.contains("tier,A\n"), "{}", shown.stdout);
    assert!(!shown.stdout.contains("living-wage") && !shown.stdout.contains("leefloon"));
    town.line("kit make --organiser ZWEM --through 2027-06-30 -o zwem.kit")
        .ended(0);
    let till = |pass: &str| {
        let ran = town
            .club(&format!("kit redeem {pass} --offer BEURT"))
            .ended(0);
        ran.stdout.split(" Volgnummer").next().unwrap().to_owned()
    };
    assert_eq!(till(reduced), "Te innen: 2,00.");
    assert_eq!(till(ordinary), "Te innen: 10,01.");
    town.line("kit make --organiser KSA --through 2027-06-30 -o ksa.kit")
        .ended(0);
    let code = town
        .line("voucher issue --member P1 --offer KAMP --format csv")
        .ended(0);
    assert_eq!(code.cell(0, "pay_at_club"), "5.00");
    town.line("kit make --organiser KSA --through 2027-05-31 -o ksa-2.kit")
        .ended(0);
    let redeem = format!("kit redeem --kit ksa-2.kit {}", code.cell(0, "code"));
    let ran = town.club(&redeem).ended(0);
    assert!(ran.stdout.contains("Te innen: 5,00."), "{}", ran.stdout);
}

#[test]
fn what_a_club_hands_in_is_understood_at_the_town_hall() {
    let town = Town::small();
    let passes = town.passes();
    town.line("kit make --organiser ZWEM --through 2027-06-30 -o zwem.kit")
        .ended(0);
    town.club(&format!("kit redeem {} --offer BEURT", passes["P1"]))
        .ended(0);
    town.club("kit export --month 2026-11 -o redeemed.csv")
        .ended(0);
    let ran = town.line("claim import redeemed.csv --format csv").ended(0);
    assert_eq!(ran.cell(0, "accepted"), "1", "{}", ran.stdout);
}

#[test]
fn a_voucher_that_was_handed_in_is_not_accepted_by_a_newer_kit() {
    let town = Town::small();
    let issue = "voucher issue --member P2 --value 20 --format csv";
    let [used, open] = [(); 2].map(|()| town.line(issue).ended(0).cell(0, "code"));
    let make = "kit make --organiser ZWEM --through 2027-06-30 -o";
    town.line(&format!("{make} first.kit")).ended(0);
    let redeem =
        |kit: &str, code: &str| town.club(&format!("kit redeem --kit {kit} {code} --offer LES"));
    redeem("first.kit", &used).ended(0);
    town.club("kit export --kit first.kit --month 2026-11 -o redeemed.csv")
        .ended(0);
    let ran = town.line("claim import redeemed.csv --format csv").ended(0);
    assert_eq!(ran.cell(0, "accepted"), "1", "{}", ran.stdout);
    town.line(&format!("{make} second.kit")).ended(0);
    redeem("second.kit", &used).ended(1);
    redeem("second.kit", &open).ended(0);
}

#[test]
fn a_voucher_of_before_the_first_day_is_left_out() {
    let town = Town::small();
    for through in ["2026-11-30", "2026-12-01"] {
        town.line(&format!(
            "voucher issue --member P2 --value 20 --through {through}"
        ))
        .ended(0);
    }
    let ran = town
        .line("kit make --organiser ZWEM --from 2026-12-01 --through 2027-06-30 -o z.kit")
        .ended(0);
    assert!(ran.stderr.contains("en één bon."), "{}", ran.stderr);
}

#[test]
fn what_was_paid_at_the_desk_is_not_asked_at_the_door() {
    let mut town = Town::small();
    let issue = |town: &Town| {
        let ran = town.line("voucher issue --member P1 --offer LID --format csv");
        ran.ended(0).cell(0, "code")
    };
    let paid = issue(&town);
    town.on("2026-11-22");
    let offers = town.read("offers.csv").replace("prepaid", "door");
    town.file("offers.csv", &offers);
    town.line("offer import offers.csv").ended(0);
    let unpaid = issue(&town);
    town.line("kit make --organiser KSA --through 2027-06-30 -o k.kit")
        .ended(0);
    for (code, collected) in [(paid, "Te innen: 0,00."), (unpaid, "Te innen: 9,00.")] {
        let ran = town
            .club(&format!("kit redeem --kit k.kit {code}"))
            .ended(0);
        assert!(ran.stdout.contains(collected), "{}", ran.stdout);
    }
}

#[test]
fn a_voucher_of_another_club_is_not_taken_whoever_types_it() {
    let town = Town::small();
    let rows = town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"]);
    let line = "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit";
    let ran = town.line(line).ends(0);
    // It stands in the kit as another club's, and is not counted among its own.
    assert!(ran.stderr.contains("en 0 bonnen"), "{}", ran.stderr);
    let redeem = format!("kit redeem {} --kit Z.kit --offer LES", rows[0][0]);
    let ran = town.line(&redeem).ends(1);
    assert!(
        ran.stdout
            .starts_with("Deze code kan hier vandaag niet aanvaard worden."),
        "{ran:?}"
    );
}
