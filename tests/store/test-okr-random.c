/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two thousand random edits, undos and redos against a model in memory that knows nothing of SQL: a table of
 * rows, and a stack of copies of it.  Every now and then and at the end: model = file, replay of all
 * history = file, inverse of all history = start.  The seed is that of the test run.  */

#include "config.h"

#include "okr-store-fixture.h"

#define N_ACTIONS 2000
#define N_BETWEEN_CHECKS 250
#define N_BETWEEN_RESTARTS 500

/* A state is a table of cells, "table/id/column" → value as text, and a row is there when it has the cell
 * "table/id/".  Parents are named by the cells that end in "/parent". */
typedef struct
{
  GHashTable *state;
  GPtrArray  *undo;             /* of GHashTable: the states before each step */
  GPtrArray  *redo;             /* of GHashTable: the states before each undo */
} Model;

static GHashTable *
new_state (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static GHashTable *
copy_state (GHashTable *state)
{
  GHashTable *copy = new_state ();
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (value));

  return copy;
}

static Model *
model_new (void)
{
  Model *self = g_new0 (Model, 1);

  self->state = new_state ();
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);

  return self;
}

static void
model_free (Model *self)
{
  g_hash_table_unref (self->state);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);
  g_free (self);
}

static void
put (Model      *self,
     const char *table,
     const char *id,
     const char *column,
     const char *value)
{
  g_autofree char *key = g_strdup_printf ("%s/%s/%s", table, id, column);

  if (value != NULL)
    g_hash_table_insert (self->state, g_steal_pointer (&key), g_strdup (value));
  else
    g_hash_table_remove (self->state, key);
}

static const char *
get (Model      *self,
     const char *table,
     const char *id,
     const char *column)
{
  g_autofree char *key = g_strdup_printf ("%s/%s/%s", table, id, column);

  return g_hash_table_lookup (self->state, key);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char **) a, *(const char **) b);
}

/* The ids of a table, in an order that does not depend on the hash. */
static GPtrArray *
list_ids (Model      *self,
          const char *table)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->state);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_auto (GStrv) parts = g_strsplit (key, "/", 3);

      if (g_str_equal (parts[0], table) && *parts[2] == '\0')
        g_ptr_array_add (ids, g_strdup (parts[1]));
    }
  g_ptr_array_sort (ids, compare_texts);

  return ids;
}

static const char *
pick (GPtrArray *ids,
      GRand     *random)
{
  if (ids->len == 0)
    return NULL;

  return ids->pdata[g_rand_int_range (random, 0, (int) ids->len)];
}

static void
remove_row (Model      *self,
            const char *table,
            const char *id)
{
  g_autofree char *prefix = g_strdup_printf ("%s/%s/", table, id);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->state);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_str_has_prefix (key, prefix))
      g_hash_table_iter_remove (&iter);
}

static void
remove_key_result (Model      *self,
                   const char *id)
{
  g_autoptr (GPtrArray) others = list_ids (self, "key_result");

  for (guint i = 0; i < others->len; i++)
    if (g_strcmp0 (get (self, "key_result", others->pdata[i], "replaced_by"), id) == 0)
      put (self, "key_result", others->pdata[i], "replaced_by", NULL);
  remove_row (self, "key_result", id);
}

static void
remove_objective (Model      *self,
                  const char *id)
{
  g_autoptr (GPtrArray) key_results = list_ids (self, "key_result");
  g_autoptr (GPtrArray) others = list_ids (self, "objective");

  for (guint i = 0; i < key_results->len; i++)
    if (g_strcmp0 (get (self, "key_result", key_results->pdata[i], "objective"), id) == 0)
      remove_key_result (self, key_results->pdata[i]);
  for (guint i = 0; i < others->len; i++)
    if (g_strcmp0 (get (self, "objective", others->pdata[i], "contributes_to"), id) == 0)
      put (self, "objective", others->pdata[i], "contributes_to", NULL);
  remove_row (self, "objective", id);
}

/* --- the actions: each is made in the model and put into the edit --- */

