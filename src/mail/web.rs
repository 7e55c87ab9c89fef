//! The pages of the mails that went out.
