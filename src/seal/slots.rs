//! The slots of a kit: rows of bytes in a drawn order, each sealed under a key of its own that lies nowhere but in sealed entries.

use std::fmt;

use super::Secret;
use super::mac::Keyed;

/// The key of one slot of one kit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SlotKey([u8; SlotKey::LENGTH]);

impl SlotKey {
    /// How many bytes a slot's key has.
    pub const LENGTH: usize = 12;
    /// How many bytes are sealed at a time.
    const BLOCK: usize = 32;

    /// The key with these bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes)
    }

    /// The bytes, to be laid in an entry.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// Seals a row, or opens it again: an exclusive-or with a keystream.
    pub fn seal(&self, row: &mut [u8]) {
        let keyed = self.keyed();
        for (number, block) in (0..).zip(row.chunks_mut(Self::BLOCK)) {
            mask(&keyed, number, block);
        }
    }

    /// The four bytes at a place of a sealed row that is a multiple of four; `None` past its end.
    #[must_use]
    pub fn open_four(&self, row: &[u8], at: usize) -> Option<[u8; 4]> {
        let number = at / Self::BLOCK;
        let mut block = [0; Self::BLOCK];
        let sealed = row.chunks(Self::BLOCK).nth(number)?;
        block[..sealed.len()].copy_from_slice(sealed);
        mask(&self.keyed(), u32::try_from(number).ok()?, &mut block);
        let at = at % Self::BLOCK;
        block[..sealed.len()].get(at..at + 4)?.try_into().ok()
    }

    fn keyed(&self) -> Keyed {
        let mut bytes = [0; 32];
        bytes[..Self::LENGTH].copy_from_slice(&self.0);
        Secret::from_bytes(bytes).keyed()
    }
}

fn mask(keyed: &Keyed, number: u32, block: &mut [u8]) {
    let stream = keyed.mac(&[&number.to_be_bytes()]);
    for (byte, masked) in block.iter_mut().zip(stream) {
        *byte ^= masked;
    }
}

impl fmt::Debug for SlotKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SlotKey(…)")
    }
}

/// The slots of one kit, as only who has the municipality's secret can make them.
pub struct Slots(Keyed);

impl Slots {
    pub(super) fn new(secret: &Secret) -> Self {
        Self(secret.keyed())
    }

    /// The numbers of `count` slots in a drawn order.
    #[must_use]
    pub fn order(&self, count: u32) -> Vec<u16> {
        let mut order: Vec<u16> = (0..count).map_while(|slot| slot.try_into().ok()).collect();
        order.sort_by_cached_key(|slot| self.0.mac(&[b"order", &slot.to_be_bytes()]));
        order
    }

    /// The key of a slot.
    #[must_use]
    pub fn key(&self, slot: u16) -> SlotKey {
        let long = self.0.mac(&[b"key", &slot.to_be_bytes()]);
        SlotKey(std::array::from_fn(|place| long[place]))
    }
}

impl fmt::Debug for Slots {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Slots(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_opens_with_its_own_key_only() {
        let slots = Slots::new(&Secret::from_bytes([1; 32]));
        let row: Vec<u8> = (0..100).collect();
        let mut sealed = row.clone();
        slots.key(7).seal(&mut sealed);
        assert!(
            sealed
                .iter()
                .zip(&row)
                .filter(|(one, other)| one == other)
                .count()
                < 10
        );
        for at in (0..100).step_by(4) {
            assert_eq!(
                slots.key(7).open_four(&sealed, at).unwrap(),
                row[at..at + 4]
            );
            assert_ne!(
                slots.key(8).open_four(&sealed, at).unwrap(),
                row[at..at + 4]
            );
        }
        for past in [100, 128, 4000] {
            assert_eq!(slots.key(7).open_four(&sealed, past), None);
        }
        slots.key(7).seal(&mut sealed);
        assert_eq!(sealed, row);
    }

    #[test]
    fn slots_stand_in_a_drawn_order_each_once() {
        let order = |secret| Slots::new(&Secret::from_bytes([secret; 32])).order(256);
        let (one, other) = (order(1), order(2));
        assert_ne!(one, other);
        let mut sorted = one.clone();
        sorted.sort_unstable();
        assert!(sorted.into_iter().eq(0..256) && one != (0..256).collect::<Vec<u16>>());
    }
}
