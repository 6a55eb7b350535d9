/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Okr itself, watched: probe start|scroll|cards|drag|past-PAGE FILE.okr DAY.
 *   start    shows the workspace as at any start, and stays until it is killed
 *   scroll   then scrolls the board, all columns and one, and tells the time of each frame
 *   cards    then edits, moves and adds cards, and tells what each cost the main thread
 *   drag     then shows the ideas and lets a drag go over the plane, a step each frame, and tells the time of each
 *   past-... then shows a page in the time machine, goes from day to day, and tells what each cost the main thread
 * Times are in microseconds.  */

#include "config.h"

#include "okr-watch.h"

#include "model/okr-workspace.h"
#include "ui/board/okr-board-view.h"
#include "ui/board/okr-column-headings.h"
#include "ui/board/okr-key-result-card.h"
#include "ui/ideas/okr-idea-plane.h"
#include "ui/okr-application.h"
#include "ui/okr-window.h"
#include "ui/past/okr-time-bar.h"

#include <locale.h>
#include <stdio.h>
#include <time.h>

#define N_SCROLL_FRAMES 120
#define N_ROUNDS 20
#define N_FIRST_ROUNDS 3        /* before them: they pay for memory that is fetched once, and are told apart */
#define START_MS 3000           /* after it is settled: the memory of the start has been given back */
#define SCROLL_STEP 40          /* pixels a frame: a brisk fling */
#define N_DRAG_FRAMES 240
#define REST_MS 30              /* between two operations */
#define N_DAYS 30
#define DAY_REST_MS 100         /* what a day brings with it comes in more than one frame */

typedef enum
{
  OPERATION_EDIT,
  OPERATION_MOVE,
  OPERATION_ADD,
  N_OPERATIONS,
} Operation;

static const char * const operation_names[] = { "edit", "move", "add" };

static struct
{
  const char    *mode;
  const char    *path;
  GtkWindow     *window;

  GtkAdjustment *adjustment;
  const char    *scrolled;      /* what the frames are called */
  guint          n_scrolled;

  OkrIdeaPlane  *plane;
  OkrIdea       *dragged;
  guint          n_dragged;

  OkrWorkspace  *workspace;
  guint          n_done;        /* operations of all kinds */
  gint64         busy_before;
  guint          frames_before; /* when the change was on the disk */
  gboolean       committed;

  GtkRange      *days;
  guint          n_days;
  gint64         cpu_before;
} probe;

