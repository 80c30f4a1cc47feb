//! A page: what stands where, without a word of its own.

/// How a piece of text stands out. No tone carries a meaning alone: the words say it too.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// As is.
    #[default]
    Plain,
    /// What matters.
    Strong,
    /// What stands beside it.
    Quiet,
    /// What is chosen.
    Picked,
    /// What asks for attention.
    Alert,
}

/// A piece of text in one tone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The text; what would steer a terminal is made visible when it is shown.
    pub text: String,
    /// How it stands out.
    pub tone: Tone,
}

/// One line of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Span>);

impl Line {
    /// A line of one tone.
    pub fn of(text: impl Into<String>, tone: Tone) -> Self {
        Self::default().and(text, tone)
    }

    /// The line with some more text.
    #[must_use]
    pub fn and(mut self, text: impl Into<String>, tone: Tone) -> Self {
        let text = text.into();
        self.0.push(Span { text, tone });
        self
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::of(text, Tone::Plain)
    }
}

/// The line in which somebody types.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// What is asked.
    pub label: String,
    /// What was typed so far.
    pub text: String,
}

/// A key, what it does, and the command that does the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The key as it stands on the keyboard.
    pub key: String,
    /// What it does.
    pub word: String,
    /// The plain command; empty where there is none.
    pub command: String,
}

/// What is shown at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// On top.
    pub title: String,
    /// An amount that is read from afar, above the lines: as large as fits, in any case as text. Empty where there is none.
    pub big: String,
    /// The page itself.
    pub lines: Vec<Line>,
    /// The line that must be in sight when not all fit.
    pub in_sight: usize,
    /// So many lines further down than that, as far as there are any.
    pub scroll: usize,
    /// Said before the number of lines that stand below those in sight; empty where it is not said.
    pub rest: String,
    /// Where somebody types.
    pub input: Option<Input>,
    /// What just happened, or what is wrong; as many lines as it needs.
    pub message: Option<Line>,
    /// What can be done.
    pub hints: Vec<Hint>,
    /// Whether the page is light on dark whatever the terminal's own colours: at a door in the evening.
    pub dark: bool,
    /// Said instead of the page when the window is too small for it.
    pub too_small: String,
}
