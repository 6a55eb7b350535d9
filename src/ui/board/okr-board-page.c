/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board as a page of the window.  It puts the parts together: the bar that filters, the headings, the view of the
 * cards, and the menu of a card.  */

#include "config.h"

#include "ui/board/okr-board-page-private.h"

#include "ui/board/okr-board-drag.h"
#include "ui/board/okr-board-keys.h"
#include "ui/board/okr-board-labels.h"
#include "ui/board/okr-board-memory.h"
#include "ui/board/okr-board-menu.h"
#include "ui/board/okr-column-headings.h"
#include "widgets/okr-edge-scroller.h"
#include "widgets/okr-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define ZOOM_MIN 0.5
#define ZOOM_MAX 3.0
#define ZOOM_STEP 1.1

typedef struct
{
  OkrBoardFilterBar *filter_bar;
  GtkStack          *stack;
  GtkScrolledWindow *headings_window;
  GtkScrolledWindow *board_window;
  GtkAdjustment     *hadjustment;

  OkrColumnTrack    *track;     /* owned */
  OkrColumnHeadings *headings;  /* borrowed child */
  OkrBoardView      *view;      /* borrowed child */
  GtkSearchBar      *search_bar; /* borrowed child; made when somebody first searches */
  GtkEditable       *search_entry;
  OkrEdgeScroller   *scroller;  /* owned */
  OkrBoardMemory    *memory;    /* owned */

  OkrWorkspace      *workspace; /* owned */
  OkrBoard          *board;     /* owned */
  OkrBoardMenu      *menu;      /* owned */
  double             zoom;
} OkrBoardPagePrivate;

typedef enum
{
  PROP_ZOOM = 1,
} OkrBoardPageProperty;

static GParamSpec *properties[PROP_ZOOM + 1];

