/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the window share: a window over the GTM sample in a folder of its own, on the last day of
 * its cycle; ways to find widgets by type and text; and waiting without sleeping.  */

#pragma once

#include "ui/board/okr-board-view.h"
#include "ui/board/okr-key-result-board.h"
#include "ui/okr-window.h"
#include "ui/print/okr-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  OkrClock       *clock;
  OkrSession     *session;
  AdwApplication *application;
  OkrWorkspace   *workspace;    /* the sample, imported */
  char           *path;
  OkrWindow      *window;       /* shows it; NULL when a test has closed it */
  OkrBoardPage   *page;
  OkrBoardView   *view;
} Fixture;

void          ui_test_init          (int            *argc,
                                     char         ***argv);
void          fixture_set_up        (Fixture        *fixture,
                                     gconstpointer   user_data);
void          fixture_tear_down     (Fixture        *fixture,
                                     gconstpointer   user_data);

/* Registers a test with the fixture. */
#define ADD_TEST(path, function) \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

OkrWorkspace *fixture_import        (Fixture        *fixture);
OkrWorkspace *fixture_open          (Fixture        *fixture,
                                     OkrStoreOpenFlags flags,
                                     const char     *client);
OkrKeyResult *fixture_key_result    (Fixture        *fixture,
                                     const char     *ref);
OkrBoard     *fixture_board         (Fixture        *fixture);
void          fixture_close_window  (Fixture        *fixture);
gpointer      present               (Fixture        *fixture,
                                     AdwDialog      *dialog);
void          close_dialog          (gpointer        dialog);
gpointer      show_page             (Fixture        *fixture,
                                     const char     *path);

/* Iterates until the condition holds; fails after ten seconds. */
#define wait_until(condition) \
  G_STMT_START { \
    gint64 limit_ = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; \
    guint wake_ = g_timeout_add (20, G_SOURCE_FUNC (ui_test_tick), NULL); \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, limit_); \
        g_main_context_iteration (NULL, TRUE); \
      } \
    g_source_remove (wake_); \
  } G_STMT_END

gboolean      ui_test_tick          (gpointer        user_data);
void          settle                (GtkWidget      *widget);

gpointer      find_widget           (gpointer        root,
                                     GType           type);
gpointer      find_with_text        (gpointer        root,
                                     GType           type,
                                     const char     *text);
gpointer      find_row              (gpointer        root,
                                     const char     *title);
/* A label under root that is seen and contains the text. */
gboolean      shows                 (gpointer        root,
                                     const char     *text);
/* Moves cards as a gesture does. */
void          move_to               (Fixture        *fixture,
                                     GPtrArray      *key_results,
                                     guint           column,
                                     gboolean        at_once);
void          move_one              (Fixture        *fixture,
                                     OkrKeyResult   *key_result,
                                     guint           column,
                                     gboolean        at_once);

/* Of a page of a sheet that has its place. */
void          assert_ink_inside     (OkrSheet       *sheet,
                                     guint           page,
                                     double          width,
                                     double          height);

G_END_DECLS
