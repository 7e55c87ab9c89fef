//! One person's page of the ledger.

pub mod web;
