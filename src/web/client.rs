//! From where on the network a request came.

use std::net::IpAddr;

use actix_web::HttpRequest;

use crate::settings::Subnet;

/// The visitor's address. What a proxy says of it counts only when the proxy is one of ours; anybody can write such a header.
pub fn client_address(request: &HttpRequest, trusted: &[Subnet]) -> String {
    let Some(peer) = request.peer_addr().map(|a| a.ip()) else {
        return String::new();
    };
    let forwarded: Vec<&str> = request
        .headers()
        .get_all("x-forwarded-for")
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(','))
        .collect();
    named(visitor(peer, &forwarded, trusted))
}

/// The last address that none of our proxies has.
fn visitor(peer: IpAddr, forwarded: &[&str], trusted: &[Subnet]) -> IpAddr {
    let ours = |ip: IpAddr| trusted.iter().any(|net| net.contains(ip));
    let mut from = peer.to_canonical();
    for said in forwarded.iter().rev() {
        if !ours(from) {
            break;
        }
        match said.trim().parse::<IpAddr>() {
            Ok(ip) => from = ip.to_canonical(),
            Err(_) => break,
        }
    }
    from
}

/// One household has 2^64 addresses of the newer kind: they count as one.
fn named(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, forwarded: &[&str], trusted: &[&str]) -> String {
        let trusted: Vec<Subnet> = trusted.iter().map(|t| Subnet::parse(t).unwrap()).collect();
        named(visitor(peer.parse().unwrap(), forwarded, &trusted))
    }

    #[test]
    fn what_a_stranger_writes_about_where_she_comes_from_is_ignored() {
        assert_eq!(seen("203.0.113.7", &["198.51.100.1"], &[]), "203.0.113.7");
        assert_eq!(
            seen("203.0.113.7", &["198.51.100.1"], &["10.0.0.0/8"]),
            "203.0.113.7"
        );
        assert_eq!(
            seen("10.1.2.3", &["1.1.1.1", "198.51.100.1"], &["10.0.0.0/8"]),
            "198.51.100.1"
        );
        assert_eq!(
            seen("10.1.2.3", &["198.51.100.1", " 10.9.9.9"], &["10.0.0.0/8"]),
            "198.51.100.1"
        );
        assert_eq!(seen("10.1.2.3", &["unknown"], &["10.1.2.3"]), "10.1.2.3");
    }

    #[test]
    fn a_network_of_the_newer_kind_counts_as_one_visitor() {
        assert_eq!(seen("2001:db8:1:2::1", &[], &[]), "2001:db8:1:2::/64");
        assert_eq!(seen("2001:db8:1:2:ffff::9", &[], &[]), "2001:db8:1:2::/64");
        assert_eq!(seen("::ffff:192.0.2.1", &[], &[]), "192.0.2.1");
    }
}
