//! What one payee reads about one settlement: counts and amounts per offer, and one sum.

use chrono::NaiveDate;

use super::Listed;
use crate::domain::{Money, Route, RunPeriod, Said};
use crate::grid::{Cell, Column};
use crate::said;
use crate::settlement::Totals;

/// Why something was corrected, as far as a club may know: whatever touches a holder or another club is another reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It was not used after all.
    NotUsed,
    /// Another price was meant.
    WrongPrice,
    /// Another offer was meant.
    WrongOffer,
    /// It was handed in twice.
    Twice,
    /// The club and the municipality agreed on a price.
    PriceAgreed,
    /// Anything else.
    Other,
}

impl Why {
    /// What a club may know of a closed reason for staff.
    #[must_use]
    pub fn of(reason: &str) -> Self {
        match reason {
            "not-used" => Self::NotUsed,
            "wrong-price" => Self::WrongPrice,
            "wrong-offer" => Self::WrongOffer,
            "twice" => Self::Twice,
            "price-agreed" => Self::PriceAgreed,
            _ => Self::Other,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::NotUsed => "not-used",
            Self::WrongPrice => "wrong-price",
            Self::WrongOffer => "wrong-offer",
            Self::Twice => "twice",
            Self::PriceAgreed => "price-agreed",
            Self::Other => "other",
        }
    }

    /// As people read it.
    #[must_use]
    pub fn said(self) -> Said {
        match self {
            Self::NotUsed => said!("reason-not-used"),
            Self::WrongPrice => said!("reason-wrong-price"),
            Self::WrongOffer => said!("reason-wrong-offer"),
            Self::Twice => said!("reason-twice"),
            Self::PriceAgreed => said!("reason-price-agreed"),
            Self::Other => said!("reason-other"),
        }
    }
}

/// What a line is, as people read it; `None` for a word that is no line.
#[must_use]
pub fn line_said(word: &str) -> Option<Said> {
    Some(match word {
        "offer" => said!("statement-line-offer"),
        "late" => said!("statement-line-late"),
        "correction" => said!("statement-line-correction"),
        "yearly" => said!("statement-line-yearly"),
        "carried-in" => said!("statement-line-carried-in"),
        "carried-out" => said!("statement-line-carried-out"),
        "payable" => said!("statement-line-payable"),
        _ => return None,
    })
}

/// What was corrected: the claim by the club's own number and the statement it stands on, and the differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementCorrection {
    /// The number of the statement that is corrected.
    pub statement: String,
    /// The club's own number of the claim.
    pub reference: String,
    /// Id of the offer.
    pub offer: String,
    /// Name of the offer.
    pub name: String,
    /// Price class.
    pub price_class: String,
    /// Why.
    pub why: Why,
    /// The day on which it was corrected.
    pub on: NaiveDate,
    /// Who collected the holder's share.
    pub route: Route,
    /// The differences.
    pub totals: Totals,
}

/// One line of a statement, with the names a club knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// Id of the offer.
    pub offer: String,
    /// Name of the offer.
    pub name: String,
    /// Price class.
    pub price_class: String,
    /// Who collected the holder's share: at the door there is more to show.
    pub route: Route,
    /// Whether the use lies in a month that was closed before.
    pub late: bool,
    /// The sums.
    pub totals: Totals,
}

/// A statement (afrekeningsstaat) as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementView {
    /// Number of the settlement and of the payee in it.
    pub number: String,
    /// The months.
    pub run: RunPeriod,
    /// The club's id.
    pub club_id: String,
    /// The club's name.
    pub club_name: String,
    /// The lines, by offer.
    pub lines: Vec<StatementLine>,
    /// What was corrected.
    pub corrections: Vec<StatementCorrection>,
    /// What the payee bears of whole years on route `prepaid`: each an amount that is taken off, and nothing more.
    pub yearly: Vec<(i32, Money)>,
    /// Debt of earlier runs, zero or negative.
    pub carried_in: Money,
    /// Debt that goes on, zero or negative.
    pub carried_out: Money,
    /// What is paid.
    pub payable: Money,
}

/// The rows of each payee add up to its `payable` row.
///
/// On route `prepaid` a club sees count and price only: what it collected is nothing, and what it bears is settled once a year.
impl Listed for StatementView {
    fn columns() -> Vec<Column> {
        vec![
            Column::text("statement"),
            Column::text("run"),
            Column::text("club_id"),
            Column::text("club"),
            Column::text("line"),
            Column::text("offer"),
            Column::text("name"),
            Column::text("price_class"),
            Column::figure("claims"),
            Column::figure("gross"),
            Column::figure("collected"),
            Column::figure("borne"),
            Column::figure("due"),
            Column::text("corrects"),
            Column::text("reference"),
            Column::text("reason"),
            Column::text("corrected_on"),
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        let mut rows: Vec<Vec<Cell>> = self.lines.iter().map(|line| self.line(line)).collect();
        rows.extend(self.corrections.iter().map(|line| self.corrected(line)));
        for (year, borne) in &self.yearly {
            let taken_off = Money::from_cents(-borne.cents());
            rows.push(self.single("yearly", year.to_string(), taken_off));
        }
        let mut sum = |word: &str, amount| rows.push(self.single(word, String::new(), amount));
        if self.carried_in != Money::ZERO {
            sum("carried-in", self.carried_in);
        }
        if self.carried_out != Money::ZERO {
            sum("carried-out", self.carried_out);
        }
        sum("payable", self.payable);
        rows
    }
}

impl StatementView {
    /// The cells with which each row begins.
    fn head(&self, word: &str) -> Vec<Cell> {
        vec![
            self.number.as_str().into(),
            self.run.to_string().into(),
            self.club_id.as_str().into(),
            self.club_name.as_str().into(),
            line_said(word).map_or(Cell::Empty, |said| Cell::word(word, said)),
        ]
    }

    fn line(&self, line: &StatementLine) -> Vec<Cell> {
        let mut row = self.head(if line.late { "late" } else { "offer" });
        row.extend([
            line.offer.as_str().into(),
            line.name.as_str().into(),
            line.price_class.as_str().into(),
        ]);
        row.extend(figures(line.route, line.totals));
        row.extend(std::iter::repeat_n(Cell::Empty, 4));
        row
    }

    fn corrected(&self, line: &StatementCorrection) -> Vec<Cell> {
        let mut row = self.head("correction");
        row.extend([
            line.offer.as_str().into(),
            line.name.as_str().into(),
            line.price_class.as_str().into(),
        ]);
        row.extend(figures(line.route, line.totals));
        row.extend([
            line.statement.as_str().into(),
            line.reference.as_str().into(),
            Cell::word(line.why.word(), line.why.said()),
            line.on.into(),
        ]);
        row
    }

    /// A row that is one amount, with a name beside the word where it needs one.
    fn single(&self, word: &str, name: String, amount: Money) -> Vec<Cell> {
        let mut row = self.head(word);
        row.extend([Cell::Empty, Cell::Text(name)]);
        row.extend(std::iter::repeat_n(Cell::Empty, 5));
        row.push(Cell::Money(amount));
        row.extend(std::iter::repeat_n(Cell::Empty, 4));
        row
    }
}

/// Count and amounts, as far as a club sees them on a route.
fn figures(route: Route, totals: Totals) -> [Cell; 5] {
    let door = |amount: Money| {
        if route == Route::Prepaid {
            Cell::Empty
        } else {
            Cell::Money(amount)
        }
    };
    [
        Cell::Count(totals.claims),
        Cell::Money(totals.gross),
        door(totals.collected),
        door(totals.borne),
        Cell::Money(totals.due),
    ]
}
