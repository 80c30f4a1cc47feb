-- The register of one municipality's leisure pass: always the latest schema (user_version 1).
--
-- Four kinds of data, four rules (see README, "What the register keeps"):
--   IDENTITY   who somebody is. Erasable. Never in a chain, a token in the clear, a log or a file name.
--   FACTS      what the OCMW knows and decided. Dated, corrected by addition, never updated;
--              deleted only after a row in `erasure` that names person, class, rule and who.
--   LEDGER     claims, entries, settlements, log. Never deleted: random ids, amounts, dates, closed codes.
--   PUBLISHED  bytes that left. Stored once, frozen with their settlement.
--
-- Conventions: `_on` is a local calendar day, `_at` a UTC moment; `from_on` is the first day inside and
-- `to_on` the first day outside (NULL = no end); money is integer cents; ids are 128 random bits;
-- `recorded_at` says since when we know. Files show the last valid day instead of `to_on`. Statuses, figures and rights keep
-- their rows in the order in which they came, so that a run over the whole town finds together what was written together.

-- ---------------------------------------------------------------------------------------------------
-- The register itself

-- Settings are kept with their history; the newest row of a key counts.
CREATE TABLE setting (
  seq         INTEGER PRIMARY KEY,
  key         TEXT NOT NULL,
  value       TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX setting_key ON setting (key, seq);

-- Keys for pseudonyms, tokens of clubs and decoys in kits. They live inside the encrypted register, so that
-- a new register key changes neither the tokens a club stored nor the pseudonyms.
CREATE TABLE secret (
  purpose     TEXT PRIMARY KEY,
  bytes       BLOB NOT NULL CHECK (length(bytes) = 32),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The pairs of keys with which passes and vouchers are signed ("issued here", for everybody alike). The newest signs; the earlier ones
-- stay, so that what they signed is still known. Clubs get the public halves.
CREATE TABLE signing_key (
  id          TEXT PRIMARY KEY CHECK (length(id) = 8),
  nth         INTEGER NOT NULL UNIQUE CHECK (nth > 0),
  seed        BLOB NOT NULL CHECK (length(seed) = 32),
  public      BLOB NOT NULL CHECK (length(public) = 32),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A regulation as data. A version that decided something is never changed: a new one is added, from a later day. As long as it
-- decided nothing, a better text of the same day may be added; the newest of a day counts (`nth`). The log commits to each.
CREATE TABLE scheme_version (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  scheme      TEXT NOT NULL,
  from_on     TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  nth         INTEGER NOT NULL CHECK (nth > 0),
  text        TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  UNIQUE (scheme, from_on, nth)
) STRICT, WITHOUT ROWID;

-- The parts a version is built on (shared by the towns of a region), by the names under which it asks for them.
CREATE TABLE scheme_part (
  version     BLOB NOT NULL REFERENCES scheme_version (id),
  name        TEXT NOT NULL,
  text        TEXT NOT NULL,
  PRIMARY KEY (version, name)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------
-- IDENTITY

-- A person is a random id and nothing else; everything that tells who it is hangs below and can be erased.
CREATE TABLE person (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  person      BLOB PRIMARY KEY REFERENCES person (id),
  last_name   TEXT NOT NULL,
  first_name  TEXT NOT NULL,
  name_key    TEXT NOT NULL,               -- folded, for finding without diacritics
  sex         TEXT CHECK (sex IN ('f', 'm', 'x')),
  birth_date  TEXT NOT NULL,               -- yyyy-mm-dd, yyyy-mm-00 or yyyy-00-00
  language    TEXT,
  phone       TEXT,
  email       TEXT,
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A birth date that was corrected, and until when it was taken for the right one: what a kit promised went by it.
CREATE TABLE earlier_birth (
  person      BLOB NOT NULL REFERENCES person (id),
  until_at    TEXT NOT NULL,
  birth_date  TEXT NOT NULL,
  PRIMARY KEY (person, until_at)
) STRICT, WITHOUT ROWID;

-- What the rules ask of everybody at once, without passing over names.
CREATE INDEX identity_birth ON identity (person, birth_date);

-- The folded words of a name, so that a clerk finds somebody by the beginning of any of them at once.
CREATE TABLE name_word (
  word        TEXT NOT NULL,
  person      BLOB NOT NULL REFERENCES person (id),
  PRIMARY KEY (word, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_person ON name_word (person);

-- The only place where a national number stands in the clear. Matching goes by `mac`, keyed, so that a
-- copy of the table without the key tells nothing. A person keeps the numbers that were replaced.
CREATE TABLE national_number (
  mac         BLOB PRIMARY KEY CHECK (length(mac) = 32),
  person      BLOB NOT NULL REFERENCES person (id),
  number      TEXT NOT NULL CHECK (length(number) = 11),
  replaced    INTEGER NOT NULL DEFAULT 0 CHECK (replaced IN (0, 1)),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX national_number_person ON national_number (person);
-- One current number a person; the earlier ones are marked replaced.
CREATE UNIQUE INDEX national_number_current ON national_number (person) WHERE replaced = 0;

-- Ids of source systems. One person may have several: registered twice, or merged.
CREATE TABLE person_alias (
  alias       TEXT PRIMARY KEY,
  person      BLOB NOT NULL REFERENCES person (id),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_alias_person ON person_alias (person, alias);

-- Two persons who turned out to be one: a BIS number became a register number. What the one held is added to the other. Its random
-- id stays, because the log names it; passes, vouchers and what is asked back may move along such a row and no other way.
CREATE TABLE person_merge (
  merged      BLOB PRIMARY KEY REFERENCES person (id),
  survivor    BLOB NOT NULL REFERENCES person (id),
  recorded_at TEXT NOT NULL,
  CHECK (merged <> survivor)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_merge_survivor ON person_merge (survivor);

CREATE TABLE household (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  alias       TEXT NOT NULL UNIQUE,
  type        TEXT,
  dossier     TEXT,
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Addresses are dated: an import closes the old one and opens the new. The day of use decides who pays,
-- so an address is never overwritten.
CREATE TABLE address (
  household    BLOB NOT NULL REFERENCES household (id),
  from_on      TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on        TEXT CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  refnis       TEXT,
  postcode     TEXT NOT NULL,
  municipality TEXT,
  street       TEXT,
  street_key   TEXT,
  house_number TEXT,
  box          TEXT,
  recorded_at  TEXT NOT NULL,
  closed_at    TEXT,                       -- since when its last day is known
  PRIMARY KEY (household, from_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX address_street ON address (street_key, house_number);
CREATE UNIQUE INDEX address_current ON address (household) WHERE to_on IS NULL;

CREATE TABLE membership (
  household         BLOB NOT NULL REFERENCES household (id),
  person            BLOB NOT NULL REFERENCES person (id),
  from_on           TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on             TEXT CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  relation          TEXT NOT NULL CHECK (relation IN ('reference', 'partner', 'child', 'other')),
  custody_share_pct INTEGER NOT NULL DEFAULT 100 CHECK (custody_share_pct BETWEEN 0 AND 100),
  recorded_at       TEXT NOT NULL,
  closed_at         TEXT,                  -- since when its last day is known
  PRIMARY KEY (household, person, from_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_person ON membership (person, household, from_on, to_on);

-- A place in a household that was taken away, and until when it was taken for true: what a kit or a voucher promised went by it.
CREATE TABLE earlier_membership (
  household         BLOB NOT NULL REFERENCES household (id),
  person            BLOB NOT NULL REFERENCES person (id),
  from_on           TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on             TEXT CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  custody_share_pct INTEGER NOT NULL CHECK (custody_share_pct BETWEEN 0 AND 100),
  recorded_at       TEXT NOT NULL,
  closed_at         TEXT,
  until_at          TEXT NOT NULL,
  PRIMARY KEY (household, person, from_on, until_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX earlier_membership_person ON earlier_membership (person);
CREATE VIEW membership_ever AS
  SELECT household, person, from_on, to_on, custody_share_pct, recorded_at, closed_at, '~' AS until_at FROM membership
  UNION ALL SELECT * FROM earlier_membership;
CREATE UNIQUE INDEX membership_current ON membership (household, person) WHERE to_on IS NULL;

-- What the counter remembers of a household, in free words. A note that should not be there is removed; with its term, or with anybody of
-- the household who is erased, it goes.
CREATE TABLE household_note (
  seq         INTEGER PRIMARY KEY,
  household   BLOB NOT NULL REFERENCES household (id),
  text        TEXT NOT NULL CHECK (text <> ''),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX household_note_of ON household_note (household, seq);

-- A closed address or membership stays as it was: only the end of an open one may be filled in.
CREATE TRIGGER address_keeps_its_past BEFORE UPDATE ON address
WHEN OLD.to_on IS NOT NULL OR NEW.household IS NOT OLD.household OR NEW.from_on IS NOT OLD.from_on OR NEW.refnis IS NOT OLD.refnis
BEGIN SELECT RAISE(ABORT, 'address is dated: close it and open another'); END;
CREATE TRIGGER membership_keeps_its_past BEFORE UPDATE ON membership
WHEN OLD.to_on IS NOT NULL OR NEW.household IS NOT OLD.household OR NEW.person IS NOT OLD.person OR NEW.from_on IS NOT OLD.from_on
BEGIN SELECT RAISE(ABORT, 'membership is dated: close it and open another'); END;

-- Where somebody wants to be paid; the newest row counts. Identity: the ledger names the person by its random id only.
CREATE TABLE person_account (
  seq            INTEGER PRIMARY KEY,
  person         BLOB NOT NULL REFERENCES person (id),
  iban           TEXT NOT NULL,
  account_holder TEXT,                     -- may be somebody else: a parent, a guardian
  recorded_by    TEXT NOT NULL,
  recorded_at    TEXT NOT NULL
) STRICT;
CREATE INDEX person_account_newest ON person_account (person, seq);

-- ---------------------------------------------------------------------------------------------------
-- FACTS

-- A dated status of a person or of a household. A change is a new row that names the row it corrects; the
-- newest row of such a line counts (view status_now). `void` takes a status back altogether.
CREATE TABLE status (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  alias       TEXT NOT NULL,
  person      BLOB REFERENCES person (id),
  household   BLOB REFERENCES household (id),
  code        TEXT NOT NULL,
  ksz_sector  INTEGER,
  ksz_quality INTEGER,
  from_on     TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on       TEXT CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  source      TEXT,
  decided_on  TEXT CHECK (decided_on IS date(decided_on, '+0 days')),
  void        INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1)),
  corrects    BLOB REFERENCES status (id),
  recorded_at TEXT NOT NULL,
  CHECK ((person IS NULL) <> (household IS NULL))
) STRICT;
CREATE INDEX status_alias ON status (alias);
CREATE INDEX status_person ON status (person, code);
CREATE INDEX status_household ON status (household, code);
-- A row is corrected once. Only rows that correct stand in this index, so that looking for a later one is cheap.
CREATE UNIQUE INDEX status_corrects ON status (corrects) WHERE corrects IS NOT NULL;
CREATE VIEW status_now AS
  SELECT * FROM status WHERE void = 0 AND NOT EXISTS (SELECT 1 FROM status AS later WHERE later.corrects = status.id);

-- A dated amount (cents) or count. `as_of` or `year` says of when.
CREATE TABLE figure (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  person      BLOB REFERENCES person (id),
  household   BLOB REFERENCES household (id),
  kind        TEXT NOT NULL,
  hundredths  INTEGER NOT NULL,            -- cents of an amount, hundredths of a count: exact either way
  as_of       TEXT CHECK (as_of IS date(as_of, '+0 days')),
  year        INTEGER CHECK (year BETWEEN 1900 AND 2999),
  source      TEXT,
  corrects    BLOB REFERENCES figure (id),
  recorded_at TEXT NOT NULL,
  CHECK ((person IS NULL) <> (household IS NULL)),
  CHECK ((as_of IS NULL) <> (year IS NULL))
) STRICT;
CREATE INDEX figure_person ON figure (person, kind);
CREATE INDEX figure_household ON figure (household, kind);
CREATE UNIQUE INDEX figure_corrects ON figure (corrects) WHERE corrects IS NOT NULL;
CREATE VIEW figure_now AS
  SELECT * FROM figure WHERE NOT EXISTS (SELECT 1 FROM figure AS later WHERE later.corrects = figure.id);

-- What an outside source answered about one status. Three-valued: a right for a period, no right, or unknown
-- (no data, or no result: a silent source changes nothing).
CREATE TABLE source_answer (
  seq          INTEGER PRIMARY KEY,
  person       BLOB NOT NULL REFERENCES person (id),
  code         TEXT NOT NULL,
  reference_on TEXT NOT NULL CHECK (reference_on IS date(reference_on, '+0 days')),
  outcome      TEXT NOT NULL CHECK (outcome IN ('period', 'no-right', 'no-data', 'no-result')),
  from_on      TEXT CHECK (from_on IS date(from_on, '+0 days')),
  to_on        TEXT CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  recorded_at  TEXT NOT NULL,
  CHECK ((outcome = 'period') = (from_on IS NOT NULL))
) STRICT;
CREATE INDEX source_answer_person ON source_answer (person, code, reference_on);

-- Salted hashes of what was decided (a right, a settlement, an order of refunds), in the order in which it was. The log chains them; they
-- outlive what they commit to, and once the salt is gone nothing can be tried against them.
CREATE TABLE commitment (
  seq         INTEGER PRIMARY KEY,
  bytes       BLOB NOT NULL CHECK (length(bytes) = 32)
) STRICT;

-- A right as it was decided. A change is a new row that corrects; `void` means that it should not have been.
CREATE TABLE entitlement (
  id             BLOB PRIMARY KEY CHECK (length(id) = 16),
  person         BLOB NOT NULL REFERENCES person (id),
  "right"        TEXT NOT NULL,
  tier           TEXT NOT NULL,
  ground         TEXT NOT NULL,            -- confidential for ever: read through audited commands only
  from_on        TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on          TEXT CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  scheme_version BLOB NOT NULL REFERENCES scheme_version (id),
  decided_on     TEXT NOT NULL CHECK (decided_on IS date(decided_on, '+0 days')),
  void           INTEGER NOT NULL DEFAULT 0 CHECK (void IN (0, 1)),
  corrects       BLOB REFERENCES entitlement (id),
  salt           BLOB NOT NULL CHECK (length(salt) = 32),
  commitment     INTEGER NOT NULL REFERENCES commitment (seq),
  recorded_at    TEXT NOT NULL
) STRICT;
CREATE INDEX entitlement_person ON entitlement (person, "right", from_on);
CREATE UNIQUE INDEX entitlement_corrects ON entitlement (corrects) WHERE corrects IS NOT NULL;
-- What ends soon is asked each morning.
CREATE INDEX entitlement_ends ON entitlement (to_on) WHERE to_on IS NOT NULL AND void = 0;
CREATE VIEW entitlement_now AS
  SELECT * FROM entitlement WHERE void = 0 AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = entitlement.id);

-- Who would rather not take part, from a day on; the newest row of a person and right counts, and `declined` 0 takes it back.
-- Without a right it is about every right, also those that a later regulation gives.
CREATE TABLE decline (
  seq         INTEGER PRIMARY KEY,
  person      BLOB NOT NULL REFERENCES person (id),
  "right"     TEXT,
  declined    INTEGER NOT NULL CHECK (declined IN (0, 1)),
  from_on     TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX decline_newest ON decline (person, "right", seq);

-- Permission to delete facts of one person: without such a row the triggers below refuse.
CREATE TABLE erasure (
  seq         INTEGER PRIMARY KEY,
  person      BLOB NOT NULL REFERENCES person (id),
  class       TEXT NOT NULL CHECK (class IN ('identity', 'contact', 'status', 'figure', 'source_answer', 'entitlement', 'decline', 'document')),
  rule        TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX erasure_person ON erasure (person, class);

-- What is counted of a use when its user is erased: whether the right of that day rested on means, and a number that stands for the user in
-- counts of that club, drawn for it alone. Nothing leads from it to anybody, nor to what the same person used elsewhere.
CREATE TABLE erased_use (
  claim       INTEGER PRIMARY KEY REFERENCES claim (seq),
  user        BLOB NOT NULL CHECK (length(user) = 16),
  tested      INTEGER NOT NULL CHECK (tested IN (0, 1))
) STRICT;

-- That somebody who was erased had been here, under a keyed code of each number and id they were known by: with nothing at hand but this
-- register nobody reads them back, and who comes back is told apart from who is new. `clause` '' tells the day of erasing; another one tells a
-- premium that was paid, and the days of its right, so that it is not paid a second time.
CREATE TABLE erased_before (
  mac         BLOB NOT NULL CHECK (length(mac) = 32),
  clause      TEXT NOT NULL,
  from_on     TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on       TEXT CHECK (to_on IS date(to_on, '+0 days')),
  PRIMARY KEY (mac, clause, from_on)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------
-- Clubs and what they offer: versions, so that an old claim shows what was true then

CREATE TABLE organiser (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  alias       TEXT NOT NULL UNIQUE,
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organiser_version (
  seq            INTEGER PRIMARY KEY,
  organiser      BLOB NOT NULL REFERENCES organiser (id),
  name           TEXT NOT NULL,
  sector         TEXT NOT NULL CHECK (sector IN ('youth', 'sport', 'culture', 'childcare', 'arts', 'ocmw', 'other')),
  internal       INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1)), -- the municipality itself: journal only, never a transfer
  kbo            TEXT,
  vcode          TEXT,
  iban           TEXT,                     -- needed to be paid, not to exist
  bic            TEXT,
  account_holder TEXT,                     -- may differ from the club's name
  street         TEXT,
  house_number   TEXT,
  postcode       TEXT,
  town           TEXT,
  country        TEXT,
  recorded_by    TEXT NOT NULL,
  recorded_at    TEXT NOT NULL
) STRICT;
CREATE INDEX organiser_version_newest ON organiser_version (organiser, seq);
CREATE VIEW organiser_now AS
  SELECT organiser.alias, version.* FROM organiser
  JOIN organiser_version AS version ON version.seq = (SELECT max(seq) FROM organiser_version WHERE organiser = organiser.id);

-- A second person has seen that an account which changed is the organiser's. Until then nothing is paid on it.
CREATE TABLE organiser_confirmation (
  version     INTEGER PRIMARY KEY REFERENCES organiser_version (seq),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;

-- Two clubs became one. What either hands in is paid to the survivor; ids, offers and old statements stay as they were. The newest row
-- of a club counts, and a survivor was never merged itself: whoever merges it later adds a row for each of its own.
CREATE TABLE organiser_merge (
  seq         INTEGER PRIMARY KEY,
  merged      BLOB NOT NULL REFERENCES organiser (id),
  survivor    BLOB NOT NULL REFERENCES organiser (id),
  account     INTEGER REFERENCES organiser_version (seq), -- the survivor's account as a second person must see it, where it is another
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  CHECK (merged <> survivor)
) STRICT;
CREATE INDEX organiser_merge_newest ON organiser_merge (merged, seq);
CREATE VIEW organiser_payee AS
  SELECT merged AS organiser, survivor AS payee FROM organiser_merge AS one
  WHERE seq = (SELECT max(seq) FROM organiser_merge WHERE merged = one.merged);

CREATE TABLE offer (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  alias       TEXT NOT NULL UNIQUE,
  organiser   BLOB NOT NULL REFERENCES organiser (id),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX offer_organiser ON offer (organiser);

CREATE TABLE offer_version (
  seq         INTEGER PRIMARY KEY,
  offer       BLOB NOT NULL REFERENCES offer (id),
  service     TEXT NOT NULL,
  name        TEXT NOT NULL,
  category    TEXT NOT NULL,
  route       TEXT NOT NULL CHECK (route IN ('prepaid', 'door', 'refund')),
  from_on     TEXT CHECK (from_on IS date(from_on, '+0 days')),
  to_on       TEXT CHECK (to_on IS date(to_on, '+0 days')),
  age_from    INTEGER,
  age_to      INTEGER,
  nights      INTEGER,
  places      INTEGER,
  use_limit   INTEGER,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX offer_version_newest ON offer_version (offer, seq);
CREATE VIEW offer_now AS
  SELECT offer.alias, offer.organiser, version.* FROM offer
  JOIN offer_version AS version ON version.seq = (SELECT max(seq) FROM offer_version WHERE offer = offer.id);

CREATE TABLE offer_price (
  version     INTEGER NOT NULL REFERENCES offer_version (seq),
  price_class TEXT NOT NULL,
  price       INTEGER NOT NULL CHECK (price >= 0),
  PRIMARY KEY (version, price_class)
) STRICT, WITHOUT ROWID;

-- What a version of an offer is, in the facts that the scheme declares of offers.
CREATE TABLE offer_fact (
  version     INTEGER NOT NULL REFERENCES offer_version (seq),
  fact        TEXT NOT NULL,
  hundredths  INTEGER NOT NULL,            -- cents of an amount, hundredths of a count, 100 and 0 of a flag
  PRIMARY KEY (version, fact)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------------
-- Passes and vouchers

-- One series for everybody: nothing in this table depends on a right. `person` may only become NULL (erased).
CREATE TABLE pass (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  number      TEXT NOT NULL UNIQUE CHECK (length(number) = 13),
  person      BLOB REFERENCES person (id),
  issued_on   TEXT NOT NULL CHECK (issued_on IS date(issued_on, '+0 days')),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pass_person ON pass (person);

-- Whose a pass was until two persons turned out to be one: what a kit promised went by what was known of that person.
CREATE TABLE pass_moved (
  pass        BLOB NOT NULL REFERENCES pass (id),
  until_at    TEXT NOT NULL,
  person      BLOB NOT NULL REFERENCES person (id),
  PRIMARY KEY (pass, until_at)
) STRICT, WITHOUT ROWID;

-- The history of a pass; the newest row is its state.
CREATE TABLE pass_state (
  seq         INTEGER PRIMARY KEY,
  pass        BLOB NOT NULL REFERENCES pass (id),
  state       TEXT NOT NULL CHECK (state IN ('issued', 'active', 'blocked', 'replaced', 'ended')),
  reason      TEXT CHECK (reason IN ('lost', 'stolen', 'damaged', 'misused', 'moved', 'died', 'declined', 'mistake', 'other')), -- for staff only
  replaced_by BLOB REFERENCES pass (id),
  recorded_at TEXT NOT NULL,
  CHECK ((state = 'replaced') = (replaced_by IS NOT NULL))
) STRICT;
CREATE INDEX pass_state_newest ON pass_state (pass, seq);

-- When a pass went to a printer: the next card is one that was not printed yet.
CREATE TABLE pass_print (
  seq         INTEGER PRIMARY KEY,
  pass        BLOB NOT NULL REFERENCES pass (id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX pass_print_pass ON pass_print (pass);

-- A paper good at a club once: for one offer, or a value good at any offer that takes part. What the holder
-- bears was decided on the day of issue (`tier`, `scheme_version`) and a right that ends does not change it.
CREATE TABLE voucher (
  id             BLOB PRIMARY KEY CHECK (length(id) = 16),
  code           TEXT NOT NULL UNIQUE CHECK (length(code) = 13),
  person         BLOB REFERENCES person (id),
  batch          BLOB NOT NULL CHECK (length(batch) = 16),
  sheet          BLOB CHECK (length(sheet) = 16), -- printed together on one sheet of a fixed size
  companion      INTEGER NOT NULL DEFAULT 0 CHECK (companion IN (0, 1)), -- for who goes along: outside the limits of the holder
  offer          BLOB REFERENCES offer (id),
  price_class    TEXT,
  price          INTEGER CHECK (price >= 0),
  value          INTEGER CHECK (value > 0),
  kind           TEXT,                     -- which value voucher of the scheme
  holder_share   INTEGER CHECK (holder_share >= 0),
  tier           TEXT,
  scheme_version BLOB NOT NULL REFERENCES scheme_version (id),
  from_on        TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on          TEXT NOT NULL CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  issued_on      TEXT NOT NULL CHECK (issued_on IS date(issued_on, '+0 days')),
  recorded_at    TEXT NOT NULL,
  CHECK ((offer IS NULL) <> (value IS NULL)),
  CHECK ((offer IS NULL) = (price IS NULL)),
  CHECK ((value IS NULL) = (kind IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX voucher_person ON voucher (person);
CREATE INDEX voucher_offer ON voucher (offer);

-- Whose a voucher was until two persons turned out to be one.
CREATE TABLE voucher_moved (
  voucher     BLOB NOT NULL REFERENCES voucher (id),
  until_at    TEXT NOT NULL,
  person      BLOB NOT NULL REFERENCES person (id),
  PRIMARY KEY (voucher, until_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE voucher_withdrawal (
  voucher     BLOB PRIMARY KEY REFERENCES voucher (id),
  reason      TEXT NOT NULL CHECK (reason IN ('lost', 'mistake', 'cancelled', 'unused', 'other')),
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a voucher is expected to cost each fund, fixed when it was issued: as long as it is out, this much is reserved.
CREATE TABLE voucher_share (
  voucher     BLOB NOT NULL REFERENCES voucher (id),
  fund        TEXT NOT NULL CHECK (fund <> ''),
  amount      INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (voucher, fund)
) STRICT, WITHOUT ROWID;

-- A kit that was handed out: which club, which days, and up to which state of a pass it knows. Nothing that is in it.
CREATE TABLE kit (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  organiser   BLOB NOT NULL REFERENCES organiser (id),
  from_on     TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  to_on       TEXT NOT NULL CHECK (to_on IS date(to_on, '+0 days') AND to_on > from_on),
  pass_states INTEGER NOT NULL CHECK (pass_states >= 0), -- the last `pass_state.seq` it knows
  recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX kit_organiser ON kit (organiser, from_on);

-- ---------------------------------------------------------------------------------------------------
-- LEDGER

-- What changed hands at the municipal desk, on one numbered paper a payment: what came in above zero, what was given back below. Cash may
-- be rounded: `total` is exact, `handed` is what was handed over. A receipt that should not have been written is reversed by another.
CREATE TABLE receipt (
  seq         INTEGER PRIMARY KEY,
  year        INTEGER NOT NULL CHECK (year = CAST(substr(issued_on, 1, 4) AS INTEGER)),
  nth         INTEGER NOT NULL CHECK (nth > 0), -- within the year, without gaps
  issued_on   TEXT NOT NULL CHECK (issued_on IS date(issued_on, '+0 days')),
  paid_by     TEXT NOT NULL CHECK (paid_by IN ('cash', 'card', 'transfer')),
  total       INTEGER NOT NULL,
  handed      INTEGER NOT NULL CHECK (handed = total OR (paid_by = 'cash' AND handed BETWEEN total - 2 AND total + 2)),
  reverses    INTEGER UNIQUE REFERENCES receipt (seq),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  UNIQUE (year, nth)
) STRICT;

-- The vouchers on it; written before the receipt itself, which closes them. What a holder paid for a voucher is the sum of its lines: on
-- route `prepaid` a voucher is handed over once something was paid, or when there is nothing to pay.
CREATE TABLE receipt_line (
  receipt     INTEGER NOT NULL REFERENCES receipt (seq) DEFERRABLE INITIALLY DEFERRED,
  nth         INTEGER NOT NULL CHECK (nth > 0),
  voucher     BLOB NOT NULL REFERENCES voucher (id),
  amount      INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (receipt, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipt_line_voucher ON receipt_line (voucher, amount);

-- What was agreed to be paid later, and by when: the newest plan of a voucher counts. What no plan puts off is due at once.
CREATE TABLE instalment (
  voucher     BLOB NOT NULL REFERENCES voucher (id),
  plan        INTEGER NOT NULL CHECK (plan > 0),
  due_on      TEXT NOT NULL CHECK (due_on IS date(due_on, '+0 days')),
  amount      INTEGER NOT NULL CHECK (amount > 0),
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (voucher, plan, due_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX instalment_due ON instalment (due_on);

-- The till of the desk, closed: all receipts after those of the closing before, up to `last_receipt`. Of the cash it says what lay in the
-- drawer before anything came in (`float`), and what was counted.
CREATE TABLE till_closing (
  seq          INTEGER PRIMARY KEY,
  year         INTEGER NOT NULL CHECK (year = CAST(substr(closed_on, 1, 4) AS INTEGER)),
  nth          INTEGER NOT NULL CHECK (nth > 0),
  closed_on    TEXT NOT NULL CHECK (closed_on IS date(closed_on, '+0 days')),
  last_receipt INTEGER NOT NULL UNIQUE REFERENCES receipt (seq),
  "float"      INTEGER NOT NULL CHECK ("float" >= 0),
  counted      INTEGER CHECK (counted >= 0),
  recorded_by  TEXT NOT NULL,
  recorded_at  TEXT NOT NULL,
  UNIQUE (year, nth)
) STRICT;

-- One file that a club handed in.
CREATE TABLE hand_in (
  id          BLOB PRIMARY KEY CHECK (length(id) = 16),
  sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
  lines       INTEGER NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on IS date(received_on, '+0 days')),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What one redemption asks. `seq` is the recorded order of hand-in, by which limits and budgets are judged;
-- `month` is the month in which it is handed in, to which it belongs; `late` marks a use in a closed month.
-- `content` is a keyed hash of the row, which tells the same reference with other content.
CREATE TABLE claim (
  seq         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  hand_in     BLOB NOT NULL REFERENCES hand_in (id),
  organiser   BLOB NOT NULL REFERENCES organiser (id),
  reference   TEXT NOT NULL,
  content     BLOB NOT NULL CHECK (length(content) = 32),
  voucher     BLOB REFERENCES voucher (id),
  pass        BLOB REFERENCES pass (id),
  offer       BLOB REFERENCES offer (id),
  price_class TEXT,
  price       INTEGER NOT NULL CHECK (price >= 0),
  redeemed_on TEXT NOT NULL CHECK (redeemed_on IS date(redeemed_on, '+0 days')),
  month       TEXT NOT NULL CHECK (month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  late        INTEGER NOT NULL CHECK (late IN (0, 1)),
  recorded_at TEXT NOT NULL,
  UNIQUE (organiser, reference),
  CHECK (voucher IS NULL OR pass IS NULL)
) STRICT;
CREATE INDEX claim_voucher ON claim (voucher) WHERE voucher IS NOT NULL;
CREATE INDEX claim_pass ON claim (pass, redeemed_on) WHERE pass IS NOT NULL;
CREATE INDEX claim_month ON claim (month);

-- Accepted, refused or open, with the public code and a closed reason for staff. The newest row counts:
-- an open claim is decided later by adding a row. What was accepted and is cancelled by a correction stays accepted, and is worth nothing.
CREATE TABLE claim_decision (
  claim       INTEGER NOT NULL REFERENCES claim (seq),
  nth         INTEGER NOT NULL CHECK (nth > 0),
  decision    TEXT NOT NULL CHECK (decision IN ('accepted', 'refused', 'open')),
  code        TEXT NOT NULL CHECK (code IN ('ok', 'repeated', 'bad-row', 'wrong-offer', 'wrong-price', 'too-late', 'not-valid', 'open')),
  reason      TEXT,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (claim, nth)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_decision_open ON claim_decision (claim) WHERE decision = 'open';
CREATE VIEW claim_now AS
  SELECT claim.*, decision.decision, decision.code, decision.reason,
    EXISTS (SELECT 1 FROM correction WHERE correction.claim = claim.seq AND correction.kind = 'cancel') AS cancelled FROM claim
  JOIN claim_decision AS decision ON decision.claim = claim.seq
   AND decision.nth = (SELECT max(nth) FROM claim_decision WHERE claim = claim.seq);

-- What staff settle with the holder and never with the club: a limit, a lapse or a blocked pass found after the club was told in good
-- faith. Closed codes only; who the holder is follows from the pass or the voucher.
CREATE TABLE claim_note (
  claim       INTEGER NOT NULL REFERENCES claim (seq),
  code        TEXT NOT NULL CHECK (code IN ('pass-blocked', 'pass-replaced', 'pass-ended', 'right-lapsed', 'limit-passed', 'voucher-withdrawn',
    'voucher-unpaid', 'used-that-day')),
  amount      INTEGER CHECK (amount >= 0), -- what the authority bore and would not have
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (claim, code)
) STRICT, WITHOUT ROWID;

-- The frozen inputs and result of one split, so that money is recomputed without persons: a tier, never a ground.
CREATE TABLE claim_price (
  claim          INTEGER PRIMARY KEY REFERENCES claim (seq),
  scheme_version BLOB NOT NULL REFERENCES scheme_version (id),
  tariff         TEXT,                     -- clause of the scheme; NULL where the holder paid the full price
  tier           TEXT,
  route          TEXT NOT NULL CHECK (route IN ('prepaid', 'door', 'refund')),
  category       TEXT NOT NULL,
  service        TEXT NOT NULL,
  sector         TEXT NOT NULL,
  age_from       INTEGER,                  -- full years on `aged_on`; two values where the birth date is incomplete
  age_to         INTEGER,
  domicile       TEXT,                     -- REFNIS on the day of use: who pays
  priced_on      TEXT NOT NULL CHECK (priced_on IS date(priced_on, '+0 days')), -- the day by whose rules: of use, or of issue
  aged_on        TEXT NOT NULL CHECK (aged_on IS date(aged_on, '+0 days')),     -- the day of the ages
  home           TEXT,                     -- REFNIS by which it was priced: where the price goes by another day, not that of the day of use
  members        INTEGER,                  -- of the household, where the price may ask it
  organiser_version INTEGER REFERENCES organiser_version (seq),
  offer_version  INTEGER REFERENCES offer_version (seq),
  kind           TEXT,                     -- which value voucher of the scheme
  good_faith     INTEGER NOT NULL DEFAULT 0 CHECK (good_faith IN (0, 1)), -- a value voucher that an in-date kit accepted outside its categories
  limits         TEXT NOT NULL DEFAULT 'none' CHECK (limits IN ('none', 'held', 'passed')), -- of the holder, as they stood at hand-in
  by_hand        INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)), -- decided with an amount that no rule gave
  price          INTEGER NOT NULL CHECK (price >= 0),
  voucher_value  INTEGER CHECK (voucher_value > 0),
  collected      INTEGER NOT NULL CHECK (collected >= 0), -- by the club, at the door
  due            INTEGER NOT NULL CHECK (due >= 0)        -- to the club, from the paying account
) STRICT;

CREATE TABLE claim_share (
  claim       INTEGER NOT NULL REFERENCES claim (seq),
  role        TEXT NOT NULL CHECK (role IN ('holder', 'organiser', 'fund')),
  fund        TEXT NOT NULL DEFAULT '',
  amount      INTEGER NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (claim, role, fund),
  CHECK ((role = 'fund') = (fund <> ''))
) STRICT, WITHOUT ROWID;

-- What is corrected after a claim was accepted. The claim stays as it was: the first run that closes afterwards holds the reversal of
-- what stood and a new line with these amounts, which follow from the rule that priced the claim. A cancelled claim is worth nothing.
CREATE TABLE correction (
  seq         INTEGER PRIMARY KEY,
  id          BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  claim       INTEGER NOT NULL REFERENCES claim (seq),
  nth         INTEGER NOT NULL CHECK (nth > 0),
  kind        TEXT NOT NULL CHECK (kind IN ('amount', 'cancel')),
  reason      TEXT NOT NULL,               -- a closed code
  price       INTEGER NOT NULL CHECK (price >= 0),
  collected   INTEGER NOT NULL CHECK (collected >= 0),
  due         INTEGER NOT NULL CHECK (due >= 0),
  recorded_on TEXT NOT NULL CHECK (recorded_on IS date(recorded_on, '+0 days')),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  UNIQUE (claim, nth),
  CHECK (kind = 'amount' OR (price = 0 AND collected = 0 AND due = 0))
) STRICT;

CREATE TABLE correction_share (
  correction  INTEGER NOT NULL REFERENCES correction (seq),
  role        TEXT NOT NULL CHECK (role IN ('holder', 'organiser', 'fund')),
  fund        TEXT NOT NULL DEFAULT '',
  amount      INTEGER NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (correction, role, fund),
  CHECK ((role = 'fund') = (fund <> ''))
) STRICT, WITHOUT ROWID;

-- What a holder paid a club in full and asks back (route `refund`): a claim of its own, of which no club hears. Who it was stands here by
-- random id; the account stands with the person. `receipt` is a keyed hash of the number on the receipt, so that the same receipt is found
-- again across clubs and months without being kept.
CREATE TABLE refund_claim (
  claim       INTEGER PRIMARY KEY REFERENCES claim (seq),
  person      BLOB NOT NULL REFERENCES person (id),
  paid        INTEGER NOT NULL CHECK (paid > 0),
  paid_on     TEXT NOT NULL CHECK (paid_on IS date(paid_on, '+0 days')),
  receipt     BLOB NOT NULL CHECK (length(receipt) = 32)
) STRICT;
CREATE INDEX refund_claim_receipt ON refund_claim (receipt);
CREATE INDEX refund_claim_person ON refund_claim (person);

-- What a right pays by itself, without a claim: once for each beginning of the right.
CREATE TABLE premium (
  id             BLOB PRIMARY KEY CHECK (length(id) = 16),
  person         BLOB NOT NULL REFERENCES person (id),
  clause         TEXT NOT NULL,
  scheme_version BLOB NOT NULL REFERENCES scheme_version (id),
  from_on        TEXT NOT NULL CHECK (from_on IS date(from_on, '+0 days')),
  amount         INTEGER NOT NULL CHECK (amount > 0),
  recorded_on    TEXT NOT NULL CHECK (recorded_on IS date(recorded_on, '+0 days')),
  recorded_at    TEXT NOT NULL,
  UNIQUE (person, clause, from_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE premium_share (
  premium     BLOB NOT NULL REFERENCES premium (id),
  fund        TEXT NOT NULL CHECK (fund <> ''),
  amount      INTEGER NOT NULL CHECK (amount > 0),
  PRIMARY KEY (premium, fund)
) STRICT, WITHOUT ROWID;

-- What is repaid to households: an order of its own, made by the OCMW, weekly if wanted. Finance sees one total a fund.
CREATE TABLE refund_order (
  id            BLOB PRIMARY KEY CHECK (length(id) = 16),
  number        TEXT NOT NULL UNIQUE CHECK (number GLOB 'R[12][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  state         TEXT NOT NULL CHECK (state IN ('closing', 'closed', 'approved', 'ordered', 'paid', 'rejected')),
  closed_on     TEXT NOT NULL CHECK (closed_on IS date(closed_on, '+0 days')),
  closed_by     TEXT NOT NULL,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash          BLOB CHECK (length(hash) = 32),
  recorded_at   TEXT NOT NULL,
  CHECK ((state = 'closing') = (hash IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE refund_line (
  seq          INTEGER PRIMARY KEY,
  refund_order BLOB NOT NULL REFERENCES refund_order (id),
  person       BLOB NOT NULL REFERENCES person (id),
  claim        INTEGER REFERENCES claim (seq),
  premium      BLOB REFERENCES premium (id),
  correction   INTEGER REFERENCES correction (seq), -- the line that it makes of the claim; NULL for the claim itself
  amount       INTEGER NOT NULL,
  CHECK ((claim IS NULL) <> (premium IS NULL)),
  CHECK (correction IS NULL OR claim IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX refund_line_claim_once ON refund_line (claim) WHERE claim IS NOT NULL AND correction IS NULL;
CREATE UNIQUE INDEX refund_line_correction_once ON refund_line (correction) WHERE correction IS NOT NULL;
CREATE UNIQUE INDEX refund_line_premium_once ON refund_line (premium) WHERE premium IS NOT NULL;
CREATE INDEX refund_line_order ON refund_line (refund_order, person);

-- One amount a person and order; whoever would come out below zero is not paid, and the debt goes on.
CREATE TABLE refund_payment (
  refund_order BLOB NOT NULL REFERENCES refund_order (id),
  person       BLOB NOT NULL REFERENCES person (id),
  due          INTEGER NOT NULL,
  carried_in   INTEGER NOT NULL CHECK (carried_in <= 0),
  carried_out  INTEGER NOT NULL CHECK (carried_out <= 0),
  payable      INTEGER NOT NULL CHECK (payable >= 0),
  PRIMARY KEY (refund_order, person),
  CHECK (due + carried_in = payable + carried_out)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_payment_person ON refund_payment (person);

CREATE TABLE refund_fund (
  refund_order BLOB NOT NULL REFERENCES refund_order (id),
  fund         TEXT NOT NULL,
  amount       INTEGER NOT NULL,
  PRIMARY KEY (refund_order, fund)
) STRICT, WITHOUT ROWID;

-- Every step of a refund order after its closing, and who took it.
CREATE TABLE refund_step (
  refund_order BLOB NOT NULL REFERENCES refund_order (id),
  nth          INTEGER NOT NULL CHECK (nth > 0),
  state        TEXT NOT NULL CHECK (state IN ('approved', 'ordered', 'paid', 'rejected')),
  on_day       TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
  recorded_by  TEXT NOT NULL,
  recorded_at  TEXT NOT NULL,
  PRIMARY KEY (refund_order, nth)
) STRICT, WITHOUT ROWID;

-- What a fund may spend in a year; the newest row counts. Without a row nothing is held.
CREATE TABLE budget (
  seq         INTEGER PRIMARY KEY,
  fund        TEXT NOT NULL CHECK (fund <> ''),
  year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  amount      INTEGER NOT NULL CHECK (amount >= 0),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX budget_newest ON budget (fund, year, seq);

-- What a claim costs each fund as it stands: its last correction counts, one that was cancelled costs nothing. It weighs on the month of
-- hand-in, and a premium on the one in which it was recorded.
CREATE VIEW claim_use AS
  SELECT claim.seq AS claim, share.fund, claim.month, share.amount FROM claim JOIN claim_share AS share ON share.claim = claim.seq
  WHERE share.role = 'fund' AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.claim = claim.seq)
  UNION ALL SELECT claim.seq, share.fund, claim.month, share.amount FROM claim JOIN correction ON correction.claim = claim.seq
    JOIN correction_share AS share ON share.correction = correction.seq
  WHERE share.role = 'fund' AND correction.nth = (SELECT max(nth) FROM correction AS last WHERE last.claim = claim.seq);

-- What a voucher reserves: it is out until it is accepted somewhere or withdrawn, and until it lapses (`until_on`). One that waits for
-- staff is out whatever its last day.
CREATE VIEW voucher_reserved AS
  SELECT share.voucher, share.fund, share.amount, CASE WHEN EXISTS (SELECT 1 FROM claim_now AS used WHERE used.voucher = share.voucher
      AND used.decision = 'open') THEN '9999-12-31' ELSE voucher.to_on END AS until_on
  FROM voucher_share AS share JOIN voucher ON voucher.id = share.voucher
  WHERE NOT EXISTS (SELECT 1 FROM voucher_withdrawal WHERE voucher = share.voucher)
    AND NOT EXISTS (SELECT 1 FROM claim_now AS used WHERE used.voucher = share.voucher AND used.decision = 'accepted' AND used.cancelled = 0);

-- The sums of both and of the premiums, kept by triggers, so that nobody adds up a year to issue one voucher. `register check` adds them up
-- anew.
CREATE TABLE fund_use (
  fund        TEXT NOT NULL CHECK (fund <> ''),
  month       TEXT NOT NULL,
  amount      INTEGER NOT NULL,
  PRIMARY KEY (fund, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE fund_reserved (
  fund        TEXT NOT NULL CHECK (fund <> ''),
  until_on    TEXT NOT NULL,
  amount      INTEGER NOT NULL,
  PRIMARY KEY (fund, until_on)
) STRICT, WITHOUT ROWID;

-- A year of a fund that was closed: what it had, what was used, what was reserved for vouchers that are still out, and what goes on.
-- The next year opens with exactly this (`carried_in` there is `carried_out` here, and `reserved` stays reserved).
CREATE TABLE budget_year (
  fund        TEXT NOT NULL CHECK (fund <> ''),
  year        INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  amount      INTEGER NOT NULL CHECK (amount >= 0),
  carried_in  INTEGER NOT NULL CHECK (carried_in >= 0),
  used        INTEGER NOT NULL,
  reserved    INTEGER NOT NULL CHECK (reserved >= 0),
  carried_out INTEGER NOT NULL CHECK (carried_out >= 0),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (fund, year),
  CHECK (carried_out = 0 OR carried_out + used <= amount + carried_in)
) STRICT, WITHOUT ROWID;

-- A run of whole months. `closing` exists only inside the transaction that closes.
CREATE TABLE settlement (
  id            BLOB PRIMARY KEY CHECK (length(id) = 16),
  number        TEXT NOT NULL UNIQUE CHECK (number GLOB '[12][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]'),
  first_month   TEXT NOT NULL CHECK (first_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]'),
  last_month    TEXT NOT NULL CHECK (last_month GLOB '[12][0-9][0-9][0-9]-[01][0-9]' AND last_month >= first_month),
  state         TEXT NOT NULL CHECK (state IN ('closing', 'closed', 'approved', 'ordered', 'paid', 'rejected')),
  closed_on     TEXT NOT NULL CHECK (closed_on IS date(closed_on, '+0 days')),
  closed_by     TEXT NOT NULL,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash          BLOB CHECK (length(hash) = 32),
  recorded_at   TEXT NOT NULL,
  log_head      BLOB CHECK (length(log_head) = 32), -- of the log when the run was closed: an older log does not hold it
  CHECK ((state = 'closing') = (hash IS NULL)),
  CHECK ((hash IS NULL) = (log_head IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  seq         INTEGER PRIMARY KEY,
  settlement  BLOB NOT NULL REFERENCES settlement (id),
  organiser   BLOB NOT NULL REFERENCES organiser (id),
  claim       INTEGER REFERENCES claim (seq),
  correction  INTEGER REFERENCES correction (seq), -- what a reversal and an adjustment carry out
  adjusts     INTEGER REFERENCES entry (seq),      -- the entry that is taken back, or in whose place this one stands
  kind        TEXT NOT NULL CHECK (kind IN ('claim', 'reversal', 'adjustment', 'yearly')),
  year        INTEGER CHECK (year BETWEEN 1900 AND 2999), -- of a yearly line: what the organiser bears of a year on route `prepaid`
  gross       INTEGER NOT NULL,
  collected   INTEGER NOT NULL,
  borne       INTEGER NOT NULL,            -- by the organiser
  due         INTEGER NOT NULL,            -- to the organiser
  CHECK (kind <> 'claim' OR claim IS NOT NULL),
  CHECK ((kind IN ('reversal', 'adjustment')) = (adjusts IS NOT NULL)),
  CHECK ((kind IN ('reversal', 'adjustment')) = (correction IS NOT NULL)),
  CHECK ((kind = 'yearly') = (year IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX entry_yearly_once ON entry (organiser, year) WHERE kind = 'yearly';
CREATE UNIQUE INDEX entry_claim_once ON entry (claim) WHERE kind = 'claim';
-- Whether a claim is in a settlement is asked for every claim that comes in: never by reading all entries.
CREATE INDEX entry_claim ON entry (claim);
CREATE UNIQUE INDEX entry_correction_once ON entry (correction, kind) WHERE correction IS NOT NULL;
CREATE INDEX entry_settlement ON entry (settlement, organiser);

-- One amount per payee and run. carried_in is the debt of earlier runs (zero or negative), carried_out what goes on.
CREATE TABLE statement (
  settlement  BLOB NOT NULL REFERENCES settlement (id),
  organiser   BLOB NOT NULL REFERENCES organiser (id),
  number      TEXT NOT NULL UNIQUE,
  claims      INTEGER NOT NULL,
  gross       INTEGER NOT NULL,
  collected   INTEGER NOT NULL,
  borne       INTEGER NOT NULL,
  due         INTEGER NOT NULL,
  carried_in  INTEGER NOT NULL CHECK (carried_in <= 0),
  carried_out INTEGER NOT NULL CHECK (carried_out <= 0),
  payable     INTEGER NOT NULL CHECK (payable >= 0),
  internal    INTEGER NOT NULL CHECK (internal IN (0, 1)),
  PRIMARY KEY (settlement, organiser),
  CHECK (due + carried_in = payable + carried_out)
) STRICT, WITHOUT ROWID;

-- What each fund bears of a run: the internal entry between funds.
CREATE TABLE fund_total (
  settlement  BLOB NOT NULL REFERENCES settlement (id),
  fund        TEXT NOT NULL,
  amount      INTEGER NOT NULL,
  PRIMARY KEY (settlement, fund)
) STRICT, WITHOUT ROWID;

-- Every step of a settlement after its closing, and who took it: another person approves than the one who closed.
CREATE TABLE settlement_step (
  settlement  BLOB NOT NULL REFERENCES settlement (id),
  nth         INTEGER NOT NULL CHECK (nth > 0),
  state       TEXT NOT NULL CHECK (state IN ('approved', 'ordered', 'paid', 'rejected')),
  on_day      TEXT NOT NULL CHECK (on_day IS date(on_day, '+0 days')),
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (settlement, nth)
) STRICT, WITHOUT ROWID;

-- The refund orders that stand in the internal entry between funds of a run, each in one.
CREATE TABLE settlement_refund (
  refund_order BLOB PRIMARY KEY REFERENCES refund_order (id),
  settlement   BLOB NOT NULL REFERENCES settlement (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX settlement_refund_settlement ON settlement_refund (settlement);

-- Every write and every look at a reason: closed codes and ids only. `hash` chains each entry to the one before, with every commitment
-- that was made since then (up to `commitments`): an entry that is altered, missing or moved no longer fits.
CREATE TABLE audit (
  seq         INTEGER PRIMARY KEY,
  at          TEXT NOT NULL,
  login       TEXT NOT NULL,
  on_behalf   TEXT,                        -- VRIJPAS_USER
  command     TEXT NOT NULL,
  action      TEXT NOT NULL CHECK (action IN ('create', 'import', 'add', 'change', 'end', 'derive', 'issue', 'print', 'withdraw', 'make', 'close', 'decide', 'correct', 'approve', 'confirm', 'merge', 'look', 'letter', 'decline', 'erase', 'retain',
    'backup', 'restore', 'rekey', 'recover', 'pin-clock')),
  person      BLOB REFERENCES person (id),
  organiser   BLOB REFERENCES organiser (id),
  settlement  BLOB REFERENCES settlement (id),
  count       INTEGER,
  commitments INTEGER NOT NULL,            -- the last one that stood when the entry was written; 0 before the first
  hash        BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_person ON audit (person) WHERE person IS NOT NULL;
CREATE INDEX audit_backup ON audit (seq) WHERE action = 'backup';

-- ---------------------------------------------------------------------------------------------------
-- PUBLISHED

CREATE TABLE published (
  settlement  BLOB NOT NULL REFERENCES settlement (id),
  name        TEXT NOT NULL,
  bytes       BLOB NOT NULL,
  sha256      BLOB NOT NULL CHECK (length(sha256) = 32),
  PRIMARY KEY (settlement, name)
) STRICT, WITHOUT ROWID;

-- A document about persons: the OCMW's own list of a refund order, its head (`nth` 0) and a line a person, each with a salted hash of its
-- own. Bytes and salt of a line are erased together when the person goes, or whoever is paid for them; what was chained stays, and so do
-- the other lines.
CREATE TABLE personal_document (
  refund_order BLOB NOT NULL REFERENCES refund_order (id),
  nth          INTEGER NOT NULL CHECK (nth >= 0),
  person       BLOB REFERENCES person (id),
  payee        BLOB REFERENCES person (id), -- whose account it is
  salt         BLOB CHECK (length(salt) = 32),
  commitment   BLOB NOT NULL CHECK (length(commitment) = 32),
  bytes        BLOB,
  PRIMARY KEY (refund_order, nth),
  CHECK ((nth = 0) = (person IS NULL) AND (nth = 0) = (payee IS NULL)),
  CHECK ((salt IS NULL) = (bytes IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX personal_document_person ON personal_document (person) WHERE person IS NOT NULL;
CREATE INDEX personal_document_payee ON personal_document (payee) WHERE payee IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------
-- Append-only: a correction is a new row, and the file itself refuses anything else

CREATE TRIGGER setting_is_never_changed BEFORE UPDATE ON setting BEGIN SELECT RAISE(ABORT, 'setting is append-only'); END;
CREATE TRIGGER setting_is_never_deleted BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'setting is append-only'); END;
CREATE TRIGGER signing_key_is_never_changed BEFORE UPDATE ON signing_key BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
CREATE TRIGGER signing_key_is_never_deleted BEFORE DELETE ON signing_key BEGIN SELECT RAISE(ABORT, 'signing_key is append-only'); END;
CREATE TRIGGER scheme_version_is_never_changed BEFORE UPDATE ON scheme_version BEGIN SELECT RAISE(ABORT, 'scheme_version is append-only'); END;
CREATE TRIGGER scheme_version_is_never_deleted BEFORE DELETE ON scheme_version BEGIN SELECT RAISE(ABORT, 'scheme_version is append-only'); END;
CREATE TRIGGER scheme_part_is_never_changed BEFORE UPDATE ON scheme_part BEGIN SELECT RAISE(ABORT, 'scheme_part is append-only'); END;
CREATE TRIGGER scheme_part_is_never_deleted BEFORE DELETE ON scheme_part BEGIN SELECT RAISE(ABORT, 'scheme_part is append-only'); END;
CREATE TRIGGER scheme_version_that_decided_stays BEFORE INSERT ON scheme_version
WHEN EXISTS (SELECT 1 FROM scheme_version AS earlier WHERE earlier.scheme = NEW.scheme AND earlier.from_on = NEW.from_on
   AND (EXISTS (SELECT 1 FROM entitlement WHERE scheme_version = earlier.id) OR EXISTS (SELECT 1 FROM voucher WHERE scheme_version = earlier.id)
     OR EXISTS (SELECT 1 FROM claim_price WHERE scheme_version = earlier.id)))
BEGIN SELECT RAISE(ABORT, 'a version that decided something is never replaced'); END;
CREATE TRIGGER organiser_version_is_never_changed BEFORE UPDATE ON organiser_version BEGIN SELECT RAISE(ABORT, 'organiser_version is append-only'); END;
CREATE TRIGGER organiser_version_is_never_deleted BEFORE DELETE ON organiser_version BEGIN SELECT RAISE(ABORT, 'organiser_version is append-only'); END;
CREATE TRIGGER offer_version_is_never_changed BEFORE UPDATE ON offer_version BEGIN SELECT RAISE(ABORT, 'offer_version is append-only'); END;
CREATE TRIGGER offer_version_is_never_deleted BEFORE DELETE ON offer_version BEGIN SELECT RAISE(ABORT, 'offer_version is append-only'); END;
CREATE TRIGGER offer_price_is_never_changed BEFORE UPDATE ON offer_price BEGIN SELECT RAISE(ABORT, 'offer_price is append-only'); END;
CREATE TRIGGER offer_price_is_never_deleted BEFORE DELETE ON offer_price BEGIN SELECT RAISE(ABORT, 'offer_price is append-only'); END;
CREATE TRIGGER offer_fact_is_never_changed BEFORE UPDATE ON offer_fact BEGIN SELECT RAISE(ABORT, 'offer_fact is append-only'); END;
CREATE TRIGGER offer_fact_is_never_deleted BEFORE DELETE ON offer_fact BEGIN SELECT RAISE(ABORT, 'offer_fact is append-only'); END;
CREATE TRIGGER pass_state_is_never_changed BEFORE UPDATE ON pass_state BEGIN SELECT RAISE(ABORT, 'pass_state is append-only'); END;
CREATE TRIGGER pass_state_is_never_deleted BEFORE DELETE ON pass_state BEGIN SELECT RAISE(ABORT, 'pass_state is append-only'); END;
CREATE TRIGGER pass_print_is_never_changed BEFORE UPDATE ON pass_print BEGIN SELECT RAISE(ABORT, 'pass_print is append-only'); END;
CREATE TRIGGER pass_print_is_never_deleted BEFORE DELETE ON pass_print BEGIN SELECT RAISE(ABORT, 'pass_print is append-only'); END;
CREATE TRIGGER voucher_withdrawal_is_never_changed BEFORE UPDATE ON voucher_withdrawal BEGIN SELECT RAISE(ABORT, 'voucher_withdrawal is append-only'); END;
CREATE TRIGGER voucher_withdrawal_is_never_deleted BEFORE DELETE ON voucher_withdrawal BEGIN SELECT RAISE(ABORT, 'voucher_withdrawal is append-only'); END;
CREATE TRIGGER receipt_is_never_changed BEFORE UPDATE ON receipt BEGIN SELECT RAISE(ABORT, 'receipt is append-only'); END;
CREATE TRIGGER receipt_is_never_deleted BEFORE DELETE ON receipt BEGIN SELECT RAISE(ABORT, 'receipt is append-only'); END;
CREATE TRIGGER receipt_line_is_never_changed BEFORE UPDATE ON receipt_line BEGIN SELECT RAISE(ABORT, 'receipt_line is append-only'); END;
CREATE TRIGGER receipt_line_is_never_deleted BEFORE DELETE ON receipt_line BEGIN SELECT RAISE(ABORT, 'receipt_line is append-only'); END;
CREATE TRIGGER instalment_is_never_changed BEFORE UPDATE ON instalment BEGIN SELECT RAISE(ABORT, 'instalment is append-only'); END;
CREATE TRIGGER instalment_is_never_deleted BEFORE DELETE ON instalment BEGIN SELECT RAISE(ABORT, 'instalment is append-only'); END;
CREATE TRIGGER till_closing_is_never_changed BEFORE UPDATE ON till_closing BEGIN SELECT RAISE(ABORT, 'till_closing is append-only'); END;
CREATE TRIGGER till_closing_is_never_deleted BEFORE DELETE ON till_closing BEGIN SELECT RAISE(ABORT, 'till_closing is append-only'); END;
CREATE TRIGGER kit_is_never_changed BEFORE UPDATE ON kit BEGIN SELECT RAISE(ABORT, 'kit is append-only'); END;
CREATE TRIGGER kit_is_never_deleted BEFORE DELETE ON kit BEGIN SELECT RAISE(ABORT, 'kit is append-only'); END;
CREATE TRIGGER hand_in_is_never_changed BEFORE UPDATE ON hand_in BEGIN SELECT RAISE(ABORT, 'hand_in is append-only'); END;
CREATE TRIGGER hand_in_is_never_deleted BEFORE DELETE ON hand_in BEGIN SELECT RAISE(ABORT, 'hand_in is append-only'); END;
CREATE TRIGGER claim_is_never_changed BEFORE UPDATE ON claim BEGIN SELECT RAISE(ABORT, 'claim is append-only'); END;
CREATE TRIGGER claim_is_never_deleted BEFORE DELETE ON claim BEGIN SELECT RAISE(ABORT, 'claim is append-only'); END;
CREATE TRIGGER claim_decision_is_never_changed BEFORE UPDATE ON claim_decision BEGIN SELECT RAISE(ABORT, 'claim_decision is append-only'); END;
CREATE TRIGGER claim_decision_is_never_deleted BEFORE DELETE ON claim_decision BEGIN SELECT RAISE(ABORT, 'claim_decision is append-only'); END;
CREATE TRIGGER claim_note_is_never_changed BEFORE UPDATE ON claim_note BEGIN SELECT RAISE(ABORT, 'claim_note is append-only'); END;
CREATE TRIGGER claim_note_is_never_deleted BEFORE DELETE ON claim_note BEGIN SELECT RAISE(ABORT, 'claim_note is append-only'); END;
CREATE TRIGGER claim_price_is_never_changed BEFORE UPDATE ON claim_price BEGIN SELECT RAISE(ABORT, 'claim_price is append-only'); END;
CREATE TRIGGER claim_price_is_never_deleted BEFORE DELETE ON claim_price BEGIN SELECT RAISE(ABORT, 'claim_price is append-only'); END;
CREATE TRIGGER claim_share_is_never_changed BEFORE UPDATE ON claim_share BEGIN SELECT RAISE(ABORT, 'claim_share is append-only'); END;
CREATE TRIGGER claim_share_is_never_deleted BEFORE DELETE ON claim_share BEGIN SELECT RAISE(ABORT, 'claim_share is append-only'); END;
CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entry is append-only'); END;
CREATE TRIGGER statement_is_never_changed BEFORE UPDATE ON statement BEGIN SELECT RAISE(ABORT, 'statement is append-only'); END;
CREATE TRIGGER statement_is_never_deleted BEFORE DELETE ON statement BEGIN SELECT RAISE(ABORT, 'statement is append-only'); END;
CREATE TRIGGER fund_total_is_never_changed BEFORE UPDATE ON fund_total BEGIN SELECT RAISE(ABORT, 'fund_total is append-only'); END;
CREATE TRIGGER fund_total_is_never_deleted BEFORE DELETE ON fund_total BEGIN SELECT RAISE(ABORT, 'fund_total is append-only'); END;
CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER commitment_is_never_changed BEFORE UPDATE ON commitment BEGIN SELECT RAISE(ABORT, 'commitment is append-only'); END;
CREATE TRIGGER commitment_is_never_deleted BEFORE DELETE ON commitment BEGIN SELECT RAISE(ABORT, 'commitment is append-only'); END;
CREATE TRIGGER published_is_never_changed BEFORE UPDATE ON published BEGIN SELECT RAISE(ABORT, 'published is append-only'); END;
CREATE TRIGGER published_is_never_deleted BEFORE DELETE ON published BEGIN SELECT RAISE(ABORT, 'published is append-only'); END;
CREATE TRIGGER person_merge_is_never_changed BEFORE UPDATE ON person_merge BEGIN SELECT RAISE(ABORT, 'person_merge is append-only'); END;
CREATE TRIGGER person_merge_is_never_deleted BEFORE DELETE ON person_merge BEGIN SELECT RAISE(ABORT, 'person_merge is append-only'); END;
CREATE TRIGGER organiser_confirmation_is_never_changed BEFORE UPDATE ON organiser_confirmation BEGIN SELECT RAISE(ABORT, 'organiser_confirmation is append-only'); END;
CREATE TRIGGER organiser_confirmation_is_never_deleted BEFORE DELETE ON organiser_confirmation BEGIN SELECT RAISE(ABORT, 'organiser_confirmation is append-only'); END;
CREATE TRIGGER organiser_merge_is_never_changed BEFORE UPDATE ON organiser_merge BEGIN SELECT RAISE(ABORT, 'organiser_merge is append-only'); END;
CREATE TRIGGER organiser_merge_is_never_deleted BEFORE DELETE ON organiser_merge BEGIN SELECT RAISE(ABORT, 'organiser_merge is append-only'); END;
CREATE TRIGGER voucher_share_is_never_changed BEFORE UPDATE ON voucher_share BEGIN SELECT RAISE(ABORT, 'voucher_share is append-only'); END;
CREATE TRIGGER voucher_share_is_never_deleted BEFORE DELETE ON voucher_share BEGIN SELECT RAISE(ABORT, 'voucher_share is append-only'); END;
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'correction is append-only'); END;
CREATE TRIGGER correction_is_never_deleted BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'correction is append-only'); END;
CREATE TRIGGER correction_share_is_never_changed BEFORE UPDATE ON correction_share BEGIN SELECT RAISE(ABORT, 'correction_share is append-only'); END;
CREATE TRIGGER correction_share_is_never_deleted BEFORE DELETE ON correction_share BEGIN SELECT RAISE(ABORT, 'correction_share is append-only'); END;
CREATE TRIGGER refund_claim_is_never_changed BEFORE UPDATE ON refund_claim
WHEN NOT EXISTS (SELECT 1 FROM person_merge WHERE merged = OLD.person AND survivor = NEW.person)
  OR NEW.claim IS NOT OLD.claim OR NEW.paid IS NOT OLD.paid OR NEW.paid_on IS NOT OLD.paid_on OR NEW.receipt IS NOT OLD.receipt
BEGIN SELECT RAISE(ABORT, 'refund_claim is append-only'); END;
CREATE TRIGGER refund_claim_is_never_deleted BEFORE DELETE ON refund_claim BEGIN SELECT RAISE(ABORT, 'refund_claim is append-only'); END;
CREATE TRIGGER premium_is_never_changed BEFORE UPDATE ON premium BEGIN SELECT RAISE(ABORT, 'premium is append-only'); END;
CREATE TRIGGER premium_is_never_deleted BEFORE DELETE ON premium BEGIN SELECT RAISE(ABORT, 'premium is append-only'); END;
CREATE TRIGGER premium_share_is_never_changed BEFORE UPDATE ON premium_share BEGIN SELECT RAISE(ABORT, 'premium_share is append-only'); END;
CREATE TRIGGER premium_share_is_never_deleted BEFORE DELETE ON premium_share BEGIN SELECT RAISE(ABORT, 'premium_share is append-only'); END;
CREATE TRIGGER refund_line_is_never_changed BEFORE UPDATE ON refund_line BEGIN SELECT RAISE(ABORT, 'refund_line is append-only'); END;
CREATE TRIGGER refund_line_is_never_deleted BEFORE DELETE ON refund_line BEGIN SELECT RAISE(ABORT, 'refund_line is append-only'); END;
CREATE TRIGGER refund_payment_is_never_changed BEFORE UPDATE ON refund_payment BEGIN SELECT RAISE(ABORT, 'refund_payment is append-only'); END;
CREATE TRIGGER refund_payment_is_never_deleted BEFORE DELETE ON refund_payment BEGIN SELECT RAISE(ABORT, 'refund_payment is append-only'); END;
CREATE TRIGGER refund_fund_is_never_changed BEFORE UPDATE ON refund_fund BEGIN SELECT RAISE(ABORT, 'refund_fund is append-only'); END;
CREATE TRIGGER refund_fund_is_never_deleted BEFORE DELETE ON refund_fund BEGIN SELECT RAISE(ABORT, 'refund_fund is append-only'); END;
CREATE TRIGGER refund_step_is_never_changed BEFORE UPDATE ON refund_step BEGIN SELECT RAISE(ABORT, 'refund_step is append-only'); END;
CREATE TRIGGER refund_step_is_never_deleted BEFORE DELETE ON refund_step BEGIN SELECT RAISE(ABORT, 'refund_step is append-only'); END;
CREATE TRIGGER budget_is_never_changed BEFORE UPDATE ON budget BEGIN SELECT RAISE(ABORT, 'budget is append-only'); END;
CREATE TRIGGER budget_is_never_deleted BEFORE DELETE ON budget BEGIN SELECT RAISE(ABORT, 'budget is append-only'); END;
CREATE TRIGGER budget_year_is_never_changed BEFORE UPDATE ON budget_year BEGIN SELECT RAISE(ABORT, 'budget_year is append-only'); END;
CREATE TRIGGER budget_year_is_never_deleted BEFORE DELETE ON budget_year BEGIN SELECT RAISE(ABORT, 'budget_year is append-only'); END;
CREATE TRIGGER settlement_step_is_never_changed BEFORE UPDATE ON settlement_step BEGIN SELECT RAISE(ABORT, 'settlement_step is append-only'); END;
CREATE TRIGGER settlement_step_is_never_deleted BEFORE DELETE ON settlement_step BEGIN SELECT RAISE(ABORT, 'settlement_step is append-only'); END;
CREATE TRIGGER settlement_refund_is_never_changed BEFORE UPDATE ON settlement_refund BEGIN SELECT RAISE(ABORT, 'settlement_refund is append-only'); END;
CREATE TRIGGER settlement_refund_is_never_deleted BEFORE DELETE ON settlement_refund BEGIN SELECT RAISE(ABORT, 'settlement_refund is append-only'); END;
CREATE TRIGGER erased_use_is_never_changed BEFORE UPDATE ON erased_use BEGIN SELECT RAISE(ABORT, 'erased_use is append-only'); END;
CREATE TRIGGER erased_use_is_never_deleted BEFORE DELETE ON erased_use BEGIN SELECT RAISE(ABORT, 'erased_use is append-only'); END;
CREATE TRIGGER erased_before_is_never_changed BEFORE UPDATE ON erased_before BEGIN SELECT RAISE(ABORT, 'erased_before is append-only'); END;
CREATE TRIGGER erased_before_is_never_deleted BEFORE DELETE ON erased_before BEGIN SELECT RAISE(ABORT, 'erased_before is append-only'); END;
CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;
CREATE TRIGGER erasure_is_never_deleted BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'erasure is append-only'); END;

-- Facts: never changed; deleted only with an erasure row for that person and class. What corrected a status of somebody else, who is erased,
-- stands by itself from then on.
CREATE TRIGGER status_is_never_changed BEFORE UPDATE ON status
WHEN OLD.corrects IS NULL OR NEW.corrects IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.alias IS NOT OLD.alias OR NEW.person IS NOT OLD.person
  OR NEW.household IS NOT OLD.household OR NEW.code IS NOT OLD.code OR NEW.ksz_sector IS NOT OLD.ksz_sector OR NEW.ksz_quality IS NOT OLD.ksz_quality
  OR NEW.from_on IS NOT OLD.from_on OR NEW.to_on IS NOT OLD.to_on OR NEW.source IS NOT OLD.source OR NEW.decided_on IS NOT OLD.decided_on
  OR NEW.void IS NOT OLD.void OR NEW.recorded_at IS NOT OLD.recorded_at
  OR NOT EXISTS (SELECT 1 FROM status AS before JOIN erasure ON erasure.class = 'status' AND (erasure.person = before.person
    OR erasure.person IN (SELECT person FROM membership_ever WHERE household = before.household)) WHERE before.id = OLD.corrects)
BEGIN SELECT RAISE(ABORT, 'status is corrected by addition'); END;
CREATE TRIGGER status_needs_an_erasure BEFORE DELETE ON status
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'status' AND (person = OLD.person OR person IN (SELECT person FROM membership_ever WHERE household = OLD.household)))
BEGIN SELECT RAISE(ABORT, 'status is deleted only after an erasure'); END;
CREATE TRIGGER figure_is_never_changed BEFORE UPDATE ON figure BEGIN SELECT RAISE(ABORT, 'figure is corrected by addition'); END;
CREATE TRIGGER figure_needs_an_erasure BEFORE DELETE ON figure
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'figure' AND (person = OLD.person OR person IN (SELECT person FROM membership_ever WHERE household = OLD.household)))
BEGIN SELECT RAISE(ABORT, 'figure is deleted only after an erasure'); END;
CREATE TRIGGER source_answer_is_never_changed BEFORE UPDATE ON source_answer BEGIN SELECT RAISE(ABORT, 'source_answer is corrected by addition'); END;
CREATE TRIGGER source_answer_needs_an_erasure BEFORE DELETE ON source_answer
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'source_answer' AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'source_answer is deleted only after an erasure'); END;
CREATE TRIGGER entitlement_is_never_changed BEFORE UPDATE ON entitlement BEGIN SELECT RAISE(ABORT, 'entitlement is corrected by addition'); END;
CREATE TRIGGER entitlement_never_overlaps BEFORE INSERT ON entitlement
WHEN NEW.void = 0 AND EXISTS (
  SELECT 1 FROM entitlement_now AS other WHERE other.person = NEW.person AND other."right" = NEW."right" AND other.id IS NOT NEW.corrects
    AND (NEW.to_on IS NULL OR other.from_on < NEW.to_on) AND (other.to_on IS NULL OR other.to_on > NEW.from_on))
BEGIN SELECT RAISE(ABORT, 'a person has one right of a kind at a time'); END;
CREATE TRIGGER entitlement_needs_an_erasure BEFORE DELETE ON entitlement
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'entitlement' AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'entitlement is deleted only after an erasure'); END;
CREATE TRIGGER decline_is_never_changed BEFORE UPDATE ON decline BEGIN SELECT RAISE(ABORT, 'decline is append-only'); END;
CREATE TRIGGER decline_needs_an_erasure BEFORE DELETE ON decline
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'decline' AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'decline is deleted only after an erasure'); END;

CREATE TRIGGER pass_moved_is_never_changed BEFORE UPDATE ON pass_moved BEGIN SELECT RAISE(ABORT, 'pass_moved is append-only'); END;
CREATE TRIGGER pass_moved_needs_an_erasure BEFORE DELETE ON pass_moved
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'identity' AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'pass_moved is deleted only after an erasure'); END;
CREATE TRIGGER voucher_moved_is_never_changed BEFORE UPDATE ON voucher_moved BEGIN SELECT RAISE(ABORT, 'voucher_moved is append-only'); END;
CREATE TRIGGER voucher_moved_needs_an_erasure BEFORE DELETE ON voucher_moved
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'identity' AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'voucher_moved is deleted only after an erasure'); END;

-- A pass and a voucher keep what was printed; only the person may be erased from them, or turn out to be another.
CREATE TRIGGER pass_keeps_its_number BEFORE UPDATE ON pass
WHEN (NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_merge WHERE merged = OLD.person AND survivor = NEW.person))
  OR NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.issued_on IS NOT OLD.issued_on
BEGIN SELECT RAISE(ABORT, 'a pass is replaced, never changed'); END;
CREATE TRIGGER pass_is_never_deleted BEFORE DELETE ON pass BEGIN SELECT RAISE(ABORT, 'a pass is ended, never deleted'); END;
CREATE TRIGGER voucher_keeps_its_terms BEFORE UPDATE ON voucher
WHEN (NEW.person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_merge WHERE merged = OLD.person AND survivor = NEW.person))
  OR NEW.id IS NOT OLD.id OR NEW.code IS NOT OLD.code OR NEW.offer IS NOT OLD.offer
  OR NEW.price_class IS NOT OLD.price_class OR NEW.price IS NOT OLD.price OR NEW.value IS NOT OLD.value OR NEW.kind IS NOT OLD.kind
  OR NEW.holder_share IS NOT OLD.holder_share OR NEW.tier IS NOT OLD.tier OR NEW.scheme_version IS NOT OLD.scheme_version
  OR NEW.from_on IS NOT OLD.from_on OR NEW.to_on IS NOT OLD.to_on OR NEW.issued_on IS NOT OLD.issued_on OR NEW.batch IS NOT OLD.batch
  OR NEW.sheet IS NOT OLD.sheet OR NEW.companion IS NOT OLD.companion
BEGIN SELECT RAISE(ABORT, 'a voucher is withdrawn, never changed'); END;
CREATE TRIGGER voucher_is_never_deleted BEFORE DELETE ON voucher BEGIN SELECT RAISE(ABORT, 'a voucher is withdrawn, never deleted'); END;

-- Money: the shares of a priced claim add up to its price, and a voucher is accepted once.
CREATE TRIGGER entry_shares_add_up BEFORE INSERT ON entry
WHEN NEW.kind = 'claim' AND (SELECT price FROM claim_price WHERE claim = NEW.claim)
   IS NOT (SELECT sum(amount) FROM claim_share WHERE claim = NEW.claim)
BEGIN SELECT RAISE(ABORT, 'the shares of the claim do not add up to its price'); END;
CREATE TRIGGER entry_amounts_add_up BEFORE INSERT ON entry
WHEN NEW.gross <> NEW.collected + NEW.borne + NEW.due
  OR (NEW.kind = 'claim' AND (NEW.borne < 0 OR (SELECT price FROM claim_price WHERE claim = NEW.claim) IS NOT NEW.gross))
BEGIN SELECT RAISE(ABORT, 'the amounts of the entry do not add up'); END;
CREATE TRIGGER claim_is_decided_before_settling BEFORE INSERT ON claim_decision
WHEN EXISTS (SELECT 1 FROM entry WHERE claim = NEW.claim)
BEGIN SELECT RAISE(ABORT, 'the claim is in a settlement'); END;
CREATE TRIGGER voucher_is_accepted_once BEFORE INSERT ON claim_decision
WHEN NEW.decision = 'accepted' AND EXISTS (
  SELECT 1 FROM claim JOIN claim_now AS other ON other.voucher = claim.voucher AND other.seq <> claim.seq
  WHERE claim.seq = NEW.claim AND other.decision = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM correction WHERE claim = other.seq AND kind = 'cancel'))
BEGIN SELECT RAISE(ABORT, 'the voucher was accepted before'); END;

-- A receipt is what its lines add up to, numbers have no gaps, and nobody pays more for a voucher than their share or gets back more than
-- was paid.
CREATE TRIGGER receipt_line_before_the_receipt BEFORE INSERT ON receipt_line
WHEN EXISTS (SELECT 1 FROM receipt WHERE seq = NEW.receipt)
BEGIN SELECT RAISE(ABORT, 'the receipt is written'); END;
CREATE TRIGGER receipt_line_within_the_share BEFORE INSERT ON receipt_line
WHEN (SELECT coalesce(sum(amount), 0) FROM receipt_line WHERE voucher = NEW.voucher) + NEW.amount
  NOT BETWEEN 0 AND coalesce((SELECT holder_share FROM voucher WHERE id = NEW.voucher), 0)
BEGIN SELECT RAISE(ABORT, 'more than the share of the holder'); END;
CREATE TRIGGER receipt_has_no_gaps BEFORE INSERT ON receipt
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM receipt)
  OR NEW.nth IS NOT (SELECT coalesce(max(nth), 0) + 1 FROM receipt WHERE year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'receipts have no gaps'); END;
CREATE TRIGGER receipt_adds_up BEFORE INSERT ON receipt
WHEN NEW.total IS NOT (SELECT sum(amount) FROM receipt_line WHERE receipt = NEW.seq)
  OR (NEW.reverses IS NOT NULL AND (NEW.paid_by, NEW.total, NEW.handed) IS NOT
    (SELECT paid_by, -total, -handed FROM receipt WHERE seq = NEW.reverses AND reverses IS NULL))
BEGIN SELECT RAISE(ABORT, 'the amounts of the receipt do not add up'); END;
CREATE TRIGGER till_closing_follows BEFORE INSERT ON till_closing
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM till_closing)
  OR NEW.nth IS NOT (SELECT coalesce(max(nth), 0) + 1 FROM till_closing WHERE year = NEW.year)
  OR NEW.last_receipt <= (SELECT coalesce(max(last_receipt), 0) FROM till_closing)
BEGIN SELECT RAISE(ABORT, 'a closing of the till follows the one before'); END;

-- A correction is of an accepted claim, in order, one at a time, and what is cancelled stays so.
CREATE TRIGGER correction_of_what_stands BEFORE INSERT ON correction
WHEN NEW.nth <> (SELECT count(*) + 1 FROM correction WHERE claim = NEW.claim)
  OR (SELECT decision FROM claim_decision WHERE claim = NEW.claim ORDER BY nth DESC LIMIT 1) IS NOT 'accepted'
  OR EXISTS (SELECT 1 FROM correction WHERE claim = NEW.claim AND kind = 'cancel')
  OR EXISTS (SELECT 1 FROM correction AS earlier WHERE earlier.claim = NEW.claim
       AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.correction = earlier.seq)
       AND NOT EXISTS (SELECT 1 FROM refund_line WHERE refund_line.correction = earlier.seq))
BEGIN SELECT RAISE(ABORT, 'the claim cannot be corrected now'); END;

CREATE TRIGGER claim_share_only_before_settling BEFORE INSERT ON claim_share
WHEN EXISTS (SELECT 1 FROM entry WHERE claim = NEW.claim AND kind = 'claim')
BEGIN SELECT RAISE(ABORT, 'the claim is in a settlement'); END;

-- A claim that was corrected is decided: its answer never changes any more.
CREATE TRIGGER claim_is_decided_before_correcting BEFORE INSERT ON claim_decision
WHEN EXISTS (SELECT 1 FROM correction WHERE claim = NEW.claim)
BEGIN SELECT RAISE(ABORT, 'the claim was corrected'); END;
CREATE TRIGGER correction_share_only_before_settling BEFORE INSERT ON correction_share
WHEN EXISTS (SELECT 1 FROM entry WHERE correction = NEW.correction) OR EXISTS (SELECT 1 FROM refund_line WHERE correction = NEW.correction)
BEGIN SELECT RAISE(ABORT, 'the correction is in a settlement'); END;
CREATE TRIGGER refund_claim_is_decided_before_repaying BEFORE INSERT ON claim_decision
WHEN EXISTS (SELECT 1 FROM refund_line WHERE claim = NEW.claim)
BEGIN SELECT RAISE(ABORT, 'the claim is in a refund order'); END;

-- What stands of the funds follows every row that changes it: what a claim costs or a voucher reserves is taken off before, and counted
-- as it stands after.
CREATE TRIGGER fund_use_before_a_decision BEFORE INSERT ON claim_decision BEGIN
  INSERT INTO fund_use SELECT fund, month, -amount FROM claim_use WHERE claim = NEW.claim
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
  INSERT INTO fund_reserved SELECT fund, until_on, -amount FROM voucher_reserved WHERE voucher = (SELECT voucher FROM claim WHERE seq = NEW.claim)
    ON CONFLICT DO UPDATE SET amount = fund_reserved.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_after_a_decision AFTER INSERT ON claim_decision BEGIN
  INSERT INTO fund_use SELECT fund, month, amount FROM claim_use WHERE claim = NEW.claim
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
  INSERT INTO fund_reserved SELECT fund, until_on, amount FROM voucher_reserved WHERE voucher = (SELECT voucher FROM claim WHERE seq = NEW.claim)
    ON CONFLICT DO UPDATE SET amount = fund_reserved.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_before_a_share BEFORE INSERT ON claim_share WHEN NEW.role = 'fund' BEGIN
  INSERT INTO fund_use SELECT fund, month, -amount FROM claim_use WHERE claim = NEW.claim
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_after_a_share AFTER INSERT ON claim_share WHEN NEW.role = 'fund' BEGIN
  INSERT INTO fund_use SELECT fund, month, amount FROM claim_use WHERE claim = NEW.claim
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_before_a_correction BEFORE INSERT ON correction BEGIN
  INSERT INTO fund_use SELECT fund, month, -amount FROM claim_use WHERE claim = NEW.claim
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
  INSERT INTO fund_reserved SELECT fund, until_on, -amount FROM voucher_reserved WHERE voucher = (SELECT voucher FROM claim WHERE seq = NEW.claim)
    ON CONFLICT DO UPDATE SET amount = fund_reserved.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_after_a_correction AFTER INSERT ON correction BEGIN
  INSERT INTO fund_use SELECT fund, month, amount FROM claim_use WHERE claim = NEW.claim
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
  INSERT INTO fund_reserved SELECT fund, until_on, amount FROM voucher_reserved WHERE voucher = (SELECT voucher FROM claim WHERE seq = NEW.claim)
    ON CONFLICT DO UPDATE SET amount = fund_reserved.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_before_a_corrected_share BEFORE INSERT ON correction_share WHEN NEW.role = 'fund' BEGIN
  INSERT INTO fund_use SELECT fund, month, -amount FROM claim_use WHERE claim = (SELECT claim FROM correction WHERE seq = NEW.correction)
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_after_a_corrected_share AFTER INSERT ON correction_share WHEN NEW.role = 'fund' BEGIN
  INSERT INTO fund_use SELECT fund, month, amount FROM claim_use WHERE claim = (SELECT claim FROM correction WHERE seq = NEW.correction)
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_of_a_premium AFTER INSERT ON premium_share BEGIN
  INSERT INTO fund_use SELECT NEW.fund, substr(recorded_on, 1, 7), NEW.amount FROM premium WHERE id = NEW.premium
    ON CONFLICT DO UPDATE SET amount = fund_use.amount + excluded.amount;
END;
CREATE TRIGGER fund_reserved_by_a_voucher AFTER INSERT ON voucher_share BEGIN
  INSERT INTO fund_reserved SELECT fund, until_on, amount FROM voucher_reserved WHERE voucher = NEW.voucher AND fund = NEW.fund
    ON CONFLICT DO UPDATE SET amount = fund_reserved.amount + excluded.amount;
END;
CREATE TRIGGER fund_reserved_before_a_withdrawal BEFORE INSERT ON voucher_withdrawal BEGIN
  INSERT INTO fund_reserved SELECT fund, until_on, -amount FROM voucher_reserved WHERE voucher = NEW.voucher
    ON CONFLICT DO UPDATE SET amount = fund_reserved.amount + excluded.amount;
END;
CREATE TRIGGER fund_use_is_never_deleted BEFORE DELETE ON fund_use BEGIN SELECT RAISE(ABORT, 'the sums of a fund are never deleted'); END;
CREATE TRIGGER fund_reserved_is_never_deleted BEFORE DELETE ON fund_reserved BEGIN SELECT RAISE(ABORT, 'the sums of a fund are never deleted'); END;

-- A year that was closed gets no other budget, and nothing more is reserved in it.
CREATE TRIGGER budget_of_an_open_year BEFORE INSERT ON budget
WHEN EXISTS (SELECT 1 FROM budget_year WHERE fund = NEW.fund AND year = NEW.year)
BEGIN SELECT RAISE(ABORT, 'the budget of this year is closed'); END;
CREATE TRIGGER voucher_share_in_an_open_year BEFORE INSERT ON voucher_share
WHEN EXISTS (SELECT 1 FROM budget_year WHERE fund = NEW.fund
  AND year = (SELECT CAST(substr(issued_on, 1, 4) AS INTEGER) FROM voucher WHERE id = NEW.voucher))
BEGIN SELECT RAISE(ABORT, 'the budget of this year is closed'); END;

-- An organiser is merged into one that stands, and never into itself along a detour.
CREATE TRIGGER organiser_merge_into_one_that_stands BEFORE INSERT ON organiser_merge
WHEN EXISTS (SELECT 1 FROM organiser_merge WHERE merged = NEW.survivor)
BEGIN SELECT RAISE(ABORT, 'the organiser was merged itself'); END;
-- Another person confirms an account than the one who wrote it down.
CREATE TRIGGER organiser_confirmation_by_another BEFORE INSERT ON organiser_confirmation
WHEN (SELECT lower(trim(recorded_by)) FROM organiser_version WHERE seq = NEW.version) IS lower(trim(NEW.recorded_by))
BEGIN SELECT RAISE(ABORT, 'another person confirms'); END;

-- A closed run is frozen: lines only while it closes, a state only forwards, months never twice.
CREATE TRIGGER settlement_months_never_overlap BEFORE INSERT ON settlement
WHEN EXISTS (SELECT 1 FROM settlement WHERE first_month <= NEW.last_month AND NEW.first_month <= last_month)
BEGIN SELECT RAISE(ABORT, 'these months are closed already'); END;
CREATE TRIGGER settlement_starts_closing BEFORE INSERT ON settlement
WHEN NEW.state <> 'closing'
BEGIN SELECT RAISE(ABORT, 'a settlement starts by closing'); END;
CREATE TRIGGER settlement_goes_forward BEFORE UPDATE ON settlement
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.first_month IS NOT OLD.first_month OR NEW.last_month IS NOT OLD.last_month
  OR NEW.closed_on IS NOT OLD.closed_on OR NEW.closed_by IS NOT OLD.closed_by
  OR NEW.previous_hash IS NOT OLD.previous_hash OR (OLD.hash IS NOT NULL AND NEW.hash IS NOT OLD.hash)
  OR (OLD.log_head IS NOT NULL AND NEW.log_head IS NOT OLD.log_head)
  OR (OLD.state || '>' || NEW.state) NOT IN ('closing>closed', 'closed>approved', 'approved>ordered', 'ordered>paid', 'ordered>rejected', 'rejected>ordered')
BEGIN SELECT RAISE(ABORT, 'a closed settlement is never edited'); END;
CREATE TRIGGER settlement_is_never_deleted BEFORE DELETE ON settlement BEGIN SELECT RAISE(ABORT, 'a settlement is never deleted'); END;
CREATE TRIGGER entry_only_while_closing BEFORE INSERT ON entry
WHEN (SELECT state FROM settlement WHERE id = NEW.settlement) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the run is closed'); END;
CREATE TRIGGER statement_only_while_closing BEFORE INSERT ON statement
WHEN (SELECT state FROM settlement WHERE id = NEW.settlement) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the run is closed'); END;
CREATE TRIGGER fund_total_only_while_closing BEFORE INSERT ON fund_total
WHEN (SELECT state FROM settlement WHERE id = NEW.settlement) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the run is closed'); END;
CREATE TRIGGER published_only_while_closing BEFORE INSERT ON published
WHEN (SELECT state FROM settlement WHERE id = NEW.settlement) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the run is closed'); END;
CREATE TRIGGER settlement_refund_only_while_closing BEFORE INSERT ON settlement_refund
WHEN (SELECT state FROM settlement WHERE id = NEW.settlement) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the run is closed'); END;
CREATE TRIGGER settlement_is_approved_by_another BEFORE UPDATE ON settlement
WHEN NEW.state = 'approved' AND OLD.state = 'closed' AND NOT EXISTS (
  SELECT 1 FROM settlement_step WHERE settlement = NEW.id AND state = 'approved' AND lower(trim(recorded_by)) <> lower(trim(OLD.closed_by)))
BEGIN SELECT RAISE(ABORT, 'another person approves'); END;

-- The same for an order of refunds.
CREATE TRIGGER refund_order_starts_closing BEFORE INSERT ON refund_order
WHEN NEW.state <> 'closing'
BEGIN SELECT RAISE(ABORT, 'a refund order starts by closing'); END;
CREATE TRIGGER refund_order_goes_forward BEFORE UPDATE ON refund_order
WHEN NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.closed_on IS NOT OLD.closed_on OR NEW.closed_by IS NOT OLD.closed_by
  OR NEW.previous_hash IS NOT OLD.previous_hash OR (OLD.hash IS NOT NULL AND NEW.hash IS NOT OLD.hash)
  OR (OLD.state || '>' || NEW.state) NOT IN ('closing>closed', 'closed>approved', 'approved>ordered', 'approved>paid', 'ordered>paid', 'ordered>rejected', 'rejected>ordered')
BEGIN SELECT RAISE(ABORT, 'a closed refund order is never edited'); END;
CREATE TRIGGER refund_order_is_approved_by_another BEFORE UPDATE ON refund_order
WHEN NEW.state = 'approved' AND OLD.state = 'closed' AND NOT EXISTS (
  SELECT 1 FROM refund_step WHERE refund_order = NEW.id AND state = 'approved' AND lower(trim(recorded_by)) <> lower(trim(OLD.closed_by)))
BEGIN SELECT RAISE(ABORT, 'another person approves'); END;
CREATE TRIGGER refund_order_is_never_deleted BEFORE DELETE ON refund_order BEGIN SELECT RAISE(ABORT, 'a refund order is never deleted'); END;
CREATE TRIGGER refund_line_only_while_closing BEFORE INSERT ON refund_line
WHEN (SELECT state FROM refund_order WHERE id = NEW.refund_order) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the refund order is closed'); END;
CREATE TRIGGER refund_payment_only_while_closing BEFORE INSERT ON refund_payment
WHEN (SELECT state FROM refund_order WHERE id = NEW.refund_order) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the refund order is closed'); END;
CREATE TRIGGER refund_fund_only_while_closing BEFORE INSERT ON refund_fund
WHEN (SELECT state FROM refund_order WHERE id = NEW.refund_order) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the refund order is closed'); END;
CREATE TRIGGER personal_document_only_while_closing BEFORE INSERT ON personal_document
WHEN (SELECT state FROM refund_order WHERE id = NEW.refund_order) IS NOT 'closing'
BEGIN SELECT RAISE(ABORT, 'the refund order is closed'); END;
CREATE TRIGGER personal_document_is_erased_whole BEFORE UPDATE ON personal_document
WHEN NEW.bytes IS NOT NULL OR NEW.commitment IS NOT OLD.commitment OR NEW.refund_order IS NOT OLD.refund_order OR NEW.nth IS NOT OLD.nth
  OR NEW.person IS NOT OLD.person OR NEW.payee IS NOT OLD.payee
  OR NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'document' AND person = OLD.person)
BEGIN SELECT RAISE(ABORT, 'a personal document is erased, never changed'); END;
CREATE TRIGGER personal_document_is_never_deleted BEFORE DELETE ON personal_document BEGIN SELECT RAISE(ABORT, 'a personal document is erased, never deleted'); END;
