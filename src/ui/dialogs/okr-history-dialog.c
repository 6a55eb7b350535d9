/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided, and every step that was taken (F94).  It follows the workspace while it is open.  */

#include "config.h"

#include "ui/dialogs/okr-history-dialog.h"

#include "base/okr-text.h"
#include "model/okr-decision-list.h"
#include "model/okr-history-marks.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>

/* As the window makes its steps. */
#define CLIENT "app"

/* Nobody reads further back here; okr-cli prints all. */
#define MAX_STEPS 500

struct _OkrHistoryDialog
{
  AdwDialog       parent_instance;

  AdwToggleGroup *views;                /* template children */
  GtkStack       *stack;
  GtkEditable    *search;
  GtkListBox     *decisions;
  GtkListBox     *steps;
  AdwStatusPage  *nothing;

  OkrWorkspace   *workspace;            /* owned */
};

G_DEFINE_FINAL_TYPE (OkrHistoryDialog, okr_history_dialog, ADW_TYPE_DIALOG)

static void
add_row (GtkListBox *list,
         const char *title,
         const char *subtitle,
         const char *icon_name)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  okr_form_describe_row (row, subtitle);
  if (icon_name != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

      gtk_widget_add_css_class (icon, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }
  gtk_list_box_append (list, row);
}

static void
append (GString    *text,
        const char *more)
{
  if (more != NULL && *more != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", more);
}

/* ---- what is shown ---- */

static gboolean
matches (GtkListBoxRow *row,
         gpointer       user_data)
{
  OkrHistoryDialog *self = user_data;
  const char *wanted = gtk_editable_get_text (self->search);
  g_autofree char *haystack = NULL;

  if (*wanted == '\0')
    return TRUE;

  haystack = g_strjoin ("\n", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                        adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), NULL);

  return okr_text_matches (haystack, wanted);
}

static gboolean
has_row (OkrHistoryDialog *self,
         GtkListBox       *list)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (matches (row, self))
      return TRUE;

  return FALSE;
}

/* The list that was chosen, or why it is empty: a workspace has steps from its first day, decisions come later.  */
static void
show_view (OkrHistoryDialog *self)
{
  const char *name = adw_toggle_group_get_active_name (self->views);
  gboolean decisions = g_str_equal (name, "decisions");
  gboolean searching = *gtk_editable_get_text (self->search) != '\0';

  if (has_row (self, decisions ? self->decisions : self->steps) || (!decisions && !searching))
    {
      gtk_stack_set_visible_child_name (self->stack, name);
      return;
    }

  adw_status_page_set_icon_name (self->nothing, searching ? "system-search-symbolic" : "document-open-recent-symbolic");
  adw_status_page_set_title (self->nothing, searching ? _("Nothing Found") : _("Nothing Decided Yet"));
  adw_status_page_set_description (self->nothing, searching
                                   ? _("Look for a title, a person or a day.")
                                   : _("Launches, replacements, drops and merges come here, with who, when and why."));
  gtk_stack_set_visible_child_name (self->stack, "nothing");
}

/* ---- decisions ---- */

static const char *
get_kind_words (const OkrDecidedThing *thing)
{
  switch (thing->kind)
    {
    case OKR_DECIDED_LAUNCHED:
      return _("Launched: %s");
    case OKR_DECIDED_REPLACED:
      return _("Replaced: %s");
    case OKR_DECIDED_ADDED:
      return _("Added: %s");
    case OKR_DECIDED_DROPPED:
      return _("Dropped: %s");
    case OKR_DECIDED_MERGED:
      return _("Merged: %s");
    case OKR_DECIDED_GRADES_SHOWN:
      return _("Grades shown: %s");
    case OKR_DECIDED_CLOSED:
      return _("Closed: %s");
    case OKR_DECIDED_REOPENED:
      return _("Reopened: %s");
    case OKR_DECIDED_OTHER:
    default:
      return "%s";
    }
}

static char *
dup_decision_title (const OkrDecidedThing *thing)
{
  const char *subject = thing->subject != NULL ? okr_entity_get_title (thing->subject) : thing->word;
  g_autoptr (GString) title = g_string_new (get_kind_words (thing));

  g_string_replace (title, "%s", subject != NULL ? subject : "–", 1);

  return thing->other != NULL ? okr_label_dup_change (title->str, okr_entity_get_title (thing->other))
                              : g_string_free_and_steal (g_steal_pointer (&title));
}

