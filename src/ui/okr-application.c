/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: its command line, its actions and keys.  What its windows share is in OkrSession.  */

#include "config.h"

#include "ui/okr-application.h"

#include "ui/dialogs/okr-preferences-dialog.h"
#include "ui/dialogs/okr-shortcuts-dialog.h"
#include "ui/okr-contrast-style.h"
#include "ui/okr-reminder-answer.h"
#include "ui/okr-session.h"
#include "ui/okr-ui-resources.h"
#include "ui/okr-window.h"
#include "widgets/okr-widgets.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

struct _OkrApplication
{
  AdwApplication  parent_instance;

  OkrClock       *clock;        /* owned; NULL: today is today */
  OkrSession     *session;      /* owned; from the start-up on */
  guint           terminated;   /* a source, from the start-up on */
};

G_DEFINE_FINAL_TYPE (OkrApplication, okr_application, ADW_TYPE_APPLICATION)

/* ---- actions ---- */

static OkrWindow *
create_window (OkrApplication *self)
{
  return OKR_WINDOW (okr_window_new (ADW_APPLICATION (self), self->session));
}

static void
on_new_window_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  OkrApplication *self = user_data;
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  OkrWorkspace *workspace = OKR_IS_WINDOW (active) ? okr_window_get_workspace (OKR_WINDOW (active)) : NULL;
  OkrWindow *window = create_window (self);

  if (workspace != NULL)
    okr_window_set_workspace (window, workspace);
  else
    okr_window_start (window);
}

static void
on_shortcuts_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  adw_dialog_present (okr_shortcuts_dialog_new (), GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (user_data))));
}

static void
on_preferences_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  OkrApplication *self = user_data;

  adw_dialog_present (okr_preferences_dialog_new (okr_session_get_settings (self->session)),
                      GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self))));
}

static void
on_show_reminder_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  const char *path, *table, *id;

  g_variant_get (parameter, "(&s&s&s)", &path, &table, &id);
  okr_reminder_answer (ADW_APPLICATION (user_data), OKR_APPLICATION (user_data)->session, path, table, id);
}

