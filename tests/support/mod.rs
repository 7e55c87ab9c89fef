//! What the integration tests share: the built program, both engines, a browser, a mail server, other people's readers.
//!
//! Every piece that starts something stops it by its own id when it goes out of scope. `bin/test` installs what is needed; a test that
//! misses something fails and says so, it never passes in silence.

mod program;
mod python;

pub use program::{Output, binary, root, run};
pub use python::python;
