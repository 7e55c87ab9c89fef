-- The draft of a proposal: sessions moved by hand, one row a move. Those taken back stand behind the others until the next move.
CREATE TABLE proposal_moves (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    -- of the proposal
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    -- its code in the proposal's problem
    workshop TEXT NOT NULL,
    -- null: it had no start
    came_from TIMESTAMP,
    goes_to TIMESTAMP NOT NULL,
    taken_back INTEGER NOT NULL,
    moved_at TIMESTAMP NOT NULL,
    UNIQUE (meeting_id, number, place)
);
