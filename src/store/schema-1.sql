-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The whole schema of a workspace, version 1.  A released step never changes: a later version is a
-- schema-N.sql of its own (see okr-migration.c).
--
-- Rules that hold for every table of entities:
--   id     ULID, the primary key            ref    the id of the source that it was imported from
--   extra  JSON object of the keys that an import did not know; they come back on export
--   rank   fractional order as text, not unique: ORDER BY rank, id
-- Dates are YYYY-MM-DD, truth is 0 or 1, enumerations hold the nick of the C enumeration.
-- No trigger and no ON DELETE: dependents are deleted one by one, so that they are in the change.
-- A reference that may not be NULL is one of ownership: deleting its target deletes the row;
-- any other reference is cleared.

CREATE TABLE history (
  seq        INTEGER PRIMARY KEY,
  uid        TEXT NOT NULL UNIQUE,
  client     TEXT NOT NULL,
  clock      INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  step       TEXT NOT NULL,
  target     TEXT,
  merge_key  TEXT,
  label      TEXT NOT NULL,
  at         TEXT NOT NULL,
  schema     INTEGER NOT NULL,
  change     TEXT NOT NULL
) STRICT;

-- one row per setting of the workspace; the id is its name: title, why, preset, columns, policy, ...
CREATE TABLE setting (
  id     TEXT NOT NULL PRIMARY KEY,
  ref    TEXT UNIQUE,
  extra  TEXT,
  value  TEXT
) STRICT;

CREATE TABLE person (
  id     TEXT NOT NULL PRIMARY KEY,
  ref    TEXT UNIQUE,
  extra  TEXT,
  rank   TEXT NOT NULL DEFAULT 'V',
  name   TEXT NOT NULL,
  role   TEXT,
  kind   TEXT CHECK (kind IN ('member', 'stakeholder'))
) STRICT;

