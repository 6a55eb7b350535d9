/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that nobody should trust: each is refused with its name, its place and a reason, and none kills us. */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-exchange-error.h"
#include "exchange/okr-json-source.h"
#include "exchange/okr-json-writer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct
{
  const char *name;
  const char *text;
  gssize length;
  OkrExchangeError code;
  const char *place;
} bad_texts[] = {
  { "empty", "", 0, OKR_EXCHANGE_ERROR_NOT_TEXT, "empty" },
  { "blank", " \n\t ", -1, OKR_EXCHANGE_ERROR_NOT_TEXT, "empty" },
  { "not-utf8", "{\"a\":\n \"caf\xe9\"}", -1, OKR_EXCHANGE_ERROR_NOT_TEXT, "line 2, column 6" },
  { "nul", "{\"a\":\n\0 1}", 10, OKR_EXCHANGE_ERROR_NOT_TEXT, "line 2, column 1" },
  { "nul-escaped", "{\"a\": \"x\\u0000y\"}", -1, OKR_EXCHANGE_ERROR_NOT_TEXT, "line 1, column 9" },
  { "utf16", "\xff\xfe{\0}\0", 6, OKR_EXCHANGE_ERROR_NOT_TEXT, "line 1, column 1" },
  { "not-json", "{\"a\": 1,\n \"b\" 2}", -1, OKR_EXCHANGE_ERROR_NOT_JSON, "line 2" },
  { "cut", "{\"a\": [1, 2", -1, OKR_EXCHANGE_ERROR_NOT_JSON, "line 1" },
  { "words", "hello", -1, OKR_EXCHANGE_ERROR_NOT_JSON, "line 1" },
  { "comment", "{\"a\": 1 /* no */}", -1, OKR_EXCHANGE_ERROR_NOT_JSON, "line 1" },
  { "same-key", "{\"a\": {\"b\": 1, \"c\": {\"b\": 2}, \"b\": 3}}", -1, OKR_EXCHANGE_ERROR_DUPLICATE, "line 1, column 31" },
  { "huge-whole", "{\"a\": 99999999999999999999}", -1, OKR_EXCHANGE_ERROR_RANGE, "line 1, column 7" },
  { "half-pair", "{\"a\": \"\\ud800\"}", -1, OKR_EXCHANGE_ERROR_NOT_JSON, "line 1" },
  { "trailing-comma", "{\"a\": 1,}", -1, OKR_EXCHANGE_ERROR_NOT_JSON, "line 1" },
  { "two", "{} {}", -1, OKR_EXCHANGE_ERROR_NOT_JSON, "line 1" },
};

static void
test_bad_text (gconstpointer user_data)
{
  gsize i = GPOINTER_TO_SIZE (user_data);
  g_autofree char *name = g_strdup_printf ("%s.json", bad_texts[i].name);
  g_autoptr (GFile) file = fixture_write (name, bad_texts[i].text, bad_texts[i].length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = okr_json_source_load (file, NULL, &error);

  g_assert_null (node);
  g_assert_error (error, OKR_EXCHANGE_ERROR, (int) bad_texts[i].code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, bad_texts[i].place));
}

static void
test_nesting_bomb_is_refused (void)
{
  g_autoptr (GString) bomb = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) fine = NULL, node = NULL;

  for (guint i = 0; i < 5000000; i++)
    g_string_append_c (bomb, '[');
  node = okr_json_source_parse ("bomb.json", bomb->str, bomb->len, &error);
  g_assert_null (node);
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_TOO_DEEP);
  g_assert_nonnull (strstr (error->message, "line 1, column 33"));

  /* brackets in a text are no nesting */
  g_string_assign (bomb, "[\"");
  for (guint i = 0; i < 100; i++)
    g_string_append (bomb, "[{\\\"");
  g_string_append (bomb, "\"]");
  fine = okr_json_source_parse ("fine.json", bomb->str, bomb->len, NULL);
  g_assert_nonnull (fine);
}

static void
test_large_file_is_refused_unread (void)
{
  g_autoptr (GFile) file = fixture_write ("large.json", "{}", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  gint64 before = g_get_monotonic_time ();

  /* a file with a hole: it has the size but takes no room */
  g_assert_cmpint (truncate (g_file_peek_path (file), 3000000000), ==, 0);
  node = okr_json_source_load (file, NULL, &error);
  g_assert_null (node);
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_TOO_LARGE);
  g_assert_cmpint (g_get_monotonic_time () - before, <, G_USEC_PER_SEC);
}

static void
test_missing_and_folder_are_refused (void)
{
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/at-all.json");
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GError) error = NULL;

  g_assert_null (okr_json_source_load (missing, NULL, &error));
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_NOT_READABLE);
  g_assert_nonnull (strstr (error->message, "at-all.json"));
  g_clear_error (&error);

  g_assert_null (okr_json_source_load (folder, NULL, &error));
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_NOT_READABLE);
}

/* Nobody writes into the pipe, and the device never ends: both would be waited for. */
static void
test_pipe_and_device_are_refused (void)
{
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");
  g_autofree char *folder = g_dir_make_tmp ("okr-pipe-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe.json", NULL);
  g_autoptr (GFile) pipe = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_assert_null (okr_json_source_load (pipe, NULL, &error));
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_NOT_READABLE);
  g_assert_nonnull (strstr (error->message, "pipe.json"));
  g_clear_error (&error);

  g_assert_null (okr_json_source_load (device, NULL, &error));
  g_assert_error (error, OKR_EXCHANGE_ERROR, OKR_EXCHANGE_ERROR_NOT_READABLE);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_byte_order_mark_is_allowed (void)
{
  const char *text = "\xEF\xBB\xBF{\"a\": 1}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = okr_json_source_parse ("bom.json", text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
}

static void
test_numbers_are_short_and_exact (void)
{
  static const struct
  {
    double number;
    const char *text;
  } cases[] = {
    { 0.1, "0.1" }, { 3, "3" }, { 1.2, "1.2" }, { -0.5, "-0.5" }, { 1e300, "1e+300" }, { 1.0 / 3, "0.3333333333333333" },
    { 123456789012, "123456789012" }, { 0.1 + 0.2, "0.30000000000000004" }, { 5e-324, "4.94065645841247e-324" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      okr_json_write_number (out, cases[i].number);
      g_assert_cmpstr (out->str, ==, cases[i].text);
      g_assert_true (g_ascii_strtod (out->str, NULL) == cases[i].number);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bad_texts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/json-source/refused/%s", bad_texts[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_bad_text);
    }
  g_test_add_func ("/json-source/refused/nesting-bomb", test_nesting_bomb_is_refused);
  g_test_add_func ("/json-source/refused/large-file-unread", test_large_file_is_refused_unread);
  g_test_add_func ("/json-source/refused/missing-and-folder", test_missing_and_folder_are_refused);
  g_test_add_func ("/json-source/refused/pipe-and-device", test_pipe_and_device_are_refused);
  g_test_add_func ("/json-source/byte-order-mark-is-allowed", test_byte_order_mark_is_allowed);
  g_test_add_func ("/json-writer/numbers-are-short-and-exact", test_numbers_are_short_and_exact);

  return g_test_run ();
}
