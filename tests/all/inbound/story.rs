//! What follows from a mail: after a move and a cancellation, between page and mail, when she confirms, when she proposes another time.

use chrono::TimeDelta;

use super::kit::{Guest, Meeting, reply};
use crate::journey::kit::{link_of, release};
use crate::support::{Engine, Server, engines};

const HER: &str = "guest-01@nwm.example";

fn released_again(meeting: &Meeting, from: &str, to: &str) {
    meeting.sheets.replace("programme.csv", from, to);
    release(&meeting.engine, &meeting.sheets.file("programme.csv"));
    meeting.send();
}

/// A second passes between what she says and what she says next.
fn later(guest: &Guest, seconds: i64) -> Guest {
    Guest {
        now: guest.now + TimeDelta::seconds(seconds),
        ..guest.clone()
    }
}

#[test]
fn after_a_move_an_answer_to_the_old_time_does_not_count_and_she_is_written_to_once_52() {
    for engine in engines() {
        let meeting = Meeting::released(engine, 1);
        let old = meeting.guest(1);
        released_again(&meeting, "2020-10-13T13:00:00Z", "2020-10-13T14:00:00Z");
        let count = || {
            let sql = format!("SELECT kind AS line FROM outbox WHERE to_address = '{HER}'");
            meeting.engine.lines(&sql).len()
        };
        let mails = count();
        assert_eq!(
            meeting.outcome(&reply(&old, "REPLY", "ACCEPTED", "")),
            "answered-old-revision"
        );
        assert_eq!(meeting.answer(HER), "needs-action");
        assert_eq!(count(), mails + 1);
        let again = meeting.guest(1);
        assert_eq!(again.sequence, old.sequence + 1);
        let once_more = later(&old, -5);
        assert_eq!(
            meeting.outcome(&reply(&once_more, "REPLY", "DECLINED", "")),
            "answered-old-revision"
        );
        assert_eq!(count(), mails + 1);
        assert_eq!(
            meeting.outcome(&reply(&again, "REPLY", "ACCEPTED", "")),
            "applied"
        );
        assert_eq!(meeting.answer(HER), "accepted");
    }
}

#[test]
fn after_a_cancellation_answers_are_kept_and_change_nothing_49_66() {
    for engine in engines() {
        let meeting = Meeting::released(engine, 1);
        let guest = meeting.guest(1);
        let proposal = "DTSTART:20201013T150000Z\nDTEND:20201013T170000Z\n";
        released_again(&meeting, "WG1,2020-10-13T13:00:00Z,120\n", "");
        let before = meeting.state();
        assert_eq!(
            meeting.outcome(&reply(&guest, "REPLY", "ACCEPTED", "")),
            "after-cancellation"
        );
        assert_eq!(
            meeting.outcome(&reply(&guest, "COUNTER", "TENTATIVE", proposal)),
            "after-cancellation"
        );
        assert_eq!(meeting.state(), before);
        // Who asks is told that it is cancelled.
        assert_eq!(
            meeting.outcome(&reply(&guest, "REFRESH", "", "")),
            "refresh-answered"
        );
        let newest = meeting.engine.lines(&format!(
            "SELECT kind AS line FROM outbox WHERE to_address = '{HER}' ORDER BY number DESC LIMIT 1"
        ));
        assert_eq!(newest, ["cancellation"]);
        let kept = meeting
            .engine
            .lines("SELECT answer AS line FROM mail_answers WHERE answer IS NOT NULL");
        assert_eq!(kept.len(), 2);
    }
}

#[test]
fn between_her_page_and_her_mail_the_later_decision_counts_59() {
    for engine in engines() {
        let meeting = Meeting::released(engine, 1);
        let server = Server::start(&meeting.engine, &[]);
        let link = link_of(&meeting.engine, HER);
        let page = server.get(&link).text();
        let session = page
            .split("WG1")
            .next()
            .and(page.split("name=\"session\" value=\"").nth(2))
            .and_then(|rest| rest.split('"').next())
            .unwrap()
            .to_string();
        let before_the_page = meeting.guest(1);
        let said = server
            .visitor()
            .post_form(&link, &[("session", &session), ("answer", "declined")]);
        assert_eq!(said.status, 303, "{}", said.text());
        let old = later(&before_the_page, -30);
        assert_eq!(
            meeting.outcome(&reply(&old, "REPLY", "ACCEPTED", "")),
            "stale"
        );
        assert_eq!(meeting.answer(HER), "declined");
        let new = later(&meeting.guest(1), 2);
        assert_eq!(
            meeting.outcome(&reply(&new, "REPLY", "TENTATIVE", "")),
            "applied"
        );
        assert_eq!(meeting.answer(HER), "tentative");
        // The page again, after it.
        std::thread::sleep(std::time::Duration::from_millis(1100));
        server
            .visitor()
            .post_form(&link, &[("session", &session), ("answer", "accepted")]);
        assert_eq!(meeting.answer(HER), "accepted");
        let ways = meeting
            .engine
            .lines("SELECT way AS line FROM responses ORDER BY at");
        assert_eq!(ways, ["link", "mail", "link"]);
    }
}

