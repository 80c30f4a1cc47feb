//! Bytes of a foreign text file become a stream of UTF-8.

use std::io::{self, BufRead, Read};

use encoding_rs::Decoder;

use super::letters::Letters;

const CHUNK: usize = 64 * 1024;

/// The most bytes one row may take: a quote that is never closed must not swallow a whole file into memory.
const LONGEST_ROW: usize = 1024 * 1024;

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
    use super::super::letters::letters;
    use super::*;
    use encoding_rs::{UTF_8, WINDOWS_1252};

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
