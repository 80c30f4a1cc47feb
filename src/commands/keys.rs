//! Where the key of a register lies: `VRIJPAS_KEY_FILE`, or the user's configuration folder; never beside the register.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::world::World;
use crate::error::{Error, Result};
use crate::register::RegisterKey;
use crate::said;

/// The key of the register that starts with this salt.
///
/// # Errors
/// When there is no key file, or it is of another register.
pub fn find(world: &World, salt: [u8; 16]) -> Result<RegisterKey> {
    let path = path_for(world, None, salt)?;
    let text = fs::read_to_string(&path)
        .map(Zeroizing::new)
        .map_err(|cause| {
            Error::system(said!("key-file-missing", path = path.display().to_string()))
                .because(cause)
                .hint(said!("key-file-missing-hint"))
        })?;
    let key = RegisterKey::from_file_text(&text)?;
    if key.salt() != salt {
        return Err(Error::system(said!(
            "key-of-another-register",
            path = path.display().to_string()
        ))
        .hint(said!("key-file-missing-hint")));
    }
    Ok(key)
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

/// Writes a key file that only its owner (or, on purpose, the group) can read.
///
/// # Errors
/// When a file stands there already, or it cannot be written. A file that could not be finished is not left.
pub fn write(path: &Path, key: &RegisterKey, group_readable: bool) -> Result<()> {
    let unwritable = |cause| {
        let path = path.display().to_string();
        Error::system(said!("key-file-unwritable", path = path)).because(cause)
    };
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
    file.write_all(key.file_text().as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(|cause| {
            let _the_first_error_tells_more = fs::remove_file(path);
            unwritable(cause)
        })
}

/// The folder a file lies in, without detours.
fn folder_of(path: &Path) -> Option<PathBuf> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    fs::canonicalize(folder).ok()
}
