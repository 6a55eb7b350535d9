/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result as a card of the board; see okr-key-result-card.h.  */

#include "config.h"

#include "ui/board/okr-key-result-card.h"

#include "model/okr-key-result.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-shape.h"
#include "widgets/okr-trend.h"
#include "widgets/okr-zone-bar.h"

#include <glib/gi18n.h>

#define BAR_HEIGHT 6
#define CLOCK_SIZE 10
#define CLOCK_GAP 3

enum
{
  LINE_VALUE = OKR_CARD_LINE_OWN,
  LINE_FIGURE,
  LINE_DUE,
  LINE_STATE,
  LINE_TASKS,
  LINE_AGE,
  N_LINES,
};

G_STATIC_ASSERT (N_LINES <= OKR_CARD_MAX_LINES);

static const OkrCardLine own_lines[N_LINES - OKR_CARD_LINE_OWN] = {
  { OKR_CARD_SMALL, FALSE, FALSE },
  { 1.0, TRUE, TRUE },
  { OKR_CARD_SMALL, FALSE, FALSE },
  { OKR_CARD_SMALL, FALSE, FALSE },
  { OKR_CARD_SMALL, FALSE, TRUE },
  { OKR_CARD_SMALL, FALSE, FALSE },
};

struct _OkrKeyResultCard
{
  OkrBoardCard parent_instance;
};

G_DEFINE_FINAL_TYPE (OkrKeyResultCard, okr_key_result_card, OKR_TYPE_BOARD_CARD)

/* How much of the first line the age takes, with the clock before it. */
static int
get_age_width (OkrBoardCard *card)
{
  int text = okr_board_card_get_line_width (card, LINE_AGE);

  return text > 0 ? CLOCK_SIZE + CLOCK_GAP + text + CLOCK_GAP : 0;
}

/* The age, the figure and the state keep their own width, what stands beside them is ellipsized. */
static void
okr_key_result_card_lay_out (OkrBoardCard *card,
                             int           inner)
{
  int age = get_age_width (card);
  int tasks;

  okr_board_card_set_line_width (card, OKR_CARD_LINE_TRACE,
                                 inner - okr_board_card_get_corner (card) - age - (age > 0 ? OKR_CARD_GAP : 0));
  okr_board_card_set_line_width (card, LINE_VALUE, inner - okr_board_card_get_line_width (card, LINE_FIGURE) - 26);
  tasks = okr_board_card_get_line_width (card, LINE_TASKS);
  okr_board_card_set_line_width (card, LINE_DUE, inner - OKR_CARD_AVATAR_SIZE - 6 - (tasks > 0 ? tasks + 6 : 0));
  okr_board_card_set_line_width (card, LINE_STATE, inner - OKR_CARD_AVATAR_SIZE - 6);
}

static OkrTrend
get_arrow (OkrKeyResult *key_result)
{
  switch (okr_key_result_get_trend (key_result))
    {
    case OKR_TENDENCY_UP:
      return OKR_TREND_UP;
    case OKR_TENDENCY_DOWN:
      return OKR_TREND_DOWN;
    case OKR_TENDENCY_FLAT:
    case OKR_TENDENCY_NONE:
    default:
      return OKR_TREND_FLAT;
    }
}

static int
draw_measure (OkrBoardCard       *card,
              GtkSnapshot        *snapshot,
              int                 width,
              int                 y,
              const OkrCardStyle *style)
{
  OkrKeyResult *key_result = okr_board_card_get_entity (card);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL;
  int right = width - OKR_CARD_PADDING - okr_board_card_get_line_width (card, LINE_FIGURE);
  int left = OKR_CARD_STRIPE + OKR_CARD_PADDING;
  GdkRGBA track = style->text;
  GdkRGBA zone = style->text;

  okr_board_card_draw_line (card, snapshot, LINE_VALUE, width, left, y + style->title_height - style->small_height - 2, &style->dim);
  okr_board_card_draw_line (card, snapshot, LINE_FIGURE, width, right, y - 1, &style->text);
  if (okr_key_result_get_trend (key_result) != OKR_TENDENCY_NONE)
    {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (rtl ? width - right + 4 : right - 16, y + 3, 12, 12);

      okr_trend_snapshot (snapshot, &bounds, get_arrow (key_result), &style->dim, rtl);
    }

  y += style->title_height + OKR_CARD_GAP - 1;
  track.alpha *= 0.15f;
  zone.alpha *= 0.28f;
  okr_zone_bar_snapshot (snapshot,
                         &GRAPHENE_RECT_INIT (rtl ? OKR_CARD_PADDING : left, y, width - left - OKR_CARD_PADDING, BAR_HEIGHT),
                         okr_key_result_get_figure (key_result),
                         okr_key_result_get_zone_low (key_result), okr_key_result_get_zone_high (key_result),
                         &style->objective, &track, &zone, rtl);

  return y + BAR_HEIGHT + 8;
}

