//! What a code comes to at the till, and redeeming it: one transaction, on the disk before the answer is given.

use chrono::NaiveDate;

use super::answer::{Answer, Outcome};
use super::entry::{self, Good, VoucherEntry};
use super::fault::Fault;
use super::lists::{PASSES, VOUCHERS};
use super::open::{Kit, odd};
use super::record::{Entry, is_spent};
use super::request::{Meant, Request, name_of};
use super::trust::Trust;
use crate::domain::{Code, Money, Paper, PaperGood, PassNumber, Shown, Signed, VoucherCode};
use crate::label::kit::KitOffer;
use crate::seal::{ClubToken, Randomness, offer_mark};

impl Kit {
    /// Redeems what was shown, and answers.
    ///
    /// # Errors
    /// [`Fault::OutOfDate`] when the kit may not be used that day; [`Fault::WhichOffer`], [`Fault::UnknownOffer`],
    /// [`Fault::PaidElsewhere`], [`Fault::NothingOn`] or [`Fault::OtherOffer`] when the club must say more or something else; the
    /// file's faults. For a pass they follow from the request and the offers alone, never from the pass. After a fault nothing
    /// is written.
    pub fn redeem(
        &mut self,
        shown: &Shown,
        request: &Request,
        random: &dyn Randomness,
    ) -> Result<Answer, Fault> {
        let Some(entry) = self.judged(shown, request)? else {
            return Ok(Answer::NOT_VALID);
        };
        // Another program may have spent the voucher meanwhile.
        let recorded = self.record(&entry, request, random)?;
        Ok(recorded.map_or(Answer::NOT_VALID, |recorded| Answer {
            reference: Some(recorded.reference),
            before: recorded.before,
            ..self.answer(&entry)
        }))
    }

    /// Whether what the club chose for a whole evening is one line of the kit; it may also have chosen nothing.
    ///
    /// # Errors
    /// [`Fault::WhichOffer`], [`Fault::UnknownOffer`] or [`Fault::NothingOn`], as the first code would give.
    pub fn can_mean(&self, request: &Request) -> Result<(), Fault> {
        if request.names_an_offer() && self.head().valid.contains(request.on) {
            request.listed(self.offers(), self.chosen()?, |_| true)?;
        }
        Ok(())
    }

    /// What redeeming would answer. Nothing is written.
    ///
    /// # Errors
    /// As [`Kit::redeem`].
    pub fn price(&self, shown: &Shown, request: &Request) -> Result<Answer, Fault> {
        let entry = self.judged(shown, request)?;
        Ok(entry.map_or(Answer::NOT_VALID, |entry| self.answer(&entry)))
    }

    fn answer(&self, entry: &Entry) -> Answer {
        Answer {
            outcome: match (entry.voucher, entry.provisional) {
                (false, _) => Outcome::Pass,
                (true, false) => Outcome::Accepted,
                (true, true) => Outcome::SubjectToCheck,
            },
            offer: Some(name_of(&self.offers()[entry.line])),
            remembered: entry.remembered,
            to_collect: entry.collected,
            reference: None,
            before: None,
        }
    }

    /// What a code comes to; `None` when it cannot be accepted.
    fn judged(&self, shown: &Shown, request: &Request) -> Result<Option<Entry>, Fault> {
        let valid = self.head().valid;
        if !valid.contains(request.on) {
            return Err(Fault::OutOfDate {
                on: request.on,
                valid,
            });
        }
        let trust = self.trust(shown);
        match shown.code() {
            Code::Pass(number) => self.pass(&number, shown, trust, request).map(Some),
            Code::Voucher(code) => self.voucher(&code, shown, trust, request),
        }
    }

    /// Known or not, ordinary or not: the same statements and the same codes are computed, and an amount comes out. A scanned
    /// pass that was not signed here is one nobody knows: its token is that of all of its text, so that the municipality, too,
    /// takes it for nobody's and splits no price that was collected whole.
    fn pass(
        &self,
        number: &PassNumber,
        shown: &Shown,
        trust: Trust,
        request: &Request,
    ) -> Result<Entry, Fault> {
        let meant = request.at_door(self.offers(), self.chosen()?)?;
        let found = PASSES
            .entry(&self.connection, self.list.fingerprint(number.canonical()))
            .map_err(|fault| self.fault(&fault))?;
        let opened = self
            .list
            .open_entry(number.canonical(), &found.unwrap_or([0; 64]));
        let sealed = self
            .amount(&opened, meant.line, request.on)
            .map_err(|fault| self.fault(&fault))?;
        let ordinary = self.offers()[meant.line].price;
        let trusted = matches!(trust, Trust::Typed | Trust::Signed);
        let token = match shown {
            Shown::Scanned(signed) if !trusted => self.tokens.token_of(&signed.to_string()),
            _ => self.tokens.token_of(number.canonical()),
        };
        let known = found.is_some() && trusted;
        let collected = if known { sealed } else { ordinary };
        Ok(Entry::new(token, &meant, collected))
    }

