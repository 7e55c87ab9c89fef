//! Relaxation: any non-negative mix of capped sums is itself capped, and each session alone costs at least its cheapest choice.
//! If the cheapest choices already exceed the mixed cap, no programme keeps the caps; and a choice that alone would exceed it is out.
//! The mix is looked for in floating point; whatever is concluded is concluded in whole numbers.

use super::field::{Caps, Field};

/// A mix of capped sums: weights, and the most that the mix may come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mix {
    /// (sum, weight), weights above nought.
    pub weights: Vec<(usize, i64)>,
    pub most: i64,
}

impl Mix {
    pub fn single(sum: usize, most: i64) -> Self {
        Mix {
            weights: vec![(sum, 1)],
            most,
        }
    }

    /// The mixed cost of a choice.
    pub fn cost(&self, costs: &[i64]) -> i64 {
        self.weights.iter().fold(0i64, |sum, (d, w)| {
            sum.saturating_add(w.saturating_mul(costs[*d]))
        })
    }
}

/// Mixes that a root keeps for the branches below it.
const KEPT: usize = 4;

/// How much trouble to take over the mixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pains {
    Few,
    Full,
}

impl Pains {
    /// Rounds of looking for a mix and striking out choices.
    fn rounds(self) -> usize {
        match self {
            Pains::Few => 2,
            Pains::Full => 6,
        }
    }

    /// Steps towards the best mix in a round.
    fn steps(self) -> usize {
        match self {
            Pains::Few => 50,
            Pains::Full => 160,
        }
    }
}

/// What is left when everything was struck out that the mixes forbid.
pub(crate) struct Relaxed {
    /// No programme keeps the caps.
    pub refuted: bool,
    pub mixes: Vec<Mix>,
}

/// Strikes out of `field` what no programme within `caps` can hold; less of it when told to stop.
pub(crate) fn relax(
    field: &mut Field,
    caps: &Caps,
    pains: Pains,
    stop: &dyn Fn() -> bool,
) -> Relaxed {
    let mut mixes: Vec<Mix> = caps
        .0
        .iter()
        .enumerate()
        .filter_map(|(d, most)| most.map(|m| Mix::single(d, m)))
        .collect();
    let singles = mixes.len();
    if strike_all(field, &mixes) {
        return Relaxed {
            refuted: true,
            mixes,
        };
    }
    let mut lambda = vec![1.0; singles];
    for _ in 0..pains.rounds() {
        if stop() {
            break;
        }
        let before: usize = field.sessions.iter().map(|s| s.starts.len()).sum();
        let Some(mix) = best_mix(field, &mixes[..singles], &mut lambda, pains.steps()) else {
            break;
        };
        if mixes.len() - singles >= KEPT {
            mixes.remove(singles);
        }
        mixes.push(mix);
        if strike_all(field, &mixes) {
            return Relaxed {
                refuted: true,
                mixes,
            };
        }
        let after: usize = field.sessions.iter().map(|s| s.starts.len()).sum();
        if after * 100 > before * 99 {
            break;
        }
    }
    Relaxed {
        refuted: false,
        mixes,
    }
}

/// Strikes until nothing more goes; true if the caps are refuted.
fn strike_all(field: &mut Field, mixes: &[Mix]) -> bool {
    loop {
        let mut struck = false;
        for mix in mixes {
            match strike(field, mix) {
                Struck::Refuted => return true,
                Struck::Some => struck = true,
                Struck::Nothing => {}
            }
        }
        if !struck {
            return false;
        }
    }
}

enum Struck {
    Refuted,
    Some,
    Nothing,
}

fn strike(field: &mut Field, mix: &Mix) -> Struck {
    let mut least = Vec::with_capacity(field.sessions.len());
    for k in 0..field.sessions.len() {
        let cheapest = (0..field.sessions[k].starts.len())
            .map(|c| mix.cost(field.cost(k, c)))
            .min();
        match cheapest {
            Some(c) => least.push(c),
            None => return Struck::Refuted,
        }
    }
    let sum = least.iter().fold(0i64, |a, b| a.saturating_add(*b));
    if sum > mix.most {
        return Struck::Refuted;
    }
    let mut struck = false;
    for (k, least) in least.iter().enumerate() {
        let most = mix.most - (sum - least);
        let before = field.sessions[k].starts.len();
        field.retain(k, |costs| mix.cost(costs) <= most);
        struck |= field.sessions[k].starts.len() < before;
    }
    if struck {
        Struck::Some
    } else {
        Struck::Nothing
    }
}

