//! `plenary bench mail` as a user runs it: every mail leaves, and what is said about it is there. How fast is no test.

use serde_json::Value;

use crate::support::{engines, run};

#[test]
fn the_bench_sends_every_mail_that_it_was_asked_for() {
    for engine in engines() {
        let mut arguments = vec!["bench", "mail", "--mails", "50", "--people", "20", "--json"];
        let place = engine.arguments();
        if engine.name == "postgres" {
            arguments.extend(place.iter().map(String::as_str));
        }
        let told: Value = serde_json::from_str(run(&arguments).good().trim()).unwrap();
        assert_eq!(told["sent"], 50, "{}", engine.name);
        assert_eq!(told["sink"]["messages"], 50);
        assert!(told["per_second"].as_f64().unwrap() > 0.0);
        if engine.name == "postgres" {
            assert_eq!(
                run(&arguments).refused(1).trim(),
                "--database-url: the bench needs an empty database of its own: this one has mails in its outbox"
            );
        }
    }
}

#[test]
fn what_cannot_be_measured_is_refused_with_a_sentence() {
    assert_eq!(
        run(&["bench", "mail", "--mails", "10", "--people", "11"])
            .refused(1)
            .trim(),
        "--people: give at least one person and one mail, and no more people than mails"
    );
    assert_eq!(
        run(&[
            "bench", "mail", "--mails", "2", "--people", "1", "--sink", "nowhere"
        ])
        .refused(1)
        .trim(),
        "--sink: \"nowhere\" is no HOST:PORT, for example 127.0.0.1:2525"
    );
}
