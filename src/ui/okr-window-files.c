/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions about files: which workspace is shown, opening and importing, export and copies, and
 * what to do when a file cannot be opened.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "exchange/okr-export.h"
#include "exchange/okr-import.h"
#include "exchange/okr-library.h"
#include "exchange/okr-template.h"
#include "model/okr-workspace-past.h"
#include "model/okr-workspace-plan.h"
#include "ui/dialogs/okr-progress-dialog.h"
#include "ui/okr-problem-page.h"
#include "ui/okr-welcome-page.h"
#include "widgets/okr-menu.h"

#include <glib/gi18n.h>

static void
show_welcome (OkrWindow *self)
{
  GtkWidget *page = okr_welcome_page_new (self->workspace != NULL);

  okr_window_show_face (self, "welcome", page);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (page);
}

/* What failed leaves what is shown as it is; a window without a workspace offers how to begin. */
static void
show_failure (OkrWindow    *self,
              const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (self->workspace == NULL)
    show_welcome (self);
  okr_window_toast (self, error->message, FALSE);
}

/* ---- opening ---- */

typedef struct
{
  OkrWindow *window;            /* owned */
  char      *path;              /* owned */
} OkrOpening;

static void
opening_free (OkrOpening *self)
{
  g_object_unref (self->window);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrOpening, opening_free)

static void
on_opened_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OkrOpening) opening = user_data;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  workspace = okr_session_open_workspace_finish (OKR_SESSION (object), result, &error);
  if (workspace != NULL)
    {
      okr_window_set_workspace (opening->window, workspace);
      return;
    }

  /* the file is there but cannot be used: say it, and offer what can be done */
  okr_window_show_face (opening->window, "problem", okr_problem_page_new (opening->path, error));
  gtk_window_present (GTK_WINDOW (opening->window));
}

static void
open_path (OkrWindow  *self,
           const char *path,
           gboolean    create)
{
  OkrOpening *opening = g_new0 (OkrOpening, 1);

  opening->window = g_object_ref (self);
  opening->path = g_strdup (path);
  okr_session_open_workspace_async (self->session, path, create, on_opened_cb, opening);
}

static void
on_open_workspace_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  open_path (OKR_WINDOW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

/**
 * okr_window_start:
 * @self: a new window
 *
 * Shows the workspace of last time; how to begin when there is none.
 */
void
okr_window_start (OkrWindow *self)
{
  g_autofree char *last = NULL;

  g_return_if_fail (OKR_IS_WINDOW (self));

  last = g_settings_get_string (okr_session_get_settings (self->session), "last-workspace");
  if (*last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    open_path (self, last, FALSE);
  else
    show_welcome (self);
}

/* ---- importing ---- */

static void
on_import_notes_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  AdwDialog *dialog;

  if (self->import_notes == NULL)
    return;

  dialog = adw_alert_dialog_new (_("What the Import Noticed"), self->import_notes);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_alert_dialog_set_prefer_wide_layout (ADW_ALERT_DIALOG (dialog), TRUE);
  adw_dialog_present (dialog, widget);
}

/* One import on its way: load the document, then make a workspace of it. */
typedef struct
{
  OkrWindow         *window;            /* owned */
  OkrProgressDialog *progress;          /* owned */
  GCancellable      *cancellable;       /* owned */
} OkrImporting;

static OkrImporting *
importing_new (OkrWindow *window)
{
  OkrImporting *self = g_new0 (OkrImporting, 1);

  self->window = g_object_ref (window);
  self->cancellable = g_cancellable_new ();
  self->progress = okr_progress_dialog_new (GTK_WIDGET (window), _("Importing…"), self->cancellable);

  return self;
}

static void
importing_free (OkrImporting *self)
{
  okr_progress_dialog_close (self->progress);
  g_object_unref (self->progress);
  g_object_unref (self->cancellable);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrImporting, importing_free)

/* Loading is most of the work that can be measured. */
static void
on_load_progress_cb (double   fraction,
                     gpointer user_data)
{
  OkrImporting *importing = user_data;

  okr_progress_dialog_set_fraction (importing->progress, 0.8 * fraction);
}

static void
keep_notes (OkrWindow   *self,
            OkrDocument *document)
{
  const char * const *notes = okr_document_get_notes (document);

  g_free (self->import_notes);
  self->import_notes = notes != NULL && notes[0] != NULL ? g_strjoinv ("\n", (char **) notes) : NULL;
}

static void
on_imported_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (OkrImporting) importing = user_data;
  OkrWindow *self = importing->window;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  workspace = okr_import_to_new_finish (result, &error);
  if (workspace == NULL)
    {
      show_failure (self, error);
      return;
    }

  okr_session_adopt_workspace (self->session, workspace);
  okr_window_set_workspace (self, workspace);
  keep_notes (self, OKR_DOCUMENT (object));
  message = g_strdup_printf (_("Imported into the new workspace “%s”"), okr_workspace_get_title (workspace));
  okr_window_toast_with_button (self, message, self->import_notes != NULL ? _("_Details") : NULL, "win.import-notes");
}

