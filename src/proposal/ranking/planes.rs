//! What every person's steps are worth, one bit a step: a person's rows lie side by side, so that ranking is one walk through memory.

use crate::proposal::facts::Facts;

/// What a bit says of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plane {
    /// Answer `no`.
    No,
    /// Answer `if-need-be`.
    IfNeedBe,
    /// The step has the waking rate.
    Waking,
    /// The step has the asleep rate.
    Asleep,
}

const PLANES: usize = 4;

pub(super) struct BitPlanes {
    /// Words of one row.
    pub words: usize,
    rows: Vec<u64>,
}

impl BitPlanes {
    pub fn of(facts: &Facts) -> Self {
        let words = facts.steps.div_ceil(64);
        let people = facts.person_network.len();
        let mut rows = vec![0; people * PLANES * words];
        let planes = &facts.planes;
        let all = [
            &planes.no,
            &planes.if_need_be,
            &planes.waking,
            &planes.asleep,
        ];
        let mut into = rows.chunks_exact_mut(words.max(1));
        for person in 0..people {
            for plane in all {
                let Some(row) = into.next() else { break };
                let steps = planes.row(plane, person).chunks(64);
                for (word, steps) in row.iter_mut().zip(steps) {
                    for (bit, one) in steps.iter().enumerate() {
                        *word |= u64::from(*one) << bit;
                    }
                }
            }
        }
        BitPlanes { words, rows }
    }

    pub fn row(&self, person: usize, plane: Plane) -> &[u64] {
        let at = (person * PLANES + plane as usize) * self.words;
        &self.rows[at..at + self.words]
    }

    /// Bytes of one person's rows.
    pub fn bytes_of_a_person(&self) -> usize {
        PLANES * self.words * size_of::<u64>()
    }

    /// How many of so many steps from `start` have a one.
    pub fn ones(&self, person: usize, plane: Plane, start: usize, length: usize) -> u32 {
        let row = self.row(person, plane);
        let end = start + length;
        (start / 64..end.div_ceil(64))
            .map(|w| {
                let from = start.saturating_sub(w * 64).min(63);
                let to = (end - w * 64).min(64);
                let mask = (u64::MAX << from) & (u64::MAX >> (64 - to));
                (row[w] & mask).count_ones()
            })
            .sum()
    }
}

/// Makes of a row of steps a row of starts: a one where any of `length` steps from there has a one.
pub(super) fn any_within(row: &[u64], length: usize, into: &mut [u64]) {
    into.copy_from_slice(row);
    let mut covered = 1;
    while covered < length {
        let by = covered.min(length - covered);
        or_shifted(into, by);
        covered += by;
    }
}

/// Ors the row with itself, so many steps earlier.
fn or_shifted(row: &mut [u64], by: usize) {
    let (words, bits) = (by / 64, by % 64);
    for w in 0..row.len().saturating_sub(words) {
        let mut earlier = row[w + words] >> bits;
        if bits > 0
            && let Some(next) = row.get(w + words + 1)
        {
            earlier |= next << (64 - bits);
        }
        row[w] |= earlier;
    }
}
