//! Two real years reproduced through import, split, close and statement.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::support::{Town, fixture};

/// The nineteen amounts a newspaper printed, 4,601.20 together.
#[test]
fn kortrijk_settles_as_it_was_published() {
    let mut town = Town::with_scheme("34022", "kortrijk-2015");
    town.on("2016-05-31");
    let file = |name: &str| fixture(&format!("kortrijk-2015/{name}.csv"));
    town.run(&[
        "household",
        "import",
        &file("households"),
        "--members",
        &file("members"),
    ])
    .fine();
    town.run(&["status", "import", &file("statuses")]).fine();
    town.run(&["entitlement", "derive"]).fine();
    town.run(&["organiser", "import", &file("clubs")]).fine();
    town.run(&["offer", "import", &file("offers")]).fine();
    hand_in(&town);
    let imported = town.rows(&["claim", "import", "in"]);
    let accepted: i64 = imported
        .iter()
        .map(|row| row[2].parse::<i64>().unwrap())
        .sum();
    assert_eq!((imported.len(), accepted), (19, 1160));
    town.on("2016-06-15");
    town.run(&["settle", "close", "2015-09..2016-05"]).fine();
    let settled: BTreeMap<String, (String, String)> = town
        .rows(&["settle", "show", "2015-09..2016-05"])
        .into_iter()
        .map(|row| (row[1].clone(), (row[10].clone(), row[11].clone())))
        .collect();
    let mut sum = 0;
    for line in std::fs::read_to_string(file("published"))
        .unwrap()
        .lines()
        .skip(1)
    {
        let [club, name, amount] = line.split(';').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let (payable, account) = &settled[club];
        assert_eq!(payable, amount, "{name}");
        assert_eq!(account == "internal", name == "Musea", "{name}");
        sum += payable.replace('.', "").parse::<i64>().unwrap();
    }
    assert_eq!((settled.len(), sum), (19, 460_120));
    let shown = town.run(&["settle", "show", "2015-09..2016-05"]).fine();
    assert!(
        shown.contains("4.601,20") && shown.contains("11.503,00"),
        "{shown}"
    );
    one_wrong_claim(&mut town, &settled);
}

/// The first ticket was half its price: what was published stays, the next run takes the difference back.
fn one_wrong_claim(town: &mut Town, published: &BTreeMap<String, (String, String)>) {
    let tickets = std::fs::read_to_string(fixture("kortrijk-2015/tickets.csv")).unwrap();
    let ticket: Vec<&str> = tickets.lines().nth(1).unwrap().split(';').collect();
    let (club, reference) = (ticket[0], ticket[1]);
    let cents: i64 = ticket[5].replace(',', "").parse().unwrap();
    let right = format!("{},{:02}", cents / 200, cents / 2 % 100);
    let correct = ["settle", "correct", reference, "--organiser", club];
    town.run(&[&correct[..], &["--reason", "wrong-price", "--to", &right]].concat())
        .fine();
    town.on("2016-07-04");
    let next = town.rows(&["settle", "close", "2016-06"]);
    assert_eq!((next.len(), next[0][1].as_str()), (1, club));
    let taken_back = next[0][7].replace(['.', '-'], "").parse::<i64>().unwrap();
    assert!(taken_back > 0 && next[0][7].starts_with('-'), "{next:?}");
    assert_eq!(
        next[0][10], "0.00",
        "who is below zero is not paid: the debt goes on"
    );
    for row in town.rows(&["settle", "show", "2015-09..2016-05"]) {
        assert_eq!(published[&row[1]].0, row[10], "what was published stays");
    }
    town.run(&["settle", "verify"]).fine();
    let year = town.rows(&["report", "settlement", "--per", "year", "--from", "2016-01"]);
    assert_eq!(
        year[0][6],
        format!(
            "{}.{:02}",
            (460_120 - taken_back) / 100,
            (460_120 - taken_back) % 100
        )
    );
}

/// What the holder pays: a fifth.
fn share(price: &str) -> String {
    let cents: i64 = price.replace(',', "").parse().unwrap();
    let share = cents / 5;
    format!("{},{:02}", share / 100, share % 100)
}

