//! The file: pages with their running heads, links, bookmarks and what it says of itself.

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::{Destination, XyzDestination};
use krilla::geom::Point;
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::{Document as Pdf, SerializeSettings};

use super::colour::Ink;
use super::flow::Heading;
use super::pages::{Placed, What};
use super::pen::Pen;
use super::picture;
use super::piece::{Content, Piece};
use super::structure::Structure;
use super::text::{Embedded, Setter, Side, Style};
use super::{HEIGHT, MARGIN_SIDE, MARGIN_TOP, TYPE_HEIGHT, TYPE_WIDTH, WIDTH};
use crate::language::Language;
use crate::refusal::Refusal;

/// Everything that is drawn.
pub(super) struct Drawing<'a> {
    pub title: &'a str,
    pub language: Language,
    pub structure: &'a Structure,
    pub headings: &'a [Heading],
    pub pages: &'a [Vec<Placed<'a>>],
    /// The first page is a title page: it has no running head.
    pub title_page: bool,
    /// Every page is a sheet in a frame, without running heads.
    pub framed: bool,
}

/// Where a heading stands: its page and how far down.
pub(super) type Places = Vec<(usize, f32)>;

/// The file. It is held to the rules for accessible PDF (PDF/UA-1); one that cannot keep them, such as one with boxes for letters, is written without
/// the claim.
pub(super) fn file(drawing: &Drawing<'_>, setter: &mut Setter) -> Result<Vec<u8>, Refusal> {
    let claimed = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    let plain = ConfigurationBuilder::new().finish();
    let mut told = String::new();
    for configuration in [claimed, plain].into_iter().flatten() {
        let settings = SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        };
        match drawing.draw(setter, settings) {
            Ok(bytes) => return Ok(bytes),
            Err(error) => told = error.to_string(),
        }
    }
    Err(Refusal::internal(format!(
        "the PDF could not be written: {told}"
    )))
}