static void
on_loaded_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OkrImporting) importing = user_data;
  OkrWindow *self = importing->window;
  GCancellable *cancellable = importing->cancellable;   /* arguments are evaluated in any order: not beside a steal */
  g_autoptr (OkrDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = okr_import_load_finish (result, &error);
  if (document == NULL)
    {
      show_failure (self, error);
      return;
    }

  okr_progress_dialog_set_fraction (importing->progress, 0.8);
  okr_import_to_new_async (document, "app", okr_session_get_clock (self->session), cancellable,
                           on_imported_cb, g_steal_pointer (&importing));
}

static gboolean
is_in_library (const char *path)
{
  g_autofree char *folder = okr_library_dup_folder ();
  g_autofree char *parent = g_path_get_dirname (path);

  return g_strcmp0 (folder, parent) == 0;
}

static void
on_copied_in_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (OkrOpening) opening = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_copy_finish (OKR_WORKSPACE (object), result, &error))
    open_path (opening->window, opening->path, FALSE);
  else
    show_failure (opening->window, error);
  okr_workspace_close (OKR_WORKSPACE (object));
}

static void
on_foreign_opened_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (OkrOpening) opening = user_data;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  const char *path;

  workspace = okr_workspace_open_finish (result, &error);
  if (workspace != NULL)
    {
      g_free (opening->path);
      opening->path = okr_library_new_path (okr_workspace_get_title (workspace), &error);
    }
  if (error != NULL)
    {
      show_failure (opening->window, error);
      return;
    }

  path = opening->path;         /* arguments are evaluated in any order: not beside a steal */
  okr_workspace_copy_async (workspace, path, on_copied_in_cb, g_steal_pointer (&opening));
}

/* Live files stay in the data folder: portals, network shares and synced folders break SQLite's locks. */
static void
copy_in (OkrWindow  *self,
         const char *path)
{
  OkrOpening *opening = g_new0 (OkrOpening, 1);

  opening->window = g_object_ref (self);
  opening->path = g_strdup (path);
  okr_workspace_open_async (path, OKR_STORE_OPEN_READ_ONLY | OKR_STORE_OPEN_NO_BACKUP, "app",
                            okr_session_get_clock (self->session), self->loading, on_foreign_opened_cb, opening);
}

/**
 * okr_window_open_file:
 * @self: a window
 * @file: a workspace of the data folder, which is opened; a workspace from elsewhere, which is copied there;
 *   or a document, which is imported into a new workspace
 */
void
okr_window_open_file (OkrWindow *self,
                      GFile     *file)
{
  OkrImporting *importing;
  const char *path;

  g_return_if_fail (OKR_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_peek_path (file);
  if (path != NULL && g_str_has_suffix (path, OKR_LIBRARY_SUFFIX))
    {
      if (is_in_library (path))
        open_path (self, path, FALSE);
      else
        copy_in (self, path);
      return;
    }

  importing = importing_new (self);
  okr_import_load_async (file, NULL, on_load_progress_cb, importing, importing->cancellable, on_loaded_cb, importing);
}

static gboolean
on_files_dropped_cb (GtkDropTarget *target,
                     const GValue  *value,
                     double         x,
                     double         y,
                     OkrWindow     *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  /* a dialog is about the workspace that it was opened over */
  if (files == NULL || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return FALSE;

  okr_window_open_file (self, files->data);

  return TRUE;
}

/**
 * okr_window_take_drops:
 * @self: a window
 *
 * Lets a file be dropped on the window, which is opened or imported as by the dialog; of several, the first.
 */
void
okr_window_take_drops (OkrWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (on_files_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
on_file_chosen_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);

  /* without a file somebody thought better of it */
  if (file != NULL)
    okr_window_open_file (self, file);
}

static void
on_open_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Workspaces and documents"));
  gtk_file_filter_add_suffix (filter, "okr");
  gtk_file_filter_add_suffix (filter, "json");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Open or Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), self->loading, on_file_chosen_cb, g_object_ref (self));
}

/* ---- beginning ---- */

static void
on_instantiated_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  workspace = okr_template_instantiate_finish (result, &error);
  if (workspace == NULL)
    {
      show_failure (self, error);
      return;
    }

  okr_session_adopt_workspace (self->session, workspace);
  okr_window_set_workspace (self, workspace);
}

static void
on_new_from_template_cb (GtkWidget  *widget,
                         const char *name,
                         GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  okr_template_instantiate_async (g_variant_get_string (parameter, NULL), NULL, "app",
                                  okr_session_get_clock (self->session), self->loading,
                                  on_instantiated_cb, g_object_ref (self));
}

static void
on_cycle_added_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      show_failure (self, error);
      return;
    }

  /* an empty board has nothing to do on it; here a line is ready (F1) */
  okr_page_stack_show (self->pages, "plan");
  okr_window_set_workspace (self, OKR_WORKSPACE (object));
}

static void
on_empty_opened_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  workspace = okr_session_open_workspace_finish (OKR_SESSION (object), result, &error);
  if (workspace == NULL)
    {
      show_failure (self, error);
      return;
    }

  okr_workspace_begin_quarter_async (workspace, on_cycle_added_cb, g_object_ref (self));
}

