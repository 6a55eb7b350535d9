/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three lists of ids: the circle is what was drawn, and turns by one with each round; the order is what became of it in
 * this round, after those who pass have gone to its end; the absent are in neither.  A file says them in one line:
 * "2 1 | b c a | d | b c a".  */

#include "config.h"

#include "logic/okr-speaking.h"

#include "logic/okr-draw.h"

#define SEPARATOR " | "

static gboolean
find (GPtrArray  *ids,
      const char *id,
      guint      *position)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, position);
}

static void
add (GPtrArray  *ids,
     const char *id)
{
  if (!find (ids, id, NULL))
    g_ptr_array_add (ids, g_strdup (id));
}

static gboolean
drop (GPtrArray  *ids,
      const char *id)
{
  guint position;

  return find (ids, id, &position) && g_ptr_array_remove_index (ids, position);
}

static void
copy (GPtrArray *from,
      GPtrArray *to)
{
  g_ptr_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (from->pdata[i]));
}

/* ---- in a file ---- */

/**
 * okr_speaking_new:
 *
 * Returns: (transfer full): an order of which nothing was drawn
 */
OkrSpeaking *
okr_speaking_new (void)
{
  OkrSpeaking *self = g_new0 (OkrSpeaking, 1);

  self->order = g_ptr_array_new_with_free_func (g_free);
  self->absent = g_ptr_array_new_with_free_func (g_free);
  self->circle = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * okr_speaking_free:
 * @self: (transfer full): an order of speaking
 *
 * Frees it.
 */
void
okr_speaking_free (OkrSpeaking *self)
{
  g_ptr_array_unref (self->order);
  g_ptr_array_unref (self->absent);
  g_ptr_array_unref (self->circle);
  g_free (self);
}

static void
read_ids (const char *text,
          GPtrArray  *ids)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      add (ids, parts[i]);
}

/**
 * okr_speaking_parse:
 * @text: (nullable): what a file says
 *
 * Returns: (transfer full): that; one of which nothing was drawn when it is not understood
 */
OkrSpeaking *
okr_speaking_parse (const char *text)
{
  OkrSpeaking *self = okr_speaking_new ();
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", SEPARATOR, -1);
  g_auto (GStrv) numbers = NULL;
  guint64 round, n_spoken;

  if (g_strv_length (parts) != 4)
    return self;

  numbers = g_strsplit (parts[0], " ", -1);
  if (g_strv_length (numbers) != 2
      || !g_ascii_string_to_unsigned (numbers[0], 10, 1, G_MAXINT, &round, NULL)
      || !g_ascii_string_to_unsigned (numbers[1], 10, 0, G_MAXINT, &n_spoken, NULL))
    return self;

  self->round = (guint) round;
  read_ids (parts[1], self->order);
  read_ids (parts[2], self->absent);
  read_ids (parts[3], self->circle);
  self->n_spoken = (guint) MIN (n_spoken, self->order->len);

  return self;
}

static void
append_ids (GString   *text,
            GPtrArray *ids)
{
  g_string_append (text, SEPARATOR);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) ids->pdata[i]);
}

/**
 * okr_speaking_to_text:
 * @self: an order
 *
 * Returns: (transfer full) (nullable): what a file says of it; %NULL when nothing was drawn
 */
