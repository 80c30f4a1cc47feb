//! What may happen from outside while a command runs: somebody else writes, or somebody kills it.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use chrono::{FixedOffset, NaiveTime};
use rustix::process::{Pid, Signal, kill_process};
use vrijpas::register::{Fault, Keep, Register, RegisterKey, Worker};

use crate::support::{Town, fixture};

/// Opens the register of a town as another program would.
pub fn open(town: &Town) -> Register {
    let keys = fs::read_dir(town.path("config/vrijpas")).unwrap();
    let text = fs::read_to_string(keys.last().unwrap().unwrap().path()).unwrap();
    Register::open(
        &town.path("R.db"),
        &RegisterKey::from_file_text(&text).unwrap(),
    )
    .unwrap()
}

#[test]
fn a_second_writer_waits_and_then_says_that_it_is_busy() {
    let town = Town::lochristi();
    let mut first = open(&town);
    first.sign_in(Worker {
        who: "els".to_owned(),
        command: "claim import".to_owned(),
        zone: FixedOffset::east_opt(0).unwrap(),
    });
    let set = ["settings", "set", "municipality-name", "Lochristi"];
    // Held for a moment: the second waits and then goes on.
    let waited = thread::scope(|scope| {
        let second = first
            .write(Keep::Yes, |_| {
                let second = scope.spawn(|| town.run(&set));
                thread::sleep(Duration::from_millis(700));
                Ok::<_, Fault>(second)
            })
            .unwrap();
        second.join().unwrap()
    });
    waited.fine();
    // Held for longer than anybody's patience: said in words, and nothing is lost.
    let began = Instant::now();
    let refused = first
        .write(Keep::Yes, |_| {
            Ok::<_, Fault>(town.run(&[&set[..3], &["Elders"]].concat()))
        })
        .unwrap();
    let stderr = refused.refused(4);
    let (who, rest) = stderr.split_once(" sinds ").unwrap();
    assert_eq!(who, "fout: els schrijft in het register");
    let (time, rest) = rest.split_at(5);
    assert!(NaiveTime::parse_from_str(time, "%H:%M").is_ok(), "{stderr}");
    assert!(
        rest.starts_with(" (claim import), na vijf seconden nog altijd"),
        "{stderr}"
    );
    assert!(!town.path("R.db.writer").exists());
    assert!(
        stderr.contains("tip: wacht even en geef de opdracht opnieuw"),
        "{stderr}"
    );
    let patience = began.elapsed();
    assert!(
        patience > Duration::from_secs(4) && patience < Duration::from_secs(15),
        "{patience:?}"
    );
    let shown = town.rows(&["settings", "show"]);
    assert!(
        shown.contains(&vec!["municipality-name".into(), "Lochristi".into()]),
        "{shown:?}"
    );
}

#[test]
fn a_reader_does_not_wait_for_a_writer() {
    let town = Town::small();
    let mut first = open(&town);
    let listed = first
        .write(Keep::No, |_| {
            Ok::<_, Fault>(town.run(&["household", "list"]))
        })
        .unwrap();
    assert!(listed.fine().contains("Peeters"));
}

#[test]
fn an_import_that_is_killed_leaves_the_register_as_it_was() {
    let town = Town::lochristi();
    let population = |name: &str| fixture(&format!("register/population_500/{name}.csv"));
    let (households, members) = (population("households"), population("members"));
    let count = |register: &str| -> (String, String) {
        let rows = town.rows(&["register", "info", "--register", register]);
        (rows[4][1].clone(), rows[5][1].clone())
    };
    let copy = |name: &str| {
        fs::copy(town.path("R.db"), town.path(name)).unwrap();
    };
    let import = |register: &str| {
        let args = [
            "household",
            "import",
            &households,
            "--members",
            &members,
            "--register",
            register,
        ];
        town.start(&args)
    };
    copy("whole.db");
    let began = Instant::now();
    assert!(
        import("whole.db")
            .wait_with_output()
            .unwrap()
            .status
            .success()
    );
    let takes = began.elapsed();
    let before = ("0".to_owned(), "0".to_owned());
    let after = count("whole.db");
    assert_ne!(before, after);
    let mut killed = 0;
    for (nth, tenths) in [1, 3, 5, 7, 9].into_iter().enumerate() {
        let register = format!("killed{nth}.db");
        copy(&register);
        let mut child = import(&register);
        thread::sleep(takes * tenths / 10);
        if nth % 2 == 0 {
            child.kill().unwrap();
        } else {
            kill_process(Pid::from_child(&child), Signal::INT).unwrap();
        }
        killed += i32::from(child.wait_with_output().unwrap().status.code().is_none());
        let left = count(&register);
        assert!(left == before || left == after, "{tenths}/10: {left:?}");
        // And it can be done again.
        assert!(
            import(&register)
                .wait_with_output()
                .unwrap()
                .status
                .success()
        );
        assert_eq!(count(&register), after);
    }
    assert!(killed > 0, "every import ended before its kill");
}
