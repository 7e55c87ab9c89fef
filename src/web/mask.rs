//! The form token as pages carry it: another text on every page, so that nobody learns it from how well pages compress (BREACH).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::secret::Token;

/// A token behind a mask that was never used before: the mask, then each byte of the token under a byte of it.
pub fn masked(token: &str) -> String {
    let mask = Token::fresh();
    let mask = mask.text().as_bytes();
    let mut bytes = mask.to_vec();
    bytes.extend(under(token.as_bytes(), mask));
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The token that a page brought back; `None` when it is none of ours.
pub fn unmasked(shown: &str) -> Option<Vec<u8>> {
    let length = Token::LENGTH;
    let bytes = URL_SAFE_NO_PAD.decode(shown).ok()?;
    if bytes.len() <= length {
        return None;
    }
    let (mask, hidden) = bytes.split_at(length);
    Some(under(hidden, mask).collect())
}

fn under<'a>(bytes: &'a [u8], mask: &'a [u8]) -> impl Iterator<Item = u8> + 'a {
    bytes.iter().zip(mask.iter().cycle()).map(|(b, m)| b ^ m)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_token_is_never_the_same_text_and_always_the_same_token() {
        let token = Token::fresh();
        let (a, b) = (masked(token.text()), masked(token.text()));
        assert_ne!(a, b);
        assert!(!a.contains(token.text()));
        for shown in [a, b] {
            assert_eq!(unmasked(&shown).as_deref(), Some(token.text().as_bytes()));
        }
        for junk in ["", "AAAA", token.text(), "not base64!"] {
            assert_eq!(unmasked(junk), None, "{junk}");
        }
    }
}
