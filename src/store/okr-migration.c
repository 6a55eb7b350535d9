/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a file to the version of this program: one immediate transaction per step, a backup before the
 * first.  To add a version: write schema-N.sql, name it in resources.gresource.xml and in step_names below;
 * never touch a step that was released.
 *
 * A step adds: tables, and columns that may be empty or have a default.  A column that is renamed or computed
 * anew is one that the history does not know: its cells are left out by undo, and okr_store_verify() says so.  */

#include "config.h"

#include "store/okr-migration.h"

#include "store/okr-backup.h"
#include "store/okr-store-resources.h"
#include "store/okr-store-types.h"

#include <glib/gi18n.h>

static const char * const step_names[] = {
  "schema-1.sql",
  "schema-2.sql",
};

static gpointer
load_steps (gpointer data)
{
  OkrMigration *migration = g_new0 (OkrMigration, 1);
  const char **steps = g_new0 (const char *, G_N_ELEMENTS (step_names) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (step_names); i++)
    {
      g_autofree char *path = g_strconcat ("/org/example/Okr/store/", step_names[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = g_resource_lookup_data (okr_store_get_resource (), path,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

      g_assert_no_error (error);
      steps[i] = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  migration->steps = steps;
  migration->n_steps = G_N_ELEMENTS (step_names);

  return migration;
}

/**
 * okr_migration_get_default:
 *
 * Returns: (transfer none): the steps of this program
 */
const OkrMigration *
okr_migration_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_steps, NULL);
}

/* Returns: whether the step was taken, by this or by another process that was quicker */
static gboolean
take_step (OkrDatabase  *database,
           int           from,
           const char   *sql,
           GError      **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                            OKR_DATABASE_APPLICATION_ID, from + 1);
  gint64 version;

  if (!okr_database_begin (database, error))
    return FALSE;
  if (!okr_database_query_integer (database, "PRAGMA user_version", &version, error))
    goto failed;
  if (version != from)
    {
      okr_database_rollback (database);
      return TRUE;
    }
  /* The references are counted, not enforced, while a step may make a table anew. */
  if (!okr_database_execute (database, sql, error) ||
      !okr_database_execute (database, stamp, error) ||
      !okr_database_check (database, TRUE, error))
    goto failed;

  return okr_database_commit (database, error);

failed:
  okr_database_rollback (database);
  return FALSE;
}

/**
 * okr_migration_run:
 * @self: the steps
 * @database: a connection
 * @backup: whether to keep a copy of the file as it was
 * @error: return location
 *
 * Takes the steps that the file lacks; an empty file gets all of them.  Does nothing when none is missing.
 *
 * Returns: whether the file is of the version of this program
 */
gboolean
okr_migration_run (const OkrMigration  *self,
                   OkrDatabase         *database,
                   gboolean             backup,
                   GError             **error)
{
  gint64 version;
  gboolean done = TRUE;

  if (!okr_database_query_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version >= self->n_steps)
    return TRUE;

  if (database->read_only)
    {
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY,
                   _("“%s” was written by an earlier version of Okr and has to be brought up to date, but the file or its folder is read-only."),
                   database->name);
      return FALSE;
    }
  if (version > 0 && backup && !okr_backup_before_migration (database, (int) version, error))
    return FALSE;

  if (!okr_database_execute (database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  for (int i = (int) version; done && i < self->n_steps; i++)
    done = take_step (database, i, self->steps[i], error);

  return okr_database_execute (database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}
