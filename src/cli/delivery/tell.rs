//! The delivery ledger as lines of text.

use crate::cli::say;
use crate::invitation::delivery::{Hers, Ledger, Line, holds, stands};
use crate::time::with_zone;

pub fn head(ledger: &Ledger) {
    for (hold, person) in &ledger.holds {
        let whose = match person {
            Some(p) => format!("mails to {}", p.email),
            None => "all mails".into(),
        };
        let why = if hold.reason.is_empty() {
            String::new()
        } else {
            format!(": {}", hold.reason)
        };
        say(&format!(
            "{whose} are held back since {}, by {}{why}",
            with_zone(hold.since, &ledger.meeting.zone),
            hold.by
        ));
    }
    let some = ledger.counts.iter().filter(|c| c.1 > 0);
    let counts: Vec<String> = some.map(|(s, n)| format!("{n} {}", s.word())).collect();
    if counts.is_empty() {
        say("nobody was told of anything that fits");
    } else {
        say(&counts.join(", "));
    }
}

pub fn tell(ledger: &Ledger, line: &Line) {
    say(&format!(
        "  {:<8} {:<13} {:>3}  {}  {}",
        line.session.code,
        line.mail.kind,
        line.mail.sequence.unwrap_or(0),
        line.mail.to,
        line.says(&ledger.meeting.zone)
    ));
}

pub fn tell_hers(hers: &Hers) {
    let zone = &hers.meeting.zone;
    say(&format!("{} <{}>", hers.person.name, hers.person.email));
    for change in &hers.changes {
        say(&format!(
            "  {} was corrected to {}, {}, by {}",
            change.old,
            change.new,
            with_zone(change.at, zone),
            change.by
        ));
    }
    for note in &hers.notes {
        say(&format!("  {note}"));
    }
    for s in &hers.sessions {
        let should = if s.should.invited {
            format!("she should hold revision {}", s.should.sequence)
        } else {
            "she should hold nothing".into()
        };
        let newest = s.newest.as_ref().map(|m| {
            let she = holds(s.holds, m);
            let gap = if she.is_empty() { "" } else { ". " };
            format!("; {}{gap}{she}", stands(m, zone))
        });
        say(&format!(
            "  {:<8} {}: {should}{}; answer: {}{}",
            s.session.code,
            with_zone(s.session.at, zone),
            newest.unwrap_or_default(),
            s.answer.word(),
            if s.missed { " (missed)" } else { "" }
        ));
        for note in &s.notes {
            say(&format!("           {note}"));
        }
    }
    say("all mails to her:");
    for m in &hers.mails {
        say(&format!(
            "  {:>6}  {}  {}  to {}: {}",
            m.number,
            with_zone(m.sent_at.unwrap_or(m.created_at), zone),
            m.kind,
            m.to,
            stands(m, zone)
        ));
    }
}
