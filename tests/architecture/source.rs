//! Our own source, as the rules look at it: what each line names, says and calls, test code told apart.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::UseTree;

/// One thing seen in a source file.
pub struct Seen {
    pub what: What,
    pub line: usize,
    /// Whether it stands in code that only tests compile.
    pub test: bool,
    /// The module it stands in, from the crate's root.
    pub module: Vec<String>,
}

pub enum What {
    /// One leaf of a `use` tree.
    Use {
        path: Vec<String>,
        public: bool,
        glob: bool,
    },
    /// A path in code, in a macro's input or in an attribute.
    Path(Vec<String>),
    /// A string literal, attributes and doc comments apart.
    Words(String),
    /// A literal with a decimal point or exponent.
    Float,
    /// A macro that is called, with its input.
    Macro(String, TokenStream),
    /// A method that is called.
    Method(String),
    /// A function, with its number of lines.
    Function(usize),
}

/// The room a file below `src/` belongs to: `domain` for `domain/money.rs`, `output` for `output.rs`.
pub fn room(path: &str) -> &str {
    path.split('/')
        .next()
        .map_or("", |first| first.trim_end_matches(".rs"))
}

fn module_of(path: &str) -> Vec<String> {
    let mut parts: Vec<String> = path
        .trim_end_matches(".rs")
        .split('/')
        .map(ToOwned::to_owned)
        .collect();
    if matches!(parts.last().map(String::as_str), Some("mod")) || path == "lib.rs" {
        parts.pop();
    }
    parts
}

/// Everything seen in a file; `path` is relative to `src/`.
pub fn see(path: &str, text: &str) -> Vec<Seen> {
    let tokens: TokenStream = text
        .parse()
        .unwrap_or_else(|_| panic!("{path} does not parse"));
    let mut eye = Eye {
        seen: Vec::new(),
        test: path
            .split('/')
            .any(|part| matches!(part, "tests" | "tests.rs")),
        module: module_of(path),
        entering: None,
    };
    eye.walk(tokens);
    // A file that only tests compile says so at its top.
    if text.lines().any(|line| line == "#![cfg(test)]") {
        eye.seen.iter_mut().for_each(|seen| seen.test = true);
    }
    eye.seen
}

struct Eye {
    seen: Vec<Seen>,
    test: bool,
    module: Vec<String>,
    /// The module whose body comes next.
    entering: Option<String>,
}

impl Eye {
    fn note(&mut self, what: What, line: usize) {
        self.seen.push(Seen {
            what,
            line,
            test: self.test,
            module: self.module.clone(),
        });
    }

    fn walk(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let outside = self.test;
        let mut at = 0;
        while at < tokens.len() {
            let ends_item = match &tokens[at] {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                token => is(Some(token), ";"),
            };
            at = self.step(&tokens, at);
            if ends_item {
                self.test = outside;
            }
        }
        self.test = outside;
    }

    /// Looks at the token at a position and returns the next position.
    fn step(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let line = tokens[at].span().start().line;
        match &tokens[at] {
            TokenTree::Punct(punct) if punct.as_char() == '#' => self.attribute(tokens, at),
            TokenTree::Group(group) => {
                let entered = self.entering.take().map(|name| self.module.push(name));
                self.walk(group.stream());
                if entered.is_some() {
                    self.module.pop();
                }
                at + 1
            }
            TokenTree::Literal(literal) => {
                match syn::parse_str::<syn::Lit>(&literal.to_string()) {
                    Ok(syn::Lit::Str(words)) => self.note(What::Words(words.value()), line),
                    // `pair.0.1` holds the token `0.1`.
                    Ok(syn::Lit::Float(_)) if at == 0 || !is(tokens.get(at - 1), ".") => {
                        self.note(What::Float, line);
                    }
                    _ => {}
                }
                at + 1
            }
            TokenTree::Ident(ident) => match ident.to_string().as_str() {
                "use" if !is(tokens.get(at + 1), "<") => self.import(tokens, at),
                "extern" if matches!(tokens.get(at + 1), Some(TokenTree::Ident(_))) => {
                    self.note(
                        What::Path(vec!["extern".to_owned(), "crate".to_owned()]),
                        line,
                    );
                    at + 2
                }
                "mod" => {
                    if matches!(tokens.get(at + 2), Some(TokenTree::Group(_))) {
                        self.entering = tokens.get(at + 1).map(ToString::to_string);
                    }
                    at + 2
                }
                "fn" => {
                    if let Some(body) = body(&tokens[at..]) {
                        let lines = body.span_close().start().line + 1 - line;
                        self.note(What::Function(lines), line);
                    }
                    at + 1
                }
                _ => self.path(tokens, at),
            },
            TokenTree::Punct(_) => at + 1,
        }
    }

