/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board is for key results: their rows and filters, their menu, and the values that moves ask for.  */

#include "config.h"

#include "ui/board/okr-key-result-board.h"

#include "ui/board/okr-board-moves.h"
#include "ui/board/okr-key-result-card.h"
#include "ui/okr-reply.h"
#include "widgets/okr-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrKeyResultBoard
{
  OkrBoardPage   parent_instance;

  OkrBoardMoves *moves;         /* owned */
};

G_DEFINE_FINAL_TYPE (OkrKeyResultBoard, okr_key_result_board, OKR_TYPE_BOARD_PAGE)

static const OkrBoardChoice rows[] = {
  { "none", N_("None") },
  { "objective", N_("Objective") },
  { "owner", N_("Owner") },
  { "team", N_("Team") },
  { NULL, NULL },
};

static const OkrBoardChoice statuses[] = {
  { "late", N_("Late") },
  { "stale", N_("Not updated for long") },
  { "below", N_("Below its zone") },
  { "in", N_("In its zone") },
  { "above", N_("Above its zone") },
  { NULL, NULL },
};

static const OkrBoardChoice settings[] = {
  { "board.show-replaced", N_("Show _Replaced Key Results") },
  { "board.eleven-columns", N_("_Eleven Columns") },
  { NULL, NULL },
};

static const OkrBoardChoices choices = {
  .rows = rows,
  .statuses = statuses,
  .person = N_("Owner"),
  .settings = settings,
};

/* ---- what can be done with a card ---- */

static void
activate_for (OkrBoardPage *page,
              const char   *action,
              OkrEntity    *card)
{
  if (card != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), action, "s", okr_entity_get_id (card));
}

static void
on_card_show_ideas_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  activate_for (OKR_BOARD_PAGE (widget), "win.show-ideas", okr_board_page_get_subject (OKR_BOARD_PAGE (widget)));
}

static void
on_card_show_tasks_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  activate_for (OKR_BOARD_PAGE (widget), "win.show-tasks", okr_board_page_get_subject (OKR_BOARD_PAGE (widget)));
}

static void
on_card_end_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  activate_for (OKR_BOARD_PAGE (widget),
                g_str_equal (name, "card.replace") ? "win.replace-key-result" : "win.drop-key-result",
                okr_board_page_get_subject (OKR_BOARD_PAGE (widget)));
}

static void
on_card_move_objective_cb (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  OkrKeyResult *key_result = okr_board_page_get_subject (OKR_BOARD_PAGE (widget));

  if (key_result != NULL)
    gtk_widget_activate_action (widget, "win.move-key-result", "(ss)", okr_entity_get_id (OKR_ENTITY (key_result)), "");
}

static void
on_card_record_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrKeyResult *key_result = okr_board_page_get_subject (OKR_BOARD_PAGE (widget));

  if (key_result != NULL && !okr_reply_refuse (widget, okr_board_page_get_workspace (OKR_BOARD_PAGE (widget)), key_result))
    okr_board_moves_ask_value (OKR_KEY_RESULT_BOARD (widget)->moves, key_result);
}

static void
open_card (OkrBoardPage *page,
           OkrEntity    *card)
{
  activate_for (page, "win.open-key-result", card);
}

