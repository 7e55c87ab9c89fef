//! Whole seasons under a clock that jumps, with sessions that move, are cancelled and answered: no reminder twice, none early, none stale.

use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;

use super::{at, invitation, person, session};
use crate::invitation::Answer;
use crate::people::Person;
use crate::programme::SessionState;
use crate::reminder::{Kind, Settings, World, due};

/// xorshift64*: seeds replay.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % n
    }

    fn signed(&mut self, n: u64) -> i64 {
        (self.below(2 * n + 1)).cast_signed() - n.cast_signed()
    }
}

const ZONES: [&str; 6] = [
    "Europe/Rome",
    "Pacific/Auckland",
    "America/Jamaica",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "America/St_Johns",
];

/// One season; how many reminders were written of each kind.
fn season(seed: u64) -> HashMap<Kind, usize> {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let begin = at("2020-10-15T00:00:00Z");
    let people: Vec<Person> = (0..3)
        .map(|n| {
            let zone = ZONES[usize::try_from(dice.below(6)).unwrap()];
            person(&format!("p{n}"), zone)
        })
        .collect();
    let mut sessions: Vec<_> = (0..4)
        .map(|n| {
            let start = begin + TimeDelta::minutes((dice.below(20 * 48) * 30).cast_signed());
            session(&format!("s{n}"), start + TimeDelta::days(2))
        })
        .collect();
    let mut invitations: Vec<_> = sessions
        .iter()
        .flat_map(|s| people.iter().map(move |p| (s, p)))
        .map(|(s, p)| invitation(s.id.as_str(), p.id.as_str(), begin, Answer::NeedsAction))
        .collect();
    let references: Vec<&Person> = people.iter().collect();
    let mut written: HashSet<String> = HashSet::new();
    let mut counts: HashMap<Kind, usize> = HashMap::new();
    let mut now = begin;
    for _ in 0..600 {
        now += TimeDelta::minutes(match dice.below(40) {
            0 => dice.signed(60),
            1 => dice.signed(1440),
            // An outage.
            2 => dice.below(3000).cast_signed(),
            _ => 60,
        });
        let which = usize::try_from(dice.below(4)).unwrap();
        match dice.below(30) {
            0 => {
                sessions[which].at += TimeDelta::minutes(dice.signed(96) * 30);
                let moved = sessions[which].id.clone();
                for held in invitations.iter_mut().filter(|i| i.session == moved) {
                    held.dtstamp = now;
                    held.answer = Answer::NeedsAction;
                }
            }
            1 if dice.below(8) == 0 => sessions[which].state = SessionState::Cancelled,
            2 => {
                let one = usize::try_from(dice.below(12)).unwrap();
                invitations[one].answer = match dice.below(3) {
                    0 => Answer::Accepted,
                    1 => Answer::Tentative,
                    _ => Answer::Declined,
                };
            }
            _ => {}
        }
        let found = due(
            &World {
                meeting: "m",
                settings: Settings::default(),
                people: &references,
                sessions: &sessions,
                invitations: &invitations,
                written: &written,
            },
            now,
        );
        for one in found {
            assert!(
                one.at <= now && now < one.until,
                "seed {seed}: {one:?} at {now}"
            );
            for key in &one.keys {
                assert!(written.insert(key.clone()), "seed {seed}: {key} twice");
            }
            for id in &one.sessions {
                let of = sessions.iter().find(|s| s.id == *id).unwrap();
                assert_eq!(of.state, SessionState::Confirmed, "seed {seed}");
                assert!(now < of.at, "seed {seed}: after the start");
                let held = invitations
                    .iter()
                    .find(|i| i.session == *id && i.person == one.person)
                    .unwrap();
                assert_ne!(held.answer, Answer::Declined, "seed {seed}");
                if one.kind != Kind::Week {
                    // Not before the time that belongs to the start as it stands now.
                    let lead = of.at - now;
                    let most = match one.kind {
                        Kind::Second => TimeDelta::minutes(60),
                        Kind::First => TimeDelta::minutes(24 * 60 + 11 * 60),
                        _ => TimeDelta::days(60),
                    };
                    assert!(lead <= most, "seed {seed}: {one:?} {lead} early");
                    assert!(held.dtstamp < now, "seed {seed}: she was told just now");
                }
                if one.kind == Kind::Answer {
                    assert_eq!(held.answer, Answer::NeedsAction, "seed {seed}");
                }
            }
            *counts.entry(one.kind).or_default() += 1;
        }
    }
    counts
}

#[test]
fn no_reminder_comes_twice_or_early_whatever_moves_and_however_the_clock_jumps() {
    let mut all: HashMap<Kind, usize> = HashMap::new();
    for seed in 0..60 {
        for (kind, n) in season(seed) {
            *all.entry(kind).or_default() += n;
        }
    }
    for kind in Kind::ALL {
        let n = all.get(&kind).copied().unwrap_or(0);
        assert!(n > 60, "only {n} of {}", kind.word());
    }
}
