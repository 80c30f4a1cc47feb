//! Bytes of a foreign text file become UTF-8, as a stream: with or without BOM, Windows-1252, UTF-16.

use std::io::{self, BufRead, Read};

use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16LE, WINDOWS_1252};

use crate::domain::Said;
use crate::said;

const CHUNK: usize = 64 * 1024;

/// The most bytes one row may take: a quote that is never closed must not swallow a whole file into memory.
const LONGEST_ROW: usize = 1024 * 1024;

/// How the letters of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters {
    encoding: &'static Encoding,
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

/// A file as a stream of UTF-8 without byte order mark, whose last line ends as the others do.
pub(super) struct Decoded<R> {
    inner: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_span: (usize, usize),
    text: Vec<u8>,
    text_span: (usize, usize),
    ended: bool,
    open_line: bool,
    left: usize,
}

impl<R: Read> Decoded<R> {
    pub(super) fn new(inner: R, letters: Letters) -> Self {
        Self {
            inner,
            decoder: letters.encoding.new_decoder_with_bom_removal(),
            raw: vec![0; CHUNK],
            raw_span: (0, 0),
            text: vec![0; CHUNK],
            text_span: (0, 0),
            ended: false,
            open_line: false,
            left: LONGEST_ROW,
        }
    }

    /// A new row begins: it may take as much room as any other.
    pub(super) fn next_row(&mut self) {
        self.left = LONGEST_ROW;
    }
}

impl<R: Read> BufRead for Decoded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.text_span.0 == self.text_span.1 && !self.ended {
            if self.left == 0 {
                return Err(io::ErrorKind::InvalidData.into());
            }
            let mut last = false;
            if self.raw_span.0 == self.raw_span.1 {
                let read = self.inner.read(&mut self.raw)?;
                self.raw_span = (0, read);
                last = read == 0;
            }
            let source = &self.raw[self.raw_span.0..self.raw_span.1];
            let (result, read, written, _) =
                self.decoder.decode_to_utf8(source, &mut self.text, last);
            self.raw_span.0 += read;
            self.text_span = (0, written);
            self.left = self.left.saturating_sub(written);
            if let Some(byte) = self.text[..written].last() {
                self.open_line = *byte != b'\n';
            }
            self.ended = last && result == encoding_rs::CoderResult::InputEmpty;
            if self.ended && self.open_line && written < self.text.len() {
                self.text[written] = b'\n';
                self.text_span.1 += 1;
            }
        }
        Ok(&self.text[self.text_span.0..self.text_span.1])
    }

    fn consume(&mut self, amount: usize) {
        self.text_span.0 = (self.text_span.0 + amount).min(self.text_span.1);
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut ready = self.fill_buf()?;
        let read = ready.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Result<String, (u64, &'static str)> {
        let found = letters(bytes)
            .unwrap()
            .map_err(|(line, said)| (line, said.key))?;
        let mut text = String::new();
        Decoded::new(bytes, found)
            .read_to_string(&mut text)
            .unwrap();
        assert!(text.is_empty() || text.ends_with('\n'));
        Ok(text.trim_end().to_owned())
    }

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let units = mark
            .then_some(0xfeff)
            .into_iter()
            .chain(text.encode_utf16());
        units
            .flat_map(|unit: u16| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn all_ways_of_writing_give_the_same_text() {
        let text = "naam;stad\r\nZoë;Liège\r\n";
        let (windows, _, _) = WINDOWS_1252.encode(text);
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            windows.into_owned(),
            utf16(text, false, true),
            utf16(text, false, false),
            utf16(text, true, true),
        ] {
            assert_eq!(decoded(&bytes).as_deref(), Ok(text.trim_end()));
        }
        for short in ["", "a", "é", "ab"] {
            assert_eq!(decoded(short.as_bytes()).as_deref(), Ok(short));
        }
    }

    #[test]
    fn a_letter_may_lie_across_two_pieces() {
        let text = format!("{}é€😀", "x".repeat(CHUNK - 1));
        assert_eq!(decoded(text.as_bytes()).as_deref(), Ok(text.as_str()));
        let long = "é;".repeat(CHUNK);
        assert_eq!(decoded(long.as_bytes()).as_deref(), Ok(long.as_str()));
    }

    #[test]
    fn what_cannot_be_told_is_refused_with_its_line() {
        assert_eq!(decoded("a\nZoë\nLi\u{e8}ge".as_bytes()).map(|_| ()), Ok(()));
        assert_eq!(
            decoded(b"Zo\xc3\xab\nb\nLi\xe8ge\n"),
            Err((3, "file-mixed-letters"))
        );
        assert_eq!(
            decoded(b"\xef\xbb\xbfa\nLi\xe8ge"),
            Err((2, "file-mixed-letters"))
        );
        assert_eq!(decoded(b"a\n\0\x01"), Err((2, "file-not-text")));
    }

    #[test]
    fn a_row_without_end_is_stopped() {
        let endless = io::repeat(b'x');
        let found = Letters {
            encoding: UTF_8,
            marked: false,
        };
        let fault = Decoded::new(endless, found)
            .read_to_end(&mut Vec::new())
            .unwrap_err();
        assert_eq!(fault.kind(), io::ErrorKind::InvalidData);
    }
}
