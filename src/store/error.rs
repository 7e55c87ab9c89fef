//! What the database's complaints mean to the person who asked.

use diesel::result::{DatabaseErrorKind, Error};

use crate::refusal::{Kind, Refusal};

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match &error {
            Error::NotFound => Refusal::not_found("it is not there (any more)"),
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Refusal::conflict(
                "somebody else stored the same thing at the same moment: look again, then repeat",
            ),

            Error::DatabaseError(
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
                _,
            )
            | Error::BrokenTransactionManager => lost(),
            Error::DatabaseError(kind, info) => of_message(*kind, info.message()),

            _ => Refusal::internal(format!("database: {error}")),
        }
    }
}

fn of_message(kind: DatabaseErrorKind, message: &str) -> Refusal {
    let lower = message.to_lowercase();
    let any = |words: &[&str]| words.iter().any(|w| lower.contains(w));
    if any(&["disk is full", "no space left", "could not extend file"]) {
        return Refusal::new(
            Kind::Unavailable,
            "the disk of the database is full: nothing was stored; free some space and repeat",
        );
    }
    if any(&[
        "disk i/o error",
        "readonly database",
        "read-only",
        "unable to open database",
    ]) {
        return Refusal::new(
            Kind::Unavailable,
            format!("the database cannot be written ({message}): nothing was stored"),
        );
    }
    if any(&["database is locked", "deadlock", "could not serialize"]) {
        return Refusal::new(
            Kind::Unavailable,
            "the database is busy with another change: nothing was stored; repeat",
        );
    }
    if any(&[
        "connection closed",
        "terminating connection",
        "shutting down",
        "starting up",
    ]) {
        return lost();
    }
    Refusal::internal(format!("database: {kind:?}: {message}"))
}

fn lost() -> Refusal {
    Refusal::new(
        Kind::Unavailable,
        "the connection to the database was lost: nothing was stored; repeat in a moment",
    )
}
