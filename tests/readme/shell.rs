//! Just enough of a shell to read a command line that stands in a text: quotes, a backslash before a new line.

/// The words of the first command of a line, up to what a shell would do with its output.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (None, '"' | '\'') => {
                quote = Some(sign);
                word.get_or_insert_default();
            }
            (None, '\\') if signs.peek() == Some(&'\n') => {}
            (None, '|' | '>' | '<' | ';' | '&' | '#') => {
                // `2>` sends errors elsewhere: the 2 is no word.
                word = word.filter(|word| sign != '>' || word != "2");
                break;
            }
            (None, _) if sign.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(sign),
        }
    }
    words.extend(word);
    words
}

#[test]
fn a_line_falls_apart_as_in_a_shell() {
    for (line, expected) in [
        ("vrijpas demo", &["vrijpas", "demo"][..]),
        (
            "a --name \"KSA  Hallaar\" ''",
            &["a", "--name", "KSA  Hallaar", ""],
        ),
        ("a b \\\n    --c 'd|e'", &["a", "b", "--c", "d|e"]),
        ("a b 2>&1 | head", &["a", "b"]),
        ("a b > c.csv", &["a", "b"]),
        ("a b   # says so", &["a", "b"]),
    ] {
        assert_eq!(words(line), expected, "{line}");
    }
}
