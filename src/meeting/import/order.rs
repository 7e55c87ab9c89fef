//! Which workshop comes after which.

use super::clean::shown;
use super::faults::{Faults, Place};
use super::networks::Codes;
use super::workshops::{Named, WorkshopDraft};

/// Checks what each workshop comes after: known, not itself, and not round in a circle.
pub fn settle_order(
    after: &[(Option<String>, Vec<Named>)],
    codes: &Codes,
    all: &mut [WorkshopDraft],
    faults: &mut Faults,
) {
    let mut edges: Vec<(String, String, Place)> = Vec::new();
    for (code, follows) in after {
        for before in follows {
            match (codes.find(&before.name), code) {
                (None, _) => faults.fault(
                    before.place.clone(),
                    format!(
                        "there is no workshop {}: the workshops are {}",
                        shown(&before.name),
                        codes.listed()
                    ),
                ),
                (Some(first), Some(code)) => {
                    edges.push((first.to_string(), code.clone(), before.place.clone()));
                }
                (Some(_), None) => {}
            }
        }
    }
    for (first, second, place) in &edges {
        if reaches(second, first, &edges) {
            faults.fault(
                place.clone(),
                format!("{second} would have to come after itself (by way of {first})"),
            );
        } else if let Some(draft) = all.iter_mut().find(|w| w.code == *second)
            && !draft.after.contains(first)
        {
            draft.after.push(first.clone());
        }
    }
}

/// Whether `to` comes (directly or by others) after `from`.
fn reaches(from: &str, to: &str, edges: &[(String, String, Place)]) -> bool {
    let mut seen = vec![from];
    let mut next = 0;
    while let Some(at) = seen.get(next).copied() {
        if at == to {
            return true;
        }
        for (first, second, _) in edges {
            if first == at && !seen.contains(&second.as_str()) {
                seen.push(second);
            }
        }
        next += 1;
    }
    false
}
