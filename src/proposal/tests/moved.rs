//! The price of a move and the change that would help most, held against judging whole programmes.

use super::world::{at, people, plain, random};
use crate::language::Language;
use crate::proposal::search::Random;
use crate::proposal::*;
use crate::time::{Instant, Interval};

type Starts = Vec<(WorkshopId, Option<Instant>)>;

fn with(programme: &Starts, id: &WorkshopId, at: Instant) -> Starts {
    let moved =
        |(w, s): &(WorkshopId, Option<Instant>)| (w.clone(), if w == id { Some(at) } else { *s });
    programme.iter().map(moved).collect()
}

#[test]
fn the_price_of_a_move_is_the_difference_of_two_judgements() {
    let mut tried = 0;
    for seed in 3000..3120 {
        let problem = random(seed);
        let tables = Tables::of(&problem).unwrap();
        let mut r = Random::new(seed, 3);
        let programme = lawful(&tables, &mut r);
        let before = judge(&tables, &programme).unwrap();
        let standing = Standing::of(&problem, &tables, &programme).unwrap();
        for k in 0..tables.sessions() {
            if tables.rows[k].starts == 0 {
                continue;
            }
            let id = tables.id(k);
            let to = tables.facts.instant(r.below(tables.rows[k].starts));
            let price = standing.price(&id, to).unwrap();
            let after = judge(&tables, &with(&programme, &id, to)).unwrap();
            assert_eq!(price.vectors, [before.vector.clone(), after.vector.clone()]);
            assert_eq!(price.verdict, after.vector.cmp(&before.vector));
            let mut at = 0;
            let decides = price.levels.iter().find(|l| {
                let begin = at;
                at += match l.measure {
                    Measure::Fairness => price.networks.len(),
                    _ => 1,
                };
                before.vector[begin..at] != after.vector[begin..at]
            });
            assert_eq!(price.decided_by(), decides, "seed {seed}, {id:?}");
            let concerned = after.broken.iter().any(|(_, ids)| ids.contains(&id));
            assert_eq!(
                price.broken.is_empty(),
                !concerned,
                "seed {seed}, {id:?}: {price:?}"
            );
            let [was, is] = price.people.free;
            assert_eq!(was + price.people.gained, is + price.people.lost);
            let free: usize = price.networks.iter().map(|n| n.free[1]).sum();
            assert_eq!(free, is);
            let mut burdens: Vec<i64> = price.networks.iter().map(|n| n.burden[1]).collect();
            burdens.sort_unstable_by(|a, b| b.cmp(a));
            assert_eq!(burdens, after.values.fairness);
            tried += 1;
        }
    }
    assert!(tried > 150, "only {tried} moves were tried");
}

#[test]
fn a_move_off_the_grid_or_of_an_unknown_workshop_is_refused() {
    let problem = plain();
    let tables = Tables::of(&problem).unwrap();
    let standing = Standing::of(&problem, &tables, &[]).unwrap();
    let refused = |id: &str, to: &str| {
        let id = WorkshopId(id.into());
        standing.price(&id, at(to)).unwrap_err().to_string()
    };
    assert_eq!(
        refused("c", "2026-10-12T10:00:00Z"),
        "there is no workshop \"c\""
    );
    assert_eq!(
        refused("a", "2026-10-12T10:30:00Z"),
        "a: 2026-10-12T10:30:00Z is no start of the meeting's grid: 60 minutes from 2026-10-12T00:00:00Z, before the meeting ends"
    );
}

