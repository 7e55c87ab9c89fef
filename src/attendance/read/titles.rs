//! The titles of columns, in the words that platforms use in English, and of a few that matter in other languages.

use super::columns::Says;

/// Titles that are known as a whole, folded to lower case, without `(utc)` and `(minutes)`.
const WHOLE: [(Says, &[&str]); 12] = [
    (
        Says::Name,
        &[
            "name",
            "full name",
            "display name",
            "user name",
            "participant",
            "participant name",
            "attendee",
            "attendee name",
            "nom",
            "nome",
            "nombre",
            "الاسم",
        ],
    ),
    (
        Says::FirstName,
        &[
            "first name",
            "prénom",
            "vorname",
            "voornaam",
            "nombre de pila",
        ],
    ),
    (
        Says::LastName,
        &[
            "last name",
            "surname",
            "family name",
            "nom de famille",
            "apellido",
            "apellidos",
            "nachname",
            "achternaam",
            "cognome",
            "sobrenome",
            "apelido",
        ],
    ),
    (
        Says::Email,
        &[
            "email",
            "e-mail",
            "user email",
            "attendee email",
            "email address",
            "e-mail address",
            "mail",
        ],
    ),
    (
        Says::Start,
        &[
            "join time",
            "first join",
            "first join time",
            "time joined",
            "joined",
            "joined at",
            "start",
            "attendee join time",
        ],
    ),
    (
        Says::End,
        &[
            "leave time",
            "last leave",
            "last leave time",
            "time exited",
            "time left",
            "left",
            "left at",
            "end",
            "attendee leave time",
        ],
    ),
    (
        Says::Duration,
        &[
            "duration",
            "total duration",
            "in-meeting duration",
            "attendance duration",
            "time in session",
            "meeting duration",
            "minutes",
        ],
    ),
    (Says::Attended, &["attended"]),
    (Says::Action, &["user action", "action"]),
    (Says::When, &["timestamp"]),
    (
        Says::OfMeeting,
        &[
            "meeting id",
            "webinar id",
            "id",
            "topic",
            "participants",
            "actual duration",
            "actual start time",
            "# registered",
            "unique viewers",
        ],
    ),
    (
        Says::Nothing,
        &[
            "meeting name",
            "meeting start time",
            "meeting end time",
            "meeting date",
            "start time",
            "end time",
            "session name",
            "guest",
            "is guest",
            "role",
            "registration time",
            "registration email",
            "approval status",
            "phone",
            "connection type",
        ],
    ),
];

/// Parts by which a title is known, tried before the whole ones.
const PARTS: [(Says, &[&str]); 3] = [
    (
        Says::WaitingRoom,
        &[
            "waiting room",
            "salle d'attente",
            "salle d’attente",
            "warteraum",
            "sala de espera",
            "sala d'attesa",
            "wachtkamer",
            "غرفة الانتظار",
        ],
    ),
    (
        Says::Name,
        &[
            "original name",
            "nom original",
            "nom d'origine",
            "nombre original",
            "originalname",
            "nome original",
        ],
    ),
    (
        Says::Nothing,
        &["country", "recording", "participant id", "engagement"],
    ),
];

/// What a column of this title says; `None` when its words are not known.
pub fn meaning(title: &str) -> Option<Says> {
    let lower = title.trim().to_lowercase();
    let bare = lower
        .trim_end_matches("(utc)")
        .trim_end_matches("(minutes)")
        .trim();
    let part = PARTS
        .iter()
        .find(|(_, parts)| parts.iter().any(|p| bare.contains(p)));
    let whole = || WHOLE.iter().find(|(_, titles)| titles.contains(&bare));
    part.or_else(whole).map(|(says, _)| *says)
}
