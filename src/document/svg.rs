//! A picture as SVG: inside a page, where the page's style gives the colours, and as a file of its own, which brings them.

use std::fmt::Write;

use super::{Anchor, Fill, Picture, Shape};
use crate::language::Language;

/// An element for a page. `id` is no other picture's on it. What stands in the picture is said to who does not see it by its title and description.
pub fn inline_svg(picture: &Picture, language: Language, id: &str) -> String {
    drawn(picture, language, id, false)
}

/// A file of its own, with the colours of the light theme.
pub fn svg_file(picture: &Picture, language: Language) -> String {
    let drawing = drawn(picture, language, "picture", true);
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{drawing}\n")
}

fn drawn(picture: &Picture, language: Language, id: &str, alone: bool) -> String {
    let (width, height) = (number(picture.width), number(picture.height));
    let direction = if language.right_to_left() {
        "rtl"
    } else {
        "ltr"
    };
    let own = if alone {
        format!(" width=\"{width}pt\" height=\"{height}pt\"")
    } else {
        " class=\"picture\"".to_string()
    };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"{own} role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-text\" xml:lang=\"{code}\" lang=\"{code}\" direction=\"{direction}\" font-family=\"system-ui, sans-serif\">",
        code = language.code(),
    );
    out += &format!(
        "<title id=\"{id}-title\">{}</title><desc id=\"{id}-text\">{}</desc>",
        escaped(&picture.title),
        escaped(&picture.description)
    );
    out += &format!(
        "<defs><pattern id=\"{id}-none\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" class=\"f-paper\" fill=\"#ffffff\"/><rect width=\"1.2\" height=\"5\" class=\"f-quiet\" fill=\"#4d5b5f\"/></pattern></defs>"
    );
    if alone {
        out += &format!("<rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
    }
    for shape in &picture.shapes {
        // Writing into a text does not fail.
        let _ = shaped(&mut out, shape, id);
    }
    out + "</svg>"
}

fn shaped(out: &mut String, shape: &Shape, id: &str) -> std::fmt::Result {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            fill,
        } => write!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}/>",
            number(*x),
            number(*y),
            number(width.max(0.0)),
            number(height.max(0.0)),
            paint("fill", *fill, id)
        ),
        Shape::Line {
            from,
            to,
            width,
            fill,
        } => write!(
            out,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke-width=\"{}\"{}/>",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1),
            number(*width),
            paint("stroke", *fill, id)
        ),
        Shape::Words {
            x,
            y,
            size,
            anchor,
            bold,
            fill,
            text,
        } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *bold { " font-weight=\"700\"" } else { "" };
            write!(
                out,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\"{weight}{}>{}</text>",
                number(*x),
                number(*y),
                number(*size),
                paint("fill", *fill, id),
                escaped(text)
            )
        }
    }
}

/// The purpose as a class, which a page's style colours in both themes, and the colour on paper.
fn paint(what: &str, fill: Fill, id: &str) -> String {
    const SCALE: [&str; 6] = [
        "#eef3f3", "#cfe0e1", "#a5c5c8", "#3f7980", "#1d5c63", "#0c3a40",
    ];
    let letter = if what == "stroke" { "s" } else { "f" };
    let (class, colour) = match fill {
        Fill::Paper => ("paper".to_string(), "#ffffff".to_string()),
        Fill::Ink => ("ink".to_string(), "#1c2326".to_string()),
        Fill::Quiet => ("quiet".to_string(), "#4d5b5f".to_string()),
        Fill::Scale(level) => {
            let level = usize::from(level).min(5);
            (level.to_string(), SCALE[level].to_string())
        }
        Fill::Nothing => return format!(" {what}=\"url(#{id}-none)\""),
    };
    format!(" class=\"{letter}-{class}\" {what}=\"{colour}\"")
}

/// With at most two decimals.
fn number(value: f32) -> String {
    if !value.is_finite() {
        return "0".into();
    }
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".into()
    } else {
        text.into()
    }
}

/// Text in XML; characters that XML cannot hold are left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(text: &str) -> Picture {
        Picture {
            width: 40.0,
            height: 20.0,
            shapes: vec![
                Shape::Rect {
                    x: 1.0,
                    y: 2.0,
                    width: 10.5,
                    height: -1.0,
                    fill: Fill::Scale(9),
                },
                Shape::Rect {
                    x: 0.0,
                    y: 0.0,
                    width: 4.0,
                    height: 4.0,
                    fill: Fill::Nothing,
                },
                Shape::Line {
                    from: (0.0, 1.0),
                    to: (40.0, 1.0),
                    width: 0.5,
                    fill: Fill::Quiet,
                },
                Shape::Words {
                    x: 3.0,
                    y: 9.333_3,
                    size: 8.0,
                    anchor: Anchor::End,
                    bold: true,
                    fill: Fill::Ink,
                    text: text.into(),
                },
            ],
            title: "A title".into(),
            description: "What is seen".into(),
        }
    }

    #[test]
    fn shapes_are_drawn_by_purpose_and_words_cannot_become_markup() {
        assert_eq!(
            inline_svg(&picture("</text><script>&\u{0}\""), Language::Ar, "x"),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" class=\"picture\" role=\"img\" aria-labelledby=\"x-title\" aria-describedby=\"x-text\" xml:lang=\"ar\" lang=\"ar\" direction=\"rtl\" font-family=\"system-ui, sans-serif\"><title id=\"x-title\">A title</title><desc id=\"x-text\">What is seen</desc><defs><pattern id=\"x-none\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" class=\"f-paper\" fill=\"#ffffff\"/><rect width=\"1.2\" height=\"5\" class=\"f-quiet\" fill=\"#4d5b5f\"/></pattern></defs><rect x=\"1\" y=\"2\" width=\"10.5\" height=\"0\" class=\"f-5\" fill=\"#0c3a40\"/><rect x=\"0\" y=\"0\" width=\"4\" height=\"4\" fill=\"url(#x-none)\"/><line x1=\"0\" y1=\"1\" x2=\"40\" y2=\"1\" stroke-width=\"0.5\" class=\"s-quiet\" stroke=\"#4d5b5f\"/><text x=\"3\" y=\"9.33\" font-size=\"8\" text-anchor=\"end\" font-weight=\"700\" class=\"f-ink\" fill=\"#1c2326\">&lt;/text&gt;&lt;script&gt;&amp;&quot;</text></svg>"
        );
    }
}
