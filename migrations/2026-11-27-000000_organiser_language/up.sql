-- The language in which an organiser reads the pages: a code of ours.
ALTER TABLE organisers ADD COLUMN language TEXT NOT NULL DEFAULT 'en';
