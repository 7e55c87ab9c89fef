//! Which machines may send for our domain (SPF, RFC 7208).

use std::net::IpAddr;

use super::{Asked, Point, Records, zone_line};

/// RFC 7208, 4.6.4: more and the record counts as none.
const MOST_LOOKUPS: usize = 10;

pub fn check(records: &Records, asked: &Asked) -> Vec<Point> {
    let domain = asked.from_domain();
    let found = policies(records, &domain);
    let publish = zone_line(&domain, &proposal(asked));
    let policy = match found.as_slice() {
        [] => {
            return vec![
                Point::missing(
                    "spf",
                    format!("{domain} has no SPF record, so nobody can tell whether our mail server may send for it"),
                )
                .publish(publish),
            ];
        }
        [one] => *one,
        several => {
            return vec![
                Point::wrong(
                    "spf",
                    format!("{domain} has {} SPF records; with more than one none counts: put them together into one", several.len()),
                )
                .publish(zone_line(&domain, &merged(several, asked))),
            ];
        }
    };
    let terms: Vec<&str> = policy.split_ascii_whitespace().skip(1).collect();
    let mut points = faults(&terms, &domain, asked);
    let mut walk = Walk {
        records,
        asked,
        lookups: 0,
        unknown: Vec::new(),
        allowed: false,
        depth: 0,
    };
    walk.through(&domain, &terms);
    if walk.lookups > MOST_LOOKUPS {
        points.push(Point::wrong(
            "spf",
            format!("the SPF record of {domain} needs {} look-ups, of which receivers make {MOST_LOOKUPS}: name addresses (ip4:, ip6:) in place of some of its include:, a and mx", walk.lookups),
        ));
    }
    points.extend(walk.host(&domain, &terms));
    if points.is_empty() {
        let more = if walk.unknown.is_empty() {
            "of 10 look-ups"
        } else {
            "of 10 look-ups at least"
        };
        points.push(Point::ok(
            "spf",
            format!(
                "{domain} has one SPF record, {policy} ({} {more})",
                walk.lookups
            ),
        ));
    }
    points
}

fn policies<'a>(records: &'a Records, domain: &str) -> Vec<&'a str> {
    records
        .versions(domain, "v=spf1")
        .into_iter()
        .filter(|text| {
            text.split_ascii_whitespace()
                .next()
                .is_some_and(|v| v.eq_ignore_ascii_case("v=spf1"))
        })
        .collect()
}

fn proposal(asked: &Asked) -> String {
    match asked.host.as_deref() {
        None => "v=spf1 mx -all".into(),
        Some(host) => format!("v=spf1 {} -all", term_for(host)),
    }
}

fn term_for(host: &str) -> String {
    match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => format!("ip4:{ip}"),
        Ok(IpAddr::V6(ip)) => format!("ip6:{ip}"),
        Err(_) => format!("a:{}", host.trim_end_matches('.')),
    }
}

/// All terms of several records, each once, with the strictest end.
fn merged(policies: &[&str], asked: &Asked) -> String {
    let mut terms: Vec<&str> = Vec::new();
    let mut end = "~all";
    for term in policies
        .iter()
        .flat_map(|p| p.split_ascii_whitespace().skip(1))
    {
        if split(term).0 == "all" {
            end = if term == "-all" { "-all" } else { end };
        } else if !terms.contains(&term) {
            terms.push(term);
        }
    }
    ended(&terms, end, asked)
}

/// The record of these terms; a record that lets in nobody would forbid our own mails, so then it is the one that we propose.
fn ended(terms: &[&str], end: &str, asked: &Asked) -> String {
    if terms.is_empty() {
        proposal(asked)
    } else {
        format!("v=spf1 {} {end}", terms.join(" "))
    }
}

/// A term without its sign: `include:x.example` is `("include", "x.example")`.
fn split(term: &str) -> (String, &str) {
    let bare = term.trim_start_matches(['+', '-', '~', '?']);
    let at = bare.find([':', '=', '/']).unwrap_or(bare.len());
    let value = bare[at..].trim_start_matches([':', '=']);
    (bare[..at].to_ascii_lowercase(), value)
}

fn faults(terms: &[&str], domain: &str, asked: &Asked) -> Vec<Point> {
    let mut points = Vec::new();
    for term in terms {
        let (name, _) = split(term);
        let known = [
            "all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists", "redirect", "exp",
        ];
        if !known.contains(&name.as_str()) && !term.contains('=') {
            points.push(Point::wrong(
                "spf",
                format!("the SPF record of {domain} has \"{term}\", which is no term of SPF; with it the whole record counts as none"),
            ));
        }
    }
    let mended = || {
        let kept = terms.iter().filter(|t| split(t).0 != "all");
        let kept: Vec<&str> = kept.copied().collect();
        zone_line(domain, &ended(&kept, "-all", asked))
    };
    let end = terms.iter().position(|t| split(t).0 == "all");
    let after = end.map_or(&[][..], |at| &terms[at + 1..]);
    let lost = after.iter().find(|t| !t.contains('='));
    let says = match end.map(|at| terms[at]) {
        Some("all" | "+all") => format!(
            "the SPF record of {domain} ends in +all, which lets the whole world send for it: end it in -all or ~all"
        ),
        Some("?all") => format!(
            "the SPF record of {domain} ends in ?all, which says nothing about anybody else: end it in -all or ~all"
        ),
        Some(_) => match lost {
            None => return points,
            Some(lost) => format!(
                "the SPF record of {domain} has \"{lost}\" behind its all, where nobody reads it: put it before"
            ),
        },
        None if terms.iter().any(|t| split(t).0 == "redirect") => return points,
        None => format!(
            "the SPF record of {domain} has no end: put -all or ~all last, so that other machines are refused"
        ),
    };
    points.push(Point::wrong("spf", says).publish(mended()));
    points
}

