//! That no address leads inside, and that an honest one is read within its limits. The internet of these tests is this machine.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::{TlsAcceptor, TlsConnector};

use super::get::Reach;
use super::public::is_public;
use super::target::{Target, usual_ports};
use super::{MOST, fetch};

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

/// A server on loopback under the name `calendar.example`: how it answers, by path.
struct Served {
    port: u16,
    tls: TlsConnector,
    hits: Arc<AtomicUsize>,
}

async fn serve(answer: fn(&str, u16) -> Vec<u8>, slowly: bool) -> Served {
    let made = rcgen::generate_simple_self_signed(vec!["calendar.example".to_string()]).unwrap();
    let certificate = CertificateDer::from(made.cert.der().to_vec());
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key)
        .unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    let client = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let listener = TcpListener::bind("0.0.0.0:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let hits = Arc::new(AtomicUsize::new(0));
    let counted = hits.clone();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(stream).await else {
                    return;
                };
                let mut asked = vec![0; 8192];
                let n = stream.read(&mut asked).await.unwrap_or(0);
                let asked = String::from_utf8_lossy(&asked[..n]).into_owned();
                let bytes = answer(&asked, port);
                let piece = if slowly { 1 } else { bytes.len().max(1) };
                for piece in bytes.chunks(piece) {
                    if stream.write_all(piece).await.is_err() {
                        return;
                    }
                    if slowly {
                        let _ = stream.flush().await;
                        tokio::time::sleep(Duration::from_millis(200)).await;
                    }
                }
                let _ = stream.shutdown().await;
            });
        }
    });
    Served {
        port,
        tls: TlsConnector::from(Arc::new(client)),
        hits,
    }
}

/// Everything is on this machine, and may be.
fn here(served: &Served) -> Reach {
    Reach {
        tls: served.tls.clone(),
        lookup: |_, port| {
            Box::pin(async move { Ok(vec![SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port)]) })
        },
        may: |_| true,
        ports: |_| true,
    }
}

fn ok(body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn sent_to(location: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n").into_bytes()
}

/// This machine twice: as what stands for the internet, and as itself.
const OUTSIDE: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2));
const INSIDE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// How often the name was resolved that turns inside after the first time.
static ASKED: AtomicUsize = AtomicUsize::new(0);

/// What every failure says.
const GENERIC: &str = "address: no calendar could be read from this address: check that it opens without signing in and has at most 1 MiB, or save the calendar as a file and choose that";

#[tokio::test]
async fn an_honest_calendar_is_read_over_a_redirect_and_asks_for_nothing_of_hers() {
    let served = serve(
        |asked, port| match asked.split(' ').nth(1) {
            Some("/old?key=1") => sent_to("/new"),
            Some("/far") => sent_to(&format!("https://calendar.example:{port}/new")),
            Some("/new") => ok(&format!("{CALENDAR}{asked}")),
            _ => b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_vec(),
        },
        false,
    )
    .await;
    let port = served.port;
    for path in ["old?key=1#here", "far", "new"] {
        let address = format!("webcal://calendar.example:{port}/{path}");
        let (host, bytes) = fetch(&here(&served), &address).await.unwrap();
        assert_eq!(host, "calendar.example");
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            format!(
                "{CALENDAR}GET /new HTTP/1.1\r\nhost: calendar.example:{port}\r\naccept: text/calendar\r\naccept-encoding: identity\r\nuser-agent: plenary\r\n\r\n"
            )
        );
    }
    let missing = format!("https://calendar.example:{port}/none");
    let refused = fetch(&here(&served), &missing).await.unwrap_err();
    assert_eq!(refused.to_string(), GENERIC);
}

#[tokio::test]
async fn what_is_too_large_too_slow_or_sends_on_for_ever_is_given_up() {
    let served = serve(
        |asked, _| match asked.split(' ').nth(1) {
            Some("/large") => ok(&"x".repeat(MOST + 1)),
            Some("/endless") => {
                let mut bytes = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
                for _ in 0..40 {
                    bytes.extend(b"10000\r\n");
                    bytes.extend(vec![b'x'; 0x10000]);
                    bytes.extend(b"\r\n");
                }
                bytes
            }
            _ => sent_to("/again"),
        },
        false,
    )
    .await;
    for path in ["large", "endless", "again"] {
        let address = format!("https://calendar.example:{}/{path}", served.port);
        let refused = fetch(&here(&served), &address).await.unwrap_err();
        assert_eq!(refused.to_string(), GENERIC, "{path}");
    }
    assert_eq!(served.hits.load(Ordering::SeqCst), 2 + 4);
    let slow = serve(|_, _| ok(CALENDAR), true).await;
    let began = Instant::now();
    let address = format!("https://calendar.example:{}/", slow.port);
    let refused = fetch(&here(&slow), &address).await.unwrap_err();
    assert_eq!(refused.to_string(), GENERIC);
    assert!(began.elapsed() >= Duration::from_secs(9));
}

