//! `register init | info | recover`; the way to `check`, `backup` and `restore`.

use std::fs;
use std::io::{BufRead, Read};
use std::path::Path;

use super::run::Run;
use super::scheme::{self, SchemeFile};
use super::signing;
use super::{backup, check, keys, passphrase, rekey, retain};
use crate::cli::RegisterVerb;
use crate::domain::{Refnis, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Fault, Keys, Register, RegisterKey, Subject};
use crate::said;

/// Purposes of the secrets a register holds.
pub const SECRETS: &[&str] = &["pseudonym", "tokens", "decoys", "content"];

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &RegisterVerb) -> Result<()> {
    match verb {
        RegisterVerb::Init {
            municipality,
            scheme,
            key_file,
            group_readable,
            passphrase,
        } => {
            let key_file = NewKeyFile {
                asked: key_file.as_deref(),
                group_readable: *group_readable,
                passphrase: *passphrase,
            };
            init(run, municipality, scheme, &key_file)
        }
        RegisterVerb::Rekey(asked) => rekey::run(run, asked),
        RegisterVerb::Info => info(run),
        RegisterVerb::Retain { output } => retain::run(run, output.as_deref()),
        RegisterVerb::Check => check::run(run),
        RegisterVerb::Backup { folder, keep } => backup::run(run, folder, *keep),
        RegisterVerb::Restore {
            backup,
            to,
            erasures,
        } => backup::restore::run(run, backup, to, erasures),
        RegisterVerb::Recover {
            key_file,
            passphrase,
        } => recover(run, key_file.as_deref(), *passphrase),
    }
}

/// How the key file of a new register is to be.
struct NewKeyFile<'a> {
    asked: Option<&'a Path>,
    group_readable: bool,
    passphrase: bool,
}

fn init(
    run: &mut Run<'_>,
    municipality: &str,
    file: &Path,
    key_file: &NewKeyFile<'_>,
) -> Result<()> {
    let path = run.register_path()?;
    let refnis = the_municipality(municipality)?;
    let read = scheme::read(file)?;
    scheme::of_municipality(&read.scheme, refnis)?;
    Register::may_create(&path)?;
    let salt = run.world.draw("register-salt", b"");
    let key = RegisterKey::new(run.world.draw("register-key", b""), salt);
    let key_path = keys::path_for(run.world, key_file.asked, salt)?;
    keys::may_write(&key_path, &path)?;
    let passphrase = passphrase::wanted(run, key_file.passphrase)?;
    if !run.global.dry_run {
        let held = Keys::from(key.clone());
        let text = keys::text(run.world, &held, passphrase.as_deref().map(String::as_str))?;
        keys::write(&key_path, &text, key_file.group_readable)?;
        if let Err(error) = lay(run, &path, &key, refnis, &read) {
            // A key without a register would only confuse; a register without its key cannot exist, since the key came first.
            let _the_first_error_tells_more = fs::remove_file(&key_path);
            return Err(error);
        }
    }
    if !run.global.dry_run {
        hand_over(run, &key, refnis.name(), said!("register-not-kept")).inspect_err(|_| {
            for made in [&key_path, &path] {
                let _the_first_error_tells_more = fs::remove_file(made);
            }
        })?;
    }
    run.tell(&said!(
        "register-made",
        path = path.display().to_string(),
        municipality = refnis.name()
    ));
    if !run.global.dry_run {
        tell_where(run, &key_path, salt, passphrase.is_some());
    }
    run.tell_if_dry();
    Ok(())
}

/// The municipality that was typed, or which ones come near.
fn the_municipality(typed: &str) -> Result<Refnis> {
    typed.parse().map_err(|said| {
        let near: Vec<String> = Refnis::nearest(typed)
            .into_iter()
            .map(|refnis| format!("{refnis} ({})", refnis.name()))
            .collect();
        Error::usage(said).hint(said!("refnis-near", near = near))
    })
}

/// Shows the recovery key: once, and never silenced. Without it a lost key file is a lost register, so a key whose
/// recovery key nobody could read is not used; `unused` says what that means.
///
/// # Errors
/// When it could not be shown.
pub fn hand_over(
    run: &mut Run<'_>,
    key: &RegisterKey,
    municipality: &str,
    unused: Said,
) -> Result<()> {
    run.state(&said!(
        "register-recovery-key",
        municipality = municipality,
        day = run.world.today,
        key = key.recovery_text().as_str()
    ))?;
    let shown = run.output.finish().and_then(|()| {
        if run.output.reader_gone() {
            Err(std::io::ErrorKind::BrokenPipe.into())
        } else {
            Ok(())
        }
    });
    shown.map_err(|fault| Error::unwritten(&fault).meaning(unused))
}

