//! Secret tokens of links and sessions: from the system's random source, kept only as hashes.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// A fresh secret of 256 random bits; its text goes to one person and nowhere else.
pub struct Token(String);

impl Token {
    /// So many letters its text has.
    pub const LENGTH: usize = 43;

    pub fn fresh() -> Self {
        let mut bytes = [0_u8; 32];
        for half in bytes.chunks_mut(16) {
            // 122 of 128 bits of each are random.
            half.copy_from_slice(uuid::Uuid::new_v4().as_bytes());
        }
        Token(URL_SAFE_NO_PAD.encode(Sha256::digest(bytes)))
    }

    /// What goes into her link.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What is stored.
    pub fn hash(&self) -> String {
        hash_of(&self.0)
    }
}

/// The stored form of a token that somebody showed (SHA-256, hexadecimal).
pub fn hash_of(text: &str) -> String {
    hex_of(text.as_bytes())
}

/// SHA-256 of bytes, in hexadecimal: what a file or a token is known by.
pub fn hex_of(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_long_fit_for_addresses_and_never_the_same() {
        let (a, b) = (Token::fresh(), Token::fresh());
        assert_ne!(a.text(), b.text());
        assert_eq!(a.text().len(), Token::LENGTH);
        assert!(
            a.text()
                .bytes()
                .all(|c| c.is_ascii_alphanumeric() || c == b'-' || c == b'_')
        );
        assert_eq!(
            hash_of("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
