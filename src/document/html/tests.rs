//! What a document is as HTML, text in, text out.

use super::*;
use crate::document::Cell;
use crate::language::Language;

fn sample(language: Language) -> Document {
    Document {
        language,
        title: "Report <1>".into(),
        subtitle: vec!["8 to 22 October".into()],
        blocks: vec![
            Block::Contents,
            Block::heading(1, "Workshops"),
            Block::heading(2, "WG1 & WG2"),
            Block::Paragraph(vec![Span::bold("When: "), Span::plain("a < b")]),
            Block::List {
                numbered: true,
                items: vec![vec![Span::italic("first")]],
            },
            Block::NewPage,
            Block::Table(Table {
                caption: "Numbers".into(),
                columns: vec![("Network".into(), Align::Start), ("n".into(), Align::End)],
                rows: vec![vec![Cell::strong("NWM"), Cell::plain("12")]],
            }),
        ],
    }
}

#[test]
fn a_document_is_headings_lists_and_tables_with_their_names_and_nothing_of_it_is_markup() {
    let text = article(&sample(Language::En)).unwrap();
    let squeezed: String = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    assert_eq!(
        squeezed,
        r##"<article class="document" lang="en" dir="ltr">
<header>
<h1>Report &#60;1&#62;</h1>
<p class="subtitle">8 to 22 October</p>
</header>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>
<ol><li><a href="#part-1">Workshops</a><ol><li><a href="#part-2">WG1 &#38; WG2</a></li></ol></li>
</ol></nav>
<h2 id="part-1">Workshops</h2>
<h3 id="part-2">WG1 &#38; WG2</h3>
<p><strong>When: </strong>a &#60; b</p>
<ol>
<li><em>first</em></li>
</ol>
<div class="scroll" tabindex="0"><table>
<caption>Numbers</caption>
<thead><tr><th scope="col" class="">Network</th><th scope="col" class="number">n</th></tr></thead>
<tbody><tr><th scope="row">NWM</th><td class="number">12</td></tr>
</tbody>
</table></div>
</article>"##
    );
}

#[test]
fn a_file_of_its_own_says_its_language_and_direction() {
    let text = write(&sample(Language::Ar)).unwrap();
    assert!(text.starts_with("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">"));
    assert!(text.contains("<h2 id=\"contents\">المحتويات</h2>"));
}
