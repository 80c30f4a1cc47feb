//! README.md tells the truth: its blocks fenced as `console run` are run as they stand, and every `vrijpas` line in it parses.
//!
//! All blocks run in order in one temporary folder, which holds a copy of `fixtures/`. Each line after `$ ` goes through
//! `sh -c`, both channels together; the lines below it are what it says, where `[..]` stands for anything on a line and
//! `...` for any lines. A block fenced as `csv clubs.csv` is a file that the commands find. Another exit code than 0 is the last line: `? 1`. An `export NAME=value` counts for what follows.
#![cfg(unix)] // a line of the README is a line for sh
#![allow(clippy::unwrap_used)]

mod blocks;
mod shell;

use std::fs;
use std::path::Path;
use std::process::Command;

use blocks::{Step, blocks, steps};
use clap::CommandFactory;
use clap::error::ErrorKind;
use snapbox::IntoData;
use vrijpas::cli::Cli;

/// A folder with its own home, keys and clock, where commands are run.
struct Desk {
    folder: tempfile::TempDir,
    exported: Vec<(String, String)>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for inner in ["desk", "home", "config"] {
            fs::create_dir(folder.path().join(inner)).unwrap();
        }
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
        // A copy: an import may write its rejects beside the file.
        let copied = Command::new("cp")
            .arg("-R")
            .arg(fixtures)
            .arg(folder.path().join("desk"))
            .status();
        assert!(copied.unwrap().success());
        Self {
            folder,
            exported: Vec::new(),
        }
    }

    /// Puts a file that the text shows where its commands find it.
    fn file(&self, name: &str, lines: &[&str]) {
        let path = self.folder.path().join("desk").join(name);
        fs::write(path, format!("{}\n", lines.join("\n"))).unwrap();
    }

    /// Runs one step; says what differs.
    fn step(&mut self, step: &Step) -> Result<(), String> {
        if let Some((name, value)) = exported(&step.command) {
            self.exported.push((name, value));
            return Ok(());
        }
        let program = Path::new(env!("CARGO_BIN_EXE_vrijpas")).parent().unwrap();
        let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
        let at = |inner: &str| self.folder.path().join(inner);
        let ended = Command::new("sh")
            .arg("-c")
            .arg(format!("exec 2>&1\n{}", step.command))
            .current_dir(at("desk"))
            .env_clear()
            .envs([
                ("PATH", path.as_str()),
                ("LANG", "nl_BE.UTF-8"),
                ("VRIJPAS_TODAY", "2026-11-21"),
            ])
            .envs([("HOME", at("home")), ("XDG_CONFIG_HOME", at("config"))])
            .envs(self.exported.iter().map(|(name, value)| (name, value)))
            .output()
            .unwrap();
        let place = format!("README.md:{}: {}", step.line, step.command);
        let said = String::from_utf8(ended.stdout).unwrap();
        let status = ended.status.code().unwrap_or(-1);
        if status != step.status {
            return Err(format!(
                "{place}\nended with {status}, expected {}\n{said}",
                step.status
            ));
        }
        snapbox::Assert::new()
            .try_eq(
                Some(&place),
                said.trim_end().into_data(),
                step.expected.trim_end().into_data(),
            )
            .map_err(|fault| fault.to_string())
    }
}

/// The name and value of an `export` line, which would not outlive its own shell.
fn exported(command: &str) -> Option<(String, String)> {
    match &shell::words(command)[..] {
        [export, setting] if export == "export" => {
            let (name, value) = setting.split_once('=')?;
            Some((name.to_owned(), value.to_owned()))
        }
        _ => None,
    }
}

/// Runs every `console run` block of a text up to the first step that differs.
fn run(text: &str) -> Result<usize, String> {
    let mut desk = Desk::new();
    let mut count = 0;
    for block in &blocks(text) {
        if let Some((_, name)) = block
            .kind
            .split_once(' ')
            .filter(|(_, name)| name.contains('.'))
        {
            desk.file(name, &block.lines);
        }
        if block.kind == "console run" {
            for step in steps(block) {
                desk.step(&step)?;
                count += 1;
            }
        }
    }
    Ok(count)
}

/// The `vrijpas` lines of any block that clap does not take, with their line number.
fn unreadable(text: &str) -> Vec<String> {
    blocks(text)
        .iter()
        .flat_map(steps)
        .filter(|step| step.command.starts_with("vrijpas"))
        .filter_map(|step| {
            let fault = Cli::command()
                .try_get_matches_from(shell::words(&step.command))
                .err()?;
            let asked = [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion].contains(&fault.kind());
            (!asked).then(|| format!("README.md:{}: {}", step.line, step.command))
        })
        .collect()
}

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

#[test]
fn the_readme_does_what_it_says() {
    match run(&readme()) {
        Ok(count) => assert!(count > 0, "no block was found"),
        Err(fault) => panic!("{fault}"),
    }
}

#[test]
fn every_command_in_the_readme_is_one() {
    assert_eq!(unreadable(&readme()), [""; 0]);
}

#[test]
fn a_block_that_is_not_true_is_found() {
    let ok = "```console run\n$ export A=1\n$ echo $A\n1\n$ seq 9\n1\n...\n9\n$ echo a b c; exit 3\na [..] c\n? 3\n```\n";
    assert_eq!(run(ok), Ok(3 + 1));
    for (wrong, line) in [
        (
            "```console run\n$ vrijpas --version\nvrijpas 0.0.0\n```\n",
            2,
        ),
        ("```console run\n$ echo said\n```\n", 2),
        ("```console run\n$ true\n$ vrijpas settings\n...\n```\n", 3),
        ("```console run\n$ true\n? 1\n```\n", 2),
    ] {
        let fault = run(wrong).unwrap_err();
        assert!(fault.contains(&format!("README.md:{line}: ")), "{fault}");
    }
    assert_eq!(
        run("```console\n$ false\n```\n"),
        Ok(0),
        "only what is marked is run"
    );
}

#[test]
fn a_command_that_is_none_is_found() {
    let text = "```\n$ vrijpas house list\n$ ls\n```\n```sh\n$ vrijpas household import a.csv --help\n$ vrijpas scheme check | head\n```\n";
    assert_eq!(
        unreadable(text),
        [
            "README.md:2: vrijpas house list",
            "README.md:7: vrijpas scheme check | head"
        ]
    );
}
