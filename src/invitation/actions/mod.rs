//! What is done about invitations: releasing a programme, and telling one person alone. Each act is one transaction, so that no change stands
//! without its notices and no notice without its change.

mod looked_at;
mod one_person;
mod release;
mod tell;
mod untold;
mod would_write;

pub use looked_at::LookedAt;
pub use one_person::{invite, resend, withdraw};
pub use release::{StartsFile, preview, release, release_in};
pub use untold::untold;
pub use would_write::{NO_LINK, Whose, WouldWrite, would_write};
