//! The public half of our signing key, and whether its domain is that of From (RFC 6376, RFC 8301).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::pkcs1::DecodeRsaPublicKey;
use rsa::pkcs8::DecodePublicKey;
use rsa::traits::PublicKeyParts;

use super::{Asked, Point, Records, tag, tags, within, zone_line};

/// RFC 8301, 3.2: what signers should have at least.
const LEAST_BITS: u32 = 2048;

pub fn check(records: &Records, asked: &Asked) -> Vec<Point> {
    vec![key(records, asked), alignment(records, asked)]
}

fn key(records: &Records, asked: &Asked) -> Point {
    let name = format!("{}._domainkey.{}", asked.selector, asked.domain);
    let found: Vec<&str> = records
        .of(&name, "TXT")
        .into_iter()
        .chain(records.versions(&name, "v=DKIM1"))
        .collect();
    let ours = |point: Point| match &asked.key {
        Some(record) => point.publish(zone_line(&name, record)),
        None => point,
    };
    let make = match &asked.key {
        Some(_) => "",
        None => "; `plenary mail dkim-key` makes a key and prints its record",
    };
    let Some(record) = found.first() else {
        return match records.of(&name, "CNAME").first() {
            Some(other) => Point::unsure(
                "dkim",
                format!("{name} is another name for {other}: paste the TXT record of that too"),
            ),
            None => ours(Point::missing(
                "dkim",
                format!("{name} has no record, so nobody can verify our signatures{make}"),
            )),
        };
    };
    match judge(record, asked) {
        Ok(what) => Point::ok("dkim", format!("{name} holds {what}")),
        Err(says) => ours(Point::wrong("dkim", format!("the record at {name} {says}"))),
    }
}

const CUT: &str = "has a p= that is no whole key: copy it again; a text of more than 255 characters must be written as several strings, one after the other";

/// What the record holds, or what is wrong with it.
fn judge(record: &str, asked: &Asked) -> Result<String, String> {
    let tags = tags(record);
    if tag(&tags, "v").is_some_and(|v| v != "DKIM1") {
        return Err("does not start with v=DKIM1".into());
    }
    let public: String = tag(&tags, "p")
        .ok_or("has no key in it (p=)")?
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    if public.is_empty() {
        return Err(
            "has an empty p=, which says that the key was taken back: publish the one in use"
                .into(),
        );
    }
    let bytes = STANDARD.decode(&public).map_err(|_| CUT)?;
    if tag(&tags, "h").is_some_and(|h| !h.split(':').any(|one| one.trim() == "sha256")) {
        return Err(
            "allows other hashes than sha256 only (h=), but we sign with sha256: leave h= out"
                .into(),
        );
    }
    if tag(&tags, "s").is_some_and(|s| !s.split(':').any(|one| matches!(one.trim(), "*" | "email")))
    {
        return Err("is not for e-mail (s=): leave s= out".into());
    }
    let what = match tag(&tags, "k").unwrap_or("rsa") {
        "rsa" => {
            let key = rsa::PublicKey::from_public_key_der(&bytes)
                .ok()
                .or_else(|| rsa::PublicKey::from_pkcs1_der(&bytes).ok())
                .ok_or(CUT)?;
            let bits = key.n().bit_width();
            if bits < LEAST_BITS {
                return Err(format!(
                    "holds an RSA key of {bits} bits, which receivers no longer trust: make one of {LEAST_BITS}"
                ));
            }
            format!("an RSA key of {bits} bits")
        }
        "ed25519" if bytes.len() == 32 => "an Ed25519 key".into(),
        "ed25519" => return Err("has a p= that is no Ed25519 key, which has 32 octets".into()),
        other => {
            return Err(format!(
                "is for \"{other}\" keys (k=), which nobody verifies"
            ));
        }
    };
    let own = asked.key.as_deref().map(self::tags);
    match own.as_ref().and_then(|own| tag(own, "p")) {
        Some(own) if own != public => Err(format!(
            "holds {what}, but not the one that we sign with: receivers will call our mail forged"
        )),
        Some(_) => Ok(format!("{what}, the one that we sign with")),
        None => Ok(what),
    }
    .map(|what| {
        if tag(&tags, "t").is_some_and(|t| t.split(':').any(|one| one.trim() == "y")) {
            format!("{what}, still marked as a test (t=y)")
        } else {
            what
        }
    })
}

/// DMARC counts a signature only when its domain is that of From (RFC 7489, 3.1.1).
fn alignment(records: &Records, asked: &Asked) -> Point {
    let from = asked.from_domain();
    let strict = super::dmarc::policy(records, &from)
        .is_some_and(|p| tag(&tags(p), "adkim").is_some_and(|a| a.eq_ignore_ascii_case("s")));
    let domain = &asked.domain;
    if *domain == from {
        Point::ok(
            "alignment",
            format!("we sign as {domain}, the domain of From"),
        )
    } else if within(&from, domain) || within(domain, &from) {
        if strict {
            Point::wrong(
                "alignment",
                format!(
                    "we sign as {domain}, but From is at {from} and its DMARC record wants them equal (adkim=s): sign as {from}, or leave adkim=s out"
                ),
            )
        } else {
            Point::ok(
                "alignment",
                format!("we sign as {domain}, which belongs with the domain of From, {from}"),
            )
        }
    } else {
        Point::wrong(
            "alignment",
            format!(
                "we sign as {domain}, but From is at {from}, so that for DMARC no signature is there: set mail.dkim.domain to {from}"
            ),
        )
    }
}
