/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section for people and teams; see the header.  Its lists are made anew when something changes while they are
 * seen: a workshop has seven people, and a company some dozens of teams.  */

#include "config.h"

#include "ui/plan/okr-people-page.h"

#include "model/okr-workspace-people.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"
#include "ui/plan/okr-load-map.h"
#include "ui/plan/okr-people-dialogs.h"
#include "ui/print/okr-print.h"
#include "widgets/okr-children.h"
#include "widgets/okr-drag-source.h"
#include "widgets/okr-edge-scroller.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* M7 */
#define MAX_PRESENT 7
#define INDENT 24

/* What libadwaita leaves free between a prefix and the words. */
#define PREFIX_GAP 12

struct _OkrPeoplePage
{
  GtkWidget            parent_instance;

  GtkScrolledWindow   *scrolled;
  GtkListBox          *people;
  GtkLabel            *workshop;
  GtkListBox          *teams;
  AdwPreferencesGroup *contributions_group;
  GtkWidget           *levels;
  GtkListBox          *contributions;
  AdwPreferencesGroup *load_group;
  AdwBin              *load;

  AdwEntryRow         *add_person;      /* borrowed children, last in their lists */
  AdwEntryRow         *add_team;
  OkrWorkspace        *workspace;       /* owned */
  OkrCycle            *cycle;           /* owned */
  OkrEdgeScroller     *scroller;        /* owned: while a team is dragged */
  char                *focused;         /* owned: the id of what has the focus, for when its row is made anew */
};

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrPeoplePage, okr_people_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static gpointer
get_entity (gpointer widget)
{
  return g_object_get_data (widget, "okr-entity");
}

static void
set_entity (gpointer   widget,
            OkrEntity *entity)
{
  g_object_set_data_full (widget, "okr-entity", g_object_ref (entity), g_object_unref);
}

static GtkWidget *
create_row (OkrEntity  *entity,
            const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  okr_form_describe_row (row, subtitle != NULL ? subtitle : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  set_entity (row, entity);

  return row;
}

static void
delete_entity (OkrPeoplePage *self,
               OkrEntity     *entity)
{
  g_autofree char *message = g_strdup_printf (_("“%s” was deleted"), okr_entity_get_title (entity));

  okr_workspace_delete_async (self->workspace, entity, okr_reply_cb, okr_reply_new (GTK_WIDGET (self), message));
}

static void
on_delete_clicked_cb (GtkButton     *button,
                      OkrPeoplePage *self)
{
  delete_entity (self, get_entity (button));
}

static GtkWidget *
create_delete (OkrPeoplePage *self,
               OkrEntity     *entity)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_("Delete “%s”"), okr_entity_get_title (entity));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !okr_workspace_get_read_only (self->workspace));
  set_entity (button, entity);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked_cb), self, G_CONNECT_DEFAULT);

  return button;
}

/* ---- people ---- */

static void
on_present_toggled_cb (GtkCheckButton *check,
                       OkrPeoplePage  *self)
{
  OkrPerson *person = get_entity (check);
  gboolean present = gtk_check_button_get_active (check);

  if (self->cycle != NULL && present != okr_workspace_is_present (self->workspace, self->cycle, person))
    okr_workspace_set_presence_async (self->workspace, self->cycle, person, present, NULL, NULL);
}

/* Also when it could not be kept: what is shown is what is in the file. */
static void
show_presence (GtkCheckButton *check)
{
  OkrPeoplePage *self = OKR_PEOPLE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (check), OKR_TYPE_PEOPLE_PAGE));

  if (self != NULL && self->cycle != NULL)
    gtk_check_button_set_active (check, okr_workspace_is_present (self->workspace, self->cycle, get_entity (check)));
}

static GtkWidget *
create_person_row (OkrPeoplePage *self,
                   OkrPerson     *person)
{
  GtkWidget *row = create_row (OKR_ENTITY (person), okr_person_get_name (person), okr_person_get_role (person));
  GtkWidget *check = gtk_check_button_new ();
  /* Translators: somebody is at the workshop */
  g_autofree char *name = g_strdup_printf (_("%s is there"), okr_person_get_name (person));

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, name);
  gtk_widget_set_sensitive (check, self->cycle != NULL && !okr_workspace_get_read_only (self->workspace));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               self->cycle != NULL && okr_workspace_is_present (self->workspace, self->cycle, person));
  set_entity (check, OKR_ENTITY (person));
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_present_toggled_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->workspace, "failed", G_CALLBACK (show_presence), check, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_delete (self, OKR_ENTITY (person)));

  return row;
}

