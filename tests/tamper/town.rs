//! A town in which something stands in nearly every table.

use crate::support::Town;

fn line(town: &Town, line: &str) -> String {
    town.run(&line.split(' ').collect::<Vec<_>>()).fine()
}

fn by(town: &Town, user: &str, line: &str) {
    let words: Vec<&str> = line.split(' ').collect();
    town.run_with(&words, |command| command.env("VRIJPAS_USER", user))
        .ends(0);
}

/// Claims, a correction, refunds, premiums, two closed runs and a year.
pub fn lived_in() -> Town {
    let mut town = Town::small();
    town.file(
        "elsewhere.csv",
        "club_id;name;sector;postcode;iban\nGENT;Zwemclub Gent;sport;9000;BE68539007547034\n",
    );
    town.file(
        "offers.csv",
        "offer_id;club_id;service;name;category;price_class;price;route\nBAD;GENT;sport;Zwemmen;ticket;standaard;60,01;refund\n",
    );
    line(&town, "organiser import elsewhere.csv");
    line(&town, "offer import offers.csv");
    line(&town, "settings set municipality-name Lochristi");
    let passes = town.passes();
    let code = town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"])[0][0].clone();
    let unpaid = [
        "voucher", "issue", "--member", "P2", "--offer", "LID", "--unpaid",
    ];
    let unpaid = town.rows(&unpaid)[0][0].clone();
    line(&town, &format!("voucher instalments {unpaid} --times 3"));
    line(&town, &format!("voucher paid {unpaid} --amount 15"));
    line(&town, "receipt reverse K2026-00002");
    line(&town, "desk close --counted 9,00");
    line(&town, "voucher issue --value 20.00 --ages 6-18 --count 2");
    line(
        &town,
        "kit make --organiser ZWEM --through 2026-12-31 -o zwem.kit",
    );
    line(&town, "entitlement decline P2 --right leisure");
    line(
        &town,
        "figure add --household H1 --kind income --value 1000 --year 2025",
    );
    let pass = &passes["P1"];
    town.file(
        "in.csv",
        &format!(
            "club_id;reference;voucher;offer;redeemed_on;collected\n\
             ZWEM;A-1;{pass};BEURT;2026-11-20;2,00\nZWEM;A-2;{pass};BEURT;2026-11-19;2,00\nKSA;K-1;{code};;2026-11-21;\n"
        ),
    );
    line(&town, "claim import in.csv");
    line(
        &town,
        "claim add --member P1 --offer BAD --paid 60,01 --receipt A-1 --paid-on 2026-11-20",
    );
    line(&town, "refund account P1 BE68539007547034");
    line(&town, "refund order -o ocmw");
    line(&town, "budget set stad 2026 1000");
    town.on("2026-12-02");
    line(&town, "settle close 2026-11 -o out");
    by(&town, "second", "settle approve 2026-11");
    line(
        &town,
        "settle correct A-1 --reason verkeerde-prijs --to 20,00",
    );
    town.on("2027-01-04");
    line(&town, "settle close 2026-12 -o out");
    town
}
