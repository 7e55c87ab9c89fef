//! What stands in a feed: which sessions, and what of them. Pure.

use std::collections::{HashMap, HashSet};

use super::words::TEXTS;
use super::{Feed, Level, Whose};
use crate::ical;
use crate::invitation::{Answer, Invitation};
use crate::language::Language;
use crate::meeting::{About, Audience, Meeting, WorkshopId};
use crate::people::{Network, Person};
use crate::programme::{Session, SessionId, SessionState};

/// Google takes no more; others stop earlier at some number that nobody tells.
pub const MOST_BYTES: usize = 1024 * 1024;

/// All that a feed is made of.
pub struct Source<'a> {
    pub feed: &'a Feed,
    pub meeting: &'a Meeting,
    /// Whose feed it is, when it is a person's.
    pub person: Option<&'a Person>,
    /// The alliance's networks.
    pub networks: &'a [Network],
    /// Every session that was ever released, cancelled ones too.
    pub sessions: &'a [Session],
    pub about: &'a HashMap<WorkshopId, About>,
    /// What the person holds or held.
    pub invitations: &'a [Invitation],
    /// The sessions of the network's people.
    pub concerned: &'a HashSet<SessionId>,
    /// Where it is fetched.
    pub address: &'a str,
}

/// How much the words may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Saying {
    Busy,
    /// For somebody who wants nothing of the subject matter in her calendar.
    Discreet,
    Title,
    Full,
}

/// The calendar's text. One that would be larger than a megabyte says less of each session.
pub fn text(source: &Source) -> String {
    let mut level = source.feed.level;
    loop {
        let text = ical::write_feed(&at_level(source, level));
        match level.less() {
            Some(less) if text.len() > MOST_BYTES => level = less,
            _ => return text,
        }
    }
}

fn at_level(source: &Source, level: Level) -> ical::Feed {
    let discreet = source.person.is_some_and(|p| p.wishes.discreet);
    let saying = match level {
        Level::Times => Saying::Busy,
        Level::Titles | Level::Full if discreet => Saying::Discreet,
        Level::Titles => Saying::Title,
        Level::Full => Saying::Full,
    };
    let language = language_of(source.person);
    ical::Feed {
        name: name(source, saying, language),
        uid: source.feed.id.to_string(),
        source: Some(source.address.to_string()),
        last_modified: source.feed.created_at,
        entries: source
            .sessions
            .iter()
            .filter_map(|s| entry(source, s, saying, language))
            .collect(),
    }
}

/// Hers; English where nobody's language is meant.
pub fn language_of(person: Option<&Person>) -> Language {
    person
        .and_then(|p| Language::of_code(&p.language))
        .unwrap_or_default()
}

fn name(source: &Source, saying: Saying, language: Language) -> String {
    match (saying, &source.feed.whose) {
        (Saying::Busy | Saying::Discreet, _) => TEXTS.say(language, "name-busy", &[]),
        (_, Whose::Network(id)) => {
            let network = source.networks.iter().find(|n| n.id == *id);
            let code = network.map_or("", |n| n.code.as_str());
            format!("{} · {code}", source.meeting.name)
        }
        _ => source.meeting.name.clone(),
    }
}

/// The session as this feed shows it; `None`: it does not.
fn entry(
    source: &Source,
    session: &Session,
    saying: Saying,
    language: Language,
) -> Option<ical::Entry> {
    let about = source.about.get(&session.workshop);
    let sequence = match &source.feed.whose {
        Whose::Person(_) => {
            let held = source
                .invitations
                .iter()
                .find(|i| i.session == session.id)?;
            shown_to_her(source.feed, session, held).then_some(held.sequence)?
        }
        Whose::Network(_) => source
            .concerned
            .contains(&session.id)
            .then_some(session.sequence)?,
        Whose::Meeting => session.sequence,
        Whose::Public => (about?.audience == Audience::Public).then_some(session.sequence)?,
    };
    let say = |key| TEXTS.say(language, key, &[]);
    Some(ical::Entry {
        uid: session.uid.clone(),
        sequence,
        created: session.created_at,
        revised: session.revised_at,
        when: session.interval()?,
        summary: match saying {
            Saying::Busy => say("busy"),
            Saying::Discreet => say("neutral"),
            Saying::Title | Saying::Full => session.title.clone(),
        },
        description: match saying {
            Saying::Full => description(source, session, about, language),
            _ => String::new(),
        },
        location: matches!(saying, Saying::Title | Saying::Full).then(|| say("online")),
        cancelled: session.state == SessionState::Cancelled,
    })
}

/// What was cancelled while she was invited stays, cancelled; what takes place without her is not hers any more; what she declined is nothing that
/// keeps her busy.
fn shown_to_her(feed: &Feed, session: &Session, held: &Invitation) -> bool {
    if feed.without_accepted && held.answer == Answer::Accepted {
        return false;
    }
    match session.state {
        // Somebody who had been withdrawn before was not told of the cancellation: her SEQUENCE is lower.
        SessionState::Cancelled => held.held || held.sequence >= session.sequence,
        SessionState::Confirmed => held.held && held.answer != Answer::Declined,
    }
}

fn description(
    source: &Source,
    session: &Session,
    about: Option<&About>,
    language: Language,
) -> String {
    let mut lines = vec![source.meeting.name.clone(), session.code.clone()];
    let mut fact = |key: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{}: {value}", TEXTS.say(language, key, &[])));
        }
    };
    if let Some(about) = about {
        fact("theme", &about.theme);
        let lead = about.lead.as_ref();
        let lead = lead.and_then(|id| source.networks.iter().find(|n| n.id == *id));
        fact("lead", lead.map_or("", |n| n.name.as_str()));
    }
    if matches!(source.feed.whose, Whose::Person(_)) {
        lines.push(String::new());
        lines.push(TEXTS.say(language, "way-in", &[]));
    }
    lines.join("\n")
}
