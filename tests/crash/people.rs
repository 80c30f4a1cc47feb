//! People, what is known of them and what they are entitled to.

use crate::support::{Town, fixture};
use crate::trial::Trial;

/// The first people of a fixture: those whose household or own id comes no later than these, in the town's folder.
fn some(town: &Town, name: &str, column: usize) {
    let text =
        std::fs::read_to_string(fixture(&format!("register/population_500/{name}.csv"))).unwrap();
    let mut lines = text.lines();
    let head = lines.next().unwrap();
    let kept = lines.filter(|line| {
        let subject = line.split(',').nth(column).unwrap();
        subject <= "H00080" || ("P".."P000193").contains(&subject)
    });
    let kept: Vec<&str> = std::iter::once(head).chain(kept).collect();
    town.file(&format!("{name}.csv"), &(kept.join("\n") + "\n"));
}

/// Eighty households: their files lie in the town's folder.
fn to_import() -> Town {
    let town = Town::lochristi();
    some(&town, "households", 0);
    some(&town, "members", 1);
    some(&town, "statuses", 2);
    town
}

/// Eighty households, imported.
pub fn peopled() -> Town {
    let town = to_import();
    let (households, members) = (town.path("households.csv"), town.path("members.csv"));
    let (households, members) = (households.to_str().unwrap(), members.to_str().unwrap());
    town.run(&["household", "import", households, "--members", members])
        .fine();
    let statuses = town.path("statuses.csv");
    town.run(&["status", "import", statuses.to_str().unwrap()])
        .fine();
    town
}

#[test]
fn household_import() {
    let town = to_import();
    let tried = Trial::of(
        &town,
        "household import households.csv --members members.csv",
    )
    .run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn derive() {
    let town = peopled();
    let tried = Trial::of(&town, "entitlement derive").run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn a_person_who_turned_out_to_be_another() {
    let town = Town::lochristi();
    let columns = "member_id;household_id;insz;replaced_insz;last_name;first_name;birth_date";
    town.file("h.csv", "household_id;postcode\nH1;9080\n");
    let before = format!(
        "{columns}\nP1;H1;10040424004;;De Laet;Vera;2010-04-04\nP2;H1;98012277944;;Cuypers;Sander;1998-01-22\n"
    );
    town.file("before.csv", &before);
    town.run(&["household", "import", "h.csv", "--members", "before.csv"])
        .fine();
    town.passes();
    town.file(
        "m.csv",
        &format!("{columns}\nP1;H1;83081060917;10040424004;De Laet;Vera;2010-04-04\n"),
    );
    let tried = Trial::of(&town, "household import h.csv --members m.csv").run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn person_erase() {
    let town = Town::small();
    town.passes();
    let tried = Trial::of(&town, "person erase P2 --rule 12 --yes").run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn register_backup() {
    let town = peopled();
    std::fs::create_dir(town.path("backups")).unwrap();
    let tried = Trial::of(&town, "register backup backups").run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn register_rekey() {
    let town = Town::small();
    let tried = Trial {
        logged_first: true,
        ..Trial::of(&town, "register rekey")
    }
    .run();
    assert!(tried > 30, "{tried}");
}

#[test]
fn register_restore() {
    let town = peopled();
    std::fs::create_dir(town.path("backups")).unwrap();
    town.run(&["register", "backup", "backups"]).fine();
    town.run(&["settings", "set", "municipality-name", "Later"])
        .fine();
    let files = std::fs::read_dir(town.path("backups")).unwrap();
    let mut names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let copy = names
        .find(|name| name.strip_suffix(".db").is_some())
        .unwrap();
    let tried = Trial::of(
        &town,
        &format!("register restore backups/{copy} --to terug.db"),
    )
    .run();
    assert!(tried > 30, "{tried}");
}
