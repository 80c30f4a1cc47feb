//! What a command still lacks is known from the command line itself, so that it can be asked.

use std::ffi::OsString;

use clap::CommandFactory;
use vrijpas::cli::Cli;
use vrijpas::text::{Catalogue, Lack, Lang, missing};

fn asked(line: &str) -> Option<Vec<Vec<String>>> {
    let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
    let found = missing(&Cli::command(), &args, &Catalogue::new(Lang::Nl))?;
    let name = |lack: &Lack| lack.flag.clone().unwrap_or_else(|| lack.id.clone());
    let needs = found.needs.iter();
    Some(needs.map(|need| need.iter().map(name).collect()).collect())
}

#[test]
fn what_is_lacking_is_known_from_the_command_itself() {
    let one = |flags: &[&str]| {
        let needs = flags.iter().map(|flag| vec![(*flag).to_owned()]);
        Some(needs.collect::<Vec<_>>())
    };
    assert_eq!(
        asked("vrijpas member add"),
        one(&["--household", "--last-name", "--birth-date"])
    );
    assert_eq!(
        asked("vrijpas member add --household H1 --birth-date=2020-01-01"),
        one(&["--last-name"])
    );
    assert_eq!(asked("vrijpas household add"), one(&["--postcode"]));
    assert_eq!(
        asked("vrijpas pass issue"),
        Some(vec![
            ["--all", "--household", "--member", "--walk-in"]
                .map(str::to_owned)
                .to_vec()
        ])
    );
    assert_eq!(
        asked("vrijpas pass issue --walk-in"),
        one(&["--last-name", "--birth-date"])
    );
    assert_eq!(
        asked("vrijpas voucher issue"),
        Some(vec![
            ["--offer", "--value"].map(str::to_owned).to_vec(),
            ["--member", "--ages", "--group"]
                .map(str::to_owned)
                .to_vec()
        ])
    );
    assert_eq!(asked("vrijpas voucher show"), one(&["voucher"]));
    for other in [
        "vrijpas member add --hosehold H1",
        "vrijpas member",
        "vrijpas today",
    ] {
        assert_eq!(asked(other), None, "{other}");
    }
}

#[test]
fn what_has_a_usual_value_is_told_with_it() {
    let args: Vec<OsString> = ["vrijpas", "voucher", "issue"].map(OsString::from).to_vec();
    let found = missing(&Cli::command(), &args, &Catalogue::new(Lang::En)).unwrap();
    let [count] = &found.usual[..] else {
        panic!("{found:?}");
    };
    assert_eq!(
        (count.id.as_str(), count.usual.as_deref()),
        ("count", Some("1"))
    );
    let given = [&args[..], &[OsString::from("--count=2")]].concat();
    let found = missing(&Cli::command(), &given, &Catalogue::new(Lang::En)).unwrap();
    assert_eq!(found.usual, []);
}