    /// The amount that the entry of a pass opens. Any bytes open one: who is unknown takes the same path.
    fn amount(&self, entry: &[u8; 64], line: usize, on: NaiveDate) -> rusqlite::Result<Money> {
        let day = (on - self.head().valid.from).num_days();
        let day = u16::try_from(day).map_err(|_| odd())?;
        let class: u8 = self
            .connection
            .prepare_cached("SELECT class FROM days WHERE day = $1")?
            .query_row([day], |row| row.get(0))?;
        let segment = entry::segment_on(entry, day);
        let row: Vec<u8> = self
            .connection
            .prepare_cached("SELECT sealed FROM amounts WHERE slot = $1")?
            .query_row([u32::from(segment.slot) % self.slots], |row| row.get(0))?;
        let at = (usize::from(class) * self.offers().len() + line) * 4;
        let cents = segment.key.open_four(&row, at).ok_or_else(odd)?;
        Ok(Money::from_cents(u32::from_be_bytes(cents).into()))
    }

    fn voucher(
        &self,
        code: &VoucherCode,
        shown: &Shown,
        trust: Trust,
        request: &Request,
    ) -> Result<Option<Entry>, Fault> {
        let fault = |fault: rusqlite::Error| self.fault(&fault);
        let token = self.tokens.token_of(code.canonical());
        let spent = is_spent(&self.connection, token).map_err(fault)?;
        let sealed = VOUCHERS
            .entry(&self.connection, self.list.fingerprint(code.canonical()))
            .map_err(fault)?;
        if spent || trust == Trust::Forged {
            return Ok(None);
        }
        let Some(sealed) = sealed else {
            return match (trust, shown) {
                (Trust::Foreign, _) => Ok(None),
                (_, Shown::Typed(_)) => self.unknown(token, request).map(Some),
                (_, Shown::Scanned(signed)) => self.signed(token, signed, request),
            };
        };
        let opened = VoucherEntry::read(&self.list.open_entry(code.canonical(), &sealed))
            .ok_or_else(|| self.fault(&odd()))?;
        if opened.withdrawn || !opened.valid.contains(request.on) {
            return Ok(None);
        }
        match opened.good_for {
            Good::Line(line) => {
                let line = usize::from(line);
                let offer = self.offers().get(line).ok_or_else(|| self.fault(&odd()))?;
                request.agrees(offer)?;
                let entry = Entry::new(token, &Meant::only(line), opened.to_collect);
                Ok(Some(entry.of_voucher()))
            }
            Good::Value(value, kind) => {
                let good = |line: usize| self.kinds.contains(&(kind, line));
                let Some(meant) = request.listed(self.offers(), self.chosen()?, good)? else {
                    return Ok(None);
                };
                let collected = beyond(self.offers()[meant.line].price, value);
                Ok(Some(Entry::new(token, &meant, collected).of_voucher()))
            }
            Good::Elsewhere => Ok(None),
        }
    }

    /// A voucher that the municipality may have issued after this kit was made. What the club collects stands on the paper, and
    /// so does what it is good for: the offer chosen before is not taken for it.
    fn unknown(&self, token: ClubToken, request: &Request) -> Result<Entry, Fault> {
        let meant = request
            .listed(self.offers(), None, |_| true)?
            .ok_or_else(|| self.fault(&odd()))?;
        Ok(Entry::new(token, &meant, None).of_voucher().provisional())
    }

    /// The same, of which the municipality's signature says what it is good for and when.
    fn signed(
        &self,
        token: ClubToken,
        signed: &Signed,
        request: &Request,
    ) -> Result<Option<Entry>, Fault> {
        let Paper::Voucher {
            good_for,
            from,
            through,
            ..
        } = signed.paper
        else {
            return Ok(None);
        };
        if !(from..=through).contains(&request.on) {
            return Ok(None);
        }
        let entry = match good_for {
            PaperGood::Value(value) => {
                let meant = request.listed(self.offers(), None, |_| true)?;
                meant.map(|meant| {
                    let price = self.offers()[meant.line].price;
                    Entry::new(token, &meant, beyond(price, value))
                })
            }
            PaperGood::Offer(mark) => {
                let is_marked =
                    |offer: &KitOffer| offer_mark(&offer.offer, &offer.price_class) == mark;
                let line = self.offers().iter().position(is_marked);
                if let Some(line) = line {
                    request.agrees(&self.offers()[line])?;
                }
                line.map(|line| Entry::new(token, &Meant::only(line), None))
            }
        };
        Ok(entry.map(|entry| entry.of_voucher().provisional()))
    }

    /// The line chosen last.
    ///
    /// # Errors
    /// The file's.
    pub fn chosen(&self) -> Result<Option<usize>, Fault> {
        self.connection
            .prepare_cached("SELECT chosen FROM installation")
            .and_then(|mut select| {
                let mut rows = select.query([])?;
                let line: Option<u16> = rows.next()?.map_or(Ok(None), |row| row.get(0))?;
                Ok(line.map(usize::from))
            })
            .map_err(|fault| self.fault(&fault))
    }

    /// What people call the offer and class of a line.
    #[must_use]
    pub fn name(&self, line: usize) -> String {
        name_of(&self.offers()[line])
    }

    /// What people call an offer and its class; its id where the kit does not list it.
    #[must_use]
    pub fn name_of(&self, offer: &str, price_class: &str) -> String {
        let is_it = |line: &&KitOffer| line.offer == offer && line.price_class == price_class;
        let line = self.offers().iter().find(is_it);
        line.map_or_else(|| offer.to_owned(), name_of)
    }

    /// The line of an offer, as the request would name it.
    pub(super) fn offer(&self, line: usize) -> &KitOffer {
        &self.offers()[line]
    }
}

/// What a value leaves to be collected; no change is given.
fn beyond(price: Money, value: Money) -> Money {
    price.checked_sub(value.min(price)).unwrap_or(price)
}