static void init_page (OkrPageInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (OkrBoardPage, okr_board_page, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (OkrBoardPage)
                                  G_IMPLEMENT_INTERFACE (OKR_TYPE_PAGE, init_page))

static OkrBoardPagePrivate *
get_private (OkrBoardPage *self)
{
  return okr_board_page_get_instance_private (self);
}

/* ---- which of the three faces is shown ---- */

static GtkWidget *
create_no_match (void)
{
  GtkWidget *button = gtk_button_new_with_label (_("Clear Filter"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "board.clear-filter");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");

  return g_object_new (ADW_TYPE_STATUS_PAGE,
                       "icon-name", "system-search-symbolic",
                       "title", _("No Card Matches"),
                       "description", _("There are cards in this cycle, but the filter hides them all."),
                       "child", button,
                       NULL);
}

/* A status page is some twenty widgets, which would be styled and measured at every start, mostly for nothing: it is
 * made when it is first shown. */
static void
show_notice (OkrBoardPage *self,
             const char   *face,
             GtkWidget  *(*create) (void))
{
  OkrBoardPagePrivate *priv = get_private (self);

  if (gtk_stack_get_child_by_name (priv->stack, face) == NULL)
    gtk_stack_add_named (priv->stack, create (), face);
  gtk_stack_set_visible_child_name (priv->stack, face);
}

static void
update_face (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);
  gboolean empty = priv->board == NULL || okr_board_get_n_total (priv->board) == 0;

  /* before there is a workspace nobody sees the page */
  if (empty && priv->board != NULL)
    show_notice (self, "empty", OKR_BOARD_PAGE_GET_CLASS (self)->create_empty);
  else if (!empty && okr_board_get_n_cards (priv->board) == 0)
    show_notice (self, "no-match", create_no_match);
  else
    gtk_stack_set_visible_child_name (priv->stack, "cards");
  gtk_widget_set_visible (GTK_WIDGET (priv->filter_bar), !empty);
}

static void
show_board (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  if (OKR_BOARD_PAGE_GET_CLASS (self)->close_questions != NULL)
    OKR_BOARD_PAGE_GET_CLASS (self)->close_questions (self);
  okr_column_headings_set_board (priv->headings, NULL);
  okr_board_view_set_board (priv->view, NULL, NULL);
  if (priv->board != NULL)
    {
      okr_board_view_set_board (priv->view, priv->board, okr_workspace_get_clock (priv->workspace));
      okr_column_headings_set_board (priv->headings, priv->board);
    }
  okr_board_filter_bar_set_board (priv->filter_bar, priv->board);
  update_face (self);
}

static void
on_open_cb (OkrBoardView *view,
            OkrEntity    *entity,
            OkrBoardPage *self)
{
  OKR_BOARD_PAGE_GET_CLASS (self)->open (self, entity);
}

/* ---- zoom ---- */

static void
set_zoom (OkrBoardPage *self,
          double        zoom)
{
  OkrBoardPagePrivate *priv = get_private (self);

  zoom = CLAMP (zoom, ZOOM_MIN, ZOOM_MAX);
  if (priv->zoom == zoom)
    return;

  priv->zoom = zoom;
  okr_column_track_set_zoom (priv->track, zoom);
  okr_board_view_set_zoom (priv->view, zoom);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
on_zoom_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (widget);
  OkrBoardPagePrivate *priv = get_private (self);

  if (g_str_equal (name, "zoom.in"))
    set_zoom (self, priv->zoom * ZOOM_STEP);
  else if (g_str_equal (name, "zoom.out"))
    set_zoom (self, priv->zoom / ZOOM_STEP);
  else
    set_zoom (self, 1.0);
}

static gboolean
on_scroll_cb (GtkEventControllerScroll *controller,
              double                    dx,
              double                    dy,
              OkrBoardPage             *self)
{
  OkrBoardPagePrivate *priv = get_private (self);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;

  set_zoom (self, dy < 0 ? priv->zoom * ZOOM_STEP : priv->zoom / ZOOM_STEP);

  return GDK_EVENT_STOP;
}

/* ---- search ---- */

static void
on_search_changed_cb (GtkSearchEntry *entry,
                      OkrBoardPage   *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  okr_board_filter_bar_set_text (priv->filter_bar, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
on_stop_search_cb (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  if (priv->search_bar == NULL)
    return;

  gtk_editable_set_text (priv->search_entry, "");
  gtk_search_bar_set_search_mode (priv->search_bar, FALSE);
}

static void
create_search_bar (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);
  const char *label = OKR_BOARD_PAGE_GET_CLASS (self)->get_search_label ();
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *bar = gtk_search_bar_new ();
  g_autofree char *placeholder = g_strconcat (label, "…", NULL);

  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (entry, "search-changed", G_CALLBACK (on_search_changed_cb), self);
  g_signal_connect_swapped (entry, "stop-search", G_CALLBACK (on_stop_search_cb), self);

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 480);
  gtk_widget_set_hexpand (clamp, TRUE);
  adw_clamp_set_child (ADW_CLAMP (clamp), entry);
  gtk_search_bar_set_child (GTK_SEARCH_BAR (bar), clamp);
  gtk_widget_insert_before (bar, GTK_WIDGET (self), GTK_WIDGET (priv->filter_bar));
  priv->search_bar = GTK_SEARCH_BAR (bar);
  priv->search_entry = GTK_EDITABLE (entry);
}

static void
on_filter_cleared_cb (OkrBoardPage *self)
{
  on_stop_search_cb (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-objective", "s", "");
}

/* ---- a page of the window ---- */

static void
okr_board_page_set_cycle (OkrPage  *page,
                          OkrCycle *cycle)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);
  OkrBoardPagePrivate *priv = get_private (self);

  if (priv->board != NULL)
    okr_board_set_cycle (priv->board, cycle);
}

static void
okr_board_page_set_objective (OkrPage      *page,
                              OkrObjective *objective)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);
  OkrBoardPagePrivate *priv = get_private (self);

  okr_board_filter_bar_set_objective (priv->filter_bar, objective);
}

/* The board of another workspace has the rows that were chosen. */
static void
keep_rows (GActionGroup *actions)
{
  g_autoptr (GVariant) rows = g_action_group_get_action_state (actions, "rows");

  g_action_group_change_action_state (actions, "rows", rows);
}

