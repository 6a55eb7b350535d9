/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row an idea, with a number of dots; those that are left stand above.  Nobody gives more than they have: the
 * number does not go further.  */

#include "config.h"

#include "ui/ideas/okr-vote-ballot.h"

#include "model/okr-workspace-methods.h"
#include "ui/ideas/okr-idea-row.h"
#include "widgets/okr-children.h"
#include "widgets/okr-focus.h"

#include <glib/gi18n.h>

struct _OkrVoteBallot
{
  GtkWidget     parent_instance;

  GtkLabel     *left;           /* borrowed children */
  GPtrArray    *numbers;        /* owned: of GtkSpinButton, in the order of the ideas */

  OkrWorkspace *workspace;      /* owned */
  OkrPerson    *person;         /* owned */
  GPtrArray    *ideas;          /* owned */
  OkrMethod     method;
};

static void init_ballot (OkrBallotInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrVoteBallot, okr_vote_ballot, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_BALLOT, init_ballot))

static guint *
dup_dots (OkrVoteBallot *self)
{
  guint *dots = g_new0 (guint, self->numbers->len + 1);

  for (guint i = 0; i < self->numbers->len; i++)
    dots[i] = (guint) gtk_spin_button_get_value_as_int (self->numbers->pdata[i]);

  return dots;
}

/* Each can go up by what is left, no further.  */
static void
update (OkrVoteBallot *self)
{
  g_autofree guint *dots = dup_dots (self);
  guint left = okr_method_count_left (&self->method, dots, self->numbers->len);
  g_autofree char *text = g_strdup_printf (ngettext ("%'u dot left", "%'u dots left", left), left);

  gtk_label_set_text (self->left, text);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      guint most = self->method.once ? 1 : self->method.dots;

      gtk_spin_button_set_range (self->numbers->pdata[i], 0, MIN (most, dots[i] + left));
    }
}

static void
on_changed_cb (OkrVoteBallot *self)
{
  update (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->left), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
okr_vote_ballot_cast (OkrBallot           *ballot,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  OkrVoteBallot *self = OKR_VOTE_BALLOT (ballot);
  g_autofree guint *dots = NULL;

  okr_idea_row_read_numbers (self->numbers);
  dots = dup_dots (self);

  okr_workspace_cast_votes_async (self->workspace, self->person, self->ideas, dots, callback, user_data);
}

static void
init_ballot (OkrBallotInterface *iface)
{
  iface->cast = okr_vote_ballot_cast;
}

static gboolean
okr_vote_ballot_grab_focus (GtkWidget *widget)
{
  OkrVoteBallot *self = OKR_VOTE_BALLOT (widget);

  return okr_focus_is_outside (widget) && self->numbers->len > 0 && gtk_widget_grab_focus (self->numbers->pdata[0]);
}

static gboolean
okr_vote_ballot_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return okr_idea_row_move_focus (OKR_VOTE_BALLOT (widget)->numbers, direction);
}

static void
okr_vote_ballot_dispose (GObject *object)
{
  OkrVoteBallot *self = OKR_VOTE_BALLOT (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->person);
  g_clear_pointer (&self->ideas, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_vote_ballot_parent_class)->dispose (object);
}

static void
okr_vote_ballot_class_init (OkrVoteBallotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_vote_ballot_dispose;
  widget_class->grab_focus = okr_vote_ballot_grab_focus;
  widget_class->focus = okr_vote_ballot_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
okr_vote_ballot_init (OkrVoteBallot *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 9);
  self->numbers = g_ptr_array_new ();
}

/**
 * okr_vote_ballot_new:
 * @workspace: takes the votes
 * @person: who votes
 * @ideas: (element-type OkrIdea): for what
 * @method: how many dots there are
 *
 * Returns: (transfer floating): a ballot with nothing on it yet
 */
GtkWidget *
okr_vote_ballot_new (OkrWorkspace    *workspace,
                     OkrPerson       *person,
                     GPtrArray       *ideas,
                     const OkrMethod *method)
{
  OkrVoteBallot *self = g_object_new (OKR_TYPE_VOTE_BALLOT, NULL);
  GtkWidget *list = okr_idea_row_create_list (_("Ideas to vote for"));

  self->workspace = g_object_ref (workspace);
  self->person = g_object_ref (person);
  self->ideas = g_ptr_array_ref (ideas);
  self->method = *method;

  self->left = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->left), "heading");
  gtk_label_set_xalign (self->left, 0);
  gtk_widget_set_parent (GTK_WIDGET (self->left), GTK_WIDGET (self));
  for (guint i = 0; i < ideas->len; i++)
    {
      GtkWidget *row = okr_idea_row_new (ideas->pdata[i]);
      GtkWidget *number = okr_idea_row_add_number (row, NULL, _("Dots"), 0, method->dots);

      g_signal_connect_object (number, "value-changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->numbers, number);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  update (self);

  return GTK_WIDGET (self);
}
