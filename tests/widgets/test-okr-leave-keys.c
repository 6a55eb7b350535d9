/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever opens over a window, the keys that leave are in it.  */

#include "config.h"

#include "widgets/okr-leave-keys.h"

#include "okr-test-window.h"

#include <adwaita.h>

/* How many shortcuts of @widget answer to @keyval with Ctrl by doing @action. */
static guint
count_shortcuts (GtkWidget  *widget,
                 guint       keyval,
                 const char *action)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_autoptr (GtkShortcutTrigger) trigger = gtk_keyval_trigger_new (keyval, GDK_CONTROL_MASK);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutAction *done = gtk_shortcut_get_action (shortcut);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), trigger) && GTK_IS_NAMED_ACTION (done)
              && g_str_equal (gtk_named_action_get_action_name (GTK_NAMED_ACTION (done)), action))
            n++;
        }
    }

  return n;
}

static void
assert_can_leave (GtkWindow *window,
                  GType      type)
{
  GtkWidget *over;

  okr_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (gtk_window_get_focus (window));
  over = gtk_widget_get_ancestor (gtk_window_get_focus (window), type);
  g_assert_nonnull (over);
  g_assert_cmpuint (count_shortcuts (over, GDK_KEY_q, "app.quit"), ==, 1);
  g_assert_cmpuint (count_shortcuts (over, GDK_KEY_w, "window.close"), ==, 1);
}

static GtkWidget *
create_popover (void)
{
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_calendar_new ());

  return popover;
}

static GtkWidget *
create_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  /* the one action that is there */
  g_menu_append (menu, "Close", "window.close");

  return gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
}

static void
test_popovers (void)
{
  GtkWidget *(* const create[]) (void) = { create_popover, create_menu };

  for (gsize i = 0; i < G_N_ELEMENTS (create); i++)
    {
      GtkWidget *button = gtk_menu_button_new ();
      GtkWindow *window = okr_test_window_new (button, 300, 300);

      okr_leave_keys_follow (window);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), create[i] ());
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      assert_can_leave (window, GTK_TYPE_POPOVER);

      /* once is enough */
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
      okr_test_settle (GTK_WIDGET (window));
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      assert_can_leave (window, GTK_TYPE_POPOVER);
      gtk_window_destroy (window);
    }
}

static void
test_list_of_choices (void)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings ((const char * const []) { "One", "Two", NULL });
  GtkWindow *window = okr_test_window_new (choice, 300, 300);

  okr_leave_keys_follow (window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (choice)), TRUE);
  assert_can_leave (window, GTK_TYPE_POPOVER);
  gtk_window_destroy (window);
}

static void
test_dialog (void)
{
  GtkWidget *window = adw_window_new ();
  AdwDialog *dialog = adw_dialog_new ();

  okr_leave_keys_follow (GTK_WINDOW (window));
  adw_window_set_content (ADW_WINDOW (window), gtk_label_new ("below"));
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_set_child (dialog, gtk_entry_new ());
  adw_dialog_present (dialog, window);
  okr_test_settle (window);
  okr_test_settle (window);
  assert_can_leave (GTK_WINDOW (window), ADW_TYPE_DIALOG);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/leave-keys/popovers", test_popovers);
  g_test_add_func ("/leave-keys/list-of-choices", test_list_of_choices);
  g_test_add_func ("/leave-keys/dialog", test_dialog);

  return g_test_run ();
}
