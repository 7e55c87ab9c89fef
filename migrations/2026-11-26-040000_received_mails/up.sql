-- A mail that came in, without its text: what became of it and why.
CREATE TABLE received_mails (
    id TEXT NOT NULL PRIMARY KEY,
    -- the order in which they came
    number BIGINT NOT NULL UNIQUE,
    -- of its bytes: the same mail twice is one
    sha256 TEXT NOT NULL UNIQUE,
    message_id TEXT NOT NULL,
    received_at TIMESTAMP NOT NULL,
    -- pipe, maildir, imap or upload
    way TEXT NOT NULL,
    from_address TEXT NOT NULL,
    -- whose answer it says it is, where that is nobody whom we know
    attendee TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    answer TEXT,
    meeting_id TEXT REFERENCES meetings (id),
    session_id TEXT REFERENCES sessions (id),
    person_id TEXT REFERENCES persons (id)
);
CREATE INDEX received_mails_of ON received_mails (meeting_id, number);

-- What such a mail said about one invitation; those that did not count are kept too.
CREATE TABLE mail_answers (
    id TEXT NOT NULL PRIMARY KEY,
    mail_id TEXT NOT NULL REFERENCES received_mails (id),
    invitation_id TEXT NOT NULL REFERENCES invitations (id),
    -- reply, counter or refresh
    kind TEXT NOT NULL,
    -- SEQUENCE as the mail says it, and the one that she held when it came
    sequence INTEGER NOT NULL,
    against INTEGER NOT NULL,
    dtstamp TIMESTAMP NOT NULL,
    answer TEXT,
    comment TEXT NOT NULL,
    request_status TEXT NOT NULL,
    delegated_to TEXT NOT NULL,
    -- the time that she proposes
    starts_at TIMESTAMP,
    ends_at TIMESTAMP,
    -- settled, held, open, accepted, declined, confirmed or disowned
    state TEXT NOT NULL,
    -- whether the answer counted
    applied BOOLEAN NOT NULL,
    settled_at TIMESTAMP,
    settled_by TEXT NOT NULL
);
CREATE INDEX mail_answers_of ON mail_answers (invitation_id);
