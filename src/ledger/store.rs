//! The tables `ledger_bookings` and `ledger_edits`.

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Asked, Booking, Books, Edit, Edition};
use crate::meeting::{self, MeetingId};
use crate::people::{AllianceId, NetworkId};
use crate::refusal::Refusal;
use crate::store::schema::{ledger_bookings, ledger_edits};
use crate::store::{Conn, instant, naive, on_db};

type BookingRow = (String, String, i64, i32, i32, NaiveDateTime);
type EditRow = (
    String,
    String,
    i32,
    Option<i64>,
    i64,
    String,
    String,
    NaiveDateTime,
);

/// Everything that is written down of the alliance.
pub fn load(conn: &mut Conn, alliance: &AllianceId) -> Result<Books, Refusal> {
    let editions: Vec<Edition> = meeting::editions(conn, alliance)?
        .into_iter()
        .map(|(meeting, networks)| Edition {
            networks: networks
                .into_iter()
                .filter(|n| n.belongs_on(meeting.first_day))
                .map(|n| n.id)
                .collect(),
            meeting,
        })
        .collect();
    let ids: Vec<&str> = editions.iter().map(|e| e.meeting.id.as_str()).collect();
    let bookings: Vec<BookingRow> = on_db!(conn, |c| ledger_bookings::table
        .filter(ledger_bookings::meeting_id.eq_any(&ids))
        .order((ledger_bookings::meeting_id, ledger_bookings::network_id))
        .load(c))?;
    let edits: Vec<EditRow> = on_db!(conn, |c| ledger_edits::table
        .filter(ledger_edits::meeting_id.eq_any(&ids))
        .order((
            ledger_edits::meeting_id,
            ledger_edits::network_id,
            ledger_edits::number
        ))
        .load(c))?;
    Ok(Books {
        bookings: bookings.into_iter().map(to_booking).collect(),
        edits: edits.into_iter().map(to_edit).collect(),
        editions,
    })
}

fn to_booking((meeting, network, burden, members, release, at): BookingRow) -> Booking {
    Booking {
        meeting: MeetingId::from_text(meeting),
        asked: Asked {
            network: NetworkId::from_text(network),
            burden,
            members: u32::try_from(members).unwrap_or(0),
        },
        release: u32::try_from(release).unwrap_or(0),
        at: instant(at),
    }
}

fn to_edit(row: EditRow) -> Edit {
    let (meeting, network, number, opening, instead_of, reason, by, at) = row;
    Edit {
        meeting: MeetingId::from_text(meeting),
        network: NetworkId::from_text(network),
        number: u32::try_from(number).unwrap_or(0),
        opening,
        instead_of,
        reason,
        by,
        at: instant(at),
    }
}

/// Puts the meeting's bookings of the books in the place of those that were stored.
pub fn save_bookings(conn: &mut Conn, books: &Books, meeting: &MeetingId) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::delete(
        ledger_bookings::table.filter(ledger_bookings::meeting_id.eq(meeting.as_str()))
    )
    .execute(c))?;
    for booking in books.bookings.iter().filter(|b| b.meeting == *meeting) {
        on_db!(conn, |c| diesel::insert_into(ledger_bookings::table)
            .values((
                ledger_bookings::meeting_id.eq(meeting.as_str()),
                ledger_bookings::network_id.eq(booking.asked.network.as_str()),
                ledger_bookings::burden.eq(booking.asked.burden),
                ledger_bookings::members.eq(booking.asked.members.cast_signed()),
                ledger_bookings::release_number.eq(booking.release.cast_signed()),
                ledger_bookings::booked_at.eq(naive(booking.at)),
            ))
            .execute(c))?;
    }
    Ok(())
}

/// Writes an organiser's word beside the earlier ones.
pub fn add_edit(conn: &mut Conn, edit: &Edit) -> Result<(), Refusal> {
    on_db!(conn, |c| diesel::insert_into(ledger_edits::table)
        .values((
            ledger_edits::meeting_id.eq(edit.meeting.as_str()),
            ledger_edits::network_id.eq(edit.network.as_str()),
            ledger_edits::number.eq(edit.number.cast_signed()),
            ledger_edits::opening.eq(edit.opening),
            ledger_edits::instead_of.eq(edit.instead_of),
            ledger_edits::reason.eq(&edit.reason),
            ledger_edits::edited_by.eq(&edit.by),
            ledger_edits::edited_at.eq(naive(edit.at)),
        ))
        .execute(c))?;
    Ok(())
}
