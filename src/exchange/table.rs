//! An opened file: its header and its raw rows, one after the other, each with its line.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::decode::Decoded;
use super::dialect::{self, Shape};
use super::fault::Fault;
use super::header::{Column, Header};
use super::{letters, sheet};
use crate::domain::Said;
use crate::said;

/// A file that is open for reading, found to be a table of the kind that was asked for.
pub(super) struct Table {
    pub(super) file: String,
    pub(super) header: Arc<Header>,
    pub(super) shape: Shape,
    source: Source,
}

enum Source {
    Text {
        reader: Box<csv::Reader<Decoded<File>>>,
        before: u64,
    },
    Sheet(std::vec::IntoIter<sheet::SheetRow>),
    Done,
}

/// A row as it stands in the file.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) line: u64,
    pub(super) fields: Vec<String>,
}

impl Table {
    /// Opens a file and checks its header; everything wrong with it comes out at once.
    pub(super) fn open(
        path: &Path,
        columns: &'static [Column],
        either: &[[&'static str; 2]],
        more: &[String],
    ) -> Result<Self, Vec<Fault>> {
        let name = path.display().to_string();
        let fault = |line, column, said| Fault {
            file: name.clone(),
            line,
            column,
            said,
        };
        let unreadable = |cause: io::Error| vec![fault(None, None, io_said(&cause))];
        // What can be read only once, or never ends, is no file of rows: it is read several times.
        let kind = std::fs::metadata(path).map_err(unreadable)?;
        if !kind.is_file() && !kind.is_dir() {
            return Err(vec![fault(None, None, said!("file-not-ordinary"))]);
        }
        let mut start = [0; 4];
        File::open(path)
            .and_then(|file| file.take(4).read(&mut start))
            .map_err(unreadable)?;
        if start == *b"\xd0\xcf\x11\xe0" {
            return Err(vec![fault(None, None, said!("file-old-workbook"))]);
        }
        let (names, line, mut shape, source) = if start == *b"PK\x03\x04" {
            sheet_source(path).map_err(|said| vec![fault(None, None, said)])?
        } else {
            match text_source(path, columns) {
                Ok(Ok(found)) => found,
                Ok(Err((line, said))) => return Err(vec![fault(line, None, said)]),
                Err(cause) => return Err(unreadable(cause)),
            }
        };
        if names
            .iter()
            .skip(sheet::WIDEST)
            .any(|name| !name.trim().is_empty())
        {
            let said = said!("file-too-wide", line = line.to_string());
            return Err(vec![fault(Some(line), None, said)]);
        }
        shape.names.clone_from(&names);
        let header = Header::new(names, columns, either, more).map_err(|faults| {
            let at_header = |(column, said)| fault(Some(line), column, said);
            faults.into_iter().map(at_header).collect::<Vec<_>>()
        })?;
        Ok(Self {
            file: name.clone(),
            header: Arc::new(header),
            shape,
            source,
        })
    }

    /// The next row that is not wholly empty. A row that cannot be read ends the table.
    pub(super) fn next_row(&mut self) -> Option<Result<Raw, Fault>> {
        loop {
            let raw = match &mut self.source {
                Source::Done => return None,
                Source::Sheet(rows) => {
                    let (line, fields) = rows.next()?;
                    Raw { line, fields }
                }
                Source::Text { reader, before } => match next_record(reader, *before) {
                    Ok(raw) => raw?,
                    Err((line, said)) => {
                        self.source = Source::Done;
                        return Some(Err(Fault {
                            file: self.file.clone(),
                            line: Some(line),
                            column: None,
                            said,
                        }));
                    }
                },
            };
            if raw.fields.iter().any(|field| !field.trim().is_empty()) {
                return Some(Ok(raw));
            }
        }
    }
}

type Opened = (Vec<String>, u64, Shape, Source);

fn sheet_source(path: &Path) -> Result<Opened, Said> {
    let mut rows = sheet::rows(path)?.into_iter();
    let (line, names) = rows.next().ok_or_else(|| said!("file-empty"))?;
    let width = names.len();
    let rows: Vec<sheet::SheetRow> = rows
        .map(|(line, mut fields)| {
            fields.resize(fields.len().max(width), String::new());
            (line, fields)
        })
        .collect();
    let shape = Shape {
        delimiter: b';',
        crlf: true,
        bom: true,
        names: Vec::new(),
    };
    Ok((names, line, shape, Source::Sheet(rows.into_iter())))
}

type AtLine = (Option<u64>, Said);

fn text_source(path: &Path, columns: &[Column]) -> io::Result<Result<Opened, AtLine>> {
    let letters = match letters::letters(File::open(path)?)? {
        Ok(letters) => letters,
        Err((line, said)) => return Ok(Err((Some(line), said))),
    };
    let mut text = Decoded::new(File::open(path)?, letters);
    let head = match dialect::head(&mut text, columns) {
        Ok(Ok(head)) => head,
        Ok(Err(said)) => return Ok(Err((None, said))),
        Err(cause) if cause.kind() == io::ErrorKind::InvalidData => {
            return Ok(Err((Some(1), said!("row-too-long"))));
        }
        Err(cause) => return Err(cause),
    };
    let shape = Shape {
        delimiter: head.delimiter,
        crlf: head.crlf,
        bom: !letters.plain(),
        names: Vec::new(),
    };
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(head.delimiter)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(text);
    let source = Source::Text {
        reader: Box::new(reader),
        before: head.line,
    };
    Ok(Ok((head.names, head.line, shape, source)))
}

fn next_record(
    reader: &mut csv::Reader<Decoded<File>>,
    before: u64,
) -> Result<Option<Raw>, (u64, Said)> {
    reader.get_mut().next_row();
    let mut record = csv::StringRecord::new();
    let line = before + reader.position().line();
    match reader.read_record(&mut record) {
        Ok(false) => Ok(None),
        Ok(true) => {
            let ended = before + reader.position().line();
            let mut fields: Vec<String> = record.iter().map(str::to_owned).collect();
            // The reader's own start of a record lies before the empty lines it skips; the lines a record spans lead back to it.
            // A last cell that ends in a line break is a quote left open until the end of the file.
            let breaks: usize = fields.iter().map(|field| field.matches('\n').count()).sum();
            let open = fields.last().is_some_and(|last| last.ends_with('\n'));
            let spanned = u64::try_from(breaks).unwrap_or(u64::MAX) + u64::from(!open);
            if let Some(last) = fields.last_mut().filter(|last| last.ends_with('\r')) {
                last.pop();
            }
            Ok(Some(Raw {
                line: ended.saturating_sub(spanned),
                fields,
            }))
        }
        Err(fault) => Err((
            line,
            match fault.into_kind() {
                csv::ErrorKind::Io(cause) if cause.kind() == io::ErrorKind::InvalidData => {
                    said!("row-too-long")
                }
                csv::ErrorKind::Io(cause) => io_said(&cause),
                _ => said!("file-not-text"),
            },
        )),
    }
}

fn io_said(cause: &io::Error) -> Said {
    match cause.kind() {
        io::ErrorKind::NotFound => said!("file-not-found"),
        _ => said!("file-not-readable", cause = cause.to_string()),
    }
}
