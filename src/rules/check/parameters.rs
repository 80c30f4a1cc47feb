//! A parameter has one value for each day and reference year.

use crate::rules::read::Page;
use crate::rules::scheme::Scheme;
use crate::said;

pub(super) fn check(scheme: &Scheme, starts: &[usize], page: &Page) {
    for (parameter, start) in scheme.parameters.iter().zip(starts) {
        for (position, value) in parameter.values.iter().enumerate() {
            let earlier = &parameter.values[..position];
            if earlier
                .iter()
                .any(|other| (other.from, other.year) == (value.from, value.year))
            {
                let said = said!("scheme-value-twice", name = &parameter.name);
                page.report(*start, said, Some(said!("scheme-value-twice-remedy")));
            }
            if earlier
                .iter()
                .any(|other| other.year.is_some() != value.year.is_some())
            {
                let said = said!("scheme-value-mixed", name = &parameter.name);
                page.report(*start, said, None);
            }
        }
    }
}