impl Drawing<'_> {
    fn draw(
        &self,
        setter: &mut Setter,
        settings: SerializeSettings,
    ) -> Result<Vec<u8>, krilla::error::KrillaError> {
        let mut pdf = Pdf::new_with(settings);
        let mut fonts = Embedded::default();
        let mut leaves = self.structure.leaves();
        let places = self.places();
        let mut chapter = None;
        for (number, placed) in self.pages.iter().enumerate() {
            let Some(paper) = PageSettings::from_wh(WIDTH, HEIGHT) else {
                continue;
            };
            let mut page = pdf.start_page_with(paper);
            let mut surface = page.surface();
            let mut links = Vec::new();
            if self.framed {
                frame(&mut surface);
            } else if number > 0 || !self.title_page {
                self.running(setter, &mut surface, &mut fonts, number, chapter);
            }
            let mut pen = Pen {
                setter,
                surface: &mut surface,
                fonts: &mut fonts,
                leaves: &mut leaves,
                places: &places,
                links: &mut links,
            };
            for place in placed {
                pen.place(place);
            }
            chapter = self.chapter_on(number, &places).or(chapter);
            surface.finish();
            for link in links {
                let (target, y) = places[link.target];
                let goal = XyzDestination::new(target, Point::from_xy(0.0, MARGIN_TOP + y - 12.0));
                let annotation =
                    LinkAnnotation::new(link.area, Target::Destination(Destination::Xyz(goal)));
                let said = self.headings[link.target].text.clone();
                let id = page.add_tagged_annotation(Annotation::new_link(annotation, Some(said)));
                leaves[link.element].insert(0, id);
            }
            page.finish();
        }
        pdf.set_outline(self.outline(&places));
        pdf.set_metadata(metadata(self.title, self.language));
        pdf.set_tag_tree(self.structure.tree(leaves, self.language.code()));
        pdf.finish()
    }

    /// The last chapter that begins on a page.
    fn chapter_on(&self, page: usize, places: &Places) -> Option<usize> {
        (0..self.headings.len())
            .rev()
            .find(|h| self.headings[*h].level <= 1 && places[*h].0 == page)
    }

    fn places(&self) -> Places {
        let mut places = vec![(0, 0.0); self.headings.len()];
        for (number, page) in self.pages.iter().enumerate() {
            for placed in page {
                if let What::Piece(Piece {
                    content:
                        Content::Line {
                            heading: Some(h), ..
                        },
                    ..
                }) = placed.what
                {
                    places[*h] = (number, placed.y);
                }
            }
        }
        places
    }

    /// The head of a page (title, chapter) and its number.
    fn running(
        &self,
        setter: &mut Setter,
        surface: &mut Surface<'_>,
        fonts: &mut Embedded,
        number: usize,
        chapter: Option<usize>,
    ) {
        let size = if setter.right_to_left { 9.2 } else { 8.0 };
        let style = Style {
            size,
            leading: size * 1.4,
            bold: false,
            italic: false,
            ink: Ink::Quiet,
        };
        let half = TYPE_WIDTH / 2.0 - 8.0;
        let at_start = if setter.right_to_left {
            WIDTH - MARGIN_SIDE - half
        } else {
            MARGIN_SIDE
        };
        let at_end = WIDTH - half - at_start;
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Header,
        )));
        if number > 0 {
            let title = setter.fitting(self.title, style, half, Side::Start);
            title.draw(surface, fonts, 0, at_start, MARGIN_TOP - 34.0);
            if let Some(chapter) = chapter {
                let name = setter.fitting(&self.headings[chapter].text, style, half, Side::End);
                name.draw(surface, fonts, 0, at_end, MARGIN_TOP - 34.0);
            }
            let y = MARGIN_TOP - 18.0;
            picture::line(
                surface,
                (MARGIN_SIDE, y),
                (WIDTH - MARGIN_SIDE, y),
                0.5,
                Ink::Hair,
            );
        }
        surface.end_tagged();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Footer,
        )));
        let number = setter.plain(&(number + 1).to_string(), style, TYPE_WIDTH, Side::Middle);
        number.draw(
            surface,
            fonts,
            0,
            MARGIN_SIDE,
            MARGIN_TOP + TYPE_HEIGHT + 22.0,
        );
        surface.end_tagged();
    }

    /// Bookmarks: a heading stands in the last one before it of a higher level.
    fn outline(&self, places: &Places) -> Outline {
        let mut outline = Outline::new();
        for node in self.nodes(0, self.headings.len(), places) {
            outline.push_child(node);
        }
        outline
    }

    fn nodes(&self, from: usize, to: usize, places: &Places) -> Vec<OutlineNode> {
        let mut nodes = Vec::new();
        let mut at = from;
        while at < to {
            let heading = &self.headings[at];
            let end = (at + 1..to)
                .find(|h| self.headings[*h].level <= heading.level)
                .unwrap_or(to);
            let (page, y) = places[at];
            let goal = XyzDestination::new(page, Point::from_xy(0.0, MARGIN_TOP + y - 12.0));
            let mut node = OutlineNode::new(heading.text.clone(), goal);
            for child in self.nodes(at + 1, end, places) {
                node.push_child(child);
            }
            nodes.push(node);
            at = end;
        }
        nodes
    }
}

/// Two rules around the page.
fn frame(surface: &mut Surface<'_>) {
    let artifact = Artifact::with_kind(ArtifactType::Layout);
    surface.start_tagged(ContentTag::Artifact(artifact));
    for (inset, weight) in [(30.0, 2.0), (36.0, 0.6)] {
        let (left, top) = (inset, inset);
        let (right, bottom) = (WIDTH - inset, HEIGHT - inset);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        picture::outline(surface, &corners, weight, Ink::Strong);
    }
    surface.end_tagged();
}

/// Title, language and direction, and nothing of when or where it was made.
pub(super) fn metadata(title: &str, language: Language) -> Metadata {
    Metadata::new()
        .title(title.to_string())
        .language(language.code().to_string())
        .creator("plenary".to_string())
        .text_direction(if language.right_to_left() {
            TextDirection::RightToLeft
        } else {
            TextDirection::LeftToRight
        })
}
