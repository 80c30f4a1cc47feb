//! What the municipality makes, and what a curious reader of the file can learn.

use super::super::Fault;
use super::*;

fn passes(count: u32) -> Vec<KitPass> {
    (0..count)
        .map(|number| pass(number, u16::from(number.is_multiple_of(3))))
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
    for (count, vouchers, length, long) in [
        (0_u32, 1, 1024_i64, 1024_i64),
        (1024, 1, 1024, 1024),
        (1025, 1, 2048, 2048),
        (1, 1025, 1024, 2048),
    ] {
        let path = folder.path().join(format!("{count}-{vouchers}.kit"));
        let vouchers: Vec<_> = (0..vouchers)
            .map(|number| voucher(number, for_camp()))
            .collect();
        let summary = town.make(&path, passes(count), vouchers, 1);
        let file = rusqlite::Connection::open(&path).unwrap();
        let bytes = |list: &str| -> i64 {
            let select = format!("SELECT sum(length(entries)) FROM {list}");
            file.query_row(&select, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(
            (
                summary.passes,
                summary.pass_entries.cast_signed(),
                summary.voucher_entries.cast_signed()
            ),
            (u64::from(count), length, long)
        );
        assert_eq!(
            (bytes("passes"), bytes("vouchers")),
            (80 * length, 48 * long)
        );
        let slots: (i64, i64) = file
            .query_row(
                "SELECT count(*), sum(length(sealed)) FROM amounts",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!(slots, (256, 256 * 2 * 3 * 4));
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
        let mut all = Vec::new();
        for (rows, length) in [
            ("SELECT entries FROM passes", 16),
            ("SELECT entries FROM vouchers", 16),
            ("SELECT sealed FROM amounts", 24),
        ] {
            let mut select = file.prepare(rows).unwrap();
            let blobs = select
                .query_map([], |row| row.get::<_, Vec<u8>>(0))
                .unwrap();
            all.extend(blobs.flat_map(|blob| {
                let pieces = blob.unwrap();
                pieces
                    .chunks(length)
                    .map(<[u8]>::to_vec)
                    .collect::<Vec<_>>()
            }));
        }
        all
    };
    let (one, other) = (entries("one.kit", 1), entries("other.kit", 2));
    let mut all = [&one[..], &other[..]].concat();
    all.sort();
    assert!(all.windows(2).all(|pair| pair[0] != pair[1]));
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
    let course = |course: &[(&str, u16)]| KitPass {
        course: course
            .iter()
            .map(|(day, group)| (date(day), *group))
            .collect(),
        ..pass(1, 0)
    };
    for wrong in [
        course(&[("2026-01-01", 2)]),
        course(&[("2026-01-02", 0)]),
        course(&[("2025-12-31", 0)]),
        course(&[("2026-01-01", 0), ("2027-01-01", 1)]),
        course(&[("2026-01-01", 0), ("2026-01-01", 1)]),
        course(&[
            ("2026-01-01", 0),
            ("2026-02-01", 1),
            ("2026-03-01", 0),
            ("2026-04-01", 1),
            ("2026-05-01", 0),
        ]),
        course(&[]),
    ] {
        let fault = make(&path, town.contents(), vec![wrong], vec![], &random).unwrap_err();
        assert!(matches!(fault, Fault::DoesNotFit));
    }
    let other_kind = voucher(1, value(200, 2));
    let fault = make(&path, town.contents(), vec![], vec![other_kind], &random).unwrap_err();
    assert!(matches!(fault, Fault::DoesNotFit));
    for wrong in [
        |town: &mut Town| town.groups[0].amounts[0].truncate(2),
        |town: &mut Town| town.groups[0].amounts.truncate(1),
        |town: &mut Town| town.groups[1].amounts[1][0] = money(-1),
        |town: &mut Town| town.days.classes.truncate(364),
        |town: &mut Town| town.days.classes[5] = 2,
        |town: &mut Town| town.kinds[0].lines.push(3),
    ] {
        town = Town::new();
        wrong(&mut town);
        let fault = make(&path, town.contents(), vec![], vec![], &random).unwrap_err();
        assert!(matches!(fault, Fault::DoesNotFit));
    }
    let nowhere = folder.path().join("no/such/folder.kit");
    let fault = make(&nowhere, Town::new().contents(), vec![], vec![], &random).unwrap_err();
    assert_eq!(fault.said().key, "kit-no-folder");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    std::fs::write(folder.path().join("no"), "").unwrap();
    let within = folder.path().join("no/folder.kit");
    let fault = make(&within, Town::new().contents(), vec![], vec![], &random).unwrap_err();
    assert_eq!(fault.said().key, "kit-folder-is-file");
}
