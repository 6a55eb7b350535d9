/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar above the board.  Each choice is a stateful action whose state is what the button says, so that
 * menu, keyboard and tests set it in the same way.  Menus are made when they are opened: a menu button with
 * a model costs more than a card.  */

#include "config.h"

#include "ui/board/okr-board-filter-bar.h"

#include "base/okr-text.h"
#include "logic/okr-enum-types.h"
#include "ui/okr-labels.h"
#include "widgets/okr-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrBoardFilterBar
{
  GtkWidget           parent_instance;

  GtkWidget          *box;
  GtkButton          *add_button;
  GtkMenuButton      *rows_button;
  GtkMenuButton      *owner_button;
  GtkMenuButton      *key_result_button;
  GtkMenuButton      *type_button;
  GtkMenuButton      *team_button;
  GtkMenuButton      *status_button;
  GtkLabel           *count;
  GtkWidget          *clear;

  OkrBoard           *board;    /* owned */
  const OkrBoardChoices *choices;
  GSimpleActionGroup *actions;  /* owned */

  /* the filter; the ids and the text are owned, empty for any */
  char               *text;
  OkrObjective       *objective;        /* owned */
  char               *owner;
  char               *key_result;
  char               *team;
  char               *type;
  char               *status;
};

enum
{
  SIGNAL_CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrBoardFilterBar, okr_board_filter_bar, GTK_TYPE_WIDGET)

/* ---- the filter ---- */

static gpointer
lookup (OkrBoardFilterBar *self,
        GType              type,
        const char        *id)
{
  return *id != '\0' ? okr_workspace_lookup (okr_board_get_workspace (self->board), type, id) : NULL;
}

static int
parse_enum (GType       type,
            const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  return value != NULL ? value->value : 0;
}

static void
update_count (OkrBoardFilterBar *self)
{
  gboolean filtered = self->board != NULL && okr_board_get_filtered (self->board);

  gtk_widget_set_visible (GTK_WIDGET (self->count), filtered);
  gtk_widget_set_visible (self->clear, filtered);
  if (filtered)
    {
      guint total = okr_board_get_n_total (self->board);
      g_autofree char *text = g_strdup_printf (ngettext ("%'u of %'u card", "%'u of %'u cards", total),
                                               okr_board_get_n_cards (self->board), total);

      gtk_label_set_text (self->count, text);
    }
}

static void
apply (OkrBoardFilterBar *self)
{
  OkrBoardFilter filter = { 0 };

  if (self->board == NULL)
    return;

  filter.text = *self->text != '\0' ? self->text : NULL;
  filter.objective = self->objective;
  filter.owner = lookup (self, OKR_TYPE_PERSON, self->owner);
  filter.key_result = lookup (self, OKR_TYPE_KEY_RESULT, self->key_result);
  filter.team = lookup (self, OKR_TYPE_TEAM, self->team);
  filter.type = (OkrObjectiveType) parse_enum (okr_objective_type_get_type (), self->type);
  filter.late = g_str_equal (self->status, "late");
  filter.mission_critical = g_str_equal (self->status, "mission-critical");
  filter.stale = g_str_equal (self->status, "stale");
  filter.zone = (OkrZonePlace) parse_enum (okr_zone_place_get_type (), self->status);
  okr_board_set_filter (self->board, &filter);
  update_count (self);
}

/* ---- the buttons ---- */

