//! Where the key of a register lies: `VRIJPAS_KEY_FILE`, or the user's configuration folder; never beside the register.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::world::World;
use crate::error::{Error, Result};
use crate::register::{Fault, KeyFile, Keys, Register, RegisterKey};
use crate::said;
use crate::seal::{Cost, Wrapping};

/// The keys of a register, or of a backup of it.
///
/// # Errors
/// When there is no key file, others may read it, it is damaged or of another register, or the passphrase is wrong.
pub fn find(
    world: &World,
    register: &Path,
    passphrase: impl FnOnce() -> Result<Zeroizing<String>>,
) -> Result<Keys> {
    let salt = Register::salt_of(register)?;
    let path = path_for(world, None, salt)?;
    if !path.exists() {
        return Err(missing(world, &path, register));
    }
    let file = read(&path)?;
    if file.salt() != salt {
        return Err(of_another(file, &path, register));
    }
    file.keys(passphrase)
}

/// Reads a key file that is its owner's alone.
///
/// # Errors
/// When it cannot be read, others may read it, or it is no whole key file.
pub fn read(path: &Path) -> Result<KeyFile> {
    private(path)?;
    let text = fs::read_to_string(path).map(Zeroizing::new);
    let text = text.map_err(|cause| unreadable(path).because(cause))?;
    KeyFile::read(&text).map_err(|fault| {
        let at = said!("key-file-at", path = path.display().to_string());
        Error::from(fault).meaning(at)
    })
}

/// Refuses a file with a secret that others on this computer may read, or the group may write.
///
/// # Errors
/// When they may; what to do about it stands beside it.
pub fn private(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if let Ok(facts) = fs::metadata(path) {
        let mode = std::os::unix::fs::PermissionsExt::mode(&facts.permissions());
        if facts.is_file() && mode & 0o027 != 0 {
            let path = path.display().to_string();
            let hint = said!("secret-open-to-others-hint", path = path.as_str());
            return Err(Error::system(said!("secret-open-to-others", path = path)).hint(hint));
        }
    }
    #[cfg(not(unix))]
    let _the_folder_of_the_user_keeps_it = path;
    Ok(())
}

fn unreadable(path: &Path) -> Error {
    let path = path.display().to_string();
    Error::system(said!("key-file-missing", path = path)).hint(said!("key-file-missing-hint"))
}

/// Why there is no key file of this name: the file is no register, its first bytes are damaged, or the key is gone.
fn missing(world: &World, path: &Path, register: &Path) -> Error {
    let folder = world.key_folder.as_deref().map(fs::read_dir);
    let others = folder
        .and_then(std::result::Result::ok)
        .into_iter()
        .flatten();
    let files = others
        .filter_map(|entry| KeyFile::read(&fs::read_to_string(entry.ok()?.path()).ok()?).ok());
    if files.into_iter().any(|file| opens(file, register)) {
        return Fault::Damaged(register.to_owned()).into();
    }
    if !Register::is_whole(register) {
        return Fault::NotARegister(register.to_owned()).into();
    }
    unreadable(path)
}

/// Why the salt of the key is not that of the register: it is of another, or the first bytes of the register are damaged.
fn of_another(file: KeyFile, path: &Path, register: &Path) -> Error {
    if opens(file, register) {
        return Fault::Damaged(register.to_owned()).into();
    }
    let path = path.display().to_string();
    let said = said!("key-of-another-register", path = path);
    Error::system(said).hint(said!("key-file-missing-hint"))
}

/// Whether an open key file opens a register whose first bytes say otherwise.
fn opens(file: KeyFile, register: &Path) -> bool {
    let keys = file.keys(|| Err(Fault::PassphraseWrong));
    keys.is_ok_and(|keys: Keys| keys.all().any(|key| Register::opens(register, key)))
}

/// Where the key file of a register is, or comes.
///
/// # Errors
/// When nothing was said and there is no configuration folder.
pub fn path_for(world: &World, asked: Option<&Path>, salt: [u8; 16]) -> Result<PathBuf> {
    if let Some(path) = asked.or(world.key_file.as_deref()) {
        return Ok(path.to_owned());
    }
    let folder = world
        .key_folder
        .as_ref()
        .ok_or_else(|| Error::system(said!("key-folder-unknown")))?;
    Ok(folder.join(format!("{}.key", RegisterKey::salt_text(salt))))
}

/// Refuses a place for a key file before anything is made.
///
/// # Errors
/// When a file stands there already, or the place is beside the register.
pub fn may_write(path: &Path, register: &Path) -> Result<()> {
    let shown = || path.display().to_string();
    let (folder, theirs) = (folder_of(path), folder_of(register));
    if folder.is_some() && folder == theirs {
        return Err(Error::refused(said!("key-beside-register", path = shown()))
            .hint(said!("key-beside-register-hint")));
    }
    if path.exists() {
        return Err(Error::refused(said!("key-file-exists", path = shown()))
            .hint(said!("key-file-exists-hint")));
    }
    Ok(())
}

/// What a key file of these keys holds, wrapped when there is a passphrase.
///
/// # Errors
/// When there is no memory to wrap them.
pub fn text(world: &World, keys: &Keys, passphrase: Option<&str>) -> Result<Zeroizing<String>> {
    let Some(passphrase) = passphrase else {
        return Ok(keys.file_text());
    };
    let about = keys.current.salt();
    let wrapping = Wrapping {
        cost: Cost::HOUSE,
        salt: world.draw("passphrase-salt", &about),
        nonce: world.draw("passphrase-nonce", &about),
    };
    Ok(keys.wrapped_text(passphrase, &wrapping)?)
}

/// Writes a key file that only its owner (or, on purpose, the group) can read.
///
/// # Errors
/// When a file stands there already, or it cannot be written. A file that could not be finished is not left.
pub fn write(path: &Path, text: &str, group_readable: bool) -> Result<()> {
    let unwritable = |cause| unwritable(path, cause);
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        fs::create_dir_all(folder).map_err(unwritable)?;
    }
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(not(unix))]
    let _ = group_readable;
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(
        &mut options,
        if group_readable { 0o640 } else { 0o600 },
    );
    let mut file = options.open(path).map_err(unwritable)?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(|cause| {
            let _the_first_error_tells_more = fs::remove_file(path);
            unwritable(cause)
        })
}

/// Puts another text in a key file: at every moment the one or the other stands there whole.
///
/// # Errors
/// When it cannot be written; the old text stands then.
pub fn replace(path: &Path, text: &str) -> Result<()> {
    let attempt = || {
        // A key file may be a link to a stick: what it points to is replaced.
        let path = fs::canonicalize(path)?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        let rights = fs::metadata(&path)?.permissions();
        fs::set_permissions(file.path(), rights)?;
        file.as_file().sync_all()?;
        file.persist(&path)?;
        #[cfg(unix)]
        File::open(folder)?.sync_all()?;
        Ok(())
    };
    attempt().map_err(|cause: std::io::Error| unwritable(path, cause))
}

fn unwritable(path: &Path, cause: std::io::Error) -> Error {
    let path = path.display().to_string();
    Error::system(said!("key-file-unwritable", path = path)).because(cause)
}

/// The folder a file lies in, without detours.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    fs::canonicalize(folder).ok()
}
