//! Records as operators paste them, and what is said about them. Item 100 of the list in docs/INVITATIONS.md.

use super::*;
use crate::mail::{Algorithm, DkimKey};

fn key(algorithm: Algorithm) -> DkimKey {
    let pem = DkimKey::generate(algorithm).unwrap();
    DkimKey::read("s1", "alliance.example", &pem).unwrap()
}

fn asked() -> Asked {
    Asked {
        mailbox: Email::parse("secretariat@alliance.example").unwrap(),
        host: None,
        selector: "s1".into(),
        domain: "alliance.example".into(),
        key: None,
    }
}

fn judged(text: &str, asked: &Asked) -> Vec<String> {
    check(&Records::read(text, &asked.from_domain()), asked)
        .iter()
        .map(|p| format!("{} {}: {}", p.judgement.word(), p.about, p.says))
        .collect()
}

/// What is said about one thing.
fn about(thing: &str, text: &str, asked: &Asked) -> String {
    let found: Vec<String> = judged(text, asked)
        .into_iter()
        .filter(|said| said.contains(&format!(" {thing}: ")))
        .collect();
    found.join("\n")
}

#[test]
fn records_that_are_all_there_are_good_however_they_were_pasted_100() {
    let key = key(Algorithm::Rsa);
    let record = key.record().unwrap();
    let (a, b) = record.split_at(200);
    let zone = format!(
        "$ORIGIN alliance.example.\n$TTL 3600\n@ IN SOA ns hostmaster (1 2 3\n 4 5)\n@ 3600 IN MX 10 mail ; ours\n  IN TXT \"v=spf1 mx -all\"\ns1._domainkey IN TXT ( \"{a}\"\n  \"{b}\" )\n_dmarc TXT \"v=DMARC1; p=none; rua=mailto:postmaster@alliance.example\"\n"
    );
    let dig = format!(
        "; <<>> DiG 9.18 <<>> alliance.example MX\n;; ANSWER SECTION:\nalliance.example.\t3600\tIN\tMX\t10 mail.alliance.example.\n\n;; Query time: 1 msec\nalliance.example. 60 IN TXT \"v=spf1 mx -all\"\ns1._domainkey.alliance.example. 60 IN TXT \"{}\" \"{}\"\n_dmarc.alliance.example. 60 IN TXT \"v=DMARC1\\; p=none\\; rua=mailto:postmaster@alliance.example\"\n",
        a.replace(';', "\\;"),
        b
    );
    let host = format!(
        "alliance.example mail is handled by 10 mail.alliance.example.\nalliance.example descriptive text \"v=spf1 mx -all\"\ns1._domainkey.alliance.example descriptive text \"{a}\" \"{b}\"\n_dmarc.alliance.example descriptive text \"v=DMARC1; p=none; rua=mailto:postmaster@alliance.example\"\n"
    );
    let nslookup = format!(
        "alliance.example\tmail exchanger = 10 mail.alliance.example.\nalliance.example\ttext = \"v=spf1 mx -all\"\ns1._domainkey.alliance.example\ttext = \"{a}\" \"{b}\"\n_dmarc.alliance.example\ttext = \"v=DMARC1; p=none; rua=mailto:postmaster@alliance.example\"\n"
    );
    let form = format!(
        "MX @ mail.alliance.example 10\nTXT @ v=spf1 mx -all\nTXT s1._domainkey {record}\nTXT _dmarc v=DMARC1; p=none; rua=mailto:postmaster@alliance.example\n"
    );
    let plain = format!(
        "alliance.example MX 10 mail.alliance.example\nalliance.example TXT v=spf1 mx -all\ns1._domainkey.alliance.example TXT {record}\n_DMARC.Alliance.Example txt v=DMARC1 ; p=none ; rua=mailto:postmaster@alliance.example\n"
    );
    let windows = format!(
        "Server:  resolver.example\r\nalliance.example\tMX preference = 10, mail exchanger = mail.alliance.example\r\nalliance.example\ttext =\r\n\r\n\t\"v=spf1 mx -all\"\r\ns1._domainkey.alliance.example\ttext =\r\n\r\n\t\"{a}\"\r\n\t\"{b}\"\r\n_dmarc.alliance.example\ttext =\r\n\r\n\t\"v=DMARC1; p=none; rua=mailto:postmaster@alliance.example\"\r\n"
    );
    let short = format!(
        "10 mail.alliance.example.\n\"v=spf1 mx -all\"\n\"some-site-verification=1\"\n\"{a}\" \"{b}\"\n\"v=DMARC1; p=none; rua=mailto:postmaster@alliance.example\"\n"
    );
    let mut ours = asked();
    ours.key = Some(record);
    for (shape, text) in [
        ("windows", windows),
        ("short", short),
        ("zone", zone),
        ("dig", dig),
        ("host", host),
        ("nslookup", nslookup),
        ("form", form),
        ("plain", plain),
    ] {
        let said = judged(&text, &ours);
        assert_eq!(
            said[1..],
            [
                "ok spf: alliance.example has one SPF record, v=spf1 mx -all (1 of 10 look-ups)",
                "ok dkim: s1._domainkey.alliance.example holds an RSA key of 2048 bits, the one that we sign with",
                "ok alignment: we sign as alliance.example, the domain of From",
                "ok dmarc: _dmarc.alliance.example says p=none",
            ],
            "{shape}"
        );
        assert!(
            said[0].starts_with(
                "ok mx: mail to alliance.example, with it answers and bounces, goes to mail"
            ),
            "{shape}: {}",
            said[0]
        );
    }
}

