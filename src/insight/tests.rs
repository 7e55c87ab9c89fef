//! What is promised of documents and reviews, as text.

use super::standing::standing;
use super::web::typed;
use super::*;
use crate::meeting::{Limits, Meeting, MeetingId, Preset, Roster, Weekdays};
use crate::people::{AllianceId, Network, NetworkId};
use crate::time::{Zone, parse_instant};

fn roster() -> Roster {
    let day = |text: &str| text.parse().unwrap();
    let network = |code: &str| Network {
        id: NetworkId::from_text(code.to_lowercase()),
        code: code.into(),
        name: format!("Network {code}"),
        joined: None,
    };
    Roster {
        meeting: Meeting {
            id: MeetingId::from_text("m"),
            alliance: AllianceId::from_text("a"),
            slug: "ga-2020".into(),
            name: "Annual Meeting".into(),
            first_day: day("2020-10-08"),
            last_day: day("2020-10-22"),
            zone: Zone::parse("Europe/Rome").unwrap(),
            limits: Limits {
                grid_minutes: 15,
                parallel: 1,
                per_day: 2,
                rest_minutes: 60,
                near_minutes: 30,
                free_days: Weekdays::default(),
            },
            preset: Preset::default(),
            present_minutes: None,
        },
        networks: vec![network("NWM"), network("AWMN")],
        people: Vec::new(),
        workshops: Vec::new(),
        rules: Vec::new(),
    }
}

/// Versions as `1 draft, 2 sent` and words as `2 NWM agrees`; gives the standing as text.
fn stands(versions: &str, words: &[&str]) -> String {
    let at = parse_instant("2020-10-14T10:00:00Z").unwrap();
    let versions: Vec<Version> = versions
        .split(", ")
        .filter_map(|v| v.split_once(' '))
        .map(|(number, state)| Version {
            number: number.parse().unwrap(),
            document: Document::default(),
            submitted: state == "sent",
            by: "r@alliance.example".into(),
            at,
        })
        .collect();
    let reviews: Vec<Review> = words
        .iter()
        .map(|word| {
            let [version, network, verdict] = word.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{word}")
            };
            Review {
                version: version.parse().unwrap(),
                network: NetworkId::from_text(network.to_lowercase()),
                verdict: Verdict::from_word(verdict).unwrap(),
                reason: String::new(),
                by: String::new(),
                at,
            }
        })
        .collect();
    let networks = ["nwm", "awmn"].map(NetworkId::from_text);
    let names = |who: &[NetworkId]| {
        let all: Vec<&str> = who.iter().map(NetworkId::as_str).collect();
        all.join(" ")
    };
    let found = standing(&versions, &reviews, &networks);
    match &found {
        Standing::InReview(who) | Standing::Objected(who) => {
            format!("{} {}", found.word(), names(who))
        }
        _ => found.word().to_string(),
    }
}

#[test]
fn a_text_is_agreed_when_every_network_agrees_to_its_newest_version() {
    assert_eq!(stands("", &[]), "nothing");
    assert_eq!(stands("1 draft", &[]), "draft");
    assert_eq!(stands("1 sent", &[]), "in-review nwm awmn");
    assert_eq!(stands("1 sent", &["1 NWM agrees"]), "in-review awmn");
    assert_eq!(
        stands("1 sent", &["1 NWM agrees", "1 AWMN agrees"]),
        "agreed"
    );
    assert_eq!(
        stands("1 sent", &["1 NWM agrees", "1 AWMN objects"]),
        "objected awmn"
    );
    let changed_her_mind = ["1 NWM agrees", "1 AWMN objects", "1 AWMN agrees"];
    assert_eq!(stands("1 sent", &changed_her_mind), "agreed");
    assert_eq!(stands("1 sent, 2 draft", &changed_her_mind), "draft");
    assert_eq!(
        stands("1 sent, 2 sent", &changed_her_mind),
        "in-review nwm awmn"
    );
}

#[test]
fn a_form_becomes_a_document_and_a_document_a_form() {
    let fields: Vec<(String, String)> = [
        ("after", "3"),
        ("do", "submit"),
        (
            "insights",
            "Local\r\nmediators know first.\r\n\r\n \r\nOf \u{202e}trust\u{7}.",
        ),
        ("text-0", " Fund  them. "),
        ("to-0", "policymakers"),
        ("status-0", "proposed"),
        ("by-0", "awmn"),
        ("by-0", "NWM"),
        ("by-0", "NWM"),
        ("text-1", "  "),
        ("to-1", "nobody"),
        ("text-99999", "of no place"),
    ]
    .map(|(n, v)| (n.to_string(), v.to_string()))
    .into();
    let form = typed(&fields);
    assert_eq!((form.after, form.wanted.as_str()), (3, "submit"));
    let document = check(&form.draft, &roster()).unwrap();
    let text = document_text(&document, &|id| id.to_string().to_uppercase());
    let expected = serde_json::json!({
        "format": "insights/1",
        "insights": ["Local mediators know first.", "Of trust."],
        "recommendations": [{
            "text": "Fund  them.",
            "addressee": "policymakers",
            "networks": ["NWM", "AWMN"],
            "status": "proposed",
        }],
    });
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&text).unwrap(),
        expected
    );
    let again = read_document(&text, "wg2.json").unwrap();
    assert_eq!(check(&again, &roster()).unwrap(), document);
}

#[test]
fn every_fault_of_a_document_is_named() {
    let draft = Draft {
        insights: "x".repeat(2001),
        rows: vec![
            Row {
                text: "Do it.".into(),
                addressee: "everybody".into(),
                networks: vec!["XYZ".into()],
                status: "perhaps".into(),
            },
            Row::default(),
        ],
    };
    let refused = check(&draft, &roster()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "insights, paragraph 1: it has 2001 characters; shorten it to 2000\n\
         recommendation 1: say to whom it is addressed: networks or policymakers\n\
         recommendation 1: \"perhaps\" is no status: proposed, adopted or dropped\n\
         recommendation 1: XYZ is no network of this meeting"
    );
    for (text, says) in [
        ("{", "wg2.json line 1: it is no document insights/1: "),
        (
            "{\"format\": \"insights/2\"}",
            "wg2.json: format: it says \"insights/2\" where \"insights/1\" is read",
        ),
    ] {
        let said = read_document(text, "wg2.json").unwrap_err().to_string();
        assert!(said.starts_with(says), "{said}");
    }
}