#[tokio::test]
async fn no_address_leads_to_this_machine_or_a_private_network() {
    let served = serve(
        |asked, port| match asked.split(' ').nth(1) {
            Some("/inside") => sent_to(&format!("https://127.0.0.1:{port}/")),
            Some("/cloud") => sent_to("https://169.254.169.254/latest/meta-data/"),
            Some("/again") => sent_to("/honest"),
            Some("/plain") => sent_to(&format!("http://calendar.example:{port}/")),
            _ => ok(CALENDAR),
        },
        false,
    )
    .await;
    let port = served.port;
    let strict = || Reach {
        may: is_public,
        ..here(&served)
    };
    for host in [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0177.0.0.1",
        "017700000001",
        "0",
        "0.0.0.0",
        "localhost",
        "localhost.",
        "LOCALHOST",
        "calendar.example",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[ff02::1]",
        "10.0.0.1",
        "10.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "１２７.０.０.１",
        "127。0。0。1",
        "①②⑦.⓪.⓪.①",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "127.0.0.1.",
        "%31%32%37.0.0.1",
        "metadata.google.internal",
    ] {
        let address = format!("https://{host}:{port}/");
        assert!(fetch(&strict(), &address).await.is_err(), "{address}");
    }
    assert_eq!(served.hits.load(Ordering::SeqCst), 0);

    // One address of this machine stands for the open internet; what leads from there inside is not followed.
    let outside = |ip: IpAddr| ip == OUTSIDE || is_public(ip);
    let named = || Reach {
        lookup: |_, port| Box::pin(async move { Ok(vec![SocketAddr::new(OUTSIDE, port)]) }),
        may: outside,
        ..here(&served)
    };
    let address = |path: &str| format!("https://calendar.example:{port}/{path}");
    assert!(fetch(&named(), &address("honest")).await.is_ok());
    for path in ["inside", "cloud", "plain"] {
        assert!(fetch(&named(), &address(path)).await.is_err(), "{path}");
    }
    assert_eq!(served.hits.load(Ordering::SeqCst), 4);
    // A name that is outside at first and inside afterwards, and one that is both at once.
    let turning = Reach {
        lookup: |_, port| {
            let first = ASKED.fetch_add(1, Ordering::SeqCst) == 0;
            let at = if first { OUTSIDE } else { INSIDE };
            Box::pin(async move { Ok(vec![SocketAddr::new(at, port)]) })
        },
        ..named()
    };
    assert!(fetch(&turning, &address("again")).await.is_err());
    assert_eq!(ASKED.load(Ordering::SeqCst), 2);
    let both = Reach {
        lookup: |_, port| {
            Box::pin(async move {
                Ok([OUTSIDE, INSIDE]
                    .map(|ip| SocketAddr::new(ip, port))
                    .to_vec())
            })
        },
        ..named()
    };
    assert!(fetch(&both, &address("honest")).await.is_err());
    assert_eq!(served.hits.load(Ordering::SeqCst), 5);
}

#[test]
fn what_is_no_https_address_is_refused_with_what_to_do() {
    let says = |text: &str| Target::parse(text, usual_ports).unwrap_err();
    let none = "it is no calendar address: it begins with https:// or webcal://, as your calendar shows it";
    for text in [
        "http://calendar.example/a.ics",
        "file:///etc/passwd",
        "gopher://calendar.example/",
        "ftp://calendar.example/",
        "data:text/calendar,BEGIN",
        "javascript:alert(1)",
        "calendar.example/a.ics",
        "https://",
        "https:///",
        "//calendar.example/",
        "ldap://127.0.0.1",
        "dict://127.0.0.1:11211/",
        "jar:https://calendar.example!/",
        "\\\\calendar.example\\a",
    ] {
        assert_eq!(says(text), none, "{text}");
    }
    assert_eq!(
        says(" "),
        "write the calendar's address, or choose its file"
    );
    let named = "it carries a name and a password, which are not used here: take the address that opens without them";
    assert_eq!(says("https://calendar.example@127.0.0.1/"), named);
    assert_eq!(says("https://a:b@calendar.example/"), named);
    for port in ["22", "25", "80", "5432", "6379", "8080"] {
        assert_eq!(
            says(&format!("https://calendar.example:{port}/")),
            "its port is not that of https: leave it out"
        );
    }
    let target =
        Target::parse(" WebCal://Calendar.Example/a%20b.ics?key=1#x ", usual_ports).unwrap();
    assert_eq!(
        (
            target.authority().as_str(),
            target.port(),
            target.path().as_str()
        ),
        ("calendar.example", 443, "/a%20b.ics?key=1")
    );
}

#[test]
fn public_is_what_anybody_can_reach() {
    for ip in [
        "8.8.8.8",
        "1.1.1.1",
        "93.184.216.34",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "2001:4860::8888",
    ] {
        assert!(is_public(ip.parse().unwrap()), "{ip}");
    }
}
