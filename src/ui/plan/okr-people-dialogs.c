/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a person, who also reads where one more is welcome, and of a team: what is typed is saved by itself.  */

#include "config.h"

#include "ui/plan/okr-people-dialogs.h"

#include "model/okr-openings.h"
#include "ui/dialogs/okr-editor.h"
#include "ui/dialogs/okr-form.h"
#include "ui/dialogs/okr-people-row.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

/* How far a key result stands below its objective, in pixels; libadwaita adds its gap. */
#define INDENT 12

static void
on_removed_cb (AdwDialog *dialog)
{
  adw_dialog_force_close (dialog);
}

static AdwDialog *
create_dialog (const char          *title,
               OkrEntity           *entity,
               AdwPreferencesPage **page)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (*page));
  adw_dialog_set_title (dialog, title);
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  g_signal_connect_object (entity, "notify::removed", G_CALLBACK (on_removed_cb), dialog, G_CONNECT_SWAPPED);

  return dialog;
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);

  return group;
}

/* ---- a person ---- */

static const char *
get_person_kind_word (int value)
{
  switch ((OkrPersonKind) value)
    {
    case OKR_PERSON_KIND_MEMBER:
      return _("Member of the team");
    case OKR_PERSON_KIND_STAKEHOLDER:
      return _("Stakeholder");
    case OKR_PERSON_KIND_NONE:
    default:
      return NULL;
    }
}

static const OkrEditorField person_fields[] = {
  { "name", OKR_EDITOR_LINE, N_("Name") },
  { "kind", OKR_EDITOR_CHOICE, N_("At the Workshop As"), .none = N_("Not said"), .word = get_person_kind_word },
};

static const OkrEditorField role_field = { "role", OKR_EDITOR_LINE, N_("Role") };

static void
on_role_clicked_cb (GtkButton   *button,
                    AdwEntryRow *row)
{
  gtk_editable_set_text (GTK_EDITABLE (row), gtk_button_get_label (button));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER)));
}

/* M6: these are offered, and anything else can be typed. */
static GtkWidget *
create_roles (GtkWidget *row)
{
  const char * const roles[] = { _("Founder"), _("Product"), _("Growth"), _("Stakeholder") };
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      GtkWidget *role = gtk_button_new_with_label (roles[i]);

      gtk_widget_add_css_class (role, "flat");
      g_signal_connect_object (role, "clicked", G_CALLBACK (on_role_clicked_cb), row, G_CONNECT_DEFAULT);
      gtk_box_append (GTK_BOX (box), role);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Usual Roles"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Usual Roles"), -1);

  return button;
}

/* The key result lies over the window, not over this dialog. */
static void
on_opening_activated_cb (AdwActionRow *row,
                         AdwDialog    *dialog)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (row))));
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "okr-key-result"));

  adw_dialog_close (dialog);
  gtk_widget_activate_action (window, "win.open-key-result", "s", id);
}

static GtkWidget *
create_opening_row (AdwDialog  *dialog,
                    OkrOpening *opening)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_key_result_get_title (opening->key_result));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), opening->reason);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, opening->reason, -1);
  g_object_set_data_full (G_OBJECT (row), "okr-key-result", g_strdup (okr_entity_get_id (OKR_ENTITY (opening->key_result))), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_opening_activated_cb), dialog, G_CONNECT_DEFAULT);

  return row;
}

/* B22 */
static void
add_openings (AdwPreferencesPage *page,
              AdwDialog          *dialog,
              OkrPerson          *person,
              OkrCycle           *cycle)
{
  g_autoptr (GPtrArray) openings = okr_openings_find (cycle, person);
  AdwPreferencesGroup *group = add_group (page, _("Can Contribute To"));

  for (guint i = 0; i < openings->len; i++)
    adw_preferences_group_add (group, create_opening_row (dialog, openings->pdata[i]));
  if (openings->len == 0)
    adw_preferences_group_set_description (group, _("No key result of this cycle wants one more"));
}

/**
 * okr_person_dialog_new:
 * @workspace: takes the edits
 * @person: who is edited
 * @cycle: (nullable): where @person is shown what to contribute to
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_person_dialog_new (OkrWorkspace *workspace,
                       OkrPerson    *person,
                       OkrCycle     *cycle)
{
  AdwPreferencesPage *page;
  AdwDialog *dialog = create_dialog (_("Person"), OKR_ENTITY (person), &page);
  AdwPreferencesGroup *group = add_group (page, NULL);
  GtkWidget *role;

  okr_editor_add_fields (group, workspace, OKR_ENTITY (person), person_fields, G_N_ELEMENTS (person_fields));
  role = okr_editor_add_field (group, workspace, OKR_ENTITY (person), &role_field);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (role), create_roles (role));
  if (cycle != NULL)
    add_openings (page, dialog, person, cycle);

  return dialog;
}

/* ---- a team ---- */

