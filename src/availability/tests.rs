//! What availability promises.
