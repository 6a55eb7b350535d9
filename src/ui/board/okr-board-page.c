/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a page of the window.  It puts the parts together: the bar that filters, the headings, the
 * view of the cards and the moves; and it offers the actions of a card ("card.open", "card.move-to", ...).  */

#include "config.h"

#include "ui/board/okr-board-page.h"

#include "ui/board/okr-board-drag.h"
#include "ui/board/okr-board-filter-bar.h"
#include "ui/board/okr-board-keys.h"
#include "ui/board/okr-board-moves.h"
#include "ui/board/okr-board-view.h"
#include "ui/board/okr-column-headings.h"
#include "ui/board/okr-rename-popover.h"
#include "ui/okr-labels.h"
#include "ui/okr-menu.h"
#include "widgets/okr-edge-scroller.h"
#include "widgets/okr-popover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define ZOOM_MIN 0.5
#define ZOOM_MAX 3.0
#define ZOOM_STEP 1.1

struct _OkrBoardPage
{
  GtkWidget          parent_instance;

  GtkSearchBar      *search_bar;
  GtkEditable       *search_entry;
  OkrBoardFilterBar *filter_bar;
  GtkStack          *stack;
  GtkScrolledWindow *headings_window;
  GtkScrolledWindow *board_window;
  GtkAdjustment     *hadjustment;

  OkrColumnTrack    *track;     /* owned */
  OkrColumnHeadings *headings;  /* borrowed child */
  OkrBoardView      *view;      /* borrowed child */
  OkrBoardMoves     *moves;     /* owned */
  OkrEdgeScroller   *scroller;  /* owned */
  GSettings         *settings;  /* owned */

  OkrWorkspace      *workspace; /* owned */
  OkrBoard          *board;     /* owned */
  GtkWidget         *menu;      /* borrowed child; made when first asked for */
  OkrKeyResult      *menu_for;  /* owned: what the actions of a card are about while its menu is open */
  double             zoom;
};

typedef enum
{
  PROP_ZOOM = 1,
} OkrBoardPageProperty;

static GParamSpec *properties[PROP_ZOOM + 1];

static void init_page (OkrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrBoardPage, okr_board_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

/* ---- which of the three faces is shown ---- */

static void
update_face (OkrBoardPage *self)
{
  const char *face = "cards";

  if (self->board == NULL || okr_board_get_n_total (self->board) == 0)
    face = "empty";
  else if (okr_board_get_n_cards (self->board) == 0)
    face = "no-match";
  gtk_stack_set_visible_child_name (self->stack, face);
  gtk_widget_set_visible (GTK_WIDGET (self->filter_bar), g_strcmp0 (face, "empty") != 0);
}

static void
show_board (OkrBoardPage *self)
{
  okr_board_moves_close (self->moves);
  okr_column_headings_set_board (self->headings, NULL);
  okr_board_view_set_board (self->view, NULL, NULL);
  if (self->board != NULL)
    {
      okr_board_view_set_board (self->view, self->board, okr_workspace_get_clock (self->workspace));
      okr_column_headings_set_board (self->headings, self->board);
    }
  okr_board_filter_bar_set_board (self->filter_bar, self->board);
  update_face (self);
}

/* ---- the actions of a card ---- */

static OkrKeyResult *
get_subject (OkrBoardPage *self)
{
  return self->menu_for != NULL ? self->menu_for : okr_board_view_get_focused (self->view);
}

static void
on_card_open_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  OkrKeyResult *key_result = get_subject (OKR_BOARD_PAGE (widget));

  if (key_result != NULL)
    gtk_widget_activate_action (widget, "win.open-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
}

static void
on_card_show_ideas_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OkrKeyResult *key_result = get_subject (OKR_BOARD_PAGE (widget));

  if (key_result != NULL)
    gtk_widget_activate_action (widget, "win.show-ideas", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
}

static void
on_card_record_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrKeyResult *key_result = get_subject (self);

  if (key_result != NULL)
    okr_board_moves_ask_value (self->moves, key_result);
}

static void
on_card_move_to_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrKeyResult *key_result = get_subject (self);

  if (key_result != NULL)
    okr_board_moves_to_column (self->moves, key_result, g_variant_get_uint32 (parameter));
}