static void
set_button (GtkMenuButton *button,
            const char    *name,
            const char    *choice)
{
  g_autofree char *label = NULL;

  /* Translators: a filter and what is chosen in it, as in "Owner: Inès" */
  label = choice != NULL ? g_strdup_printf (_("%s: %s"), name, choice) : g_strdup (name);
  gtk_menu_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static const char *
find_choice (const OkrBoardChoice *choices,
             const char           *nick)
{
  for (guint i = 0; choices[i].nick != NULL; i++)
    if (g_str_equal (choices[i].nick, nick))
      return _(choices[i].label);

  return NULL;
}

/* What is in the choice, and no longer than a button should be. */
static char *
dup_title (OkrBoardFilterBar *self,
           GType              type,
           const char        *id)
{
  OkrEntity *entity = self->board != NULL ? lookup (self, type, id) : NULL;

  return entity != NULL ? okr_text_dup_line (okr_entity_get_title (entity), 30) : NULL;
}

static const char *
get_rows (OkrBoardFilterBar *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (OKR_TYPE_BOARD_ROWS);

  return g_enum_get_value (klass, self->board != NULL ? (int) okr_board_get_rows (self->board) : 0)->value_nick;
}

static void
update_buttons (OkrBoardFilterBar *self)
{
  g_autofree char *owner = dup_title (self, OKR_TYPE_PERSON, self->owner);
  g_autofree char *key_result = dup_title (self, OKR_TYPE_KEY_RESULT, self->key_result);
  g_autofree char *team = dup_title (self, OKR_TYPE_TEAM, self->team);
  OkrObjectiveType type = (OkrObjectiveType) parse_enum (okr_objective_type_get_type (), self->type);

  if (self->choices == NULL)
    return;

  set_button (self->rows_button, _("Rows"), find_choice (self->choices->rows, get_rows (self)));
  set_button (self->owner_button, _(self->choices->person), owner);
  set_button (self->key_result_button, _("Key result"), key_result);
  set_button (self->team_button, _("Team"), team);
  set_button (self->type_button, _("Type"), okr_label_for_objective_type (type));
  set_button (self->status_button, _("Status"), find_choice (self->choices->statuses, self->status));
}

static void
append_people (OkrBoardFilterBar *self,
               GMenu             *menu,
               GType              type,
               const char        *action)
{
  GListModel *list = okr_workspace_get_list (okr_board_get_workspace (self->board), type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (list, i);

      okr_menu_append (menu, okr_entity_get_title (entity), action, g_variant_new_string (okr_entity_get_id (entity)));
    }
}

static void
append_key_results (OkrBoardFilterBar *self,
                    GMenu             *menu)
{
  OkrCycle *cycle = okr_board_get_cycle (self->board);
  GListModel *objectives = cycle != NULL ? okr_cycle_get_objectives (cycle) : NULL;

  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *key_results = okr_objective_get_key_results (objective);

      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (OkrEntity) key_result = g_list_model_get_item (key_results, j);
          g_autofree char *title = okr_text_dup_line (okr_entity_get_title (key_result), 60);

          okr_menu_append (menu, title, "board.key-result", g_variant_new_string (okr_entity_get_id (key_result)));
        }
    }
}

static void
append_choices (GMenu                *menu,
                const OkrBoardChoice *choices,
                const char           *action)
{
  for (guint i = 0; choices[i].nick != NULL; i++)
    okr_menu_append (menu, _(choices[i].label), action, g_variant_new_string (choices[i].nick));
}

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  OkrBoardFilterBar *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  if (self->board == NULL)
    return;

  if (button == self->rows_button)
    {
      append_choices (section, self->choices->rows, "board.rows");
      for (guint i = 0; self->choices->settings[i].nick != NULL; i++)
        okr_menu_append (menu, _(self->choices->settings[i].label), self->choices->settings[i].nick, NULL);
    }
  else if (button == self->owner_button)
    {
      okr_menu_append (menu, _("Anybody"), "board.owner", g_variant_new_string (""));
      append_people (self, section, OKR_TYPE_PERSON, "board.owner");
    }
  else if (button == self->key_result_button)
    {
      okr_menu_append (menu, _("Any Key Result"), "board.key-result", g_variant_new_string (""));
      append_key_results (self, section);
    }
  else if (button == self->team_button)
    {
      okr_menu_append (menu, _("Any Team"), "board.team", g_variant_new_string (""));
      append_people (self, section, OKR_TYPE_TEAM, "board.team");
    }
  else if (button == self->type_button)
    {
      okr_menu_append (menu, _("Any Type"), "board.type", g_variant_new_string (""));
      for (int i = OKR_OBJECTIVE_TYPE_COMMITMENT; i <= OKR_OBJECTIVE_TYPE_LEARNING; i++)
        {
          g_autoptr (GEnumClass) klass = g_type_class_ref (okr_objective_type_get_type ());

          okr_menu_append (section, okr_label_for_objective_type ((OkrObjectiveType) i), "board.type",
                           g_variant_new_string (g_enum_get_value (klass, i)->value_nick));
        }
    }
  else
    {
      okr_menu_append (menu, _("Any Status"), "board.status", g_variant_new_string (""));
      append_choices (section, self->choices->statuses, "board.status");
    }

  if (button == self->rows_button)
    g_menu_prepend_section (menu, NULL, G_MENU_MODEL (section));
  else
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

/* ---- the actions ---- */

static void
on_choice_changed_cb (GSimpleAction *action,
                      GVariant      *state,
                      gpointer       user_data)
{
  OkrBoardFilterBar *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));
  const char *value = g_variant_get_string (state, NULL);

  if (g_str_equal (name, "owner"))
    g_set_str (&self->owner, value);
  else if (g_str_equal (name, "key-result"))
    g_set_str (&self->key_result, value);
  else if (g_str_equal (name, "team"))
    g_set_str (&self->team, value);
  else if (g_str_equal (name, "type"))
    g_set_str (&self->type, value);
  else
    g_set_str (&self->status, value);

  g_simple_action_set_state (action, state);
  update_buttons (self);
  apply (self);
}

