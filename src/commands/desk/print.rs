//! Everything on paper that a family takes home: the cards and vouchers of this visit, each sort in a file of its own whose name says
//! nothing but a number.

use std::path::PathBuf;

use super::counter::{Counter, Step};
use super::done::Visit;
use super::view::{Family, printed};
use crate::commands::pass::{self, Whose};
use crate::commands::receipt;
use crate::commands::settings;
use crate::commands::told::Told;
use crate::commands::voucher;
use crate::error::{Error, Result};
use crate::register::{Payment, Receipt};
use crate::render::card::Cut;
use crate::said;

/// So many files may wait in the folder.
const MOST: usize = 99_999;

/// What is printed by the key.
#[derive(Default)]
pub struct Paper {
    /// Numbers of passes.
    pub passes: Vec<String>,
    /// Codes of vouchers.
    pub vouchers: Vec<String>,
    /// Whether it was printed before.
    pub again: bool,
}

/// What was issued in this visit and not printed yet; else everything the household holds, once more. A voucher that is still to be paid
/// is not handed over.
pub fn paper(family: &Family, visit: &Visit) -> Paper {
    let (passes, vouchers) = visit.unprinted();
    let again = passes.is_empty() && vouchers.is_empty();
    let mut paper = Paper {
        again,
        ..Paper::default()
    };
    for member in &family.members {
        let pass = member.passes.iter().find(|pass| pass.is_usable());
        let number = pass.map(printed);
        paper
            .passes
            .extend(number.filter(|number| again || passes.contains(number)));
        for voucher in &member.vouchers {
            let open = !voucher.withdrawn && !voucher.spent && voucher.payment != Payment::Due;
            if open && (again || vouchers.contains(&voucher.code)) {
                paper.vouchers.push(voucher.code.clone());
            }
        }
    }
    paper
}

impl Counter<'_, '_> {
    /// Prints it, and says where it lies.
    pub fn print(&mut self, family: &Family, visit: &mut Visit) -> Step<()> {
        let paper = paper(family, visit);
        if paper.passes.is_empty() && paper.vouchers.is_empty() {
            self.tell(&said!("desk-nothing-to-print"));
            return Ok(());
        }
        match self.print_all(&paper, &visit.receipts()) {
            Ok(all) => {
                visit.printed = visit.done.len();
                for told in &all {
                    self.pass_on(told);
                }
                Ok(())
            }
            Err(error) => self.complain(error),
        }
    }

    fn print_all(&mut self, paper: &Paper, receipts: &[Receipt]) -> Result<Vec<Told>> {
        let mut all = Vec::new();
        if !paper.passes.is_empty() {
            let file = (&*self.fresh_file()?, None);
            let whose = Whose::Passes(&paper.passes);
            all.push(pass::print(
                self.run,
                &mut self.register,
                &whose,
                file,
                Cut::Sheets,
            )?);
        }
        if !paper.vouchers.is_empty() {
            let file = self.fresh_file()?;
            all.push(voucher::print_to(
                self.run,
                &self.register,
                &paper.vouchers,
                &file,
            )?);
        }
        for one in receipts {
            let file = self.fresh_file()?;
            receipt::print(self.run, &mut self.register, one, Some(&file))?;
            let mut told = Told::default();
            let (number, path) = (one.number.to_string(), file.display().to_string());
            told.tell(said!("desk-receipt-printed", number = number, path = path));
            all.push(told);
        }
        Ok(all)
    }

    /// The next file in the folder for what is printed.
    fn fresh_file(&self) -> Result<PathBuf> {
        let folder = self.register.setting(settings::PRINT_FOLDER)?;
        let folder = folder.map(PathBuf::from).unwrap_or_default();
        let name = |nth: usize| {
            let number = format!("{nth:05}");
            folder.join(self.word(&said!("desk-print-file", number = number)))
        };
        let free = (1..=MOST).map(name).find(|file| !file.exists());
        free.ok_or_else(|| {
            let folder = folder.display().to_string();
            Error::refused(said!("desk-print-full", folder = folder))
        })
    }
}
