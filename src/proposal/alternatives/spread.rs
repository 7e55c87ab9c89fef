//! The choice of programmes that lie as far apart as possible, out of a complete list.

use super::differing;
use super::limits::Limits;
use super::list::Listed;
use crate::proposal::score::Starts;

/// Tries before the choice is given up.
const MOST_TRIES: u64 = 400_000;

/// `count` of them, or as many as differ at all, so that with `own` the smallest difference is the largest possible; `None` if that
/// takes too long to find out.
pub(super) fn farthest(
    listed: &[Listed],
    own: &Starts,
    limits: &Limits,
    count: usize,
) -> Option<Vec<Starts>> {
    let own = limits.bands(own);
    let others: Vec<&Listed> = listed.iter().filter(|l| l.bands != own).collect();
    let count = count.min(others.len());
    let mut tries = 0;
    for apart in (1..=own.len()).rev() {
        let far: Vec<&Listed> = others
            .iter()
            .copied()
            .filter(|l| differing(&l.bands, &own) >= apart)
            .collect();
        let mut chosen = Vec::new();
        if choose(&far, 0, apart, count, &mut chosen, &mut tries)? {
            return Some(chosen.into_iter().map(|l| l.starts.clone()).collect());
        }
    }
    Some(Vec::new())
}

fn choose<'l>(
    from: &[&'l Listed],
    at: usize,
    apart: usize,
    count: usize,
    chosen: &mut Vec<&'l Listed>,
    tries: &mut u64,
) -> Option<bool> {
    if chosen.len() == count {
        return Some(true);
    }
    for (i, next) in from.iter().enumerate().skip(at) {
        if from.len() - i < count - chosen.len() {
            break;
        }
        *tries += 1;
        if *tries > MOST_TRIES {
            return None;
        }
        if chosen
            .iter()
            .all(|c| differing(&c.bands, &next.bands) >= apart)
        {
            chosen.push(next);
            if choose(from, i + 1, apart, count, chosen, tries)? {
                return Some(true);
            }
            chosen.pop();
        }
    }
    Some(false)
}
