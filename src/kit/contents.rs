//! What goes into a kit beside its passes and vouchers, and what was made of it.

use std::path::Path;

use rusqlite::{Connection, params};

use super::fault::Fault;
use crate::domain::{Money, Said};
use crate::label::kit::{KitDays, KitGroup, KitHead, KitKey, KitKind, KitOffer};
use crate::said;
use crate::seal::{ListKey, Secret, Slots, TokenKey};

/// The least number of slots.
const FEWEST_SLOTS: usize = 256;

/// What a kit holds beside its passes and vouchers.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// Whose kit it is.
    pub head: &'a KitHead,
    /// The municipality's public keys.
    pub keys: &'a [KitKey],
    /// The club's offers.
    pub offers: &'a [KitOffer],
    /// The classes of the days.
    pub days: &'a KitDays,
    /// What passes pay; the ordinary prices too.
    pub groups: &'a [KitGroup],
    /// The kinds of value vouchers.
    pub kinds: &'a [KitKind],
    /// The key of this club's tokens.
    pub token_key: &'a TokenKey,
    /// The municipality's secret, for the decoys and the slots.
    pub municipal: &'a Secret,
}

impl Contents<'_> {
    /// A fault unless each day has a class, each group an amount for each class and offer, and each kind known lines.
    pub(super) fn check(&self) -> Result<(), Fault> {
        let days = self
            .head
            .valid
            .to
            .map(|to| (to - self.head.valid.from).num_days());
        let classes = self
            .days
            .classes
            .iter()
            .max()
            .map_or(0, |last| usize::from(*last) + 1);
        let fits = self.days.from == self.head.valid.from
            && days == i64::try_from(self.days.classes.len()).ok()
            && self.days.classes.len() < usize::from(u16::MAX)
            && u16::try_from(self.groups.len()).is_ok()
            && u8::try_from(self.kinds.len()).is_ok()
            && self.groups.iter().all(|group| {
                group.amounts.len() == classes
                    && group.amounts.iter().all(|row| {
                        row.len() == self.offers.len()
                            && row.iter().all(|amount| cents(*amount).is_some())
                    })
            })
            && self
                .kinds
                .iter()
                .all(|kind| kind.lines.iter().all(|line| *line < self.offers.len()));
        if fits { Ok(()) } else { Err(Fault::DoesNotFit) }
    }

    /// How many slots there are: a power of two, so that it says little of how many groups.
    pub(super) fn slots(&self) -> u32 {
        let count = self.groups.len().next_power_of_two().max(FEWEST_SLOTS);
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// Writes everything but the lists; group `n` gets the `n`th of the drawn slots.
    pub(super) fn write(
        &self,
        connection: &Connection,
        list: &ListKey,
        slots: &Slots,
        order: &[u16],
    ) -> rusqlite::Result<()> {
        self.write_head(connection, list)?;
        let mut insert = connection.prepare("INSERT INTO keys VALUES ($1, $2)")?;
        for key in self.keys {
            insert.execute(params![key.id.to_string(), key.public])?;
        }
        self.write_offers(connection)?;
        let mut insert = connection.prepare("INSERT INTO kinds VALUES ($1, $2)")?;
        for (number, kind) in (0_i64..).zip(self.kinds) {
            for line in &kind.lines {
                insert.execute(params![number, i64::try_from(*line).ok()])?;
            }
        }
        let mut insert = connection.prepare("INSERT INTO days VALUES ($1, $2)")?;
        for (day, class) in (0_i64..).zip(&self.days.classes) {
            insert.execute(params![day, class])?;
        }
        self.write_amounts(connection, slots, order)
    }

    fn write_head(&self, connection: &Connection, list: &ListKey) -> rusqlite::Result<()> {
        let head = self.head;
        connection
            .execute(
                "INSERT INTO head VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, NULL)",
                params![
                    head.kit.to_string(),
                    head.club_id,
                    head.club_name,
                    head.municipality_name,
                    head.valid.from.to_string(),
                    head.valid.to.map(|to| to.to_string()),
                    head.run_months,
                    list.bytes(),
                    self.token_key.bytes(),
                ],
            )
            .map(|_| ())
    }

    fn write_offers(&self, connection: &Connection) -> rusqlite::Result<()> {
        let mut insert = connection
            .prepare("INSERT INTO offers VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")?;
        for (line, offer) in (0_i64..).zip(self.offers) {
            insert.execute(params![
                line,
                offer.offer,
                offer.service,
                offer.name,
                offer.category,
                offer.price_class,
                offer.price.cents(),
                offer.route.word(),
                offer.valid.from.to_string(),
                offer.valid.to.map(|to| to.to_string()),
            ])?;
        }
        Ok(())
    }

    /// A slot beyond the groups holds zeros, sealed like the others.
    fn write_amounts(
        &self,
        connection: &Connection,
        slots: &Slots,
        order: &[u16],
    ) -> rusqlite::Result<()> {
        let classes = self
            .days
            .classes
            .iter()
            .max()
            .map_or(0, |last| usize::from(*last) + 1);
        let mut rows: Vec<(u16, Vec<u8>)> = Vec::with_capacity(order.len());
        for (place, slot) in order.iter().enumerate() {
            let mut row: Vec<u8> = match self.groups.get(place) {
                Some(group) => group
                    .amounts
                    .iter()
                    .flatten()
                    .flat_map(|amount| cents(*amount).unwrap_or_default().to_be_bytes())
                    .collect(),
                None => vec![0; classes * self.offers.len() * 4],
            };
            slots.key(*slot).seal(&mut row);
            rows.push((*slot, row));
        }
        rows.sort();
        let mut insert = connection.prepare("INSERT INTO amounts VALUES ($1, $2)")?;
        for (slot, row) in rows {
            insert.execute(params![slot, row])?;
        }
        Ok(())
    }
}

/// An amount as the four bytes of a slot can hold it.
fn cents(amount: Money) -> Option<u32> {
    amount.cents().try_into().ok()
}

/// What was made, for the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KitSummary {
    /// Passes in the list, decoys not counted; to be told, those that may be used.
    pub passes: u64,
    /// Vouchers in the list, withdrawn ones counted, decoys not.
    pub vouchers: u64,
    /// Length of the list of passes.
    pub pass_entries: u64,
    /// Length of the list of vouchers.
    pub voucher_entries: u64,
}

impl KitSummary {
    /// The summary in words.
    #[must_use]
    pub fn said(&self, path: &Path, head: &KitHead) -> Said {
        let path = path.display().to_string();
        let made = said!(
            "kit-made",
            path = path,
            club = &head.club_name,
            passes = self.passes,
            vouchers = self.vouchers
        );
        match head.valid.last() {
            Some(last) => said!(
                "kit-made-through",
                made = made,
                from = head.valid.from,
                through = last
            ),
            None => made,
        }
    }
}
