//! `person access`: everything that is held about one person, and who looked, for that person to read or take along.

use std::path::Path;

use super::informed;
use super::words::in_words;
use crate::commands::run::Run;
use crate::commands::{entitlement, files, names, scheme};
use crate::domain::{PersonId, parse_day};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid, Tree};
use crate::register::{Held, HeldValue, Register};
use crate::render::{self, Format, page};
use crate::rules::{Language, Scheme};
use crate::said;
use crate::text::{Catalogue, Lang};

/// The reason under which stands what another member of the household holds.
const SHARED: &str = "rules-inherits";

/// How it leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Html,
    Json,
}

/// Shows it, or writes it in a file.
///
/// # Errors
/// When the member is not known, the form is none of these, or the file cannot be written.
pub fn run(run: &mut Run<'_>, member: &str, output: Option<&Path>) -> Result<()> {
    let form = form(run, output)?;
    if let Some(file) = output {
        files::free(run, file)?;
    }
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    // It is in the log before anything is shown, and so stands in what is shown.
    run.note_look(&mut register, &[person])?;
    let theirs = language_of(&register, person)?.filter(|_| form == Form::Html);
    let catalogue = Catalogue::new(theirs.unwrap_or_else(|| run.catalogue.lang()));
    let about = About::read(run, &register, person, &catalogue)?;
    let Some(file) = output else {
        let written = if form == Form::Json {
            about.json(run.output.data())
        } else {
            let (page, width) = (about.page(run, &catalogue), run.output.width());
            page::text(run.output.data(), &page, &catalogue, width)
        };
        return written.map_err(|fault| Error::unwritten(&fault));
    };
    files::fresh(run, file, |out| {
        if form == Form::Json {
            about.json(out)
        } else {
            page::html(out, &about.page(run, &catalogue), &catalogue)
        }
    })?;
    let path = file.display().to_string();
    run.tell(&said!("access-written", path = path));
    run.tell_if_dry();
    Ok(())
}

/// The language in which somebody wants to be written to, where it is one of ours.
///
/// # Errors
/// When the register cannot be read.
pub fn language_of(register: &Register, person: PersonId) -> Result<Option<Lang>> {
    let identity = register.identity(person)?;
    let language = identity.and_then(|identity| identity.language);
    Ok(language.and_then(|language| language.parse().ok()))
}

fn form(run: &Run<'_>, output: Option<&Path>) -> Result<Form> {
    let Some(file) = output else {
        return match run.format() {
            Format::Table => Ok(Form::Text),
            Format::Json => Ok(Form::Json),
            Format::Csv | Format::Xlsx => Err(Error::usage(said!("access-format"))),
        };
    };
    let extension = file.extension().unwrap_or_default();
    match extension.to_str() {
        Some("html") => Ok(Form::Html),
        Some("json") => Ok(Form::Json),
        _ => Err(Error::usage(said!("access-format"))),
    }
}

/// What is held, and why somebody has a right or not.
struct About {
    name: String,
    held: Vec<Held>,
    scheme: Option<Scheme>,
    trees: Vec<Tree>,
    informed: page::Part,
}

impl About {
    fn read(
        run: &Run<'_>,
        register: &Register,
        person: PersonId,
        catalogue: &Catalogue,
    ) -> Result<Self> {
        let language = match catalogue.lang() {
            Lang::En if run.format() == Format::Table => Language::En,
            _ => Language::Nl,
        };
        let (mut scheme, mut trees) = (None, Vec::new());
        if register.scheme_on(run.on)?.is_some() {
            let in_force = scheme::in_force(register, run.on)?;
            trees = entitlement::explained(register, &in_force, person, run.on, language)?;
            trees.iter_mut().for_each(without_others);
            scheme = Some(in_force.scheme);
        }
        Ok(Self {
            name: names::full_name(register, person)?,
            held: register.held_about(person)?,
            scheme,
            trees,
            informed: informed::part(register)?,
        })
    }

