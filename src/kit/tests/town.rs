//! What the municipality makes, and what a curious reader of the file can learn.

use super::super::Fault;
use super::*;

fn passes(count: u32) -> Vec<KitPass> {
    (0..count)
        .map(|number| pass(number, u8::from(number.is_multiple_of(3))))
        .collect()
}

#[test]
fn the_same_contents_are_the_same_bytes_in_whatever_order_they_come() {
    let folder = tempfile::tempdir().unwrap();
    let town = Town::new();
    let path = |name: &str| folder.path().join(name);
    let vouchers: Vec<KitVoucher> = (0..40).map(|number| voucher(number, for_camp())).collect();
    let reversed = |mut list: Vec<KitPass>| {
        list.reverse();
        list
    };
    town.make(&path("a.kit"), passes(50), vouchers.clone(), 1);
    town.make(&path("b.kit"), reversed(passes(50)), vouchers.clone(), 1);
    let bytes = |name: &str| std::fs::read(path(name)).unwrap();
    assert!(bytes("a.kit") == bytes("b.kit"));
    // Another draw gives another key, hence other fingerprints, in a file of the same length.
    town.make(&path("c.kit"), passes(50), vouchers.clone(), 2);
    assert!(bytes("a.kit") != bytes("c.kit"));
    assert_eq!(bytes("a.kit").len(), bytes("c.kit").len());
    // How many there are, and who pays what, changes no length.
    town.make(
        &path("d.kit"),
        (0..900).map(|number| pass(number, 0)).collect(),
        vec![],
        1,
    );
    assert_eq!(bytes("a.kit").len(), bytes("d.kit").len());
}

#[test]
fn lists_are_padded_to_a_power_of_two() {
    let folder = tempfile::tempdir().unwrap();
    let town = Town::new();
    for (count, length) in [(0_u32, 1024_u32), (1024, 1024), (1025, 2048)] {
        let path = folder.path().join(format!("{count}.kit"));
        let summary = town.make(&path, passes(count), vec![voucher(1, for_camp())], 1);
        assert_eq!(
            (summary.passes, summary.pass_entries),
            (u64::from(count), u64::from(length))
        );
        assert_eq!((summary.vouchers, summary.voucher_entries), (1, 1024));
        let file = rusqlite::Connection::open(&path).unwrap();
        let shape: (i64, i64, i64) = file
            .query_row(
                "SELECT count(*), sum(length(fingerprint) = 16), sum(length(entry) = 32) FROM passes",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        assert_eq!(shape, (length.into(), length.into(), length.into()));
    }
}

#[test]
fn two_kits_share_no_entry_and_hold_no_code() {
    let folder = tempfile::tempdir().unwrap();
    let town = Town::new();
    let entries = |name: &str, seed| -> Vec<Vec<u8>> {
        let path = folder.path().join(name);
        town.make(&path, passes(20), vec![], seed);
        let file = rusqlite::Connection::open(&path).unwrap();
        let mut select = file
            .prepare("SELECT fingerprint FROM passes UNION ALL SELECT entry FROM passes")
            .unwrap();
        select
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    };
    let (one, other) = (entries("one.kit", 1), entries("other.kit", 2));
    assert!(one.iter().all(|entry| !other.contains(entry)));
    let bytes = std::fs::read(folder.path().join("one.kit")).unwrap();
    for pass in passes(20) {
        let code = pass.number.canonical().as_bytes();
        assert!(!bytes.windows(code.len()).any(|window| window == code));
    }
}

#[test]
fn a_kit_is_for_its_owner_and_never_overwrites() {
    let folder = tempfile::tempdir().unwrap();
    let town = Town::new();
    let path = folder.path().join("a.kit");
    town.make(&path, vec![], vec![], 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            std::fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
    let before = std::fs::read(&path).unwrap();
    let fault = make(
        &path,
        town.contents(),
        vec![],
        vec![],
        &FixedRandomness::new(1),
    )
    .unwrap_err();
    assert!(matches!(fault, Fault::Exists(_)));
    assert!(std::fs::read(&path).unwrap() == before);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_kit_that_cannot_be_right_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let mut town = Town::new();
    let path = folder.path().join("a.kit");
    let random = FixedRandomness::new(1);
    let dance = GoodFor::Offer {
        offer: "dansen".into(),
        price_class: String::new(),
    };
    let fault = make(
        &path,
        town.contents(),
        vec![],
        vec![voucher(1, dance)],
        &random,
    )
    .unwrap_err();
    assert!(matches!(fault, Fault::UnlistedOffer(offer) if offer == "dansen"));
    let fault = make(&path, town.contents(), vec![pass(1, 2)], vec![], &random).unwrap_err();
    assert!(matches!(fault, Fault::UnlistedGroup(2)));
    town.groups[0].to_collect.pop();
    let fault = make(&path, town.contents(), vec![], vec![], &random).unwrap_err();
    assert!(matches!(fault, Fault::UnlistedGroup(1)));
    let nowhere = folder.path().join("no/such/folder.kit");
    let fault = make(&nowhere, Town::new().contents(), vec![], vec![], &random).unwrap_err();
    assert_eq!(fault.said().key, "kit-not-written");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
