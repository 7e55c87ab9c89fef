//! Who is written to next: each person has a lane, her mails go through it one at a time; several lanes are busy at once. Pure: what time it
//! is is an argument.
//!
//! A server is often slow or full for one domain only. So a domain never has all places; what is on its way for long gives up its place, and
//! its domain gets no other until it is back.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use tokio::time::Instant;

use super::Queued;

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
        }
    }

    /// Mails that were claimed and not begun.
    pub fn waiting(&self) -> usize {
        let ready: usize = self.ready.iter().map(|l| l.mails.len()).sum();
        let behind: usize = self.flying.values().map(|f| f.lane.mails.len()).sum();
        ready + behind
    }

    pub fn flying(&self) -> usize {
        self.flying.len()
    }

    pub fn places(&self) -> usize {
        self.places
    }

    /// Takes mails in, in the order in which they are to go.
    pub fn add(&mut self, mails: Vec<Queued>) {
        let mut places: HashMap<String, usize> = self
            .ready
            .iter()
            .enumerate()
            .map(|(n, lane)| (lane.to.clone(), n))
            .collect();
        for mail in mails {
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
        let slow: Vec<&str> = self
            .flying
            .values()
            .filter(|f| now.saturating_duration_since(f.since) >= SLOW)
            .map(|f| f.lane.domain.as_str())
            .collect();
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
        self.flying
            .insert(self.next_flight, Flight { lane, since: now });
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
mod tests {
    use super::super::{MailId, State};
    use super::*;
    use crate::people::Email;
    use crate::time::parse_instant;

    fn mail(number: i64, to: &str, priority: i32) -> Queued {
        let at = parse_instant("2020-09-01T10:00:00Z").unwrap();
        Queued {
            id: MailId::fresh(),
            number,
            person: None,
            kind: "invitation".into(),
            uid: None,
            sequence: None,
            to: Email::from_stored(to.to_string()),
            envelope_from: None,
            message_id: String::new(),
            subject: String::new(),
            body: String::new(),
            state: State::Leased,
            priority,
            attempt: 1,
            last_words: String::new(),
            created_at: at,
            sent_at: None,
            expires_at: None,
        }
    }

    /// The numbers of all mails that may go now, and their flights.
    fn go(lanes: &mut Lanes) -> (Vec<i64>, Vec<u64>) {
        go_at(lanes, Instant::now())
    }

    fn go_at(lanes: &mut Lanes, now: Instant) -> (Vec<i64>, Vec<u64>) {
        let all = std::iter::from_fn(|| lanes.next(now));
        all.map(|(flight, mail)| (mail.number, flight)).unzip()
    }

    #[test]
    fn one_persons_mails_go_one_after_the_other_and_urgent_ones_first() {
        let mut lanes = Lanes::new(8);
        lanes.add(vec![
            mail(1, "Ana@n.example", 2),
            mail(2, "ana@n.example", 2),
            mail(3, "lena@m.example", 2),
        ]);
        lanes.add(vec![mail(4, "zoe@o.example", 0)]);
        let (numbers, flights) = go(&mut lanes);
        assert_eq!(numbers, [4, 1, 3]);
        lanes.land(flights[2]);
        assert_eq!(go(&mut lanes).0, [0_i64; 0]);
        lanes.land(flights[1]);
        assert_eq!(go(&mut lanes).0, [2]);
    }

    #[test]
    fn a_domain_never_has_all_places() {
        let mut lanes = Lanes::new(8);
        lanes.add(
            (0..20)
                .map(|n| mail(n, &format!("p{n}@slow.example"), 2))
                .collect(),
        );
        assert_eq!(go(&mut lanes).0, [0, 1, 2, 3, 4, 5]);
        lanes.add(
            (20..30)
                .map(|n| mail(n, &format!("p{n}@quick.example"), 2))
                .collect(),
        );
        assert_eq!(go(&mut lanes).0, [20, 21]);
    }

    #[test]
    fn what_is_slow_gives_up_its_place_and_its_domain_waits() {
        let mut lanes = Lanes::new(4);
        lanes.add(
            (0..9)
                .map(|n| mail(n, &format!("p{n}@slow.example"), 2))
                .collect(),
        );
        let (_, flights) = go(&mut lanes);
        assert_eq!(flights.len(), 3);
        let later = Instant::now() + SLOW;
        lanes.add(
            (20..30)
                .map(|n| mail(n, &format!("p{n}@quick.example"), 2))
                .collect(),
        );
        assert_eq!(go_at(&mut lanes, later).0, [20, 21, 22]);
        // Each that comes back makes its domain a little less slow.
        for flight in flights {
            lanes.land(flight);
        }
        assert_eq!(go_at(&mut lanes, later).0, [3]);
    }

    #[test]
    fn a_server_that_takes_fewer_connections_gets_fewer_and_no_mail_is_put_off_for_it() {
        let mut lanes = Lanes::new(4);
        lanes.add(
            (0..9)
                .map(|n| mail(n, &format!("p@n{n}.example"), 2))
                .collect(),
        );
        let (numbers, flights) = go(&mut lanes);
        assert_eq!(numbers, [0, 1, 2, 3]);
        let away = mail(3, "p@n3.example", 2);
        assert!(lanes.turned_away(flights[3], away).is_none());
        assert_eq!((lanes.places(), go(&mut lanes).0), (3, vec![]));
        lanes.land(flights[0]);
        assert_eq!(go(&mut lanes).0, [3]);
    }

    #[test]
    fn when_nobody_has_a_connection_the_mail_comes_back_to_be_put_off() {
        let mut lanes = Lanes::new(4);
        lanes.add(vec![
            mail(1, "ana@n.example", 2),
            mail(2, "ana@n.example", 2),
        ]);
        let (numbers, flights) = go(&mut lanes);
        let away = lanes.turned_away(flights[0], mail(numbers[0], "ana@n.example", 2));
        assert_eq!(away.map(|m| m.number), Some(1));
        let rest: Vec<i64> = lanes.clear().iter().map(|m| m.number).collect();
        assert_eq!((rest, lanes.waiting()), (vec![2], 0));
    }
}