/// Without the tag: nobody vouches.
fn forged(guest: &Guest, partstat: &str) -> Vec<u8> {
    let mail = reply(guest, "REPLY", partstat, "");
    String::from_utf8(mail)
        .unwrap()
        .replace(&guest.tag, super::kit::MAILBOX)
        .into_bytes()
}

#[test]
fn an_answer_that_nobody_vouches_for_counts_once_she_confirms_it_by_a_post_58_60() {
    for engine in engines() {
        let meeting = Meeting::released(engine, 5);
        let server = Server::start(&meeting.engine, &[]);
        for n in 1..=5 {
            let guest = meeting.guest(n);
            assert_eq!(meeting.outcome(&forged(&guest, "ACCEPTED")), "unconfirmed");
            let mails = |kind: &str| {
                meeting.engine.lines(&format!(
                    "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE to_address = '{}' AND kind = '{kind}'",
                    guest.address
                ))
            };
            assert_eq!(mails("confirm-answer").len(), 1);
            // A second one within the hour waits beside it without another mail.
            let second = later(&guest, 3);
            assert_eq!(meeting.outcome(&forged(&second, "DECLINED")), "unconfirmed");
            assert_eq!(mails("confirm-answer").len(), 1);

            let link = link_of(&meeting.engine, &guest.address);
            assert!(link.ends_with("/held"), "{link}");
            let page = server.get(&link).text();
            let ids: Vec<&str> = page
                .split("name=\"id\" value=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap())
                .collect();
            assert_eq!(ids.len(), 2, "{page}");
            let before = meeting.engine.dump();
            for _ in 0..2 {
                server.get(&format!("{link}?id={}&hers=yes", ids[1]));
            }
            assert_eq!(meeting.engine.dump(), before);
            assert_eq!(meeting.answer(&guest.address), "needs-action");
            // The newest first: that one is not hers, the first is.
            let say = |id: &str, hers: &str| {
                server
                    .visitor()
                    .post_form(&link, &[("id", id), ("hers", hers)])
            };
            assert_eq!(say(ids[0], "no").status, 303);
            assert_eq!(meeting.answer(&guest.address), "needs-action");
            assert_eq!(
                say(ids[1], "yes").header("location"),
                Some(format!("{link}?done=done").as_str())
            );
            assert_eq!(meeting.answer(&guest.address), "accepted");
            assert_eq!(say(ids[1], "yes").status, 409);
            // Somebody else's link does not open it.
            let other = link_of(&meeting.engine, "cho@wmc.example");
            let stranger = server
                .visitor()
                .post_form(&format!("{other}/held"), &[("id", ids[1]), ("hers", "yes")]);
            assert_eq!(stranger.status, 409);
        }
    }
}

#[test]
fn a_proposal_is_shown_and_taken_as_an_ordinary_move_or_declined_without_raising_sequence_36_62_63_64_65()
 {
    for engine in engines() {
        let meeting = Meeting::released(engine, 3);
        let propose = |n: usize, hour: u32, part: &str| {
            let times = format!(
                "DTSTART:20201013T{hour:02}0000Z\nDTEND:20201013T{:02}0000Z\nCOMMENT:please\n",
                hour + 2
            );
            meeting.outcome(&reply(&meeting.guest(n), "COUNTER", part, &times))
        };
        let listed = || {
            let said = meeting
                .run(&["invitations", "counters", "ga-2020", "--json"])
                .good();
            let all: serde_json::Value = serde_json::from_str(&said).unwrap();
            all.as_array()
                .unwrap()
                .iter()
                .map(|c| {
                    format!(
                        "{} {} {}",
                        c["person"].as_str().unwrap(),
                        c["start"].as_str().unwrap(),
                        c["state"].as_str().unwrap()
                    )
                })
                .collect::<Vec<_>>()
        };
        let number = |at: usize| {
            let said = meeting
                .run(&["invitations", "counters", "ga-2020", "--json"])
                .good();
            let all: serde_json::Value = serde_json::from_str(&said).unwrap();
            all[at]["number"].to_string()
        };
        let old = meeting.guest(3);
        assert_eq!(propose(1, 15, "TENTATIVE"), "counter");
        assert_eq!(meeting.answer("guest-01@nwm.example"), "tentative");
        assert_eq!(propose(2, 16, ""), "counter");
        assert_eq!(meeting.answer("guest-02@nwm.example"), "needs-action");
        let (one, two) = (
            "guest-01@nwm.example 2020-10-13T15:00:00Z",
            "guest-02@nwm.example 2020-10-13T16:00:00Z",
        );
        assert_eq!(listed(), [format!("{two} open"), format!("{one} open")]);

        // Declined: she is told, and nothing else changes.
        let sequence = || {
            meeting.engine.lines(
                "SELECT CAST(s.sequence AS TEXT) AS line FROM sessions s JOIN workshops w ON w.id = s.workshop_id WHERE w.code = 'WG1'",
            )
        };
        let raised_before = sequence();
        meeting
            .run(&["invitations", "decline", "ga-2020", &number(0)])
            .good();
        assert_eq!(sequence(), raised_before);
        let bodies = meeting
            .engine
            .lines("SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE kind = 'proposal-declined'");
        assert_eq!(bodies.len(), 1);
        assert!(bodies[0].contains("method=DECLINECOUNTER"));
        let refused = meeting
            .run(&["invitations", "decline", "ga-2020", &number(0)])
            .refused(1);
        assert!(refused.contains("was declined before"), "{refused}");

        // Taken: first what it would do, then an ordinary release.
        let would = meeting
            .run(&["invitations", "accept", "ga-2020", &number(1)])
            .good();
        assert!(would.contains("It would move WG1"), "{would}");
        assert_eq!(sequence(), raised_before);
        meeting
            .run(&["invitations", "accept", "ga-2020", &number(1), "--yes"])
            .good();
        assert_ne!(sequence(), raised_before);
        assert_eq!(
            listed(),
            [format!("{two} declined"), format!("{one} accepted")]
        );
        let moved = meeting.guest(2);
        assert_eq!(
            moved.start.to_rfc3339(),
            "2020-10-13T15:00:00+00:00",
            "everybody is told of the new time"
        );
        // To the old time: kept, and outdated.
        let times = "DTSTART:20201013T170000Z\nDTEND:20201013T190000Z\n";
        assert_eq!(
            meeting.outcome(&reply(&old, "COUNTER", "DECLINED", times)),
            "counter-outdated"
        );
        assert_eq!(meeting.answer("guest-03@nwm.example"), "needs-action");
        assert!(listed()[0].ends_with("outdated"), "{:?}", listed());
        let refused = meeting
            .run(&["invitations", "accept", "ga-2020", &number(0), "--yes"])
            .refused(1);
        assert!(refused.contains("is outdated"), "{refused}");
    }
}

#[test]
fn a_proposal_that_cannot_be_taken_says_so_and_in_which_year_it_lies_62_63() {
    let meeting = Meeting::released(Engine::sqlite(), 2);
    let propose = |n: usize, times: &str| {
        let mail = reply(&meeting.guest(n), "COUNTER", "", times);
        let (json, _, said) = meeting.received(&mail);
        assert_eq!(json["outcome"], "counter", "{said}");
    };
    propose(1, "DTSTART:20211013T150000Z\nDTEND:20211013T170000Z\n");
    propose(2, "DTSTART:20201013T130000Z\nDTEND:20201013T150000Z\n");
    let listed = meeting.run(&["invitations", "counters", "ga-2020"]).good();
    for expected in [
        "proposes Wed 13 October 2021 17:00, Rome",
        "it cannot be taken: 2021-10-13 15:00 UTC is outside the meeting, 2020-10-08 to 2020-10-22 in Europe/Rome",
        "proposes Tue 13 October 15:00, Rome",
        "WG1 is at that time already",
    ] {
        assert!(listed.contains(expected), "{expected}:\n{listed}");
    }
    for (number, expected) in [
        (
            "1",
            "proposal 1: it cannot be taken: 2021-10-13 15:00 UTC is outside",
        ),
        ("2", "proposal 2: WG1 is at that time already"),
    ] {
        for yes in [&[][..], &["--yes"]] {
            let accept = [&["invitations", "accept", "ga-2020", number], yes].concat();
            let refused = meeting.run(&accept).refused(1);
            assert!(refused.contains(expected), "{refused}");
            assert!(!refused.contains(".csv"), "{refused}");
        }
    }
}
