DROP TABLE attendance_uploads;
DROP TABLE attendance_decisions;
ALTER TABLE attendance_aliases DROP COLUMN guest_email;
ALTER TABLE attendance_aliases DROP COLUMN guest_name;
ALTER TABLE attendance_aliases DROP COLUMN kind;
