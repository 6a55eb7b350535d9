/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline: its handles are sliders with name, value and bounds; keys move them within these; what is set again is
 * the same widget.  */

#include "config.h"

#include "widgets/okr-timeline.h"
#include "widgets/okr-widgets.h"

typedef struct
{
  GtkWidget *timeline;
  char      *id;
  int        position;
} Moved;

static char *
format (int      position,
        gpointer user_data)
{
  return g_strdup_printf ("day %d", position);
}

static void
fill (GtkWidget *widget,
      int        edge)
{
  OkrTimeline *timeline = OKR_TIMELINE (widget);
  guint span;

  okr_timeline_clear (timeline);
  okr_timeline_add_span (timeline, "The year", 0, 99, FALSE);
  span = okr_timeline_add_span (timeline, "The quarter", 20, 59, TRUE);
  okr_timeline_add_part (timeline, span, "First", 20, edge);
  okr_timeline_add_part (timeline, span, "Second", edge + 1, 59);
  okr_timeline_add_tick (timeline, 30);
  okr_timeline_set_now (timeline, 40);
  okr_timeline_set_handle (timeline, OKR_TIMELINE_EDGE, "edge", "End of First", NULL, edge, 20, 58);
  okr_timeline_set_handle (timeline, OKR_TIMELINE_MARK, "mark", "Check 1", "1", 50, 20, 59);
}

static void
on_moved_cb (OkrTimeline *timeline,
             const char  *id,
             int          position,
             Moved       *moved)
{
  g_set_str (&moved->id, id);
  moved->position = position;
}

static void
test_handles_are_sliders (void)
{
  GtkWidget *timeline = g_object_ref_sink (okr_timeline_new (format, NULL));
  GtkWidget *edge;

  fill (timeline, 30);
  edge = okr_timeline_get_handle (OKR_TIMELINE (timeline), "edge");
  gtk_test_accessible_assert_role (edge, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (edge, GTK_ACCESSIBLE_PROPERTY_LABEL, "End of First");
  gtk_test_accessible_assert_property (edge, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "day 30");
  gtk_test_accessible_assert_property (edge, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 30.0);
  gtk_test_accessible_assert_property (edge, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 58.0);

  /* narrow to look at, but wide enough for a finger */
  gtk_widget_allocate (edge, 10, 46, -1, NULL);
  g_assert_true (GTK_WIDGET_GET_CLASS (edge)->contains (edge, -9, 20));
  g_assert_true (GTK_WIDGET_GET_CLASS (edge)->contains (edge, 19, 20));
  g_assert_false (GTK_WIDGET_GET_CLASS (edge)->contains (edge, 21, 20));

  fill (timeline, 31);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (okr_timeline_get_handle (OKR_TIMELINE (timeline), "edge") == edge);
  gtk_test_accessible_assert_property (edge, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "day 31");
  okr_timeline_clear (OKR_TIMELINE (timeline));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (okr_timeline_get_handle (OKR_TIMELINE (timeline), "edge"));
  g_assert_finalize_object (timeline);
}

static const struct
{
  guint           keyval;
  GdkModifierType modifiers;
  int             position;
} keys[] = {
  { GDK_KEY_Right, 0, 31 },
  { GDK_KEY_Left, 0, 29 },
  { GDK_KEY_Up, 0, 31 },
  { GDK_KEY_Down, 0, 29 },
  { GDK_KEY_Right, GDK_SHIFT_MASK, 37 },
  { GDK_KEY_Page_Up, 0, 37 },
  { GDK_KEY_Page_Down, 0, 23 },
  { GDK_KEY_Home, 0, 20 },
  { GDK_KEY_End, 0, 58 },
};

/* The binding itself, found as GTK finds it. */
static gboolean
press (GtkWidget       *widget,
       guint            keyval,
       GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static void
test_keys_move_within_bounds (void)
{
  GtkWidget *timeline = g_object_ref_sink (okr_timeline_new (format, NULL));
  GtkWidget *edge;
  Moved moved = { timeline, NULL, 0 };

  fill (timeline, 30);
  edge = okr_timeline_get_handle (OKR_TIMELINE (timeline), "edge");
  g_signal_connect (timeline, "moved", G_CALLBACK (on_moved_cb), &moved);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      moved.position = 0;
      g_assert_true (press (edge, keys[i].keyval, keys[i].modifiers));
      g_assert_cmpstr (moved.id, ==, "edge");
      g_assert_cmpint (moved.position, ==, keys[i].position);
    }

  /* on its bound it stays, and tells nobody */
  fill (timeline, 58);
  moved.position = 0;
  g_assert_true (press (edge, GDK_KEY_Right, 0));
  g_assert_cmpint (moved.position, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_free (moved.id);
  g_assert_finalize_object (timeline);
}

static int
get_height (GtkWidget *timeline)
{
  int height;

  gtk_widget_measure (timeline, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);

  return height;
}

/* Names and days of a larger text were drawn over each other. */
static void
test_large_text_has_room (void)
{
  GtkWidget *timeline = g_object_ref_sink (okr_timeline_new (format, NULL));
  GtkWidget *large = g_object_ref_sink (okr_timeline_new (format, NULL));
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();

  gtk_css_provider_load_from_string (css, ".large { font-size: 36pt; }");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (large, "large");
  fill (timeline, 30);
  fill (large, 30);
  g_assert_cmpint (get_height (large), >=, get_height (timeline) + 40);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (large);
  g_assert_finalize_object (timeline);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  okr_widgets_init ();

  g_test_add_func ("/widgets/timeline/handles-are-sliders", test_handles_are_sliders);
  g_test_add_func ("/widgets/timeline/keys-move-within-bounds", test_keys_move_within_bounds);
  g_test_add_func ("/widgets/timeline/large-text-has-room", test_large_text_has_room);

  return g_test_run ();
}
