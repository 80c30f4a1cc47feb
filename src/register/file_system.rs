//! Whether a folder lies on a network share: the write-ahead log needs memory shared on one machine.

use std::path::Path;

use super::{Fault, Outcome};

/// File-system numbers of Linux (`statfs.f_type`) that are network shares.
const NETWORK: &[(i64, &str)] = &[
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0xFE53_4D42, "SMB2"),
    (0x5346_414F, "AFS"),
    (0x00C3_6400, "Ceph"),
    (0x0BD0_0BD0, "Lustre"),
    (0x0116_1970, "GFS2"),
    (0x7461_636F, "OCFS2"),
    (0x564C, "NCP"),
];

/// The kind of network share behind a file-system number, if it is one.
#[must_use]
pub fn network_file_system(number: i64) -> Option<&'static str> {
    let unsigned = number & 0xFFFF_FFFF;
    NETWORK
        .iter()
        .find(|(known, _)| *known == unsigned)
        .map(|(_, kind)| *kind)
}

/// The kind of network share a folder lies on. Elsewhere than on Linux this is not known and gives `None`.
#[cfg(target_os = "linux")]
fn share_of(folder: &Path) -> Option<&'static str> {
    let folder = if folder.as_os_str().is_empty() {
        Path::new(".")
    } else {
        folder
    };
    let facts = rustix::fs::statfs(folder).ok()?;
    #[allow(clippy::useless_conversion, clippy::cast_possible_wrap)]
    // the width differs by platform
    network_file_system(i64::try_from(facts.f_type).ok()?)
}

#[cfg(not(target_os = "linux"))]
fn share_of(_folder: &Path) -> Option<&'static str> {
    None
}

/// Refuses a place on a network share.
///
/// # Errors
/// [`Fault::Network`].
pub(super) fn refuse_network(path: &Path) -> Outcome<()> {
    match share_of(folder_of(path)) {
        Some(kind) => Err(Fault::Network {
            path: path.to_owned(),
            kind,
        }),
        None => Ok(()),
    }
}

/// The folder a file lies in; `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_told_from_disks() {
        assert_eq!(network_file_system(0x6969), Some("NFS"));
        // CIFS has its highest bit set: on some platforms the number arrives negative.
        assert_eq!(
            network_file_system(i64::from(0xFF53_4D42_u32.cast_signed())),
            Some("CIFS")
        );
        for disk in [0xEF53, 0x0102_1994, 0x9123_683E, 0x5846_5342, 0x794C_7630] {
            assert_eq!(network_file_system(disk), None);
        }
    }

    #[test]
    fn this_machine_has_a_disk() {
        assert_eq!(share_of(&std::env::temp_dir()), None);
    }
}
