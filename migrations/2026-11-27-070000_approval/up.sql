-- Whether a programme needs the word of the contact group before it is released; without a row it is recommended.
CREATE TABLE approval_rules (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
    rule TEXT NOT NULL
);

-- A programme that was put to the contact group; the newest of a meeting counts.
CREATE TABLE approval_questions (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    number INTEGER NOT NULL,
    -- the proposal that it is; 0: starts that were handed in otherwise
    proposal INTEGER NOT NULL,
    -- a line of code, start and minutes for each session
    starts TEXT NOT NULL,
    -- approval-paper/1: what the networks are shown, frozen
    paper TEXT NOT NULL,
    note TEXT NOT NULL,
    answer_by TIMESTAMP NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    reminded_at TIMESTAMP,
    -- open, approved, settled, withdrawn or superseded
    state TEXT NOT NULL,
    -- by whom it was closed, when and why; empty while it is open
    closed_by TEXT NOT NULL,
    closed_at TIMESTAMP,
    closed_why TEXT NOT NULL,
    UNIQUE (meeting_id, number)
);

-- What a network says to it; its last word counts.
CREATE TABLE approval_words (
    id TEXT NOT NULL PRIMARY KEY,
    question_id TEXT NOT NULL REFERENCES approval_questions (id),
    network_id TEXT NOT NULL REFERENCES networks (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    -- who spoke for the network: an address, or a name where an organiser wrote it down
    said_by TEXT NOT NULL,
    -- link, organiser, api or command-line; and who wrote it down, if it was not by link
    way TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    said_at TIMESTAMP NOT NULL
);
CREATE INDEX approval_words_of ON approval_words (question_id);

-- A release that went out without the contact group's word, and why.
CREATE TABLE approval_passes (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    release_number INTEGER NOT NULL,
    reason TEXT NOT NULL,
    passed_by TEXT NOT NULL,
    passed_at TIMESTAMP NOT NULL,
    PRIMARY KEY (meeting_id, release_number)
);