static void
add_objective (Model   *self,
               OkrEdit *edit,
               GRand   *random)
{
  g_autoptr (GPtrArray) objectives = list_ids (self, "objective");
  const char *parent = g_rand_boolean (random) ? pick (objectives, random) : NULL;
  g_autofree char *title = g_strdup_printf ("Objective %u ✓", g_rand_int (random));
  const char *id = okr_edit_insert (edit, "objective", NULL);

  okr_edit_put_text (edit, "title", title);
  okr_edit_put_text (edit, "contributes_to", parent);
  put (self, "objective", id, "", "");
  put (self, "objective", id, "title", title);
  put (self, "objective", id, "contributes_to", parent);
}

static void
add_key_result (Model   *self,
                OkrEdit *edit,
                GRand   *random)
{
  g_autoptr (GPtrArray) objectives = list_ids (self, "objective");
  g_autoptr (GPtrArray) key_results = list_ids (self, "key_result");
  const char *objective = pick (objectives, random);
  const char *successor = g_rand_boolean (random) ? pick (key_results, random) : NULL;
  const char *id;

  if (objective == NULL)
    return;
  id = okr_edit_insert (edit, "key_result", NULL);
  okr_edit_put_text (edit, "title", "A \"key\" result\n");
  okr_edit_put_text (edit, "objective", objective);
  okr_edit_put_text (edit, "replaced_by", successor);
  put (self, "key_result", id, "", "");
  put (self, "key_result", id, "title", "A \"key\" result\n");
  put (self, "key_result", id, "objective", objective);
  put (self, "key_result", id, "replaced_by", successor);
}

static void
set_key_result (Model   *self,
                OkrEdit *edit,
                GRand   *random)
{
  g_autoptr (GPtrArray) objectives = list_ids (self, "objective");
  g_autoptr (GPtrArray) key_results = list_ids (self, "key_result");
  const char *id = pick (key_results, random);
  const char *objective = pick (objectives, random);
  double target = g_rand_int_range (random, -3, 4) / 3.0;
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (id == NULL)
    return;
  okr_edit_set (edit, "key_result", id);
  okr_edit_put_text (edit, "objective", objective);
  put (self, "key_result", id, "objective", objective);
  if (g_rand_boolean (random))
    {
      okr_edit_put_real (edit, "target", target);
      put (self, "key_result", id, "target", g_ascii_dtostr (buffer, sizeof buffer, target));
    }
  else
    {
      okr_edit_put_null (edit, "target");
      put (self, "key_result", id, "target", NULL);
    }
}

static void
rename_objective (Model   *self,
                  OkrEdit *edit,
                  GRand   *random)
{
  g_autoptr (GPtrArray) objectives = list_ids (self, "objective");
  const char *id = pick (objectives, random);
  g_autofree char *title = g_strdup_printf ("Renamed %d", g_rand_int_range (random, 0, 4));

  if (id == NULL)
    return;
  okr_edit_set (edit, "objective", id);
  okr_edit_put_text (edit, "title", title);
  put (self, "objective", id, "title", title);
}

static void
delete_something (Model   *self,
                  OkrEdit *edit,
                  GRand   *random)
{
  gboolean whole_objective = g_rand_int_range (random, 0, 4) == 0;
  const char *table = whole_objective ? "objective" : "key_result";
  g_autoptr (GPtrArray) ids = list_ids (self, table);
  const char *id = pick (ids, random);

  if (id == NULL)
    return;
  okr_edit_delete (edit, table, id);
  if (whole_objective)
    remove_objective (self, id);
  else
    remove_key_result (self, id);
}

static gboolean
states_are_equal (GHashTable *a,
                  GHashTable *b)
{
  GHashTableIter iter;
  gpointer key, value;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_strcmp0 (g_hash_table_lookup (b, key), value) != 0)
      return FALSE;

  return TRUE;
}

