//! How far long work is: a line on the terminal that appears after two seconds and leaves nothing behind.

use std::cell::Cell;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that takes less than this is not spoken of.
const PATIENCE: Duration = Duration::from_secs(2);
/// How much is done, of a known whole; how long it will still take.
const BAR: &str = "{msg} {bar:30} {percent:>3}% {eta}";
/// How much is done, of who knows how much.
const COUNT: &str = "{spinner} {msg} {human_pos}";

/// Work of which the end is waited for. It is shown on stderr when that is a terminal, and wiped out when dropped: before anything else
/// is said.
pub struct Progress {
    bar: ProgressBar,
    state: Cell<State>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Shown,
    Silent,
}

impl Progress {
    /// Work of so many steps (`None`: nobody knows), under a name; `silent` work is never shown.
    pub(super) fn new(name: String, steps: Option<u64>, silent: bool) -> Self {
        let bar = ProgressBar::with_draw_target(steps, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template(if steps.is_some() { BAR } else { COUNT });
        if let Ok(style) = style {
            bar.set_style(style.progress_chars("=> ").tick_chars(r"|/-\ "));
        }
        bar.set_message(name);
        let state = if silent {
            State::Silent
        } else {
            State::Waiting
        };
        Self {
            bar,
            state: Cell::new(state),
        }
    }

    /// So many steps more are done.
    pub fn step(&self, steps: u64) {
        match self.state.get() {
            State::Silent => return,
            State::Waiting if self.bar.elapsed() >= PATIENCE => {
                self.bar.set_draw_target(ProgressDrawTarget::stderr());
                self.state.set(State::Shown);
            }
            State::Waiting | State::Shown => {}
        }
        self.bar.inc(steps);
    }

    /// So many steps are done in all.
    pub fn reach(&self, steps: u64) {
        self.step(steps.saturating_sub(self.bar.position()));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
