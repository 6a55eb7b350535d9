/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The left pane.  The list of objectives is the same widget as a column of the board: a file of 250
 * objectives costs what is in view.  */

#include "config.h"

#include "ui/okr-sidebar.h"

#include "ui/okr-labels.h"
#include "ui/okr-objective-row.h"
#include "widgets/okr-card-list.h"
#include "widgets/okr-children.h"
#include "widgets/okr-menu.h"
#include "widgets/okr-tooltip.h"

#include <glib/gi18n.h>

struct _OkrSidebar
{
  GtkWidget        parent_instance;

  GtkMenuButton   *cycle_button;
  GtkLabel        *cycle_name;
  GtkLabel        *cycle_dates;
  GtkProgressBar  *cycle_elapsed;
  GtkLabel        *cycle_check;
  GtkLabel        *why;
  OkrObjectiveRow *all_row;
  GtkScrolledWindow *scrolled;
  GtkLabel        *footer;

  OkrCardFactory  *factory;     /* owned */
  OkrCardList     *list;        /* borrowed child */
  OkrWorkspace    *workspace;   /* owned */
  OkrCycle        *cycle;       /* owned */
  OkrObjective    *objective;   /* owned: the selected one; NULL: all */
};

G_DEFINE_FINAL_TYPE (OkrSidebar, okr_sidebar, GTK_TYPE_WIDGET)

/* ---- the cycle ---- */

static OkrDate
get_today (OkrSidebar *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

static char *
dup_dates (OkrSidebar *self)
{
  OkrDate today = get_today (self);
  g_autofree char *start = okr_date_dup_label (okr_cycle_get_start (self->cycle), today);
  g_autofree char *end = okr_date_dup_label (okr_cycle_get_end (self->cycle), today);

  if (today < okr_cycle_get_start (self->cycle) || today > okr_cycle_get_end (self->cycle))
    return g_strdup_printf ("%s – %s", start, end);

  /* Translators: first and last day of a cycle, the week it is in, of how many */
  return g_strdup_printf (_("%s – %s · week %d of %d"), start, end,
                          okr_cycle_get_week (self->cycle), okr_cycle_get_n_weeks (self->cycle));
}

static char *
dup_next_check (OkrSidebar *self)
{
  OkrAccountabilityCheck *check = okr_cycle_get_next_check (self->cycle);
  GListModel *checks = okr_cycle_get_checks (self->cycle);
  g_autofree char *date = NULL;

  if (check == NULL)
    return g_strdup (_("No check is left in this cycle"));

  date = okr_date_dup_label (okr_accountability_check_get_date (check), get_today (self));

  /* Translators: an accountability check: its number, how many there are, its date */
  return g_strdup_printf (_("Check %d of %u on %s"), okr_accountability_check_get_number (check),
                          g_list_model_get_n_items (checks), date);
}

static void
update_cycle (OkrSidebar *self)
{
  g_autofree char *dates = NULL;
  g_autofree char *check = NULL;
  const char *why;

  gtk_widget_set_visible (GTK_WIDGET (self->cycle_elapsed), self->cycle != NULL);
  if (self->cycle == NULL)
    {
      gtk_label_set_text (self->cycle_name, _("No cycle yet"));
      gtk_label_set_text (self->cycle_dates, "");
      gtk_label_set_text (self->cycle_check, "");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->cycle_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _("No cycle yet"), -1);
      return;
    }

  dates = dup_dates (self);
  check = dup_next_check (self);
  why = okr_cycle_get_why (self->cycle);
  gtk_label_set_text (self->cycle_name, okr_cycle_get_name (self->cycle));
  okr_tooltip_set (GTK_WIDGET (self->cycle_button), okr_cycle_get_name (self->cycle));
  gtk_label_set_text (self->cycle_dates, dates);
  gtk_label_set_text (self->cycle_check, check);
  gtk_progress_bar_set_fraction (self->cycle_elapsed, okr_cycle_get_elapsed (self->cycle));
  gtk_label_set_text (self->why, why != NULL ? why : "");
  okr_tooltip_set (GTK_WIDGET (self->why), why);
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL && *why != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cycle_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_cycle_get_name (self->cycle),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, dates,
                                  -1);
}

