ALTER TABLE persons DROP COLUMN wishes_said;
