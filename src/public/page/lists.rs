//! What stands on the page: sessions by day and by network, the overview of the weeks, zones to choose from.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::{Card, Day, Group, View, ZoneGroup, encoded, segment};
use crate::public::Item;
use crate::time::{
    Zone, clock_in, hours_in, instant_text, long_day_in, short_day_in, span_in, zone_names,
};

/// The overview holds so many weeks; a longer meeting is a list alone.
const WEEKS: i64 = 8;

impl View<'_> {
    fn card(&self, item: &Item, day_above: bool) -> Card {
        let language = self.asked.language;
        let meeting = &self.programme.meeting;
        let time = if day_above { hours_in } else { span_in };
        let named = item
            .what
            .as_ref()
            .filter(|_| !item.cancelled && !item.members);
        let code = named.map(|w| segment(&w.code));
        Card {
            anchor: item.anchor(),
            starts: instant_text(item.at),
            ends: instant_text(item.end()),
            time: time(language, item.at, item.end(), self.zone),
            theirs: self
                .elsewhere()
                .then(|| span_in(language, item.at, item.end(), &meeting.zone)),
            title: self.title(item),
            members: item.members,
            cancelled: item.cancelled,
            said: item.what.as_ref().and_then(|w| w.said.clone()),
            calendar: code.as_ref().map(|code| {
                format!(
                    "{}/sessions/{code}.ics?lang={}",
                    self.path(),
                    language.code()
                )
            }),
            register: code.filter(|_| item.registers).map(|code| {
                format!(
                    "/register/{}/{code}?lang={}&zone={}",
                    meeting.slug,
                    language.code(),
                    encoded(self.zone.name())
                )
            }),
        }
    }

    fn title(&self, item: &Item) -> String {
        match &item.what {
            Some(what) => what.title.clone(),
            None if item.members => self.t("members-session"),
            None => self.t("public-session"),
        }
    }

    fn date(&self, item: &Item) -> NaiveDate {
        self.zone.local(item.at).civil.date()
    }

    pub(super) fn by_day(&self) -> Vec<Group> {
        let mut days: BTreeMap<NaiveDate, Vec<&Item>> = BTreeMap::new();
        for item in &self.programme.items {
            days.entry(self.date(item)).or_default().push(item);
        }
        let groups = days.into_iter().map(|(date, items)| Group {
            id: format!("d-{date}"),
            title: long_day_in(self.asked.language, items[0].at, self.zone),
            cards: items.into_iter().map(|i| self.card(i, true)).collect(),
        });
        groups.collect()
    }

    pub(super) fn by_network(&self) -> Vec<Group> {
        let of = |wanted: &dyn Fn(&Item) -> bool| -> Vec<Card> {
            let items = self.programme.items.iter().filter(|i| wanted(i));
            items.map(|i| self.card(i, false)).collect()
        };
        let said = |i: &Item| i.what.as_ref().and_then(|w| w.said.clone());
        let mut groups = vec![Group {
            id: "n-secretariat".into(),
            title: self.t("secretariat"),
            cards: of(&|i| said(i).is_some_and(|s| s.lead.is_none())),
        }];
        for (n, network) in self.programme.networks.iter().enumerate() {
            groups.push(Group {
                id: format!("n-{n}"),
                title: network.name.clone(),
                cards: of(&|i| {
                    said(i)
                        .and_then(|s| s.lead)
                        .is_some_and(|l| l.id == network.id)
                }),
            });
        }
        groups.push(Group {
            id: "n-members".into(),
            title: self.t("members-sessions"),
            cards: of(&|i| said(i).is_none()),
        });
        groups.retain(|g| !g.cards.is_empty());
        groups
    }

    /// Monday to Sunday from the first session's week to the last's; empty where an overview would show nothing that the list does not.
    pub(super) fn weeks(&self) -> Vec<Vec<Day>> {
        let dates: Vec<NaiveDate> = self.programme.items.iter().map(|i| self.date(i)).collect();
        let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) else {
            return Vec::new();
        };
        let monday = |d: NaiveDate| d - TimeDelta::days(d.weekday().num_days_from_monday().into());
        let (from, to) = (monday(*first), monday(*last));
        let count = (to - from).num_days() / 7 + 1;
        if first == last || count > WEEKS {
            return Vec::new();
        }
        let day = |date: NaiveDate| Day {
            label: short_day_in(
                self.asked.language,
                date.and_time(chrono::NaiveTime::MIN).and_utc(),
                &Zone::utc(),
            ),
            entries: self
                .programme
                .items
                .iter()
                .filter(|i| self.date(i) == date)
                .map(|i| {
                    let hours = clock_in(self.asked.language, i.at, i.end(), self.zone);
                    (i.anchor(), hours, self.title(i))
                })
                .collect(),
        };
        (0..count)
            .map(|w| {
                (0..7)
                    .map(|d| day(from + TimeDelta::days(w * 7 + d)))
                    .collect()
            })
            .collect()
    }

    /// Zones to choose from, by part of the world: value, name, and whether it is the one shown. The meeting's, hers and UTC come first.
    pub(super) fn zones(&self) -> Vec<ZoneGroup> {
        let option = |zone: &Zone| {
            (
                zone.name().to_string(),
                zone.city(),
                zone.name() == self.zone.name(),
            )
        };
        let mut first = vec![option(&self.programme.meeting.zone)];
        for zone in [self.zone, &Zone::utc()] {
            if first.iter().all(|(name, _, _)| name != zone.name()) {
                first.push(option(zone));
            }
        }
        let mut groups = vec![(self.t("zones-first"), first)];
        for name in zone_names() {
            let Some((region, city)) = name.split_once('/') else {
                continue;
            };
            let label = match region {
                "Africa" | "America" | "Antarctica" | "Arctic" | "Asia" | "Atlantic"
                | "Australia" | "Europe" | "Indian" | "Pacific" => {
                    self.t(&format!("zones-{}", region.to_lowercase()))
                }
                other => other.to_string(),
            };
            let city = city.replace('_', " ").replace('/', ", ");
            match groups.last_mut().filter(|(of, _)| *of == label) {
                Some((_, zones)) => zones.push((name, city, false)),
                None => groups.push((label, vec![(name, city, false)])),
            }
        }
        groups
    }
}
