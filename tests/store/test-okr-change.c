/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A change as text and its inverse.  */

#include "config.h"

#include "store/okr-change.h"
#include "store/okr-store.h"

#include <math.h>

/* One row of each operation, and a value of each type. */
static OkrChange *
new_sample (void)
{
  const OkrValue integer = { .type = OKR_VALUE_INTEGER, .integer = 7 };
  const OkrValue real = { .type = OKR_VALUE_REAL, .real = 3 };
  const OkrValue text = { .type = OKR_VALUE_TEXT, .text = (char *) "a" };
  const OkrValue other_text = { .type = OKR_VALUE_TEXT, .text = (char *) "b" };
  OkrChange *change = okr_change_new ();
  OkrChangeRow *row;

  row = okr_change_append_row (change, "objective", "O1", OKR_CHANGE_INSERT);
  okr_change_row_add (row, "title", NULL, &text);
  row = okr_change_append_row (change, "key_result", "K1", OKR_CHANGE_SET);
  okr_change_row_add (row, "rank", &text, &other_text);
  okr_change_row_add (row, "target", &real, NULL);
  row = okr_change_append_row (change, "check_in", "C1", OKR_CHANGE_DELETE);
  okr_change_row_add (row, "confidence", &integer, NULL);

  return change;
}

static void
test_text_form (void)
{
  g_autoptr (OkrChange) change = new_sample ();
  g_autofree char *json = okr_change_to_json (change);

  g_assert_cmpstr (json, ==,
                   "[{\"table\":\"objective\",\"id\":\"O1\",\"op\":\"insert\",\"cells\":{\"title\":[null,\"a\"]}},"
                   "{\"table\":\"key_result\",\"id\":\"K1\",\"op\":\"set\",\"cells\":{\"rank\":[\"a\",\"b\"],\"target\":[3.0,null]}},"
                   "{\"table\":\"check_in\",\"id\":\"C1\",\"op\":\"delete\",\"cells\":{\"confidence\":[7,null]}}]");
}

static void
assert_value_survives (const OkrValue *value)
{
  g_autoptr (OkrChange) change = okr_change_new ();
  g_autoptr (OkrChange) copy = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  const OkrChangeCell *cell;

  okr_change_row_add (okr_change_append_row (change, "t", "1", OKR_CHANGE_SET), "c", value, NULL);
  json = okr_change_to_json (change);
  copy = okr_change_new_from_json (json, &error);
  g_assert_no_error (error);

  cell = &g_array_index (okr_change_get_row (copy, 0)->cells, OkrChangeCell, 0);
  g_assert_true (okr_value_equal (&cell->before, value));
  g_assert_cmpint (cell->after.type, ==, OKR_VALUE_NULL);
}

static void
test_every_value_survives (void)
{
  static const char * const texts[] = {
    "", " ", "plain", "l'été, œuvre", "日本語", "🎯 OKR", "a\"b\\c/d", "two\nlines\r\n\ttab", "\001\002\037\177",
    "</script>", "null", "0.5", "\xe2\x80\xa8\xe2\x80\xa9", "\xef\xbb\xbf",
  };
  static const double reals[] = {
    0, 0.1, 0.5, 1.0 / 3, -1.5, 1, -3, 1e20, 1e300, 5e-324, 123456789012345680.0, 0.30000000000000004, 1e-7,
  };
  static const gint64 integers[] = { 0, 1, -1, 255, G_MAXINT32, G_MAXINT64, G_MININT64, 9007199254740993 };
  OkrValue value = OKR_VALUE_INIT;

  assert_value_survives (&value);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      okr_value_set_text (&value, texts[i]);
      assert_value_survives (&value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (reals); i++)
    {
      okr_value_set_real (&value, reals[i]);
      assert_value_survives (&value);
    }
  for (guint i = 0; i < G_N_ELEMENTS (integers); i++)
    {
      okr_value_set_integer (&value, integers[i]);
      assert_value_survives (&value);
    }
}

static void
test_inverse_is_the_other_way_round (void)
{
  g_autoptr (OkrChange) change = new_sample ();
  g_autoptr (OkrChange) inverse = okr_change_new_inverse (change);
  g_autoptr (OkrChange) again = okr_change_new_inverse (inverse);
  g_autofree char *json = okr_change_to_json (inverse);
  g_autofree char *first = okr_change_to_json (change);
  g_autofree char *last = okr_change_to_json (again);

  g_assert_cmpstr (json, ==,
                   "[{\"table\":\"check_in\",\"id\":\"C1\",\"op\":\"insert\",\"cells\":{\"confidence\":[null,7]}},"
                   "{\"table\":\"key_result\",\"id\":\"K1\",\"op\":\"set\",\"cells\":{\"rank\":[\"b\",\"a\"],\"target\":[null,3.0]}},"
                   "{\"table\":\"objective\",\"id\":\"O1\",\"op\":\"delete\",\"cells\":{\"title\":[\"a\",null]}}]");
  g_assert_cmpstr (first, ==, last);
}

static void
test_bad_text_is_refused (void)
{
  static const char * const texts[] = {
    "", "{", "{}", "null", "[1]", "[{}]", "[[]]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\"}]",
    "[{\"table\":\"t\",\"id\":1,\"op\":\"set\",\"cells\":{}}]",
    "[{\"table\":null,\"id\":\"1\",\"op\":\"set\",\"cells\":{}}]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"drop\",\"cells\":{}}]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":[]}]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"c\":1}}]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"c\":[1]}}]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"c\":[1,2,3]}}]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"c\":[1,{}]}}]",
    "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"c\":[1,true]}}]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_null (okr_change_new_from_json (texts[i], &error));
      g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/text-form", test_text_form);
  g_test_add_func ("/change/every-value-survives", test_every_value_survives);
  g_test_add_func ("/change/inverse-is-the-other-way-round", test_inverse_is_the_other_way_round);
  g_test_add_func ("/change/bad-text-is-refused", test_bad_text_is_refused);

  return g_test_run ();
}
