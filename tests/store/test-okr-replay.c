/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What several changes come to, and the way through the days of a history.  */

#include "config.h"

#include "store/okr-replay.h"

static const OkrValue values[] = {
  { .type = OKR_VALUE_TEXT, .text = (char *) "a" },
  { .type = OKR_VALUE_TEXT, .text = (char *) "b" },
  { .type = OKR_VALUE_TEXT, .text = (char *) "c" },
};

/* A letter stands for a value, a point for nothing. */
static const OkrValue *
get_value (char letter)
{
  return letter == '.' ? NULL : &values[letter - 'a'];
}

/* A row from a short text: "+ab" inserts "title" a and "unit" b, "=a>b" sets the title, "-a." deletes. */
static OkrChange *
new_change (const char *text)
{
  OkrChange *change = okr_change_new ();
  OkrChangeRow *row;

  if (text[0] == '=')
    {
      row = okr_change_append_row (change, "t", "1", OKR_CHANGE_SET);
      okr_change_row_add (row, "title", get_value (text[1]), get_value (text[3]));
      return change;
    }

  row = okr_change_append_row (change, "t", "1", text[0] == '+' ? OKR_CHANGE_INSERT : OKR_CHANGE_DELETE);
  for (guint i = 1; i <= 2; i++)
    {
      const char *column = i == 1 ? "title" : "unit";

      if (text[i] != '.' && text[0] == '+')
        okr_change_row_add (row, column, NULL, get_value (text[i]));
      else if (text[i] != '.')
        okr_change_row_add (row, column, get_value (text[i]), NULL);
    }

  return change;
}

static void
test_net (void)
{
  static const struct
  {
    const char *changes;
    const char *net;
  } cases[] = {
    { "", "[]" },
    { "=a>b", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"title\":[\"a\",\"b\"]}}]" },
    { "=a>b =b>c", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"title\":[\"a\",\"c\"]}}]" },
    { "=a>b =b>a", "[]" },
    { "=a>. =.>c", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"title\":[\"a\",\"c\"]}}]" },
    { "+ab -ab", "[]" },
    { "+a. =a>b", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"insert\",\"cells\":{\"title\":[null,\"b\"]}}]" },
    { "+ab =a>.", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"insert\",\"cells\":{\"unit\":[null,\"b\"]}}]" },
    { "=a>b -bc", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"delete\",\"cells\":{\"title\":[\"a\",null],\"unit\":[\"c\",null]}}]" },
    { "=a>. -.c", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"delete\",\"cells\":{\"title\":[\"a\",null],\"unit\":[\"c\",null]}}]" },
    { "-ab +ab", "[]" },
    { "-ab +cb", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"title\":[\"a\",\"c\"]}}]" },
    { "-ab +.b", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"title\":[\"a\",null]}}]" },
    { "-a. +ac", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"set\",\"cells\":{\"unit\":[null,\"c\"]}}]" },
    { "-ab +cb -cb", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"delete\",\"cells\":{\"title\":[\"a\",null],\"unit\":[\"b\",null]}}]" },
    { "+ab -ab +ca", "[{\"table\":\"t\",\"id\":\"1\",\"op\":\"insert\",\"cells\":{\"title\":[null,\"c\"],\"unit\":[null,\"a\"]}}]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) texts = g_strsplit (cases[i].changes, " ", -1);
      g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_change_unref);
      g_autoptr (OkrChange) net = NULL;
      g_autofree char *json = NULL;

      for (guint j = 0; texts[j] != NULL; j++)
        g_ptr_array_add (changes, new_change (texts[j]));
      net = okr_change_new_net (changes);
      json = okr_change_to_json (net);
      g_test_message ("%s", cases[i].changes);
      g_assert_cmpstr (json, ==, cases[i].net);
    }
}

/* The titles before and after, as "a>b", or "" for no change. */
static char *
describe (OkrReplay *replay,
          OkrDate    from,
          OkrDate    to)
{
  g_autoptr (OkrChange) change = okr_replay_get_change (replay, from, to);
  const OkrChangeCell *cell;

  if (okr_change_get_n_rows (change) == 0)
    return g_strdup ("");

  g_assert_cmpuint (okr_change_get_n_rows (change), ==, 1);
  cell = &g_array_index (okr_change_get_row (change, 0)->cells, OkrChangeCell, 0);

  return g_strconcat (cell->before.text, ">", cell->after.text, NULL);
}

static void
append (OkrReplay  *replay,
        int         day,
        const char *text)
{
  g_autoptr (OkrChange) change = new_change (text);

  okr_replay_append (replay, okr_date_new_ymd (2026, 4, day), change);
}

static void
test_days (void)
{
  static const struct
  {
    int         from;
    int         to;
    const char *change;
  } cases[] = {
    { 1, 1, "" },
    { 1, 3, "" },               /* before the first day, and it: what is known is the end of the first */
    { 3, 5, "a>b" },
    { 3, 6, "a>b" },            /* a quiet day */
    { 1, 7, "a>c" },
    { 5, 7, "b>c" },
    { 7, 5, "c>b" },
    { 7, 1, "c>a" },
    { 8, 7, "a>c" },            /* the clock was put back on the 7th: order counts */
    { 3, 30, "" },              /* a, b, c and a again */
  };
  g_autoptr (OkrReplay) replay = okr_replay_new ();

  g_assert_cmpint (okr_replay_get_first_day (replay), ==, OKR_DATE_NONE);
  okr_replay_append (replay, okr_date_new_ymd (2026, 4, 3), NULL);
  okr_replay_append (replay, okr_date_new_ymd (2026, 4, 3), NULL);
  append (replay, 5, "=a>b");
  append (replay, 7, "=b>c");
  append (replay, 2, "=c>b");
  append (replay, 7, "=b>c");
  append (replay, 8, "=c>a");
  g_assert_cmpint (okr_replay_get_first_day (replay), ==, okr_date_new_ymd (2026, 4, 3));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *change = describe (replay, okr_date_new_ymd (2026, 4, cases[i].from),
                                          okr_date_new_ymd (2026, 4, cases[i].to));

      g_test_message ("%d to %d", cases[i].from, cases[i].to);
      g_assert_cmpstr (change, ==, cases[i].change);
    }
}

static void
test_find_row (void)
{
  g_autoptr (OkrReplay) replay = okr_replay_new ();

  okr_replay_append (replay, okr_date_new_ymd (2026, 4, 3), NULL);
  append (replay, 5, "+ab");
  append (replay, 9, "=a>b");
  g_assert_cmpint (okr_replay_find_row (replay, "t", "1"), ==, okr_date_new_ymd (2026, 4, 5));
  g_assert_cmpint (okr_replay_find_row (replay, "t", "2"), ==, okr_date_new_ymd (2026, 4, 3));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/replay/net", test_net);
  g_test_add_func ("/replay/days", test_days);
  g_test_add_func ("/replay/find-row", test_find_row);

  return g_test_run ();
}
