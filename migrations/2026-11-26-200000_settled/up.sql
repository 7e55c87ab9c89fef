-- Which sessions have an attendance record, and whether it is final: a release leaves those where they are.
CREATE TABLE session_records (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id),
    is_final BOOLEAN NOT NULL
);
INSERT INTO session_records (session_id, is_final) SELECT session_id, state = 'final' FROM attendance_records;

-- As what everybody counts in a record since it became final. A record that was final before has no rows: what is known now counts.
CREATE TABLE attendance_settled (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    person_id TEXT NOT NULL REFERENCES persons (id),
    -- at the meeting
    role TEXT NOT NULL,
    -- the network that represented her; none: partners and the public
    network_id TEXT REFERENCES networks (id),
    -- ids of all networks of hers, with a space between
    networks TEXT NOT NULL,
    -- in the session; none: she was not invited
    part TEXT,
    answer TEXT NOT NULL,
    PRIMARY KEY (session_id, person_id)
);

-- Minutes that count as present in a record that is final.
ALTER TABLE attendance_records ADD COLUMN counted_from INTEGER;
