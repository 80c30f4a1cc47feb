//! Each row answered and kept: once, with its price frozen.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::files::HandedIn;
use super::report::FileTally;
use crate::commands::claim::{decided, reason};
use crate::commands::judge::{Judge, Verdict};
use crate::commands::run::Run;
use crate::domain::{ClaimId, Money, Month, OrganiserId, Said};
use crate::error::{Error, Result};
use crate::exchange::{Fault, RedeemedRow};
use crate::label::answer::{Accepted, AnswerRow, PublicCode};
use crate::register::{Claim, Decision, Organiser, Register};
use crate::said;
use crate::seal::{PseudonymKey, Secret};
use crate::settlement::{ClosedRun, open_month};

/// The answers to one file, by club: no club reads another's.
pub type Answers = BTreeMap<String, Vec<AnswerRow>>;

/// One command's import.
pub struct Import<'r> {
    run: &'r Run<'r>,
    register: &'r Register,
    judge: Judge<'r>,
    closed: Vec<ClosedRun>,
    content: PseudonymKey,
    organisers: HashMap<String, Option<(OrganiserId, Organiser)>>,
    at: String,
    by: String,
    /// Whether somebody wants the answers; else they are not kept.
    answered: bool,
    /// Whether rows that are not accepted are named.
    pub naming: bool,
    /// Those, each with why.
    pub named: Vec<Said>,
    /// How many claims were noted for staff.
    pub noted: i64,
    /// How many came after the last day of the regulation and are paid all the same.
    pub after_deadline: i64,
    /// Clubs that were merged into another and handed in all the same, with who is paid.
    pub merged: BTreeSet<(String, String)>,
}

impl<'r> Import<'r> {
    pub fn new(run: &'r Run<'r>, register: &'r Register, answered: bool) -> Result<Self> {
        let secret = register.secret("content")?.ok_or_else(Error::bug)?;
        let stamp = run.stamp();
        let mut judge = Judge::new(register)?;
        judge.handed_in_on = Some(run.on);
        Ok(Self {
            run,
            register,
            judge,
            closed: register.closed_runs()?,
            content: PseudonymKey::new(&Secret::from_bytes(secret), "redeemed"),
            organisers: HashMap::new(),
            by: stamp.who().to_owned(),
            at: stamp.at,
            answered,
            naming: false,
            named: Vec::new(),
            noted: 0,
            after_deadline: 0,
            merged: BTreeSet::new(),
        })
    }

    /// How many claims a fund pays that may not be used for the ground, since the scheme names no other.
    pub fn unfunded(&self) -> i64 {
        self.judge.unfunded
    }

    /// Answers every row of a file, and says which are wrong.
    pub fn file(&mut self, file: &HandedIn) -> Result<(FileTally, Answers, Vec<Fault>)> {
        let name = file.path.display().to_string();
        // Two empty files are the same, and are handed in twice.
        let subject = [file.sha256.as_slice(), name.as_bytes()].concat();
        let hand_in = self.run.world.draw("hand-in", &subject);
        self.judge.hand_in = Some(hand_in);
        let rows = u64::try_from(file.rows.len()).unwrap_or(u64::MAX);
        let lines = i64::try_from(rows.saturating_add(file.bad)).unwrap_or(i64::MAX);
        self.register.add_hand_in(
            &hand_in,
            &file.sha256,
            lines,
            self.run.on,
            &self.at,
            &self.by,
        )?;
        let mut tally = FileTally {
            file: name.clone(),
            ..FileTally::default()
        };
        let mut answers = Answers::new();
        let mut wrong = Vec::new();
        for (line, row) in &file.rows {
            match self.row(&hand_in, row, &mut tally)? {
                Ok(answer) if self.answered => {
                    answers.entry(row.club_id.clone()).or_default().push(answer);
                }
                Ok(_) => {}
                Err((column, said)) => wrong.push(Fault {
                    file: name.clone(),
                    line: Some(*line),
                    column: Some(column.to_owned()),
                    said,
                }),
            }
        }
        wrong.sort_by_key(|fault| fault.line);
        for rows in answers.values_mut() {
            rows.sort_by(|a, b| (&a.voucher, &a.reference).cmp(&(&b.voucher, &b.reference)));
        }
        Ok((tally, answers, wrong))
    }

