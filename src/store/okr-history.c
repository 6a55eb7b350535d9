/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of all commits and the stacks of undo and redo; see okr-history.h.
 *
 * The stacks are not kept in the file: they follow from the history alone, so that they are right after a
 * restart, after a crash, and when another process made the commits.  */

#include "config.h"

#include "store/okr-history.h"

#include "base/okr-ulid.h"

/* Rapid edits of one thing are one step (typing, nudging, a slider). */
#define MERGE_SECONDS 2

/* How far back the stacks look when a file is opened: it holds well over the 200 steps promised, and the
 * start does not become slower over the years. */
#define N_LOADED 5000

static const char * const kind_nicks[] = {
  [OKR_STORE_STEP_EDIT] = "edit",
  [OKR_STORE_STEP_UNDO] = "undo",
  [OKR_STORE_STEP_REDO] = "redo",
};

#define ENTRY_COLUMNS "seq, uid, client, kind, step, target, label, at"

struct _OkrHistory
{
  char       *client;
  gint64      head;             /* seq of the newest commit known */
  gint64      clock;            /* the greatest known */
  gint64      ahead;            /* µs by which the clock of the client is ahead of the system's */
  GHashTable *steps;            /* id (owned by the step) → OkrStep, owned */
  GPtrArray  *undo;             /* of OkrStep: those in force, in the order of their seq */
  GPtrArray  *redo;             /* of OkrStep: those undone, in the order of their undoing */

  /* The newest commit, which the next edit may join. */
  char       *last_client;
  char       *last_merge_key;
  char       *last_step;
  gint64      last_time;        /* µs since 1970 */
};

/**
 * okr_commit_free:
 * @self: (transfer full): a commit
 */
void
okr_commit_free (OkrCommit *self)
{
  g_clear_pointer (&self->change, okr_change_unref);
  g_clear_pointer (&self->entry, okr_store_entry_free);
  g_free (self->merge_key);
  g_free (self);
}

static void
free_step (gpointer data)
{
  OkrStep *step = data;

  g_free (step->id);
  g_free (step->client);
  g_free (step->label);
  g_free (step);
}

/**
 * okr_history_new:
 * @client: who this connection commits for
 *
 * Returns: (transfer full): a history that knows nothing yet
 */
OkrHistory *
okr_history_new (const char *client)
{
  OkrHistory *self = g_new0 (OkrHistory, 1);

  self->client = g_strdup (client);
  self->steps = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_step);
  self->undo = g_ptr_array_new ();
  self->redo = g_ptr_array_new ();

  return self;
}

/**
 * okr_history_free:
 * @self: (transfer full): a history
 */
void
okr_history_free (OkrHistory *self)
{
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_hash_table_unref (self->steps);
  g_free (self->client);
  g_free (self->last_client);
  g_free (self->last_merge_key);
  g_free (self->last_step);
  g_free (self);
}

/**
 * okr_history_set_ahead:
 * @self: a history
 * @ahead: in microseconds
 *
 * Says by how much the clock of the client is ahead of the system's.
 */
void
okr_history_set_ahead (OkrHistory *self,
                       gint64      ahead)
{
  self->ahead = ahead;
}

static void
forget_redo_of (OkrHistory *self,
                const char *client)
{
  for (guint i = self->redo->len; i > 0; i--)
    {
      OkrStep *step = self->redo->pdata[i - 1];

      if (!g_str_equal (step->client, client))
        continue;
      g_ptr_array_remove_index (self->redo, i - 1);
      g_hash_table_remove (self->steps, step->id);
    }
}

static void
follow_edit (OkrHistory          *self,
             const OkrStoreEntry *entry)
{
  OkrStep *step;

  /* An own edit clears redo, a foreign one does not. */
  forget_redo_of (self, entry->client);

  step = g_hash_table_lookup (self->steps, entry->step);
  if (step == NULL)
    {
      step = g_new0 (OkrStep, 1);
      step->id = g_strdup (entry->step);
      step->client = g_strdup (entry->client);
      g_hash_table_insert (self->steps, step->id, step);
      g_ptr_array_add (self->undo, step);
    }
  g_set_str (&step->label, entry->label);
  step->seq = entry->seq;
}

