//! Writing kits: one is written while the register is read for the next, two at a time. Nothing here asks the register anything.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::courses::Courses;
use super::groups::Groups;
use super::lines::Lines;
use super::papers::{Bound, Values};
use crate::domain::{OrganiserId, Said};
use crate::error::{Error, Result};
use crate::kit::{Contents, KitSummary, Making};
use crate::label::kit::{KitHead, KitKey, KitKind, KitPass, KitVoucher};
use crate::seal::{Randomness, Secret, TokenKey};

/// How many kits are written at a time.
const AT_ONCE: usize = 2;

/// What all kits of one run have in common.
pub struct Shared<'v> {
    /// What every pass is promised.
    pub courses: Courses<'v>,
    /// The vouchers of a value.
    pub values: Values,
    /// The vouchers for an offer, and of which club each is.
    pub bound: Bound,
    /// The municipality's secret, for the decoys.
    pub municipal: Secret,
    /// The municipality's public keys.
    pub keys: Vec<KitKey>,
}

/// One club's kit, about to be written.
pub struct Job {
    /// Where it is written.
    pub path: PathBuf,
    /// Whose it is.
    pub head: KitHead,
    /// The club.
    pub id: OrganiserId,
    /// Its offers.
    pub lines: Lines,
    /// The kinds of value vouchers.
    pub kinds: Vec<KitKind>,
    /// The kind of each kind of voucher that was read.
    pub kind_of: Vec<u8>,
    /// The vouchers for its offers.
    pub vouchers: Vec<KitVoucher>,
    /// The key of its tokens.
    pub token_key: TokenKey,
}

/// What was made, to be told.
pub struct Told {
    /// Its lists.
    pub summary: KitSummary,
    /// Whose it is.
    pub head: KitHead,
    /// Lines of offers.
    pub offers: usize,
    /// Passes of which some price could not be decided.
    pub undecided: i64,
    /// Why the first could not.
    pub why: Option<Said>,
}

impl Job {
    fn write(self, shared: &Shared<'_>, random: &dyn Randomness) -> Result<Told> {
        let courses = &shared.courses;
        let groups = Groups::of(courses, &self.lines)?;
        let contents = Contents {
            head: &self.head,
            keys: &shared.keys,
            offers: &self.lines.offers,
            days: &courses.days,
            groups: &groups.rows,
            kinds: &self.kinds,
            token_key: &self.token_key,
            municipal: &shared.municipal,
        };
        let mut making = Making::begin(&self.path, contents, random)?;
        let mut undecided = 0;
        for (number, turns) in &courses.passes {
            let mut course = Vec::with_capacity(turns.len());
            let mut sure = true;
            for (from, payer) in turns {
                let payer = usize::try_from(*payer).map_err(|_| Error::bug())?;
                sure &= groups.decided[payer];
                let group = groups.of_payer[payer];
                // A turn after which this club collects the same would tell when a right begins or ends, and nothing else.
                if course.last().is_none_or(|(_, before)| *before != group) {
                    course.push((*from, group));
                }
            }
            if course.is_empty() {
                course.push((courses.days.from, groups.ordinary));
            }
            undecided += i64::from(!sure);
            making.pass(&KitPass {
                number: *number,
                course,
            })?;
        }
        let values = shared.values.each(&self.kind_of);
        let elsewhere = shared.bound.elsewhere(self.id, self.head.valid);
        for voucher in values.chain(elsewhere).chain(self.vouchers) {
            making.voucher(&voucher)?;
        }
        let mut summary = making.finish()?;
        summary.passes = summary.passes.saturating_sub(courses.out_of_use);
        Ok(Told {
            summary,
            offers: self.lines.offers.len(),
            undecided,
            why: groups.why,
            head: self.head,
        })
    }
}

/// Writes kits as they come, in whatever order; after the first that fails no more.
///
/// # Errors
/// What a job gives, or writing it.
pub fn write_all(
    shared: &Shared<'_>,
    random: &dyn Randomness,
    jobs: impl Iterator<Item = Result<Job>>,
) -> Result<Vec<Told>> {
    let (send, receive) = sync_channel::<Job>(AT_ONCE);
    let receive = Mutex::new(receive);
    let done: Mutex<Result<Vec<Told>>> = Mutex::new(Ok(Vec::new()));
    let failed = || done.lock().unwrap_or_else(PoisonError::into_inner).is_err();
    let given = thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(job) = next(&receive) {
                    let told = if failed() {
                        continue;
                    } else {
                        job.write(shared, random)
                    };
                    let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
                    match (told, &mut *done) {
                        (Ok(told), Ok(all)) => all.push(told),
                        (Err(error), Ok(_)) => *done = Err(error),
                        (_, Err(_)) => {}
                    }
                }
            });
        }
        let mut given = Ok(());
        for job in jobs {
            match job {
                Ok(job) if !failed() => {
                    if send.send(job).is_err() {
                        break;
                    }
                }
                Ok(_) => break,
                Err(error) => {
                    given = Err(error);
                    break;
                }
            }
        }
        drop(send);
        given
    });
    given?;
    done.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn next(jobs: &Mutex<Receiver<Job>>) -> Option<Job> {
    let jobs = jobs.lock().unwrap_or_else(PoisonError::into_inner);
    jobs.recv().ok()
}
