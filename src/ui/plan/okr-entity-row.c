/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of a list about one thing.  */

#include "config.h"

#include "ui/plan/okr-entity-row.h"

#include "base/okr-list.h"
#include "ui/dialogs/okr-form.h"
#include "widgets/okr-menu.h"

#include <glib/gi18n.h>

/* How far a line is moved in for each step down a tree, in pixels. */
#define INDENT 26

/* What libadwaita leaves free between a prefix and the words. */
#define PREFIX_GAP 12

struct _OkrEntityRow
{
  AdwActionRow           parent_instance;

  OkrEntity             *entity;        /* owned */
  GMenu                 *menu;          /* owned */
  GtkMenuButton         *menu_button;   /* borrowed children */
  GtkWidget             *spacer;        /* NULL: at the top of a tree, or in none */
  GtkWidget             *icon;          /* NULL: none */
  GtkBox                *column;        /* of the words and what is below them */
  GtkWidget             *picture;       /* NULL: none */
  GtkShortcutController *keys;
};

G_DEFINE_FINAL_TYPE (OkrEntityRow, okr_entity_row, ADW_TYPE_ACTION_ROW)

static void
fill_menu (GtkMenuButton *button,
           gpointer       user_data)
{
  OkrEntityRow *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (self->menu)));
}

/* What libadwaita makes of a row goes into a column. */
static void
make_column (OkrEntityRow *self)
{
  g_autoptr (GtkWidget) header = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));

  self->column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->column), "entity-column");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->column));
  gtk_box_append (self->column, header);
}

static void
put_picture_beside (OkrEntityRow *self)
{
  g_autoptr (GtkWidget) menu_button = g_object_ref (GTK_WIDGET (self->menu_button));

  adw_action_row_remove (ADW_ACTION_ROW (self), menu_button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), menu_button);
}

static void
okr_entity_row_dispose (GObject *object)
{
  OkrEntityRow *self = OKR_ENTITY_ROW (object);

  g_clear_object (&self->entity);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (okr_entity_row_parent_class)->dispose (object);
}

static void
okr_entity_row_class_init (OkrEntityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_entity_row_dispose;
}

static void
okr_entity_row_init (OkrEntityRow *self)
{
  self->menu = g_menu_new ();
  self->menu_button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_menu_button_set_icon_name (self->menu_button, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->menu_button), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->menu_button), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->menu_button));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->keys));
  okr_menu_open_from (GTK_WIDGET (self), GTK_WIDGET (self->menu_button));
}

/**
 * okr_entity_row_new:
 * @entity: what it is about
 *
 * Returns: (transfer floating): a row without words
 */
GtkWidget *
okr_entity_row_new (OkrEntity *entity)
{
  OkrEntityRow *self = g_object_new (OKR_TYPE_ENTITY_ROW, NULL);

  self->entity = g_object_ref (entity);

  return GTK_WIDGET (self);
}

/**
 * okr_entity_row_get_entity:
 *
 * Returns: (transfer none): what it is about
 */
gpointer
okr_entity_row_get_entity (OkrEntityRow *self)
{
  g_return_val_if_fail (OKR_IS_ENTITY_ROW (self), NULL);

  return self->entity;
}

/**
 * okr_entity_row_set_words:
 * @title: its name
 * @subtitle: what is to be said of it, also by a screen reader
 */