/* A step that any client undid counts as undone; it is its maker who may redo it. */
static void
follow_reversal (OkrHistory          *self,
                 const OkrStoreEntry *entry)
{
  OkrStep *step = entry->target != NULL ? g_hash_table_lookup (self->steps, entry->target) : NULL;

  /* It was made before the part of the history that is known. */
  if (step == NULL)
    return;

  g_ptr_array_remove (self->undo, step);
  g_ptr_array_remove (self->redo, step);
  g_ptr_array_add (entry->kind == OKR_STORE_STEP_UNDO ? self->redo : self->undo, step);
  step->seq = entry->seq;
}

static gint64
parse_time (const char *at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (at, NULL);

  return time != NULL ? g_date_time_to_unix_usec (time) : 0;
}

/**
 * okr_history_follow:
 * @self: a history
 * @commit: a commit that is on the disk, the next one after the head
 *
 * Brings head and stacks up to @commit.
 */
void
okr_history_follow (OkrHistory      *self,
                    const OkrCommit *commit)
{
  const OkrStoreEntry *entry = commit->entry;

  if (entry->kind == OKR_STORE_STEP_EDIT)
    follow_edit (self, entry);
  else
    follow_reversal (self, entry);

  self->head = entry->seq;
  self->clock = MAX (self->clock + 1, entry->seq);
  g_set_str (&self->last_client, entry->client);
  g_set_str (&self->last_step, entry->step);
  g_set_str (&self->last_merge_key, commit->merge_key);
  self->last_time = parse_time (entry->at);
}

static OkrStoreStepKind
parse_kind (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    if (g_strcmp0 (nick, kind_nicks[i]) == 0)
      return (OkrStoreStepKind) i;

  return OKR_STORE_STEP_EDIT;
}

static OkrStoreEntry *
read_entry (OkrStatement *statement)
{
  OkrStoreEntry *entry = g_new0 (OkrStoreEntry, 1);

  entry->seq = sqlite3_column_int64 (statement, 0);
  entry->uid = g_strdup (okr_statement_get_text (statement, 1));
  entry->client = g_strdup (okr_statement_get_text (statement, 2));
  entry->kind = parse_kind (okr_statement_get_text (statement, 3));
  entry->step = g_strdup (okr_statement_get_text (statement, 4));
  entry->target = g_strdup (okr_statement_get_text (statement, 5));
  entry->label = g_strdup (okr_statement_get_text (statement, 6));
  entry->at = g_strdup (okr_statement_get_text (statement, 7));

  return entry;
}

/**
 * okr_history_load:
 * @self: a new history
 * @database: a connection
 * @error: return location
 *
 * Learns the stacks from the file, as they were when it was closed.
 *
 * Returns: whether the file could be read
 */
