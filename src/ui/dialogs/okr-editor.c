/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that edit fields of an entity; see the header.  Each row owns one binding, which knows both sides: what is in
 * the row goes to the workspace, and what comes back from there goes to the row, but never under the hands of
 * somebody who types.  */

#include "config.h"

#include "ui/dialogs/okr-editor.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "ui/dialogs/okr-date-row.h"
#include "ui/dialogs/okr-editor-row.h"
#include "ui/dialogs/okr-form.h"
#include "ui/dialogs/okr-problem-row.h"
#include "ui/dialogs/okr-text-row.h"

#include <glib/gi18n.h>
#include <math.h>

/* After the last key: long enough that a word is one edit, short enough that nothing is lost (F12: one second). */
#define SAVE_DELAY_MS 400

struct _OkrEditorBinding
{
  GObject               parent_instance;

  const OkrEditorField *field;
  GParamSpec           *pspec;          /* of the property */
  OkrWorkspace         *workspace;      /* owned */
  OkrEntity            *entity;         /* owned */
  GtkWidget            *row;            /* borrowed: it owns this */
  GtkWidget            *problem_row;    /* borrowed; NULL: the problem is only at the row itself */

  char                 *problem;        /* owned: why the row is refused, or NULL */
  gboolean              showing;        /* the row follows the entity */
  gboolean              touched;        /* the row has what the entity has not */
  gboolean              held;           /* the dialog waits for it */
  gboolean              warned;         /* somebody was told what the next close leaves */
  guint                 save_id;
};

#define OKR_TYPE_EDITOR_BINDING (okr_editor_binding_get_type ())
G_DECLARE_FINAL_TYPE (OkrEditorBinding, okr_editor_binding, OKR, EDITOR_BINDING, GObject)
G_DEFINE_FINAL_TYPE (OkrEditorBinding, okr_editor_binding, G_TYPE_OBJECT)

static void
say (OkrEditorBinding *self,
     const char       *problem)
{
  GtkLabel *label = self->problem_row != NULL ? okr_problem_row_get_label (OKR_PROBLEM_ROW (self->problem_row)) : NULL;

  okr_form_set_problem (self->row, label, problem);
  if (self->problem_row != NULL)
    gtk_widget_set_visible (self->problem_row, problem != NULL && gtk_widget_get_visible (self->row));
}

static void
set_problem (OkrEditorBinding *self,
             const char       *problem)
{
  /* still the same that somebody was warned of */
  if (self->warned && g_strcmp0 (problem, self->problem) == 0)
    return;

  self->warned = FALSE;
  g_set_str (&self->problem, problem);
  say (self, problem);
}

/* ---- the dialog ---- */

/* As long as the row has what the entity has not, the dialog asks before it closes. */
static void
hold_dialog (OkrEditorBinding *self,
             gboolean          held)
{
  GtkWidget *dialog = self->row != NULL ? gtk_widget_get_ancestor (self->row, ADW_TYPE_DIALOG) : NULL;

  if (dialog == NULL || self->held == held)
    return;

  self->held = held;
  okr_editor_hold (ADW_DIALOG (dialog), held);
}

static void
set_touched (OkrEditorBinding *self,
             gboolean          touched)
{
  self->touched = touched;
  hold_dialog (self, touched);
}

/* ---- the row to the entity ---- */

static gboolean
is_typed (OkrEditorBinding *self)
{
  return self->field->kind == OKR_EDITOR_LINE || self->field->kind == OKR_EDITOR_TEXT
         || self->field->kind == OKR_EDITOR_NUMBER || self->field->kind == OKR_EDITOR_DATE;
}

static gboolean
is_same (OkrEditorBinding *self,
         const GValue     *value)
{
  g_auto (GValue) current = G_VALUE_INIT;

  g_value_init (&current, G_PARAM_SPEC_VALUE_TYPE (self->pspec));
  g_object_get_property (G_OBJECT (self->entity), self->pspec->name, &current);
  if (G_VALUE_HOLDS_DOUBLE (value) && isnan (g_value_get_double (value)))
    return isnan (g_value_get_double (&current));
  if (G_VALUE_HOLDS_OBJECT (value))
    return g_value_get_object (value) == g_value_get_object (&current);
  if (G_VALUE_HOLDS_STRING (value) && g_value_get_string (&current) == NULL)
    return *g_value_get_string (value) == '\0';

  return g_param_values_cmp (self->pspec, value, &current) == 0;
}

static void
on_saved_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrEditorBinding) self = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error) || self->row == NULL)
    return;

  set_touched (self, TRUE);
  set_problem (self, error->message);
}

