//! Violations planted in source that does not exist: each must be caught, on its line. And what only looks like one must not.

use super::faults;

/// Path below `src/`, source, the line of the violation, a part of what must be said about it.
#[rustfmt::skip]
const VIOLATIONS: &[(&str, &str, usize, &str)] = &[
    // Who imports whom.
    ("domain/a.rs", "use crate::text::Lang;", 1, "`domain` may not name `text`"),
    ("domain/a.rs", "\nuse crate::{domain::Said, rules::Scheme};", 2, "`domain` may not name `rules`"),
    ("rules/a/b.rs", "use super::super::super::register::Register;", 1, "may not name `register`"),
    ("rules/mod.rs", "use super::{register};", 1, "may not name `register`"),
    ("label/a.rs", "use crate::rules as law;", 1, "may not name `rules`"),
    ("label/a.rs", "fn f() -> u8 {\n    crate::rules::ground()\n}", 2, "may not name `rules`"),
    ("label/a.rs", "fn f(x: Vec<crate::rules::Ground>) {}", 1, "may not name `rules`"),
    ("label/a.rs", "fn f() { vec![crate::rules::ground()]; }", 1, "may not name `rules`"),
    ("label/a.rs", "macro_rules! m { () => { $crate::rules::ground() } }", 1, "may not name `rules`"),
    ("label/a.rs", "#[derive(Debug)]\n#[serde(with = crate::rules::x)]\nstruct S;", 2, "may not name `rules`"),
    ("label/a.rs", "mod inner { use super::super::super::rules::Ground; }", 1, "may not name `rules`"),
    ("label/a.rs", "#[cfg(test)]\nmod tests { use crate::rules::Ground; }", 2, "may not name `rules`"),
    ("main.rs", "use vrijpas::register::Register;", 1, "`main` may not name `register`"),
    ("kit/mod.rs", "use crate as house;", 1, "imports the whole crate"),
    ("kit/mod.rs", "use crate::{self as house};", 1, "imports the whole crate"),
    ("kit/a.rs", "use super::super as up;", 1, "imports the whole crate"),
    ("kit/a.rs", "extern crate vrijpas as house;", 1, "extern crate"),
    ("kit/a.rs", "use crate::*;", 1, "imports the whole crate"),
    ("kit/a.rs", "pub use crate::domain::Money;", 1, "re-exports `domain`"),
    ("kit/a.rs", "pub(crate) use crate::domain::Money;", 1, "re-exports `domain`"),
    ("kit/a.rs", "use crate::domain::*;", 1, "everything of `domain`"),
    ("lib.rs", "pub use domain::Money;", 1, "re-exports `domain`"),
    ("attic/a.rs", "use crate::domain::Money;", 1, "`attic` is no room"),
    // What may appear where.
    ("commands/a.rs", "use rusqlite::Connection;", 1, "`rusqlite` is not for `commands`"),
    ("report/a.rs", "fn f(row: &rusqlite::Row) {}", 1, "`rusqlite` is not for `report`"),
    ("rules/a.rs", "fn f() { getrandom::fill(b); }", 1, "`getrandom` is not for `rules`"),
    ("register/a.rs", "use csv::Reader;", 1, "`csv` is not for `register`"),
    ("commands/a.rs", "use clap::Parser;", 1, "`clap` is not for `commands`"),
    ("text/a.rs", "use clap::{Command, Parser};", 1, "derive is not for `text`"),
    ("rules/a.rs", "use {chrono as c, std as s};", 1, "another name for all of `chrono`"),
    ("rules/a.rs", "use chrono::{Local, NaiveDate};", 1, "`chrono::Local` is not for `rules`"),
    ("rules/a.rs", "fn f() { chrono::Utc::now(); Utc::now(); }", 1, "`Utc::now` is not for `rules`"),
    ("rules/a.rs", "use std::{env, fmt};", 1, "`std::env` is not for `rules`"),
    ("settlement/a.rs", "fn f() { std::fs::read(p); }", 1, "`std::fs` is not for `settlement`"),
    ("commands/a.rs", "fn f() { io::stdout(); }", 1, "`io::stdout` is not for `commands`"),
    ("commands/a.rs", "fn f() { println!(\"{x}\"); }", 1, "`println!` writes past"),
    ("commands/a.rs", "fn f() { std::process::exit(1) }", 1, "`std::process::exit`"),
    ("domain/a.rs", "fn f(x: f64) {}", 1, "a float"),
    ("domain/a.rs", "fn f() { g(x as f32); }", 1, "a float"),
    ("settlement/a.rs", "const X: i64 = (2.5 * y) as i64;", 1, "a float"),
    ("render/a.rs", "fn f() {\n    x\n        .unwrap();\n}", 3, "`unwrap` outside a test"),
    ("render/a.rs", "fn f() { vec![x.expect(\"a\")]; }", 1, "`expect` outside a test"),
    ("render/a.rs", "fn f() { x.map(Option::unwrap); }", 1, "`unwrap` outside a test"),
    ("render/a.rs", "#[cfg(test)]\nmod tests { }\nfn f() { x.unwrap(); }", 3, "`unwrap` outside a test"),
    ("render/a.rs", "#[cfg(not(test))]\nfn f() { todo!() }", 2, "`todo!` stops"),
    // What leaves.
    ("commands/claim.rs", "fn f() { page::html(out, page, words); }", 1, "`page::html` is for one person"),
    ("commands/settle_close.rs", "fn f() { render::grid(out, &grid, format, words, None); }", 1, "`render::grid` is for the screen"),
    ("commands/settle.rs", "fn f() { render::internal(out, &funds); }", 1, "`render::internal` is for the folder"),
    ("commands/kit/export.rs", "use crate::render::rows;", 1, "`render::rows` is for the screen"),
    ("commands/kit/export.rs", "use crate::render::csv::write_rows;\nfn f() { crate::render::trees(o, t); }", 2, "`render::trees` is for"),
    ("commands/claim_import/mod.rs", "fn f() { files::whole(path, |out| out.write_all(bytes)); }", 1, "past `render::leave`"),
    ("commands/pass/issue.rs", "fn f() {\n    writeln!(file, \"{tier}\")\n}", 2, "past `render::leave`"),
    ("commands/voucher/a.rs", "fn f() { std::fs::write(path, text); }", 1, "past `render::leave`"),
    ("commands/pass/qr.rs", "fn f() { run.show_rows(&columns, rows); }", 1, "`show_rows` is for staff"),
    ("commands/voucher/qr.rs", "fn f() {\n    run.show(&grid)\n}", 2, "`show` is for staff"),
    ("kit/a.rs", "use crate::rules::Scheme;", 1, "`kit` may not name `rules`"),
    ("exchange/a.rs", "use crate::rules::Scheme;", 1, "`exchange` may not name `rules`"),
    ("render/a.rs", "fn f(x: crate::rules::Ground) {}", 1, "`render` may not name `rules`"),
    ("commands/kit/club.rs", "use crate::register::Register;", 1, "a club has no `register`"),
    ("commands/kit/renew.rs", "use super::super::{run::Run, scheme::in_force};", 1, "a club has no `scheme`"),
    ("commands/kit/a.rs", "fn f(run: &Run<'_>) { crate::rules::price(); }", 1, "a club has no `rules`"),
    // Sentences.
    ("commands/a.rs", "fn f() { say(\"Alles is gelukt\"); }", 1, "a sentence"),
    ("commands/a.rs", "fn f() { format!(\"{n} rijen gelezen\"); }", 1, "a sentence"),
    ("commands/a.rs", "const Q: &str = \"SELECT name FROM member\";", 1, "a sentence"),
    ("register/a.rs", "const Q: &str = \"the file is not a register\";", 1, "a sentence"),
    ("error.rs", "const Q: &str = r#\"geen \"geldig\" bestand\"#;", 1, "a sentence"),
];

