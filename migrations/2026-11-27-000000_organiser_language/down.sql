ALTER TABLE organisers DROP COLUMN language;
