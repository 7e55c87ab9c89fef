//! Correcting an address, and what the ledger calls missed, through the store.

use super::rows::{House, now, sender};
use crate::invitation::delivery::{Said, correct, hers};
use crate::mail::listed;
use crate::meeting;

const BEA: &str = "bea@nwm.example";

async fn sent(house: &House) {
    house
        .db
        .write(|conn| conn.batch("UPDATE outbox SET state = 'sent' WHERE state = 'queued'"))
        .await
        .unwrap();
}

#[tokio::test]
async fn who_missed_nothing_is_told_at_the_new_address_with_a_link_that_works() {
    let house = House::new("corrected").await;
    house.released("10").await;
    sent(&house).await;
    let said = Said {
        address: "bea.lind@nwm.example".into(),
        sure: true,
        only_missed: true,
    };
    let done = correct(&house.db, now(), &sender(), "ga-2020", BEA, said, "a test")
        .await
        .unwrap();
    assert_eq!(done.resent, Vec::<String>::new());
    let newest = house
        .db
        .read(|conn| {
            let meeting = meeting::load(conn, "ga-2020")?;
            listed(conn, meeting.id.as_str(), 0, 1)
        })
        .await
        .unwrap()
        .remove(0);
    assert_eq!(
        (newest.kind.as_str(), newest.to.as_str()),
        ("address-corrected", "bea.lind@nwm.example")
    );
    let mail = mail_parser::MessageParser::default()
        .parse(newest.body.as_bytes())
        .unwrap();
    assert_eq!(mail.subject(), Some("Your address was corrected"));
    let text = mail.body_text(0).unwrap();
    let link = text.split("https://plenary.example/my/").nth(1).unwrap();
    let hash = crate::secret::hash_of(link.split_whitespace().next().unwrap());
    let whose = house
        .db
        .read(move |conn| crate::invitation::of_link(conn, &hash))
        .await
        .unwrap();
    assert_eq!(whose.map(|(_, person)| person), Some(done.person));
}

#[tokio::test]
async fn a_change_that_was_taken_back_before_it_left_is_not_missed() {
    let house = House::new("back").await;
    house.released("10").await;
    sent(&house).await;
    house.released("12").await;
    house.released("10").await;
    let hers = hers(&house.db, now(), "ga-2020", BEA).await.unwrap();
    let missed: Vec<bool> = hers.sessions.iter().map(|s| s.missed).collect();
    assert_eq!(missed, [false]);
}
