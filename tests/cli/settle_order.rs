//! The same claims in the same order close to the same bytes; what somebody else hands in later changes nobody's answer.

use std::collections::BTreeMap;
use std::fs;

use crate::support::Town;

const HEAD: &str = "club_id;reference;voucher;offer;redeemed_on;collected\n";

/// Passes and value vouchers of a town, by what they are.
fn papers(town: &Town) -> BTreeMap<String, String> {
    let mut papers = town.passes();
    let issue = [
        "voucher",
        "issue",
        "--value",
        "20.00",
        "--ages",
        "6-18",
        "--count",
        "2",
        "--through",
        "2027-06-30",
    ];
    for (nth, row) in town.rows(&issue).into_iter().enumerate() {
        papers.insert(format!("V{}", nth + 1), row[0].clone());
    }
    let offer = town.rows(&["voucher", "issue", "--member", "P2", "--offer", "LID"]);
    papers.insert("LID".into(), offer[0][0].clone());
    papers
}

/// Hands in rows of club, reference, paper, offer and day; gives the answers of each club.
fn hand_in(
    town: &Town,
    papers: &BTreeMap<String, String>,
    nth: usize,
    rows: &[[&str; 5]],
) -> BTreeMap<String, Vec<String>> {
    let row = |[club, reference, paper, offer, on]: &[&str; 5]| {
        format!("{club};{reference};{};{offer};{on};\n", papers[*paper])
    };
    let file = town.file(
        &format!("in{nth}.csv"),
        &format!("{HEAD}{}", rows.iter().map(row).collect::<String>()),
    );
    let answers = format!("answers{nth}");
    town.run(&["claim", "import", &file, "--answers", &answers])
        .fine();
    answered(town, &answers)
}

/// What each club was answered: reference, whether it is accepted, and the code, in order of reference.
fn answered(town: &Town, folder: &str) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for file in fs::read_dir(town.path(folder)).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let answer = |line: &str| {
            let cells: Vec<&str> = line.split(';').collect();
            [cells[0], cells[2], cells[3]].join(" ")
        };
        let mut lines: Vec<String> = text.lines().skip(1).map(answer).collect();
        lines.sort();
        all.insert(name.split('.').next().unwrap().to_owned(), lines);
    }
    all
}

const ZWEM: &[[&str; 5]] = &[
    ["ZWEM", "Z-1", "P1", "BEURT", "2026-11-20"],
    ["ZWEM", "Z-2", "P2", "LES", "2026-11-20"],
    ["ZWEM", "Z-3", "V1", "LES", "2026-11-21"],
    ["ZWEM", "Z-4", "P1", "LES", "2026-11-19"],
];
const KSA: &[[&str; 5]] = &[
    ["KSA", "K-1", "LID", "LID", "2026-11-21"],
    ["KSA", "K-2", "V1", "KAMP", "2026-11-21"],
    ["KSA", "K-3", "V2", "KAMP", "2026-11-21"],
    ["KSA", "K-4", "P1", "KAMP", "2026-11-18"],
    ["KSA", "K-5", "P2", "KAMP", "2026-11-18"],
];

/// The files of a closed run.
fn closed(town: &mut Town) -> BTreeMap<String, Vec<u8>> {
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    let mut files = BTreeMap::new();
    let mut folders = vec![town.path("out")];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    // The answers name each paper, and those are chance; so is all that the manifest tells of them and of the chain.
    files.retain(|name, _| {
        name.starts_with("statement") || name.starts_with("summary") || name.starts_with("funds")
    });
    assert!(files.len() > 2, "{:?}", files.keys());
    files
}

#[test]
fn the_same_claims_in_the_same_order_close_to_the_same_bytes() {
    let town = |whole: bool| {
        let mut town = Town::small();
        let papers = papers(&town);
        let rows = [ZWEM, KSA].concat();
        if whole {
            hand_in(&town, &papers, 1, &rows);
        } else {
            for (nth, row) in rows.iter().enumerate() {
                hand_in(&town, &papers, nth, &[*row]);
            }
        }
        let order = town.column("SELECT reference FROM claim ORDER BY seq");
        (order, closed(&mut town))
    };
    let (_, files) = town(true);
    // Ids, codes and keys are other ones: nothing that leaves depends on them.
    let (_, again) = town(true);
    assert!(again == files, "{:?}", files.keys());
    let (one, files) = town(false);
    let (other, again) = town(false);
    assert_eq!(one, other, "the recorded order");
    assert!(again == files, "{:?}", files.keys());
}

#[test]
fn nobodys_answer_depends_on_what_another_club_hands_in_later() {
    for (first, later) in [(ZWEM, KSA), (KSA, ZWEM)] {
        let alone = Town::small();
        let of_alone = papers(&alone);
        let expected = hand_in(&alone, &of_alone, 1, first);
        let town = Town::small();
        let of_town = papers(&town);
        assert_eq!(hand_in(&town, &of_town, 1, first), expected);
        let theirs = hand_in(&town, &of_town, 2, later);
        assert!(
            theirs
                .values()
                .flatten()
                .any(|answer| answer.contains("open")),
            "the same voucher twice waits: {theirs:?}"
        );
        let decisions = "SELECT decision || ' ' || code || ' ' || reference FROM claim_now JOIN organiser ON organiser.id = claim_now.organiser WHERE alias = ";
        let of =
            |town: &Town| town.column(&format!("{decisions}'{}' ORDER BY reference", first[0][0]));
        assert_eq!(of(&town), of(&alone));
    }
}
