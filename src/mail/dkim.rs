//! Signatures on our mails (DKIM, RFC 6376 and RFC 8463), relaxed/relaxed. Pure: the same mail under the same key gets the same signature,
//! so a retry is the same bytes.
//!
//! Content-Type and Content-Transfer-Encoding stay outside the signature: relays rewrite them, and nothing that a reader is shown hangs on them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs8::{EncodePrivateKey, EncodePublicKey, LineEnding};
use rustls::pki_types::PrivateKeyDer;
use rustls::pki_types::pem::PemObject;
use sha2::{Digest, Sha256};

use crate::refusal::Refusal;
use crate::settings::DkimSettings;

/// Signed where they are there; the order is that of the list in the signature.
const SIGNED: &[&str] = &[
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Reply-To",
    "In-Reply-To",
    "References",
    "Auto-Submitted",
    "MIME-Version",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// Named once more than they are there, so that nobody can add a second one that a reader might be shown instead (RFC 6376, 8.15).
const NO_MORE_OF: &[&str] = &["From", "To", "Subject", "Date", "Reply-To"];

/// Under RSA, what RFC 8301 (3.2) asks signers for at least.
const LEAST_BITS: usize = 2048;

/// A key with the names under which its other half is published.
pub struct DkimKey {
    selector: String,
    domain: String,
    pair: Pair,
}

enum Pair {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Box<Ed25519KeyPair>),
}

/// What kind of key to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// 2048 bits: what everybody verifies.
    Rsa,
    /// Shorter and faster; several large receivers do not know it yet.
    Ed25519,
}

impl DkimKey {
    /// Reads what the settings name.
    pub fn new(settings: &DkimSettings) -> Result<Self, Refusal> {
        Self::read(&settings.selector, &settings.domain, &settings.key)
            .map_err(|says| Refusal::invalid("mail.dkim.key_file", says))
    }

    /// Reads a private key in PEM: PKCS#8 (RSA or Ed25519) or PKCS#1 (RSA). The error is one sentence.
    pub fn read(selector: &str, domain: &str, pem: &str) -> Result<Self, String> {
        let der = PrivateKeyDer::from_pem_slice(pem.as_bytes()).map_err(|_| {
            "there is no private key in it; it must hold one in PEM, from -----BEGIN PRIVATE KEY----- to its END, without a password".to_string()
        })?;
        let pair = match &der {
            PrivateKeyDer::Pkcs1(der) => rsa_pair(RsaKeyPair::from_der(der.secret_pkcs1_der()))?,
            PrivateKeyDer::Pkcs8(der) => {
                let der = der.secret_pkcs8_der();
                match Ed25519KeyPair::from_pkcs8_maybe_unchecked(der) {
                    Ok(pair) => Pair::Ed25519(Box::new(pair)),
                    Err(_) => rsa_pair(RsaKeyPair::from_pkcs8(der))?,
                }
            }
            _ => return Err(neither()),
        };
        Ok(DkimKey {
            selector: selector.to_string(),
            domain: domain.trim_end_matches('.').to_ascii_lowercase(),
            pair,
        })
    }

