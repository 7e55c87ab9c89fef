-- What the world sees of a meeting's programme beside its public sessions, while it is open (feeds, kind public).
CREATE TABLE public_programmes (
    meeting_id TEXT NOT NULL PRIMARY KEY REFERENCES meetings (id),
    -- of members' sessions: none, times or titles
    members TEXT NOT NULL,
    -- whether facilitators of public sessions who agreed to be named are named
    names BOOLEAN NOT NULL
);
