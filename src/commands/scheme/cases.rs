//! `scheme test`: cases tried on a scheme; what comes out otherwise is shown with what was expected and why it fell so.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::check::{line_of, text_of};
use super::{language, read};
use crate::commands::run::Run;
use crate::commands::{entitlement, reasons};
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid, Mark, Tree};
use crate::render::Format;
use crate::rules::{
    Case, Difference, Language, Outcome, Priced, Reason, Scheme, Told, named_scheme, try_case,
};
use crate::said;

/// A file of cases, read against its scheme.
struct Cases {
    /// Its path, as it is shown.
    file: String,
    /// The path of its scheme.
    scheme: PathBuf,
    /// What it says.
    inside: Vec<Case>,
}

/// Tries every case; nothing is tried as long as one file has a defect.
///
/// # Errors
/// Defects in the scheme or the cases, or that a case comes out otherwise.
pub(super) fn test(run: &mut Run<'_>, scheme: &Path, paths: &[PathBuf]) -> Result<()> {
    let mut schemes = BTreeMap::new();
    let files = read_all(scheme, paths, &mut schemes)?;
    let (mut total, mut otherwise) = (0, 0);
    let mut rows = Vec::new();
    for file in &files {
        let scheme = &schemes[&file.scheme];
        for case in &file.inside {
            let outcomes = try_case(scheme, case, language(run));
            let differs = outcomes.iter().any(|one| !one.differences.is_empty());
            total += 1;
            otherwise += usize::from(differs);
            if run.format() != Format::Table {
                rows.extend(lines(&file.file, case, &outcomes));
            } else if differs {
                show(run, &file.file, case, &outcomes, scheme)?;
            }
        }
    }
    if run.format() != Format::Table {
        run.show_rows(COLUMNS, rows)?;
    }
    if otherwise > 0 {
        let said = said!("cases-otherwise", count = otherwise, total = total);
        return Err(Error::refused(said).hint(said!("cases-otherwise-hint")));
    }
    run.tell(&said!("cases-fine", count = total));
    Ok(())
}

/// What programs read: a row for each key that came out otherwise, and one for each case that did not.
const COLUMNS: &[Column] = &[
    Column::text("file"),
    Column::text("line"),
    Column::text("case"),
    Column::text("member"),
    Column::text("outcome"),
    Column::text("expectation"),
    Column::text("expected"),
    Column::text("got"),
];

