//! A person's hours on the clock of the zone that stands for hers.

use crate::proposal::model::Hours;

/// The day's minutes.
const DAY: i32 = 1440;

/// Hours given on her own clock, which is `ahead` minutes ahead of the zone's; a whole day stays a whole day.
pub fn shifted(from: u16, to: u16, ahead: i32) -> Hours {
    if from == 0 && i32::from(to) == DAY {
        return Hours { from, to };
    }
    let on = |minute: u16| {
        let minute = (i32::from(minute) - ahead).rem_euclid(DAY);
        u16::try_from(minute).unwrap_or(0)
    };
    Hours {
        from: on(from),
        to: on(to),
    }
}
