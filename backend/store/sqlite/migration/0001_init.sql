-- Numbers that stand for words (source, kind, state, type) are those of the Go packages of the same name; released
-- ones never change. Instants are Unix seconds. NULL means unknown.

-- What the store keeps about itself: the version of its collation keys, and the key behind subjects.
CREATE TABLE meta(
  key   TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting(
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Whose hand it was. Few names stand behind millions of rows, which hold the id; 0 is nobody in particular.
CREATE TABLE actor(
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE change(
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  at       INTEGER NOT NULL,
  actor    INTEGER NOT NULL,
  source   INTEGER NOT NULL,
  kind     TEXT NOT NULL,
  params   TEXT NOT NULL,                       -- a JSON object of strings
  contacts INTEGER NOT NULL,
  contact  INTEGER,                             -- when it touched exactly one
  reverses INTEGER REFERENCES change(id),       -- of an undo or redo
  undone   INTEGER NOT NULL DEFAULT 0,
  can_undo INTEGER NOT NULL,
  words    TEXT NOT NULL DEFAULT ''             -- its sentence, folded, to be searched
) STRICT;

-- Where each change has changed rows: which part of which history.Table, and the key, when it is exactly one; 0: several.
-- Whatever it is, a row about contacts stands under table 0 as well. So what stands on a change is found without
-- unpacking all that came after it.
CREATE TABLE change_place(
  tbl       INTEGER NOT NULL,
  sub       INTEGER NOT NULL,
  key_id    INTEGER NOT NULL,
  change_id INTEGER NOT NULL REFERENCES change(id),
  PRIMARY KEY(tbl, sub, key_id, change_id)
) STRICT, WITHOUT ROWID;

-- What a change did, packed by history.Marshal; a big change has several parts, applied in their order.
CREATE TABLE change_delta(
  id        INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change(id),
  packed    BLOB NOT NULL
) STRICT;
CREATE INDEX change_delta_by_change ON change_delta(change_id);

-- Which contacts a change of several touched, to be asked by contact (for one alone see change_place): one by one where
-- they were few …
CREATE TABLE touched(
  contact_id INTEGER NOT NULL,
  change_id  INTEGER NOT NULL REFERENCES change(id),
  PRIMARY KEY(contact_id, change_id)
) STRICT, WITHOUT ROWID;

-- … and otherwise packed by history.PackKeys, in parts of 65,536 ids.
CREATE TABLE touched_crowd(
  id        INTEGER PRIMARY KEY,
  part      INTEGER NOT NULL,                   -- contact id >> 16
  change_id INTEGER NOT NULL REFERENCES change(id),
  delta_id  INTEGER NOT NULL REFERENCES change_delta(id), -- the part of the change that did it
  packed    BLOB NOT NULL
) STRICT;
CREATE INDEX touched_crowd_by_part ON touched_crowd(part, change_id);

-- Only what is edited one contact at a time is in this wide row. What is edited in bulk has narrow tables of its own.
CREATE TABLE contact(
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  uuid          BLOB NOT NULL CHECK(length(uuid) = 16),
  phone         TEXT,                           -- E.164
  phone_given   TEXT,                           -- NULL: as in phone
  phone_key     INTEGER,                        -- match key: equal for numbers that are one person on WhatsApp
  country       TEXT NOT NULL DEFAULT '',       -- of the number
  name          TEXT NOT NULL DEFAULT '',
  name_key      BLOB NOT NULL DEFAULT x'',      -- collation key of name; meta.collation says of which language
  first_seen    INTEGER,
  last_seen     INTEGER,
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL,
  origin        INTEGER NOT NULL,
  origin_change INTEGER REFERENCES change(id)
) STRICT;
-- Not constraints of the table, so that the first import can fill it before they are made.
CREATE UNIQUE INDEX contact_by_uuid ON contact(uuid);
CREATE UNIQUE INDEX contact_by_key ON contact(phone_key);

-- The contacts that are deleted.
CREATE TABLE trash(
  contact_id INTEGER PRIMARY KEY REFERENCES contact(id),
  at         INTEGER NOT NULL
) STRICT;

-- Ways to recognise a contact besides the phone number, one of a kind.
CREATE TABLE identity(
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  kind       INTEGER NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY(contact_id, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_by_value ON identity(value, kind);

CREATE TABLE tag(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL,
  name_fold   TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  color       INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE contact_tag(
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  tag_id     INTEGER NOT NULL REFERENCES tag(id),
  source     INTEGER NOT NULL,
  actor      INTEGER NOT NULL,
  applied_at INTEGER NOT NULL,
  PRIMARY KEY(contact_id, tag_id)
) STRICT, WITHOUT ROWID;

-- What somebody wrote about a contact. The number is that of the change that wrote it.
CREATE TABLE note(
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  id         INTEGER NOT NULL,
  text       TEXT NOT NULL,
  source     INTEGER NOT NULL,
  actor      INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  edited_at  INTEGER,
  PRIMARY KEY(contact_id, id)
) STRICT, WITHOUT ROWID;

-- Messages that may mean something for consent, which somebody has to look at. A contact's first has number 1.
CREATE TABLE message_review(
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  number     INTEGER NOT NULL,
  at         INTEGER NOT NULL,                  -- when it was sent
  text       TEXT NOT NULL,
  rule       INTEGER NOT NULL,                  -- 0: the wording is built in
  keyword    TEXT NOT NULL,
  action     INTEGER NOT NULL,
  reference  TEXT NOT NULL,
  state      INTEGER NOT NULL,
  decided_at INTEGER,
  PRIMARY KEY(contact_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_review_by_state ON message_review(state, at);

CREATE TABLE attr_def(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL,
  name_fold   TEXT NOT NULL UNIQUE,
  type        INTEGER NOT NULL,
  description TEXT NOT NULL,
  allowed     TEXT NOT NULL,                    -- a JSON list of strings; empty: all
  unit        TEXT NOT NULL,
  created_at  INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;

CREATE TABLE contact_attr(
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  attr_id    INTEGER NOT NULL REFERENCES attr_def(id),
  value      TEXT NOT NULL,                     -- canonical text of the definition's type
  source     INTEGER NOT NULL,
  actor      INTEGER NOT NULL,
  set_at     INTEGER NOT NULL,
  PRIMARY KEY(contact_id, attr_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  name        TEXT NOT NULL,
  name_fold   TEXT UNIQUE,                      -- NULL when it is deleted: its name is free then
  description TEXT NOT NULL,
  kind        INTEGER NOT NULL,
  filter      TEXT NOT NULL,                    -- in the filter language, with numbers for names
  sort        TEXT NOT NULL,
  columns     TEXT NOT NULL,                    -- JSON of the window
  pinned      INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  edited_at   INTEGER NOT NULL,
  deleted_at  INTEGER
) STRICT;

-- Who is on a list, which is a segment without a filter.
CREATE TABLE segment_member(
  contact_id INTEGER NOT NULL REFERENCES contact(id),
  segment_id INTEGER NOT NULL REFERENCES segment(id),
  source     INTEGER NOT NULL,
  actor      INTEGER NOT NULL,
  added_at   INTEGER NOT NULL,
  PRIMARY KEY(contact_id, segment_id)
) STRICT, WITHOUT ROWID;

-- How many contacts a segment had on a day.
CREATE TABLE segment_count(
  segment_id INTEGER NOT NULL REFERENCES segment(id),
  day        INTEGER NOT NULL,                  -- since 1970-01-01, where the computer is
  contacts   INTEGER NOT NULL,
  PRIMARY KEY(segment_id, day)
) STRICT, WITHOUT ROWID;

-- The words by which people opt out and in.
CREATE TABLE keyword(
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  keyword    TEXT NOT NULL,
  form       TEXT UNIQUE,                       -- what messages are compared with; NULL when it is deleted
  action     INTEGER NOT NULL,
  match      INTEGER NOT NULL,
  language   TEXT NOT NULL,
  is_on      INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at  INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

-- What follows from the ledger. A contact without a row was not asked.
CREATE TABLE consent(
  contact_id INTEGER PRIMARY KEY REFERENCES contact(id),
  state      INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  source     INTEGER NOT NULL
) STRICT;

-- The words that were shown to those who agreed. A text is never changed: a new one is a new version.
CREATE TABLE notice(
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  name         TEXT NOT NULL,
  name_fold    TEXT NOT NULL,
  version      INTEGER NOT NULL,
  language     TEXT NOT NULL,
  organisation TEXT NOT NULL,
  text         TEXT NOT NULL,
  sha256       BLOB NOT NULL CHECK(length(sha256) = 32), -- of the text
  created_at   INTEGER NOT NULL,
  retired_at   INTEGER,                         -- not offered any more
  UNIQUE(name_fold, version)
) STRICT;

-- The ledger. Lines are only ever added, and each seals the one before: consent/chain.go. It outlives its contacts.
CREATE TABLE consent_event(
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_id  INTEGER NOT NULL,
  subject     BLOB CHECK(length(subject) = 16), -- keyed hash of the match key, with meta.subject_key; NULL: no number
  channel     INTEGER NOT NULL,
  purpose     INTEGER NOT NULL,
  kind        INTEGER NOT NULL,
  result      INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  source      INTEGER NOT NULL,
  actor       INTEGER NOT NULL,
  notice_id   INTEGER REFERENCES notice(id),
  valid_until INTEGER,
  reference   TEXT NOT NULL,                    -- the words, up to evidence: empty when they were erased
  method      TEXT NOT NULL,
  note        TEXT NOT NULL,
  evidence    TEXT NOT NULL,
  change_id   INTEGER REFERENCES change(id),
  seal        BLOB NOT NULL CHECK(length(seal) IN (48, 64)) -- salt (16 bytes), or the words' sum (32) when they were erased; then hash (32)
) STRICT;
CREATE INDEX consent_event_by_contact ON consent_event(contact_id);
CREATE INDEX consent_event_by_end ON consent_event(valid_until) WHERE valid_until IS NOT NULL;
CREATE INDEX consent_event_by_notice ON consent_event(notice_id) WHERE notice_id IS NOT NULL;

-- How many lines of a kind there are in each hour: what charts are drawn from. It only ever grows, as the ledger does.
CREATE TABLE consent_hour(
  hour   INTEGER NOT NULL,                      -- Unix seconds / 3600 of when it occurred
  kind   INTEGER NOT NULL,
  result INTEGER NOT NULL,
  source INTEGER NOT NULL,
  lines  INTEGER NOT NULL,
  latest INTEGER NOT NULL,                      -- when the last of them occurred
  PRIMARY KEY(hour, kind, result, source)
) STRICT, WITHOUT ROWID;

-- What remains of people who were erased: by the keyed sums of what they were recognised by, how they stood.
CREATE TABLE suppression(
  mark      BLOB PRIMARY KEY CHECK(length(mark) = 32), -- consent.Key.Mark, with meta.subject_key
  state     INTEGER NOT NULL,
  since     INTEGER NOT NULL,
  source    INTEGER NOT NULL,
  erased_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The one thing that can be done to a line is to erase its words, for good.
CREATE TRIGGER consent_event_is_never_changed BEFORE UPDATE ON consent_event
WHEN NOT (
  (OLD.id, OLD.contact_id, OLD.subject, OLD.channel, OLD.purpose, OLD.kind, OLD.result, OLD.occurred_at, OLD.recorded_at, OLD.source, OLD.actor, OLD.notice_id, OLD.valid_until, OLD.change_id)
  IS (NEW.id, NEW.contact_id, NEW.subject, NEW.channel, NEW.purpose, NEW.kind, NEW.result, NEW.occurred_at, NEW.recorded_at, NEW.source, NEW.actor, NEW.notice_id, NEW.valid_until, NEW.change_id)
  AND (NEW.reference, NEW.method, NEW.note, NEW.evidence) = ('', '', '', '')
  AND length(OLD.seal) = 48 AND length(NEW.seal) = 64 AND substr(NEW.seal, 33) = substr(OLD.seal, 17)
)
BEGIN SELECT RAISE(ABORT, 'a line of the consent ledger is never changed'); END;

-- REPLACE deletes too; recursive_triggers, which every connection sets, makes it fire this one.
CREATE TRIGGER consent_event_is_never_deleted BEFORE DELETE ON consent_event
BEGIN SELECT RAISE(ABORT, 'a line of the consent ledger is never deleted'); END;

CREATE TRIGGER notice_is_never_changed BEFORE UPDATE OF id, name, name_fold, version, language, organisation, text, sha256, created_at ON notice
BEGIN SELECT RAISE(ABORT, 'a notice is never changed'); END;

CREATE TRIGGER notice_is_never_deleted BEFORE DELETE ON notice
BEGIN SELECT RAISE(ABORT, 'a notice is never deleted'); END;
