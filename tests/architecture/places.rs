//! What may appear in one place only, or nowhere.

use super::source::{Seen, What, room};

/// Crates, and the rooms that may name them. A crate that is not listed may be named anywhere.
const CRATES: &[(&str, &[&str])] = &[
    ("rusqlite", &["register", "kit"]),
    ("csv", &["exchange", "render"]),
    ("calamine", &["exchange", "render"]),
    ("rust_xlsxwriter", &["render"]),
    ("quick_xml", &["exchange", "render"]),
    ("krilla", &["render"]),
    ("skrifa", &["render"]),
    ("harfrust", &["render"]),
    ("unicode_bidi", &["render"]),
    ("qrcodegen", &["render"]),
    ("ratatui", &["terminal"]),
    ("crossterm", &["terminal"]),
    ("indicatif", &["output"]),
    ("clap_complete", &["cli", "text", "main"]),
    ("clap_mangen", &["text"]),
    ("comfy_table", &["render", "output"]),
    ("clap", &["cli", "text", "main"]),
    ("fluent_bundle", &["text"]),
    ("unic_langid", &["text"]),
    ("sys_locale", &["commands", "main"]),
    ("whoami", &["commands", "main"]),
    ("getrandom", &["seal"]),
    ("argon2", &["seal"]),
    ("chacha20poly1305", &["seal"]),
    ("rustix", &["commands", "register"]),
];
/// Paths of the outside world, and the rooms that may name them.
const WORLD: &[(&[&str], &[&str])] = &[
    (&["chrono", "Local"], &["commands", "main"]),
    (&["std", "time", "SystemTime"], &["commands", "main"]),
    (&["std", "time", "Instant"], &["commands", "main"]),
    (&["std", "env"], &["commands", "main"]),
    (
        &["std", "fs"],
        &["commands", "main", "register", "kit", "exchange", "render"],
    ),
    (&["std", "io", "stdout"], &["output", "terminal"]),
    (&["std", "io", "stderr"], &["output", "terminal"]),
    (&["io", "stdout"], &["output", "terminal"]),
    (&["io", "stderr"], &["output", "terminal"]),
    (&["std", "io", "stdin"], &["commands", "main"]),
    (&["io", "stdin"], &["commands", "main"]),
    (&["std", "net"], &[]),
    (&["std", "process", "exit"], &[]),
    (&["process", "exit"], &[]),
    (&["Utc", "now"], &["commands", "main"]),
    (&["Local", "now"], &["commands", "main"]),
];
/// clap's derive, which is for `cli` alone; `main` asks it for the command.
const DERIVE: &[&str] = &[
    "Parser",
    "Subcommand",
    "Args",
    "ValueEnum",
    "FromArgMatches",
];
/// Rooms in which a number is exact or it is not there.
const EXACT: &[&str] = &[
    "domain",
    "rules",
    "settlement",
    "label",
    "report",
    "register",
];
const SILENT_MACROS: &[&str] = &["println", "print", "eprintln", "eprint", "dbg"];
const PANICS: &[&str] = &["panic", "todo", "unimplemented", "unreachable"];
const UNWRAPS: &[&str] = &["unwrap", "expect", "unwrap_err", "expect_err"];

/// What is out of place in code that is not test code.
pub fn faults(path: &str, seen: &Seen) -> Vec<String> {
    let room = room(path);
    match &seen.what {
        _ if seen.test => Vec::new(),
        What::Use { path, .. } if path.len() == 1 => {
            vec![format!("another name for all of `{}`", path[0])]
        }
        What::Use { path, .. } | What::Path(path) => path_faults(room, path),
        What::Float if EXACT.contains(&room) => vec!["a float".to_owned()],
        What::Macro(name, _) if SILENT_MACROS.contains(&name.as_str()) => {
            vec![format!("`{name}!` writes past `output`")]
        }
        What::Macro(name, _) if PANICS.contains(&name.as_str()) => {
            vec![format!("`{name}!` stops the program")]
        }
        What::Method(name) if UNWRAPS.contains(&name.as_str()) => {
            vec![format!("`{name}` outside a test")]
        }
        _ => Vec::new(),
    }
}

fn path_faults(room: &str, path: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    let first = path.first().map_or("", String::as_str);
    let last = path.last().map_or("", String::as_str);
    if path.len() > 1 {
        for (name, rooms) in CRATES {
            if first == *name && !rooms.contains(&room) {
                faults.push(format!("`{name}` is not for `{room}`"));
            }
        }
    }
    for (start, rooms) in WORLD {
        let named = path.windows(start.len()).any(|part| part == *start);
        if named && !rooms.contains(&room) {
            faults.push(format!("`{}` is not for `{room}`", start.join("::")));
        }
    }
    if first == "clap" && room == "text" && path.iter().any(|part| DERIVE.contains(&part.as_str()))
    {
        faults.push("clap's derive is not for `text`".to_owned());
    }
    if EXACT.contains(&room) && path.iter().any(|part| part == "f32" || part == "f64") {
        faults.push("a float".to_owned());
    }
    if path.len() > 1 && UNWRAPS.contains(&last) {
        faults.push(format!("`{last}` outside a test"));
    }
    faults
}
