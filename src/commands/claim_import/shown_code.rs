//! What stands on a row of a paper list as a code.

use crate::domain::{Code, Said, Shown};
use crate::said;

/// The code of what was scanned, or what was typed as it stands, and whether it is that of a pass. What can be neither a pass nor a
/// voucher is a slip of the hand, and no claim.
pub fn code(text: &str) -> Result<(String, bool), Said> {
    let shown: Shown = text
        .parse()
        .map_err(|why: Said| said!("enter-no-code", code = text, why = why))?;
    let (code, typed) = match &shown {
        Shown::Scanned(signed) => {
            let code = signed.paper.code();
            (code, code.canonical().to_owned())
        }
        Shown::Typed(code) => (*code, text.to_owned()),
    };
    Ok((typed, matches!(code, Code::Pass(_))))
}
