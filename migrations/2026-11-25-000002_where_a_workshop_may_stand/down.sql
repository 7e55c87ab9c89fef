DROP TABLE workshop_forbidden;
ALTER TABLE workshops DROP COLUMN held;
ALTER TABLE workshops DROP COLUMN not_before;