/// A walk through a record and those that it includes, as far as they were pasted.
struct Walk<'a> {
    records: &'a Records,
    asked: &'a Asked,
    lookups: usize,
    /// Included records that were not pasted.
    unknown: Vec<String>,
    /// Whether the asked host is let in.
    allowed: bool,
    depth: usize,
}

impl Walk<'_> {
    fn through(&mut self, domain: &str, terms: &[&str]) {
        for term in terms {
            let (name, value) = split(term);
            let negative = term.starts_with(['-', '~', '?']);
            if ["include", "a", "mx", "ptr", "exists", "redirect"].contains(&name.as_str()) {
                self.lookups += 1;
            }
            let target = value.split('/').next().unwrap_or("");
            let target = if target.is_empty() { domain } else { target };
            match name.as_str() {
                "include" | "redirect" => self.follow(target),
                "all" => {}
                _ if !negative && self.lets_in(&name, target, value) => self.allowed = true,
                _ => {}
            }
        }
    }

    fn follow(&mut self, target: &str) {
        // Records that include each other would go on for ever.
        if self.depth > MOST_LOOKUPS || self.lookups > 100 {
            return;
        }
        match policies(self.records, target).first() {
            None => self.unknown.push(target.to_string()),
            Some(policy) => {
                let terms: Vec<&str> = policy.split_ascii_whitespace().skip(1).collect();
                self.depth += 1;
                self.through(target, &terms);
                self.depth -= 1;
            }
        }
    }

    fn lets_in(&self, name: &str, target: &str, value: &str) -> bool {
        let Some(host) = self.asked.host.as_deref() else {
            return false;
        };
        let host = host.trim_end_matches('.').to_ascii_lowercase();
        let is_host = |name: &str| {
            let name = name.trim_end_matches('.').to_ascii_lowercase();
            let theirs = self.addresses(&name);
            name == host || self.addresses(&host).iter().any(|a| theirs.contains(a))
        };
        match name {
            "a" => is_host(target),
            "mx" => self
                .records
                .of(target, "MX")
                .iter()
                .filter_map(|data| data.split_ascii_whitespace().last())
                .any(is_host),
            "ip4" | "ip6" => self.addresses(&host).iter().any(|ip| in_net(*ip, value)),
            _ => false,
        }
    }

    /// The addresses of a name that were pasted; an address is its own.
    fn addresses(&self, name: &str) -> Vec<IpAddr> {
        let own = name.parse::<IpAddr>().ok();
        ["A", "AAAA"]
            .iter()
            .flat_map(|kind| self.records.of(name, kind))
            .filter_map(|data| data.parse().ok())
            .chain(own)
            .collect()
    }

    fn host(&self, domain: &str, terms: &[&str]) -> Option<Point> {
        let host = self.asked.host.as_deref()?;
        if self.allowed {
            return None;
        }
        let needs_address =
            terms.iter().any(|t| split(t).0.starts_with("ip")) && self.addresses(host).is_empty();
        if !self.unknown.is_empty() {
            return Some(Point::unsure(
                "spf",
                format!(
                    "whether {host} may send for {domain} hangs on the record of {}, which was not pasted",
                    self.unknown.join(", ")
                ),
            ));
        }
        if needs_address {
            return Some(Point::unsure(
                "spf",
                format!(
                    "whether {host} may send for {domain} hangs on its address: paste its A and AAAA records too"
                ),
            ));
        }
        let kept = terms.iter().filter(|t| split(t).0 != "all");
        let mut better: Vec<String> = kept.map(ToString::to_string).collect();
        better.insert(0, term_for(host));
        better.push(
            if terms.contains(&"~all") {
                "~all"
            } else {
                "-all"
            }
            .into(),
        );
        Some(
            Point::wrong(
                "spf",
                format!("the SPF record of {domain} does not let {host} send for it"),
            )
            .publish(zone_line(domain, &format!("v=spf1 {}", better.join(" ")))),
        )
    }
}

fn in_net(ip: IpAddr, net: &str) -> bool {
    let (base, bits) = net.split_once('/').unwrap_or((net, ""));
    let number = |ip: IpAddr| match ip {
        IpAddr::V4(ip) => (u128::from(u32::from(ip)) << 96, 32),
        IpAddr::V6(ip) => (u128::from(ip), 128),
    };
    let Ok(base) = base.parse::<IpAddr>() else {
        return false;
    };
    let ((a, width), (b, _)) = (number(base), number(ip));
    let bits = bits.parse::<u32>().unwrap_or(width).min(width);
    base.is_ipv4() == ip.is_ipv4() && (bits == 0 || (a ^ b) >> (128 - bits) == 0)
}
