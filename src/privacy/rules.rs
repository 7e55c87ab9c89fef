//! The list of rules: how each table speaks of a person, what of it is given out, and what erasing does. Rows go in this order, those first that
//! refer to others. A table that is in neither list fails a test.

use super::Fate::{Blanked, Deleted, Nameless, Stays};
use super::{Kind, Rule};

const HERS: &str = "person_id = {person}";
const OF_INVITATION: &str =
    "invitation_id IN (SELECT id FROM invitations WHERE person_id = {person})";
const RECEIVED: &str =
    "person_id = {person} OR LOWER(from_address) = {key} OR LOWER(attendee) = {key}";
const MAILED: &str = "person_id = {person} OR LOWER(to_address) = {key}";
const ACCOUNT: &str = "organiser_id IN (SELECT id FROM organisers WHERE email_key = {key})";
const STAYS_OUT: &str = "its last mails go as soon as they have left";
const ACCOUNT_ENDS: &str = "an organiser's account is ended by organisers, before";

const fn rule(
    table: &'static str,
    kind: Kind,
    whose: &'static str,
    kept_back: &'static [&'static str],
    fates: &'static [(&'static str, super::Fate)],
) -> Rule {
    Rule {
        table,
        kind,
        whose,
        kept_back,
        fates,
    }
}

const GONE: &[(&str, super::Fate)] = &[("", Deleted)];

/// Tables with rows about people. An empty condition means all rows that are hers.
pub const RULES: &[Rule] = &[
    rule(
        "mail_answers",
        Kind::Mails,
        "mail_id IN (SELECT id FROM received_mails WHERE person_id = {person} OR LOWER(from_address) = {key} OR LOWER(attendee) = {key}) OR invitation_id IN (SELECT id FROM invitations WHERE person_id = {person})",
        &["settled_by"],
        GONE,
    ),
    rule("received_mails", Kind::Mails, RECEIVED, &["sha256"], GONE),
    rule(
        "notices",
        Kind::Invitations,
        OF_INVITATION,
        &["set_back_by"],
        GONE,
    ),
    rule("responses", Kind::Invitations, OF_INVITATION, &[], GONE),
    // What was counted of her presence stays counted; attendance has put one sum in the place of her comings and goings by now.
    rule(
        "attendance_intervals",
        Kind::Attendance,
        HERS,
        &["marked_by"],
        GONE,
    ),
    rule("attendance_settled", Kind::Attendance, HERS, &[], GONE),
    rule(
        "attendance_marks",
        Kind::Attendance,
        HERS,
        &["marked_by"],
        GONE,
    ),
    rule(
        "attendance_log",
        Kind::Attendance,
        HERS,
        &["done_by"],
        &[("", Blanked("person_id = NULL"))],
    ),
    rule(
        "attendance_decisions",
        Kind::Attendance,
        "person_id = {person} OR LOWER(email) = {key}",
        &["decided_by"],
        GONE,
    ),
    rule(
        "attendance_aliases",
        Kind::Attendance,
        "person_id = {person} OR LOWER(guest_email) = {key}",
        &[],
        GONE,
    ),
    rule("certificates", Kind::Attendance, HERS, &[], GONE),
    rule("certificate_requests", Kind::Attendance, HERS, &[], GONE),
    rule(
        "invitations",
        Kind::Invitations,
        HERS,
        &[],
        &[
            (
                "session_id IN (SELECT id FROM sessions WHERE starts_at < {now} AND state = 'confirmed')",
                Nameless(
                    "first_message_id = '', answered_at = NULL, answered_by = NULL, told_zone = NULL, told_offset = NULL",
                ),
            ),
            ("", Deleted),
        ],
    ),
    rule(
        "outbox_texts",
        Kind::Mails,
        "mail_id IN (SELECT id FROM outbox WHERE person_id = {person} OR LOWER(to_address) = {key})",
        &[],
        &[(
            "mail_id NOT IN (SELECT mail_id FROM farewell_mails)",
            Deleted,
        )],
    ),
    rule(
        "farewell_mails",
        Kind::Mails,
        "mail_id IN (SELECT id FROM outbox WHERE person_id = {person} OR LOWER(to_address) = {key})",
        &[],
        &[("", Stays(STAYS_OUT))],
    ),
    rule(
        "outbox",
        Kind::Mails,
        MAILED,
        &["tag_hash", "envelope_from", "last_words"],
        &[
            ("id NOT IN (SELECT mail_id FROM farewell_mails)", Deleted),
            ("", Blanked("person_id = NULL")),
        ],
    ),
    rule("mail_holds", Kind::Mails, HERS, &["held_by"], GONE),
    rule("reminders", Kind::Mails, HERS, &["unsubscribe_hash"], GONE),
    rule(
        "feeds",
        Kind::Links,
        HERS,
        &["token_hash", "body_hash"],
        GONE,
    ),
    rule("personal_links", Kind::Links, HERS, &["token_hash"], GONE),
    rule(
        "registration_requests",
        Kind::Meetings,
        "person_id = {person} OR LOWER(email) = {key}",
        &["token_hash", "form_key"],
        GONE,
    ),
    rule("registrations", Kind::Meetings, HERS, &[], GONE),
    rule("availability_spans", Kind::Time, HERS, &[], GONE),
    rule("busy_spans", Kind::Time, HERS, &[], GONE),
    rule("default_hours", Kind::Time, HERS, &[], GONE),
    rule("workshop_people", Kind::Meetings, HERS, &[], GONE),
    rule("participants", Kind::Meetings, HERS, &[], GONE),
    rule("memberships", Kind::You, HERS, &[], GONE),
    rule("address_changes", Kind::You, HERS, &["changed_by"], GONE),
    rule("persons", Kind::You, "id = {person}", &["nameless"], GONE),
    rule(
        "insight_versions",
        Kind::Written,
        "LOWER(written_by) = {key}",
        &[],
        &[("", Stays("it is the workshop's"))],
    ),
    rule(
        "insight_reviews",
        Kind::Written,
        "LOWER(said_by) = {key}",
        &[],
        &[("", Stays("it is her network's word"))],
    ),
    rule(
        "report_texts",
        Kind::Written,
        "LOWER(written_by) = {key}",
        &[],
        &[("", Stays("it is the meeting's report"))],
    ),
    rule(
        "approval_words",
        Kind::Written,
        "LOWER(said_by) = {key}",
        &["entered_by"],
        &[("", Stays("it is her network's word"))],
    ),
    rule(
        "session_notes",
        Kind::Written,
        "LOWER(written_by) = {key}",
        &[],
        &[("", Stays("it is the workshop's"))],
    ),
    rule(
        "organisers",
        Kind::Account,
        "email_key = {key}",
        &[],
        &[("", Stays(ACCOUNT_ENDS))],
    ),
    rule(
        "sign_in_links",
        Kind::Account,
        ACCOUNT,
        &["token_hash"],
        &[("", Stays(ACCOUNT_ENDS))],
    ),
    rule(
        "web_sessions",
        Kind::Account,
        ACCOUNT,
        &["token_hash", "form_token"],
        &[("", Stays(ACCOUNT_ENDS))],
    ),
    rule(
        "api_tokens",
        Kind::Account,
        ACCOUNT,
        &["token_hash"],
        &[("", Stays(ACCOUNT_ENDS))],
    ),
];

