/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A request for help; see okr-help-row.h.  */

#include "config.h"

#include "ui/progress/okr-help-row.h"

#include "base/okr-text.h"
#include "model/okr-workspace-follow-up.h"
#include "ui/okr-choice.h"

#include <glib/gi18n.h>

/* of a text without an end */
#define TITLE_CHARACTERS 200
#define HELP_CHARACTERS 500

struct _OkrHelpRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *help;
  GtkLabel      *since;
  GtkDropDown   *helper;
  GtkWidget     *settle;

  OkrWorkspace  *workspace;     /* owned */
  OkrCheckIn    *check_in;      /* owned */
  gboolean       updating;      /* a choice that is set is no wish of a person */
};

G_DEFINE_FINAL_TYPE (OkrHelpRow, okr_help_row, GTK_TYPE_LIST_BOX_ROW)

/* "Wanted by Inès since 13 May, for 7 days" */
static char *
dup_since (OkrHelpRow *self)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  OkrDate date = okr_check_in_get_date (self->check_in);
  OkrPerson *owner = okr_key_result_get_owner (okr_check_in_get_key_result (self->check_in));
  int days = MAX (0, okr_date_days_between (date, today));
  g_autofree char *label = okr_date_dup_label (date, today);
  g_autofree char *since = days == 0 ? g_strdup (_("since today"))
                                     : g_strdup_printf (ngettext ("since %s, for %'d day", "since %s, for %'d days",
                                                                  (gulong) days),
                                                        label, days);

  if (owner == NULL)
    return g_steal_pointer (&since);

  return g_strdup_printf ("%s · %s", okr_person_get_name (owner), since);
}

static void
update (OkrHelpRow *self)
{
  OkrKeyResult *key_result = okr_check_in_get_key_result (self->check_in);
  gboolean editable = !okr_workspace_get_read_only (self->workspace);
  g_autofree char *title = NULL;
  g_autofree char *help = NULL;
  g_autofree char *since = NULL;

  /* it leaves its list with the same change */
  if (key_result == NULL || okr_check_in_get_help (self->check_in) == NULL)
    return;

  self->updating = TRUE;
  title = okr_text_dup_line (okr_key_result_get_title (key_result), TITLE_CHARACTERS);
  help = okr_text_dup_beginning (okr_check_in_get_help (self->check_in), HELP_CHARACTERS);
  since = dup_since (self);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->help, help);
  gtk_label_set_text (self->since, since);
  okr_choice_set (self->helper, okr_check_in_get_helper (self->check_in));
  gtk_widget_set_sensitive (GTK_WIDGET (self->helper), editable);
  gtk_widget_set_sensitive (self->settle, editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_key_result_get_title (key_result),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, okr_check_in_get_help (self->check_in),
                                  -1);
  self->updating = FALSE;
}

static void
on_helper_selected_cb (OkrHelpRow *self)
{
  if (self->updating || self->check_in == NULL
      || okr_choice_get (self->helper) == (gpointer) okr_check_in_get_helper (self->check_in))
    return;

  okr_workspace_set_reference_async (self->workspace, OKR_ENTITY (self->check_in), "helper", okr_choice_get (self->helper),
                                     NULL, NULL);
}

static void
on_settle_cb (OkrHelpRow *self)
{
  okr_workspace_settle_help_async (self->workspace, self->check_in, NULL, NULL);
}

static void
okr_help_row_dispose (GObject *object)
{
  OkrHelpRow *self = OKR_HELP_ROW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->check_in);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_HELP_ROW);

  G_OBJECT_CLASS (okr_help_row_parent_class)->dispose (object);
}

static void
okr_help_row_class_init (OkrHelpRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_help_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-help-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrHelpRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrHelpRow, help);
  gtk_widget_class_bind_template_child (widget_class, OkrHelpRow, since);
  gtk_widget_class_bind_template_child (widget_class, OkrHelpRow, helper);
  gtk_widget_class_bind_template_child (widget_class, OkrHelpRow, settle);
  gtk_widget_class_bind_template_callback (widget_class, on_helper_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_settle_cb);
}

static void
okr_help_row_init (OkrHelpRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_help_row_new:
 * @workspace: where it is
 * @check_in: a reading that asks for help
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
okr_help_row_new (OkrWorkspace *workspace,
                  OkrCheckIn   *check_in)
{
  OkrHelpRow *self = g_object_new (OKR_TYPE_HELP_ROW, NULL);

  self->workspace = g_object_ref (workspace);
  self->updating = TRUE;
  okr_choice_fill (self->helper, okr_workspace_get_list (workspace, OKR_TYPE_PERSON), _("Nobody yet"));
  self->check_in = g_object_ref (check_in);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* another day */
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (workspace, "failed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * okr_help_row_get_check_in:
 * @self: a row
 *
 * Returns: (transfer none): the reading that asks
 */
OkrCheckIn *
okr_help_row_get_check_in (OkrHelpRow *self)
{
  g_return_val_if_fail (OKR_IS_HELP_ROW (self), NULL);

  return self->check_in;
}