static void
create_cycle_menu (GtkMenuButton *button,
                   gpointer       user_data)
{
  OkrSidebar *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) archive = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  GListModel *cycles;

  if (self->workspace == NULL)
    return;

  cycles = okr_workspace_get_list (self->workspace, OKR_TYPE_CYCLE);
  for (guint i = 0; i < g_list_model_get_n_items (cycles); i++)
    {
      g_autoptr (OkrCycle) cycle = g_list_model_get_item (cycles, i);

      okr_menu_append (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED ? archive : section,
                       okr_cycle_get_name (cycle), "win.select-cycle",
                       g_variant_new_string (okr_entity_get_id (OKR_ENTITY (cycle))));
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (archive)) > 0)
    g_menu_append_submenu (section, _("Archive"), G_MENU_MODEL (archive));
  okr_menu_append (add, _("_New Cycle…"), "win.add-cycle", NULL);
  if (self->cycle != NULL)
    {
      okr_menu_append (add, _("_Duplicate This Cycle…"), "win.duplicate-cycle", NULL);
      okr_menu_append (add, okr_cycle_get_state (self->cycle) == OKR_CYCLE_STATE_CLOSED ? _("Take Out of the _Archive")
                                                                                       : _("_Archive This Cycle"),
                       "win.archive-cycle", NULL);
    }
  g_menu_append_section (menu, _("Cycles"), G_MENU_MODEL (section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (add));
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

/* ---- the footer ---- */

typedef struct
{
  guint types[OKR_OBJECTIVE_TYPE_LEARNING + 1];
  guint n_objectives, n_key_results, n_drafts;
} Count;

/* What is in play; drafts are counted apart (F19). */
static Count
count_in_play (OkrSidebar *self)
{
  GListModel *objectives = okr_cycle_get_objectives (self->cycle);
  Count count = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      if (okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_DRAFT)
        {
          count.n_drafts++;
          continue;
        }
      count.n_objectives++;
      count.n_key_results += (guint) okr_objective_get_of (objective);
      count.types[okr_objective_get_objective_type (objective)]++;
    }

  return count;
}

/* "4 objectives · 2 commitments, 1 inspiration, 1 learning · 1 draft" */
static char *
dup_objectives (const Count *count)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) types = g_strv_builder_new ();
  g_auto (GStrv) type_texts = NULL;
  g_auto (GStrv) texts = NULL;

  for (int i = OKR_OBJECTIVE_TYPE_COMMITMENT; i <= OKR_OBJECTIVE_TYPE_LEARNING; i++)
    if (count->types[i] > 0)
      g_strv_builder_take (types, okr_label_dup_objective_type_count ((OkrObjectiveType) i, count->types[i]));
  type_texts = g_strv_builder_end (types);

  if (count->n_objectives > 0 || count->n_drafts == 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%'u objective", "%'u objectives", count->n_objectives),
                                                 count->n_objectives));
  if (type_texts[0] != NULL)
    g_strv_builder_take (parts, g_strjoinv (", ", type_texts));
  if (count->n_drafts > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%'u draft", "%'u drafts", count->n_drafts),
                                                 count->n_drafts));
  texts = g_strv_builder_end (parts);

  return g_strjoinv (" · ", texts);
}

static void
update_footer (OkrSidebar *self)
{
  Count count;
  guint n_people;
  g_autofree char *objectives = NULL;
  g_autofree char *key_results = NULL;
  g_autofree char *people = NULL;
  g_autofree char *text = NULL;

  if (self->cycle == NULL)
    {
      gtk_label_set_text (self->footer, "");
      return;
    }

  count = count_in_play (self);
  n_people = g_list_model_get_n_items (okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON));
  objectives = dup_objectives (&count);
  key_results = g_strdup_printf (ngettext ("%'u key result", "%'u key results", count.n_key_results),
                                 count.n_key_results);
  people = g_strdup_printf (ngettext ("%'u person", "%'u people", n_people), n_people);
  text = count.n_objectives > 0 ? g_strdup_printf ("%s\n%s · %s", objectives, key_results, people)
                                : g_strdup_printf ("%s\n%s", objectives, people);
  gtk_label_set_text (self->footer, text);
}

