/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrCardList in a real window: what it shows, how much of it, and where the focus is. */

#include "config.h"

#include "widgets/okr-card-list.h"

#include "okr-test-window.h"

#include <adwaita.h>

#define ROW_HEIGHT 60
#define SPACING 10
#define STRIDE (ROW_HEIGHT + SPACING)

/* Lists side by side on one canvas, as on a board. */
typedef struct
{
  GtkWindow *window;
  GtkWidget *scrolled;
  GtkWidget *box;
  OkrCardFactory *factory;
  guint n_created;
  guint n_bound;
} Canvas;

static GtkWidget *
create_card (gpointer user_data)
{
  Canvas *canvas = user_data;
  GtkWidget *card = g_object_new (GTK_TYPE_BUTTON,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  NULL);

  canvas->n_created++;
  return card;
}

static void
bind_card (GtkWidget *card,
           gpointer   item,
           guint      position,
           gpointer   user_data)
{
  Canvas *canvas = user_data;
  OkrCardList *list = OKR_CARD_LIST (gtk_widget_get_parent (card));
  g_autofree char *description = NULL;

  canvas->n_bound++;
  description = g_strdup_printf ("%u of %u", position + 1,
                                 g_list_model_get_n_items (okr_card_list_get_model (list)));
  gtk_button_set_label (GTK_BUTTON (card), gtk_string_object_get_string (item));
  gtk_widget_set_tooltip_text (card, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_string_object_get_string (item),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
unbind_card (GtkWidget *card,
             gpointer   item,
             gpointer   user_data)
{
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (card)), ==, gtk_string_object_get_string (item));
  gtk_button_set_label (GTK_BUTTON (card), "");
}

static GListStore *
new_items (guint n_items)
{
  GListStore *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    {
      g_autofree char *text = g_strdup_printf ("Card %u", i);

      g_ptr_array_add (items, gtk_string_object_new (text));
    }
  g_list_store_splice (store, 0, 0, items->pdata, items->len);

  return store;
}

static OkrCardList *
add_list (Canvas     *canvas,
          GListModel *model)
{
  GtkWidget *list = okr_card_list_new (canvas->factory);

  okr_card_list_set_row_height (OKR_CARD_LIST (list), ROW_HEIGHT);
  okr_card_list_set_spacing (OKR_CARD_LIST (list), SPACING);
  okr_card_list_set_model (OKR_CARD_LIST (list), model);
  gtk_widget_set_size_request (list, 150, -1);
  gtk_box_append (GTK_BOX (canvas->box), list);

  return OKR_CARD_LIST (list);
}

static void
canvas_init (Canvas *canvas)
{
  canvas->n_created = canvas->n_bound = 0;
  canvas->factory = okr_card_factory_new (create_card, bind_card, unbind_card, canvas, NULL);
  canvas->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  canvas->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (canvas->scrolled), canvas->box);
}

static void
canvas_show (Canvas *canvas)
{
  canvas->window = okr_test_window_new (canvas->scrolled, 600, 500);
}

static void
canvas_clear (Canvas *canvas)
{
  gtk_window_destroy (canvas->window);
  g_assert_finalize_object (canvas->factory);
}

static GtkAdjustment *
get_vertical (Canvas *canvas)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (canvas->scrolled));
}

static guint
count_cards (OkrCardList *list)
{
  guint n_cards = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_cards++;

  return n_cards;
}

/* Every card in view is there, in its place, in order, and says what its item says; nothing else
 * is there but the card with the focus. */