#[rustfmt::skip]
const INNOCENTS: &[(&str, &str)] = &[
    ("rules/a/b.rs", "use super::super::Scheme; use crate::{said, domain::{Money, Said}}; use self::c::D;"),
    ("rules/mod.rs", "pub use scheme::Scheme; mod scheme; pub(crate) use self::scheme::Clause;"),
    ("commands/a.rs", "use crate::{cli, register::Register, rules}; use std::{env, fs}; fn f() { Utc::now(); }"),
    ("domain/a.rs", "/// Two words at least, 2.5 of them.\n#[error(\"two words\")] fn f() { let x = pair.0.1; }"),
    ("domain/a.rs", "#[cfg(test)]\nmod tests { use super::*; fn f() { x.unwrap(); say(\"two words\", 0.5); } }"),
    ("domain/a.rs", "#[test]\nfn f() { std::fs::read(\"a b c\").unwrap(); }"),
    ("register/a.rs", "const Q: &str = \"SELECT name FROM member\"; const R: &str = \" ORDER BY name\";"),
    ("kit/a.rs", "const Q: &str = \"redeemed_on BETWEEN $1 AND $2\";"),
    ("kit/tests/a.rs", "fn f() { x.unwrap(); say(\"two words\"); }"),
    ("kit/tests.rs", "fn f() { panic!(\"two words\"); }"),
    ("register/a.rs", "fn f() { format!(\"{first} {last}\"); format!(\"{}.{} x\", a, b); x.unwrap_or(1); }"),
    ("commands/kit/export.rs", "fn f() { files::whole(path, |out| render::leave(out, rows, dialect)); }"),
    ("commands/kit/make.rs", "use crate::register::Register; fn f() { run.write(register, Action::Make, work); }"),
    ("commands/run.rs", "fn f() { render::grid(out, grid, format, words, None); writeln!(out); }"),
    ("render/a.rs", "#[expect(clippy::float_arithmetic)]\nfn f(x: f64) -> impl Sized + use<> { if a != b { 1.0 } }"),
];

#[test]
fn every_planted_violation_is_caught_on_its_line() {
    for (path, text, line, said) in VIOLATIONS {
        let found = faults(path, text);
        assert!(
            found
                .iter()
                .any(|(at, fault)| at == line && fault.contains(said)),
            "{path}: {text}\nexpected {line}: {said}\nfound {found:?}"
        );
    }
}

#[test]
fn what_only_looks_wrong_passes() {
    for (path, text) in INNOCENTS {
        assert_eq!(faults(path, text), [], "{path}: {text}");
    }
}

#[test]
fn length_is_counted() {
    let long = format!("fn f() {{\n{}}}", "    g();\n".repeat(69));
    assert_eq!(
        faults("rules/a.rs", &long),
        [(1, "a function of 71 lines".to_owned())]
    );
    let fits = format!("fn f() {{\n{}}}", "    g();\n".repeat(68));
    assert_eq!(faults("rules/a.rs", &fits), []);
    assert_eq!(
        faults("rules/a.rs", &"//\n".repeat(301)),
        [(301, "a file of 301 lines".to_owned())]
    );
}
