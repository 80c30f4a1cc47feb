//! Words that no card may carry.

/// Words in Dutch, English and French that nobody should find on a card: insults, and words about means or aid.
const UNWANTED: &[&str] = &[
    "AFVAL", "ANUS", "ARM", "ARSE", "ASS", "BEDEL", "BITCH", "BITE", "CHIER", "COCK", "CON",
    "CPAS", "CRAP", "CUL", "CUNT", "DEAD", "DEBT", "DETTE", "DICK", "DIE", "DOM", "DOOD", "FAG",
    "FUCK", "FUK", "GAY", "GEK", "HOER", "HOMO", "KAK", "KANKER", "KANS", "KILL", "KKK", "KUT",
    "LEEF", "LOI", "LOSER", "LUL", "MERDE", "MOF", "MONGO", "MORT", "NAZI", "NEGER", "NEGRE",
    "NEUK", "NIGGA", "NUL", "OCMW", "PEDO", "PIK", "PIS", "POEP", "POOR", "PUTE", "RAPE", "REET",
    "SALOPE", "SCHULD", "SEKS", "SEX", "SHIT", "SLET", "SLUT", "STEUN", "TERING", "TIET", "TITS",
    "TRUT", "TUER", "TYFUS", "VIOL", "WHORE", "ZOT",
];

/// Whether a listed word can be read in the code, also with digits for letters: `H0ER`, `5HIT`, `KVT`.
pub(super) fn is_unwanted(code: &[u8; 13]) -> bool {
    let shape = code.map(look);
    UNWANTED.iter().any(|word| {
        shape.windows(word.len()).any(|window| {
            window
                .iter()
                .zip(word.bytes())
                .all(|(seen, letter)| *seen == look(letter))
        })
    })
}

/// One letter for all characters that look alike.
fn look(character: u8) -> u8 {
    match character {
        b'0' => b'O',
        b'1' | b'L' => b'I',
        b'2' => b'Z',
        b'3' => b'E',
        b'4' => b'A',
        b'5' => b'S',
        b'6' => b'G',
        b'7' => b'T',
        b'8' => b'B',
        b'V' => b'U',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unwanted_words_are_seen_through_their_disguise() {
        for code in [
            b"AAKVTAAAAAAAA",
            b"AAAAH0ERAAAAA",
            b"5H1TBBBBBBBBB",
            b"BBBBBBBBBP00R",
        ] {
            assert!(is_unwanted(code));
        }
        assert!(!is_unwanted(b"7KQ2M9FDXT0AH"));
    }
}