#[test]
fn the_price_names_the_rules_that_are_broken_and_with_whom() {
    let mut problem = plain();
    problem.limits.parallel = 1;
    for w in &mut problem.workshops {
        w.facilitators = people(&["p1"]);
        w.optional = people(&["p2", "p3"]);
    }
    problem.workshops[1].network_quorum = vec![(NetworkId("n2".into()), 1)];
    let tables = Tables::of(&problem).unwrap();
    let programme = vec![
        (WorkshopId("a".into()), Some(at("2026-10-12T12:00:00Z"))),
        (WorkshopId("b".into()), Some(at("2026-10-12T19:00:00Z"))),
    ];
    let standing = Standing::of(&problem, &tables, &programme).unwrap();
    let price = standing
        .price(&WorkshopId("b".into()), at("2026-10-12T12:00:00Z"))
        .unwrap();
    let name = |p: &PersonId| p.0.clone();
    let speech = |language| Speech {
        problem: &problem,
        language,
        name: &name,
    };
    assert_eq!(
        speech(Language::En).price(&price),
        [
            "b cannot be held on Monday 12 October 12:00, UTC: nobody of Network n2 could come, 1 must; \
             a facilitator would have no rest between two sessions (a); too many sessions run at that time (a).",
            "2 of 3 could come instead of 3: 0 gained, 1 lost.",
            "What counts: minutes that must-attend people miss: 60 instead of 0; \
             points for people who cannot come, or only if need be: 960 instead of 420; \
             the network that carries most, per member: 8 h 00 instead of 5 h 00; \
             unsocial minutes and back-to-back sessions: 525 instead of 420.",
            "Burden per member: Network n1 0 min instead of 1 h 00; Network n2 8 h 00 instead of 5 h 00.",
        ]
    );
    let all = [Language::Fr, Language::Ar, Language::Es, Language::Pt];
    let all = all.map(|language| speech(language).price(&price)[0].clone());
    assert_eq!(
        all,
        [
            "b ne peut pas avoir lieu lundi 12 octobre 12:00, UTC : aucun membre de Network n2 ne pourrait venir, il en faut 1 ; un animateur n’aurait pas de repos entre deux séances (a) ; trop de séances ont lieu à ce moment (a).",
            "لا يمكن عقد \u{2068}b\u{2069} في \u{2068}الاثنين 12 أكتوبر 12:00، UTC\u{2069}: لا يستطيع الحضور أحد من \u{2068}Network n2\u{2069}، والمطلوب 1؛ لا يبقى لميسّر وقت راحة بين جلستين (\u{2068}a\u{2069})؛ الجلسات في ذلك الوقت كثيرة جدًا (\u{2068}a\u{2069}).",
            "b no puede celebrarse el lunes, 12 de octubre 12:00, UTC: no podría venir nadie de Network n2, hacen falta 1; una persona que facilita no tendría descanso entre dos sesiones (a); hay demasiadas sesiones a esa hora (a).",
            "b não pode ter lugar em segunda-feira, 12 de outubro 12:00, UTC: ninguém de Network n2 poderia vir, são precisos 1; uma pessoa que facilita não teria descanso entre duas sessões (a); há sessões de mais a essa hora (a).",
        ]
    );
}

/// A session at a start; `None` is any.
type Only = Option<(WorkshopId, Instant)>;

/// Every change of the kinds that are tried, for this problem; a person's answer goes with the session whose time it is.
fn all_changes(problem: &Problem, tables: &Tables) -> Vec<(Change, Only)> {
    let mut all = Vec::new();
    let mut answers = Vec::new();
    for k in 0..tables.sessions() {
        let session = &tables.facts.sessions[k];
        let workshop = || session.id.clone();
        let minutes = i64::try_from(session.length).unwrap() * tables.facts.grid;
        for start in 0..tables.rows[k].starts {
            let begins = tables.facts.instant(start);
            let span = Interval::new(begins, begins + chrono::TimeDelta::minutes(minutes)).unwrap();
            for p in &session.audience {
                let person = problem.participants[tables.facts.person_index[*p]]
                    .id
                    .clone();
                let change = Change::Availability { person, span };
                answers.push((change, Some((workshop(), begins))));
            }
        }
        let w = &problem.workshops[session.index];
        if let Some(before) = w.quorum.filter(|q| *q > 0) {
            let before = before as usize;
            all.push(Change::Quorum {
                workshop: workshop(),
                before,
            });
        }
        for (network, need) in w.network_quorum.iter().filter(|(_, need)| *need > 0) {
            let (network, before) = (network.clone(), *need as usize);
            all.push(Change::NetworkQuorum {
                workshop: workshop(),
                network,
                before,
            });
        }
        if let Some(position) = w.position {
            all.push(Change::Position {
                workshop: workshop(),
                position,
            });
        }
        if w.pinned.is_some() {
            all.push(Change::Pin {
                workshop: workshop(),
            });
        }
        if let Some(limit) = w.start_after {
            all.push(Change::StartAfter {
                workshop: workshop(),
                limit,
            });
        }
        if let Some(limit) = w.end_before {
            all.push(Change::EndBefore {
                workshop: workshop(),
                limit,
            });
        }
        if w.allowed != Allowed::Anytime {
            all.push(Change::Allowed {
                workshop: workshop(),
            });
        }
    }
    for pair in &problem.pairs {
        let rule = match pair.rule {
            PairRule::Before { .. } => Rule::PairBefore,
            PairRule::NoOverlap => Rule::PairNoOverlap,
            PairRule::Gap { .. } => Rule::PairGap,
            PairRule::DifferentDay => Rule::PairDifferentDay,
            PairRule::SameDay => Rule::PairSameDay,
        };
        let (a, b) = (pair.a.clone(), pair.b.clone());
        all.push(Change::Pair {
            rule,
            a: a.clone().min(b.clone()),
            b: a.max(b),
        });
    }
    all.push(Change::Parallel {
        before: tables.parallel,
    });
    all.push(Change::PerDay {
        before: tables.per_day,
    });
    all.extend(
        problem
            .blackouts
            .iter()
            .map(|span| Change::Blackout { span: *span }),
    );
    let rules = all.into_iter().map(|change| (change, None));
    rules.chain(answers).collect()
}

