//! A disk that fails: `shim.c`, compiled here and loaded before the C library of the program.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// What happens at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The program is killed before it.
    Kill,
    /// Half of a write, and then killed.
    Torn,
    /// From there on the disk is full.
    Full,
    /// This step gives an input/output error.
    Error,
    /// It and all that follow do.
    Errors,
    /// The power goes: what was not synced is gone.
    Lose,
    /// The power goes, and names whose folder was not synced are gone as well.
    LoseNames,
    /// The power goes, and of what was not synced each sector arrived by chance.
    Mixed,
}

impl How {
    pub const ALL: [Self; 8] = [
        Self::Kill,
        Self::Torn,
        Self::Full,
        Self::Error,
        Self::Errors,
        Self::Lose,
        Self::LoseNames,
        Self::Mixed,
    ];

    const fn word(self) -> &'static str {
        match self {
            Self::Kill => "kill",
            Self::Torn => "torn",
            Self::Full => "full",
            Self::Error => "error",
            Self::Errors => "errors",
            Self::Lose | Self::LoseNames => "lose",
            Self::Mixed => "mixed",
        }
    }

    /// Whether the program itself goes on and says that something failed.
    pub const fn is_told(self) -> bool {
        matches!(self, Self::Full | Self::Error | Self::Errors)
    }

    /// Whether it also happens once everything was done: the program has said so, and then the power goes.
    pub const fn also_at_the_end(self) -> bool {
        matches!(self, Self::Lose | Self::LoseNames | Self::Mixed)
    }
}

/// The compiled shim.
fn library() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crash/shim.c");
        let fresh = folder.join(format!("shim-{}.so", std::process::id()));
        let built = Command::new("cc")
            .args([
                "-Wall", "-Wextra", "-Werror", "-O1", "-fPIC", "-shared", "-o",
            ])
            .arg(&fresh)
            .arg(source)
            .status();
        let built = built.expect("these tests need a C compiler (cc): apt install gcc");
        assert!(built.success(), "cc does not take {source}");
        let library = folder.join("shim.so");
        std::fs::rename(fresh, &library).unwrap();
        library
    })
}

/// Lets a program count what it does to the files of a folder; the number stands in `counted` at its end.
pub fn counts<'a>(command: &'a mut Command, under: &Path, counted: &Path) -> &'a mut Command {
    command
        .env("LD_PRELOAD", library())
        .env("CRASH_UNDER", under.canonicalize().unwrap())
        .env("CRASH_COUNT", counted)
}

/// Lets something happen to a program at its nth step; `keep` is a folder for what is removed meanwhile.
pub fn fails<'a>(
    command: &'a mut Command,
    under: &Path,
    keep: &Path,
    how: How,
    at: usize,
) -> &'a mut Command {
    if how == How::LoseNames {
        command.env("CRASH_NAMES", "1");
    }
    command
        .env("LD_PRELOAD", library())
        .env("CRASH_UNDER", under.canonicalize().unwrap())
        .env("CRASH_KEEP", keep)
        .env("CRASH_HOW", how.word())
        .env("CRASH_AT", at.to_string())
        .env("CRASH_SEED", (at * 7919).to_string())
}
