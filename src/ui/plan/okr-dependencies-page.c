/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section Dependencies (F22, F33): a list and a map of the same, and what follows from it.  It follows the
 * workspace while it is seen.  */

#include "config.h"

#include "ui/plan/okr-dependencies-page.h"

#include "base/okr-list.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"
#include "ui/plan/okr-dependency-dialog.h"
#include "ui/plan/okr-dependency-labels.h"
#include "ui/plan/okr-dependency-map.h"
#include "ui/plan/okr-dependency-row.h"
#include "widgets/okr-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrDependenciesPage
{
  GtkWidget       parent_instance;

  GtkStack       *stack;                /* template children */
  GtkLabel       *alert;
  GtkWidget      *alert_box;
  AdwToggleGroup *views;
  GtkStack       *view;
  GtkListBox     *list;
  OkrLinkMap     *map;
  GtkWidget      *capacity;
  GtkListBox     *loads;
  GtkListBox     *entangled;
  GtkAdjustment  *limit;

  OkrWorkspace   *workspace;            /* owned */
  OkrCycle       *cycle;                /* owned */
  GListStore     *dependencies;         /* owned: what the list shows */
  GPtrArray      *nodes;                /* owned: the teams of the map */
  gboolean        filling;              /* the page itself changes its controls */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrDependenciesPage, okr_dependencies_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

/* ---- what each team promises ---- */

static GtkWidget *
create_load_row (const OkrTeamLoad *load)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, OKR_BANDWIDTH_LIMIT);
  g_autofree char *percent = okr_dependency_dup_percent (load->bandwidth.percent);
  g_autofree char *words = okr_dependency_dup_load (&load->bandwidth);
  gboolean over = okr_bandwidth_is_over (load->bandwidth.percent);
  g_autofree char *subtitle = over ? g_strdup_printf (_("%s: all of its capacity or more"), words) : g_strdup (words);
  GtkWidget *total = gtk_label_new (percent);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_team_get_name (load->team));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), MIN (load->bandwidth.percent, OKR_BANDWIDTH_LIMIT));
  gtk_widget_set_size_request (bar, 90, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_team_get_name (load->team), -1);
  gtk_widget_add_css_class (total, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (total), 6);
  gtk_label_set_xalign (GTK_LABEL (total), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), total);
  if (over)
    {
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_widget_add_css_class (row, "warning");
    }
  okr_form_describe_row (row, subtitle);

  return row;
}

static char *
dup_alert (OkrDependenciesPage *self,
           GArray              *loads)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  gboolean before = today < okr_cycle_get_start (self->cycle);
  g_autoptr (GString) teams = g_string_new (NULL);

  for (guint i = 0; i < loads->len; i++)
    {
      const OkrTeamLoad *load = &g_array_index (loads, OkrTeamLoad, i);
      g_autofree char *percent = okr_dependency_dup_percent (load->bandwidth.percent);

      if (okr_bandwidth_is_over (load->bandwidth.percent))
        g_string_append_printf (teams, "%s%s %s", teams->len > 0 ? ", " : "", okr_team_get_name (load->team), percent);
    }

  if (teams->len == 0)
    return NULL;

  /* Translators: which teams, with how much: "B2B engineering 105%" */
  return g_strdup_printf (before ? _("Promised before the start, all of a team’s capacity or more: %s. Ask for less, or ask another team.")
                                 : _("Promised, all of a team’s capacity or more: %s."), teams->str);
}

static void
update_loads (OkrDependenciesPage *self)
{
  g_autoptr (GArray) loads = okr_workspace_list_team_loads (self->workspace, self->cycle);
  g_autofree char *alert = dup_alert (self, loads);

  gtk_list_box_remove_all (self->loads);
  for (guint i = 0; i < loads->len; i++)
    gtk_list_box_append (self->loads, create_load_row (&g_array_index (loads, OkrTeamLoad, i)));
  gtk_widget_set_visible (self->capacity, loads->len > 0);
  gtk_label_set_text (self->alert, alert != NULL ? alert : "");
  gtk_widget_set_visible (self->alert_box, alert != NULL);
}

/* ---- what hangs on many ---- */

static GtkWidget *
create_entangled_row (const OkrEntanglement *entanglement,
                      guint                  limit)
{
  GtkWidget *row = adw_action_row_new ();
  guint n = entanglement->n_links;
  g_autofree char *count = g_strdup_printf (ngettext ("%'u link", "%'u links", n), n);
  gboolean over = n > limit;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_objective_get_title (entanglement->objective));
  if (over)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Entangled: much of its work waits for others"));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_widget_add_css_class (row, "warning");
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (count));
  okr_form_describe_row (row, count);

  return row;
}

static void
update_entangled (OkrDependenciesPage *self)
{
  g_autoptr (GArray) entanglements = okr_workspace_list_entanglements (self->workspace, self->cycle);
  guint limit = okr_workspace_get_links_limit (self->workspace);

  gtk_list_box_remove_all (self->entangled);
  for (guint i = 0; i < entanglements->len; i++)
    gtk_list_box_append (self->entangled, create_entangled_row (&g_array_index (entanglements, OkrEntanglement, i), limit));
  gtk_widget_set_visible (GTK_WIDGET (self->entangled), entanglements->len > 0);
  self->filling = TRUE;
  gtk_adjustment_set_value (self->limit, limit);
  self->filling = FALSE;
}

