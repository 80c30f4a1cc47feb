//! A season of a town as the outside sees it: the passes, the kits, what the kits answer, what clubs hand in and get back.

use std::collections::BTreeMap;

use crate::house::House;
use crate::people::{Facts, People};

/// All that leaves, by name, as bytes.
pub type Outward = BTreeMap<String, Vec<u8>>;

/// A hand in what leaves: tests of the tests let it slip something in that should have stayed.
pub type Leaver = fn(&People, &Facts, &mut Outward);

/// Nothing slips in.
pub fn honest(_: &People, _: &Facts, _: &mut Outward) {}

/// Puts something at the end of a file that leaves.
pub fn slip_in(outward: &mut Outward, file: &str, what: &str) {
    let bytes = outward.get_mut(file);
    bytes.expect(file).extend(what.bytes());
}

/// Where two towns differ on the outside, if they do.
pub fn difference(one: &Outward, other: &Outward) -> Option<String> {
    let names = |outward: &Outward| outward.keys().cloned().collect::<Vec<_>>();
    if names(one) != names(other) {
        return Some(format!("names: {:?} and {:?}", names(one), names(other)));
    }
    let apart = one.iter().find(|(name, bytes)| other[*name] != **bytes);
    apart.map(|(name, bytes)| {
        let both = bytes.iter().zip(&other[name]);
        let at = both.take_while(|(one, other)| one == other).count();
        let around = |bytes: &[u8]| {
            let part = &bytes[at.saturating_sub(80)..bytes.len().min(at + 80)];
            String::from_utf8_lossy(part).into_owned()
        };
        format!(
            "{name}, byte {at}:\n{}\n-- and --\n{}",
            around(bytes),
            around(&other[name])
        )
    })
}

/// Who takes part in what, which does not depend on anybody's right.
pub struct Plan<'a> {
    /// Clubs that get a kit, and the offers at whose door passes are shown.
    pub doors: &'a [(&'a str, &'a [&'a str])],
    /// Offers for which one member of each household gets a voucher, and the club it is handed in at.
    pub vouchers: &'a [(&'a str, &'a str)],
    /// Whether children get a voucher of a value, handed in at the first of the clubs for this offer.
    pub value: Option<&'a str>,
}

/// November at all clubs, both ways of paying.
pub const EVERYTHING: Plan<'_> = Plan {
    doors: &[
        ("ZWEM", &["BEURT", "LES"]),
        ("KSA", &["KAMP"]),
        ("JUDO", &[]),
    ],
    vouchers: &[("LID", "KSA"), ("KAMP", "KSA"), ("JUDOJAAR", "JUDO")],
    value: Some("LES"),
};

/// Lets a town live through November: kits on the 21st, everything redeemed, handed in and closed in December.
pub fn november(house: &mut House, people: &People, plan: &Plan<'_>) -> Outward {
    let mut outward = Outward::new();
    let given = house.run("pass issue --all --format csv --quiet");
    outward.insert("passes".to_owned(), given.bytes());
    let codes = Codes {
        passes: given.rows().into_iter().map(|row| row[0].clone()).collect(),
        papers: papers(house, people, plan, &mut outward),
        printed: printed(house, &mut outward),
    };
    for (club, _) in plan.doors {
        let kit = format!("{}.kit", club.to_lowercase());
        house
            .run(&format!(
                "kit make --organiser {club} --through 2026-12-31 -o @{kit}"
            ))
            .fine();
        outward.insert(format!("kit/{kit}"), house.bytes(&kit));
        for form in ["csv", "html", "xlsx"] {
            let list = format!("{club}.{form}");
            let paper = format!("kit paper --organiser {club} --rows 5 -o @{list}");
            house.run(&paper).fine();
            outward.insert(format!("paper/{list}"), house.bytes(&list));
        }
    }
    for (club, offers) in plan.doors {
        let till = till(house, club, offers, &codes);
        outward.insert(format!("till/{club}"), till);
        let export = format!(
            "kit export --kit @{}.kit --month 2026-11 -o @handed-in-{club}.csv",
            club.to_lowercase()
        );
        outward.insert(format!("export/{club}"), house.club(&export).bytes());
        let file = format!("handed-in-{club}.csv");
        outward.insert(file.clone(), house.bytes(&file));
    }
    december(house, plan, &mut outward);
    outward
}

