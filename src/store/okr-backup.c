/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups of a workspace, in the folder "backups" beside it:
 *
 *   NAME-2026-11-23.okr             as it was when it was opened first on that day; seven are kept
 *   NAME-2026-11-23-version-1.okr   as it was before that day's migration from version 1; all are kept
 *
 * A day without Okr costs no backup: the seven are those of the last seven days on which it was used.  */

#include "config.h"

#include "store/okr-backup.h"

#include "store/okr-file.h"
#include "store/okr-migration.h"
#include "store/okr-store.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define SUFFIX ".okr"
#define DATE_LENGTH 10

static char *
get_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/* The name of the workspace's file, without its suffix. */
static char *
get_stem (const char *path)
{
  char *stem = g_path_get_basename (path);

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';

  return stem;
}

static gboolean
is_date (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";

  for (guint i = 0; i < DATE_LENGTH; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;

  return TRUE;
}

/* Whether name is a backup of the workspace stem; another workspace may begin with the same letters. */
static gboolean
is_backup (const char *name,
           const char *stem,
           gboolean    only_daily)
{
  const char *rest;

  if (!g_str_has_prefix (name, stem) || !g_str_has_suffix (name, SUFFIX))
    return FALSE;
  rest = name + strlen (stem);
  if (*rest != '-' || !is_date (rest + 1))
    return FALSE;
  rest += 1 + DATE_LENGTH;

  return g_str_equal (rest, SUFFIX) || (!only_daily && g_str_has_prefix (rest, "-version-"));
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return -g_strcmp0 (*(const char **) a, *(const char **) b);
}

static GPtrArray *
list_backups (const char *path,
              gboolean    only_daily)
{
  g_autofree char *folder = get_folder (path);
  g_autofree char *stem = get_stem (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *backups = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_backup (name, stem, only_daily))
      g_ptr_array_add (backups, g_build_filename (folder, name, NULL));
  /* The names differ from the date on; the backup of a day follows that of its migration, as "." does "-". */
  g_ptr_array_sort (backups, compare_newest_first);

  return backups;
}

static gboolean
make_folder (OkrDatabase  *database,
             GError      **error)
{
  g_autofree char *folder = get_folder (database->path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
               _("There is no backup of “%s”: its folder “backups” could not be made: %s."),
               database->name, g_strerror (errno));
  return FALSE;
}

/**
 * okr_backup_daily:
 * @database: a connection outside a transaction
 * @today: the day in the person's time zone
 * @error: return location
 *
 * Makes the backup of @today, unless it is there, and deletes those beyond the newest seven.
 *
 * Returns: whether the backup is there
 */
gboolean
okr_backup_daily (OkrDatabase  *database,
                  GDateTime    *today,
                  GError      **error)
{
  g_autofree char *folder = get_folder (database->path);
  g_autofree char *stem = get_stem (database->path);
  g_autofree char *date = g_date_time_format (today, "%Y-%m-%d");
  g_autofree char *name = g_strconcat (stem, "-", date, SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) backups = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  /* A bad copy must not push out a good one. */
  if (!okr_database_check (database, FALSE, error) ||
      !make_folder (database, error) ||
      !okr_database_copy (database, path, error))
    return FALSE;

  backups = list_backups (database->path, TRUE);
  for (guint i = OKR_BACKUP_N_KEPT; i < backups->len; i++)
    g_unlink (backups->pdata[i]);

  return TRUE;
}

/**
 * okr_backup_before_migration:
 * @database: a connection outside a transaction
 * @version: the version that it is of
 * @error: return location
 *
 * Keeps the file as it is before its tables are changed.  A copy of the same day and version, of a migration
 * that failed, is replaced.
 *
 * Returns: whether the backup is there
 */
gboolean
okr_backup_before_migration (OkrDatabase  *database,
                             int           version,
                             GError      **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *folder = get_folder (database->path);
  g_autofree char *stem = get_stem (database->path);
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("%s-%s-version-%d" SUFFIX, stem, date, version);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return make_folder (database, error) && okr_database_copy (database, path, error);
}

/**
 * okr_store_list_backups:
 * @path: (type filename): a workspace; it need not be there
 *
 * Returns: (transfer full) (element-type filename): the paths of its backups, newest first
 */
GPtrArray *
okr_store_list_backups (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return list_backups (path, FALSE);
}

/* Keeps a file under another name, and what SQLite has left beside it, so that a journal of the damaged
 * file is not played back into the restored one.  The file keeps its own name too, so that there is no
 * moment without one. */
static char *
keep_aside (const char  *path,
            GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = get_stem (path);
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strconcat (stem, "-damaged-", time, SUFFIX, NULL);
  g_autofree char *kept = g_build_filename (folder, name, NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept_journal = g_strconcat (kept, "-journal", NULL);

  if (link (path, kept) != 0 && g_rename (path, kept) != 0)
    {
      g_autofree char *display_name = g_filename_display_basename (path);

      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                   _("“%s” could not be kept under another name: %s."), display_name, g_strerror (errno));
      return NULL;
    }
  if (g_file_test (journal, G_FILE_TEST_EXISTS))
    g_rename (journal, kept_journal);

  return g_steal_pointer (&kept);
}

/**
 * okr_store_restore_backup:
 * @path: (type filename): a workspace that nobody has open; it need not be there
 * @backup: (type filename): one of okr_store_list_backups()
 * @kept_as: (out) (optional) (nullable) (type filename): where the file that was at @path is now
 * @error: return location: %OKR_STORE_ERROR_DAMAGED when the backup is not sound either, ...
 *
 * Puts a copy of @backup in the place of @path.  Nothing is deleted.
 *
 * Returns: whether it was done; when not, @path is as it was
 */
gboolean
okr_store_restore_backup (const char  *path,
                          const char  *backup,
                          char       **kept_as,
                          GError     **error)
{
  g_autoptr (OkrDatabase) database = NULL;
  g_autofree char *temporary = NULL;
  g_autofree char *kept = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);

  database = okr_database_open (backup, OKR_DATABASE_READ, okr_migration_get_default ()->n_steps, error);
  if (database == NULL || !okr_database_check (database, FALSE, error))
    return FALSE;

  temporary = okr_file_new_temporary_name (path);
  if (!okr_database_copy (database, temporary, error))
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      kept = keep_aside (path, error);
      if (kept == NULL)
        {
          g_unlink (temporary);
          return FALSE;
        }
    }
  if (!okr_file_replace (temporary, path, error))
    return FALSE;
  if (kept_as != NULL)
    *kept_as = g_steal_pointer (&kept);

  return TRUE;
}