/// One file a club: the tickets with the pass that was shown, typed from a paper list.
fn hand_in(town: &Town) {
    let tickets = std::fs::read_to_string(fixture("kortrijk-2015/tickets.csv")).unwrap();
    let passes = town.passes();
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for ticket in tickets.lines().skip(1) {
        let cells: Vec<&str> = ticket.split(';').collect();
        let [club, reference, member, offer, class, price, on] = cells[..] else {
            panic!("{ticket}")
        };
        let text = files.entry(club.to_owned()).or_insert_with(|| {
            "club_id;reference;voucher;offer;price_class;price;redeemed_on;collected\n".into()
        });
        writeln!(
            text,
            "{club};{reference};{};{offer};{class};{price};{on};{}",
            passes[member],
            share(price)
        )
        .unwrap();
    }
    for (club, text) in &files {
        town.file(&format!("in/{club}.csv"), text);
    }
}

/// 35,196 tickets for 11,732 children in one command, just under half of them used at sixty clubs.
#[test]
fn mechelen_gives_every_child_three_tickets() {
    let mut town = Town::with_scheme("12025", "mechelen-talententickets-2017");
    town.on("2017-03-01");
    let mut households = "household_id;refnis;postcode;street;house_number\n".to_owned();
    let mut members =
        "member_id;household_id;last_name;first_name;birth_date;relation\n".to_owned();
    for child in 1..=11_732 {
        writeln!(households, "M{child};12025;2800;Proefstraat;{child}").unwrap();
        let born = format!(
            "{}-{:02}-{:02}",
            1999 + child % 12,
            1 + child % 12,
            1 + child % 28
        );
        writeln!(members, "K{child};M{child};Proefkind;K{child};{born};kind").unwrap();
    }
    let (households, members) = (
        town.file("households.csv", &households),
        town.file("members.csv", &members),
    );
    town.run(&["household", "import", &households, "--members", &members])
        .fine();
    let mut clubs = "club_id;name;sector;postcode\n".to_owned();
    let mut offers = "offer_id;club_id;service;name;category;price_class;price;route\n".to_owned();
    for club in 1..=60 {
        writeln!(clubs, "T{club};Club {club};jeugd;2800").unwrap();
        writeln!(
            offers,
            "T{club}-W;T{club};youth;Workshop;workshop;standaard;{}.00;door",
            15 + club % 20
        )
        .unwrap();
    }
    town.run(&["organiser", "import", &town.file("clubs.csv", &clubs)])
        .fine();
    town.run(&["offer", "import", &town.file("offers.csv", &offers)])
        .fine();
    let args = [
        "voucher", "issue", "--value", "20.00", "--ages", "6-18", "--count", "3",
    ];
    let codes: Vec<String> = town
        .rows(&args)
        .into_iter()
        .map(|row| row[0].clone())
        .collect();
    assert_eq!(codes.len(), 35_196);
    let (redeemed, due) = seventeen_thousand(&codes);
    let redeemed = town.file("redeemed.csv", &redeemed);
    town.on("2017-12-31");
    town.run(&["claim", "import", &redeemed]).fine();
    town.on("2018-01-03");
    let settled = town.rows(&["settle", "close", "2017-01..2017-12"]);
    let payable: i64 = settled
        .iter()
        .map(|row| row[10].replace('.', "").parse::<i64>().unwrap())
        .sum();
    assert_eq!((settled.len(), payable), (60, due));
    let used = town.rows(&["voucher", "use"]);
    assert_eq!(used[0][2..], ["11732", "35196", "17421", "49.5%"]);
}

/// Just under half of the tickets, typed over by sixty clubs, and what they are due together.
fn seventeen_thousand(codes: &[String]) -> (String, i64) {
    let mut redeemed = "club_id;reference;voucher;offer;redeemed_on\n".to_owned();
    let mut due = 0;
    for (nth, code) in codes.iter().take(17_421).enumerate() {
        let club = nth % 60 + 1;
        due += 2000.min((15 + i64::try_from(club).unwrap() % 20) * 100);
        writeln!(
            redeemed,
            "T{club};T-{nth};{code};T{club}-W;2017-0{}-15",
            3 + nth % 7
        )
        .unwrap();
    }
    (redeemed, due)
}
