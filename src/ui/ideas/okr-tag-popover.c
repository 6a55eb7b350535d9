/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows an entry: open while a tag is typed, with the key results that it matches.  The focus stays in the entry;
 * Up and Down choose, Enter and Tab take, Escape closes until the text changes.  */

#include "config.h"

#include "ui/ideas/okr-tag-popover.h"

#include "logic/okr-capture.h"
#include "model/okr-key-result.h"

#include <glib/gi18n.h>

#define MAX_CHARACTERS 46

struct _OkrTagPopover
{
  GtkPopover   parent_instance;

  GtkEditable *entry;           /* borrowed: below the parent */
  GListModel  *key_results;     /* owned */
  GtkListBox  *list;            /* borrowed child */
};

enum
{
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrTagPopover, okr_tag_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_row (guint       position,
            const char *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (title);
  g_autofree char *number = g_strdup_printf ("%u", position + 1);
  GtkWidget *prefix = gtk_label_new (number);

  gtk_widget_add_css_class (prefix, "dim-label");
  gtk_widget_add_css_class (prefix, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (prefix), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARACTERS);
  gtk_box_append (GTK_BOX (box), prefix);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (row), "okr-position", GUINT_TO_POINTER (position));

  return row;
}

static void
announce (OkrTagPopover *self,
          GtkListBoxRow *row)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "okr-position"));
  g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (self->key_results, position);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), okr_key_result_get_title (key_result),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
select_row (OkrTagPopover *self,
            int            index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  announce (self, row);
}

static void
pick (OkrTagPopover *self,
      GtkListBoxRow *row,
      gboolean       finish)
{
  guint position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "okr-position"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, position, finish);
}

static void
on_changed_cb (OkrTagPopover *self)
{
  const char *tag = okr_capture_find_tag (gtk_editable_get_text (self->entry));
  graphene_rect_t bounds;
  guint n_rows = 0;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; tag != NULL && i < g_list_model_get_n_items (self->key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (self->key_results, i);

      if (!okr_capture_tag_matches (tag + 1, i, okr_key_result_get_title (key_result)))
        continue;
      gtk_list_box_append (self->list, create_row (i, okr_key_result_get_title (key_result)));
      n_rows++;
    }

  if (n_rows == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->entry), gtk_widget_get_parent (GTK_WIDGET (self)), &bounds))
    gtk_popover_set_pointing_to (GTK_POPOVER (self), &(GdkRectangle) {
      (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height,
    });
  gtk_popover_popup (GTK_POPOVER (self));
  select_row (self, 0);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrTagPopover         *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) || row == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      select_row (self, gtk_list_box_row_get_index (row) + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      select_row (self, gtk_list_box_row_get_index (row) - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      pick (self, row, TRUE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      pick (self, row, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_row_activated_cb (OkrTagPopover *self,
                     GtkListBoxRow *row)
{
  pick (self, row, TRUE);
}

static void
okr_tag_popover_dispose (GObject *object)
{
  g_clear_object (&OKR_TAG_POPOVER (object)->key_results);

  G_OBJECT_CLASS (okr_tag_popover_parent_class)->dispose (object);
}

static void
okr_tag_popover_class_init (OkrTagPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_tag_popover_dispose;

  /**
   * OkrTagPopover::picked:
   * @position: in the key results
   * @finish: whether the idea before the tag shall be added too
   */
  signals[PICKED] = g_signal_new ("picked", OKR_TYPE_TAG_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
okr_tag_popover_init (OkrTagPopover *self)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Key results"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 320);
  gtk_popover_set_child (GTK_POPOVER (self), window);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Key results"), -1);
}

/**
 * okr_tag_popover_new:
 * @parent: the parent, which unparents it before it goes
 * @entry: what it follows, a child of @parent
 * @key_results: what a tag can mean, a list of #OkrKeyResult
 *
 * Returns: (transfer floating): a popover, closed
 */
GtkWidget *
okr_tag_popover_new (GtkWidget   *parent,
                     GtkEditable *entry,
                     GListModel  *key_results)
{
  OkrTagPopover *self = g_object_new (OKR_TYPE_TAG_POPOVER, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = entry;
  self->key_results = g_object_ref (key_results);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);

  return GTK_WIDGET (self);
}
