/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A task as a card of the board; see okr-task-card.h.  */

#include "config.h"

#include "ui/board/okr-task-card.h"

#include "logic/okr-task.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-shape.h"

#include <glib/gi18n.h>

/* of the mark of what is mission-critical */
#define MARK_SIZE 9

enum
{
  LINE_DUE = OKR_CARD_LINE_OWN,
  LINE_CRITICAL,
  N_LINES,
};

G_STATIC_ASSERT (N_LINES <= OKR_CARD_MAX_LINES);

static const OkrCardLine own_lines[N_LINES - OKR_CARD_LINE_OWN] = {
  { OKR_CARD_SMALL, FALSE, FALSE },
  { OKR_CARD_SMALL, TRUE, FALSE },
};

struct _OkrTaskCard
{
  OkrBoardCard parent_instance;
};

G_DEFINE_FINAL_TYPE (OkrTaskCard, okr_task_card, OKR_TYPE_BOARD_CARD)

static gboolean
is_late (OkrBoardCard *card)
{
  OkrIdea *task = okr_board_card_get_entity (card);

  return okr_task_is_late (okr_idea_get_state (task), okr_idea_get_due (task), okr_board_card_get_today (card));
}

static void
okr_task_card_lay_out (OkrBoardCard *card,
                       int           inner)
{
  int beside_avatar = inner - OKR_CARD_AVATAR_SIZE - 6;

  okr_board_card_set_line_width (card, LINE_DUE, beside_avatar);
  okr_board_card_set_line_width (card, LINE_CRITICAL, beside_avatar - MARK_SIZE - 5);
}

/* A diamond: it is a shape and a word, not only a colour. */
static void
draw_mark (OkrBoardCard  *card,
           GtkSnapshot   *snapshot,
           int            width,
           int            x,
           int            y,
           int            line_height,
           const GdkRGBA *colour)
{
  static OkrShape diamond = OKR_SHAPE ("M 0 -5 L 5 0 L 0 5 L -5 0 z");
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (card)) == GTK_TEXT_DIR_RTL;
  float centre = (float) x + MARK_SIZE / 2.0f;

  okr_shape_fill (&diamond, snapshot,
                  &GRAPHENE_POINT_INIT (rtl ? (float) width - centre : centre, (float) y + (float) line_height / 2.0f), colour);
}

static void
okr_task_card_draw (OkrBoardCard       *card,
                    GtkSnapshot        *snapshot,
                    int                 width,
                    int                 y,
                    const OkrCardStyle *style)
{
  OkrIdea *task = okr_board_card_get_entity (card);
  int x = okr_board_card_draw_person (card, snapshot, okr_idea_get_doer (task), width, y);

  okr_board_card_draw_line (card, snapshot, LINE_DUE, width, x, y - 1, is_late (card) ? &style->text : &style->dim);
  if (!okr_idea_get_mission_critical (task))
    return;

  y += okr_idea_get_due (task) != 0 ? style->small_height - 1 : (OKR_CARD_FOOTER_HEIGHT - style->small_height) / 2;
  draw_mark (card, snapshot, width, x, y, style->small_height, &style->text);
  okr_board_card_draw_line (card, snapshot, LINE_CRITICAL, width, x + MARK_SIZE + 5, y, &style->text);
}

static int
okr_task_card_measure_rest (GtkWidget *widget)
{
  return MAX (OKR_CARD_FOOTER_HEIGHT, 2 * okr_card_lines_measure_height (widget, OKR_CARD_SMALL, FALSE));
}

static OkrObjective *
okr_task_card_get_objective (OkrBoardCard *card)
{
  OkrKeyResult *key_result = okr_idea_get_key_result (okr_board_card_get_entity (card));

  return key_result != NULL ? okr_key_result_get_objective (key_result) : NULL;
}

/* The day, and in words that it has passed. */
static char *
dup_due (OkrBoardCard *card)
{
  OkrIdea *task = okr_board_card_get_entity (card);
  OkrDate today = okr_board_card_get_today (card);
  OkrDate due = okr_idea_get_due (task);

  return okr_label_dup_deadline (due, is_late (card), today);
}

/* What a screen reader hears after the title: everything that the card shows. */
static char *
dup_description (OkrBoardCard *card,
                 const char   *due)
{
  OkrIdea *task = okr_board_card_get_entity (card);
  OkrPerson *doer = okr_idea_get_doer (task);
  g_autoptr (GString) description = g_string_new (okr_label_for_idea_state (okr_idea_get_state (task)));
  OkrKeyResult *key_result = okr_idea_get_key_result (task);
  const char *objective = okr_board_card_get_text (card, OKR_CARD_LINE_TRACE);

  if (okr_idea_get_mission_critical (task))
    g_string_append_printf (description, ", %s", _("Mission-critical"));
  if (doer != NULL)
    g_string_append_printf (description, ", %s", okr_person_get_name (doer));
  if (due != NULL)
    {
      /* Translators: the due date of a key result */
      g_autofree char *text = g_strdup_printf (_("due %s"), due);

      g_string_append_printf (description, ", %s", text);
    }
  if (key_result != NULL)
    g_string_append_printf (description, ", %s", okr_key_result_get_title (key_result));
  if (objective != NULL)
    g_string_append_printf (description, ", %s", objective);

  return g_string_free_and_steal (g_steal_pointer (&description));
}

static char *
okr_task_card_update (OkrBoardCard *card)
{
  OkrIdea *task = okr_board_card_get_entity (card);
  OkrKeyResult *key_result = okr_idea_get_key_result (task);
  OkrObjective *objective = okr_task_card_get_objective (card);
  g_autofree char *due = dup_due (card);

  /* M37: from a task one reads its key result and its objective */
  okr_board_card_take_text (card, OKR_CARD_LINE_TRACE, g_strdup (objective != NULL ? okr_objective_get_title (objective) : NULL));
  okr_board_card_take_text (card, OKR_CARD_LINE_NOTE, key_result != NULL ? g_strconcat ("↳ ", okr_key_result_get_title (key_result), NULL) : NULL);
  okr_board_card_take_text (card, LINE_DUE, g_strdup (due));
  okr_board_card_take_text (card, LINE_CRITICAL, g_strdup (okr_idea_get_mission_critical (task) ? _("Mission-critical") : NULL));

  return dup_description (card, due);
}

static void
okr_task_card_class_init (OkrTaskCardClass *klass)
{
  OkrBoardCardClass *card_class = OKR_BOARD_CARD_CLASS (klass);

  /* columns are wide: there are three */
  card_class->title_lines = 2;
  card_class->lines = own_lines;
  card_class->n_lines = N_LINES;
  card_class->update = okr_task_card_update;
  card_class->get_objective = okr_task_card_get_objective;
  card_class->lay_out = okr_task_card_lay_out;
  card_class->draw = okr_task_card_draw;
  card_class->measure_rest = okr_task_card_measure_rest;
}

static void
okr_task_card_init (OkrTaskCard *self)
{
}
