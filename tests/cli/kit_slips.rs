//! Slips at the till and how a club gets out of them: a day to come, a pass noted twice, a lost reference, a code with spaces.

use crate::kit::Club;

#[test]
fn a_price_of_a_day_to_come_is_not_told() {
    let mut club = Club::new();
    let price = format!("kit price {} --class leiding --on", club.pass);
    let ran = club.laptop.club(&format!("{price} 2026-11-22")).ended(1);
    assert_eq!(
        ran.stderr,
        "fout: 22 november 2026 ligt na vandaag (21 november 2026); vraag of noteer het op de dag zelf\n"
    );
    assert_eq!(ran.stdout, "");
    club.laptop.on("2026-11-22");
    for day in ["2026-11-22", "2026-11-21"] {
        let ran = club.laptop.club(&format!("{price} {day}")).ended(0);
        assert_eq!(ran.stdout, "Te innen: 20,00.\n");
    }
}
