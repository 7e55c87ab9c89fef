//! Releases and single notices through the store: what stands in the outbox, and what it says.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::*;
use crate::availability::import_meeting;
use crate::mail::{self, Queued, Sender, State};
use crate::meeting::import::ImportOptions;
use crate::meeting::{self, Roster};
use crate::programme;
use crate::refusal::Refusal;
use crate::store::{Address, Conn, Db};

const NETWORKS: &str = "code,name,joined\nNWM,Nordic Women Mediators,2019-09-26\n";
const WORKSHOPS: &str = "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date,join_link\nWG1,workshop,Leadership,NWM,120,networks,,,\n";
const PEOPLE: &str = "name,email,networks,time_zone,language,role,workshops\nAnna Holm,anna@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1\nBea Lind,bea@nwm.example,NWM,Asia/Kathmandu,en,member,WG1\nCleo Ek,cleo@nwm.example,NWM,Europe/Oslo,en,member,\n";

pub(super) struct House {
    dir: std::path::PathBuf,
    pub(super) db: Db,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.dir);
    }
}

pub(super) fn now() -> Instant {
    at("2020-09-01T10:00:00Z")
}

pub(super) fn sender() -> Sender {
    Sender {
        base_url: "https://plenary.example".into(),
        tags: true,
    }
}

impl House {
    pub(super) async fn new(name: &str) -> House {
        let dir =
            std::env::temp_dir().join(format!("plenary-invitation-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&dir);
        let house = House {
            db: Db::open(&Address::in_directory(&dir)).unwrap(),
            dir,
        };
        house.import(WORKSHOPS, PEOPLE).await;
        house
    }

    async fn import(&self, workshops: &str, people: &str) {
        let options = ImportOptions {
            slug: "ga-2020".into(),
            name: "Annual Meeting 2020".into(),
            from: "2020-10-08".into(),
            to: "2020-10-22".into(),
            zone: "Europe/Rome".into(),
            ..ImportOptions::default()
        };
        let files = [
            ("networks.csv", NETWORKS),
            ("workshops.csv", workshops),
            ("participants.csv", people),
        ];
        let files = files.map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()));
        import_meeting(&self.db, now(), options, files.to_vec())
            .await
            .unwrap();
    }

    fn starts(hour: &str) -> StartsFile {
        StartsFile {
            name: "p.csv".into(),
            bytes: format!("code,start_utc\nWG1,2020-10-12T{hour}:00:00Z\n").into_bytes(),
        }
    }

    async fn release(&self, hour: &str, looked: LookedAt) -> Result<Outcome, String> {
        let file = Self::starts(hour);
        release(
            &self.db,
            now(),
            &sender(),
            "ga-2020",
            file,
            "a test",
            looked,
        )
        .await
        .map_err(|r| r.to_string())
    }

    pub(super) async fn released(&self, hour: &str) {
        self.release(hour, LookedAt::default()).await.unwrap();
    }

    /// One line a mail, in their order: whom, kind, SEQUENCE, seconds of DTSTAMP, state.
    async fn outbox(&self) -> Vec<String> {
        let mails = self.mails().await;
        let line = |m: &Queued| {
            let name = m.to.as_str().split('@').next().unwrap().to_string();
            let stamp = property(m, "DTSTAMP");
            let seconds = &stamp[stamp.len() - 3..stamp.len() - 1];
            let sequence = m.sequence.unwrap();
            format!("{name} {} {sequence} {seconds} {}", m.kind, m.state.word())
        };
        mails.iter().map(line).collect()
    }

    async fn mails(&self) -> Vec<Queued> {
        let all = self.db.read(|conn| {
            let meeting = meeting::load(conn, "ga-2020")?;
            mail::listed(conn, meeting.id.as_str(), 0, 100)
        });
        let mut all = all.await.unwrap();
        all.reverse();
        all
    }

    /// All that waits is sent.
    async fn sent(&self) {
        let done = self
            .db
            .write(|conn| conn.batch("UPDATE outbox SET state = 'sent' WHERE state = 'queued'"));
        done.await.unwrap();
    }

