/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cycle on paper: all of it on one page, with the figures and the words that the pages show.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/okr-page-stack.h"
#include "ui/plan/okr-read-out.h"
#include "ui/print/okr-cycle-sheet.h"
#include "ui/print/okr-print.h"

#include <cairo-script.h>
#include <string.h>

#define MARGINS 85.0

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_string_append_len (closure, (const char *) data, (gssize) length);

  return CAIRO_STATUS_SUCCESS;
}

/* The lines of print that a script of cairo shows, one after the other: a line of a sheet may be several of them. */
static char *
dup_words (const char *script)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\(((?:[^()\\\\]|\\\\.)*)\\) \\[.*show-text-glyphs", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GString *words = g_string_new (NULL);

  for (g_regex_match (regex, script, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *text = g_match_info_fetch (match, 1);

      g_string_append_printf (words, "%s ", text);
    }

  g_string_replace (words, "  ", " ", 0);

  return g_string_free_and_steal (words);
}

/* What stands on the first page: a script of cairo has texts in plain words. */
static char *
dup_text (OkrSheet *sheet,
          double    width,
          double    height)
{
  g_autoptr (GString) script = g_string_new (NULL);
  cairo_device_t *device = cairo_script_create_for_stream (append_bytes, script);
  cairo_surface_t *surface = cairo_script_surface_create (device, CAIRO_CONTENT_COLOR_ALPHA, width, height);
  cairo_t *cr = cairo_create (surface);

  okr_sheet_draw (sheet, cr, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_device_finish (device);
  cairo_device_destroy (device);
  /* where a long line goes on */
  g_string_replace (script, "\\\n", "", 0);

  return dup_words (script->str);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *found = strstr (text, part); found != NULL; found = strstr (found + 1, part))
    n++;

  return n;
}

/* On A4 and on A3, all is on one page, and on it. */
static char *
print_on (OkrSheet   *sheet,
          const char *paper)
{
  GtkPaperSize *size = gtk_paper_size_new (paper);
  double width = gtk_paper_size_get_width (size, GTK_UNIT_POINTS) - MARGINS;
  double height = gtk_paper_size_get_height (size, GTK_UNIT_POINTS) - MARGINS;
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  g_assert_cmpuint (okr_sheet_paginate (sheet, context, width, height), ==, 1);
  g_assert_cmpfloat (okr_sheet_get_size (sheet), >, 7);
  assert_ink_inside (sheet, 0, width, height);
  gtk_paper_size_free (size);
  g_object_unref (context);

  return dup_text (sheet, width, height);
}

static void
assert_says (const char         *text,
             const char * const *parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) == NULL)
      g_error ("“%s” is not on the page: %s", parts[i], text);
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  user_data)
{
  static const char * const texts[] = {
    "Spring 2026, thirteen weeks", "26 June 2026", "It ends today.", "0.97", "behind pace", "in its zone", "1.1 Sign 20 paying restaurants 1.0", "4.3 Go from 30", NULL,
  };
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_autoptr (OkrSheet) sheet = okr_cycle_sheet_new_progress (fixture->workspace, cycle);
  g_autofree char *a4 = print_on (sheet, GTK_PAPER_NAME_A4);
  g_autofree char *a3 = print_on (sheet, GTK_PAPER_NAME_A3);

  assert_says (a4, texts);
  assert_says (a3, texts);
  /* the replaced one is not among them */
  g_assert_cmpuint (count (a4, "2.4 "), ==, 0);
}

static void
test_review (Fixture       *fixture,
             gconstpointer  user_data)
{
  static const char * const texts[] = {
    "Spring 2026, thirteen weeks", "Commitment not kept", "In its zone", "Learned", "Below its zone", "reached", NULL,
  };
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_autoptr (OkrSheet) sheet = okr_cycle_sheet_new_review (fixture->workspace, cycle);
  g_autofree char *a4 = print_on (sheet, GTK_PAPER_NAME_A4);

  assert_says (a4, texts);
}

static void
on_added_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  okr_workspace_finish (OKR_WORKSPACE (source), result, &error);
  g_assert_no_error (error);
  --*(int *) user_data;
}

