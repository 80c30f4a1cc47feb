//! A file holds what was written, and is the same each time.

use chrono::NaiveDate;

use super::*;

fn about() -> About<'static> {
    About {
        title: "Proef",
        language: "nl",
        on: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
    }
}

fn sample() -> Vec<u8> {
    let mut paper = Paper::new(&about()).unwrap();
    paper.page(A4, "Blad 1", |sheet| {
        sheet.decor(|sheet| {
            sheet.fill(&Shape::rounded(20.0, 10.0, 80.0, 20.0, 3.0), Ink(0, 90, 60));
        });
        sheet.part(Part::Heading(1), |sheet| {
            sheet.write(&line("Vrijetijdspas", Style::bold(20.0)), 24.0, 22.0, WHITE);
        });
        for (at, name) in [
            "Zoë-Fleur Van den Broeck",
            "محمد الأمين",
            "Nguyễn Thị Hồng",
            "e\u{301}le\u{300}ve",
            "ע ברית 12",
            "李小龙",
        ]
        .iter()
        .enumerate()
        {
            let block = fit(name, Style::bold(14.0), 60.0, 9.0);
            sheet.part(Part::Paragraph, |sheet| {
                sheet.lines(&block, 24.0, 50.0 + at as f32 * 12.0, Side::Start, BLACK);
            });
        }
        let block = fit(&"Annemarie ".repeat(20), Style::bold(14.0), 60.0, 9.0);
        sheet.part(Part::Paragraph, |sheet| {
            sheet.lines(&block, 24.0, 130.0, Side::Start, BLACK);
        });
        let long = "Wie vrije tijd zegt, zegt vrienden, spel en plezier. ".repeat(8);
        let block = paragraph(&long, Style::regular(11.0), 120.0);
        sheet.part(Part::Paragraph, |sheet| {
            sheet.lines(&block, 24.0, 160.0, Side::Start, BLACK);
        });
        let qr = Qr::new("VP1:7KQ2M9FDXT0AH").unwrap();
        sheet.figure("QR-code", |sheet| qr.draw(sheet, 150.0, 40.0, 40.0, BLACK));
        sheet.cut_marks(
            (20.0, 10.0),
            (80.0, 20.0),
            (true, true, true, true),
            (1.0, 4.0),
        );
    });
    paper.finish().unwrap()
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let bytes = sample();
    assert!(bytes.starts_with(b"%PDF-1."));
    assert_eq!(bytes, sample());
    if let Ok(file) = std::env::var("SAMPLE") {
        std::fs::write(file, bytes).unwrap();
    }
}
