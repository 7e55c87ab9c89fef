//! The try-out: one command on an empty folder, and everything is there to look at.

use std::path::Path;
use std::time::Duration;

use crate::support::{Running, TempDir, Visitor, plenary};

struct Demo {
    process: Running,
    base: String,
    sign_in: String,
}

fn start(data: &Path) -> Demo {
    let mut process = Running::start(
        "plenary serve --demo",
        plenary()
            .args(["serve", "--demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(data),
    );
    let base = process
        .wait_to_say("plenary is ready at ", Duration::from_mins(2))
        .trim()
        .to_string();
    let link = process.wait_to_say("sign in with    ", Duration::from_secs(5));
    let at = link.find("/sign-in/").unwrap();
    Demo {
        process,
        base,
        sign_in: link[at..].trim().to_string(),
    }
}

fn signed_in(demo: &Demo) -> Visitor {
    let visitor = Visitor::of(&demo.base);
    let page = visitor.get(&demo.sign_in);
    assert_eq!(page.status, 200, "{}", page.text());
    let next = page.field("next").unwrap();
    let path = demo.sign_in.split('?').next().unwrap();
    let opened = visitor.post_form(path, &[("next", &next)]);
    assert_eq!(opened.status, 303, "{}", opened.text());
    assert_eq!(opened.header("location"), Some("/meetings/ga-2020"));
    let home = visitor.follow(opened);
    assert_eq!(home.status, 200, "{}", home.text());
    visitor
}

#[test]
fn the_try_out_shows_every_page_of_the_loop_and_a_second_start_finds_it_as_it_was() {
    let data = TempDir::new();
    let mut demo = start(data.path());
    let organiser = signed_in(&demo);
    for page in [
        "",
        "/people",
        "/workshops",
        "/availability",
        "/proposals",
        "/programme",
        "/mails",
        "/answers",
        "/attendance",
        "/certificates",
        "/insights",
        "/report",
    ] {
        let answer = organiser.get(&format!("/meetings/ga-2020{page}"));
        assert_eq!(answer.status, 200, "{page}: {}", answer.text());
        // Whatever the page leads to in this meeting is there.
        for link in links(&answer.text()) {
            let linked = organiser.get(&link);
            assert_eq!(linked.status, 200, "{page} leads to {link}");
        }
    }
    let proposals = organiser.get("/meetings/ga-2020/proposals").text();
    assert!(
        links(&proposals).contains(&"/meetings/ga-2020/proposals/1".to_string()),
        "{proposals}"
    );
    let mails = organiser.get("/meetings/ga-2020/mails").text();
    let mail = links(&mails)
        .into_iter()
        .find(|l| l.starts_with("/meetings/ga-2020/mails/"))
        .unwrap();
    let mail = organiser.get(&mail);
    assert!(
        mail.status == 200 && mail.text().contains("BEGIN:VCALENDAR"),
        "{}",
        mail.text()
    );

    let folder = data.path().join("mail");
    let count = || std::fs::read_dir(&folder).map_or(0, |files| files.filter(eml).count());
    for _ in 0..600 {
        if count() == 558 {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(count(), 558);
    assert!(demo.process.terminate(Duration::from_secs(20)).success());

    let mut again = start(data.path());
    let organiser = signed_in(&again);
    let proposals = organiser.get("/meetings/ga-2020/proposals").text();
    assert!(
        !links(&proposals).contains(&"/meetings/ga-2020/proposals/2".to_string()),
        "{proposals}"
    );
    assert_eq!(count(), 558, "nobody is written to twice");
    // An old link does not sign in any more.
    let stranger = Visitor::of(&again.base);
    let path = demo.sign_in.split('?').next().unwrap();
    assert_eq!(stranger.post_form(path, &[("next", "/")]).status, 404);
    assert!(again.process.terminate(Duration::from_secs(20)).success());
}

fn eml(file: &std::io::Result<std::fs::DirEntry>) -> bool {
    file.as_ref()
        .is_ok_and(|f| f.path().extension().is_some_and(|e| e == "eml"))
}

/// The addresses within the meeting that a page leads to.
fn links(page: &str) -> Vec<String> {
    let mut all: Vec<String> = page
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.starts_with("/meetings/"))
        .map(|href| href.replace("&#38;", "&").replace("&amp;", "&"))
        .collect();
    all.sort();
    all.dedup();
    all
}
