/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checklist of the launch.  Each line of it leads to where it is mended; what is open of one objective and its key
 * results folds into one row.  Whoever launches with dependencies that are not agreed says that they know (B23).  */

#include "config.h"

#include "ui/plan/outline/okr-launch-dialog.h"

#include "model/okr-launch.h"
#include "ui/dialogs/okr-form.h"

#include <glib/gi18n.h>

struct _OkrLaunchDialog
{
  AdwDialog            parent_instance;

  AdwPreferencesGroup *summary; /* template children */
  AdwPreferencesGroup *needed;
  AdwPreferencesGroup *open;
  AdwPreferencesGroup *not_agreed;
  AdwSwitchRow        *known;
  GtkWidget           *launch;

  OkrWorkspace        *workspace;       /* owned */
  OkrCycle            *cycle;           /* owned */
  GPtrArray           *rows;            /* owned; of the groups, borrowed children */
  guint                n_needed;
  gboolean             launching;
};

enum
{
  MEND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrLaunchDialog, okr_launch_dialog, ADW_TYPE_DIALOG)

/* ---- the list ---- */

static void
add_row (OkrLaunchDialog     *self,
         AdwPreferencesGroup *group,
         GtkWidget           *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (OkrLaunchDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (self->rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP)),
                                  self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  self->n_needed = 0;
}

static void
on_row_activated_cb (AdwActionRow    *row,
                     OkrLaunchDialog *self)
{
  g_autoptr (OkrEntity) entity = g_object_ref (g_object_get_data (G_OBJECT (row), "okr-entity"));
  const char *field = g_object_get_data (G_OBJECT (row), "okr-field");

  /* the focus is given back to the window first */
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[MEND], 0, entity, field);
}

/* Who needs what for a dependency, the title for all else. */
static const char *
get_title (OkrEntity *entity)
{
  const char *what = OKR_IS_DEPENDENCY (entity) ? okr_dependency_get_what (OKR_DEPENDENCY (entity)) : okr_entity_get_title (entity);

  return what != NULL ? what : _("Dependency");
}

static GtkWidget *
create_row (OkrLaunchDialog     *self,
            const OkrLaunchItem *item,
            const char          *title,
            const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
      okr_form_describe_row (row, subtitle);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "okr-entity", g_object_ref (item->entity), g_object_unref);
  g_object_set_data (G_OBJECT (row), "okr-field", (gpointer) item->field);
  g_signal_connect (row, "activated", G_CALLBACK (on_row_activated_cb), self);

  return row;
}

static void
add_needed (OkrLaunchDialog     *self,
            const OkrLaunchItem *item)
{
  GtkWidget *row = create_row (self, item, get_title (item->entity), item->sentence);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  add_row (self, self->needed, row);
  /* what cannot be pressed takes no focus, and without one no key arrives */
  if (self->n_needed++ == 0)
    adw_dialog_set_focus (ADW_DIALOG (self), row);
}

static OkrEntity *
get_objective (OkrEntity *entity)
{
  return OKR_IS_KEY_RESULT (entity) ? OKR_ENTITY (okr_key_result_get_objective (OKR_KEY_RESULT (entity))) : entity;
}

static guint
count_open (GPtrArray *items,
            OkrEntity *objective)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      OkrLaunchItem *item = items->pdata[i];

      n += !item->refuses && get_objective (item->entity) == objective;
    }

  return n;
}

/* The row of an objective, in which all lie that are open of it and of its key results. */
static AdwExpanderRow *
add_objective (OkrLaunchDialog *self,
               OkrEntity       *objective,
               guint            n_open)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *count = g_strdup_printf (ngettext ("%'u thing is open", "%'u things are open", n_open), n_open);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_entity_get_title (objective));
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (row), 1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count, -1);
  add_row (self, self->open, row);

  return ADW_EXPANDER_ROW (row);
}

static void
add_open (OkrLaunchDialog *self,
          GPtrArray       *items)
{
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      OkrLaunchItem *item = items->pdata[i];
      OkrEntity *objective = get_objective (item->entity);
      AdwExpanderRow *row = g_hash_table_lookup (rows, objective);

      if (item->refuses)
        continue;
      if (OKR_IS_DEPENDENCY (item->entity))
        {
          add_row (self, self->not_agreed, create_row (self, item, get_title (item->entity), item->sentence));
          continue;
        }
      if (row == NULL)
        {
          row = add_objective (self, objective, count_open (items, objective));
          g_hash_table_insert (rows, objective, row);
        }
      if (item->entity == objective)
        adw_expander_row_add_row (row, create_row (self, item, item->sentence, NULL));
      else
        adw_expander_row_add_row (row, create_row (self, item, get_title (item->entity), item->sentence));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->open), g_hash_table_size (rows) > 0);
}

static guint
count_key_results (OkrCycle *cycle)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      if (okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_DRAFT)
        n += (guint) okr_objective_get_of (objective);
    }

  return n;
}

