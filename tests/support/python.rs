//! Other people's readers, in Python: the packages of `tests/readers/requirements.txt`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::program::{Output, output_of, root};

/// Runs a script of the project (its path from the project's folder) with the Python that `bin/test` prepared, or PLENARY_PYTHON.
pub fn python<A: AsRef<OsStr>>(script: impl AsRef<Path>, arguments: &[A]) -> Output {
    let mut command = Command::new(interpreter());
    output_of(
        command
            .arg(root().join(script))
            .args(arguments)
            .env("PYTHONDONTWRITEBYTECODE", "1"),
    )
}

/// The Python with the packages.
pub fn interpreter() -> PathBuf {
    if let Some(named) = std::env::var_os("PLENARY_PYTHON") {
        return named.into();
    }
    let prepared = root().join(".venv/bin/python");
    assert!(
        prepared.exists(),
        "there is no .venv with the readers: run bin/test, which makes it"
    );
    prepared
}
