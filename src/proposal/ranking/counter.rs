//! Ones counted per step over many rows: the counts themselves are kept as planes of bits, and eight rows are added at a time by full adders
//! (Harley and Seal's tree), so that a row costs a few logic operations a word.

/// Counts per step.
pub(super) struct Counter {
    words: usize,
    ones: Vec<u64>,
    twos: Vec<u64>,
    fours: Vec<u64>,
    /// Planes of the counts from eight on.
    upper: Vec<Vec<u64>>,
    carry: Vec<u64>,
    /// Rows that wait for their eighth.
    waiting: Vec<u64>,
}

impl Counter {
    pub fn new(words: usize) -> Self {
        let row = || vec![0; words];
        Counter {
            words,
            ones: row(),
            twos: row(),
            fours: row(),
            upper: Vec::new(),
            carry: row(),
            waiting: Vec::with_capacity(8 * words),
        }
    }

    pub fn add(&mut self, row: &[u64]) {
        self.waiting.extend_from_slice(row);
        if self.waiting.len() == 8 * self.words {
            self.add_eight();
        }
    }

    fn add_eight(&mut self) {
        let n = self.words;
        let (ones, twos) = (&mut self.ones[..n], &mut self.twos[..n]);
        let (fours, carry) = (&mut self.fours[..n], &mut self.carry[..n]);
        let rows: [&[u64]; 8] = std::array::from_fn(|i| &self.waiting[i * n..(i + 1) * n]);
        for w in 0..n {
            let (two_a, one) = full(ones[w], rows[0][w], rows[1][w]);
            let (two_b, one) = full(one, rows[2][w], rows[3][w]);
            let (four_a, two) = full(twos[w], two_a, two_b);
            let (two_a, one) = full(one, rows[4][w], rows[5][w]);
            let (two_b, one) = full(one, rows[6][w], rows[7][w]);
            let (four_b, two) = full(two, two_a, two_b);
            let (eight, four) = full(fours[w], four_a, four_b);
            ones[w] = one;
            twos[w] = two;
            fours[w] = four;
            carry[w] = eight;
        }
        self.waiting.clear();
        for plane in &mut self.upper {
            let mut left = 0;
            for (p, c) in plane.iter_mut().zip(&mut self.carry) {
                let next = *p & *c;
                *p ^= *c;
                *c = next;
                left |= next;
            }
            if left == 0 {
                return;
            }
        }
        if self.carry.iter().any(|c| *c != 0) {
            self.upper.push(self.carry.clone());
        }
    }

    /// The count of each of the first `steps` steps.
    pub fn counts(mut self, steps: usize) -> Vec<u32> {
        if !self.waiting.is_empty() {
            self.waiting.resize(8 * self.words, 0);
            self.add_eight();
        }
        let mut counts = vec![0u32; steps];
        let lower = [&self.ones, &self.twos, &self.fours];
        for (weight, plane) in lower.into_iter().chain(&self.upper).enumerate() {
            for (counts, word) in counts.chunks_mut(64).zip(plane) {
                if *word == 0 {
                    continue;
                }
                for (bit, count) in counts.iter_mut().enumerate() {
                    *count += u32::from((word >> bit) & 1 == 1) << weight;
                }
            }
        }
        counts
    }
}

/// The carry and the sum of three bits, sixty-four at a time.
fn full(a: u64, b: u64, c: u64) -> (u64, u64) {
    let half = a ^ b;
    ((a & b) | (half & c), half ^ c)
}

#[cfg(test)]
mod tests {
    use super::super::planes::any_within;
    use super::Counter;
    use crate::proposal::search::Random;

    fn random_rows(rows: usize, words: usize) -> Vec<Vec<u64>> {
        let mut r = Random::new(7, 1);
        let mut word = || (0..64).fold(0u64, |w, _| (w << 1) | u64::from(r.below(3) == 0));
        (0..rows)
            .map(|_| (0..words).map(|_| word()).collect())
            .collect()
    }

    fn bit(row: &[u64], step: usize) -> bool {
        row.get(step / 64)
            .is_some_and(|w| (w >> (step % 64)) & 1 == 1)
    }

    #[test]
    fn counts_are_those_of_counting_one_by_one() {
        for people in [0, 1, 7, 8, 9, 16, 100, 1001] {
            let rows = random_rows(people, 3);
            let mut counter = Counter::new(3);
            for row in &rows {
                counter.add(row);
            }
            let plain: Vec<u32> = (0..150)
                .map(|step| u32::try_from(rows.iter().filter(|r| bit(r, step)).count()).unwrap())
                .collect();
            assert_eq!(counter.counts(150), plain, "{people} people");
        }
    }

    #[test]
    fn a_start_has_a_one_where_any_step_of_its_length_has() {
        let row = random_rows(1, 4).remove(0);
        for length in [1, 2, 3, 8, 24, 63, 64, 65, 100, 200] {
            let mut starts = vec![0; 4];
            any_within(&row, length, &mut starts);
            for start in 0..256 {
                let any = (start..start + length).any(|step| bit(&row, step));
                assert_eq!(bit(&starts, start), any, "{start} of length {length}");
            }
        }
    }
}
