//! What somebody says anew of how she is written to. Pure.

use super::Person;
use crate::language::Language;
use crate::time::Zone;

/// What is `None` stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WishChange {
    pub language: Option<Language>,
    pub zone: Option<Zone>,
    pub discreet: Option<bool>,
    pub named: Option<bool>,
    pub reminders: Option<bool>,
}

impl WishChange {
    /// Whether it says anything at all.
    pub fn says_something(&self) -> bool {
        *self != WishChange::default()
    }

    /// The person as she wants it; what was said once is left alone by spreadsheets.
    pub fn on(&self, person: &mut Person) {
        if let Some(language) = self.language {
            person.language = language.code().to_string();
        }
        if let Some(zone) = &self.zone {
            person.wishes.zone_said |= *zone != person.zone;
            person.zone = zone.clone();
        }
        let wishes = &mut person.wishes;
        wishes.discreet = self.discreet.unwrap_or(wishes.discreet);
        wishes.named = self.named.unwrap_or(wishes.named);
        wishes.reminders = self.reminders.unwrap_or(wishes.reminders);
        wishes.said |= self.says_something();
    }
}
