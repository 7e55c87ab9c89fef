-- A search that runs behind the pages: asked for, claimed by a process, told about while it runs.
CREATE TABLE planning_jobs (
    id TEXT NOT NULL PRIMARY KEY,
    meeting_id TEXT NOT NULL REFERENCES meetings (id),
    number INTEGER NOT NULL,
    asked_at TIMESTAMP NOT NULL,
    -- when the process that searches was last heard of
    heard_at TIMESTAMP NOT NULL,
    -- waiting, searching, done, failed or lost
    state TEXT NOT NULL,
    -- 1 once somebody asked it to stop
    stop INTEGER NOT NULL,
    -- documents in JSON: what is looked for; how people are called; plan-problem/1; the best so far
    task TEXT NOT NULL,
    names TEXT NOT NULL,
    problem TEXT NOT NULL,
    progress TEXT NOT NULL,
    -- the proposal that came of it
    proposal INTEGER,
    -- why nothing came of it
    says TEXT NOT NULL,
    UNIQUE (meeting_id, number)
);
CREATE INDEX planning_jobs_in ON planning_jobs (state);

-- what a page shows of a proposal, in JSON; empty: to be made from problem and solution
ALTER TABLE proposals ADD COLUMN shown TEXT NOT NULL DEFAULT '';
-- how people are called, by their ids in the problem, in JSON
ALTER TABLE proposals ADD COLUMN names TEXT NOT NULL DEFAULT '[]';
