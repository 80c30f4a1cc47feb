//! Names as people have them, and as nobody has them: the columns of every page stand, and the cards are made.

use std::fs;

use crate::screen::{Key, Screen};
use crate::support::Town;

/// A first name, and what of it must be on the screen.
fn names() -> Vec<(String, &'static str)> {
    vec![
        ("An".to_owned(), "An"),
        ("Wilhelmina ".repeat(18).trim_end().to_owned(), "Wilhelmina"),
        ("ياسمين".to_owned(), "ياسمين"),
        ("בנימין".to_owned(), "בנימין"),
        ("Nguye\u{302}\u{303}n".to_owned(), "Nguy"),
        (format!("Zo{}e", "\u{301}".repeat(40)), "Zo"),
        ("王小明".to_owned(), "王小明"),
        ("X".repeat(200), "XXXXXXXX"),
    ]
}

/// A household of all of them, and a folder to print in.
fn town() -> Town {
    let town = Town::small();
    let rows = names().into_iter().enumerate().map(|(nth, (name, _))| {
        let day = 10 + nth;
        format!("Q{nth};H2;Peeters;{name};2001-01-{day};kind\n")
    });
    let rows: String = rows.collect();
    let head = "member_id;household_id;last_name;first_name;birth_date;relation\n";
    let first = "P1;H1;El Idrissi;Yasmina;1990-05-01;referentiepersoon\nP2;H2;Peeters;Jan;2015-03-04;kind\n";
    let members = town.file("more.csv", &format!("{head}{first}{rows}"));
    let households = town.path("households.csv").display().to_string();
    let import = ["household", "import", &households, "--members", &members];
    town.run(&import).fine();
    fs::create_dir(town.path("print")).unwrap();
    let folder = town.path("print").display().to_string();
    town.run(&["settings", "set", "print-folder", &folder])
        .fine();
    town
}

/// The columns of the screen at which a text begins, a row each.
fn begins(screen: &Screen, text: &str) -> Vec<u16> {
    screen.look(|vt| {
        let (rows, columns) = vt.size();
        let row = |row: u16| {
            let cells = (0..columns.get()).map(|column| {
                let cell = vt.cell(row, column).map(vt100::Cell::contents);
                cell.filter(|sign| !sign.is_empty())
                    .unwrap_or(" ")
                    .to_owned()
            });
            let cells: Vec<String> = cells.collect();
            (0..cells.len()).find(|at| cells[*at..].concat().starts_with(text))
        };
        let found = (0..rows.get()).filter_map(row);
        found.map(|at| u16::try_from(at).unwrap()).collect()
    })
}

/// All of the same column, and so many of them.
#[track_caller]
fn below_each_other(screen: &Screen, text: &str, count: usize) {
    screen.wait_until(text, |shown| shown.matches(text).count() >= count);
    let at = begins(screen, text);
    assert!(
        at.len() >= count && at.iter().all(|one| *one == at[0]),
        "{text} begins at {at:?}:\n{}",
        screen.screen()
    );
}

#[test]
fn columns_stand_below_each_other_whatever_the_names_and_cards_are_made() {
    let town = town();
    let count = names().len();
    let mut screen = Screen::start(&town.command(&["desk"]), (120, 44));
    screen.wait_for("Wie mag u helpen?");
    screen.type_text("peeters");
    screen.wait_for("Kerkstraat 2");
    screen.key(Key::Enter);
    screen.wait_for("Gezin Peeters");
    for (_, seen) in names() {
        screen.wait_for(seen);
    }
    below_each_other(&screen, "/01/2001", count);
    screen.key(Key::Sign('n'));
    screen.wait_for("9 passen uitgereikt.");
    below_each_other(&screen, "/01/2001", count);
    screen.key(Key::Sign('k'));
    screen.wait_for(" 3   Lidgeld");
    screen.key(Key::Sign('3'));
    screen.wait_for("Nu te betalen: 45,00");
    below_each_other(&screen, "betaalt 45,00", count);
    screen.key(Key::Enter);
    screen.wait_for("Eén bon uitgereikt");
    screen.key(Key::Sign('p'));
    screen.wait_for("alles opnieuw drukken");
    screen.key(Key::Ctrl('c'));
    assert_eq!(screen.exit_code(), 0);
    let cards = fs::read(town.path("print/loket-00001.pdf")).unwrap();
    assert!(cards.starts_with(b"%PDF-"));
}

#[test]
fn a_name_typed_at_the_counter_in_another_script_is_found_again() {
    let town = Town::small();
    let mut screen = Screen::start(&town.command(&["desk"]), (80, 24));
    for name in ["ياسمين", "Nguye\u{302}\u{303}n", "Ōe\u{301}", "בנימין"] {
        screen.wait_for("Zoek:");
        screen.type_text(name);
        screen.key(Key::Tab);
        screen.wait_for("De familienaam");
        screen.key(Key::Enter);
        screen.wait_for("Voornaam en");
        screen.type_text("Noa 1/5/2012");
        screen.key(Key::Enter);
        screen.wait_for("lid   Noa");
        screen.key(Key::Enter);
        screen.wait_for("Straat en nummer:");
        screen.key(Key::Enter);
        screen.wait_for("adres niet gekend");
        screen.key(Key::Enter);
        screen.wait_for("Wie mag u helpen?");
        screen.type_text(name);
        screen.wait_for(" 1   Noa ");
        screen.key(Key::Esc);
    }
    // A name that nobody has fits in no line, and says so.
    screen.paste(&"Q".repeat(400));
    screen.wait_for("er is niets van overgenomen");
    screen.paste(&"Q".repeat(200));
    screen.wait_for("QQQQQQQQQQ");
    screen.key(Key::Ctrl('c'));
    assert_eq!(screen.exit_code(), 0);
}