/// Tables without rows about one person, and why. Where their texts name somebody who is erased, her name and address are taken out.
#[cfg(test)]
pub const OF_NOBODY: &[(&str, &str)] = &[
    ("alliances", "the alliance"),
    ("networks", "networks"),
    ("meetings", "meetings"),
    ("meeting_networks", "networks of meetings"),
    ("workshops", "workshops"),
    ("workshop_forbidden", "times of workshops"),
    ("workshop_quorums", "numbers per network"),
    ("workshop_rules", "rules between workshops"),
    (
        "proposals",
        "programmes; people stand in them by a number that then leads to nobody",
    ),
    ("planning_jobs", "searches for programmes, as proposals"),
    ("sessions", "released workshops"),
    ("releases", "numbers of programmes"),
    ("release_sessions", "what was released"),
    ("session_records", "which sessions have a record"),
    ("attendance_records", "states of records"),
    ("attendance_imports", "names and hashes of files"),
    (
        "attendance_uploads",
        "files that wait an hour, then they go by themselves",
    ),
    ("attendance_shown", "numbers per network"),
    ("attendance_settings", "what an organiser decided"),
    ("ledger_bookings", "numbers per network"),
    ("ledger_edits", "numbers per network"),
    ("reminder_settings", "what an organiser decided"),
    ("registration_offers", "what an organiser decided"),
    (
        "registration_tries",
        "keyed hashes of network addresses, kept for two days",
    ),
    ("registration_keys", "a secret"),
    ("report_publications", "what was published"),
    ("erased_addresses", "keyed hashes, of whoever was erased"),
    ("erasure_keys", "a secret"),
    (
        "import_files",
        "files that wait an hour, then they go by themselves",
    ),
    ("approval_rules", "what an organiser decided"),
    ("approval_questions", "programmes that were put to networks"),
    ("approval_passes", "releases, and why they went out"),
    ("public_programmes", "what an organiser decided"),
    ("proposal_moves", "starts of workshops"),
];
