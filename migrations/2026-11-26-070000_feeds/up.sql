-- A calendar that calendar programs fetch: one person's, one network's, a whole meeting's, or its public programme.
CREATE TABLE feeds (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    -- person, network, meeting or public
    kind TEXT NOT NULL,
    person_id TEXT REFERENCES persons (id),
    network_id TEXT REFERENCES networks (id),
    -- whom it was given to, in an organiser's words
    label TEXT NOT NULL,
    -- SHA-256, in hexadecimal, of the secret in its address; none: the public programme, which has no secret
    token_hash TEXT UNIQUE,
    -- times, titles or full
    level TEXT NOT NULL,
    -- what she accepted is left out, since her calendar has it from the invitation
    without_accepted BOOLEAN NOT NULL,
    created_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    -- the day in UTC on which it was fetched last
    last_used DATE,
    -- SHA-256 of what was given out last, and since when it reads so (Last-Modified)
    body_hash TEXT NOT NULL,
    body_since TIMESTAMP NOT NULL
);
CREATE INDEX feeds_of ON feeds (meeting_id, person_id);
