//! What taking mails apart promises.

use proptest::prelude::*;

use super::*;

const US: &str = "mx.alliance.example";

fn vouched(header: &str) -> bool {
    vouches_for(&[header.to_string()], US, "bea@Mail.NWM.example")
}

#[test]
fn a_sender_is_vouched_for_by_an_aligned_pass_of_our_own_server_alone_58() {
    for good in [
        "mx.alliance.example; dmarc=pass header.from=mail.nwm.example",
        "MX.Alliance.Example 1; spf=none; dkim=pass (2048 bit; good) header.d=nwm.example header.s=x",
        "mx.alliance.example; dkim = pass header.i = @mail.nwm.example",
        "\"mx.alliance.example\"; spf=pass smtp.mailfrom=bounces@mail.nwm.example",
        "mx.alliance.example;dkim=fail header.d=other.example; dmarc=pass (p=none) header.from=Mail.NWM.Example",
    ] {
        assert!(vouched(good), "{good}");
    }
    for bad in [
        "mx.alliance.example; none",
        "mx.alliance.example.evil.example; dmarc=pass header.from=mail.nwm.example",
        "mx.alliance.example; dmarc=pass header.from=nwm.example",
        "mx.alliance.example; dkim=pass header.d=evil.mail.nwm.example",
        "mx.alliance.example; dkim=pass header.d=example",
        "mx.alliance.example; dkim=pass header.d=wm.example",
        "mx.alliance.example; dkim=pass",
        "mx.alliance.example; dkim=pass header.d=nwm.example; dmarc=fail header.from=mail.nwm.example",
        "mx.alliance.example; spf=softfail smtp.mailfrom=mail.nwm.example",
        "mx.alliance.example; auth=pass smtp.auth=mail.nwm.example",
        "mx.alliance.example; spf=none (; dmarc=pass header.from=mail.nwm.example ;)",
        "mx.alliance.example; spf=none reason=\"x; dmarc=pass header.from=mail.nwm.example\"",
        "",
    ] {
        assert!(!vouched(bad), "{bad}");
    }
    let below = [
        "mx.alliance.example; dmarc=fail header.from=mail.nwm.example",
        "mx.alliance.example; dmarc=pass header.from=mail.nwm.example",
    ];
    assert!(!vouches_for(
        &below.map(str::to_string),
        US,
        "bea@mail.nwm.example"
    ));
    assert!(!vouches_for(&[], US, "bea@mail.nwm.example"));
}

#[test]
fn a_message_id_does_not_outweigh_a_check_that_failed_58() {
    let doubted = |header: &str| doubts(&[header.to_string()], US, "bea@mail.nwm.example");
    for bad in [
        "mx.alliance.example; spf=fail smtp.mailfrom=mail.nwm.example; dkim=none; dmarc=none",
        "mx.alliance.example; spf=softfail smtp.mailfrom=mail.nwm.example",
        "mx.alliance.example; spf=none; dkim=fail header.d=mail.nwm.example",
        "mx.alliance.example; spf=fail smtp.mailfrom=x.example; dkim=pass header.d=evil.example",
    ] {
        assert!(doubted(bad), "{bad}");
    }
    for good in [
        "mx.alliance.example; none",
        "mx.alliance.example; spf=neutral; dkim=none; dmarc=none",
        "mx.alliance.example; spf=pass smtp.mailfrom=elsewhere.example; dkim=none",
        // Passed on by somebody: SPF fails, her signature holds.
        "mx.alliance.example; spf=fail smtp.mailfrom=list.example; dkim=pass header.d=nwm.example",
        "mx.alliance.example; dkim=fail header.d=list.example; dmarc=pass header.from=mail.nwm.example",
        "mx.elsewhere.example; spf=fail smtp.mailfrom=mail.nwm.example",
    ] {
        assert!(!doubted(good), "{good}");
    }
}

#[test]
fn all_addresses_and_ids_of_a_mail_are_found_78() {
    let mail = read(
        b"From: \"Lind, Bea\" <bea@nwm.example>\r\nTo: The Alliance <s+abc@alliance.example>, x@y.example\r\nCc: z@y.example\r\n\
        Delivered-To: <s+DEF@alliance.example>\r\nX-Original-To: s+b-0f@alliance.example\r\nMessage-ID: <1@nwm.example>\r\n\
        In-Reply-To: <2@alliance.example>\r\nReferences: <3@alliance.example>\r\n <4@alliance.example>\r\n\r\nhello",
    )
    .unwrap();
    assert_eq!(mail.from, ["bea@nwm.example"]);
    assert_eq!(
        mail.to,
        [
            "s+abc@alliance.example",
            "x@y.example",
            "z@y.example",
            "s+DEF@alliance.example",
            "s+b-0f@alliance.example"
        ]
    );
    assert_eq!(mail.message_id, "<1@nwm.example>");
    assert_eq!(
        mail.refers_to,
        [
            "<2@alliance.example>",
            "<3@alliance.example>",
            "<4@alliance.example>"
        ]
    );
    assert_eq!((mail.automatic, mail.report), (None, None));
}

