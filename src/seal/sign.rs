//! Signatures on passes and vouchers (Ed25519): a club sees without network that a paper comes from here, and cannot make one.

use std::fmt;

use ed25519_dalek::Signer;
use zeroize::Zeroizing;

use super::{Randomness, sha256};
use crate::domain::{KeyId, OfferMark, Paper, Signed};

/// Stands between the words of an offer mark: no id and no price class holds it.
const BETWEEN: u8 = 0x1F;

/// The secret half of a pair of keys. It never leaves the register.
pub struct SigningKey(ed25519_dalek::SigningKey);

/// The public half, which lies in every kit.
#[derive(Clone, PartialEq, Eq)]
pub struct VerifyingKey(ed25519_dalek::VerifyingKey);

impl SigningKey {
    /// A fresh pair; `subject` tells one from the next.
    pub fn fresh(random: &dyn Randomness, subject: &[u8]) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        random.draw("signing-key", subject, seed.as_mut_slice());
        Self::from_seed(&seed)
    }

    /// The pair that was stored.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// What is stored: from it follows the rest.
    #[must_use]
    pub fn seed(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> VerifyingKey {
        VerifyingKey(self.0.verifying_key())
    }

    /// The name of the pair.
    #[must_use]
    pub fn id(&self) -> KeyId {
        self.public().id()
    }

    /// Signs a paper. The same paper and key give the same bytes.
    #[must_use]
    pub fn sign(&self, paper: Paper) -> Signed {
        let key = self.id();
        let signature = self.0.sign(paper.message(key).as_bytes()).to_bytes();
        Signed {
            paper,
            key,
            signature,
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SigningKey({}, …)", self.id())
    }
}

impl VerifyingKey {
    /// The public half that was stored; `None` when these bytes are none.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Option<Self> {
        ed25519_dalek::VerifyingKey::from_bytes(bytes)
            .ok()
            .map(Self)
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// The name of the pair: the beginning of the SHA-256 of the public half.
    #[must_use]
    pub fn id(&self) -> KeyId {
        let hash = sha256(self.bytes());
        KeyId::from_bytes(std::array::from_fn(|place| hash[place]))
    }

    /// Whether this pair signed the paper as it stands.
    #[must_use]
    pub fn verifies(&self, signed: &Signed) -> bool {
        let signature = ed25519_dalek::Signature::from_bytes(&signed.signature);
        let message = signed.paper.message(signed.key);
        signed.key == self.id() && self.0.verify_strict(message.as_bytes(), &signature).is_ok()
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "VerifyingKey({})", self.id())
    }
}

/// The mark of an offer in a price class, by the words that clubs and files use for them.
#[must_use]
pub fn offer_mark(offer: &str, price_class: &str) -> OfferMark {
    let hash = sha256(&[offer.as_bytes(), &[BETWEEN], price_class.as_bytes()].concat());
    OfferMark::from_bytes(std::array::from_fn(|place| hash[place]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{PaperGood, PassNumber, VoucherCode};
    use crate::seal::{FixedRandomness, draws};
    use data_encoding::HEXLOWER;

    fn papers() -> [Paper; 2] {
        let random = FixedRandomness::new(4);
        let number = PassNumber::new(draws(&random, "pass", b""));
        let code = VoucherCode::new(draws(&random, "voucher", b""));
        let voucher = Paper::Voucher {
            code,
            good_for: PaperGood::Offer(offer_mark("kamp", "7 nachten")),
            from: "2026-09-01".parse().unwrap(),
            through: "2027-08-31".parse().unwrap(),
        };
        [Paper::Pass { number }, voucher]
    }

    #[test]
    fn what_was_signed_is_known_and_nothing_else() {
        let random = FixedRandomness::new(4);
        let (key, other) = (
            SigningKey::fresh(&random, &[1]),
            SigningKey::fresh(&random, &[2]),
        );
        assert_ne!(key.id(), other.id());
        assert_eq!(SigningKey::from_seed(key.seed()).id(), key.id());
        let public = VerifyingKey::from_bytes(key.public().bytes()).unwrap();
        for paper in papers() {
            let signed = key.sign(paper);
            assert_eq!(key.sign(paper), signed);
            assert!(public.verifies(&signed));
            assert!(!other.public().verifies(&signed));
            let claims_to_be_the_other = Signed {
                key: other.id(),
                ..signed
            };
            assert!(!public.verifies(&claims_to_be_the_other));
            assert!(!other.public().verifies(&claims_to_be_the_other));
            let text = signed.to_string();
            let mut others = 0;
            for place in 0..text.len() {
                for letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
                    let forged = format!("{}{letter}{}", &text[..place], &text[place + 1..]);
                    if forged != text
                        && let Ok(forged) = forged.parse::<Signed>()
                    {
                        assert!(!public.verifies(&forged), "{place}{letter}");
                        others += 1;
                    }
                }
            }
            assert!(others > 2_000);
        }
    }

    #[test]
    fn the_bytes_are_those_of_the_standard() {
        // RFC 8032, 7.1, test 1.
        let seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        let public = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        let seed: [u8; 32] = HEXLOWER
            .decode(seed.as_bytes())
            .unwrap()
            .try_into()
            .unwrap();
        let key = SigningKey::from_seed(&seed);
        assert_eq!(HEXLOWER.encode(key.public().bytes()), public);
        // The first eight letters of its SHA-256, 21fe31dfa1…
        assert_eq!(key.id().to_string(), "47Z33QX1");
        let debug = format!("{key:?} {:?}", key.public());
        assert_eq!(debug, "SigningKey(47Z33QX1, …) VerifyingKey(47Z33QX1)");
        // As openssl signs it.
        let text = "VP1/7KQ2M9FDXT00B/47Z33QX1/YVB623XH3G2DR4GXTN3N42MNVENMASQQBTQ1TQ104RZVJ91G48S7GWN84CZ23VM4N62R4HY5EN68W1K83WSWK7ZXVHC4A09KBHTDJ1G";
        let signed: Signed = text.parse().unwrap();
        assert!(key.public().verifies(&signed));
        assert_eq!(key.sign(signed.paper), signed);
    }

    #[test]
    fn an_offer_mark_tells_offers_and_classes_apart() {
        let mark = offer_mark("kamp", "7 nachten");
        assert_eq!(mark.to_string(), "X5VE3DM6YGP");
        assert_eq!(mark, offer_mark("kamp", "7 nachten"));
        for (offer, class) in [("kamp", ""), ("kamp7", " nachten"), ("Kamp", "7 nachten")] {
            assert_ne!(offer_mark(offer, class), mark);
        }
    }
}
