//! Workbooks: the zip around them and the XML in them, and what an old Excel writes.

use std::io::{Cursor, Read, Write};

use vrijpas::exchange::OfferRow;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::runner::{Target, fixture, folder};
use super::tables::read_through;

/// Between the parts of a workbook that is written out as text.
const PART: &str = "\n=== ";

fn books() -> Vec<Vec<u8>> {
    let names = [
        "register/belgian_excel/offers.xlsx",
        "rejects/offers-cells.xlsx",
        "rejects/households-damaged.xlsx",
    ];
    names
        .iter()
        .map(|name| std::fs::read(fixture(name)).unwrap())
        .collect()
}

/// A workbook as text: each part after its name.
fn apart(book: &[u8]) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    let mut text = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        writeln!(text, "{PART}{name}").unwrap();
        part.read_to_end(&mut text).unwrap();
    }
    text
}

/// The workbook of such a text, however it was bent.
fn together(text: &[u8]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let text = String::from_utf8_lossy(text);
    for part in text.split(PART).skip(1) {
        let (name, inside) = part.split_once('\n').unwrap_or((part, ""));
        // The same name twice is no archive at all.
        if archive.start_file(name, options).is_ok() {
            archive.write_all(inside.as_bytes()).unwrap();
        }
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn xlsx_bytes() {
    let folder = folder();
    let path = folder.path().join("input.xlsx");
    let words = &[
        "PK\x03\x04",
        "PK\x01\x02",
        "PK\x05\x06",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
    ];
    let mut seeds = books();
    let old = fixture("rejects/households-old-workbook.xls");
    seeds.push(std::fs::read(old).unwrap());
    let target = Target {
        name: "xlsx_bytes",
        seeds,
        words,
        short: 500,
    };
    target.run(|bytes| {
        std::fs::write(&path, bytes).unwrap();
        read_through::<OfferRow>(&path, &[])
    });
}

#[test]
fn xlsx_parts() {
    let folder = folder();
    let path = folder.path().join("input.xlsx");
    let words = &[
        "<c r=\"A1\">",
        "<c r=\"XFD1048576\" t=\"s\">",
        "<v>",
        "</v>",
        "<row r=\"0\">",
        "t=\"inlineStr\"",
        "<is><t>",
        "<sst count=\"4294967295\">",
        "<dimension ref=\"A1:XFD1048576\"/>",
        "<mergeCell ref=\"A1:B2\"/>",
        "&#0;",
        "&#x10FFFF;",
        "&lol;",
        "<!DOCTYPE x [<!ENTITY lol \"lol\">]>",
        "<![CDATA[",
        "numFmtId=\"14\"",
        "t=\"d\"",
        "t=\"e\"",
        "t=\"b\"",
        "1e400",
        "-1",
        "Target=\"../../x\"",
        "date1904=\"1\"",
    ];
    let seeds = books().iter().take(2).map(|book| apart(book)).collect();
    let target = Target {
        name: "xlsx_parts",
        seeds,
        words,
        short: 500,
    };
    target.run(|bytes| {
        std::fs::write(&path, together(bytes)).unwrap();
        read_through::<OfferRow>(&path, &[])
    });
}
