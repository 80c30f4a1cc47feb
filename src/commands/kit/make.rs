//! `kit make`: the file of one club, or of all of them, made from the register in one go. No tier, name or reason lies in it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use tempfile::TempDir;

use super::courses::Courses;
use super::job::{Job, Shared, Told, write_all};
use super::lines::Lines;
use super::papers::{self, Bound, Values};
use crate::cli::KitMake;
use crate::commands::names;
use crate::commands::promise::Versions;
use crate::commands::run::{Run, day};
use crate::commands::scheme::{self, InForce};
use crate::commands::statements::file_part;
use crate::domain::{KitId, OrganiserId, Period};
use crate::error::{Error, Result};
use crate::kit::Fault;
use crate::label::kit::{KitHead, KitKey};
use crate::register::{Action, Organiser, Register, Subject};
use crate::rules::Runs;
use crate::said;
use crate::seal::{Secret, TokenKey};

/// How many days from today a kit can last: nobody who is in one can be erased before it is over and settled.
const LONGEST: u64 = 400;

/// A club and where its kit comes to stand.
struct Club {
    id: OrganiserId,
    organiser: Organiser,
    path: PathBuf,
}

/// What one run made.
struct Made {
    told: Vec<Told>,
    /// Passes that turn more often than a kit can say.
    cut: i64,
}

/// Makes a kit, or the kits of all clubs that offer something on these days.
///
/// # Errors
/// When a club is not known, the days are not right, or a file exists or cannot be written. Nothing is left then.
pub fn run(run: &mut Run<'_>, asked: &KitMake) -> Result<()> {
    let days = days(run.on, asked.from.as_deref(), &asked.through)?;
    let mut register = run.open()?;
    let (clubs, folder) = match &asked.organiser {
        Some(organiser) => {
            let (id, organiser) = names::standing(&register, organiser)?;
            let path = asked.output.clone();
            let folder = path.parent().filter(|parent| *parent != Path::new(""));
            let folder = folder.unwrap_or(Path::new(".")).to_owned();
            (
                vec![Club {
                    id,
                    organiser,
                    path,
                }],
                folder,
            )
        }
        None => (all(&register, days, &asked.output)?, asked.output.clone()),
    };
    let fresh = asked.all && !folder.exists();
    if fresh {
        fs::create_dir_all(&folder).map_err(|cause| unwritten(&folder, &cause))?;
    }
    let made = make(run, &mut register, days, &clubs, &folder);
    if fresh && (made.is_err() || run.global.dry_run) {
        // It is empty again; where it is not, somebody else is at work there.
        let _left = fs::remove_dir(&folder);
    }
    let made = made?;
    match (&asked.organiser, made.told.as_slice()) {
        (Some(_), [told]) => {
            run.tell(&told.summary.said(&asked.output, &told.head));
            if told.offers == 0 {
                run.warn(&said!("kit-without-offers", club = &told.head.club_name));
            }
        }
        (_, told) => tell_all(run, &register, told, (&folder, days))?,
    }
    let undecided = made.told.iter().map(|told| told.undecided).max();
    if let Some(why) = made.told.into_iter().find_map(|told| told.why) {
        let count = undecided.unwrap_or_default();
        run.warn(&said!("kit-undecided", count = count, why = why));
    }
    if made.cut > 0 {
        run.warn(&said!("kit-cut", count = made.cut));
    }
    run.tell_if_dry();
    Ok(())
}

/// How many there are, for which days, and who got none.
fn tell_all(
    run: &mut Run<'_>,
    register: &Register,
    told: &[Told],
    (folder, days): (&Path, Period),
) -> Result<()> {
    let folder = folder.display().to_string();
    run.tell(&said!("kit-all-made", count = told.len(), folder = folder));
    let last = days.to.and_then(|to| to.pred_opt()).unwrap_or(days.from);
    run.tell(&said!("kit-all-days", from = days.from, last = last));
    let organisers = standing(register)?.into_iter();
    let mut without: Vec<String> = organisers.map(|(_, organiser)| organiser.alias).collect();
    without.retain(|alias| told.iter().all(|one| one.head.club_id != *alias));
    if !without.is_empty() {
        run.tell(&said!("kit-all-without", clubs = without));
    }
    Ok(())
}

fn days(on: NaiveDate, from: Option<&str>, through: &str) -> Result<Period> {
    let from = from.map(day).transpose()?.unwrap_or(on);
    let last = day(through)?;
    let days = Period::through(from, Some(last)).ok_or_else(|| {
        Error::usage(said!("kit-ends-before-it-begins", from = from, last = last))
    })?;
    if last < on {
        return Err(Error::refused(said!(
            "kit-in-the-past",
            last = last,
            on = on
        )));
    }
    let longest = on.checked_add_days(Days::new(LONGEST));
    if let Some(longest) = longest.filter(|longest| last > *longest) {
        let said = said!("kit-too-long", last = last, longest = longest);
        return Err(Error::refused(said).hint(said!("kit-too-long-hint", days = LONGEST)));
    }
    Ok(days)
}

/// Every club that was not merged into another.
fn standing(register: &Register) -> Result<Vec<(OrganiserId, Organiser)>> {
    let payees: HashMap<OrganiserId, OrganiserId> = register.payees()?.into_iter().collect();
    let mut all = register.organisers()?;
    all.retain(|(id, _)| !payees.contains_key(id));
    Ok(all)
}