/// The vouchers of the plan: code, club, and the offer where the code does not say it.
fn papers(house: &House, people: &People, plan: &Plan<'_>, outward: &mut Outward) -> Vec<Paper> {
    let mut papers = Vec::new();
    for (offer, club) in plan.vouchers {
        for home in &people.homes {
            let member = &home.members[0];
            let rows = house.rows(&format!("voucher issue --member {member} --offer {offer}"));
            papers.push(Paper {
                code: rows[0][0].clone(),
                club: (*club).to_owned(),
                offer: None,
            });
        }
    }
    if let Some(offer) = plan.value {
        let ran = house.run("voucher issue --ages 6-18 --value 15 --count 2 --format csv --quiet");
        outward.insert("vouchers".to_owned(), ran.bytes());
        papers.extend(ran.rows().into_iter().map(|row| Paper {
            code: row[0].clone(),
            club: plan.doors[0].0.to_owned(),
            offer: Some(offer.to_owned()),
        }));
    }
    papers
}

/// A voucher in somebody's hand.
struct Paper {
    code: String,
    club: String,
    offer: Option<String>,
}

/// The texts of all QR codes, as the printing firm gets them.
fn printed(house: &House, outward: &mut Outward) -> Vec<String> {
    let mut texts = Vec::new();
    for (name, line) in [
        ("passes", "pass qr --all"),
        ("vouchers", "voucher qr --open"),
    ] {
        let ran = house.run(&format!("{line} --format csv"));
        outward.insert(format!("qr/{name}"), ran.bytes());
        texts.extend(ran.rows().into_iter().map(|row| row[1].clone()));
    }
    texts
}

/// What people hold in their hands.
struct Codes {
    passes: Vec<String>,
    papers: Vec<Paper>,
    printed: Vec<String>,
}

/// All that a club's kit says to passes, vouchers, vouchers a second time, scanned codes, codes of elsewhere and nonsense.
fn till(house: &House, club: &str, offers: &[&str], codes: &Codes) -> Vec<u8> {
    let kit = format!("--kit @{}.kit", club.to_lowercase());
    let mut said = Vec::new();
    let mut ask = |verb: &str, rest: &str| {
        said.extend(house.club(&format!("kit {verb} {kit} {rest}")).bytes());
    };
    for offer in offers {
        ask(
            "redeem",
            &format!("{} --offer {offer}", codes.passes.join(" ")),
        );
        ask(
            "price",
            &format!("{} --offer {offer} --format json", codes.passes[0]),
        );
        ask("undo", "");
    }
    let mine = codes.papers.iter().filter(|paper| paper.club == club);
    for paper in mine {
        let offer = paper.offer.as_ref();
        let offer = offer.map_or(String::new(), |offer| format!("--offer {offer}"));
        ask("price", &format!("{} {offer}", paper.code));
        ask("redeem", &format!("{} {offer}", paper.code));
    }
    let all: Vec<&str> = codes.papers.iter().map(|paper| &*paper.code).collect();
    let offer = offers
        .first()
        .map_or(String::new(), |offer| format!("--offer {offer}"));
    // A second time, at the wrong club, and scanned; passes where somebody comes to the door.
    let scanned = codes
        .printed
        .iter()
        .filter(|text| !offers.is_empty() || text.starts_with("VB"));
    let scanned: Vec<&str> = scanned.map(String::as_str).collect();
    ask("redeem", &format!("{} {offer} --format csv", all.join(" ")));
    ask("redeem", &format!("{} {offer}", scanned.join(" ")));
    ask(
        "redeem",
        "0000-0000-00000 geen-code VP1/0000000000000 --lang en",
    );
    ask("status", "--format csv");
    said
}

/// The files come in, are answered, and the month is closed.
fn december(house: &mut House, plan: &Plan<'_>, outward: &mut Outward) {
    house.on("2026-11-30");
    for (club, _) in plan.doors {
        let ran = house.run(&format!(
            "claim import @handed-in-{club}.csv --answers @answers"
        ));
        assert_eq!(ran.status, 0, "{ran:?}");
    }
    for (name, _) in house.files("answers") {
        let club = name.split('.').next().unwrap().to_lowercase();
        let ran = house.club(&format!("kit answer @answers/{name} --kit @{club}.kit"));
        outward.insert(format!("answered/{club}"), ran.bytes());
    }
    house.on("2026-12-02");
    house.run("settle close 2026-11 -o @statements").fine();
    let settled = house.settled("statements");
    for (folder, files) in [("answers", house.files("answers")), ("statements", settled)] {
        assert!(
            files.len() >= plan.doors.len(),
            "{folder}: {:?}",
            files.keys()
        );
        outward.extend(
            files
                .into_iter()
                .map(|(name, bytes)| (format!("{folder}/{name}"), bytes)),
        );
    }
}
