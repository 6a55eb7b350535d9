/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes insensitive lets go of the focus, or GtkText goes on blinking in it, with a warning.  */

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
  gtk_window_destroy (self->window);
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

  return g_test_run ();
}