    /// The key's file content for a fresh key, in PEM (PKCS#8).
    pub fn generate(algorithm: Algorithm) -> Result<String, Refusal> {
        let failed = |what: &str| Refusal::internal(format!("no key could be made: {what}"));
        match algorithm {
            Algorithm::Rsa => {
                let key = rsa::PrivateKey::new(&mut rand::rng(), LEAST_BITS)
                    .map_err(|e| failed(&e.to_string()))?;
                let pem = key
                    .to_pkcs8_pem(LineEnding::LF)
                    .map_err(|e| failed(&e.to_string()))?;
                Ok(pem.to_string())
            }
            Algorithm::Ed25519 => {
                let der = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new())
                    .map_err(|_| failed("the system gives no random bytes"))?;
                let lines = in_pieces(&STANDARD.encode(der.as_ref()), 64).join("\n");
                Ok(format!(
                    "-----BEGIN PRIVATE KEY-----\n{lines}\n-----END PRIVATE KEY-----\n"
                ))
            }
        }
    }

    pub fn selector(&self) -> &str {
        &self.selector
    }

    /// d= of the signatures.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// Where its record stands: `s1._domainkey.alliance.example`.
    pub fn record_name(&self) -> String {
        format!("{}._domainkey.{}", self.selector, self.domain)
    }

    /// The record's text: `v=DKIM1; k=rsa; p=…` (RFC 6376, 3.6.1).
    pub fn record(&self) -> Result<String, Refusal> {
        let (kind, public) = match &self.pair {
            Pair::Rsa(pair) => {
                let key = rsa::PublicKey::from_pkcs1_der(pair.public_key().as_ref())
                    .map_err(|e| Refusal::internal(format!("our own public key: {e}")))?;
                let der = key
                    .to_public_key_der()
                    .map_err(|e| Refusal::internal(format!("our own public key: {e}")))?;
                ("rsa", STANDARD.encode(der.as_bytes()))
            }
            Pair::Ed25519(pair) => ("ed25519", STANDARD.encode(pair.public_key().as_ref())),
        };
        Ok(format!("v=DKIM1; k={kind}; p={public}"))
    }

    /// The header field that goes before the mail, with its line end. `mail` has CRLF.
    pub fn sign(&self, mail: &str) -> Result<String, Refusal> {
        let (head, body) = mail
            .split_once("\r\n\r\n")
            .ok_or_else(|| Refusal::internal("a mail without a body cannot be signed"))?;
        let fields = fields(head);
        let mut names = Vec::new();
        let mut signed = String::with_capacity(head.len());
        for name in SIGNED {
            if let Some((_, value)) = fields.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
                names.push(*name);
                signed.push_str(&relaxed(name, value));
                signed.push_str("\r\n");
            }
        }
        names.extend(NO_MORE_OF);
        let made = fields
            .iter()
            .find(|(n, _)| n.eq_ignore_ascii_case("Date"))
            .and_then(|(_, date)| chrono::DateTime::parse_from_rfc2822(date.trim()).ok())
            .map_or_else(String::new, |at| format!(" t={};", at.timestamp()));
        let algorithm = match &self.pair {
            Pair::Rsa(_) => "rsa-sha256",
            Pair::Ed25519(_) => "ed25519-sha256",
        };
        let names: Vec<String> = names.chunks(6).map(|some| some.join(":")).collect();
        let value = format!(
            " v=1; a={algorithm}; c=relaxed/relaxed; d={};\r\n s={};{made}\r\n h={};\r\n bh={};\r\n b=",
            self.domain,
            self.selector,
            names.join(":\r\n "),
            STANDARD.encode(body_hash(body)),
        );
        signed.push_str(&relaxed("DKIM-Signature", &value));
        let signature = STANDARD.encode(self.pair.sign(signed.as_bytes())?);
        Ok(format!(
            "DKIM-Signature:{value}{}\r\n",
            in_pieces(&signature, 72).join("\r\n ")
        ))
    }
}

impl Pair {
    fn sign(&self, data: &[u8]) -> Result<Vec<u8>, Refusal> {
        match self {
            Pair::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(
                    &RSA_PKCS1_SHA256,
                    &SystemRandom::new(),
                    data,
                    &mut signature,
                )
                .map_err(|_| Refusal::internal("a mail could not be signed"))?;
                Ok(signature)
            }
            // RFC 8463, 3: the hash is what is signed.
            Pair::Ed25519(pair) => Ok(pair.sign(&Sha256::digest(data)).as_ref().to_vec()),
        }
    }
}

fn rsa_pair(read: Result<RsaKeyPair, ring::error::KeyRejected>) -> Result<Pair, String> {
    // "TooSmall" is the library's word for a modulus below 2048 bits.
    let pair = read.map_err(|e| match e.to_string().as_str() {
        "TooSmall" => format!("the RSA key is shorter than {LEAST_BITS} bits, which receivers no longer trust: make a new one with `plenary mail dkim-key`"),
        _ => neither(),
    })?;
    Ok(Pair::Rsa(Box::new(pair)))
}

fn neither() -> String {
    "its key is neither RSA (2048 to 4096 bits) nor Ed25519: make one with `plenary mail dkim-key`"
        .into()
}

/// The header's fields, folded as they are.
fn fields(head: &str) -> Vec<(&str, &str)> {
    let mut out = Vec::new();
    let mut rest = head;
    while !rest.is_empty() {
        let mut end = rest.len();
        let mut from = 0;
        while let Some(at) = rest[from..].find("\r\n") {
            let next = from + at + 2;
            if !rest[next..].starts_with([' ', '\t']) {
                end = from + at;
                break;
            }
            from = next;
        }
        if let Some((name, value)) = rest[..end].split_once(':') {
            out.push((name.trim_end(), value));
        }
        rest = rest[end..].strip_prefix("\r\n").unwrap_or("");
    }
    out
}

