//! The numbers of the model case, as each audience may know them, and the tables and pictures that are made of them.

use std::collections::BTreeMap;

use super::super::*;
use super::loop_case::{Case, now};
use super::model_case::fixture;
use crate::document::Shape;
use crate::language::Language;
use crate::sheet::{Cell, SheetOut, write_csv};

const FILES: [(&str, &str); 7] = [
    ("OPEN", "OPEN-zoom-webinar.csv"),
    ("WG1", "WG1-teams-en.csv"),
    ("WG2", "WG2-zoom-participants.csv"),
    ("WG3", "WG3-teams-fr.csv"),
    ("WG4", "WG4-zoom-new.csv"),
    ("WG5", "WG5-meet.csv"),
    ("CLOSE", "CLOSE-webex.csv"),
];

async fn recorded(name: &str) -> (Case, Figures) {
    let case = Case::released(name).await;
    for (code, file) in FILES {
        case.import(code, file, fixture(file)).await.unwrap();
    }
    let figures = figures(&case.db, "ga-2020").await.unwrap();
    (case, figures)
}

#[tokio::test]
async fn each_audience_sees_the_numbers_of_the_one_before_it_or_none() {
    let (_case, figures) = recorded("audiences").await;
    let of = |audience| Participation::of(&figures.overview, audience);
    let whole = of(Audience::Secretariat);
    assert!(!whole.hides());
    let (_, total) = over_all(&figures.overview.sessions(Counting::Representing));
    assert_eq!(
        whole.total().rate(),
        Some((total.present_invited, total.invited_recorded))
    );
    assert_eq!(
        whole.responses.last().copied().flatten(),
        Some((total.answered(), total.invited))
    );
    let (alliance, public) = (of(Audience::Alliance), of(Audience::Public));
    // Eight partners are few: outside, the networks stand alone.
    assert!(alliance.networks_alone && public.networks_alone && !whole.networks_alone);
    assert_eq!(alliance.networks, whole.networks[..5]);
    assert_eq!(public.networks, alliance.networks);
    let mut shown = (0, 0);
    let places = (0..5).flat_map(|row| (0..=whole.sessions.len()).map(move |column| (row, column)));
    for (row, column) in places {
        let [w, a, p] = [&whole, &alliance, &public].map(|of| of.at(row, column));
        if let Some(present) = a.present {
            assert_eq!((Some(present), a.invited), (w.present, w.invited));
            assert!(present >= 5 && w.invited.unwrap() - present >= 5);
            shown.0 += 1;
        }
        if let Some(present) = p.present {
            // To the nearest five, and of nothing that the alliance does not see.
            assert!(a.present.unwrap().abs_diff(present) <= 2 && present % 5 == 0);
            assert!(present >= 10);
            shown.1 += 1;
        }
    }
    // The totals are those of the networks, and are shown.
    let last = whole.networks.len() - 1;
    let partners = whole.of_network(last);
    assert_eq!(
        alliance.total().present.unwrap() + partners.present.unwrap(),
        whole.total().present.unwrap()
    );
    assert!(shown.0 > shown.1 && shown.1 > 0, "{shown:?}");
    let own = of(Audience::Alliance).with_own("WMC");
    let row = own
        .networks
        .iter()
        .position(|n| n.as_deref() == Some("WMC"))
        .unwrap();
    for column in 0..=own.sessions.len() {
        assert_eq!(own.at(row, column), whole.at(row, column));
        assert_eq!(own.at(row + 1, column), alliance.at(row + 1, column));
    }
}

#[tokio::test]
async fn roles_and_sessions_and_weeks_add_up_to_the_same() {
    let (_case, figures) = recorded("adds-up").await;
    let overview = &figures.overview;
    let counts = overview.sessions(Counting::Representing);
    let mut of_roles: BTreeMap<String, Line> = BTreeMap::new();
    for count in roles(overview) {
        let line = of_roles.entry(count.session.code.clone()).or_default();
        line.add(&count.line);
    }
    let of_sessions: BTreeMap<String, Line> = counts
        .iter()
        .map(|c| (c.session.code.clone(), c.total))
        .collect();
    assert_eq!(of_roles, of_sessions);
    let zone = &overview.roster.meeting.zone;
    let (weeks, _, everybody) = by_week(&counts, zone, overview.roster.meeting.first_day);
    let codes: Vec<String> = weeks.iter().map(|w| w.sessions.join(" ")).collect();
    assert_eq!(codes, ["OPEN WG1 WG2", "WG3 WG4 WG5", "CLOSE"]);
    assert_eq!(
        weeks
            .iter()
            .map(|w| w.first_day.to_string())
            .collect::<Vec<_>>(),
        ["2020-10-08", "2020-10-15", "2020-10-22"]
    );
    let present: usize = everybody.iter().flatten().map(|l| l.present).sum();
    assert_eq!(present, over_all(&counts).1.present);
}

