//! Ending somebody's links ends the feed that was made by one of them.

use chrono::TimeDelta;

use super::at;
use crate::availability::import_meeting;
use crate::feed::actions::{Asked, fetch, make_hers, of_meeting};
use crate::feed::{Level, Whose};
use crate::invitation::save_link;
use crate::meeting;
use crate::meeting::import::ImportOptions;
use crate::people::Email;
use crate::refusal::Kind;
use crate::rsvp::end_links;
use crate::secret::hash_of;
use crate::store::{Address, Db};
use crate::time::Instant;

const HER: &str = "bea@nwm.example";

async fn house(dir: &std::path::Path) -> Db {
    let _ = std::fs::remove_dir_all(dir);
    let db = Db::open(&Address::in_directory(dir)).unwrap();
    let options = ImportOptions {
        slug: "ga".into(),
        name: "Annual Meeting".into(),
        from: "2020-10-08".into(),
        to: "2020-10-22".into(),
        zone: "Europe/Rome".into(),
        ..ImportOptions::default()
    };
    let files = [
        (
            "networks.csv",
            "code,name,joined\nNWM,Nordic Women Mediators,2019-09-26\n",
        ),
        (
            "workshops.csv",
            "code,kind,title,lead_network,minutes,audience,earliest_date,latest_date,join_link\nWG1,workshop,Leadership,NWM,120,networks,,,\n",
        ),
        (
            "participants.csv",
            "name,email,networks,time_zone,language,role,workshops\nBea Lind,bea@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1\n",
        ),
    ];
    let files = files.map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()));
    let now = at("2020-09-01T10:00:00Z");
    import_meeting(&db, now, options, files.to_vec())
        .await
        .unwrap();
    db
}

async fn link(db: &Db, token: &'static str, now: Instant) {
    db.write(move |conn| {
        let roster = meeting::load_roster(conn, "ga")?;
        let her = &roster.people[0].0.id;
        save_link(conn, &hash_of(token), &roster.meeting.id, her, now)
    })
    .await
    .unwrap();
}

async fn made(db: &Db, token: &str, now: Instant) -> Asked {
    let (_, asked) = make_hers(db, now, token, Level::Titles, false)
        .await
        .unwrap();
    asked
}

#[tokio::test]
async fn a_feed_ends_with_the_links_by_which_it_was_made_and_a_new_link_makes_another() {
    let dir = std::env::temp_dir().join(format!("plenary-feed-{}-ended", std::process::id()));
    let db = house(&dir).await;
    let minute = |n| at("2020-09-01T11:00:00Z") + TimeDelta::minutes(n);
    let base = "https://plenary.example";
    link(&db, "old", minute(0)).await;
    let old = made(&db, "old", minute(1)).await;
    assert!(fetch(&db, minute(2), base, &old).await.is_ok());
    let her = Email::parse(HER).unwrap();
    assert_eq!(end_links(&db, minute(3), "ga", &her).await.unwrap(), 1);
    let gone = fetch(&db, minute(4), base, &old).await.unwrap_err();
    assert_eq!(gone.kind, Kind::NotFound);
    assert!(of_meeting(&db, "ga").await.unwrap().feeds.is_empty());
    link(&db, "new", minute(5)).await;
    let new = made(&db, "new", minute(6)).await;
    assert!(fetch(&db, minute(7), base, &new).await.is_ok());
    assert!(fetch(&db, minute(7), base, &old).await.is_err());
    let all = of_meeting(&db, "ga").await.unwrap().feeds;
    assert!(matches!(all[..], [(ref feed, Some(_))] if matches!(feed.whose, Whose::Person(_))));
    drop(db);
    let _ = std::fs::remove_dir_all(dir);
}
