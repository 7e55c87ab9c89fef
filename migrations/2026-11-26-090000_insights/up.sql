-- What a workshop brought, as its rapporteur writes it: every version is kept, the newest counts.
CREATE TABLE insight_versions (
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    number INTEGER NOT NULL,
    -- insights/1: the key insights and the recommendations
    document TEXT NOT NULL,
    -- it was sent to the contact group
    submitted BOOLEAN NOT NULL,
    written_by TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    PRIMARY KEY (workshop_id, number)
);

-- What a network says to a version; its last word counts.
CREATE TABLE insight_reviews (
    id TEXT NOT NULL PRIMARY KEY,
    workshop_id TEXT NOT NULL REFERENCES workshops (id),
    version INTEGER NOT NULL,
    network_id TEXT NOT NULL REFERENCES networks (id),
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at TIMESTAMP NOT NULL
);
CREATE INDEX insight_reviews_of ON insight_reviews (workshop_id, version);
