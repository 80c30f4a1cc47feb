//! The words a scheme declares: statuses, facts, parameters, funds, tiers.

use super::amend;
use super::party::{self, RESERVED};
use super::section::Section;
use super::value::named_value;
use crate::domain::{FundId, Level, Rate, Tier, parse_amount};
use crate::rules::exact::Exact;
use crate::rules::scheme::{
    Builtin, Computed, Entity, FactLevel, FactWord, FactYear, Fund, Parameter, ParameterValue,
    Scheme, StatusSet, StatusWord, TierWord, Unit, Value,
};
use crate::said;

/// Whose a status may be.
const LEVELS: &[(&str, Level)] = &[("person", Level::Person), ("household", Level::Household)];

const UNITS: &[(&str, Unit)] = &[
    ("amount", Unit::Amount),
    ("count", Unit::Count),
    ("flag", Unit::Flag),
];

/// How the values of a parameter are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    Amount,
    Count,
    Rate,
}

const PARAMETER_UNITS: &[(&str, Measure)] = &[
    ("amount", Measure::Amount),
    ("count", Measure::Count),
    ("rate", Measure::Rate),
];

/// Reads them all, since rules may name any of them.
pub(super) fn vocabulary(root: &Section, scheme: &mut Scheme) {
    for section in root.sections("status") {
        status(&section, scheme);
    }
    for section in root.sections("fact") {
        fact(&section, scheme);
    }
    for section in root.sections("parameter") {
        parameter(root, &section, scheme);
    }
    for section in root.sections("fund") {
        fund(&section, scheme);
    }
    for section in root.sections("tier") {
        tier(&section, scheme);
    }
}

fn status(section: &Section, scheme: &mut Scheme) {
    let word = StatusWord {
        code: section.id("code", |code| scheme.status(code).is_some()),
        name: section.need("name", Section::words).unwrap_or_default(),
        level: section
            .need("level", |section, key| section.word(key, LEVELS))
            .unwrap_or(Level::Person),
        asked: section.text("asked").map(str::to_owned),
        answer_months: section.small("answer_months"),
    };
    section.finish();
    if scheme.statuses.len() == StatusSet::CAPACITY {
        let said = said!("scheme-too-many-statuses", most = StatusSet::CAPACITY);
        section.fault("code", said, None);
        return;
    }
    scheme.statuses.push(word);
}

fn fact(section: &Section, scheme: &mut Scheme) {
    let name = section.id("name", |name| scheme.fact(name).is_some());
    if Builtin::named(&name).is_some() {
        section.fault("name", said!("scheme-reserved-word", word = &name), None);
    }
    let text = section.need("text", Section::words).unwrap_or_default();
    let unit = section.need("unit", |section, key| section.word(key, UNITS));
    let level = section.need("level", |section, key| section.word(key, FactLevel::WORDS));
    let year = section
        .small("years_before")
        .map_or(FactYear::Newest, FactYear::Before);
    if let FactYear::Before(years) = year
        && !(0..=50).contains(&years)
    {
        let said = said!("scheme-out-of-range", least = 0, most = 50);
        section.fault("years_before", said, None);
    }
    // Asked for here only, since its type follows the unit.
    let when_absent = section.has("when_absent").then(|| match unit {
        Some(Unit::Flag) => section.flag("when_absent").map(i64::from),
        Some(Unit::Amount) => section
            .read_as("when_absent", parse_amount)
            .map(crate::domain::Money::cents),
        _ => section.whole("when_absent"),
    });
    let not_older_than_days = section.small("not_older_than_days");
    let rows = section.text("rows_of").unwrap_or(&name).to_owned();
    section.finish();
    let word = FactWord {
        name,
        rows,
        text,
        unit: unit.unwrap_or(Unit::Amount),
        level: level.unwrap_or(FactLevel::Household),
        year,
        when_absent: when_absent.flatten(),
        not_older_than_days,
    };
    if let Some(other) = scheme.fact_of_rows(&word.rows)
        && (other.unit, other.level) != (word.unit, word.level)
    {
        let said = said!(
            "scheme-rows-differ",
            first = &other.name,
            second = &word.name
        );
        section.fault("rows_of", said, Some(said!("scheme-rows-differ-remedy")));
    }
    scheme.facts.push(word);
}

fn parameter(root: &Section, section: &Section, scheme: &mut Scheme) {
    let taken = |name: &str| scheme.parameters.iter().any(|known| known.name == name);
    let name = section.id("name", taken);
    let text = section.need("text", Section::words).unwrap_or_default();
    let measure = section
        .need("unit", |section, key| section.word(key, PARAMETER_UNITS))
        .unwrap_or(Measure::Amount);
    let read = |sections: Vec<Section>| -> Vec<ParameterValue> {
        let values = sections.iter();
        values
            .map(|value| parameter_value(value, measure))
            .collect()
    };
    let mut values = read(section.sections("value"));
    let amended = read(amend::values(root, &name));
    values.retain(|old| {
        let mut amended = amended.iter();
        !amended.any(|new| (new.from, new.year) == (old.from, old.year))
    });
    values.extend(amended);
    let unit = if measure == Measure::Amount {
        Unit::Amount
    } else {
        Unit::Count
    };
    section.finish();
    scheme.parameters.push(Parameter {
        name,
        text,
        unit,
        values,
    });
}

