//! What the slice promises.
