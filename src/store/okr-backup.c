/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups of a workspace, in the folder "backups" beside it:
 *
 *   NAME-2026-11-23.okr             as it was when it was opened first on that day; seven are kept
 *   NAME-2026-11-23-version-1.okr   as it was before that day's migration from version 1; all are kept
 *
 * A day without Okr costs no backup: the seven are those of the last seven days on which it was used.  */

#include "config.h"

#include "store/okr-backup.h"

#include "store/okr-store-types.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define DATE_LENGTH 10

static char *
get_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

/**
 * okr_backup_dup_stem:
 * @path: (type filename): a workspace
 *
 * Returns: (transfer full) (type filename): the name of its file, without its suffix
 */
char *
okr_backup_dup_stem (const char *path)
{
  char *stem = g_path_get_basename (path);

  if (g_str_has_suffix (stem, OKR_BACKUP_SUFFIX))
    stem[strlen (stem) - strlen (OKR_BACKUP_SUFFIX)] = '\0';

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

  if (!g_str_has_prefix (name, stem) || !g_str_has_suffix (name, OKR_BACKUP_SUFFIX))
    return FALSE;
  rest = name + strlen (stem);
  if (*rest != '-' || !is_date (rest + 1))
    return FALSE;
  rest += 1 + DATE_LENGTH;

  return g_str_equal (rest, OKR_BACKUP_SUFFIX) || (!only_daily && g_str_has_prefix (rest, "-version-"));
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return -g_strcmp0 (*(const char **) a, *(const char **) b);
}

/**
 * okr_backup_list:
 * @path: (type filename): a workspace; it need not be there
 * @only_daily: leave out those made before a migration
 *
 * Returns: (transfer full) (element-type filename): the paths of its backups, newest first
 */
GPtrArray *
okr_backup_list (const char *path,
                 gboolean    only_daily)
{
  g_autofree char *folder = get_folder (path);
  g_autofree char *stem = okr_backup_dup_stem (path);
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
  g_autofree char *stem = okr_backup_dup_stem (database->path);
  g_autofree char *date = g_date_time_format (today, "%Y-%m-%d");
  g_autofree char *name = g_strconcat (stem, "-", date, OKR_BACKUP_SUFFIX, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) backups = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  /* A bad copy must not push out a good one. */
  if (!okr_database_check (database, FALSE, error) ||
      !make_folder (database, error) ||
      !okr_database_copy (database, path, error))
    return FALSE;

  backups = okr_backup_list (database->path, TRUE);
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
  g_autofree char *stem = okr_backup_dup_stem (database->path);
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *name = g_strdup_printf ("%s-%s-version-%d" OKR_BACKUP_SUFFIX, stem, date, version);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return make_folder (database, error) && okr_database_copy (database, path, error);
}
