/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective as it is written, and beside it a card for each team with what it reads in it (B11, F21).  What is typed
 * is saved by itself.  The round of agreement shows it.  */

#include "config.h"

#include "ui/plan/okr-restatements.h"

#include "base/okr-list.h"
#include "model/okr-workspace-agreement.h"
#include "ui/dialogs/okr-text-row.h"
#include "ui/okr-reply.h"
#include "widgets/okr-children.h"

#include <glib/gi18n.h>

#define SAVE_DELAY_MS 800

struct _OkrRestatements
{
  GtkWidget     parent_instance;

  GtkBox       *sides;          /* template children */
  GtkLabel     *missing;
  GtkLabel     *words;
  GtkFlowBox   *readings;

  OkrWorkspace *workspace;      /* owned */
  OkrObjective *objective;      /* owned */
  GListStore   *teams;          /* owned */
  OkrTextRow   *touched;        /* borrowed from the readings: what waits to be saved; NULL: nothing */
  guint         save_id;
  gboolean      showing;        /* what changes is not typed */
  gboolean      narrow;
};

G_DEFINE_FINAL_TYPE (OkrRestatements, okr_restatements, GTK_TYPE_WIDGET)

/* ---- what is typed ---- */

static char *
dup_typed (OkrTextRow *row)
{
  return g_strstrip (okr_text_row_dup_text (row));
}

static void
save (OkrRestatements *self)
{
  OkrTextRow *row = g_steal_pointer (&self->touched);
  OkrTeam *team;
  const char *known;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (row == NULL || self->workspace == NULL || self->objective == NULL)
    return;

  team = g_object_get_data (G_OBJECT (row), "okr-team");
  known = okr_workspace_get_restatement (self->workspace, self->objective, team);
  text = dup_typed (row);
  if (g_strcmp0 (text, known != NULL ? known : "") != 0)
    okr_workspace_set_restatement_async (self->workspace, self->objective, team, text, okr_reply_cb,
                                         okr_reply_new (GTK_WIDGET (self), NULL));
}

static gboolean
on_delay_passed_cb (gpointer user_data)
{
  OkrRestatements *self = user_data;

  self->save_id = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
on_changed_cb (OkrTextRow      *row,
               OkrRestatements *self)
{
  if (self->showing)
    return;

  if (self->touched != row)
    save (self);
  self->touched = row;
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_DELAY_MS, on_delay_passed_cb, self);
}

/* ---- the cards ---- */

static GtkWidget *
create_reading (gpointer item,
                gpointer user_data)
{
  OkrRestatements *self = user_data;
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = okr_text_row_new (okr_team_get_name (item), NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  okr_text_row_set_editable (OKR_TEXT_ROW (row), !okr_workspace_get_read_only (self->workspace));
  g_object_set_data (G_OBJECT (row), "okr-team", item);         /* the list holds it */
  g_signal_connect_object (row, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (focus, "leave", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, focus);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_team_get_name (item), -1);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), list);
  gtk_widget_set_focusable (child, FALSE);      /* the text takes the focus */
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_team_get_name (item), -1);
  g_object_set_data (G_OBJECT (child), "okr-row", row);

  return child;
}

static void
show_reading (OkrTextRow *row,
              const char *text)
{
  g_autofree char *typed = dup_typed (row);

  /* what somebody is typing is theirs */
  if ((gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0
      && g_strcmp0 (typed, text != NULL ? text : "") != 0)
    okr_text_row_set_text (row, text);
}

/* One reading has all the room beside the objective, more share it. */
static void
lay_out (OkrRestatements *self)
{
  guint n_teams = g_list_model_get_n_items (G_LIST_MODEL (self->teams));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_flow_box_set_max_children_per_line (self->readings, self->narrow || n_teams < 2 ? 1 : 2);
}

static void
update (OkrRestatements *self)
{
  g_autoptr (GPtrArray) teams = okr_workspace_list_restating_teams (self->workspace, self->objective);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *words = NULL;

  self->showing = TRUE;
  okr_list_replace (self->teams, teams);
  for (guint i = 0; i < teams->len; i++)
    {
      GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->readings, (int) i);
      const char *text = okr_workspace_get_restatement (self->workspace, self->objective, teams->pdata[i]);

      if (text == NULL)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", okr_team_get_name (teams->pdata[i]));
      show_reading (g_object_get_data (G_OBJECT (child), "okr-row"), text);
    }
  self->showing = FALSE;
  lay_out (self);

  words = missing->len > 0 ? g_strdup_printf (_("Has not said it yet: %s"), missing->str)
                           : g_strdup (_("Every team has said it in its own words."));
  gtk_label_set_text (self->missing, words);
  gtk_label_set_text (self->words, okr_objective_get_title (self->objective));
  gtk_widget_set_visible (GTK_WIDGET (self), teams->len > 0);
}

/* ---- the widget ---- */

static void
okr_restatements_unmap (GtkWidget *widget)
{
  save (OKR_RESTATEMENTS (widget));

  GTK_WIDGET_CLASS (okr_restatements_parent_class)->unmap (widget);
}

static void
okr_restatements_dispose (GObject *object)
{
  OkrRestatements *self = OKR_RESTATEMENTS (object);

  self->touched = NULL;
  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->teams);
  g_clear_object (&self->objective);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_RESTATEMENTS);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_restatements_parent_class)->dispose (object);
}

static void
okr_restatements_class_init (OkrRestatementsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_restatements_dispose;
  widget_class->unmap = okr_restatements_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-restatements.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrRestatements, sides);
  gtk_widget_class_bind_template_child (widget_class, OkrRestatements, missing);
  gtk_widget_class_bind_template_child (widget_class, OkrRestatements, words);
  gtk_widget_class_bind_template_child (widget_class, OkrRestatements, readings);
}

static void
okr_restatements_init (OkrRestatements *self)
{
  self->teams = g_list_store_new (OKR_TYPE_TEAM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_flow_box_bind_model (self->readings, G_LIST_MODEL (self->teams), create_reading, self, NULL);
}

/**
 * okr_restatements_show:
 * @workspace: (nullable): where the objective lives
 * @objective: (nullable): what is read; %NULL: nothing
 *
 * Shows what each team reads in an objective, as it is now.  What was typed for another one is saved first.
 */
void
okr_restatements_show (OkrRestatements *self,
                       OkrWorkspace    *workspace,
                       OkrObjective    *objective)
{
  g_return_if_fail (OKR_IS_RESTATEMENTS (self));
  g_return_if_fail (objective == NULL || workspace != NULL);

  if (self->objective != objective)
    {
      save (self);
      g_list_store_remove_all (self->teams);
    }
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->objective, objective);
  if (objective != NULL)
    update (self);
}

/**
 * okr_restatements_set_narrow:
 * @narrow: whether there is no room for two things beside each other
 */
void
okr_restatements_set_narrow (OkrRestatements *self,
                             gboolean         narrow)
{
  g_return_if_fail (OKR_IS_RESTATEMENTS (self));

  self->narrow = narrow;
  lay_out (self);
}