/// Every club that offers something on these days, its kit named by its id.
fn all(register: &Register, days: Period, folder: &Path) -> Result<Vec<Club>> {
    let mut clubs: Vec<Club> = Vec::new();
    for (id, organiser) in standing(register)? {
        if !Lines::of(register, id, days)?.offers.is_empty() {
            let part = file_part(&organiser.alias);
            let taken = |path: &PathBuf| {
                let same =
                    |club: &Club| club.path.as_os_str().eq_ignore_ascii_case(path.as_os_str());
                clubs.iter().any(same)
            };
            // Two ids may differ in nothing but signs that no file name can have.
            let more = (2..).map(|nth| folder.join(format!("{part}-{nth}.kit")));
            let mut free = std::iter::once(folder.join(format!("{part}.kit"))).chain(more);
            let path = free.find(|path| !taken(path)).unwrap_or_default();
            clubs.push(Club {
                id,
                organiser,
                path,
            });
        }
    }
    if clubs.is_empty() {
        return Err(Error::refused(said!("kit-nobody-offers")));
    }
    Ok(clubs)
}

/// Makes the kits in a folder of their own; they appear where they belong once the register knows of them.
fn make(
    run: &Run<'_>,
    register: &mut Register,
    days: Period,
    clubs: &[Club],
    folder: &Path,
) -> Result<Made> {
    let exists = |club: &&Club| club.path.symlink_metadata().is_ok();
    if let Some(there) = clubs.iter().find(exists) {
        return Err(Fault::Exists(there.path.display().to_string()).into());
    }
    let first = clubs.first().map_or(folder, |club| club.path.as_path());
    let working =
        TempDir::with_prefix_in(".kit-", folder).map_err(|cause| unwritten(first, &cause))?;
    let made = run.write(register, Action::Make, |register| {
        let made = write(run, register, days, clubs, working.path())?;
        let organiser = match clubs {
            [only] => Some(only.id),
            _ => None,
        };
        let subject = Subject {
            organiser,
            count: i64::try_from(clubs.len()).ok().filter(|count| *count > 1),
            ..Subject::default()
        };
        Ok((made, subject))
    })?;
    if !run.global.dry_run {
        for (number, club) in clubs.iter().enumerate() {
            let made = working.path().join(number.to_string());
            fs::rename(made, &club.path).map_err(|cause| unwritten(&club.path, &cause))?;
        }
    }
    Ok(made)
}

fn unwritten(path: &Path, cause: &std::io::Error) -> Error {
    let (path, cause) = (path.display().to_string(), cause.to_string());
    Error::from(Fault::NotWritten { path, cause })
}

/// What is the same for every club is read once; then each club's own, while others are being written.
fn write(
    run: &Run<'_>,
    register: &Register,
    days: Period,
    clubs: &[Club],
    working: &Path,
) -> Result<Made> {
    let in_force = scheme::in_force(register, days.from.max(run.on))?.scheme;
    let known = register.schemes()?.into_iter();
    let known = known.map(|stored| scheme::as_adopted(register, stored));
    let known = known.collect::<Result<Vec<InForce>>>()?;
    let versions = Versions::known(known.iter(), days, None);
    let shared = Shared {
        courses: Courses::read(register, &versions, days)?,
        values: Values::read(register, days)?,
        bound: Bound::read(register, days)?,
        municipal: secret(register, "decoys")?,
        keys: keys(register)?,
    };
    let tokens = secret(register, "tokens")?;
    let (municipality_name, at) = (names::municipality(register)?, run.stamp().at);
    let steps = u64::try_from(clubs.len()).ok();
    let progress = run.progress(&said!("progress-kits"), steps);
    let jobs = clubs.iter().enumerate().map(|(number, club)| {
        progress.step(1);
        let head = KitHead {
            kit: KitId::from_bytes(run.world.draw("kit", club.id.bytes())),
            club_id: club.organiser.alias.clone(),
            club_name: club.organiser.name.clone(),
            municipality_name: municipality_name.clone(),
            valid: days,
            run_months: match in_force.runs {
                Runs::Months(months) => Some(months),
                Runs::Free => None,
            },
        };
        let last = days.to.unwrap_or(days.from);
        register.add_kit(head.kit, club.id, days.from, last, &at)?;
        let lines = Lines::of(register, club.id, days)?;
        let (kinds, kind_of) = shared.values.kinds(&known, &lines)?;
        Ok(Job {
            path: working.join(number.to_string()),
            id: club.id,
            head,
            vouchers: papers::for_offers(register, club.id, &lines, days)?,
            lines,
            kinds,
            kind_of,
            token_key: TokenKey::of_club(&tokens, club.id),
        })
    });
    let told = write_all(&shared, &*run.world.random, jobs)?;
    let cut = shared.courses.cut;
    Ok(Made { told, cut })
}

/// All public keys, earlier ones too: what they signed may be shown still.
fn keys(register: &Register) -> Result<Vec<KitKey>> {
    let keys = register.public_keys()?.into_iter();
    let keys = keys.map(|key| KitKey {
        id: key.public.id(),
        public: *key.public.bytes(),
    });
    Ok(keys.collect())
}

fn secret(register: &Register, purpose: &str) -> Result<Secret> {
    let bytes = register.secret(purpose)?.ok_or_else(Error::bug)?;
    Ok(Secret::from_bytes(bytes))
}
