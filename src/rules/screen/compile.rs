//! From a scheme and a day to a program.

use chrono::{Datelike, Days, NaiveDate};

use super::planes::Planes;
use super::program::{Compared, Node, Program, Shared, Span, Step};
use crate::domain::Relation;
use crate::rules::decide::{in_force, of_age};
use crate::rules::scheme::{
    AgeWindow, Builtin, Clause, Condition, Duration, FactLevel, Ground, Inherit, Parameter,
    Renewal, Scheme, Value,
};

/// A program counts places, relations and running terms in bits.
const BITS: usize = 64;

impl<'s> Program<'s> {
    /// Compiles every right of a scheme for a day.
    #[must_use]
    pub fn new(scheme: &'s Scheme, on: NaiveDate) -> Self {
        let statuses = scheme.statuses.iter().enumerate();
        let asked = statuses.filter(|(_, word)| word.asked.is_some());
        let mut program = Self {
            scheme,
            on,
            in_force: scheme.in_force.contains(on),
            nodes: Vec::new(),
            named: Vec::new(),
            dependants: None,
            domicile: Node::Fixed(Planes::YES),
            steps: Vec::new(),
            rights: scheme
                .rights()
                .iter()
                .map(|right| order(scheme, right))
                .collect(),
            places: Vec::new(),
            asked: asked.fold(0, |bits, (position, _)| bits | 1 << position),
            parameters: scheme
                .parameters
                .iter()
                .map(|one| in_force(one, None, on).value.ok())
                .collect(),
            by_year: scheme
                .parameters
                .iter()
                .map(|one| by_year(one, on))
                .collect(),
            inner: Vec::new(),
        };
        for computed in &scheme.computed {
            program.inside(&computed.is);
        }
        for named in &scheme.conditions {
            let node = program.node(&named.when);
            program.named.push(node);
        }
        program.dependants = scheme.dependants.as_ref().map(|rule| program.node(rule));
        if scheme.domicile.in_municipality {
            program.domicile = program.resident(&scheme.municipalities);
        }
        if let Some(instead) = &scheme.domicile.or_when {
            let nodes = vec![program.domicile, program.node(instead)];
            program.domicile = Node::Any(program.lay(nodes));
        }
        if let Some(suspended) = &scheme.suspension {
            let suspended = vec![program.node(suspended)];
            let free = Node::None(program.lay(suspended));
            program.domicile = Node::All(program.lay(vec![program.domicile, free]));
        }
        for ground in &scheme.grounds {
            let step = program.step(ground);
            program.steps.push(step);
        }
        program
    }

