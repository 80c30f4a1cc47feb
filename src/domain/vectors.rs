//! The vectors of independent packages, for the tests beside the values. This room may not use the CSV reader.
#![cfg(test)]

/// The rows of a file in `fixtures/vectors`, without its header.
pub(super) fn vectors(name: &str) -> impl Iterator<Item = Vec<&'static str>> {
    let text = std::fs::read_to_string(format!("fixtures/vectors/{name}")).unwrap();
    let leaked = |cell: String| &*cell.leak();
    let rows: Vec<Vec<&str>> = text
        .lines()
        .skip(1)
        .map(|line| cells(line).into_iter().map(leaked).collect())
        .collect();
    rows.into_iter()
}

fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                cells.last_mut().unwrap().push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().unwrap().push(other),
        }
    }
    cells
}
