//! Attendance per network and session: a tile each, the darker the more of the invited came.

use super::canvas::{Canvas, WIDTH, cut, float};
use super::{Drawn, network_name, percent, say, shade};
use crate::attendance::{Audience, Participation, Share};
use crate::document::{Align, Anchor, Cell, Fill, Table};
use crate::language::{Language, Value, apart};

/// Sessions beside one another whose numbers are read on paper.
const A_PART: usize = 8;

/// Networks in rows, sessions in columns by their start, all sessions and everybody at the ends.
pub fn attendance_picture(shown: &Participation, language: Language) -> Drawn {
    part(
        shown,
        &(0..=shown.sessions.len()).collect::<Vec<_>>(),
        language,
    )
}

/// The same for pages that are no wider than they are: so many sessions each, about as many in every part, what is about all of them in the last.
pub fn attendance_in_parts(shown: &Participation, language: Language) -> Vec<Drawn> {
    let count = shown.sessions.len();
    let drawn = divided(count);
    let several = drawn.len() > 1;
    let mut all: Vec<Drawn> = drawn.iter().map(|c| part(shown, c, language)).collect();
    for (columns, Drawn { picture, table }) in drawn.iter().zip(&mut all) {
        let session = |at: Option<&usize>| at.and_then(|at| shown.sessions.get(*at));
        let last = columns.iter().rfind(|c| **c < count);
        if let (true, Some(from), Some(to)) = (several, session(columns.first()), session(last)) {
            let range = format!(
                "{}–{}",
                apart(language, &from.code),
                apart(language, &to.code)
            );
            picture.title = format!("{} ({range})", picture.title);
            table.caption = format!("{} ({range})", table.caption.trim_end_matches('.'));
        }
    }
    all
}

/// The columns of each part; the last column is all sessions.
pub(super) fn divided(sessions: usize) -> Vec<Vec<usize>> {
    let parts = sessions.div_ceil(A_PART).max(1);
    let columns: Vec<usize> = (0..sessions).collect();
    let mut divided: Vec<Vec<usize>> = columns
        .chunks(sessions.div_ceil(parts).max(1))
        .map(<[usize]>::to_vec)
        .collect();
    match divided.last_mut() {
        Some(last) => last.push(sessions),
        None => divided.push(vec![sessions]),
    }
    divided
}

fn part(shown: &Participation, columns: &[usize], language: Language) -> Drawn {
    Drawn {
        picture: picture(shown, columns, language),
        table: table(shown, columns, language),
    }
}

fn picture(shown: &Participation, of: &[usize], language: Language) -> crate::document::Picture {
    let columns = of.len();
    let all_at = of.iter().position(|c| *c == shown.sessions.len());
    let names = 92.0;
    let wide = ((WIDTH - names) / float(columns)).max(34.0);
    let high = 26.0;
    let width = names + wide * float(columns);
    let mut canvas = Canvas::new(language, width);
    let top = 22.0;
    let small = wide < 40.0;
    let sessions = of.iter().filter_map(|c| shown.sessions.get(*c));
    for (column, session) in sessions.enumerate() {
        let x = names + wide * (float(column) + 0.5);
        let code = cut(&session.code, if small { 7 } else { 9 });
        canvas.strong((x, 14.0), 8.5, Anchor::Middle, code);
    }
    if all_at.is_some() {
        let all = say(language, "all-sessions", &[]);
        let last = names + wide * (float(columns) - 0.5);
        canvas.strong((last, 14.0), 8.5, Anchor::Middle, cut(&all, 12));
    }
    let rows = (0..=shown.networks.len()).map(|row| {
        let shares: Vec<Share> = of.iter().map(|c| shown.at(row, *c)).collect();
        (name(shown, row, language), shares)
    });
    for (row, (label, shares)) in rows.enumerate() {
        let total = row == shown.networks.len();
        let y = top + high * float(row) + if total { 6.0 } else { 0.0 };
        let at = (0.0, y + 16.0);
        if total {
            canvas.strong(at, 9.0, Anchor::Start, cut(&label, 18));
        } else {
            canvas.words(at, 9.0, Anchor::Start, cut(&label, 18));
        }
        for (column, share) in shares.into_iter().enumerate() {
            let last = all_at == Some(column);
            let x = names + wide * float(column) + if last { 3.0 } else { 0.0 };
            let tile = (
                x + 1.0,
                y + 1.0,
                wide - if last { 5.0 } else { 2.0 },
                high - 2.0,
            );
            one(&mut canvas, tile, share, language);
        }
    }
    let below = top + high * float(shown.networks.len() + 1) + 16.0;
    let steps = [0_usize, 17, 33, 50, 67, 83];
    let labels = steps.map(|n| say(language, "from-percent", &[("n", n.into())]));
    let hidden = shown.hides().then(|| say(language, "hidden-short", &[]));
    canvas.legend(below, 0.0, labels, hidden);
    canvas.done(
        below + 14.0,
        say(language, "attendance-title", &[]),
        description(shown, language),
    )
}

