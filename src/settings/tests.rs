//! Settings that are good, and the sentence about each that is not.

use super::*;

fn refused(text: &str) -> String {
    Settings::parse(text, "x.toml").unwrap_err().to_string()
}

#[test]
fn the_default_file_is_good_and_means_a_try_out() {
    let s = Settings::load(None).unwrap();
    assert!(!s.production);
    assert!(matches!(s.mail, MailSettings::Folder));
    assert_eq!(s.base_url(None), "http://localhost:8080");
}

#[test]
fn a_bad_setting_is_named_in_one_sentence() {
    assert_eq!(
        refused("base_ulr = \"http://x\""),
        "x.toml line 1: unknown field `base_ulr`, expected one of `base_url`, `listen`, `leave_to`, `production`, `mailbox`, `organisers`, `tzdata_dir`, `trusted_proxies`, `mail`"
    );
    assert_eq!(
        refused("production = true"),
        "x.toml: mail.transport: production sends by smtp: set transport = \"smtp\" and a host, or production = false"
    );
    assert_eq!(
        refused(
            "[mail]\ntransport = \"smtp\"\nhost = \"mail.alliance.example\"\nsecurity = \"none\""
        ),
        "x.toml: mail.security: \"none\" is allowed to this machine only (localhost, 127.0.0.1, ::1), not to mail.alliance.example"
    );
    assert_eq!(
        refused("mailbox = \"nobody\""),
        "x.toml: mailbox: \"nobody\" is no e-mail address: it has no @"
    );
    assert_eq!(
        refused("[mail.dkim]\nselector = \"s 1\"\nkey_file = \"k.pem\""),
        "x.toml: mail.dkim.selector: \"s 1\" cannot stand in a domain name: take letters, digits and hyphens, for example s1"
    );
    assert_eq!(
        refused("[mail.dkim]\nselector = \"s1\"\nkey_file = \"/nowhere/k.pem\""),
        "x.toml: mail.dkim.key_file: /nowhere/k.pem cannot be read: No such file or directory (os error 2); plenary mail dkim-key makes one"
    );
}
