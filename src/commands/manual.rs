//! `manual`: the manual pages in both languages, as `man` looks for them.

use std::path::Path;

use super::files;
use super::run::Run;
use crate::cli::Cli;
use crate::error::Result;
use crate::said;
use crate::text::{Catalogue, Lang, manual};

/// Writes the pages: `man1` in English, `nl/man1` in Dutch.
///
/// # Errors
/// When a page stands there already, or cannot be written.
pub fn run(run: &mut Run<'_>, folder: &Path) -> Result<()> {
    let mut pages = Vec::new();
    for lang in Lang::ALL {
        let man = match lang {
            Lang::En => folder.to_owned(),
            Lang::Nl => folder.join(lang.code()),
        };
        let man = man.join("man1");
        let made = manual(Cli::whole(), &Catalogue::new(*lang));
        pages.extend(
            made.into_iter()
                .map(|page| (man.join(page.name), page.text)),
        );
    }
    for (path, _) in &pages {
        files::free(run, path)?;
    }
    for (path, text) in &pages {
        files::fresh(run, path, |out| write!(out, "{text}"))?;
    }
    let shown = folder.display().to_string();
    run.tell(&said!(
        "manual-written",
        count = pages.len(),
        folder = shown
    ));
    run.tell_if_dry();
    Ok(())
}