static void
okr_board_page_set_workspace (OkrPage      *page,
                              OkrWorkspace *workspace)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);
  OkrBoardPagePrivate *priv = get_private (self);

  if (priv->workspace == workspace)
    return;

  if (priv->board != NULL)
    g_signal_handlers_disconnect_by_data (priv->board, self);
  g_clear_object (&priv->board);
  okr_board_menu_drop (priv->menu);
  show_board (self);
  g_set_object (&priv->workspace, workspace);
  if (workspace == NULL)
    return;

  priv->board = okr_board_new_of (workspace, OKR_BOARD_PAGE_GET_CLASS (self)->kind);
  okr_board_set_cycle (priv->board, okr_workspace_get_current_cycle (workspace));
  g_signal_connect_object (priv->board, "notify::n-cards", G_CALLBACK (update_face), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->board, "notify::n-total", G_CALLBACK (update_face), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->board, "notify::scheme", G_CALLBACK (okr_board_menu_drop), priv->menu, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->board, "notify::scheme", G_CALLBACK (show_board), self, G_CONNECT_SWAPPED);
  keep_rows (okr_board_filter_bar_get_actions (priv->filter_bar));
  show_board (self);
}

static void
okr_board_page_show_key_result (OkrPage      *page,
                                OkrKeyResult *key_result)
{
  OKR_BOARD_PAGE_GET_CLASS (page)->show_key_result (OKR_BOARD_PAGE (page), key_result);
}

static void
okr_board_page_search (OkrPage *page)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (page);
  OkrBoardPagePrivate *priv = get_private (self);

  if (priv->search_bar == NULL)
    create_search_bar (self);
  gtk_search_bar_set_search_mode (priv->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));
}

static void
okr_board_page_clear_filter (OkrPage *page)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "board.clear-filter", NULL);
}

/* The cards; an empty board leaves it to its filters. */
static gboolean
okr_board_page_take_focus (OkrPage *page)
{
  return gtk_widget_child_focus (GTK_WIDGET (get_private (OKR_BOARD_PAGE (page))->view), GTK_DIR_TAB_FORWARD);
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
  iface->take_focus = okr_board_page_take_focus;
}

/* ---- the widget ---- */

static GMenuModel *
create_menu (gpointer   self,
             OkrEntity *card)
{
  return OKR_BOARD_PAGE_GET_CLASS (self)->create_menu (self, card);
}

static void
create_view (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  priv->track = okr_column_track_new ();
  priv->headings = OKR_COLUMN_HEADINGS (okr_column_headings_new (priv->track));
  priv->view = OKR_BOARD_VIEW (okr_board_view_new (priv->track, OKR_BOARD_PAGE_GET_CLASS (self)->get_card_type ()));
  gtk_scrolled_window_set_child (priv->headings_window, GTK_WIDGET (priv->headings));
  gtk_scrolled_window_set_child (priv->board_window, GTK_WIDGET (priv->view));
  gtk_scrolled_window_set_hadjustment (priv->headings_window, priv->hadjustment);

  okr_board_drag_attach (priv->view);
  okr_board_keys_attach (priv->view);
  priv->scroller = okr_edge_scroller_new (priv->board_window);
  priv->menu = okr_board_menu_new (priv->view, create_menu, self, OKR_BOARD_PAGE_GET_CLASS (self)->shares_menu);
  g_signal_connect_object (priv->view, "open", G_CALLBACK (on_open_cb), self, G_CONNECT_DEFAULT);
}

/* What a subclass says of itself is known only now. */
static void
okr_board_page_constructed (GObject *object)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (object);
  OkrBoardPagePrivate *priv = get_private (self);
  OkrBoardPageClass *klass = OKR_BOARD_PAGE_GET_CLASS (self);

  G_OBJECT_CLASS (okr_board_page_parent_class)->constructed (object);

  create_view (self);
  okr_board_filter_bar_set_choices (priv->filter_bar, klass->choices);
  priv->memory = okr_board_memory_new (priv->track, okr_board_filter_bar_get_actions (priv->filter_bar),
                                       klass->rows_setting, klass->collapsed_setting);
  /* read once: each window has its own zoom */
  okr_board_memory_bind (priv->memory, "zoom", self, "zoom");
  okr_board_memory_bind (priv->memory, klass->folded_setting, priv->view, "folded");
}