/// The best vector with at most one session moved, by judging every programme.
fn best_move(problem: &Problem, programme: &Starts, only: &Only) -> Option<Vec<i64>> {
    let tables = Tables::of(problem).unwrap();
    let mut best: Option<Vec<i64>> = None;
    for k in 0..tables.sessions() {
        let id = tables.id(k);
        for start in 0..tables.rows[k].starts {
            let at = tables.facts.instant(start);
            if only.as_ref().is_some_and(|o| *o != (id.clone(), at)) {
                continue;
            }
            let judged = judge(&tables, &with(programme, &id, at)).unwrap();
            if judged.broken.is_empty() && best.as_ref().is_none_or(|b| judged.vector < *b) {
                best = Some(judged.vector);
            }
        }
    }
    best
}

/// A programme by the rules: some of what a short search found, so that there is something to gain.
pub(super) fn lawful(tables: &Tables, r: &mut Random) -> Starts {
    let mut state = search::State::empty(tables);
    for k in 0..tables.sessions() {
        let fits: Vec<usize> = tables.rows[k]
            .open
            .iter()
            .copied()
            .filter(|s| tables.parallel > 0 && tables.per_day > 0 && state.fits(k, *s))
            .collect();
        if !fits.is_empty() && r.below(4) > 0 {
            state.move_to(k, Some(fits[r.below(fits.len())]));
        }
    }
    tables.instants_of(&state.starts)
}

#[test]
fn the_change_that_helps_most_is_the_best_of_all_changes_each_made_and_judged() {
    let mut helped = 0;
    for seed in 5000..5040 {
        let problem = random(seed);
        let tables = Tables::of(&problem).unwrap();
        let programme = lawful(&tables, &mut Random::new(seed, 4));
        let now = judge(&tables, &programme).unwrap();
        let found = helps(&problem, &tables, &programme, 3).unwrap();
        let alone = best_move(&problem, &programme, &None).filter(|v| *v < now.vector);
        assert_eq!(
            found.alone.map(|s| s.vectors[1].clone()),
            alone,
            "seed {seed}"
        );
        let bar = alone.unwrap_or(now.vector);
        // What is promised for each is what comes of it.
        for help in &found.best {
            let new = changed(&problem, &help.change).unwrap();
            let only = Some((help.step.workshop.clone(), help.step.to));
            let comes = best_move(&new, &programme, &only);
            assert_eq!(
                comes.as_ref(),
                Some(&help.step.vectors[1]),
                "seed {seed}: {help:?}"
            );
        }
        // And no other brings more.
        let best = all_changes(&problem, &tables)
            .iter()
            .filter_map(|(c, only)| best_move(&changed(&problem, c).unwrap(), &programme, only))
            .min()
            .filter(|v| *v < bar);
        let ours = found.best.first().map(|h| h.step.vectors[1].clone());
        assert_eq!(ours, best, "seed {seed}");
        helped += usize::from(best.is_some());
    }
    assert!(helped > 15, "only {helped} problems could be helped");
}
