DROP INDEX outbox_in_turn;
CREATE INDEX outbox_due ON outbox (state, next_at);
ALTER TABLE outbox ADD COLUMN body TEXT NOT NULL DEFAULT '';
UPDATE outbox SET body = (SELECT outbox_texts.body FROM outbox_texts WHERE outbox_texts.mail_id = outbox.id);
DROP TABLE outbox_texts;
