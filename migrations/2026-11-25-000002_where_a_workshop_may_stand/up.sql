-- No start before this instant.
ALTER TABLE workshops ADD COLUMN not_before TIMESTAMP;
-- 1: where it was released it stays until the organiser lets it go.
ALTER TABLE workshops ADD COLUMN held INTEGER NOT NULL DEFAULT 0;

-- Spans that its session may not touch.
CREATE TABLE workshop_forbidden (
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    PRIMARY KEY (workshop_id, starts_at)
);
