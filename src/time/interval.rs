//! Half-open intervals of instants and sets of them.

use super::Instant;

/// `[start, end)`, with `start < end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    start: Instant,
    end: Instant,
}

impl Interval {
    /// `None` when it would be empty or backwards.
    pub fn new(start: Instant, end: Instant) -> Option<Self> {
        (start < end).then_some(Interval { start, end })
    }

    pub fn start(&self) -> Instant {
        self.start
    }

    pub fn end(&self) -> Instant {
        self.end
    }

    /// Length in whole seconds.
    pub fn seconds(&self) -> i64 {
        (self.end - self.start).num_seconds()
    }

    pub fn touches(&self, other: &Interval) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The part inside `frame`.
    pub fn clipped(&self, frame: &Interval) -> Option<Interval> {
        Interval::new(self.start.max(frame.start), self.end.min(frame.end))
    }
}

/// Disjoint intervals in order; touching ones are joined.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IntervalSet(Vec<Interval>);

impl IntervalSet {
    pub fn intervals(&self) -> &[Interval] {
        &self.0
    }

    /// Total length in whole seconds: what two devices cover at once counts once.
    pub fn seconds(&self) -> i64 {
        self.0.iter().map(Interval::seconds).sum()
    }

    #[must_use]
    pub fn clipped(&self, frame: &Interval) -> IntervalSet {
        IntervalSet(self.0.iter().filter_map(|i| i.clipped(frame)).collect())
    }

    pub fn touches(&self, other: &Interval) -> bool {
        self.0.iter().any(|i| i.touches(other))
    }

    /// What of the frame it leaves free, in order.
    pub fn gaps(&self, frame: &Interval) -> Vec<Interval> {
        let mut free = Vec::with_capacity(self.0.len() + 1);
        let mut from = frame.start;
        for taken in &self.0 {
            free.extend(Interval::new(from, taken.start.min(frame.end)));
            from = from.max(taken.end);
        }
        free.extend(Interval::new(from, frame.end));
        free
    }
}

impl FromIterator<Interval> for IntervalSet {
    fn from_iter<I: IntoIterator<Item = Interval>>(all: I) -> Self {
        let mut sorted: Vec<Interval> = all.into_iter().collect();
        sorted.sort();
        let mut out: Vec<Interval> = Vec::with_capacity(sorted.len());
        for next in sorted {
            match out.last_mut() {
                Some(last) if next.start <= last.end => last.end = last.end.max(next.end),
                _ => out.push(next),
            }
        }
        IntervalSet(out)
    }
}