fn parameter_value(section: &Section, measure: Measure) -> ParameterValue {
    let value = match measure {
        Measure::Amount => section
            .need("is", |section, key| section.read_as(key, parse_amount))
            .map(|amount| Exact::whole(amount.cents())),
        Measure::Count => section.need("is", Section::whole).map(Exact::whole),
        Measure::Rate => section.need("is", Section::parsed::<Rate>).map(Exact::from),
    };
    let value = ParameterValue {
        from: section.day("from"),
        year: section.small("year"),
        value: value.unwrap_or(Exact::ZERO),
        source: section
            .need("source", Section::text)
            .unwrap_or_default()
            .to_owned(),
    };
    section.finish();
    value
}

/// Reads one named value.
pub(super) fn computed(section: &Section, scheme: &mut Scheme) {
    let taken = |name: &str| scheme.computed.iter().any(|known| known.name == name);
    let computed = Computed {
        name: section.id("name", taken),
        text: section.need("text", Section::words).unwrap_or_default(),
        is: section
            .need("is", |section, key| Some(named_value(section, key, scheme)))
            .unwrap_or(Value::Number(Exact::ZERO)),
        source: section
            .need("source", Section::text)
            .unwrap_or_default()
            .to_owned(),
    };
    scheme.computed.push(computed);
}

fn fund(section: &Section, scheme: &mut Scheme) {
    let id = section.id("id", |id| scheme.fund(&FundId(id.to_owned())).is_some());
    if RESERVED.contains(&id.as_str()) {
        section.fault("id", said!("scheme-reserved-word", word = &id), None);
    }
    let fund = Fund {
        id: FundId(id),
        name: section.need("name", Section::words).unwrap_or_default(),
        entity: section
            .need("entity", |section, key| section.word(key, Entity::WORDS))
            .unwrap_or(Entity::Other),
        municipality: section.text("municipality").map(str::to_owned),
        not_for: section.names("not_for"),
        only_for: section.names("only_for"),
        instead: section.text("instead").map(|word| FundId(word.to_owned())),
    };
    section.finish();
    let same =
        |other: &&Fund| other.municipality.is_some() && other.municipality == fund.municipality;
    if let Some(other) = scheme.funds.iter().find(same) {
        let said = said!(
            "scheme-home-fund-twice",
            first = &other.id.0,
            second = &fund.id.0
        );
        section.fault("municipality", said, None);
    }
    scheme.funds.push(fund);
}

/// What funds say of grounds and of each other, once all of them are known.
pub(super) fn funds_and_grounds(root: &Section, scheme: &Scheme) {
    let known: Vec<&str> = scheme.grounds.iter().map(|g| g.id.as_str()).collect();
    for (section, fund) in root.sections("fund").iter().zip(&scheme.funds) {
        for (key, grounds) in [("not_for", &fund.not_for), ("only_for", &fund.only_for)] {
            for ground in grounds.iter().filter(|id| scheme.ground(id).is_none()) {
                section.unknown(key, said!("scheme-kind-ground"), ground, &known);
            }
        }
        if let Some(word) = &fund.instead {
            let _ = party::fund(section, "instead", &word.0, scheme);
        }
        // Every fund can be passed on at most once in a chain that ends.
        let mut at = Some(fund);
        for _ in 0..=scheme.funds.len() {
            at = at.and_then(|fund| scheme.fund(fund.instead.as_ref()?));
        }
        if at.is_some() {
            section.fault("instead", said!("scheme-fund-circle"), None);
        }
    }
}

fn tier(section: &Section, scheme: &mut Scheme) {
    let id = section.id("id", |id| scheme.tier(&Tier(id.to_owned())).is_some());
    let rank = section.need("rank", Section::whole).unwrap_or_default();
    if let Some(other) = scheme.tiers.iter().find(|tier| tier.rank == rank) {
        let said = said!("scheme-rank-twice", first = &other.id.0, second = &id);
        section.fault("rank", said, Some(said!("scheme-rank-twice-remedy")));
    }
    if id == "ordinary" {
        section.fault("id", said!("scheme-reserved-word", word = &id), None);
    }
    scheme.tiers.push(TierWord {
        id: Tier(id),
        rank,
        name: section.need("name", Section::words).unwrap_or_default(),
        acknowledged: section.text("acknowledged").map(str::to_owned),
    });
    section.finish();
}
