-- How a person wants to be written to.
-- nothing of the subject matter in her mails and calendar
ALTER TABLE persons ADD COLUMN discreet BOOLEAN NOT NULL DEFAULT FALSE;
-- as a facilitator she may be named in invitations
ALTER TABLE persons ADD COLUMN named BOOLEAN NOT NULL DEFAULT FALSE;
-- she wants reminders and digests
ALTER TABLE persons ADD COLUMN reminders BOOLEAN NOT NULL DEFAULT TRUE;

-- Where bounces of this mail come back to; none: to the From address.
ALTER TABLE outbox ADD COLUMN envelope_from TEXT;
-- SHA-256, in hexadecimal, of the tag in its Reply-To and envelope addresses: what comes back with it is about this mail.
ALTER TABLE outbox ADD COLUMN tag_hash TEXT;
CREATE INDEX outbox_of_tag ON outbox (tag_hash);
