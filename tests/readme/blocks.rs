//! The fenced blocks of a text, and the commands in them with what they should say.

/// One fenced block.
pub struct Block<'text> {
    /// What stands after the opening fence: `console run`.
    pub kind: &'text str,
    /// Line of the text where its first line stands.
    pub first: usize,
    /// Its lines.
    pub lines: Vec<&'text str>,
}

/// A command with what it should say on both channels, and how it should end.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// Line of the text.
    pub line: usize,
    /// What the shell gets; lines that end in a backslash belong together.
    pub command: String,
    /// What should be said; `[..]` and a line `...` stand for anything.
    pub expected: String,
    /// The exit code: 0, or what a last line `? 1` says.
    pub status: i32,
}

/// Every fenced block of a Markdown text.
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut open: Option<Block<'_>> = None;
    for (line, number) in text.lines().zip(1..) {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(kind)) => {
                open = Some(Block {
                    kind: kind.trim(),
                    first: number + 1,
                    lines: Vec::new(),
                });
            }
            (Some(_), Some("")) => found.extend(open.take()),
            (Some(block), _) => block.lines.push(line),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block stays open");
    found
}

/// The commands of a block, each after `$ `. What stands before the first is not run.
pub fn steps(block: &Block<'_>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut goes_on = false;
    for (line, number) in block.lines.iter().zip(block.first..) {
        if goes_on && let Some(step) = steps.last_mut() {
            step.command.push('\n');
            step.command.push_str(line);
            goes_on = line.ends_with('\\');
        } else if let Some(command) = line.strip_prefix("$ ") {
            goes_on = command.ends_with('\\');
            steps.push(Step {
                line: number,
                command: command.to_owned(),
                expected: String::new(),
                status: 0,
            });
        } else if let Some(step) = steps.last_mut() {
            if let Some(Ok(status)) = line.strip_prefix("? ").map(str::parse) {
                step.status = status;
            } else {
                step.expected.push_str(line);
                step.expected.push('\n');
            }
        }
    }
    steps
}

#[test]
fn commands_are_found_with_what_follows_them() {
    let text =
        "# A\n```console run\n$ a \\\n  b\nsaid\n\nmore\n? 3\n\n$ c\n```\n```toml\n$ no = 1\n```\n";
    let blocks = blocks(text);
    assert_eq!(blocks.len(), 2);
    assert_eq!((blocks[0].kind, blocks[1].kind), ("console run", "toml"));
    let steps = steps(&blocks[0]);
    assert_eq!(steps.len(), 2);
    assert_eq!(
        (steps[0].line, steps[0].command.as_str(), steps[0].status),
        (3, "a \\\n  b", 3)
    );
    assert_eq!(steps[0].expected.trim_end(), "said\n\nmore");
    assert_eq!(
        (steps[1].line, steps[1].command.as_str(), steps[1].status),
        (10, "c", 0)
    );
}
