//! The page that looks at the name service's records, on both screens; nothing of what is pasted is kept.

use super::look::{check, signed_in};
use super::{World, plain};
use crate::support::{Engine, Screen};

const RECORDS: &str = "@ MX 10 mail.alliance.example.\n@ TXT \"v=spf1 mx +all\"\n<b>no record</b>\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:postmaster@alliance.example\"";

#[test]
fn an_organiser_pastes_records_and_reads_what_is_missing_on_a_telephone_and_a_desk_100() {
    let world = World::on(Engine::sqlite());
    for (name, width) in [("phone", 360), ("desk", 1280)] {
        let browser = signed_in(
            &world,
            Screen {
                width,
                javascript: true,
            },
        );
        browser.go(&format!("{}/mail-setup", world.server.url()));
        check(&browser, "mail-setup");
        browser.screenshot(&format!("mail-setup-empty-{name}"));
        browser.fill("#records", RECORDS);
        browser.press("main form button");
        check(&browser, "mail-setup, judged");
        browser.screenshot(&format!("mail-setup-judged-{name}"));
        assert_eq!(browser.text_of("#found"), "2 things are to be mended");
        let said = browser.text_of("#result");
        for part in [
            "ends in +all, which lets the whole world send for it",
            "s1._domainkey.alliance.example has no record",
            "Line 3 is none and was passed over: <b>no record</b>.",
            "_dmarc.alliance.example says p=none",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}

#[test]
fn bad_fields_of_the_records_page_are_one_sentence_and_nothing_is_stored() {
    let world = World::on(Engine::sqlite());
    let before = world.engine.dump();
    let post = |mailbox: &str, selector: &str, records: &str| {
        let token = world.ana.get("/mail-setup").field("form_token").unwrap();
        let answer = world.ana.post_form(
            "/mail-setup",
            &[
                ("form_token", &token),
                ("mailbox", mailbox),
                ("selector", selector),
                ("records", records),
            ],
        );
        let text = answer.text();
        let note = text.split("id=\"fault\">").nth(1).unwrap_or("");
        (answer.status, plain(note.split("</div>").next().unwrap()))
    };
    assert_eq!(
        post("nobody", "s1", RECORDS),
        (
            422,
            "The mailbox : \"nobody\" is no e-mail address: it has no @".into()
        )
    );
    assert_eq!(
        post("a@alliance.example", "s 1", RECORDS),
        (
            422,
            "The key's name : \"s 1\" cannot stand in a domain name".into()
        )
    );
    let (status, says) = post("a@alliance.example", "s1", "hello");
    assert_eq!(status, 422);
    assert!(says.starts_with("The records : none was found"), "{says}");
    assert_eq!(world.engine.dump(), before);
    // Strangers see nothing, and a form without the page's token does nothing.
    assert_eq!(world.server.visitor().get("/mail-setup").status, 303);
    let forged = world.ana.post_form("/mail-setup", &[("records", RECORDS)]);
    assert_eq!(forged.status, 403);
}