/// Looks for the mix that comes closest to refuting the caps, by multiplying up the weights of sums that are exceeded.
#[allow(clippy::cast_precision_loss)]
fn best_mix(field: &Field, singles: &[Mix], lambda: &mut [f64], steps: usize) -> Option<Mix> {
    let sums: Vec<usize> = singles.iter().map(|m| m.weights[0].0).collect();
    let scale: Vec<f64> = sums.iter().map(|d| spread(field, *d)).collect();
    let varied = scale.iter().filter(|s| **s > 0.0).count();
    if varied < 2 {
        return None;
    }
    let scaled = Scaled::of(field, &sums, &scale);
    let most: Vec<f64> = singles
        .iter()
        .zip(&scale)
        .map(|(m, s)| if *s > 0.0 { m.most as f64 / s } else { 0.0 })
        .collect();
    let mut best: Option<(f64, Vec<f64>)> = None;
    let mut excess = vec![0.0; sums.len()];
    for (i, s) in scale.iter().enumerate() {
        if *s == 0.0 {
            lambda[i] = 0.0;
        }
    }
    for step in 0..steps {
        let total: f64 = lambda.iter().sum();
        if total <= 0.0 {
            break;
        }
        for (i, l) in lambda.iter_mut().enumerate() {
            *l /= total;
            excess[i] = -most[i];
        }
        scaled.add_cheapest(lambda, &mut excess);
        let gain: f64 = lambda.iter().zip(&excess).map(|(l, e)| l * e).sum();
        if best.as_ref().is_none_or(|(g, _)| gain > *g) {
            best = Some((gain, lambda.to_vec()));
        }
        let pace = 2.0 / (1.0 + 0.15 * step as f64);
        for (i, (l, e)) in lambda.iter_mut().zip(&excess).enumerate() {
            if scale[i] > 0.0 {
                *l = (*l * (pace * e.clamp(-2.0, 2.0)).exp()).max(1e-9);
            }
        }
    }
    let (_, found) = best?;
    lambda.copy_from_slice(&found);
    whole(field, singles, &scale, &found)
}

/// The capped sums of every choice in floating point, each over its spread.
struct Scaled {
    width: usize,
    /// Per session.
    costs: Vec<Vec<f64>>,
}

impl Scaled {
    #[allow(clippy::cast_precision_loss)]
    fn of(field: &Field, sums: &[usize], scale: &[f64]) -> Self {
        let costs = (0..field.sessions.len())
            .map(|k| {
                (0..field.sessions[k].starts.len())
                    .flat_map(|c| {
                        let costs = field.cost(k, c);
                        sums.iter()
                            .zip(scale)
                            .map(|(d, s)| if *s > 0.0 { costs[*d] as f64 / s } else { 0.0 })
                    })
                    .collect()
            })
            .collect();
        Scaled {
            width: sums.len(),
            costs,
        }
    }

    /// Adds the sums of each session's cheapest choice under these weights.
    fn add_cheapest(&self, weights: &[f64], excess: &mut [f64]) {
        for session in &self.costs {
            let mut cheapest = (f64::INFINITY, None);
            for costs in session.chunks_exact(self.width) {
                let price: f64 = costs.iter().zip(weights).map(|(c, w)| c * w).sum();
                if price < cheapest.0 {
                    cheapest = (price, Some(costs));
                }
            }
            if let Some(costs) = cheapest.1 {
                for (e, c) in excess.iter_mut().zip(costs) {
                    *e += c;
                }
            }
        }
    }
}

/// How much the sum can differ by the choices of a session, on the average; 0 when it cannot differ.
#[allow(clippy::cast_precision_loss)]
fn spread(field: &Field, d: usize) -> f64 {
    let mut all = 0.0;
    for (k, session) in field.sessions.iter().enumerate() {
        let costs = (0..session.starts.len()).map(|c| field.cost(k, c)[d]);
        let (least, most) = costs.fold((i64::MAX, i64::MIN), |(a, b), c| (a.min(c), b.max(c)));
        if most > least {
            all += (most - least) as f64;
        }
    }
    all / field.sessions.len().max(1) as f64
}

/// The mix in whole numbers, small enough that no sum of it overflows.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
fn whole(field: &Field, singles: &[Mix], scale: &[f64], lambda: &[f64]) -> Option<Mix> {
    let prices: Vec<f64> = lambda
        .iter()
        .zip(scale)
        .map(|(l, s)| if *s > 0.0 { l / s } else { 0.0 })
        .collect();
    let greatest: f64 = singles
        .iter()
        .zip(&prices)
        .map(|(m, p)| {
            let d = m.weights[0].0;
            let sum: f64 = (0..field.sessions.len())
                .map(|k| {
                    let costs = (0..field.sessions[k].starts.len()).map(|c| field.cost(k, c)[d]);
                    costs.max().unwrap_or(0) as f64
                })
                .sum();
            p * (sum + m.most.abs() as f64)
        })
        .sum();
    if greatest <= 0.0 {
        return None;
    }
    let factor = (1u64 << 44) as f64 / greatest;
    let mut mix = Mix {
        weights: Vec::new(),
        most: 0,
    };
    for (m, p) in singles.iter().zip(&prices) {
        let weight = (p * factor).min(1e12) as i64;
        if weight > 0 {
            mix.weights.push((m.weights[0].0, weight));
            mix.most = mix.most.saturating_add(weight.saturating_mul(m.most));
        }
    }
    (mix.weights.len() > 1).then_some(mix)
}
