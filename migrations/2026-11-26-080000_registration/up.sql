-- What an organiser offers to people from outside: places in a public session.
CREATE TABLE registration_offers (
    -- no reference: a workshop that was never released may leave the meeting
    workshop_id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    -- open, closed
    state TEXT NOT NULL,
    -- none: as many as come
    capacity INTEGER,
    -- none: until the session begins
    closes_at TIMESTAMP,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE INDEX registration_offers_of ON registration_offers (meeting_id);

-- What somebody asked for. Unconfirmed ones go after 48 hours; of confirmed ones the link stays, name and address move to persons.
CREATE TABLE registration_requests (
    -- SHA-256 of the link's token, in hexadecimal
    token_hash TEXT NOT NULL PRIMARY KEY,
    -- hash of the form, the address and the session: the same form twice is one request
    form_key TEXT NOT NULL UNIQUE,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    workshop_id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    -- who she is; none: not confirmed
    person_id TEXT REFERENCES persons (id)
);
CREATE INDEX registration_requests_of ON registration_requests (meeting_id, workshop_id);

CREATE TABLE registrations (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    workshop_id TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES persons (id),
    -- confirmed, waiting, cancelled, removed
    state TEXT NOT NULL,
    -- in the order of confirmation
    number INTEGER NOT NULL,
    confirmed_at TIMESTAMP NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    UNIQUE (workshop_id, person_id)
);
CREATE INDEX registrations_of ON registrations (meeting_id);

-- How often somebody tried, so that nobody can have a flood of mails written. The source is a keyed hash of an address, kept for two days.
CREATE TABLE registration_tries (
    source TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (source, since)
);

-- What the stamps of forms are made with.
CREATE TABLE registration_keys (
    name TEXT NOT NULL PRIMARY KEY,
    secret TEXT NOT NULL
);
