//! What the forms about her time promise.