static void
edit_at_random (Model  *self,
                Client *client,
                GRand  *random)
{
  static void (*const actions[]) (Model *, OkrEdit *, GRand *) = {
    add_objective, add_key_result, add_key_result, set_key_result, set_key_result, rename_objective,
    delete_something,
  };
  g_autoptr (GHashTable) before = copy_state (self->state);
  OkrEdit *edit = okr_edit_new ("Edit", NULL);
  int n_actions = g_rand_int_range (random, 1, 4);
  guint n_changes = client->changes->len;

  for (int i = 0; i < n_actions; i++)
    actions[g_rand_int_range (random, 0, G_N_ELEMENTS (actions))] (self, edit, random);
  client_commit (client, edit);

  /* Nothing was written: then it is no step. */
  if (client->changes->len == n_changes)
    {
      g_assert_true (states_are_equal (before, self->state));
      return;
    }
  g_ptr_array_set_size (self->redo, 0);
  g_ptr_array_add (self->undo, g_steal_pointer (&before));
}

static void
undo_at_random (Model  *self,
                Client *client)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = client_undo (client, OKR_CONFLICT_REFUSE, &error);

  if (self->undo->len == 0)
    {
      g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOTHING_TO_UNDO);
      return;
    }
  g_assert_no_error (error);
  g_ptr_array_add (self->redo, self->state);
  self->state = g_ptr_array_steal_index (self->undo, self->undo->len - 1);
}

static void
redo_at_random (Model  *self,
                Client *client)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = client_redo (client, OKR_CONFLICT_REFUSE, &error);

  if (self->redo->len == 0)
    {
      g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOTHING_TO_UNDO);
      return;
    }
  g_assert_no_error (error);
  g_ptr_array_add (self->undo, self->state);
  self->state = g_ptr_array_steal_index (self->redo, self->redo->len - 1);
}

/* --- the invariants --- */

static void
read_cells (GHashTable *state,
            const char *path,
            const char *sql)
{
  sqlite3 *handle;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];
      const char *key = (const char *) sqlite3_column_text (statement, 0);
      const char *value = sqlite3_column_type (statement, 1) == SQLITE_FLOAT
                          ? g_ascii_dtostr (buffer, sizeof buffer, sqlite3_column_double (statement, 1))
                          : (const char *) sqlite3_column_text (statement, 1);

      if (value != NULL)
        g_hash_table_insert (state, g_strdup (key), g_strdup (value));
    }
  sqlite3_finalize (statement);
  sqlite3_close (handle);
}

static void
assert_invariants (Model      *self,
                   const char *path)
{
  g_autoptr (GHashTable) in_file = new_state ();
  g_autoptr (GError) error = NULL;

  read_cells (in_file, path,
              "SELECT 'objective/' || id || '/', '' FROM objective "
              "UNION ALL SELECT 'objective/' || id || '/title', title FROM objective "
              "UNION ALL SELECT 'objective/' || id || '/contributes_to', contributes_to FROM objective "
              "UNION ALL SELECT 'key_result/' || id || '/', '' FROM key_result "
              "UNION ALL SELECT 'key_result/' || id || '/title', title FROM key_result "
              "UNION ALL SELECT 'key_result/' || id || '/objective', objective FROM key_result "
              "UNION ALL SELECT 'key_result/' || id || '/replaced_by', replaced_by FROM key_result "
              "UNION ALL SELECT 'key_result/' || id || '/target', target FROM key_result");
  g_assert_true (states_are_equal (self->state, in_file));

  okr_store_verify (path, &error);
  g_assert_no_error (error);
}

static void
test_random_edits (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (g_test_rand_int ());
  Client *client = client_new (fixture->path, "app");
  Model *model = model_new ();

  for (int i = 1; i <= N_ACTIONS; i++)
    {
      int dice = g_rand_int_range (random, 0, 10);

      if (dice < 5)
        edit_at_random (model, client, random);
      else if (dice < 8)
        undo_at_random (model, client);
      else
        redo_at_random (model, client);

      if (i % N_BETWEEN_CHECKS == 0)
        assert_invariants (model, fixture->path);
      if (i % N_BETWEEN_RESTARTS == 0)
        {
          client_free (client);
          client = client_new (fixture->path, "app");
        }
    }

  client_free (client);
  model_free (model);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/random/edits-undos-and-redos", test_random_edits);

  return g_test_run ();
}
