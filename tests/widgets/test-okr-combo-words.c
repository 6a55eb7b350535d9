/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a combo row offers is whole, one who listens hears it, and what is chosen is marked.  */

#include "config.h"

#include "widgets/okr-combo-words.h"

#include "okr-test-window.h"

#define LONG "Become the first zero-waste reflex for food delivery in all of the town"
#define SHORT "Nobody yet"

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text)
      && gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_VIEW) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

static GtkWidget *
need_label (GtkWidget  *row,
            const char *text)
{
  GtkWidget *label = NULL;

  for (int i = 0; i < 100 && label == NULL; i++)
    {
      okr_test_settle (row);
      label = find_label (row, text);
    }
  g_assert_nonnull (label);

  return label;
}

static gboolean
is_marked (GtkWidget *label)
{
  return gtk_widget_get_opacity (gtk_widget_get_next_sibling (label)) > 0;
}

static void
test_is_whole (void)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char * const []) { SHORT, LONG, NULL });
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWindow *window;
  GtkWidget *label;
  PangoLayout *layout;

  okr_combo_words_show_whole (ADW_COMBO_ROW (row));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  window = okr_test_window_new (list, 360, 300);
  okr_test_settle (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));

  label = need_label (row, LONG);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  g_assert_false (pango_layout_is_ellipsized (layout));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  g_assert_cmpint (pango_layout_get_line_count (layout), <, 5);
  g_assert_false (is_marked (label));
  g_assert_true (is_marked (need_label (row, SHORT)));
  gtk_test_accessible_assert_property (gtk_widget_get_ancestor (label, g_type_from_name ("GtkListItemWidget")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, LONG);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  g_assert_true (is_marked (label));
  g_assert_false (is_marked (need_label (row, SHORT)));

  g_object_add_weak_pointer (G_OBJECT (row), (gpointer *) &row);
  gtk_window_destroy (window);
  g_assert_null (row);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/combo-words/is-whole", test_is_whole);

  return g_test_run ();
}
