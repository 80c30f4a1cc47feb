//! An evening at the door of a club: sixty codes, two slips of the hand, and a laptop that falls out in the middle.

use vrijpas::domain::{Money, PassNumber};
use vrijpas::seal::{FixedRandomness, draws};
use vrijpas::text::Lang;

use crate::club::Club;
use crate::screen::{Key, Screen};

/// The evening as somebody works through it, and what it should have come to.
struct Evening {
    club: Club,
    lang: Lang,
    screen: Screen,
    count: i64,
    cents: i64,
}

/// What stands on the screen, in both languages.
fn word(lang: Lang, nl: &'static str, en: &'static str) -> &'static str {
    if lang == Lang::Nl { nl } else { en }
}

impl Evening {
    fn begin(lang: Lang) -> Self {
        let club = Club::new();
        let screen = club.evening(&["--lang", lang.code()], (80, 24));
        let mut evening = Self {
            club,
            lang,
            screen,
            count: 0,
            cents: 0,
        };
        evening
            .screen
            .wait_for(word(lang, "Voor welk aanbod?", "For which offer?"));
        evening.screen.type_text("les");
        evening.screen.wait_gone("Zwembeurt");
        evening.screen.key(Key::Enter);
        evening.stands();
        evening
    }

    /// Waits until count and money stand on the screen.
    #[track_caller]
    fn stands(&self) {
        let money = self.lang.money(Money::from_cents(self.cents));
        let count = self.lang.count(self.count);
        self.screen.wait_for(&match (self.lang, self.count) {
            (Lang::Nl, 0) => "Vandaag: nog niets genoteerd.".to_owned(),
            (Lang::En, 0) => "Today: nothing noted yet.".to_owned(),
            (Lang::Nl, 1) => format!("Vandaag: één inlevering, {money} geïnd."),
            (Lang::En, 1) => format!("Today: one redemption, {money} collected."),
            (Lang::Nl, _) => format!("Vandaag: {count} inleveringen, {money} geïnd."),
            (Lang::En, _) => format!("Today: {count} redemptions, {money} collected."),
        });
    }

    /// An amount was answered, and counted.
    #[track_caller]
    fn answered(&mut self, cents: i64) {
        self.count += 1;
        self.cents += cents;
        self.stands();
        let amount = self.lang.money(Money::from_cents(cents));
        let to_collect = word(self.lang, "Te innen", "To collect");
        self.screen.wait_for(&format!("{to_collect}: {amount}."));
    }

    /// A code that is typed, with Enter behind it.
    fn type_code(&mut self, code: &str) {
        self.screen.type_text(code);
        self.screen.key(Key::Enter);
    }

    #[track_caller]
    fn refused(&self) {
        self.screen.wait_for(word(
            self.lang,
            "niet aanvaard worden",
            "cannot be accepted",
        ));
        self.stands();
    }

    /// The laptop falls out in the middle of a code, and the evening goes on where it was.
    fn crash(&mut self, code: &str) {
        self.screen.scan(code);
        self.screen.kill();
        self.screen = self.club.evening(&["--lang", self.lang.code()], (80, 24));
        let which = word(self.lang, "Voor welk aanbod?", "For which offer?");
        self.screen.wait_for(which);
        // The offer of before is proposed.
        self.screen.key(Key::Enter);
        self.screen.wait_gone(which);
        let noted: i64 = self.club.noted().0.parse().unwrap();
        assert!([self.count, self.count + 1].contains(&noted), "{noted}");
        if noted == self.count {
            self.stands();
            self.screen.scan(code);
        }
        self.count += 1;
        self.cents += 3000;
        self.stands();
    }
}

/// Passes of other towns, and of nobody: each is one like any other.
fn strangers() -> impl Iterator<Item = String> {
    let random = FixedRandomness::new(7);
    (0_u8..).map(move |nth| PassNumber::new(draws(&random, "stranger", &[nth])).to_string())
}

fn works_through(lang: Lang) {
    let mut evening = Evening::begin(lang);
    let (reduced, ordinary) = (evening.club.reduced.clone(), evening.club.ordinary.clone());
    let mut strangers = strangers();
    for nth in 0..60 {
        match nth {
            10 | 40 => {
                // One sign wrong, seen from the answer; then right.
                evening.type_code(&ordinary.replacen(&ordinary[..1], "U", 1));
                evening.refused();
                evening.type_code(&ordinary.to_lowercase());
                evening.answered(3000);
            }
            30 => evening.crash(&strangers.next().unwrap()),
            45 => {
                evening.screen.scan(&evening.club.value.clone());
                evening.answered(1500);
            }
            _ if nth % 4 == 0 => {
                evening.screen.scan(&reduced);
                evening.answered(600);
            }
            _ => {
                evening.screen.scan(&strangers.next().unwrap());
                evening.answered(3000);
            }
        }
    }
    // One scan too many, and one key that takes it back.
    evening.screen.scan(&reduced);
    evening.answered(600);
    evening.screen.key(Key::Ctrl('z'));
    (evening.count, evening.cents) = (60, evening.cents - 600);
    evening.stands();
    evening
        .screen
        .wait_for(word(lang, "Ongedaan gemaakt: Lessen", "Undone: Lessen"));
    evening.screen.key(Key::Esc);
    evening.screen.wait_for(word(lang, "verder innen", "go on"));
    evening.screen.key(Key::Enter);
    assert_eq!(evening.screen.exit_code(), 0);
    evening.screen.all_read();
    // What stays on the screen below the evening: the figures, and how they are handed in.
    evening.stands();
    evening.screen.wait_for("kit export --month 2026-11");
    assert!(!evening.screen.look(vt100::Screen::alternate_screen));
    let plain = Lang::En
        .money(Money::from_cents(evening.cents))
        .replace(',', "");
    assert_eq!(evening.club.noted(), ("60".to_owned(), plain));
}

#[test]
fn sixty_codes_two_slips_and_a_crash_in_dutch() {
    works_through(Lang::Nl);
}

#[test]
fn sixty_codes_two_slips_and_a_crash_in_english() {
    works_through(Lang::En);
}
