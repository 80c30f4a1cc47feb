//! Planted defects: one file each, beside the line and key it must be refused with.

use vrijpas::rules::Scheme;

use crate::support::fixtures;

#[test]
fn every_planted_defect_is_found_with_its_line() {
    let folder = fixtures("rejects/schemes");
    let mut files = 0;
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    paths.sort();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_extension("expected")).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let defects = Scheme::parse(&text, &name).err().unwrap_or_default();
        let found: Vec<String> = defects
            .iter()
            .map(|defect| {
                let remedy = defect.remedy.as_ref().map_or("-", |remedy| remedy.key);
                format!("{} {} {remedy}", defect.line, defect.said.key)
            })
            .collect();
        assert_eq!(found.join("\n"), expected.trim(), "{name}");
        files += 1;
    }
    assert!(files >= 12, "{files}");
}
