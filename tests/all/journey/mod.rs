//! Whole ways through the service, as people go them: on the command line, by mail, on pages. Other people's programs judge what comes out.

mod answers;
mod attendance;
mod demo;
mod erased;
mod faulty;
mod hostile;
mod killed;
pub mod kit;
mod ledger;
mod loop_twice;
mod mail_out;
mod other_meeting;
mod participant;
mod replanned;
mod told;
mod trouble;
mod wishes;
mod without_database;