    /// Tells somebody something alone.
    async fn alone<T: Send + 'static>(
        &self,
        email: &'static str,
        act: impl FnOnce(&mut Conn, &Roster, &SessionId, &PersonId) -> Result<T, Refusal>
        + Send
        + 'static,
    ) -> Result<T, String> {
        let done = self.db.write(move |conn| {
            let roster = meeting::load_roster(conn, "ga-2020")?;
            let session = programme::all_sessions(conn, &roster.meeting.id)?[0]
                .id
                .clone();
            let her = roster.people.iter().map(|(p, _)| p);
            let her = her
                .into_iter()
                .find(|p| p.email.as_str() == email)
                .unwrap()
                .id
                .clone();
            act(conn, &roster, &session, &her)
        });
        done.await.map_err(|r| r.to_string())
    }

    async fn resend(&self, email: &'static str) -> Result<Option<&'static str>, String> {
        let done = self.alone(email, |conn, roster, session, her| {
            resend(conn, roster, session, her, &sender(), now())
        });
        Ok(done.await?.map(|kind| kind.name()))
    }
}

/// A property of its calendar object.
fn property(mail: &Queued, name: &str) -> String {
    let text = attached(mail).replace("\r\n ", "");
    let found = text.split("\r\n").find_map(|l| l.strip_prefix(name));
    found.unwrap().to_string()
}

fn attached(mail: &Queued) -> String {
    let parts = decoded(mail);
    parts
        .into_iter()
        .find(|p| p.starts_with("BEGIN:VCALENDAR"))
        .unwrap()
}

/// The head, and every part of the mail without its encoding.
fn decoded(mail: &Queued) -> Vec<String> {
    let blocks: Vec<&str> = mail.body.split("\r\n\r\n").collect();
    let mut found = vec![blocks[0].to_string()];
    for block in &blocks[1..] {
        let text: String = block
            .split("\r\n")
            .take_while(|l| !l.starts_with("--"))
            .collect();
        if let Ok(bytes) = STANDARD.decode(text) {
            found.push(String::from_utf8(bytes).unwrap());
        }
    }
    assert!(
        found.len() >= 4,
        "plain, HTML, calendar twice: {}",
        mail.body
    );
    found
}

#[tokio::test]
async fn two_programmes_in_one_second_have_rising_stamps_37() {
    let house = House::new("second").await;
    house.released("09").await;
    house.sent().await;
    house.released("10").await;
    house.sent().await;
    let retitled = WORKSHOPS.replace("Leadership", "Leadership in peace");
    house.import(&retitled, PEOPLE).await;
    house.released("10").await;
    assert_eq!(
        house.outbox().await,
        [
            "anna invitation 0 00 sent",
            "bea invitation 0 00 sent",
            "anna update 1 01 sent",
            "bea update 1 01 sent",
            "anna update 1 02 queued",
            "bea update 1 02 queued",
        ]
    );
}

#[tokio::test]
async fn what_waits_and_is_no_longer_so_is_taken_back_39() {
    let house = House::new("waits").await;
    house.released("09").await;
    let without_bea = PEOPLE.replace("en,member,WG1", "en,member,");
    house.import(WORKSHOPS, &without_bea).await;
    let done = house.release("09", LookedAt::default()).await.unwrap();
    assert_eq!(
        (done.number, done.told.len(), done.taken_back),
        (Some(2), 0, 1)
    );
    house.released("11").await;
    house.released("12").await;
    assert_eq!(
        house.outbox().await,
        [
            "anna invitation 0 00 superseded",
            "bea invitation 0 00 superseded",
            "anna invitation 1 01 superseded",
            "anna invitation 2 02 queued",
        ]
    );
    house.sent().await;
    house.released("13").await;
    house.released("12").await;
    let mails = house.outbox().await;
    assert_eq!(
        mails[3..],
        ["anna invitation 2 02 sent", "anna update 3 03 superseded"]
    );
    let thread = |m: &Queued| m.body.contains("\r\nIn-Reply-To:");
    let threads: Vec<bool> = house.mails().await.iter().map(thread).collect();
    assert_eq!(
        threads,
        [false, false, false, false, true],
        "what never left is no first message"
    );
}

#[tokio::test]
async fn a_resent_invitation_goes_to_the_address_that_she_has_now_27() {
    let house = House::new("again").await;
    house.released("09").await;
    house.sent().await;
    let corrected = house.db.write(|conn| {
        conn.batch("UPDATE persons SET email = 'anna@new.example', email_key = 'anna@new.example' WHERE email = 'anna@nwm.example'")
    });
    corrected.await.unwrap();
    assert_eq!(house.resend("anna@new.example").await, Ok(Some("again")));
    let mails = house.mails().await;
    let last = mails.last().unwrap();
    assert_eq!(
        (last.to.as_str(), last.state),
        ("anna@new.example", State::Queued)
    );
    assert!(property(last, "ATTENDEE").ends_with(":mailto:anna@new.example"));
    for part in decoded(last) {
        assert!(!part.contains("anna@nwm.example"), "{part}");
    }
    assert_eq!(
        (property(last, "SEQUENCE:"), property(last, "UID:")),
        (
            property(&mails[0], "SEQUENCE:"),
            property(&mails[0], "UID:")
        )
    );
    assert_eq!(
        house.resend("cleo@nwm.example").await,
        Err("she was never invited to WG1".into())
    );
}

