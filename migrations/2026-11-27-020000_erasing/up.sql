-- She said her zone herself: spreadsheets leave it.
ALTER TABLE persons ADD COLUMN zone_said BOOLEAN NOT NULL DEFAULT FALSE;
-- Stands in the place of somebody who was erased, without name and address: what was counted of attendance refers to it.
ALTER TABLE persons ADD COLUMN nameless BOOLEAN NOT NULL DEFAULT FALSE;

-- Whose data were erased, by a keyed hash of the address, so that no later file brings her back unasked.
CREATE TABLE erased_addresses (
    alliance_id TEXT NOT NULL REFERENCES alliances (id),
    -- SHA-256, in hexadecimal, of the key and the folded address
    address_hash TEXT NOT NULL,
    erased_at TIMESTAMP NOT NULL,
    PRIMARY KEY (alliance_id, address_hash)
);

-- What these hashes are made with.
CREATE TABLE erasure_keys (
    name TEXT NOT NULL PRIMARY KEY,
    secret TEXT NOT NULL
);

-- The last mails to somebody who was erased: each goes with its address as soon as it left, at the latest at an hour.
CREATE TABLE farewell_mails (
    mail_id TEXT NOT NULL PRIMARY KEY REFERENCES outbox (id),
    until_at TIMESTAMP NOT NULL
);
