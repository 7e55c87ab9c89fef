//! Who can when, and one person's time: entered by an organiser, and by herself under her link.

use super::{World, between, command, plain, table};
use base64::Engine as _;

use crate::support::{Engine, Response, Upload, Visitor, engines};

/// The whole programme of the model meeting, so that there are mails with links in them.
const STARTS: &str = "code,start_utc,minutes\nOPEN,2020-10-08T12:00:00Z,120\nWG1,2020-10-12T09:00:00Z,120\nWG2,2020-10-13T13:00:00Z,120\nWG3,2020-10-15T12:00:00Z,120\nWG4,2020-10-19T08:00:00Z,120\nWG5,2020-10-21T13:30:00Z,120\nCLOSE,2020-10-22T12:00:00Z,120\n";

/// The path of the personal link that a mail to this address carries.
pub fn personal_link(world: &World, address: &str) -> String {
    let data = world.engine.data.path();
    let starts = data.join("starts.csv");
    std::fs::write(&starts, STARTS).unwrap();
    let starts = starts.to_string_lossy().into_owned();
    command(
        &world.engine,
        &["programme", "release", "ga-2020", "--starts", &starts],
    );
    mailed_link(world, address)
}

/// The same when the release has been made.
pub fn mailed_link(world: &World, address: &str) -> String {
    let data = world.engine.data.path();
    for _ in 0..600 {
        for entry in std::fs::read_dir(data.join("mail")).into_iter().flatten() {
            let mail = std::fs::read_to_string(entry.unwrap().path())
                .unwrap_or_default()
                .replace("\r\n ", " ");
            let to_her = mail
                .lines()
                .any(|l| l.starts_with("To:") && l.contains(address));
            if let Some(link) = link_in(&mail).filter(|_| to_her) {
                return link;
            }
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("no mail to {address} came");
}

/// The first personal link in the parts of a mail, which are base64.
fn link_in(mail: &str) -> Option<String> {
    let coded = mail.split("Content-Transfer-Encoding: base64").skip(1);
    coded
        .filter_map(|part| {
            let lines: String = part.split("--=").next()?.split_whitespace().collect();
            base64::engine::general_purpose::STANDARD.decode(lines).ok()
        })
        .find_map(|bytes| {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let (_, rest) = text.split_once("/my/")?;
            let token = rest.split(|c: char| !(c.is_ascii_alphanumeric() || "-_".contains(c)));
            token.into_iter().next().map(|t| format!("/my/{t}"))
        })
}

fn spans(page: &Response) -> Vec<String> {
    let text = page.text();
    let piece = between(&text, "id=\"said\"", "</section>");
    piece
        .split("<li")
        .skip(1)
        .map(|li| li.split("<button").next().unwrap())
        .map(|li| li.split("<a ").next().unwrap())
        .map(|li| plain(&format!("<li{li}")))
        .collect()
}

fn says(page: &Response) -> String {
    let text = page.text();
    let piece = between(&text, "role=\"alert\"", "</div>");
    plain(piece.split_once('>').unwrap().1)
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20200901T000000Z\r\nDTSTART:20201013T060000Z\r\nDTEND:20201013T080000Z\r\nSUMMARY:<script>secret</script>\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn calendar(visitor: &Visitor, path: &str, fields: &[(&str, &str)], text: &str) -> Response {
    let file = Upload {
        field: "calendar",
        name: "mine.ics",
        kind: "text/calendar",
        content: text.as_bytes(),
    };
    visitor.post_files(path, fields, &[file])
}

#[test]
fn she_says_under_her_link_when_she_can_without_an_account() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let link = personal_link(&world, "ayesha.campbell.120@wmc.example");
        let her = world.server.visitor();
        assert!(
            her.get(&link)
                .text()
                .contains(&format!("href=\"{link}/availability\""))
        );
        let path = format!("{link}/availability");
        let first = her.get(&path);
        assert_eq!(first.status, 200);
        let before = spans(&first);

        // One span, by her own clock.
        let span = [
            ("answer", "yes"),
            ("start", "2020-10-12T18:00"),
            ("end", "2020-10-12T21:30"),
        ];
        let done = her.post_form(&path, &span);
        assert_eq!(done.status, 303);
        let page = her.follow(done);
        let hers = "yes Monday 12 October 2020, 18:00–21:30, Jamaica, UTC−05:00";
        assert_eq!(spans(&page).iter().filter(|s| *s == hers).count(), 1);
        assert_eq!(spans(&page).len(), before.len() + 1);

        // A weekly rule over the meeting's days; the same once more says nothing new.
        let rule = [
            ("day", "6"),
            ("day", "7"),
            ("from", "22:00"),
            ("to", "01:00"),
            ("answer", "if-need-be"),
        ];
        for _ in 0..2 {
            assert_eq!(her.post_form(&format!("{path}/weekly"), &rule).status, 303);
        }
        let all = spans(&her.get(&path));
        let nights: Vec<&String> = all.iter().filter(|s| s.contains("22:00–01:00")).collect();
        assert_eq!(
            nights,
            ["if need be Saturday, Sunday, 22:00–01:00 on the next day, Jamaica, UTC−05:00"]
        );

        // Away with one of them.
        let page = her.get(&path).text();
        let (_, rest) = page.split_once("name=\"span\" value=\"").unwrap();
        let id = rest.split('"').next().unwrap().to_string();
        let count = spans(&her.get(&path)).len();
        let gone = her.post_form(&format!("{path}/withdraw"), &[("span", &id)]);
        assert_eq!(gone.status, 303);
        assert_eq!(spans(&her.get(&path)).len(), count - 1);
        let twice = her.post_form(&format!("{path}/withdraw"), &[("span", &id)]);
        assert_eq!(twice.status, 404);

        // Her calendar: only the times.
        let taken = calendar(&her, &format!("{path}/calendar"), &[], CALENDAR);
        assert_eq!(taken.status, 200);
        let text = plain(&taken.text());
        assert!(
            text.contains(
                "mine.ics : 1 entry was read. Together they make 1 busy time during the meeting."
            ),
            "{text}"
        );
        assert!(
            text.contains("Tuesday 13 October 2020, 01:00–03:00, Jamaica, UTC−05:00"),
            "{text}"
        );
        assert!(!text.contains("secret"));
        assert_eq!(
            her.post_form(&format!("{path}/forget-calendar"), &[])
                .status,
            303
        );
        assert!(plain(&her.get(&path).text()).contains("No calendar is known."));

        // Her usual hours.
        let hours = [
            ("day", "1"),
            ("day", "2"),
            ("work_from", "08:00"),
            ("work_to", "12:30"),
            ("wake_from", "05:00"),
            ("wake_to", "23:00"),
        ];
        assert_eq!(her.post_form(&format!("{path}/hours"), &hours).status, 303);
        let page = her.get(&path);
        assert_eq!(page.field("work_to").as_deref(), Some("12:30"));
        let hours = page.text();
        let hours = between(&hours, "id=\"hours\"", "</section>");
        assert_eq!(hours.matches(" checked>").count(), 2);

        // Her word outranks a later file.
        let kept = spans(&her.get(&path));
        let again = world.import(
            "/meetings/ga-2020/import",
            &super::FRAME[1..],
            &super::model_case(),
        );
        assert_eq!(again.status, 200);
        assert_eq!(spans(&her.get(&path)), kept);
    }
}

#[test]
fn what_she_cannot_have_meant_is_said_and_what_she_typed_stays() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let link = personal_link(&world, "ayesha.campbell.120@wmc.example");
    let her = world.server.visitor();
    let path = format!("{link}/availability");
    let before = spans(&her.get(&path));
    let refused = |form: &str, fields: &[(&str, &str)]| {
        let answer = her.post_form(&format!("{path}/{form}"), fields);
        assert_eq!(answer.status, 422, "{}", plain(&answer.text()));
        answer
    };
    let back = refused(
        "span",
        &[
            ("answer", "no"),
            ("start", "2020-10-12T18:00"),
            ("end", "2020-10-12T17:00"),
        ],
    );
    assert_eq!(
        says(&back),
        "it ends before it starts, or at the same moment"
    );
    assert_eq!(back.field("start").as_deref(), Some("2020-10-12T18:00"));
    assert_eq!(back.field("end").as_deref(), Some("2020-10-12T17:00"));
    assert!(back.text().contains("value=\"no\" checked"));
    let empty = refused("span", &[("answer", "no"), ("start", ""), ("end", "")]);
    assert_eq!(
        says(&empty),
        "the date and time are missing the date and time are missing"
    );
    let wrong_year = refused(
        "span",
        &[
            ("answer", "no"),
            ("start", "2021-10-12T18:00"),
            ("end", "2021-10-12T19:00"),
        ],
    );
    assert_eq!(
        says(&wrong_year),
        "it lies outside the meeting, which lasts from Wed 7 October 17:00, Jamaica, UTC−05:00 to Thu 22 October 17:00, Jamaica, UTC−05:00"
    );
    let no_day = refused(
        "weekly",
        &[("from", "08:00"), ("to", "09:00"), ("answer", "yes")],
    );
    assert_eq!(says(&no_day), "choose at least one day of the week");
    assert_eq!(no_day.field("from").as_deref(), Some("08:00"));
    let broken = calendar(&her, &format!("{path}/calendar"), &[], "no calendar");
    assert_eq!(broken.status, 422);
    assert_eq!(spans(&her.get(&path)), before);
}

