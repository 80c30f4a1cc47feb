//! How far long work is: a line on the terminal that appears after two seconds and leaves nothing behind.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Work that takes less than this is not spoken of.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often the line shows that somebody is still at it.
const BEAT: Duration = Duration::from_millis(200);
/// How much is done, of a known whole; how long it will still take.
const KNOWN: &str = "{msg} {bar:30} {percent:>3}% {eta}";
/// How long it has taken, where nobody knows how long it will.
const UNKNOWN: &str = "{spinner} {msg} {elapsed}";

/// Work of which the end is waited for. It is shown on stderr when that is a terminal, and wiped out when dropped: before anything else
/// is said.
pub struct Progress(Option<Watched>);

struct Watched {
    bar: ProgressBar,
    /// Whether it is over: then it no longer appears.
    over: Arc<Mutex<bool>>,
}

impl Progress {
    /// Work of so many steps (`None`: nobody knows), under a name.
    pub(super) fn new(name: String, steps: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(steps, ProgressDrawTarget::hidden());
        let template = if steps.is_some() { KNOWN } else { UNKNOWN };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("=> ").tick_chars(r"|/-\ "));
        }
        bar.set_message(name);
        let over = Arc::new(Mutex::new(false));
        let (late, late_over) = (bar.clone(), Arc::clone(&over));
        thread::spawn(move || {
            thread::sleep(PATIENCE);
            let over = late_over.lock().unwrap_or_else(PoisonError::into_inner);
            if !*over {
                late.set_draw_target(ProgressDrawTarget::stderr());
                late.enable_steady_tick(BEAT);
            }
        });
        Self(Some(Watched { bar, over }))
    }

    /// Work that nobody watches.
    pub(super) const fn unseen() -> Self {
        Self(None)
    }

    /// So many steps more are done.
    pub fn step(&self, steps: u64) {
        if let Some(Watched { bar, .. }) = &self.0 {
            bar.inc(steps);
        }
    }

    /// So many steps more are to be done than was known.
    pub fn more(&self, steps: u64) {
        if let Some(Watched { bar, .. }) = &self.0 {
            bar.inc_length(steps);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(Watched { bar, over }) = &self.0 {
            *over.lock().unwrap_or_else(PoisonError::into_inner) = true;
            bar.finish_and_clear();
        }
    }
}