/* ---- the objectives ---- */

static GtkWidget *
create_row (gpointer user_data)
{
  return okr_objective_row_new ();
}

static void
bind_row (GtkWidget *row,
          gpointer   item,
          guint      position,
          gpointer   user_data)
{
  OkrSidebar *self = user_data;

  okr_objective_row_set_objective (OKR_OBJECTIVE_ROW (row), item);
  okr_objective_row_set_selected (OKR_OBJECTIVE_ROW (row), item == (gpointer) self->objective);
}

static void
unbind_row (GtkWidget *row,
            gpointer   item,
            gpointer   user_data)
{
  okr_objective_row_set_objective (OKR_OBJECTIVE_ROW (row), NULL);
}

static void
select_row (OkrSidebar      *self,
            OkrObjectiveRow *row)
{
  OkrObjective *objective = okr_objective_row_get_objective (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-objective", "s",
                              objective != NULL ? okr_entity_get_id (OKR_ENTITY (objective)) : "");
}

/* The first row stands for all objectives, and has nothing to edit. */
static void
open_row (OkrSidebar      *self,
          OkrObjectiveRow *row)
{
  OkrObjective *objective = okr_objective_row_get_objective (row);

  if (objective != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-objective", "s", okr_entity_get_id (OKR_ENTITY (objective)));
}

static OkrObjectiveRow *
pick_row (GtkWidget *widget,
          double     x,
          double     y)
{
  GtkWidget *picked = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && !OKR_IS_OBJECTIVE_ROW (picked))
    picked = gtk_widget_get_ancestor (picked, OKR_TYPE_OBJECTIVE_ROW);

  return picked != NULL ? OKR_OBJECTIVE_ROW (picked) : NULL;
}

static void
on_released_cb (GtkGestureClick *gesture,
                int              n_press,
                double           x,
                double           y,
                OkrSidebar      *self)
{
  OkrObjectiveRow *row = pick_row (GTK_WIDGET (self), x, y);

  if (row == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (row));
  select_row (self, row);
  if (n_press == 2)
    open_row (self, row);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        modifiers,
                   OkrSidebar            *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!OKR_IS_OBJECTIVE_ROW (focus))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    {
      select_row (self, OKR_OBJECTIVE_ROW (focus));
      return GDK_EVENT_STOP;
    }

  if (keyval == GDK_KEY_F2)
    {
      open_row (self, OKR_OBJECTIVE_ROW (focus));
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
update_row_height (OkrSidebar *self)
{
  GtkWidget *probe = GTK_WIDGET (self->all_row);
  PangoLayout *layout = gtk_widget_create_pango_layout (probe, "É\nq");
  int two_lines;

  /* two lines of title and one of caption, and the padding of style.css */
  pango_layout_get_pixel_size (layout, NULL, &two_lines);
  okr_card_list_set_row_height (self->list, two_lines + two_lines / 2 + 14);
  g_object_unref (layout);
}

/* Whoever measures a text waits for the fonts, which may still be looked for: not before the window is made. */
static void
okr_sidebar_map (GtkWidget *widget)
{
  update_row_height (OKR_SIDEBAR (widget));
  okr_card_list_prepare (OKR_SIDEBAR (widget)->list, 0);
  GTK_WIDGET_CLASS (okr_sidebar_parent_class)->map (widget);
}

static void
okr_sidebar_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (okr_sidebar_parent_class)->css_changed (widget, change);
  if (OKR_SIDEBAR (widget)->list != NULL)
    update_row_height (OKR_SIDEBAR (widget));
}

