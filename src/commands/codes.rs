//! Recognising what a club hands in: tokens keyed for that club, or codes typed in full from a paper list.

use std::collections::HashMap;

use crate::domain::{Code, OrganiserId, PassId, VoucherId};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::seal::{ClubToken, Secret, TokenKey};

/// What a code stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A pass.
    Pass(PassId),
    /// A voucher.
    Voucher(VoucherId),
}

/// How somebody's paper was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recognised {
    /// What it stands for, if it is known here.
    pub target: Option<Target>,
    /// Whether it was typed in full: no kit has vouched for it.
    pub typed: bool,
}

/// All codes of the register, and the tokens of the club at hand. A club's tokens are made once, when its first row comes.
pub struct Codes {
    all: Vec<([u8; 13], Target)>,
    secret: Secret,
    club: Option<OrganiserId>,
    tokens: HashMap<ClubToken, Target>,
}

impl Codes {
    /// Reads all codes.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register) -> Result<Self> {
        let secret = register.secret("tokens")?.ok_or_else(Error::bug)?;
        let mut all = Vec::new();
        let bytes = |code: &str| code.as_bytes().try_into().map_err(|_| Error::bug());
        register.each_pass_number(|(number, id)| {
            all.push((bytes(&number)?, Target::Pass(id)));
            Ok::<(), Error>(())
        })?;
        register.each_voucher_code(|(code, id)| {
            all.push((bytes(&code)?, Target::Voucher(id)));
            Ok::<(), Error>(())
        })?;
        all.sort_unstable_by_key(|(code, _)| *code);
        Ok(Self {
            all,
            secret: Secret::from_bytes(secret),
            club: None,
            tokens: HashMap::new(),
        })
    }

    /// What a club's token or typed code stands for.
    pub fn recognise(&mut self, club: OrganiserId, handed_in: &str) -> Recognised {
        if let Ok(code) = handed_in.parse::<Code>() {
            let found = self
                .all
                .binary_search_by(|(known, _)| known.as_slice().cmp(code.canonical().as_bytes()));
            let target = found
                .ok()
                .and_then(|at| self.all.get(at))
                .map(|(_, target)| *target);
            return Recognised {
                target,
                typed: true,
            };
        }
        if self.club != Some(club) {
            let key = TokenKey::of_club(&self.secret, club).tokens();
            self.tokens.clear();
            let tokens = self.all.iter().filter_map(|(code, target)| {
                let code = std::str::from_utf8(code).ok()?;
                Some((key.token_of(code), *target))
            });
            self.tokens.extend(tokens);
            self.club = Some(club);
        }
        let target = handed_in
            .parse::<ClubToken>()
            .ok()
            .and_then(|token| self.tokens.get(&token).copied());
        Recognised {
            target,
            typed: false,
        }
    }
}
