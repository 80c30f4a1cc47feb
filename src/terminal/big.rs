//! Amounts in digits that can be read from two metres: drawn from full blocks, five of them high.

/// How many blocks high a sign is.
const HIGH: usize = 5;

/// How wide and how high one block of a sign may be drawn, the largest first: a cell of a screen is twice as high as it is wide.
const SIZES: [(usize, usize); 3] = [(4, 2), (2, 1), (1, 1)];

/// The rows of a text in large signs, as large as fits; nothing when it does not fit, or has a sign that is not drawn.
pub fn rows(text: &str, width: usize, height: usize) -> Vec<String> {
    let Some(signs) = text.chars().map(sign).collect::<Option<Vec<_>>>() else {
        return Vec::new();
    };
    let wide: usize = signs.iter().map(|sign| sign[0].len() + 1).sum();
    let wide = wide.saturating_sub(1);
    let fits = |(columns, rows): &&(usize, usize)| wide * columns <= width && HIGH * rows <= height;
    let Some((columns, times)) = SIZES.iter().find(fits) else {
        return Vec::new();
    };
    let drawn = |row: usize| {
        let parts = signs.iter().map(|sign| blocks(sign[row], *columns));
        parts.collect::<Vec<_>>().join(&" ".repeat(*columns))
    };
    (0..HIGH)
        .flat_map(|row| std::iter::repeat_n(drawn(row), *times))
        .collect()
}

/// One row of a sign, each of its blocks so many columns wide.
fn blocks(row: &str, columns: usize) -> String {
    let drawn = row
        .chars()
        .map(|block| if block == '#' { '█' } else { ' ' });
    drawn
        .flat_map(|block| std::iter::repeat_n(block, columns))
        .collect()
}

fn sign(sign: char) -> Option<[&'static str; HIGH]> {
    Some(match sign {
        '0' => ["###", "# #", "# #", "# #", "###"],
        '1' => [" # ", "## ", " # ", " # ", "###"],
        '2' => ["###", "  #", "###", "#  ", "###"],
        '3' => ["###", "  #", "###", "  #", "###"],
        '4' => ["# #", "# #", "###", "  #", "  #"],
        '5' => ["###", "#  ", "###", "  #", "###"],
        '6' => ["###", "#  ", "###", "# #", "###"],
        '7' => ["###", "  #", "  #", "  #", "  #"],
        '8' => ["###", "# #", "###", "# #", "###"],
        '9' => ["###", "# #", "###", "  #", "###"],
        ',' => [" ", " ", " ", "#", "#"],
        '.' => [" ", " ", " ", " ", "#"],
        '−' => ["   ", "   ", "###", "   ", "   "],
        '?' => ["###", "  #", " ##", "   ", " # "],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_as_large_as_fits() {
        let small = [
            "█ █   ███ ███",
            "█ █   █   █ █",
            "███   ███ █ █",
            "  █ █   █ █ █",
            "  █ █ ███ ███",
        ];
        assert_eq!(rows("4,50", 13, 5), small);
        for (size, width, height) in [((26, 5), 51, 9), ((26, 5), 26, 24), ((52, 10), 52, 10)] {
            let drawn = rows("4,50", width, height);
            assert_eq!((drawn[0].chars().count(), drawn.len()), size);
        }
        assert_eq!(rows("4,50", 12, 24), [""; 0]);
        assert_eq!(rows("4,50", 80, 4), [""; 0]);
    }

    #[test]
    fn every_amount_can_be_drawn_and_no_two_digits_look_alike() {
        let digits: Vec<_> = "0123456789,.−?"
            .chars()
            .map(|digit| sign(digit).unwrap())
            .collect();
        for (nth, digit) in digits.iter().enumerate() {
            assert!(!digits[..nth].contains(digit));
            assert!(digit.iter().all(|row| row.len() == digit[0].len()));
        }
        assert_eq!(rows("4 euro", 80, 24), [""; 0]);
    }
}
