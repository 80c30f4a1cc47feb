//! The write-ahead log beside a register (`R.db-wal`): what is left of it when a program did not end well.
//!
//! `SQLite` reads such a log up to the first frame whose sum is wrong and drops the rest without a word: after a power cut that is right,
//! since what was not synced was never acknowledged. One changed byte in what was synced loses commands in the same silence. The two are
//! told apart here, from the frames alone: no key is needed.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Fault, Outcome};

/// Bytes of the head of the log, of the head of a frame, and of a whole frame with its page.
const HEAD: usize = 32;
const FRAME_HEAD: usize = 24;
const FRAME: usize = FRAME_HEAD + 4096;
/// What a disk writes at once: a sector that never arrived reads as zeros, which no encrypted page holds.
const SECTOR: usize = 512;
/// The log begins with this number, or the next one where sums are made of big-endian words.
const MAGIC: u32 = 0x377f_0682;
/// Somebody may be writing while we read: what is wrong then is right a moment later.
const LOOKS: u32 = 4;
const A_MOMENT: Duration = Duration::from_millis(50);

/// Refuses a log of which a command that was done would be lost.
///
/// # Errors
/// [`Fault::LogDamaged`], or what the file system says. Nothing is changed.
pub(super) fn look(register: &Path) -> Outcome<()> {
    let log = log_of(register);
    for nth in 1..=LOOKS {
        match is_sound(&log) {
            Ok(true) => return Ok(()),
            Ok(false) if nth < LOOKS => std::thread::sleep(A_MOMENT),
            Ok(false) => {}
            Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(()),
            Err(cause) => return Err(Fault::of_file(&log, cause)),
        }
    }
    Err(Fault::LogDamaged(log))
}

