//! Trouble of the machine: a full disk, a broken database file, a taken port, bad settings. Each is one sentence, and nothing is half-stored.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::kit::{import, link_of, model_sheets, small_released, until_sent};
use crate::support::{Engine, Output, Running, Visitor, binary, output_of};

/// Runs `plenary` where no file may grow beyond so many KiB, as on a disk without space.
fn cramped(engine: &Engine, kib: u32, arguments: &[&str]) -> Output {
    output_of(
        Command::new("bash")
            .args(["-c", "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\""])
            .arg(kib.to_string())
            .arg(binary())
            .args(arguments)
            .args(engine.arguments()),
    )
}

fn one_sentence(refused: &Output, what: &str) {
    assert_eq!(
        (refused.code, refused.stdout.as_str()),
        (1, ""),
        "{what}: {}",
        refused.stderr
    );
    let lines: Vec<&str> = refused
        .stderr
        .lines()
        .filter(|l| !l.contains(" WARN "))
        .collect();
    assert_eq!(lines.len(), 1, "{what}: {}", refused.stderr);
    for word in ["panicked", "fault of ours", "Some(", "Err("] {
        assert!(!refused.stderr.contains(word), "{what}: {}", refused.stderr);
    }
}

#[test]
fn without_space_commands_refuse_and_store_nothing_and_with_space_go_on() {
    let engine = Engine::sqlite();
    let import_line = |sheets: &Path| {
        [
            "meeting",
            "import",
            sheets.to_str().unwrap(),
            "--slug",
            "ga-2020",
            "--name",
            "Annual Meeting 2020",
            "--from",
            "2020-10-08",
            "--to",
            "2020-10-22",
            "--zone",
            "Europe/Rome",
        ]
        .map(str::to_string)
    };
    let line = import_line(&model_sheets());
    let line: Vec<&str> = line.iter().map(String::as_str).collect();
    one_sentence(
        &cramped(&engine, 8, &line),
        "a database cannot even be made",
    );
    one_sentence(
        &cramped(&engine, 420, &line),
        "not all tables can be made: none is",
    );
    engine.run(&["organiser", "list"]).good();
    one_sentence(
        &cramped(&engine, 420, &line),
        "the tables are there, the meeting does not fit",
    );
    assert_eq!(
        engine.lines("SELECT slug AS line FROM meetings"),
        Vec::<String>::new()
    );
    import(&engine, &model_sheets()).good();

    let before = engine.dump();
    let starts = model_sheets().join("programme.csv");
    let release = [
        "programme",
        "release",
        "ga-2020",
        "--starts",
        starts.to_str().unwrap(),
    ];
    one_sentence(&cramped(&engine, 420, &release), "a release");
    assert_eq!(engine.dump(), before);
    engine.run(&release).good();

    one_sentence(
        &cramped(&engine, 0, &["invitations", "send", "ga-2020"]),
        "mails",
    );
    let before = engine.dump();
    let csv = engine.data.path().join("out.csv");
    let export = [
        "attendance",
        "export",
        "ga-2020",
        "--by",
        "person",
        "--out",
        csv.to_str().unwrap(),
    ];
    one_sentence(&cramped(&engine, 0, &export), "an export");
    assert_eq!(engine.dump(), before);
    engine
        .run(&["invitations", "send", "ga-2020", "--until-empty"])
        .good();
    let mails = std::fs::read_dir(engine.data.path().join("mail")).unwrap();
    assert_eq!(mails.count(), 558);
}

#[test]
fn a_broken_or_foreign_database_file_is_one_sentence_and_stays_as_it_is() {
    for garbage in [
        b"This is no database, it is a text that somebody saved in its place.".to_vec(),
        vec![0xff; 20_000],
    ] {
        let engine = Engine::sqlite();
        let file = engine.data.path().join("plenary.sqlite3");
        std::fs::write(&file, &garbage).unwrap();
        for command in [
            &["meeting", "list"][..],
            &["serve", "--listen", "127.0.0.1:0"],
            &["organiser", "list"],
        ] {
            let refused = engine.run(command);
            one_sentence(&refused, "garbage");
            assert!(
                refused.stderr.contains("plenary.sqlite3"),
                "{}",
                refused.stderr
            );
        }
        assert_eq!(std::fs::read(&file).unwrap(), garbage);
    }
    // A database whose middle was overwritten.
    let engine = Engine::sqlite();
    small_released(&engine);
    engine.alter("PRAGMA wal_checkpoint(TRUNCATE)");
    let file = engine.data.path().join("plenary.sqlite3");
    let mut bytes = std::fs::read(&file).unwrap();
    let end = bytes.len();
    bytes[4096..end].fill(0xa5);
    std::fs::write(&file, bytes).unwrap();
    one_sentence(
        &engine.run(&["meeting", "show", "ga-2020"]),
        "a damaged database",
    );
}