static void
okr_sidebar_dispose (GObject *object)
{
  OkrSidebar *self = OKR_SIDEBAR (object);

  okr_sidebar_set_workspace (self, NULL);
  g_clear_object (&self->factory);
  self->list = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_SIDEBAR);

  /* what has no field is not taken out with the template */
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_sidebar_parent_class)->dispose (object);
}

static void
okr_sidebar_class_init (OkrSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_sidebar_dispose;
  widget_class->map = okr_sidebar_map;
  widget_class->css_changed = okr_sidebar_css_changed;

  g_type_ensure (OKR_TYPE_OBJECTIVE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/okr-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, cycle_button);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, cycle_name);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, cycle_dates);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, cycle_elapsed);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, cycle_check);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, why);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, all_row);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, scrolled);
  gtk_widget_class_bind_template_child (widget_class, OkrSidebar, footer);
}

static void
okr_sidebar_init (OkrSidebar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->cycle_button, create_cycle_menu, self, NULL);
  okr_objective_row_set_objective (self->all_row, NULL);

  self->factory = okr_card_factory_new (create_row, bind_row, unbind_row, self, NULL);
  self->list = OKR_CARD_LIST (okr_card_list_new (self->factory));
  okr_card_list_set_spacing (self->list, 2);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 6);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Objectives"), -1);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->list));

  g_signal_connect (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
on_changed_cb (OkrSidebar *self)
{
  update_cycle (self);
  update_footer (self);
}

/**
 * okr_sidebar_set_workspace:
 * @self: a left pane
 * @workspace: (nullable): what to show from now on; its cycle is set with okr_sidebar_set_cycle()
 */
void
okr_sidebar_set_workspace (OkrSidebar   *self,
                           OkrWorkspace *workspace)
{
  g_return_if_fail (OKR_IS_SIDEBAR (self));

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      g_signal_handlers_disconnect_by_data (okr_workspace_get_clock (self->workspace), self);
      g_clear_object (&self->objective);
      g_clear_object (&self->cycle);
      if (self->list != NULL)
        okr_card_list_set_model (self->list, NULL);
    }

  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (okr_workspace_get_clock (workspace), "notify::today",
                           G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * okr_sidebar_set_cycle:
 * @self: a left pane with a workspace
 * @cycle: (nullable): whose objectives are listed
 */
void
okr_sidebar_set_cycle (OkrSidebar *self,
                       OkrCycle   *cycle)
{
  g_return_if_fail (OKR_IS_SIDEBAR (self));

  g_set_object (&self->cycle, cycle);
  okr_card_list_set_model (self->list, cycle != NULL ? okr_cycle_get_objectives (cycle) : NULL);
  gtk_menu_button_set_popover (self->cycle_button, NULL);
  update_cycle (self);
  update_footer (self);
}

static void
show_selected (OkrSidebar   *self,
               OkrObjective *objective,
               gboolean      selected)
{
  GtkWidget *row = objective != NULL ? okr_card_list_get_widget_for (self->list, objective) : GTK_WIDGET (self->all_row);

  if (row != NULL)
    okr_objective_row_set_selected (OKR_OBJECTIVE_ROW (row), selected);
}

/**
 * okr_sidebar_get_objective:
 * @self: a left pane
 *
 * Returns: (transfer none) (nullable): the selected one; NULL: all of them
 */
OkrObjective *
okr_sidebar_get_objective (OkrSidebar *self)
{
  g_return_val_if_fail (OKR_IS_SIDEBAR (self), NULL);

  return self->objective;
}

/**
 * okr_sidebar_set_objective:
 * @self: a left pane
 * @objective: (nullable): the selected one; NULL: all of them
 */
void
okr_sidebar_set_objective (OkrSidebar   *self,
                           OkrObjective *objective)
{
  g_return_if_fail (OKR_IS_SIDEBAR (self));

  show_selected (self, self->objective, FALSE);
  g_set_object (&self->objective, objective);
  show_selected (self, objective, TRUE);
}
