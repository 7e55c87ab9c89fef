//! After a release: that it happened, who does not know what stands, what was wrong with a file, and answers that came otherwise.

use super::{FRAME, World, plain, small};
use crate::support::{Engine, Response, Upload, engines};

const STARTS: &str =
    "code,start_utc,minutes\nOPEN,2020-10-08T12:00:00Z,60\nWG1,2020-10-12T09:00:00Z,120\n";
const PAGE: &str = "/meetings/ga-2020/programme";
const ANSWERS: &str = "/meetings/ga-2020/answers";

/// The small meeting with somebody who is invited to the opening alone.
fn world(engine: Engine) -> World {
    let world = World::on(engine);
    let mut files = small();
    files[2]
        .1
        .extend(b"Bea Holm,bea@nwm.example,NWM,Europe/Oslo,en,member,\n");
    let done = world.import("/meetings", &FRAME, &files);
    assert_eq!(done.status, 200, "{}", done.text());
    world
}

fn released(world: &World, starts: &str) -> Response {
    let preview = world.post(&format!("{PAGE}/preview-text"), &[("starts", starts)]);
    assert_eq!(preview.status, 200, "{}", preview.text());
    let (after, seen) = (
        preview.field("after").unwrap(),
        preview.field("seen").unwrap(),
    );
    let fields = [
        ("starts", starts),
        ("after", after.as_str()),
        ("seen", seen.as_str()),
    ];
    world.post(&format!("{PAGE}/releases"), &fields)
}

fn upload(world: &World, starts: &[u8]) -> Response {
    let token = world.token();
    let file = Upload {
        field: "starts",
        name: "starts.csv",
        kind: "text/csv",
        content: starts,
    };
    world.ana.post_files(
        &format!("{PAGE}/preview"),
        &[("form_token", &token)],
        &[file],
    )
}

#[test]
fn a_faulty_file_of_starts_is_refused_at_its_field_on_the_meetings_own_page() {
    let world = world(Engine::sqlite());
    let refused = upload(
        &world,
        b"code,start_utc\nWG9,2020-10-12T09:00:00Z\nWG1,noon\n",
    );
    assert_eq!(refused.status, 422);
    let text = refused.text();
    assert!(text.contains("aria-invalid=\"true\" aria-describedby=\"starts-wrong\""));
    assert!(text.contains("there is no workshop WG9"), "{text}");
    assert!(text.contains("is no UTC instant"), "{text}");
    assert!(text.contains("href=\"/meetings/ga-2020/people\""), "{text}");
}

#[test]
fn the_programme_says_that_a_release_happened_and_who_does_not_know_what_stands() {
    for engine in engines() {
        let world = world(engine);
        let done = released(&world, STARTS);
        assert_eq!(done.status, 303, "{}", done.text());
        let to = done.header("location").unwrap().to_string();
        let page = world.ana.get(&to).text();
        // Four hear of the opening, three of the workshop.
        assert!(
            plain(&page).contains("Release 1 stands, and 7 mails are on their way."),
            "{}",
            plain(&page)
        );
        assert!(page.contains("href=\"/meetings/ga-2020/delivery\""));
        assert!(!page.contains("id=\"untold\""));
        let overview = || plain(&world.ana.get("/meetings/ga-2020").text());
        assert!(!overview().contains("not been told"));

        // One leaves the list, one is new: the same starts once more tell both of them.
        let mut files = small();
        let people = String::from_utf8(files[2].1.clone()).unwrap();
        files[2].1 = people
            .replace(
                "Amna Rahbek,amna@nwm.example,NWM,Europe/Oslo,ar,member,WG1",
                "Cho Tan,cho@nwm.example,NWM,Europe/Oslo,en,member,WG1",
            )
            .into_bytes();
        files[2]
            .1
            .extend(b"Bea Holm,bea@nwm.example,NWM,Europe/Oslo,en,member,\n");
        let again = world.import("/meetings/ga-2020/import", &FRAME[1..], &files);
        assert_eq!(again.status, 200, "{}", again.text());
        assert!(
            overview().contains("People who have not been told what stands now"),
            "{}",
            overview()
        );
        let page = world.ana.get(PAGE).text();
        assert!(page.contains("id=\"untold\""), "{}", plain(&page));
        assert_eq!(released(&world, STARTS).status, 303);
        assert!(!world.ana.get(PAGE).text().contains("id=\"untold\""));
        assert!(!overview().contains("not been told"));
    }
}

#[test]
fn an_answer_for_a_wrong_address_is_refused_at_the_field_and_a_right_one_confirmed() {
    let world = world(Engine::sqlite());
    assert_eq!(released(&world, STARTS).status, 303);
    let enter = |email: &str| {
        let fields = [("code", "WG1"), ("email", email), ("answer", "tentative")];
        world.post(ANSWERS, &fields)
    };
    for (email, says) in [
        (
            "nobody@x.example",
            "nobody of ga-2020 has the address nobody@x.example",
        ),
        ("bea@nwm.example", "she is not invited to WG1"),
        ("zoe", "it has no @"),
    ] {
        let refused = enter(email);
        assert_eq!(refused.status, 422, "{email}");
        let text = refused.text();
        assert!(text.contains(says), "{text}");
        assert!(text.contains("aria-invalid=\"true\" aria-describedby=\"email-wrong\""));
        assert!(text.contains(&format!("value=\"{email}\"")), "{text}");
        assert!(text.contains("<option value=\"tentative\" selected>"));
    }
    let kept = enter("zoe@nwm.example");
    assert_eq!(kept.status, 303);
    let page = world.ana.get(kept.header("location").unwrap()).text();
    assert!(plain(&page).contains("The answer to WG1 is kept: tentative."));

    let end = |email: &str| world.post(&format!("{ANSWERS}/links"), &[("email", email)]);
    let refused = end("nobody@x.example");
    assert_eq!(refused.status, 422);
    assert!(
        refused
            .text()
            .contains("aria-invalid=\"true\" aria-describedby=\"links-email-wrong\"")
    );
    let ended = end("zoe@nwm.example");
    assert_eq!(ended.status, 303);
    let page = plain(&world.ana.get(ended.header("location").unwrap()).text());
    assert!(page.contains("of hers"), "{page}");

    // In her own language.
    let set = [("language", "fr"), ("next", ANSWERS)];
    assert_eq!(world.post("/language", &set).status, 303);
    let text = plain(&enter("bea@nwm.example").text());
    assert!(text.contains("elle n’est pas invitée à"), "{text}");
}
