-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: what a team ticks while it writes.  The rules of schema-1.sql hold.

-- M26: nobody doubts what has to be done; the value is there to be read; it brings the objective nearer
ALTER TABLE key_result ADD COLUMN specific INTEGER NOT NULL DEFAULT 0 CHECK (specific IN (0, 1));
ALTER TABLE key_result ADD COLUMN measurable INTEGER NOT NULL DEFAULT 0 CHECK (measurable IN (0, 1));
ALTER TABLE key_result ADD COLUMN relevant INTEGER NOT NULL DEFAULT 0 CHECK (relevant IN (0, 1));

-- B59: whom to ask, what to count, until when
CREATE TABLE discovery_item (
  id         TEXT NOT NULL PRIMARY KEY,
  ref        TEXT UNIQUE,
  extra      TEXT,
  rank       TEXT NOT NULL DEFAULT 'V',
  objective  TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  text       TEXT NOT NULL,
  done_on    TEXT
) STRICT;

CREATE INDEX discovery_item_objective ON discovery_item (objective);
