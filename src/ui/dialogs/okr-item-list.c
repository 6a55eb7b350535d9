/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A short list of lines: Enter adds one and stays, Alt+Up and Alt+Down move one, a tick is today's date.  */

#include "config.h"

#include "ui/dialogs/okr-item-list.h"

#include "model/okr-workspace-editors.h"
#include "ui/okr-reply.h"
#include "widgets/okr-children.h"

#include <glib/gi18n.h>

struct _OkrItemList
{
  GtkWidget              parent_instance;

  OkrWorkspace          *workspace;     /* owned */
  OkrEntity             *owner;         /* owned, or NULL */
  GListModel            *items;         /* owned */
  const OkrItemListType *type;

  GtkListBox            *list;          /* borrowed child */
  AdwEntryRow           *add_row;       /* borrowed */
};

G_DEFINE_FINAL_TYPE (OkrItemList, okr_item_list, GTK_TYPE_WIDGET)

static OkrEntity *
get_item (gpointer row)
{
  return g_object_get_data (row, "okr-item");
}

/* ---- a line ---- */

static void
on_toggled_cb (GtkCheckButton *check,
               OkrItemList    *self)
{
  OkrEntity *item = get_item (check);
  OkrDate done;
  gboolean active = gtk_check_button_get_active (check);

  g_object_get (item, self->type->done_property, &done, NULL);
  if (active != (done != OKR_DATE_NONE))
    okr_workspace_set_date_async (self->workspace, item, self->type->done_property,
                                  active ? okr_clock_get_today (okr_workspace_get_clock (self->workspace)) : OKR_DATE_NONE,
                                  NULL, NULL);
}

static void
show_done (GtkCheckButton *check)
{
  OkrDate done;

  g_object_get (get_item (check), g_object_get_data (G_OBJECT (check), "okr-property"), &done, NULL);
  gtk_check_button_set_active (check, done != OKR_DATE_NONE);
}

static GtkWidget *
create_check (OkrItemList *self,
              OkrEntity   *item)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *detailed = g_strconcat ("notify::", self->type->done_property, NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, !okr_workspace_get_read_only (self->workspace));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_entity_get_title (item), -1);
  g_object_set_data_full (G_OBJECT (check), "okr-item", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (check), "okr-property", (gpointer) self->type->done_property);
  show_done (GTK_CHECK_BUTTON (check));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (item, detailed, G_CALLBACK (show_done), check, G_CONNECT_SWAPPED);
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (self->workspace, "failed", G_CALLBACK (show_done), check, G_CONNECT_SWAPPED);

  return check;
}

static void
on_delete_clicked_cb (GtkButton   *button,
                      OkrItemList *self)
{
  okr_workspace_delete_async (self->workspace, get_item (button), okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->add_row));
}

static GtkWidget *
create_delete (OkrItemList *self,
               OkrEntity   *item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_("Delete “%s”"), okr_entity_get_title (item));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !okr_workspace_get_read_only (self->workspace));
  g_object_set_data_full (G_OBJECT (button), "okr-item", g_object_ref (item), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked_cb), self, G_CONNECT_DEFAULT);

  return button;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        modifiers,
                   OkrItemList           *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW)));
  int last = (int) g_list_model_get_n_items (self->items) - 1;
  int wanted;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    wanted = MAX (position - 1, 0);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    wanted = MIN (position + 1, last);
  else
    return GDK_EVENT_PROPAGATE;

  if (wanted != position)
    okr_workspace_reorder_async (self->workspace, get_item (row), self->items, (guint) wanted,
                                 okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));

  return GDK_EVENT_STOP;
}

static GtkWidget *
create_row (OkrItemList *self,
            OkrEntity   *item)
{
  GtkWidget *row = okr_editor_row_new (self->workspace, item, &self->type->field);
  GtkEventController *keys = gtk_event_controller_key_new ();

  if (self->type->title_property != NULL)
    g_object_bind_property (item, self->type->title_property, row, "title", G_BINDING_SYNC_CREATE);
  if (self->type->done_property != NULL)
    adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), create_check (self, item));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), create_delete (self, item));
  g_object_set_data_full (G_OBJECT (row), "okr-item", g_object_ref (item), g_object_unref);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, keys);

  return row;
}

/* ---- the list ---- */

/* The row of an item that moved is made anew: whoever was in it stays in it. */
static OkrEntity *
get_focused (OkrItemList *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return focus != NULL ? get_item (focus) : NULL;
}

static void
on_items_changed_cb (GListModel  *items,
                     guint        position,
                     guint        removed,
                     guint        added,
                     OkrItemList *self)
{
  OkrEntity *focused = get_focused (self);      /* only compared */

  for (guint i = 0; i < removed; i++)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) position)));
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (OkrEntity) item = g_list_model_get_item (items, position + i);
      GtkWidget *row = create_row (self, item);

      gtk_list_box_insert (self->list, row, (int) (position + i));
      if (item == focused)
        gtk_widget_grab_focus (row);
    }
}

static void
on_add_activated_cb (OkrItemList *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_row))));

  if (*text == '\0')
    return;

  self->type->create (self->workspace, self->owner, text,
                      okr_reply_cb, okr_reply_new_for_text (GTK_EDITABLE (self->add_row), text, NULL));
  gtk_editable_set_text (GTK_EDITABLE (self->add_row), "");
}

static void
okr_item_list_dispose (GObject *object)
{
  OkrItemList *self = OKR_ITEM_LIST (object);

  okr_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->items);
  g_clear_object (&self->owner);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_item_list_parent_class)->dispose (object);
}

static void
okr_item_list_class_init (OkrItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_item_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
okr_item_list_init (OkrItemList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));

  self->add_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_entry_row_add_prefix (self->add_row, gtk_image_new_from_icon_name ("list-add-symbolic"));
  g_signal_connect_object (self->add_row, "entry-activated", G_CALLBACK (on_add_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, GTK_WIDGET (self->add_row));
}

/**
 * okr_item_list_new:
 * @workspace: takes the edits
 * @owner: (nullable): what the items belong to
 * @items: the items, in the order of their ranks
 * @type: what they are; it has to stay
 *
 * Returns: (transfer floating): a list of them with a line to add one
 */
GtkWidget *
okr_item_list_new (OkrWorkspace          *workspace,
                   OkrEntity             *owner,
                   GListModel            *items,
                   const OkrItemListType *type)
{
  OkrItemList *self = g_object_new (OKR_TYPE_ITEM_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  g_set_object (&self->owner, owner);
  self->items = g_object_ref (items);
  self->type = type;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _(type->name), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), _(type->add));
  gtk_widget_set_visible (GTK_WIDGET (self->add_row), !okr_workspace_get_read_only (workspace));
  on_items_changed_cb (items, 0, 0, g_list_model_get_n_items (items), self);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (on_items_changed_cb), self, G_CONNECT_DEFAULT);

  return GTK_WIDGET (self);
}
