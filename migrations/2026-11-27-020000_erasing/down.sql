DROP TABLE farewell_mails;
DROP TABLE erasure_keys;
DROP TABLE erased_addresses;
ALTER TABLE persons DROP COLUMN nameless;
ALTER TABLE persons DROP COLUMN zone_said;
