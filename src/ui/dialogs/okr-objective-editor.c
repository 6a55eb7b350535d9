/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All fields of an objective, to edit: what is typed is saved by itself.  */

#include "config.h"

#include "ui/dialogs/okr-objective-editor.h"

#include "ui/dialogs/okr-editor.h"
#include "ui/dialogs/okr-people-row.h"
#include "ui/okr-labels.h"
#include "ui/review/okr-lesson-line.h"

#include <glib/gi18n.h>

struct _OkrObjectiveEditor
{
  AdwDialog            parent_instance;

  AdwPreferencesGroup *essence_group;
  AdwPreferencesGroup *people_group;
  AdwPreferencesGroup *reason_group;
  AdwPreferencesGroup *place_group;
  OkrLessonLine       *lesson;

  OkrWorkspace        *workspace;       /* owned */
};

G_DEFINE_FINAL_TYPE (OkrObjectiveEditor, okr_objective_editor, ADW_TYPE_DIALOG)

/* M23, in plain words */
static const char *
get_type_word (int value)
{
  switch ((OkrObjectiveType) value)
    {
    case OKR_OBJECTIVE_TYPE_COMMITMENT:
      return _("Commitment: it must be reached");
    case OKR_OBJECTIVE_TYPE_INSPIRATION:
      return _("Inspiration: it would be great to come near it");
    case OKR_OBJECTIVE_TYPE_LEARNING:
      return _("Learning: we do not know yet, and want to find out");
    case OKR_OBJECTIVE_TYPE_NONE:
    default:
      return NULL;
    }
}

static const char *
get_ambition_word (int value)
{
  return okr_label_for_ambition ((OkrAmbition) value);
}

static const char *
get_level_word (int value)
{
  return okr_label_for_level ((OkrLevel) value);
}

static gboolean
is_another (OkrEntity *entity,
            OkrEntity *other)
{
  return entity != other;
}

static const OkrEditorField essence[] = {
  { "title", OKR_EDITOR_LINE, N_("Title") },
  { "objective-type", OKR_EDITOR_CHOICE, N_("Type"), .none = N_("Not said"), .word = get_type_word },
  { "ambition", OKR_EDITOR_CHOICE, N_("Ambition"), .none = N_("Not said"), .word = get_ambition_word },
};

static const OkrEditorField people[] = {
  { "owner", OKR_EDITOR_ENTITY, N_("Owner"), .none = N_("Nobody yet") },
  { "level", OKR_EDITOR_CHOICE, N_("Level"), .none = N_("Not said"), .word = get_level_word },
  { "team", OKR_EDITOR_ENTITY, N_("Team"), .none = N_("No team") },
  { "authored-by", OKR_EDITOR_LINE, N_("Written By") },
};

static const OkrEditorField reason[] = {
  { "impact", OKR_EDITOR_TEXT, N_("Impact"), N_("What it changes for the company") },
  { "impact-measure", OKR_EDITOR_TEXT, N_("Measure of the Impact"), N_("How that change will be seen") },
  { "resources", OKR_EDITOR_TEXT, N_("Resources"), N_("People, time and money set aside for it") },
  { "cost-of-inaction", OKR_EDITOR_TEXT, N_("Cost of Doing Nothing"), N_("What goes on being lost if nobody does it") },
};

static const OkrEditorField place[] = {
  { "contributes-to", OKR_EDITOR_ENTITY, N_("Contributes To"), .none = N_("No other objective"), .offers = is_another },
  { "obligation", OKR_EDITOR_SWITCH, N_("Obligation"), N_("A law or a contract asks for it: a deliverable is a result here") },
};

static void
on_title_changed_cb (OkrObjective       *objective,
                     GParamSpec         *pspec,
                     OkrObjectiveEditor *self)
{
  okr_lesson_line_show (self->lesson, self->workspace, okr_objective_get_title (objective), objective);
}

static void
on_removed_cb (AdwDialog *self)
{
  adw_dialog_force_close (self);
}

static void
okr_objective_editor_dispose (GObject *object)
{
  g_clear_object (&OKR_OBJECTIVE_EDITOR (object)->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_OBJECTIVE_EDITOR);

  G_OBJECT_CLASS (okr_objective_editor_parent_class)->dispose (object);
}

static void
okr_objective_editor_class_init (OkrObjectiveEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_objective_editor_dispose;

  g_type_ensure (OKR_TYPE_LESSON_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-objective-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveEditor, essence_group);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveEditor, people_group);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveEditor, reason_group);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveEditor, place_group);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveEditor, lesson);
}

static void
okr_objective_editor_init (OkrObjectiveEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_objective_editor_new:
 * @workspace: takes the edits
 * @objective: what is edited
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_objective_editor_new (OkrWorkspace *workspace,
                          OkrObjective *objective)
{
  OkrObjectiveEditor *self = g_object_new (OKR_TYPE_OBJECTIVE_EDITOR, NULL);
  OkrEntity *entity = OKR_ENTITY (objective);

  self->workspace = g_object_ref (workspace);
  okr_editor_add_fields (self->essence_group, workspace, entity, essence, G_N_ELEMENTS (essence));
  okr_editor_add_fields (self->people_group, workspace, entity, people, G_N_ELEMENTS (people));
  adw_preferences_group_add (self->people_group, okr_people_row_new (workspace, entity, OKR_TYPE_OBJECTIVE_AUTHOR,
                                                                     _("Authors"), _("Nobody yet")));
  okr_editor_add_fields (self->reason_group, workspace, entity, reason, G_N_ELEMENTS (reason));
  okr_editor_add_fields (self->place_group, workspace, entity, place, G_N_ELEMENTS (place));
  okr_lesson_line_show (self->lesson, workspace, okr_objective_get_title (objective), objective);
  g_signal_connect_object (objective, "notify::title", G_CALLBACK (on_title_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (objective, "notify::removed", G_CALLBACK (on_removed_cb), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