/// RFC 6376, 3.4.2: unfolded, runs of blanks are one.
fn relaxed(name: &str, value: &str) -> String {
    let words: Vec<&str> = value.split_ascii_whitespace().collect();
    format!("{}:{}", name.to_ascii_lowercase(), words.join(" "))
}

/// RFC 6376, 3.4.4: blanks at line ends and empty lines at the end go, runs of blanks are one.
fn body_hash(body: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut empty_lines = 0;
    for line in body.split("\r\n") {
        let line = line.trim_end_matches([' ', '\t']);
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        for _ in 0..empty_lines {
            hash.update(b"\r\n");
        }
        empty_lines = 0;
        let mut rest = line;
        while let Some(at) = rest.find([' ', '\t']) {
            hash.update(&rest.as_bytes()[..at]);
            hash.update(b" ");
            rest = rest[at..].trim_start_matches([' ', '\t']);
        }
        hash.update(rest.as_bytes());
        hash.update(b"\r\n");
    }
    hash.finalize().into()
}

/// ASCII text cut into lines.
fn in_pieces(text: &str, width: usize) -> Vec<&str> {
    (0..text.len())
        .step_by(width)
        .map(|at| &text[at..text.len().min(at + width)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "From: Alliance <secretariat@alliance.example>\r\nTo: ana@people.example\r\nSubject:\r\n Invitation\t \r\n to   you\r\nDate: Tue, 01 Sep 2020 10:00:00 +0000\r\nContent-Type: text/plain\r\n\r\nOne  two \t\r\n\r\nthree\r\n\r\n\r\n";

    fn key(algorithm: Algorithm) -> DkimKey {
        DkimKey::read(
            "s1",
            "alliance.example",
            &DkimKey::generate(algorithm).unwrap(),
        )
        .unwrap()
    }

    #[test]
    fn a_retry_has_the_same_signature_with_the_time_of_its_date() {
        for algorithm in [Algorithm::Rsa, Algorithm::Ed25519] {
            let key = key(algorithm);
            let signature = key.sign(MAIL).unwrap();
            assert_eq!(signature, key.sign(MAIL).unwrap());
            assert!(
                signature.contains("\r\n s=s1; t=1598954400;\r\n"),
                "{signature}"
            );
            assert!(
                signature
                    .contains("h=From:To:Subject:Date:From:To:\r\n Subject:Date:Reply-To;\r\n"),
                "{signature}"
            );
            assert!(signature.split("\r\n").all(|line| line.len() <= 78));
        }
    }

    #[test]
    fn blanks_and_folds_that_a_relay_may_change_are_not_signed() {
        let key = key(Algorithm::Ed25519);
        let refolded = MAIL
            .replace("\r\n Invitation\t \r\n to   you", " Invitation to\r\n\tyou")
            .replace("One  two \t", "One two")
            .replace("three\r\n\r\n\r\n", "three\r\n")
            .replace("Content-Type: text/plain", "Content-Type: text/html");
        assert_eq!(key.sign(MAIL).unwrap(), key.sign(&refolded).unwrap());
        let other = MAIL.replace("three", "four");
        assert_ne!(key.sign(MAIL).unwrap(), key.sign(&other).unwrap());
    }

    #[test]
    fn the_hash_of_a_body_is_that_of_rfc_6376() {
        // Section 3.4.5: the relaxed body is " C\r\nD E\r\n"; and the empty body hashes as nothing.
        assert_eq!(
            body_hash(" C \r\nD \t E\r\n\r\n\r\n"),
            <[u8; 32]>::from(Sha256::digest(b" C\r\nD E\r\n"))
        );
        assert_eq!(
            STANDARD.encode(body_hash("\r\n")),
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        );
    }

    #[test]
    fn what_is_no_key_is_refused_in_one_sentence() {
        let refused = |pem: &str| DkimKey::read("s1", "alliance.example", pem).err().unwrap();
        assert_eq!(
            refused("hello"),
            "there is no private key in it; it must hold one in PEM, from -----BEGIN PRIVATE KEY----- to its END, without a password"
        );
        let short = rsa::PrivateKey::new(&mut rand::rng(), 1024).unwrap();
        assert_eq!(
            refused(&short.to_pkcs8_pem(LineEnding::LF).unwrap()),
            "the RSA key is shorter than 2048 bits, which receivers no longer trust: make a new one with `plenary mail dkim-key`"
        );
        assert_eq!(
            refused("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"),
            "its key is neither RSA (2048 to 4096 bits) nor Ed25519: make one with `plenary mail dkim-key`"
        );
    }
}