static void
assert_true_to_model (Canvas      *canvas,
                      OkrCardList *list)
{
  GListModel *model = okr_card_list_get_model (list);
  guint n_items = g_list_model_get_n_items (model);
  double top = gtk_adjustment_get_value (get_vertical (canvas));
  double bottom = top + gtk_adjustment_get_page_size (get_vertical (canvas));
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list));
  guint n_seen = 0, n_expected = 0;
  float last_y = -1;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autoptr (GtkStringObject) item = NULL;
      g_autofree char *description = NULL;
      graphene_rect_t bounds;
      guint position;

      g_assert_true (gtk_widget_compute_bounds (child, GTK_WIDGET (list), &bounds));
      g_assert_cmpfloat (bounds.origin.y, >, last_y);
      last_y = bounds.origin.y;
      position = (guint) (bounds.origin.y / STRIDE);
      g_assert_cmpint ((int) bounds.origin.y, ==, (int) position * STRIDE + SPACING / 2);
      g_assert_cmpint ((int) bounds.size.height, ==, ROW_HEIGHT);
      g_assert_cmpuint (position, <, n_items);

      item = g_list_model_get_item (model, position);
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (child)), ==, gtk_string_object_get_string (item));
      g_assert_true (okr_card_list_get_item_for (list, child) == item);
      g_assert_true (okr_card_list_get_widget_for (list, item) == child);
      description = g_strdup_printf ("%u of %u", position + 1, n_items);
      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);

      if ((double) bounds.origin.y + ROW_HEIGHT > top && (double) bounds.origin.y < bottom)
        n_seen++;
    }

  for (guint i = 0; i < n_items; i++)
    if (i * STRIDE + SPACING / 2 + ROW_HEIGHT > top && i * STRIDE + SPACING / 2 < bottom)
      n_expected++;
  g_assert_cmpuint (n_seen, ==, n_expected);
}

static void
test_few_cards (void)
{
  g_autoptr (GListStore) store = new_items (10000);
  OkrCardList *lists[3];
  Canvas canvas;

  canvas_init (&canvas);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    lists[i] = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (lists[0])), ==, 10000 * STRIDE);
  for (guint i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (get_vertical (&canvas), i * i * 190.5);
      okr_test_frame (canvas.scrolled);
      for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
        {
          assert_true_to_model (&canvas, lists[j]);
          g_assert_cmpuint (count_cards (lists[j]), <, 20);
        }
    }
  g_assert_cmpuint (canvas.n_created, <, 60);

  canvas_clear (&canvas);
}

static void
test_small_scroll_binds_little (void)
{
  g_autoptr (GListStore) store = new_items (10000);
  OkrCardList *list;
  Canvas canvas;
  guint n_bound;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);
  n_bound = canvas.n_bound;

  for (guint i = 1; i <= 70; i++)
    {
      gtk_adjustment_set_value (get_vertical (&canvas), i * 10);
      okr_test_frame (canvas.scrolled);
    }
  assert_true_to_model (&canvas, list);
  g_assert_cmpuint (canvas.n_bound - n_bound, <=, 14);

  canvas_clear (&canvas);
}

static void
test_out_of_sight_costs_nothing (void)
{
  g_autoptr (GListStore) store = new_items (100);
  OkrCardList *lists[8];
  Canvas canvas;

  canvas_init (&canvas);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    lists[i] = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  g_assert_cmpuint (count_cards (lists[0]), >, 0);
  g_assert_cmpuint (count_cards (lists[7]), ==, 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (canvas.scrolled)),
                            2000);
  okr_test_settle (canvas.scrolled);
  g_assert_cmpuint (count_cards (lists[0]), ==, 0);
  g_assert_cmpuint (count_cards (lists[7]), >, 0);

  canvas_clear (&canvas);
}

static void
change_at_random (GListStore *store,
                  guint       serial)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_items = g_list_model_get_n_items (model);
  guint position = (guint) g_test_rand_int_range (0, (gint32) n_items + 1);
  g_autofree char *text = g_strdup_printf ("New %u", serial);
  g_autoptr (GtkStringObject) fresh = gtk_string_object_new (text);

  switch (n_items < 4 ? 0 : g_test_rand_int_range (0, 4))
    {
    case 0:
      g_list_store_insert (store, position, fresh);
      break;
    case 1:
      g_list_store_remove (store, MIN (position, n_items - 1));
      break;
    case 2:
      {
        g_autoptr (GObject) moved = g_list_model_get_item (model, MIN (position, n_items - 1));

        g_list_store_remove (store, MIN (position, n_items - 1));
        g_list_store_insert (store, (guint) g_test_rand_int_range (0, (gint32) n_items), moved);
        break;
      }
    default:
      {
        guint n_removed = (guint) g_test_rand_int_range (0, 5);

        n_removed = MIN (n_removed, n_items - position);
        g_list_store_splice (store, position, n_removed, (gpointer *) &fresh, 1);
        break;
      }
    }
}

