//! A kit that somebody else made or bent: a club's program opens it, asks it and writes in it.

use std::path::Path;

use chrono::NaiveDate;
use vrijpas::domain::{
    Code, KitId, Money, OrganiserId, PassNumber, Period, Route, Shown, VoucherCode,
};
use vrijpas::kit::{Contents, Fault, Kit, Request, make};
use vrijpas::label::kit::{
    GoodFor, KitDays, KitGroup, KitHead, KitKey, KitKind, KitOffer, KitPass, KitVoucher,
};
use vrijpas::seal::{FixedRandomness, Secret, SigningKey, TokenKey, draws};

use super::runner::{Ending, Target, folder, sayable};

const DAY: &str = "2026-01-02";

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pass() -> PassNumber {
    PassNumber::new(draws(&FixedRandomness::new(7), "pass", &[1]))
}

fn voucher() -> VoucherCode {
    VoucherCode::new(draws(&FixedRandomness::new(7), "voucher", &[1]))
}

/// A kit of three days: swimming at the door, one pass, one voucher.
fn make_at(path: &Path) {
    let valid = Period::through(date("2026-01-01"), Some(date("2026-01-03"))).unwrap();
    let municipal = Secret::from_bytes([3; 32]);
    let signer = SigningKey::fresh(&FixedRandomness::new(9), &[1]);
    let offer = KitOffer {
        offer: "zwemmen".into(),
        service: "zwembad".into(),
        name: "Zwemmen".into(),
        category: "sport".into(),
        price_class: String::new(),
        price: Money::from_cents(450),
        route: Route::Door,
        valid,
    };
    let contents = Contents {
        head: &KitHead {
            kit: KitId::from_bytes([5; 16]),
            club_id: "C001".into(),
            club_name: "De Dolfijn".into(),
            municipality_name: "Lochristi".into(),
            valid,
            run_months: Some(1),
        },
        keys: &[KitKey {
            id: signer.id(),
            public: *signer.public().bytes(),
        }],
        offers: &[offer],
        days: &KitDays {
            from: valid.from,
            classes: vec![0; 3],
        },
        kinds: &[KitKind { lines: vec![0] }],
        groups: &[450, 90].map(|cents| KitGroup {
            amounts: vec![vec![Money::from_cents(cents)]],
        }),
        token_key: &TokenKey::of_club(&municipal, OrganiserId::from_bytes([1; 16])),
        municipal: &municipal,
    };
    let passes = [KitPass {
        number: pass(),
        course: vec![(valid.from, 1)],
    }];
    let good_for = GoodFor::Value {
        value: Money::from_cents(200),
        kind: 0,
    };
    let vouchers = [KitVoucher {
        code: voucher(),
        good_for,
        valid,
        to_collect: Money::ZERO,
        withdrawn: false,
    }];
    make(path, contents, passes, vouchers, &FixedRandomness::new(1)).unwrap();
}

fn ended<T>(result: Result<T, Fault>) -> Ending {
    match result {
        Ok(_) => "fine".to_owned(),
        Err(fault) => sayable(&fault.said()),
    }
}

/// All that a club does with a kit.
fn used(path: &Path) -> Ending {
    let mut kit = match Kit::open(path) {
        Ok(kit) => kit,
        Err(fault) => return sayable(&fault.said()),
    };
    let random = FixedRandomness::new(2);
    let request = Request::on(date(DAY));
    let shown = [
        Shown::Typed(Code::Pass(pass())),
        Shown::Typed(Code::Voucher(voucher())),
    ];
    let mut endings: Vec<Ending> = Vec::new();
    for shown in &shown {
        endings.push(ended(kit.price(shown, &request)));
        endings.push(ended(kit.redeem(shown, &request, &random)));
    }
    endings.push(ended(kit.status(date(DAY))));
    endings.push(ended(kit.latest()));
    let month = "2026-01".parse().unwrap();
    endings.push(ended(
        kit.export(month, |rows| Ok::<_, Fault>(rows.to_vec())),
    ));
    endings.join(" ")
}

/// The bytes of the file are bent. The lists are long and dull: most changes go where the tables and their rows are described.
#[test]
fn kit_files() {
    let folder = folder();
    let first = folder.path().join("first.kit");
    make_at(&first);
    assert_eq!(used(&first), ["fine"; 7].join(" "));
    let whole = std::fs::read(&first).unwrap();
    // Each seed is a place in the file and what stands there: a file of a hundred thousand bytes is not bent as a whole.
    let pages: Vec<Vec<u8>> = (0..whole.len() / 512)
        .filter(|place| *place < 128 || place % 16 == 0)
        .map(|place| {
            [
                &u16::try_from(place).unwrap().to_be_bytes()[..],
                &whole[place * 512..][..512],
            ]
            .concat()
        })
        .collect();
    let path = folder.path().join("bent.kit");
    let target = Target {
        name: "kit_files",
        seeds: pages,
        words: &["CREATE TABLE", "CREATE VIEW", "CHECK", "\u{ff}\u{ff}"],
        short: 300,
    };
    target.run(|bytes| {
        let mut bent = whole.clone();
        let place = bytes.get(..2).map_or(0, |place| {
            usize::from(u16::from_be_bytes([place[0], place[1]]))
        });
        let at = (place * 512).min(bent.len());
        let piece = bytes.get(2..).unwrap_or_default();
        let end = (at + piece.len()).min(bent.len());
        bent[at..end].copy_from_slice(&piece[..end - at]);
        std::fs::write(&path, &bent).unwrap();
        let _ = std::fs::remove_file(path.with_extension("kit-journal"));
        used(&path)
    });
}
