/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of work (F60): what to begin with, one action each; big bets behind a switch; and how many are left
 * out.  */

#include "config.h"

#include "ui/ideas/okr-work-list.h"

#include "base/okr-text.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "ui/room/okr-spotlight.h"
#include "widgets/okr-children.h"
#include "widgets/okr-menu.h"
#include "widgets/okr-popover.h"
#include "widgets/okr-tooltip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define TITLE_CHARACTERS 300

struct _OkrWorkList
{
  GtkWidget     parent_instance;

  GtkListBox   *list;           /* template children */
  AdwSwitchRow *resources;
  GtkLabel     *left_out;

  OkrIdeaLists *lists;          /* owned */
  GActionGroup *actions;        /* owned: "work.*", for the menu of a row, which is outside of the list */
};

G_DEFINE_FINAL_TYPE (OkrWorkList, okr_work_list, GTK_TYPE_WIDGET)

/* ---- a row ---- */

static OkrIdea *
get_idea (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "okr-idea");
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OkrIdea *idea = item;
  const char *id = okr_entity_get_id (OKR_ENTITY (idea));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  g_object_set_data_full (G_OBJECT (row), "okr-idea", g_object_ref (idea), g_object_unref);
  g_object_set_data (G_OBJECT (row), "okr-number", number);
  g_object_set_data (G_OBJECT (row), "okr-button", button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);

  /* the titles of the ninth and of the tenth begin at one line */
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), number);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Make It a Task"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "idea.set-state");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(si)", id, (int) OKR_IDEA_STATE_TO_DO);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Make It a Task"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, okr_idea_get_title (idea),
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* "To do · Sonia" */
static char *
dup_subtitle (OkrIdea *idea)
{
  const char *state = okr_label_for_idea_state (okr_idea_get_state (idea));
  OkrPerson *doer = okr_idea_get_doer (idea);

  if (state != NULL && doer != NULL)
    return g_strdup_printf ("%s · %s", state, okr_person_get_name (doer));

  return g_strdup (state != NULL ? state : doer != NULL ? okr_person_get_name (doer) : "");
}

static void
update_row (GtkWidget *row,
            int        position)
{
  OkrIdea *idea = get_idea (row);
  g_autofree char *number = g_strdup_printf ("%'d", position + 1);
  g_autofree char *subtitle = dup_subtitle (idea);
  /* lines of a text that is cut anyway make GTK measure less than it needs */
  g_autofree char *title = okr_text_dup_line (okr_idea_get_title (idea), TITLE_CHARACTERS);
  g_autofree char *line = okr_text_dup_line (subtitle, TITLE_CHARACTERS);
  g_autofree char *judgement = okr_label_dup_judgement (okr_idea_get_impact (idea), okr_idea_get_effort (idea));

  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "okr-number"), number);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "okr-button"),
                          okr_idea_get_state (idea) == OKR_IDEA_STATE_IDEA);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  okr_tooltip_set (row, judgement);
}

/* ---- a row in the spotlight (F91), where the arrows go through the order ---- */

static GtkListBoxRow *
find_row (OkrWorkList *self,
          OkrIdea     *idea)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_idea (GTK_WIDGET (row)) == idea)
      return row;

  return NULL;
}

