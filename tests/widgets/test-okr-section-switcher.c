/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The switcher of sections: toggles where they have room, else a menu; both follow the stack, and it them.  */

#include "config.h"

#include "widgets/okr-section-switcher.h"

#include "okr-test-window.h"

static AdwViewStack *
create_stack (void)
{
  AdwViewStack *stack = ADW_VIEW_STACK (adw_view_stack_new ());
  static const char * const titles[] = { "A long first title", "A longer second title", "A much longer third title" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    adw_view_stack_add_titled (stack, adw_bin_new (), titles[i], titles[i]);

  return stack;
}

static GtkWidget *
find_child (GtkWidget *switcher,
            GType      type)
{
  GtkWidget *child = gtk_widget_get_first_child (switcher);

  while (child != NULL && !G_TYPE_CHECK_INSTANCE_TYPE (child, type))
    child = gtk_widget_get_next_sibling (child);
  g_assert_nonnull (child);

  return child;
}

static void
test_width_chooses (void)
{
  static const struct
  {
    int      width;
    gboolean toggles;
  } cases[] = {
    { 700, TRUE },
    { 300, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AdwViewStack *stack = create_stack ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      GtkWidget *switcher = okr_section_switcher_new (stack, "Section");
      GtkWindow *window;

      gtk_box_append (GTK_BOX (box), switcher);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (stack));
      window = okr_test_window_new (box, cases[i].width, 200);
      okr_test_settle (box);
      g_assert_cmpint (gtk_widget_get_mapped (find_child (switcher, ADW_TYPE_INLINE_VIEW_SWITCHER)), ==, cases[i].toggles);
      g_assert_cmpint (gtk_widget_get_mapped (find_child (switcher, GTK_TYPE_MENU_BUTTON)), ==, !cases[i].toggles);
      gtk_window_destroy (window);
    }
}

/* The item of an open menu that has this text. */
static GtkWidget *
find_item (GtkWidget  *widget,
           const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_item (child, text);

      if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), text))
        return widget;
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_menu_and_stack_agree (void)
{
  AdwViewStack *stack = create_stack ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *switcher = okr_section_switcher_new (stack, "Section");
  GtkMenuButton *button = GTK_MENU_BUTTON (find_child (switcher, GTK_TYPE_MENU_BUTTON));
  GtkWindow *window;
  GtkWidget *item;

  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stack));
  window = okr_test_window_new (box, 300, 200);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Section");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "A long first title");
  adw_view_stack_set_visible_child_name (stack, "A much longer third title");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "A much longer third title");

  gtk_menu_button_popup (button);
  okr_test_settle (box);
  item = find_item (GTK_WIDGET (gtk_menu_button_get_popover (button)), "A longer second title");
  g_assert_nonnull (item);
  g_assert_true (gtk_widget_activate (item));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (stack), ==, "A longer second title");
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "A longer second title");
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/section-switcher/width-chooses", test_width_chooses);
  g_test_add_func ("/widgets/section-switcher/menu-and-stack-agree", test_menu_and_stack_agree);

  return g_test_run ();
}
