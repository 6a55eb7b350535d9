/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cover and the turns.  A ballot exists only while its turn lasts; Ctrl+Enter ends a turn, Escape breaks it off.  */

#include "config.h"

#include "ui/ideas/okr-idea-turns.h"

#include "model/okr-person.h"
#include "ui/ideas/okr-score-ballot.h"
#include "ui/ideas/okr-vote-ballot.h"
#include "ui/ideas/okr-write-ballot.h"
#include "widgets/okr-avatar-view.h"
#include "widgets/okr-children.h"
#include "widgets/okr-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrIdeaTurns
{
  GtkWidget     parent_instance;

  GtkStack     *stack;          /* template children */
  GtkListBox   *people;
  GtkEditable  *somebody;
  GtkLabel     *name;
  AdwBin       *ballot;

  OkrIdeaLists *lists;          /* owned */
  OkrMethod     method;
  GPtrArray    *key_results;    /* owned */
  OkrPerson    *person;         /* owned: whose turn it is; NULL: the cover is shown */
  GHashTable   *done;           /* owned: ids of who had a turn here */
};

G_DEFINE_FINAL_TYPE (OkrIdeaTurns, okr_idea_turns, GTK_TYPE_WIDGET)

static OkrWorkspace *
get_workspace (OkrIdeaTurns *self)
{
  return okr_idea_lists_get_workspace (self->lists);
}

/* ---- the cover ---- */

static gboolean
has_voted (OkrPerson *person)
{
  GListModel *votes = okr_entity_get_referrers (OKR_ENTITY (person), okr_entity_class_find_column (OKR_TYPE_VOTE, "person"));

  return g_list_model_get_n_items (votes) > 0;
}

static gboolean
has_scored (OkrPerson *person)
{
  GListModel *scores = okr_entity_get_referrers (OKR_ENTITY (person),
                                                 okr_entity_class_find_column (OKR_TYPE_IDEA_SCORE, "person"));

  return g_list_model_get_n_items (scores) > 0;
}

/* Whether the file, or this window, knows of a turn of theirs.  */
static gboolean
had_turn (OkrIdeaTurns *self,
          OkrPerson    *person)
{
  return g_hash_table_contains (self->done, okr_entity_get_id (OKR_ENTITY (person)))
         || (self->method.step == OKR_METHOD_VOTE && has_voted (person))
         || (self->method.step == OKR_METHOD_SCORE && has_scored (person));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OkrPerson *person = item;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = okr_avatar_view_new (okr_person_get_name (person), (guint) okr_person_get_place (person));
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_person_get_name (person));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  g_object_set_data_full (G_OBJECT (row), "okr-person", g_object_ref (person), g_object_unref);
  g_object_set_data (G_OBJECT (row), "okr-mark", mark);

  return row;
}

static void
update_people (OkrIdeaTurns *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->people, i)) != NULL; i++)
    {
      gboolean done = had_turn (self, g_object_get_data (G_OBJECT (row), "okr-person"));

      gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "okr-mark"), done);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), done ? _("Had a turn; a new one replaces it") : "");
      if (self->method.step == OKR_METHOD_WRITE && done)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Had a turn; another one adds to it"));
    }
}

/* The next who had no turn yet, else the first.  */
static gboolean
focus_next (OkrIdeaTurns *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->people, i)) != NULL; i++)
    if (!had_turn (self, g_object_get_data (G_OBJECT (row), "okr-person")))
      return gtk_widget_grab_focus (GTK_WIDGET (row));

  row = gtk_list_box_get_row_at_index (self->people, 0);

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self->somebody));
}

static void
show_cover (OkrIdeaTurns *self)
{
  g_clear_object (&self->person);
  adw_bin_set_child (self->ballot, NULL);
  gtk_label_set_text (self->name, "");
  update_people (self);
  gtk_stack_set_visible_child_name (self->stack, "cover");
  focus_next (self);
}

/* ---- a turn ---- */

static GtkWidget *
create_ballot (OkrIdeaTurns *self)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (self->lists, FALSE);

  if (self->method.step == OKR_METHOD_VOTE)
    return okr_vote_ballot_new (get_workspace (self), self->person, ideas, &self->method);
  if (self->method.step == OKR_METHOD_SCORE)
    return okr_score_ballot_new (get_workspace (self), self->person, ideas);

  return okr_write_ballot_new (self->lists, self->person, self->key_results);
}

