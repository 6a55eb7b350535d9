/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row an idea, with impact and effort; who does not know says nothing.  */

#include "config.h"

#include "ui/ideas/okr-score-ballot.h"

#include "logic/okr-matrix.h"
#include "model/okr-workspace-methods.h"
#include "ui/ideas/okr-idea-row.h"
#include "widgets/okr-children.h"
#include "widgets/okr-focus.h"

#include <glib/gi18n.h>

struct _OkrScoreBallot
{
  GtkWidget     parent_instance;

  GPtrArray    *impacts;        /* owned: of GtkSpinButton, in the order of the ideas */
  GPtrArray    *efforts;        /* owned: the same */
  GPtrArray    *numbers;        /* owned: both, as Tab goes */

  OkrWorkspace *workspace;      /* owned */
  OkrPerson    *person;         /* owned */
  GPtrArray    *ideas;          /* owned */
};

static void init_ballot (OkrBallotInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrScoreBallot, okr_score_ballot, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_BALLOT, init_ballot))

static double *
dup_values (GPtrArray *numbers)
{
  double *values = g_new0 (double, numbers->len + 1);

  for (guint i = 0; i < numbers->len; i++)
    {
      double value = gtk_spin_button_get_value (numbers->pdata[i]);

      values[i] = value < OKR_MATRIX_LEAST ? NAN : value;
    }

  return values;
}

static void
okr_score_ballot_cast (OkrBallot           *ballot,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  OkrScoreBallot *self = OKR_SCORE_BALLOT (ballot);
  g_autofree double *impacts = NULL;
  g_autofree double *efforts = NULL;

  okr_idea_row_read_numbers (self->impacts);
  okr_idea_row_read_numbers (self->efforts);
  impacts = dup_values (self->impacts);
  efforts = dup_values (self->efforts);
  okr_workspace_score_ideas_async (self->workspace, self->person, self->ideas, impacts, efforts, callback, user_data);
}

static void
init_ballot (OkrBallotInterface *iface)
{
  iface->cast = okr_score_ballot_cast;
}

static gboolean
okr_score_ballot_grab_focus (GtkWidget *widget)
{
  OkrScoreBallot *self = OKR_SCORE_BALLOT (widget);

  return okr_focus_is_outside (widget) && self->impacts->len > 0 && gtk_widget_grab_focus (self->impacts->pdata[0]);
}

static gboolean
okr_score_ballot_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return okr_idea_row_move_focus (OKR_SCORE_BALLOT (widget)->numbers, direction);
}

static void
okr_score_ballot_dispose (GObject *object)
{
  OkrScoreBallot *self = OKR_SCORE_BALLOT (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->person);
  g_clear_pointer (&self->ideas, g_ptr_array_unref);
  g_clear_pointer (&self->impacts, g_ptr_array_unref);
  g_clear_pointer (&self->efforts, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_score_ballot_parent_class)->dispose (object);
}

static void
okr_score_ballot_class_init (OkrScoreBallotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_score_ballot_dispose;
  widget_class->grab_focus = okr_score_ballot_grab_focus;
  widget_class->focus = okr_score_ballot_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
okr_score_ballot_init (OkrScoreBallot *self)
{
  self->impacts = g_ptr_array_new ();
  self->efforts = g_ptr_array_new ();
  self->numbers = g_ptr_array_new ();
}

static void
add_number (OkrScoreBallot *self,
            GPtrArray      *numbers,
            GtkWidget      *row,
            const char     *name)
{
  GtkWidget *number = okr_idea_row_add_number (row, name, name, 0, OKR_MATRIX_GREATEST);

  okr_idea_row_let_be_none (number);
  g_ptr_array_add (numbers, number);
  g_ptr_array_add (self->numbers, number);
}

/**
 * okr_score_ballot_new:
 * @workspace: takes the scores
 * @person: who judges
 * @ideas: (element-type OkrIdea): what is judged
 *
 * Returns: (transfer floating): a ballot with nothing on it yet
 */
GtkWidget *
okr_score_ballot_new (OkrWorkspace *workspace,
                      OkrPerson    *person,
                      GPtrArray    *ideas)
{
  OkrScoreBallot *self = g_object_new (OKR_TYPE_SCORE_BALLOT, NULL);
  GtkWidget *list = okr_idea_row_create_list (_("Ideas to judge"));

  self->workspace = g_object_ref (workspace);
  self->person = g_object_ref (person);
  self->ideas = g_ptr_array_ref (ideas);
  for (guint i = 0; i < ideas->len; i++)
    {
      GtkWidget *row = okr_idea_row_new (ideas->pdata[i]);

      add_number (self, self->impacts, row, _("Impact"));
      add_number (self, self->efforts, row, _("Effort"));
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_widget_set_parent (list, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