#[test]
fn a_data_directory_that_is_a_file_a_taken_port_and_bad_settings_are_one_sentence() {
    let engine = Engine::sqlite();
    let file = engine.data.path().join("a-file");
    std::fs::write(&file, "x").unwrap();
    let refused = crate::support::run(&["meeting", "list", "--data", file.to_str().unwrap()]);
    one_sentence(&refused, "data is a file");

    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for (listen, says) in [
        (address.as_str(), "cannot be listened on"),
        ("127.0.0.1", "cannot be listened on"),
        ("256.1.1.1:80", "cannot be listened on"),
    ] {
        let refused = engine.run(&["serve", "--listen", listen]);
        one_sentence(&refused, listen);
        assert!(
            refused.stderr.contains(listen) && refused.stderr.contains(says),
            "{}",
            refused.stderr
        );
    }

    let config = engine.data.path().join("settings.toml");
    for (text, says) in [
        (
            "base_ulr = \"http://x\"\n",
            "settings.toml line 1: unknown field `base_ulr`",
        ),
        ("listen = \n", "settings.toml line 1"),
        (
            "production = true\n",
            "mail.transport: production sends by smtp",
        ),
        ("mailbox = \"nobody\"\n", "mailbox: "),
        ("organisers = [\"a@b.example\", \"x\"]\n", "organisers: "),
        ("base_url = \"meeting.example\"\n", "base_url: "),
        ("listen = \"nowhere\"\n", "nowhere"),
        ("tzdata_dir = \"/nowhere\"\n", "tzdata_dir"),
        (
            "[mail]\ntransport = \"pigeon\"\n",
            "mail.transport: \"pigeon\"",
        ),
        ("[mail]\ntransport = \"smtp\"\n", "mail.host: "),
        (
            "[mail]\ntransport = \"smtp\"\nhost = \"mail.example\"\nuser = \"x\"\npassword_file = \"/nowhere\"\n",
            "mail.password_file: /nowhere",
        ),
        (
            "[mail]\ntransport = \"smtp\"\nhost = \"mail.example\"\nport = 99999\n",
            "settings.toml line 4",
        ),
    ] {
        std::fs::write(&config, text).unwrap();
        let refused = engine.run(&["serve", "--config", config.to_str().unwrap()]);
        one_sentence(&refused, text);
        assert!(refused.stderr.contains(says), "{text}: {}", refused.stderr);
    }
    let missing = engine.run(&["meeting", "list", "--config", "/nowhere/settings.toml"]);
    one_sentence(&missing, "no settings file");
}

#[test]
fn a_service_whose_disk_is_full_still_shows_takes_nothing_and_heals_by_itself() {
    let engine = Engine::sqlite();
    small_released(&engine);
    let mut process = Running::start(
        "plenary serve",
        Command::new("bash")
            .args([
                "-c",
                "trap '' XFSZ; exec \"$0\" serve --listen 127.0.0.1:0 \"$@\"",
            ])
            .arg(binary())
            .args(engine.arguments()),
    );
    let base = process.wait_to_say("plenary is ready at ", Duration::from_mins(1));
    let visitor = Visitor::of(base.trim());
    until_sent(&engine);
    let link = link_of(&engine, "bea@nwm.example");
    let page = visitor.get(&link).text();
    let session = page.split("name=\"session\" value=\"").nth(1).unwrap();
    let session = session.split('"').next().unwrap();
    let answer =
        |answer: &str| visitor.post_form(&link, &[("session", session), ("answer", answer)]);
    assert_eq!(answer("tentative").status, 303);

    let before = engine.dump();
    files_may_grow_to(&process, "0");
    for _ in 0..3 {
        let refused = answer("accepted");
        assert_eq!(refused.status, 503, "{}", refused.text());
        assert!(refused.header("retry-after").is_some());
        assert!(refused.text().contains("nothing was stored"));
        assert_eq!(visitor.get(&link).status, 200);
        assert_eq!(visitor.get("/health").status, 200);
    }
    files_may_grow_to(&process, "unlimited");
    assert_eq!(engine.dump(), before);
    assert_eq!(answer("accepted").status, 303);
    assert!(visitor.get(&link).text().contains("You said you will come"));
    assert!(process.terminate(Duration::from_secs(20)).success());
    assert!(!process.said().contains("panicked"), "{}", process.said());
}

fn files_may_grow_to(process: &Running, limit: &str) {
    let done = output_of(Command::new("prlimit").args([
        format!("--pid={}", process.pid()),
        format!("--fsize={limit}:unlimited"),
    ]));
    done.good();
}