#[tokio::test]
async fn a_workbook_says_how_each_presence_is_known_and_nothing_of_other_sessions_in_one_of_a_session()
 {
    let (case, _) = recorded("workbook").await;
    let email = crate::people::Email::parse("thandiwe.tesfaye.002@fwa.example").unwrap();
    check_in(&case.db, now(), "ga-2020", "WG4", &email, Some(20), "eva")
        .await
        .unwrap();
    let figures = figures(&case.db, "ga-2020").await.unwrap();
    let sheet = |name: &str| -> SheetOut {
        let all = sheets(&figures, View::Network, now());
        all.into_iter().find(|s| s.name == name).unwrap()
    };
    let text = String::from_utf8(write_csv(&sheet("Presence"))).unwrap();
    let hers: Vec<&str> = text
        .lines()
        .filter(|l| l.contains("thandiwe.tesfaye") && l.contains("WG4"))
        .collect();
    assert_eq!(hers.len(), 1);
    assert!(
        hers[0].ends_with(",yes,hand") || hers[0].ends_with(",yes,\"report, hand\""),
        "{hers:?}"
    );
    let burden = sheet("Burden");
    assert_eq!(
        burden.rows.len(),
        figures.burden.iter().filter(|b| b.members > 0).count()
    );
    assert!(
        burden
            .rows
            .iter()
            .all(|r| matches!(r[5], Cell::Ratio { .. }))
    );

    let one = session_sheets(&figures.overview, "WG2", View::Presence, false, now());
    let names: Vec<&str> = one.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(
        names,
        ["Presence", "Networks", "Roles", "Sessions", "Notes"]
    );
    for sheet in &one {
        let text = String::from_utf8(write_csv(sheet)).unwrap();
        assert!(!text.contains('@'), "{}: {text}", sheet.name);
        for other in ["WG1", "WG3", "WG4", "OPEN", "Memberships", "unsocial"] {
            assert!(!text.contains(other), "{}: {other}", sheet.name);
        }
    }
}

#[tokio::test]
async fn pictures_say_in_words_what_they_show_and_run_the_other_way_in_arabic() {
    let (_case, figures) = recorded("pictures").await;
    let draw =
        |language| web::draw(&figures, "attendance", Audience::Secretariat, language).unwrap();
    let english = draw(Language::En);
    let (_, total) = over_all(&figures.overview.sessions(Counting::Representing));
    let says = format!(
        "In all, {} of {} invitations were followed",
        total.present_invited, total.invited_recorded
    );
    assert!(
        english.picture.description.contains(&says),
        "{}",
        english.picture.description
    );
    let start = |drawn: &picture::Drawn| {
        let words = drawn.picture.shapes.iter().find_map(|s| match s {
            Shape::Words { x, text, .. } if text == "FWA" => Some(*x),
            _ => None,
        });
        words.unwrap()
    };
    let arabic = draw(Language::Ar);
    assert!(start(&english) < 1.0);
    assert!((start(&arabic) - arabic.picture.width).abs() < 1.0);
    assert_eq!(english.table.rows.len(), arabic.table.rows.len());
    for (name, shapes) in [("burden", 10), ("when", 300)] {
        let drawn = web::draw(&figures, name, Audience::Alliance, Language::Fr).unwrap();
        assert!(drawn.picture.shapes.len() > shapes, "{name}");
        let wide = drawn.table.columns.len();
        assert!(drawn.table.rows.iter().all(|r| r.len() == wide), "{name}");
    }
}

#[tokio::test]
async fn outside_no_table_says_how_large_a_network_is_and_the_public_reads_that_people_are_rounded()
{
    let (_case, figures) = recorded("no-sizes").await;
    let drawn = |name, audience| web::draw(&figures, name, audience, Language::En).unwrap();
    let headings = |audience| -> Vec<String> {
        let table = drawn("burden", audience).table;
        table.columns.into_iter().map(|(title, _)| title).collect()
    };
    assert_eq!(headings(Audience::Secretariat)[1], "Members");
    for audience in [Audience::Alliance, Audience::Public] {
        assert_eq!(headings(audience).len(), 5);
        assert!(!headings(audience).contains(&"Members".to_string()));
        let json = json::participation(&figures, audience).to_string();
        assert!(!json.contains("members"), "{json}");
        let when = drawn("when", audience);
        let people = hours_people(&figures);
        for text in [&when.picture.description, &when.table.caption] {
            assert!(!text.contains(&people), "{text}");
        }
        let cells = when.table.rows.iter().flat_map(|row| &row[1..]);
        assert!(
            cells
                .clone()
                .all(|c| c.text.starts_with('≥') || c.text == "…" || c.text == "–")
        );
    }
    let whole = json::participation(&figures, Audience::Secretariat).to_string();
    assert!(whole.contains("\"members\":"));
    for name in ["attendance", "burden"] {
        let says = |audience| drawn(name, audience).table.caption;
        assert!(says(Audience::Public).contains("rounded to the nearest 5"));
        assert!(!says(Audience::Alliance).contains("rounded"));
    }
}

/// As the Secretariat reads it: how many people the networks have.
fn hours_people(figures: &Figures) -> String {
    let sizes = figures.who_can.networks.iter().map(|n| n.size);
    format!("{} people", sizes.sum::<u32>())
}
