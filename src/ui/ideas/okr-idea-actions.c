/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The actions of an idea.  Their parameter begins with the id of the idea, so that a sticky, a row of the order of
 * work, a key and a menu all end in the same call.  */

#include "config.h"

#include "ui/ideas/okr-idea-actions.h"

#include "logic/okr-matrix.h"
#include "logic/okr-task.h"
#include "model/okr-idea-group.h"
#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-methods.h"
#include "ui/board/okr-rename-popover.h"
#include "ui/dialogs/okr-reason-dialog.h"
#include "ui/ideas/okr-idea-keys.h"
#include "ui/ideas/okr-idea-menu.h"
#include "ui/ideas/okr-idea-stickies.h"
#include "ui/ideas/okr-idea-sticky-words.h"
#include "ui/ideas/okr-merge-popover.h"
#include "ui/ideas/okr-place-popover.h"
#include "ui/okr-reply.h"
#include "ui/room/okr-spotlight.h"
#include "widgets/okr-menu.h"
#include "widgets/okr-popover.h"

#include <glib/gi18n.h>

struct _OkrIdeaActions
{
  GObject       parent_instance;

  GtkWidget    *page;           /* a weak pointer: it owns this, but what is on its way to the file does, too */
  GtkWidget    *plane;          /* a weak pointer */
  GtkWidget    *tray;           /* a weak pointer */
  OkrWorkspace *workspace;      /* owned */
};

G_DEFINE_FINAL_TYPE (OkrIdeaActions, okr_idea_actions, G_TYPE_OBJECT)

static OkrIdea *
find_idea (OkrIdeaActions *self,
           const char     *id)
{
  return self->workspace != NULL ? okr_workspace_lookup (self->workspace, OKR_TYPE_IDEA, id) : NULL;
}

static GtkWidget *
find_sticky (OkrIdeaActions *self,
             OkrIdea        *idea)
{
  OkrIdeaSticky *sticky = okr_idea_stickies_find (self->plane, idea);

  if (sticky == NULL)
    sticky = okr_idea_stickies_find (self->tray, idea);

  return GTK_WIDGET (sticky);
}

/* Where its sticky is on the page; FALSE when it has none. */
static gboolean
get_bounds (OkrIdeaActions  *self,
            OkrIdea         *idea,
            graphene_rect_t *bounds)
{
  GtkWidget *sticky = find_sticky (self, idea);

  return sticky != NULL && gtk_widget_compute_bounds (sticky, self->page, bounds);
}

static void
show_message (OkrIdeaActions *self,
              const char     *message,
              gboolean        can_undo)
{
  gtk_widget_activate_action (self->page, "win.toast", "(sb)", message, can_undo);
}

/* ---- a verb and what follows it ---- */

typedef struct
{
  OkrIdeaActions *actions;      /* owned */
  OkrIdea        *focus;        /* owned: gets the focus; or NULL */
  char           *message;      /* owned: offered with Undo; or NULL */
  AdwAlertDialog *question;     /* owned: is asked again when it cannot be saved; or NULL */
} Sequel;

static Sequel *
sequel_new (OkrIdeaActions *actions,
            OkrIdea        *focus,
            const char     *message)
{
  Sequel *self = g_new0 (Sequel, 1);

  self->actions = g_object_ref (actions);
  self->focus = focus != NULL ? g_object_ref (focus) : NULL;
  self->message = g_strdup (message);

  return self;
}

static void
sequel_free (Sequel *self)
{
  g_object_unref (self->actions);
  g_clear_object (&self->focus);
  g_clear_object (&self->question);
  g_free (self->message);
  g_free (self);
}

static void
on_done_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Sequel *sequel = user_data;
  OkrIdeaActions *self = sequel->actions;
  g_autoptr (GError) error = NULL;
  gboolean done = okr_workspace_finish (OKR_WORKSPACE (object), result, &error);
  GtkRoot *root = self->page != NULL ? gtk_widget_get_root (self->page) : NULL;
  GtkWidget *sticky;

  if (root == NULL)
    {
      /* the window was closed meanwhile: nobody is there to be told */
      sequel_free (sequel);
      return;
    }

  if (!done)
    {
      if (sequel->question != NULL)
        okr_reply_ask_again (GTK_WIDGET (root), ADW_DIALOG (sequel->question), error->message);
      else
        show_message (self, error->message, FALSE);
    }
  else if (self->workspace == OKR_WORKSPACE (object))
    {
      if (sequel->message != NULL)
        show_message (self, sequel->message, TRUE);
      sticky = sequel->focus != NULL ? find_sticky (self, sequel->focus) : NULL;
      if (sticky != NULL)
        gtk_widget_grab_focus (sticky);
    }
  sequel_free (sequel);
}

