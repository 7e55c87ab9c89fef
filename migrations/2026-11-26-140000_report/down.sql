DROP TABLE report_publications;
DROP TABLE report_texts;
