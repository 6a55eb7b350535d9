/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of the two lists of the Progress page.  A row per key result is a widget, so that long lists begin with the
 * gravest and show the rest when asked to.  */

#include "config.h"

#include "ui/progress/okr-progress-list.h"

#include "ui/progress/okr-progress-row.h"

#include <glib/gi18n.h>

/* How many rows are made at first. */
#define FIRST_ROWS 24

struct _OkrProgressList
{
  GtkWidget          parent_instance;

  GtkLabel          *heading;
  GtkLabel          *when_empty;
  GtkWidget         *list;
  GtkButton         *more;

  OkrWorkspace      *workspace; /* owned */
  GListModel        *all;       /* owned, of OkrKeyResult */
  GtkSliceListModel *shown;     /* owned: the first of them */
};

G_DEFINE_FINAL_TYPE (OkrProgressList, okr_progress_list, GTK_TYPE_WIDGET)

static void
update (OkrProgressList *self)
{
  guint n = self->all != NULL ? g_list_model_get_n_items (self->all) : 0;
  guint n_shown = self->shown != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->shown)) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->when_empty), n == 0);
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > n_shown);
  if (n > n_shown)
    {
      g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Show %u More", "Show %u More", n - n_shown),
                                                n - n_shown);

      gtk_button_set_label (self->more, label);
    }
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return okr_progress_row_new (item, OKR_PROGRESS_LIST (user_data)->workspace);
}

static void
on_row_activated_cb (OkrProgressList *self,
                     GtkListBoxRow   *row)
{
  OkrKeyResult *key_result = okr_progress_row_get_key_result (OKR_PROGRESS_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
}

static void
on_more_cb (OkrProgressList *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  GtkListBoxRow *row;

  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);
  update (self);
  /* the button has gone: on with the first row that was hidden */
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) n_shown);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
okr_progress_list_dispose (GObject *object)
{
  OkrProgressList *self = OKR_PROGRESS_LIST (object);

  if (self->list != NULL)
    okr_progress_list_set_model (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_PROGRESS_LIST);

  G_OBJECT_CLASS (okr_progress_list_parent_class)->dispose (object);
}

static void
okr_progress_list_class_init (OkrProgressListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_progress_list_dispose;

  gtk_widget_class_set_css_name (widget_class, "progresslist");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-progress-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrProgressList, heading);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressList, when_empty);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressList, list);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressList, more);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_more_cb);
}

static void
okr_progress_list_init (OkrProgressList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_progress_list_set_texts:
 * @self: a list
 * @heading: what it is
 * @when_empty: what is said instead of rows
 */
void
okr_progress_list_set_texts (OkrProgressList *self,
                             const char      *heading,
                             const char      *when_empty)
{
  g_return_if_fail (OKR_IS_PROGRESS_LIST (self));

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->when_empty, when_empty);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
}

/**
 * okr_progress_list_set_model:
 * @self: a list
 * @workspace: (nullable): where the key results are
 * @key_results: (nullable): what to show and to follow
 */
void
okr_progress_list_set_model (OkrProgressList *self,
                             OkrWorkspace    *workspace,
                             GListModel      *key_results)
{
  g_return_if_fail (OKR_IS_PROGRESS_LIST (self));

  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->all, self);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), NULL, NULL, NULL, NULL);
  g_clear_object (&self->shown);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->all, key_results);
  if (key_results != NULL)
    {
      self->shown = gtk_slice_list_model_new (g_object_ref (key_results), 0, FIRST_ROWS);
      gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->shown), create_row, self, NULL);
      g_signal_connect_object (key_results, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  update (self);
}
