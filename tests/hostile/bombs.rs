//! Small files that want all memory or all time: they are refused, in words, with little of either.

use std::io::{Cursor, Read, Write};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::support::{Ran, Town, fixture};

/// The most memory the program may ask for, in KiB.
const MEMORY: &str = "1500000";
/// The most seconds it may take, on a machine that does other things besides.
const SECONDS: u64 = 120;

/// Runs the program with a limit on what it may ask of the machine.
fn bounded(town: &Town, args: &[&str]) -> Ran {
    let asked = town.command(args);
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -v {MEMORY}; exec \"$0\" \"$@\"")]);
    command.arg(asked.get_program()).args(asked.get_args());
    command
        .env_clear()
        .current_dir(asked.get_current_dir().unwrap());
    command.envs(
        asked
            .get_envs()
            .filter_map(|(name, value)| Some((name, value?))),
    );
    let begun = Instant::now();
    let output = command.output().unwrap();
    assert!(begun.elapsed().as_secs() < SECONDS, "{args:?}");
    Ran {
        status: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The workbook of offers with one part changed, and perhaps more of them.
fn book(
    part: &str,
    change: impl Fn(&str) -> String,
    more: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>),
) -> Vec<u8> {
    let whole = std::fs::read(fixture("register/belgian_excel/offers.xlsx")).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(whole)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut inside = archive.by_index(place).unwrap();
        let name = inside.name().unwrap().into_owned();
        let mut text = String::new();
        inside.read_to_string(&mut text).unwrap();
        let text = if name == part { change(&text) } else { text };
        out.start_file(
            &*name,
            SimpleFileOptions::default().compression_method(CompressionMethod::Deflated),
        )
        .unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    more(&mut out);
    out.finish().unwrap().into_inner()
}

fn import(town: &Town, name: &str, bytes: &[u8]) -> Ran {
    std::fs::write(town.path(name), bytes).unwrap();
    bounded(town, &["offer", "import", name])
}

/// Sixteen mebibytes of blanks, as they were packed once.
fn blanks() -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    out.start_file(
        "0",
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated),
    )
    .unwrap();
    for _ in 0..16 {
        out.write_all(&vec![b' '; 1024 * 1024]).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let town = Town::small();
    let mut blanks = ZipArchive::new(Cursor::new(blanks())).unwrap();
    let bomb = book("", str::to_owned, |out| {
        for nth in 0..10 {
            out.raw_copy_file_rename(blanks.by_index(0).unwrap(), format!("xl/media/{nth}"))
                .unwrap();
        }
    });
    assert!(bomb.len() < 1_000_000, "{}", bomb.len());
    let told = import(&town, "bomb.xlsx", &bomb).refused(3);
    assert!(
        told.contains("bomb.xlsx: deze Excel-map is uitgepakt te groot"),
        "{told}"
    );
}

#[test]
fn a_workbook_whose_cells_fill_the_memory_is_refused() {
    let town = Town::small();
    let sheet = "xl/worksheets/sheet1.xml";
    // One cell far to the right of each row.
    let rows: String = (2..70_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"GR{row}\"><v>1</v></c></row>"))
        .collect();
    let wide = book(
        sheet,
        |text| text.replace("</sheetData>", &format!("{rows}</sheetData>")),
        |_| (),
    );
    // One long text in each cell.
    let long = "x".repeat(4_000_000);
    let cells: String = (0..100)
        .map(|row| {
            format!(
                "<row r=\"{}\"><c r=\"A{0}\" t=\"inlineStr\"><is><t>y</t></is></c></row>",
                row + 500
            )
        })
        .collect();
    let texts = book(
        sheet,
        |text| {
            let cells = cells.replace("t=\"inlineStr\"><is><t>y</t></is>", "t=\"s\"><v>0</v>");
            text.replace("</sheetData>", &format!("{cells}</sheetData>"))
        },
        |_| (),
    );
    let texts = with_text(&texts, &long);
    for (name, bytes) in [("wide.xlsx", wide), ("texts.xlsx", texts)] {
        let told = import(&town, name, &bytes).refused(3);
        assert!(told.contains("uitgepakt te groot"), "{name}: {told}");
    }
}

