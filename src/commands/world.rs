//! The outside world as one value: the day, the moment, chance, and who is at the keyboard. Tests make their own.

use std::env;
use std::path::PathBuf;

use chrono::{FixedOffset, Local, NaiveDate, NaiveDateTime, SecondsFormat, TimeDelta, Utc};

use crate::domain::Said;
use crate::seal::{OsRandomness, Randomness};
use crate::{domain, said};

/// The hour at which an evening is over for certain.
const MORNING: i64 = 6;

/// Everything a command may ask of the world around it.
pub struct World {
    /// The local calendar day.
    pub today: NaiveDate,
    /// The UTC moment, in seconds, as the register writes it.
    pub now: String,
    /// How far the clock on the wall is ahead of UTC.
    pub zone: FixedOffset,
    /// Whether `VRIJPAS_TODAY` pinned the clock; the log then says so.
    pub pinned: bool,
    /// Chance.
    pub random: Box<dyn Randomness>,
    /// The operating-system login.
    pub login: String,
    /// `VRIJPAS_USER`, where several people share a login.
    pub on_behalf: Option<String>,
    /// The locale of the terminal, if it has one.
    pub locale: Option<String>,
    /// Whether a terminal may be given colours: not where `NO_COLOR` is set, nor on one that knows none.
    pub colour: bool,
    /// `VRIJPAS_REGISTER`.
    pub register: Option<PathBuf>,
    /// `VRIJPAS_KEY_FILE`.
    pub key_file: Option<PathBuf>,
    /// `VRIJPAS_PASSPHRASE_FILE`.
    pub passphrase_file: Option<PathBuf>,
    /// Where keys lie when nothing else was said: the user's configuration folder.
    pub key_folder: Option<PathBuf>,
}

impl World {
    /// The real one.
    ///
    /// # Errors
    /// `today-not-a-date` when `VRIJPAS_TODAY` is not one; `user-name-unreadable` when `VRIJPAS_USER` holds signs that cannot be seen.
    pub fn real() -> Result<Self, Said> {
        let pinned = match set("VRIJPAS_TODAY") {
            Some(text) => Some(
                domain::parse_day(&text)
                    .map_err(|_| said!("today-not-a-date", value = text.as_str()))?,
            ),
            None => None,
        };
        let now = match pinned {
            Some(day) => format!("{day}T12:00:00Z"),
            None => moment(),
        };
        Ok(Self {
            today: pinned.unwrap_or_else(|| Local::now().date_naive()),
            now,
            zone: *Local::now().offset(),
            pinned: pinned.is_some(),
            random: Box::new(OsRandomness),
            login: login(whoami::username().ok()),
            on_behalf: match set("VRIJPAS_USER") {
                Some(name) => domain::colleague(&name)?,
                None => None,
            },
            locale: sys_locale::get_locale(),
            colour: set("NO_COLOR").is_none() && set("TERM").as_deref() != Some("dumb"),
            register: set("VRIJPAS_REGISTER").map(PathBuf::from),
            key_file: set("VRIJPAS_KEY_FILE").map(PathBuf::from),
            passphrase_file: set("VRIJPAS_PASSPHRASE_FILE").map(PathBuf::from),
            key_folder: configuration_folder(),
        })
    }

    /// Whether the night has passed since the command began: what a club takes in after midnight is still of that evening.
    #[must_use]
    pub fn night_passed(&self) -> bool {
        !self.pinned && is_after_the_night(self.today, Local::now().naive_local())
    }

    /// What the clock says now, which may be long after [`World::now`].
    #[must_use]
    pub fn clock(&self) -> String {
        if self.pinned {
            self.now.clone()
        } else {
            moment()
        }
    }

    /// Fresh random bytes for a purpose.
    #[must_use]
    pub fn draw<const N: usize>(&self, purpose: &str, subject: &[u8]) -> [u8; N] {
        let mut bytes = [0; N];
        self.random.draw(purpose, subject, &mut bytes);
        bytes
    }
}

fn is_after_the_night(began: NaiveDate, now: NaiveDateTime) -> bool {
    (now - TimeDelta::hours(MORNING)).date() > began
}

fn moment() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The login by name; an account without a name has its number. Neither comes from the environment, which anybody may set.
fn login(name: Option<String>) -> String {
    let named = name.filter(|name| !name.trim().is_empty());
    #[cfg(unix)]
    let number = rustix::process::getuid().as_raw().to_string();
    #[cfg(not(unix))]
    let number = String::from("?");
    named.unwrap_or(number)
}

fn set(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// `$XDG_CONFIG_HOME/vrijpas`, `~/.config/vrijpas`, or `%APPDATA%\vrijpas`.
fn configuration_folder() -> Option<PathBuf> {
    let base = set("XDG_CONFIG_HOME")
        .or_else(|| set("APPDATA"))
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".config")));
    base.map(|base| base.join("vrijpas"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evening_lasts_until_the_morning() {
        let began = "2026-11-21".parse().unwrap();
        for (now, over) in [
            ("2026-11-21T20:00:00", false),
            ("2026-11-22T05:59:59", false),
            ("2026-11-22T06:00:00", true),
            ("2026-11-28T01:00:00", true),
        ] {
            assert_eq!(
                is_after_the_night(began, now.parse().unwrap()),
                over,
                "{now}"
            );
        }
    }

    #[test]
    fn there_is_always_a_login() {
        assert_eq!(login(Some("els".to_owned())), "els");
        for nobody in [None, Some(String::new()), Some(" ".to_owned())] {
            assert!(!login(nobody).trim().is_empty());
        }
    }
}