/* M58: the most that a cycle should have, each title as long as they get. */
static void
test_five_by_five (Fixture       *fixture,
                   gconstpointer  user_data)
{
  static const OkrKeyResultDraft draft = {
    "Bring the share of boxes that come back within a week from 62 to 90 % without a reminder",
    OKR_KEY_RESULT_KIND_PERCENT, 62, 90, NULL, NULL, OKR_DATE_NONE,
  };
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  g_autoptr (OkrSheet) sheet = NULL;
  g_autofree char *text = NULL;
  int n_waiting = 1;

  okr_workspace_add_objective_async (fixture->workspace, cycle, "Become the first zero-waste reflex for food delivery in the city",
                                     OKR_OBJECTIVE_TYPE_INSPIRATION, NULL, OKR_OBJECTIVE_STATE_LAUNCHED, on_added_cb, &n_waiting);
  wait_until (n_waiting == 0);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      guint n = (guint) okr_objective_get_of (objective);

      n_waiting = (int) (5 - n);
      for (; n < 5; n++)
        okr_workspace_add_key_result_async (fixture->workspace, objective, &draft, on_added_cb, &n_waiting);
      wait_until (n_waiting == 0);
    }

  sheet = okr_cycle_sheet_new_review (fixture->workspace, cycle);
  text = print_on (sheet, GTK_PAPER_NAME_A4);
  g_assert_nonnull (strstr (text, "5.5 Bring the share"));
}

/* What Print and Export as PDF take: the page that is seen. */
static void
test_page_that_is_seen (Fixture       *fixture,
                        gconstpointer  user_data)
{
  static const struct
  {
    const char *page;
    const char *words;          /* NULL: it has no sheet of its own, and the read-out is printed */
  } cases[] = {
    { "board", NULL },
    { "progress", "behind pace" },
    { "progress.rhythm", "behind pace" },
    { "review", "Commitment not kept" },
  };
  OkrPageStack *pages = find_widget (fixture->window, OKR_TYPE_PAGE_STACK);
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (OkrSheet) sheet = NULL;
      g_autofree char *text = NULL;

      okr_page_stack_show (pages, cases[i].page);
      sheet = okr_page_create_sheet (okr_page_stack_get_visible (pages), fixture->workspace, cycle);
      g_assert_true ((sheet != NULL) == (cases[i].words != NULL));
      if (sheet == NULL)
        continue;

      text = print_on (sheet, GTK_PAPER_NAME_A4);
      g_assert_nonnull (strstr (text, cases[i].words));
    }
}

static glong
find_longest_label (GtkWidget *widget)
{
  glong longest = GTK_IS_LABEL (widget) ? g_utf8_strlen (gtk_label_get_text (GTK_LABEL (widget)), -1) : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    longest = MAX (longest, find_longest_label (child));

  return longest;
}

/* A word without an end would let the window stand still each time it is fitted to its size. */
static void
test_read_out_shows_the_beginning (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_autofree char *word = g_strnfill (10000, 'W');
  GtkWidget *read_out;

  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (key_result), "title", word, NULL, NULL);
  wait_until (g_str_equal (okr_key_result_get_title (key_result), word));
  read_out = okr_read_out_new (GTK_WINDOW (fixture->window), fixture->workspace, cycle);
  g_assert_cmpint (find_longest_label (read_out), >, 100);
  g_assert_cmpint (find_longest_label (read_out), <=, 500);
  gtk_window_destroy (GTK_WINDOW (read_out));
}

static void
test_pdf (Fixture       *fixture,
          gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_autoptr (OkrSheet) sheet = okr_cycle_sheet_new_review (fixture->workspace, cycle);
  g_autoptr (GBytes) bytes = okr_print_to_pdf (sheet, GTK_PAPER_NAME_A4);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_nonnull (g_strrstr_len (data + size - 16, 16, "%%EOF"));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/cycle-sheet/progress", test_progress);
  ADD_TEST ("/cycle-sheet/review", test_review);
  ADD_TEST ("/cycle-sheet/five-by-five", test_five_by_five);
  ADD_TEST ("/cycle-sheet/page-that-is-seen", test_page_that_is_seen);
  ADD_TEST ("/cycle-sheet/read-out-shows-the-beginning", test_read_out_shows_the_beginning);
  ADD_TEST ("/cycle-sheet/pdf", test_pdf);

  return g_test_run ();
}
