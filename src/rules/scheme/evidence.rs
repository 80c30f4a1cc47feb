//! Of which facts evidence is brought for a ground.

use super::{Clause, Condition, Evidence, Part, Scheme, Value};

impl Scheme {
    /// The facts a condition asks for. What it excludes (`none`), and what it asks of other members, is no evidence for it; a figure that
    /// is added up over the members is.
    #[must_use]
    pub fn evidence(&self, clause: &Clause) -> Evidence {
        let mut found = Evidence::default();
        self.gather(clause, &mut found);
        found
    }

    fn gather(&self, clause: &Clause, found: &mut Evidence) {
        clause.walk(&mut |part| match part {
            Part::Condition(condition) => self.asked(condition, found),
            Part::Value(value) => self.measured(value, found),
        });
    }

    fn asked(&self, condition: &Condition, found: &mut Evidence) -> bool {
        match condition {
            Condition::None(_) => return false,
            Condition::Status(set) => found.statuses = found.statuses.union(*set),
            Condition::StatusWith(test) => found.statuses = found.statuses.union(test.set),
            Condition::Flag(fact) => found.facts.push(*fact),
            Condition::Named(position) => {
                if let Some(named) = self.conditions.get(*position) {
                    self.gather(&named.when, found);
                }
            }
            _ => {}
        }
        true
    }

    fn measured(&self, value: &Value, found: &mut Evidence) -> bool {
        match value {
            Value::Fact(fact) => found.facts.push(*fact),
            Value::Computed(position) => {
                if let Some(computed) = self.computed.get(*position) {
                    let is = &computed.is;
                    is.walk(&mut |part| match part {
                        Part::Condition(condition) => self.asked(condition, found),
                        Part::Value(value) => self.measured(value, found),
                    });
                }
            }
            Value::SumMembers(each) => {
                let mut inner = Evidence::default();
                each.0.walk(&mut |part| match part {
                    Part::Condition(_) => false,
                    Part::Value(value) => self.measured(value, &mut inner),
                });
                found.facts_of_all.extend(inner.facts);
                return false;
            }
            Value::CountMembers(_) => return false,
            _ => {}
        }
        true
    }
}
