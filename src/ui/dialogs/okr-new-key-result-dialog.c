/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds a key result to an objective of a cycle, or puts one in the place of another.  Refused is only what the rules
 * refuse: a due date after the end of the cycle (M28), a sixth active key result (M25), numbers that cannot make a
 * score; and once the cycle runs, what comes after its first half or without evidence (M49).  */

#include "config.h"

#include "ui/dialogs/okr-new-key-result-dialog.h"

#include "model/okr-workspace-acts.h"
#include "ui/dialogs/okr-form.h"
#include "widgets/okr-sheet-title.h"

#include <glib/gi18n.h>

struct _OkrNewKeyResultDialog
{
  AdwDialog     parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
  OkrKeyResult *replaced;       /* owned; NULL: it is one more */
  OkrAccountabilityCheck *check; /* owned; the one under way, or NULL */

  AdwComboRow  *objective_row;
  AdwEntryRow  *title_row;
  AdwComboRow  *kind_row;
  AdwEntryRow  *start_row;
  AdwEntryRow  *target_row;
  AdwEntryRow  *unit_row;
  AdwComboRow  *owner_row;
  OkrDateRow   *due_row;
  GtkWidget    *add;
  AdwPreferencesGroup *evidence_group;
  AdwEntryRow  *evidence_row;
  GtkLabel     *problem;
};

G_DEFINE_FINAL_TYPE (OkrNewKeyResultDialog, okr_new_key_result_dialog, ADW_TYPE_DIALOG)

static void
on_added_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrNewKeyResultDialog) self = user_data;

  okr_form_finish (ADW_DIALOG (self), GTK_WIDGET (self->title_row), self->problem, OKR_WORKSPACE (object), result);
}

/* Before the cycle begins everything is still being written. */
static gboolean
needs_evidence (OkrNewKeyResultDialog *self)
{
  OkrObjective *objective = okr_form_get_entity (self->objective_row);
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));

  return self->replaced != NULL ||
         (objective != NULL && okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_LAUNCHED &&
          today >= okr_cycle_get_start (self->cycle));
}

static void
on_objective_selected_cb (OkrNewKeyResultDialog *self)
{
  if (self->cycle != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->evidence_group), needs_evidence (self));
}

/* M25 always; M49 once it was launched. */
static gboolean
is_act_open (OkrNewKeyResultDialog  *self,
             char                  **problem)
{
  OkrObjective *objective = okr_form_get_entity (self->objective_row);
  g_autoptr (GError) error = NULL;

  if (needs_evidence (self) &&
      !okr_workspace_check_act (self->workspace, self->replaced != NULL ? OKR_ACT_REPLACE : OKR_ACT_ADD, objective, &error))
    *problem = g_strdup (error->message);
  else if (self->replaced == NULL && okr_objective_get_of (objective) >= OKR_ACT_MAX_KEY_RESULTS)
    *problem = g_strdup_printf (_("This objective has %'d key results already: five is the most that people can keep in mind"),
                                OKR_ACT_MAX_KEY_RESULTS);

  return *problem == NULL;
}

/* The first row that has a problem, or NULL. */
static GtkWidget *
find_problem (OkrNewKeyResultDialog  *self,
              char                  **title,
              double                 *start,
              double                 *target,
              char                  **problem)
{
  if (!is_act_open (self, problem))
    return GTK_WIDGET (self->objective_row);
  if (!okr_form_read_title (self->title_row, title, problem))
    return GTK_WIDGET (self->title_row);
  if (!okr_form_read_number (self->start_row, TRUE, start, problem))
    return GTK_WIDGET (self->start_row);
  if (!okr_form_read_number (self->target_row, TRUE, target, problem))
    return GTK_WIDGET (self->target_row);
  if (*start == *target)
    {
      *problem = g_strdup (_("The target is where it starts: nothing would have to change"));
      return GTK_WIDGET (self->target_row);
    }
  if (okr_date_row_get_problem (self->due_row) != NULL)
    {
      *problem = g_strdup (okr_date_row_get_problem (self->due_row));
      return GTK_WIDGET (self->due_row);
    }
  if (okr_date_row_get_date (self->due_row) > okr_cycle_get_end (self->cycle))
    {
      g_autofree char *end = okr_date_dup_long_label (okr_cycle_get_end (self->cycle));

      *problem = g_strdup_printf (_("The due date is after the end of the cycle, %s"), end);
      return GTK_WIDGET (self->due_row);
    }
  if (needs_evidence (self) && !okr_act_is_evidence (gtk_editable_get_text (GTK_EDITABLE (self->evidence_row))))
    {
      *problem = g_strdup_printf (ngettext ("Say why, in %d character at least", "Say why, in %d characters at least",
                                            OKR_ACT_MIN_EVIDENCE), OKR_ACT_MIN_EVIDENCE);
      return GTK_WIDGET (self->evidence_row);
    }

  return NULL;
}

