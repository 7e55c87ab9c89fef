//! Who is written to next: each person has a lane, her mails go through it one at a time; several lanes are busy at once. Pure: what time it
//! is is an argument.
//!
//! A server is often slow or full for one domain only. So a domain never has all places; what is on its way for long gives up its place, and
//! its domain gets no other until it is back. What waits for such a domain keeps nobody else from being claimed, and most of it is given back.

use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;

use chrono::TimeDelta;
use tokio::time::Instant;

use super::{MailId, Queued};

/// Longer on its way than that, a mail stands in nobody's way any more.
const SLOW: Duration = Duration::from_secs(10);
/// After so many landings without trouble one place more is tried, up to what may be.
const CALM: usize = 32;

/// One person's mails, in their order.
pub struct Lane {
    to: String,
    domain: String,
    mails: VecDeque<Queued>,
}

struct Flight {
    mail: MailId,
    lane: Lane,
    since: Instant,
}

/// All lanes of one worker.
pub struct Lanes {
    /// As many connections as may be had; and as many as the server lets us have now.
    most: usize,
    places: usize,
    calm: usize,
    /// Lanes from which nothing is on its way, the most urgent first.
    ready: VecDeque<Lane>,
    flying: HashMap<u64, Flight>,
    /// How many mails to each domain are on their way.
    domains: HashMap<String, usize>,
    next_flight: u64,
    /// No lease of what waits ends before.
    leased_until: Option<crate::time::Instant>,
}

impl Lanes {
    pub fn new(most: usize) -> Self {
        Lanes {
            most,
            places: most,
            calm: 0,
            ready: VecDeque::new(),
            flying: HashMap::new(),
            domains: HashMap::new(),
            next_flight: 0,
            leased_until: None,
        }
    }

    /// Mails that were claimed and not begun, but for those whose domain is slow.
    pub fn waiting(&self, now: Instant) -> usize {
        let slow = self.slow(now);
        let behind = self.flying.values().map(|f| &f.lane);
        self.ready
            .iter()
            .chain(behind)
            .filter(|lane| !slow.contains(&lane.domain.as_str()))
            .map(|lane| lane.mails.len())
            .sum()
    }

    /// The domains of the flights that are slow, one for each flight.
    fn slow(&self, now: Instant) -> Vec<&str> {
        self.flying
            .values()
            .filter(|f| now.saturating_duration_since(f.since) >= SLOW)
            .map(|f| f.lane.domain.as_str())
            .collect()
    }

    pub fn flying(&self) -> usize {
        self.flying.len()
    }

    pub fn places(&self) -> usize {
        self.places
    }

    /// Takes mails in, in the order in which they are to go. What is here already does not go twice: it goes on under its newer claim.
    pub fn add(&mut self, mails: Vec<Queued>) {
        let mut places: HashMap<String, usize> = self
            .ready
            .iter()
            .enumerate()
            .map(|(n, lane)| (lane.to.clone(), n))
            .collect();
        let flying: HashSet<MailId> = self.flying.values().map(|f| f.mail.clone()).collect();
        let here: HashSet<MailId> = self.all().map(|m| m.id.clone()).collect();
        for mail in mails {
            if flying.contains(&mail.id) {
                continue;
            }
            self.expect(&mail);
            if here.contains(&mail.id) {
                if let Some(same) = self.all().find(|m| m.id == mail.id) {
                    *same = mail;
                }
                continue;
            }
            let to = mail.to.key();
            if let Some(flight) = self.flying.values_mut().find(|f| f.lane.to == to) {
                flight.lane.mails.push_back(mail);
            } else if let Some(lane) = places.get(&to).and_then(|n| self.ready.get_mut(*n)) {
                lane.mails.push_back(mail);
            } else {
                places.insert(to.clone(), self.ready.len());
                let domain = to.rsplit_once('@').map_or("", |(_, d)| d).to_string();
                self.ready.push_back(Lane {
                    to,
                    domain,
                    mails: VecDeque::from([mail]),
                });
            }
        }
        let urgency = |lane: &Lane| lane.mails.front().map(|m| (m.priority, m.number));
        self.ready.make_contiguous().sort_by_key(urgency);
    }

    /// The next mail that may go, and the flight that it is on; none when all places are taken.
    pub fn next(&mut self, now: Instant) -> Option<(u64, Queued)> {
        let slow = self.slow(now);
        let busy = self.flying.len() - slow.len();
        if busy >= self.places || self.flying.len() >= self.places + self.most {
            return None;
        }
        // A quarter of the places is left to others.
        let share = self.places - self.places / 4;
        let at = self.ready.iter().position(|lane| {
            let taken = self.domains.get(&lane.domain).copied().unwrap_or(0);
            taken < share && !slow.contains(&lane.domain.as_str())
        })?;
        let mut lane = self.ready.remove(at)?;
        let mail = lane.mails.pop_front()?;
        *self.domains.entry(lane.domain.clone()).or_default() += 1;
        self.next_flight += 1;
        let flight = Flight {
            mail: mail.id.clone(),
            lane,
            since: now,
        };
        self.flying.insert(self.next_flight, flight);
        Some((self.next_flight, mail))
    }

