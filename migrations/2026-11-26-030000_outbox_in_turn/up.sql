-- The text of a mail lies beside its row, so that claiming and marking the row does not write the text again.
CREATE TABLE outbox_texts (
    mail_id TEXT NOT NULL PRIMARY KEY REFERENCES outbox (id),
    -- the whole message, ASCII, frozen: a retry is byte-identical
    body TEXT NOT NULL
);
INSERT INTO outbox_texts (mail_id, body) SELECT id, body FROM outbox;
ALTER TABLE outbox DROP COLUMN body;

-- What goes next is found without looking at all that waits.
DROP INDEX outbox_due;
CREATE INDEX outbox_in_turn ON outbox (state, priority, number, next_at);