/* "Ada, founder" */
static void
on_add_person_cb (OkrPeoplePage *self)
{
  g_auto (GStrv) parts = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->add_person)), ",", 2);

  if (parts[0] == NULL || *g_strstrip (parts[0]) == '\0')
    return;

  okr_workspace_add_person_async (self->workspace, parts[0], parts[1] != NULL ? g_strstrip (parts[1]) : NULL, okr_reply_cb,
                                  okr_reply_new_for_text (GTK_EDITABLE (self->add_person),
                                                          gtk_editable_get_text (GTK_EDITABLE (self->add_person)), NULL));
  gtk_editable_set_text (GTK_EDITABLE (self->add_person), "");
}

static void
update_workshop (OkrPeoplePage *self)
{
  guint n = self->cycle != NULL ? okr_workspace_count_present (self->workspace, self->cycle) : 0;
  g_autofree char *text = NULL;

  if (n > MAX_PRESENT)
    text = g_strdup_printf (ngettext ("%'u person is too many for one workshop: hold two sessions, the strategic objectives first, then those of each team.",
                                      "%'u people are too many for one workshop: hold two sessions, the strategic objectives first, then those of each team.", n), n);
  else if (n > 1)
    text = g_strdup_printf (ngettext ("%u person is at the workshop; seven is the most.",
                                      "%u people are at the workshop; seven is the most.", n), n);
  else
    text = g_strdup (_("Not yet shared: a set that one person builds alone is nobody else’s."));

  gtk_label_set_text (self->workshop, text);
  if (n > MAX_PRESENT || n <= 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->workshop), "alert-box");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->workshop), "alert-box");
}

/* ---- teams ---- */

static guint
count_members (OkrTeam *team)
{
  return g_list_model_get_n_items (okr_entity_get_referrers (OKR_ENTITY (team),
                                                             okr_entity_class_find_column (OKR_TYPE_MEMBERSHIP, "team")));
}

static guint
count_objectives (OkrPeoplePage *self,
                  OkrTeam       *team)
{
  GListModel *objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;
  guint n = 0;

  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      n += okr_objective_get_team (objective) == team;
    }

  return n;
}

static OkrTeam *
find_sibling (OkrPeoplePage *self,
              OkrTeam       *team,
              int            step)
{
  g_autoptr (GPtrArray) siblings = okr_workspace_list_teams (self->workspace);
  guint position;

  for (guint i = siblings->len; i > 0; i--)
    if (okr_team_get_parent (siblings->pdata[i - 1]) != okr_team_get_parent (team))
      g_ptr_array_remove_index (siblings, i - 1);
  if (!g_ptr_array_find (siblings, team, &position) || (int) position + step < 0 || position + (guint) step >= siblings->len)
    return NULL;

  return siblings->pdata[(int) position + step];
}

static void
move_team (OkrPeoplePage *self,
           OkrTeam       *team,
           OkrTeam       *parent,
           OkrTeam       *after)
{
  okr_workspace_move_team_async (self->workspace, team, parent, after, okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
}

/* Alt+Left puts it beside the team that it belonged to, Alt+Right into the one before it. */
static gboolean
on_team_key_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        modifiers,
                OkrPeoplePage         *self)
{
  OkrTeam *team = get_entity (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  OkrTeam *parent = okr_team_get_parent (team);
  gboolean alt = (modifiers & gtk_accelerator_get_default_mod_mask ()) == GDK_ALT_MASK;
  OkrTeam *other;

  if (keyval == GDK_KEY_Delete && !alt)
    {
      delete_entity (self, OKR_ENTITY (team));
      return GDK_EVENT_STOP;
    }
  if (!alt)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
      if (find_sibling (self, team, -1) != NULL)
        move_team (self, team, parent, find_sibling (self, team, -2));
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
      other = find_sibling (self, team, 1);
      if (other != NULL)
        move_team (self, team, parent, other);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
      if (parent != NULL)
        move_team (self, team, okr_team_get_parent (parent), parent);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
      other = find_sibling (self, team, -1);
      if (other != NULL)
        okr_workspace_set_reference_async (self->workspace, OKR_ENTITY (team), "parent", OKR_ENTITY (other),
                                           okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source,
               double         x,
               double         y,
               GtkWidget     *row)
{
  if (!okr_drag_source_get_armed (source))
    return NULL;

  return gdk_content_provider_new_typed (OKR_TYPE_TEAM, get_entity (row));
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  GtkWidget     *row)
{
  okr_drag_show_words (drag, okr_team_get_name (get_entity (row)));
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            OkrPeoplePage *self)
{
  OkrTeam *parent = get_entity (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  OkrTeam *team = g_value_get_object (value);

  if (team == NULL || team == parent)
    return FALSE;

  okr_workspace_set_reference_async (self->workspace, OKR_ENTITY (team), "parent", OKR_ENTITY (parent),
                                     okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));

  return TRUE;
}

static GtkWidget *
create_indent (guint depth)
{
  GtkWidget *indent = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (indent, (int) (INDENT * depth) - PREFIX_GAP, -1);

  return indent;
}

static GtkWidget *
create_team_row (OkrPeoplePage *self,
                 OkrTeam       *team)
{
  guint n_members = count_members (team);
  guint n_objectives = count_objectives (self, team);
  g_autofree char *members = g_strdup_printf (ngettext ("%'u member", "%'u members", n_members), n_members);
  g_autofree char *objectives = g_strdup_printf (ngettext ("%'u objective", "%'u objectives", n_objectives), n_objectives);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", members, objectives);
  GtkWidget *row = create_row (OKR_ENTITY (team), okr_team_get_name (team), subtitle);
  guint depth = okr_workspace_get_team_depth (team);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = okr_drag_source_add (row, GDK_ACTION_COPY, NULL, NULL);
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_TEAM, GDK_ACTION_COPY);

  /* a prefix takes room even if it is not seen */
  if (depth > 0)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_indent (depth));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_delete (self, OKR_ENTITY (team)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) depth + 1, -1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_team_key_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, keys);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_prepare_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));

  return row;
}

