//! How far one word is from another, to guess what somebody meant to type.

/// Nobody meant a word by one that is this much longer.
const FAR: usize = 64;

/// How many letters must be added, dropped or changed to make one word the other; of words that differ much in length, about how many.
#[must_use]
pub fn distance(a: &str, b: &str) -> usize {
    if a.len().abs_diff(b.len()) > FAR * 4 {
        return a.len().max(b.len());
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let changed = before + usize::from(x != *y);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_added_dropped_and_changed_count_one_each() {
        for (a, b, steps) in [
            ("P000104", "P000104", 0),
            ("P00104", "P000104", 1),
            ("P000114", "P000104", 1),
            ("", "abc", 3),
            ("straat", "street", 2),
        ] {
            assert_eq!(distance(a, b), steps, "{a} {b}");
        }
    }
}