    fn step(&mut self, ground: &'s Ground) -> Step<'s> {
        let terms = self.steps.iter().filter(|step| step.term != 0).count();
        let lasting = ground.duration == Duration::WithTheFact;
        let plain = ground.grace.is_none()
            && ground.judged_on.is_none()
            && ground.renewal == Renewal::Automatic;
        let when = if plain && (lasting || terms < BITS) {
            self.node(&ground.when)
        } else {
            Node::Fixed(Planes::ASK)
        };
        let shared = match &ground.inherit {
            Inherit::Nobody => Shared::Nobody,
            Inherit::Household => Shared::Household,
            Inherit::Dependants => {
                Shared::Those(self.dependants.unwrap_or(Node::Fixed(Planes::NO)))
            }
            Inherit::To(who) => Shared::Those(self.node(who)),
        };
        let term = if lasting { 0 } else { 1 << (terms % BITS) };
        Step { when, shared, term }
    }

    fn node(&mut self, clause: &'s Clause) -> Node<'s> {
        match &clause.what {
            Condition::All(parts) => Node::All(self.group(parts)),
            Condition::Any(parts) => Node::Any(self.group(parts)),
            Condition::None(parts) => Node::None(self.group(parts)),
            Condition::Named(position) => Node::Named(*position),
            Condition::Status(set) => Node::Status(set.bits()),
            Condition::Compare {
                value,
                operator,
                with,
            } => {
                self.inside(value);
                self.inside(with);
                Node::Compare(Compared {
                    left: value,
                    operator: *operator,
                    right: with,
                    common: self.common(value) && self.common(with),
                })
            }
            Condition::Age(window) => births(*window, self.on),
            Condition::Resident(places) if places.is_empty() => {
                self.resident(&self.scheme.municipalities)
            }
            Condition::Resident(places) => self.resident(places),
            Condition::Relation(relations) => {
                let bits = relations.iter().map(|relation| bit(*relation));
                Node::Relation(bits.fold(0, |all, one| all | one))
            }
            Condition::Dependant => self.dependants.unwrap_or(Node::Fixed(Planes::UNKNOWN)),
            Condition::SameAddress => Node::SameAddress,
            Condition::Custody(least) => Node::Custody(*least),
            Condition::Flag(fact) => Node::Flag(*fact),
            Condition::Born { from, through } => Node::Born(
                from.map_or(i32::MIN, |day| day.num_days_from_ce()),
                through.map_or(i32::MAX, |day| day.num_days_from_ce()),
            ),
            // How long something has been so stands in no column.
            Condition::StatusWith(_) | Condition::ResidentFor { .. } | Condition::Entitled(_) => {
                Node::Fixed(Planes::ASK)
            }
        }
    }

    fn group(&mut self, parts: &'s [Clause]) -> Span {
        let nodes = parts.iter().map(|part| self.node(part)).collect();
        self.lay(nodes)
    }

    /// Lays conditions that stand together beside each other.
    fn lay(&mut self, nodes: Vec<Node<'s>>) -> Span {
        let from = self.nodes.len();
        self.nodes.extend(nodes);
        Span {
            from,
            to: self.nodes.len(),
        }
    }

    fn resident(&mut self, places: &'s [String]) -> Node<'s> {
        let mut bits = 0;
        for place in places {
            if !self.places.contains(&place.as_str()) {
                self.places.push(place);
            }
            match u32::from(self.place(place)) {
                code if code < u64::BITS => bits |= 1 << code,
                _ => return Node::Fixed(Planes::ASK),
            }
        }
        Node::Resident(bits)
    }

    /// Compiles the conditions inside a value.
    fn inside(&mut self, value: &'s Value) {
        let mut clauses = Vec::new();
        value.each(&mut |part| match part {
            Value::If(parts) => clauses.push(&parts.0),
            Value::CountMembers(clause) => clauses.push(clause),
            Value::SumMembers(each) => clauses.push(&each.1),
            _ => {}
        });
        for clause in clauses {
            let node = self.node(clause);
            self.inner.push((clause, node));
        }
    }

    /// Whether a value is surely the same for every member of a household.
    fn common(&self, value: &Value) -> bool {
        let of_person = |fact: usize| self.scheme.facts[fact].level == FactLevel::Person;
        match value {
            Value::CountMembers(_) | Value::SumMembers(_) => true,
            Value::If(_) => false,
            Value::Builtin(which) => *which == Builtin::Members,
            Value::Fact(fact) => !of_person(*fact),
            Value::Parameter { year_of, .. } => !year_of.is_some_and(of_person),
            Value::Computed(position) => self.common(&self.scheme.computed[*position].is),
            _ => value.parts().iter().all(|part| self.common(part)),
        }
    }
}

/// The grounds of a right, the best tier first and within a tier in the order of the file.
fn order(scheme: &Scheme, right: &str) -> Vec<usize> {
    let grounds = scheme.grounds.iter().enumerate();
    let mine = grounds.filter(|(_, ground)| ground.right == right);
    let mut order: Vec<usize> = mine.map(|(position, _)| position).collect();
    order.sort_by_key(|position| scheme.tiers[scheme.grounds[*position].tier].rank);
    order
}

fn by_year(parameter: &Parameter, on: NaiveDate) -> Vec<(i32, crate::rules::exact::Exact)> {
    let mut years: Vec<i32> = parameter.values.iter().filter_map(|one| one.year).collect();
    years.sort_unstable();
    years.dedup();
    let worth = |year| {
        let value = in_force(parameter, Some(year), on).value.ok()?;
        Some((year, value))
    };
    years.into_iter().filter_map(worth).collect()
}

/// Of somebody born later an age is reached later, so that the birth days inside a window lie together.
fn births(window: AgeWindow, on: NaiveDate) -> Node<'static> {
    let no_end = AgeWindow {
        through: None,
        ..window
    };
    let old_enough = |born| of_age(no_end, born, on);
    let young_enough = |born| !old_enough(born) || of_age(window, born, on);
    let first = first_day(young_enough);
    let last = first_day(|born| !old_enough(born));
    Node::Born(first, last - 1)
}

/// The first of all days that passes, when all after it do.
fn first_day(passes: impl Fn(NaiveDate) -> bool) -> i32 {
    let day = |days: u64| {
        NaiveDate::MIN
            .checked_add_days(Days::new(days))
            .unwrap_or(NaiveDate::MAX)
    };
    let span = (NaiveDate::MAX - NaiveDate::MIN).num_days();
    let (mut low, mut high) = (0, span.unsigned_abs());
    while low < high {
        let middle = low.midpoint(high);
        if passes(day(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    day(low).num_days_from_ce()
}

/// The bit of a relation.
pub(super) fn bit(relation: Relation) -> u8 {
    match relation {
        Relation::Reference => 1,
        Relation::Partner => 2,
        Relation::Child => 4,
        Relation::Other => 8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::scheme::AgeCount;

    #[test]
    fn an_age_window_is_a_stretch_of_birth_days() {
        for on in [
            "2026-11-21",
            "2026-02-28",
            "2026-03-01",
            "2024-02-29",
            "2026-12-31",
            "2026-01-01",
        ] {
            let on: NaiveDate = on.parse().unwrap();
            for (from, through) in [
                (0, Some(24)),
                (6, Some(17)),
                (18, None),
                (65, Some(65)),
                (0, None),
            ] {
                for counted in [AgeCount::Birthday, AgeCount::BirthYear] {
                    let window = AgeWindow {
                        from,
                        through,
                        counted,
                    };
                    let Node::Born(first, last) = births(window, on) else {
                        unreachable!()
                    };
                    // Round every birthday, and round every New Year.
                    let days = (0..3_700)
                        .map(|days| days * 10)
                        .chain((0..101).flat_map(|year| {
                            let birthday = year * 1461 / 4;
                            let new_year = birthday + i64::from(on.ordinal0());
                            (birthday - 2..birthday + 3).chain(new_year - 2..new_year + 3)
                        }));
                    for days in days {
                        let born = on - chrono::Duration::days(days);
                        let inside = (first..=last).contains(&born.num_days_from_ce());
                        assert_eq!(inside, of_age(window, born, on), "{window:?} {born} {on}");
                    }
                }
            }
        }
    }
}
