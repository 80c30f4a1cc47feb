//! `demo`: the whole story on fixtures, told as a guided tour. Every step is a command that anybody may type.

mod kortrijk;
mod lochristi;
mod mechelen;
mod tour;

use std::fs;
use std::path::Path;

use super::run::Run;
use crate::error::{Error, Result};
use crate::said;
use tour::Tour;

/// Tells the story, in a temporary folder or in one that stays.
///
/// # Errors
/// When the folder is not empty or cannot be written, or a step fails.
pub fn run(run: &mut Run<'_>, keep: Option<&Path>) -> Result<()> {
    let Some(folder) = keep else {
        let folder = tempfile::tempdir()
            .map_err(|cause| Error::system(said!("demo-no-folder")).because(cause))?;
        let told = tell(run, folder.path());
        // The folder is left before it is removed: some systems refuse to remove where somebody stands.
        let _the_story_is_over = std::env::set_current_dir(std::env::temp_dir());
        return told;
    };
    let shown = || folder.display().to_string();
    fs::create_dir_all(folder)
        .map_err(|cause| Error::system(said!("file-not-written", path = shown())).because(cause))?;
    let empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if !empty {
        return Err(
            Error::refused(said!("demo-folder-not-empty", folder = shown()))
                .hint(said!("demo-folder-not-empty-hint")),
        );
    }
    let folder = fs::canonicalize(folder)
        .map_err(|cause| Error::system(said!("demo-no-folder")).because(cause))?;
    tell(run, &folder)?;
    run.tell(&said!("demo-kept", folder = folder.display().to_string()));
    Ok(())
}

fn tell(run: &mut Run<'_>, folder: &Path) -> Result<()> {
    run.output.together(true);
    let told = story(run, folder);
    run.output.together(false);
    match told {
        // Whoever watched has left: the story ends well wherever it was.
        Err(_) if run.output.reader_gone() => Ok(()),
        told => told,
    }
}

fn story(run: &mut Run<'_>, folder: &Path) -> Result<()> {
    let mut tour = Tour::start(run, folder)?;
    lochristi::tell(&mut tour)?;
    kortrijk::tell(&mut tour)?;
    mechelen::tell(&mut tour)?;
    tour.say(&said!("demo-end"))
}
