//! The pages of a meeting, grouped by the loop: the one table of what stands above every page.

use super::words::say;
use crate::language::Language;

/// A part of the loop with its pages: each the end of its address below the meeting's, and the key of its name (`page-…`).
struct Part {
    key: &'static str,
    pages: &'static [(&'static str, &'static str)],
}

/// In the order of the loop. A new page is a line here and a name in each of the five `texts/`.
const PARTS: [Part; 6] = [
    Part {
        key: "overview",
        pages: &[("", "overview")],
    },
    Part {
        key: "prepare",
        pages: &[
            ("/people", "people"),
            ("/workshops", "workshops"),
            ("/availability", "availability"),
        ],
    },
    Part {
        key: "plan",
        pages: &[
            ("/proposals", "proposals"),
            ("/approval", "approval"),
            ("/ledger", "ledger"),
            ("/programme", "programme"),
            ("/public", "public"),
        ],
    },
    Part {
        key: "invite",
        pages: &[
            ("/delivery", "delivery"),
            ("/answers", "answers"),
            ("/inbox", "inbox"),
            ("/registrations", "registrations"),
            ("/reminders", "reminders"),
            ("/feeds", "feeds"),
        ],
    },
    Part {
        key: "attend",
        pages: &[
            ("/attendance", "attendance"),
            ("/certificates", "certificates"),
        ],
    },
    Part {
        key: "results",
        pages: &[("/insights", "insights"), ("/report", "report")],
    },
];

/// The meeting above its pages, and the links to them.
pub struct MeetingNav {
    pub name: String,
    /// Where the meeting itself is.
    pub href: String,
    pub groups: Vec<NavGroup>,
}

/// A part of the loop; it leads to the first of its pages.
pub struct NavGroup {
    pub label: String,
    pub href: String,
    /// The page that is shown belongs to it.
    pub current: bool,
    pub items: Vec<NavItem>,
}

/// A link to one of a meeting's pages; `current`: it is the one shown.
pub struct NavItem {
    pub href: String,
    pub label: String,
    pub current: bool,
}

impl MeetingNav {
    pub(super) fn of(language: Language, slug: &str, name: &str, page: &str) -> Self {
        let groups = PARTS.iter().map(|part| {
            let items: Vec<NavItem> = part
                .pages
                .iter()
                .map(|(at, key)| NavItem {
                    href: format!("/meetings/{slug}{at}"),
                    label: say(language, &format!("page-{key}")),
                    current: *at == page,
                })
                .collect();
            NavGroup {
                label: say(language, &format!("group-{}", part.key)),
                href: items[0].href.clone(),
                current: items.iter().any(|i| i.current),
                items,
            }
        });
        MeetingNav {
            name: name.to_string(),
            href: format!("/meetings/{slug}"),
            groups: groups.collect(),
        }
    }

    /// The part that the page belongs to, when it has more pages than one.
    pub fn part(&self) -> Option<&NavGroup> {
        self.groups.iter().find(|g| g.current && g.items.len() > 1)
    }

    /// The name of the page that is shown; empty when it is none of the table.
    pub fn here(&self) -> &str {
        let mut items = self.groups.iter().flat_map(|g| &g.items);
        items.find(|i| i.current).map_or("", |i| &i.label)
    }
}

/// Names that no language has.
#[cfg(test)]
pub(super) fn unnamed() -> Vec<String> {
    let keys = PARTS.iter().flat_map(|part| {
        let pages = part.pages.iter().map(|(_, key)| format!("page-{key}"));
        pages.chain([format!("group-{}", part.key)])
    });
    keys.filter(|key| !super::words::TEXTS.has(Language::En, key))
        .collect()
}
