//! What a change of a workshop promises.