char *
okr_speaking_to_text (const OkrSpeaking *self)
{
  g_autoptr (GString) text = NULL;

  if (self->round == 0)
    return NULL;

  text = g_string_new (NULL);
  g_string_append_printf (text, "%u %u", self->round, self->n_spoken);
  append_ids (text, self->order);
  append_ids (text, self->absent);
  append_ids (text, self->circle);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* ---- what happens ---- */

/**
 * okr_speaking_draw:
 * @self: an order
 * @rand: where chance comes from: the same seed draws the same
 * @people: (array zero-terminated=1): who is there
 *
 * Begins anew: all are drawn, nobody twice.
 */
void
okr_speaking_draw (OkrSpeaking        *self,
                   GRand              *rand,
                   const char * const *people)
{
  guint n = g_strv_length ((GStrv) people);
  g_autofree gboolean *drawn = g_new0 (gboolean, n + 1);
  guint next;

  g_ptr_array_set_size (self->circle, 0);
  g_ptr_array_set_size (self->absent, 0);
  while ((next = okr_draw_next (rand, drawn, n)) < n)
    {
      drawn[next] = TRUE;
      add (self->circle, people[next]);
    }
  copy (self->circle, self->order);
  self->n_spoken = 0;
  self->round = n > 0 ? 1 : 0;
}

/**
 * okr_speaking_next:
 * @self: an order
 *
 * Who speaks now has spoken.
 *
 * Returns: whether there was anybody
 */
gboolean
okr_speaking_next (OkrSpeaking *self)
{
  if (self->n_spoken >= self->order->len)
    return FALSE;

  self->n_spoken++;

  return TRUE;
}

/**
 * okr_speaking_pass:
 * @self: an order
 *
 * Who should speak now does so at the end of the round.
 *
 * Returns: whether that is another moment: the last one has nobody to let pass
 */
gboolean
okr_speaking_pass (OkrSpeaking *self)
{
  if (self->n_spoken + 1 >= self->order->len)
    return FALSE;

  g_ptr_array_add (self->order, g_ptr_array_steal_index (self->order, self->n_spoken));

  return TRUE;
}

/**
 * okr_speaking_leave_out:
 * @self: an order
 *
 * Who should speak now is not there; later rounds do not wait for them either.
 *
 * Returns: whether there was anybody
 */
gboolean
okr_speaking_leave_out (OkrSpeaking *self)
{
  g_autofree char *person = NULL;

  if (self->n_spoken >= self->order->len)
    return FALSE;

  person = g_ptr_array_steal_index (self->order, self->n_spoken);
  drop (self->circle, person);
  add (self->absent, person);

  return TRUE;
}

/**
 * okr_speaking_take_back:
 * @self: an order that was drawn
 * @person: who was left out, or came late
 *
 * Speaks at the end of this round, and in those after it.
 *
 * Returns: whether they were not in it
 */
gboolean
okr_speaking_take_back (OkrSpeaking *self,
                        const char  *person)
{
  if (self->round == 0 || find (self->order, person, NULL))
    return FALSE;

  drop (self->absent, person);
  add (self->circle, person);
  add (self->order, person);

  return TRUE;
}

/**
 * okr_speaking_start_round:
 * @self: an order
 *
 * The circle turns by one: who began comes last, whoever passed.
 *
 * Returns: whether there is anybody to speak
 */
gboolean
okr_speaking_start_round (OkrSpeaking *self)
{
  if (self->circle->len == 0)
    return FALSE;

  g_ptr_array_add (self->circle, g_ptr_array_steal_index (self->circle, 0));
  copy (self->circle, self->order);
  self->n_spoken = 0;
  self->round++;

  return TRUE;
}

/**
 * okr_speaking_forget:
 * @self: an order
 * @person: who is not of the group any more
 *
 * Returns: whether they were in it
 */
gboolean
okr_speaking_forget (OkrSpeaking *self,
                     const char  *person)
{
  gboolean was_absent = drop (self->absent, person);
  guint position;

  drop (self->circle, person);
  if (!find (self->order, person, &position))
    return was_absent;

  g_ptr_array_remove_index (self->order, position);
  self->n_spoken -= position < self->n_spoken;

  return TRUE;
}

/* ---- what it says ---- */

/**
 * okr_speaking_get_speaker:
 * @self: an order
 * @ahead: 0 for who speaks now, 1 for who is next, ...
 *
 * Returns: (transfer none) (nullable): that person; %NULL when nobody is left in this round
 */
const char *
okr_speaking_get_speaker (const OkrSpeaking *self,
                          guint              ahead)
{
  return self->n_spoken + ahead < self->order->len ? self->order->pdata[self->n_spoken + ahead] : NULL;
}

/**
 * okr_speaking_get_next_starter:
 * @self: an order
 *
 * Returns: (transfer none) (nullable): who would begin the next round
 */
const char *
okr_speaking_get_next_starter (const OkrSpeaking *self)
{
  return self->circle->len > 0 ? self->circle->pdata[1 % self->circle->len] : NULL;
}