static void
on_card_rename_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrKeyResult *key_result = get_subject (self);
  GtkWidget *card = key_result != NULL ? okr_board_view_get_card (self->view, key_result) : NULL;
  graphene_rect_t bounds;

  if (card == NULL || !gtk_widget_compute_bounds (card, GTK_WIDGET (self->view), &bounds))
    return;

  okr_rename_popover_popup (GTK_WIDGET (self->view), &bounds, self->workspace, OKR_ENTITY (key_result));
}

static void
on_deleted_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    gtk_widget_activate_action (page, "win.toast", "(sb)", _("Key result deleted"), TRUE);
  else
    gtk_widget_activate_action (page, "win.toast", "(sb)", error->message, FALSE);
}

static void
on_card_delete_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrKeyResult *key_result = get_subject (self);

  if (key_result != NULL)
    okr_workspace_delete_async (self->workspace, OKR_ENTITY (key_result), on_deleted_cb, g_object_ref (self));
}

/* ---- the menu of a card: one for all, made when it is first asked for ---- */

static GMenuModel *
create_menu_model (OkrBoardPage *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  OkrColumnScheme scheme = okr_board_get_scheme (self->board);

  for (guint i = 0; i < okr_board_get_n_columns (self->board); i++)
    {
      const char *name = okr_label_for_column (scheme, i);
      g_autofree char *range = okr_label_dup_column_range (scheme, i);

      okr_menu_append (columns, name != NULL ? name : range, "card.move-to", g_variant_new_uint32 (i));
    }
  okr_menu_append (first, _("_Open"), "card.open", NULL);
  okr_menu_append (first, _("Record a _Value…"), "card.record", NULL);
  okr_menu_append (first, _("Re_name…"), "card.rename", NULL);
  okr_menu_append (first, _("Show Its _Ideas"), "card.show-ideas", NULL);
  okr_menu_append (last, _("_Delete"), "card.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_submenu (first, _("_Move To"), G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static gboolean
forget_subject (gpointer user_data)
{
  OkrBoardPage *self = user_data;

  if (self->menu != NULL && !gtk_widget_get_visible (self->menu))
    g_clear_object (&self->menu_for);

  return G_SOURCE_REMOVE;
}

static void
on_menu_closed_cb (OkrBoardPage *self)
{
  /* the action of the item that was chosen is activated after the menu has closed */
  g_idle_add_full (G_PRIORITY_LOW, forget_subject, g_object_ref (self), g_object_unref);
}

static void
on_menu_cb (OkrBoardView *view,
            OkrKeyResult *key_result,
            GtkWidget    *card,
            double        x,
            double        y,
            OkrBoardPage *self)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (card, GTK_WIDGET (view), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = create_menu_model (self);

      self->menu = okr_menu_new_popover (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (on_menu_closed_cb), self, G_CONNECT_SWAPPED);
    }

  g_set_object (&self->menu_for, key_result);
  okr_popover_point_at (GTK_POPOVER (self->menu), GTK_WIDGET (view), &GRAPHENE_RECT_INIT (point.x, point.y, 1, 1));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
drop_menu (OkrBoardPage *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_object (&self->menu_for);
}

static void
on_open_cb (OkrBoardView *view,
            OkrKeyResult *key_result,
            OkrBoardPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
}

/* ---- zoom ---- */

static void
set_zoom (OkrBoardPage *self,
          double        zoom)
{
  zoom = CLAMP (zoom, ZOOM_MIN, ZOOM_MAX);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  okr_column_track_set_zoom (self->track, zoom);
  okr_board_view_set_zoom (self->view, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
on_zoom_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);

  if (g_str_equal (name, "zoom.in"))
    set_zoom (self, self->zoom * ZOOM_STEP);
  else if (g_str_equal (name, "zoom.out"))
    set_zoom (self, self->zoom / ZOOM_STEP);
  else
    set_zoom (self, 1.0);
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller,
              double                    dx,
              double                    dy,
              OkrBoardPage             *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;

  set_zoom (self, dy < 0 ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP);

  return GDK_EVENT_STOP;
}

/* ---- search ---- */

static void
on_search_changed_cb (GtkSearchEntry *entry,
                      OkrBoardPage   *self)
{
  okr_board_filter_bar_set_text (self->filter_bar, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
on_stop_search_cb (OkrBoardPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
on_filter_cleared_cb (OkrBoardPage *self)
{
  on_stop_search_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-objective", "s", "");
}

/* ---- what is remembered ---- */

static void
load_collapsed (OkrBoardPage *self)
{
  g_autoptr (GVariant) columns = g_settings_get_value (self->settings, "collapsed-columns");
  GVariantIter iter;
  guint32 column;

  g_variant_iter_init (&iter, columns);
  while (g_variant_iter_next (&iter, "u", &column))
    if (column < 11)
      okr_column_track_set_collapsed (self->track, column, TRUE);
}

static void
on_track_changed_cb (OkrBoardPage *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("au"));
  for (guint i = 0; i < okr_column_track_get_n_columns (self->track); i++)
    if (okr_column_track_get_collapsed (self->track, i))
      g_variant_builder_add (&builder, "u", i);
  g_settings_set_value (self->settings, "collapsed-columns", g_variant_builder_end (&builder));
}

static void
bind_settings (OkrBoardPage *self)
{
  GActionGroup *actions = okr_board_filter_bar_get_actions (self->filter_bar);
  g_autofree char *rows = NULL;

  self->settings = g_settings_new (APPLICATION_ID);
  load_collapsed (self);
  g_signal_connect_object (self->track, "changed", G_CALLBACK (on_track_changed_cb), self, G_CONNECT_SWAPPED);
  /* read once: each window has its own zoom */
  g_settings_bind (self->settings, "zoom", self, "zoom",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES);

  g_settings_bind (self->settings, "folded-lanes", self->view, "folded",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES);

  rows = g_settings_get_string (self->settings, "board-rows");
  g_action_group_change_action_state (actions, "rows", g_variant_new_string (rows));
  g_action_group_change_action_state (actions, "show-replaced",
                                      g_variant_new_boolean (g_settings_get_boolean (self->settings, "show-replaced")));
}

static void
on_action_state_changed_cb (GActionGroup *group,
                            const char   *name,
                            GVariant     *state,
                            OkrBoardPage *self)
{
  if (self->settings == NULL)
    return;

  if (g_str_equal (name, "rows"))
    g_settings_set_string (self->settings, "board-rows", g_variant_get_string (state, NULL));
  else if (g_str_equal (name, "show-replaced"))
    g_settings_set_boolean (self->settings, "show-replaced", g_variant_get_boolean (state));
}

/* ---- a page of the window ---- */

static void
okr_board_page_set_cycle (OkrPage  *page,
                          OkrCycle *cycle)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);

  if (self->board != NULL)
    okr_board_set_cycle (self->board, cycle);
}

static void
okr_board_page_set_objective (OkrPage      *page,
                              OkrObjective *objective)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);

  okr_board_filter_bar_set_objective (self->filter_bar, objective);
}

