DROP INDEX outbox_of_tag;
ALTER TABLE outbox DROP COLUMN tag_hash;
ALTER TABLE outbox DROP COLUMN envelope_from;
ALTER TABLE persons DROP COLUMN reminders;
ALTER TABLE persons DROP COLUMN named;
ALTER TABLE persons DROP COLUMN discreet;
