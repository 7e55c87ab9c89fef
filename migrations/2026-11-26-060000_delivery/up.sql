-- The newest message to somebody about a UID, whatever became of it: what the delivery ledger shows and counts.
ALTER TABLE outbox ADD COLUMN latest BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE outbox SET latest = TRUE
 WHERE sequence IS NOT NULL
   AND number = (SELECT MAX(n.number) FROM outbox n WHERE n.person_id = outbox.person_id AND n.uid = outbox.uid AND n.sequence IS NOT NULL);
-- All that filters and counts need, so that no list reads rows that it does not show.
CREATE INDEX outbox_latest ON outbox (meeting_id, latest, state, attempt, number, uid, person_id);

-- Mails that wait until an organiser lets them go: all of a meeting, or one person's.
CREATE TABLE mail_holds (
    -- the meeting's id, and for one person a slash and hers
    place TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    person_id TEXT REFERENCES persons (id),
    since TIMESTAMP NOT NULL,
    held_by TEXT NOT NULL,
    reason TEXT NOT NULL
);

-- Addresses that were corrected: the old one is still hers where something comes from it.
CREATE TABLE address_changes (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    old_address TEXT NOT NULL,
    old_key TEXT NOT NULL,
    new_address TEXT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE INDEX address_changes_of ON address_changes (person_id);

-- The zone in which her last mail named the hour, and its offset then: whether that still holds.
ALTER TABLE invitations ADD COLUMN told_zone TEXT;
ALTER TABLE invitations ADD COLUMN told_offset INTEGER;
