//! The text of a QR code: one for each paper, of one length, in a QR code's short letters.

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Bytes that differ from draw to draw.
fn bytes(seed: u8) -> impl FnMut(&mut [u8]) {
    let mut next = seed;
    move |out| {
        for byte in out {
            next = next.wrapping_mul(5).wrapping_add(seed | 1);
            *byte = next >> 1;
        }
    }
}

fn papers() -> Vec<Signed> {
    let mark = OfferMark::from_bytes([1, 2, 3, 4, 5, 6, 255]);
    let goods = [
        PaperGood::Value(Money::from_cents(500)),
        PaperGood::Value(Money::ZERO),
        PaperGood::Value(Money::from_cents(MOST)),
        PaperGood::Offer(mark),
    ];
    let mut papers = Vec::new();
    for seed in 0..40 {
        papers.push(Paper::Pass {
            number: PassNumber::new(bytes(seed)),
        });
        papers.extend(goods.map(|good_for| Paper::Voucher {
            code: VoucherCode::new(bytes(seed)),
            good_for,
            from: date("2026-09-01"),
            through: date("2027-12-31"),
        }));
    }
    let sign = |(nth, paper)| Signed {
        paper,
        key: KeyId::from_bytes([9, 8, 7, 6, 5]),
        signature: std::array::from_fn(|place| usize::to_le_bytes(place * 37 + nth)[0]),
    };
    papers.into_iter().enumerate().map(sign).collect()
}

#[test]
fn a_paper_reads_back_and_all_of_a_sort_are_equally_long() {
    for signed in papers() {
        let text = signed.to_string();
        let length = match signed.paper {
            Paper::Pass { .. } => 130,
            Paper::Voucher { .. } => 161,
        };
        assert_eq!(text.len(), length, "{text}");
        let short = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '/';
        assert!(text.chars().all(short), "{text}");
        assert_eq!(text.parse::<Signed>().unwrap(), signed);
        let typed_by_a_scanner = format!(" {}\n", text.to_lowercase());
        assert_eq!(
            typed_by_a_scanner.parse::<Shown>().unwrap(),
            Shown::Scanned(signed)
        );
        let message = signed.paper.message(signed.key);
        assert_eq!(text[..text.len() - 104], message);
    }
}

#[test]
fn a_paper_has_one_text_only() {
    for signed in papers().into_iter().take(5) {
        let text = signed.to_string();
        for place in 0..text.len() {
            for wrong in [
                text[..place].to_owned(),
                format!("{}{}", &text[..place], &text[place + 1..]),
                format!("{}-{}", &text[..place], &text[place..]),
                format!("{}+{}", &text[..place], &text[place + 1..]),
                format!("{}U{}", &text[..place], &text[place + 1..]),
                format!("{}é{}", &text[..place], &text[place + 1..]),
            ] {
                let fault = wrong.parse::<Signed>().unwrap_err();
                assert_eq!(fault.key, "paper-form", "{wrong}");
            }
        }
        assert!(format!("{text}/0").parse::<Signed>().is_err());
    }
}

#[test]
fn thirteen_characters_are_as_good_as_a_qr_code() {
    let number = PassNumber::new(bytes(3));
    let shown: Shown = number.to_string().parse().unwrap();
    assert_eq!(shown, Shown::Typed(Code::Pass(number)));
    let signed = papers()[0];
    assert_eq!(Shown::Scanned(signed).code(), signed.paper.code());
    let long = signed.to_string().replace('/', "");
    assert_eq!(long.parse::<Shown>().unwrap_err().key, "code-length");
}

#[test]
fn a_log_never_holds_a_whole_code() {
    for signed in papers() {
        let logged = format!("{signed:?}");
        assert!(!logged.contains(&signed.paper.code().canonical()[4..8]));
        assert!(!logged.contains(&crockford(&signed.signature)));
    }
}