void
okr_entity_row_set_words (OkrEntityRow *self,
                          const char   *title,
                          const char   *subtitle)
{
  g_autofree char *name = NULL;

  g_return_if_fail (OKR_IS_ENTITY_ROW (self));

  name = g_strdup_printf (_("Actions of “%s”"), title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  okr_form_describe_row (GTK_WIDGET (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * okr_entity_row_set_depth:
 * @depth: how far down a tree it is, from 0
 */
void
okr_entity_row_set_depth (OkrEntityRow *self,
                          guint         depth)
{
  g_return_if_fail (OKR_IS_ENTITY_ROW (self));

  /* a prefix takes room even if it is not seen */
  if (depth == 0 && self->spacer != NULL)
    {
      adw_action_row_remove (ADW_ACTION_ROW (self), self->spacer);
      self->spacer = NULL;
    }
  else if (depth > 0 && self->spacer == NULL)
    {
      self->spacer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->spacer);
    }
  if (self->spacer != NULL)
    gtk_widget_set_size_request (self->spacer, (int) depth * INDENT - PREFIX_GAP, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, (int) depth + 1, -1);
}

/**
 * okr_entity_row_set_icon:
 * @icon_name: repeats what the words say
 */
void
okr_entity_row_set_icon (OkrEntityRow *self,
                         const char   *icon_name)
{
  g_return_if_fail (OKR_IS_ENTITY_ROW (self));

  if (self->icon == NULL)
    {
      self->icon = gtk_image_new ();
      gtk_widget_add_css_class (self->icon, "dim-label");
      adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->icon);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
}

/**
 * okr_entity_row_set_picture:
 * @picture: goes between the words and the menu; once for a row
 */
void
okr_entity_row_set_picture (OkrEntityRow *self,
                            GtkWidget    *picture)
{
  g_return_if_fail (OKR_IS_ENTITY_ROW (self));
  g_return_if_fail (self->picture == NULL);

  self->picture = picture;
  make_column (self);
  put_picture_beside (self);
}

/**
 * okr_entity_row_set_narrow:
 * @narrow: whether the picture is below the words, which have too little room beside it
 */
void
okr_entity_row_set_narrow (OkrEntityRow *self,
                           gboolean      narrow)
{
  g_autoptr (GtkWidget) picture = NULL;

  g_return_if_fail (OKR_IS_ENTITY_ROW (self));

  if (self->picture == NULL || narrow == (gtk_widget_get_parent (self->picture) == GTK_WIDGET (self->column)))
    return;

  picture = g_object_ref (self->picture);
  if (narrow)
    {
      adw_action_row_remove (ADW_ACTION_ROW (self), picture);
      gtk_box_append (self->column, picture);
    }
  else
    {
      gtk_box_remove (self->column, picture);
      put_picture_beside (self);
    }
}

/**
 * okr_entity_row_add_action:
 * @label: what the menu says
 * @key: (nullable): a key that does it too: "Delete", "<Alt>Up"
 * @action: takes the id of the entity; with @word, the id and the word
 * @word: (nullable): what is to be done
 */
void
okr_entity_row_add_action (OkrEntityRow *self,
                           const char   *label,
                           const char   *key,
                           const char   *action,
                           const char   *word)
{
  const char *id;
  g_autoptr (GVariant) target = NULL;

  g_return_if_fail (OKR_IS_ENTITY_ROW (self));

  id = okr_entity_get_id (self->entity);
  target = g_variant_ref_sink (word != NULL ? g_variant_new ("(ss)", id, word) : g_variant_new_string (id));
  okr_menu_append (self->menu, label, action, target);
  if (key != NULL)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key), gtk_named_action_new (action));

      gtk_shortcut_set_arguments (shortcut, target);
      gtk_shortcut_controller_add_shortcut (self->keys, shortcut);
    }
}

/**
 * okr_entity_row_find:
 * @list: a list of such rows
 * @entity: something
 *
 * Returns: (transfer none) (nullable): the row about it
 */
OkrEntityRow *
okr_entity_row_find (GtkListBox *list,
                     gpointer    entity)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (OKR_IS_ENTITY_ROW (row) && OKR_ENTITY_ROW (row)->entity == entity)
      return OKR_ENTITY_ROW (row);

  return NULL;
}

static OkrEntity *
find_focus (GtkListBox *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return OKR_IS_ENTITY_ROW (row) ? OKR_ENTITY_ROW (row)->entity : NULL;
}

/**
 * okr_entity_row_follow:
 * @list: a list of such rows
 * @store: what it is bound to
 * @entities: (element-type OkrEntity): what it shows from now on
 *
 * Shows other things.  The focus goes with what had it; when that is gone, to what has taken its place.
 */
void
okr_entity_row_follow (GtkListBox *list,
                       GListStore *store,
                       GPtrArray  *entities)
{
  g_autoptr (OkrEntity) focus = find_focus (list);
  OkrEntityRow *row;
  guint position = 0;

  if (focus != NULL)
    g_object_ref (focus);
  if (focus != NULL && !g_list_store_find (store, focus, &position))
    position = 0;
  okr_list_replace (store, entities);
  if (focus == NULL)
    return;

  row = okr_entity_row_find (list, focus);
  if (row == NULL && entities->len > 0)
    row = OKR_ENTITY_ROW (gtk_list_box_get_row_at_index (list, (int) MIN (position, entities->len - 1)));
  if (row != NULL && gtk_widget_get_focus_child (GTK_WIDGET (list)) != GTK_WIDGET (row))
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