fn lines(file: &str, case: &Case, outcomes: &[Outcome<'_>]) -> Vec<Vec<Cell>> {
    let line = |member: &str, difference: Option<&Difference>| {
        let outcome = match difference {
            None => Cell::word("as-expected", said!("case-as-expected")),
            Some(_) => Cell::word("otherwise", said!("case-differs")),
        };
        vec![
            file.into(),
            case.line.into(),
            case.id.as_str().into(),
            member.into(),
            outcome,
            difference.map(|one| one.key.to_string()).into(),
            difference.map_or(Cell::Empty, |one| cell(&one.expected)),
            difference.map_or(Cell::Empty, |one| cell(&one.got)),
        ]
    };
    let rows = outcomes.iter().flat_map(|outcome| {
        let found: Vec<Option<&Difference>> = match &outcome.differences[..] {
            [] => vec![None],
            differences => differences.iter().map(Some).collect(),
        };
        let found = found.into_iter();
        found.map(|difference| line(&outcome.member, difference))
    });
    rows.collect()
}

fn cell(told: &Told) -> Cell {
    match told {
        Told::Nothing => Cell::Empty,
        Told::Word(word) => word.as_str().into(),
        Told::Words(words) => words.join(" ").into(),
        Told::Amount(amount) => (*amount).into(),
        Told::Count(count) => (*count).into(),
        Told::Part(part) => part.to_string().into(),
        Told::Day(day) => (*day).into(),
        Told::Flag(flag) => (*flag).into(),
    }
}

/// Expected and got, the rule behind the price, and the reasons behind the right.
fn show(
    run: &mut Run<'_>,
    file: &str,
    case: &Case,
    outcomes: &[Outcome<'_>],
    scheme: &Scheme,
) -> Result<()> {
    for outcome in outcomes.iter().filter(|one| !one.differences.is_empty()) {
        let mut grid = Grid::new(vec![
            Column::text("expectation"),
            Column::text("expected"),
            Column::text("got"),
        ])
        .titled(title(file, case));
        for difference in &outcome.differences {
            grid.row(vec![
                difference.key.to_string().into(),
                cell(&difference.expected),
                cell(&difference.got),
            ]);
        }
        run.show(&grid)?;
        run.blank()?;
        let mut trees = Vec::new();
        if outcome.about_right {
            trees.push(entitlement::tree(
                &outcome.member,
                scheme,
                outcome.on,
                language(run),
                &outcome.decision,
                &outcome.reasons,
            ));
        }
        let price = outcome.price.as_ref();
        trees.extend(price.map(|price| priced(price, scheme, language(run))));
        run.show_trees(&trees)?;
        run.blank()?;
    }
    Ok(())
}

fn title(file: &str, case: &Case) -> Said {
    let line = case.line.to_string();
    match &case.says {
        Some(says) => said!(
            "case-otherwise-says",
            file = file,
            line = line,
            case = &case.id,
            says = says
        ),
        None => said!("case-otherwise", file = file, line = line, case = &case.id),
    }
}

/// Where the price came from, or why there is none, and the steps to it.
fn priced(
    (price, reasons): &(std::result::Result<Priced<'_>, Said>, Vec<Reason>),
    scheme: &Scheme,
    language: Language,
) -> Tree {
    let (mark, said) = match price {
        Err(why) => (Mark::Fails, said!("case-no-price", why = why.clone())),
        Ok(priced) => {
            let holder = priced.holder();
            let said = match (priced.tariff, priced.source) {
                (Some(tariff), Some(source)) => said!(
                    "case-tariff",
                    holder = holder,
                    tariff = tariff,
                    source = source
                ),
                _ => said!("case-ordinary", holder = holder),
            };
            (Mark::Holds, said)
        }
    };
    let branches = reasons.iter();
    let branches = branches.map(|reason| reasons::branch(reason, scheme, language));
    branches.fold(Tree::new(mark, said), Tree::with)
}

fn read_all(
    scheme: &Path,
    paths: &[PathBuf],
    schemes: &mut BTreeMap<PathBuf, Scheme>,
) -> Result<Vec<Cases>> {
    let (mut files, mut defects) = (Vec::new(), Vec::new());
    for path in case_files(paths)? {
        let shown = path.display().to_string();
        let text = text_of(&path)?;
        let named = scheme_of(scheme, &path, &text);
        if !schemes.contains_key(&named) {
            schemes.insert(named.clone(), read(&named)?.scheme);
        }
        match schemes[&named].cases(&text, &shown) {
            Ok(inside) => files.push(Cases {
                file: shown,
                scheme: named,
                inside,
            }),
            Err(found) => {
                defects.extend(found.into_iter().map(|defect| line_of(defect, &path)));
            }
        }
    }
    if defects.is_empty() {
        return Ok(files);
    }
    let count = defects.len();
    Err(Error::input(defects).meaning(said!("cases-refused", count = count)))
}

/// The scheme that was given; in a folder of schemes, the one the cases name at their head, else the one of their own name.
fn scheme_of(given: &Path, cases: &Path, text: &str) -> PathBuf {
    if !given.is_dir() {
        return given.to_owned();
    }
    let own = || cases.file_name().unwrap_or_default().into();
    given.join(named_scheme(text).map_or_else(own, PathBuf::from))
}

/// The files named, and those of the folders named, in the order of their names.
fn case_files(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let shown = path.display().to_string();
        let unreadable =
            |cause| Error::system(said!("file-unreadable", path = shown.as_str())).because(cause);
        let mut inside = Vec::new();
        for entry in fs::read_dir(path).map_err(unreadable)? {
            let found = entry.map_err(unreadable)?.path();
            if found.extension().is_some_and(|kind| kind == "toml") {
                inside.push(found);
            }
        }
        if inside.is_empty() {
            let said = said!("cases-folder-empty", path = shown);
            return Err(Error::input(vec![said]));
        }
        inside.sort();
        files.append(&mut inside);
    }
    Ok(files)
}
