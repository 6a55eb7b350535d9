/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board is for tasks: their rows and filters, their menu, their limits.  */

#include "config.h"

#include "ui/board/okr-task-board.h"

#include "model/okr-workspace-ideas.h"
#include "ui/board/okr-task-card.h"
#include "ui/board/okr-task-moves.h"
#include "ui/dialogs/okr-reason-dialog.h"
#include "ui/dialogs/okr-task-dialog.h"
#include "ui/dialogs/okr-task-limits-dialog.h"
#include "ui/okr-reply.h"
#include "widgets/okr-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrTaskBoard
{
  OkrBoardPage parent_instance;
};

G_DEFINE_FINAL_TYPE (OkrTaskBoard, okr_task_board, OKR_TYPE_BOARD_PAGE)

static const OkrBoardChoice rows[] = {
  { "none", N_("None") },
  { "key-result", N_("Key result") },
  { "objective", N_("Objective") },
  { "owner", N_("Doer") },
  { NULL, NULL },
};

static const OkrBoardChoice statuses[] = {
  { "mission-critical", N_("Mission-critical") },
  { "late", N_("Late") },
  { NULL, NULL },
};

static const OkrBoardChoice settings[] = {
  { "task.limits", N_("_Limits of the Columns…") },
  { NULL, NULL },
};

static const OkrBoardChoices choices = {
  .rows = rows,
  .statuses = statuses,
  .person = N_("Doer"),
  .by_key_result = TRUE,
  .settings = settings,
  .add_label = N_("New Task…"),
  .add_action = "win.add-task",
};

/* ---- verbs ---- */

static OkrIdea *
get_task (GtkWidget *widget)
{
  return okr_board_page_get_subject (OKR_BOARD_PAGE (widget));
}

static OkrWorkspace *
get_workspace (GtkWidget *widget)
{
  return okr_board_page_get_workspace (OKR_BOARD_PAGE (widget));
}

static void
on_set_doer_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OkrIdea *task = get_task (widget);

  if (task != NULL)
    okr_workspace_set_reference_async (get_workspace (widget), OKR_ENTITY (task), "doer",
                                       okr_workspace_lookup (get_workspace (widget), OKR_TYPE_PERSON,
                                                             g_variant_get_string (parameter, NULL)),
                                       okr_reply_cb, okr_reply_new (widget, NULL));
}

static void
on_toggle_critical_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OkrIdea *task = get_task (widget);
  g_auto (GValue) value = G_VALUE_INIT;

  if (task == NULL)
    return;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, !okr_idea_get_mission_critical (task));
  okr_workspace_set_async (get_workspace (widget), OKR_ENTITY (task), "mission-critical", &value,
                           okr_reply_cb, okr_reply_new (widget, NULL));
}

/* What leaves the board is said, because it is not seen any more. */
static void
on_to_idea_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OkrIdea *task = get_task (widget);
  OkrReply *reply;

  if (task == NULL)
    return;

  reply = okr_reply_new (widget, NULL);
  okr_reply_say_label (reply);
  okr_workspace_set_idea_state_async (get_workspace (widget), task, OKR_IDEA_STATE_IDEA, NULL, okr_reply_cb, reply);
}

typedef struct
{
  GtkWidget *page;              /* owned */
  OkrIdea   *task;              /* owned */
} Drop;

static void
drop_free (gpointer data)
{
  Drop *self = data;

  g_object_unref (self->page);
  g_object_unref (self->task);
  g_free (self);
}

static void
on_drop_reason_cb (const char     *reason,
                   AdwAlertDialog *question,
                   gpointer        user_data)
{
  Drop *drop = user_data;
  OkrReply *reply;

  if (get_workspace (drop->page) == NULL)
    return;

  reply = okr_reply_new_for_question (drop->page, question, NULL);
  okr_reply_say_label (reply);
  okr_workspace_set_idea_state_async (get_workspace (drop->page), drop->task, OKR_IDEA_STATE_DROPPED, reason,
                                      okr_reply_cb, reply);
}

static void
on_drop_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrIdea *task = get_task (widget);
  g_autofree char *body = NULL;
  Drop *drop;

  if (task == NULL || okr_reply_refuse (widget, get_workspace (widget), task))
    return;

  drop = g_new0 (Drop, 1);
  drop->page = g_object_ref (widget);
  drop->task = g_object_ref (task);
  body = g_strdup_printf (_("“%s” leaves the board, and the reason is kept with it: what was not done teaches, too."),
                          okr_idea_get_title (task));
  okr_reason_dialog_ask (widget, _("Drop This Task?"), body, _("_Drop"), on_drop_reason_cb, drop, drop_free);
}

static void
on_open_key_result_cb (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  OkrIdea *task = get_task (widget);
  OkrEntity *key_result = task != NULL ? (OkrEntity *) okr_idea_get_key_result (task) : NULL;

  if (key_result != NULL)
    gtk_widget_activate_action (widget, "win.open-key-result", "s", okr_entity_get_id (key_result));
}

static void
on_due_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OkrIdea *task = get_task (widget);

  if (task != NULL && !okr_reply_refuse (widget, get_workspace (widget), task))
    adw_dialog_present (okr_task_dialog_new_for_due (get_workspace (widget), task), widget);
}

