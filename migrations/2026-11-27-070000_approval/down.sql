DROP TABLE approval_passes;
DROP TABLE approval_words;
DROP TABLE approval_questions;
DROP TABLE approval_rules;
