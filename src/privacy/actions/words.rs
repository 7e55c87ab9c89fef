//! What is taken out of the texts of others, and names that nobody is called any more out of programmes.

use std::collections::HashSet;

use super::Erased;
use crate::people::{Person, PersonId};
use crate::privacy::blot::{BLOT, without_strangers};
use crate::privacy::store;
use crate::refusal::Refusal;
use crate::store::Conn;

/// What is taken out of the texts of others: her address, her id, and her name unless somebody else bears it too.
pub(super) fn words_of(
    conn: &mut Conn,
    person: &Person,
    nameless: &PersonId,
    done: &mut Erased,
) -> Result<Vec<(String, String)>, Refusal> {
    let mut words = vec![
        (person.email.to_string(), BLOT.to_string()),
        (person.id.to_string(), nameless.to_string()),
    ];
    let name = person.name.trim();
    let lower = name.to_lowercase();
    let others = store::other_names(conn, &person.id)?;
    let shared = others
        .iter()
        .any(|other| other.to_lowercase().contains(&lower));
    // A single short word would be taken out of sentences that do not mean her.
    if name.is_empty() || shared || (!name.contains(' ') && name.chars().count() < 5) {
        done.name_gone = name.is_empty();
        return Ok(words);
    }
    words.push((name.to_string(), BLOT.to_string()));
    if let Ok(json) = serde_json::to_string(name) {
        let inner = json.trim_matches('"').to_string();
        if inner != name {
            words.push((inner, BLOT.to_string()));
        }
    }
    Ok(words)
}

/// Programmes keep how people were called when they were made. What nobody is called any more goes: it may have been her name once.
pub(super) fn forget_former_names(conn: &mut Conn, her: &PersonId) -> Result<usize, Refusal> {
    let others: HashSet<String> = store::other_names(conn, her)?.into_iter().collect();
    let (mut changed, mut words) = (0, Vec::new());
    for list in store::name_lists(conn)? {
        if let Some((text, gone)) = without_strangers(&list, |name| others.contains(name)) {
            changed += store::replace_name_list(conn, &list, &text)?;
            words.extend(gone.into_iter().map(|name| (name, BLOT.to_string())));
        }
    }
    // A single short word would be taken out of sentences that do not mean her.
    words.retain(|(name, _)| name.contains(' ') || name.chars().count() >= 5);
    words.sort();
    words.dedup();
    let of_programmes = |table: &str| store::OF_PROGRAMMES.contains(&table);
    Ok(changed + store::sweep(conn, &words, of_programmes)?)
}
