//! What is promised of the report, text in, text out.

mod overview;
mod texts;
