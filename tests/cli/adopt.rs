//! A new version of the regulation: from a day to come, without touching what was decided.

use crate::handed_in::TYPED;
use crate::support::{Town, scheme_from};

/// From the new version on, tier A pays half at the door.
fn half(text: &str) -> String {
    let door = text.split("id = \"door-a\"").nth(1).unwrap();
    let now = door.replacen("percent = \"20%\"", "percent = \"50%\"", 1);
    text.replace(door, &now)
}

fn adopted(town: &Town, day: &str) -> String {
    let file = town.file("next.toml", &scheme_from(day, half));
    town.run(&["scheme", "adopt", &file]).fine();
    file
}

#[test]
fn what_was_decided_keeps_its_version_and_the_new_one_decides_from_its_day() {
    let mut town = Town::small();
    let passes = town.passes();
    adopted(&town, "2027-01-01");
    assert_eq!(town.rows(&["entitlement", "derive"])[2][1], "1");
    town.on("2027-01-02");
    let file = format!(
        "{TYPED}ZWEM;A-1;{pass};BEURT;2026-12-31;2,00\nZWEM;A-2;{pass};BEURT;2027-01-01;5,00\n",
        pass = passes["P1"]
    );
    let file = town.file("in.csv", &file);
    town.run(&["claim", "import", &file]).fine();
    let line = |reference: &str, key: &str| {
        let rows = town.rows(&["claim", "show", reference]);
        rows.iter().find(|row| row[1] == key).unwrap()[2].clone()
    };
    for (reference, version, holder) in
        [("A-1", "2026-01-01", "2.00"), ("A-2", "2027-01-01", "5.00")]
    {
        assert_eq!(line(reference, "scheme-version"), version);
        assert_eq!(line(reference, "holder"), holder);
    }
    // The right stands as the first version decided it; one that begins later is the second's.
    let statuses = "status_id;level;subject_id;code;valid_from;valid_to;source\nS2;person;P2;LL2;2027-01-01;;OCMW\n";
    let statuses = town.file("s.csv", statuses);
    town.run(&["status", "import", &statuses]).fine();
    town.run(&["entitlement", "derive"]).fine();
    let versions: Vec<_> = town
        .rows(&["entitlement", "show"])
        .into_iter()
        .map(|row| [row[0].clone(), row[6].clone()])
        .collect();
    assert_eq!(versions, [["P1", "2026-01-01"], ["P2", "2027-01-01"]]);
    let shown = town.run(&["scheme", "show", "--on", "2026-12-31"]).fine();
    assert!(shown.contains("1 januari 2026"), "{shown}");
}

