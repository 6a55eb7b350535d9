/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The data folder: names from titles, names that are free, the list.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-library.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_names_are_safe (void)
{
  static const struct
  {
    const char *title;
    const char *name;
  } cases[] = {
    { "Cabas", "Cabas" },
    { "Q2/Q3: plan", "Q2-Q3- plan" },
    { "../../etc/passwd", "etc-passwd" },
    { "..", "okr" },
    { ".hidden", "hidden" },
    { "", "okr" },
    { "   ", "okr" },
    { "🎯 Goals 🚀", "🎯 Goals 🚀" },
    { "a\nb\tc\x01", "a-b-c" },
    { "C:\\x*?\"<>|", "C--x" },
    { "Été. ", "Été" },
    { "e\xCC\x81t\xC3\xA9", "été" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = okr_library_safe_name (cases[i].title);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_long_names_are_cut_between_characters (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (title, "é");
  name = okr_library_safe_name (title->str);
  g_assert_cmpuint (strlen (name), <=, 120);
  g_assert_true (g_utf8_validate (name, -1, NULL));
}

static void
test_new_paths_are_free (void)
{
  g_autofree char *folder = okr_library_dup_folder ();
  g_autofree char *expected = g_build_filename (folder, "Plan.okr", NULL);
  g_autofree char *expected_second = g_build_filename (folder, "Plan 2.okr", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *first = okr_library_new_path ("Plan", &error);
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (first, ==, expected);
  g_assert_true (g_file_set_contents (first, "", 0, NULL));
  second = okr_library_new_path ("Plan", &error);
  g_assert_cmpstr (second, ==, expected_second);
  g_unlink (first);
}

static void
test_list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = okr_library_list (&error);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *path = NULL, *other = NULL, *found = NULL;
  OkrWorkspace *workspace;

  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, 0);

  path = okr_library_new_path ("List", &error);
  workspace = fixture_open (path);
  okr_workspace_close (workspace);
  g_object_unref (workspace);
  other = g_build_filename (path, "..", "notes.txt", NULL);
  g_file_set_contents (other, "x", 1, NULL);

  after = okr_library_list (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (((OkrLibraryEntry *) g_ptr_array_index (after, 0))->name, ==, "List");
  g_assert_cmpstr (((OkrLibraryEntry *) g_ptr_array_index (after, 0))->path, ==, path);

  found = okr_library_find ("List");
  g_assert_cmpstr (found, ==, path);
}

static void
test_find_tells_paths_from_names (void)
{
  g_autofree char *path = okr_library_find ("./some.okr");
  g_autofree char *named = okr_library_find ("some.okr");
  g_autofree char *folder = okr_library_dup_folder ();
  g_autofree char *expected = g_build_filename (folder, "some.okr", NULL);
  g_autofree char *here = g_canonicalize_filename ("some.okr", NULL);

  g_assert_cmpstr (path, ==, here);
  g_assert_cmpstr (named, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/library/names-are-safe", test_names_are_safe);
  g_test_add_func ("/library/long-names-are-cut", test_long_names_are_cut_between_characters);
  g_test_add_func ("/library/new-paths-are-free", test_new_paths_are_free);
  g_test_add_func ("/library/list", test_list);
  g_test_add_func ("/library/find-tells-paths-from-names", test_find_tells_paths_from_names);

  return g_test_run ();
}