#[test]
fn a_link_that_is_none_opens_nothing_and_a_link_opens_only_hers() {
    let world = World::with_the_model_meeting(Engine::sqlite());
    let link = personal_link(&world, "ayesha.campbell.120@wmc.example");
    let her = world.server.visitor();
    let page = her.get(&format!("{link}/availability")).text();
    for other in ["@fwa.example", "Nomvula", "campbell.120@"] {
        assert!(!page.contains(other), "{other}");
    }
    assert!(page.contains("Ayesha Campbell"), "{}", plain(&page));
    // The way out and the painted grid are quicker with a script; nothing needs one.
    assert_eq!(page.matches("<script").count(), 2);
    assert!(page.contains("grid.js"));
    for path in [
        "",
        "/span",
        "/weekly",
        "/hours",
        "/withdraw",
        "/forget-calendar",
        "/grid",
    ] {
        let answer = her.post_form(&format!("/my/wrong/availability{path}"), &[("span", "1")]);
        assert_eq!(answer.status, 404, "{path}");
    }
    assert_eq!(her.get("/my/wrong/availability").status, 404);
    assert_eq!(
        calendar(&her, "/my/wrong/availability/calendar", &[], CALENDAR).status,
        404
    );
}

#[test]
fn an_organiser_sees_who_can_when_and_enters_what_she_heard() {
    for engine in engines() {
        let world = World::with_the_model_meeting(engine);
        let page = world.ana.get("/meetings/ga-2020/availability").text();
        assert!(page.len() < 60_000, "{} bytes", page.len());
        let weeks = table(&page, "id=\"map\"");
        assert_eq!((weeks.len(), weeks[0].len()), (24, 1 + 15 + 5));
        let page = world
            .ana
            .get("/meetings/ga-2020/availability?day=2020-10-08")
            .text();
        assert!(page.contains("<h2 id=\"day\">Thursday 8 October 2020</h2>"));
        let rows = table(&page, "Who can when on Thursday");
        assert_eq!(rows.len(), 24);
        assert_eq!(rows[0].len(), 6);
        assert_eq!(
            (rows[0][0].as_str(), rows[23][0].as_str()),
            ("00:00", "23:00")
        );

        let people = world.script().get("/api/v1/meetings/ga-2020/people").json();
        let sala = people
            .as_array()
            .unwrap()
            .iter()
            .find(|p| p["zone"] == "Pacific/Fiji")
            .unwrap()
            .clone();
        let (id, network) = (
            sala["id"].as_str().unwrap(),
            sala["represented_by"].as_str().unwrap(),
        );
        let listed = world
            .ana
            .get(&format!(
                "/meetings/ga-2020/availability?day=2020-10-14&network={network}"
            ))
            .text();
        let path = format!("/meetings/ga-2020/availability/{id}");
        assert!(listed.contains(&format!("href=\"{path}\"")));

        // What the count says of an hour goes down by one when she cannot.
        let at = "2020-10-14T02:00:00Z";
        let can = || -> u64 {
            let who = world
                .script()
                .get("/api/v1/meetings/ga-2020/availability")
                .json();
            let start = plenary::time::parse_instant(who["start"].as_str().unwrap()).unwrap();
            let step = (plenary::time::parse_instant(at).unwrap() - start).num_minutes() / 15;
            let list = who["networks"].as_array().unwrap();
            let hers = list.iter().find(|n| n["network"] == network).unwrap();
            let step = usize::try_from(step).unwrap();
            hers["yes"][step].as_u64().unwrap() + hers["if_need_be"][step].as_u64().unwrap()
        };
        let yes = [
            ("answer", "no"),
            ("start", "2020-10-14T14:00"),
            ("end", "2020-10-14T15:00"),
        ];
        let before = can();
        let done = world.post(&format!("{path}/span"), &yes);
        assert_eq!(done.status, 303, "{}", done.text());
        let page = world.ana.follow(done);
        assert!(
            spans(&page).contains(
                &"no Wednesday 14 October 2020, 14:00–15:00, Fiji, UTC+12:00".to_string()
            ),
            "{:?}",
            spans(&page)
        );
        assert_eq!(can() + 1, before);
        let forged = world.ana.post_form(&format!("{path}/span"), &yes);
        assert_eq!(forged.status, 403);
        let token = world.token();
        let taken = calendar(
            &world.ana,
            &format!("{path}/calendar"),
            &[("form_token", &token)],
            CALENDAR,
        );
        assert_eq!(taken.status, 200);
        assert!(
            plain(&taken.text()).contains("Tuesday 13 October 2020, 18:00–20:00, Fiji, UTC+12:00")
        );
        let forged = calendar(&world.ana, &format!("{path}/calendar"), &[], CALENDAR);
        assert_eq!(forged.status, 403);
    }
}
