//! One person's time as a page shows it and as its forms change it: the same for herself under her link and for an organiser.

mod actions;
mod asked;
mod grid;
mod painted;
mod said;
#[cfg(test)]
mod tests;
mod view;
mod words;

pub use actions::{Standing, keep_painting, standing};
pub use asked::{Asked, read, take, take_calendar};
pub use grid::{
    Cell, Day, Grid, HOURS, Painted, Painting, Wish, clashes, letter, paint, read_grid, revision,
    within,
};
pub use said::{Line, lines};
pub use view::{Extra, Faulty, HersView, Shown, Taken, view};
pub use words::Words;