#[test]
fn a_kit_is_paid_by_the_version_it_was_made_with() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    let kit = "kit make --organiser ZWEM --from 2027-01-01 --through 2027-01-31 -o Z.kit";
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let run = |town: &Town, line: &str| {
        let words = words(line);
        town.run(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    run(&town, kit).fine();
    town.on("2026-11-22");
    adopted(&town, "2027-01-01");
    town.on("2027-01-05");
    let told = run(
        &town,
        &format!("kit redeem {pass} --kit Z.kit --offer BEURT"),
    );
    assert!(told.fine().contains("2,00"));
    run(&town, "kit export --kit Z.kit --month 2027-01 -o z.csv").fine();
    run(&town, "claim import z.csv").fine();
    let shares = town.rows(&["settle", "preview", "2027-01"]);
    assert_eq!(shares[0][5], "2.00", "{shares:?}");
}

#[test]
fn the_same_file_twice_changes_nothing_and_says_so() {
    let town = Town::small();
    let file = adopted(&town, "2027-01-01");
    let before = std::fs::read(town.path("R.db")).unwrap();
    let again = town.run(&["scheme", "adopt", &file]).ends(0);
    assert!(again.stderr.contains("al aangenomen"), "{again:?}");
    assert_eq!(std::fs::read(town.path("R.db")).unwrap(), before);
}

#[test]
fn a_text_takes_the_place_of_one_that_decided_nothing_and_of_no_other() {
    let mut town = Town::small();
    adopted(&town, "2027-01-01");
    let better = town.file("better.toml", &scheme_from("2027-01-01", str::to_owned));
    let told = town.run(&["scheme", "adopt", &better]).ends(0);
    assert!(told.stderr.contains("in de plaats"), "{told:?}");
    // The first text again: it counts again, since it is the last that was adopted.
    town.run(&["scheme", "adopt", "next.toml"]).fine();
    town.on("2027-01-01");
    town.run(&["status", "end", "S1", "--last-day", "2027-06-30"])
        .fine();
    town.run(&["entitlement", "derive"]).fine();
    for day in ["2026-12-31", "2027-01-01"] {
        let stderr = town
            .run(&["scheme", "adopt", &better, "--on", day])
            .refused(1);
        assert!(stderr.contains("al iets beslist"), "{stderr}");
    }
}

#[test]
fn what_is_not_a_next_version_of_this_scheme_is_refused_by_name() {
    let town = Town::small();
    let adopt = |text: &str, args: &[&str]| {
        let file = town.file("next.toml", text);
        town.run(&[&["scheme", "adopt", &file], args].concat())
    };
    let today = adopt(&scheme_from("2026-11-21", str::to_owned), &[]).refused(1);
    assert!(today.contains("niet na 21 november 2026"), "{today}");
    // Backwards only over days about which nothing was decided.
    let back = scheme_from("2026-03-01", str::to_owned);
    let decided = adopt(&back, &["--on", "2026-02-01"]).refused(1);
    assert!(decided.contains("al iets beslist"), "{decided}");
    let other = scheme_from("2027-01-01", |text| {
        text.replace("id = \"lochristi\"", "id = \"school\"")
    });
    let other = adopt(&other, &[]).refused(1);
    assert!(other.contains("school") && other.contains("lochristi"));
    let away = scheme_from("2027-01-01", |text| text.replace("44087", "44021"));
    assert!(adopt(&away, &[]).refused(1).contains("44021"));
    let broken = scheme_from("2027-01-01", |text| text.replace("art. 7", ""));
    adopt(&broken, &[]).refused(3);
    assert_eq!(
        town.rows(&["scheme", "show", "--on", "2027-01-01"]).len(),
        { town.rows(&["scheme", "show"]).len() }
    );
}

#[test]
fn a_version_is_kept_with_the_parts_it_is_built_on() {
    let mut town = Town::small();
    let ocmw = "[[fund]]\nid = \"ocmw\"\nname = { nl = \"OCMW Lochristi\", en = \"OCMW of Lochristi\" }\nentity = \"ocmw\"\n";
    let part = |name: &str| {
        let text = ocmw.replace("OCMW Lochristi", name);
        town.file(
            "parts/funds.toml",
            &format!("format = 1\npart = \"funds\"\n\n{text}"),
        );
    };
    let scheme = scheme_from("2027-01-01", |text| {
        assert!(text.contains(ocmw));
        let text = text.replace(ocmw, "");
        text.replacen("runs = ", "parts = [\"parts/funds.toml\"]\nruns = ", 1)
    });
    let file = town.file("next.toml", &scheme);
    part("OCMW");
    let adopt = |says: &str| {
        let told = town.run(&["scheme", "adopt", &file]).ends(0);
        assert!(told.stderr.contains(says), "{told:?}");
    };
    adopt("is aangenomen");
    adopt("al aangenomen");
    part("Sociaal huis");
    adopt("in de plaats");
    std::fs::remove_dir_all(town.path("parts")).unwrap();
    town.on("2027-01-02");
    let shown = town.rows(&["scheme", "show"]);
    let fund = shown.iter().find(|row| row[1] == "ocmw").unwrap();
    assert_eq!(fund[2], "Sociaal huis", "read from the register alone");
    town.run(&["entitlement", "derive"]).fine();
}

/// A right of `P1` as it now stands: tier, first and last day, version.
fn rights(town: &Town) -> Vec<String> {
    let mut found = Vec::new();
    for day in ["2026-12-31", "2027-01-01", "2027-01-05"] {
        let rows = town.rows(&["entitlement", "show", "--on", day]);
        found.extend(rows.iter().map(|row| row[3..7].join(" ")));
    }
    found.dedup();
    found
}

/// The words of `P1`'s price on a day.
fn pays(town: &Town, day: &str) -> String {
    let told = town.run(&["offer", "price", "BEURT", "--member", "P1", "--on", day]);
    told.fine().lines().next().unwrap().to_owned()
}

/// A new version: its name, how it differs, and the tier it gives.
type Changed = (&'static str, Box<dyn Fn(&str) -> String>, &'static str);

#[test]
fn another_tier_counts_from_the_version_that_gives_it_and_the_past_stays() {
    let tier = |tier: &'static str| {
        move |text: &str| {
            let (before, ground) = text.split_once("id = \"living-wage\"").unwrap();
            let ground = ground.replacen("tier = \"A\"", tier, 1);
            format!("{before}id = \"living-wage\"{ground}")
        }
    };
    let renamed = |text: &str| text.replace("\"A\"", "\"C\"");
    let changes: [Changed; 2] = [
        ("tier = \"B\"", Box::new(str::to_owned), "A"),
        ("tier = \"A\"", Box::new(renamed), "C"),
    ];
    for (first, next, then) in changes {
        let mut town = Town::small_with(&scheme_from("2026-01-01", tier(first)));
        let pass = town.passes()["P1"].clone();
        let was = pays(&town, "2026-12-20");
        let file = town.file("next.toml", &scheme_from("2027-01-01", next));
        town.run(&["scheme", "adopt", &file]).fine();
        assert_eq!(town.rows(&["entitlement", "derive"])[2][1], "1");
        town.on("2027-01-05");
        let old = &first[8..9];
        let expected = [
            format!("{old} 2026-01-01 2026-12-31 2026-01-01"),
            format!("{then} 2027-01-01  2027-01-01"),
        ];
        let (now, before) = (["--on", "2027-01-05"], ["--on", "2026-12-20"]);
        for on in [now, before, now, before] {
            town.run(&[&["entitlement", "derive"], &on[..]].concat())
                .fine();
            assert_eq!(rights(&town), expected, "{on:?}");
        }
        assert_eq!(pays(&town, "2026-12-20"), was);
        let share = if was.contains("2,00") { "2,00" } else { "5,00" };
        let late = format!("{TYPED}ZWEM;A-1;{pass};BEURT;2026-12-20;{share}\n");
        town.run(&["claim", "import", &town.file("in.csv", &late)])
            .fine();
        let shown = town.rows(&["claim", "show", "A-1"]);
        let holder = shown.iter().find(|row| row[1] == "holder").unwrap();
        assert!(was.contains(&holder[2].replace('.', ",")), "{was}");
    }
}
