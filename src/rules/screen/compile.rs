//! From a scheme and a day to a program.

use chrono::{Datelike, NaiveDate};

use super::births::births;
use super::planes::Planes;
use super::program::{Compared, Giving, Node, Program, Shared, Span, Step};
use crate::domain::Relation;
use crate::rules::decide::in_force;
use crate::rules::scheme::{
    Builtin, Clause, Condition, Duration, FactLevel, Ground, Inherit, Parameter, Renewal, Scheme,
    Value,
};

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
            free: Node::Fixed(Planes::YES),
            steps: Vec::new(),
            terms: 0,
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
        program.free = program.domicile;
        if let Some(suspended) = &scheme.suspension {
            let suspended = vec![program.node(suspended)];
            let free = Node::None(program.lay(suspended));
            program.free = Node::All(program.lay(vec![program.domicile, free]));
        }
        for ground in &scheme.grounds {
            let step = program.step(ground);
            program.steps.push(step);
        }
        program
    }

    fn step(&mut self, ground: &'s Ground) -> Step<'s> {
        let proof = ground.renewal != Renewal::Automatic;
        let mut bits = 0;
        let mut bit = |needed: bool| {
            let next = self.terms + bits;
            bits += u32::from(needed);
            if needed {
                1_u64.checked_shl(next)
            } else {
                Some(0)
            }
        };
        let term = bit(proof || ground.duration != Duration::WithTheFact);
        let grace = bit(ground.grace.is_some());
        // What held on another day than this stands in no column.
        let unfit = ground.judged_on.is_some() || term.is_none() || grace.is_none();
        self.terms += bits;
        let when = self.node(&ground.when);
        let shared = match &ground.inherit {
            Inherit::Nobody => Shared::Nobody,
            Inherit::Household => Shared::Household,
            Inherit::Dependants => {
                Shared::Those(self.dependants.unwrap_or(Node::Fixed(Planes::NO)))
            }
            Inherit::To(who) => Shared::Those(self.node(who)),
        };
        Step {
            when,
            shared,
            unfit,
            proof,
            term: term.unwrap_or(0),
            grace: grace.unwrap_or(0),
        }
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
            Condition::StatusWith(test) => Node::StatusWith(test.set.bits()),
            Condition::ResidentFor { places, .. } => match self.resident(places) {
                Node::Resident(places) => Node::ResidentFor(places),
                other => other,
            },
            Condition::Entitled(right) => {
                let rights = self.scheme.rights();
                let position = rights.iter().position(|known| known == right);
                position.map_or(Node::Fixed(Planes::NO), Node::Entitled)
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
        let places = if places.is_empty() {
            &self.scheme.municipalities
        } else {
            places
        };
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

/// What can give a right: the best tier first, within a tier what holds by itself before grace, and then the order of the file.
fn order(scheme: &Scheme, right: &str) -> Vec<Giving> {
    let grounds = scheme.grounds.iter().enumerate();
    let mine = grounds.filter(|(_, ground)| ground.right == right);
    let mut order: Vec<Giving> = mine
        .flat_map(|(position, ground)| {
            let giving = |grace| Giving {
                ground: position,
                grace,
            };
            std::iter::once(giving(false)).chain(ground.grace.map(|_| giving(true)))
        })
        .collect();
    let rank = |position: usize| scheme.tiers[scheme.grounds[position].tier].rank;
    order.sort_by_key(|giving| (rank(giving.ground), giving.grace));
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

/// The bit of a relation.
pub(super) fn bit(relation: Relation) -> u8 {
    match relation {
        Relation::Reference => 1,
        Relation::Partner => 2,
        Relation::Child => 4,
        Relation::Other => 8,
    }
}
