//! What she holds, and whether she missed something. Pure.

use super::{Holding, Should};
use crate::mail::delivery::Standing;

/// What stands in her calendar when `delivered` (kind of mail and SEQUENCE) was the last that a server took for her.
pub fn holding(delivered: Option<&(String, u32)>) -> Holding {
    match delivered {
        None => Holding::Nothing,
        Some((kind, _)) if kind == "cancellation" => Holding::TakenOut,
        Some((_, sequence)) => Holding::Revision(*sequence),
    }
}

/// Whether the newest mail did not reach her, nothing more happens by itself, and she needs what it said.
///
/// A cancellation of what she never got is of no use to her; neither is anything about a session that lies behind.
pub fn missed(should: Should, newest: Option<Standing>, holds: Holding) -> bool {
    let lost = newest.is_none_or(|s| s.is_problem() || s == Standing::Replaced);
    if should.over || !lost {
        return false;
    }
    should.invited || matches!(holds, Holding::Revision(_))
}