static void
test_random_changes (void)
{
  g_autoptr (GListStore) store = new_items (30);
  OkrCardList *list;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  for (guint i = 0; i < 500; i++)
    {
      change_at_random (store, i);
      if (i % 7 == 0)
        {
          guint n_items = g_list_model_get_n_items (G_LIST_MODEL (store));

          okr_card_list_focus_position (list, (guint) g_test_rand_int_range (0, (gint32) n_items));
        }
      if (i % 3 == 0)
        {
          gtk_adjustment_set_value (get_vertical (&canvas), g_test_rand_double_range (0, 3000));
          okr_test_frame (canvas.scrolled);
          assert_true_to_model (&canvas, list);
        }
    }
  g_list_store_remove_all (store);
  okr_test_settle (canvas.scrolled);
  g_assert_cmpuint (count_cards (list), ==, 0);

  canvas_clear (&canvas);
}

static void
test_focus_follows_item (void)
{
  g_autoptr (GListStore) store = new_items (1000);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), 3);
  OkrCardList *list;
  GtkWidget *card;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  g_assert_true (okr_card_list_focus_item (list, item));
  card = okr_card_list_get_widget_for (list, item);
  g_assert_true (gtk_window_get_focus (canvas.window) == card);

  g_list_store_remove (store, 3);
  g_list_store_insert (store, 0, item);
  okr_test_frame (canvas.scrolled);
  g_assert_true (okr_card_list_get_widget_for (list, item) == card);
  g_assert_true (gtk_window_get_focus (canvas.window) == card);
  g_assert_cmpuint (okr_card_list_get_focus_position (list), ==, 0);
  assert_true_to_model (&canvas, list);

  /* Far out of view: it keeps its card, at the end of the others. */
  g_list_store_remove (store, 0);
  g_list_store_insert (store, 900, item);
  okr_test_frame (canvas.scrolled);
  g_assert_true (gtk_window_get_focus (canvas.window) == card);
  g_assert_true (gtk_widget_get_last_child (GTK_WIDGET (list)) == card);
  assert_true_to_model (&canvas, list);

  /* Scrolling back and forth takes it away neither. */
  okr_card_list_scroll_to (list, 500);
  okr_test_settle (canvas.scrolled);
  g_assert_true (gtk_window_get_focus (canvas.window) == card);
  g_assert_cmpuint (okr_card_list_get_focus_position (list), ==, 900);
  assert_true_to_model (&canvas, list);

  canvas_clear (&canvas);
}

static void
test_focus_after_removal (void)
{
  g_autoptr (GListStore) store = new_items (5);
  OkrCardList *list;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  okr_card_list_focus_position (list, 2);
  g_list_store_remove (store, 2);
  okr_test_settle (canvas.scrolled);
  g_assert_cmpuint (okr_card_list_get_focus_position (list), ==, 2);
  assert_true_to_model (&canvas, list);

  okr_card_list_focus_position (list, 3);
  g_list_store_remove (store, 3);
  okr_test_settle (canvas.scrolled);
  g_assert_cmpuint (okr_card_list_get_focus_position (list), ==, 2);
  assert_true_to_model (&canvas, list);

  canvas_clear (&canvas);
}

static void
on_edge_reached_cb (OkrCardList      *list,
                    GtkDirectionType  direction,
                    GArray           *directions)
{
  g_array_append_val (directions, direction);
}

/* Sends a key to the list as its shortcut controller would get it. */
static void
press_key (OkrCardList *list,
           guint        key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (list));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (!GTK_IS_KEYVAL_TRIGGER (trigger)
              || gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != key)
            continue;
          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                       GTK_WIDGET (list),
                                                       gtk_shortcut_get_arguments (shortcut)));
          return;
        }
    }
  g_assert_not_reached ();
}