static void
save (OkrEditorBinding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *problem = NULL;

  g_clear_handle_id (&self->save_id, g_source_remove);
  if (self->row == NULL || okr_entity_get_removed (self->entity) || okr_workspace_get_read_only (self->workspace))
    return;

  g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (self->pspec));
  problem = okr_editor_row_read (self->row, self->field, &value);
  if (problem == NULL && !is_same (self, &value) && self->field->check != NULL)
    problem = self->field->check (self->entity, &value);
  set_problem (self, problem);
  set_touched (self, problem != NULL);
  if (problem != NULL || is_same (self, &value))
    return;

  if (self->field->save != NULL)
    self->field->save (self->workspace, self->entity, &value, on_saved_cb, g_object_ref (self));
  else
    okr_workspace_set_async (self->workspace, self->entity, self->pspec->name, &value, on_saved_cb, g_object_ref (self));
}

static gboolean
on_delay_passed_cb (gpointer user_data)
{
  OkrEditorBinding *self = user_data;

  self->save_id = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

static void
on_row_changed_cb (OkrEditorBinding *self)
{
  if (self->showing)
    return;

  set_touched (self, TRUE);
  self->warned = FALSE;
  if (!is_typed (self))
    {
      save (self);
      return;
    }

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add (SAVE_DELAY_MS, on_delay_passed_cb, self);
}

/* The focus went elsewhere, or the dialog closes: nothing waits any longer. */
static void
on_left_cb (OkrEditorBinding *self)
{
  if (self->save_id != 0)
    save (self);
}

/* Returns: (nullable): the first row of a dialog that keeps what it was refused; what still waits is saved */
static OkrEditorBinding *
find_refused (GtkWidget *widget)
{
  OkrEditorBinding *self = g_object_get_data (G_OBJECT (widget), "okr-editor-binding");
  OkrEditorBinding *refused = NULL;

  if (self != NULL)
    {
      on_left_cb (self);
      return self->touched && !self->warned && gtk_widget_get_visible (widget) ? self : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      OkrEditorBinding *found = find_refused (child);

      refused = refused != NULL ? refused : found;
    }

  return refused;
}

/* What was typed and refused is not thrown away by an Escape: the first one leads to it. */
static void
on_close_attempt_cb (AdwDialog *dialog)
{
  OkrEditorBinding *refused = find_refused (GTK_WIDGET (dialog));
  g_autofree char *sentence = NULL;

  if (refused == NULL || refused->problem == NULL)
    {
      adw_dialog_force_close (dialog);
      return;
    }

  /* Translators: what is wrong with a field of a dialog that is about to be closed */
  sentence = g_strdup_printf (_("%s. Close again to leave it as it was."), refused->problem);
  say (refused, sentence);
  refused->warned = TRUE;
  gtk_widget_grab_focus (refused->row);
}

static void
on_mapped_cb (OkrEditorBinding *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (self->row, ADW_TYPE_DIALOG);

  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), "okr-editor-asks") != NULL)
    return;

  g_object_set_data (G_OBJECT (dialog), "okr-editor-asks", GINT_TO_POINTER (TRUE));
  g_signal_connect (dialog, "close-attempt", G_CALLBACK (on_close_attempt_cb), NULL);
}

/* ---- the entity to the row ---- */

static void
show (OkrEditorBinding *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_PARAM_SPEC_VALUE_TYPE (self->pspec));
  g_object_get_property (G_OBJECT (self->entity), self->pspec->name, &value);
  self->showing = TRUE;
  okr_editor_row_show (self->row, self->field, &value);
  self->showing = FALSE;
}

static void
update_applies (OkrEditorBinding *self)
{
  gboolean applies = self->field->applies == NULL || self->field->applies (self->entity);

  if (gtk_widget_get_visible (self->row) == applies)
    return;

  gtk_widget_set_visible (self->row, applies);
  if (self->problem_row != NULL)
    gtk_widget_set_visible (self->problem_row, applies && gtk_widget_has_css_class (self->row, "error"));
}

static void
on_entity_notify_cb (OkrEntity        *entity,
                     GParamSpec       *pspec,
                     OkrEditorBinding *self)
{
  if (self->row == NULL || okr_entity_get_removed (entity))
    return;

  update_applies (self);
  if (!self->touched && g_str_equal (pspec->name, self->pspec->name))
    show (self);
  else if (self->touched && self->save_id == 0)
    save (self);        /* what was wrong with it may be right now: the due date, since the cycle ends later */
}

static void
on_choices_changed_cb (OkrEditorBinding *self)
{
  self->showing = TRUE;
  okr_editor_row_fill (self->row, self->field, self->workspace, self->entity);
  self->showing = FALSE;
  show (self);
}

/* ---- the binding ---- */

