/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result that was written down for the next cycle.  */

#include "config.h"

#include "ui/review/okr-next-step-row.h"

#include "ui/okr-reply.h"

#include <glib/gi18n.h>

struct _OkrNextStepRow
{
  GtkListBoxRow  parent_instance;

  OkrNextStep   *step;          /* owned */
  OkrWorkspace  *workspace;     /* owned */
  GPtrArray     *measures;      /* owned, of OkrKeyResult: what the choice offers after a new measure */
  gboolean       updating;      /* what changes is not an answer */

  GtkEditable   *title;         /* template children */
  GtkDropDown   *measure;
  GtkWidget     *remove;
};

G_DEFINE_FINAL_TYPE (OkrNextStepRow, okr_next_step_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_measure (OkrNextStepRow *self)
{
  guint position;

  self->updating = TRUE;
  gtk_drop_down_set_selected (self->measure, g_ptr_array_find (self->measures, okr_next_step_get_harder_than (self->step), &position)
                                             ? position + 1 : 0);
  self->updating = FALSE;
}

static void
on_measure_changed_cb (OkrNextStepRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->measure);
  OkrEntity *measure = selected > 0 && selected <= self->measures->len ? self->measures->pdata[selected - 1] : NULL;

  if (!self->updating)
    okr_workspace_set_reference_async (self->workspace, OKR_ENTITY (self->step), "harder-than", measure, NULL, NULL);
}

static void
on_title_activate_cb (OkrNextStepRow *self)
{
  g_autofree char *title = NULL;

  /* the entry may be left because it goes */
  if (self->step == NULL)
    return;

  title = g_strstrip (g_strdup (gtk_editable_get_text (self->title)));
  if (*title != '\0' && g_strcmp0 (title, okr_next_step_get_title (self->step)) != 0)
    okr_workspace_set_text_async (self->workspace, OKR_ENTITY (self->step), "title", title, NULL, NULL);
}

static void
on_remove_cb (OkrNextStepRow *self)
{
  okr_workspace_delete_async (self->workspace, OKR_ENTITY (self->step),
                              okr_reply_cb, okr_reply_new (GTK_WIDGET (self), _("Proposal deleted")));
}

/* ---- names that are longer than the row ---- */

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_list_item_set_accessible_label (item, name);
}

static void
okr_next_step_row_dispose (GObject *object)
{
  OkrNextStepRow *self = OKR_NEXT_STEP_ROW (object);

  g_clear_object (&self->step);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_NEXT_STEP_ROW);

  G_OBJECT_CLASS (okr_next_step_row_parent_class)->dispose (object);
}

static void
okr_next_step_row_finalize (GObject *object)
{
  g_ptr_array_unref (OKR_NEXT_STEP_ROW (object)->measures);

  G_OBJECT_CLASS (okr_next_step_row_parent_class)->finalize (object);
}

static void
okr_next_step_row_class_init (OkrNextStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_next_step_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_next_step_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-next-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrNextStepRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrNextStepRow, measure);
  gtk_widget_class_bind_template_child (widget_class, OkrNextStepRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_title_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_measure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_cb);
}

static void
okr_next_step_row_init (OkrNextStepRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->measures = g_ptr_array_new_with_free_func (g_object_unref);
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_title_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->title), focus);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);
  gtk_drop_down_set_factory (self->measure, factory);
}

/**
 * okr_next_step_row_new:
 * @step: what was written down
 * @workspace: where it is
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
okr_next_step_row_new (OkrNextStep  *step,
                       OkrWorkspace *workspace)
{
  OkrNextStepRow *self = g_object_new (OKR_TYPE_NEXT_STEP_ROW, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *key_results = okr_objective_get_key_results (okr_next_step_get_objective (step));

  self->step = g_object_ref (step);
  self->workspace = g_object_ref (workspace);
  gtk_string_list_append (names, _("A new measure"));
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      OkrKeyResult *key_result = g_list_model_get_item (key_results, i);
      g_autofree char *name = g_strdup_printf (_("Harder than: %s"), okr_key_result_get_title (key_result));

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->measures, key_result);
    }
  self->updating = TRUE;
  gtk_drop_down_set_model (self->measure, G_LIST_MODEL (names));
  self->updating = FALSE;
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (workspace, "failed", G_CALLBACK (update_measure), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * okr_next_step_row_update:
 * @self: a row
 * @editable: whether it can be changed
 *
 * Shows its step as it is now.
 */
void
okr_next_step_row_update (OkrNextStepRow *self,
                          gboolean        editable)
{
  g_autofree char *name = NULL;

  g_return_if_fail (OKR_IS_NEXT_STEP_ROW (self));

  name = g_strdup_printf (_("Measure of “%s”"), okr_next_step_get_title (self->step));
  if (!(gtk_widget_get_state_flags (GTK_WIDGET (self->title)) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_editable_set_text (self->title, okr_next_step_get_title (self->step));
  update_measure (self);
  gtk_editable_set_editable (self->title, editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->measure), editable);
  gtk_widget_set_visible (self->remove, editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_next_step_get_title (self->step), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->measure), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
