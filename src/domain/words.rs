//! Closed vocabularies: sector, route, relation, states of a pass, sex. Machine words are English; files may also use the Dutch ones.

use std::fmt;
use std::str::FromStr;

use super::Said;
use crate::said;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $fault:literal { $($(#[$variant_doc:meta])* $variant:ident = $word:literal $(| $other:literal)*),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// Every value, in the order of the vocabulary.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The machine word, the same in every language.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.word())
            }
        }

        impl FromStr for $name {
            type Err = Said;

            fn from_str(text: &str) -> Result<Self, Said> {
                match text.trim().to_lowercase().as_str() {
                    $($word $(| $other)* => Ok(Self::$variant),)*
                    _ => {
                        // A file may use either language, so both are named.
                        let words: &[&[&str]] = &[$(&[$word $(, $other)*]),*];
                        let known: Vec<String> = words.iter().map(|words| words.join("/")).collect();
                        Err(said!($fault, value = text, known = known))
                    }
                }
            }
        }
    )*};
}

words! {
    /// The field a club works in (sector).
    Sector "sector-unknown" {
        /// Youth work.
        Youth = "youth" | "jeugd",
        /// Sport.
        Sport = "sport",
        /// Culture.
        Culture = "culture" | "cultuur",
        /// Out-of-school care.
        Childcare = "childcare" | "kinderopvang",
        /// Part-time arts education.
        Arts = "arts" | "kunstonderwijs" | "dko",
        /// A service of the OCMW.
        Ocmw = "ocmw",
        /// Anything else.
        Other = "other" | "andere" | "ander",
    }

    /// Who hands over the holder's share, and where (betaalwijze).
    Route "route-unknown" {
        /// At the municipal desk, before: the club gets its own price for everybody.
        Prepaid = "prepaid" | "vooraf",
        /// At the club.
        Door = "door" | "ter plaatse",
        /// The holder paid the club in full and is paid back.
        Refund = "refund" | "terugbetaling",
    }

    /// How a member stands to the reference person of the household (relatie).
    Relation "relation-unknown" {
        /// The reference person.
        Reference = "reference" | "referentiepersoon",
        /// Partner of the reference person.
        Partner = "partner",
        /// Child.
        Child = "child" | "kind",
        /// Anybody else.
        Other = "other" | "andere" | "ander",
    }

    /// Why a voucher is withdrawn: closed words, for the row stays for good.
    Withdrawal "withdrawal-unknown" {
        /// The paper is gone.
        Lost = "lost" | "verloren",
        /// It should not have been issued.
        Mistake = "mistake" | "vergissing",
        /// What it was for does not take place, or the holder does not come.
        Cancelled = "cancelled" | "geannuleerd",
        /// The holder does not come after all.
        Unused = "unused" | "ongebruikt",
        /// Anything else.
        Other = "other" | "andere" | "ander",
    }

    /// How somebody pays at the municipal desk.
    PaidBy "paid-by-unknown" {
        /// Notes and coins.
        Cash = "cash" | "contant",
        /// A bank card.
        Card = "card" | "kaart",
        /// A bank transfer.
        Transfer = "transfer" | "overschrijving",
    }

    /// Why staff decided or corrected a claim: closed words, for the ledger keeps no free text.
    ClaimReason "claim-reason-unknown" {
        /// Staff saw the paper itself.
        PaperSeen = "paper-seen" | "papier-gezien",
        /// The holder said so.
        HolderConfirmed = "holder-confirmed" | "houder-bevestigt",
        /// Club and municipality agreed on the price.
        PriceAgreed = "price-agreed" | "prijs-afgesproken",
        /// The paper is a copy, or another club has the original.
        NotTheOriginal = "not-the-original" | "niet-het-origineel",
        /// It was not used after all.
        NotUsed = "not-used" | "niet-gebruikt",
        /// Another price was meant.
        WrongPrice = "wrong-price" | "verkeerde-prijs",
        /// Another offer was meant.
        WrongOffer = "wrong-offer" | "verkeerd-aanbod",
        /// It was handed in twice.
        Twice = "twice" | "dubbel",
        /// Anything else.
        Other = "other" | "andere" | "ander",
    }

    /// What became of a pass.
    PassState "pass-state-unknown" {
        /// Given; nobody has said yet that it is in use.
        Issued = "issued",
        /// In use.
        Active = "active",
        /// Not to be used for now: known at the next kit.
        Blocked = "blocked",
        /// Another one came in its place.
        Replaced = "replaced",
        /// Over for good.
        Ended = "ended",
    }

    /// Why a pass was blocked, replaced or ended: closed words, for the row stays for good. Staff alone see it.
    PassReason "pass-reason-unknown" {
        /// Lost.
        Lost = "lost" | "verloren",
        /// Stolen.
        Stolen = "stolen" | "gestolen",
        /// Damaged.
        Damaged = "damaged" | "beschadigd",
        /// Somebody else used it.
        Misused = "misused" | "misbruikt",
        /// The holder moved away.
        Moved = "moved" | "verhuisd",
        /// The holder died.
        Died = "died" | "overleden",
        /// The holder wants none.
        Declined = "declined" | "niet-gewenst",
        /// It should not have been so.
        Mistake = "mistake" | "vergissing",
        /// Anything else.
        Other = "other" | "andere" | "ander",
    }

    /// Sex as the population register holds it.
    Sex "sex-unknown" {
        /// Female.
        Female = "f" | "v",
        /// Male.
        Male = "m",
        /// Neither, or not registered as one of them.
        Other = "x",
    }

    /// A sort of data about a person, each with a term of its own.
    DataClass "data-class-unknown" {
        /// Statuses.
        Status = "status" | "statuut",
        /// Figures.
        Figure = "figure" | "gegeven",
        /// What sources answered.
        Answer = "source_answer" | "antwoord",
        /// Rights as they were decided.
        Entitlement = "entitlement" | "recht",
        /// That somebody would rather not take part.
        Decline = "decline" | "weigering",
        /// Telephone, e-mail, account.
        Contact = "contact",
        /// Lines on the OCMW's own lists.
        Document = "document",
        /// Who it is: name, numbers, addresses, memberships. It goes last, and takes the others along.
        Identity = "identity" | "identiteit",
    }

    /// Whose fact it is: one person's or a household's.
    Level "level-unknown" {
        /// One person.
        Person = "person" | "persoon",
        /// All members of a household.
        Household = "household" | "gezin",
    }
}

impl PassState {
    /// Whether it may be shown at a club.
    #[must_use]
    pub const fn is_usable(self) -> bool {
        matches!(self, Self::Issued | Self::Active)
    }
}

/// What a ground opens, without saying why (trede): a short code of the scheme.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tier(pub String);

impl fmt::Display for Tier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_and_english_words_mean_the_same() {
        assert_eq!("jeugd".parse::<Sector>().unwrap(), Sector::Youth);
        assert_eq!(" Cultuur ".parse::<Sector>().unwrap().word(), "culture");
        assert_eq!(
            "referentiepersoon".parse::<Relation>().unwrap(),
            Relation::Reference
        );
        assert_eq!(
            "vijver".parse::<Sector>().unwrap_err().key,
            "sector-unknown"
        );
        for sector in Sector::ALL {
            assert_eq!(sector.word().parse::<Sector>().unwrap(), *sector);
        }
    }
}
