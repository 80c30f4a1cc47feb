//! Three-valued answers for up to 64 members at once: a bit a member.

/// Who is a yes, who is a no, and of whom the screen cannot tell; whoever is in none of them is not known. No member is in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Planes {
    pub(super) yes: u64,
    pub(super) no: u64,
    pub(super) ask: u64,
}

impl Planes {
    pub(super) const YES: Self = Self::of(u64::MAX);
    pub(super) const NO: Self = Self::of(0);
    pub(super) const UNKNOWN: Self = Self {
        yes: 0,
        no: 0,
        ask: 0,
    };
    pub(super) const ASK: Self = Self {
        yes: 0,
        no: 0,
        ask: u64::MAX,
    };

    /// Yes for these members, no for all others.
    pub(super) const fn of(yes: u64) -> Self {
        Self {
            yes,
            no: !yes,
            ask: 0,
        }
    }

    /// Yes for some and not known for others, no for the rest.
    pub(super) const fn open(yes: u64, unknown: u64) -> Self {
        Self {
            yes,
            no: !(yes | unknown),
            ask: 0,
        }
    }

    pub(super) fn unknown(self) -> u64 {
        !(self.yes | self.no | self.ask)
    }

    pub(super) fn opposite(self) -> Self {
        Self {
            yes: self.no,
            no: self.yes,
            ask: self.ask,
        }
    }

    /// No as soon as one is no. Where one cannot be told and the other is not no, neither can both.
    pub(super) fn and(self, other: Self) -> Self {
        let no = self.no | other.no;
        Self {
            yes: self.yes & other.yes,
            no,
            ask: (self.ask | other.ask) & !no,
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        self.opposite().and(other.opposite()).opposite()
    }

    /// Whether one of these members is a yes, given to all.
    pub(super) fn shared_by(self, members: u64) -> Self {
        let some = |plane: u64| if plane & members == 0 { 0 } else { u64::MAX };
        let yes = some(self.yes);
        let ask = some(self.ask) & !yes;
        let unknown = some(self.unknown());
        Self {
            yes,
            no: !(yes | ask | unknown),
            ask,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::truth::{ALWAYS, Answer, Truth};

    const ANSWERS: [Answer; 3] = [Answer::Yes, Answer::No, Answer::Unknown];

    fn plane(answer: Answer) -> Planes {
        match answer {
            Answer::Yes => Planes::YES,
            Answer::No => Planes::NO,
            Answer::Unknown => Planes::UNKNOWN,
        }
    }

    #[test]
    fn bits_answer_as_truths_do() {
        for a in ANSWERS {
            for b in ANSWERS {
                let (one, other) = (Truth::new(a, ALWAYS), Truth::new(b, ALWAYS));
                assert_eq!(plane(a).and(plane(b)), plane(one.and(other).answer));
                assert_eq!(plane(a).or(plane(b)), plane(one.or(other).answer));
            }
            assert_eq!(plane(a).shared_by(0), Planes::NO);
            assert_eq!(plane(a).shared_by(1 << 63), plane(a));
        }
    }

    #[test]
    fn what_cannot_be_told_is_told_where_it_does_not_matter() {
        assert_eq!(Planes::ASK.and(Planes::NO), Planes::NO);
        assert_eq!(Planes::ASK.or(Planes::YES), Planes::YES);
        for other in [Planes::YES, Planes::UNKNOWN, Planes::ASK] {
            assert_eq!(Planes::ASK.and(other), Planes::ASK);
        }
        for other in [Planes::NO, Planes::UNKNOWN, Planes::ASK] {
            assert_eq!(Planes::ASK.or(other), Planes::ASK);
        }
        let mixed = Planes {
            yes: 1,
            no: !7,
            ask: 2,
        };
        assert_eq!(mixed.unknown(), 4);
        assert_eq!(mixed.shared_by(!1), Planes::ASK);
        assert_eq!(mixed.shared_by(!3), Planes::UNKNOWN);
        assert_eq!(mixed.shared_by(u64::MAX), Planes::YES);
    }
}
