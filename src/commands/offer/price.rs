//! `offer price`: what a member pays for an offer on a day, who bears the rest, what is left of each limit, and why. The look is
//! logged before anything is shown: a tier can be read from it.

use super::facts;
use crate::cli::OfferPrice;
use crate::commands::history::{Past, Reader};
use crate::commands::names;
use crate::commands::pricing::{Holder, Known, LEISURE, Place, class};
use crate::commands::reasons::branch;
use crate::commands::run::Run;
use crate::commands::scheme;
use crate::domain::{Money, Role, Said};
use crate::error::{Error, Result};
use crate::grid::{Mark, Tree};
use crate::register::Offer;
use crate::rules::{
    self, ClaimFacts, FactLevel, FactWord, Priced, Reason, Scheme, Unit, explain_price, funded,
};
use crate::said;

/// Facts of the claim that are asked: those that were typed, and how many at once.
struct Asked<'s> {
    facts: Vec<(&'s str, i64)>,
    quantity: i64,
}

/// Prices an offer for a member.
///
/// # Errors
/// When the member, the offer, the class or a fact is not known. That the scheme gives no price is an answer, no error.
pub fn run(run: &mut Run<'_>, asked: &OfferPrice) -> Result<()> {
    let mut register = run.open()?;
    let person = names::person(&register, &asked.member)?;
    let (_, offer) = names::offer(&register, &asked.offer)?;
    let organiser = register
        .organiser(offer.organiser)?
        .ok_or_else(Error::bug)?;
    let scheme = scheme::in_force(&register, run.on)?.scheme;
    let (class, price) =
        class(&offer, asked.price_class.as_deref()).ok_or_else(|| which_class(&offer))?;
    let typed = typed(&scheme, &asked.fact)?;
    let holder = Holder::on(&register, person, run.on)?;
    let past = Past::of(&Reader::new(&register)?, &scheme, person, run.on)?;
    run.note_look(&mut register, &[person])?;
    let place = Place {
        offer: &offer,
        organiser: &organiser,
    };
    let mut known = Known::of(&scheme, place);
    for (name, value) in &typed.facts {
        known.facts.retain(|(other, _)| other != name);
        known.facts.push((name, *value));
    }
    let price = Money::from_cents(price.cents().saturating_mul(typed.quantity));
    let claim = ClaimFacts {
        quantity: typed.quantity,
        ..known.claim(place, &holder, price, run.on)
    };
    let language = scheme::language(run);
    let (mut priced, reasons) =
        past.lend(|history| explain_price(&scheme, &claim, history, language));
    // The rule names a fund; another may have to pay for the ground of the right.
    let ground = register.ground_on(person, LEISURE, run.on, None)?;
    let mut moved = false;
    if let (Ok(priced), Some(ground), true) = (&mut priced, ground, holder.tier.is_some()) {
        let paid = funded(&scheme, &priced.split, &ground).ok();
        let paid = paid.filter(|paid| *paid != priced.split);
        moved = paid.is_some();
        priced.split = paid.unwrap_or_else(|| priced.split.clone());
    }
    let name = names::full_name(&register, person)?;
    let what = said!(
        "offer-price-what",
        offer = &offer.name,
        class = class,
        price = price,
        on = run.on
    );
    let tier = match &holder.tier {
        Some(tier) => {
            let word = scheme
                .tier(tier)
                .map_or(tier.0.as_str(), |word| word.name.of(language));
            Tree::new(Mark::Holds, said!("offer-price-tier", tier = word))
        }
        None => Tree::new(Mark::Unneeded, said!("offer-price-no-tier")),
    };
    let root = answer(&name, what, priced.as_ref()).with(tier);
    // What applies first; the rules that do not, and why, after it.
    let (aside, applies): (Vec<_>, Vec<_>) = reasons.iter().partition(|reason| beside(reason));
    let branch = |reason| branch(reason, &scheme, language);
    let tree = applies.into_iter().map(branch).fold(root, Tree::with);
    let end = |priced| in_the_end(priced, moved);
    let tree = priced.iter().filter_map(end).fold(tree, Tree::with);
    let tree = aside.into_iter().map(branch).fold(tree, Tree::with);
    run.show_trees(&[tree])
}

/// Whether a reason is a rule that does not apply.
fn beside(reason: &Reason) -> bool {
    reason.mark == rules::Mark::No && reason.said.key == "price-rule"
}

/// Who bears what once the limits have cut or another fund pays: where neither did, the rule itself has said it.
fn in_the_end(priced: &Priced<'_>, moved: bool) -> Option<Tree> {
    let cut = moved || priced.limits.iter().any(|one| one.granted < one.wanted);
    let shares = priced.split.shares().iter().map(|share| {
        let amount = share.amount;
        match &share.role {
            Role::Holder => said!("offer-price-holder", amount = amount),
            Role::Organiser => said!("offer-price-organiser", amount = amount),
            Role::Fund(fund) => said!("offer-price-fund", fund = &fund.0, amount = amount),
        }
    });
    let shares: Vec<Said> = shares.collect();
    cut.then(|| {
        Tree::new(
            Mark::Holds,
            said!("offer-price-in-the-end", shares = shares),
        )
    })
}

fn which_class(offer: &Offer) -> Error {
    let known: Vec<String> = offer
        .prices
        .iter()
        .map(|(class, _)| class.clone())
        .collect();
    Error::refused(said!(
        "offer-price-which-class",
        offer = &offer.alias,
        known = known
    ))
}

/// Who pays what, or why the scheme gives no price.
fn answer(name: &str, what: Said, priced: std::result::Result<&Priced<'_>, &Said>) -> Tree {
    match priced {
        Ok(priced) if priced.refused_by.is_some() => Tree::new(
            Mark::Fails,
            said!(
                "offer-price-pays",
                name = name,
                amount = priced.holder(),
                what = what
            ),
        ),
        Ok(priced) => Tree::new(
            Mark::Holds,
            said!(
                "offer-price-pays",
                name = name,
                amount = priced.holder(),
                what = what
            ),
        ),
        Err(why) => Tree::new(
            Mark::Unknown,
            said!("offer-price-none", what = what, why = why.clone()),
        ),
    }
}

/// Reads `minutes=90`: facts the scheme declares of claims or of offers, or the number at once.
fn typed<'s>(scheme: &'s Scheme, texts: &[String]) -> Result<Asked<'s>> {
    let mut asked = Asked {
        facts: Vec::new(),
        quantity: 1,
    };
    let of_price = |word: &&FactWord| matches!(word.level, FactLevel::Claim | FactLevel::Offer);
    for text in texts {
        let (name, value) = facts::one(text)?;
        if name == "quantity" {
            let count = value.parse::<i64>().ok().filter(|count| *count > 0);
            asked.quantity =
                count.ok_or_else(|| Error::usage(said!("offer-price-quantity", value = value)))?;
            continue;
        }
        let words = || scheme.facts.iter().filter(of_price);
        let word = words().find(|word| word.name == name);
        let word = word.ok_or_else(|| Error::usage(facts::unknown(name, words())))?;
        let quantity = facts::quantity(word, value)?;
        let value = match word.unit {
            Unit::Amount => quantity.hundredths(),
            _ => quantity.as_count().unwrap_or_default(),
        };
        asked.facts.push((&word.name, value));
    }
    Ok(asked)
}
