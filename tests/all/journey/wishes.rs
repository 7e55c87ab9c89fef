//! How somebody is written to: her language, discreetly, by name; said in a spreadsheet, on the command line, by an organiser, by herself.

use mail_parser::MessageParser;
use serde_json::Value;

use super::kit::{Sheets, link_of, small_sheets};
use crate::support::{Browser, Engine, Screen, Server, engines};

const ANNA: &str = "anna@nwm.example";
const BEA: &str = "bea@nwm.example";
const CHO: &str = "cho@wmc.example";

/// The small meeting in a year that lies ahead; Anna may be named, Bea is written to discreetly.
fn ahead() -> Sheets {
    let sheets = small_sheets();
    let participants = "\
name,email,networks,time_zone,language,role,workshops,discreet,named
Anna Holm,anna@nwm.example,NWM,Europe/Oslo,en,facilitator,WG1,,yes
Bea Lind,bea@nwm.example,NWM,Asia/Kathmandu,fr,member,WG1,yes,
Cho Tan,cho@wmc.example,WMC,America/Jamaica,ar,coordinator,WG1,,
";
    std::fs::write(sheets.file("participants.csv"), participants).unwrap();
    for file in ["workshops.csv", "programme.csv"] {
        let text = std::fs::read_to_string(sheets.file(file)).unwrap();
        std::fs::write(sheets.file(file), text.replace("2020-10", "2090-10")).unwrap();
    }
    sheets
}

pub fn import(engine: &Engine, sheets: &Sheets) -> crate::support::Output {
    engine.run(&[
        "meeting",
        "import",
        sheets.path().to_str().unwrap(),
        "--slug",
        "ga-2090",
        "--name",
        "Annual Meeting 2090",
        "--from",
        "2090-10-08",
        "--to",
        "2090-10-22",
        "--zone",
        "Europe/Rome",
        "--sender-name",
        "Global Alliance of Women Mediators",
    ])
}

pub fn released(engine: &Engine) -> Sheets {
    let sheets = ahead();
    import(engine, &sheets).good();
    let starts = sheets.file("programme.csv");
    engine
        .run(&[
            "programme",
            "release",
            "ga-2090",
            "--starts",
            starts.to_str().unwrap(),
        ])
        .good();
    sheets
}

fn person(engine: &Engine, who: &str, options: &[&str]) -> Value {
    let mut arguments = vec!["meeting", "person", "ga-2090", who, "--json"];
    arguments.extend(options);
    serde_json::from_str(&engine.run(&arguments).good()).unwrap()
}

/// Sender, subject, both bodies and the calendar object of each mail to her, oldest first.
fn mails_to(engine: &Engine, her: &str) -> Vec<String> {
    let sql = format!(
        "SELECT body AS line FROM outbox JOIN outbox_texts ON mail_id = id WHERE to_address = '{her}' ORDER BY number"
    );
    engine.lines(&sql).iter().map(|body| shown(body)).collect()
}

fn shown(body: &str) -> String {
    let mail = MessageParser::default().parse(body.as_bytes()).unwrap();
    let from = mail.from().unwrap().first().unwrap();
    let parts: Vec<&str> = mail
        .parts
        .iter()
        .filter_map(|p| p.text_contents())
        .collect();
    format!(
        "{}\n{}\n{}",
        from.name().unwrap_or_default(),
        mail.subject().unwrap_or_default(),
        parts.join("\n")
    )
}

fn found(text: &str) -> Vec<&'static str> {
    let words = [
        "annual",
        "global",
        "alliance of",
        "women",
        "mediator",
        "nordic",
        "leadership",
        "peace",
        "opening",
        "wg1",
        "anna",
        "holm",
    ];
    let text = text.to_lowercase();
    words.into_iter().filter(|w| text.contains(w)).collect()
}

#[test]
fn a_discreet_person_reads_none_of_the_words_and_another_reads_who_facilitates() {
    for engine in engines() {
        let _sheets = released(&engine);
        for mail in mails_to(&engine, BEA) {
            assert_eq!(found(&mail), Vec::<&str>::new(), "{}:\n{mail}", engine.name);
            assert!(mail.contains("SUMMARY:Rendez-vous"), "{mail}");
        }
        let to_cho = mails_to(&engine, CHO).join("\n");
        assert!(to_cho.contains("دعوة: WG1،"), "{to_cho}");
        assert!(
            to_cho.contains("تيسير الجلسة: \u{2068}Anna Holm\u{2069}"),
            "{to_cho}"
        );
        assert!(!to_cho.contains(ANNA), "{to_cho}");
        assert!(!mails_to(&engine, ANNA).join("\n").contains("Facilitator"));
    }
}

