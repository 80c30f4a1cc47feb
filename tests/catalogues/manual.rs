//! The manual: a page for each command, in roff that `man` reads, under headings in the language of the page.

use clap::{Command, CommandFactory};
use vrijpas::cli::Cli;
use vrijpas::text::{Catalogue, Lang, ManualPage, manual};

/// Requests that a page may hold.
const REQUESTS: &[&str] = &[
    "ie", "el", "TH", "SH", "TP", "PP", "br", "nf", "fi", "RS", "RE",
];

fn pages(lang: Lang) -> Vec<ManualPage> {
    manual(Cli::command(), &Catalogue::new(lang))
}

fn commands(command: &Command) -> usize {
    1 + command.get_subcommands().map(commands).sum::<usize>()
}

#[test]
fn each_command_has_a_page_under_its_own_name() {
    let pages = pages(Lang::Nl);
    assert_eq!(pages.len(), commands(&Cli::command()));
    let page = |name: &str| {
        let found = pages.iter().find(|page| page.name == name);
        found.unwrap_or_else(|| panic!("no page {name}"))
    };
    let add = &page("vrijpas-household-add.1").text;
    for line in [
        ".TH VRIJPAS-HOUSEHOLD-ADD 1",
        "vrijpas\\-household\\-add \\- Voegt één gezin toe",
        "\\fB\\-\\-postcode\\fR \\fI<POSTCODE>\\fR",
        "vrijpas household add [OPTIES] \\-\\-postcode <POSTCODE>",
        "  vrijpas household add \\-\\-postcode 9080",
        "\\fBvrijpas\\-household\\fR(1), \\fBvrijpas\\fR(1)",
    ] {
        assert!(add.contains(line), "{line}\n{add}");
    }
    assert!(!add.contains("passphrase"), "told with the program");
    assert!(page("vrijpas.1").text.contains("passphrase"));
}

#[test]
fn a_page_holds_nothing_that_roff_would_take_for_something_else() {
    for lang in Lang::ALL {
        for ManualPage { name, text } in pages(*lang) {
            for line in text.lines() {
                assert!(!line.starts_with('\''), "{name}: {line}");
                if let Some(request) = line.strip_prefix('.') {
                    let request = request.split([' ', '\\']).next().unwrap();
                    assert!(REQUESTS.contains(&request), "{name}: {line}");
                }
                let escapes = line.split('\\').skip(1);
                for escape in escapes {
                    let known = escape.is_empty()
                        || ["-", "e", "fB", "fR", "fI", "&", "(", "n(", "*(", "'", "\""]
                            .iter()
                            .any(|known| escape.starts_with(known));
                    assert!(known, "{name}: {line}");
                }
            }
            assert_eq!(
                text.matches("\n.nf\n").count(),
                text.matches("\n.fi\n").count(),
                "{name}"
            );
            assert!(text.contains("\n.TH "), "{name}");
        }
    }
}

#[test]
fn headings_are_in_the_language_of_the_page() {
    let headings = |lang| {
        let mut headings: Vec<String> = pages(lang)
            .iter()
            .flat_map(|page| page.text.lines())
            .filter_map(|line| Some(line.strip_prefix(".SH ")?.to_owned()))
            .collect();
        headings.sort();
        headings.dedup();
        headings
    };
    assert_eq!(headings(Lang::En).len(), headings(Lang::Nl).len());
    for english in headings(Lang::En) {
        assert!(!headings(Lang::Nl).contains(&english), "{english}");
    }
}
