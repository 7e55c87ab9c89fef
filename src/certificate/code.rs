//! The code of a certificate: short enough to type from paper, too long to guess.

use std::fmt;

use crate::secret::Token;

/// Digits and letters that are not taken for each other (Crockford's alphabet).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// Twelve letters (60 random bits), written in groups of four.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(String);

impl Code {
    pub fn fresh() -> Self {
        let hash = Token::fresh().hash();
        let letters = hash
            .as_bytes()
            .chunks(2)
            .take(LENGTH)
            .filter_map(|pair| std::str::from_utf8(pair).ok())
            .filter_map(|pair| u8::from_str_radix(pair, 16).ok())
            .map(|byte| char::from(LETTERS[usize::from(byte % 32)]));
        Code(letters.collect())
    }

    /// Reads what somebody typed: in either case, with or without dashes and spaces, `O` for `0`, `I` and `L` for `1`.
    pub fn read(typed: &str) -> Option<Self> {
        let code: Option<String> = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(LENGTH + 1)
            .map(|c| match c.to_ascii_uppercase() {
                'O' => Some('0'),
                'I' | 'L' => Some('1'),
                c => u8::try_from(c)
                    .is_ok_and(|b| LETTERS.contains(&b))
                    .then_some(c),
            })
            .collect();
        code.filter(|c| c.len() == LENGTH).map(Code)
    }

    pub fn from_text(text: String) -> Self {
        Code(text)
    }

    /// As stored and in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    /// `7QF2-9XWK-04MD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, c) in self.0.chars().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{c}")?;
        }
        Ok(())
    }
}
