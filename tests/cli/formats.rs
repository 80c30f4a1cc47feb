//! What programs read is the same in every language, byte for byte.

use crate::support::{Town, scheme_from};

/// A town in which every report has something to show.
fn town() -> (Town, String, String) {
    let mut town = Town::small();
    town.file("next.toml", &scheme_from("2027-01-01", str::to_owned));
    let pass = town.passes()["P1"].clone();
    let voucher =
        town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"])[0][0].clone();
    town.run(&[
        "kit",
        "make",
        "--organiser",
        "ZWEM",
        "--through",
        "2026-12-31",
        "-o",
        "Z.kit",
    ])
    .fine();
    town.run(&["kit", "redeem", &pass, "--kit", "Z.kit", "--offer", "BEURT"])
        .fine();
    town.run(&[
        "kit",
        "export",
        "--kit",
        "Z.kit",
        "--month",
        "2026-11",
        "-o",
        "redeemed.csv",
    ])
    .fine();
    town.run(&["claim", "import", "redeemed.csv"]).fine();
    town.file(
        "answer.csv",
        "reference;accepted;code;amount\nA-1;yes;ok;10,01\nA-2;no;not-valid;10,01\n",
    );
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    town.on("2026-12-03");
    let file = town.file(
        "december.csv",
        &format!("club_id;reference;voucher;redeemed_on\nKSA;K-1;{voucher};2026-12-03\n"),
    );
    town.run(&["claim", "import", &file]).fine();
    refunds(&town);
    std::fs::create_dir(town.path("backups")).unwrap();
    (town, pass, voucher)
}

/// An order of refunds, and a refund that waits.
fn refunds(town: &Town) {
    for line in [
        "organiser add --id GENT --name Gent --sector sport --postcode 9000",
        "offer add --id BAD --organiser GENT --name Bad --category ticket --service sport --route refund --price standaard=60,00",
        "claim add --member P1 --offer BAD --paid 60 --receipt 1 --iban BE68539007547034",
        "settings set account-cash 570000",
        "settings set account-card 580000",
        "settings set account-transfer 550000",
        "settings set account-holders 702000",
        "settings set account-rounding 658000",
        "settings set account-difference 658100",
        "desk close --counted 8,50",
        "refund order",
        "claim add --member P1 --offer BAD --paid 60 --receipt 2 --used-on 2026-12-02",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        town.run(&args).fine();
    }
}

/// Everything that shows rows; `PASS` and `VOUCHER` are filled in.
const REPORTS: &[&str] = &[
    "audit show --until 2026-12-02",
    "audit show --member P1 --until 2026-12-02",
    "audit verify",
    "budget show",
    "register info",
    "register check",
    "settings show",
    "keys show",
    "scheme show",
    "scheme simulate next.toml",
    "scheme words",
    "household list",
    "household show H1",
    "household find peeters",
    "entitlement show",
    "entitlement show P1",
    "entitlement explain P1",
    "entitlement explain P2",
    "organiser list",
    "organiser show KSA",
    "offer list",
    "offer show BEURT",
    "offer price BEURT --member P1",
    "offer price BEURT --member P2",
    "pass show PASS",
    "pass find idrissi",
    "pass find PASS",
    "pass qr PASS",
    "voucher list",
    "voucher list --unpaid",
    "person paid P1 --year 2026",
    "voucher show VOUCHER",
    "voucher qr --open",
    "voucher use",
    "settle verify",
    "today",
    "entitlement due",
    "kit status --kit Z.kit",
    "kit status --list --kit Z.kit",
    "status list P1",
    "claim show K-1",
    "claim notes",
    "claim open",
    "label audit",
    "settle list",
    "report settlement --with-open",
    "report organiser --per year",
    "report fund --with-open",
    "report offer --per quarter",
    "report open",
    "report sector --per run",
    "settle preview 2026-12",
    "settle show 2026-11",
    "settle show 2026-11 --organiser ZWEM",
    "receipt list --month 2026-11",
    "receipt show K2026-00001",
    "desk days",
    "desk journal",
    "refund list",
    "refund list --open",
    "refund show R2026-0001",
    // Writes that report rows.
    "register backup backups --dry-run",
    "refund order --dry-run",
    "entitlement derive --dry-run",
    "claim import redeemed.csv --dry-run",
    "claim enter --organiser ZWEM --list L1 --line PASS;2026-12-03;BEURT --dry-run",
    "settle close 2026-12 --dry-run",
    "kit redeem PASS --kit Z.kit --offer LES --dry-run",
    "kit redeem PASS nonsense --kit Z.kit --offer LES --dry-run",
    "kit price PASS --kit Z.kit --offer LES",
    "kit answer --kit Z.kit answer.csv --dry-run",
];

#[test]
fn csv_and_json_do_not_know_the_language() {
    let (town, pass, voucher) = town();
    for line in REPORTS {
        let filled = line.replace("PASS", &pass).replace("VOUCHER", &voucher);
        for lang in ["nl", "en"] {
            let mut args: Vec<&str> = filled.split(' ').collect();
            args.extend(["--lang", lang]);
            let ran = town.run(&args);
            let said = ran.stdout + &ran.stderr;
            assert!(!said.contains('«'), "{line} has no words for: {said}");
        }
        for format in ["csv", "json"] {
            let in_language = |lang: &str| {
                let mut args: Vec<&str> = filled.split(' ').collect();
                args.extend(["--format", format, "--lang", lang]);
                town.run(&args)
            };
            let (dutch, english) = (in_language("nl"), in_language("en"));
            assert_eq!(dutch.status, english.status, "{line}");
            assert!([0, 1].contains(&dutch.status), "{line}: {dutch:?}");
            // The last three characters of a reference are chance.
            let fixed = |text: &str| text.split("-0002-").next().map(str::to_owned);
            assert_eq!(fixed(&dutch.stdout), fixed(&english.stdout), "{line}");
            if format == "json" && !dutch.stdout.is_empty() {
                let _valid: serde_json::Value = serde_json::from_str(&dutch.stdout).expect(line);
            }
        }
        let workbook = |lang: &str| {
            let mut args: Vec<&str> = filled.split(' ').collect();
            args.extend(["--format", "xlsx", "--lang", lang]);
            town.command(&args).output().unwrap().stdout
        };
        let (dutch, english) = (workbook("nl"), workbook("en"));
        assert!(
            dutch.is_empty() || dutch.starts_with(b"PK"),
            "{line} is no workbook"
        );
        let drawn = line.starts_with("kit redeem");
        assert!(drawn || dutch == english, "{line}: not the same bytes");
    }
}