static void
draw_footer (OkrBoardCard       *card,
             GtkSnapshot        *snapshot,
             int                 width,
             int                 y,
             const OkrCardStyle *style)
{
  OkrKeyResult *key_result = okr_board_card_get_entity (card);
  int x = okr_board_card_draw_person (card, snapshot, okr_key_result_get_owner (key_result), width, y);

  okr_board_card_draw_line (card, snapshot, LINE_DUE, width, x, y - 1,
                            okr_key_result_get_late (key_result) ? &style->text : &style->dim);
  okr_board_card_draw_line (card, snapshot, LINE_TASKS, width,
                            width - OKR_CARD_PADDING - okr_board_card_get_line_width (card, LINE_TASKS), y - 1, &style->dim);
  okr_board_card_draw_line (card, snapshot, LINE_STATE, width, x, y - 1 + style->small_height, &style->dim);
}

/* F43: a clock that fills up beside the days: each level is a shape of its own. */
static void
draw_age (OkrBoardCard       *card,
          GtkSnapshot        *snapshot,
          int                 width,
          const OkrCardStyle *style)
{
  static OkrShape clocks[] = {
    OKR_SHAPE ("M 5 0 A 5 5 0 1 1 -5 0 A 5 5 0 1 1 5 0 Z M 4 0 A 4 4 0 1 0 -4 0 A 4 4 0 1 0 4 0 Z M 0 0 V -4 A 4 4 0 0 1 4 0 Z"),
    OKR_SHAPE ("M 5 0 A 5 5 0 1 1 -5 0 A 5 5 0 1 1 5 0 Z M 4 0 A 4 4 0 1 0 -4 0 A 4 4 0 1 0 4 0 Z M 0 -4 A 4 4 0 0 1 0 4 Z"),
    OKR_SHAPE ("M 5 0 A 5 5 0 1 1 -5 0 A 5 5 0 1 1 5 0 Z"),
  };
  OkrAging aging = okr_key_result_get_aging (okr_board_card_get_entity (card));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL;
  int x = width - OKR_CARD_PADDING - okr_board_card_get_corner (card) - get_age_width (card);
  const GdkRGBA *colour = aging == OKR_AGING_AGING ? &style->dim : &style->text;
  float centre = (float) x + CLOCK_SIZE / 2.0f;

  if (okr_board_card_get_text (card, LINE_AGE) == NULL)
    return;

  okr_shape_fill (&clocks[aging - OKR_AGING_AGING], snapshot,
                  &GRAPHENE_POINT_INIT (rtl ? (float) width - centre : centre,
                                        OKR_CARD_PADDING + (float) style->small_height / 2.0f),
                  colour);
  okr_board_card_draw_line (card, snapshot, LINE_AGE, width, x + CLOCK_SIZE + CLOCK_GAP, OKR_CARD_PADDING, colour);
}

static void
okr_key_result_card_draw (OkrBoardCard       *card,
                          GtkSnapshot        *snapshot,
                          int                 width,
                          int                 y,
                          const OkrCardStyle *style)
{
  draw_age (card, snapshot, width, style);
  y = draw_measure (card, snapshot, width, y, style);
  draw_footer (card, snapshot, width, y, style);
}

static int
okr_key_result_card_measure_rest (GtkWidget *widget)
{
  return okr_card_lines_measure_height (widget, 1.0, TRUE) + OKR_CARD_GAP - 1
         + BAR_HEIGHT + 8
         + MAX (OKR_CARD_FOOTER_HEIGHT, 2 * okr_card_lines_measure_height (widget, OKR_CARD_SMALL, FALSE));
}

/* In the corner are only a number and a shape. */
static char *
okr_key_result_card_dup_hint (OkrBoardCard *card)
{
  return okr_board_card_get_text (card, LINE_AGE) != NULL ? okr_label_dup_update (okr_board_card_get_entity (card)) : NULL;
}

static OkrObjective *
okr_key_result_card_get_objective (OkrBoardCard *card)
{
  return okr_key_result_get_objective (okr_board_card_get_entity (card));
}

