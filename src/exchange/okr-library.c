/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workspaces of the data folder; used by imports, the window's start page and okr-cli.  */

#include "config.h"

#include "exchange/okr-library.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define NAME_MAX_BYTES 120      /* leaves room for a number, the suffix and those of backups */

void
okr_library_entry_free (OkrLibraryEntry *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}

/**
 * okr_library_dup_folder:
 *
 * Returns: (transfer full): the data folder, which need not exist yet
 */
char *
okr_library_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "okr", NULL);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const OkrLibraryEntry *first = a;
  const OkrLibraryEntry *second = b;
  g_autofree char *first_key = g_utf8_collate_key_for_filename (first->name, -1);
  g_autofree char *second_key = g_utf8_collate_key_for_filename (second->name, -1);

  return strcmp (first_key, second_key);
}

static OkrLibraryEntry *
make_entry (GFile     *folder,
            GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);
  OkrLibraryEntry *entry;

  if (!g_str_has_suffix (name, OKR_LIBRARY_SUFFIX) || name[0] == '.'
      || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return NULL;

  entry = g_new0 (OkrLibraryEntry, 1);
  entry->path = g_build_filename (g_file_peek_path (folder), name, NULL);
  entry->name = g_filename_display_name (name);
  entry->name[strlen (entry->name) - strlen (OKR_LIBRARY_SUFFIX)] = '\0';
  entry->modified = (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED);
  return entry;
}

/**
 * okr_library_list:
 * @error: return location for a %G_IO_ERROR
 *
 * Lists the workspaces of the data folder by name.  A folder that is not there yet is an empty one.
 *
 * Returns: (transfer full) (element-type OkrLibraryEntry): them, or %NULL when the folder cannot be read
 */
GPtrArray *
okr_library_list (GError **error)
{
  g_autofree char *path = okr_library_dup_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_library_entry_free);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GError) local_error = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (folder,
                                          G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                                          G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                          G_FILE_QUERY_INFO_NONE, NULL, &local_error);
  if (enumerator == NULL)
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        return g_steal_pointer (&entries);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  while (TRUE)
    {
      OkrLibraryEntry *entry;

      if (!g_file_enumerator_iterate (enumerator, &info, NULL, NULL, error))
        return NULL;
      if (info == NULL)
        break;

      entry = make_entry (folder, info);
      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }

  g_ptr_array_sort_values (entries, compare_entries);
  return g_steal_pointer (&entries);
}

/**
 * okr_library_find:
 * @name: the name of a workspace in the data folder, or a path: what has a slash in it or is a file here
 *
 * Returns: (transfer full): the absolute path that is meant, whether it exists or not
 */
char *
okr_library_find (const char *name)
{
  g_autofree char *folder = NULL;
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (strchr (name, G_DIR_SEPARATOR) != NULL
      || (g_str_has_suffix (name, OKR_LIBRARY_SUFFIX) && g_file_test (name, G_FILE_TEST_EXISTS)))
    return g_canonicalize_filename (name, NULL);

  folder = okr_library_dup_folder ();
  file_name = g_str_has_suffix (name, OKR_LIBRARY_SUFFIX) ? g_strdup (name)
                                                          : g_strconcat (name, OKR_LIBRARY_SUFFIX, NULL);
  return g_build_filename (folder, file_name, NULL);
}

/**
 * okr_library_safe_name:
 * @title: any text
 *
 * Makes a file name, without a suffix, of a title: no separator, no control character, no dot at the start,
 * nothing that another system refuses, not too long.
 *
 * Returns: (transfer full): the name, never empty
 */
char *
okr_library_safe_name (const char *title)
{
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *c = normal; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (name->len + 6 > NAME_MAX_BYTES)
        break;
      if (g_unichar_iscntrl (character) || (character < 128 && strchr ("/\\:*?\"<>|", (int) character) != NULL))
        character = '-';
      else if (g_unichar_isspace (character))
        character = ' ';
      if (name->len == 0 && (character == '.' || character == ' ' || character == '-'))
        continue;
      g_string_append_unichar (name, character);
    }

  while (name->len > 0 && strchr (". -", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);

  return g_strdup (name->len > 0 ? name->str : "okr");
}

/**
 * okr_library_new_path:
 * @title: the title of a new workspace
 * @error: return location for a %G_IO_ERROR
 *
 * Makes the data folder when it is not there, and finds a name in it that is free: the title, or the title
 * with a number.
 *
 * Returns: (transfer full): the path, or %NULL when the folder cannot be made
 */
char *
okr_library_new_path (const char  *title,
                      GError     **error)
{
  g_autofree char *folder = okr_library_dup_folder ();
  g_autofree char *name = okr_library_safe_name (title);
  char *path;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int saved_errno = errno;

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved_errno),
                   _("The folder %s cannot be made: %s"), folder, g_strerror (saved_errno));
      return NULL;
    }

  path = g_strdup_printf ("%s/%s" OKR_LIBRARY_SUFFIX, folder, name);
  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s %u" OKR_LIBRARY_SUFFIX, folder, name, i);
    }

  return path;
}