static void
on_new_empty_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = okr_library_new_path (_("Our OKRs"), &error);

  if (path == NULL)
    {
      show_failure (self, error);
      return;
    }

  okr_session_open_workspace_async (self->session, path, TRUE, on_empty_opened_cb, g_object_ref (self));
}

static void
on_new_workspace_cb (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  show_welcome (OKR_WINDOW (widget));
}

static void
on_back_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  okr_window_show_face (OKR_WINDOW (widget), "workspace", NULL);
}

/* ---- the list of workspaces ---- */

void
okr_window_fill_workspaces (GtkMenuButton *button,
                            gpointer       user_data)
{
  g_autoptr (GPtrArray) entries = okr_library_list (NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      OkrLibraryEntry *entry = g_ptr_array_index (entries, i);

      okr_menu_append (section, entry->name, "win.open-workspace", g_variant_new_string (entry->path));
    }
  okr_menu_append (more, _("_New Workspace…"), "win.new-workspace", NULL);
  okr_menu_append (more, _("_Open or Import…"), "win.open", NULL);
  g_menu_append_section (menu, _("Workspaces"), G_MENU_MODEL (section));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

/* ---- saving elsewhere ---- */

/* What is saved follows from the end of the name that somebody gives it. */
static const struct
{
  const char *action;
  const char *title;            /* N_() */
  const char *suffix;
} saves[] = {
  { "win.export", N_("Export"), ".json" },
  { "win.export-calendar", N_("Export Calendar"), ".ics" },
  { "win.save-copy", N_("Save a Copy"), OKR_LIBRARY_SUFFIX },
};

static void
on_exported_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_export_save_finish (result, &error))
    okr_window_toast (self, _("Exported"), FALSE);
  else
    show_failure (self, error);
}

static void
on_copied_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_copy_finish (OKR_WORKSPACE (object), result, &error))
    okr_window_toast (self, _("Copy saved"), FALSE);
  else
    show_failure (self, error);
}

static void
on_place_chosen_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (OkrWindow) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autofree char *basename = NULL;

  if (file == NULL || self->workspace == NULL)
    return;

  basename = g_file_get_basename (file);
  if (g_str_has_suffix (basename, OKR_LIBRARY_SUFFIX))
    okr_workspace_copy_async (self->workspace, g_file_peek_path (file), on_copied_cb, g_object_ref (self));
  else
    okr_export_save_async (self->workspace, g_str_has_suffix (basename, ".ics") ? OKR_EXPORT_CALENDAR : OKR_EXPORT_JSON,
                           file, self->loading, on_exported_cb, g_object_ref (self));
}

/* What a file is called at first; of the past, with its day. */
static char *
dup_file_name (OkrWindow *self)
{
  g_autofree char *safe = okr_library_safe_name (okr_workspace_get_title (self->workspace));
  g_autofree char *day = NULL;

  if (!okr_workspace_is_past (self->workspace))
    return g_steal_pointer (&safe);

  day = okr_date_to_iso (okr_clock_get_today (okr_workspace_get_clock (self->workspace)));

  return g_strdup_printf ("%s %s", safe, day);
}

static void
on_save_elsewhere_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *safe = dup_file_name (self);

  for (guint i = 0; i < G_N_ELEMENTS (saves); i++)
    if (g_str_equal (name, saves[i].action))
      {
        g_autofree char *proposal = g_strconcat (safe, saves[i].suffix, NULL);

        gtk_file_dialog_set_title (dialog, _(saves[i].title));
        gtk_file_dialog_set_initial_name (dialog, proposal);
      }
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->loading, on_place_chosen_cb, g_object_ref (self));
}

/* ---- a damaged file ---- */

static void
on_restore_backup_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept_as = NULL;
  g_autofree char *message = NULL;
  g_autofree char *kept_name = NULL;
  const char *path, *backup;

  g_variant_get (parameter, "(&s&s)", &path, &backup);
  if (!okr_workspace_restore_backup (path, backup, &kept_as, &error))
    {
      okr_window_toast (self, error->message, FALSE);
      return;
    }

  kept_name = g_path_get_basename (kept_as);
  message = g_strdup_printf (_("The damaged file is kept as “%s”"), kept_name);
  open_path (self, path, FALSE);
  okr_window_toast (self, message, FALSE);
}

void
okr_window_install_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-workspace", "s", on_open_workspace_cb);
  gtk_widget_class_install_action (widget_class, "win.import-notes", NULL, on_import_notes_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, on_open_cb);
  gtk_widget_class_install_action (widget_class, "win.new-workspace", NULL, on_new_workspace_cb);
  gtk_widget_class_install_action (widget_class, "win.new-from-template", "s", on_new_from_template_cb);
  gtk_widget_class_install_action (widget_class, "win.new-empty", NULL, on_new_empty_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_back_cb);
  for (guint i = 0; i < G_N_ELEMENTS (saves); i++)
    gtk_widget_class_install_action (widget_class, saves[i].action, NULL, on_save_elsewhere_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-backup", "(ss)", on_restore_backup_cb);
}