static void
on_rows_changed_cb (GSimpleAction *action,
                    GVariant      *state,
                    gpointer       user_data)
{
  OkrBoardFilterBar *self = user_data;

  if (self->board != NULL)
    okr_board_set_rows (self->board, (OkrBoardRows) parse_enum (OKR_TYPE_BOARD_ROWS, g_variant_get_string (state, NULL)));
  g_simple_action_set_state (action, state);
  update_buttons (self);
}

static void
on_show_replaced_changed_cb (GSimpleAction *action,
                             GVariant      *state,
                             gpointer       user_data)
{
  OkrBoardFilterBar *self = user_data;

  if (self->board != NULL)
    okr_board_set_show_replaced (self->board, g_variant_get_boolean (state));
  g_simple_action_set_state (action, state);
}

static void
on_eleven_columns_changed_cb (GSimpleAction *action,
                              GVariant      *state,
                              gpointer       user_data)
{
  OkrBoardFilterBar *self = user_data;

  /* a setting of the file: the state follows when the change has come back */
  if (self->board != NULL)
    okr_workspace_set_setting_async (okr_board_get_workspace (self->board), "columns",
                                     g_variant_get_boolean (state) ? "eleven" : "five", NULL, NULL);
}

static void
on_clear_filter_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  okr_board_filter_bar_clear (user_data);
}

static const GActionEntry entries[] = {
  { .name = "rows", .parameter_type = "s", .state = "'none'", .change_state = on_rows_changed_cb },
  { .name = "owner", .parameter_type = "s", .state = "''", .change_state = on_choice_changed_cb },
  { .name = "key-result", .parameter_type = "s", .state = "''", .change_state = on_choice_changed_cb },
  { .name = "team", .parameter_type = "s", .state = "''", .change_state = on_choice_changed_cb },
  { .name = "type", .parameter_type = "s", .state = "''", .change_state = on_choice_changed_cb },
  { .name = "status", .parameter_type = "s", .state = "''", .change_state = on_choice_changed_cb },
  { .name = "show-replaced", .state = "false", .change_state = on_show_replaced_changed_cb },
  { .name = "eleven-columns", .state = "false", .change_state = on_eleven_columns_changed_cb },
  { .name = "clear-filter", .activate = on_clear_filter_cb },
};

static void
on_board_changed_cb (OkrBoardFilterBar *self)
{
  GAction *columns = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "eleven-columns");

  g_simple_action_set_state (G_SIMPLE_ACTION (columns),
                             g_variant_new_boolean (okr_board_get_scheme (self->board) == OKR_COLUMN_SCHEME_ELEVEN));
  update_count (self);
}

static void
okr_board_filter_bar_dispose (GObject *object)
{
  OkrBoardFilterBar *self = OKR_BOARD_FILTER_BAR (object);

  g_clear_object (&self->board);
  g_clear_object (&self->objective);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_BOARD_FILTER_BAR);

  G_OBJECT_CLASS (okr_board_filter_bar_parent_class)->dispose (object);
}

static void
okr_board_filter_bar_finalize (GObject *object)
{
  OkrBoardFilterBar *self = OKR_BOARD_FILTER_BAR (object);

  g_free (self->text);
  g_free (self->owner);
  g_free (self->key_result);
  g_free (self->team);
  g_free (self->type);
  g_free (self->status);

  G_OBJECT_CLASS (okr_board_filter_bar_parent_class)->finalize (object);
}

static void
okr_board_filter_bar_class_init (OkrBoardFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_board_filter_bar_dispose;
  object_class->finalize = okr_board_filter_bar_finalize;

  /**
   * OkrBoardFilterBar::cleared:
   *
   * All cards pass again.
   */
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/board/okr-board-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, box);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, add_button);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, rows_button);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, owner_button);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, key_result_button);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, type_button);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, team_button);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, status_button);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, count);
  gtk_widget_class_bind_template_child (widget_class, OkrBoardFilterBar, clear);
}

static void
okr_board_filter_bar_init (OkrBoardFilterBar *self)
{
  GtkMenuButton *buttons[6];

  g_type_ensure (ADW_TYPE_WRAP_BOX);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = g_strdup ("");
  self->owner = g_strdup ("");
  self->key_result = g_strdup ("");
  self->team = g_strdup ("");
  self->type = g_strdup ("");
  self->status = g_strdup ("");

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);

  buttons[0] = self->rows_button;
  buttons[1] = self->owner_button;
  buttons[2] = self->type_button;
  buttons[3] = self->team_button;
  buttons[4] = self->status_button;
  buttons[5] = self->key_result_button;
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_menu_button_set_create_popup_func (buttons[i], create_menu, self, NULL);
}

