//! How a CSV file is laid out: its delimiter, its line ends, and the `sep=;` line that Excel may put first.

use std::io::{self, BufRead};

use super::header::{Column, known, recognised};
use crate::domain::Said;
use crate::said;

/// What a file looks like, so that rejected rows can go back in the same form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shape {
    pub(super) delimiter: u8,
    pub(super) crlf: bool,
    pub(super) bom: bool,
    pub(super) names: Vec<String>,
}

/// The head of a text file: names, delimiter, line ends, and the line on which the header stands.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) names: Vec<String>,
    pub(super) delimiter: u8,
    pub(super) crlf: bool,
    pub(super) line: u64,
}

/// Reads up to and including the header line. The delimiter is the one that gives the most known columns.
///
/// The inner error is `file-empty` or `header-unreadable`.
pub(super) fn head(text: &mut impl BufRead, columns: &[Column]) -> io::Result<Result<Head, Said>> {
    let mut line = 0;
    let mut declared = None;
    let mut header = String::new();
    loop {
        header.clear();
        if text.read_line(&mut header)? == 0 {
            return Ok(Err(said!("file-empty")));
        }
        line += 1;
        let bare = header.trim_end_matches(['\r', '\n']);
        match bare
            .get(..4)
            .filter(|start| start.eq_ignore_ascii_case("sep="))
        {
            Some(_) if declared.is_none() => declared = bare.as_bytes().get(4).copied(),
            _ if bare.trim_matches([';', ',', '\t', ' ']).is_empty() => {}
            _ => break,
        }
    }
    let candidates: &[u8] = match &declared {
        Some(one) => std::slice::from_ref(one),
        None => b";,\t",
    };
    let mut best: Option<(usize, u8, Vec<String>)> = None;
    for delimiter in candidates {
        let names = split(&header, *delimiter);
        let count = recognised(&names, columns);
        if count > best.as_ref().map_or(0, |(most, ..)| *most) {
            best = Some((count, *delimiter, names));
        }
    }
    Ok(match best {
        Some((_, delimiter, names)) => Ok(Head {
            names,
            delimiter,
            crlf: header.ends_with("\r\n"),
            line,
        }),
        None => Err(said!("header-unreadable", known = known(columns))),
    })
}

fn split(header: &str, delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter)
        .from_reader(header.as_bytes());
    let mut record = csv::StringRecord::new();
    match reader.read_record(&mut record) {
        Ok(true) => record.iter().map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::header::{optional, required};
    use super::*;

    const COLUMNS: &[Column] = &[required("club_id"), required("name"), optional("town")];

    fn read(text: &str) -> Result<(u8, bool, u64, usize), &'static str> {
        head(&mut text.as_bytes(), COLUMNS)
            .unwrap()
            .map(|head| (head.delimiter, head.crlf, head.line, head.names.len()))
            .map_err(|said| said.key)
    }

    #[test]
    fn the_header_tells_the_delimiter() {
        assert_eq!(read("club_id;name;town\r\nC1"), Ok((b';', true, 1, 3)));
        assert_eq!(read("club_id,name\n"), Ok((b',', false, 1, 2)));
        assert_eq!(read("club_id\tname"), Ok((b'\t', false, 1, 2)));
        assert_eq!(read("sep=;\r\nclub_id;name\r\n"), Ok((b';', true, 2, 2)));
        assert_eq!(read("\n;;\n\"club_id\";\"a,b\"\n"), Ok((b';', false, 3, 2)));
        assert_eq!(read("SEP=,\nclub_id,name"), Ok((b',', false, 2, 2)));
    }

    #[test]
    fn a_header_without_one_known_name_is_refused() {
        assert_eq!(read("club_id|name|town\n"), Err("header-unreadable"));
        assert_eq!(read("C0001;Chiro;Hallaar\n"), Err("header-unreadable"));
        assert_eq!(read("\n\n"), Err("file-empty"));
        assert_eq!(read(""), Err("file-empty"));
    }
}