static void
on_limit_changed_cb (OkrDependenciesPage *self)
{
  g_autofree char *limit = NULL;

  if (self->filling || self->workspace == NULL)
    return;

  limit = g_strdup_printf ("%.0f", gtk_adjustment_get_value (self->limit));
  okr_workspace_set_setting_async (self->workspace, OKR_SETTING_LINKS_LIMIT, limit, okr_reply_cb,
                                   okr_reply_new (GTK_WIDGET (self), NULL));
}

/* ---- the list and the map ---- */

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OkrDependenciesPage *self = user_data;

  return okr_dependency_row_new (self->workspace, item);
}

static void
update_list (OkrDependenciesPage *self)
{
  g_autoptr (GPtrArray) dependencies = okr_workspace_list_dependencies (self->workspace, self->cycle);
  GtkListBoxRow *row;

  okr_list_replace (self->dependencies, dependencies);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    okr_dependency_row_update (OKR_DEPENDENCY_ROW (row));
}

static const char *
choose_face (OkrDependenciesPage *self)
{
  if (self->cycle == NULL || g_list_model_get_n_items (okr_workspace_get_list (self->workspace, OKR_TYPE_TEAM)) < 2)
    return "no-teams";

  return g_list_model_get_n_items (G_LIST_MODEL (self->dependencies)) > 0 ? "dependencies" : "empty";
}

static void
update (OkrDependenciesPage *self)
{
  if (self->workspace == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->cycle != NULL)
    {
      update_list (self);
      update_loads (self);
      update_entangled (self);
      g_clear_pointer (&self->nodes, g_ptr_array_unref);
      self->nodes = okr_dependency_map_fill (self->map, self->workspace, self->cycle);
    }
  gtk_stack_set_visible_child_name (self->stack, choose_face (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dependencies.add",
                                 self->cycle != NULL && !okr_workspace_get_read_only (self->workspace));
}

static gboolean
involves (OkrDependenciesPage *self,
          OkrDependency       *dependency,
          OkrTeam             *team)
{
  g_autoptr (GPtrArray) teams = okr_workspace_list_serving_teams (self->workspace, dependency);

  return okr_dependency_get_from_team (dependency) == team || g_ptr_array_find (teams, team, NULL);
}

/* A team of the map leads to what it asks and promises. */
static void
on_node_activated_cb (OkrLinkMap          *map,
                      guint                node,
                      OkrDependenciesPage *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (!involves (self, okr_dependency_row_get_dependency (OKR_DEPENDENCY_ROW (row)), self->nodes->pdata[node]))
        continue;
      adw_toggle_group_set_active_name (self->views, "list");
      gtk_widget_grab_focus (GTK_WIDGET (row));
      return;
    }
}

static void
on_view_changed_cb (OkrDependenciesPage *self)
{
  gtk_stack_set_visible_child_name (self->view, adw_toggle_group_get_active_name (self->views));
}

static void
on_add_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OkrDependenciesPage *self = OKR_DEPENDENCIES_PAGE (widget);

  if (!okr_reply_refuse (widget, self->workspace, self->cycle))
    adw_dialog_present (okr_dependency_dialog_new (self->workspace, self->cycle, NULL), widget);
}

/* ---- a page of the window ---- */

static void
okr_dependencies_page_set_cycle (OkrPage  *page,
                                 OkrCycle *cycle)
{
  OkrDependenciesPage *self = OKR_DEPENDENCIES_PAGE (page);

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

static void
okr_dependencies_page_set_workspace (OkrPage      *page,
                                     OkrWorkspace *workspace)
{
  OkrDependenciesPage *self = OKR_DEPENDENCIES_PAGE (page);

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_list_store_remove_all (self->dependencies);
  g_clear_object (&self->cycle);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static gboolean
okr_dependencies_page_take_focus (OkrPage *page)
{
  return gtk_widget_child_focus (gtk_stack_get_visible_child (OKR_DEPENDENCIES_PAGE (page)->stack), GTK_DIR_TAB_FORWARD);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_dependencies_page_set_workspace;
  iface->set_cycle = okr_dependencies_page_set_cycle;
  iface->take_focus = okr_dependencies_page_take_focus;
}

/* ---- the widget ---- */

static void
okr_dependencies_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_dependencies_page_parent_class)->map (widget);
  update (OKR_DEPENDENCIES_PAGE (widget));
}

static void
okr_dependencies_page_dispose (GObject *object)
{
  OkrDependenciesPage *self = OKR_DEPENDENCIES_PAGE (object);

  if (self->dependencies != NULL)
    okr_dependencies_page_set_workspace (OKR_PAGE (self), NULL);
  g_clear_object (&self->dependencies);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_DEPENDENCIES_PAGE);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_dependencies_page_parent_class)->dispose (object);
}

static void
okr_dependencies_page_class_init (OkrDependenciesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_dependencies_page_dispose;
  widget_class->map = okr_dependencies_page_map;

  g_type_ensure (OKR_TYPE_LINK_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-dependencies-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, alert);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, alert_box);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, views);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, view);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, list);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, map);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, capacity);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, loads);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, entangled);
  gtk_widget_class_bind_template_child (widget_class, OkrDependenciesPage, limit);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_limit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_node_activated_cb);
  gtk_widget_class_install_action (widget_class, "dependencies.add", NULL, on_add_cb);
}

static void
okr_dependencies_page_init (OkrDependenciesPage *self)
{
  self->dependencies = g_list_store_new (OKR_TYPE_DEPENDENCY);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->dependencies), create_row, self, NULL);
}