static void
assert_focus_in_view (Canvas      *canvas,
                      OkrCardList *list,
                      guint        position)
{
  GtkWidget *card = gtk_window_get_focus (canvas->window);
  graphene_rect_t bounds;

  g_assert_cmpuint (okr_card_list_get_focus_position (list), ==, position);
  g_assert_true (gtk_widget_compute_bounds (card, canvas->scrolled, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (canvas->scrolled));
  assert_true_to_model (canvas, list);
}

static void
test_keys (void)
{
  g_autoptr (GListStore) store = new_items (10000);
  g_autoptr (GArray) directions = g_array_new (FALSE, FALSE, sizeof (GtkDirectionType));
  static const struct
  {
    guint key;
    guint position;
  } steps[] = {
    { GDK_KEY_Down, 1 }, { GDK_KEY_Down, 2 }, { GDK_KEY_KP_Up, 1 },
    { GDK_KEY_End, 9999 }, { GDK_KEY_Up, 9998 }, { GDK_KEY_Page_Up, 9992 },
    { GDK_KEY_Page_Down, 9998 }, { GDK_KEY_Page_Down, 9999 }, { GDK_KEY_Home, 0 },
    { GDK_KEY_Page_Up, 0 },
  };
  OkrCardList *list;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  g_signal_connect (list, "edge-reached", G_CALLBACK (on_edge_reached_cb), directions);
  canvas_show (&canvas);

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (list)));
  g_assert_cmpuint (okr_card_list_get_focus_position (list), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_test_message ("step %u", i);
      press_key (list, steps[i].key);
      okr_test_settle (canvas.scrolled);
      assert_focus_in_view (&canvas, list, steps[i].position);
    }
  g_assert_cmpuint (directions->len, ==, 0);

  press_key (list, GDK_KEY_Up);
  press_key (list, GDK_KEY_Left);
  press_key (list, GDK_KEY_End);
  press_key (list, GDK_KEY_Right);
  press_key (list, GDK_KEY_Down);
  g_assert_cmpuint (directions->len, ==, 4);
  g_assert_cmpint (g_array_index (directions, GtkDirectionType, 0), ==, GTK_DIR_UP);
  g_assert_cmpint (g_array_index (directions, GtkDirectionType, 1), ==, GTK_DIR_LEFT);
  g_assert_cmpint (g_array_index (directions, GtkDirectionType, 2), ==, GTK_DIR_RIGHT);
  g_assert_cmpint (g_array_index (directions, GtkDirectionType, 3), ==, GTK_DIR_DOWN);

  canvas_clear (&canvas);
}