static void
on_add_team_cb (OkrPeoplePage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->add_team))));
  g_autoptr (GPtrArray) teams = okr_workspace_list_teams (self->workspace);
  OkrTeam *last = teams->len > 0 ? teams->pdata[teams->len - 1] : NULL;

  if (*name == '\0')
    return;

  /* beside the last one; the first is the whole, and those that follow belong to it */
  okr_workspace_add_team_async (self->workspace, last != NULL && okr_team_get_parent (last) != NULL ? okr_team_get_parent (last) : last,
                                name, okr_reply_cb, okr_reply_new_for_text (GTK_EDITABLE (self->add_team), name, NULL));
  gtk_editable_set_text (GTK_EDITABLE (self->add_team), "");
}

/* ---- who contributes to what (B22, M8, M20) ---- */

static char *
dup_contributors (GListModel   *objectives,
                  OkrObjective *to)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      OkrTeam *team = okr_objective_get_team (objective);

      if (okr_objective_get_contributes_to (objective) != to)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", okr_objective_get_title (objective));
      if (team != NULL)
        g_string_append_printf (text, " (%s)", okr_team_get_name (team));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
dup_contribution (GListModel   *objectives,
                  OkrObjective *objective)
{
  g_autofree char *contributors = dup_contributors (objectives, objective);
  OkrObjective *to = okr_objective_get_contributes_to (objective);

  if (to != NULL)
    /* Translators: the objective that this one contributes to */
    return g_strdup_printf (_("Contributes to “%s”"), okr_objective_get_title (to));
  if (okr_objective_get_level (objective) == OKR_LEVEL_TEAM)
    return g_strdup (_("Not linked to any other objective"));

  return *contributors != '\0' ? g_steal_pointer (&contributors) : g_strdup (_("Nobody contributes to it yet"));
}

static void
update_contributions (OkrPeoplePage *self)
{
  GListModel *objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;
  guint n_strategic = 0, n_team = 0;

  gtk_list_box_remove_all (self->contributions);
  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      g_autofree char *contribution = dup_contribution (objectives, objective);

      n_strategic += okr_objective_get_level (objective) == OKR_LEVEL_STRATEGIC;
      n_team += okr_objective_get_level (objective) == OKR_LEVEL_TEAM;
      gtk_list_box_append (self->contributions, create_row (OKR_ENTITY (objective), okr_objective_get_title (objective), contribution));
    }
  gtk_widget_set_visible (self->levels, n_team > 0 && n_strategic == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->contributions_group), gtk_list_box_get_row_at_index (self->contributions, 0) != NULL);
}

/* ---- all of it ---- */

static GtkWidget *
find_row (GtkListBox *list,
          OkrEntity  *entity)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (get_entity (row) == entity)
      return GTK_WIDGET (row);

  return NULL;
}

