//! What goes into a kit beside its passes and vouchers, and what was made of it.

use std::path::Path;

use rusqlite::{Connection, params};

use super::fault::Fault;
use crate::domain::Said;
use crate::label::kit::{KitGroup, KitHead, KitOffer};
use crate::said;
use crate::seal::{ListKey, Secret, TokenKey};

/// What a kit holds beside its passes and vouchers.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// Whose kit it is.
    pub head: &'a KitHead,
    /// The club's offers.
    pub offers: &'a [KitOffer],
    /// The amounts of group 1 and further.
    pub groups: &'a [KitGroup],
    /// The key of this club's tokens.
    pub token_key: &'a TokenKey,
    /// The municipality's secret, for the decoys.
    pub municipal: &'a Secret,
}

impl Contents<'_> {
    /// A fault unless each group has an amount for each offer.
    pub(super) fn check(&self) -> Result<(), Fault> {
        if u8::try_from(self.groups.len()).is_err() {
            return Err(Fault::UnlistedGroup(u8::MAX));
        }
        let short = (1..=u8::MAX)
            .zip(self.groups)
            .find(|(_, group)| group.to_collect.len() != self.offers.len());
        short.map_or(Ok(()), |(number, _)| Err(Fault::UnlistedGroup(number)))
    }

    /// Writes the head, the offers and the amounts.
    pub(super) fn write(&self, connection: &Connection, list: &ListKey) -> rusqlite::Result<()> {
        let head = self.head;
        connection.execute(
            "INSERT INTO head VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8)",
            params![
                head.kit.to_string(),
                head.club_id,
                head.club_name,
                head.municipality_name,
                head.valid.from.to_string(),
                head.valid.to.map(|to| to.to_string()),
                list.bytes(),
                self.token_key.bytes(),
            ],
        )?;
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
        let mut insert = connection.prepare("INSERT INTO amounts VALUES ($1, $2, $3)")?;
        for (number, group) in (1_i64..).zip(self.groups) {
            for (line, amount) in (0_i64..).zip(&group.to_collect) {
                insert.execute(params![number, line, amount.cents()])?;
            }
        }
        Ok(())
    }
}

/// What was made, for the staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KitSummary {
    /// Passes in the list, decoys not counted.
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
