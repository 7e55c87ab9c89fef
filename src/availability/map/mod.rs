//! The organiser's page of who can when: the weeks as a map, one day by network, one hour by name.

pub mod web;