    /// A mail is back from its flight: its lane goes on.
    pub fn land(&mut self, flight: u64) {
        let Some(lane) = self.back(flight) else {
            return;
        };
        self.go_on(lane);
        self.calm += 1;
        if self.calm >= CALM {
            self.calm = 0;
            self.places = (self.places + 1).min(self.most);
        }
    }

    /// The server wanted no connection for this mail. While others have one, it gets fewer from here on and the mail is the next of its lane;
    /// when nobody has one, the mail is given out again.
    pub fn turned_away(&mut self, flight: u64, mail: Queued) -> Option<Queued> {
        let lane = self.back(flight);
        self.calm = 0;
        self.places = self.flying.len().clamp(1, self.places);
        match lane {
            Some(mut lane) if !self.flying.is_empty() => {
                self.expect(&mail);
                lane.mails.push_front(mail);
                self.go_on(lane);
                None
            }
            Some(lane) => {
                self.go_on(lane);
                Some(mail)
            }
            None => Some(mail),
        }
    }

    fn back(&mut self, flight: u64) -> Option<Lane> {
        let Flight { lane, .. } = self.flying.remove(&flight)?;
        if let Some(taken) = self.domains.get_mut(&lane.domain) {
            *taken = taken.saturating_sub(1);
            if *taken == 0 {
                self.domains.remove(&lane.domain);
            }
        }
        Some(lane)
    }

    /// The same person goes on before others begin, but for what is more urgent.
    fn go_on(&mut self, lane: Lane) {
        let urgency = |lane: &Lane| lane.mails.front().map(|m| m.priority);
        if let Some(mine) = urgency(&lane) {
            let before = self.ready.iter();
            let at = before.take_while(|l| urgency(l) < Some(mine)).count();
            self.ready.insert(at, lane);
        }
    }

    /// What waits for slow domains beyond a few mails each: it is better waited for in the outbox.
    pub fn crowd(&mut self, now: Instant) -> Vec<Queued> {
        let slow: HashSet<String> = self.slow(now).into_iter().map(str::to_string).collect();
        let mut over = Vec::new();
        if slow.is_empty() {
            return over;
        }
        let most = self.most;
        let mut held: HashMap<String, usize> = HashMap::new();
        for lane in self.lanes().filter(|l| slow.contains(&l.domain)) {
            let held = held.entry(lane.domain.clone()).or_default();
            let room = most.saturating_sub(*held).min(lane.mails.len());
            over.extend(lane.mails.split_off(room));
            *held += room;
        }
        self.ready.retain(|lane| !lane.mails.is_empty());
        over
    }

    /// What waits and whose lease leaves less than `needed` from `now` on, with what goes after it.
    pub fn ending(&mut self, now: crate::time::Instant, needed: TimeDelta) -> Vec<Queued> {
        let mut over = Vec::new();
        let short = |until: Option<crate::time::Instant>| until.is_some_and(|u| u - now < needed);
        if !short(self.leased_until) {
            return over;
        }
        for lane in self.lanes() {
            if let Some(first) = lane.mails.iter().position(|m| short(m.lease_until)) {
                over.extend(lane.mails.split_off(first));
            }
        }
        self.ready.retain(|lane| !lane.mails.is_empty());
        self.leased_until = self.all().filter_map(|m| m.lease_until).min();
        over
    }

    /// Notes when the lease of a mail that waits from now on ends.
    fn expect(&mut self, mail: &Queued) {
        let both = [self.leased_until, mail.lease_until];
        self.leased_until = both.into_iter().flatten().min();
    }

    fn lanes(&mut self) -> impl Iterator<Item = &mut Lane> {
        let behind = self.flying.values_mut().map(|f| &mut f.lane);
        self.ready.iter_mut().chain(behind)
    }

    fn all(&mut self) -> impl Iterator<Item = &mut Queued> {
        self.lanes().flat_map(|lane| lane.mails.iter_mut())
    }

    /// Everything that was not begun.
    pub fn clear(&mut self) -> Vec<Queued> {
        let mut all: Vec<Queued> = self.ready.drain(..).flat_map(|l| l.mails).collect();
        for flight in self.flying.values_mut() {
            all.extend(flight.lane.mails.drain(..));
        }
        all
    }

    /// How long until another flight is slow.
    pub fn next_slow(&self, now: Instant) -> Duration {
        self.flying
            .values()
            .filter_map(|f| SLOW.checked_sub(now.saturating_duration_since(f.since)))
            .min()
            .unwrap_or(SLOW)
            .max(Duration::from_millis(10))
    }
}

#[cfg(test)]
mod tests;
