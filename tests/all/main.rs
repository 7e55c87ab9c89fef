//! All integration tests in one binary: the house rules, zone rules against another implementation, and whole ways through the service.

#[path = "../support/mod.rs"]
mod support;

mod architecture;
mod migrations;
mod time_oracle;
