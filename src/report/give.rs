//! A document in the form in which it is given out.

use super::{Audience, Format};
use crate::document::{Document, docx, html, json, pdf};
use crate::language::Language;
use crate::refusal::Refusal;

/// The bytes of a document in a form.
pub fn give(document: &Document, format: Format) -> Result<Vec<u8>, Refusal> {
    match format {
        Format::Html => html::write(document).map(String::into_bytes),
        Format::Json => Ok(json::write(document).into_bytes()),
        Format::Docx => docx::write(document),
        Format::Pdf => pdf::write(document),
    }
}

/// `report-ga-2020-en-public.docx`.
pub fn file_name(slug: &str, language: Language, audience: Audience, format: Format) -> String {
    format!(
        "report-{slug}-{}-{}.{}",
        language.code(),
        audience.word(),
        format.ending()
    )
}
