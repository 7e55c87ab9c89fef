//! One binary for all tests that drive the service from outside.

fn main() {}