static void
on_about_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_application_name (about, _("Okr"));
  adw_about_dialog_set_application_icon (about, APPLICATION_ID);
  adw_about_dialog_set_version (about, PACKAGE_VERSION);
  adw_about_dialog_set_developer_name (about, _("The Okr developers"));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_dialog_set_comments (about, _("Run OKR workshops on a shared screen, and keep the OKRs alive to the end of their cycle."));
  adw_about_dialog_add_acknowledgement_section (about, _("The GTM template is after"),
                                                (const char *[]) { "Maja Voje", "Matic Moličnik", "Natalie Nedre", "John Doerr", NULL });
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (about, _("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

static void
on_quit_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GList *windows;

  /* each window saves its state as it closes */
  while ((windows = gtk_application_get_windows (GTK_APPLICATION (user_data))) != NULL)
    gtk_window_destroy (windows->data);
}

/* The end of a session or a shutdown, which asks once: what is being typed is saved as at any other end. */
static gboolean
on_terminated_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

static const GActionEntry entries[] = {
  { .name = "new-window", .activate = on_new_window_cb },
  { .name = "preferences", .activate = on_preferences_cb },
  { .name = "show-reminder", .activate = on_show_reminder_cb, .parameter_type = "(sss)" },
  { .name = "shortcuts", .activate = on_shortcuts_cb },
  { .name = "about", .activate = on_about_cb },
  { .name = "quit", .activate = on_quit_cb },
};

static const struct
{
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.shortcuts", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.add-objective", { "<Control>n" } },
  { "win.add-key-result", { "<Control>k" } },
  { "win.add-task", { "<Control><Shift>k" } },
  { "win.start-check", { "<Control>t" } },
  { "win.choose-check", { "<Control><Shift>l" } },
  { "win.start-review", { "<Control>m" } },
  { "win.open", { "<Control>o" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.read-out", { "F5" } },
  { "win.history", { "<Control>h" } },
  { "win.time-machine", { "<Control><Shift>h" } },
  { "win.timer", { "<Control><Shift>t" } },
  { "win.timer-large", { "F7" } },
  { "app.timer-toggle", { "F8" } },
  { "win.speaking-order", { "<Control><Shift>o" } },
  { "win.fullscreen", { "F11" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.show-page('plan')", { "<Control>1" } },
  { "win.show-page('board')", { "<Control>2" } },
  { "win.show-page('ideas')", { "<Control>3" } },
  { "win.show-page('progress')", { "<Control>4" } },
  { "win.show-page('review')", { "<Control>5" } },
  { "win.next-section", { "<Control>Page_Down" } },
  { "win.previous-section", { "<Control>Page_Up" } },
  { "win.clear-filter", { "<Control><Shift>f" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "win.zoom-out", { "<Control>minus" } },
  { "win.zoom-reset", { "<Control>0" } },
};

/* ---- the application ---- */

static void
okr_application_startup (GApplication *application)
{
  OkrApplication *self = OKR_APPLICATION (application);
  g_autoptr (GtkCssProvider) contrast = NULL;

  if (self->clock == NULL)
    self->clock = okr_clock_new_system ();
  self->session = okr_session_new (self->clock);
  /* a file is read while GTK and its style sheets are */
  okr_session_prepare (self->session);

  G_APPLICATION_CLASS (okr_application_parent_class)->startup (application);

  okr_widgets_init ();
  contrast = okr_contrast_style_new (adw_application_get_style_manager (ADW_APPLICATION (self)));
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (contrast),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  self->terminated = g_unix_signal_add (SIGTERM, on_terminated_cb, self);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  okr_timer_add_actions (okr_session_get_timer (self->session), G_ACTION_MAP (self));
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}

static void
okr_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    okr_window_start (create_window (OKR_APPLICATION (application)));
}

static void
okr_application_open (GApplication  *application,
                      GFile        **files,
                      int            n_files,
                      const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    okr_window_open_file (create_window (OKR_APPLICATION (application)), files[i]);
}

static int
okr_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  OkrApplication *self = OKR_APPLICATION (application);
  g_autoptr (GError) error = NULL;
  const char *text;
  OkrDate date;

  if (g_variant_dict_lookup (options, "version", "b", NULL))
    {
      g_print ("%s %s\n", g_get_prgname (), PACKAGE_VERSION);
      return EXIT_SUCCESS;
    }

  if (!g_variant_dict_lookup (options, "on", "&s", &text))
    return -1;

  if (!okr_date_parse_iso (text, &date, &error))
    {
      g_printerr ("%s: --on: %s\n", g_get_prgname (), error->message);
      return 2;
    }

  /* another day is another world: it does not join an instance that lives today */
  self->clock = okr_clock_new_fixed (date);
  g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
okr_application_shutdown (GApplication *application)
{
  okr_session_close (OKR_APPLICATION (application)->session);

  G_APPLICATION_CLASS (okr_application_parent_class)->shutdown (application);
}

static void
okr_application_dispose (GObject *object)
{
  OkrApplication *self = OKR_APPLICATION (object);

  g_clear_handle_id (&self->terminated, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (okr_application_parent_class)->dispose (object);
}

static void
okr_application_class_init (OkrApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = okr_application_dispose;

  application_class->startup = okr_application_startup;
  application_class->shutdown = okr_application_shutdown;
  application_class->activate = okr_application_activate;
  application_class->open = okr_application_open;
  application_class->handle_local_options = okr_application_handle_local_options;
}

static void
okr_application_init (OkrApplication *self)
{
  static const GOptionEntry options[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Take this day for today, for demonstrations"), N_("YYYY-MM-DD") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/**
 * okr_application_new:
 *
 * Returns: (transfer full): the application, not yet registered
 */
OkrApplication *
okr_application_new (void)
{
  /* a static library's resources do not register themselves */
  okr_ui_register_resource ();

  return g_object_new (OKR_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/org/example/Okr",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
