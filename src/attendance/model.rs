//! What a platform's file says, before anybody is recognised in it.

use crate::time::{Interval, Zone};

/// Where a file came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    ZoomMeeting,
    ZoomWebinar,
    Teams,
    Meet,
    Webex,
    /// Names or addresses with times, of no platform that we know.
    Table,
    /// Addresses only: whoever is on it was there.
    AddressList,
}

impl Platform {
    /// As stored and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Platform::ZoomMeeting => "zoom-meeting",
            Platform::ZoomWebinar => "zoom-webinar",
            Platform::Teams => "teams",
            Platform::Meet => "meet",
            Platform::Webex => "webex",
            Platform::Table => "table",
            Platform::AddressList => "address-list",
        }
    }
}

/// Against what a file is read: the session, and the zone of times that name none.
#[derive(Debug, Clone)]
pub struct Frame {
    pub session: Interval,
    pub zone: Zone,
}

/// A platform's report, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub platform: Platform,
    /// The meeting's title on the platform.
    pub topic: Option<String>,
    pub rows: Vec<Row>,
    /// One sentence each, for the organiser: what was assumed or left out.
    pub notes: Vec<String>,
}

/// One connection of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The row's number in the file, as a spreadsheet shows it.
    pub line: u32,
    /// As the file says, without the tags that platforms add (`(Guest)`).
    pub name: String,
    /// Empty when the file has none.
    pub email: String,
    pub interval: Interval,
    /// She was let wait and was not in the session.
    pub waiting_room: bool,
}