fn one(canvas: &mut Canvas, tile: (f32, f32, f32, f32), share: Share, language: Language) {
    let (x, y, width, height) = tile;
    let middle = x + width / 2.0;
    match (share.rate(), share.invited) {
        (Some((present, invited)), _) => {
            let level = shade(present, invited);
            canvas.rect(x, y, width, height, Fill::Scale(level));
            canvas.on(
                level,
                (middle, y + 11.0),
                8.5,
                percent(language, present, invited),
            );
            let of = say(
                language,
                "present-of",
                &[("present", present.into()), ("invited", invited.into())],
            );
            canvas.on(level, (middle, y + 20.0), 6.5, of);
        }
        // Nobody was invited: there is nothing to be shown, and nothing hidden.
        (None, Some(0)) => {}
        (None, _) => canvas.rect(x, y, width, height, Fill::Nothing),
    }
}

fn name(shown: &Participation, row: usize, language: Language) -> String {
    match shown.networks.get(row) {
        Some(code) => network_name(language, code.as_deref()),
        None if shown.networks_alone => say(language, "all-networks", &[]),
        None => say(language, "all-people", &[]),
    }
}

fn description(shown: &Participation, language: Language) -> String {
    let mut says = vec![say(language, "attendance-how", &[])];
    if let Some((present, invited)) = shown.total().rate() {
        says.push(say(
            language,
            "attendance-all",
            &[
                ("present", present.into()),
                ("invited", invited.into()),
                (
                    "percent",
                    Value::Phrase(percent(language, present, invited)),
                ),
            ],
        ));
    }
    let mut rates: Vec<(String, (usize, usize))> = (0..shown.networks.len())
        .filter_map(|row| Some((name(shown, row, language), shown.of_network(row).rate()?)))
        .collect();
    rates.sort_by(|(_, (a, b)), (_, (c, d))| (c * b).cmp(&(a * d)));
    let all = rates.len() == shown.networks.len();
    if let [(most, (p, i)), .., (least, (q, j))] = rates.as_slice()
        && percent(language, *p, *i) != percent(language, *q, *j)
    {
        says.push(say(
            language,
            if all {
                "attendance-most"
            } else {
                "attendance-most-shown"
            },
            &[
                ("most", most.as_str().into()),
                ("most-percent", Value::Phrase(percent(language, *p, *i))),
                ("least", least.as_str().into()),
                ("least-percent", Value::Phrase(percent(language, *q, *j))),
            ],
        ));
    }
    if shown.hides() {
        says.push(hidden(shown, language));
    }
    if shown.audience == Audience::Public {
        says.push(say(language, "rounded", &[]));
    }
    says.join(" ")
}

fn hidden(shown: &Participation, language: Language) -> String {
    let few = i64::from(shown.audience.threshold());
    say(language, "hidden-why", &[("n", few.into())])
}

fn table(shown: &Participation, of: &[usize], language: Language) -> Table {
    let mut columns = vec![(say(language, "network", &[]), Align::Start)];
    columns.extend(of.iter().map(|c| {
        let code = shown.sessions.get(*c).map(|s| s.code.clone());
        let all = || say(language, "all-sessions", &[]);
        (code.unwrap_or_else(all), Align::End)
    }));
    let rows = (0..=shown.networks.len()).map(|row| {
        let total = row == shown.networks.len();
        let mut cells = vec![Cell::strong(name(shown, row, language))];
        for column in of {
            let text = words(shown.at(row, *column), language);
            cells.push(if total || *column == shown.sessions.len() {
                Cell::strong(text)
            } else {
                Cell::plain(text)
            });
        }
        cells
    });
    let mut caption = say(language, "attendance-caption", &[]);
    if shown.hides() {
        caption = format!("{caption} {}", hidden(shown, language));
    }
    if shown.audience == Audience::Public {
        caption = format!("{caption} {}", say(language, "rounded", &[]));
    }
    Table {
        caption,
        columns,
        rows: rows.collect(),
    }
}

/// `8 of 10`; a dash where nobody was invited, dots where it is hidden.
fn words(share: Share, language: Language) -> String {
    match (share.present, share.invited) {
        (_, Some(0)) => "–".into(),
        (Some(present), Some(invited)) => say(
            language,
            "present-of",
            &[("present", present.into()), ("invited", invited.into())],
        ),
        (None, Some(invited)) => say(language, "hidden-of", &[("invited", invited.into())]),
        (_, None) => "…".into(),
    }
}
