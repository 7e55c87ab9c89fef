//! What a calendar's address says: host, port and path. Pure.

use std::net::IpAddr;

use url::{Host, Url};

/// An https address that may be asked, as far as it can be seen from its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    url: Url,
}

/// The usual port and the one beside it.
pub fn usual_ports(port: u16) -> bool {
    matches!(port, 443 | 8443)
}

impl Target {
    /// Reads an address as somebody pastes it; `ports` says which are allowed.
    pub fn parse(text: &str, ports: fn(u16) -> bool) -> Result<Target, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err("write the calendar's address, or choose its file".to_string());
        }
        let text = match text.split_once("://") {
            Some((scheme, rest))
                if ["webcal", "webcals"].contains(&scheme.to_ascii_lowercase().as_str()) =>
            {
                format!("https://{rest}")
            }
            _ => text.to_string(),
        };
        let url = Url::parse(&text).map_err(|_| Self::none())?;
        Self::of(url, ports)
    }

    fn none() -> String {
        "it is no calendar address: it begins with https:// or webcal://, as your calendar shows it"
            .to_string()
    }

    fn of(mut url: Url, ports: fn(u16) -> bool) -> Result<Target, String> {
        url.set_fragment(None);
        if url.scheme() != "https" || url.host().is_none() {
            return Err(Self::none());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(
                "it carries a name and a password, which are not used here: take the address that opens without them"
                    .to_string(),
            );
        }
        if !ports(url.port().unwrap_or(443)) {
            return Err("its port is not that of https: leave it out".to_string());
        }
        if url.as_str().len() > 2000 {
            return Err("it is longer than 2,000 letters".to_string());
        }
        Ok(Target { url })
    }

    /// Where a redirect leads; the same holds for it.
    pub fn sent_on(&self, location: &str, ports: fn(u16) -> bool) -> Result<Target, String> {
        let url = self.url.join(location).map_err(|e| e.to_string())?;
        Self::of(url, ports)
    }

    /// The host's name, to call the calendar by.
    pub fn host_name(&self) -> String {
        self.url.host_str().unwrap_or_default().to_string()
    }

    /// The address itself where no name is given.
    pub fn literal(&self) -> Option<IpAddr> {
        match self.url.host()? {
            Host::Ipv4(ip) => Some(ip.into()),
            Host::Ipv6(ip) => Some(ip.into()),
            Host::Domain(_) => None,
        }
    }

    pub fn port(&self) -> u16 {
        self.url.port().unwrap_or(443)
    }

    /// What stands in the header Host.
    pub fn authority(&self) -> String {
        match self.url.port() {
            Some(port) => format!("{}:{port}", self.host_name()),
            None => self.host_name(),
        }
    }

    /// Path and query.
    pub fn path(&self) -> String {
        match self.url.query() {
            Some(query) => format!("{}?{query}", self.url.path()),
            None => self.url.path().to_string(),
        }
    }
}
