//! The colours of print, which are told apart in grey too.

use krilla::color::rgb;
use krilla::paint::Paint;

use crate::document::Fill;

/// What letters and lines are drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Ink {
    #[default]
    Text,
    /// Headings and what carries the page.
    Strong,
    /// Running headers, captions, fine rules.
    Quiet,
    /// Rules between rows.
    Hair,
    /// Of a picture.
    Of(Fill),
}

pub(super) fn paint(ink: Ink) -> Paint {
    let [red, green, blue] = values(ink);
    rgb::Color::new(red, green, blue).into()
}

/// Red, green and blue.
pub(super) fn values(ink: Ink) -> [u8; 3] {
    match ink {
        Ink::Text | Ink::Of(Fill::Ink) => [0x1c, 0x1f, 0x24],
        Ink::Strong => [0x12, 0x34, 0x4d],
        Ink::Quiet | Ink::Of(Fill::Quiet | Fill::Nothing) => [0x5a, 0x62, 0x6b],
        Ink::Hair => [0xc4, 0xca, 0xd0],
        Ink::Of(Fill::Paper) => [0xff, 0xff, 0xff],
        Ink::Of(Fill::Scale(step)) => match step {
            0 => [0xec, 0xf2, 0xf6],
            1 => [0xcb, 0xdc, 0xe8],
            2 => [0x9d, 0xbd, 0xd3],
            3 => [0x45, 0x74, 0x97],
            4 => [0x2a, 0x55, 0x76],
            _ => [0x12, 0x34, 0x4d],
        },
    }
}
