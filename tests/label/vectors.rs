//! Known answers (EC-16): tokens, fingerprints and QR texts have the published bytes, whoever computes them.

use data_encoding::HEXLOWER;
use vrijpas::domain::{OrganiserId, Signed};
use vrijpas::seal::{ListKey, Secret, SigningKey, TokenKey, offer_mark};

use crate::house::fixture;

/// What the program makes of a row.
fn made(kind: &str, key: &[u8], input: &str, output: &str) -> String {
    let key = || -> [u8; 32] { key.try_into().unwrap() };
    match kind {
        "token" => {
            let (club, code) = input.split_once(' ').unwrap();
            let club = HEXLOWER.decode(club.as_bytes()).unwrap();
            let club = OrganiserId::from_bytes(club.try_into().unwrap());
            let tokens = TokenKey::of_club(&Secret::from_bytes(key()), club);
            tokens.token_of(code).to_string()
        }
        "fingerprint" => {
            let list = ListKey::new(Secret::from_bytes(key()));
            HEXLOWER.encode(list.fingerprint(input).bytes())
        }
        "key" => {
            let public = SigningKey::from_seed(&key()).public();
            format!("{} {}", public.id(), HEXLOWER.encode(public.bytes()))
        }
        "offer" => {
            let (offer, class) = input.split_once('|').unwrap();
            offer_mark(offer, class).to_string()
        }
        "qr" => {
            let key = SigningKey::from_seed(&key());
            let read: Signed = output.parse().unwrap();
            assert!(key.public().verifies(&read));
            key.sign(read.paper).to_string()
        }
        other => panic!("{other}"),
    }
}

#[test]
fn every_program_computes_the_published_bytes() {
    let text = std::fs::read_to_string(fixture("vectors/paper_vectors.csv")).unwrap();
    let mut rows = 0;
    for row in csv::Reader::from_reader(text.as_bytes()).records() {
        let row = row.unwrap();
        let key = HEXLOWER.decode(row[1].as_bytes()).unwrap();
        assert_eq!(made(&row[0], &key, &row[2], &row[3]), row[3], "{row:?}");
        rows += 1;
    }
    assert_eq!(rows, 54);
}

#[test]
fn one_letter_less_or_other_is_another_paper() {
    let text = std::fs::read_to_string(fixture("vectors/paper_vectors.csv")).unwrap();
    let papers = text.lines().filter(|line| line.starts_with("qr,"));
    for row in papers {
        let fields: Vec<&str> = row.split(',').collect();
        let key = HEXLOWER.decode(fields[1].as_bytes()).unwrap();
        let public = SigningKey::from_seed(&key.try_into().unwrap()).public();
        let paper = fields[3];
        for place in 0..paper.len() {
            let mut cut = paper.to_owned();
            cut.remove(place);
            assert!(cut.parse::<Signed>().is_err(), "{cut}");
            let mut other = paper.as_bytes().to_vec();
            other[place] = if other[place] == b'7' { b'8' } else { b'7' };
            let other = String::from_utf8(other).unwrap();
            let read = other.parse::<Signed>();
            assert!(!read.is_ok_and(|read| public.verifies(&read)), "{other}");
        }
    }
}