static GMenuModel *
create_menu (OkrBoardPage *page,
             OkrEntity    *card)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  okr_menu_append (first, _("_Open"), "card.open", NULL);
  okr_menu_append (first, _("_Spotlight"), "card.spotlight", NULL);
  okr_menu_append (first, _("Record a _Value…"), "card.record", NULL);
  okr_menu_append (first, _("Re_name…"), "card.rename", NULL);
  okr_menu_append (first, _("Show Its _Ideas"), "card.show-ideas", NULL);
  okr_menu_append (first, _("Show Its _Tasks"), "card.show-tasks", NULL);
  okr_board_page_append_columns (page, first);
  okr_menu_append (last, _("Move to Another Ob_jective…"), "card.move-objective", NULL);
  okr_menu_append (last, _("Re_place…"), "card.replace", NULL);
  okr_menu_append (last, _("_Drop…"), "card.drop", NULL);
  okr_menu_append (last, _("_Delete"), "card.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static void
show_key_result (OkrBoardPage *page,
                 OkrKeyResult *key_result)
{
  OkrBoardView *view = okr_board_page_get_view (page);
  OkrBoardAim aim;

  if (!okr_board_view_find (view, key_result, &aim))
    gtk_widget_activate_action (GTK_WIDGET (page), "board.clear-filter", NULL);
  okr_board_view_focus_card (view, key_result);
}

static void
close_questions (OkrBoardPage *page)
{
  OkrKeyResultBoard *self = OKR_KEY_RESULT_BOARD (page);

  if (self->moves != NULL)
    okr_board_moves_close (self->moves);
}

static const char *
get_search_label (void)
{
  return _("Find key results");
}

static const char *
get_deleted_message (void)
{
  return _("Key result deleted");
}

/* ---- while there are none ---- */

static GtkWidget *
create_button (const char *label,
               const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");

  return button;
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *plan = create_button (_("Go to the Plan"), NULL);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "okr-board-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing to Follow Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Write an objective, then the key results that tell when it is reached: on Plan, to be launched together, or here. Then they become cards, and move from column to column as the numbers come in."));
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (plan), "win.show-page::plan");
  gtk_widget_add_css_class (plan, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), plan);
  gtk_box_append (GTK_BOX (box), create_button (_("Add Objective…"), "win.add-objective"));
  gtk_box_append (GTK_BOX (box), create_button (_("Add Key Result…"), "win.add-key-result"));
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);

  return page;
}

static void
okr_key_result_board_constructed (GObject *object)
{
  OkrKeyResultBoard *self = OKR_KEY_RESULT_BOARD (object);

  G_OBJECT_CLASS (okr_key_result_board_parent_class)->constructed (object);

  self->moves = okr_board_moves_new (okr_board_page_get_view (OKR_BOARD_PAGE (self)));
}

static void
okr_key_result_board_dispose (GObject *object)
{
  /* what asks for a value hangs on the cards */
  okr_page_set_workspace (OKR_PAGE (object), NULL);
  g_clear_object (&OKR_KEY_RESULT_BOARD (object)->moves);

  G_OBJECT_CLASS (okr_key_result_board_parent_class)->dispose (object);
}

static void
okr_key_result_board_class_init (OkrKeyResultBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  OkrBoardPageClass *page_class = OKR_BOARD_PAGE_CLASS (klass);

  object_class->constructed = okr_key_result_board_constructed;
  object_class->dispose = okr_key_result_board_dispose;

  page_class->kind = &okr_key_result_cards;
  page_class->choices = &choices;
  page_class->get_card_type = okr_key_result_card_get_type;
  page_class->rows_setting = "board-rows";
  page_class->collapsed_setting = "collapsed-columns";
  page_class->folded_setting = "folded-lanes";
  page_class->get_search_label = get_search_label;
  page_class->create_empty = create_empty;
  page_class->get_deleted_message = get_deleted_message;
  page_class->shares_menu = TRUE;
  page_class->create_menu = create_menu;
  page_class->open = open_card;
  page_class->show_key_result = show_key_result;
  page_class->close_questions = close_questions;

  gtk_widget_class_install_action (widget_class, "card.show-ideas", NULL, on_card_show_ideas_cb);
  gtk_widget_class_install_action (widget_class, "card.show-tasks", NULL, on_card_show_tasks_cb);
  gtk_widget_class_install_action (widget_class, "card.record", NULL, on_card_record_cb);
  gtk_widget_class_install_action (widget_class, "card.move-objective", NULL, on_card_move_objective_cb);
  gtk_widget_class_install_action (widget_class, "card.replace", NULL, on_card_end_cb);
  gtk_widget_class_install_action (widget_class, "card.drop", NULL, on_card_end_cb);
}

static void
okr_key_result_board_init (OkrKeyResultBoard *self)
{
}