/**
 * okr_board_filter_bar_set_choices:
 * @self: a bar that has none yet
 * @choices: what can be chosen; a table that stays
 */
void
okr_board_filter_bar_set_choices (OkrBoardFilterBar     *self,
                                  const OkrBoardChoices *choices)
{
  g_return_if_fail (OKR_IS_BOARD_FILTER_BAR (self));

  self->choices = choices;
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), choices->add_label != NULL);
  if (choices->add_label != NULL)
    {
      gtk_button_set_label (self->add_button, _(choices->add_label));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), choices->add_action);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->key_result_button), choices->by_key_result);
  gtk_widget_set_visible (GTK_WIDGET (self->type_button), !choices->by_key_result);
  gtk_widget_set_visible (GTK_WIDGET (self->team_button), !choices->by_key_result);
  update_buttons (self);
}

/**
 * okr_board_filter_bar_get_actions:
 * @self: a bar
 *
 * Returns: (transfer none): the actions "rows", "owner", "clear-filter", ..., for the page to offer as "board."
 */
GActionGroup *
okr_board_filter_bar_get_actions (OkrBoardFilterBar *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_FILTER_BAR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/**
 * okr_board_filter_bar_set_board:
 * @self: a bar
 * @board: (nullable): what it filters from now on; choices that are set are kept
 */
void
okr_board_filter_bar_set_board (OkrBoardFilterBar *self,
                                OkrBoard          *board)
{
  g_return_if_fail (OKR_IS_BOARD_FILTER_BAR (self));

  if (self->board != NULL)
    g_signal_handlers_disconnect_by_data (self->board, self);
  g_set_object (&self->board, board);
  if (board != NULL)
    {
      GListModel *teams = okr_workspace_get_list (okr_board_get_workspace (board), OKR_TYPE_TEAM);

      g_signal_connect_object (board, "notify", G_CALLBACK (on_board_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_visible (GTK_WIDGET (self->team_button),
                              !self->choices->by_key_result && g_list_model_get_n_items (teams) > 1);
      on_board_changed_cb (self);
      apply (self);
    }
  update_buttons (self);
}

/**
 * okr_board_filter_bar_set_objective:
 * @self: a bar
 * @objective: (nullable): show only what belongs to it; NULL for all
 */
void
okr_board_filter_bar_set_objective (OkrBoardFilterBar *self,
                                    OkrObjective      *objective)
{
  g_return_if_fail (OKR_IS_BOARD_FILTER_BAR (self));

  if (g_set_object (&self->objective, objective))
    apply (self);
}

/**
 * okr_board_filter_bar_get_key_result:
 * @self: a bar
 *
 * Returns: (transfer none) (nullable): the only one whose cards are shown
 */
OkrKeyResult *
okr_board_filter_bar_get_key_result (OkrBoardFilterBar *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_FILTER_BAR (self), NULL);

  return self->board != NULL ? lookup (self, OKR_TYPE_KEY_RESULT, self->key_result) : NULL;
}

/**
 * okr_board_filter_bar_set_key_result:
 * @self: a bar
 * @key_result: show only what belongs to it, whatever was filtered before
 */
void
okr_board_filter_bar_set_key_result (OkrBoardFilterBar *self,
                                     OkrKeyResult      *key_result)
{
  g_return_if_fail (OKR_IS_BOARD_FILTER_BAR (self));

  okr_board_filter_bar_clear (self);
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "key-result",
                                      g_variant_new_string (okr_entity_get_id (OKR_ENTITY (key_result))));
}

/**
 * okr_board_filter_bar_set_text:
 * @self: a bar
 * @text: the words to find; empty for any
 */
void
okr_board_filter_bar_set_text (OkrBoardFilterBar *self,
                               const char        *text)
{
  g_return_if_fail (OKR_IS_BOARD_FILTER_BAR (self));

  if (g_set_str (&self->text, text))
    apply (self);
}

/**
 * okr_board_filter_bar_clear:
 * @self: a bar
 *
 * Lets all cards pass again; the rows stay as they are.  Emits "cleared" so that a search entry and a
 * selected objective, which are elsewhere, let go too.
 */
void
okr_board_filter_bar_clear (OkrBoardFilterBar *self)
{
  static const char * const names[] = { "owner", "key-result", "team", "type", "status" };

  g_return_if_fail (OKR_IS_BOARD_FILTER_BAR (self));

  g_set_str (&self->text, "");
  g_clear_object (&self->objective);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_action_group_change_action_state (G_ACTION_GROUP (self->actions), names[i], g_variant_new_string (""));
  apply (self);
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}