#[test]
fn what_is_missing_is_said_with_the_record_to_publish_100() {
    let key = key(Algorithm::Ed25519);
    let mut ours = asked();
    ours.key = Some(key.record().unwrap());
    ours.host = Some("mail.alliance.example".into());
    let points = check(&Records::read("www A 192.0.2.1", "alliance.example"), &ours);
    let short: Vec<(&str, &str, Option<&str>)> = points
        .iter()
        .map(|p| (p.about, p.judgement.word(), p.publish.as_deref()))
        .collect();
    let own = zone_line(&key.record_name(), &key.record().unwrap());
    assert_eq!(
        short,
        [
            (
                "mx",
                "missing",
                Some("alliance.example. IN MX 10 mail.alliance.example.")
            ),
            (
                "spf",
                "missing",
                Some("alliance.example. IN TXT \"v=spf1 a:mail.alliance.example -all\"")
            ),
            ("dkim", "missing", Some(own.as_str())),
            ("alignment", "ok", None),
            (
                "dmarc",
                "missing",
                Some(
                    "_dmarc.alliance.example. IN TXT \"v=DMARC1; p=none; rua=mailto:secretariat@alliance.example\""
                )
            ),
        ]
    );
}

#[test]
fn faults_of_spf_are_each_named_100() {
    let spf = |terms: &str| about("spf", &format!("@ TXT \"v=spf1 {terms}\""), &asked());
    assert_eq!(
        spf("+all"),
        "wrong spf: the SPF record of alliance.example ends in +all, which lets the whole world send for it: end it in -all or ~all"
    );
    assert_eq!(
        spf("mx ?all"),
        "wrong spf: the SPF record of alliance.example ends in ?all, which says nothing about anybody else: end it in -all or ~all"
    );
    assert_eq!(
        spf("mx"),
        "wrong spf: the SPF record of alliance.example has no end: put -all or ~all last, so that other machines are refused"
    );
    assert_eq!(
        spf("-all include:x.example"),
        "wrong spf: the SPF record of alliance.example has \"include:x.example\" behind its all, where nobody reads it: put it before"
    );
    assert_eq!(
        spf("inlcude:x.example -all"),
        "wrong spf: the SPF record of alliance.example has \"inlcude:x.example\", which is no term of SPF; with it the whole record counts as none"
    );
    let mended = check(
        &Records::read(
            "@ TXT \"v=spf1 -all include:x.example\"",
            "alliance.example",
        ),
        &asked(),
    );
    assert_eq!(
        mended[1].publish.as_deref(),
        Some("alliance.example. IN TXT \"v=spf1 include:x.example -all\"")
    );
    let many: Vec<String> = (0..11).map(|n| format!("include:n{n}.example")).collect();
    assert_eq!(
        spf(&format!("{} -all", many.join(" "))),
        "wrong spf: the SPF record of alliance.example needs 11 look-ups, of which receivers make 10: name addresses (ip4:, ip6:) in place of some of its include:, a and mx"
    );
    let two =
        "@ TXT \"v=spf1 mx ~all\"\n@ TXT \"v=spf1 include:x.example -all\"\n@ TXT \"v=spf10 x\"";
    let points = check(&Records::read(two, "alliance.example"), &asked());
    assert_eq!(
        points[1].says,
        "alliance.example has 2 SPF records; with more than one none counts: put them together into one"
    );
    assert_eq!(
        points[1].publish.as_deref(),
        Some("alliance.example. IN TXT \"v=spf1 mx include:x.example -all\"")
    );
    // What would let in nobody is not proposed.
    for nobody in [
        "@ TXT \"v=spf1 +all\"",
        "@ TXT \"v=spf1 +all\"\n@ TXT \"v=spf1 -all\"",
    ] {
        let points = check(&Records::read(nobody, "alliance.example"), &asked());
        assert_eq!(
            points[1].publish.as_deref(),
            Some("alliance.example. IN TXT \"v=spf1 mx -all\"")
        );
    }
    // Records that include each other come to an end.
    let round = "@ TXT \"v=spf1 include:x.example -all\"\nx.example. TXT \"v=spf1 include:alliance.example include:alliance.example ~all\"";
    assert!(about("spf", round, &asked()).contains("look-ups, of which receivers make 10"));
}

