//! Plurals, numbers and names of each language.

use super::{Language, Texts, Value};

fn texts(files: [&str; 5]) -> Texts {
    Texts::of(files)
}

fn members() -> Texts {
    texts([
        "members = { $n ->\n  [one] { $n } member\n *[other] { $n } members\n }\nof = { $name }, { $n }",
        "members = { $n ->\n  [one] { $n } membre\n *[other] { $n } membres\n }\nof = { $name }, { $n }",
        "members = { $n ->\n  [zero] لا أعضاء\n  [one] عضو واحد\n  [two] عضوان\n  [few] { $n } أعضاء\n  [many] { $n } عضوًا\n *[other] { $n } عضو\n }\nof = { $name }، { $n }",
        "members = { $n ->\n  [one] { $n } miembro\n *[other] { $n } miembros\n }\nof = { $name }, { $n }",
        "members = { $n ->\n  [one] { $n } membro\n *[other] { $n } membros\n }\nof = { $name }, { $n }",
    ])
}

#[test]
fn each_language_counts_by_its_own_plurals() {
    let texts = members();
    assert_eq!(texts.faults(), []);
    let said = |language| {
        [0, 1, 2, 3, 11, 100].map(|n: i64| texts.say(language, "members", &[("n", n.into())]))
    };
    assert_eq!(
        said(Language::En),
        [
            "0 members",
            "1 member",
            "2 members",
            "3 members",
            "11 members",
            "100 members"
        ]
    );
    assert_eq!(
        said(Language::Fr)[..3],
        ["0 membre", "1 membre", "2 membres"]
    );
    assert_eq!(
        said(Language::Ar),
        [
            "لا أعضاء",
            "عضو واحد",
            "عضوان",
            "3 أعضاء",
            "11 عضوًا",
            "100 عضو"
        ]
    );
    assert_eq!(
        said(Language::Es)[..3],
        ["0 miembros", "1 miembro", "2 miembros"]
    );
    assert_eq!(
        said(Language::Pt)[..3],
        ["0 membro", "1 membro", "2 membros"]
    );
}

#[test]
fn large_numbers_are_grouped_and_names_of_another_direction_are_kept_apart() {
    let texts = members();
    let said = |language, name: &str| {
        texts.say(
            language,
            "of",
            &[("name", name.into()), ("n", Value::Count(1_234_567))],
        )
    };
    assert_eq!(said(Language::En, "Anna"), "Anna, 1,234,567");
    assert_eq!(
        said(Language::En, "ليلى"),
        "\u{2068}ليلى\u{2069}, 1,234,567"
    );
    assert_eq!(said(Language::Fr, "Anna"), "Anna, 1\u{202f}234\u{202f}567");
    assert_eq!(
        said(Language::Ar, "Anna"),
        "\u{2068}Anna\u{2069}، 1,234,567"
    );
    assert_eq!(said(Language::Es, "Anna"), "Anna, 1\u{a0}234\u{a0}567");
    assert_eq!(said(Language::Pt, "Anna"), "Anna, 1.234.567");
}

#[test]
fn a_text_that_is_missing_in_one_language_is_a_fault_there_and_is_said_in_english() {
    let texts = texts([
        "a = one\nb = two",
        "a = un\nb = deux",
        "a = واحد",
        "a = uno\nb = dos",
        "a = um\nb = dois\nc = três",
    ]);
    let faults: Vec<_> = texts
        .faults()
        .iter()
        .map(|f| (f.language, f.says.as_str()))
        .collect();
    assert_eq!(
        faults,
        [
            (Language::Ar, "there is no text \"b\""),
            (Language::Pt, "the text \"c\" has none beside it in English"),
        ]
    );
    assert_eq!(texts.say(Language::Ar, "b", &[]), "two");
    assert_eq!(texts.say(Language::Ar, "d", &[]), "d");
}

#[test]
fn a_browser_gets_the_language_of_ours_that_it_wants_most() {
    for (header, wanted) in [
        ("fr-CH, fr;q=0.9, en;q=0.8", Some(Language::Fr)),
        ("de;q=1.0, en;q=0.5, AR ;q=0.7", Some(Language::Ar)),
        ("en;q=0, pt", Some(Language::Pt)),
        ("es;q=x", None),
        ("de", None),
        ("", None),
    ] {
        assert_eq!(Language::wanted(header), wanted, "{header}");
    }
}
