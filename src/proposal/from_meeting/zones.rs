//! Zones of a file that other programs read: named zones only. Somebody who gave a fixed offset gets the named whole-hour zone below it.

use crate::refusal::Refusal;
use crate::time::{Instant, Zone};

/// The zone to write for her, and by how many minutes her own clock is ahead of it: 0 for all who gave a name or whole hours.
pub fn hers(zone: &Zone) -> (Zone, i32) {
    let Some(offset) = fixed_minutes(zone) else {
        return (zone.clone(), 0);
    };
    let hours = offset.div_euclid(60).clamp(-12, 14);
    match whole_hours(hours) {
        Some(named) => (named, offset - hours * 60),
        None => (zone.clone(), 0),
    }
}

/// The programme's zone; days are counted in it, so that nothing may be shifted.
pub fn programme(zone: &Zone) -> Result<Zone, Refusal> {
    match hers(zone) {
        (named, 0) => Ok(named),
        _ => Err(Refusal::invalid(
            "zone",
            format!(
                "the meeting's zone {} is an offset that no named zone keeps all year: import the meeting with a name like Asia/Kolkata",
                zone.name()
            ),
        )),
    }
}

/// Minutes east of UTC when the zone is nothing but an offset.
fn fixed_minutes(zone: &Zone) -> Option<i32> {
    zone.name()
        .starts_with(['+', '-'])
        .then(|| zone.local(Instant::UNIX_EPOCH).offset_seconds / 60)
}

/// `Etc/GMT-5` is five hours east: the sign of these names is that of POSIX.
fn whole_hours(hours: i32) -> Option<Zone> {
    match hours {
        0 => Some(Zone::utc()),
        east => Zone::parse(&format!("Etc/GMT{:+}", -east)).ok(),
    }
}
