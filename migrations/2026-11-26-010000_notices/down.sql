ALTER TABLE outbox DROP COLUMN doubtful;
DROP TABLE notices;
