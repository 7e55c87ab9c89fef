//! Records as people paste them: lines of a zone file, the output of `dig` (`+short` too), `host` or `nslookup` (of Windows too), or
//! `name TYPE text`.

/// What was pasted, read as far as it could be.
#[derive(Debug, Clone, Default)]
pub struct Records {
    records: Vec<Record>,
    /// Lines that are no record, with their number (from 1).
    pub unread: Vec<(usize, String)>,
}

#[derive(Debug, Clone)]
struct Record {
    /// Lower case, without the last dot.
    name: String,
    /// Names without a last dot may be meant from here; a record without any name stands where its text belongs.
    origin: String,
    absolute: bool,
    kind: String,
    /// Strings put together (TXT), else the words with blanks between.
    data: String,
}

const KINDS: &[&str] = &[
    "TXT", "MX", "CNAME", "A", "AAAA", "SPF", "NS", "SOA", "PTR", "SRV", "CAA", "DS", "DNSKEY",
    "RRSIG", "NSEC", "NSEC3", "TLSA", "SVCB", "HTTPS", "NAPTR", "SSHFP",
];

/// A word of a line.
#[derive(Debug)]
struct Word {
    text: String,
    quoted: bool,
}

impl Records {
    /// `origin`: where names begin that are not written whole.
    pub fn read(text: &str, origin: &str) -> Self {
        let mut out = Records::default();
        let mut origin = origin.trim_end_matches('.').to_ascii_lowercase();
        let mut last_name: Option<(String, bool)> = None;
        let text = text.replace("\r\n", "\n").replace("text =\n\n", "text = ");
        for (number, line) in logical_lines(&text) {
            let line = as_zone_file(&line);
            let words = words(&line);
            let Some(first) = words.first() else { continue };
            if first.text.eq_ignore_ascii_case("$origin") {
                if let Some(named) = words.get(1) {
                    origin = named.text.trim_end_matches('.').to_ascii_lowercase();
                }
                continue;
            }
            if first.text.starts_with('$') {
                continue;
            }
            let indented = line.starts_with([' ', '\t']);
            if indented && words.iter().all(|w| w.quoted) {
                // Windows writes each string of a text on a line of its own.
                if let Some(last) = out.records.last_mut().filter(|r| r.kind == "TXT") {
                    last.data.push_str(&data("TXT", &words));
                    continue;
                }
            }
            if let Some(record) = nameless(&words, &origin) {
                out.records.push(record);
                continue;
            }
            let Some(parts) = parts(&words, indented) else {
                out.unread.push((number, short(&line)));
                continue;
            };
            let Some((name, absolute)) = parts.name.map(whole).or_else(|| last_name.clone()) else {
                out.unread.push((number, short(&line)));
                continue;
            };
            last_name = Some((name.clone(), absolute));
            let kind = parts.kind.to_ascii_uppercase();
            let data = data(&kind, parts.data);
            out.records.push(Record {
                name,
                origin: origin.clone(),
                absolute,
                kind,
                data,
            });
        }
        out
    }

    /// How many were read.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The texts of all records of a kind (`TXT`, `MX`, `CNAME` …) at a name.
    pub(super) fn of(&self, name: &str, kind: &str) -> Vec<&str> {
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        self.records
            .iter()
            .filter(|r| r.kind == kind && r.is_at(&name))
            .map(|r| r.data.as_str())
            .collect()
    }

    /// TXT records at a name that start with a version, such as `v=spf1`; a CNAME is followed when what it leads to was pasted too.
    pub(super) fn versions(&self, name: &str, version: &str) -> Vec<&str> {
        let mut at = name.to_string();
        for _ in 0..8 {
            let nameless = self.records.iter().filter(|r| r.belongs_at(&at));
            let found: Vec<&str> = self
                .of(&at, "TXT")
                .into_iter()
                .chain(nameless.map(|r| r.data.as_str()))
                .filter(|text| starts_with_version(text, version))
                .collect();
            match self.of(&at, "CNAME").first() {
                Some(next) if found.is_empty() => at = (*next).to_string(),
                _ => return found,
            }
        }
        Vec::new()
    }
}

impl Record {
    /// Whether a record without a name is one that is looked for at `name`.
    fn belongs_at(&self, name: &str) -> bool {
        let ours = name == self.origin
            || name.contains("._domainkey.")
            || name.strip_prefix("_dmarc.") == Some(&self.origin);
        self.name.is_empty() && ours
    }

    fn is_at(&self, name: &str) -> bool {
        if self.name.is_empty() {
            return false;
        }
        if self.name == "@" {
            return name == self.origin;
        }
        self.name == name || !self.absolute && format!("{}.{}", self.name, self.origin) == name
    }
}

/// `"v=spf1 …"` or `10 mail.alliance.example.` alone on a line: what kind it is, it says itself.
fn nameless(words: &[Word], origin: &str) -> Option<Record> {
    let first = words.first()?;
    let record = |name: &str, kind: &str, data: String| Record {
        name: name.to_string(),
        origin: origin.to_string(),
        absolute: true,
        kind: kind.to_string(),
        data,
    };
    if ["v=spf1", "v=DMARC1", "v=DKIM1"]
        .iter()
        .any(|version| starts_with_version(&first.text, version))
    {
        return Some(record("", "TXT", data("TXT", words)));
    }
    let [preference, server] = words else {
        return None;
    };
    let is_server = server.text.contains('.') && !server.quoted;
    (preference.text.parse::<u16>().is_ok() && is_server)
        .then(|| record("@", "MX", data("MX", words)))
}

