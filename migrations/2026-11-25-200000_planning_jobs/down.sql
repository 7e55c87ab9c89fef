ALTER TABLE proposals DROP COLUMN names;
ALTER TABLE proposals DROP COLUMN shown;
DROP TABLE planning_jobs;
