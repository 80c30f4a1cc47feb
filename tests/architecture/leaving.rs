//! Bytes that leave the house are made from `label`'s views only: the other writers are named where staff read, and what a
//! club's own laptop does cannot reach the register or the rules.

use super::source::{Seen, What, room};

/// Writers of whatever they are given, and the file that shows staff what they asked.
const RAW: &[&[&str]] = &[
    &["render", "grid"],
    &["render", "rows"],
    &["render", "trees"],
];
const SCREEN: &str = "commands/run.rs";
/// Writers for the folder of a closed run, and the file that fills it: what is published already, and what finance alone reads.
const SETTLED: &[&[&str]] = &[
    &["render", "internal"],
    &["render", "statement", "list"],
    &["render", "statement", "sheet"],
    &["render", "xlsx", "sheet"],
];
const FOLDER: &str = "commands/settle_folder.rs";
/// Writers of what one person may read about themselves, and the files that ask for it.
const OF_ONE: &[&[&str]] = &[
    &["page", "html"],
    &["page", "text"],
    &["papers", "page"],
    &["render", "of_one_person"],
];
const FOR_ONE: &[&str] = &[
    "commands/letter.rs",
    "commands/person/access.rs",
    "commands/person/paid.rs",
];
/// Files that write bytes themselves: the screen, a key for its owner, the tour, and the folder of a closed run with statements as the
/// register keeps them, which `render::leave` made, and the lists of the OCMW itself, which name whoever is repaid; the sheet beside
/// a backup, which is the register's own; and what is about nobody: the words of a letter, of the manual and for a shell.
const BY_HAND: &[&str] = &[
    SCREEN,
    "commands/backup/part.rs",
    "commands/completing.rs",
    "commands/demo/",
    "commands/keys.rs",
    "commands/letters/mod.rs",
    "commands/manual.rs",
    "commands/refund/show.rs",
    FOLDER,
];
const HANDS: &[&str] = &["write", "writeln", "write_all", "write_fmt"];
/// What runs at the town hall to make a kit; every other file of `commands/kit/` runs at a club.
const TOWN_HALL: &[&str] = &[
    "commands/kit/courses.rs",
    "commands/kit/groups.rs",
    "commands/kit/job.rs",
    "commands/kit/lines.rs",
    "commands/kit/make.rs",
    "commands/kit/paper.rs",
    "commands/kit/papers.rs",
];
/// What a club's laptop has not got.
const INSIDE: &[&str] = &["register", "rules", "scheme", "pricing", "judge", "names"];

/// What makes lists for a printing firm or a club: it shows nothing else.
const LISTS: &[&str] = &[
    "commands/kit/export.rs",
    "commands/kit/paper.rs",
    "commands/organiser/poster.rs",
    "commands/pass/qr.rs",
    "commands/voucher/print.rs",
    "commands/voucher/qr.rs",
];
/// How staff are shown what they asked.
const SHOWS: &[&str] = &["show", "show_rows", "show_trees", "answer"];

/// What is wrong with how a file lets something out.
pub fn faults(path: &str, seen: &Seen) -> Vec<String> {
    if seen.test || room(path) == "render" {
        return Vec::new();
    }
    let mut faults = Vec::new();
    if let What::Use { path: named, .. } | What::Path(named) = &seen.what {
        let raw = |raw: &&&[&str]| named.windows(raw.len()).any(|part| part == **raw);
        if let Some(raw) = RAW.iter().find(raw).filter(|_| path != SCREEN) {
            faults.push(format!("`{}` is for the screen of staff", raw.join("::")));
        }
        if let Some(settled) = SETTLED.iter().find(raw).filter(|_| path != FOLDER) {
            let name = settled.join("::");
            faults.push(format!("`{name}` is for the folder of a closed run"));
        }
        if let Some(one) = OF_ONE.iter().find(raw).filter(|_| !FOR_ONE.contains(&path)) {
            let name = one.join("::");
            faults.push(format!("`{name}` is for one person to read"));
        }
        let by_path = named.ends_with(&["fs".to_owned(), "write".to_owned()]);
        if by_path && by_hand(path) {
            faults.push("writes bytes past `render::leave`".to_owned());
        }
        let inside = named.iter().find(|part| INSIDE.contains(&part.as_str()));
        if let Some(part) = inside.filter(|_| at_club(path) && named.len() > 1) {
            faults.push(format!("a club has no `{part}`"));
        }
    }
    if let What::Method(name) = &seen.what
        && LISTS.contains(&path)
        && SHOWS.contains(&name.as_str())
    {
        faults.push(format!("`{name}` is for staff, a list leaves"));
    }
    if let What::Method(name) | What::Macro(name, _) = &seen.what
        && HANDS.contains(&name.as_str())
        && by_hand(path)
        // Of a method, `write` is also how a register is written.
        && !(name == "write" && matches!(seen.what, What::Method(_)))
    {
        faults.push("writes bytes past `render::leave`".to_owned());
    }
    faults
}

/// Whether a file of the shell may not write bytes itself.
fn by_hand(path: &str) -> bool {
    room(path) == "commands" && !BY_HAND.iter().any(|file| path.starts_with(file))
}

fn at_club(path: &str) -> bool {
    path.starts_with("commands/kit/") && !TOWN_HALL.contains(&path) && path != "commands/kit/mod.rs"
}
