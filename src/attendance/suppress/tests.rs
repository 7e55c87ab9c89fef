//! An attacker against what is shown: equations and bounds on large meetings, every possible table on small ones.
//! Long because the attacker is a small solver of its own, which only these tests need.

use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use super::*;

impl Count {
    /// A cell in which nobody counts twice.
    fn of_people(present: u32, absent: u32) -> Self {
        Count {
            present,
            absent,
            present_people: present,
            absent_people: absent,
            invited_people: present + absent,
        }
    }
}

/// A meeting in which each person of a network is invited to some sessions and comes to some of these.
fn meeting(rng: &mut StdRng, networks: usize, largest: u32, sessions: usize) -> Counts {
    let mut counts = Counts {
        rows: networks,
        columns: sessions,
        cells: vec![Count::default(); (networks + 1) * (sessions + 1)],
    };
    let wide = sessions + 1;
    let everybody: Vec<bool> = (0..sessions).map(|_| rng.random_bool(0.3)).collect();
    let comes = [0.0, 0.5, 0.8, 1.0][rng.random_range(0..4)];
    for row in 0..networks {
        for _ in 0..rng.random_range(1..=largest) {
            let (mut present, mut absent) = (0, 0);
            for (column, all) in everybody.iter().enumerate() {
                if !all && !rng.random_bool(0.3) {
                    continue;
                }
                let here = rng.random_bool(comes);
                (present, absent) = (present + u32::from(here), absent + u32::from(!here));
                for at in [row * wide + column, networks * wide + column] {
                    add(&mut counts.cells[at], u32::from(here), u32::from(!here));
                }
            }
            for at in [row * wide + sessions, networks * wide + sessions] {
                add(&mut counts.cells[at], present, absent);
            }
        }
    }
    counts
}

fn add(cell: &mut Count, present: u32, absent: u32) {
    cell.present += present;
    cell.absent += absent;
    cell.present_people += u32::from(present > 0);
    cell.absent_people += u32::from(absent > 0);
    cell.invited_people += u32::from(present + absent > 0);
}

/// A coordinator for every third network, a facilitator for every session, and one who is both.
fn insiders(counts: &Counts) -> Vec<Insider> {
    let mut all: Vec<Insider> = (0..counts.rows)
        .step_by(3)
        .map(|row| Insider {
            rows: vec![row],
            columns: Vec::new(),
        })
        .collect();
    all.extend((0..counts.columns).map(|column| Insider {
        rows: Vec::new(),
        columns: vec![column],
    }));
    all.push(Insider {
        rows: vec![0],
        columns: vec![0],
    });
    all
}

/// What the attacker knows of a number.
type Bounds = (i64, i64);

const FAR: i64 = 1_000_000;

/// The invited, the present and the absent of each cell, as far as somebody can work them out. Equations: rows, columns, and present + absent = invited.
struct Attack {
    known: Vec<Bounds>,
    sums: Vec<(Vec<usize>, usize)>,
}

impl Attack {
    fn on(counts: &Counts, hidden: &Hidden, viewer: &Insider) -> Self {
        let cells = counts.cells.len();
        let wide = counts.columns + 1;
        let mut known = vec![(0, FAR); 3 * cells];
        let mut sums = Vec::new();
        for (at, cell) in counts.cells.iter().enumerate() {
            let sees = viewer.rows.contains(&(at / wide)) || viewer.columns.contains(&(at % wide));
            if sees || !hidden.invited[at] {
                known[at] = (cell.invited().into(), cell.invited().into());
            }
            if sees || !hidden.present[at] {
                known[cells + at] = (cell.present.into(), cell.present.into());
                known[2 * cells + at] = (cell.absent.into(), cell.absent.into());
            }
            sums.push((vec![cells + at, 2 * cells + at], at));
        }
        for of in 0..3 {
            for row in 0..=counts.rows {
                let first = of * cells + row * wide;
                sums.push((
                    (first..first + counts.columns).collect(),
                    first + counts.columns,
                ));
            }
            for column in 0..wide {
                let at = |row: usize| of * cells + row * wide + column;
                sums.push(((0..counts.rows).map(at).collect(), at(counts.rows)));
            }
        }
        Attack { known, sums }
    }

