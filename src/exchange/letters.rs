//! How the letters of a foreign text file are written: UTF-8 with or without BOM, Windows-1252, UTF-16.

use std::io::{self, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16LE, WINDOWS_1252};

use crate::domain::Said;
use crate::said;

const CHUNK: usize = 64 * 1024;

/// How the letters of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) encoding: &'static Encoding,
    /// Whether the file said so itself with a byte order mark.
    pub(super) marked: bool,
}

impl Letters {
    /// Whether it is UTF-8 without a mark, which needs none when rows go back to it.
    pub(super) fn plain(self) -> bool {
        self.encoding == UTF_8 && !self.marked
    }
}

/// Looks through a whole file, a piece at a time, to see how its letters are written.
///
/// UTF-8 when every byte fits it; otherwise Windows-1252, unless some letters are UTF-8 all the same: a file that mixes both would come
/// out garbled whichever is chosen, and is refused with the line.
pub(super) fn letters(mut file: impl Read) -> io::Result<Result<Letters, (u64, Said)>> {
    let mut survey = Survey::default();
    let mut chunk = vec![0; CHUNK];
    let mut kept = 0;
    let mut first = true;
    let mut marked = false;
    loop {
        let read = file.read(&mut chunk[kept..])?;
        let bytes = &chunk[..kept + read];
        if first && bytes.len() < 4 && read > 0 {
            kept = bytes.len();
            continue;
        }
        if first {
            first = false;
            if let Some((encoding, _)) = Encoding::for_bom(bytes) {
                marked = true;
                if encoding != UTF_8 {
                    return Ok(Ok(Letters { encoding, marked }));
                }
            }
            if let [low, 0, next, 0, ..] = bytes
                && *low != 0
                && *next != 0
            {
                let encoding = UTF_16LE;
                return Ok(Ok(Letters { encoding, marked }));
            }
        }
        let tail = survey.take(bytes, read == 0);
        let whole = bytes.len();
        chunk.copy_within(whole - tail..whole, 0);
        kept = tail;
        if read == 0 {
            return Ok(survey.verdict(marked));
        }
    }
}

/// What was seen of a file so far.
struct Survey {
    line: u64,
    beyond_ascii: bool,
    misfit: Option<u64>,
    zero: Option<u64>,
}

impl Default for Survey {
    fn default() -> Self {
        Self {
            line: 1,
            beyond_ascii: false,
            misfit: None,
            zero: None,
        }
    }
}

impl Survey {
    /// Looks at some bytes; answers how many at their end may belong to an unfinished letter.
    fn take(&mut self, mut bytes: &[u8], last: bool) -> usize {
        loop {
            match std::str::from_utf8(bytes) {
                Ok(_) => {
                    self.fitting(bytes);
                    return 0;
                }
                Err(fault) => {
                    let (fits, rest) = bytes.split_at(fault.valid_up_to());
                    self.fitting(fits);
                    match fault.error_len() {
                        None if !last => return rest.len(),
                        length => {
                            self.misfit.get_or_insert(self.line);
                            bytes = &rest[length.unwrap_or(rest.len())..];
                        }
                    }
                }
            }
        }
    }

    fn fitting(&mut self, bytes: &[u8]) {
        for byte in bytes {
            match byte {
                b'\n' => self.line += 1,
                0 => {
                    self.zero.get_or_insert(self.line);
                }
                0x80.. => self.beyond_ascii = true,
                _ => {}
            }
        }
    }

    fn verdict(&self, marked: bool) -> Result<Letters, (u64, Said)> {
        if let Some(line) = self.zero {
            return Err((line, said!("file-not-text")));
        }
        match self.misfit {
            Some(line) if marked || self.beyond_ascii => Err((line, said!("file-mixed-letters"))),
            Some(_) => Ok(Letters {
                encoding: WINDOWS_1252,
                marked: false,
            }),
            None => Ok(Letters {
                encoding: UTF_8,
                marked,
            }),
        }
    }
}
