/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the follow-up; see okr-follow-up-row.h.  */

#include "config.h"

#include "ui/progress/okr-follow-up-row.h"

#include "model/okr-workspace-ideas.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-children.h"
#include "widgets/okr-plot-mark.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

struct _OkrFollowUpRow
{
  GtkWidget        parent_instance;

  OkrPlotMark     *mark;
  GtkCheckButton  *done;
  GtkLabel        *title;
  GtkLabel        *facts;
  GtkLabel        *figure;
  GtkToggleButton *main;

  OkrWorkspace    *workspace;   /* owned */
  OkrFollowUpItem *item;        /* owned; NULL: unbound */
  gboolean         updating;    /* a toggle that is set is no wish of a person */
};

G_DEFINE_FINAL_TYPE (OkrFollowUpRow, okr_follow_up_row, GTK_TYPE_WIDGET)

static OkrKeyResult *
get_key_result (OkrFollowUpRow *self)
{
  OkrEntity *entity = okr_follow_up_item_get_entity (self->item);

  return OKR_IS_KEY_RESULT (entity) ? OKR_KEY_RESULT (entity) : okr_idea_get_key_result (OKR_IDEA (entity));
}

/* "8 of 20 restaurants · read on 13 May · due 19 Jun"; what ages says so on a line of its own (F43) */
static char *
dup_key_result_facts (OkrKeyResult *key_result,
                      OkrDate       today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  OkrDate last = okr_key_result_get_last_date (key_result);
  g_autofree char *due = okr_label_dup_due (key_result, today);
  g_autofree char *facts = NULL;
  g_autofree char *update = NULL;
  g_auto (GStrv) parts = NULL;

  g_strv_builder_take (builder, okr_label_dup_span (key_result));
  g_strv_builder_take (builder, okr_label_dup_now (key_result));
  if (last != 0)
    {
      g_autofree char *date = okr_date_dup_label (last, today);

      /* Translators: the day of the last reading of a key result */
      g_strv_builder_take (builder, g_strdup_printf (_("read on %s"), date));
    }
  if (due != NULL)
    g_strv_builder_take (builder, g_strdup_printf (_("due %s"), due));
  parts = g_strv_builder_end (builder);
  facts = g_strjoinv (" · ", parts);
  if (okr_label_for_aging (okr_key_result_get_aging (key_result)) == NULL)
    return g_steal_pointer (&facts);

  update = okr_label_dup_update (key_result);

  return g_strdup_printf ("%s\n%s", facts, update);
}

/* "Doing · due 19 Jun · mission-critical" */
static char *
dup_task_facts (OkrIdea *task,
                OkrDate  today)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_strv_builder_add (builder, okr_label_for_idea_state (okr_idea_get_state (task)));
  if (okr_idea_get_due (task) != 0)
    {
      g_autofree char *date = okr_date_dup_label (okr_idea_get_due (task), today);

      g_strv_builder_take (builder, g_strdup_printf (_("due %s"), date));
    }
  if (okr_idea_get_mission_critical (task))
    g_strv_builder_add (builder, _("mission-critical"));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static void
update (OkrFollowUpRow *self)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  OkrKeyResult *key_result = self->item != NULL ? get_key_result (self) : NULL;
  gboolean is_task;
  g_autofree char *figure = NULL;
  g_autofree char *facts = NULL;

  /* what was deleted leaves the list with the same change */
  if (key_result == NULL || okr_key_result_get_objective (key_result) == NULL)
    return;

  self->updating = TRUE;
  is_task = OKR_IS_IDEA (okr_follow_up_item_get_entity (self->item));
  figure = okr_label_dup_figure (okr_key_result_get_figure (key_result));
  facts = is_task ? dup_task_facts (OKR_IDEA (okr_follow_up_item_get_entity (self->item)), today)
                  : dup_key_result_facts (key_result, today);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), !is_task);
  gtk_widget_set_visible (GTK_WIDGET (self->done), is_task);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), !is_task);
  gtk_widget_set_visible (GTK_WIDGET (self->main), !is_task);
  okr_plot_mark_set_index (self->mark, (guint) okr_objective_get_colour (okr_key_result_get_objective (key_result)));
  gtk_check_button_set_active (self->done, FALSE);
  gtk_label_set_text (self->title, okr_entity_get_title (okr_follow_up_item_get_entity (self->item)));
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->figure, figure);
  gtk_toggle_button_set_active (self->main, okr_key_result_get_main_for_review (key_result));
  gtk_button_set_icon_name (GTK_BUTTON (self->main),
                            okr_key_result_get_main_for_review (key_result) ? "starred-symbolic" : "non-starred-symbolic");
  okr_tooltip_set (GTK_WIDGET (self), is_task ? okr_key_result_get_title (key_result)
                                              : okr_objective_get_title (okr_key_result_get_objective (key_result)));
  self->updating = FALSE;
}

static void
on_done_toggled_cb (OkrFollowUpRow *self)
{
  if (self->updating || self->item == NULL)
    return;

  okr_workspace_set_idea_state_async (self->workspace, OKR_IDEA (okr_follow_up_item_get_entity (self->item)),
                                      OKR_IDEA_STATE_DONE, NULL, NULL, NULL);
}

static void
on_main_toggled_cb (OkrFollowUpRow *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->updating || self->item == NULL)
    return;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, gtk_toggle_button_get_active (self->main));
  okr_workspace_set_async (self->workspace, OKR_ENTITY (get_key_result (self)), "main-for-review", &value, NULL, NULL);
}

static void
okr_follow_up_row_dispose (GObject *object)
{
  OkrFollowUpRow *self = OKR_FOLLOW_UP_ROW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->item);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_FOLLOW_UP_ROW);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_follow_up_row_parent_class)->dispose (object);
}

static void
okr_follow_up_row_class_init (OkrFollowUpRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_follow_up_row_dispose;

  g_type_ensure (OKR_TYPE_PLOT_MARK);
  gtk_widget_class_set_css_name (widget_class, "followuprow");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-follow-up-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpRow, mark);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpRow, done);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpRow, facts);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpRow, figure);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpRow, main);
  gtk_widget_class_bind_template_callback (widget_class, on_done_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_main_toggled_cb);
}

static void
okr_follow_up_row_init (OkrFollowUpRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_follow_up_row_new:
 * @workspace: where its lines are from
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
okr_follow_up_row_new (OkrWorkspace *workspace)
{
  OkrFollowUpRow *self = g_object_new (OKR_TYPE_FOLLOW_UP_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (workspace, "failed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * okr_follow_up_row_set_item:
 * @self: a row
 * @item: (nullable): the line to show and to follow
 */
void
okr_follow_up_row_set_item (OkrFollowUpRow  *self,
                            OkrFollowUpItem *item)
{
  g_return_if_fail (OKR_IS_FOLLOW_UP_ROW (self));

  g_set_object (&self->item, item);
  update (self);
}

/**
 * okr_follow_up_row_dup_description:
 * @self: a row with a line
 *
 * Returns: (transfer full): what is read aloud after its title
 */
char *
okr_follow_up_row_dup_description (OkrFollowUpRow *self)
{
  g_return_val_if_fail (OKR_IS_FOLLOW_UP_ROW (self), NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self->figure)))
    return g_strdup_printf ("%s, %s", gtk_label_get_text (self->figure), gtk_label_get_text (self->facts));

  return g_strdup (gtk_label_get_text (self->facts));
}