CREATE TABLE team (
  id      TEXT NOT NULL PRIMARY KEY,
  ref     TEXT UNIQUE,
  extra   TEXT,
  rank    TEXT NOT NULL DEFAULT 'V',
  name    TEXT NOT NULL,
  kind    TEXT CHECK (kind IN ('company', 'tribe', 'team')),
  parent  TEXT REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE membership (
  id      TEXT NOT NULL PRIMARY KEY,
  ref     TEXT UNIQUE,
  extra   TEXT,
  team    TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  person  TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE cycle (
  id      TEXT NOT NULL PRIMARY KEY,
  ref     TEXT UNIQUE,
  extra   TEXT,
  name    TEXT NOT NULL,
  why     TEXT,
  start   TEXT NOT NULL,
  "end"   TEXT NOT NULL,
  preset  TEXT CHECK (preset IN ('month', 'six-weeks', 'quarter', 'half-year', 'free')),
  state   TEXT NOT NULL DEFAULT 'prepared' CHECK (state IN ('prepared', 'running', 'closed')),
  parent  TEXT REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  team    TEXT REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE phase (
  id     TEXT NOT NULL PRIMARY KEY,
  ref    TEXT UNIQUE,
  extra  TEXT,
  cycle  TEXT NOT NULL REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  kind   TEXT NOT NULL CHECK (kind IN ('discovery', 'solutions', 'result')),
  start  TEXT NOT NULL,
  "end"  TEXT NOT NULL
) STRICT;

-- an accountability check of a cycle (CHECK is a word of SQL)
CREATE TABLE accountability_check (
  id       TEXT NOT NULL PRIMARY KEY,
  ref      TEXT UNIQUE,
  extra    TEXT,
  cycle    TEXT NOT NULL REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  number   INTEGER NOT NULL,
  date     TEXT NOT NULL,
  held_on  TEXT
) STRICT;

CREATE TABLE workshop (
  id             TEXT NOT NULL PRIMARY KEY,
  ref            TEXT UNIQUE,
  extra          TEXT,
  cycle          TEXT NOT NULL REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  date           TEXT,
  facilitator    TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  agreed_by_all  INTEGER CHECK (agreed_by_all IN (0, 1)),
  authored_by    TEXT
) STRICT;

-- who was there: at a workshop, or at an accountability check
CREATE TABLE attendance (
  id                    TEXT NOT NULL PRIMARY KEY,
  ref                   TEXT UNIQUE,
  extra                 TEXT,
  person                TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  workshop              TEXT REFERENCES workshop (id) DEFERRABLE INITIALLY DEFERRED,
  accountability_check  TEXT REFERENCES accountability_check (id) DEFERRABLE INITIALLY DEFERRED,
  state                 TEXT NOT NULL DEFAULT 'present' CHECK (state IN ('present', 'absent', 'proxy'))
) STRICT;

-- without a cycle an objective is on the parking list
CREATE TABLE objective (
  id                TEXT NOT NULL PRIMARY KEY,
  ref               TEXT UNIQUE,
  extra             TEXT,
  rank              TEXT NOT NULL DEFAULT 'V',
  cycle             TEXT REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  title             TEXT NOT NULL,
  objective_type    TEXT CHECK (objective_type IN ('commitment', 'inspiration', 'learning')),
  ambition          TEXT CHECK (ambition IN ('roof-shot', 'moon-shot')),
  level             TEXT CHECK (level IN ('strategic', 'team')),
  team              TEXT REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  owner             TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  impact            TEXT,
  impact_measure    TEXT,
  resources         TEXT,
  cost_of_inaction  TEXT,
  contributes_to    TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  authored_by       TEXT,
  obligation        INTEGER NOT NULL DEFAULT 0 CHECK (obligation IN (0, 1)),
  state             TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'launched', 'closed')),
  launched_on       TEXT,
  verdict           TEXT CHECK (verdict IN ('continue', 'reuse', 'drop')),
  verdict_note      TEXT
) STRICT;

CREATE TABLE objective_author (
  id         TEXT NOT NULL PRIMARY KEY,
  ref        TEXT UNIQUE,
  extra      TEXT,
  objective  TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  person     TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE restatement (
  id         TEXT NOT NULL PRIMARY KEY,
  ref        TEXT UNIQUE,
  extra      TEXT,
  objective  TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  team       TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  text       TEXT NOT NULL
) STRICT;

CREATE TABLE agreement (
  id         TEXT NOT NULL PRIMARY KEY,
  ref        TEXT UNIQUE,
  extra      TEXT,
  objective  TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  person     TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  answer     TEXT NOT NULL CHECK (answer IN ('agree', 'not-yet'))
) STRICT;

-- rank orders the key results of an objective; board_rank orders the cards of a column
CREATE TABLE key_result (
  id                  TEXT NOT NULL PRIMARY KEY,
  ref                 TEXT UNIQUE,
  extra               TEXT,
  rank                TEXT NOT NULL DEFAULT 'V',
  board_rank          TEXT NOT NULL DEFAULT 'V',
  objective           TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  title               TEXT NOT NULL,
  kind                TEXT NOT NULL DEFAULT 'number'
                      CHECK (kind IN ('number', 'percent', 'ratio', 'money', 'milestone')),
  start               REAL,
  target              REAL,
  target_wording      TEXT,
  direction           TEXT CHECK (direction IN ('up', 'down')),
  unit                TEXT,
  numerator_label     TEXT,
  denominator_label   TEXT,
  period              TEXT CHECK (period IN ('cycle', 'month', 'week')),
  constant_condition  TEXT,
  lever               TEXT,
  owner               TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due                 TEXT,
  done_when           TEXT,
  nature              TEXT CHECK (nature IN ('outcome', 'output')),
  focus               TEXT CHECK (focus IN ('user', 'business')),
  vanity              INTEGER NOT NULL DEFAULT 0 CHECK (vanity IN (0, 1)),
  behaviour           TEXT,
  team_control        INTEGER CHECK (team_control BETWEEN 1 AND 5),
  gaming_risk         TEXT,
  main_for_review     INTEGER NOT NULL DEFAULT 0 CHECK (main_for_review IN (0, 1)),
  state               TEXT NOT NULL DEFAULT 'active'
                      CHECK (state IN ('candidate', 'active', 'replaced', 'dropped')),
  replaced_by         TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  state_reason        TEXT,
  contribution        INTEGER CHECK (contribution BETWEEN 0 AND 3),
  talked_on           TEXT
) STRICT;

CREATE TABLE key_result_doer (
  id          TEXT NOT NULL PRIMARY KEY,
  ref         TEXT UNIQUE,
  extra       TEXT,
  key_result  TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  person      TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE milestone (
  id          TEXT NOT NULL PRIMARY KEY,
  ref         TEXT UNIQUE,
  extra       TEXT,
  rank        TEXT NOT NULL DEFAULT 'V',
  key_result  TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  title       TEXT NOT NULL,
  done_on     TEXT
) STRICT;

CREATE TABLE check_in (
  id                    TEXT NOT NULL PRIMARY KEY,
  ref                   TEXT UNIQUE,
  extra                 TEXT,
  key_result            TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  date                  TEXT NOT NULL,
  value                 REAL,
  numerator             REAL,
  denominator           REAL,
  confidence            INTEGER CHECK (confidence BETWEEN 0 AND 10),
  note                  TEXT,
  help                  TEXT,
  helper                TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  author                TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  accountability_check  TEXT REFERENCES accountability_check (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE hypothesis (
  id                    TEXT NOT NULL PRIMARY KEY,
  ref                   TEXT UNIQUE,
  extra                 TEXT,
  rank                  TEXT NOT NULL DEFAULT 'V',
  objective             TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  text                  TEXT NOT NULL,
  status                TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'confirmed', 'refuted')),
  accountability_check  TEXT REFERENCES accountability_check (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE evidence (
  id          TEXT NOT NULL PRIMARY KEY,
  ref         TEXT UNIQUE,
  extra       TEXT,
  objective   TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  key_result  TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  kind        TEXT NOT NULL CHECK (kind IN ('qualitative', 'quantitative')),
  text        TEXT NOT NULL,
  date        TEXT
) STRICT;

-- an idea that the team decided to do is a task: the same row, another state
CREATE TABLE idea (
  id                TEXT NOT NULL PRIMARY KEY,
  ref               TEXT UNIQUE,
  extra             TEXT,
  rank              TEXT NOT NULL DEFAULT 'V',
  key_result        TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  title             TEXT NOT NULL,
  impact            REAL CHECK (impact BETWEEN 1 AND 10),
  effort            REAL CHECK (effort BETWEEN 1 AND 10),
  covered           INTEGER NOT NULL DEFAULT 0 CHECK (covered IN (0, 1)),
  merged_into       TEXT REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
  state             TEXT NOT NULL DEFAULT 'idea' CHECK (state IN ('idea', 'to-do', 'doing', 'done', 'dropped')),
  state_reason      TEXT,
  doer              TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  author            TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due               TEXT,
  mission_critical  INTEGER NOT NULL DEFAULT 0 CHECK (mission_critical IN (0, 1)),
  done_on           TEXT
) STRICT;

CREATE TABLE idea_score (
  id      TEXT NOT NULL PRIMARY KEY,
  ref     TEXT UNIQUE,
  extra   TEXT,
  idea    TEXT NOT NULL REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
  person  TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  impact  REAL CHECK (impact BETWEEN 1 AND 10),
  effort  REAL CHECK (effort BETWEEN 1 AND 10)
) STRICT;

CREATE TABLE vote (
  id      TEXT NOT NULL PRIMARY KEY,
  ref     TEXT UNIQUE,
  extra   TEXT,
  idea    TEXT NOT NULL REFERENCES idea (id) DEFERRABLE INITIALLY DEFERRED,
  person  TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  dots    INTEGER NOT NULL DEFAULT 1 CHECK (dots > 0)
) STRICT;

CREATE TABLE dependency (
  id                TEXT NOT NULL PRIMARY KEY,
  ref               TEXT UNIQUE,
  extra             TEXT,
  cycle             TEXT REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  from_team         TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  key_result        TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  what              TEXT,
  capacity_percent  REAL CHECK (capacity_percent >= 0),
  status            TEXT NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'agreed', 'refused')),
  date              TEXT
) STRICT;

CREATE TABLE dependency_team (
  id          TEXT NOT NULL PRIMARY KEY,
  ref         TEXT UNIQUE,
  extra       TEXT,
  dependency  TEXT NOT NULL REFERENCES dependency (id) DEFERRABLE INITIALLY DEFERRED,
  team        TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE metric (
  id            TEXT NOT NULL PRIMARY KEY,
  ref           TEXT UNIQUE,
  extra         TEXT,
  rank          TEXT NOT NULL DEFAULT 'V',
  parent        TEXT REFERENCES metric (id) DEFERRABLE INITIALLY DEFERRED,
  key_result    TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  name          TEXT NOT NULL,
  focus         TEXT CHECK (focus IN ('user', 'business')),
  vanity        INTEGER NOT NULL DEFAULT 0 CHECK (vanity IN (0, 1)),
  independent   INTEGER CHECK (independent IN (0, 1)),
  kept_as       TEXT,
  team_control  INTEGER CHECK (team_control BETWEEN 1 AND 5)
) STRICT;

CREATE TABLE guard_metric (
  id            TEXT NOT NULL PRIMARY KEY,
  ref           TEXT UNIQUE,
  extra         TEXT,
  rank          TEXT NOT NULL DEFAULT 'V',
  name          TEXT NOT NULL,
  unit          TEXT,
  alert_when    TEXT,
  fall_percent  REAL CHECK (fall_percent > 0)
) STRICT;

CREATE TABLE guard_reading (
  id            TEXT NOT NULL PRIMARY KEY,
  ref           TEXT UNIQUE,
  extra         TEXT,
  guard_metric  TEXT NOT NULL REFERENCES guard_metric (id) DEFERRABLE INITIALLY DEFERRED,
  date          TEXT NOT NULL,
  value         REAL NOT NULL
) STRICT;

-- the subject may be any entity: its table and its id
CREATE TABLE advice_dismissal (
  id             TEXT NOT NULL PRIMARY KEY,
  ref            TEXT UNIQUE,
  extra          TEXT,
  subject_table  TEXT NOT NULL,
  subject        TEXT NOT NULL,
  rule           TEXT NOT NULL,
  reason         TEXT NOT NULL,
  wording        TEXT
) STRICT;

-- an act after launch: replaced, added, dropped, reopened; with its evidence
CREATE TABLE decision (
  id                    TEXT NOT NULL PRIMARY KEY,
  ref                   TEXT UNIQUE,
  extra                 TEXT,
  cycle                 TEXT REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  kind                  TEXT NOT NULL,
  date                  TEXT,
  accountability_check  TEXT REFERENCES accountability_check (id) DEFERRABLE INITIALLY DEFERRED,
  objective             TEXT REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  old_key_result        TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  new_key_result        TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  evidence              TEXT
) STRICT;

CREATE TABLE decision_person (
  id        TEXT NOT NULL PRIMARY KEY,
  ref       TEXT UNIQUE,
  extra     TEXT,
  decision  TEXT NOT NULL REFERENCES decision (id) DEFERRABLE INITIALLY DEFERRED,
  person    TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- a grade that an owner gave at the review; the contribution is the team's and lives in key_result
CREATE TABLE review_grade (
  id          TEXT NOT NULL PRIMARY KEY,
  ref         TEXT UNIQUE,
  extra       TEXT,
  key_result  TEXT NOT NULL REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  person      TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  grade       REAL NOT NULL CHECK (grade BETWEEN 0 AND 1)
) STRICT;

CREATE TABLE review_note (
  id          TEXT NOT NULL PRIMARY KEY,
  ref         TEXT UNIQUE,
  extra       TEXT,
  rank        TEXT NOT NULL DEFAULT 'V',
  cycle       TEXT NOT NULL REFERENCES cycle (id) DEFERRABLE INITIALLY DEFERRED,
  key_result  TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED,
  kind        TEXT NOT NULL CHECK (kind IN ('worked', 'did-not-work', 'learned')),
  text        TEXT NOT NULL
) STRICT;

-- what the review proposes for the next cycle
CREATE TABLE next_step (
  id           TEXT NOT NULL PRIMARY KEY,
  ref          TEXT UNIQUE,
  extra        TEXT,
  objective    TEXT NOT NULL REFERENCES objective (id) DEFERRABLE INITIALLY DEFERRED,
  verdict      TEXT NOT NULL CHECK (verdict IN ('continue', 'reuse', 'drop')),
  title        TEXT,
  harder_than  TEXT REFERENCES key_result (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- one answer of one check; nobody's name is kept
CREATE TABLE pulse (
  id                    TEXT NOT NULL PRIMARY KEY,
  ref                   TEXT UNIQUE,
  extra                 TEXT,
  accountability_check  TEXT NOT NULL REFERENCES accountability_check (id) DEFERRABLE INITIALLY DEFERRED,
  answer                INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5)
) STRICT;

CREATE TABLE unknown (
  id     TEXT NOT NULL PRIMARY KEY,
  ref    TEXT UNIQUE,
  extra  TEXT,
  rank   TEXT NOT NULL DEFAULT 'V',
  topic  TEXT NOT NULL,
  value  TEXT
) STRICT;

CREATE TABLE parking_note (
  id     TEXT NOT NULL PRIMARY KEY,
  ref    TEXT UNIQUE,
  extra  TEXT,
  rank   TEXT NOT NULL DEFAULT 'V',
  text   TEXT NOT NULL,
  date   TEXT
) STRICT;

CREATE INDEX history_step ON history (step);
CREATE INDEX history_target ON history (target) WHERE target IS NOT NULL;
CREATE INDEX check_in_key_result ON check_in (key_result, date);
CREATE INDEX key_result_objective ON key_result (objective);
CREATE INDEX idea_key_result ON idea (key_result);
CREATE INDEX objective_cycle ON objective (cycle);

-- For the references to what is deleted by the thousand when an import is undone.  A reference that is nearly
-- always empty costs next to nothing this way.
CREATE INDEX key_result_replaced_by ON key_result (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX key_result_doer_key_result ON key_result_doer (key_result);
CREATE INDEX milestone_key_result ON milestone (key_result);
CREATE INDEX evidence_key_result ON evidence (key_result) WHERE key_result IS NOT NULL;
CREATE INDEX review_grade_key_result ON review_grade (key_result);
CREATE INDEX idea_merged_into ON idea (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX idea_score_idea ON idea_score (idea);
CREATE INDEX vote_idea ON vote (idea);