static void
begin_turn (OkrIdeaTurns *self,
            OkrPerson    *person)
{
  /* Translators: whose turn it is to write, to vote or to judge */
  g_autofree char *name = g_strdup_printf (_("%s, it is your turn"), okr_person_get_name (person));

  g_set_object (&self->person, person);
  gtk_label_set_text (self->name, name);
  adw_bin_set_child (self->ballot, create_ballot (self));
  gtk_stack_set_visible_child_name (self->stack, "turn");
  gtk_widget_grab_focus (adw_bin_get_child (self->ballot));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), name, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_cast_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrIdeaTurns) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", error->message, FALSE);
}

static void
on_done_cb (OkrIdeaTurns *self)
{
  if (self->person == NULL)
    return;

  g_object_ref (self);
  if (!okr_ballot_cast (OKR_BALLOT (adw_bin_get_child (self->ballot)), on_cast_cb, self))
    g_object_unref (self);
  g_hash_table_add (self->done, g_strdup (okr_entity_get_id (OKR_ENTITY (self->person))));
  show_cover (self);
}

static void
on_row_activated_cb (OkrIdeaTurns  *self,
                     GtkListBoxRow *row)
{
  begin_turn (self, g_object_get_data (G_OBJECT (row), "okr-person"));
}

static void
on_person_added_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (OkrIdeaTurns) self = user_data;
  g_autoptr (GError) error = NULL;
  OkrPerson *person = okr_workspace_add_finish (OKR_WORKSPACE (object), result, &error);

  if (person != NULL && self->lists != NULL)
    begin_turn (self, person);
  else if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", error->message, FALSE);
}

static void
on_somebody_cb (OkrIdeaTurns *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->somebody)));

  if (*name == '\0')
    return;

  gtk_editable_set_text (self->somebody, "");
  okr_workspace_add_person_async (get_workspace (self), name, NULL, on_person_added_cb, g_object_ref (self));
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrIdeaTurns          *self)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK) || self->person == NULL)
    return GDK_EVENT_PROPAGATE;

  on_done_cb (self);

  return GDK_EVENT_STOP;
}

/* ---- the widget ---- */

static gboolean
okr_idea_turns_grab_focus (GtkWidget *widget)
{
  OkrIdeaTurns *self = OKR_IDEA_TURNS (widget);
  GtkWidget *ballot = adw_bin_get_child (self->ballot);

  if (!okr_focus_is_outside (widget))
    return FALSE;

  return ballot != NULL ? gtk_widget_grab_focus (ballot) : focus_next (self);
}

static void
okr_idea_turns_dispose (GObject *object)
{
  OkrIdeaTurns *self = OKR_IDEA_TURNS (object);

  g_clear_object (&self->lists);
  g_clear_object (&self->person);
  g_clear_pointer (&self->key_results, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_IDEA_TURNS);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_idea_turns_parent_class)->dispose (object);
}

static void
okr_idea_turns_class_init (OkrIdeaTurnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_idea_turns_dispose;
  widget_class->grab_focus = okr_idea_turns_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/ideas/okr-idea-turns.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaTurns, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaTurns, people);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaTurns, somebody);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaTurns, name);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaTurns, ballot);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_somebody_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_done_cb);
}

static void
okr_idea_turns_init (OkrIdeaTurns *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * okr_idea_turns_new:
 * @lists: the ideas that there are
 * @method: what each does in their turn
 * @key_results: (element-type OkrKeyResult): what ideas can be for
 *
 * Returns: (transfer floating): the cover
 */
GtkWidget *
okr_idea_turns_new (OkrIdeaLists    *lists,
                    const OkrMethod *method,
                    GPtrArray       *key_results)
{
  OkrIdeaTurns *self = g_object_new (OKR_TYPE_IDEA_TURNS, NULL);

  g_return_val_if_fail (okr_method_has_turns (method->step), GTK_WIDGET (self));

  self->lists = g_object_ref (lists);
  self->method = *method;
  self->key_results = g_ptr_array_ref (key_results);
  gtk_list_box_bind_model (self->people, okr_workspace_get_list (get_workspace (self), OKR_TYPE_PERSON), create_row, self, NULL);
  g_signal_connect_object (lists, "changed", G_CALLBACK (update_people), self, G_CONNECT_SWAPPED);
  show_cover (self);

  return GTK_WIDGET (self);
}

/**
 * okr_idea_turns_leave:
 * @self: a screen of turns
 *
 * Breaks a turn off: what was filled in is forgotten, and the cover is shown.
 *
 * Returns: %FALSE if it was shown already
 */
gboolean
okr_idea_turns_leave (OkrIdeaTurns *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_TURNS (self), FALSE);

  if (self->person == NULL)
    return FALSE;

  show_cover (self);

  return TRUE;
}