/* "4 objectives · 12 key results" */
static char *
dup_summary (OkrLaunchDialog *self)
{
  guint n_objectives = okr_launch_count_drafts (self->cycle);
  guint n_key_results = count_key_results (self->cycle);
  g_autofree char *objectives = g_strdup_printf (ngettext ("%'u objective", "%'u objectives", n_objectives), n_objectives);
  g_autofree char *key_results = g_strdup_printf (ngettext ("%'u key result", "%'u key results", n_key_results), n_key_results);

  return g_strdup_printf ("%s · %s", objectives, key_results);
}

static const char *
get_consequence (OkrLaunchDialog *self)
{
  if (okr_launch_count_drafts (self->cycle) == 0)
    return g_list_model_get_n_items (okr_cycle_get_objectives (self->cycle)) > 0
           ? _("Everything in this cycle is launched already.")
           : _("There is nothing to launch yet: write an objective first.");
  if (self->n_needed > 0)
    return _("Something is missing that a launch cannot do without.");

  return _("The key results go to the board, and their progress is followed from now on.");
}

static gboolean
has_not_agreed (OkrLaunchDialog *self)
{
  g_autoptr (GPtrArray) not_agreed = okr_launch_list_not_agreed (self->workspace, self->cycle);

  return not_agreed->len > 0;
}

static void
update_launch (OkrLaunchDialog *self)
{
  gtk_widget_set_sensitive (self->launch, self->n_needed == 0 && okr_launch_count_drafts (self->cycle) > 0
                                          && (adw_switch_row_get_active (self->known) || !has_not_agreed (self)));
}

static void
fill (OkrLaunchDialog *self)
{
  g_autoptr (GPtrArray) items = okr_launch_check (self->workspace, self->cycle);
  g_autofree char *summary = dup_summary (self);

  clear_rows (self);
  for (guint i = 0; i < items->len; i++)
    if (((OkrLaunchItem *) items->pdata[i])->refuses)
      add_needed (self, items->pdata[i]);
  add_open (self, items);

  adw_preferences_group_set_title (self->summary, summary);
  adw_preferences_group_set_description (self->summary, get_consequence (self));
  gtk_widget_set_visible (GTK_WIDGET (self->needed), self->n_needed > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->not_agreed), has_not_agreed (self));
  update_launch (self);
  if (self->n_needed == 0)
    adw_dialog_set_focus (ADW_DIALOG (self), has_not_agreed (self) ? GTK_WIDGET (self->known) : self->launch);
}

/* The line that somebody wrote last is saved while the dialog opens. */
static void
on_workspace_changed_cb (OkrLaunchDialog *self)
{
  if (!self->launching && self->workspace != NULL)
    fill (self);
}

/* ---- the act ---- */

static void
on_launched_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (OkrLaunchDialog) self = user_data;
  g_autoptr (GtkWidget) root = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      gtk_widget_activate_action (root, "win.toast", "(sb)", error->message, FALSE);
      self->launching = FALSE;
      update_launch (self);
      return;
    }

  message = g_strdup_printf (_("“%s” is launched"), okr_cycle_get_name (self->cycle));
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (root, "win.show-page", "s", "board");
  gtk_widget_activate_action (root, "win.toast", "(sb)", message, TRUE);
}

static void
on_launch_cb (OkrLaunchDialog *self)
{
  self->launching = TRUE;
  gtk_widget_set_sensitive (self->launch, FALSE);
  okr_workspace_launch_async (self->workspace, self->cycle, adw_switch_row_get_active (self->known), on_launched_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static void
okr_launch_dialog_dispose (GObject *object)
{
  OkrLaunchDialog *self = OKR_LAUNCH_DIALOG (object);

  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_LAUNCH_DIALOG);

  G_OBJECT_CLASS (okr_launch_dialog_parent_class)->dispose (object);
}

static void
okr_launch_dialog_class_init (OkrLaunchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_launch_dialog_dispose;

  signals[MEND] = g_signal_new ("mend", OKR_TYPE_LAUNCH_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                OKR_TYPE_ENTITY, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/outline/okr-launch-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrLaunchDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, OkrLaunchDialog, needed);
  gtk_widget_class_bind_template_child (widget_class, OkrLaunchDialog, open);
  gtk_widget_class_bind_template_child (widget_class, OkrLaunchDialog, not_agreed);
  gtk_widget_class_bind_template_child (widget_class, OkrLaunchDialog, known);
  gtk_widget_class_bind_template_child (widget_class, OkrLaunchDialog, launch);
  gtk_widget_class_bind_template_callback (widget_class, on_launch_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_launch);
}

static void
okr_launch_dialog_init (OkrLaunchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  adw_dialog_set_default_widget (ADW_DIALOG (self), self->launch);
}

/**
 * okr_launch_dialog_new:
 * @workspace: takes the launch
 * @cycle: whose drafts are launched
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_launch_dialog_new (OkrWorkspace *workspace,
                       OkrCycle     *cycle)
{
  OkrLaunchDialog *self = g_object_new (OKR_TYPE_LAUNCH_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->cycle = g_object_ref (cycle);
  fill (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_workspace_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
