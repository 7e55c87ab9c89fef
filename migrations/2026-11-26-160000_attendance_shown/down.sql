DROP TABLE attendance_shown;