static void
on_placed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Sequel *sequel = user_data;

  if (!g_task_had_error (G_TASK (result)) && sequel->actions->page != NULL)
    okr_idea_sticky_announce (sequel->actions->page, sequel->focus);
  on_done_cb (object, result, user_data);
}

/**
 * okr_idea_actions_place:
 * @self: the actions
 * @idea: an idea; of another workspace: nothing happens
 * @impact: 1 to 10, NAN for the tray
 * @effort: 1 to 10, NAN for the tray
 * @nudged: whether it is one of many small moves
 *
 * Puts a sticky where it was dropped or moved; the focus goes with it.
 */
void
okr_idea_actions_place (OkrIdeaActions *self,
                        OkrIdea        *idea,
                        double          impact,
                        double          effort,
                        gboolean        nudged)
{
  g_return_if_fail (OKR_IS_IDEA_ACTIONS (self));

  if (find_idea (self, okr_entity_get_id (OKR_ENTITY (idea))) != idea)
    return;
  if (okr_idea_get_covered (idea))
    return;
  if (impact == okr_idea_get_impact (idea) && effort == okr_idea_get_effort (idea))
    return;
  if (isnan (impact) && okr_matrix_get_quadrant (okr_idea_get_impact (idea), okr_idea_get_effort (idea)) == OKR_QUADRANT_NONE)
    return;

  okr_workspace_place_idea_async (self->workspace, idea, impact, effort, nudged, on_placed_cb, sequel_new (self, idea, NULL));
}

/* ---- groups ---- */

/**
 * okr_idea_actions_merge:
 * @self: the actions
 * @idea: an idea; of another workspace: nothing happens
 * @into: what it was dropped on
 *
 * Makes one of the two; the focus goes to that one.
 */
void
okr_idea_actions_merge (OkrIdeaActions *self,
                        OkrIdea        *idea,
                        OkrIdea        *into)
{
  g_autofree char *message = NULL;

  g_return_if_fail (OKR_IS_IDEA_ACTIONS (self));

  if (find_idea (self, okr_entity_get_id (OKR_ENTITY (idea))) != idea || idea == into)
    return;

  message = g_strdup_printf (_("Merged with “%s”"), okr_idea_get_title (into));
  okr_workspace_merge_ideas_async (self->workspace, idea, into, on_done_cb, sequel_new (self, into, message));
}

static void
on_merge_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  OkrIdeaActions *self = user_data;
  const char *id, *into_id;
  OkrIdea *idea, *into;

  g_variant_get (parameter, "(&s&s)", &id, &into_id);
  idea = find_idea (self, id);
  into = find_idea (self, into_id);
  if (idea != NULL && into != NULL)
    okr_idea_actions_merge (self, idea, into);
}

/* All that is there, as one walks through it; what is covered only when asked for.  */
static void
append_ideas (GtkWidget *parent,
              gboolean   with_covered,
              GPtrArray *ideas)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (OKR_IS_IDEA_STICKY (child)
        && (with_covered || !okr_idea_get_covered (okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)))))
      g_ptr_array_add (ideas, okr_idea_sticky_get_idea (OKR_IDEA_STICKY (child)));
}

static void
choose_merge (OkrIdeaActions *self,
              OkrIdea        *idea)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  graphene_rect_t bounds;

  if (okr_reply_refuse (self->page, self->workspace, idea) || !get_bounds (self, idea, &bounds))
    return;

  append_ideas (self->tray, FALSE, others);
  append_ideas (self->plane, FALSE, others);
  okr_merge_popover_popup (self->page, &bounds, idea, others);
}

static void
ungroup (OkrIdeaActions *self,
         OkrIdea        *idea)
{
  okr_workspace_ungroup_idea_async (self->workspace, idea, on_done_cb, sequel_new (self, idea, _("Ungrouped")));
}

/* ---- making tasks ---- */

static void
set_state (OkrIdeaActions *self,
           OkrIdea        *idea,
           OkrIdeaState    state,
           const char     *reason,
           AdwAlertDialog *question)
{
  g_autofree char *message = NULL;
  Sequel *sequel;

  if (okr_idea_get_state (idea) == OKR_IDEA_STATE_IDEA)
    message = g_strdup_printf (_("“%s” is a task now"), okr_idea_get_title (idea));
  sequel = sequel_new (self, idea, message);
  g_set_object (&sequel->question, question);
  okr_workspace_set_idea_state_async (self->workspace, idea, state, reason, on_done_cb, sequel);
}

typedef struct
{
  OkrIdeaActions *actions;      /* owned */
  OkrIdea        *idea;         /* owned */
  OkrIdeaState    state;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->actions);
  g_object_unref (self->idea);
  g_free (self);
}

