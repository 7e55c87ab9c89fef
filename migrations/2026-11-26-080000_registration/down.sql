DROP TABLE registration_keys;
DROP TABLE registration_tries;
DROP TABLE registrations;
DROP TABLE registration_requests;
DROP TABLE registration_offers;
