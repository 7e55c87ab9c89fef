//! Reading what a report is made from, keeping what people write into it, publishing it.

mod facts;
mod overview;
mod publish;
mod texts;

pub use facts::{facts, load_facts};
pub use overview::overview;
pub use publish::{publish, published, published_to_the_world, withdraw};
pub use texts::{history, write_file, write_texts};