static void
on_reason_cb (const char     *reason,
              AdwAlertDialog *question,
              gpointer        user_data)
{
  Question *self = user_data;

  if (self->actions->workspace != NULL)
    set_state (self->actions, self->idea, self->state, reason, question);
}

/* M40: an idea of low impact and high effort is not begun without a word why.  */
static void
ask_why (OkrIdeaActions *self,
         OkrIdea        *idea,
         OkrIdeaState    state)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *body = NULL;

  question->actions = g_object_ref (self);
  question->idea = g_object_ref (idea);
  question->state = state;
  body = g_strdup_printf (_("“%s” costs much and brings little: the advice is not to start it. If you do, say why; the reason is kept with it."),
                          okr_idea_get_title (idea));
  okr_reason_dialog_ask (self->page, _("Start It All the Same?"), body, _("_Make It a Task"), on_reason_cb, question, question_free);
}

static void
on_set_state_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  OkrIdeaActions *self = user_data;
  const char *id;
  int state;
  OkrIdea *idea;

  g_variant_get (parameter, "(&si)", &id, &state);
  idea = find_idea (self, id);
  if (idea == NULL || okr_idea_get_covered (idea))
    return;

  if (okr_task_asks_why (okr_idea_get_state (idea), (OkrIdeaState) state, okr_idea_get_impact (idea), okr_idea_get_effort (idea),
                         okr_idea_get_state_reason (idea) != NULL)
      && !okr_reply_refuse (self->page, self->workspace, idea))
    ask_why (self, idea, (OkrIdeaState) state);
  else
    set_state (self, idea, (OkrIdeaState) state, NULL, NULL);
}

/* ---- the other actions ---- */

static void
rename_idea (OkrIdeaActions *self,
             OkrIdea        *idea)
{
  graphene_rect_t bounds;

  if (!okr_reply_refuse (self->page, self->workspace, idea) && get_bounds (self, idea, &bounds))
    okr_rename_popover_popup (self->page, &bounds, self->workspace, OKR_ENTITY (idea));
}

static void
ask_place (OkrIdeaActions *self,
           OkrIdea        *idea)
{
  graphene_rect_t bounds;

  if (!okr_reply_refuse (self->page, self->workspace, idea) && get_bounds (self, idea, &bounds))
    okr_place_popover_popup (self->page, &bounds, self->workspace, idea);
}

static void
put_into_tray (OkrIdeaActions *self,
               OkrIdea        *idea)
{
  okr_idea_actions_place (self, idea, NAN, NAN, FALSE);
}

static void
on_set_doer_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  OkrIdeaActions *self = user_data;
  const char *id, *person;
  OkrIdea *idea;

  g_variant_get (parameter, "(&s&s)", &id, &person);
  idea = find_idea (self, id);
  if (idea != NULL)
    okr_workspace_set_reference_async (self->workspace, OKR_ENTITY (idea), "doer",
                                       okr_workspace_lookup (self->workspace, OKR_TYPE_PERSON, person),
                                       on_done_cb, sequel_new (self, idea, NULL));
}

static void
toggle_critical (OkrIdeaActions *self,
                 OkrIdea        *idea)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, !okr_idea_get_mission_critical (idea));
  okr_workspace_set_async (self->workspace, OKR_ENTITY (idea), "mission-critical", &value,
                           on_done_cb, sequel_new (self, idea, NULL));
}

static void
open_key_result (OkrIdeaActions *self,
                 OkrIdea        *idea)
{
  OkrKeyResult *key_result = okr_idea_get_key_result (idea);

  if (key_result != NULL)
    gtk_widget_activate_action (self->page, "win.open-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
}

static void
delete_idea (OkrIdeaActions *self,
             OkrIdea        *idea)
{
  GtkWidget *sticky = find_sticky (self, idea);
  GtkWidget *neighbour = NULL;

  if (sticky != NULL)
    neighbour = gtk_widget_get_next_sibling (sticky) != NULL ? gtk_widget_get_next_sibling (sticky)
                                                             : gtk_widget_get_prev_sibling (sticky);
  okr_workspace_delete_async (self->workspace, OKR_ENTITY (idea), on_done_cb,
                              sequel_new (self,
                                          OKR_IS_IDEA_STICKY (neighbour) ? okr_idea_sticky_get_idea (OKR_IDEA_STICKY (neighbour)) : NULL,
                                          _("Idea deleted")));
}

static void
reveal (OkrIdeaActions *self,
        OkrIdea        *idea)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();

  if (!okr_idea_get_covered (idea))
    return;

  g_ptr_array_add (ideas, idea);
  okr_workspace_reveal_ideas_async (self->workspace, ideas, on_done_cb, sequel_new (self, idea, NULL));
}

/* ---- the spotlight (F91) ---- */

