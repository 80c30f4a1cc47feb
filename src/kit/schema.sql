-- The kit: one club's file, with which it redeems without network or register. Confidential: send it as one sends a key.
-- No name of a person, no number and no reason lies in it. Files of the same contents are the same bytes, so there is no
-- timestamp and no rowid; application_id 1447777355 is 'VKIK'.

-- Whose kit it is. list_key is fresh for each kit, so that two kits cannot be compared; token_key stays the club's own.
CREATE TABLE head (
  only_one          INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  kit               TEXT    NOT NULL CHECK (length(kit) = 32),
  club_id           TEXT    NOT NULL,
  club_name         TEXT    NOT NULL,
  municipality_name TEXT    NOT NULL,
  valid_from        TEXT    NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to          TEXT             CHECK (valid_to IS date(valid_to, '+0 days')),   -- first day outside
  list_key          BLOB    NOT NULL CHECK (length(list_key) = 32),
  token_key         BLOB    NOT NULL CHECK (length(token_key) = 32)
) STRICT, WITHOUT ROWID;

-- The club's offers, a line for each price class; price in cents.
CREATE TABLE offers (
  line        INTEGER NOT NULL PRIMARY KEY,
  offer       TEXT    NOT NULL,
  service     TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  category    TEXT    NOT NULL,
  price_class TEXT    NOT NULL,
  price       INTEGER NOT NULL CHECK (price >= 0),
  route       TEXT    NOT NULL CHECK (route IN ('prepaid', 'door', 'refund')),
  valid_from  TEXT    NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to    TEXT             CHECK (valid_to IS date(valid_to, '+0 days')),
  UNIQUE (offer, price_class)
) STRICT, WITHOUT ROWID;

-- What a group of passes pays at the door, for each line; group 0 pays offers.price and is not repeated.
CREATE TABLE amounts (
  group_number INTEGER NOT NULL CHECK (group_number BETWEEN 1 AND 255),
  line         INTEGER NOT NULL REFERENCES offers (line),
  to_collect   INTEGER NOT NULL CHECK (to_collect >= 0),
  PRIMARY KEY (group_number, line)
) STRICT, WITHOUT ROWID;

-- All valid passes of the municipality and all vouchers good here, as fingerprints under list_key, with what belongs to each
-- sealed under the code itself. Padded with decoys to a power of two of at least 1,024, so that the lengths tell nothing.
CREATE TABLE passes (
  fingerprint BLOB NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 16),
  entry       BLOB NOT NULL CHECK (length(entry) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE vouchers (
  fingerprint BLOB NOT NULL PRIMARY KEY CHECK (length(fingerprint) = 16),
  entry       BLOB NOT NULL CHECK (length(entry) = 32)
) STRICT, WITHOUT ROWID;

-- This copy of the kit: its random id, drawn at the first redemption, and the last running number it gave.
CREATE TABLE installation (
  only_one    INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  id          TEXT    NOT NULL,
  last_number INTEGER NOT NULL CHECK (last_number >= 0)
) STRICT, WITHOUT ROWID;

-- What was redeemed here, each for a line of this kit.
CREATE TABLE redemptions (
  reference   TEXT    NOT NULL PRIMARY KEY,
  token       BLOB    NOT NULL CHECK (length(token) = 16),
  voucher     INTEGER NOT NULL CHECK (voucher IN (0, 1)),                  -- 0: a pass, which may come back
  line        INTEGER NOT NULL REFERENCES offers (line),
  price       INTEGER NOT NULL CHECK (price >= 0),
  collected   INTEGER NOT NULL CHECK (collected >= 0),
  redeemed_on TEXT    NOT NULL CHECK (redeemed_on IS date(redeemed_on, '+0 days')),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  exported    INTEGER NOT NULL DEFAULT 0 CHECK (exported IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A voucher is accepted once.
CREATE UNIQUE INDEX voucher_once ON redemptions (token) WHERE voucher = 1;
CREATE INDEX redemptions_by_day ON redemptions (redeemed_on);