    /// Each list with its machine names and codes.
    fn json(&self, out: &mut dyn std::io::Write) -> std::io::Result<()> {
        let grids = self
            .held
            .iter()
            .map(|held| grid(held, |_, text| text.into()));
        let grids: Vec<Grid> = grids.collect();
        let names = self.held.iter().map(|held| name(held.title));
        let lists: Vec<(String, &Grid)> = names.zip(&grids).collect();
        let lists: Vec<(&str, &Grid)> = lists.iter().map(|(name, grid)| (&**name, *grid)).collect();
        render::of_one_person(out, &lists, &self.trees)
    }

    /// What there is, in words.
    fn page(&self, run: &Run<'_>, catalogue: &Catalogue) -> page::Page {
        let heading = |key| Some(crate::domain::Said::plain(key));
        let on = run.world.today;
        let mut parts = vec![page::Part {
            said: vec![said!("access-what", on = on), said!("access-how")],
            ..page::Part::default()
        }];
        for held in self.held.iter().filter(|held| !held.rows.is_empty()) {
            let words = |column: &str, text: &str| {
                let known = in_words((held.title, column, text), catalogue, self.scheme.as_ref());
                known.unwrap_or_else(|| as_shown(column, text))
            };
            parts.push(page::Part {
                heading: heading(held.title),
                grid: Some(grid(held, words).without_empty_columns()),
                ..page::Part::default()
            });
        }
        parts.push(page::Part {
            heading: heading("held-explanations"),
            trees: self.trees.clone(),
            ..page::Part::default()
        });
        parts.push(self.informed.clone());
        page::Page {
            name: catalogue.say(&said!("access-name")),
            letter: None,
            title: catalogue.say(&said!("access-title", name = self.name.as_str())),
            parts,
        }
    }
}

/// In whose ground somebody shares is known to staff; the facts of that other person are not theirs to read (GDPR art. 15.4).
fn without_others(tree: &mut Tree) {
    if tree.text.key == SHARED {
        tree.children.clear();
        tree.text = said!("access-shares");
    }
    tree.children.iter_mut().for_each(without_others);
}

/// The name of a list for machines.
fn name(title: &str) -> String {
    title.trim_start_matches("held-").replace('-', "_")
}

fn grid(held: &Held, words: impl Fn(&str, &str) -> Cell) -> Grid {
    let columns = held.columns.iter().map(|name| Column {
        name,
        align: crate::grid::Align::Left,
    });
    let mut grid = Grid::new(columns.collect());
    for row in &held.rows {
        let cells = held.columns.iter().zip(row);
        let cell = |(column, value): (&&str, &HeldValue)| match value {
            HeldValue::Empty => Cell::Empty,
            HeldValue::Text(text) => words(column, text),
            HeldValue::Count(count) if *column == "year" => Cell::Text(count.to_string()),
            HeldValue::Count(count) => Cell::Count(*count),
            HeldValue::Money(amount) => Cell::Money(*amount),
            HeldValue::Flag(flag) => Cell::Flag(*flag),
        };
        grid.row(cells.map(cell).collect());
    }
    grid
}

/// A day as a day; a moment without its letters.
fn as_shown(column: &str, text: &str) -> Cell {
    if let Ok(day) = parse_day(text) {
        return Cell::Date(day);
    }
    if column == "at" || column.ends_with("_at") {
        return Cell::Text(text.replace('T', " ").replace('Z', " UTC"));
    }
    Cell::Text(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::RegisterKey;

    #[test]
    fn everything_that_is_held_has_words() {
        let folder = tempfile::tempdir().unwrap();
        let key = RegisterKey::new([1; 32], [2; 16]);
        let register = Register::create(&folder.path().join("R.db"), &key).unwrap();
        let held = register.held_about(PersonId::from_bytes([1; 16])).unwrap();
        assert!(held.len() > 35);
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(*lang);
            for one in &held {
                assert!(catalogue.message(one.title).is_some(), "{}", one.title);
                for column in &one.columns {
                    let heading = catalogue.heading(column);
                    assert!(!heading.contains('«'), "{heading}");
                }
            }
        }
    }
}
