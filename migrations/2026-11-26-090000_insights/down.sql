DROP TABLE insight_reviews;
DROP TABLE insight_versions;
