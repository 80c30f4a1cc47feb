-- The kit: one club's file, with which it redeems without network or register. Confidential: send it as one sends a key.
-- No name of a person, no number and no reason lies in it, and no amount that a pass opens can be read without that pass.
-- Files of the same contents are the same bytes, so there is no timestamp; application_id 1447777355 is 'VKIK'.

-- Whose kit it is. list_key is fresh for each kit, so that two kits cannot be compared; token_key stays the club's own.
CREATE TABLE head (
  only_one          INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  kit               TEXT    NOT NULL CHECK (length(kit) = 32),
  club_id           TEXT    NOT NULL,
  club_name         TEXT    NOT NULL,
  municipality_name TEXT    NOT NULL,
  valid_from        TEXT    NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_to          TEXT    NOT NULL CHECK (valid_to IS date(valid_to, '+0 days')),   -- first day outside
  run_months        INTEGER          CHECK (run_months BETWEEN 1 AND 12),             -- months that are settled together; NULL: any
  list_key          BLOB    NOT NULL CHECK (length(list_key) = 32),
  token_key         BLOB    NOT NULL CHECK (length(token_key) = 32),
  renewed_by        TEXT             CHECK (length(renewed_by) = 32)                  -- the kit that took over; the lists are gone
) STRICT, WITHOUT ROWID;

-- The municipality's public keys: what it signs can be checked here.
CREATE TABLE keys (
  id     TEXT NOT NULL PRIMARY KEY,
  public BLOB NOT NULL CHECK (length(public) = 32)
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

-- The kinds of value vouchers, and the lines at which each is good: the regulation says so, for everybody.
CREATE TABLE kinds (
  kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 255),
  line INTEGER NOT NULL REFERENCES offers (line),
  PRIMARY KEY (kind, line)
) STRICT, WITHOUT ROWID;

-- The class of each day of the kit, counted from the first: days of one class have the same prices (season, day of the week).
CREATE TABLE days (
  day   INTEGER NOT NULL PRIMARY KEY,
  class INTEGER NOT NULL CHECK (class BETWEEN 0 AND 255)
) STRICT, WITHOUT ROWID;

-- Slots: what passes pay at the door, for each class of day and each line four bytes of cents, sealed under a key that lies
-- sealed in the entries of those passes. Padded with decoys to a power of two of at least 256, in drawn order.
CREATE TABLE amounts (
  slot   INTEGER NOT NULL PRIMARY KEY CHECK (slot BETWEEN 0 AND 65535),
  sealed BLOB    NOT NULL
) STRICT;

-- All valid passes and all vouchers of the municipality (those of other clubs are known as such), as fingerprints under list_key (16 bytes), each with what
-- belongs to it sealed under the code itself (64 bytes for a pass, 32 for a voucher). Padded with decoys to a power of two of at
-- least 1,024, the vouchers to no less than the passes, so that the lengths tell nothing.
-- The entries stand in order, a block of them in a row that fits a page: a row each would make a kit much slower to write.
-- A block is found by the first 63 bits of its first fingerprint; the first block begins at 0.
CREATE TABLE passes (
  first   INTEGER NOT NULL PRIMARY KEY,
  entries BLOB    NOT NULL CHECK (length(entries) % 80 = 0)
) STRICT;

CREATE TABLE vouchers (
  first   INTEGER NOT NULL PRIMARY KEY,
  entries BLOB    NOT NULL CHECK (length(entries) % 48 = 0)
) STRICT;

-- This copy of the kit: its random id and the last running number it gave, and the line of offers chosen last.
CREATE TABLE installation (
  only_one    INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
  id          TEXT    NOT NULL,
  last_number INTEGER NOT NULL CHECK (last_number >= 0),
  chosen      INTEGER REFERENCES offers (line)
) STRICT, WITHOUT ROWID;

-- What was redeemed, here and with earlier kits: each says for itself with which kit and for what.
CREATE TABLE redemptions (
  reference   TEXT    NOT NULL PRIMARY KEY,
  nth         INTEGER NOT NULL UNIQUE,
  kit         TEXT    NOT NULL CHECK (length(kit) = 32),
  token       BLOB    NOT NULL CHECK (length(token) = 16),
  voucher     INTEGER NOT NULL CHECK (voucher IN (0, 1)),                  -- 0: a pass, which may come back
  offer       TEXT    NOT NULL,
  price_class TEXT    NOT NULL,
  price       INTEGER NOT NULL CHECK (price >= 0),
  collected   INTEGER NOT NULL CHECK (collected >= 0),
  redeemed_on TEXT    NOT NULL CHECK (redeemed_on IS date(redeemed_on, '+0 days')),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),              -- never for a pass: known or not looks alike
  exported    INTEGER NOT NULL DEFAULT 0 CHECK (exported IN (0, 1)),
  CHECK (voucher = 1 OR provisional = 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX redemptions_by_token ON redemptions (token);
CREATE INDEX redemptions_by_day ON redemptions (redeemed_on);

-- What the municipality answered to what was handed in, in its own public words.
CREATE TABLE answers (
  reference TEXT NOT NULL PRIMARY KEY,
  accepted  TEXT NOT NULL CHECK (accepted IN ('yes', 'no', 'open')),
  code      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
