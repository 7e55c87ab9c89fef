//! Changes that governments announced days before: each is in the rules in force, and nothing else is in those years.

use chrono::TimeDelta;

use super::*;

/// Every change of the wall clock in the years `from..until`, a line each: the instant and the offsets before and after.
fn changes(name: &str, from: i32, until: i32) -> String {
    let zone = zone(name);
    let new_year = |y| {
        chrono::NaiveDate::from_ymd_opt(y, 1, 1)
            .unwrap()
            .and_time(chrono::NaiveTime::MIN)
            .and_utc()
    };
    let offset = |at: Instant| zone.local(at).offset_seconds;
    let mut lines = Vec::new();
    let mut at: Instant = new_year(from);
    while at < new_year(until) {
        let next = at + TimeDelta::hours(12);
        if offset(at) != offset(next) {
            let (mut before, mut after) = (at, next);
            while after - before > TimeDelta::minutes(1) {
                let middle = before + TimeDelta::minutes((after - before).num_minutes() / 2);
                if offset(middle) == offset(at) {
                    before = middle;
                } else {
                    after = middle;
                }
            }
            lines.push(format!(
                "{} {} -> {}",
                date_time_utc(after),
                offset_text(offset(at)),
                offset_text(offset(next))
            ));
        }
        at = next;
    }
    lines.join("; ").replace('\u{2212}', "-")
}

#[test]
fn changes_that_governments_announced_late_are_known() {
    for (what, zone, from, until, expected) in [
        (
            "2026c: Morocco gives its permanent summer time up",
            "Africa/Casablanca",
            2026,
            2030,
            "2026-02-15 02:00 UTC UTC+01:00 -> UTC; 2026-03-22 02:00 UTC UTC -> UTC+01:00; 2026-09-20 01:00 UTC UTC+01:00 -> UTC",
        ),
        (
            "and Western Sahara with it",
            "Africa/El_Aaiun",
            2026,
            2030,
            "2026-02-15 02:00 UTC UTC+01:00 -> UTC; 2026-03-22 02:00 UTC UTC -> UTC+01:00; 2026-09-20 01:00 UTC UTC+01:00 -> UTC",
        ),
        (
            "2026f: Cuba stays on summer time for a winter",
            "America/Havana",
            2026,
            2028,
            "2026-03-08 05:00 UTC UTC-05:00 -> UTC-04:00; 2027-11-07 05:00 UTC UTC-04:00 -> UTC-05:00",
        ),
        (
            "2026: British Columbia keeps summer time",
            "America/Vancouver",
            2026,
            2030,
            "2026-03-08 10:00 UTC UTC-08:00 -> UTC-07:00",
        ),
        (
            "Alberta too",
            "America/Edmonton",
            2026,
            2030,
            "2026-03-08 09:00 UTC UTC-07:00 -> UTC-06:00",
        ),
        (
            "Manitoba too",
            "America/Winnipeg",
            2026,
            2030,
            "2026-03-08 08:00 UTC UTC-06:00 -> UTC-05:00",
        ),
        (
            "the Northwest Territories too",
            "America/Inuvik",
            2026,
            2030,
            "2026-03-08 09:00 UTC UTC-07:00 -> UTC-06:00",
        ),
        (
            "2025: Paraguay stays on summer time",
            "America/Asuncion",
            2024,
            2028,
            "2024-03-24 03:00 UTC UTC-03:00 -> UTC-04:00; 2024-10-06 04:00 UTC UTC-04:00 -> UTC-03:00",
        ),
        (
            "2024: Kazakhstan becomes one zone",
            "Asia/Almaty",
            2024,
            2028,
            "2024-02-29 18:00 UTC UTC+06:00 -> UTC+05:00",
        ),
        (
            "its north as well",
            "Asia/Qostanay",
            2024,
            2028,
            "2024-02-29 18:00 UTC UTC+06:00 -> UTC+05:00",
        ),
        (
            "2023: Greenland moves east and then keeps summer time of its own",
            "America/Nuuk",
            2023,
            2025,
            "2023-03-26 01:00 UTC UTC-03:00 -> UTC-02:00; 2024-03-31 01:00 UTC UTC-02:00 -> UTC-01:00; 2024-10-27 01:00 UTC UTC-01:00 -> UTC-02:00",
        ),
        (
            "2023: Lebanon put its summer time off and took that back",
            "Asia/Beirut",
            2023,
            2024,
            "2023-03-25 22:00 UTC UTC+02:00 -> UTC+03:00; 2023-10-28 21:00 UTC UTC+03:00 -> UTC+02:00",
        ),
        (
            "2023: Palestine waits for the end of Ramadan",
            "Asia/Gaza",
            2023,
            2024,
            "2023-04-29 00:00 UTC UTC+02:00 -> UTC+03:00; 2023-10-27 23:00 UTC UTC+03:00 -> UTC+02:00",
        ),
        (
            "2023: Egypt has summer time again",
            "Africa/Cairo",
            2022,
            2024,
            "2023-04-27 22:00 UTC UTC+02:00 -> UTC+03:00; 2023-10-26 21:00 UTC UTC+03:00 -> UTC+02:00",
        ),
        (
            "2022g: Ju\u{e1}rez follows Texas with a day's notice",
            "America/Ciudad_Juarez",
            2022,
            2024,
            "2022-03-13 09:00 UTC UTC-07:00 -> UTC-06:00; 2022-11-30 06:00 UTC UTC-06:00 -> UTC-07:00; 2023-03-12 09:00 UTC UTC-07:00 -> UTC-06:00; 2023-11-05 08:00 UTC UTC-06:00 -> UTC-07:00",
        ),
        (
            "2022f: Mexico gives summer time up with two days' notice",
            "America/Mexico_City",
            2022,
            2026,
            "2022-04-03 08:00 UTC UTC-06:00 -> UTC-05:00; 2022-10-30 07:00 UTC UTC-05:00 -> UTC-06:00",
        ),
        (
            "2022: Jordan stays on summer time",
            "Asia/Amman",
            2022,
            2026,
            "2022-02-24 22:00 UTC UTC+02:00 -> UTC+03:00",
        ),
        (
            "2022: Syria stays on summer time",
            "Asia/Damascus",
            2022,
            2026,
            "2022-03-24 22:00 UTC UTC+02:00 -> UTC+03:00",
        ),
        (
            "2022: Iran gives summer time up",
            "Asia/Tehran",
            2022,
            2026,
            "2022-03-21 20:30 UTC UTC+03:30 -> UTC+04:30; 2022-09-21 19:30 UTC UTC+04:30 -> UTC+03:30",
        ),
        (
            "2021: South Sudan moves west",
            "Africa/Juba",
            2020,
            2026,
            "2021-01-31 21:00 UTC UTC+03:00 -> UTC+02:00",
        ),
        (
            "2021: Samoa gives summer time up",
            "Pacific/Apia",
            2020,
            2026,
            "2020-04-04 14:00 UTC UTC+14:00 -> UTC+13:00; 2020-09-26 14:00 UTC UTC+13:00 -> UTC+14:00; 2021-04-03 14:00 UTC UTC+14:00 -> UTC+13:00",
        ),
        (
            "2020: Fiji starts summer time in December",
            "Pacific/Fiji",
            2020,
            2026,
            "2020-01-11 14:00 UTC UTC+13:00 -> UTC+12:00; 2020-12-19 14:00 UTC UTC+12:00 -> UTC+13:00; 2021-01-16 14:00 UTC UTC+13:00 -> UTC+12:00",
        ),
    ] {
        assert_eq!(changes(zone, from, until), expected, "{what} ({zone})");
    }
}
