//! The hours of a person who has not said anything else: when she works and when she is awake, by her own clock.

/// Default hours, in minutes of her local day; `from > to` goes over midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DefaultHours {
    /// ISO weekdays on which she works, as bits (1 = Monday).
    pub days: u8,
    pub work_from: u16,
    pub work_to: u16,
    pub wake_from: u16,
    pub wake_to: u16,
}

impl Default for DefaultHours {
    /// Monday to Friday 09:00–17:00 at work, 07:00–22:00 awake. Other weekends are for the people themselves to say.
    fn default() -> Self {
        DefaultHours {
            days: 0b001_1111,
            work_from: 9 * 60,
            work_to: 17 * 60,
            wake_from: 7 * 60,
            wake_to: 22 * 60,
        }
    }
}

impl DefaultHours {
    /// Whether she is at work at that minute of a local day (`iso` 1 = Monday).
    pub fn working(&self, iso: u32, minute: u16) -> bool {
        let on = (1..=7).contains(&iso) && self.days & (1 << (iso - 1)) != 0;
        on && within(minute, self.work_from, self.work_to)
    }

    /// Whether she is awake at that minute of her local day.
    pub fn awake(&self, minute: u16) -> bool {
        within(minute, self.wake_from, self.wake_to)
    }

    /// Her working days, 1 = Monday.
    pub fn working_days(&self) -> impl Iterator<Item = u32> {
        let days = self.days;
        (1..=7).filter(move |d| days & (1 << (d - 1)) != 0)
    }
}

fn within(minute: u16, from: u16, to: u16) -> bool {
    if from <= to {
        from <= minute && minute < to
    } else {
        minute >= from || minute < to
    }
}