/* "16 Jul · check 1 · Noémie, Basile · Interviews and measurement agree" */
static char *
dup_decision_words (OkrHistoryDialog      *self,
                    const OkrDecidedThing *thing)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autofree char *date = okr_date_dup_label (thing->date, today);
  g_autofree char *people = thing->decision != NULL ? okr_workspace_dup_decision_people (self->workspace, thing->decision) : NULL;
  g_autofree char *check = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (thing->check != NULL)
    check = g_strdup_printf (_("check %d"), okr_accountability_check_get_number (thing->check));
  append (text, date);
  append (text, check);
  append (text, people);
  append (text, thing->reason);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
update_decisions (OkrHistoryDialog *self)
{
  g_autoptr (GArray) things = okr_workspace_list_decided (self->workspace);

  gtk_list_box_remove_all (self->decisions);
  for (guint i = 0; i < things->len; i++)
    {
      const OkrDecidedThing *thing = &g_array_index (things, OkrDecidedThing, i);
      g_autofree char *title = dup_decision_title (thing);
      g_autofree char *words = dup_decision_words (self, thing);

      add_row (self->decisions, title, words, NULL);
    }
}

/* ---- steps ---- */

/* In the language's way, in the time of this place. */
static char *
dup_time (const char *iso)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;

  return local != NULL ? g_date_time_format (local, "%x %H:%M") : g_strdup (iso);
}

static char *
dup_step_title (const OkrStoreEntry *entry)
{
  if (entry->kind == OKR_STORE_STEP_UNDO)
    return g_strdup_printf (_("Undone: %s"), entry->label);
  if (entry->kind == OKR_STORE_STEP_REDO)
    return g_strdup_printf (_("Done again: %s"), entry->label);

  return g_strdup (entry->label);
}

static char *
dup_step_words (const OkrStoreEntry *entry,
                gboolean             undoable)
{
  g_autofree char *time = dup_time (entry->at);
  g_autoptr (GString) text = g_string_new (time);

  if (!g_str_equal (entry->client, CLIENT))
    append (text, entry->client);
  if (undoable)
    append (text, _("can be undone"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
on_history_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (OkrHistoryDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = okr_workspace_history_finish (OKR_WORKSPACE (object), result, &error);
  g_autoptr (GHashTable) undoable = NULL;
  const char *last = NULL;

  if (self->steps == NULL)
    return;     /* the dialog is gone */

  gtk_list_box_remove_all (self->steps);
  if (entries == NULL)
    {
      add_row (self->steps, error->message, "", NULL);
      return;
    }

  undoable = okr_history_find_undoable (entries, CLIENT);
  for (guint i = 0; i < entries->len; i++)
    {
      const OkrStoreEntry *entry = entries->pdata[i];
      gboolean can_undo = entry->kind == OKR_STORE_STEP_EDIT && g_hash_table_contains (undoable, entry->step);
      g_autofree char *title = dup_step_title (entry);
      g_autofree char *words = dup_step_words (entry, can_undo);

      /* what was typed within two seconds is one step */
      if (entry->kind == OKR_STORE_STEP_EDIT && g_strcmp0 (entry->step, last) == 0)
        continue;
      last = entry->step;
      add_row (self->steps, title, words, can_undo ? "edit-undo-symbolic" : NULL);
    }
  show_view (self);
}

static void
update (OkrHistoryDialog *self)
{
  update_decisions (self);
  show_view (self);
  okr_workspace_history_async (self->workspace, MAX_STEPS, on_history_cb, g_object_ref (self));
}

static void
on_search_changed_cb (OkrHistoryDialog *self)
{
  gtk_list_box_invalidate_filter (self->decisions);
  gtk_list_box_invalidate_filter (self->steps);
  show_view (self);
}

static void
okr_history_dialog_dispose (GObject *object)
{
  OkrHistoryDialog *self = OKR_HISTORY_DIALOG (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_HISTORY_DIALOG);

  G_OBJECT_CLASS (okr_history_dialog_parent_class)->dispose (object);
}

static void
okr_history_dialog_class_init (OkrHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_history_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrHistoryDialog, views);
  gtk_widget_class_bind_template_child (widget_class, OkrHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrHistoryDialog, search);
  gtk_widget_class_bind_template_child (widget_class, OkrHistoryDialog, decisions);
  gtk_widget_class_bind_template_child (widget_class, OkrHistoryDialog, steps);
  gtk_widget_class_bind_template_child (widget_class, OkrHistoryDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, show_view);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
}

static void
okr_history_dialog_init (OkrHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->decisions, matches, self, NULL);
  gtk_list_box_set_filter_func (self->steps, matches, self, NULL);
}

/**
 * okr_history_dialog_new:
 * @workspace: whose history
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_history_dialog_new (OkrWorkspace *workspace)
{
  OkrHistoryDialog *self = g_object_new (OKR_TYPE_HISTORY_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
