//! Randomness by purpose: what one thing draws never depends on what was drawn before it.

use std::fmt;

use super::Secret;
use super::mac::Keyed;

/// A source of random bytes. Every use names its purpose and its subject, so that tests can repeat a draw in any order.
pub trait Randomness: Send + Sync {
    /// Fills `out`. A fixed source gives the same bytes for the same purpose and subject; the real one never does.
    fn draw(&self, purpose: &str, subject: &[u8], out: &mut [u8]);
}

/// Draws one after another for one purpose and subject, as `PassNumber::new` wants them: each call gives new bytes.
pub fn draws<'a>(
    random: &'a dyn Randomness,
    purpose: &'a str,
    subject: &[u8],
) -> impl FnMut(&mut [u8]) + 'a {
    let mut numbered = subject.to_vec();
    let stem = numbered.len();
    let mut number = 0_u32;
    move |out| {
        numbered.truncate(stem);
        numbered.extend_from_slice(&number.to_be_bytes());
        number = number.wrapping_add(1);
        random.draw(purpose, &numbered, out);
    }
}

/// The operating system's randomness. Only the program's outermost layer makes one.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsRandomness;

impl Randomness for OsRandomness {
    fn draw(&self, _purpose: &str, _subject: &[u8], out: &mut [u8]) {
        let filled = getrandom::fill(out);
        // Without randomness every code would be guessable: stopping is the only safe answer.
        assert!(filled.is_ok(), "no-randomness");
    }
}

/// Randomness fixed by a seed, for tests and fixtures: the bytes follow from seed, purpose and subject alone.
#[derive(Clone)]
pub struct FixedRandomness(Keyed);

impl FixedRandomness {
    /// The source of this seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_be_bytes());
        Self(Secret::from_bytes(bytes).keyed())
    }
}

impl Randomness for FixedRandomness {
    fn draw(&self, purpose: &str, subject: &[u8], out: &mut [u8]) {
        let length = (purpose.len() as u64).to_be_bytes();
        for (counter, block) in (0_u64..).zip(out.chunks_mut(32)) {
            let bytes = self
                .0
                .mac(&[&length, purpose.as_bytes(), subject, &counter.to_be_bytes()]);
            block.copy_from_slice(&bytes[..block.len()]);
        }
    }
}

impl fmt::Debug for FixedRandomness {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("FixedRandomness(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(random: &dyn Randomness, purpose: &str, subject: &[u8]) -> [u8; 40] {
        let mut bytes = [0; 40];
        random.draw(purpose, subject, &mut bytes);
        bytes
    }

    #[test]
    fn the_order_of_draws_does_not_matter() {
        let (one, other) = (FixedRandomness::new(1), FixedRandomness::new(1));
        let first = (drawn(&one, "pass", b"a"), drawn(&one, "pass", b"b"));
        let second = drawn(&other, "pass", b"b");
        assert_eq!(first, (drawn(&other, "pass", b"a"), second));
        assert_ne!(first.0, first.1);
        assert_ne!(drawn(&one, "pa", b"ssa"), first.0);
        assert_ne!(drawn(&FixedRandomness::new(2), "pass", b"a"), first.0);
        assert_ne!(first.0[..8], first.0[32..]);
    }

    #[test]
    fn each_of_several_draws_is_new() {
        let random = FixedRandomness::new(1);
        let mut next = draws(&random, "pass", b"a");
        let (mut one, mut two) = ([0; 12], [0; 12]);
        next(&mut one);
        next(&mut two);
        assert_ne!(one, two);
        let mut real = draws(&OsRandomness, "pass", b"a");
        real(&mut one);
        real(&mut two);
        assert_ne!(one, two);
    }
}
