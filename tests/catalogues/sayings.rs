//! What the source says: every key it names, with the values it gives.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

use super::source::{What, see};

/// One `said!`, `Said::plain` or `Column::…` in code that is not test code.
pub struct Saying {
    /// File and line.
    pub place: String,
    /// The catalogue key.
    pub key: String,
    /// The names of the values it gives.
    pub values: BTreeSet<String>,
}

/// Everything said in `src/`, and every string literal that stands there: a key that is in neither is never said.
pub fn sayings() -> (Vec<Saying>, BTreeSet<String>) {
    let (mut said, mut literals) = (Vec::new(), BTreeSet::new());
    for file in rust_files() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let path = file
            .strip_prefix(root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/");
        read(
            &path,
            &fs::read_to_string(&file).unwrap(),
            &mut said,
            &mut literals,
        );
    }
    (said, literals)
}

/// Reads one file; `path` is relative to `src/`.
pub fn read(path: &str, text: &str, said: &mut Vec<Saying>, literals: &mut BTreeSet<String>) {
    let mut named: Option<&'static str> = None;
    for seen in see(path, text).into_iter().filter(|seen| !seen.test) {
        let place = format!("src/{path}:{}", seen.line);
        match seen.what {
            What::Macro(name, input) if name == "said" => said.extend(saying(place, input)),
            What::Path(parts) => named = key_prefix(&parts),
            What::Words(words) => {
                literals.insert(words.clone());
                if let Some(prefix) = named.take() {
                    said.push(Saying {
                        place,
                        key: format!(
                            "{prefix}{}",
                            if prefix.is_empty() {
                                words
                            } else {
                                words.replace('_', "-")
                            }
                        ),
                        values: BTreeSet::new(),
                    });
                }
            }
            _ => named = None,
        }
    }
}

/// What a string right after this path is the end of: a column's name, or a whole key.
fn key_prefix(path: &[String]) -> Option<&'static str> {
    let parts: Vec<&str> = path.iter().rev().take(2).map(String::as_str).collect();
    match parts[..] {
        ["text" | "figure", "Column"] => Some("column-"),
        ["plain", "Said"] => Some(""),
        _ => None,
    }
}

fn saying(place: String, input: TokenStream) -> Option<Saying> {
    let tokens: Vec<TokenTree> = input.into_iter().collect();
    let TokenTree::Literal(key) = tokens.first()? else {
        return None;
    };
    let key = syn::parse_str::<syn::LitStr>(&key.to_string())
        .ok()?
        .value();
    let values = tokens
        .windows(3)
        .filter(|window| window[0].to_string() == "," && window[2].to_string() == "=")
        .map(|window| window[1].to_string())
        .collect();
    Some(Saying { place, key, values })
}

fn rust_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}
