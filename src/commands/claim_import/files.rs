//! The files to read, and their rows in an order of their own.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::commands::rejected::Rejected;
use crate::commands::run::Run;
use crate::error::{Error, Result};
use crate::exchange::{self, Fault, Faults, RedeemedRow};
use crate::said;
use crate::seal::sha256_of;

/// How a file of answers ends: it lies beside what it answers without being handed in itself.
pub const ANSWER: &str = ".answer.csv";
/// How a file of refused rows ends: corrected, it is handed in by its own name.
const REJECTS: &str = ".rejects.csv";

/// One file read and put in the order of judging.
pub struct HandedIn {
    /// Where it lies.
    pub path: PathBuf,
    /// Its hash.
    pub sha256: [u8; 32],
    /// Rows of a form that nobody filled in.
    pub blank: u64,
    /// Rows that cannot be read.
    pub bad: u64,
    /// Its rows with their lines.
    pub rows: Vec<(u64, RedeemedRow)>,
}

/// The file itself, or every `.csv` and `.xlsx` of a folder by name.
pub fn of(path: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |cause| {
        Error::system(said!("file-unreadable", path = path.display().to_string())).because(cause)
    };
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let (mut files, mut answers) = (Vec::new(), 0);
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        let known = file.extension().is_some_and(|ending| {
            ending.eq_ignore_ascii_case("csv") || ending.eq_ignore_ascii_case("xlsx")
        });
        let name = file.to_string_lossy();
        let answer = name.ends_with(ANSWER) || name.ends_with(REJECTS);
        answers += usize::from(answer);
        if known && !answer && file.is_file() {
            files.push(file);
        }
    }
    if files.is_empty() {
        let folder = path.display().to_string();
        let said = match answers {
            0 => said!("claim-folder-empty", folder = folder),
            _ => said!("claim-folder-answers", folder = folder),
        };
        return Err(Error::input(vec![said]));
    }
    files.sort();
    Ok(files)
}

/// Reads a file and puts its rows in an order of their own, so that the order in the file never matters. The faults of a file that
/// cannot be read to its end are `fatal`: none of its rows can be taken.
pub fn read(
    run: &Run<'_>,
    path: &Path,
    (faults, fatal): (&mut Faults, &mut Faults),
) -> Result<Option<HandedIn>> {
    let mut reading = match exchange::read::<RedeemedRow>(path, run.on) {
        Ok(reading) => reading,
        Err(found) => {
            fatal.extend(found);
            return Ok(None);
        }
    };
    let (mut rows, mut bad) = (Vec::new(), Vec::new());
    for (line, row) in &mut reading {
        match row {
            Ok(row) => rows.push((line, row)),
            Err(wrong) => bad.extend(wrong.faults),
        }
    }
    if reading.cut_short() {
        fatal.extend(bad);
        return Ok(None);
    }
    faults.extend(bad);
    in_order(&mut rows);
    let hash = File::open(path).and_then(sha256_of).map_err(|cause| {
        Error::system(said!("file-unreadable", path = path.display().to_string())).because(cause)
    })?;
    Ok(Some(HandedIn {
        path: path.to_owned(),
        sha256: hash,
        blank: reading.blank(),
        bad: reading.bad(),
        rows,
    }))
}

/// That no club of a file is known here: most likely it is another municipality's.
pub fn of_elsewhere(file: &HandedIn) -> Fault {
    let clubs = file.rows.iter().map(|(_, row)| row.club_id.clone());
    let clubs: Vec<String> = clubs.collect::<BTreeSet<_>>().into_iter().collect();
    Fault {
        file: file.path.display().to_string(),
        line: None,
        column: None,
        said: said!("claim-of-elsewhere", clubs = clubs),
    }
}

/// Puts rows in the order of judging.
pub fn in_order(rows: &mut [(u64, RedeemedRow)]) {
    rows.sort_by(|(_, a), (_, b)| {
        (&a.club_id, a.redeemed_on, &a.reference).cmp(&(&b.club_id, b.redeemed_on, &b.reference))
    });
}

/// Writes the rows of a file that were not right back beside it, each with what is `wrong` with it.
pub fn write_back(
    run: &Run<'_>,
    file: &HandedIn,
    wrong: &[Fault],
    rejected: &mut Rejected,
) -> Result<()> {
    if file.bad == 0 && wrong.is_empty() {
        return Ok(());
    }
    let path = &file.path;
    // It was read before, up to its end.
    let mut rows = exchange::read::<RedeemedRow>(path, run.on).map_err(|_| Error::bug())?;
    let judged: HashMap<u64, &Fault> = wrong
        .iter()
        .filter_map(|fault| Some((fault.line?, fault)))
        .collect();
    let mut rejects = Rejected::begin(path, rows.shape())?;
    while let Some((line, row)) = rows.next() {
        let bad = match (row, judged.get(&line)) {
            (Err(bad), _) => bad,
            (Ok(_), Some(fault)) => {
                let column = fault.column.clone().unwrap_or_default();
                rows.refuse(line, vec![(column, fault.said.clone())])
            }
            (Ok(_), None) => continue,
        };
        Rejected::write(path, &mut rejects, &bad, run.catalogue)?;
    }
    rejected.keep(path, rejects)
}
