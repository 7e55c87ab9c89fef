//! Telling apart people of one name where addresses are not shown. Pure.

use std::collections::HashMap;

use super::names;
use crate::people::{Person, PersonId};

/// Of everybody who shares her name and network with another of these: the city of her zone, and where that is the same too the last part of her
/// address before the @. Whoever is alone with her name is not in it.
pub fn apart<'a>(
    people: impl IntoIterator<Item = (&'a Person, Option<String>)>,
) -> HashMap<PersonId, String> {
    let mut called: HashMap<(Vec<String>, Option<String>), Vec<&Person>> = HashMap::new();
    for (person, network) in people {
        let alike = called
            .entry((names::words(&person.name), network))
            .or_default();
        alike.push(person);
    }
    let mut all = HashMap::new();
    for alike in called.into_values().filter(|alike| alike.len() > 1) {
        for person in &alike {
            let city = person.zone.city();
            let same = alike.iter().filter(|p| p.zone.city() == city).count();
            let says = if same > 1 {
                let local = person.email.as_str().split('@').next().unwrap_or_default();
                let last = local.rsplit(['.', '-', '_']).next().unwrap_or_default();
                format!("{city}, …{last}")
            } else {
                city
            };
            all.insert(person.id.clone(), says);
        }
    }
    all
}

/// `Amal Elsayed (Cairo)`, or her name alone.
pub fn named(person: &Person, apart: &HashMap<PersonId, String>) -> String {
    match apart.get(&person.id) {
        Some(says) => format!("{} ({says})", person.name),
        None => person.name.clone(),
    }
}
