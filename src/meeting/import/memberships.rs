//! What a row of the participants' file means for memberships that carry dates.

use chrono::NaiveDate;

use super::participants::ParticipantDraft;
use crate::people::{Membership, NetworkId};

/// Her memberships after the import. The file speaks of the meeting's first day: what was over by then, or begins later, stays as it is. When she
/// was at an earlier meeting and changes networks, the old membership ends the day before instead of vanishing, so that the earlier meeting's totals stand.
pub fn memberships(
    row: &ParticipantDraft,
    wanted: &[NetworkId],
    old: &[Membership],
    first_day: NaiveDate,
    was_at_an_earlier: bool,
) -> Vec<Membership> {
    let (now, other): (Vec<&Membership>, Vec<&Membership>) =
        old.iter().partition(|m| m.holds_on(first_day));
    let begins = was_at_an_earlier.then_some(first_day);
    let same = now.iter().map(|m| &m.network).eq(wanted);
    let mut out: Vec<Membership> = wanted
        .iter()
        .map(|network| {
            let held = now.iter().find(|m| m.network == *network);
            Membership {
                network: network.clone(),
                from: row.member_from.or_else(|| held.map_or(begins, |m| m.from)),
                to: row.member_to.or_else(|| held.and_then(|m| m.to)),
            }
        })
        .collect();
    if !same && was_at_an_earlier {
        for left in now.iter().filter(|m| !wanted.contains(&m.network)) {
            out.push(Membership {
                to: first_day.pred_opt(),
                ..(*left).clone()
            });
        }
    }
    for one in other {
        if !out.iter().any(|m| m.network == one.network) {
            out.push(one.clone());
        }
    }
    out
}
