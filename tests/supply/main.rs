//! What this program is built from: whose licences allow it, from where it comes, what must never be among it. Without network, so that
//! it holds wherever the tests run; what `Cargo.lock` names for other platforms is held against its source and its hash.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod licence;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Where every crate comes from.
const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// A register of people talks to nobody: what speaks over a network, or is an engine for that, is no part of it.
const BANNED: &[&str] = &[
    "async-std",
    "curl",
    "curl-sys",
    "git2",
    "h2",
    "hickory-resolver",
    "hyper",
    "isahc",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "ssh2",
    "surf",
    "tokio",
    "tungstenite",
    "ureq",
    "warp",
];

/// Crates that may run a program of their own while they are built, each weighed: they look at the compiler or the system, or build C.
const BUILT_BY_PROGRAM: &[&str] = &[
    "anyhow",
    "assert_cmd",
    "crc32fast",
    "curve25519-dalek",
    "encoding_rs",
    "generic-array",
    "getrandom",
    "libc",
    "libm",
    "libsqlite3-sys",
    "nix",
    "num-traits",
    "openssl-sys",
    "parking_lot_core",
    "portable-atomic",
    "proc-macro2",
    "quote",
    "rustix",
    "rustversion",
    "serde",
    "serde_core",
    "serde_json",
    "signal-hook",
    "thiserror",
    "zerocopy",
    "zmij",
];

fn at(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// All that is built here, with the features of a plain `cargo build` and the tests.
fn metadata() -> Value {
    let about = Command::new(env!("CARGO")).arg("-vV").output().unwrap();
    let about = String::from_utf8(about.stdout).unwrap();
    let host = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .unwrap();
    let asked = [
        "metadata",
        "--offline",
        "--locked",
        "--format-version",
        "1",
        "--filter-platform",
        host,
    ];
    let ran = Command::new(env!("CARGO"))
        .args(asked)
        .current_dir(at(""))
        .output()
        .unwrap();
    assert!(
        ran.status.success(),
        "Cargo.lock is out of step: {}",
        String::from_utf8_lossy(&ran.stderr)
    );
    serde_json::from_slice(&ran.stdout).unwrap()
}

fn packages(metadata: &Value) -> Vec<&Value> {
    let all = metadata["packages"].as_array().unwrap().iter();
    let foreign: Vec<&Value> = all
        .filter(|package| package["name"] != env!("CARGO_PKG_NAME"))
        .collect();
    assert!(foreign.len() > 100);
    foreign
}

fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap()
}

#[test]
fn every_licence_allows_it() {
    let metadata = metadata();
    let refused: Vec<String> = packages(&metadata)
        .iter()
        .filter(|package| !licence::allowed(package["license"].as_str().unwrap_or_default()))
        .map(|package| format!("{}: {}", name(package), package["license"]))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn nothing_comes_from_elsewhere() {
    let lock = std::fs::read_to_string(at("Cargo.lock")).unwrap();
    let lock: toml::Table = lock.parse().unwrap();
    let mut foreign = 0;
    for package in lock["package"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if name == env!("CARGO_PKG_NAME") {
            continue;
        }
        foreign += 1;
        let text = |key: &str| {
            package
                .get(key)
                .and_then(toml::Value::as_str)
                .unwrap_or_default()
        };
        assert_eq!(text("source"), SOURCE, "{name}");
        assert_eq!(text("checksum").len(), 64, "{name} has no hash");
        assert!(!BANNED.contains(&name), "{name} is banned");
    }
    assert!(foreign > 100);
    for section in ["patch", "replace"] {
        let own: toml::Table = std::fs::read_to_string(at("Cargo.toml"))
            .unwrap()
            .parse()
            .unwrap();
        assert!(
            !own.contains_key(section),
            "{section} brings code from elsewhere"
        );
    }
}

#[test]
fn nothing_runs_while_it_is_built_that_was_not_weighed() {
    let metadata = metadata();
    let mut unweighed = Vec::new();
    for package in packages(&metadata) {
        let targets = package["targets"].as_array().unwrap().iter();
        let mut kinds = targets.flat_map(|target| target["kind"].as_array().unwrap());
        if kinds.any(|kind| kind == "custom-build") && !BUILT_BY_PROGRAM.contains(&name(package)) {
            unweighed.push(name(package));
        }
    }
    assert!(unweighed.is_empty(), "{unweighed:?}");
    assert!(!at("build.rs").exists());
}

#[test]
fn openssl_comes_with_the_register_and_for_nothing_else() {
    let metadata = metadata();
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let asks = |node: &&Value| {
        let deps = node["dependencies"].as_array().unwrap();
        deps.iter().any(|dep| {
            dep.as_str().unwrap().contains("openssl-sys@")
                || dep.as_str().unwrap().contains("#openssl-sys")
        })
    };
    let by: Vec<&str> = nodes
        .iter()
        .filter(asks)
        .map(|node| node["id"].as_str().unwrap())
        .collect();
    assert!(by.len() == 1 && by[0].contains("libsqlite3-sys"), "{by:?}");
    // Built from source as a rule, so that the version is that of Cargo.lock.
    let packages = packages(&metadata);
    assert!(
        packages
            .iter()
            .any(|package| name(package) == "openssl-src")
    );
}

#[test]
fn no_line_of_it_is_unsafe_and_what_is_built_is_what_was_weighed() {
    let own: toml::Table = std::fs::read_to_string(at("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap();
    // `forbid` cannot be taken back further down, in a test neither.
    assert_eq!(own["lints"]["rust"]["unsafe_code"].as_str(), Some("forbid"));
    let ignored = std::fs::read_to_string(at(".gitignore")).unwrap();
    assert!(!ignored.contains("Cargo.lock"));
    let steps = std::fs::read_to_string(at(".ci/run")).unwrap();
    assert!(steps.contains("--locked"));
}

/// What waits for keys could wait for a network too: nothing but the keyboard may use it.
#[test]
fn what_waits_for_keys_is_used_by_the_keyboard_alone() {
    let metadata = metadata();
    let mut users: Vec<&str> = packages(&metadata)
        .into_iter()
        .filter(|package| {
            let wanted = package["dependencies"].as_array().unwrap();
            wanted
                .iter()
                .any(|one| one["name"] == "mio" && one["kind"].is_null())
        })
        .map(name)
        .collect();
    users.sort_unstable();
    assert_eq!(users, ["crossterm", "signal-hook-mio"]);
}
