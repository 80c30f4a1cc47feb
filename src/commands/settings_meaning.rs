//! What each setting means, in a line for whoever looks at them.

use crate::text::Catalogue;

/// Ends of keys that mean the same after whatever they follow.
const ENDS: [(&str, &str); 2] = [("-rule", "means-rule"), ("-reason", "means-reason")];

/// The line; nothing for a setting that nobody described.
pub fn meaning(catalogue: &Catalogue, key: &str) -> Option<String> {
    let own = |key: &str| catalogue.message(&format!("means-{key}"));
    own(key).or_else(|| {
        let end = ENDS.iter().find(|(end, _)| key.ends_with(end));
        match end {
            Some((_, means)) => catalogue.message(means),
            // Said in one language: `letter-pass-fr`.
            None => key.rsplit_once('-').and_then(|(key, _)| own(key)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::settings;
    use crate::text::Lang;

    #[test]
    fn every_setting_is_described_in_every_language() {
        for lang in Lang::ALL {
            let catalogue = Catalogue::new(*lang);
            let keys = settings::keys().map(str::to_owned);
            let silent: Vec<String> = keys
                .chain(settings::forms())
                .chain(["municipality".to_owned()])
                .filter(|key| meaning(&catalogue, key).is_none())
                .collect();
            assert!(silent.is_empty(), "{lang}: means-… of {silent:?}");
            assert_eq!(meaning(&catalogue, "no-such-setting"), None);
        }
    }
}
