//! Papers to be printed, in one file or in a folder of files under a running number: no name of a file says anything.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::run::Run;
use super::{files, folders};
use crate::error::{Error, Result};
use crate::said;

/// More papers than these in one file would not fit in memory one day; a folder takes any number.
const MOST: usize = 500;

/// Where papers come.
#[derive(Debug, Clone, Copy)]
pub enum Binding<'p> {
    /// Together in a file.
    File(&'p Path),
    /// In files of so many.
    Folder(&'p Path, usize),
}

/// How papers become the bytes of a file.
pub type Bound<'w, T> = &'w dyn Fn(&mut dyn Write, &[T]) -> io::Result<()>;

/// Reads where they come: a file that ends in `.pdf`, else a folder.
///
/// # Errors
/// When something stands there, or a number of papers in each file is no number or belongs to a file.
pub fn read<'p>(
    run: &Run<'_>,
    output: &'p Path,
    per_file: Option<u32>,
    usual: usize,
) -> Result<Binding<'p>> {
    let ending = output.extension();
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        if per_file.is_some() {
            return Err(Error::usage(said!("binding-per-file")));
        }
        files::free(run, output)?;
        return Ok(Binding::File(output));
    }
    let per_file = match per_file {
        Some(asked) => {
            let asked = usize::try_from(asked).unwrap_or(usize::MAX);
            let fits = (1..=MOST).contains(&asked).then_some(asked);
            fits.ok_or_else(|| Error::usage(said!("binding-number", most = MOST)))?
        }
        None => usual,
    };
    Ok(Binding::Folder(output, per_file))
}

/// Writes all papers that `each` hands over, whole or not at all; gives how many there were.
///
/// # Errors
/// What `each` gives, when there are too many for a file, or when they cannot be written. Of nothing no file is made.
pub fn bind<T>(
    run: &Run<'_>,
    binding: Binding<'_>,
    bound: Bound<'_, T>,
    each: impl FnOnce(&mut dyn FnMut(T) -> Result<()>) -> Result<()>,
) -> Result<usize> {
    match binding {
        Binding::File(file) => {
            let mut papers = Vec::new();
            each(&mut |paper| {
                if papers.len() == MOST {
                    let said = said!("binding-many", most = MOST);
                    return Err(Error::refused(said).hint(said!("binding-many-hint")));
                }
                papers.push(paper);
                Ok(())
            })?;
            if !papers.is_empty() {
                files::fresh(run, file, |out| bound(out, &papers))?;
            }
            Ok(papers.len())
        }
        Binding::Folder(folder, per_file) => folders::fresh(run, folder, |part| {
            let mut numbered = Numbered {
                part,
                bound,
                papers: Vec::with_capacity(per_file),
                files: 0,
            };
            let mut count = 0;
            each(&mut |paper| {
                count += 1;
                numbered.papers.push(paper);
                if numbered.papers.len() == per_file {
                    numbered.write()?;
                }
                Ok(())
            })?;
            numbered.write()?;
            Ok(count)
        }),
    }
}

/// The files of a folder in the making.
struct Numbered<'f, T> {
    part: Option<&'f Path>,
    bound: Bound<'f, T>,
    papers: Vec<T>,
    files: usize,
}

impl<T> Numbered<'_, T> {
    fn write(&mut self) -> Result<()> {
        if self.papers.is_empty() {
            return Ok(());
        }
        self.files += 1;
        if let Some(part) = self.part {
            let path: PathBuf = part.join(format!("{:05}.pdf", self.files));
            files::whole(&path, |out| (self.bound)(out, &self.papers))?;
        }
        self.papers.clear();
        Ok(())
    }
}