static void
okr_board_page_dispose (GObject *object)
{
  OkrBoardPage *self = OKR_BOARD_PAGE (object);
  OkrBoardPagePrivate *priv = get_private (self);

  okr_board_page_set_workspace (OKR_PAGE (self), NULL);
  if (priv->menu != NULL)
    okr_board_menu_drop (priv->menu);
  g_clear_object (&priv->menu);
  if (priv->search_bar != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&priv->search_bar)));
  g_clear_object (&priv->scroller);
  g_clear_object (&priv->memory);
  g_clear_object (&priv->track);
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
  OkrBoardPagePrivate *priv = get_private (self);

  switch ((OkrBoardPageProperty) property_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, priv->zoom);
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
okr_board_page_class_init (OkrBoardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = okr_board_page_constructed;
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

  okr_board_page_install_actions (widget_class);
  gtk_widget_class_install_action (widget_class, "zoom.in", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "zoom.out", NULL, on_zoom_cb);
  gtk_widget_class_install_action (widget_class, "zoom.reset", NULL, on_zoom_cb);
  g_type_ensure (OKR_TYPE_BOARD_FILTER_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/board/okr-board-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OkrBoardPage, filter_bar);
  gtk_widget_class_bind_template_child_private (widget_class, OkrBoardPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, OkrBoardPage, headings_window);
  gtk_widget_class_bind_template_child_private (widget_class, OkrBoardPage, board_window);
  gtk_widget_class_bind_template_child_private (widget_class, OkrBoardPage, hadjustment);
}

static void
okr_board_page_init (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  priv->zoom = 1.0;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (priv->filter_bar, "cleared", G_CALLBACK (on_filter_cleared_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "board", okr_board_filter_bar_get_actions (priv->filter_bar));

  /* before the scrolled window takes the wheel */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

/* ---- for subclasses ---- */

/**
 * okr_board_page_get_subject:
 * @self: a page
 *
 * Returns: (transfer none) (nullable) (type OkrEntity): what the actions of a card are about: the card whose menu is
 *   open, or the one that has the focus
 */
gpointer
okr_board_page_get_subject (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);
  OkrEntity *card = okr_board_menu_get_card (priv->menu);

  return card != NULL ? card : okr_board_view_get_focused (priv->view);
}

/**
 * okr_board_page_get_view:
 * @self: a page
 *
 * Returns: (transfer none): where its cards are
 */
OkrBoardView *
okr_board_page_get_view (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  return priv->view;
}

/**
 * okr_board_page_get_board:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): what is on it; %NULL without a workspace
 */
OkrBoard *
okr_board_page_get_board (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  return priv->board;
}

/**
 * okr_board_page_get_workspace:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): takes what is done on it
 */
OkrWorkspace *
okr_board_page_get_workspace (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  return priv->workspace;
}

/**
 * okr_board_page_get_filter_bar:
 * @self: a page
 *
 * Returns: (transfer none): what chooses its cards and rows
 */
OkrBoardFilterBar *
okr_board_page_get_filter_bar (OkrBoardPage *self)
{
  OkrBoardPagePrivate *priv = get_private (self);

  return priv->filter_bar;
}

/**
 * okr_board_page_append_columns:
 * @self: a page with a board
 * @menu: takes a submenu
 *
 * Adds "Move To" with the columns.
 */
void
okr_board_page_append_columns (OkrBoardPage *self,
                               GMenu        *menu)
{
  OkrBoardPagePrivate *priv = get_private (self);
  g_autoptr (GMenu) columns = g_menu_new ();

  for (guint i = 0; i < okr_board_get_n_columns (priv->board); i++)
    {
      g_autofree char *name = okr_board_label_dup_column (priv->board, i);

      okr_menu_append (columns, name, "card.move-to", g_variant_new_uint32 (i));
    }
  g_menu_append_submenu (menu, _("_Move To"), G_MENU_MODEL (columns));
}
