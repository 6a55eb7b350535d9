/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share; see okr-ui-fixture.h.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "okr-test-log.h"

#include "exchange/okr-import.h"
#include "ui/okr-page-stack.h"
#include "ui/okr-ui-resources.h"
#include "widgets/okr-widgets.h"

#include <glib/gstdio.h>

static AdwApplication *application;

/* The resources, the style and the settings: what the application does when it starts. */
void
ui_test_init (int    *argc,
              char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (argc, argv, NULL);
  okr_test_log_init ();
  okr_ui_register_resource ();
  application = g_object_new (ADW_TYPE_APPLICATION,
                              "application-id", "org.example.OkrTest",
                              "resource-base-path", "/org/example/Okr",
                              "flags", G_APPLICATION_NON_UNIQUE,
                              NULL);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  okr_widgets_init ();
}

gboolean
ui_test_tick (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gboolean      *painted)
{
  *painted = TRUE;
}

/* Waits for what a change brings about: its frame, and the one after that. */
void
settle (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  for (int i = 0; i < 2; i++)
    {
      gboolean painted = FALSE;
      gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &painted);

      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      wait_until (painted);
      g_signal_handler_disconnect (clock, handler);
    }
}

static void
on_result_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* A new workspace of the data folder with the whole sample in English. */
OkrWorkspace *
fixture_import (Fixture *fixture)
{
  static const char * const languages[] = { "en", NULL };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "templates", "gtm-startup.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDocument) document = okr_import_load (file, languages, NULL, &error);
  g_autoptr (GAsyncResult) result = NULL;
  OkrWorkspace *workspace;

  g_assert_no_error (error);
  okr_import_to_new_async (document, "app", fixture->clock, NULL, on_result_cb, &result);
  wait_until (result != NULL);
  workspace = okr_import_to_new_finish (result, &error);
  g_assert_no_error (error);

  return workspace;
}

/* The same file once more, as another program or another window would. */
OkrWorkspace *
fixture_open (Fixture           *fixture,
              OkrStoreOpenFlags  flags,
              const char        *client)
{
  g_autoptr (GError) error = NULL;
  OkrWorkspace *workspace = okr_workspace_open (fixture->path, flags | OKR_STORE_OPEN_NO_BACKUP, client, fixture->clock, &error);

  g_assert_no_error (error);
  okr_workspace_start (workspace);

  return workspace;
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_reset (settings, "zoom");
  g_settings_reset (settings, "board-rows");
  g_settings_reset (settings, "show-replaced");
  g_settings_reset (settings, "collapsed-columns");
  g_settings_reset (settings, "folded-lanes");

  fixture->application = application;
  fixture->clock = okr_clock_new_fixed (okr_date_new_ymd (2026, 6, 26));
  fixture->session = okr_session_new (fixture->clock);
  fixture->workspace = fixture_import (fixture);
  fixture->path = g_strdup (okr_workspace_get_path (fixture->workspace));
  okr_session_adopt_workspace (fixture->session, fixture->workspace);

  fixture->window = OKR_WINDOW (okr_window_new (application, fixture->session));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 760);
  okr_window_set_workspace (fixture->window, fixture->workspace);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  settle (GTK_WIDGET (fixture->window));
  fixture->page = find_widget (fixture->window, OKR_TYPE_BOARD_PAGE);
  fixture->view = find_widget (fixture->window, OKR_TYPE_BOARD_VIEW);
}

void
fixture_close_window (Fixture *fixture)
{
  if (fixture->window == NULL)
    return;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  fixture_close_window (fixture);
  okr_workspace_close (fixture->workspace);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  /* nothing of the window holds on to the workspace */
  g_assert_finalize_object (fixture->workspace);
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->clock);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_free (fixture->path);
}

OkrKeyResult *
fixture_key_result (Fixture    *fixture,
                    const char *ref)
{
  OkrKeyResult *key_result = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_KEY_RESULT, ref);

  g_assert_nonnull (key_result);

  return key_result;
}

OkrBoard *
fixture_board (Fixture *fixture)
{
  return okr_board_view_get_board (fixture->view);
}

/* Presents a dialog over the window. */
gpointer
present (Fixture   *fixture,
         AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  settle (GTK_WIDGET (fixture->window));

  return dialog;
}

/* Closes a dialog, which nothing else holds on to. */
void
close_dialog (gpointer dialog)
{
  gpointer watched = dialog;

  g_object_add_weak_pointer (dialog, &watched);
  adw_dialog_force_close (dialog);
  wait_until (watched == NULL);
}

/* "plan.people": shows a page, or a section of it. */
gpointer
show_page (Fixture    *fixture,
           const char *path)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", path);
  settle (GTK_WIDGET (fixture->window));

  return okr_page_stack_get_visible (find_widget (fixture->window, OKR_TYPE_PAGE_STACK));
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_label (GTK_LABEL (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));

  return NULL;
}

/* The first widget below @root of that type; with a text, the first that contains it; seen, if it must be. */
static GtkWidget *
search (GtkWidget  *root,
        GType       type,
        const char *text,
        gboolean    seen)
{
  if ((!seen || gtk_widget_get_mapped (root))
      && g_type_is_a (G_OBJECT_TYPE (root), type)
      && (text == NULL || (get_text (root) != NULL && strstr (get_text (root), text) != NULL)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, type, text, seen);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gpointer
find_widget (gpointer root,
             GType    type)
{
  return search (root, type, NULL, FALSE);
}

gpointer
find_with_text (gpointer    root,
                GType       type,
                const char *text)
{
  return search (root, type, text, FALSE);
}

/* The row below @root with just that title, which may be hidden. */
gpointer
find_row (gpointer    root,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) && g_strcmp0 (adw_preferences_row_get_title (root), title) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
shows (gpointer    root,
       const char *text)
{
  return search (root, GTK_TYPE_LABEL, text, TRUE) != NULL;
}

void
move_to (Fixture   *fixture,
         GPtrArray *key_results,
         guint      column,
         gboolean   at_once)
{
  OkrBoardAim aim;

  g_assert_true (okr_board_view_find (fixture->view, g_ptr_array_index (key_results, 0), &aim));
  aim.column = column;
  aim.position = 0;
  okr_board_view_move (fixture->view, key_results, &aim, at_once);
}

void
move_one (Fixture      *fixture,
          OkrKeyResult *key_result,
          guint         column,
          gboolean      at_once)
{
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();

  g_ptr_array_add (key_results, key_result);
  move_to (fixture, key_results, column, at_once);
}

/* The ink of a page lies between its margins. */
void
assert_ink_inside (OkrSheet *sheet,
                   guint     page,
                   double    width,
                   double    height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, ink_width, ink_height;

  okr_sheet_draw (sheet, cr, page);
  cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
  g_assert_cmpfloat (ink_width, >, 0);
  g_assert_cmpfloat (x, >=, -2);
  g_assert_cmpfloat (y, >=, -2);
  g_assert_cmpfloat (x + ink_width, <=, width + 2);
  g_assert_cmpfloat (y + ink_height, <=, height + 2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
