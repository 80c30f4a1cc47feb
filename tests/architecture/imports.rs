//! Who may import whom. Grouped `use`, `super`, aliases, paths in code, in macros and in attributes all count.

use super::source::{Seen, What, room};

/// What a room may name besides itself; everything absent is forbidden. `error` names the error types of the rooms.
const ALLOWED: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("seal", &["domain"]),
    ("grid", &["domain"]),
    ("text", &["domain"]),
    ("cli", &["domain"]),
    ("output", &["domain"]),
    ("terminal", &["text", "domain"]),
    ("rules", &["domain"]),
    ("settlement", &["seal", "domain"]),
    ("label", &["settlement", "seal", "grid", "domain"]),
    (
        "report",
        &["rules", "settlement", "label", "grid", "domain"],
    ),
    (
        "register",
        &["rules", "settlement", "label", "seal", "domain"],
    ),
    ("kit", &["label", "seal", "domain"]),
    ("exchange", &["label", "settlement", "domain"]),
    ("render", &["grid", "label", "text", "domain"]),
    (
        "error",
        &[
            "output",
            "text",
            "domain",
            "rules",
            "settlement",
            "register",
            "kit",
            "exchange",
            "render",
            "seal",
            "label",
        ],
    ),
    (
        "commands",
        &[
            "cli",
            "text",
            "output",
            "terminal",
            "error",
            "domain",
            "seal",
            "grid",
            "rules",
            "settlement",
            "label",
            "report",
            "register",
            "kit",
            "exchange",
            "render",
        ],
    ),
    ("main", &["cli", "commands", "output", "error", "text"]),
    ("lib", &[]),
];
/// The crate as its binary sees it.
const CRATE: &str = "vrijpas";
/// Macros of the crate's root.
const ROOT_MACROS: &[&str] = &["said"];

/// What is wrong with the imports seen in a file.
pub fn faults(path: &str, seen: &Seen) -> Vec<String> {
    let own = room(path);
    let (named, public, glob, import) = match &seen.what {
        What::Use { path, public, glob } => (path, *public, *glob, true),
        What::Path(path) if path.len() > 1 => (path, false, false, false),
        _ => return Vec::new(),
    };
    if named.starts_with(&["extern".to_owned()]) {
        return vec!["names a crate by `extern crate`".to_owned()];
    }
    let Some(target) = within_crate(&seen.module, named, import) else {
        return Vec::new();
    };
    let Some(target) = target.first() else {
        return if import {
            vec!["imports the whole crate".to_owned()]
        } else {
            Vec::new()
        };
    };
    if target == own || (ROOT_MACROS.contains(&target.as_str()) && !public) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    let allowed = ALLOWED
        .iter()
        .find(|(room, _)| *room == own)
        .map(|(_, allowed)| *allowed);
    match allowed {
        None => faults.push(format!("`{own}` is no room of the house")),
        Some(allowed) if !allowed.contains(&target.as_str()) => {
            faults.push(format!("`{own}` may not name `{target}`"));
        }
        Some(_) => {}
    }
    if public {
        faults.push(format!("re-exports `{target}` from another room"));
    }
    if glob {
        faults.push(format!("imports everything of `{target}`"));
    }
    faults
}

/// The path from the crate's root; `None` for what lies outside the crate or is local.
fn within_crate(module: &[String], path: &[String], import: bool) -> Option<Vec<String>> {
    let mut from = match path.first()?.as_str() {
        "crate" => Vec::new(),
        name if name == CRATE => Vec::new(),
        "self" | "super" => module.to_vec(),
        name if module.is_empty() && import && ALLOWED.iter().any(|(room, _)| *room == name) => {
            return Some(path.to_vec());
        }
        _ => return None,
    };
    let mut leading = true;
    for part in path {
        match part.as_str() {
            "crate" | "self" if leading => {}
            name if leading && from.is_empty() && name == CRATE => {}
            "super" if leading => {
                from.pop();
            }
            name => {
                leading = false;
                from.push(name.to_owned());
            }
        }
    }
    Some(from)
}
