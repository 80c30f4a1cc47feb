//! Notes, members who come later, why somebody has a right, and all keys at once.

use super::town::{Town, keys};

#[test]
fn a_note_is_kept_and_taken_back() {
    let town = Town::new();
    let seen = town.types(keys("idris⏎tbelt liever⏎"));
    assert!(
        seen.last().contains("21/11/2026 · els  belt liever"),
        "{}",
        seen.last()
    );
    let seen = town.types(keys("idris⏎"));
    assert!(seen.last().contains("belt liever"), "{}", seen.last());
    let seen = town.types(keys("idris⏎tnog iets⏎z"));
    assert!(!seen.last().contains("nog iets"), "{}", seen.last());
    assert!(seen.last().contains("belt liever"), "{}", seen.last());
    // What is left empty, or left, writes nothing.
    let seen = town.types(keys("idris⏎t⏎tx⎋"));
    assert!(!seen.last().contains("notitie weghalen"), "{}", seen.last());
}

#[test]
fn a_member_comes_later() {
    let town = Town::new();
    let seen = town.types(keys("idris⏎llina 3/2/2020⏎n"));
    let page = seen.last();
    assert!(
        page.contains("3   Lina El Idrissi     03/02/2020  6 jaar"),
        "{page}"
    );
    assert!(!page.contains("geen pas"), "{page}");
    let seen = town.types(keys("idris⏎lPeeters, Jan 4/3/2015⏎1"));
    assert!(
        seen.last().contains("vrijpas member move"),
        "{}",
        seen.last()
    );
}

#[test]
fn why_somebody_has_a_right_stands_behind_a_key_and_in_the_log() {
    let town = Town::new();
    let looks = || {
        town.look(|register| {
            let mut looks = 0;
            register
                .each_log_line(|line| {
                    looks += usize::from(line.action == "look");
                    Ok::<_, crate::error::Error>(())
                })
                .unwrap();
            looks
        })
    };
    let before = looks();
    let seen = town.types(keys("idris⏎"));
    assert!(!seen.last().contains("leefloon"), "{}", seen.last());
    assert!(
        seen.last().contains("Yasmina: trede A, 80 % korting"),
        "{}",
        seen.last()
    );
    let opened = looks();
    assert_eq!(opened, before + 2, "opening shows the tier of both");
    let seen = town.types(keys("idris⏎g"));
    assert!(
        seen.last().contains("Waarom Yasmina El Idrissi"),
        "{}",
        seen.last()
    );
    assert!(seen.last().contains("art."), "{}", seen.last());
    assert_eq!(looks(), opened + 3, "and once more why");
}

#[test]
fn all_keys_stand_on_one_page_with_their_commands() {
    let town = Town::new();
    let seen = town.at(keys("idris⏎?"), (40, 40));
    for words in [
        "vrijpas pass issue --household H1",
        "vrijpas household note H1",
        "vrijpas entitlement explain P1",
        "vrijpas member add --household H1",
    ] {
        assert!(seen.last().contains(words), "{words}\n{}", seen.last());
    }
}
