//! What a row of the participants' file, or an organiser's word, means for memberships that carry dates.

use chrono::NaiveDate;

use crate::people::{Membership, NetworkId};

/// Her memberships after the import; `dates` are those that it gives. The file speaks of the meeting's first day: what was over by then, or begins later, stays as it is. When she
/// was at an earlier meeting and changes networks, the old membership ends the day before instead of vanishing, so that the earlier meeting's totals stand.
pub fn memberships(
    dates: (Option<NaiveDate>, Option<NaiveDate>),
    wanted: &[NetworkId],
    old: &[Membership],
    first_day: NaiveDate,
    was_at_an_earlier: bool,
) -> Vec<Membership> {
    let dated = |m: &Membership| Membership {
        network: m.network.clone(),
        from: dates.0.or(m.from),
        to: dates.1.or(m.to),
    };
    let now: Vec<&Membership> = old.iter().filter(|m| m.holds_on(first_day)).collect();
    if now.iter().map(|m| &m.network).eq(wanted) {
        // Nothing new: each stays in its place, those of other years too.
        let one = |m: &Membership| {
            if m.holds_on(first_day) {
                dated(m)
            } else {
                m.clone()
            }
        };
        return old.iter().map(one).collect();
    }
    let mut out: Vec<Membership> = wanted
        .iter()
        .map(|network| match now.iter().find(|m| m.network == *network) {
            Some(held) => dated(held),
            None => Membership {
                network: network.clone(),
                from: dates.0.or(was_at_an_earlier.then_some(first_day)),
                to: dates.1,
            },
        })
        .collect();
    for m in old.iter().filter(|m| !wanted.contains(&m.network)) {
        if !m.holds_on(first_day) {
            out.push(m.clone());
        } else if was_at_an_earlier {
            out.push(Membership {
                to: first_day.pred_opt(),
                ..m.clone()
            });
        }
    }
    out
}