/// Where the log of a register lies.
fn log_of(register: &Path) -> PathBuf {
    let mut log = register.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

fn is_sound(log: &Path) -> std::io::Result<bool> {
    let file = File::open(log)?;
    if file.metadata()?.len() < (HEAD + FRAME) as u64 {
        return Ok(true);
    }
    let mut log = BufReader::with_capacity(16 * FRAME, file);
    let mut head = [0; HEAD];
    log.read_exact(&mut head)?;
    if head == [0; HEAD] {
        return Ok(true);
    }
    let big = number(&head, 0) == MAGIC + 1;
    let mut sum = Sum { big, of: (0, 0) };
    sum.add(&head[..24]);
    if (number(&head, 0) != MAGIC && !big) || sum.of != (number(&head, 24), number(&head, 28)) {
        return Ok(false);
    }
    let salts = (number(&head, 16), number(&head, 20));
    let mut frame = vec![0; FRAME];
    let mut place = HEAD;
    let mut damaged = false;
    while whole(&mut log, &mut frame)? {
        let own = (number(&frame, 8), number(&frame, 12));
        if !damaged {
            if own.0 != salts.0 && own.1 != salts.1 {
                return Ok(true); // frames of an earlier round, which were emptied into the register
            }
            sum.add(&frame[..8]);
            sum.add(&frame[FRAME_HEAD..]);
            let right = own == salts && sum.of == (number(&frame, 16), number(&frame, 20));
            if !right && lacks_a_sector(&frame, place) {
                return Ok(true); // the power went before it was synced
            }
            damaged = !right;
        }
        // A damaged frame loses something when a commit stands at or after it.
        let commits = number(&frame, 4) != 0;
        if damaged && commits && (own.0 == salts.0 || own.1 == salts.1) {
            return Ok(false);
        }
        place += FRAME;
    }
    Ok(true)
}

/// Reads a whole frame; no at the end of the log, or where the last frame is only half there.
fn whole(log: &mut impl Read, frame: &mut [u8]) -> std::io::Result<bool> {
    match log.read_exact(frame) {
        Err(end) if end.kind() == ErrorKind::UnexpectedEof => Ok(false),
        other => other.map(|()| true),
    }
}

/// Whether a sector of the file that this frame takes part in holds nothing but zeros there.
fn lacks_a_sector(frame: &[u8], place: usize) -> bool {
    let first = SECTOR - place % SECTOR;
    let (start, rest) = frame.split_at(first.min(frame.len()));
    std::iter::once(start)
        .chain(rest.chunks(SECTOR))
        .filter(|part| part.len() >= 16)
        .any(|part| part.iter().all(|byte| *byte == 0))
}

fn number(bytes: &[u8], at: usize) -> u32 {
    let word = bytes.get(at..at + 4).and_then(|word| word.try_into().ok());
    word.map_or(0, u32::from_be_bytes)
}

/// The running sum of the log, as `SQLite` makes it.
struct Sum {
    big: bool,
    of: (u32, u32),
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
        let word = |bytes: &[u8]| {
            let word = number(bytes, 0);
            if self.big { word } else { word.swap_bytes() }
        };
        let (mut one, mut two) = self.of;
        for pair in bytes.chunks_exact(8) {
            one = one.wrapping_add(word(&pair[..4])).wrapping_add(two);
            two = two.wrapping_add(word(&pair[4..])).wrapping_add(one);
        }
        self.of = (one, two);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{Register, RegisterKey};

    /// A register and its log with three commands that were not emptied into it, as a kill leaves them.
    fn left() -> (tempfile::TempDir, PathBuf, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("R.db");
        let key = RegisterKey::new([1; 32], [2; 16]);
        let register = Register::create(&path, &key).unwrap();
        for nth in 0..3 {
            register
                .run(&format!(
                    "INSERT INTO setting VALUES (NULL, 'k{nth}', 'v', 't', 'u')"
                ))
                .unwrap();
        }
        let log = std::fs::read(log_of(&path)).unwrap();
        drop(register);
        std::fs::write(log_of(&path), &log).unwrap();
        (folder, path, log)
    }

    fn put(path: &Path, log: &[u8]) -> PathBuf {
        let copy = path.with_file_name("copy.db");
        std::fs::write(log_of(&copy), log).unwrap();
        copy
    }

    #[test]
    fn a_log_that_was_left_is_sound() {
        let (_folder, path, log) = left();
        assert!(log.len() > HEAD + 3 * FRAME, "{}", log.len());
        assert!(look(&path).is_ok());
        assert!(look(&path.with_file_name("none.db")).is_ok());
    }

    #[test]
    fn any_byte_that_changed_is_found() {
        let (_folder, path, log) = left();
        let bytes = (0..HEAD + FRAME_HEAD).chain((0..log.len()).step_by(97));
        for at in bytes {
            let mut changed = log.clone();
            changed[at] ^= 0x20;
            let copy = put(&path, &changed);
            assert!(!is_sound(&log_of(&copy)).unwrap(), "byte {at}");
        }
        let mut changed = log;
        changed[HEAD + 200] ^= 1;
        let fault = look(&put(&path, &changed)).unwrap_err();
        assert_eq!(fault.said().key, "register-log-damaged");
    }

    #[test]
    fn what_never_reached_the_disk_locks_nobody_out() {
        let (_folder, path, log) = left();
        for cut in (0..log.len()).step_by(311) {
            assert!(look(&put(&path, &log[..cut])).is_ok(), "cut off at {cut}");
        }
        for sector in 0..log.len() / SECTOR {
            let mut lost = log.clone();
            lost[sector * SECTOR..][..SECTOR].fill(0);
            assert!(look(&put(&path, &lost)).is_ok(), "sector {sector}");
        }
    }

    #[test]
    fn the_frames_of_an_earlier_round_say_nothing() {
        let (_folder, path, log) = left();
        let mut older = log.clone();
        older[HEAD..HEAD + FRAME_HEAD].reverse();
        older.splice(HEAD..HEAD, log[HEAD..HEAD + FRAME].iter().copied());
        assert!(look(&put(&path, &older)).is_ok());
    }
}