    /// Answers one row, or says what makes the whole file wrong.
    fn row(
        &mut self,
        hand_in: &[u8; 16],
        row: &RedeemedRow,
        tally: &mut FileTally,
    ) -> Result<std::result::Result<AnswerRow, (&'static str, Said)>> {
        let Some((club, organiser)) = self.organiser(&row.club_id)? else {
            tally.strangers += 1;
            return Ok(Err((
                "club_id",
                said!("organiser-unknown", id = row.club_id.as_str()),
            )));
        };
        if row.redeemed_on > self.run.on {
            return Ok(Err((
                "redeemed_on",
                said!(
                    "claim-in-the-future",
                    on = row.redeemed_on,
                    today = self.run.on
                ),
            )));
        }
        let content = *self.content.pseudonym(&canonical(row)).bytes();
        if let Some(known) = self.register.claim_known(club, &row.reference)? {
            if known.content != content {
                return Ok(Err((
                    "reference",
                    said!("claim-other-content", reference = row.reference.as_str()),
                )));
            }
            tally.rows += 1;
            tally.repeated += 1;
            // Accepted before: `repeated`. Else the first answer again, so that no reason is lost.
            let code = match known.decision {
                Decision::Accepted => PublicCode::Repeated,
                _ => PublicCode::of(&known.code),
            };
            return Ok(Ok(answer(row, accepted(known.decision), code, row.price)));
        }
        let verdict = self.judge.judge(club, &organiser, row)?;
        self.keep(hand_in, club, row, content, &verdict)?;
        tally.rows += 1;
        tally.late += i64::from(self.is_late(row));
        match verdict.decision {
            Decision::Accepted => {
                self.after_deadline += i64::from(verdict.after_deadline);
                tally.accepted += 1;
                tally.amount += verdict.price.cents();
            }
            Decision::Refused => tally.refused += 1,
            Decision::Open => tally.open += 1,
        }
        if let Some(why) = verdict.reason.filter(|_| self.naming) {
            self.named.push(said!(
                "enter-row",
                reference = row.reference.as_str(),
                decision = decided(verdict.decision),
                why = reason(why)
            ));
        }
        Ok(Ok(answer(
            row,
            accepted(verdict.decision),
            verdict.code,
            Some(verdict.price),
        )))
    }

    fn keep(
        &mut self,
        hand_in: &[u8; 16],
        club: OrganiserId,
        row: &RedeemedRow,
        content: [u8; 32],
        verdict: &Verdict,
    ) -> Result<()> {
        let subject = [club.bytes().as_slice(), row.reference.as_bytes()].concat();
        let id = ClaimId::from_bytes(self.run.world.draw("claim", &subject));
        let claim = Claim {
            id,
            hand_in: *hand_in,
            organiser: club,
            reference: row.reference.clone(),
            content,
            voucher: verdict.voucher,
            pass: verdict.pass,
            offer: verdict.offer,
            price_class: verdict.price_class.clone(),
            price: verdict.price,
            redeemed_on: row.redeemed_on,
            month: open_month(self.run.on, &self.closed),
            provisional: !verdict.vouched,
            late: self.is_late(row),
        };
        let seq = self.register.add_claim(&claim, &self.at)?;
        if let Some((price, split)) = &verdict.priced {
            self.register.price_claim(seq, price, split)?;
        }
        if let Some(note) = verdict
            .note
            .filter(|_| verdict.decision == Decision::Accepted)
        {
            self.register.add_claim_note(seq, note, &self.at)?;
            self.noted += 1;
        }
        let (code, reason) = (verdict.code.word(), verdict.reason);
        Ok(self
            .register
            .decide_claim(seq, verdict.decision, code, reason, &self.by, &self.at)?)
    }

    /// Whether the use lies in a month that was closed before it was handed in.
    fn is_late(&self, row: &RedeemedRow) -> bool {
        let used_in = Month::of(row.redeemed_on);
        self.closed
            .iter()
            .any(|closed| used_in <= closed.run.last())
    }

    fn organiser(&mut self, alias: &str) -> Result<Option<(OrganiserId, Organiser)>> {
        if let Some(known) = self.organisers.get(alias) {
            return Ok(known.clone());
        }
        let found = self.register.organiser_by_alias(alias)?;
        if let Some((id, _)) = found
            && let Some((_, survivor)) = self.register.survivor(id)?
        {
            self.merged.insert((alias.to_owned(), survivor.alias));
        }
        self.organisers.insert(alias.to_owned(), found.clone());
        Ok(found)
    }
}

const fn accepted(decision: Decision) -> Accepted {
    match decision {
        Decision::Accepted => Accepted::Yes,
        Decision::Refused => Accepted::No,
        Decision::Open => Accepted::Open,
    }
}

fn answer(
    row: &RedeemedRow,
    accepted: Accepted,
    code: PublicCode,
    amount: Option<Money>,
) -> AnswerRow {
    AnswerRow {
        reference: row.reference.clone(),
        voucher: row.voucher.clone(),
        accepted,
        code,
        amount,
    }
}

/// The content of a row, by which the same reference with other content is told.
fn canonical(row: &RedeemedRow) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let price = row.price.map(|price| price.to_string()).unwrap_or_default();
    let voucher: String = row
        .voucher
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .flat_map(char::to_uppercase)
        .collect();
    // Absent in what was handed in before there was such a column.
    let collected = row.collected.map(|amount| format!(";{amount}"));
    format!(
        "{voucher};{};{};{price};{};{}{}",
        text(&row.offer),
        text(&row.price_class),
        row.redeemed_on,
        row.provisional,
        collected.unwrap_or_default()
    )
}