    /// Narrows every number by every sum until nothing changes.
    fn bounds(mut self) -> Vec<Bounds> {
        loop {
            let before = self.known.clone();
            for (parts, sum) in &self.sums {
                let low: i64 = parts.iter().map(|p| self.known[*p].0).sum();
                let high: i64 = parts.iter().map(|p| self.known[*p].1).sum();
                let (sum_low, sum_high) = self.known[*sum];
                self.known[*sum] = (sum_low.max(low), sum_high.min(high).min(FAR));
                for part in parts {
                    let (l, h) = self.known[*part];
                    self.known[*part] = (l.max(sum_low - (high - h)), h.min(sum_high - (low - l)));
                }
            }
            if self.known == before {
                return before;
            }
        }
    }

    /// Which numbers follow from the equations alone (elimination over a field of a prime).
    fn solved(&self) -> Vec<bool> {
        const P: i64 = 1_000_003;
        let open: Vec<usize> = (0..self.known.len())
            .filter(|i| self.known[*i].0 != self.known[*i].1)
            .collect();
        let mut column = vec![usize::MAX; self.known.len()];
        for (c, i) in open.iter().enumerate() {
            column[*i] = c;
        }
        let mut rows: Vec<Vec<i64>> = Vec::new();
        for (parts, sum) in &self.sums {
            let mut row = vec![0; open.len()];
            for part in parts.iter().filter(|p| column[**p] != usize::MAX) {
                row[column[*part]] += 1;
            }
            if column[*sum] != usize::MAX {
                row[column[*sum]] = (row[column[*sum]] + P - 1) % P;
            }
            rows.push(row);
        }
        let mut done = 0;
        let mut leads = Vec::new();
        for c in 0..open.len() {
            let Some(pivot) = (done..rows.len()).find(|r| rows[*r][c] != 0) else {
                continue;
            };
            rows.swap(done, pivot);
            let inverse = power(rows[done][c], P - 2, P);
            for value in &mut rows[done] {
                *value = *value * inverse % P;
            }
            let lead = rows[done].clone();
            for (r, row) in rows.iter_mut().enumerate() {
                if r != done && row[c] != 0 {
                    let times = row[c];
                    for (value, l) in row.iter_mut().zip(&lead) {
                        *value = (*value + (P - times) * l) % P;
                    }
                }
            }
            leads.push(c);
            done += 1;
        }
        let mut solved = vec![false; self.known.len()];
        for (row, lead) in rows.iter().zip(&leads) {
            if row.iter().filter(|v| **v != 0).count() == 1 {
                solved[open[*lead]] = true;
            }
        }
        solved
    }
}

fn power(base: i64, mut exponent: i64, p: i64) -> i64 {
    let (mut base, mut result) = (base % p, 1);
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * base % p;
        }
        base = base * base % p;
        exponent /= 2;
    }
    result
}

/// The small numbers that the viewer can work out, by name.
fn leaks(counts: &Counts, hidden: &Hidden, viewer: &Insider, threshold: u32) -> Vec<String> {
    let attack = Attack::on(counts, hidden, viewer);
    let solved = attack.solved();
    let bounds = attack.bounds();
    let mut found = Vec::new();
    for_small(counts, viewer, threshold, |what, of, at| {
        let number = of * counts.cells.len() + at;
        let (low, high) = bounds[number];
        if solved[number] || high - low < i64::from(threshold) {
            found.push(format!("{what} is {low} to {high} for {viewer:?}"));
        }
    });
    found
}

