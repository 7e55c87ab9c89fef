//! Mails that come in: 90 of them by name, the ways by which they come, and what follows from answers, proposals and bounces.

mod discreet;
mod imap;
mod kit;
mod mails;
mod pages;
mod story;
mod ways;