fn starts_with_version(text: &str, version: &str) -> bool {
    let text: String = text.trim().chars().filter(|c| *c != ' ').collect();
    text.get(..version.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(version))
}

fn whole(name: &str) -> (String, bool) {
    (
        name.trim_end_matches('.').to_ascii_lowercase(),
        name.ends_with('.'),
    )
}

fn short(line: &str) -> String {
    line.trim().chars().take(60).collect()
}

/// Lines with comments gone and with what stands in parentheses on one.
fn logical_lines(text: &str) -> Vec<(usize, String)> {
    let mut out: Vec<(usize, String)> = Vec::new();
    let mut depth = 0_usize;
    for (at, line) in text.lines().enumerate() {
        let mut kept = String::new();
        let mut quoted = false;
        let mut escaped = false;
        let mut before = ' ';
        let inside = depth > 0;
        for c in line.trim_end().chars() {
            // Outside quotation marks `v=DMARC1 ; p=none` is a value, not one with a comment.
            let comment = c == ';' && !quoted && before.is_whitespace() && !kept.contains("v=");
            if comment {
                break;
            }
            match c {
                '"' if !escaped => quoted = !quoted,
                '(' if !quoted => {
                    depth += 1;
                    before = ' ';
                    kept.push(' ');
                    continue;
                }
                ')' if !quoted => {
                    depth = depth.saturating_sub(1);
                    kept.push(' ');
                    continue;
                }
                _ => {}
            }
            escaped = c == '\\' && !escaped;
            before = c;
            kept.push(c);
        }
        match out.last_mut() {
            Some((_, open)) if inside => {
                open.push(' ');
                open.push_str(&kept);
            }
            _ if kept.trim().is_empty() => {}
            _ => out.push((at + 1, kept)),
        }
    }
    out
}

/// What `host` and `nslookup` say in words of their own.
fn as_zone_file(line: &str) -> String {
    for (theirs, ours) in [
        (" descriptive text ", " TXT "),
        ("\ttext = ", " TXT "),
        ("\tMX preference = ", " MX "),
        ("\tmail exchanger = ", " MX "),
        (" mail is handled by ", " MX "),
        ("\tcanonical name = ", " CNAME "),
        (" is an alias for ", " CNAME "),
        (" has address ", " A "),
        (" has IPv6 address ", " AAAA "),
    ] {
        if line.contains(theirs) {
            return line
                .replacen(theirs, ours, 1)
                .replace(", mail exchanger = ", " ");
        }
    }
    line.to_string()
}

fn words(line: &str) -> Vec<Word> {
    let mut out = Vec::new();
    let mut chars = line.chars().peekable();
    while let Some(first) = chars.peek().copied() {
        if first.is_whitespace() {
            chars.next();
            continue;
        }
        let quoted = first == '"';
        if quoted {
            chars.next();
        }
        let mut text = String::new();
        while let Some(c) = chars.peek().copied() {
            if if quoted { c == '"' } else { c.is_whitespace() } {
                break;
            }
            chars.next();
            if c != '\\' {
                text.push(c);
                continue;
            }
            // `\;` and `\"` are the character; `\059` is the one with that number.
            let digits: String = chars
                .clone()
                .take(3)
                .take_while(char::is_ascii_digit)
                .collect();
            match digits.parse::<u8>() {
                Ok(code) if digits.len() == 3 => {
                    text.push(char::from(code));
                    chars.nth(2);
                }
                _ => text.extend(chars.next()),
            }
        }
        if quoted {
            chars.next();
        }
        out.push(Word { text, quoted });
    }
    out
}

struct Parts<'a> {
    name: Option<&'a str>,
    kind: &'a str,
    data: &'a [Word],
}

/// `[name] [ttl] [class] TYPE data`, or as forms in browsers have it: `TYPE name data`.
fn parts(words: &[Word], indented: bool) -> Option<Parts<'_>> {
    let is_kind = |w: &Word| !w.quoted && KINDS.iter().any(|k| k.eq_ignore_ascii_case(&w.text));
    let filler = |w: &Word| {
        let class = w.text.eq_ignore_ascii_case("IN");
        let ttl = w.text.starts_with(|c: char| c.is_ascii_digit())
            && w.text.chars().all(|c| c.is_ascii_alphanumeric());
        !w.quoted && (class || ttl)
    };
    let at = (0..words.len().min(4))
        .rev()
        .find(|at| is_kind(&words[*at]) && words[..*at].iter().skip(1).all(filler))?;
    let (before, data) = (&words[..at], &words[at + 1..]);
    let kind = words[at].text.as_str();
    let name = match before.first() {
        Some(first) if !(filler(first) && (indented || before.len() == 1)) => {
            Some(first.text.as_str())
        }
        Some(_) => None,
        None if indented || data.len() < 2 || data[0].quoted => None,
        None => {
            return Some(Parts {
                name: Some(data[0].text.as_str()),
                kind,
                data: &data[1..],
            });
        }
    };
    (!data.is_empty()).then_some(Parts { name, kind, data })
}

fn data(kind: &str, words: &[Word]) -> String {
    let texts: Vec<&str> = words.iter().map(|w| w.text.as_str()).collect();
    if kind == "TXT" && words.iter().all(|w| w.quoted) {
        return texts.concat();
    }
    let text = texts.join(" ");
    match kind {
        "TXT" => text,
        _ => text.trim_end_matches('.').to_ascii_lowercase(),
    }
}
