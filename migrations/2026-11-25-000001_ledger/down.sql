DROP TABLE ledger_edits;
DROP TABLE ledger_bookings;
