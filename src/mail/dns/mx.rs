//! Who takes mail for our domain: answers and bounces come there.

use super::{Asked, Point, Records};

pub fn check(records: &Records, asked: &Asked) -> Vec<Point> {
    let domain = asked.from_domain();
    let found = records.of(&domain, "MX");
    let servers: Vec<&str> = found.iter().map(|data| server(data)).collect();
    let example = format!("{domain}. IN MX 10 mail.{domain}.");
    let point = if found.is_empty() {
        Point::missing(
            "mx",
            format!(
                "{domain} has no MX record, so answers and bounces to {} find no way back",
                asked.mailbox
            ),
        )
        .publish(example)
    } else if servers.iter().any(|s| s.is_empty()) {
        Point::wrong(
            "mx",
            format!("the MX record of {domain} says that it takes no mail, but answers to invitations come to {}", asked.mailbox),
        )
        .publish(example)
    } else if let Some(address) = servers
        .iter()
        .find(|s| s.parse::<std::net::IpAddr>().is_ok())
    {
        Point::wrong(
            "mx",
            format!("the MX record of {domain} names the address {address}; it must name a host"),
        )
        .publish(example)
    } else if let Some(alias) = servers.iter().find(|s| !records.of(s, "CNAME").is_empty()) {
        Point::wrong(
            "mx",
            format!(
                "the MX record of {domain} names {alias}, which is only another name (CNAME); it must name the host itself"
            ),
        )
    } else {
        Point::ok(
            "mx",
            format!(
                "mail to {domain}, with it answers and bounces, goes to {}",
                servers.join(", ")
            ),
        )
    };
    vec![point]
}

/// `10 mail.alliance.example`, or the other way round as some forms show it; empty for the record that says "no mail" (RFC 7505).
fn server(data: &str) -> &str {
    data.split_ascii_whitespace()
        .find(|word| word.parse::<u16>().is_err())
        .map_or("", |word| word.trim_end_matches('.'))
}
