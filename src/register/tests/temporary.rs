//! What a large sorting puts aside stays in memory: a file would hold it in the clear.

use super::super::{Register, RegisterKey};

/// Files that SQLite made for this process to put things aside, also those that have no name any more.
fn put_aside() -> usize {
    let open = std::fs::read_dir("/proc/self/fd").unwrap();
    open.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok())
        .filter(|path| path.to_string_lossy().contains("etilqs_"))
        .count()
}

/// Files open while a sorting is half read that does not fit in the cache.
fn while_sorting(register: &Register) -> usize {
    register.run("PRAGMA cache_size = -100").unwrap();
    let sql =
        "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 20000)
               SELECT hex(randomblob(200)) AS text FROM many ORDER BY text";
    let mut statement = register.connection.prepare(sql).unwrap();
    let mut rows = statement.query([]).unwrap();
    rows.next().unwrap().unwrap();
    put_aside()
}

#[test]
fn nothing_is_put_aside_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("R.db");
    let register = Register::create(&path, &RegisterKey::new([7; 32], [3; 16])).unwrap();
    assert_eq!(while_sorting(&register), 0);
    // The same in a file would be seen here.
    register.run("PRAGMA temp_store = FILE").unwrap();
    assert_ne!(while_sorting(&register), 0);
}