/* Each edit made the rows anew: the dialog does not find the one that it was opened from. */
static void
on_editor_closed_cb (AdwDialog     *dialog,
                     OkrPeoplePage *self)
{
  OkrEntity *entity = get_entity (dialog);
  GtkWidget *row = find_row (OKR_IS_PERSON (entity) ? self->people : self->teams, entity);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
open_editor (OkrPeoplePage *self,
             AdwDialog     *dialog,
             OkrEntity     *entity)
{
  set_entity (dialog, entity);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (on_editor_closed_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
on_row_activated_cb (GtkListBox    *list,
                     GtkListBoxRow *row,
                     OkrPeoplePage *self)
{
  OkrEntity *entity = get_entity (row);

  if (OKR_IS_PERSON (entity))
    open_editor (self, okr_person_dialog_new (self->workspace, OKR_PERSON (entity), self->cycle), entity);
  else if (OKR_IS_TEAM (entity))
    open_editor (self, okr_team_dialog_new (self->workspace, OKR_TEAM (entity), self->cycle), entity);
  else if (OKR_IS_OBJECTIVE (entity))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-objective", "s", okr_entity_get_id (entity));
}

static void
on_print_load_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OkrPeoplePage *self = OKR_PEOPLE_PAGE (widget);

  if (self->cycle != NULL)
    okr_print_run (GTK_WINDOW (gtk_widget_get_root (widget)), okr_load_map_create_sheet (self->workspace, self->cycle));
}

/* All rows but the last one, which adds. */
static void
clear_rows (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL && get_entity (row) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
insert_row (OkrPeoplePage *self,
            GtkListBox    *list,
            GtkWidget     *row,
            guint          position)
{
  gtk_list_box_insert (list, row, (int) position);
  if (g_strcmp0 (self->focused, okr_entity_get_id (get_entity (row))) == 0)
    gtk_widget_grab_focus (row);
}

static void
remember_focus (OkrPeoplePage *self)
{
  GtkWidget *people = gtk_widget_get_focus_child (GTK_WIDGET (self->people));
  GtkWidget *teams = gtk_widget_get_focus_child (GTK_WIDGET (self->teams));
  GtkWidget *row = people != NULL ? people : teams;
  OkrEntity *entity = row != NULL ? get_entity (row) : NULL;

  g_set_str (&self->focused, entity != NULL ? okr_entity_get_id (entity) : NULL);
}

static void
update (OkrPeoplePage *self)
{
  g_autoptr (GPtrArray) teams = NULL;
  GListModel *people;

  if (self->workspace == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  remember_focus (self);
  clear_rows (self->people);
  clear_rows (self->teams);
  people = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      insert_row (self, self->people, create_person_row (self, person), i);
    }
  teams = okr_workspace_list_teams (self->workspace);
  for (guint i = 0; i < teams->len; i++)
    insert_row (self, self->teams, create_team_row (self, teams->pdata[i]), i);

  gtk_widget_set_visible (GTK_WIDGET (self->add_person), !okr_workspace_get_read_only (self->workspace));
  gtk_widget_set_visible (GTK_WIDGET (self->add_team), !okr_workspace_get_read_only (self->workspace));
  update_workshop (self);
  update_contributions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->load_group), self->cycle != NULL && g_list_model_get_n_items (people) > 0);
  adw_bin_set_child (self->load, self->cycle != NULL ? okr_load_map_new (self->workspace, self->cycle) : NULL);
}

static void
okr_people_page_set_cycle (OkrPage  *page,
                           OkrCycle *cycle)
{
  OkrPeoplePage *self = OKR_PEOPLE_PAGE (page);

  if (g_set_object (&self->cycle, cycle))
    update (self);
}

static void
okr_people_page_set_workspace (OkrPage      *page,
                               OkrWorkspace *workspace)
{
  OkrPeoplePage *self = OKR_PEOPLE_PAGE (page);

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->cycle);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static gboolean
okr_people_page_take_focus (OkrPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_PEOPLE_PAGE (page)->add_person));
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_workspace = okr_people_page_set_workspace;
  iface->set_cycle = okr_people_page_set_cycle;
  iface->take_focus = okr_people_page_take_focus;
}

static void
okr_people_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_people_page_parent_class)->map (widget);
  update (OKR_PEOPLE_PAGE (widget));
}

static void
okr_people_page_dispose (GObject *object)
{
  OkrPeoplePage *self = OKR_PEOPLE_PAGE (object);

  okr_people_page_set_workspace (OKR_PAGE (self), NULL);
  g_clear_object (&self->scroller);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_PEOPLE_PAGE);
  okr_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->focused, g_free);

  G_OBJECT_CLASS (okr_people_page_parent_class)->dispose (object);
}

static void
okr_people_page_class_init (OkrPeoplePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_people_page_dispose;
  widget_class->map = okr_people_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, people);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, workshop);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, teams);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, contributions_group);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, levels);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, contributions);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, load_group);
  gtk_widget_class_bind_template_child (widget_class, OkrPeoplePage, load);
  gtk_widget_class_install_action (widget_class, "people.print-load", NULL, on_print_load_cb);
}

static AdwEntryRow *
append_add_row (GtkListBox *list,
                const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_list_box_append (list, row);

  return ADW_ENTRY_ROW (row);
}

static void
okr_people_page_init (OkrPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->scroller = okr_edge_scroller_new (self->scrolled);
  self->add_person = append_add_row (self->people, _("Add a person: name, role"));
  self->add_team = append_add_row (self->teams, _("Add a team"));
  g_signal_connect_object (self->add_person, "entry-activated", G_CALLBACK (on_add_person_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add_team, "entry-activated", G_CALLBACK (on_add_team_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->teams, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->contributions, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_DEFAULT);
}
