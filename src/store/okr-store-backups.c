/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person does with backups: see which there are, and put one back in service.  Part of okr-store.h;
 * how they are made is in okr-backup.c.  */

#include "config.h"

#include "store/okr-store.h"

#include "store/okr-backup.h"
#include "store/okr-file.h"
#include "store/okr-migration.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

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

  return okr_backup_list (path, FALSE);
}

static char *
make_kept_name (const char *path)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *stem = okr_backup_dup_stem (path);
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strconcat (stem, "-damaged-", time, OKR_BACKUP_SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/* The file keeps its own name too where it can have two, so that there is no moment without one. */
static gboolean
keep_aside (const char  *path,
            const char  *kept,
            GError     **error)
{
  g_autofree char *name = NULL;

  if (link (path, kept) == 0 || (errno != EEXIST && g_rename (path, kept) == 0))
    return TRUE;

  name = g_filename_display_basename (path);
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
               _("“%s” could not be kept under another name: %s."), name, g_strerror (errno));
  return FALSE;
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
 * Returns: whether it was done
 */
gboolean
okr_store_restore_backup (const char  *path,
                          const char  *backup,
                          char       **kept_as,
                          GError     **error)
{
  g_autoptr (OkrDatabase) database = NULL;
  g_autofree char *temporary = okr_file_new_temporary_name (path);
  g_autofree char *kept = NULL;
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *kept_journal = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);

  database = okr_database_open (backup, OKR_DATABASE_READ, okr_migration_get_default ()->n_steps, error);
  if (database == NULL ||
      !okr_database_check (database, FALSE, error) ||
      !okr_database_copy (database, temporary, error))
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      kept = make_kept_name (path);
      if (!keep_aside (path, kept, error))
        {
          g_unlink (temporary);
          return FALSE;
        }
      /* A journal that the damaged file has left must not be played back into the restored one. */
      kept_journal = g_strconcat (kept, "-journal", NULL);
      g_rename (journal, kept_journal);
    }
  if (!okr_file_replace (temporary, path, error))
    return FALSE;
  if (kept_as != NULL)
    *kept_as = g_steal_pointer (&kept);

  return TRUE;
}
