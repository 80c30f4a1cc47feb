//! Values that people type, scan or send: numbers, codes, dates, amounts, words.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use chrono::NaiveDate;
use vrijpas::domain::{
    Bic, Code, EnterpriseNumber, Iban, Insz, KeyId, KitId, Level, Month, PartialDate, PassNumber,
    PaymentText, PersonId, Postcode, Quantity, Rate, Refnis, Relation, Route, RunPeriod, Said,
    Sector, Sex, Shown, Signed, StructuredReference, VCode, VoucherCode, colleague, distance,
    figure_kind, name_key, parse_amount, parse_amount_above_zero, parse_budget, parse_day,
    status_code,
};
use vrijpas::seal::ClubToken;
use vrijpas::text::visible;

use super::runner::{Ending, Target, fixture, sayable};

/// The cells of the vectors and the cells of a few files: of every kind of value some that are right and some that are not.
fn seeds() -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = Vec::new();
    for name in [
        "vectors/charset_vectors.csv",
        "vectors/iban_vectors.csv",
        "vectors/insz_vectors.csv",
        "vectors/kbo_vectors.csv",
        "vectors/ogm_vectors.csv",
        "vectors/paper_vectors.csv",
        "vectors/pseudonym_vectors.csv",
    ] {
        let text = std::fs::read_to_string(fixture(name)).unwrap();
        let cells = text.lines().flat_map(|line| line.split([',', ';']));
        seeds.extend(cells.take(400).map(|cell| cell.as_bytes().to_vec()));
    }
    for text in [
        "7KQ2-M9FD-XT0AH",
        "2026-11-21",
        "21/11/2026",
        "1985-00-00",
        "12,50",
        "1.210,00",
        "12.5%",
        "1/3",
        "2026-11",
        "2026-Q4",
        "2026",
        "9080",
        "44087",
        "V0012345",
        "GKCCBEBB",
        "jeugd",
        "A",
        "door",
        "kind",
        "ja",
        "0123456789abcdef0123456789abcdef",
        "El Idrissi",
        "O'Neill-Çelik",
        "leefloon",
    ] {
        seeds.push(text.as_bytes().to_vec());
    }
    seeds.sort();
    seeds.dedup();
    seeds
}

/// What reads, reads the same when it is written.
fn stable<T: FromStr<Err = Said> + Display + PartialEq + Debug>(text: &str) -> Ending {
    match text.parse::<T>() {
        Ok(value) => {
            let again = value.to_string().parse::<T>();
            assert_eq!(again.as_ref(), Ok(&value), "{text:?}");
            "reads".to_owned()
        }
        Err(said) => sayable(&said),
    }
}

/// The same of a reader that is a function, whose values are written by `write`.
fn kept<T: PartialEq + Debug>(
    text: &str,
    read: impl Fn(&str) -> Result<T, Said>,
    write: impl Fn(&T) -> String,
) -> Ending {
    match read(text) {
        Ok(value) => {
            assert_eq!(read(&write(&value)).as_ref(), Ok(&value), "{text:?}");
            "reads".to_owned()
        }
        Err(said) => sayable(&said),
    }
}

fn tries(name: &'static str, attempt: impl Fn(&str) -> Ending + Send + Sync) {
    let target = Target {
        name,
        seeds: seeds(),
        words: &[],
        short: 2500,
    };
    target.run(|bytes| attempt(&String::from_utf8_lossy(bytes)));
}

macro_rules! values {
    ($($test:ident $($kind:ty),*;)*) => {$(
        #[test]
        fn $test() {
            tries(stringify!($test), |text| [$(stable::<$kind>(text)),*].join(" "));
        }
    )*};
}

values! {
    codes PassNumber, VoucherCode, Code, ClubToken;
    scanned Signed, KeyId;
    insz Insz;
    enterprises EnterpriseNumber, VCode;
    accounts Iban, Bic;
    references StructuredReference;
    months Month, RunPeriod, PartialDate;
    rates Rate, Quantity;
    places Postcode, Refnis;
    ids PersonId, KitId;
}

#[test]
fn words() {
    tries("words", |text| {
        [
            stable::<Sector>(text),
            stable::<Route>(text),
            stable::<Relation>(text),
            stable::<Sex>(text),
            stable::<Level>(text),
            kept(text, figure_kind, Clone::clone),
            kept(text, status_code, Clone::clone),
        ]
        .join(" ")
    });
}

#[test]
fn amounts() {
    tries("amounts", |text| {
        let money = vrijpas::domain::Money::to_string;
        [
            kept(text, parse_amount, money),
            kept(text, parse_budget, money),
            kept(text, parse_amount_above_zero, money),
        ]
        .join(" ")
    });
}

#[test]
fn days() {
    tries("days", |text| kept(text, parse_day, NaiveDate::to_string));
}

#[test]
fn shown() {
    tries("shown", |text| match text.parse::<Shown>() {
        Ok(shown) => {
            assert!(text.parse::<Shown>() == Ok(shown));
            format!("{:?}", matches!(shown, Shown::Scanned(_)))
        }
        Err(said) => sayable(&said),
    });
}

/// Functions that take any text and never refuse it.
#[test]
fn texts() {
    tries("texts", |text| {
        let shown = visible(text);
        assert!(!shown.contains(char::is_control));
        assert_eq!(visible(&shown), shown);
        let key = name_key(text);
        assert_eq!(name_key(&key), key, "{text:?}");
        let _ = colleague(text);
        let half = text.len() / 2;
        let cut = (0..=half)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        if text.len() < 400 {
            assert_eq!(
                distance(&text[..cut], &text[cut..]),
                distance(&text[cut..], &text[..cut])
            );
        }
        let paid = PaymentText::new(text, 70);
        let _ = Insz::parse(text, 2026);
        format!("{} {}", paid.is_ok(), key.is_empty())
    });
}