static void
okr_board_page_set_workspace (OkrPage      *page,
                              OkrWorkspace *workspace)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);

  if (self->workspace == workspace)
    return;

  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_clear_object (&self->board);
  drop_menu (self);
  show_board (self);
  g_set_object (&self->workspace, workspace);
  if (workspace == NULL)
    return;

  self->board = okr_board_new (workspace);
  okr_board_set_cycle (self->board, okr_workspace_get_current_cycle (workspace));
  g_signal_connect_object (self->board, "notify::n-cards", G_CALLBACK (update_face), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "notify::n-total", G_CALLBACK (update_face), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "notify::scheme", G_CALLBACK (drop_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->board, "notify::scheme", G_CALLBACK (show_board), self, G_CONNECT_SWAPPED);
  g_action_group_change_action_state (okr_board_filter_bar_get_actions (self->filter_bar), "rows",
                                      g_action_group_get_action_state (okr_board_filter_bar_get_actions (self->filter_bar), "rows"));
  show_board (self);
}

static void
okr_board_page_show_key_result (OkrPage      *page,
                                OkrKeyResult *key_result)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);
  OkrBoardAim aim;

  if (!okr_board_view_find (self->view, key_result, &aim))
    gtk_widget_activate_action (GTK_WIDGET (self), "board.clear-filter", NULL);
  okr_board_view_focus_key_result (self->view, key_result);
}

