//! Adding a network to a meeting and changing one, with what may be said of it.

use crate::meeting::import::{clean, date, unfit};
use crate::meeting::{Clash, Roster, field, merge, store};
use crate::people::{self, Network, NetworkId};
use crate::refusal::{Finding, Refusal};
use crate::store::Db;

/// The fields of the form, in its order.
pub const FIELDS: [&str; 3] = ["code", "name", "joined"];

/// What the form holds of a network.
pub fn stands(network: &Network) -> Vec<(String, String)> {
    let joined = network.joined.map_or_else(String::new, |d| d.to_string());
    let values = [network.code.clone(), network.name.clone(), joined];
    FIELDS
        .iter()
        .zip(values)
        .map(|(name, value)| ((*name).to_string(), value))
        .collect()
}

/// What the fields mean; `others` are the alliance's networks but this one.
fn read(
    id: NetworkId,
    others: &[&Network],
    fields: &[(String, String)],
) -> Result<Network, Refusal> {
    let mut findings = Vec::new();
    let mut fault = |place: &str, says: String| {
        findings.push(Finding {
            place: place.into(),
            says,
        });
    };
    let (code, name) = (clean(field(fields, "code")), clean(field(fields, "name")));
    let good = (1..=32).contains(&code.chars().count())
        && code
            .chars()
            .all(|c| c.is_alphanumeric() || "-_.".contains(c))
        && code.starts_with(char::is_alphanumeric);
    let same = |n: &&&Network| n.code.to_lowercase() == code.to_lowercase();
    if !good {
        fault(
            "code",
            "a code has letters, digits, - _ and . inside, at most 32, like NWM".into(),
        );
    } else if let Some(other) = others.iter().find(same) {
        fault("code", format!("{code} is the code of {}", other.name));
    }
    if name.is_empty() {
        fault("name", "the name is missing".into());
    } else if let Some(says) = unfit(&name, 200) {
        fault("name", says);
    }
    let joined = match field(fields, "joined") {
        "" => None,
        text => date(text).map_err(|says| fault("joined", says)).ok(),
    };
    Refusal::unless_empty(findings)?;
    Ok(Network {
        id,
        code,
        name,
        joined,
    })
}

/// Adds a network to the alliance and to the meeting; one that the alliance has already under that code joins the meeting.
pub async fn add(db: &Db, slug: &str, fields: Vec<(String, String)>) -> Result<(), Refusal> {
    let slug = slug.to_string();
    db.write(move |conn| {
        conn.lock("meeting import")?;
        let meeting = store::load(conn, &slug)?;
        let roster = store::load_roster_by_id(conn, &meeting.id)?;
        let all = people::networks(conn, &meeting.alliance)?;
        let code = field(&fields, "code").to_lowercase();
        let known = all.iter().find(|n| n.code.to_lowercase() == code);
        let here = |n: &Network| roster.networks.iter().any(|m| m.id == n.id);
        let known = known.filter(|n| !here(n));
        let id = known.map_or_else(NetworkId::fresh, |n| n.id.clone());
        let others: Vec<&Network> = all.iter().filter(|n| n.id != id).collect();
        let network = read(id, &others, &fields)?;
        people::save_networks(conn, &meeting.alliance, &[&network])?;
        store::add_network(conn, &meeting.id, &network.id)
    })
    .await
}

/// Changes a network, at every meeting. What both she and somebody else have changed since the form was opened comes back as clashes, and
/// nothing is kept.
pub async fn edit(
    db: &Db,
    slug: &str,
    code: &str,
    sent: Vec<(String, String)>,
) -> Result<Vec<Clash>, Refusal> {
    let (slug, code) = (slug.to_string(), code.to_string());
    db.write(move |conn| {
        conn.lock("meeting import")?;
        let roster = store::load_roster(conn, &slug)?;
        let old = found(&roster, &code)?;
        let merged = merge(&sent, &stands(old));
        if !merged.clashes.is_empty() {
            return Ok(merged.clashes);
        }
        let all = people::networks(conn, &roster.meeting.alliance)?;
        let others: Vec<&Network> = all.iter().filter(|n| n.id != old.id).collect();
        let network = read(old.id.clone(), &others, &merged.fields)?;
        people::save_networks(conn, &roster.meeting.alliance, &[&network])?;
        Ok(Vec::new())
    })
    .await
}

fn found<'a>(roster: &'a Roster, code: &str) -> Result<&'a Network, Refusal> {
    roster.network_by_code(code).ok_or_else(|| {
        Refusal::not_found(format!(
            "there is no network {code} at {}",
            roster.meeting.slug
        ))
    })
}