static void
on_add_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OkrBoardPage *page = OKR_BOARD_PAGE (widget);
  OkrBoard *board = okr_board_page_get_board (page);
  OkrCycle *cycle = board != NULL ? okr_board_get_cycle (board) : NULL;
  OkrIdea *beside = okr_board_page_get_subject (page);
  OkrKeyResult *key_result = okr_board_filter_bar_get_key_result (okr_board_page_get_filter_bar (page));
  AdwDialog *dialog;

  if (cycle == NULL || okr_reply_refuse (widget, get_workspace (widget), cycle))
    return;

  if (key_result == NULL && beside != NULL)
    key_result = okr_idea_get_key_result (beside);
  dialog = okr_task_dialog_new (get_workspace (widget), cycle, key_result);
  if (dialog != NULL)
    adw_dialog_present (dialog, widget);
  else
    gtk_widget_activate_action (widget, "win.toast", "(sb)", _("A task helps to reach a key result: write that first"), FALSE);
}

static void
on_limits_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  if (!okr_reply_refuse (widget, get_workspace (widget), NULL))
    adw_dialog_present (okr_task_limits_dialog_new (get_workspace (widget)), widget);
}

/* ---- the page ---- */

static void
open_card (OkrBoardPage *page,
           OkrEntity    *card)
{
  adw_dialog_present (okr_task_dialog_new_for (okr_board_page_get_workspace (page), OKR_IDEA (card)), GTK_WIDGET (page));
}

static GMenuModel *
create_doer_menu (OkrBoardPage *page)
{
  GMenu *menu = g_menu_new ();
  GListModel *people = okr_workspace_get_list (okr_board_page_get_workspace (page), OKR_TYPE_PERSON);

  okr_menu_append (menu, _("Nobody"), "card.set-doer", g_variant_new_string (""));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrEntity) person = g_list_model_get_item (people, i);

      okr_menu_append (menu, okr_entity_get_title (person), "card.set-doer", g_variant_new_string (okr_entity_get_id (person)));
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_menu (OkrBoardPage *page,
             OkrEntity    *card)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) second = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) doers = create_doer_menu (page);

  okr_menu_append (first, _("_Open"), "card.open", NULL);
  okr_menu_append (first, _("_Spotlight"), "card.spotlight", NULL);
  okr_menu_append (first, _("Re_name…"), "card.rename", NULL);
  okr_board_page_append_columns (page, first);
  g_menu_append_submenu (second, _("D_oer"), doers);
  okr_menu_append (second, _("D_ue Date…"), "card.due", NULL);
  okr_menu_append (second, okr_idea_get_mission_critical (OKR_IDEA (card)) ? _("Not Mission-_Critical") : _("Mission-_Critical"),
                   "card.toggle-critical", NULL);
  okr_menu_append (second, _("Open Its _Key Result"), "card.open-key-result", NULL);
  okr_menu_append (last, _("Make It an _Idea Again"), "card.to-idea", NULL);
  okr_menu_append (last, _("Dro_p…"), "card.drop", NULL);
  okr_menu_append (last, _("_Delete"), "card.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (second));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}

static void
show_key_result (OkrBoardPage *page,
                 OkrKeyResult *key_result)
{
  okr_board_filter_bar_set_key_result (okr_board_page_get_filter_bar (page), key_result);
}

static const char *
get_search_label (void)
{
  return _("Find tasks");
}

static const char *
get_deleted_message (void)
{
  return _("Task deleted");
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *add = gtk_button_new_with_label (_("New Task…"));
  GtkWidget *ideas = gtk_button_new_with_label (_("Show the Ideas"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "okr-board-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("Nothing to Do Yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Weigh the ideas and make tasks of the best ones, or write a task here. Tasks help to reach a key result; only its own figure says how far it is."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "win.add-task");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (ideas), "win.show-page('ideas')");
  gtk_widget_add_css_class (add, "pill");
  gtk_widget_add_css_class (add, "suggested-action");
  gtk_widget_add_css_class (ideas, "pill");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), add);
  gtk_box_append (GTK_BOX (box), ideas);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), box);

  return page;
}

static void
okr_task_board_constructed (GObject *object)
{
  OkrBoardPage *page = OKR_BOARD_PAGE (object);

  G_OBJECT_CLASS (okr_task_board_parent_class)->constructed (object);

  okr_task_moves_attach (okr_board_page_get_view (page));
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "card.set-doer", "s", on_set_doer_cb);
  gtk_widget_class_install_action (widget_class, "card.due", NULL, on_due_cb);
  gtk_widget_class_install_action (widget_class, "card.toggle-critical", NULL, on_toggle_critical_cb);
  gtk_widget_class_install_action (widget_class, "card.to-idea", NULL, on_to_idea_cb);
  gtk_widget_class_install_action (widget_class, "card.drop", NULL, on_drop_cb);
  gtk_widget_class_install_action (widget_class, "card.open-key-result", NULL, on_open_key_result_cb);
  gtk_widget_class_install_action (widget_class, "task.add", NULL, on_add_cb);
  gtk_widget_class_install_action (widget_class, "task.limits", NULL, on_limits_cb);
}

static void
okr_task_board_class_init (OkrTaskBoardClass *klass)
{
  OkrBoardPageClass *page_class = OKR_BOARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = okr_task_board_constructed;

  page_class->kind = &okr_task_cards;
  page_class->choices = &choices;
  page_class->get_card_type = okr_task_card_get_type;
  page_class->rows_setting = "task-board-rows";
  page_class->collapsed_setting = "collapsed-task-columns";
  page_class->folded_setting = "folded-task-lanes";
  page_class->get_search_label = get_search_label;
  page_class->create_empty = create_empty;
  page_class->get_deleted_message = get_deleted_message;
  page_class->create_menu = create_menu;
  page_class->open = open_card;
  page_class->show_key_result = show_key_result;

  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
okr_task_board_init (OkrTaskBoard *self)
{
}