#[test]
fn what_she_says_on_her_page_is_kept_against_the_spreadsheet_and_written_to_her_in_other_words() {
    for engine in engines() {
        let sheets = released(&engine);
        let link = link_of(&engine, CHO);
        let server = Server::start(&engine, &[]);
        let page = server.get(&link).text();
        assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
        assert!(page.contains("كيف نكتب إليكم"), "{page}");

        let wishes = format!("{link}/wishes");
        let refused = server.visitor().post_form(&wishes, &[("language", "sw")]);
        assert_eq!(refused.status, 422, "{}", refused.text());
        let before = mails_to(&engine, CHO).len();
        let done = server.visitor().post_form(
            &wishes,
            &[
                ("language", "pt"),
                ("discreet", "yes"),
                ("reminders", "yes"),
            ],
        );
        assert_eq!(done.status, 303, "{}", done.text());
        let back = done.header("location").unwrap();
        let page = server.get(back.split('#').next().unwrap()).text();
        assert!(page.contains("em 2 mensagens"), "{page}");
        let mails = mails_to(&engine, CHO);
        assert_eq!(mails.len() - before, 2, "{}", engine.name);
        for mail in &mails[before..] {
            assert_eq!(found(mail), Vec::<&str>::new(), "{mail}");
            assert!(mail.contains("SUMMARY:Compromisso"), "{mail}");
            assert!(mail.contains("SEQUENCE:0"), "{mail}");
        }

        let said = import(&engine, &sheets).good();
        assert!(
            said.contains("participants row 4: language: what she said on her page, or an organiser for her, stands against the file"),
            "{said}"
        );
        assert_eq!(
            person(&engine, CHO, &[]),
            serde_json::json!({"email": CHO, "language": "pt", "zone": "America/Jamaica", "discreet": true, "named": false, "reminders": true, "written_again": 0})
        );
        assert_eq!(server.get(&format!("{link}x/wishes")).status, 404);
    }
}

#[test]
fn an_organiser_says_on_the_command_line_and_on_the_page_how_somebody_is_written_to() {
    let engine = Engine::sqlite();
    let _sheets = released(&engine);
    assert_eq!(
        person(
            &engine,
            ANNA,
            &["--language", "es", "--named", "no", "--reminders", "no"]
        ),
        serde_json::json!({"email": ANNA, "language": "es", "zone": "Europe/Oslo", "discreet": false, "named": false, "reminders": false, "written_again": 0})
    );
    let unknown = engine.run(&["meeting", "person", "ga-2090", "eve@nwm.example"]);
    assert!(
        unknown
            .refused(1)
            .contains("nobody of ga-2090 has the address eve@nwm.example")
    );

    let server = Server::start(&engine, &[]);
    engine
        .run(&["organiser", "add", "eva@alliance.example"])
        .good();
    let link = engine
        .run(&["organiser", "link", "eva@alliance.example"])
        .good();
    let at = link.find("/sign-in/").unwrap();
    let eva = server.visitor();
    assert_eq!(
        eva.post_form(link[at..].trim(), &[("next", "/")]).status,
        303
    );
    let page = eva.get("/meetings/ga-2090/people").text();
    assert!(page.contains("es, no reminders"), "{page}");
    assert!(page.contains("fr, discreetly"), "{page}");
    let (_, token) = page.split_once("name=\"form_token\" value=\"").unwrap();
    let token = token.split('"').next().unwrap();
    let kept = eva.post_form(
        "/meetings/ga-2090/people/wishes",
        &[
            ("form_token", token),
            ("email", BEA),
            ("language", "en"),
            ("named", "yes"),
        ],
    );
    assert_eq!(kept.status, 303, "{}", kept.text());
    assert_eq!(
        person(&engine, BEA, &[]),
        serde_json::json!({"email": BEA, "language": "en", "zone": "Asia/Kathmandu", "discreet": false, "named": true, "reminders": false, "written_again": 0})
    );
    let again = mails_to(&engine, BEA).pop().unwrap();
    assert!(again.contains("Leadership in peace"), "{again}");
}

#[test]
fn a_sheet_that_says_neither_yes_nor_no_is_refused_with_its_place() {
    let engine = Engine::sqlite();
    let sheets = ahead();
    sheets.replace("participants.csv", "WG1,yes,", "WG1,perhaps,");
    let said = import(&engine, &sheets).refused(1);
    assert!(
        said.contains("participants.csv row 3, column discreet")
            && said.contains("\"perhaps\" is not known: yes, no or empty"),
        "{said}"
    );
}

#[test]
fn the_links_of_a_mail_lead_to_a_question_and_a_press_answers_it_on_a_telephone() {
    let engine = Engine::sqlite();
    let _sheets = released(&engine);
    let text = mails_to(&engine, CHO).pop().unwrap();
    let asked = text
        .lines()
        .find(|l| l.ends_with("&answer=declined"))
        .unwrap();
    let path = &asked[asked.find("/my/").unwrap()..];
    let server = Server::start(&engine, &[]);
    let browser = Browser::start(Screen {
        width: 360,
        javascript: false,
    });
    let before = engine.lines("SELECT answer AS line FROM responses");
    browser.go(&format!("{}{path}", server.url()));
    assert_eq!(engine.lines("SELECT answer AS line FROM responses"), before);
    assert_eq!(
        browser.text_of("[aria-labelledby=question] button"),
        "نعم: لا أستطيع الحضور"
    );
    assert_eq!(browser.overflow(), 0);
    browser.screenshot("journey-question-ar-360");
    browser.press("[aria-labelledby=question] button");
    assert!(browser.text_of("[role=status]").contains("حُفظ ردّكم"));
    assert_eq!(
        engine.lines("SELECT answer AS line FROM responses"),
        ["declined"]
    );
    browser.screenshot("journey-my-page-ar-360");
    assert_eq!(browser.overflow(), 0);
}
