//! What the integration tests share: the built program, both engines, a browser, a mail server, other people's readers.
//!
//! Every piece that starts something stops it by its own id when it goes out of scope. `bin/test` installs what is needed; a test that
//! misses something fails and says so, it never passes in silence.

// A kit is whole even while no test uses some of its pieces.
#![allow(dead_code, unused_imports)]

mod browser;
mod dump;
mod engines;
mod folder;
mod gate;
mod http;
mod postgres;
mod process;
mod program;
mod python;
mod radicale;
mod server;
mod site;
mod smtp;

pub use browser::{Browser, Screen};
pub use engines::{Engine, engines};
pub use folder::TempDir;
pub use gate::Gate;
pub use http::{Response, Upload, Visitor};
pub use postgres::{FreshDatabase, Postgres};
pub use process::Running;
pub use program::{Output, binary, output_of, plenary, root, run};
pub use python::python;
pub use radicale::{Calendar, Radicale};
pub use server::Server;
pub use site::Site;
pub use smtp::{Answer, Manner, Received, SmtpSink, Tls};