static void
test_tab_visits_each_list_once (void)
{
  g_autoptr (GListStore) store = new_items (50);
  OkrCardList *first, *second;
  Canvas canvas;

  canvas_init (&canvas);
  first = add_list (&canvas, G_LIST_MODEL (store));
  second = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  okr_card_list_focus_position (first, 4);
  g_assert_true (gtk_widget_child_focus (canvas.box, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (okr_card_list_get_focus_position (second), ==, 0);
  g_assert_true (gtk_widget_child_focus (canvas.box, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpuint (okr_card_list_get_focus_position (first), ==, 4);

  canvas_clear (&canvas);
}

static void
test_scroll_to_new_item (void)
{
  g_autoptr (GListStore) store = new_items (20);
  g_autoptr (GtkStringObject) fresh = gtk_string_object_new ("Fresh");
  OkrCardList *list;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  g_list_store_append (store, fresh);
  g_assert_true (okr_card_list_focus_item (list, fresh));
  okr_test_settle (canvas.scrolled);
  assert_focus_in_view (&canvas, list, 20);

  canvas_clear (&canvas);
}

static void
test_drop_position (void)
{
  g_autoptr (GListStore) store = new_items (4);
  OkrCardList *list;
  graphene_rect_t before, after;
  GtkWidget *card;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);
  card = gtk_widget_get_last_child (GTK_WIDGET (list));

  g_assert_true (gtk_widget_compute_bounds (card, canvas.scrolled, &before));
  for (int i = 0; i <= 4; i++)
    {
      okr_card_list_set_drop_position (list, i);
      okr_test_frame (canvas.scrolled);
      g_assert_true (gtk_widget_compute_bounds (card, canvas.scrolled, &after));
      g_assert_true (graphene_rect_equal (&before, &after));
    }
  okr_card_list_set_drop_position (list, -1);
  g_assert_cmpint (okr_card_list_get_drop_position (list), ==, -1);

  canvas_clear (&canvas);
}

static void
test_empty_list_has_height (void)
{
  g_autoptr (GListStore) store = new_items (0);
  OkrCardList *list;
  int minimum;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  gtk_widget_set_size_request (GTK_WIDGET (list), 150, 240);
  canvas_show (&canvas);

  gtk_widget_measure (GTK_WIDGET (list), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 240);
  g_assert_cmpuint (okr_card_list_get_position_at (list, 120, NULL), ==, 0);
  g_assert_false (okr_card_list_focus_position (list, 0));

  canvas_clear (&canvas);
}

static void
test_pinned_item (void)
{
  g_autoptr (GListStore) store = new_items (1000);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (store), 2);
  OkrCardList *list;
  GtkWidget *card;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  canvas_show (&canvas);

  card = okr_card_list_get_widget_for (list, item);
  okr_card_list_set_pinned_item (list, item);
  gtk_adjustment_set_value (get_vertical (&canvas), 30000);
  okr_test_settle (canvas.scrolled);
  g_assert_true (okr_card_list_get_widget_for (list, item) == card);
  assert_true_to_model (&canvas, list);

  okr_card_list_set_pinned_item (list, NULL);
  gtk_adjustment_set_value (get_vertical (&canvas), 60000);
  okr_test_settle (canvas.scrolled);
  g_assert_null (okr_card_list_get_widget_for (list, item));

  canvas_clear (&canvas);
}

static void
test_roles (void)
{
  g_autoptr (GListStore) store = new_items (3);
  OkrCardList *list;
  Canvas canvas;

  canvas_init (&canvas);
  list = add_list (&canvas, G_LIST_MODEL (store));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, "Under way", -1);
  canvas_show (&canvas);

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Under way");
  gtk_test_accessible_assert_role (gtk_widget_get_first_child (GTK_WIDGET (list)),
                                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (gtk_widget_get_last_child (GTK_WIDGET (list)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Card 2");

  canvas_clear (&canvas);
}

static void
test_nothing_leaks (void)
{
  GListStore *store = new_items (40);
  OkrCardList *list;
  GtkWidget *card;
  Canvas canvas;

  canvas_init (&canvas);
  list = g_object_ref (add_list (&canvas, G_LIST_MODEL (store)));
  canvas_show (&canvas);
  okr_card_list_focus_position (list, 30);
  card = gtk_widget_get_first_child (GTK_WIDGET (list));
  g_object_add_weak_pointer (G_OBJECT (card), (gpointer *) &card);

  gtk_window_destroy (canvas.window);
  g_assert_finalize_object (list);
  g_assert_finalize_object (store);
  g_assert_finalize_object (canvas.factory);
  g_assert_null (card);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_func ("/card-list/only-rows-in-view-have-cards", test_few_cards);
  g_test_add_func ("/card-list/scrolling-binds-only-new-rows", test_small_scroll_binds_little);
  g_test_add_func ("/card-list/out-of-sight-costs-nothing", test_out_of_sight_costs_nothing);
  g_test_add_func ("/card-list/true-to-model-under-random-changes", test_random_changes);
  g_test_add_func ("/card-list/focus-follows-its-item", test_focus_follows_item);
  g_test_add_func ("/card-list/focus-goes-to-neighbour-of-removed", test_focus_after_removal);
  g_test_add_func ("/card-list/keys-move-the-focus", test_keys);
  g_test_add_func ("/card-list/tab-visits-each-list-once", test_tab_visits_each_list_once);
  g_test_add_func ("/card-list/focused-new-item-is-in-view", test_scroll_to_new_item);
  g_test_add_func ("/card-list/drop-position-moves-nothing", test_drop_position);
  g_test_add_func ("/card-list/empty-list-has-height", test_empty_list_has_height);
  g_test_add_func ("/card-list/pinned-item-keeps-its-card", test_pinned_item);
  g_test_add_func ("/card-list/roles-and-names", test_roles);
  g_test_add_func ("/card-list/nothing-leaks", test_nothing_leaks);

  return g_test_run ();
}