static void
okr_board_page_search (OkrPage *page)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
okr_board_page_clear_filter (OkrPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "board.clear-filter", NULL);
}

static void
init_page (OkrPageInterface *iface)
{
  iface->set_cycle = okr_board_page_set_cycle;
  iface->set_objective = okr_board_page_set_objective;
  iface->set_workspace = okr_board_page_set_workspace;
  iface->show_key_result = okr_board_page_show_key_result;
  iface->search = okr_board_page_search;
  iface->clear_filter = okr_board_page_clear_filter;
}

/* ---- the widget ---- */

static void
okr_board_page_dispose (GObject *object)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (object);

  okr_board_page_set_workspace (OKR_PAGE (self), NULL);
  drop_menu (self);
  g_clear_object (&self->moves);
  g_clear_object (&self->scroller);
  g_clear_object (&self->settings);
  g_clear_object (&self->track);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_BOARD_PAGE);

  G_OBJECT_CLASS (okr_board_page_parent_class)->dispose (object);
}

static void
okr_board_page_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (object);

  switch ((OkrBoardPageProperty) property_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_board_page_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (object);

  switch ((OkrBoardPageProperty) property_id)
    {
    case PROP_ZOOM:
      set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.open", NULL, on_card_open_cb);
  gtk_widget_class_install_action (widget_class, "card.show-ideas", NULL, on_card_show_ideas_cb);
  gtk_widget_class_install_action (widget_class, "card.record", NULL, on_card_record_cb);
  gtk_widget_class_install_action (widget_class, "card.move-to", "u", on_card_move_to_cb);
  gtk_widget_class_install_action (widget_class, "card.rename", NULL, on_card_rename_cb);
  gtk_widget_class_install_action (widget_class, "card.delete", NULL, on_card_delete_cb);
  gtk_widget_class_install_action (widget_class, "zoom.in", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "zoom.out", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "zoom.reset", NULL, on_zoom_cb);
}

static void
okr_board_page_class_init (OkrBoardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_board_page_dispose;
  object_class->get_property = okr_board_page_get_property;
  object_class->set_property = okr_board_page_set_property;

  /**
   * OkrBoardPage:zoom:
   *
   * How large the cards are; nothing around them grows.
   */
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, ZOOM_MIN, ZOOM_MAX, 1.0,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  install_actions (widget_class);
  g_type_ensure (OKR_TYPE_BOARD_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/board/okr-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrBoardPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardPage, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardPage, headings_window);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardPage, board_window);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardPage, hadjustment);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
}

static void
okr_board_page_init (OkrBoardPage *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  self->zoom = 1.0;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->track = okr_column_track_new ();
  self->headings = OKR_COLUMN_HEADINGS (okr_column_headings_new (self->track));
  self->view = OKR_BOARD_VIEW (okr_board_view_new (self->track));
  gtk_scrolled_window_set_child (self->headings_window, GTK_WIDGET (self->headings));
  gtk_scrolled_window_set_child (self->board_window, GTK_WIDGET (self->view));
  gtk_scrolled_window_set_hadjustment (self->headings_window, self->hadjustment);

  okr_board_drag_attach (self->view);
  okr_board_keys_attach (self->view);
  self->moves = okr_board_moves_new (self->view);
  self->scroller = okr_edge_scroller_new (self->board_window);
  g_signal_connect_object (self->view, "menu", G_CALLBACK (on_menu_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->view, "open", G_CALLBACK (on_open_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->filter_bar, "cleared", G_CALLBACK (on_filter_cleared_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "board", okr_board_filter_bar_get_actions (self->filter_bar));
  g_signal_connect_object (okr_board_filter_bar_get_actions (self->filter_bar), "action-state-changed",
                           G_CALLBACK (on_action_state_changed_cb), self, G_CONNECT_DEFAULT);
  bind_settings (self);

  /* before the scrolled window takes the wheel */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}
