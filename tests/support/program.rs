//! The built program, run to its end, and where the project lies.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a finished program left: its exit code and both of its streams.
#[derive(Debug)]
pub struct Output {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Output {
    /// Standard output of a program that must have ended well.
    pub fn good(self) -> String {
        assert_eq!(
            self.code, 0,
            "the program should have ended well, but said:\n{}{}",
            self.stdout, self.stderr
        );
        self.stdout
    }

    /// Standard error of a program that must have ended with this code.
    pub fn refused(self, code: i32) -> String {
        assert_eq!(
            self.code, code,
            "the program should have ended with {code}, but said:\n{}{}",
            self.stdout, self.stderr
        );
        self.stderr
    }
}

/// The built `plenary`.
pub fn binary() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_plenary"))
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Runs `plenary` to its end, in an environment without settings of the person who runs the tests.
pub fn run<A: AsRef<std::ffi::OsStr>>(arguments: &[A]) -> Output {
    output_of(plenary().args(arguments))
}

/// A command for `plenary` that inherits none of its settings.
pub fn plenary() -> Command {
    let mut command = Command::new(binary());
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("PLENARY_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs any command to its end.
pub fn output_of(command: &mut Command) -> Output {
    let done = command
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap_or_else(|e| panic!("{command:?} did not start: {e}"));
    Output {
        code: done.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&done.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&done.stderr).into_owned(),
    }
}
