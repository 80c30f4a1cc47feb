//! The check character of ISO 7064 MOD 37,36 over digits and letters.

/// The value of `0-9A-Z` in MOD 37,36.
fn value_of(character: u8) -> u32 {
    char::from(character).to_digit(36).unwrap_or(0)
}

/// One step of the hybrid system; for each value a permutation of the states 1 to 36.
fn step(state: u32, value: u32) -> u32 {
    let sum = match (state + value) % 36 {
        0 => 36,
        sum => sum,
    };
    sum * 2 % 37
}

/// The check character of `prefix` and `body`, by ISO 7064 MOD 37,36.
pub(super) fn check_of(prefix: &[u8], body: &[u8]) -> u8 {
    let state = prefix
        .iter()
        .chain(body)
        .fold(36, |state, character| step(state, value_of(*character)));
    b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(37 - state as usize) % 36]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_character_is_that_of_the_standard() {
        // A published Global Release Identifier, A1-2425G-ABC1234002-M, uses the same system.
        assert_eq!(check_of(b"", b"A12425GABC1234002"), b'M');
    }

    #[test]
    fn a_letter_before_the_code_always_changes_its_check_character() {
        // Each step is a permutation: from different states every further character leads to different states, hence to different check characters.
        assert_ne!(36, step(36, value_of(b'V')));
        for value in 0..36 {
            let mut reached: Vec<u32> = (1..=36).map(|state| step(state, value)).collect();
            reached.sort_unstable();
            assert_eq!(reached, (1..=36).collect::<Vec<_>>());
        }
    }
}