static void
on_spotlight_closed_cb (OkrSpotlight   *spotlight,
                        OkrIdeaActions *self)
{
  GtkWidget *sticky = find_sticky (self, okr_spotlight_get_card (spotlight));

  if (sticky != NULL)
    gtk_widget_grab_focus (sticky);
}

static void
show_spotlight (OkrIdeaActions *self,
                OkrIdea        *idea)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  OkrSpotlight *spotlight;

  if (find_sticky (self, idea) == NULL)
    return;

  append_ideas (self->tray, TRUE, ideas);
  append_ideas (self->plane, TRUE, ideas);
  spotlight = okr_spotlight_new (self->workspace, ideas, idea);
  g_signal_connect_object (spotlight, "closed", G_CALLBACK (on_spotlight_closed_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (spotlight), self->page);
}

/* ---- the menu ---- */

static void
popup_menu (OkrIdeaActions *self,
            OkrIdea        *idea)
{
  g_autoptr (GMenuModel) menu = NULL;
  graphene_rect_t bounds;

  if (!get_bounds (self, idea, &bounds))
    return;

  menu = okr_idea_menu_new (self->workspace, idea);
  okr_popover_popup_once (GTK_POPOVER (okr_menu_new_popover (menu)), self->page, &bounds);
}

/* ---- the actions about one idea and nothing else ---- */

static const struct
{
  const char *name;
  void      (*act) (OkrIdeaActions *self,
                    OkrIdea        *idea);
  gboolean    seen;             /* not of one that is covered, which nobody has seen */
} acts[] = {
  { "choose-merge", choose_merge, TRUE },
  { "delete", delete_idea, FALSE },
  { "menu", popup_menu, FALSE },
  { "open-key-result", open_key_result, FALSE },
  { "place", ask_place, TRUE },
  { "rename", rename_idea, TRUE },
  { "reveal", reveal, FALSE },
  { "spotlight", show_spotlight, FALSE },
  { "to-tray", put_into_tray, FALSE },
  { "toggle-critical", toggle_critical, FALSE },
  { "ungroup", ungroup, FALSE },
};

static void
on_act_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  OkrIdeaActions *self = user_data;
  OkrIdea *idea = find_idea (self, g_variant_get_string (parameter, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (acts) && idea != NULL; i++)
    if (g_str_equal (acts[i].name, g_action_get_name (G_ACTION (action))) && !(acts[i].seen && okr_idea_get_covered (idea)))
      acts[i].act (self, idea);
}

static void
add_acts (OkrIdeaActions *self,
          GActionMap     *map)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (acts[i].name, G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (on_act_cb), self);
      g_action_map_add_action (map, G_ACTION (action));
    }
}

/* ---- the object ---- */

static void
okr_idea_actions_dispose (GObject *object)
{
  OkrIdeaActions *self = OKR_IDEA_ACTIONS (object);

  g_clear_weak_pointer (&self->page);
  g_clear_weak_pointer (&self->plane);
  g_clear_weak_pointer (&self->tray);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_idea_actions_parent_class)->dispose (object);
}

static void
okr_idea_actions_class_init (OkrIdeaActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_idea_actions_dispose;
}

static void
okr_idea_actions_init (OkrIdeaActions *self)
{
}

/**
 * okr_idea_actions_new:
 * @page: gets the actions "idea.*"
 * @plane: has the stickies that are placed
 * @tray: has those that are not
 *
 * Returns: (transfer full): the actions, which do nothing without a workspace
 */
OkrIdeaActions *
okr_idea_actions_new (GtkWidget *page,
                      GtkWidget *plane,
                      GtkWidget *tray)
{
  static const GActionEntry entries[] = {
    { "merge", on_merge_cb, "(ss)", NULL, NULL, { 0 } },
    { "set-doer", on_set_doer_cb, "(ss)", NULL, NULL, { 0 } },
    { "set-state", on_set_state_cb, "(si)", NULL, NULL, { 0 } },
  };
  OkrIdeaActions *self = g_object_new (OKR_TYPE_IDEA_ACTIONS, NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_set_weak_pointer (&self->page, page);
  g_set_weak_pointer (&self->plane, plane);
  g_set_weak_pointer (&self->tray, tray);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  add_acts (self, G_ACTION_MAP (group));
  gtk_widget_insert_action_group (page, "idea", G_ACTION_GROUP (group));
  okr_idea_keys_add (plane);
  okr_idea_keys_add (tray);

  return self;
}

/**
 * okr_idea_actions_set_workspace:
 * @self: the actions
 * @workspace: (nullable): what they edit
 */
void
okr_idea_actions_set_workspace (OkrIdeaActions *self,
                                OkrWorkspace   *workspace)
{
  g_return_if_fail (OKR_IS_IDEA_ACTIONS (self));

  g_set_object (&self->workspace, workspace);
}