/* ---- what is in the window ---- */

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
collect_cards (GtkWidget *widget,
               GPtrArray *key_results)
{
  if (OKR_IS_KEY_RESULT_CARD (widget))
    {
      OkrKeyResult *key_result = okr_board_card_get_entity (OKR_BOARD_CARD (widget));

      if (gtk_widget_get_mapped (widget) && key_result != NULL)
        g_ptr_array_add (key_results, key_result);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_cards (child, key_results);
}

static void
finish (void)
{
  g_print ("done 0\n");
  fflush (stdout);
  _exit (0);
}

/* ---- scrolling ---- */

static gboolean begin_scrolling (gpointer data);

static void
collapse_all_but_one (void)
{
  GtkWidget *headings = find_widget (GTK_WIDGET (probe.window), OKR_TYPE_COLUMN_HEADINGS);
  GtkWidget *first = gtk_widget_get_first_child (headings);

  for (GtkWidget *child = gtk_widget_get_next_sibling (first); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_signal_emit_by_name (child, "clicked");
}

static gboolean
on_scroll_tick_cb (GtkWidget     *widget,
                   GdkFrameClock *clock,
                   gpointer       user_data)
{
  double top = gtk_adjustment_get_upper (probe.adjustment) - gtk_adjustment_get_page_size (probe.adjustment);
  double value = gtk_adjustment_get_value (probe.adjustment) + SCROLL_STEP;

  /* the frame before this one is the first that scrolled */
  if (probe.n_scrolled > 1)
    g_print ("%s %" G_GINT64_FORMAT "\n", probe.scrolled, okr_watch_get_last_frame ());
  probe.n_scrolled++;
  if (probe.n_scrolled <= N_SCROLL_FRAMES)
    {
      gtk_adjustment_set_value (probe.adjustment, value < top ? value : 0);
      return G_SOURCE_CONTINUE;
    }

  if (g_str_equal (probe.scrolled, "scroll-one"))
    finish ();
  collapse_all_but_one ();
  probe.scrolled = "scroll-one";
  g_timeout_add (500, begin_scrolling, NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
begin_scrolling (gpointer data)
{
  GtkWidget *board = find_widget (GTK_WIDGET (probe.window), OKR_TYPE_BOARD_VIEW);
  GtkWidget *scrolled = gtk_widget_get_ancestor (board, GTK_TYPE_SCROLLED_WINDOW);

  probe.adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  probe.n_scrolled = 0;
  gtk_adjustment_set_value (probe.adjustment, 0);
  gtk_widget_add_tick_callback (board, on_scroll_tick_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* ---- dragging an idea ---- */

/* Along a curve that crosses all quadrants and many stickies.  */
static gboolean
on_drag_tick_cb (GtkWidget     *plane,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  double way = 2 * G_PI * probe.n_dragged / N_DRAG_FRAMES;

  if (probe.n_dragged > 1)
    g_print ("drag %" G_GINT64_FORMAT "\n", okr_watch_get_last_frame ());
  if (probe.n_dragged++ == N_DRAG_FRAMES)
    finish ();

  okr_idea_plane_preview (probe.plane, probe.dragged,
                          gtk_widget_get_width (plane) * (0.5 + 0.48 * sin (3 * way)),
                          gtk_widget_get_height (plane) * (0.5 + 0.48 * cos (5 * way)));
  /* a frame in which the preview says the same is one too */
  gtk_widget_queue_draw (plane);

  return G_SOURCE_CONTINUE;
}

/* Over an empty plane goes an idea from elsewhere.  */
static gboolean
begin_dragging (gpointer data)
{
  GListModel *ideas = okr_workspace_get_list (probe.workspace, OKR_TYPE_IDEA);

  probe.plane = OKR_IDEA_PLANE (find_widget (GTK_WIDGET (probe.window), OKR_TYPE_IDEA_PLANE));
  probe.dragged = g_list_model_get_item (ideas, 0);
  if (probe.dragged == NULL)
    probe.dragged = g_object_new (OKR_TYPE_IDEA, NULL);
  gtk_widget_add_tick_callback (GTK_WIDGET (probe.plane), on_drag_tick_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* ---- operations on one card ---- */

static gboolean begin_operation (gpointer data);

static void
on_committed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (probe.workspace, result, &error))
    g_error ("%s", error->message);
  probe.frames_before = okr_watch_get_n_frames ();
  probe.committed = TRUE;
}

static void
move_card (GPtrArray *cards)
{
  OkrKeyResult *key_result = g_ptr_array_index (cards, probe.n_done % cards->len);
  OkrReading reading = OKR_READING_INIT;
  OkrPlace place = { NULL, NULL };

  /* 100 boxes are the target of each: the next column but one, where another visible card is */
  reading.value = okr_key_result_get_figure (key_result) < 0.5 ? 80 : 20;
  for (guint i = 0; i < cards->len; i++)
    if (cards->pdata[i] != key_result && fabs (okr_key_result_get_figure (cards->pdata[i]) - reading.value / 100) < 0.05)
      place.before = cards->pdata[i];
  okr_workspace_record_check_in_async (probe.workspace, key_result, &reading, place.before != NULL ? &place : NULL, NULL,
                                       on_committed_cb, NULL);
}

static void
edit_card (GPtrArray *cards)
{
  OkrKeyResult *key_result = g_ptr_array_index (cards, probe.n_done % cards->len);
  g_autofree char *title = g_strdup_printf ("A title of some words that was edited, time %u", probe.n_done);

  okr_workspace_set_text_async (probe.workspace, OKR_ENTITY (key_result), "title", title, on_committed_cb, NULL);
}

static void
add_card (GPtrArray *cards)
{
  static const OkrKeyResultDraft draft = {
    "A new key result", OKR_KEY_RESULT_KIND_NUMBER, 0, 100, "boxes", NULL, OKR_DATE_NONE,
  };
  OkrKeyResult *beside = g_ptr_array_index (cards, 0);

  okr_workspace_add_key_result_async (probe.workspace, okr_key_result_get_objective (beside), &draft, on_committed_cb, NULL);
}

/* The operation is over with the first frame after its commit. */
static gboolean
on_operation_tick_cb (GtkWidget     *widget,
                      GdkFrameClock *clock,
                      gpointer       user_data)
{
  Operation operation = probe.n_done % N_OPERATIONS;

  if (!probe.committed || okr_watch_get_n_frames () == probe.frames_before)
    return G_SOURCE_CONTINUE;

  g_print ("%s%s %" G_GINT64_FORMAT "\n", probe.n_done < N_FIRST_ROUNDS * N_OPERATIONS ? "first-" : "",
           operation_names[operation], okr_watch_get_busy () - probe.busy_before);
  g_print ("held %" G_GINT64_FORMAT "\n", okr_watch_get_longest ());
  probe.n_done++;
  g_timeout_add (REST_MS, begin_operation, NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
begin_operation (gpointer data)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  if (probe.n_done == (N_FIRST_ROUNDS + N_ROUNDS) * N_OPERATIONS)
    finish ();

  collect_cards (GTK_WIDGET (probe.window), cards);
  g_assert_cmpuint (cards->len, >, 10);
  probe.committed = FALSE;
  probe.busy_before = okr_watch_get_busy ();
  okr_watch_reset_longest ();
  switch ((Operation) (probe.n_done % N_OPERATIONS))
    {
    case OPERATION_EDIT:
      edit_card (cards);
      break;
    case OPERATION_MOVE:
      move_card (cards);
      break;
    case OPERATION_ADD:
    case N_OPERATIONS:
    default:
      add_card (cards);
      break;
    }
  gtk_widget_add_tick_callback (GTK_WIDGET (probe.window), on_operation_tick_cb, NULL, NULL);

  return G_SOURCE_REMOVE;
}

/* ---- days of the past ---- */

/* Of this thread: the way from day to day is found on another one.  */
static gint64
get_cpu (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return (gint64) used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

static gboolean
on_day_shown_cb (gpointer data)
{
  OkrBoardView *board = OKR_BOARD_VIEW (find_widget (GTK_WIDGET (probe.window), OKR_TYPE_BOARD_VIEW));
  OkrWorkspace *past = okr_board_get_workspace (okr_board_view_get_board (board));

  if (okr_clock_get_today (okr_workspace_get_clock (past)) != (OkrDate) gtk_range_get_value (probe.days))
    return G_SOURCE_CONTINUE;

  /* the first day is the one on which the machine was entered */
  if (probe.n_days > 1)
    g_print ("day %" G_GINT64_FORMAT "\n", get_cpu () - probe.cpu_before);
  if (probe.n_days++ == N_DAYS)
    finish ();

  probe.cpu_before = get_cpu ();
  gtk_range_set_value (probe.days, gtk_range_get_value (probe.days) - 1);

  return G_SOURCE_CONTINUE;
}

static gboolean
begin_days (gpointer data)
{
  GtkWidget *bar = find_widget (GTK_WIDGET (probe.window), OKR_TYPE_TIME_BAR);

  if (bar == NULL)
    return G_SOURCE_CONTINUE;

  probe.days = GTK_RANGE (find_widget (bar, GTK_TYPE_SCALE));
  g_timeout_add (DAY_REST_MS, on_day_shown_cb, NULL);

  return G_SOURCE_REMOVE;
}

/* ---- the program ---- */

static void
on_settled (GtkWindow *window)
{
  probe.window = window;
  probe.workspace = okr_window_get_workspace (OKR_WINDOW (window));
  if (probe.workspace == NULL)
    g_error ("%s is not shown", probe.path);

  if (g_str_equal (probe.mode, "scroll"))
    {
      probe.scrolled = "scroll-five";
      begin_scrolling (NULL);
    }
  else if (g_str_equal (probe.mode, "drag"))
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "ideas");
      g_timeout_add (1000, begin_dragging, NULL);
    }
  else if (g_str_equal (probe.mode, "cards"))
    {
      g_timeout_add (START_MS, begin_operation, NULL);
    }
  else if (g_str_has_prefix (probe.mode, "past-"))
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", probe.mode + strlen ("past-"));
      gtk_widget_activate_action (GTK_WIDGET (window), "win.time-machine", NULL);
      g_timeout_add (START_MS, begin_days, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (OkrApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (argc != 4)
    {
      g_printerr ("Usage: probe start|scroll|cards|drag|past-PAGE FILE.okr DAY\n");
      return 2;
    }
  probe.mode = argv[1];
  probe.path = argv[2];

  setlocale (LC_ALL, "");
  application = okr_application_new ();
  /* the workspace of last time is this one */
  settings = g_settings_new (APPLICATION_ID);
  g_settings_set_string (settings, "last-workspace", probe.path);
  okr_watch_start (GTK_APPLICATION (application), on_settled);

  return g_application_run (G_APPLICATION (application), 3, (char *[]) { argv[0], (char *) "--on", argv[3], NULL });
}