#[test]
fn a_failed_dmarc_check_of_our_own_server_alone_speaks_against_a_sender_58() {
    let fails = |headers: &[&str]| {
        let headers: Vec<String> = headers.iter().map(ToString::to_string).collect();
        fails_dmarc(&headers, US)
    };
    let failed = "mx.alliance.example; dkim=none; dmarc=fail header.from=nwm.example";
    let passed = "mx.alliance.example; dmarc=pass header.from=nwm.example";
    assert!(fails(&[failed]));
    assert!(fails(&[failed, passed]));
    assert!(!fails(&[passed, failed]));
    assert!(!fails(&[
        "other.example; dmarc=fail header.from=nwm.example"
    ]));
    assert!(!fails(&[]));
}

#[tokio::test]
async fn a_mail_that_is_gone_stops_no_other_in_the_maildir() {
    let folder = std::env::temp_dir().join(format!("plenary-maildir-{}", std::process::id()));
    let new = folder.join("new");
    std::fs::create_dir_all(&new).unwrap();
    for name in ["1", "2", "3"] {
        std::fs::write(new.join(name), name).unwrap();
    }
    let taken = std::sync::Mutex::new(Vec::new());
    let take = |_: Way, bytes: Vec<u8>| {
        let _ = std::fs::remove_file(new.join("2"));
        taken.lock().unwrap().push(bytes);
        async { Ok(()) }
    };
    assert_eq!(maildir::pass(&folder, &take).await.unwrap(), 2);
    assert_eq!(*taken.lock().unwrap(), [b"1".to_vec(), b"3".to_vec()]);
    assert!(folder.join("cur/3:2,S").is_file());
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(maildir::pass(&folder, &take).await.is_err());
}

#[test]
fn a_report_names_the_worst_of_several_recipients() {
    let mail = read(
        b"From: MAILER-DAEMON@x.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\
        Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\nFinal-Recipient: rfc822; a@x.example\r\n\
        Action: delivered\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient: rfc822; b@x.example\r\nAction: failed\r\nStatus: 5.7.1 (policy)\r\n\
        Diagnostic-Code: smtp; 550 5.7.1\r\n  not accepted here\r\n\r\n--b--\r\n",
    )
    .unwrap();
    let report = mail.report.unwrap();
    assert_eq!(
        (report.kind, report.status.as_str(), report.words.as_str()),
        (ReportKind::Failed, "5.7.1", "550 5.7.1 not accepted here")
    );
}

#[test]
fn what_is_no_mail_is_said_to_be_none_61() {
    assert_eq!(
        read(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
            .unwrap_err()
            .to_string(),
        "this is a calendar file alone: hand in the whole mail that brought it (.eml), since its header says who sent it"
    );
    assert_eq!(
        read(b"hello: world\n\nagain").unwrap_err().to_string(),
        "this is no mail: it has no From, To, Date or Message-ID line"
    );
}

const SAMPLE: &str = "From: <a@b.example>\r\nTo: <c@d.example>\r\nSubject: =?utf-8?Q?Accept=C3=A9?=\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\nContent-Type: multipart/alternative; boundary=b2\r\n\r\n--b2\r\n\
    Content-Type: text/calendar; charset=utf-8; method=REPLY\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nBEGIN:VCALENDAR=0D=0A\r\n\
    --b2--\r\n--b1\r\nContent-Type: message/rfc822\r\n\r\nFrom: <x@y.example>\r\n\r\nhi\r\n--b1\r\nContent-Type: application/ics\r\n\
    Content-Transfer-Encoding: base64\r\n\r\nQkVHSU46VkNBTEVOREFS\r\n--b1--\r\n";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_damaged_mail_is_read_or_refused_and_never_more_61(
        cuts in prop::collection::vec((0usize..1000, 0usize..40, prop::collection::vec(any::<u8>(), 0..6)), 0..6),
        crossed in any::<bool>(),
    ) {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for (at, length, put) in cuts {
            let at = at.min(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, put);
        }
        if crossed {
            bytes.retain(|b| *b != b'\r');
        }
        // The parser's own debug assertions are not ours; what they stop is caught where mails are taken.
        let read = std::panic::catch_unwind(|| read(&bytes));
        if let Ok(Ok(mail)) = read {
            prop_assert!(mail.calendars.len() <= 200);
        }
    }
}
