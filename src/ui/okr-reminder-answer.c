/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A notification outlives the window it came from, and the run of Okr: the desktop starts Okr again for the click.  */

#include "config.h"

#include "ui/okr-reminder-answer.h"

#include "ui/okr-window.h"

typedef struct
{
  AdwApplication *application;  /* owned */
  GType           type;
  char           *id;           /* owned */
} Answer;

/* The window in which something is, the active one first. */
static OkrWindow *
find_window (AdwApplication *application,
             GType           type,
             const char     *id)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      OkrWorkspace *workspace = OKR_IS_WINDOW (l->data) ? okr_window_get_workspace (l->data) : NULL;

      if (workspace != NULL && okr_workspace_lookup (workspace, type, id) != NULL)
        return l->data;
    }

  return NULL;
}

/* A window where nothing is open yet, or a new one. */
static OkrWindow *
get_empty_window (AdwApplication *application,
                  OkrSession     *session)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (OKR_IS_WINDOW (active) && okr_window_get_workspace (OKR_WINDOW (active)) == NULL)
    return OKR_WINDOW (active);

  return OKR_WINDOW (okr_window_new (application, session));
}

static void
show (OkrWindow  *window,
      GType       type,
      const char *id)
{
  gpointer entity = okr_workspace_lookup (okr_window_get_workspace (window), type, id);
  GtkWidget *widget = GTK_WIDGET (window);

  gtk_window_present (GTK_WINDOW (window));
  if (OKR_IS_KEY_RESULT (entity))
    gtk_widget_activate_action (widget, "win.open-key-result", "s", id);
  else if (OKR_IS_ACCOUNTABILITY_CHECK (entity))
    {
      gtk_widget_activate_action (widget, "win.select-cycle", "s",
                                  okr_entity_get_id (OKR_ENTITY (okr_accountability_check_get_cycle (entity))));
      gtk_widget_activate_action (widget, "win.hold-check", "s", id);
    }
  else if (OKR_IS_CYCLE (entity))
    {
      gtk_widget_activate_action (widget, "win.select-cycle", "s", id);
      gtk_widget_activate_action (widget, "win.show-page", "s", "progress");
    }
}

/* The window waited for the file before, and says itself when it cannot be used. */
static void
on_opened_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Answer *answer = user_data;
  g_autoptr (AdwApplication) application = answer->application;
  g_autofree char *id = answer->id;
  g_autoptr (OkrWorkspace) workspace = okr_session_open_workspace_finish (OKR_SESSION (object), result, NULL);
  OkrWindow *window = find_window (application, answer->type, id);

  if (window != NULL)
    show (window, answer->type, id);
}

static void
open_and_show (AdwApplication *application,
               OkrSession     *session,
               const char     *path,
               GType           type,
               const char     *id)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->application = g_object_ref (application);
  answer->type = type;
  answer->id = g_strdup (id);
  gtk_widget_activate_action (GTK_WIDGET (get_empty_window (application, session)), "win.open-workspace", "s", path);
  okr_session_open_workspace_async (session, path, FALSE, on_opened_cb, answer);
}

/**
 * okr_reminder_answer:
 * @application: whose windows
 * @session: what they share
 * @path: the file of the workspace that gave the reminder
 * @table: the kind of what it reminds of
 * @id: its id
 *
 * Shows what a reminder is about, in the window where it is open or after opening it; Okr at least when it is not there
 * any more.
 */
void
okr_reminder_answer (AdwApplication *application,
                     OkrSession     *session,
                     const char     *path,
                     const char     *table,
                     const char     *id)
{
  GType type = okr_entity_get_type_of_table (table);
  OkrWindow *window = type != G_TYPE_INVALID ? find_window (application, type, id) : NULL;

  if (window != NULL)
    show (window, type, id);
  else if (type != G_TYPE_INVALID && g_file_test (path, G_FILE_TEST_EXISTS))
    open_and_show (application, session, path, type, id);
  else
    g_application_activate (G_APPLICATION (application));
}
