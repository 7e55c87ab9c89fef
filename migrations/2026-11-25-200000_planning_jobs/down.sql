ALTER TABLE proposals DROP COLUMN shown;
DROP TABLE planning_jobs;