static void
okr_editor_binding_dispose (GObject *object)
{
  OkrEditorBinding *self = OKR_EDITOR_BINDING (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->entity);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->problem, g_free);

  G_OBJECT_CLASS (okr_editor_binding_parent_class)->dispose (object);
}

static void
okr_editor_binding_class_init (OkrEditorBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_editor_binding_dispose;
}

static void
okr_editor_binding_init (OkrEditorBinding *self)
{
}

/* The row goes: what it says of itself is no longer asked for. */
static void
release_binding (gpointer data)
{
  OkrEditorBinding *self = data;

  g_clear_handle_id (&self->save_id, g_source_remove);
  self->row = NULL;
  g_object_unref (self);
}

static void
connect_row (OkrEditorBinding *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (self->row, okr_editor_row_get_signal (self->field), G_CALLBACK (on_row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->row, focus);
  g_signal_connect_object (self->row, "map", G_CALLBACK (on_mapped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->row, "unmap", G_CALLBACK (on_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entity, "notify", G_CALLBACK (on_entity_notify_cb), self, G_CONNECT_DEFAULT);
  if (self->field->kind == OKR_EDITOR_ENTITY)
    g_signal_connect_object (okr_workspace_get_list (self->workspace, G_PARAM_SPEC_VALUE_TYPE (self->pspec)), "items-changed",
                             G_CALLBACK (on_choices_changed_cb), self, G_CONNECT_SWAPPED);
}

static OkrEditorBinding *
create_row (OkrWorkspace         *workspace,
            OkrEntity            *entity,
            const OkrEditorField *field)
{
  OkrEditorBinding *self = g_object_new (OKR_TYPE_EDITOR_BINDING, NULL);

  self->field = field;
  self->pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (entity), field->property);
  self->workspace = g_object_ref (workspace);
  self->entity = g_object_ref (entity);
  self->row = okr_editor_row_create (field, !okr_workspace_get_read_only (workspace));
  g_object_set_data_full (G_OBJECT (self->row), "okr-editor-binding", self, release_binding);
  g_assert (self->pspec != NULL);

  okr_editor_row_fill (self->row, field, workspace, entity);
  show (self);
  update_applies (self);
  connect_row (self);

  return self;
}

/**
 * okr_editor_row_new:
 * @workspace: takes the edits
 * @entity: what is edited
 * @field: one of its fields; it has to stay
 *
 * Returns: (transfer floating): a row that edits the field, and says in a tooltip what is wrong
 */
GtkWidget *
okr_editor_row_new (OkrWorkspace         *workspace,
                    OkrEntity            *entity,
                    const OkrEditorField *field)
{
  return create_row (workspace, entity, field)->row;
}

/**
 * okr_editor_add_field:
 * @group: takes the row
 * @workspace: takes the edits
 * @entity: what is edited
 * @field: one of its fields; it has to stay
 *
 * Adds a row for the field, and beneath it a place for what is wrong with it.
 *
 * Returns: (transfer none): the row
 */
GtkWidget *
okr_editor_add_field (AdwPreferencesGroup  *group,
                      OkrWorkspace         *workspace,
                      OkrEntity            *entity,
                      const OkrEditorField *field)
{
  OkrEditorBinding *binding = create_row (workspace, entity, field);

  adw_preferences_group_add (group, binding->row);
  binding->problem_row = okr_problem_row_new ();
  adw_preferences_group_add (group, binding->problem_row);

  return binding->row;
}

/**
 * okr_editor_add_fields:
 * @group: takes the rows
 * @workspace: takes the edits
 * @entity: what is edited
 * @fields: (array length=n_fields): some of its fields; they have to stay
 * @n_fields: how many
 *
 * Adds a row for each field, as okr_editor_add_field() does.
 */
void
okr_editor_add_fields (AdwPreferencesGroup  *group,
                       OkrWorkspace         *workspace,
                       OkrEntity            *entity,
                       const OkrEditorField *fields,
                       guint                 n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    okr_editor_add_field (group, workspace, entity, &fields[i]);
}

/**
 * okr_editor_hold:
 * @dialog: a dialog
 * @held: whether there is one thing more, or one less, for which it asks before it closes
 *
 * For what is no field of an editor; who holds the dialog answers its "close-attempt".
 */
void
okr_editor_hold (AdwDialog *dialog,
                 gboolean   held)
{
  guint n_held;

  g_return_if_fail (ADW_IS_DIALOG (dialog));

  n_held = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (dialog), "okr-editor-held"));
  n_held = held ? n_held + 1 : n_held - 1;
  g_object_set_data (G_OBJECT (dialog), "okr-editor-held", GUINT_TO_POINTER (n_held));
  adw_dialog_set_can_close (dialog, n_held == 0);
}
