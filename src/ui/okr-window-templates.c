/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions about templates: those that people save, delete and bring back, and those that a team begins
 * with.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "exchange/okr-own-template.h"
#include "exchange/okr-team-template.h"
#include "exchange/okr-template.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

typedef struct
{
  OkrWindow    *window;         /* owned */
  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
  OkrPrompt    *prompt;         /* borrowed: it owns this */
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
  if (message != NULL)
    okr_window_toast (saving->window, message, FALSE);
  else
    okr_reply_ask_again (GTK_WIDGET (saving->window), ADW_DIALOG (saving->prompt), error->message);
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
  saving->prompt = prompt;
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

/* ---- for a team (M20) ---- */

typedef struct
{
  OkrWindow    *window;         /* owned */
  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
  GStrv         ids;            /* owned: of the templates, as they are listed */
  AdwComboRow  *template;       /* borrowed from the question */
  AdwComboRow  *team;
} Using;

static void
using_free (gpointer  data,
            GClosure *closure)
{
  Using *self = data;

  g_object_unref (self->window);
  g_object_unref (self->workspace);
  g_object_unref (self->cycle);
  g_strfreev (self->ids);
  g_free (self);
}

static void
on_used_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  guint n_left_out;

  if (!okr_team_template_use_finish (result, &n_left_out, &error))
    {
      okr_window_toast (self, error->message, FALSE);
      return;
    }

  if (n_left_out > 0)
    message = g_strdup_printf (ngettext ("The team begins with it; %'u objective is strategic here and was left out",
                                         "The team begins with it; %'u objectives are strategic here and were left out",
                                         n_left_out), n_left_out);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "plan.outline");
  okr_window_toast (self, message != NULL ? message : _("The team begins with these drafts"), TRUE);
}

static void
on_use_accepted_cb (Using *using)
{
  okr_team_template_use_async (using->ids[adw_combo_row_get_selected (using->template)], NULL, using->workspace, using->cycle,
                               okr_form_get_entity (using->team), NULL, on_used_cb, g_object_ref (using->window));
}

/* The names of all templates; their ids go into the second list. */
static GStrv
dup_templates (GStrv *ids)
{
  g_autoptr (GPtrArray) templates = okr_template_list (NULL);
  g_autoptr (GPtrArray) own = okr_own_template_list ();
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (guint i = 0; i < own->len; i++)
    {
      g_strv_builder_add (titles, own->pdata[i]);
      g_strv_builder_take (found, g_strconcat (OKR_TEMPLATE_OWN, own->pdata[i], NULL));
    }
  for (guint i = 0; i < templates->len; i++)
    {
      const OkrTemplate *template = templates->pdata[i];

      g_strv_builder_add (titles, template->title);
      g_strv_builder_add (found, template->id);
    }
  *ids = g_strv_builder_end (found);

  return g_strv_builder_end (titles);
}

/* The parameter is the id of the team; none: that is asked. */
static void
on_use_template_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  GListModel *teams;
  g_auto (GStrv) titles = NULL;
  OkrPrompt *prompt;
  Using *using;

  if (self->cycle == NULL)
    {
      okr_window_toast_with_button (self, _("No cycle yet"), _("_New Cycle…"), "win.add-cycle");
      return;
    }
  if (okr_reply_refuse (widget, self->workspace, self->cycle))
    return;

  teams = okr_workspace_get_list (self->workspace, OKR_TYPE_TEAM);
  if (g_list_model_get_n_items (teams) == 0)
    {
      gtk_widget_activate_action (widget, "win.show-page", "s", "plan.people");
      okr_window_toast (self, _("Add a team first: it begins with a template then"), FALSE);
      return;
    }

  prompt = okr_prompt_new (_("Template for a Team"),
                           _("Its objectives and key results become drafts of the team in this cycle. What is a strategic objective here already is left out: the team links to it instead."),
                           _("_Use"));
  using = g_new0 (Using, 1);
  using->window = g_object_ref (self);
  using->workspace = g_object_ref (self->workspace);
  using->cycle = g_object_ref (self->cycle);
  titles = dup_templates (&using->ids);
  using->template = okr_prompt_add_words (prompt, _("Template"), (const char * const *) titles, 0);
  using->team = okr_prompt_add_entities (prompt, _("Team"), teams, NULL,
                                         okr_workspace_lookup (self->workspace, OKR_TYPE_TEAM, g_variant_get_string (parameter, NULL)));
  adw_dialog_set_focus (ADW_DIALOG (prompt), GTK_WIDGET (using->template));
  g_signal_connect_data (prompt, "accepted", G_CALLBACK (on_use_accepted_cb), using, using_free, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (prompt), widget);
}

void
okr_window_install_templates (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-template", NULL, on_save_template_cb);
  gtk_widget_class_install_action (widget_class, "win.use-template", "s", on_use_template_cb);
  gtk_widget_class_install_action (widget_class, "win.delete-template", "s", on_delete_template_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-template", NULL, on_restore_template_cb);
}
