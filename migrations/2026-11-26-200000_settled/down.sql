ALTER TABLE attendance_records DROP COLUMN counted_from;
DROP TABLE attendance_settled;
DROP TABLE session_records;
