/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The choice of a doer is a stateful action whose state is what the button says.  Menus are made when they are
 * opened.  */

#include "config.h"

#include "ui/ideas/okr-idea-bar.h"

#include "ui/ideas/okr-idea-methods.h"
#include "widgets/okr-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrIdeaBar
{
  GtkWidget           parent_instance;

  GtkWidget          *box;              /* template children */
  GtkMenuButton      *methods_button;
  GtkMenuButton      *doer_button;
  GtkLabel           *count;
  GtkWidget          *clear;

  OkrIdeaLists       *lists;            /* owned */
  GSimpleActionGroup *actions;          /* owned */
};

G_DEFINE_FINAL_TYPE (OkrIdeaBar, okr_idea_bar, GTK_TYPE_WIDGET)

static void
update_doer (OkrIdeaBar *self)
{
  OkrPerson *doer = self->lists != NULL ? okr_idea_lists_get_doer (self->lists) : NULL;
  g_autofree char *label = NULL;

  /* Translators: a filter and what is chosen in it, as in "Owner: Inès" */
  label = doer != NULL ? g_strdup_printf (_("%s: %s"), _("Doer"), okr_person_get_name (doer)) : g_strdup (_("Doer"));
  gtk_menu_button_set_label (self->doer_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->doer_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
update (OkrIdeaBar *self)
{
  guint n_hidden = okr_idea_lists_get_n_hidden (self->lists);
  guint n_shown = g_list_model_get_n_items (okr_idea_lists_get_tray (self->lists))
                  + g_list_model_get_n_items (okr_idea_lists_get_placed (self->lists));
  g_autofree char *text = g_strdup_printf (ngettext ("%'u of %'u idea", "%'u of %'u ideas", n_shown + n_hidden),
                                           n_shown, n_shown + n_hidden);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_hidden > 0);
  gtk_widget_set_visible (self->clear, n_hidden > 0);
  update_doer (self);
}

/* ---- the doer ---- */

static void
create_doer_menu (GtkMenuButton *button,
                  gpointer       user_data)
{
  OkrIdeaBar *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  GListModel *people;

  if (self->lists == NULL)
    return;

  people = okr_workspace_get_list (okr_idea_lists_get_workspace (self->lists), OKR_TYPE_PERSON);
  okr_menu_append (menu, _("Anybody"), "ideas.doer", g_variant_new_string (""));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      okr_menu_append (section, okr_person_get_name (person), "ideas.doer",
                       g_variant_new_string (okr_entity_get_id (OKR_ENTITY (person))));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

static void
on_doer_changed_cb (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  OkrIdeaBar *self = user_data;
  const char *id = g_variant_get_string (state, NULL);

  if (self->lists == NULL)
    return;

  g_simple_action_set_state (action, state);
  okr_idea_lists_set_doer (self->lists, *id != '\0' ? okr_workspace_lookup (okr_idea_lists_get_workspace (self->lists),
                                                                            OKR_TYPE_PERSON, id)
                                                    : NULL);
}

static void
create_methods_menu (GtkMenuButton *button,
                     gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = okr_idea_methods_create_menu ();

  gtk_menu_button_set_popover (button, okr_menu_new_popover (menu));
}

/* ---- the widget ---- */

static void
okr_idea_bar_dispose (GObject *object)
{
  OkrIdeaBar *self = OKR_IDEA_BAR (object);

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_clear_object (&self->lists);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_IDEA_BAR);

  G_OBJECT_CLASS (okr_idea_bar_parent_class)->dispose (object);
}

static void
okr_idea_bar_class_init (OkrIdeaBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_idea_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/ideas/okr-idea-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaBar, box);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaBar, methods_button);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaBar, doer_button);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaBar, count);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaBar, clear);
}

static void
okr_idea_bar_init (OkrIdeaBar *self)
{
  static const GActionEntry entries[] = {
    { .name = "doer", .parameter_type = "s", .state = "''", .change_state = on_doer_changed_cb },
  };

  g_type_ensure (ADW_TYPE_WRAP_BOX);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_menu_button_set_create_popup_func (self->methods_button, create_methods_menu, NULL, NULL);
  gtk_menu_button_set_create_popup_func (self->doer_button, create_doer_menu, self, NULL);
  update_doer (self);
}

/**
 * okr_idea_bar_get_actions:
 * @self: a bar
 *
 * Returns: (transfer none): the action "doer", for the page to offer as "ideas."
 */
GActionGroup *
okr_idea_bar_get_actions (OkrIdeaBar *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_BAR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * okr_idea_bar_set_lists:
 * @self: a bar
 * @lists: (nullable): what it filters from now on
 */
void
okr_idea_bar_set_lists (OkrIdeaBar   *self,
                        OkrIdeaLists *lists)
{
  GAction *doer;

  g_return_if_fail (OKR_IS_IDEA_BAR (self));

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_set_object (&self->lists, lists);
  doer = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "doer");
  g_simple_action_set_state (G_SIMPLE_ACTION (doer), g_variant_new_string (""));
  if (lists == NULL)
    return;

  g_signal_connect_object (lists, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * okr_idea_bar_clear:
 * @self: a bar
 *
 * Shows the ideas of any doer again.
 */
void
okr_idea_bar_clear (OkrIdeaBar *self)
{
  g_return_if_fail (OKR_IS_IDEA_BAR (self));

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "doer", g_variant_new_string (""));
}
