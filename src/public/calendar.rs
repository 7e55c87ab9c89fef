//! One public session as a calendar file.

use super::words::{named, say};
use super::{Item, Programme};
use crate::ical;
use crate::language::Language;
use crate::time::Interval;

/// The session with this code as iCalendar text; `None` for one that is not there, not named, or for members.
pub fn one_session(
    programme: &Programme,
    code: &str,
    language: Language,
    address: &str,
) -> Option<String> {
    let item = programme
        .items
        .iter()
        .find(|i| !i.members && i.what.as_ref().is_some_and(|w| w.code == code))?;
    Some(ical::write_feed(&ical::Feed {
        name: String::new(),
        uid: item.guid.clone(),
        source: None,
        last_modified: item.what.as_ref()?.created,
        entries: vec![entry(programme, item, language, address)?],
    }))
}

fn entry(
    programme: &Programme,
    item: &Item,
    language: Language,
    address: &str,
) -> Option<ical::Entry> {
    let what = item.what.as_ref()?;
    let mut lines = vec![programme.meeting.name.clone()];
    if let Some(said) = &what.said {
        lines.extend(Some(said.theme.clone()).filter(|t| !t.is_empty()));
        let lead = said.lead.as_ref();
        lines.extend(lead.map(|n| named(language, "lead", "network", &n.name)));
    }
    lines.push(address.to_string());
    Some(ical::Entry {
        uid: what.uid.clone(),
        sequence: what.sequence,
        created: what.created,
        revised: what.revised,
        when: Interval::new(item.at, item.end())?,
        summary: what.title.clone(),
        description: lines.join("\n"),
        location: Some(say(language, "online")),
        cancelled: item.cancelled,
    })
}
