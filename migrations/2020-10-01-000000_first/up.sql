-- One text for SQLite and PostgreSQL: ids are text that the application makes, instants are UTC without zone, weekdays are bits (1 = Monday).

CREATE TABLE alliances (
    id TEXT NOT NULL PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    mailbox TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE networks (
    id TEXT NOT NULL PRIMARY KEY,
    alliance_id TEXT NOT NULL REFERENCES alliances (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    joined DATE,
    -- burden carried over from earlier years, in thousandths of a minute per head
    ledger BIGINT NOT NULL,
    UNIQUE (alliance_id, code)
);

CREATE TABLE persons (
    id TEXT NOT NULL PRIMARY KEY,
    alliance_id TEXT NOT NULL REFERENCES alliances (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    UNIQUE (alliance_id, email_key)
);

CREATE TABLE memberships (
    person_id TEXT NOT NULL REFERENCES persons (id),
    network_id TEXT NOT NULL REFERENCES networks (id),
    -- 0 represents her in totals
    place INTEGER NOT NULL,
    valid_from DATE,
    valid_to DATE,
    PRIMARY KEY (person_id, network_id)
);

CREATE TABLE default_hours (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES persons (id),
    days INTEGER NOT NULL,
    -- minutes of her local day
    work_from INTEGER NOT NULL,
    work_to INTEGER NOT NULL,
    wake_from INTEGER NOT NULL,
    wake_to INTEGER NOT NULL
);

CREATE TABLE meetings (
    id TEXT NOT NULL PRIMARY KEY,
    alliance_id TEXT NOT NULL REFERENCES alliances (id),
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    zone TEXT NOT NULL,
    grid_minutes INTEGER NOT NULL,
    parallel INTEGER NOT NULL,
    per_day INTEGER NOT NULL,
    rest_minutes INTEGER NOT NULL,
    near_minutes INTEGER NOT NULL,
    -- days of the week without sessions
    free_days INTEGER NOT NULL,
    preset TEXT NOT NULL,
    -- minutes that count as present; none: a quarter of the session, at most 15
    present_minutes INTEGER,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE participants (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    role TEXT NOT NULL,
    -- in the organiser's list
    place INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);

-- The networks that a meeting knows: an alliance may have others in other years.
CREATE TABLE meeting_networks (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    network_id TEXT NOT NULL REFERENCES networks (id),
    place INTEGER NOT NULL,
    PRIMARY KEY (meeting_id, network_id)
);

CREATE TABLE workshops (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    code TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    lead_network_id TEXT REFERENCES networks (id),
    minutes INTEGER NOT NULL,
    audience TEXT NOT NULL,
    earliest DATE,
    latest DATE,
    quorum INTEGER,
    pinned TIMESTAMP,
    join_link TEXT,
    UNIQUE (meeting_id, code)
);

CREATE TABLE workshop_people (
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    part TEXT NOT NULL,
    PRIMARY KEY (workshop_id, person_id, part)
);

CREATE TABLE workshop_quorums (
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    network_id TEXT NOT NULL REFERENCES networks (id),
    people INTEGER NOT NULL,
    PRIMARY KEY (workshop_id, network_id)
);

CREATE TABLE workshop_rules (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    kind TEXT NOT NULL,
    first_id TEXT NOT NULL REFERENCES workshops (id),
    second_id TEXT NOT NULL REFERENCES workshops (id),
    gap_minutes INTEGER NOT NULL
);

CREATE TABLE availability_spans (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    answer TEXT NOT NULL,
    -- what she said, on the wall of `zone`
    start_local TIMESTAMP NOT NULL,
    end_local TIMESTAMP NOT NULL,
    zone TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    source TEXT NOT NULL
);
CREATE INDEX availability_spans_of ON availability_spans (meeting_id, person_id);

CREATE TABLE busy_spans (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL
);
CREATE INDEX busy_spans_of ON busy_spans (meeting_id, person_id);

CREATE TABLE proposals (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    number INTEGER NOT NULL,
    made_at TIMESTAMP NOT NULL,
    seed BIGINT NOT NULL,
    -- documents as planning files: plan-problem/1, plan-solution/1, and the sentences
    problem TEXT NOT NULL,
    solution TEXT NOT NULL,
    explanation TEXT NOT NULL,
    UNIQUE (meeting_id, number)
);

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    -- RFC 5545 UID: given once, never used again after a cancellation
    uid TEXT NOT NULL UNIQUE,
    sequence INTEGER NOT NULL,
    state TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    minutes INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    revised_at TIMESTAMP NOT NULL
);
CREATE INDEX sessions_of ON sessions (meeting_id, workshop_id);

CREATE TABLE releases (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    number INTEGER NOT NULL,
    released_at TIMESTAMP NOT NULL,
    released_by TEXT NOT NULL,
    tzdb TEXT NOT NULL,
    UNIQUE (meeting_id, number)
);

CREATE TABLE release_sessions (
    release_id TEXT NOT NULL REFERENCES releases (id),
    session_id TEXT NOT NULL REFERENCES sessions (id),
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    minutes INTEGER NOT NULL,
    join_link TEXT,
    -- explain the instant later: the anchor's zone and its offset then
    zone TEXT NOT NULL,
    offset_seconds INTEGER NOT NULL,
    PRIMARY KEY (release_id, session_id)
);

CREATE TABLE invitations (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    part TEXT NOT NULL,
    state TEXT NOT NULL,
    -- of the last message written for her
    sequence INTEGER NOT NULL,
    dtstamp TIMESTAMP NOT NULL,
    first_message_id TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at TIMESTAMP,
    answered_by TEXT,
    UNIQUE (session_id, person_id)
);
CREATE INDEX invitations_of_person ON invitations (person_id);

CREATE TABLE responses (
    id TEXT NOT NULL PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES invitations (id),
    answer TEXT NOT NULL,
    way TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    comment TEXT NOT NULL,
    at TIMESTAMP NOT NULL
);
CREATE INDEX responses_of ON responses (invitation_id);

CREATE TABLE personal_links (
    -- SHA-256 of the token, in hexadecimal: the token itself is only in her mail
    token_hash TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    created_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP
);
CREATE INDEX personal_links_of ON personal_links (meeting_id, person_id);

CREATE TABLE organisers (
    id TEXT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    created_at TIMESTAMP NOT NULL
);

CREATE TABLE sign_in_links (
    token_hash TEXT NOT NULL PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organisers (id),
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP
);

CREATE TABLE web_sessions (
    token_hash TEXT NOT NULL PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organisers (id),
    form_token TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL
);

CREATE TABLE api_tokens (
    token_hash TEXT NOT NULL PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organisers (id),
    created_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP
);

CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    -- the order in which rows were written
    number BIGINT NOT NULL,
    meeting_id TEXT REFERENCES meetings (id),
    person_id TEXT REFERENCES persons (id),
    kind TEXT NOT NULL,
    uid TEXT,
    sequence INTEGER,
    dtstamp TIMESTAMP NOT NULL,
    to_address TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    subject TEXT NOT NULL,
    -- the whole message, ASCII, frozen: a retry is byte-identical
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    next_at TIMESTAMP NOT NULL,
    lease_until TIMESTAMP,
    last_words TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    sent_at TIMESTAMP,
    expires_at TIMESTAMP,
    priority INTEGER NOT NULL,
    dedup_key TEXT NOT NULL UNIQUE
);
CREATE INDEX outbox_due ON outbox (state, next_at);
CREATE INDEX outbox_of_uid ON outbox (person_id, uid);
CREATE INDEX outbox_in_order ON outbox (number);

CREATE TABLE attendance_records (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id),
    state TEXT NOT NULL,
    updated_at TIMESTAMP NOT NULL
);

CREATE TABLE attendance_imports (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    -- SHA-256 of the file: the same file twice changes nothing
    file_hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    platform TEXT NOT NULL,
    zone TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    imported_at TIMESTAMP NOT NULL,
    imported_by TEXT NOT NULL,
    UNIQUE (session_id, file_hash)
);

CREATE TABLE attendance_intervals (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    -- none: nobody could be identified, `name` and `email` say what the file said
    person_id TEXT REFERENCES persons (id),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    source TEXT NOT NULL,
    import_id TEXT REFERENCES attendance_imports (id),
    marked_by TEXT NOT NULL
);
CREATE INDEX attendance_intervals_of ON attendance_intervals (session_id);

CREATE TABLE attendance_aliases (
    alliance_id TEXT NOT NULL REFERENCES alliances (id),
    name_key TEXT NOT NULL,
    -- none: known to be nobody (a phone, an interpreter, a note-taker)
    person_id TEXT REFERENCES persons (id),
    PRIMARY KEY (alliance_id, name_key)
);
