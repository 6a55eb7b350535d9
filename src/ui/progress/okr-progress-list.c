/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of the two lists of the Progress page.  A row per key result is a widget, so that long lists begin with the
 * gravest and show the rest when asked to.  Rows stay and show another key result: from one day to the next nearly every
 * place may be another's.  */

#include "config.h"

#include "ui/progress/okr-progress-list.h"

#include "ui/progress/okr-progress-row.h"
#include "widgets/okr-before-frame.h"

#include <glib/gi18n.h>

/* How many rows are made at first. */
#define FIRST_ROWS 24

struct _OkrProgressList
{
  GtkWidget          parent_instance;

  GtkLabel          *heading;
  GtkLabel          *when_empty;
  GtkListBox        *list;
  GtkButton         *more;

  OkrWorkspace      *workspace; /* owned */
  GListModel        *all;       /* owned, of OkrKeyResult; NULL: none */
  guint              most;      /* so many rows at most */
};

G_DEFINE_FINAL_TYPE (OkrProgressList, okr_progress_list, GTK_TYPE_WIDGET)

/* ---- rows ---- */

static OkrKeyResult *
get_focused (OkrProgressList *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return OKR_IS_PROGRESS_ROW (row) ? okr_progress_row_get_key_result (OKR_PROGRESS_ROW (row)) : NULL;
}

/* The focus goes with its key result; where that has left, to what has come in its place. */
static void
focus_again (OkrProgressList *self,
             OkrKeyResult    *focused,
             int              place)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (okr_progress_row_get_key_result (OKR_PROGRESS_ROW (row)) == focused)
      break;
  for (int i = place; row == NULL && i >= 0; i--)
    row = gtk_list_box_get_row_at_index (self->list, i);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
fill (OkrProgressList *self,
      guint            n_shown)
{
  OkrDate today = self->workspace != NULL ? okr_clock_get_today (okr_workspace_get_clock (self->workspace)) : OKR_DATE_NONE;
  GtkListBoxRow *row;

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (self->all, i);

      row = gtk_list_box_get_row_at_index (self->list, (int) i);
      if (row == NULL)
        {
          row = g_object_new (OKR_TYPE_PROGRESS_ROW, NULL);
          gtk_list_box_append (self->list, GTK_WIDGET (row));
        }
      okr_progress_row_show (OKR_PROGRESS_ROW (row), key_result, today);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) n_shown)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
update (gpointer widget)
{
  OkrProgressList *self = widget;
  guint n = self->all != NULL ? g_list_model_get_n_items (self->all) : 0;
  guint n_shown = MIN (n, self->most);
  OkrKeyResult *focused = get_focused (self);
  int place = focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_focus_child (GTK_WIDGET (self->list))))
                              : 0;

  fill (self, n_shown);
  if (focused != NULL && get_focused (self) != focused)
    focus_again (self, focused, place);

  gtk_widget_set_visible (GTK_WIDGET (self->when_empty), n == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > n_shown);
  if (n > n_shown)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Show %'u More", "Show %'u More", n - n_shown),
                                                n - n_shown);

      gtk_button_set_label (self->more, label);
    }
}

static void
queue_update (OkrProgressList *self)
{
  okr_before_frame (self, update);
}

/* ---- what people do ---- */

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
  guint n_shown = self->most;
  GtkListBoxRow *row;

  self->most = G_MAXUINT;
  update (self);
  /* the button has gone: on with the first row that was hidden */
  row = gtk_list_box_get_row_at_index (self->list, (int) n_shown);
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

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  if (self->all != NULL)
    g_signal_handlers_disconnect_by_data (self->all, self);
  g_set_object (&self->workspace, workspace);
  g_set_object (&self->all, key_results);
  self->most = FIRST_ROWS;
  if (workspace != NULL)
    {
      g_signal_connect_object (key_results, "items-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (workspace, "refreshed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
    }
  queue_update (self);
}
