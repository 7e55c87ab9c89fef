DROP TABLE proposal_moves;
