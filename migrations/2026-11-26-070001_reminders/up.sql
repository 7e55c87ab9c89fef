-- When a meeting's people are reminded; no row: at the usual times.
CREATE TABLE reminder_settings (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
    -- minutes before a session; none: no such reminder
    first_minutes INTEGER,
    second_minutes INTEGER,
    -- the agenda of the week, on Sunday evening
    week BOOLEAN NOT NULL,
    -- who has not answered is asked again so many days after she was asked, or so many before the session; none: not so
    ask_after_days INTEGER,
    ask_before_days INTEGER
);

-- What was written: each once, whoever asks.
CREATE TABLE reminders (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    dedup_key TEXT NOT NULL UNIQUE,
    -- first, second, week or answer
    kind TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    -- SHA-256, in hexadecimal, of the secret in the address that ends mails of this kind
    unsubscribe_hash TEXT NOT NULL
);
CREATE INDEX reminders_of ON reminders (meeting_id, person_id);
CREATE INDEX reminders_unsubscribe ON reminders (unsubscribe_hash);
