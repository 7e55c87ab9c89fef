//! A network says what it thinks: by the personal link of its coordinator, or written down by an organiser.

use super::{clean, clean_lines, close, lock, open_question};
use crate::approval::{Closed, Question, State, Verdict, Way, Word, store};
use crate::invitation::{self, unknown_link};
use crate::meeting::{self, Role, Roster};
use crate::people::{self, Email, NetworkId, Person};
use crate::refusal::Refusal;
use crate::secret::hash_of;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// Characters of a reason.
const LONGEST_REASON: usize = 2000;
/// Characters of the name of who spoke.
const LONGEST_NAME: usize = 120;

/// What a coordinator sees.
#[derive(Debug, Clone)]
pub struct Hers {
    pub roster: Roster,
    pub person: Person,
    /// The network that she speaks for.
    pub network: NetworkId,
    pub newest: Option<Question>,
    /// The one that was asked before it.
    pub before: Option<Question>,
    /// Where the Secretariat reads.
    pub mailbox: Email,
}

/// Reads it by her personal link; for everybody else the link leads nowhere.
pub async fn as_member(db: &Db, token: &str) -> Result<Hers, Refusal> {
    let hash = hash_of(token);
    db.read(move |conn| {
        let (roster, person, network) = member(conn, &hash)?;
        let mut all = store::questions(conn, &roster.meeting.id)?;
        let newest = all.pop();
        Ok(Hers {
            mailbox: people::alliance(conn, &roster.meeting.alliance)?.mailbox,
            before: all.pop(),
            newest,
            roster,
            person,
            network,
        })
    })
    .await
}

fn member(conn: &mut Conn, hash: &str) -> Result<(Roster, Person, NetworkId), Refusal> {
    let (meeting, id) = invitation::of_link(conn, hash)?.ok_or_else(unknown_link)?;
    let roster = meeting::load_roster_by_id(conn, &meeting)?;
    let person = roster.person(&id).ok_or_else(unknown_link)?.clone();
    let network = Some(&person)
        .filter(|_| roster.role(&id) == Some(Role::Coordinator))
        .and_then(|p| roster.represented_by(p, roster.meeting.first_day))
        .ok_or_else(unknown_link)?
        .id
        .clone();
    Ok((roster, person, network))
}

/// Takes her network's word on the question that her page showed.
pub async fn answer(
    db: &Db,
    now: Instant,
    token: &str,
    number: u32,
    verdict: Verdict,
    reason: &str,
) -> Result<(), Refusal> {
    let (hash, reason) = (hash_of(token), reason.to_string());
    db.write(move |conn| {
        let (roster, person, network) = member(conn, &hash)?;
        lock(conn, &roster.meeting.slug)?;
        let question = open_question(conn, &roster, Some(number))?;
        let word = Word {
            network,
            verdict,
            reason,
            said_by: person.email.to_string(),
            way: Way::Link,
            entered_by: String::new(),
            at: now,
        };
        take(conn, question, word).map(|_| ())
    })
    .await
}

/// What an organiser heard.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The network's code.
    pub network: String,
    pub verdict: Verdict,
    pub reason: String,
    /// Who said so.
    pub said_by: String,
    /// The question that was answered; `None`: the one that is open.
    pub number: Option<u32>,
}

/// Writes down what a network said otherwise (by telephone, say). Gives where the question stands then.
pub async fn answer_for(
    db: &Db,
    now: Instant,
    slug: &str,
    heard: Heard,
    (way, by): (Way, &str),
) -> Result<State, Refusal> {
    let (slug, by) = (slug.to_string(), by.to_string());
    db.write(move |conn| {
        lock(conn, &slug)?;
        let roster = meeting::load_roster(conn, &slug)?;
        let question = open_question(conn, &roster, heard.number)?;
        let asked = |id: &NetworkId| question.paper.network(id).is_some();
        let network = roster
            .network_by_code(&heard.network)
            .filter(|n| asked(&n.id))
            .ok_or_else(|| {
                Refusal::invalid(
                    "network",
                    format!(
                        "\"{}\" is no network that question {} was put to",
                        clean(&heard.network),
                        question.number
                    ),
                )
            })?;
        let said_by = clean(&heard.said_by);
        if said_by.is_empty() {
            return Err(Refusal::invalid(
                "said_by",
                "write down who spoke for the network",
            ));
        }
        if said_by.chars().count() > LONGEST_NAME {
            return Err(Refusal::invalid(
                "said_by",
                format!("it is longer than {LONGEST_NAME} characters: a name is enough"),
            ));
        }
        let word = Word {
            network: network.id.clone(),
            verdict: heard.verdict,
            reason: heard.reason,
            said_by,
            way,
            entered_by: by,
            at: now,
        };
        take(conn, question, word)
    })
    .await
}

/// The one function behind all ways: keeps the word, and closes the question when every network agrees.
fn take(conn: &mut Conn, mut question: Question, mut word: Word) -> Result<State, Refusal> {
    word.reason = clean_lines(&word.reason);
    if word.verdict == Verdict::Objects && word.reason.is_empty() {
        return Err(Refusal::invalid(
            "reason",
            "say why the network objects, so that the programme can be changed",
        ));
    }
    if word.reason.chars().count() > LONGEST_REASON {
        return Err(Refusal::invalid(
            "reason",
            format!("it is longer than {LONGEST_REASON} characters: shorten it"),
        ));
    }
    let same = question
        .word_of(&word.network)
        .is_some_and(|w| w.verdict == word.verdict && w.reason == word.reason);
    if !same {
        store::add_word(conn, &question.id, &word)?;
        question.words.push(word.clone());
    }
    if question.all_agree() {
        let closed = Closed {
            at: word.at,
            by: String::new(),
            why: String::new(),
        };
        close(conn, &question, State::Approved, &closed)?;
        return Ok(State::Approved);
    }
    Ok(State::Open)
}
