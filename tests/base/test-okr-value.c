/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values of cells, and identifiers.  */

#include "config.h"

#include "base/okr-ulid.h"
#include "base/okr-value.h"

#include <string.h>

#define N_IDS 20000
#define N_THREADS 4

static void
test_types_differ (void)
{
  const OkrValue values[] = {
    OKR_VALUE_INIT,
    { .type = OKR_VALUE_INTEGER, .integer = 0 },
    { .type = OKR_VALUE_INTEGER, .integer = 1 },
    { .type = OKR_VALUE_REAL, .real = 0 },
    { .type = OKR_VALUE_REAL, .real = 1 },
    { .type = OKR_VALUE_TEXT, .text = (char *) "" },
    { .type = OKR_VALUE_TEXT, .text = (char *) "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      g_assert_cmpint (okr_value_equal (&values[i], &values[j]), ==, i == j);
}

static void
test_texts_are_copied (void)
{
  char text[] = "abc";
  g_auto (OkrValue) value = OKR_VALUE_INIT;
  g_auto (OkrValue) copy = OKR_VALUE_INIT;

  okr_value_set_text (&value, text);
  okr_value_copy (&value, &copy);
  text[0] = 'x';
  g_assert_cmpstr (value.text, ==, "abc");
  okr_value_set_text (&value, value.text);
  g_assert_true (okr_value_equal (&value, &copy));
  g_assert_true (value.text != copy.text);

  okr_value_set_integer (&value, 7);
  g_assert_cmpint (value.type, ==, OKR_VALUE_INTEGER);
  okr_value_set_real (&value, 0.5);
  g_assert_cmpint (value.type, ==, OKR_VALUE_REAL);
  okr_value_set_text (&value, NULL);
  g_assert_cmpint (value.type, ==, OKR_VALUE_NULL);
  okr_value_set_null (&copy);
  g_assert_true (okr_value_equal (&value, &copy));
}

static void
test_ids_sort_by_their_making (void)
{
  g_autofree char *last = okr_ulid_new ();

  for (int i = 0; i < N_IDS; i++)
    {
      char *id = okr_ulid_new ();

      g_assert_cmpuint (strlen (id), ==, OKR_ULID_LENGTH);
      g_assert_cmpuint (strspn (id, "0123456789ABCDEFGHJKMNPQRSTVWXYZ"), ==, OKR_ULID_LENGTH);
      g_assert_cmpstr (last, <, id);
      g_free (last);
      last = id;
    }
}

/* The first ten digits are the milliseconds since 1970. */
static void
test_ids_hold_their_time (void)
{
  static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  gint64 before = g_get_real_time () / 1000;
  g_autofree char *id = okr_ulid_new ();
  gint64 after = g_get_real_time () / 1000;
  gint64 time = 0;

  for (int i = 0; i < 10; i++)
    time = time * 32 + (strchr (digits, id[i]) - digits);
  g_assert_cmpint (time, >=, before - 1000);
  g_assert_cmpint (time, <=, after + 1000);
}

static gpointer
make_ids (gpointer data)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < N_IDS; i++)
    g_ptr_array_add (ids, okr_ulid_new ());

  return ids;
}

static void
test_ids_of_threads_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GThread *threads[N_THREADS];

  for (int i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("ids", make_ids, NULL);
  for (int i = 0; i < N_THREADS; i++)
    {
      g_autoptr (GPtrArray) ids = g_thread_join (threads[i]);

      for (guint j = 0; j < ids->len; j++)
        g_assert_true (g_hash_table_add (seen, g_strdup (ids->pdata[j])));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/types-differ", test_types_differ);
  g_test_add_func ("/value/texts-are-copied", test_texts_are_copied);
  g_test_add_func ("/ulid/sort-by-their-making", test_ids_sort_by_their_making);
  g_test_add_func ("/ulid/hold-their-time", test_ids_hold_their_time);
  g_test_add_func ("/ulid/of-threads-differ", test_ids_of_threads_differ);

  return g_test_run ();
}
