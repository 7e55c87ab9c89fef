//! Tables: widths of columns from what stands in them, and rows.

use std::num::NonZeroU32;
use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag};

use super::colour::Ink;
use super::piece::{CellBox, Content, Piece, Row};
use super::structure::Structure;
use super::text::{Lines, Setter, Side, Style};
use crate::document::{Align, Span, Table};

/// A row higher than this (points) goes on over a page.
const HIGHEST: f32 = 260.0;

/// The rows of a table as pieces, in a type area `width` points wide.
pub(super) fn rows(
    table: &Table,
    setter: &mut Setter,
    structure: &mut Structure,
    within: usize,
    (style, width): (Style, f32),
) -> Vec<Piece> {
    let (style, padding, columns) = widths(table, setter, style, width);
    let mut layer = Layer {
        setter,
        structure,
        style,
        padding,
        width,
        columns,
    };
    let head = layer.structure.add(Some(within), Tag::THead);
    let row = layer.structure.add(Some(head), Tag::TR);
    let cells: Vec<Filled<'_>> = table
        .columns
        .iter()
        .map(|(text, align)| Filled {
            text,
            align: *align,
            strong: true,
            head: Some(TableHeaderScope::Column),
        })
        .collect();
    let header = layer
        .row(row, &cells, None)
        .map(Rc::new)
        .collect::<Vec<_>>();
    let body = layer.structure.add(Some(within), Tag::TBody);
    let mut pieces: Vec<Piece> = header
        .iter()
        .map(|r| Piece::new(r.height, Content::Row(r.clone())))
        .collect();
    for piece in &mut pieces {
        piece.tied = true;
    }
    let first = pieces.len();
    let repeated = match header.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    };
    for cells in &table.rows {
        let row = layer.structure.add(Some(body), Tag::TR);
        let cells: Vec<Filled<'_>> = cells
            .iter()
            .zip(&table.columns)
            .enumerate()
            .map(|(i, (cell, (_, align)))| Filled {
                text: &cell.text,
                align: *align,
                strong: cell.strong,
                head: (i == 0 && cell.strong).then_some(TableHeaderScope::Row),
            })
            .collect();
        for part in layer.row(row, &cells, repeated.clone()) {
            pieces.push(Piece::new(part.height, Content::Row(Rc::new(part))));
        }
    }
    let count = pieces.len();
    for (i, piece) in pieces.iter_mut().enumerate().skip(first) {
        piece.tied = i + 1 < count && (i == first || i + 2 == count);
    }
    pieces
}

struct Filled<'a> {
    text: &'a str,
    align: Align,
    strong: bool,
    head: Option<TableHeaderScope>,
}

struct Layer<'a> {
    setter: &'a mut Setter,
    structure: &'a mut Structure,
    style: Style,
    padding: f32,
    width: f32,
    columns: Vec<f32>,
}

