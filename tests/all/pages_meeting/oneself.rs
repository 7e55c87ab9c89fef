//! "I am here" during a session, "I was there" afterwards: by personal link, in her language, also in Arabic and without scripts.

use chrono::{TimeDelta, Timelike, Utc};

use super::hers::mailed_link;
use super::look::check;
use super::{World, between, command, plain, small};
use crate::support::{Browser, Engine, Screen, engines};

/// A meeting around today: OPEN is over, WG1 runs.
fn running(engine: Engine) -> World {
    let world = World::on(engine);
    let now = Utc::now();
    let day = |days| (now + TimeDelta::days(days)).format("%Y-%m-%d").to_string();
    let (from, to) = (day(-4), day(4));
    let frame = [
        ("slug", "ga-2020"),
        ("name", "Annual meeting"),
        ("from", from.as_str()),
        ("to", to.as_str()),
        ("zone", "UTC"),
    ];
    let done = world.import("/meetings", &frame, &small());
    assert_eq!(done.status, 200, "{}", plain(&done.text()));
    // On the grid of a quarter of an hour, half an hour ago at the least.
    let past = now - TimeDelta::minutes(30);
    let past = past - TimeDelta::minutes(i64::from(past.minute() % 15));
    let (past, before) = (
        past.format("%Y-%m-%dT%H:%M:00Z"),
        (now - TimeDelta::days(1)).format("%Y-%m-%dT10:00:00Z"),
    );
    let starts = world.engine.data.path().join("now.csv");
    std::fs::write(
        &starts,
        format!("code,start_utc,minutes\nOPEN,{before},60\nWG1,{past},120\n"),
    )
    .unwrap();
    command(
        &world.engine,
        &[
            "programme",
            "release",
            "ga-2020",
            "--starts",
            starts.to_str().unwrap(),
        ],
    );
    world
}

/// The id of a session on her page about where she was.
fn session(page: &str, title: &str) -> String {
    let card = page
        .split("<section")
        .find(|c| c.contains(title))
        .unwrap_or_else(|| panic!("{}", plain(page)));
    between(card, "id=\"s-", "\" ")
        .trim_start_matches("id=\"s-")
        .to_string()
}

#[test]
fn she_says_that_she_is_there_and_that_she_was_until_the_record_is_final() {
    for engine in engines() {
        let world = running(engine);
        let link = mailed_link(&world, "sala@wmc.example");
        let here = format!("{link}/here");
        let server = &world.server;
        let page = server.get(&here).text();
        let (open, wg1) = (
            session(&page, "Opening"),
            session(&page, "Hybrid mediation"),
        );
        let say = |session: &str, said: &str, from: &str, until: &str| {
            server.post(
                &here,
                &[
                    ("session", session),
                    ("said", said),
                    ("from", from),
                    ("until", until),
                ],
            )
        };
        let own = || {
            world
                .engine
                .lines("SELECT source AS line FROM attendance_intervals")
        };

        // One button on her own page leads there.
        assert!(
            server
                .get(&link)
                .text()
                .contains(&format!("action=\"{here}\""))
        );
        assert_eq!(say(&wg1, "here", "", "").status, 303);
        assert_eq!(say(&wg1, "here", "", "").status, 303);
        assert_eq!(own(), ["self"], "the same press twice is once");
        assert!(plain(&server.get(&here).text()).contains("You said that you are here since"));
        // Her word alone opens no record: nobody is absent for it.
        assert!(
            world
                .engine
                .lines("SELECT state AS line FROM attendance_records")
                .is_empty()
        );
        assert_eq!(say(&wg1, "there", "", "").status, 409);
        assert_eq!(say(&wg1, "leaving", "", "").status, 303);
        assert!(plain(&server.get(&here).text()).contains("You said that you were there:"));

        // Afterwards: a part by her own clock (Fiji, twelve hours ahead), then the whole, then nothing.
        assert_eq!(say(&open, "here", "", "").status, 409);
        assert_eq!(say(&open, "part", "22:15", "22:45").status, 303);
        assert!(
            plain(&server.get(&here).text()).contains("You said that you were there: 22:15–22:45")
        );
        assert_eq!(say(&open, "part", "22:45", "22:15").status, 422);
        assert_eq!(say(&open, "part", "soon", "").status, 422);
        assert_eq!(say(&open, "not-there", "", "").status, 303);
        assert_eq!(own().len(), 1);
        assert_eq!(say(&open, "there", "", "").status, 303);
        assert_eq!(say("0123", "here", "", "").status, 404);
        let csv = world
            .ana
            .get("/meetings/ga-2020/attendance/OPEN/export?format=csv")
            .text();
        assert!(csv.contains(",needs-action,60,yes,self"), "{csv}");

        // If the organiser does not want it afterwards, the page says so; and so it does when the record is final.
        assert_eq!(
            world
                .post("/meetings/ga-2020/attendance/late-entries", &[])
                .status,
            303
        );
        let refused = say(&open, "not-there", "", "");
        assert_eq!(refused.status, 409);
        assert!(
            plain(&refused.text())
                .contains("The organisers take nothing more about past sessions here.")
        );
        let allowed = [("allowed", "yes")];
        assert_eq!(
            world
                .post("/meetings/ga-2020/attendance/late-entries", &allowed)
                .status,
            303
        );
        assert_eq!(
            command(&world.engine, &["attendance", "late-entries", "ga-2020"]).trim(),
            "people may add themselves after a session, until its record is final"
        );
        assert_eq!(
            world
                .post("/meetings/ga-2020/attendance/OPEN/finalise", &[])
                .status,
            303
        );
        let refused = say(&open, "not-there", "", "");
        assert_eq!(refused.status, 409);
        assert!(
            plain(&refused.text())
                .contains("The record of this session is final, so nothing was changed.")
        );
        assert_eq!(own().len(), 2);
        // What runs cannot be made final.
        let early = world.post("/meetings/ga-2020/attendance/WG1/finalise", &[]);
        assert_eq!(early.status, 409);
    }
}

#[test]
fn checking_in_oneself_works_on_a_telephone_in_arabic_and_without_scripts() {
    let world = running(Engine::sqlite());
    for (address, name, direction) in [
        ("amna@nwm.example", "ar", "rtl"),
        ("sala@wmc.example", "en", "ltr"),
    ] {
        let link = mailed_link(&world, address);
        let phone = Browser::start(Screen {
            width: 360,
            javascript: false,
        });
        phone.go(&format!("{}{link}", world.server.url()));
        assert_eq!(
            phone.script("return document.documentElement.dir"),
            direction
        );
        phone.screenshot(&format!("mine-running-{name}"));
        phone.press("form[action$='/here'] button");
        assert!(phone.url().contains("/here?taken=1"), "{}", phone.url());
        check(&phone, &format!("where she was, {name}"));
        phone.screenshot(&format!("here-{name}-phone"));
        phone.press("button[value=leaving]");
        check(&phone, &format!("where she was after she left, {name}"));
        phone.press("button[value=there]");
        phone.screenshot(&format!("here-{name}-phone-later"));
        assert_eq!(phone.overflow(), 0);
        let desk = Browser::start(Screen {
            width: 1280,
            javascript: true,
        });
        desk.go(&format!("{}{link}/here", world.server.url()));
        check(&desk, &format!("where she was on a desk, {name}"));
        desk.screenshot(&format!("here-{name}-desk"));
    }
}
