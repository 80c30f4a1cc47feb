//! Schemes from the fixtures, and households made by hand.

use std::path::PathBuf;

use chrono::NaiveDate;
use vrijpas::domain::{Money, Period, Relation, Role, Route, Sector, Tier};
use vrijpas::rules::{
    ClaimFacts, Dossier, Figure, Found, Member, Residence, Scheme, SourceAnswer, Status, Subject,
};

/// A folder of the fixtures.
pub fn fixtures(folder: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(folder)
}

/// A scheme of the fixtures, which must have no defect.
pub fn scheme(name: &str) -> Scheme {
    let text = std::fs::read_to_string(fixtures("schemes").join(format!("{name}.toml"))).unwrap();
    Scheme::parse(&text, name).unwrap_or_else(|defects| panic!("{name}: {defects:#?}"))
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// From a first to a last valid day; no last day means without end.
pub fn through(from: &str, last: &str) -> Period {
    let last = (!last.is_empty()).then(|| day(last));
    Period::through(day(from), last).unwrap()
}

pub fn euro(cents: i64) -> Money {
    Money::from_cents(cents)
}

/// The facts of a household as a test writes them.
#[derive(Default)]
pub struct Household {
    members: Vec<(String, Relation, bool, String)>,
    pub statuses: Vec<Status<'static>>,
    pub figures: Vec<Figure<'static>>,
    pub answers: Vec<SourceAnswer<'static>>,
    /// Where the first member lived, when that is more than one place: code and days.
    homes: Option<Vec<(String, Period)>>,
}

impl Household {
    /// With one adult, who lives in the municipality at the household's address.
    pub fn in_municipality(refnis: &str) -> Self {
        Self::default().with_member("1980-03-15", Relation::Reference, true, refnis)
    }

    pub fn with_member(
        mut self,
        birth: &str,
        relation: Relation,
        here: bool,
        refnis: &str,
    ) -> Self {
        let member = (birth.to_owned(), relation, here, refnis.to_owned());
        self.members.push(member);
        self
    }

    pub fn with_status(mut self, subject: Subject, code: &'static str, period: Period) -> Self {
        self.statuses.push(Status {
            subject,
            code,
            period,
            decided_on: None,
            source: None,
        });
        self
    }

    pub fn with_figure(
        mut self,
        subject: Subject,
        kind: &'static str,
        value: i64,
        year: Option<i32>,
    ) -> Self {
        self.figures.push(Figure {
            subject,
            kind,
            value,
            year,
            as_of: None,
            source: None,
        });
        self
    }

    pub fn with_answer(mut self, code: &'static str, reference: &str, found: Found) -> Self {
        self.answers.push(SourceAnswer {
            member: 0,
            code,
            reference: day(reference),
            found,
        });
        self
    }

    /// The first member lived at these places, each written `refnis from last`, with `-` for no last day.
    pub fn with_homes(mut self, homes: &[&str]) -> Self {
        let home = |text: &&str| {
            let words: Vec<&str> = text.split(' ').collect();
            let last = if words[2] == "-" { "" } else { words[2] };
            (words[0].to_owned(), through(words[1], last))
        };
        self.homes = Some(homes.iter().map(home).collect());
        self
    }

    /// Reads the household with a function of the rules.
    pub fn read<T>(&self, ask: impl FnOnce(&Dossier) -> T) -> T {
        let home = |refnis, period, with_household| Residence {
            refnis,
            period,
            with_household,
        };
        let mut homes: Vec<Vec<Residence>> = self
            .members
            .iter()
            .map(|(_, _, here, refnis)| vec![home(refnis, through("1900-01-01", ""), *here)])
            .collect();
        if let Some(places) = &self.homes {
            let places = places.iter();
            homes[0] = places
                .map(|(refnis, days)| home(refnis, *days, true))
                .collect();
        }
        let members: Vec<Member> = self
            .members
            .iter()
            .zip(&homes)
            .map(|((birth, relation, _, _), home)| Member {
                birth: Some(birth.parse().unwrap()),
                relation: *relation,
                custody: None,
                belongs: through("1900-01-01", ""),
                residences: home,
            })
            .collect();
        ask(&Dossier {
            members: &members,
            statuses: &self.statuses,
            figures: &self.figures,
            answers: &self.answers,
        })
    }
}

/// A claim of a holder of this tier; tests change what matters to them.
pub fn claim<'a>(price: i64, tier: Option<&'a Tier>, route: Route, on: &str) -> ClaimFacts<'a> {
    ClaimFacts {
        tier,
        category: "ticket",
        sector: Sector::Culture,
        route,
        offer: "offer",
        ..ClaimFacts::at(euro(price), day(on))
    }
}

pub fn tier(name: &str) -> Tier {
    Tier(name.to_owned())
}

pub fn fund(name: &str) -> Role {
    Role::Fund(vrijpas::domain::FundId(name.to_owned()))
}
