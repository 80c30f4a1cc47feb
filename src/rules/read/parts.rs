//! The files of one scheme: its own, and the parts it shares with other schemes.

use toml::de::{DeTable, DeValue};

use super::page::Page;
use crate::domain::Said;
use crate::said;

/// No regulation comes near this size; more text is not a scheme.
pub(super) const LARGEST: usize = 1_000_000;
/// How many parts may stand one within another.
const DEEPEST: usize = 5;

/// A file of a scheme as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its name, for a part as `parts` gives it.
    pub name: String,
    /// Its text, byte for byte.
    pub text: String,
}

/// Gives the text of the part of this name, or says why it cannot.
pub type Load<'l> = dyn FnMut(&str) -> Result<String, Said> + 'l;

/// All files of a scheme, in the order in which they are read: every part before what names it, the scheme's own file last.
pub(super) fn gather(file: &str, text: &str, load: &mut Load) -> (Vec<SourceFile>, Page) {
    let mut gathering = Gathering {
        load,
        files: Vec::new(),
        faults: Vec::new(),
        within: Vec::new(),
        size: 0,
    };
    gathering.visit(file, text.to_owned());
    let Gathering { files, faults, .. } = gathering;
    let page = Page::new(files.iter().map(|file| (&*file.name, &*file.text)));
    for fault in faults {
        let sheet = files.iter().position(|file| file.name == fault.file);
        let start = page.start_of(sheet.unwrap_or(files.len() - 1));
        page.report(start + fault.at, fault.said, fault.remedy);
    }
    (files, page)
}

struct Gathering<'l, 'c> {
    load: &'l mut Load<'c>,
    files: Vec<SourceFile>,
    faults: Vec<Fault>,
    /// The files being read now, each named by the one before it.
    within: Vec<String>,
    size: usize,
}

struct Fault {
    file: String,
    at: usize,
    said: Said,
    remedy: Option<Said>,
}

impl Gathering<'_, '_> {
    fn visit(&mut self, name: &str, text: String) {
        self.size += text.len();
        self.within.push(name.to_owned());
        if self.size > LARGEST {
            self.fault(0, said!("scheme-too-large", file = name), None);
        } else {
            self.parts_of(name, &text);
        }
        self.within.pop();
        self.files.push(SourceFile {
            name: name.to_owned(),
            text,
        });
    }

    /// Reads the parts a file names.
    fn parts_of(&mut self, name: &str, text: &str) {
        let (root, faults) = DeTable::parse_recoverable(text);
        let sound = faults.is_empty();
        for (at, said) in told(&faults, text) {
            self.fault(at, said, Some(said!("scheme-not-toml-remedy")));
        }
        let root = root.get_ref();
        if root.is_empty() && sound {
            let remedy = Some(said!("scheme-empty-file-remedy"));
            return self.fault(0, said!("scheme-empty-file", file = name), remedy);
        }
        if self.within.len() > 1 && !root.contains_key("part") && sound {
            let remedy = Some(said!("scheme-not-a-part-remedy"));
            return self.fault(0, said!("scheme-not-a-part", name = name), remedy);
        }
        let parts = root.get("parts").map(toml::Spanned::get_ref);
        for item in parts.and_then(DeValue::as_array).into_iter().flatten() {
            if let Some(name) = item.get_ref().as_str() {
                self.part(name, item.span().start);
            }
        }
    }

    fn part(&mut self, name: &str, at: usize) {
        let remedy = Some(said!("scheme-part-name-remedy"));
        if !is_plain(name) {
            return self.fault(at, said!("scheme-part-name", name = name), remedy);
        }
        if self.within.iter().any(|outer| outer == name) {
            let remedy = Some(said!("scheme-part-circle-remedy"));
            return self.fault(at, said!("scheme-part-circle", name = name), remedy);
        }
        if self.files.iter().any(|known| known.name == name) {
            return;
        }
        if self.within.len() > DEEPEST {
            let remedy = Some(said!("scheme-part-deep-remedy"));
            let said = said!("scheme-part-deep", name = name, most = DEEPEST);
            return self.fault(at, said, remedy);
        }
        match (self.load)(name) {
            Ok(text) => self.visit(name, text),
            Err(cause) => {
                let remedy = Some(said!("scheme-part-missing-remedy"));
                self.fault(at, said!("scheme-part-missing", cause = cause), remedy);
            }
        }
    }

    fn fault(&mut self, at: usize, said: Said, remedy: Option<Said>) {
        let file = self.within.last().cloned().unwrap_or_default();
        self.faults.push(Fault {
            file,
            at,
            said,
            remedy,
        });
    }
}

/// What is no TOML, and where. Of each line only the first fault: the others follow from it.
pub(super) fn told(faults: &[toml::de::Error], text: &str) -> Vec<(usize, Said)> {
    let mut told = Vec::new();
    let mut last = None;
    for fault in faults {
        let at = fault.span().map_or(0, |span| span.start.min(text.len()));
        let before = &text.as_bytes()[..at];
        let line = before.iter().rposition(|byte| *byte == b'\n');
        if last.replace(line) != Some(line) {
            told.push((at, said!("scheme-not-toml", cause = fault.message())));
        }
    }
    told
}

/// Whether a part is named downward from the folder of the scheme's own file: so the same names lead to the same texts wherever the
/// folder stands, and a scheme from elsewhere reads no other file.
fn is_plain(name: &str) -> bool {
    let strange = name.contains(['\\', ':']) || name.chars().any(char::is_control);
    let steps = name.split('/');
    !strange
        && steps
            .into_iter()
            .all(|step| !["", ".", ".."].contains(&step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_lies_in_or_below_the_folder_of_the_scheme() {
        for (name, plain) in [
            ("parts/westhoek.toml", true),
            ("westhoek.toml", true),
            ("a b/é.toml", true),
            ("", false),
            ("/etc/passwd", false),
            ("../westhoek.toml", false),
            ("parts/../../x.toml", false),
            ("./x.toml", false),
            ("parts//x.toml", false),
            ("parts\\x.toml", false),
            ("C:x.toml", false),
            ("x\0", false),
        ] {
            assert_eq!(is_plain(name), plain, "{name:?}");
        }
    }
}
