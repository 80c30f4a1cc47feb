//! What `-o` names is new: nothing that stands there goes, least of all the register or its key.

use std::fs;

use crate::support::Town;

#[test]
fn nothing_that_stands_there_goes() {
    let town = Town::small();
    let key = "config/k.key";
    let copied = fs::read_dir(town.path("config/vrijpas")).unwrap();
    let own = copied.map(|entry| entry.unwrap().path()).next().unwrap();
    fs::copy(own, town.path(key)).unwrap();
    town.file("mine.html", "mijn werk");
    let before = |name: &str| fs::read(town.path(name)).ok();
    let all = [
        "R.db",
        "R.db-wal",
        "R.db-shm",
        "R.db.writer",
        "R.db-journal",
        key,
        "mine.html",
    ];
    let kept = ["R.db", key, "mine.html"].map(before);
    let appeal = ["settings", "set", "appeal-body", "de Raad"];
    town.run(&appeal).fine();
    let erase = ["person", "erase", "P2", "--rule", "SR-1", "--yes", "-o"];
    for output in all {
        for args in [&erase[..], &["register", "retain", "-o"]] {
            for more in [&[][..], &["--dry-run"]] {
                let stderr = town.run(&[args, &[output], more].concat()).refused(1);
                assert!(
                    stderr.contains(output) && stderr.contains("tip: "),
                    "{stderr}"
                );
            }
        }
    }
    for args in [
        &["person", "access", "P1", "-o", "mine.html"][..],
        &["entitlement", "letter", "P1", "-o", "mine.html"],
    ] {
        let stderr = town.run(args).refused(1);
        assert!(stderr.contains("wordt niet overschreven"), "{stderr}");
    }
    assert_eq!(kept[1..], [key, "mine.html"].map(before));
    // What was refused was not half done.
    assert!(
        town.run(&["person", "access", "P2"])
            .ends(0)
            .stdout
            .contains("Peeters")
    );
    town.run(&["register", "check"]).fine();
    assert_eq!(town.column("SELECT count(*) FROM erasure"), ["0"]);
}

#[test]
fn a_trial_writes_no_file() {
    let town = Town::small();
    let access = ["person", "access", "P1", "-o", "z.html"];
    town.run(&[&access[..], &["--dry-run"]].concat()).ends(0);
    assert!(!town.path("z.html").exists());
    town.run(&access).fine();
    assert!(town.path("z.html").exists());
}
