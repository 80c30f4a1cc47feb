//! `kit redeem | status | export`: in a folder with a kit and nothing else.

use std::fs;

use super::offer::town;
use super::pass::walk_in;
use super::support::{Ran, Town};

/// The one answer to whatever cannot be accepted.
pub const REFUSED: &str = "Deze code kan hier vandaag niet aanvaard worden. Er is niets genoteerd. Kijk na of ze juist getypt is; anders helpt de gemeente de houder graag verder.\n";

/// A club's laptop, with a kit of C1, and codes that were handed to people.
pub struct Club {
    pub town: Town,
    pub laptop: Town,
    pub pass: String,
    pub value: String,
    pub camp: String,
    withdrawn: String,
    pub late: String,
}

impl Club {
    pub fn new() -> Self {
        let town = town();
        let (pass, member) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
        let issue = |rest: &str| {
            let issue = format!("voucher issue --member {member} {rest} --format csv");
            town.line(&issue).ended(0).cell(0, "code")
        };
        let (value, camp) = (issue("--value 15"), issue("--offer O3"));
        let withdrawn = issue("--value 15");
        town.line(&format!("voucher withdraw {withdrawn} --reason verloren"))
            .ended(0);
        town.line("kit make --organiser C1 --through 2027-06-30 -o c1.kit")
            .ended(0);
        let late = issue("--value 15");
        let laptop = Town::bare();
        fs::copy(town.path("c1.kit"), laptop.path("c1.kit")).unwrap();
        Self {
            town,
            laptop,
            pass,
            value,
            camp,
            withdrawn,
            late,
        }
    }
}

#[test]
fn at_the_till_the_answer_is_an_amount() {
    let club = Club::new();
    let redeem = |rest: String| club.laptop.club(&format!("kit redeem {rest}"));
    let which = redeem(club.pass.clone()).ended(1);
    assert!(
        which
            .stderr
            .contains("O1/kapoenen (45,00), O1/leiding (20,00)"),
        "{}",
        which.stderr
    );
    let ran = redeem(format!("{} --class leiding", club.pass)).ended(0);
    assert!(
        ran.stdout.starts_with("Te innen: 20,00. Volgnummer "),
        "{}",
        ran.stdout
    );
    assert_eq!(ran.stderr, "");
    let ran = redeem(format!("{} --price 45,00 --lang en", club.pass)).ended(0);
    assert!(
        ran.stdout.starts_with("To collect: 45.00. Reference "),
        "{}",
        ran.stdout
    );
    let unlisted = redeem(format!("{} --price 12,50", club.value)).ended(1);
    assert!(
        unlisted
            .stderr
            .contains("\"12,50\" staat niet in deze kit. Er staat wel: O1/kapoenen (45,00)"),
        "{}",
        unlisted.stderr
    );
    let dry = redeem(format!("{} --class leiding --dry-run", club.value)).ended(0);
    let ran = redeem(format!("{} --class leiding", club.value)).ended(0);
    let answer = |ran: &Ran| ran.stdout.split(" Volgnummer").next().unwrap().to_owned();
    assert_eq!(answer(&dry), answer(&ran));
    assert!(
        ran.stdout
            .contains("Aanvaard: Lidgeld (leiding). Te innen: 5,00."),
        "{}",
        ran.stdout
    );
    for code in [&club.value, &club.withdrawn] {
        let ran = redeem(format!("{code} --class leiding")).ended(1);
        assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), (REFUSED, ""));
    }
    let camp = redeem(club.camp.clone()).ended(0);
    assert!(
        camp.stdout.contains("Kamp (allen). Te innen: 0,00."),
        "{}",
        camp.stdout
    );
    let late = redeem(format!("{} --class leiding --format json", club.late)).ended(0);
    assert!(
        late.stdout.contains("\"outcome\": \"provisional\""),
        "{}",
        late.stdout
    );
}

