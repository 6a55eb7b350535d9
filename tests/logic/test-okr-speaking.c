/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The speaking order of a group (F92).  */

#include "config.h"

#include "logic/okr-speaking.h"

static const char * const people[] = { "a", "b", "c", "d", NULL };

static char *
join (GPtrArray *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append (text, ids->pdata[i]);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static OkrSpeaking *
draw (guint32             seed,
      const char * const *who)
{
  OkrSpeaking *self = okr_speaking_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  okr_speaking_draw (self, rand, who);

  return self;
}

/* Everybody comes once, whatever chance says; the same seed says the same; every order can come. */
static void
test_draw (void)
{
  g_autoptr (GHashTable) orders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint32 seed = 0; seed < 400; seed++)
    {
      g_autoptr (OkrSpeaking) first = draw (seed, people);
      g_autoptr (OkrSpeaking) second = draw (seed, people);
      g_autofree char *order = join (first->order);
      g_autofree char *again = join (second->order);

      g_assert_cmpstr (order, ==, again);
      g_assert_cmpuint (strlen (order), ==, 4);
      for (guint i = 0; people[i] != NULL; i++)
        g_assert_nonnull (strstr (order, people[i]));
      g_hash_table_add (orders, g_steal_pointer (&order));
    }
  g_assert_cmpuint (g_hash_table_size (orders), ==, 24);
}

/* What one does to an order: n next, p pass, a absent, r a new round, and an upper-case letter is back. */
static void
apply (OkrSpeaking *self,
       const char  *steps)
{
  for (const char *step = steps; *step != '\0'; step++)
    {
      char id[] = { g_ascii_tolower (*step), '\0' };

      if (g_ascii_isupper (*step))
        okr_speaking_take_back (self, id);
      else if (*step == 'n')
        okr_speaking_next (self);
      else if (*step == 'p')
        okr_speaking_pass (self);
      else if (*step == 'a')
        okr_speaking_leave_out (self);
      else
        okr_speaking_start_round (self);
    }
}

static void
test_steps (void)
{
  static const struct
  {
    const char *steps;
    const char *order;
    guint       n_spoken;
    const char *now;
    const char *absent;
    const char *starter;        /* of the next round */
  } cases[] = {
    { "", "abcd", 0, "a", "", "b" },
    { "n", "abcd", 1, "b", "", "b" },
    { "nnnn", "abcd", 4, NULL, "", "b" },
    { "nnnnn", "abcd", 4, NULL, "", "b" },
    { "p", "bcda", 0, "b", "", "b" },
    { "np", "acdb", 1, "c", "", "b" },
    /* two who pass come in the order in which they did */
    { "pp", "cdab", 0, "c", "", "b" },
    /* the last one lets nobody pass */
    { "nnnp", "abcd", 3, "d", "", "b" },
    { "a", "bcd", 0, "b", "a", "c" },
    { "na", "acd", 1, "c", "b", "c" },
    { "aaaa", "", 0, NULL, "abcd", NULL },
    { "aaaaa", "", 0, NULL, "abcd", NULL },
    { "aaar", "d", 0, "d", "abc", "d" },
    /* the starter rotates, whoever passed */
    { "r", "bcda", 0, "b", "", "c" },
    { "nnnnr", "bcda", 0, "b", "", "c" },
    { "pnnnnr", "bcda", 0, "b", "", "c" },
    { "rrrr", "abcd", 0, "a", "", "b" },
    /* who is absent stays so in the next round, and comes back at its end */
    { "nannr", "cda", 0, "c", "b", "d" },
    { "nannrB", "cdab", 0, "c", "", "d" },
    { "naB", "acdb", 1, "c", "", "c" },
    /* who is in it is not added twice; who comes late is last */
    { "B", "abcd", 0, "a", "", "b" },
    { "nE", "abcde", 1, "b", "", "b" },
    { "nnnnE", "abcde", 4, "e", "", "b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OkrSpeaking) self = okr_speaking_parse ("1 0 | a b c d |  | a b c d");
      g_autofree char *order = NULL;
      g_autofree char *absent = NULL;

      g_test_message ("%s", cases[i].steps);
      apply (self, cases[i].steps);
      order = join (self->order);
      absent = join (self->absent);
      g_assert_cmpstr (order, ==, cases[i].order);
      g_assert_cmpuint (self->n_spoken, ==, cases[i].n_spoken);
      g_assert_cmpstr (okr_speaking_get_speaker (self, 0), ==, cases[i].now);
      g_assert_cmpstr (absent, ==, cases[i].absent);
      g_assert_cmpstr (okr_speaking_get_next_starter (self), ==, cases[i].starter);
    }
}

static void
test_nothing_to_do (void)
{
  g_autoptr (OkrSpeaking) self = draw (1, (const char * const []) { NULL });

  g_assert_cmpuint (self->round, ==, 0);
  g_assert_null (okr_speaking_to_text (self));
  g_assert_false (okr_speaking_next (self));
  g_assert_false (okr_speaking_pass (self));
  g_assert_false (okr_speaking_leave_out (self));
  g_assert_false (okr_speaking_start_round (self));
  g_assert_false (okr_speaking_take_back (self, "a"));
  g_assert_null (okr_speaking_get_speaker (self, 0));
  g_assert_null (okr_speaking_get_next_starter (self));
}

static void
test_forget (void)
{
  static const struct { const char *person; const char *text; } cases[] = {
    { "a", "2 0 | b c | d | b c" },     /* who has spoken */
    { "b", "2 1 | a c | d | c a" },     /* who speaks */
    { "c", "2 1 | a b | d | b a" },
    { "d", "2 1 | a b c |  | b c a" },  /* who is absent */
    { "e", "2 1 | a b c | d | b c a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OkrSpeaking) self = okr_speaking_parse ("2 1 | a b c | d | b c a");
      g_autofree char *text = NULL;

      g_assert_cmpint (okr_speaking_forget (self, cases[i].person), ==, i < 4);
      text = okr_speaking_to_text (self);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What a file says comes back; what is not understood is as if nothing was drawn. */
static void
test_text (void)
{
  static const char * const good[] = { "1 0 | a b |  | a b", "3 2 | a b | c d | b a", "12 0 |  | a | " };
  static const char * const bad[] = { NULL, "", "0 0 | a |  | a", "1 | a |  | a", "1 0 | a", "x y | a |  | a", "1 0 | a | b | c | d" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (OkrSpeaking) self = okr_speaking_parse (good[i]);
      g_autofree char *text = okr_speaking_to_text (self);

      g_assert_cmpstr (text, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (OkrSpeaking) self = okr_speaking_parse (bad[i]);

      g_assert_cmpuint (self->round, ==, 0);
      g_assert_null (okr_speaking_get_speaker (self, 0));
    }
  {
    /* no more have spoken than there are, and nobody is named twice */
    g_autoptr (OkrSpeaking) self = okr_speaking_parse ("1 9 | a a b |  | a b");

    g_assert_cmpuint (self->n_spoken, ==, 2);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/speaking/draw", test_draw);
  g_test_add_func ("/logic/speaking/steps", test_steps);
  g_test_add_func ("/logic/speaking/nothing-to-do", test_nothing_to_do);
  g_test_add_func ("/logic/speaking/forget", test_forget);
  g_test_add_func ("/logic/speaking/text", test_text);

  return g_test_run ();
}