impl Layer<'_> {
    /// A row, in parts if it is very high.
    fn row(
        &mut self,
        element: usize,
        cells: &[Filled<'_>],
        header: Option<Rc<Row>>,
    ) -> std::vec::IntoIter<Row> {
        let mut start = 0.0;
        let mut set: Vec<(Rc<Lines>, f32, usize)> = Vec::new();
        for (cell, width) in cells.iter().zip(&self.columns) {
            let style = Style {
                bold: cell.strong,
                ink: if cell.head == Some(TableHeaderScope::Column) {
                    Ink::Strong
                } else {
                    self.style.ink
                },
                ..self.style
            };
            let side = match cell.align {
                Align::Start => Side::Start,
                Align::End => Side::End,
            };
            let inner = (width - 2.0 * self.padding).max(1.0);
            let lines = Rc::new(self.setter.plain(cell.text, style, inner, side));
            let left = if self.setter.right_to_left {
                self.width - start - width
            } else {
                start
            };
            let element = match cell.head {
                Some(scope) => self.structure.add(
                    Some(element),
                    Tag::TH(scope).with_col_span(None::<NonZeroU32>),
                ),
                None => self.structure.add(Some(element), Tag::TD),
            };
            set.push((lines, left + self.padding, element));
            start += width;
        }
        let leading = self.style.leading;
        let highest = set
            .iter()
            .map(|(lines, ..)| lines.count())
            .max()
            .unwrap_or(0)
            .max(1);
        let lines_of = |lines: usize| f32::from(u16::try_from(lines).unwrap_or(u16::MAX));
        let mut a_part = 1;
        while lines_of(a_part + 1) * leading <= HIGHEST {
            a_part += 1;
        }
        if highest <= a_part + 2 {
            a_part = highest;
        }
        let space = 1.35 * self.padding;
        let mut parts = Vec::new();
        for from in (0..highest).step_by(a_part) {
            let to = (from + a_part).min(highest);
            parts.push(Row {
                cells: set
                    .iter()
                    .map(|(lines, x, element)| CellBox {
                        from: from.min(lines.count()),
                        to: to.min(lines.count()),
                        lines: lines.clone(),
                        x: *x,
                        element: *element,
                    })
                    .collect(),
                x: if self.setter.right_to_left {
                    self.width - start
                } else {
                    0.0
                },
                width: start,
                height: lines_of(to - from) * leading + space,
                padding: space / 2.0,
                leading,
                header: header.clone(),
                closed: to == highest,
            });
        }
        parts.into_iter()
    }
}

/// The style in which a table fits, the space beside its texts, and the widths of its columns.
fn widths(table: &Table, setter: &mut Setter, style: Style, width: f32) -> (Style, f32, Vec<f32>) {
    let mut padding = 5.0;
    let mut tried = style;
    for factor in [1.0, 0.9, 0.8, 0.7] {
        tried = Style {
            size: style.size * factor,
            leading: style.leading * factor,
            ..style
        };
        padding = 5.0 * factor * factor;
        let needs = needs(table, setter, tried, padding);
        let least: f32 = needs.iter().map(|(min, _)| min).sum();
        if least <= width {
            return (tried, padding, shared(&needs, width));
        }
    }
    let needs = needs(table, setter, tried, padding);
    let least: f32 = needs.iter().map(|(min, _)| min).sum();
    // Too many columns even so: words are broken.
    let columns = needs.iter().map(|(min, _)| min * width / least).collect();
    (tried, padding, columns)
}

/// The least and the full width of each column.
fn needs(table: &Table, setter: &mut Setter, style: Style, padding: f32) -> Vec<(f32, f32)> {
    let mut of = |text: &str, strong: bool| {
        let style = Style {
            bold: strong,
            ..style
        };
        let (min, max) = setter.widths(&[Span::plain(text)], style);
        // Set again at this very width it must not be broken by a rounding.
        (min + 2.0 * padding + 0.1, max + 2.0 * padding + 0.1)
    };
    let mut needs: Vec<(f32, f32)> = table
        .columns
        .iter()
        .map(|(text, _)| of(text, true))
        .collect();
    for row in &table.rows {
        for (need, cell) in needs.iter_mut().zip(row) {
            let (min, max) = of(&cell.text, cell.strong);
            *need = (need.0.max(min), need.1.max(max));
        }
    }
    needs
}

/// A width shared out: everybody her least, then what she lacks, then evenly by size.
fn shared(needs: &[(f32, f32)], width: f32) -> Vec<f32> {
    let least: f32 = needs.iter().map(|(min, _)| min).sum();
    let full: f32 = needs.iter().map(|(_, max)| max).sum();
    if full <= width {
        return needs
            .iter()
            .map(|(_, max)| max * width / full.max(1.0))
            .collect();
    }
    let wanted = full - least;
    needs
        .iter()
        .map(|(min, max)| min + (width - least) * (max - min) / wanted.max(0.001))
        .collect()
}
