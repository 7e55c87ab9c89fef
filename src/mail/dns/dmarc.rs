//! What receivers shall do with mail that only pretends to be ours (DMARC, RFC 7489).

use super::{Asked, Point, Records, tag, tags, zone_line};

pub fn check(records: &Records, asked: &Asked) -> Vec<Point> {
    let domain = asked.from_domain();
    let publish = zone_line(
        &format!("_dmarc.{domain}"),
        &format!("v=DMARC1; p=none; rua=mailto:{}", asked.mailbox),
    );
    let wrong = |says: String| vec![Point::wrong("dmarc", says).publish(publish.clone())];
    for at in above(&domain) {
        let name = format!("_dmarc.{at}");
        let found = records.versions(&name, "v=DMARC1");
        if found.len() > 1 {
            return wrong(format!(
                "{name} has {} DMARC records; with more than one none counts",
                found.len()
            ));
        }
        if let Some(record) = found.first() {
            return judge(&name, record, &wrong);
        }
        if let [text] = records.of(&name, "TXT").as_slice() {
            return wrong(format!(
                "the record at {name} does not start with v=DMARC1, but with \"{}\"",
                text.chars().take(20).collect::<String>()
            ));
        }
    }
    vec![
        Point::missing(
            "dmarc",
            format!("_dmarc.{domain} has no record; Gmail and Outlook refuse many mails from a domain without one"),
        )
        .publish(publish),
    ]
}

fn judge(name: &str, record: &str, wrong: &dyn Fn(String) -> Vec<Point>) -> Vec<Point> {
    let tags = tags(record);
    match tag(&tags, "p").map(str::to_ascii_lowercase).as_deref() {
        Some(policy @ ("none" | "quarantine" | "reject")) => {
            let mut points = vec![Point::ok("dmarc", format!("{name} says p={policy}"))];
            match tag(&tags, "rua") {
                None => points.push(Point::unsure(
                    "dmarc",
                    format!("{name} names nobody who gets reports (rua=mailto:…), so a forged or failing mail goes unnoticed"),
                )),
                Some(rua) if !rua.split(',').all(|uri| uri.trim().to_ascii_lowercase().starts_with("mailto:")) => {
                    return wrong(format!("the rua of {name} must be an address with mailto: before it"));
                }
                Some(_) => {}
            }
            points
        }
        Some(other) => wrong(format!(
            "{name} says p={other}, which is none of none, quarantine and reject"
        )),
        None => wrong(format!("{name} says no p=, so it counts as none")),
    }
}

/// The record that counts for a domain: its own, else that of the domain above.
pub fn policy<'a>(records: &'a Records, domain: &str) -> Option<&'a str> {
    above(domain).into_iter().find_map(|at| {
        records
            .versions(&format!("_dmarc.{at}"), "v=DMARC1")
            .first()
            .copied()
    })
}

/// The domain and those above it, down to two labels.
fn above(domain: &str) -> Vec<&str> {
    let mut out = vec![domain];
    let mut rest = domain;
    while let Some((_, upper)) = rest.split_once('.') {
        if !upper.contains('.') {
            break;
        }
        out.push(upper);
        rest = upper;
    }
    out
}
