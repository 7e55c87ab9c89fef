//! A visitor of the service: plain HTTP/1.1 over a socket, with her own cookies.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// One person at one browser: keeps cookies, follows no redirect by herself.
#[derive(Debug)]
pub struct Visitor {
    /// `127.0.0.1:8080`
    host: String,
    cookies: Mutex<BTreeMap<String, String>>,
    /// Sent with every request, such as an Authorization of the API.
    headers: Vec<(String, String)>,
}

#[derive(Debug, Clone)]
pub struct Response {
    pub status: u16,
    /// Names in lower case, in the order in which they came.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// A file of a form.
pub struct Upload<'a> {
    pub field: &'a str,
    pub name: &'a str,
    pub kind: &'a str,
    pub content: &'a [u8],
}

impl Visitor {
    /// A newcomer at `http://HOST:PORT`.
    pub fn of(base: &str) -> Self {
        Visitor {
            host: base
                .trim_start_matches("http://")
                .trim_end_matches('/')
                .to_string(),
            cookies: Mutex::default(),
            headers: Vec::new(),
        }
    }

    /// Says this with every request from now on.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub fn get(&self, path: &str) -> Response {
        self.send("GET", path, &[], b"")
    }

    /// As [`Visitor::get`], then on to wherever she is sent, at most five times.
    pub fn get_following(&self, path: &str) -> Response {
        self.follow(self.get(path))
    }

    /// Goes where the answer points, at most five times.
    pub fn follow(&self, mut answer: Response) -> Response {
        for _ in 0..5 {
            match answer.header("location") {
                Some(to) if (300..400).contains(&answer.status) => answer = self.get(to),
                _ => return answer,
            }
        }
        panic!(
            "sent on more than five times, at last to {:?}",
            answer.header("location")
        );
    }

    /// Sends a form as a browser does on this page of the service.
    pub fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        let body = fields
            .iter()
            .map(|(name, value)| format!("{}={}", percent(name), percent(value)))
            .collect::<Vec<_>>()
            .join("&");
        self.post(path, "application/x-www-form-urlencoded", body.as_bytes())
    }

    pub fn post_json(&self, path: &str, json: &serde_json::Value) -> Response {
        self.post(path, "application/json", json.to_string().as_bytes())
    }

    /// Sends a form with files.
    pub fn post_files(&self, path: &str, fields: &[(&str, &str)], files: &[Upload]) -> Response {
        const BOUNDARY: &str = "plenary-test-boundary-7d1c";
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend(
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        for file in files {
            body.extend(
                format!(
                    "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{}\"; filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
                    file.field, file.name, file.kind
                )
                .bytes(),
            );
            body.extend(file.content);
            body.extend(b"\r\n");
        }
        body.extend(format!("--{BOUNDARY}--\r\n").bytes());
        self.post(
            path,
            &format!("multipart/form-data; boundary={BOUNDARY}"),
            &body,
        )
    }

    /// Any body; names the service itself as origin, as a browser does.
    pub fn post(&self, path: &str, kind: &str, body: &[u8]) -> Response {
        let origin = format!("http://{}", self.host);
        let headers = [
            ("Content-Type", kind),
            ("Origin", &origin),
            ("Sec-Fetch-Site", "same-origin"),
        ];
        self.send("POST", path, &headers, body)
    }

    /// Any request; `path` may be an address of this service in full. Fails the test when there is no answer.
    pub fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Response {
        self.try_send(method, path, headers, body)
            .unwrap_or_else(|e| panic!("{method} {path} on {}: {e}", self.host))
    }

    /// As [`Visitor::send`], for a service that may be gone.
    pub fn try_send(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> std::io::Result<Response> {
        let path = self.path_of(path);
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n",
            self.host,
            body.len()
        );
        for (name, value) in headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        for (name, value) in &self.headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        let cookies = self.cookies();
        if !cookies.is_empty() {
            let _ = write!(head, "Cookie: {cookies}\r\n");
        }
        let mut stream = TcpStream::connect(&self.host)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        stream.write_all(format!("{head}\r\n").as_bytes())?;
        // A server may refuse a large body before it has read it all: its answer counts.
        let sent = stream.write_all(body);
        let (bytes, read) = read_answer(&mut stream);
        if bytes.is_empty() {
            sent?;
            read?;
        }
        let answer = Response::read(&bytes).ok_or_else(|| {
            std::io::Error::other(format!(
                "no HTTP answer: {}",
                String::from_utf8_lossy(&bytes)
            ))
        })?;
        self.keep_cookies(&answer);
        Ok(answer)
    }

    /// `name=value; name=value`, as they would be sent now.
    pub fn cookies(&self) -> String {
        let jar = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        jar.iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }

    fn path_of<'a>(&self, path: &'a str) -> &'a str {
        let Some(rest) = path.strip_prefix("http://") else {
            return path;
        };
        let (host, _) = rest.split_once('/').unwrap_or((rest, ""));
        assert_eq!(host, self.host, "the address leads elsewhere");
        if rest.len() == host.len() {
            "/"
        } else {
            &rest[host.len()..]
        }
    }

    fn keep_cookies(&self, answer: &Response) {
        let mut jar = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        for (_, cookie) in answer
            .headers
            .iter()
            .filter(|(name, _)| name == "set-cookie")
        {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let Some((name, value)) = pair.split_once('=') else {
                continue;
            };
            if attributes.to_ascii_lowercase().contains("max-age=0") {
                jar.remove(name.trim());
            } else {
                jar.insert(name.trim().into(), value.trim().into());
            }
        }
    }
}