    fn attribute(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let bang = usize::from(is(tokens.get(at + 1), "!"));
        let Some(TokenTree::Group(group)) = tokens.get(at + 1 + bang) else {
            return at + 1;
        };
        let text: String = group.stream().to_string().split_whitespace().collect();
        if text == "test" || text == "cfg(test)" || text.starts_with("cfg(all(test") {
            self.test = true;
        }
        let before = self.seen.len();
        self.walk(group.stream());
        let paths = self.seen.split_off(before);
        self.seen.extend(
            paths
                .into_iter()
                .filter(|seen| matches!(seen.what, What::Path(_))),
        );
        at + 2 + bang
    }

    fn import(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let end = (at..tokens.len())
            .find(|position| is(tokens.get(*position), ";"))
            .unwrap_or(tokens.len());
        let public = match at.checked_sub(1).map(|before| &tokens[before]) {
            Some(TokenTree::Ident(ident)) => ident == "pub",
            Some(TokenTree::Group(group)) => group.delimiter() == Delimiter::Parenthesis,
            _ => false,
        };
        let tree: TokenStream = tokens[at + 1..end].iter().cloned().collect();
        // A `use` with `$` in it stands in a macro's definition; its paths are seen one by one.
        let Ok(tree) = syn::parse2::<UseTree>(tree) else {
            return at + 1;
        };
        self.leaves(&tree, &mut Vec::new(), public);
        end
    }

    fn leaves(&mut self, tree: &UseTree, path: &mut Vec<String>, public: bool) {
        let (ident, glob) = match tree {
            UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.leaves(&inner.tree, path, public);
                path.pop();
                return;
            }
            UseTree::Group(group) => {
                for inner in &group.items {
                    self.leaves(inner, path, public);
                }
                return;
            }
            UseTree::Name(name) => (Some(&name.ident), None),
            UseTree::Rename(rename) => (Some(&rename.ident), None),
            UseTree::Glob(glob) => (None, Some(glob.star_token.spans[0])),
        };
        let line = ident
            .map(proc_macro2::Ident::span)
            .or(glob)
            .map_or(0, |span| span.start().line);
        let mut path = path.clone();
        path.extend(ident.map(ToString::to_string));
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let glob = glob.is_some();
        self.note(What::Use { path, public, glob }, line);
    }

    fn path(&mut self, tokens: &[TokenTree], at: usize) -> usize {
        let line = tokens[at].span().start().line;
        let mut path = vec![tokens[at].to_string()];
        let mut next = at + 1;
        while is(tokens.get(next), ":") && is(tokens.get(next + 1), ":") {
            let Some(TokenTree::Ident(ident)) = tokens.get(next + 2) else {
                break;
            };
            path.push(ident.to_string());
            next += 3;
        }
        let name = path[path.len() - 1].clone();
        let called = matches!(tokens.get(next), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
            || is(tokens.get(next), ":");
        if at > 0 && is(tokens.get(at - 1), ".") && called {
            self.note(What::Method(name), line);
        } else if is(tokens.get(next), "!") && !is(tokens.get(next + 1), "=") {
            let input = match tokens.get(next + 1) {
                Some(TokenTree::Group(group)) => group.stream(),
                _ => TokenStream::new(),
            };
            self.note(What::Macro(name, input), line);
        }
        self.note(What::Path(path), line);
        next
    }
}

/// The body of the function that starts here; `None` for a signature alone or a function type.
fn body(tokens: &[TokenTree]) -> Option<&Group> {
    matches!(tokens.get(1), Some(TokenTree::Ident(_))).then_some(())?;
    tokens
        .iter()
        .take_while(|token| !is(Some(token), ";"))
        .find_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group),
            _ => None,
        })
}

fn is(token: Option<&TokenTree>, punct: &str) -> bool {
    matches!(token, Some(TokenTree::Punct(found)) if found.to_string() == punct)
}
