//! Which addresses of the internet are public. Pure.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Whether everybody may be there: not this machine, not a private network, none that stands for something else (IANA's registries of special
/// addresses, RFC 6890).
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => public_4(ip),
        IpAddr::V6(ip) => public_6(ip),
    }
}

fn public_4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || a == 0
        // Shared by a provider's customers.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        // The old way to 6to4.
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19))
        // To many, and all that is kept for later.
        || a >= 224;
    !special
}

/// Only what is given out (2000::/3); of that none that carries an older address in it (Teredo, 6to4) or is for documents.
fn public_6(ip: Ipv6Addr) -> bool {
    let [a, b, ..] = ip.segments();
    let special =
        (a == 0x2001 && (b < 0x200 || b == 0xdb8)) || a == 0x2002 || (a == 0x3fff && b < 0x1000);
    (0x2000..0x4000).contains(&a) && !special
}
