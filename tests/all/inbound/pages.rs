//! The organiser's page of mails that came in, and the page on which somebody confirms an answer, in a browser.

use super::kit::{Meeting, reply};
use crate::journey::kit::link_of;
use crate::support::{Browser, Engine, Screen, Server, TempDir, Upload};

fn sign_in(meeting: &Meeting, server: &Server) -> String {
    meeting
        .engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let link = meeting
        .engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let at = link.find("/sign-in/").unwrap();
    format!("{}{}", server.url(), link[at..].trim())
}

#[test]
fn an_organiser_uploads_a_mail_and_takes_and_declines_proposals_on_the_page_62_63() {
    let meeting = Meeting::released(Engine::sqlite(), 4);
    let server = Server::start(&meeting.engine, &[]);
    let folder = TempDir::new();
    let file = folder.path().join("answer.eml");
    std::fs::write(&file, reply(&meeting.guest(3), "REPLY", "ACCEPTED", "")).unwrap();
    for (n, hour) in [(1, 15), (2, 16)] {
        let times = format!(
            "DTSTART:20201013T{hour}0000Z\nDTEND:20201013T{}0000Z\nCOMMENT:An hour later suits us better\n",
            hour + 2
        );
        assert_eq!(
            meeting.outcome(&reply(&meeting.guest(n), "COUNTER", "TENTATIVE", &times)),
            "counter"
        );
    }
    let link = sign_in(&meeting, &server);
    let page = format!("{}/meetings/ga-2020/inbox", server.url());
    let browser = Browser::start(Screen::default());
    browser.go(&link);
    browser.press("main button");
    browser.text_of("h1");
    browser.go(&page);
    browser.fill_file("#file", &file);
    browser.press("form[enctype] button");
    assert!(browser.text_of("#uploaded").contains("applied"));
    assert_eq!(meeting.answer("guest-03@nwm.example"), "accepted");
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("inbox-desk");

    browser.go(&format!("{}/meetings/ga-2020/programme", server.url()));
    assert!(
        browser
            .text()
            .replace(['\u{2068}', '\u{2069}'], "")
            .contains("Guest 01 proposes Tuesday 13 October 17:00")
    );
    browser.go(&page);
    assert_eq!(browser.texts_of(".card .when").len(), 2);
    browser.press("#c-2 form button");
    browser.wait_for(|b| b.texts_of(".card .when").len() == 1);
    browser.press("#c-1 a.button");
    assert!(browser.text_of("main").contains("mails would be written"));
    browser.screenshot("inbox-accept-desk");
    browser.press("main form button");
    browser.wait_for(|b| b.texts_of(".card .when").is_empty() && b.url().ends_with("/inbox"));
    assert_eq!(
        meeting.guest(4).start.to_rfc3339(),
        "2020-10-13T15:00:00+00:00"
    );
    drop(browser);

    let phone = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    phone.go(&sign_in(&meeting, &server));
    phone.press("main button");
    phone.text_of("h1");
    phone.go(&format!("{page}?show=attention"));
    assert_eq!(phone.overflow(), 0);
    phone.screenshot("inbox-phone");
}

#[test]
fn she_confirms_on_a_telephone_in_her_language() {
    let meeting = Meeting::released(Engine::sqlite(), 2);
    let server = Server::start(&meeting.engine, &[]);
    // The second guest reads Arabic.
    let guest = meeting.guest(2);
    let mail = String::from_utf8(reply(&guest, "REPLY", "DECLINED", "")).unwrap();
    let mail = mail.replace(&guest.tag, super::kit::MAILBOX);
    assert_eq!(meeting.outcome(mail.as_bytes()), "unconfirmed");
    let link = link_of(&meeting.engine, &guest.address);
    let phone = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    phone.go(&format!("{}{link}", server.url()));
    assert!(phone.text_of("h1").contains("إجابات"));
    assert_eq!(phone.overflow(), 0);
    phone.screenshot("held-phone-ar");
    phone.press("button[value=yes]");
    assert!(phone.text_of("[role=status]").contains("محتسبة"));
    assert_eq!(meeting.answer(&guest.address), "declined");
}

#[test]
fn a_script_hands_a_mail_in_by_the_api() {
    let meeting = Meeting::released(Engine::sqlite(), 1);
    let server = Server::start(&meeting.engine, &[]);
    meeting
        .engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let token = meeting
        .engine
        .run(&["organiser", "token", "eva@alliance.example"])
        .good();
    let mail = reply(&meeting.guest(1), "REPLY", "TENTATIVE", "");
    let files = [Upload {
        field: "file",
        name: "x.eml",
        kind: "message/rfc822",
        content: &mail,
    }];
    let path = "/api/v1/mail/received";
    let stranger = server.visitor().post_files(path, &[], &files);
    assert_eq!(stranger.status, 401);
    let script = server
        .visitor()
        .with_header("Authorization", &format!("Bearer {}", token.trim()));
    let said = script.post_files(path, &[], &files).json();
    assert_eq!(
        (&said["outcome"], &said["session"], &said["answer"]),
        (&"applied".into(), &"WG1".into(), &"tentative".into())
    );
}
