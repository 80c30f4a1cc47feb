//! Kits as a municipality makes them and a club uses them, on real files.

mod alike;
mod club;
mod files;
mod following;
mod scanned;
mod town;
mod vouchers;

use std::path::Path;

use chrono::NaiveDate;

use super::{Contents, Fault, Kit, KitSummary, Request, make};
use crate::domain::{
    Code, KitId, Money, OrganiserId, PassNumber, Period, Route, Shown, VoucherCode,
};
use crate::label::kit::{
    GoodFor, KitDays, KitGroup, KitHead, KitKey, KitKind, KitOffer, KitPass, KitVoucher,
};
use crate::label::redeemed::RedeemedRow;
use crate::seal::{FixedRandomness, Secret, SigningKey, TokenKey, draws};

/// The rows of a month as the club hands them in.
fn exported(kit: &mut Kit, month: &str) -> Vec<RedeemedRow> {
    let month = month.parse().unwrap();
    kit.export(month, |rows| Ok::<_, Fault>(rows.to_vec()))
        .unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn year() -> Period {
    Period::through(date("2026-01-01"), Some(date("2026-12-31"))).unwrap()
}

fn money(cents: i64) -> Money {
    Money::from_cents(cents)
}

/// A pass that pays the amounts of one group all year.
fn pass(number: u32, group: u16) -> KitPass {
    let random = FixedRandomness::new(7);
    KitPass {
        number: PassNumber::new(draws(&random, "pass", &number.to_be_bytes())),
        course: vec![(date("2026-01-01"), group)],
    }
}

fn voucher(number: u32, good_for: GoodFor) -> KitVoucher {
    let random = FixedRandomness::new(7);
    KitVoucher {
        code: VoucherCode::new(draws(&random, "voucher", &number.to_be_bytes())),
        good_for,
        valid: year(),
        to_collect: Money::ZERO,
        withdrawn: false,
    }
}

fn value(cents: i64, kind: u8) -> GoodFor {
    GoodFor::Value {
        value: money(cents),
        kind,
    }
}

fn for_camp() -> GoodFor {
    GoodFor::Offer {
        offer: "kamp".into(),
        price_class: String::new(),
    }
}

/// What the tests' club offers: swimming at the door in two classes, a camp that is paid beforehand. Group 0 is ordinary, group
/// 1 pays less, and less again in summer; vouchers of kind 0 are good at everything, those of kind 1 at the camp only.
struct Town {
    head: KitHead,
    offers: Vec<KitOffer>,
    days: KitDays,
    groups: Vec<KitGroup>,
    kinds: Vec<KitKind>,
    keys: Vec<KitKey>,
    token_key: TokenKey,
    municipal: Secret,
}

/// A pair of keys; the town's are those of 1.
fn signer(number: u8) -> SigningKey {
    SigningKey::fresh(&FixedRandomness::new(9), &[number])
}

impl Town {
    fn new() -> Self {
        let offer = |id: &str, class: &str, cents, route| KitOffer {
            offer: id.to_owned(),
            service: "zwembad".into(),
            name: id.to_owned(),
            category: "sport".into(),
            price_class: class.to_owned(),
            price: money(cents),
            route,
            valid: year(),
        };
        let municipal = Secret::from_bytes([3; 32]);
        Self {
            head: KitHead {
                kit: KitId::from_bytes([5; 16]),
                club_id: "C001".into(),
                club_name: "De Dolfijn".into(),
                municipality_name: "Heist-op-den-Berg".into(),
                valid: year(),
                run_months: Some(1),
            },
            days: KitDays {
                from: date("2026-01-01"),
                classes: (0..365)
                    .map(|day| u8::from((181..243).contains(&day)))
                    .collect(),
            },
            offers: vec![
                offer("zwemmen", "kind", 250, Route::Door),
                offer("zwemmen", "volwassene", 450, Route::Door),
                offer("kamp", "", 13000, Route::Prepaid),
            ],
            groups: [[[250, 450], [250, 450]], [[50, 90], [30, 70]]]
                .map(|classes| KitGroup {
                    amounts: classes
                        .map(|[child, adult]| vec![money(child), money(adult), money(13000)])
                        .to_vec(),
                })
                .to_vec(),
            kinds: [vec![0, 1, 2], vec![2]]
                .map(|lines| KitKind { lines })
                .to_vec(),
            keys: vec![KitKey {
                id: signer(1).id(),
                public: *signer(1).public().bytes(),
            }],
            token_key: TokenKey::of_club(&municipal, OrganiserId::from_bytes([1; 16])),
            municipal,
        }
    }

    fn make(
        &self,
        path: &Path,
        passes: Vec<KitPass>,
        vouchers: Vec<KitVoucher>,
        seed: u64,
    ) -> KitSummary {
        make(
            path,
            self.contents(),
            passes,
            vouchers,
            &FixedRandomness::new(seed),
        )
        .unwrap()
    }

    fn contents(&self) -> Contents<'_> {
        Contents {
            head: &self.head,
            keys: &self.keys,
            offers: &self.offers,
            days: &self.days,
            kinds: &self.kinds,
            groups: &self.groups,
            token_key: &self.token_key,
            municipal: &self.municipal,
        }
    }
}

/// A kit in a folder of its own: pass 1 ordinary, pass 2 in group 1, pass 3 in group 1 until July; voucher 1 for the camp,
/// voucher 2 of 2.00, voucher 3 withdrawn, voucher 4 good in June only, voucher 5 of 20.00 for the camp only.
struct Club {
    folder: tempfile::TempDir,
    town: Town,
    random: FixedRandomness,
}

impl Club {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let town = Town::new();
        let june = Period::through(date("2026-06-01"), Some(date("2026-06-30"))).unwrap();
        let passes = vec![
            pass(1, 0),
            pass(2, 1),
            KitPass {
                course: vec![(date("2026-01-01"), 1), (date("2026-07-01"), 0)],
                ..pass(3, 1)
            },
        ];
        let vouchers = vec![
            voucher(1, for_camp()),
            voucher(2, value(200, 0)),
            KitVoucher {
                withdrawn: true,
                ..voucher(3, for_camp())
            },
            KitVoucher {
                valid: june,
                ..voucher(4, for_camp())
            },
            voucher(5, value(2000, 1)),
        ];
        town.make(&folder.path().join("dolfijn.kit"), passes, vouchers, 1);
        Self {
            folder,
            town,
            random: FixedRandomness::new(2),
        }
    }

    fn open(&self) -> Kit {
        Kit::open(&self.folder.path().join("dolfijn.kit")).unwrap()
    }
}

fn shows(number: u32) -> Shown {
    Shown::Typed(Code::Pass(pass(number, 0).number))
}

fn hands(number: u32) -> Shown {
    Shown::Typed(Code::Voucher(voucher(number, for_camp()).code))
}

fn on(day: &str) -> Request {
    Request::on(date(day))
}

fn swims(day: &str, class: &str) -> Request {
    Request {
        offer: Some("Zwemmen".into()),
        price_class: Some(class.to_owned()),
        ..on(day)
    }
}
