//! Completion: the shell asks, and gets words, offers, clubs and settings; never anything of a person.

use crate::support::{Ran, Town, fixture};

/// What bash is answered when the last of these words is being typed.
fn asked(town: &Town, words: &[&str]) -> Ran {
    let index = (words.len()).to_string();
    let words = [&["--", "vrijpas"], words].concat();
    town.run_with(&words, |command| {
        command
            .env("VRIJPAS_COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", &index)
            .env("_CLAP_IFS", "\n")
    })
}

#[track_caller]
fn candidates(town: &Town, line: &str) -> Vec<String> {
    let words: Vec<&str> = line.split(' ').collect();
    let ran = asked(town, &words);
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""), "{ran:?}");
    let shown = ran.stdout.lines().map(str::to_owned);
    shown.filter(|word| !word.starts_with('-')).collect()
}

#[test]
fn words_are_completed_with_or_without_a_register() {
    let town = Town::bare();
    assert_eq!(candidates(&town, "ho"), ["household"]);
    assert_eq!(candidates(&town, "household a"), ["add"]);
    assert_eq!(candidates(&town, "completion p"), ["powershell"]);
    assert_eq!(candidates(&town, "offer show "), [""; 0]);
    let ran = asked(&town, &["member", "add", "--birth"]);
    assert_eq!(ran.stdout, "--birth-date");
    assert_eq!(asked(&town, &["no", "such", "thing"]).stdout, "");
}

#[test]
fn offers_clubs_runs_and_settings_are_known() {
    let mut town = Town::small();
    for (line, expected) in [
        ("offer show ", &["BEURT", "KAMP", "LES", "LID"][..]),
        ("voucher issue --offer L", &["LES", "LID"]),
        ("organiser show ", &["KSA", "ZWEM"]),
        ("kit make --organiser Z", &["ZWEM"]),
        ("organiser merge KSA --into Z", &["ZWEM"]),
        ("settings set label", &["label-k", "label-passes"]),
        ("settle preview ", &[]),
    ] {
        let mut found = candidates(&town, line);
        found.sort();
        assert_eq!(found, expected, "{line}");
    }
    let make = "kit make --organiser ZWEM --through 2026-12-01 -o Z.kit";
    town.run(&make.split(' ').collect::<Vec<_>>()).fine();
    std::fs::rename(town.path("R.db"), town.path("elsewhere.db")).unwrap();
    assert_eq!(candidates(&town, "kit redeem CODE --offer B"), ["BEURT"]);
    assert!(candidates(&town, "offer show ").is_empty());
    let named = "--register elsewhere.db offer show K";
    assert_eq!(candidates(&town, named), ["KAMP"]);
    std::fs::rename(town.path("elsewhere.db"), town.path("R.db")).unwrap();

    let file = town.file(
        "in.csv",
        "club_id;reference;voucher;offer;redeemed_on;price\n",
    );
    let pass = town.passes()["P1"].clone();
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{text}ZWEM;A-1;{pass};BEURT;2026-11-20;\n")).unwrap();
    town.run(&["claim", "import", &file]).fine();
    town.on("2026-12-02");
    assert_eq!(candidates(&town, "settle preview "), ["2026-11"]);
    town.run(&["settle", "close", "2026-11"]).fine();
    assert_eq!(candidates(&town, "settle show "), ["2026-11"]);
}

#[test]
fn nobody_is_ever_completed() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let voucher = "voucher issue --value 20.00 --member P2";
    let code = town.rows(&voucher.split(' ').collect::<Vec<_>>())[0][0].clone();
    for line in [
        "household show ",
        "household find ",
        "member move ",
        "member move P1 --household ",
        "member add --last-name ",
        "entitlement explain ",
        "entitlement letter ",
        "person access ",
        "person erase ",
        "person merge P1 ",
        "pass show ",
        "pass block ",
        "pass qr ",
        "pass issue --member ",
        "pass issue --household ",
        "voucher show ",
        "voucher paid ",
        "voucher issue --member ",
        "claim add --member ",
        "audit show --member ",
        "kit redeem ",
    ] {
        let shown = candidates(&town, line).join(" ");
        for secret in ["P1", "P2", "H1", "Idrissi", "Peeters", &pass, &code] {
            assert!(!shown.contains(secret), "{line}: {shown}");
        }
    }
    let log = town.run(&["audit", "show", "--format", "csv"]).fine();
    assert!(!log.contains(",look,"), "{log}");
}

#[test]
fn nobody_is_asked_for_a_passphrase_between_two_keys() {
    let town = Town::bare();
    let file = town.file("secret.txt", "vier gewone woorden samen\n");
    #[cfg(unix)]
    std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    let scheme = fixture("schemes/lochristi.toml");
    let init =
        format!("register init --municipality 44087 --scheme {scheme} --passphrase-file {file}");
    town.run(&init.split(' ').collect::<Vec<_>>()).fine();
    let ran = town.run_with(&["--", "vrijpas", "offer", "show", ""], |command| {
        command
            .env("VRIJPAS_COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", "3")
            .env("VRIJPAS_PASSPHRASE_FILE", &file)
    });
    assert_eq!((ran.status, ran.stderr.as_str()), (0, ""));
    assert!(ran.stdout.starts_with("--"), "{}", ran.stdout);
    assert_eq!(candidates(&town, "offer sh"), ["show"]);
}

#[test]
fn each_shell_gets_a_script_that_asks_this_program() {
    let town = Town::bare();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = town.run(&["completion", shell]).fine();
        assert!(script.contains("VRIJPAS_COMPLETE"), "{shell}: {script}");
        assert!(script.contains("vrijpas"), "{shell}");
    }
    let stderr = town.run(&["completion", "tcsh"]).refused(2);
    assert!(stderr.contains("bash, zsh, fish, powershell"), "{stderr}");
}
