//! A written document apart from the form in which it is given out: headings, paragraphs, lists, tables and pictures, in one language.
//!
//! A slice says what stands in it; the writers beside `model.rs` make a page, a text file or a typeset file of it.

pub mod docx;
mod framed;
pub mod html;
pub mod json;
mod model;
pub mod pdf;
mod picture;
pub mod press;
mod svg;
mod words;

pub use framed::{Framed, Part};
pub use model::{Align, Block, Cell, Document, Span, Table};
pub use picture::{Anchor, Fill, Picture, Shape};
pub use svg::{inline_svg, svg_file};