#[test]
fn whether_a_host_may_send_is_told_as_far_as_it_was_pasted_100() {
    let spf = |host: &str, text: &str| {
        let mut ours = asked();
        ours.host = Some(host.into());
        about("spf", text, &ours)
    };
    let good = "ok spf: alliance.example has one SPF record";
    for (host, text) in [
        ("192.0.2.17", "@ TXT \"v=spf1 ip4:192.0.2.0/24 -all\""),
        ("2001:db8::9", "@ TXT \"v=spf1 ip6:2001:db8::/32 -all\""),
        (
            "mail.alliance.example",
            "@ TXT \"v=spf1 a:mail.alliance.example -all\"",
        ),
        (
            "mail.alliance.example",
            "@ TXT \"v=spf1 mx -all\"\n@ MX 5 mail",
        ),
        (
            "out.x.example",
            "@ TXT \"v=spf1 include:x.example -all\"\nx.example. TXT \"v=spf1 ip4:198.51.100.4 ~all\"\nout.x.example. A 198.51.100.4",
        ),
    ] {
        let text = text.replace("MX 5 mail", "MX 5 mail.alliance.example.");
        let said = spf(host, &text);
        assert!(said.starts_with(good), "{host}: {said}");
    }
    assert_eq!(
        spf("192.0.3.1", "@ TXT \"v=spf1 ip4:192.0.2.0/24 -all\""),
        "wrong spf: the SPF record of alliance.example does not let 192.0.3.1 send for it"
    );
    // A record without a name is that of our domain, not of another that it includes.
    assert_eq!(
        spf("192.0.3.1", "\"v=spf1 include:x.example -all\""),
        "unsure spf: whether 192.0.3.1 may send for alliance.example hangs on the record of x.example, which was not pasted"
    );
    assert_eq!(
        spf("192.0.3.1", "@ TXT \"v=spf1 include:x.example -all\""),
        "unsure spf: whether 192.0.3.1 may send for alliance.example hangs on the record of x.example, which was not pasted"
    );
    assert_eq!(
        spf(
            "mail.alliance.example",
            "@ TXT \"v=spf1 ip4:192.0.2.0/24 -all\""
        ),
        "unsure spf: whether mail.alliance.example may send for alliance.example hangs on its address: paste its A and AAAA records too"
    );
}

