//! What people and addresses promise.

use super::Email;

fn read(text: &str) -> String {
    match Email::parse(text) {
        Ok(email) => email.to_string(),
        Err(why) => why,
    }
}

#[test]
fn an_address_is_read_or_refused_with_the_reason() {
    assert_eq!(read(" Ada.O'Neill@FWA.example "), "Ada.O'Neill@fwa.example");
    assert_eq!(read(""), "the e-mail address is missing");
    assert_eq!(
        read("ada.fwa.example"),
        "\"ada.fwa.example\" is no e-mail address: it has no @"
    );
    assert_eq!(
        read("ada@localhost"),
        "\"ada@localhost\" is no e-mail address: the part after the @ is no domain"
    );
    assert_eq!(read("ada@b\u{fc}cher.example"), "ada@xn--bcher-kva.example");
    for tag in [
        "0123456789abcdef0123456789abcdef",
        "b-0123456789ABCDEF0123456789ABCDEF",
    ] {
        let own = format!("secretariat+{tag}@alliance.example");
        assert_eq!(
            read(&own),
            format!(
                "\"{own}\" is no e-mail address: it takes the answers to one mail and is nobody's own: write the address that she reads"
            )
        );
    }
    assert_eq!(
        read("ada+0123456789abcdef@fwa.example"),
        "ada+0123456789abcdef@fwa.example"
    );
    assert_eq!(
        read("ada\r\nBcc: x@fwa.example"),
        "\"adaBcc: x@fwa.example\" is no e-mail address: the part before the @ has a character that addresses cannot have"
    );
}