#[tokio::test]
async fn one_person_is_invited_and_taken_out_alone_40_41_46() {
    let house = House::new("alone").await;
    house.released("09").await;
    house.sent().await;
    let invite = async || {
        let done = house.alone("cleo@nwm.example", |conn, roster, session, her| {
            invite(conn, roster, session, her, Part::Optional, &sender(), now())
        });
        done.await.unwrap().map(|kind| kind.name())
    };
    let withdraw = async || {
        let done = house.alone("cleo@nwm.example", |conn, roster, session, her| {
            withdraw(conn, roster, session, her, &sender(), now())
        });
        done.await.unwrap().map(|kind| kind.name())
    };
    assert_eq!(withdraw().await, None);
    assert_eq!(invite().await, Some("invite"));
    assert_eq!(invite().await, None);
    assert_eq!(withdraw().await, None, "nothing has left yet");
    assert_eq!(invite().await, Some("invite"));
    house.sent().await;
    assert_eq!(withdraw().await, Some("withdraw"));
    house.sent().await;
    assert_eq!(invite().await, Some("invite"));
    assert_eq!(
        house.outbox().await[2..],
        [
            "cleo invitation 0 00 superseded",
            "cleo invitation 0 01 sent",
            "cleo cancellation 1 02 sent",
            "cleo invitation 2 03 queued",
        ]
    );
}

#[tokio::test]
async fn no_mail_holds_the_address_of_anybody_but_its_reader_32() {
    let house = House::new("others").await;
    house.released("09").await;
    house.sent().await;
    house.released("10").await;
    house.sent().await;
    let nobody = PEOPLE.replace("en,member,WG1", "en,member,");
    house.import(WORKSHOPS, &nobody).await;
    house.released("10").await;
    let mails = house.mails().await;
    assert_eq!(mails.len(), 5);
    for mail in mails {
        let others = ["anna@nwm.example", "bea@nwm.example", "cleo@nwm.example"];
        for other in others.iter().filter(|o| **o != mail.to.as_str()) {
            for part in decoded(&mail) {
                assert!(!part.contains(other), "{other} in a mail to {}", mail.to);
            }
        }
    }
}

#[tokio::test]
async fn a_release_is_held_to_the_preview_that_was_looked_at() {
    let house = House::new("looked").await;
    let preview = |hour| preview(&house.db, now(), "ga-2020", House::starts(hour));
    let after = |n| LookedAt {
        after: Some(n),
        seen: None,
    };
    assert_eq!(
        house.release("09", after(3)).await.unwrap_err(),
        "nothing of ga-2020 is released yet, so there is no release 3 to come after: look at a preview again"
    );
    let would = preview("09").await.unwrap();
    let looked = LookedAt {
        after: Some(0),
        seen: Some(would.seen),
    };
    assert_eq!(
        house.release("09", looked.clone()).await.unwrap().number,
        Some(1)
    );
    assert_eq!(
        house.release("09", looked).await.unwrap_err(),
        "ga-2020 stands at release 1, which a test made on Tue 1 September 12:00, Rome, UTC+02:00, and you looked at what follows no release: look at a preview again"
    );
    house.release("10", after(1)).await.unwrap();
    assert_eq!(
        house.release("11", after(1)).await.unwrap_err(),
        "ga-2020 stands at release 2, which a test made on Tue 1 September 12:00, Rome, UTC+02:00, and you looked at what follows release 1: look at a preview again\n\
         since release 1: WG1 moved from Mon 12 October 11:00, Rome, UTC+02:00 to Mon 12 October 12:00, Rome, UTC+02:00"
    );
    // What has left meanwhile changes nothing of it; who is invited does.
    let seen = preview("11").await.unwrap().seen;
    house.sent().await;
    assert_eq!(preview("11").await.unwrap().seen, seen);
    house
        .import(WORKSHOPS, &PEOPLE.replace("en,member,WG1", "en,member,"))
        .await;
    let looked = LookedAt {
        after: Some(2),
        seen: Some(seen),
    };
    assert_eq!(
        house.release("11", looked).await.unwrap_err(),
        "workshops or people were changed since the preview, so this release would do other things than it showed: look at a preview again"
    );
}