static void
on_spotlight_closed_cb (OkrSpotlight *spotlight,
                        OkrWorkList  *self)
{
  GtkListBoxRow *row = find_row (self, okr_spotlight_get_card (spotlight));

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_in_spotlight (OkrWorkList *self,
                   OkrIdea     *idea)
{
  GListModel *order = okr_idea_lists_get_order (self->lists);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new_with_free_func (g_object_unref);
  OkrSpotlight *spotlight;

  for (guint i = 0; i < g_list_model_get_n_items (order); i++)
    g_ptr_array_add (ideas, g_list_model_get_item (order, i));
  spotlight = okr_spotlight_new (okr_idea_lists_get_workspace (self->lists), ideas, idea);
  g_signal_connect_object (spotlight, "closed", G_CALLBACK (on_spotlight_closed_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (spotlight), GTK_WIDGET (self));
}

static void
on_spotlight_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  OkrWorkList *self = user_data;
  OkrWorkspace *workspace = self->lists != NULL ? okr_idea_lists_get_workspace (self->lists) : NULL;
  OkrIdea *idea = NULL;

  if (workspace != NULL)
    idea = okr_workspace_lookup (workspace, OKR_TYPE_IDEA, g_variant_get_string (parameter, NULL));
  if (idea != NULL && find_row (self, idea) != NULL)
    show_in_spotlight (self, idea);
}

static void
popup_menu (OkrWorkList *self,
            GtkWidget   *row)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  OkrIdea *idea = get_idea (row);
  const char *id = okr_entity_get_id (OKR_ENTITY (idea));
  graphene_rect_t bounds;
  GtkWidget *popover;

  if (!gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return;

  if (okr_idea_get_state (idea) == OKR_IDEA_STATE_IDEA)
    okr_menu_append (menu, _("_Make It a Task"), "idea.set-state", g_variant_new ("(si)", id, (int) OKR_IDEA_STATE_TO_DO));
  okr_menu_append (menu, _("_Spotlight"), "work.spotlight", g_variant_new_string (id));
  okr_menu_append (menu, _("Open Its _Key Result"), "idea.open-key-result", g_variant_new_string (id));
  popover = okr_menu_new_popover (G_MENU_MODEL (menu));
  gtk_widget_insert_action_group (popover, "work", self->actions);
  okr_popover_popup_once (GTK_POPOVER (popover), GTK_WIDGET (self), &bounds);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrWorkList           *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;

  if (row == NULL || get_idea (row) == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_s || keyval == GDK_KEY_S)
    show_in_spotlight (self, get_idea (row));
  else if (keyval == GDK_KEY_m || keyval == GDK_KEY_M || keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && shift))
    popup_menu (self, row);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
on_secondary_pressed_cb (OkrWorkList *self,
                         int          n_press,
                         double       x,
                         double       y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  popup_menu (self, GTK_WIDGET (row));
}

static void
add_controllers (OkrWorkList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));
}

/* ---- the list ---- */

static void
update (OkrWorkList *self)
{
  guint n_left_out = okr_idea_lists_get_n_left_out (self->lists);
  guint n_waiting = okr_idea_lists_get_n_waiting (self->lists);
  g_autofree char *left_out = NULL;
  g_autofree char *waiting = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    update_row (GTK_WIDGET (row), i);

  left_out = g_strdup_printf (ngettext ("%'u idea is left out: low impact, high effort.",
                                        "%'u ideas are left out: low impact, high effort.", n_left_out), n_left_out);
  gtk_label_set_text (self->left_out, left_out);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n_left_out > 0);
  waiting = n_waiting > 0
            ? g_strdup_printf (ngettext ("%'u more waits for them", "%'u more wait for them", n_waiting), n_waiting)
            : g_strdup (_("Begin what takes much effort too"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->resources), waiting);
}

static void
on_resources_changed_cb (OkrWorkList *self)
{
  if (self->lists != NULL)
    okr_idea_lists_set_resources (self->lists, adw_switch_row_get_active (self->resources));
}

static void
okr_work_list_dispose (GObject *object)
{
  OkrWorkList *self = OKR_WORK_LIST (object);

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_clear_object (&self->lists);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_WORK_LIST);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_work_list_parent_class)->dispose (object);
}

static void
okr_work_list_class_init (OkrWorkListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_work_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/ideas/okr-work-list.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrWorkList, list);
  gtk_widget_class_bind_template_child (widget_class, OkrWorkList, resources);
  gtk_widget_class_bind_template_child (widget_class, OkrWorkList, left_out);
  gtk_widget_class_bind_template_callback (widget_class, on_resources_changed_cb);
}

static void
okr_work_list_init (OkrWorkList *self)
{
  static const GActionEntry entries[] = {
    { "spotlight", on_spotlight_cb, "s", NULL, NULL, { 0 } },
  };
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  self->actions = G_ACTION_GROUP (actions);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_controllers (self);
}

/**
 * okr_work_list_set_lists:
 * @self: an order of work
 * @lists: (nullable): whose order it shows
 */
void
okr_work_list_set_lists (OkrWorkList  *self,
                         OkrIdeaLists *lists)
{
  g_return_if_fail (OKR_IS_WORK_LIST (self));

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_set_object (&self->lists, lists);
  gtk_list_box_bind_model (self->list, lists != NULL ? okr_idea_lists_get_order (lists) : NULL, create_row, self, NULL);
  if (lists == NULL)
    return;

  okr_idea_lists_set_resources (lists, adw_switch_row_get_active (self->resources));
  g_signal_connect_object (lists, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