static const char *
get_team_kind_word (int value)
{
  switch ((OkrTeamKind) value)
    {
    case OKR_TEAM_KIND_COMPANY:
      return C_("kind of team", "Company");
    case OKR_TEAM_KIND_TRIBE:
      return C_("kind of team", "Tribe");
    case OKR_TEAM_KIND_TEAM:
      return C_("kind of team", "Team");
    case OKR_TEAM_KIND_NONE:
    default:
      return NULL;
    }
}

static gboolean
is_another (OkrEntity *entity,
            OkrEntity *other)
{
  return entity != other;
}

static const OkrEditorField team_fields[] = {
  { "name", OKR_EDITOR_LINE, N_("Name") },
  { "kind", OKR_EDITOR_CHOICE, N_("Kind"), .none = N_("Not said"), .word = get_team_kind_word },
  { "parent", OKR_EDITOR_ENTITY, N_("Belongs To"), .none = N_("Nothing above it"), .offers = is_another },
};

/* A title with its score. */
static GtkWidget *
create_score_row (OkrEntity *entity,
                  double     figure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = isnan (figure) ? g_strdup ("–") : okr_label_dup_figure (figure);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_entity_get_title (entity));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  okr_form_describe_row (row, text);
  if (OKR_IS_KEY_RESULT (entity))
    {
      GtkWidget *indent = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (indent, INDENT, -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), indent);
    }
  else
    {
      gtk_widget_add_css_class (label, "heading");
    }

  return row;
}

/* An objective and those of its key results that count. */
static void
add_scores (AdwPreferencesGroup *group,
            OkrObjective        *objective)
{
  GListModel *key_results = okr_objective_get_key_results (objective);

  adw_preferences_group_add (group, create_score_row (OKR_ENTITY (objective), okr_objective_get_figure (objective)));
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);

      if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
        adw_preferences_group_add (group, create_score_row (OKR_ENTITY (key_result), okr_key_result_get_figure (key_result)));
    }
}

/* B7 */
static void
fill_objectives (AdwPreferencesGroup *group,
                 OkrTeam             *team,
                 OkrCycle            *cycle)
{
  GListModel *objectives = cycle != NULL ? okr_cycle_get_objectives (cycle) : NULL;
  guint n = 0;

  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      if (okr_objective_get_team (objective) != team)
        continue;
      add_scores (group, objective);
      n++;
    }

  if (n == 0)
    adw_preferences_group_set_description (group, _("None in this cycle"));
}

/* The question that follows lies over the window, not over this dialog. */
static void
on_template_clicked_cb (GtkWidget *button,
                        AdwDialog *dialog)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (button)));
  const char *id = g_object_get_data (G_OBJECT (button), "okr-team");

  adw_dialog_close (dialog);
  gtk_widget_activate_action (window, "win.use-template", "s", id);
}

/* M20 */
static GtkWidget *
create_template_button (AdwDialog *dialog,
                        OkrTeam   *team)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Begin with a Te_mplate…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "okr-team", g_strdup (okr_entity_get_id (OKR_ENTITY (team))), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_template_clicked_cb), dialog, G_CONNECT_DEFAULT);

  return button;
}

/**
 * okr_team_dialog_new:
 * @workspace: takes the edits
 * @team: which one
 * @cycle: (nullable): whose objectives are shown with their scores
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_team_dialog_new (OkrWorkspace *workspace,
                     OkrTeam      *team,
                     OkrCycle     *cycle)
{
  AdwPreferencesPage *page;
  AdwDialog *dialog = create_dialog (_("Team"), OKR_ENTITY (team), &page);
  AdwPreferencesGroup *group = add_group (page, NULL);
  AdwPreferencesGroup *objectives;

  okr_editor_add_fields (group, workspace, OKR_ENTITY (team), team_fields, G_N_ELEMENTS (team_fields));
  adw_preferences_group_add (group, okr_people_row_new (workspace, OKR_ENTITY (team), OKR_TYPE_MEMBERSHIP, _("Members"), _("Nobody yet")));
  objectives = add_group (page, _("Objectives"));
  fill_objectives (objectives, team, cycle);
  adw_preferences_group_set_header_suffix (objectives, create_template_button (dialog, team));

  return dialog;
}
