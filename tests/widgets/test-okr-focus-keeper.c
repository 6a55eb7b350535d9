/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes insensitive lets go of the focus, or GtkText goes on blinking in it, with a warning; what a breakpoint hides
 * for a frame gets it back, and goes with its window.  */

#include "config.h"

#include "widgets/okr-focus-keeper.h"

#include "okr-test-window.h"

#include <adwaita.h>

typedef struct
{
  GtkWindow *window;    /* owned by GTK */
  GtkWidget *list;      /* of the field and what is beside it: an AdwEntryRow may be in no other container */
  GtkWidget *field;
  GtkWidget *button;
  guint      n_lost;    /* how often the focus went elsewhere */
} Fixture;

static void
open_window (Fixture       *self,
             gconstpointer  type)
{
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", TRUE, NULL);
  self->list = gtk_list_box_new ();
  self->field = g_object_new (GPOINTER_TO_SIZE (type), NULL);
  self->button = gtk_button_new_with_label ("beside");
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->field);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->button);
  self->window = okr_test_window_new (self->list, 300, 200);
  okr_focus_keeper_add (self->window);
}

static void
close_window (Fixture       *self,
              gconstpointer  type)
{
  g_clear_pointer (&self->window, gtk_window_destroy);
}

static gboolean
has_focus (Fixture *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus != NULL && (focus == self->field || gtk_widget_is_ancestor (focus, self->field));
}

static void
test_field_becomes_insensitive (Fixture       *self,
                                gconstpointer  type)
{
  gtk_widget_grab_focus (self->field);
  okr_test_settle (self->list);
  g_assert_true (has_focus (self));

  gtk_widget_set_sensitive (self->field, FALSE);
  okr_test_settle (self->list);   /* a warning would be fatal */
  g_assert_false (has_focus (self));
}

static void
test_page_becomes_insensitive (Fixture       *self,
                               gconstpointer  type)
{
  gtk_widget_grab_focus (self->field);
  okr_test_settle (self->list);

  gtk_widget_set_sensitive (self->list, FALSE);
  okr_test_settle (self->list);
  g_assert_false (has_focus (self));
}

static void
test_others_keep_it (Fixture       *self,
                     gconstpointer  type)
{
  gtk_widget_grab_focus (self->field);
  gtk_widget_grab_focus (self->button);
  gtk_widget_set_sensitive (self->field, FALSE);
  okr_test_settle (self->list);
  g_assert_true (gtk_window_get_focus (self->window) == self->button);
}

/* Whoever ends when the focus goes, as a text that is edited, must not take this for the end. */
static void
on_focus_changed_cb (GtkWindow  *window,
                     GParamSpec *pspec,
                     Fixture    *self)
{
  if (has_focus (self))
    return;

  self->n_lost++;
  g_assert_true (okr_focus_keeper_is_lent (GTK_ROOT (window)));
}

/* Puts what the window shows into a bin with a breakpoint. */
static GtkWidget *
wrap (Fixture *self)
{
  GtkWidget *bin = adw_breakpoint_bin_new ();
  AdwBreakpoint *narrow = adw_breakpoint_new (adw_breakpoint_condition_parse ("max-width: 250px"));
  g_autoptr (GtkWidget) child = g_object_ref (gtk_window_get_child (self->window));

  gtk_window_set_child (self->window, NULL);
  gtk_widget_set_size_request (bin, 100, 100);
  adw_breakpoint_add_setters (narrow, G_OBJECT (self->button), "label", "below", NULL);
  adw_breakpoint_bin_add_breakpoint (ADW_BREAKPOINT_BIN (bin), narrow);
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (bin), child);
  gtk_window_set_child (self->window, bin);
  okr_test_settle (bin);

  return bin;
}

static void
test_breakpoint_lends_it (Fixture       *self,
                          gconstpointer  type)
{
  GtkWidget *bin = wrap (self);

  gtk_widget_grab_focus (self->field);
  okr_test_settle (bin);
  g_assert_false (okr_focus_keeper_is_lent (GTK_ROOT (self->window)));

  g_signal_connect (self->window, "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), self);
  gtk_window_set_default_size (self->window, 200, 200);
  okr_test_settle (bin);
  /* the frame in which it comes back is not the same on every machine */
  for (int i = 0; i < 20 && (!has_focus (self) || okr_focus_keeper_is_lent (GTK_ROOT (self->window))); i++)
    okr_test_settle (bin);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (self->button)), ==, "below");
  g_assert_cmpuint (self->n_lost, >, 0);
  g_assert_true (has_focus (self));
  g_assert_false (okr_focus_keeper_is_lent (GTK_ROOT (self->window)));
  g_signal_handlers_disconnect_by_data (self->window, self);
}

/* Both apply in the same frame. */
static void
test_nested_breakpoints_keep_nothing (Fixture       *self,
                                      gconstpointer  type)
{
  AdwBreakpointBin *inner = ADW_BREAKPOINT_BIN (wrap (self));
  AdwBreakpointBin *outer = ADW_BREAKPOINT_BIN (wrap (self));

  gtk_widget_grab_focus (self->field);
  okr_test_settle (self->list);
  gtk_window_set_default_size (self->window, 200, 200);
  while (adw_breakpoint_bin_get_current_breakpoint (inner) == NULL || adw_breakpoint_bin_get_current_breakpoint (outer) == NULL
         || !has_focus (self))
    okr_test_frame (GTK_WIDGET (outer));

  g_object_add_weak_pointer (G_OBJECT (self->list), (gpointer *) &self->list);
  close_window (self, type);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (self->list);
}

int
main (int   argc,
      char *argv[])
{
  const GType types[] = { GTK_TYPE_ENTRY, GTK_TYPE_SEARCH_ENTRY, GTK_TYPE_SPIN_BUTTON, GTK_TYPE_TEXT_VIEW, ADW_TYPE_ENTRY_ROW };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gconstpointer type = GSIZE_TO_POINTER (types[i]);
      g_autofree char *field = g_strdup_printf ("/focus-keeper/field-becomes-insensitive/%s", g_type_name (types[i]));
      g_autofree char *page = g_strdup_printf ("/focus-keeper/page-becomes-insensitive/%s", g_type_name (types[i]));
      g_autofree char *others = g_strdup_printf ("/focus-keeper/others-keep-it/%s", g_type_name (types[i]));

      g_test_add (field, Fixture, type, open_window, test_field_becomes_insensitive, close_window);
      g_test_add (page, Fixture, type, open_window, test_page_becomes_insensitive, close_window);
      g_test_add (others, Fixture, type, open_window, test_others_keep_it, close_window);
    }

  g_test_add ("/focus-keeper/breakpoint-lends-it", Fixture, GSIZE_TO_POINTER (GTK_TYPE_ENTRY), open_window, test_breakpoint_lends_it, close_window);
  g_test_add ("/focus-keeper/nested-breakpoints-keep-nothing", Fixture, GSIZE_TO_POINTER (GTK_TYPE_ENTRY), open_window, test_nested_breakpoints_keep_nothing, close_window);

  return g_test_run ();
}
