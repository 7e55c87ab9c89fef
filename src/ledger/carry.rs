//! What is carried on from one meeting to the next. Pure.

/// From the totals of a meeting's networks (what each started with and what the meeting asked of it) to what each carries on: four fifths of
/// its excess over the least burdened, rounded. Last year's excess counts this year, debts fade, nobody is rich.
pub fn carried_on(totals: &[i64]) -> Vec<i64> {
    let least = totals.iter().copied().min().unwrap_or(0);
    totals
        .iter()
        .map(|total| four_fifths(i128::from(*total) - i128::from(least)))
        .collect()
}

/// Of a number that is not negative; fifths are never halves, so that there is one nearest whole number.
fn four_fifths(excess: i128) -> i64 {
    i64::try_from((4 * excess + 2) / 5).unwrap_or(i64::MAX)
}
