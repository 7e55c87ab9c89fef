//! What somebody is told goes by what has left: changes before that are one change. And a release is what its preview showed.

use super::kit::{self, Mail, Sheets, import, release, small_released, small_sheets};
use super::mail_out::signed_in;
use crate::support::{Engine, Server, engines};

/// Sends what waits; all mails so far, in order.
fn sent(engine: &Engine, sheets: &Sheets) -> Vec<Mail> {
    engine
        .run(&["invitations", "send", "ga-2020", "--until-empty"])
        .good();
    let folder = engine.data.path().join("mail");
    kit::mails(&folder, &sheets.file("participants.csv"), "Europe/Rome")
}

/// WG1 on another day of October.
fn moved(engine: &Engine, sheets: &Sheets, from: &str, to: &str) {
    let day = |d: &str| format!("WG1,2020-10-{d}T13:00");
    sheets.replace("programme.csv", &day(from), &day(to));
    release(engine, &sheets.file("programme.csv"));
}

/// Of WG1: whom, METHOD, SEQUENCE, start, and whether it refers to a mail before it.
fn of_wg1(mails: &[Mail]) -> Vec<String> {
    let hers = mails.iter().filter(|m| m.minutes == 120);
    hers.map(|m| {
        format!(
            "{} {} {} {} {}",
            m.her(),
            m.method,
            m.sequence,
            &m.start[..10],
            m.in_reply_to.is_some()
        )
    })
    .collect()
}

#[test]
fn what_changes_before_a_mail_left_is_told_once_and_by_what_was_known_39() {
    for engine in engines() {
        let sheets = small_released(&engine);
        sheets.replace("participants.csv", "en,member,WG1", "en,member,");
        import(&engine, sheets.path()).good();
        moved(&engine, &sheets, "13", "14");
        moved(&engine, &sheets, "14", "15");
        let mails = sent(&engine, &sheets);
        assert_eq!(mails.len(), 5, "{}: three for the opening", engine.name);
        assert_eq!(
            of_wg1(&mails),
            [
                "anna@nwm.example REQUEST 2 2020-10-15 false",
                "cho@wmc.example REQUEST 2 2020-10-15 false",
            ],
            "who was taken out before anything left hears nothing"
        );

        moved(&engine, &sheets, "15", "16");
        moved(&engine, &sheets, "16", "19");
        let mails = sent(&engine, &sheets);
        assert_eq!(
            of_wg1(&mails)[2..],
            [
                "anna@nwm.example REQUEST 4 2020-10-19 true",
                "cho@wmc.example REQUEST 4 2020-10-19 true",
            ]
        );
        let anna = mails.iter().rfind(|m| m.her() == "anna@nwm.example");
        let text = &anna.unwrap().text;
        assert!(text.contains("Moved from: Thursday 15 October"), "{text}");
        assert!(!text.contains("16 October"), "{text}");

        moved(&engine, &sheets, "19", "20");
        moved(&engine, &sheets, "20", "19");
        assert_eq!(sent(&engine, &sheets).len(), 7, "they know it already");
        moved(&engine, &sheets, "19", "20");
        assert_eq!(
            of_wg1(&sent(&engine, &sheets))[4..],
            [
                "anna@nwm.example REQUEST 7 2020-10-20 true",
                "cho@wmc.example REQUEST 7 2020-10-20 true",
            ]
        );
    }
}

#[test]
fn on_the_command_line_a_release_is_held_to_its_preview() {
    let engine = Engine::sqlite();
    let sheets = small_sheets();
    import(&engine, sheets.path()).good();
    let starts = sheets.file("programme.csv");
    let starts = starts.to_str().unwrap();
    let preview = || {
        let said = engine.run(&["programme", "preview", "ga-2020", "--starts", starts]);
        let said = said.good();
        let last = said.lines().last().unwrap().to_string();
        let flags = last.strip_prefix("to release just this: add ").unwrap();
        flags.split(' ').map(str::to_string).collect::<Vec<_>>()
    };
    let release = |flags: &[String]| {
        let mut line = vec!["programme", "release", "ga-2020", "--starts", starts];
        line.extend(flags.iter().map(String::as_str));
        engine.run(&line)
    };
    let looked_at = preview();
    assert_eq!(looked_at[..2], ["--after", "0"]);
    release(&looked_at).good();
    sheets.replace("programme.csv", "2020-10-13T13:00", "2020-10-14T13:00");
    let looked_at = preview();
    kit::release(&engine, &sheets.file("programme.csv"));
    sheets.replace("programme.csv", "2020-10-14T13:00", "2020-10-15T13:00");
    let refused = release(&looked_at);
    assert_ne!(refused.code, 0);
    assert!(
        refused
            .stderr
            .contains("ga-2020 stands at release 2, which command line made on ")
            && refused
                .stderr
                .contains("since release 1: WG1 moved from Tue 13 October 15:00"),
        "{}",
        refused.stderr
    );
    release(&preview()).good();
}

#[test]
fn on_the_page_and_by_the_api_a_release_is_held_to_its_preview() {
    let engine = Engine::sqlite();
    let sheets = small_released(&engine);
    let server = Server::start(&engine, &[]);
    let organiser = signed_in(&engine, &server);
    let page = organiser.get("/meetings/ga-2020/programme");
    let token = page.field("form_token").unwrap();
    sheets.replace("programme.csv", "2020-10-13T13:00", "2020-10-14T13:00");
    let starts = std::fs::read_to_string(sheets.file("programme.csv")).unwrap();
    let posted = |path: &str, more: &[(&str, &str)]| {
        let mut fields = vec![
            ("form_token", token.as_str()),
            ("name", "programme.csv"),
            ("starts", starts.as_str()),
        ];
        fields.extend(more);
        organiser.post_form(&format!("/meetings/ga-2020/programme/{path}"), &fields)
    };
    let looked_at = posted("preview-text", &[]);
    assert_eq!(looked_at.status, 200, "{}", looked_at.text());
    let flags = |page: &crate::support::Response| {
        (page.field("after").unwrap(), page.field("seen").unwrap())
    };
    let (after, seen) = flags(&looked_at);
    assert_eq!(after, "1");

    // Meanwhile somebody else releases.
    let other = sheets.file("other.csv");
    std::fs::write(&other, starts.replace("10-14", "10-15")).unwrap();
    release(&engine, &other);

    let refused = posted("releases", &[("after", &after), ("seen", &seen)]);
    assert_eq!(refused.status, 409);
    let text = refused.text();
    for says in [
        "Nothing was released:",
        "ga-2020 stands at release 2",
        "since release 1: WG1 moved from Tue 13 October 15:00",
        "Below is what your starts would change now.",
    ] {
        assert!(text.contains(says), "{says}: {text}");
    }
    let script = engine
        .run(&["organiser", "token", "eva@alliance.example"])
        .good();
    let script = server
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", script.trim()));
    let by_api = script.post(
        &format!("/api/v1/meetings/ga-2020/releases?after={after}&seen={seen}"),
        "text/csv",
        starts.as_bytes(),
    );
    assert_eq!(by_api.status, 409, "{}", by_api.text());

    let (after, seen) = flags(&refused);
    assert_eq!(after, "2");
    let done = posted("releases", &[("after", &after), ("seen", &seen)]);
    assert_eq!(done.status, 303, "{}", done.text());
    server.stop();
}
