//! Regulations, their parts and their cases. What still reads after it was bent must also decide and price without a stumble.

use std::path::PathBuf;

use vrijpas::rules::{Finding, Language, Scheme, named_scheme, try_case};

use super::runner::{Ending, Target, fixture, sayable};

const WORDS: &[&str] = &[
    "format = 1\n",
    "[[ground]]\n",
    "[[tariff]]\n",
    "[[limit]]\n",
    "[[computed]]\n",
    "[[condition]]\n",
    "when = { all = [] }",
    "any = ",
    "not = ",
    "status = ",
    "figure = ",
    "age = ",
    "value = ",
    "sum = ",
    "times = ",
    "per = ",
    "from = ",
    "id = ",
    "inf",
    "nan",
    "-1",
    "0",
    "9223372036854775807",
    "1000000.00",
    "\"1/3\"",
    "\"12.5%\"",
    "2026-01-01",
    "9999-12-31",
    "true",
    "parts = [\"a.toml\"]\n",
    "part = \"x\"\n",
    "\"\"",
    "[]",
    "{}",
    "= [[[[[[[[[[[[[[[[[[[[[[[[",
];

fn files(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(fixture(folder)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    paths
}

fn texts(folder: &str) -> Vec<Vec<u8>> {
    files(folder)
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

fn refused(findings: &[Finding]) -> Ending {
    assert!(!findings.is_empty());
    let mut keys: Vec<&str> = findings.iter().map(|finding| finding.said.key).collect();
    for finding in findings.iter().take(3) {
        sayable(&finding.said);
        finding.remedy.iter().for_each(|remedy| {
            sayable(remedy);
        });
    }
    keys.sort_unstable();
    keys.dedup();
    keys.truncate(3);
    keys.join(" ")
}

/// The scheme in its own folder, as the program reads it.
fn scheme(text: &str) -> Result<Scheme, Vec<Finding>> {
    let mut part = |name: &str| {
        std::fs::read_to_string(fixture("schemes").join(name))
            .map_err(|_| vrijpas::domain::Said::plain("scheme-part-unknown").with("name", name))
    };
    Scheme::check(text, "scheme.toml", &mut part).map(|checked| checked.scheme)
}

/// The cases beside their scheme.
fn cases() -> Vec<(String, Scheme, String)> {
    let cases = files("cases").into_iter().map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        let own = path.file_name().unwrap().to_str().unwrap().to_owned();
        let named = fixture("schemes").join(named_scheme(&text).unwrap_or(own));
        let own = std::fs::read_to_string(named).unwrap();
        let read = scheme(&own).unwrap();
        (own, read, text)
    });
    cases.collect()
}

/// All that is asked in the cases; how many came out otherwise is not of interest here.
fn judged(scheme: &Scheme, text: &str) -> Ending {
    match scheme.cases(text, "cases.toml") {
        Ok(cases) => {
            for case in &cases {
                for outcome in try_case(scheme, case, Language::Nl) {
                    let _ = format!("{:?}", outcome.differences);
                }
            }
            format!("{} cases", cases.len().min(3))
        }
        Err(findings) => refused(&findings),
    }
}

/// A scheme is bent; where it still reads, the cases of its town are tried on it.
#[test]
fn scheme_files() {
    let all = cases();
    let mut seeds = texts("schemes");
    seeds.extend(texts("rejects/schemes").into_iter().take(40));
    let target = Target {
        name: "scheme_files",
        seeds,
        words: WORDS,
        short: 400,
    };
    target.run(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        match scheme(&text) {
            Ok(scheme) => {
                let own = all.iter().filter(|(_, known, _)| known.id == scheme.id);
                own.for_each(|(_, _, cases)| {
                    judged(&scheme, cases);
                });
                "reads".to_owned()
            }
            Err(findings) => refused(&findings),
        }
    });
}

/// A part is bent, and with it every scheme that stands on it.
#[test]
fn scheme_parts() {
    let own: Vec<String> = texts("schemes")
        .into_iter()
        .map(|text| String::from_utf8(text).unwrap())
        .filter(|text| text.contains("\nparts = ") || text.starts_with("parts = "))
        .collect();
    assert!(!own.is_empty());
    let target = Target {
        name: "scheme_parts",
        seeds: texts("schemes/parts"),
        words: WORDS,
        short: 150,
    };
    target.run(|bytes| {
        let part = String::from_utf8_lossy(bytes).into_owned();
        let endings = own.iter().map(|text| {
            let mut load = |_: &str| Ok(part.clone());
            match Scheme::check(text, "scheme.toml", &mut load) {
                Ok(_) => "reads".to_owned(),
                Err(findings) => refused(&findings),
            }
        });
        endings.collect::<Vec<_>>().join(" ")
    });
}

/// A file of cases is bent, and tried on the scheme it names.
#[test]
fn case_files() {
    let all = cases();
    let seeds = texts("cases");
    let target = Target {
        name: "case_files",
        seeds,
        words: WORDS,
        short: 150,
    };
    target.run(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        let named = named_scheme(&text).unwrap_or_default();
        let of = |cases: &str| named_scheme(cases).unwrap_or_default();
        let scheme = all.iter().find(|(_, _, cases)| of(cases) == named);
        judged(&scheme.unwrap_or(&all[0]).1, &text)
    });
}
