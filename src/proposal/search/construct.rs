//! A first programme: the most constrained workshops first, each where it costs least; what finds no place pushes others aside.

use super::energy::Weigh;
use super::random::Random;
use super::state::State;
use crate::proposal::tables::Tables;

/// Tries to place what is left over, per workshop.
const PUSHES_PER_SESSION: usize = 60;

/// Places what is not placed yet; some workshops may stay without a start.
pub(crate) fn fill(state: &mut State, energy: &impl Weigh, random: &mut Random) {
    let tables = state.tables;
    let mut order: Vec<(bool, bool, usize, u64, usize)> = (0..tables.sessions())
        .filter(|k| state.starts[*k].is_none())
        .map(|k| {
            let session = &tables.facts.sessions[k];
            (
                session.pinned.is_none(),
                session.position.is_none(),
                tables.rows[k].open.len(),
                random.next(),
                k,
            )
        })
        .collect();
    order.sort_unstable();
    let mut sorted = Vec::new();
    for (.., k) in order {
        place_best(state, k, energy, random, &mut sorted);
    }
    push_in(
        state,
        energy,
        random,
        PUSHES_PER_SESSION * tables.sessions(),
    );
}

/// The part of a given programme that obeys the rules, taken in the order of the ids.
pub(crate) fn construct_from<'a>(tables: &'a Tables, given: &[Option<usize>]) -> State<'a> {
    let mut state = State::empty(tables);
    for (k, start) in given.iter().enumerate() {
        if let Some(start) = start.filter(|s| *s < tables.rows[k].starts)
            && state.fits(k, start)
        {
            state.move_to(k, Some(start));
        }
    }
    state
}

/// At most this many starts are weighed; a sample does where there are more.
const WEIGHED: usize = 400;

fn place_best(
    state: &mut State,
    k: usize,
    energy: &impl Weigh,
    random: &mut Random,
    sorted: &mut Vec<i64>,
) -> bool {
    let open = &state.tables.rows[k].open;
    let stride = open.len().div_ceil(WEIGHED).max(1);
    let mut scratch = state.totals.clone();
    let mut best = None;
    let offset = random.below(stride);
    let mut weigh = |state: &State, start: usize| {
        if state.fits(k, start) {
            state.totals_if(k, Some(start), &mut scratch);
            let e = energy.at(&scratch, energy.hottest(), sorted).smooth;
            if best.is_none_or(|(least, _)| e < least) {
                best = Some((e, start));
            }
        }
    };
    for start in open.iter().skip(offset).step_by(stride) {
        weigh(state, *start);
    }
    if best.is_none() && stride > 1 {
        best = open
            .iter()
            .find(|start| state.fits(k, **start))
            .map(|start| (0.0, *start));
    }
    if let Some((_, start)) = best {
        state.move_to(k, Some(start));
    }
    best.is_some()
}

/// Places what has no start by pushing aside the fewest that may move, which then look for another place.
pub(crate) fn push_in(state: &mut State, energy: &impl Weigh, random: &mut Random, tries: usize) {
    let tables = state.tables;
    let n = tables.sessions();
    let mut waiting: Vec<usize> = (0..n)
        .filter(|k| state.starts[*k].is_none() && !tables.rows[*k].open.is_empty())
        .collect();
    let mut best = state.starts.clone();
    let mut fewest = waiting.len();
    let mut pushed = vec![0usize; n];
    let mut sorted = Vec::new();
    for _ in 0..tries {
        if waiting.is_empty() {
            break;
        }
        let k = waiting.swap_remove(random.below(waiting.len()));
        if place_best(state, k, energy, random, &mut sorted) {
            if waiting.len() < fewest {
                fewest = waiting.len();
                best.clone_from(&state.starts);
            }
            continue;
        }
        let open = &tables.rows[k].open;
        let choice = (0..12)
            .map(|_| open[random.below(open.len())])
            .filter_map(|start| {
                let way = state.in_the_way(k, start);
                let movable = way
                    .iter()
                    .all(|o| tables.facts.sessions[*o].pinned.is_none());
                // Who was pushed often is left alone for once.
                let cost: usize = way.iter().map(|o| 2 + pushed[*o]).sum();
                movable.then_some((cost, start, way))
            })
            .min();
        if let Some((_, start, way)) = choice {
            for o in way {
                pushed[o] += 1;
                state.move_to(o, None);
                waiting.push(o);
            }
            if state.fits(k, start) {
                state.move_to(k, Some(start));
                continue;
            }
        }
        waiting.push(k);
    }
    if waiting.len() > fewest {
        *state = State::of(tables, &best);
    }
}
