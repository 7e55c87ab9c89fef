-- What each network carried, meeting by meeting. Burdens are in thousandths of an unsocial minute per head.

CREATE TABLE ledger_bookings (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    network_id TEXT NOT NULL REFERENCES networks (id),
    -- what the standing programme asks
    burden BIGINT NOT NULL,
    members INTEGER NOT NULL,
    release_number INTEGER NOT NULL,
    booked_at TIMESTAMP NOT NULL,
    PRIMARY KEY (meeting_id, network_id)
);

CREATE TABLE ledger_edits (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    network_id TEXT NOT NULL REFERENCES networks (id),
    -- counts from 1; the last one is the one that may count
    number INTEGER NOT NULL,
    -- what the network starts the meeting with; none: an earlier word is taken back
    opening BIGINT,
    -- what the bookings said then; it counts while they still say so
    instead_of BIGINT NOT NULL,
    reason TEXT NOT NULL,
    edited_by TEXT NOT NULL,
    edited_at TIMESTAMP NOT NULL,
    PRIMARY KEY (meeting_id, network_id, number)
);

-- networks.ledger was what a network started every meeting with. It is read no more and leaves with a later step.
INSERT INTO ledger_edits (meeting_id, network_id, number, opening, instead_of, reason, edited_by, edited_at)
SELECT m.id, n.id, 1, n.ledger, 0, 'imported', 'imported', m.created_at
FROM networks n
JOIN meeting_networks mn ON mn.network_id = n.id
JOIN meetings m ON m.id = mn.meeting_id
WHERE n.ledger <> 0;
