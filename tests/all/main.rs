//! All integration tests in one binary: the house rules, zone rules against another implementation, and whole ways through the service.

// A test that meets the unexpected fails there and then; helpers of tests are no tests to the lint.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../support/mod.rs"]
mod support;

mod acceptance;
mod architecture;
mod attendance_files;
mod bench_mail;
mod caldav;
mod calendar_readers;
mod certificates;
mod delivery;
mod documents;
mod feeds;
mod gallery;
mod guard;
mod import;
mod inbound;
mod journey;
mod mail_signatures;
mod migrations;
mod outbox;
mod pages_meeting;
mod planning;
mod planning_around;
mod planning_why;
mod registration;
mod reminders;
mod repeating_events;
mod time_oracle;
mod typeset;