/// Calls with each small number that the viewer does not see: its name, which of invited, present, absent (0, 1, 2), and its cell.
fn for_small(
    counts: &Counts,
    viewer: &Insider,
    threshold: u32,
    mut with: impl FnMut(String, usize, usize),
) {
    let wide = counts.columns + 1;
    for (at, cell) in counts.cells.iter().enumerate() {
        let (row, column) = (at / wide, at % wide);
        if viewer.rows.contains(&row) || viewer.columns.contains(&column) {
            continue;
        }
        let people = [cell.invited_people, cell.present_people, cell.absent_people];
        for (of, name) in ["invited", "present", "absent"].iter().enumerate() {
            if people[of] < threshold {
                with(format!("{name} of row {row}, column {column}"), of, at);
            }
        }
    }
}

fn shown(hidden: &Hidden) -> (usize, usize) {
    let count = |of: &[bool]| of.iter().filter(|h| !**h).count();
    (count(&hidden.invited), count(&hidden.present))
}

#[test]
fn no_small_number_of_forty_networks_can_be_worked_out_by_anybody() {
    let mut rng = StdRng::seed_from_u64(17);
    let (mut found, mut checked, mut totals) = (Vec::new(), 0, 0);
    for turn in 0..12 {
        let counts = meeting(&mut rng, 40, 60, 3 + turn % 6);
        let insiders = insiders(&counts);
        let mut before = None;
        for threshold in [5, 10] {
            let hidden = hide(&counts, threshold, &insiders, before.as_ref());
            for viewer in insiders.iter().chain([&Insider::default()]) {
                found.extend(leaks(&counts, &hidden, viewer, threshold));
                for_small(&counts, viewer, threshold, |_, _, _| checked += 1);
            }
            totals += shown(&hidden).0;
            before = Some(hidden);
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert!(checked > 10_000, "{checked} small numbers were attacked");
    assert!(totals > 1_000, "{totals} numbers are shown at all");
}

#[test]
fn hiding_the_small_numbers_alone_would_give_many_away() {
    let mut rng = StdRng::seed_from_u64(17);
    let counts = meeting(&mut rng, 40, 60, 5);
    let given_away = leaks(&counts, &small(&counts, 5), &Insider::default(), 5);
    assert!(given_away.len() > 5, "{}", given_away.len());
}

/// Every table of whole numbers up to `most` that agrees with what the viewer sees; calls with each.
fn worlds(
    counts: &Counts,
    hidden: &Hidden,
    viewer: &Insider,
    most: u32,
    with: &mut impl FnMut(&[(u32, u32)]),
) {
    let inner: Vec<usize> = (0..counts.rows)
        .flat_map(|r| (0..counts.columns).map(move |c| (r, c)))
        .map(|(r, c)| r * (counts.columns + 1) + c)
        .collect();
    let mut table = vec![(0, 0); counts.cells.len()];
    fill(counts, hidden, viewer, most, &inner, &mut table, with);
}

fn agrees(counts: &Counts, hidden: &Hidden, viewer: &Insider, at: usize, is: (u32, u32)) -> bool {
    let wide = counts.columns + 1;
    let cell = &counts.cells[at];
    let sees = viewer.rows.contains(&(at / wide)) || viewer.columns.contains(&(at % wide));
    let invited = !sees && hidden.invited[at] || is.0 + is.1 == cell.invited();
    let present = !sees && hidden.present[at] || is == (cell.present, cell.absent);
    invited && present
}

fn fill(
    counts: &Counts,
    hidden: &Hidden,
    viewer: &Insider,
    most: u32,
    rest: &[usize],
    table: &mut Vec<(u32, u32)>,
    with: &mut impl FnMut(&[(u32, u32)]),
) {
    let wide = counts.columns + 1;
    let Some((at, rest)) = rest.split_first() else {
        // The last row's totals, and that of all.
        for column in 0..wide {
            let sum = (0..counts.rows).fold((0, 0), |sum, row| {
                let (p, a) = table[row * wide + column];
                (sum.0 + p, sum.1 + a)
            });
            let total = counts.rows * wide + column;
            if !agrees(counts, hidden, viewer, total, sum) {
                return;
            }
            table[total] = sum;
        }
        with(table);
        return;
    };
    for present in 0..=most {
        for absent in 0..=most {
            if !agrees(counts, hidden, viewer, *at, (present, absent)) {
                continue;
            }
            table[*at] = (present, absent);
            if at % wide + 1 == counts.columns {
                let row = at - at % wide;
                let sum = table[row..row + counts.columns]
                    .iter()
                    .fold((0, 0), |s, c| (s.0 + c.0, s.1 + c.1));
                if !agrees(counts, hidden, viewer, row + counts.columns, sum) {
                    continue;
                }
                table[row + counts.columns] = sum;
            }
            fill(counts, hidden, viewer, most, rest, table, with);
        }
    }
}

#[test]
fn of_every_small_number_there_are_tables_that_differ_by_the_threshold() {
    let mut rng = StdRng::seed_from_u64(5);
    let (mut found, mut checked) = (Vec::new(), 0);
    for _ in 0..40 {
        let counts = meeting(&mut rng, 2, 3, 2);
        let insiders = [
            Insider {
                rows: vec![0],
                columns: Vec::new(),
            },
            Insider {
                rows: Vec::new(),
                columns: vec![1],
            },
        ];
        let hidden = hide(&counts, 2, &insiders, None);
        for viewer in insiders.iter().chain([&Insider::default()]) {
            let cells = counts.cells.len();
            let mut ranges = vec![(u32::MAX, 0); 3 * cells];
            worlds(&counts, &hidden, viewer, 4, &mut |table| {
                for (at, (present, absent)) in table.iter().enumerate() {
                    for (of, n) in [present + absent, *present, *absent]
                        .into_iter()
                        .enumerate()
                    {
                        let (low, high) = &mut ranges[of * cells + at];
                        (*low, *high) = ((*low).min(n), (*high).max(n));
                    }
                }
            });
            for_small(&counts, viewer, 2, |what, of, at| {
                checked += 1;
                let (low, high) = ranges[of * cells + at];
                if high < low + 2 {
                    found.push(format!("{what} is {low} to {high} for {viewer:?}"));
                }
            });
        }
    }
    assert_eq!(found, Vec::<String>::new());
    assert!(checked > 500, "{checked}");
}

#[test]
fn a_table_of_large_numbers_is_shown_whole() {
    let cell = Count::of_people(20, 10);
    let sum = |n: u32| Count::of_people(20 * n, 10 * n);
    let counts = Counts {
        rows: 2,
        columns: 2,
        cells: vec![
            cell,
            cell,
            sum(2),
            cell,
            cell,
            sum(2),
            sum(2),
            sum(2),
            sum(4),
        ],
    };
    assert_eq!(shown(&hide(&counts, 10, &[], None)), (9, 9));
}

#[test]
fn one_small_number_takes_three_others_with_it_and_no_total() {
    let cell = Count::of_people(20, 20);
    let little = Count::of_people(2, 20);
    let sum = |n: u32, small: u32| Count::of_people(20 * n + 2 * small, 20 * (n + small));
    let counts = Counts {
        rows: 3,
        columns: 2,
        cells: vec![
            little,
            cell,
            sum(1, 1),
            cell,
            cell,
            sum(2, 0),
            cell,
            cell,
            sum(2, 0),
            sum(2, 1),
            sum(3, 0),
            sum(5, 1),
        ],
    };
    let hidden = hide(&counts, 5, &[], None);
    assert_eq!(shown(&hidden), (12, 8));
    assert_eq!(
        hidden.present,
        [
            true, true, false, true, true, false, false, false, false, false, false, false
        ]
    );
}
