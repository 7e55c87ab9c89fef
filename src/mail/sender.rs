//! Who writes: the one address that everything comes from, and the tagged addresses by which what comes back is known.

use crate::people::Email;
use crate::secret::{Token, hash_of};

/// Beside the tag in the envelope address, so that a bounce is told from an answer.
const BOUNCE: &str = "b-";
/// RFC 5321, 4.5.3.1.1.
const LONGEST_LOCAL: usize = 64;

/// What every mail needs to know of the house that sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Links in mails start with it; no slash at the end.
    pub base_url: String,
    /// Whether the mailbox also takes `local+anything@domain`.
    pub tags: bool,
}

/// The addresses of one mail beside From. The tag itself stands in them and nowhere else; only its hash is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addresses {
    /// Reply-To; `None`: answers come to the From address.
    pub reply_to: Option<Email>,
    /// The envelope's sender, where bounces come back to.
    pub envelope_from: Email,
    pub tag_hash: Option<String>,
}

impl Sender {
    /// Addresses with a fresh tag of 128 bits, or plain ones where the mailbox takes no tags (or is too long for one).
    pub fn addresses(&self, mailbox: &Email) -> Addresses {
        let tag = hash_of(Token::fresh().text())[..32].to_string();
        let tagged = |mark: &str| {
            let (local, domain) = mailbox.as_str().rsplit_once('@')?;
            let local = format!("{local}+{mark}{tag}");
            (self.tags && local.len() <= LONGEST_LOCAL)
                .then(|| Email::from_stored(format!("{local}@{domain}")))
        };
        match (tagged(""), tagged(BOUNCE)) {
            (Some(reply_to), Some(envelope_from)) => Addresses {
                reply_to: Some(reply_to),
                envelope_from,
                tag_hash: Some(hash_of(&tag)),
            },
            _ => Addresses {
                reply_to: None,
                envelope_from: mailbox.clone(),
                tag_hash: None,
            },
        }
    }
}

/// Which of our addresses something came back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Returned {
    /// To the Reply-To address of the mail with this tag's hash.
    Answer(String),
    /// To its envelope address.
    Bounce(String),
}

/// Reads the tag out of one of our own addresses, in whatever case it came back; `None` for the plain mailbox and for others' addresses.
pub fn returned(address: &str, mailbox: &Email) -> Option<Returned> {
    let (address, mailbox) = (address.trim().to_lowercase(), mailbox.key());
    let (local, domain) = address.rsplit_once('@')?;
    let (own, own_domain) = mailbox.rsplit_once('@')?;
    let mark = local.strip_prefix(own)?.strip_prefix('+')?;
    let (tag, bounce) = match mark.strip_prefix(BOUNCE) {
        Some(tag) => (tag, true),
        None => (mark, false),
    };
    let ours =
        domain == own_domain && tag.len() == 32 && tag.bytes().all(|b| b.is_ascii_hexdigit());
    ours.then(|| {
        let hash = hash_of(tag);
        if bounce {
            Returned::Bounce(hash)
        } else {
            Returned::Answer(hash)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailbox() -> Email {
        Email::parse("Secretariat@alliance.example").unwrap()
    }

    fn sender(tags: bool) -> Sender {
        Sender {
            base_url: "https://plenary.example".into(),
            tags,
        }
    }

    #[test]
    fn what_comes_back_to_a_tagged_address_is_known_in_any_case() {
        let sent = sender(true).addresses(&mailbox());
        let reply_to = sent.reply_to.unwrap().as_str().to_uppercase();
        let hash = sent.tag_hash.unwrap();
        assert_eq!(
            returned(&reply_to, &mailbox()),
            Some(Returned::Answer(hash.clone()))
        );
        assert_eq!(
            returned(sent.envelope_from.as_str(), &mailbox()),
            Some(Returned::Bounce(hash))
        );
        assert_eq!(returned("secretariat@alliance.example", &mailbox()), None);
        assert_eq!(
            returned(&reply_to.replace("ALLIANCE", "OTHER"), &mailbox()),
            None
        );
    }

    #[test]
    fn a_mailbox_that_takes_no_tags_or_is_too_long_for_one_is_used_as_it_is() {
        let plain = sender(false).addresses(&mailbox());
        assert_eq!((plain.reply_to, plain.tag_hash), (None, None));
        let long = Email::parse(&format!("{}@alliance.example", "s".repeat(40))).unwrap();
        assert_eq!(sender(true).addresses(&long).envelope_from, long);
    }
}
