-- What people write into a meeting's report, in one language: every version is kept, the newest counts.
CREATE TABLE report_texts (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    language TEXT NOT NULL,
    -- introduction, network:ID, opening, workshop:ID, closing or acknowledgements
    section TEXT NOT NULL,
    number INTEGER NOT NULL,
    -- empty: what the facts say stands there again; a hyphen alone: the part is left out
    text TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at TIMESTAMP NOT NULL,
    PRIMARY KEY (meeting_id, language, section, number)
);

-- A report before the world, frozen when it was published: the newest of a language that was not withdrawn is shown.
CREATE TABLE report_publications (
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    language TEXT NOT NULL,
    number INTEGER NOT NULL,
    -- document/1
    document TEXT NOT NULL,
    published_by TEXT NOT NULL,
    published_at TIMESTAMP NOT NULL,
    withdrawn_by TEXT,
    withdrawn_at TIMESTAMP,
    PRIMARY KEY (meeting_id, language, number)
);
