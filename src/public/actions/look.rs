//! Loading what the world may see.

use std::collections::HashMap;

use crate::feed;
use crate::meeting::{self, WorkshopId};
use crate::people::{self, Person};
use crate::programme;
use crate::public::{Programme, Shown, Source, show, store};
use crate::refusal::Refusal;
use crate::registration;
use crate::report;
use crate::store::{Conn, Db};
use crate::time::Instant;

/// The programme of an open meeting; not found alike when there is no such meeting and when its programme is not open.
pub async fn look(db: &Db, now: Instant, slug: &str) -> Result<Programme, Refusal> {
    let slug = slug.to_string();
    db.read(move |conn| {
        let nothing = || Refusal::not_found("there is no public programme at this address");
        let meeting = meeting::find(conn, &slug)?.ok_or_else(nothing)?;
        let feed = feed::public_of(conn, &meeting.id)?.ok_or_else(nothing)?;
        let (members, names) = store::shown(conn, &meeting.id)?;
        let facilitators = if names {
            facilitators(conn, &meeting.id)?
        } else {
            HashMap::new()
        };
        Ok(show(&Source {
            shown: Shown {
                level: feed.level,
                members,
                names,
            },
            release: programme::last_release(conn, &meeting.id)?,
            sessions: &programme::all_sessions(conn, &meeting.id)?,
            about: &meeting::about_workshops(conn, &meeting.id)?,
            networks: &people::networks(conn, &meeting.alliance)?,
            facilitators: &facilitators,
            offers: &registration::offers(conn, Some(&meeting.id))?,
            report: report::is_published(conn, &meeting.id)?,
            now,
            meeting: &meeting,
        }))
    })
    .await
}

fn facilitators(
    conn: &mut Conn,
    meeting: &meeting::MeetingId,
) -> Result<HashMap<WorkshopId, Vec<Person>>, Refusal> {
    let seats = meeting::facilitators(conn, meeting)?;
    let mut ids: Vec<_> = seats.iter().map(|(_, person)| person.clone()).collect();
    ids.sort();
    ids.dedup();
    let people = people::load_people(conn, &ids)?;
    let mut of: HashMap<WorkshopId, Vec<Person>> = HashMap::new();
    for (workshop, id) in seats {
        if let Some(person) = people.iter().find(|p| p.id == id) {
            of.entry(workshop).or_default().push(person.clone());
        }
    }
    for people in of.values_mut() {
        people.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    }
    Ok(of)
}