gboolean
okr_history_load (OkrHistory   *self,
                  OkrDatabase  *database,
                  GError      **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  gboolean has_row;

  statement = okr_database_prepare (database,
                                    "SELECT " ENTRY_COLUMNS ", merge_key FROM history "
                                    "WHERE seq > (SELECT max (seq) FROM history) - ?1 ORDER BY seq", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int (statement, 1, N_LOADED);
  do
    {
      g_autoptr (OkrCommit) commit = NULL;

      if (!okr_database_step (database, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      commit = g_new0 (OkrCommit, 1);
      commit->entry = read_entry (statement);
      commit->merge_key = g_strdup (okr_statement_get_text (statement, 8));
      okr_history_follow (self, commit);
    }
  while (has_row);

  return okr_database_query_integer (database, "SELECT max (clock) FROM history", &self->clock, error);
}

/**
 * okr_history_get_head:
 * @self: a history
 *
 * Returns: the seq of the newest commit known; 0 when there is none
 */
gint64
okr_history_get_head (OkrHistory *self)
{
  return self->head;
}

/**
 * okr_history_read_new:
 * @self: a history
 * @database: a connection
 * @commits: (element-type OkrCommit): where what others have committed since is added, in order
 * @error: return location
 *
 * Returns: whether the file could be read; if not, nothing was added
 */
gboolean
okr_history_read_new (OkrHistory   *self,
                      OkrDatabase  *database,
                      GPtrArray    *commits,
                      GError      **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_commit_free);
  gboolean has_row;

  statement = okr_database_prepare (database,
                                    "SELECT " ENTRY_COLUMNS ", merge_key, change FROM history "
                                    "WHERE seq > ?1 ORDER BY seq", error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, self->head);
  do
    {
      g_autoptr (OkrCommit) commit = NULL;

      if (!okr_database_step (database, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      commit = g_new0 (OkrCommit, 1);
      commit->foreign = TRUE;
      commit->entry = read_entry (statement);
      commit->merge_key = g_strdup (okr_statement_get_text (statement, 8));
      commit->change = okr_change_new_from_json (okr_statement_get_text (statement, 9), error);
      if (commit->change == NULL)
        return FALSE;
      g_ptr_array_add (found, g_steal_pointer (&commit));
    }
  while (has_row);

  for (guint i = 0; i < found->len; i++)
    okr_history_follow (self, found->pdata[i]);
  g_ptr_array_extend_and_steal (commits, g_steal_pointer (&found));

  return TRUE;
}

/* Same client, same key, nothing in between, within two seconds. */
static gboolean
joins_last_step (OkrHistory *self,
                 const char *merge_key,
                 gint64      now)
{
  return merge_key != NULL
         && g_strcmp0 (self->last_merge_key, merge_key) == 0
         && g_strcmp0 (self->last_client, self->client) == 0
         && ABS (now - self->last_time) <= MERGE_SECONDS * G_USEC_PER_SEC;
}

static gboolean
write_commit (OkrHistory       *self,
              OkrDatabase      *database,
              const OkrCommit  *commit,
              GError          **error)
{
  g_autofree char *json = okr_change_to_json (commit->change);
  g_autoptr (OkrStatement) statement = NULL;

  statement = okr_database_prepare (database,
                                    "INSERT INTO history (uid, client, clock, kind, step, target, merge_key, label, at, schema, change) "
                                    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", error);
  if (statement == NULL)
    return FALSE;

  okr_statement_bind_text (statement, 1, commit->entry->uid);
  okr_statement_bind_text (statement, 2, commit->entry->client);
  sqlite3_bind_int64 (statement, 3, self->clock + 1);
  okr_statement_bind_text (statement, 4, kind_nicks[commit->entry->kind]);
  okr_statement_bind_text (statement, 5, commit->entry->step);
  okr_statement_bind_text (statement, 6, commit->entry->target);
  okr_statement_bind_text (statement, 7, commit->merge_key);
  okr_statement_bind_text (statement, 8, commit->entry->label);
  okr_statement_bind_text (statement, 9, commit->entry->at);
  sqlite3_bind_int (statement, 10, database->version);
  okr_statement_bind_text (statement, 11, json);

  return okr_database_step (database, statement, NULL, error);
}

static char *
format_time (gint64 time)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_utc_usec (time / 1000 * 1000);

  return g_date_time_format (date_time, "%Y-%m-%dT%H:%M:%S.%fZ");
}

/**
 * okr_history_append:
 * @self: a history that knows all commits
 * @database: its connection, in a transaction
 * @kind: what kind of commit it is
 * @target: (nullable): the step that is undone or redone
 * @label: what the person reads
 * @merge_key: (nullable): the key by which the edit may join the last step
 * @change: what has changed
 * @error: return location
 *
 * Writes a row of the history.  The caller commits, and only then calls okr_history_follow().
 *
 * Returns: (transfer full): the commit
 */
OkrCommit *
okr_history_append (OkrHistory        *self,
                    OkrDatabase       *database,
                    OkrStoreStepKind   kind,
                    const char        *target,
                    const char        *label,
                    const char        *merge_key,
                    OkrChange         *change,
                    GError           **error)
{
  g_autoptr (OkrCommit) commit = g_new0 (OkrCommit, 1);
  gint64 now = g_get_real_time () + self->ahead;

  commit->change = okr_change_ref (change);
  commit->merge_key = g_strdup (merge_key);
  commit->entry = g_new0 (OkrStoreEntry, 1);
  commit->entry->uid = okr_ulid_new ();
  commit->entry->client = g_strdup (self->client);
  commit->entry->kind = kind;
  commit->entry->target = g_strdup (target);
  commit->entry->label = g_strdup (label);
  commit->entry->at = format_time (now);
  commit->entry->step = joins_last_step (self, merge_key, now) ? g_strdup (self->last_step) : okr_ulid_new ();

  if (!write_commit (self, database, commit, error))
    return NULL;
  commit->entry->seq = sqlite3_last_insert_rowid (database->handle);

  return g_steal_pointer (&commit);
}

static const OkrStep *
find_newest (OkrHistory *self,
             GPtrArray  *steps,
             gboolean    any_client)
{
  for (guint i = steps->len; i > 0; i--)
    {
      const OkrStep *step = steps->pdata[i - 1];

      if (any_client || g_str_equal (step->client, self->client))
        return step;
    }

  return NULL;
}

/**
 * okr_history_get_undo:
 * @self: a history
 * @any_client: not only of this client
 *
 * Returns: (transfer none) (nullable): the step to be undone next
 */
const OkrStep *
okr_history_get_undo (OkrHistory *self,
                      gboolean    any_client)
{
  return find_newest (self, self->undo, any_client);
}

/**
 * okr_history_get_redo:
 * @self: a history
 * @any_client: not only of this client
 *
 * Returns: (transfer none) (nullable): the step to be redone next
 */
const OkrStep *
okr_history_get_redo (OkrHistory *self,
                      gboolean    any_client)
{
  return find_newest (self, self->redo, any_client);
}

/**
 * okr_history_list:
 * @database: a connection
 * @limit: how many at most; 0: all
 * @error: return location
 *
 * Returns: (transfer full) (element-type OkrStoreEntry): the commits, newest first
 */
GPtrArray *
okr_history_list (OkrDatabase  *database,
                  guint         limit,
                  GError      **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_store_entry_free);
  gboolean has_row;

  statement = okr_database_prepare (database,
                                    "SELECT " ENTRY_COLUMNS " FROM history ORDER BY seq DESC LIMIT ?1", error);
  if (statement == NULL)
    return NULL;

  sqlite3_bind_int64 (statement, 1, limit == 0 ? -1 : (gint64) limit);
  do
    {
      if (!okr_database_step (database, statement, &has_row, error))
        return NULL;
      if (has_row)
        g_ptr_array_add (entries, read_entry (statement));
    }
  while (has_row);

  return g_steal_pointer (&entries);
}

/**
 * okr_history_read_replay:
 * @database: a connection
 * @error: return location
 *
 * Reads all commits for going through them by days.
 *
 * Returns: (transfer full): the way, or %NULL
 */
OkrReplay *
okr_history_read_replay (OkrDatabase  *database,
                         GError      **error)
{
  g_autoptr (OkrReplay) replay = okr_replay_new ();
  g_autoptr (OkrStatement) statement = okr_database_prepare (database, "SELECT at, change FROM history ORDER BY seq", error);
  gboolean is_later = FALSE;
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  while (TRUE)
    {
      g_autoptr (OkrChange) change = NULL;
      OkrDate first = okr_replay_get_first_day (replay);
      OkrDate day;

      if (!okr_database_step (database, statement, &has_row, error))
        return NULL;
      if (!has_row)
        return g_steal_pointer (&replay);

      day = okr_date_new_local (parse_time (okr_statement_get_text (statement, 0)));
      is_later |= first != OKR_DATE_NONE && day > first;
      /* the first day often holds a whole import, and nobody goes back behind it */
      if (is_later)
        change = okr_change_new_from_json (okr_statement_get_text (statement, 1), error);
      if (is_later && change == NULL)
        return NULL;
      okr_replay_append (replay, day, change);
    }
}