/// The same book with a long text as the first that cells share.
fn with_text(book: &[u8], long: &str) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let inside = archive.by_index(place).unwrap();
        if inside.name().unwrap() == "xl/sharedStrings.xml" {
            continue;
        }
        out.raw_copy_file(inside).unwrap();
    }
    let short = "<si><t>x</t></si>".repeat(500);
    out.start_file("xl/sharedStrings.xml", SimpleFileOptions::default())
        .unwrap();
    write!(out, "<?xml version=\"1.0\"?><sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>{long}</t></si>{short}</sst>").unwrap();
    out.finish().unwrap().into_inner()
}

#[test]
fn a_row_a_header_and_a_cell_without_end_are_refused() {
    let town = Town::small();
    let header = "offer_id;club_id;service;name;category;price_class;price;route\n";
    for (name, text) in [
        ("line.csv", format!("{header}{}\n", "x".repeat(10_000_000))),
        (
            "cell.csv",
            format!("{header}O1;KSA;\"{}\n", "x\n".repeat(5_000_000)),
        ),
        ("columns.csv", format!("{}\n", "kolom;".repeat(1_000_000))),
        (
            "names.csv",
            format!("{}{}\n", header.trim_end(), ";k".repeat(400_000)),
        ),
        ("cells.csv", format!("{header}{}x\n", ";".repeat(1_000_000))),
        ("rows.csv", format!("{header}{}", "O1;;;\n".repeat(300_000))),
    ] {
        let told = import(&town, name, text.as_bytes()).refused(3);
        assert!(
            told.len() < 200_000,
            "{name}: {} bytes are said",
            told.len()
        );
        assert!(told.contains(name), "{told}");
    }
}

#[test]
fn a_regulation_of_nothing_but_depth_or_width_is_refused() {
    let town = Town::bare();
    let deep = |open: &str, inner: &str, close: &str| {
        format!(
            "format = 1\na = {}{inner}{}\n",
            open.repeat(100_000),
            close.repeat(100_000)
        )
    };
    let own = std::fs::read_to_string(fixture("schemes/lochristi.toml")).unwrap();
    for (name, text) in [
        ("arrays.toml", deep("[", "", "]")),
        ("open.toml", deep("[", "", "")),
        ("tables.toml", deep("{a=", "1", "}")),
        (
            "dots.toml",
            format!("format = 1\n{}a = 1\n", "a.".repeat(200_000)),
        ),
        (
            "header.toml",
            format!("format = 1\n[{}a]\n", "a.".repeat(200_000)),
        ),
        (
            "when.toml",
            format!("{own}\n[condition.{}a]\n", "not.".repeat(30_000)),
        ),
        ("key.toml", format!("{own}\n{} = 1\n", "z".repeat(900_000))),
        (
            "same.toml",
            format!("{own}\n{}", "[[condition]]\nid = \"x\"\n".repeat(20_000)),
        ),
        ("large.toml", format!("# {}\n{own}", "x".repeat(2_000_000))),
    ] {
        town.file(name, &text);
        let told = bounded(&town, &["scheme", "check", name]).refused(3);
        assert!(
            told.len() < 400_000,
            "{name}: {} bytes are said",
            told.len()
        );
    }
}

#[test]
fn parts_that_ask_for_one_another_come_to_an_end() {
    let town = Town::bare();
    let own = std::fs::read_to_string(fixture("schemes/lochristi.toml")).unwrap();
    let all: Vec<String> = (0..10).map(|nth| format!("\"p{nth}.toml\"")).collect();
    for nth in 0..10 {
        // Each asks for all ten: read one by one as named, that would be more files than there are atoms.
        town.file(
            &format!("p{nth}.toml"),
            &format!(
                "format = 1\npart = \"p{nth}\"\nparts = [{}]\n",
                all.join(", ")
            ),
        );
    }
    town.file("own.toml", &format!("parts = [{}]\n{own}", all.join(", ")));
    let told = bounded(&town, &["scheme", "check", "own.toml"]).refused(3);
    assert!(told.contains("p0.toml"), "{told}");
    assert!(Path::new(&town.path("p9.toml")).exists());
}
