//! What a member would get of an offer, and at which price, before anything is written.

use std::rc::Rc;

use crate::cli::VoucherIssue;
use crate::commands::run::Run;
use crate::commands::scheme::InForce;
use crate::commands::voucher::{self, Plan};
use crate::error::Result;
use crate::register::Register;

/// What is asked for at the counter, for one member or for several alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The id of the offer.
    pub offer: String,
    /// Its price class, where it has several.
    pub class: Option<String>,
    /// How many for each.
    pub count: u32,
    /// Whether somebody goes along with each.
    pub companion: bool,
    /// Whether they are paid later.
    pub unpaid: bool,
}

/// What a member would get, as it would be refused now or sold.
///
/// # Errors
/// Why not.
pub fn quote(
    run: &Run<'_>,
    register: &Register,
    in_force: &Rc<InForce>,
    (wish, member): (&Wish, &str),
) -> Result<Plan> {
    let asked = VoucherIssue {
        member: Some(member.to_owned()),
        offer: Some(wish.offer.clone()),
        class: wish.class.clone(),
        count: wish.count,
        companion: wish.companion,
        unpaid: wish.unpaid,
        ..VoucherIssue::default()
    };
    let plan = voucher::plan(run, register, in_force, &asked)?;
    plan.fits(run, register)?;
    Ok(plan)
}
