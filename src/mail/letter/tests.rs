//! A mail in both its bodies.

use super::*;

#[test]
fn a_name_keeps_its_direction_in_both_bodies_and_opens_nothing() {
    let letter = Letter::new(Language::Ar)
        .with(Block::Text("مرحبا \u{2068}<b>Ana</b>\u{2069}".into()))
        .with(Block::Text(String::new()))
        .with(Block::Facts(vec![
            ("وقتك".into(), "18:45".into()),
            ("الاجتماع".into(), "15:00".into()),
        ]))
        .with(Block::Link {
            label: "صفحتك".into(),
            url: "https://plenary.example/my/x".into(),
        });
    let bodies = letter.bodies().unwrap();
    assert_eq!(
        bodies.text,
        "مرحبا \u{2068}<b>Ana</b>\u{2069}\n\nوقتك: 18:45\nالاجتماع: 15:00\n\nصفحتك:\nhttps://plenary.example/my/x\n"
    );
    assert!(bodies.html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        bodies
            .html
            .contains("<p>مرحبا <bdi>&lt;b&gt;Ana&lt;/b&gt;</bdi></p>")
    );
}
