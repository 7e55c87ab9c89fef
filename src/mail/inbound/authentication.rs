//! Whether the receiving server found that a mail is from whom it says: Authentication-Results (RFC 8601). Pure.

/// Whether the topmost header of the server that we trust (`authserv_id`) says that the sender's domain stands behind the mail: DMARC passed
/// for it, or DKIM or SPF passed for a domain that it belongs to. Headers below it, and those of other servers, anybody may have written.
pub fn vouches_for(results: &[String], authserv_id: &str, sender: &str) -> bool {
    let Some((_, domain)) = sender.rsplit_once('@') else {
        return false;
    };
    let domain = domain.trim_end_matches('.').to_ascii_lowercase();
    let checks = checks(results, authserv_id);
    !checks.iter().any(Check::fails_dmarc) && checks.iter().any(|c| c.stands_for(&domain))
}

/// Whether the same header says that DMARC failed: whoever wrote the mail is not whom it says.
pub fn fails_dmarc(results: &[String], authserv_id: &str) -> bool {
    let checks = checks(results, authserv_id);
    checks.iter().any(Check::fails_dmarc)
}

/// Whether the same header says that SPF or DKIM failed, and of no check that it stands for the sender. A mail that was passed on breaks SPF, but
/// its DKIM signature still holds.
pub fn doubts(results: &[String], authserv_id: &str, sender: &str) -> bool {
    let checks = checks(results, authserv_id);
    checks.iter().any(Check::fails_alone) && !vouches_for(results, authserv_id, sender)
}

/// What the topmost header of this server says.
fn checks(results: &[String], authserv_id: &str) -> Vec<Check> {
    let topmost = results
        .iter()
        .map(|text| segments(&without_comments(text)))
        .find(|parts| is_of(parts, authserv_id));
    topmost
        .iter()
        .flat_map(|parts| parts.iter().skip(1))
        .filter_map(|p| check(p))
        .collect()
}

struct Check {
    /// `dkim`, `spf`, `dmarc`, lower case like the rest.
    method: String,
    result: String,
    /// `header.d` and its like, with their values.
    properties: Vec<(String, String)>,
}

impl Check {
    fn fails_dmarc(&self) -> bool {
        self.method == "dmarc" && self.result == "fail"
    }

    fn fails_alone(&self) -> bool {
        matches!(self.method.as_str(), "spf" | "dkim")
            && matches!(self.result.as_str(), "fail" | "hardfail" | "softfail")
    }

    fn stands_for(&self, domain: &str) -> bool {
        let names: &[&str] = match self.method.as_str() {
            "dmarc" => &["header.from"],
            "dkim" => &["header.d", "header.i"],
            "spf" => &["smtp.mailfrom", "smtp.from"],
            _ => return false,
        };
        let said = self
            .properties
            .iter()
            .find(|(name, _)| names.contains(&name.as_str()));
        let Some((_, value)) = said.filter(|_| self.result == "pass") else {
            return false;
        };
        let theirs = value.rsplit('@').next().unwrap_or("").trim_end_matches('.');
        if self.method == "dmarc" {
            return theirs == domain;
        }
        // Aligned: the same domain, or one above it. What lies below may be anybody's.
        theirs == domain || (theirs.contains('.') && domain.ends_with(&format!(".{theirs}")))
    }
}

fn is_of(parts: &[String], authserv_id: &str) -> bool {
    parts
        .first()
        .and_then(|p| p.split_whitespace().next())
        .is_some_and(|id| unquoted(id).eq_ignore_ascii_case(authserv_id))
}

fn check(part: &str) -> Option<Check> {
    let mut words = part.split_whitespace();
    let (method, result) = words.next()?.split_once('=')?;
    let method = method.split('/').next().unwrap_or(method);
    Some(Check {
        method: method.to_ascii_lowercase(),
        result: unquoted(result).to_ascii_lowercase(),
        properties: words
            .filter_map(|w| w.split_once('='))
            .map(|(n, v)| (n.to_ascii_lowercase(), unquoted(v).to_ascii_lowercase()))
            .collect(),
    })
}

fn unquoted(text: &str) -> &str {
    text.trim_matches('"')
}

/// Takes out comments, which may lie in one another, and the spaces around `=`.
fn without_comments(text: &str) -> String {
    let (mut out, mut depth, mut quoted, mut escaped) = (String::new(), 0_u32, false, false);
    for c in text.chars() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == '"' && depth == 0 {
            quoted = !quoted;
        } else if c == '(' && !quoted {
            depth += 1;
        } else if c == ')' && !quoted && depth > 0 {
            depth -= 1;
            continue;
        }
        if depth == 0 {
            // What is quoted says nothing to us, but must not be taken for something said.
            out.push(if quoted && matches!(c, ';' | '=' | ' ') {
                '_'
            } else {
                c
            });
        }
    }
    let mut tight = out;
    while tight.contains(" =") || tight.contains("= ") {
        tight = tight.replace(" =", "=").replace("= ", "=");
    }
    tight
}

fn segments(text: &str) -> Vec<String> {
    text.split(';').map(|s| s.trim().to_string()).collect()
}
