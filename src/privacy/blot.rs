//! Taking a name or an address out of a text. Pure.

/// What stands in its place.
pub const BLOT: &str = "(erased)";

/// The text with every occurrence of `needle` replaced, whatever its case; `None`: it does not occur. As a whole: not where a letter or digit
/// stands before or behind it.
pub fn blot(text: &str, needle: &str, instead: &str) -> Option<String> {
    let wanted: Vec<char> = needle.chars().flat_map(char::to_lowercase).collect();
    if wanted.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut before, mut found) = (text, None::<char>, false);
    while let Some(first) = rest.chars().next() {
        let whole = before.is_none_or(|c| !c.is_alphanumeric());
        if let Some(length) = begins(rest, &wanted).filter(|_| whole)
            && rest[length..]
                .chars()
                .next()
                .is_none_or(|c| !c.is_alphanumeric())
        {
            out.push_str(instead);
            before = rest[..length].chars().last();
            rest = &rest[length..];
            found = true;
            continue;
        }
        out.push(first);
        before = Some(first);
        rest = &rest[first.len_utf8()..];
    }
    found.then_some(out)
}

/// How many bytes of the text's beginning are the wanted letters.
fn begins(text: &str, wanted: &[char]) -> Option<usize> {
    let mut left = wanted;
    for (at, c) in text.char_indices() {
        if left.is_empty() {
            return Some(at);
        }
        for lower in c.to_lowercase() {
            if left.first() != Some(&lower) {
                return None;
            }
            left = &left[1..];
        }
    }
    left.is_empty().then_some(text.len())
}

/// A list of names by number as programmes keep it (`[["p001", "…"], …]`) without those that nobody is called now: a former name cannot be
/// told to be hers, since people stand there by numbers. With what was taken out; `None`: all are somebody's.
pub fn without_strangers(
    list: &str,
    is_called: impl Fn(&str) -> bool,
) -> Option<(String, Vec<String>)> {
    let mut pairs: Vec<(String, String)> = serde_json::from_str(list).ok()?;
    let mut gone = Vec::new();
    for (_, name) in &mut pairs {
        if name != BLOT && !is_called(name) {
            gone.push(std::mem::replace(name, BLOT.to_string()));
        }
    }
    let text = serde_json::to_string(&pairs).ok()?;
    (!gone.is_empty()).then_some((text, gone))
}