#[test]
fn a_slip_another_period_and_the_wrong_file() {
    let mut club = Club::new();
    // One character wrong; once in a while that would look like a voucher.
    let slips = ["A", "B", "C"].map(|last| format!("{}{last}", &club.pass[..14]));
    let is_code = |slip: &&String| slip.parse::<vrijpas::domain::Code>().is_ok();
    let slip = slips.iter().find(|slip| !is_code(slip)).unwrap();
    let ran = club.laptop.club(&format!("kit redeem {slip}")).ended(1);
    assert_eq!((ran.stdout.as_str(), ran.stderr.as_str()), (REFUSED, ""));
    club.laptop.on("2027-07-01");
    let ran = club
        .laptop
        .club(&format!("kit redeem {}", club.pass))
        .ended(1);
    assert!(
        ran.stderr.contains("deze kit gold tot en met 30 juni 2027"),
        "{}",
        ran.stderr
    );
    club.laptop.on("2026-11-21");
    let ran = club
        .laptop
        .club(&format!(
            "kit redeem {} --offer zwemmen --lang en",
            club.pass
        ))
        .ended(1);
    assert!(ran.stderr.contains("\"zwemmen\""), "{}", ran.stderr);
    fs::copy(club.laptop.path("c1.kit"), club.laptop.path("c2.kit")).unwrap();
    let ran = club
        .laptop
        .club(&format!("kit redeem {}", club.pass))
        .ended(1);
    assert!(
        ran.stderr
            .contains("hier staat meer dan één kit: c1.kit, c2.kit"),
        "{}",
        ran.stderr
    );
    club.laptop.club("kit status --kit c2.kit").ended(0);
    club.laptop
        .file("x.kit", "not a kit at all, only some text");
    let ran = club.laptop.club("kit status --kit x.kit").ended(3);
    assert!(
        ran.stderr.contains("x.kit: dit is geen clubkit"),
        "{}",
        ran.stderr
    );
    let ran = Town::bare().club("kit status").ended(1);
    assert!(ran.stderr.contains("staat geen kit"), "{}", ran.stderr);
}

#[test]
fn a_month_is_handed_in_as_a_file_about_nobody() {
    let club = Club::new();
    let status = club.laptop.club("kit status").ended(0);
    assert!(
        status
            .stdout
            .starts_with("Kit van KSA Hallaar, Lochristi, van 21 november 2026"),
        "{}",
        status.stdout
    );
    for rest in [&format!("{} --class leiding", club.pass), &club.camp] {
        club.laptop.club(&format!("kit redeem {rest}")).ended(0);
    }
    let export = "kit export --month 2026-11 -o redeemed.csv";
    club.laptop.club(&format!("{export} --dry-run")).ended(0);
    assert!(!club.laptop.path("redeemed.csv").exists());
    if cfg!(target_os = "linux") {
        let full = club
            .laptop
            .club("kit export --month 2026-11 -o /dev/full")
            .ended(4);
        assert!(full.stderr.contains("/dev/full"), "{}", full.stderr);
    }
    let figures = club.laptop.club("kit status --format csv").ended(0);
    assert!(
        figures.stdout.contains("unexported,2,20.00"),
        "{}",
        figures.stdout
    );
    let ran = club.laptop.club(export).ended(0);
    assert_eq!(
        ran.stderr,
        "redeemed.csv: 2 inleveringen van november 2026. Stuur dit bestand naar de gemeente.\n"
    );
    let text = club.laptop.read("redeemed.csv");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[0],
        "\u{feff}club_id;reference;voucher;offer;price_class;price;redeemed_on;provisional;kit"
    );
    assert_eq!(lines.len(), 3);
    assert!(text.contains(";O1;leiding;20,00;2026-11-21;no;"), "{text}");
    let kit = |line: &str| line.split(';').next_back().unwrap().to_owned();
    assert!(kit(lines[1]).len() == 32 && kit(lines[1]) == kit(lines[2]));
    let token = |line: &str| line.split(';').nth(2).unwrap().to_owned();
    assert!(token(lines[1]) < token(lines[2]));
    for code in [&club.pass, &club.camp] {
        assert!(!text.contains(&code.replace('-', "")) && !text.contains(code.as_str()));
    }
}

#[test]
fn a_file_is_never_overwritten_and_an_empty_month_says_so() {
    let club = Club::new();
    club.laptop
        .club(&format!("kit redeem {}", club.camp))
        .ended(0);
    let export = "kit export --month 2026-11 -o redeemed.csv";
    club.laptop.club(export).ended(0);
    let text = club.laptop.read("redeemed.csv");
    let again = club.laptop.club(export).ended(1);
    assert!(
        again.stderr.contains("er staat al een bestand"),
        "{}",
        again.stderr
    );
    assert_eq!(club.laptop.read("redeemed.csv"), text);
    let figures = club.laptop.club("kit status --format csv").ended(0);
    assert!(
        figures.stdout.contains("unexported,0,0.00"),
        "{}",
        figures.stdout
    );
    let empty = club
        .laptop
        .club("kit export --month 2026-12 -o empty.csv --plain --lang en")
        .ended(0);
    assert!(
        empty
            .stderr
            .starts_with("Nothing was redeemed in December 2026;"),
        "{}",
        empty.stderr
    );
    let header = "club_id,reference,voucher,offer,price_class,price,redeemed_on,provisional,kit\n";
    assert_eq!(club.laptop.read("empty.csv"), header);
}