impl Response {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|e| panic!("no JSON ({e}): {}", self.text()))
    }

    /// The value of the first field of that name in the page's forms, such as a hidden token.
    pub fn field(&self, name: &str) -> Option<String> {
        let page = self.text();
        let wanted = format!("name=\"{name}\"");
        let tag = page
            .split('<')
            .find(|tag| tag.starts_with("input") && tag.contains(&wanted))?;
        let (_, value) = tag.split_once("value=\"")?;
        value.split('"').next().map(str::to_string)
    }

    /// Chunked answers are only read when they are whole.
    fn is_whole(&self) -> bool {
        match self
            .header("content-length")
            .and_then(|l| l.parse::<usize>().ok())
        {
            Some(length) => self.body.len() >= length,
            None => self.header("transfer-encoding") == Some("chunked"),
        }
    }

    fn read(bytes: &[u8]) -> Option<Response> {
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_string()))
            .collect();
        let mut answer = Response {
            status,
            headers,
            body: bytes[end + 4..].to_vec(),
        };
        if answer.header("transfer-encoding") == Some("chunked") {
            answer.body = joined_chunks(&answer.body)?;
        }
        Some(answer)
    }
}

/// Reads up to the end that the answer itself names, or to the end of the connection; what came, and what ended it.
fn read_answer(stream: &mut TcpStream) -> (Vec<u8>, std::io::Result<()>) {
    let mut bytes = Vec::new();
    let mut piece = vec![0; 65_536];
    loop {
        match stream.read(&mut piece) {
            Ok(0) => return (bytes, Ok(())),
            Ok(count) => bytes.extend(&piece[..count]),
            Err(e) => return (bytes, Err(e)),
        }
        if Response::read(&bytes).is_some_and(|answer| answer.is_whole()) {
            return (bytes, Ok(()));
        }
    }
}

fn joined_chunks(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|w| w == b"\r\n")?;
        let size = String::from_utf8_lossy(&rest[..end]);
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        if size == 0 {
            return Some(body);
        }
        let start = end + 2;
        body.extend(rest.get(start..start + size)?);
        rest = rest.get(start + size + 2..)?;
    }
}

fn percent(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte.into());
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[test]
fn an_answer_is_read_whole() {
    let answer = Response::read(
        b"HTTP/1.1 200 OK\r\nSet-Cookie: a=1; Path=/\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n<inp\r\n1a\r\nut name=\"t\" value=\"x-1\" />\r\n0\r\n\r\n",
    )
    .unwrap();
    assert_eq!(answer.status, 200);
    assert_eq!(answer.text(), "<input name=\"t\" value=\"x-1\" />");
    assert_eq!(answer.field("t").as_deref(), Some("x-1"));
    let visitor = Visitor::of("http://127.0.0.1:1/");
    visitor.keep_cookies(&answer);
    assert_eq!(visitor.cookies(), "a=1");
    assert_eq!(percent("Zoë & 1"), "Zo%C3%AB%20%26%201");
}
