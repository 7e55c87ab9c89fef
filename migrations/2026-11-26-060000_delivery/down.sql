ALTER TABLE invitations DROP COLUMN told_offset;
ALTER TABLE invitations DROP COLUMN told_zone;
DROP TABLE address_changes;
DROP TABLE mail_holds;
DROP INDEX outbox_latest;
ALTER TABLE outbox DROP COLUMN latest;