#[test]
fn faults_of_the_key_are_each_named_100() {
    let (mine, other) = (key(Algorithm::Rsa), key(Algorithm::Rsa));
    let mut ours = asked();
    ours.key = Some(mine.record().unwrap());
    let dkim = |text: &str| {
        about("dkim", &format!("s1._domainkey TXT \"{text}\""), &ours).replace(
            "wrong dkim: the record at s1._domainkey.alliance.example ",
            "",
        )
    };
    assert_eq!(
        dkim(&other.record().unwrap()),
        "holds an RSA key of 2048 bits, but not the one that we sign with: receivers will call our mail forged"
    );
    assert_eq!(dkim("v=DKIM1; k=rsa"), "has no key in it (p=)");
    assert_eq!(
        dkim("v=DKIM1; p="),
        "has an empty p=, which says that the key was taken back: publish the one in use"
    );
    assert_eq!(
        dkim(&mine.record().unwrap()[..254]),
        "has a p= that is no whole key: copy it again; a text of more than 255 characters must be written as several strings, one after the other"
    );
    assert_eq!(
        dkim("v=DKIM1; p=AAAA"),
        "has a p= that is no whole key: copy it again; a text of more than 255 characters must be written as several strings, one after the other"
    );
    assert_eq!(
        dkim("v=DKIM1; k=ed25519; p=AAAA"),
        "has a p= that is no Ed25519 key, which has 32 octets"
    );
    assert_eq!(
        dkim("v=DKIM1; k=dsa; p=AAAA"),
        "is for \"dsa\" keys (k=), which nobody verifies"
    );
    let sha1 = mine.record().unwrap().replace("k=rsa", "k=rsa; h=sha1");
    assert_eq!(
        dkim(&sha1),
        "allows other hashes than sha256 only (h=), but we sign with sha256: leave h= out"
    );
    let alias = "s1._domainkey CNAME s1.dkim.provider.example.";
    assert_eq!(
        about("dkim", alias, &ours),
        "unsure dkim: s1._domainkey.alliance.example is another name for s1.dkim.provider.example: paste the TXT record of that too"
    );
    let followed = format!(
        "{alias}\ns1.dkim.provider.example. TXT \"{}\"",
        mine.record().unwrap()
    );
    assert_eq!(
        about("dkim", &followed, &ours),
        "ok dkim: s1._domainkey.alliance.example holds an RSA key of 2048 bits, the one that we sign with"
    );
}

#[test]
fn domains_that_do_not_agree_and_faults_of_dmarc_are_named_100() {
    let mut elsewhere = asked();
    elsewhere.domain = "provider.example".into();
    assert_eq!(
        about("alignment", "@ MX 5 a.", &elsewhere),
        "wrong alignment: we sign as provider.example, but From is at alliance.example, so that for DMARC no signature is there: set mail.dkim.domain to alliance.example"
    );
    elsewhere.domain = "mail.alliance.example".into();
    assert_eq!(
        about(
            "alignment",
            "_dmarc TXT \"v=DMARC1; p=none; adkim=s\"",
            &elsewhere
        ),
        "wrong alignment: we sign as mail.alliance.example, but From is at alliance.example and its DMARC record wants them equal (adkim=s): sign as alliance.example, or leave adkim=s out"
    );
    let dmarc = |text: &str| about("dmarc", &format!("_dmarc TXT \"{text}\""), &asked());
    assert_eq!(
        dmarc("v=DMARC1; rua=mailto:x@alliance.example"),
        "wrong dmarc: _dmarc.alliance.example says no p=, so it counts as none"
    );
    assert_eq!(
        dmarc("v=DMARC1; p=block"),
        "wrong dmarc: _dmarc.alliance.example says p=block, which is none of none, quarantine and reject"
    );
    assert_eq!(
        dmarc("v=DMARC1; p=none; rua=x@alliance.example"),
        "wrong dmarc: the rua of _dmarc.alliance.example must be an address with mailto: before it"
    );
    assert_eq!(
        dmarc("p=none"),
        "wrong dmarc: the record at _dmarc.alliance.example does not start with v=DMARC1, but with \"p=none\""
    );
    // The record of the domain above counts for the one below it.
    let mut below = asked();
    below.mailbox = Email::parse("ga@mail.alliance.example").unwrap();
    assert_eq!(
        about(
            "dmarc",
            "_dmarc.alliance.example. TXT \"v=DMARC1; p=reject; rua=mailto:x@alliance.example\"",
            &below
        ),
        "ok dmarc: _dmarc.alliance.example says p=reject"
    );
}

#[test]
fn lines_that_are_no_records_are_passed_over_by_number() {
    let records = Records::read(
        "hello there\n\n; a comment\n@ MX 10 mail.alliance.example.\nIN TXT\n\"unclosed TXT \n",
        "alliance.example",
    );
    assert_eq!(records.len(), 1);
    assert_eq!(
        records.unread.iter().map(|(n, _)| *n).collect::<Vec<_>>(),
        [1, 5, 6]
    );
}

#[test]
fn the_record_that_says_no_mail_and_an_address_as_a_mail_server_are_wrong() {
    assert_eq!(
        about("mx", "@ MX 0 .", &asked()),
        "wrong mx: the MX record of alliance.example says that it takes no mail, but answers to invitations come to secretariat@alliance.example"
    );
    assert_eq!(
        about("mx", "@ MX 10 192.0.2.1", &asked()),
        "wrong mx: the MX record of alliance.example names the address 192.0.2.1; it must name a host"
    );
}
