-- Every message that was written to somebody about a session, as it put the session to her. What became of it stands in the outbox, under its Message-ID.
CREATE TABLE notices (
    message_id TEXT NOT NULL PRIMARY KEY,
    invitation_id TEXT NOT NULL REFERENCES invitations (id),
    kind TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    -- rises with each message of an invitation
    dtstamp TIMESTAMP NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    minutes INTEGER NOT NULL,
    title TEXT NOT NULL,
    join_link TEXT,
    part TEXT NOT NULL,
    -- the answer that it set back; none: it left her answer as it was
    set_back TEXT,
    set_back_at TIMESTAMP,
    set_back_by TEXT
);
CREATE INDEX notices_of ON notices (invitation_id);

-- it may have reached her although no server said so
ALTER TABLE outbox ADD COLUMN doubtful BOOLEAN NOT NULL DEFAULT FALSE;