static void
commit (OkrNewKeyResultDialog *self,
        const char            *title,
        double                 start,
        double                 target)
{
  const char *evidence = gtk_editable_get_text (GTK_EDITABLE (self->evidence_row));
  OkrKeyResultDraft draft = {
    .title = title,
    .kind = (OkrKeyResultKind) (adw_combo_row_get_selected (self->kind_row) + 1),
    .start = start,
    .target = target,
    .unit = gtk_editable_get_text (GTK_EDITABLE (self->unit_row)),
    .owner = okr_form_get_entity (self->owner_row),
    .due = okr_date_row_get_date (self->due_row),
  };

  if (self->replaced != NULL)
    okr_workspace_replace_key_result_async (self->workspace, self->replaced, &draft, evidence, self->check,
                                            on_added_cb, g_object_ref (self));
  else if (needs_evidence (self))
    okr_workspace_add_on_evidence_async (self->workspace, okr_form_get_entity (self->objective_row), &draft, evidence,
                                         self->check, on_added_cb, g_object_ref (self));
  else
    okr_workspace_add_key_result_async (self->workspace, okr_form_get_entity (self->objective_row), &draft, on_added_cb,
                                        g_object_ref (self));
}

static void
on_add_cb (OkrNewKeyResultDialog *self)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->objective_row), GTK_WIDGET (self->title_row), GTK_WIDGET (self->start_row),
                        GTK_WIDGET (self->target_row), GTK_WIDGET (self->due_row), GTK_WIDGET (self->evidence_row) };
  g_autofree char *title = NULL;
  g_autofree char *problem = NULL;
  double start, target;
  GtkWidget *row = find_problem (self, &title, &start, &target, &problem);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    okr_form_set_problem (rows[i], rows[i] == row ? self->problem : NULL, rows[i] == row ? problem : NULL);
  if (row != NULL)
    {
      gtk_widget_grab_focus (row);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  commit (self, title, start, target);
}

static void
okr_new_key_result_dialog_dispose (GObject *object)
{
  OkrNewKeyResultDialog *self = OKR_NEW_KEY_RESULT_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cycle);
  g_clear_object (&self->replaced);
  g_clear_object (&self->check);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_NEW_KEY_RESULT_DIALOG);

  G_OBJECT_CLASS (okr_new_key_result_dialog_parent_class)->dispose (object);
}

static void
okr_new_key_result_dialog_class_init (OkrNewKeyResultDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_new_key_result_dialog_dispose;

  g_type_ensure (OKR_TYPE_DATE_ROW);
  g_type_ensure (OKR_TYPE_SHEET_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-new-key-result-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, objective_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, due_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, add);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, evidence_group);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_objective_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
}

static void
okr_new_key_result_dialog_init (OkrNewKeyResultDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_form_make_room (ADW_DIALOG (self), GTK_WIDGET (self->problem));
  gtk_editable_set_text (GTK_EDITABLE (self->start_row), "0");
}

/**
 * okr_new_key_result_dialog_new:
 * @workspace: takes the key result
 * @cycle: whose objectives can be chosen; has one at least
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_new_key_result_dialog_new (OkrWorkspace *workspace,
                               OkrCycle     *cycle)
{
  OkrNewKeyResultDialog *self = g_object_new (OKR_TYPE_NEW_KEY_RESULT_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->cycle = g_object_ref (cycle);
  okr_form_fill_entities (self->objective_row, okr_cycle_get_objectives (cycle), NULL, NULL);
  okr_form_fill_entities (self->owner_row, okr_workspace_get_list (workspace, OKR_TYPE_PERSON), _("Nobody yet"), NULL);
  okr_date_row_set_clock (self->due_row, okr_workspace_get_clock (workspace));
  okr_date_row_set_date (self->due_row, okr_cycle_get_end (cycle));
  on_objective_selected_cb (self);

  return ADW_DIALOG (self);
}

/**
 * okr_new_key_result_dialog_new_replacing:
 * @workspace: takes the key result
 * @replaced: the one in play whose place it takes
 * @check: (nullable): the check at which it is decided
 *
 * Returns: (transfer floating): a dialog to present, with what the new one has in common with the old one
 */
AdwDialog *
okr_new_key_result_dialog_new_replacing (OkrWorkspace           *workspace,
                                         OkrKeyResult           *replaced,
                                         OkrAccountabilityCheck *check)
{
  OkrObjective *objective = okr_key_result_get_objective (replaced);
  AdwDialog *dialog = okr_new_key_result_dialog_new (workspace, okr_objective_get_cycle (objective));
  OkrNewKeyResultDialog *self = OKR_NEW_KEY_RESULT_DIALOG (dialog);
  g_autofree char *hint = g_strdup_printf (_("Instead of “%s”, which stays to be seen"), okr_key_result_get_title (replaced));

  g_set_object (&self->replaced, replaced);
  g_set_object (&self->check, check);
  adw_dialog_set_title (dialog, _("Replace Key Result"));
  gtk_button_set_label (GTK_BUTTON (self->add), _("_Replace"));
  adw_preferences_group_set_description (self->evidence_group, hint);
  okr_form_fill_entities (self->objective_row, okr_cycle_get_objectives (self->cycle), NULL, OKR_ENTITY (objective));
  gtk_widget_set_sensitive (GTK_WIDGET (self->objective_row), FALSE);
  okr_form_fill_entities (self->owner_row, okr_workspace_get_list (workspace, OKR_TYPE_PERSON), _("Nobody yet"),
                          (OkrEntity *) okr_key_result_get_owner (replaced));
  if (okr_key_result_get_due (replaced) != OKR_DATE_NONE)
    okr_date_row_set_date (self->due_row, okr_key_result_get_due (replaced));
  on_objective_selected_cb (self);

  return dialog;
}
