//! Against programs that fill in forms: the form's stamp, and by what name a visitor's tries are counted. Pure.

use crate::secret::{Token, hash_of};
use crate::time::Instant;

/// Nobody fills the form in faster than in so many seconds.
const FASTEST: i64 = 2;
/// A form that lay open for longer is sent once more.
const SLOWEST: i64 = 24 * 3600;

/// What forms are stamped with; the secret is this service's own and lies in its database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate(String);

/// What a stamp says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stamp {
    Good,
    /// Sent faster than a person types.
    TooFast,
    /// Too old, or not one of ours.
    Stale,
}

impl Gate {
    pub fn of(secret: String) -> Self {
        Gate(secret)
    }

    /// A new stamp: when the form was made, something random, and the proof that it was made here.
    pub fn stamp(&self, now: Instant) -> String {
        let plain = format!("{}.{}", now.timestamp(), &Token::fresh().text()[..16]);
        let proof = self.keyed("stamp", &plain);
        format!("{plain}.{}", &proof[..32])
    }

    /// Whether a form may be taken.
    pub fn read(&self, stamp: &str, now: Instant) -> Stamp {
        let made = stamp.rsplit_once('.').and_then(|(plain, proof)| {
            let right = self.keyed("stamp", plain);
            let made = plain.split_once('.')?.0.parse::<i64>().ok()?;
            bool::from(subtle::ConstantTimeEq::ct_eq(
                proof.as_bytes(),
                &right.as_bytes()[..32],
            ))
            .then_some(made)
        });
        match made.map(|made| now.timestamp() - made) {
            Some(age) if !(0..=SLOWEST).contains(&age) => Stamp::Stale,
            Some(age) if age < FASTEST => Stamp::TooFast,
            Some(_) => Stamp::Good,
            None => Stamp::Stale,
        }
    }

    /// A name for something that must not lie in the database itself.
    pub fn keyed(&self, kind: &str, text: &str) -> String {
        let inner = hash_of(&format!("{}|{kind}|{text}", self.0));
        hash_of(&format!("{}|{inner}", self.0))
    }
}
