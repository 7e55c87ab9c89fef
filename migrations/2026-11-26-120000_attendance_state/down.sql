DROP TABLE attendance_settings;
DROP TABLE attendance_marks;
DROP TABLE attendance_log;
