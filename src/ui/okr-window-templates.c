/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions about templates that people save: saving, deleting, bringing back.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "exchange/okr-own-template.h"
#include "ui/dialogs/okr-prompt.h"

#include <glib/gi18n.h>

typedef struct
{
  OkrWindow    *window;         /* owned */
  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
  AdwEntryRow  *title;          /* borrowed from the question */
  AdwSwitchRow *without_names;
} Saving;

static void
saving_free (gpointer  data,
             GClosure *closure)
{
  Saving *self = data;

  g_object_unref (self->window);
  g_object_unref (self->workspace);
  g_object_unref (self->cycle);
  g_free (self);
}

static void
on_accepted_cb (Saving *saving)
{
  g_autofree char *title = okr_prompt_dup_title (saving->title);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (okr_own_template_save (saving->workspace, saving->cycle, title, adw_switch_row_get_active (saving->without_names), &error))
    message = g_strdup_printf (_("“%s” is among the templates now"), title);
  okr_window_toast (saving->window, message != NULL ? message : error->message, FALSE);
}

static void
on_save_template_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  OkrPrompt *prompt;
  Saving *saving;

  if (self->cycle == NULL)
    {
      okr_window_toast_with_button (self, _("No cycle yet"), _("_New Cycle…"), "win.add-cycle");
      return;
    }

  prompt = okr_prompt_new (_("Save as a Template"),
                           _("The objectives and key results of this cycle, without readings and decisions, for another cycle to begin with."),
                           _("_Save"));
  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->workspace = g_object_ref (self->workspace);
  saving->cycle = g_object_ref (self->cycle);
  saving->title = okr_prompt_add_entry (prompt, _("Name"), OKR_PROMPT_TITLE, okr_workspace_get_title (self->workspace));
  saving->without_names = okr_prompt_add_switch (prompt, _("Leave Out the Names of People"), FALSE);
  g_signal_connect_data (prompt, "accepted", G_CALLBACK (on_accepted_cb), saving, saving_free, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (prompt), widget);
}

static void
on_delete_template_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  const char *template = g_variant_get_string (parameter, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_set_str (&self->deleted_template, template);
  if (!okr_own_template_delete (template, &error))
    {
      okr_window_toast (self, error->message, FALSE);
      return;
    }

  message = g_strdup_printf (_("The template “%s” is deleted"), template);
  gtk_widget_activate_action (widget, "win.new-workspace", NULL);
  okr_window_toast_with_button (self, message, _("_Undo"), "win.restore-template");
}

static void
on_restore_template_cb (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (self->deleted_template == NULL)
    return;

  if (okr_own_template_restore (self->deleted_template, &error))
    gtk_widget_activate_action (widget, "win.new-workspace", NULL);
  else
    okr_window_toast (self, error->message, FALSE);
}

void
okr_window_install_templates (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-template", NULL, on_save_template_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-template", "s", on_delete_template_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-template", NULL, on_restore_template_cb);
}
