//! TLS and signing in, tried with a real server: what is right works, what is wrong is refused with a sentence, and nothing goes in clear.

use std::path::PathBuf;
use std::sync::Arc;

use plenary::mail::{Transport, run_until_empty};
use plenary::settings::{Security, SmtpSettings};
use plenary::time::Clock;
use rustls::ServerConfig;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};

use super::{enqueue, names, opened, runtime, start};
use crate::support::{Answer, Engine, Manner, SmtpSink, TempDir, Tls};

/// A certificate for this name that nobody has signed but itself.
struct Certified {
    server: Arc<ServerConfig>,
    pem: String,
}

fn certified(name: &str) -> Certified {
    let made = rcgen::generate_simple_self_signed([name.to_string()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let server = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![CertificateDer::from(made.cert.der().to_vec())], key)
        .unwrap();
    Certified {
        server: Arc::new(server),
        pem: made.cert.pem(),
    }
}

/// What became of two mails that were sent like that: the states and words of the rows, and whether each command came under TLS.
struct Outcome {
    rows: Vec<String>,
    heard: Vec<(bool, String)>,
}

fn tried(manner: Manner, settings: impl Fn(&SmtpSink) -> SmtpSettings) -> Outcome {
    let engine = Engine::sqlite();
    let db = opened(&engine);
    let sink = SmtpSink::with(manner, |_, _| Answer::Accept);
    let transport = Transport::smtp(&settings(&sink)).unwrap();
    runtime().block_on(async {
        enqueue(&db, &names(&["ana", "lena"])).await;
        let clock = Clock::fixed(start());
        run_until_empty(&db, &clock, &transport, false, &mut |_| {})
            .await
            .unwrap();
    });
    Outcome {
        rows: engine.lines("SELECT DISTINCT state || ': ' || last_words AS line FROM outbox WHERE last_words <> ''"),
        heard: sink.heard(),
    }
}

fn to(sink: &SmtpSink, security: Security, ca_file: Option<PathBuf>) -> SmtpSettings {
    SmtpSettings {
        security,
        ca_file,
        ..SmtpSettings::plain("localhost", sink.address().port())
    }
}

const BOTH: [(Security, Tls); 2] = [
    (Security::Tls, Tls::FromTheStart),
    (Security::Starttls, Tls::Starttls),
];

fn manner(tls: Tls, certified: &Certified) -> Manner {
    Manner {
        tls: Some((tls, Arc::clone(&certified.server))),
        ..Manner::default()
    }
}

#[test]
fn mails_go_under_tls_to_a_server_whose_certificate_is_known() {
    let folder = TempDir::new();
    let good = certified("localhost");
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, &good.pem).unwrap();
    for (security, tls) in BOTH {
        let manner = Manner {
            login: Some(("plenary".into(), "secret".into())),
            ..manner(tls, &good)
        };
        let outcome = tried(manner, |sink| SmtpSettings {
            user: Some("plenary".into()),
            password: Some("secret".into()),
            ..to(sink, security, Some(file.clone()))
        });
        assert_eq!(outcome.rows, ["sent: 2.0.0 kept"], "{tls:?}");
        for (protected, said) in outcome.heard {
            let before = tls == Tls::Starttls
                && !protected
                && (said.starts_with("EHLO") || said == "STARTTLS");
            assert!(protected || before, "{said} came in clear with {tls:?}");
        }
    }
}

#[test]
fn a_certificate_of_another_name_or_of_nobody_known_is_refused_and_no_mail_goes() {
    let folder = TempDir::new();
    let (ours, other) = (certified("localhost"), certified("other.example"));
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, format!("{}{}", ours.pem, other.pem)).unwrap();
    for (security, tls) in BOTH {
        let wrong_name = tried(manner(tls, &other), |sink| {
            to(sink, security, Some(file.clone()))
        });
        let unknown = tried(manner(tls, &ours), |sink| to(sink, security, None));
        for (outcome, reason) in [
            (wrong_name, "not valid for name"),
            (unknown, "UnknownIssuer"),
        ] {
            let [row] = &outcome.rows[..] else {
                panic!("{:?}", outcome.rows);
            };
            assert!(
                row.starts_with("queued: the mail server cannot be reached: "),
                "{row}"
            );
            assert!(row.contains(reason), "{row}");
            let mails = outcome.heard.iter().filter(|(_, l)| l.starts_with("MAIL"));
            assert_eq!(mails.count(), 0);
        }
    }
}

#[test]
fn a_server_that_does_not_offer_starttls_gets_nothing_in_clear() {
    let outcome = tried(Manner::default(), |sink| to(sink, Security::Starttls, None));
    assert_eq!(
        outcome.rows,
        [
            "queued: the mail server cannot be reached: the server offers no STARTTLS, and nothing is sent in clear"
        ]
    );
    let said: Vec<&str> = outcome.heard.iter().map(|(_, l)| &l[..4]).collect();
    assert!(
        said.iter().all(|l| *l == "EHLO" || *l == "QUIT"),
        "{said:?}"
    );
}

#[test]
fn a_wrong_password_is_told_with_the_servers_words() {
    let manner = Manner {
        login: Some(("plenary".into(), "secret".into())),
        ..Manner::default()
    };
    let outcome = tried(manner, |sink| SmtpSettings {
        user: Some("plenary".into()),
        password: Some("guess".into()),
        ..to(sink, Security::None, None)
    });
    assert_eq!(
        outcome.rows,
        ["queued: the mail server does not let us in: 535 5.7.8 not with this password"]
    );
}

#[test]
fn a_file_of_authorities_that_holds_none_is_refused() {
    let folder = TempDir::new();
    let file = folder.path().join("ca.pem");
    let refused = |security| {
        let settings = SmtpSettings {
            security,
            ca_file: Some(file.clone()),
            ..SmtpSettings::plain("localhost", 465)
        };
        Transport::smtp(&settings).err().unwrap().to_string()
    };
    for (security, _) in BOTH {
        let _ = std::fs::remove_file(&file);
        assert!(refused(security).starts_with(&format!(
            "mail.ca_file: {}: it cannot be read: ",
            file.display()
        )));
        std::fs::write(&file, "no certificate").unwrap();
        assert_eq!(
            refused(security),
            format!(
                "mail.ca_file: {}: it holds no certificate in PEM",
                file.display()
            )
        );
    }
}