/* What a screen reader hears after the title: everything that the card shows (E2E.md, 29). */
static char *
dup_description (OkrBoardCard *card,
                 const char   *state,
                 const char   *confidence)
{
  OkrKeyResult *key_result = okr_board_card_get_entity (card);
  OkrPerson *owner = okr_key_result_get_owner (key_result);
  const char *objective = okr_board_card_get_text (card, OKR_CARD_LINE_TRACE);
  g_autoptr (GString) description = g_string_new (okr_board_card_get_text (card, LINE_FIGURE));
  g_autofree char *due = okr_label_dup_due (key_result, okr_board_card_get_today (card));

  g_string_append_printf (description, ", %s, %s", okr_board_card_get_text (card, LINE_VALUE),
                          okr_board_card_get_text (card, OKR_CARD_LINE_NOTE));
  if (okr_board_card_get_text (card, LINE_AGE) != NULL)
    {
      g_autofree char *update = okr_key_result_card_dup_hint (card);

      g_string_append_printf (description, ", %s", update);
    }
  if (objective != NULL)
    g_string_append_printf (description, ", %s", objective);
  if (owner != NULL)
    g_string_append_printf (description, ", %s", okr_person_get_name (owner));
  if (due != NULL)
    {
      /* Translators: the due date of a key result */
      g_autofree char *text = g_strdup_printf (_("due %s"), due);

      g_string_append_printf (description, ", %s", text);
    }
  if (state != NULL)
    g_string_append_printf (description, ", %s", state);
  if (confidence != NULL)
    g_string_append_printf (description, ", %s", confidence);

  if (okr_key_result_get_tasks_total (key_result) > 0)
    {
      g_autofree char *tasks = okr_label_dup_tasks (key_result);

      g_string_append_printf (description, ", %s", tasks);
    }

  return g_string_free_and_steal (g_steal_pointer (&description));
}

/* What is late says how late instead of the day, which has not room beside it.  When words about the state take its line,
 * the confidence stands here too, in short. */
static char *
dup_due (OkrBoardCard *card,
         const char   *state)
{
  OkrKeyResult *key_result = okr_board_card_get_entity (card);
  OkrDate today = okr_board_card_get_today (card);
  g_autofree char *due = okr_key_result_get_late (key_result) ? okr_label_dup_lateness (okr_key_result_get_due (key_result), today)
                                                              : okr_label_dup_due (key_result, today);
  int confidence = okr_key_result_get_confidence (key_result);

  if (state == NULL || confidence < 0)
    return g_steal_pointer (&due);

  return due != NULL ? g_strdup_printf ("%s · %d/10", due, confidence) : g_strdup_printf ("%d/10", confidence);
}

/* M57: how many of its tasks are done is a fact beside the state; it is no progress. */
static char *
dup_tasks (OkrKeyResult *key_result)
{
  int total = okr_key_result_get_tasks_total (key_result);

  return total > 0 ? g_strdup_printf ("✓ %'d/%'d", okr_key_result_get_tasks_done (key_result), total) : NULL;
}

static char *
okr_key_result_card_update (OkrBoardCard *card)
{
  OkrKeyResult *key_result = okr_board_card_get_entity (card);
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  g_autofree char *state = okr_label_dup_state (key_result);
  g_autofree char *confidence = okr_label_dup_confidence (key_result);

  okr_board_card_take_text (card, OKR_CARD_LINE_TRACE, g_strdup (objective != NULL ? okr_objective_get_title (objective) : NULL));
  okr_board_card_take_text (card, OKR_CARD_LINE_NOTE, okr_label_dup_span (key_result));
  okr_board_card_take_text (card, LINE_VALUE, okr_label_dup_now (key_result));
  okr_board_card_take_text (card, LINE_FIGURE, okr_label_dup_figure (okr_key_result_get_figure (key_result)));
  okr_board_card_take_text (card, LINE_DUE, dup_due (card, state));
  okr_board_card_take_text (card, LINE_TASKS, dup_tasks (key_result));
  okr_board_card_take_text (card, LINE_AGE, okr_label_dup_age (key_result));
  okr_board_card_take_text (card, LINE_STATE, g_strdup (state != NULL ? state : confidence));

  if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
    gtk_widget_remove_css_class (GTK_WIDGET (card), "ghost");
  else
    gtk_widget_add_css_class (GTK_WIDGET (card), "ghost");

  return dup_description (card, state, confidence);
}

static void
okr_key_result_card_class_init (OkrKeyResultCardClass *klass)
{
  OkrBoardCardClass *card_class = OKR_BOARD_CARD_CLASS (klass);

  /* fits the longest titles of the samples at the least width of a column */
  card_class->title_lines = 3;
  card_class->lines = own_lines;
  card_class->n_lines = N_LINES;
  card_class->update = okr_key_result_card_update;
  card_class->get_objective = okr_key_result_card_get_objective;
  card_class->dup_hint = okr_key_result_card_dup_hint;
  card_class->lay_out = okr_key_result_card_lay_out;
  card_class->draw = okr_key_result_card_draw;
  card_class->measure_rest = okr_key_result_card_measure_rest;
}

static void
okr_key_result_card_init (OkrKeyResultCard *self)
{
}
