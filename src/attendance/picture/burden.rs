//! Unsocial hours that the meeting asks of each network, beside how many came, since they explain each other.

use super::canvas::{Canvas, WIDTH, cut, float};
use super::{Drawn, hours_and_minutes, network_name, percent, say};
use crate::attendance::{Audience, Figures, Participation, Share};
use crate::document::{Align, Anchor, Cell, Fill, Picture, Table};
use crate::language::{Language, Value};

/// A network's burden and attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BurdenRow {
    pub network: String,
    /// Over how many people the burden is spread; `None`: not told outside the Secretariat, for how large a network is betrays what is hidden.
    pub members: Option<u32>,
    /// Thousandths of an unsocial minute a head; `None`: hidden.
    pub burden: Option<i64>,
    /// Of its invited, how many were present, over all sessions with a record.
    pub share: Share,
}

/// The meeting's networks in order, as far as the audience may know.
pub fn burden_rows(figures: &Figures, shown: &Participation) -> Vec<BurdenRow> {
    let roster = &figures.overview.roster;
    let rows = figures.burden.iter().filter_map(|asked| {
        let code = roster.network(&asked.network)?.code.clone();
        let row = shown
            .networks
            .iter()
            .position(|n| n.as_ref() == Some(&code));
        let members = usize::try_from(asked.members).unwrap_or(usize::MAX);
        let known = shown.audience.may_know(members);
        (members > 0).then(|| BurdenRow {
            network: code,
            members: (shown.audience == Audience::Secretariat).then_some(asked.members),
            burden: known.then_some(asked.burden),
            share: row.map_or(
                Share {
                    invited: Some(0),
                    present: Some(0),
                },
                |row| shown.of_network(row),
            ),
        })
    });
    rows.collect()
}

/// Two bars a network: hours a head, and the share of its invited that came.
pub fn burden_picture(rows: &[BurdenRow], audience: Audience, language: Language) -> Drawn {
    Drawn {
        picture: picture(rows, audience, language),
        table: table(rows, audience, language),
    }
}

fn picture(rows: &[BurdenRow], audience: Audience, language: Language) -> Picture {
    let mut canvas = Canvas::new(language, WIDTH);
    let (names, gap, label) = (92.0, 18.0, 52.0);
    let panel = (WIDTH - names - gap) / 2.0;
    let (left, right) = (names, names + panel + gap);
    let bar = panel - label;
    canvas.strong(
        (left, 12.0),
        8.5,
        Anchor::Start,
        say(language, "burden-panel", &[]),
    );
    canvas.strong(
        (right, 12.0),
        8.5,
        Anchor::Start,
        say(language, "share-panel", &[]),
    );
    let most = rows
        .iter()
        .filter_map(|r| r.burden)
        .max()
        .unwrap_or(0)
        .max(1);
    let high = 20.0;
    for (i, row) in rows.iter().enumerate() {
        let y = 20.0 + high * float(i);
        let base = y + 12.5;
        let name = network_name(language, Some(&row.network));
        canvas.words((0.0, base), 9.0, Anchor::Start, cut(&name, 18));
        match row.burden {
            Some(burden) => {
                let length = bar * part(burden, most);
                canvas.rect(left, y + 3.0, length, high - 6.0, Fill::Scale(4));
                let text = hours_and_minutes(language, burden);
                canvas.words((left + length + 4.0, base), 8.5, Anchor::Start, text);
            }
            None => canvas.rect(left, y + 3.0, bar / 3.0, high - 6.0, Fill::Nothing),
        }
        match row.share.rate() {
            Some((present, invited)) => {
                let length = bar * float(present) / float(invited);
                canvas.rect(right, y + 3.0, bar, high - 6.0, Fill::Scale(0));
                canvas.rect(right, y + 3.0, length, high - 6.0, Fill::Scale(2));
                let text = percent(language, present, invited);
                canvas.words((right + bar + 4.0, base), 8.5, Anchor::Start, text);
            }
            None if row.share.invited == Some(0) => {
                canvas.quiet((right, base), 8.5, Anchor::Start, "–");
            }
            None => canvas.rect(right, y + 3.0, bar / 3.0, high - 6.0, Fill::Nothing),
        }
    }
    let low = 20.0 + high * float(rows.len());
    for x in [left, right] {
        canvas.line((x, 18.0), (x, low), 0.75, Fill::Ink);
    }
    let hidden = rows.iter().any(|r| r.burden.is_none());
    let mut height = low + 6.0;
    if hidden {
        canvas.rect(0.0, low + 8.0, 14.0, 9.0, Fill::Nothing);
        let few = say(
            language,
            "hidden-few",
            &[("n", i64::from(audience.threshold()).into())],
        );
        canvas.quiet((17.0, low + 15.5), 7.5, Anchor::Start, few);
        height = low + 20.0;
    }
    canvas.done(
        height,
        say(language, "burden-title", &[]),
        description(rows, language),
    )
}

/// Both far below where a float loses whole numbers that matter here.
#[allow(clippy::cast_precision_loss)]
fn part(of: i64, most: i64) -> f32 {
    (of as f32 / most as f32).clamp(0.0, 1.0)
}

fn description(rows: &[BurdenRow], language: Language) -> String {
    let mut says = vec![say(language, "burden-how", &[])];
    let known = || rows.iter().filter_map(|r| Some((r, r.burden?)));
    if let (Some((most, burden)), Some((least, less))) = (
        known().max_by_key(|(_, b)| *b),
        known().min_by_key(|(_, b)| *b),
    ) && hours_and_minutes(language, burden) != hours_and_minutes(language, less)
    {
        let hours = |b| Value::Phrase(hours_and_minutes(language, b));
        let hides = rows.iter().any(|r| r.burden.is_none());
        says.push(say(
            language,
            if hides {
                "burden-most-shown"
            } else {
                "burden-most"
            },
            &[
                ("most", most.network.as_str().into()),
                ("most-hours", hours(burden)),
                ("least", least.network.as_str().into()),
                ("least-hours", hours(less)),
            ],
        ));
    }
    says.join(" ")
}

fn table(rows: &[BurdenRow], audience: Audience, language: Language) -> Table {
    let whole = audience == Audience::Secretariat;
    let number = |n: Option<usize>| n.map_or_else(|| "…".to_string(), |n| n.to_string());
    let columns = [
        ("network", Align::Start),
        ("members", Align::End),
        ("burden-panel", Align::End),
        ("invited", Align::End),
        ("present", Align::End),
        ("rate", Align::End),
    ];
    let told = columns.iter().filter(|(key, _)| whole || *key != "members");
    let mut caption = say(language, "burden-caption", &[]);
    if audience == Audience::Public {
        caption = format!("{caption} {}", say(language, "rounded", &[]));
    }
    Table {
        caption,
        columns: told
            .map(|(key, align)| (say(language, key, &[]), *align))
            .collect(),
        rows: rows
            .iter()
            .map(|row| {
                let rate = row
                    .share
                    .rate()
                    .map_or_else(String::new, |(p, i)| percent(language, p, i));
                let members = row.members.filter(|_| whole).map(|m| m.to_string());
                let burden = row
                    .burden
                    .map_or_else(|| "…".into(), |b| hours_and_minutes(language, b));
                let mut cells = vec![Cell::strong(row.network.clone())];
                cells.extend(members.map(Cell::plain));
                cells.extend([
                    Cell::plain(burden),
                    Cell::plain(number(row.share.invited)),
                    Cell::plain(number(row.share.present)),
                    Cell::plain(rate),
                ]);
                cells
            })
            .collect(),
    }
}
