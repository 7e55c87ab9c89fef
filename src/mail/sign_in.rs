//! The mail with a sign-in link: the only one that is about no meeting.

use std::sync::LazyLock;

use super::letter::{Block, Letter};
use super::{Message, Outgoing, Priority, build, enqueue};
use crate::language::{Language, Texts};
use crate::people::Email;
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::store::Conn;
use crate::time::Instant;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    Texts::of([
        include_str!("texts/en.ftl"),
        include_str!("texts/fr.ftl"),
        include_str!("texts/ar.ftl"),
        include_str!("texts/es.ftl"),
        include_str!("texts/pt.ftl"),
    ])
});

/// A link that lets somebody in.
#[derive(Debug, Clone, Copy)]
pub struct SignInLink<'a> {
    pub language: Language,
    pub link: &'a str,
    /// It is of no use afterwards.
    pub until: Instant,
}

/// Writes the mail into the outbox.
pub fn enqueue_sign_in(
    conn: &mut Conn,
    from: &Email,
    to: &Email,
    sign_in: SignInLink,
    now: Instant,
) -> Result<(), Refusal> {
    let SignInLink {
        language,
        link,
        until,
    } = sign_in;
    let say = |key: &str| TEXTS.say(language, key, &[]);
    let bodies = letter(sign_in, (until - now).num_minutes()).bodies()?;
    let key = hash_of(link);
    let domain = from.as_str().rsplit('@').next().unwrap_or("localhost");
    let message = Message {
        from_name: String::new(),
        from: from.clone(),
        to_name: String::new(),
        to: to.clone(),
        subject: say("subject"),
        text: bodies.text,
        html: bodies.html,
        calendar: None,
        message_id: format!("<sign-in.{}@{domain}>", &key[..32]),
        thread: None,
        reply_to: None,
        unsubscribe: None,
        date: now,
    };
    enqueue(
        conn,
        &Outgoing {
            meeting: None,
            person: None,
            kind: "sign-in".into(),
            uid: None,
            sequence: None,
            dtstamp: now,
            to: to.clone(),
            envelope_from: from.clone(),
            tag_hash: None,
            message_id: message.message_id.clone(),
            subject: message.subject.clone(),
            body: build(&message)?,
            priority: Priority::SignIn,
            expires_at: Some(until),
            dedup_key: format!("sign-in:{key}"),
        },
        now,
    )
}

fn letter(sign_in: SignInLink, minutes: i64) -> Letter {
    let say = |key: &str| TEXTS.say(sign_in.language, key, &[("n", minutes.into())]);
    Letter::new(sign_in.language)
        .with(Block::Text(format!("{} {}", say("asked"), say("good-for"))))
        .with(Block::Link {
            label: say("link"),
            url: sign_in.link.to_string(),
        })
        .with(Block::Text(say("not-you")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(language: Language, minutes: i64) -> String {
        let sign_in = SignInLink {
            language,
            link: "https://plenary.example/sign-in/x",
            until: crate::time::parse_instant("2020-10-01T00:00:00Z").unwrap(),
        };
        letter(sign_in, minutes).bodies().unwrap().text
    }

    #[test]
    fn a_sign_in_link_says_in_each_language_how_long_it_is_good() {
        assert_eq!(TEXTS.faults(), []);
        assert_eq!(
            text(Language::En, 15),
            "You asked to sign in. The link is good for 15 minutes and works once.\n\nSign in:\nhttps://plenary.example/sign-in/x\n\nIf it was not you who asked, ignore this mail: nothing has happened.\n"
        );
        assert_eq!(
            text(Language::Ar, 2),
            "طلبتم الدخول. الرابط صالح دقيقتين ويُستعمل مرة واحدة.\n\nالدخول:\nhttps://plenary.example/sign-in/x\n\nإن لم تكونوا أنتم من طلب ذلك فتجاهلوا هذه الرسالة: لم يحدث شيء.\n"
        );
    }
}
