//! The letters: faces that the program carries, and those of the machine for scripts that they lack.

use std::collections::BTreeSet;
use std::path::Path;

use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfo, FontInfoOverride};

/// Families in `config/fonts`, with a name of our own each, so that the same one on the machine does not stand in.
const FACES: [(&str, &[u8]); 7] = [
    (
        LATIN,
        include_bytes!("../../../config/fonts/NotoSerif-Regular.ttf"),
    ),
    (
        LATIN,
        include_bytes!("../../../config/fonts/NotoSerif-Bold.ttf"),
    ),
    (
        LATIN,
        include_bytes!("../../../config/fonts/NotoSerif-Italic.ttf"),
    ),
    (
        ARABIC,
        include_bytes!("../../../config/fonts/NotoNaskhArabic-Regular.ttf"),
    ),
    (
        ARABIC,
        include_bytes!("../../../config/fonts/NotoNaskhArabic-Bold.ttf"),
    ),
    (
        "own ethiopic",
        include_bytes!("../../../config/fonts/NotoSerifEthiopic-Regular.ttf"),
    ),
    (
        "own devanagari",
        include_bytes!("../../../config/fonts/NotoSansDevanagari-Regular.ttf"),
    ),
];

const LATIN: &str = "own latin";
const ARABIC: &str = "own arabic";

/// Where machines keep fonts.
const SHELVES: [&str; 3] = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/System/Library/Fonts",
];

/// Everything that a document's letters are taken from.
pub(super) struct Fonts {
    pub context: FontContext,
    /// Families in the order in which they are asked for a letter.
    pub families: Vec<String>,
    /// Letters that no face has: they stand as boxes.
    pub missing: BTreeSet<char>,
}

/// The fonts for a document that consists of `letters`.
pub(super) fn fonts(letters: &BTreeSet<char>, right_to_left: bool) -> Fonts {
    let mut context = FontContext {
        collection: Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        }),
        ..FontContext::default()
    };
    let mut missing: BTreeSet<char> = letters.iter().copied().filter(|c| is_drawn(*c)).collect();
    let mut families: Vec<String> = Vec::new();
    for (family, bytes) in FACES {
        let name = FontInfoOverride {
            family_name: Some(family),
            ..FontInfoOverride::default()
        };
        let blob = Blob::new(std::sync::Arc::new(bytes));
        let registered = context.collection.register_fonts(blob, Some(name));
        if !families.iter().any(|f| f == family) {
            families.push(family.to_string());
        }
        for font in registered.iter().flat_map(|(_, fonts)| fonts) {
            take_out(&mut missing, font, bytes);
        }
    }
    if right_to_left {
        families.swap(0, 1);
    }
    if !missing.is_empty() {
        from_the_machine(&mut context, &mut families, &mut missing);
    }
    Fonts {
        context,
        families,
        missing,
    }
}

/// Adds the machine's families that have what is missing, by name, so that one machine always takes the same.
fn from_the_machine(
    context: &mut FontContext,
    families: &mut Vec<String>,
    missing: &mut BTreeSet<char>,
) {
    let own = families.clone();
    let shelves = SHELVES.into_iter().map(Path::new).filter(|p| p.is_dir());
    context.collection.load_fonts_from_paths(shelves);
    let mut names: Vec<String> = context
        .collection
        .family_names()
        .filter(|name| !own.iter().any(|o| o == name))
        .map(str::to_string)
        .collect();
    names.sort();
    for name in names {
        if missing.is_empty() {
            return;
        }
        let Some(family) = context.collection.family_by_name(&name) else {
            continue;
        };
        let Some(font) = family.default_font() else {
            continue;
        };
        let Some(bytes) = font.load(Some(&mut context.source_cache)) else {
            continue;
        };
        let before = missing.len();
        take_out(missing, font, bytes.as_ref());
        if missing.len() < before {
            families.push(name);
        }
    }
}

fn take_out(missing: &mut BTreeSet<char>, font: &FontInfo, bytes: &[u8]) {
    if let Some(map) = font.charmap_index().charmap(bytes) {
        missing.retain(|c| map.map(*c).is_none_or(|glyph| glyph == 0));
    }
}

/// Whether a character leaves a mark on paper: spaces and signs of direction need no face.
fn is_drawn(c: char) -> bool {
    !c.is_whitespace()
        && !c.is_control()
        && !matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}
