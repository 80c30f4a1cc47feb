//! Working out a log of 1,000,000 entries again, with 100,000 commitments: `cargo bench --bench log [ENTRIES]`. Wall time and peak memory.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::fs;
use std::time::Instant;

use vrijpas::register::{Action, Fault, Keep, Link, Register, RegisterKey, Stamp, Subject};

fn main() {
    let mut numbers = std::env::args().filter_map(|arg| arg.parse::<i64>().ok());
    let entries = numbers.next().unwrap_or(1_000_000);
    let folder = tempfile::tempdir().unwrap();
    let key = RegisterKey::new([1; 32], [2; 16]);
    let mut register = Register::create(&folder.path().join("R.db"), &key).unwrap();
    let started = Instant::now();
    register
        .write(Keep::Yes, |register| written(register, entries))
        .unwrap();
    told("written", entries, started);
    let started = Instant::now();
    let (mut heads, mut commitments) = (0, 0);
    let end = register
        .each_link(|link| {
            match link {
                Link::Entry(_) => heads += 1,
                Link::Commitment(_) => commitments += 1,
            }
            Ok::<(), Fault>(())
        })
        .unwrap();
    told("worked out again", entries, started);
    assert_eq!(
        (end.fault, heads, commitments),
        (None, entries, entries / 10)
    );
}

/// Looks of somebody, and now and then a commitment.
fn written(register: &Register, entries: i64) -> Result<(), Fault> {
    let stamp = Stamp {
        at: "2026-11-21T09:30:00Z".into(),
        login: "an.peeters".into(),
        on_behalf: Some("An Peeters".into()),
        command: "entitlement explain".into(),
    };
    for nth in 0..entries {
        if nth % 10 == 0 {
            register.commit_to(&[7; 32])?;
        }
        register.log(&stamp, Action::Look, Subject::default())?;
    }
    Ok(())
}

fn told(what: &str, entries: i64, started: Instant) {
    let took = started.elapsed().as_millis();
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.unwrap_or_default().trim();
    println!("{entries} entries {what}: {took} ms, peak {peak}");
}