fn lay(
    run: &Run<'_>,
    path: &Path,
    key: &RegisterKey,
    refnis: Refnis,
    file: &SchemeFile,
) -> Result<()> {
    let mut register = Register::create(path, key)?;
    let written = run.write(&mut register, Action::Create, |register| {
        let stamp = run.stamp();
        register.add_setting("municipality", &refnis.to_string(), &stamp)?;
        for purpose in SECRETS {
            register.add_secret(
                purpose,
                &run.world.draw("secret", purpose.as_bytes()),
                &stamp,
            )?;
        }
        signing::add_pair(run, register)?;
        scheme::store(run, register, file, 1)?;
        Ok(((), Subject::default()))
    });
    if written.is_err() {
        drop(register);
        let _the_first_error_tells_more = fs::remove_file(path);
    }
    written
}

fn info(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let (households, members) = register.population()?;
    let municipality = register.setting("municipality")?.unwrap_or_default();
    let name = municipality
        .parse::<Refnis>()
        .map(Refnis::name)
        .unwrap_or_default();
    let scheme = scheme::in_force(&register, run.on)?;
    let closed = register
        .closed_runs()?
        .last()
        .map(|last| last.run.to_string())
        .unwrap_or_default();
    let mut grid = Grid::new(vec![Column::text("key"), Column::text("value")]);
    let mut line = |key: &str, value: Cell| grid.row(vec![Cell::word(key, label(key)), value]);
    line("municipality", Cell::Text(format!("{municipality} {name}")));
    line("scheme", Cell::Text(scheme.scheme.id.clone()));
    line("scheme-version", Cell::Date(scheme.stored.from_on));
    line("schema", Cell::Count(register.version()?));
    line("households", Cell::Count(households));
    line("members", Cell::Count(members));
    line("last-closed", Cell::Text(closed));
    run.show(&grid)
}

/// Where the key lies, how to say so to later commands, and whether it is closed with a passphrase.
fn tell_where(run: &mut Run<'_>, key_path: &Path, salt: [u8; 16], closed: bool) {
    let path = key_path.display().to_string();
    run.tell(&said!("register-key-lies", path = path.as_str()));
    if closed {
        run.tell(&said!("register-key-closed"));
    }
    if keys::path_for(run.world, None, salt).is_ok_and(|found| found != key_path) {
        run.tell(&said!("register-key-elsewhere", path = path));
    }
}

fn recover(run: &mut Run<'_>, key_file: Option<&Path>, passphrase: bool) -> Result<()> {
    let path = run.register_path()?;
    let salt = Register::salt_of(&path)?;
    // Before anybody types sixty signs.
    let key_path = keys::path_for(run.world, key_file, salt)?;
    passphrase::leaves_stdin(run)?;
    keys::may_write(&key_path, &path)?;
    run.tell(&said!("register-recover-ask"));
    let mut typed = zeroize::Zeroizing::new(String::new());
    std::io::stdin()
        .lock()
        .take(4096)
        .read_line(&mut typed)
        .map_err(|cause| Error::system(said!("stdin-unreadable")).because(cause))?;
    let key = RegisterKey::from_recovery_text(&typed, salt)?;
    // A backup stays what its sheet says: nothing is noted in it.
    let in_backup = backup::made_at(&path).is_some();
    let opened = if in_backup {
        Register::open_copy(&path, &key)
    } else {
        Register::open(&path, &key)
    };
    let mut register = opened.map_err(|fault| match fault {
        // The key is of this register: nothing tells an earlier one from a damaged first page.
        Fault::Damaged(path) => {
            let path = path.display().to_string();
            Error::system(said!("register-recovery-earlier", path = path))
                .hint(said!("register-recovery-earlier-hint"))
        }
        other => other.into(),
    })?;
    let passphrase = passphrase::wanted(run, passphrase)?;
    if !run.global.dry_run {
        let words = passphrase.as_deref().map(String::as_str);
        let text = keys::text(run.world, &Keys::from(key), words)?;
        keys::write(&key_path, &text, false)?;
    }
    if !in_backup {
        run.write(&mut register, Action::Recover, |_| {
            Ok(((), Subject::default()))
        })?;
    }
    tell_where(run, &key_path, salt, passphrase.is_some());
    if passphrase.is_none() {
        run.tell(&said!("register-key-open"));
    }
    run.tell_if_dry();
    Ok(())
}

/// What stands before a line of `register info`.
fn label(key: &str) -> Said {
    match key {
        "municipality" => said!("info-municipality"),
        "scheme" => said!("info-scheme"),
        "scheme-version" => said!("info-scheme-version"),
        "schema" => said!("info-schema"),
        "households" => said!("info-households"),
        "members" => said!("info-members"),
        _ => said!("info-last-closed"),
    }
}
