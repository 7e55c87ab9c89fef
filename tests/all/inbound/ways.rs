//! The ways by which mails come: the pipe of a mail server, a maildir, an IMAP mailbox, each taken once and never lost.

use std::path::Path;
use std::time::Duration;

use super::imap::ImapServer;
use super::kit::{Meeting, reply};
use crate::support::{Engine, Server, TempDir, engines, plenary};

const HER: &str = "guest-01@nwm.example";

fn maildir(folder: &Path) {
    for part in ["new", "cur", "tmp"] {
        std::fs::create_dir(folder.join(part)).unwrap();
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut all: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    all.sort();
    all
}

#[test]
fn while_the_store_is_away_the_mail_server_is_told_to_try_again() {
    let meeting = Meeting::released(Engine::sqlite(), 1);
    let mail = reply(&meeting.guest(1), "REPLY", "ACCEPTED", "");
    let folder = TempDir::new();
    std::fs::write(folder.path().join("mail.eml"), &mail).unwrap();
    let pipe = |arguments: &[&str]| {
        let file = std::fs::File::open(folder.path().join("mail.eml")).unwrap();
        let done = plenary()
            .args(arguments)
            .args(["mail", "receive"])
            .stdin(file)
            .output()
            .unwrap();
        (
            done.status.code(),
            String::from_utf8_lossy(&done.stderr).lines().count(),
        )
    };
    // Nobody listens there; and settings that cannot be read.
    let nowhere = "postgres://nobody@127.0.0.1:1/none";
    assert_eq!(pipe(&["--database-url", nowhere]), (Some(75), 1));
    assert_eq!(pipe(&["--config", "/no/such/file.toml"]), (Some(75), 1));
    assert_eq!(meeting.outcome(&mail), "applied");
}

#[test]
fn a_maildir_is_watched_and_each_mail_of_it_taken_once() {
    for engine in engines() {
        let meeting = Meeting::released(engine, 1);
        let folder = TempDir::new();
        maildir(folder.path());
        let config = meeting.settings(&format!("maildir = \"{}\"", folder.path().display()));
        let mail = reply(&meeting.guest(1), "REPLY", "ACCEPTED", "");
        let new = folder.path().join("new");
        std::fs::write(new.join("1600000001.a"), &mail).unwrap();
        std::fs::write(new.join("1600000002.b:2,"), b"no mail").unwrap();
        std::os::unix::fs::symlink("/etc/hostname", new.join("1600000003.c")).unwrap();
        let said = meeting.run(&["mail", "watch"]).good();
        let outcomes: Vec<String> = said
            .lines()
            .map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["outcome"].to_string())
            .collect();
        assert_eq!(outcomes, ["\"applied\"", "\"unreadable\""]);
        assert_eq!(names(&new), ["1600000003.c"], "a link is no mail");
        assert_eq!(
            names(&folder.path().join("cur")),
            ["1600000001.a:2,S", "1600000002.b:2,S"]
        );
        assert_eq!(meeting.run(&["mail", "watch"]).good(), "");
        assert_eq!(meeting.answer(HER), "accepted");

        // The service watches by itself.
        let server = Server::start(&meeting.engine, &["--config", &config]);
        let mut guest = meeting.guest(1);
        guest.now += chrono::TimeDelta::seconds(1);
        std::fs::write(
            new.join("1600000004.d"),
            reply(&guest, "REPLY", "DECLINED", ""),
        )
        .unwrap();
        for _ in 0..200 {
            if meeting.answer(HER) == "declined" {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(meeting.answer(HER), "declined");
        drop(server);
    }
}

#[test]
fn an_imap_mailbox_is_read_and_marked_and_a_broken_connection_doubles_nothing() {
    for engine in engines() {
        let meeting = Meeting::released(engine, 2);
        let server = ImapServer::start();
        let secret = TempDir::new();
        let password = secret.path().join("password");
        std::fs::write(&password, "hush\n").unwrap();
        let settings = |user: &str| {
            meeting.settings(&format!(
                "imap_host = \"127.0.0.1\"\nimap_port = {}\nimap_security = \"none\"\nuser = \"{user}\"\npassword_file = \"{}\"\nfolder = \"Answers\"\nevery_seconds = 1",
                server.port(),
                password.display()
            ))
        };
        settings("secretariat");
        server.add(&reply(&meeting.guest(1), "REPLY", "ACCEPTED", ""));
        server.add(&reply(&meeting.guest(2), "REPLY", "TENTATIVE", ""));
        server.mailbox.lock().unwrap().drop_before_store = true;
        // The connection breaks after the first was stored here.
        meeting.run(&["mail", "watch"]).refused(1);
        assert_eq!(server.unread(), 2);
        assert_eq!(meeting.answer(HER), "accepted");
        let said = meeting.run(&["mail", "watch"]).good();
        assert!(said.contains("duplicate-mail"), "{said}");
        assert_eq!(server.unread(), 0);
        assert_eq!(meeting.answer("guest-02@nwm.example"), "tentative");
        assert_eq!(
            meeting
                .engine
                .lines("SELECT way AS line FROM responses")
                .len(),
            2
        );
        let told = server.mailbox.lock().unwrap().said.join("\n");
        assert!(told.contains("SELECT \"Answers\""), "{told}");
        assert!(
            !told.contains("DELETE") && !told.contains("EXPUNGE"),
            "{told}"
        );

        // The service looks by itself.
        let config = settings("secretariat");
        let running = Server::start(&meeting.engine, &["--config", &config]);
        let mut guest = meeting.guest(1);
        guest.now += chrono::TimeDelta::seconds(1);
        server.add(&reply(&guest, "REPLY", "DECLINED", ""));
        for _ in 0..200 {
            if meeting.answer(HER) == "declined" && server.unread() == 0 {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        assert_eq!(meeting.answer(HER), "declined");
        drop(running);

        settings("wrong");
        let refused = meeting.run(&["mail", "watch"]).refused(1);
        assert!(
            refused.contains("IMAP server 127.0.0.1") && refused.contains("wrong password"),
            "{refused}"
        );
    }
}
