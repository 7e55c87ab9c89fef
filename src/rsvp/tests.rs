//! What an answer may change.
