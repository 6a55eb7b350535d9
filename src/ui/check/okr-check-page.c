/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The run of a check, or of a talk, which is the key results alone.  It keeps nothing but where it is: what was said is
 * in the file, so leaving loses nothing and coming back begins at the first key result that was not said.  */

#include "config.h"

#include "ui/check/okr-check-page.h"

#include "model/okr-check-turns.h"
#include "model/okr-workspace-check.h"
#include "model/okr-workspace-follow-up.h"
#include "ui/check/okr-check-end.h"
#include "ui/check/okr-check-guards.h"
#include "ui/check/okr-check-hypotheses.h"
#include "ui/check/okr-check-roll-call.h"
#include "ui/check/okr-check-rounds.h"
#include "ui/check/okr-check-screen.h"
#include "ui/check/okr-check-step.h"
#include "widgets/okr-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef enum
{
  STEP_ROLL_CALL,
  STEP_KEY_RESULT,
  STEP_HYPOTHESES,
  STEP_GUARDS,
  STEP_END,
} Step;

static const char * const step_names[] = { "roll-call", "key-result", "hypotheses", "guards", "end" };

struct _OkrCheckPage
{
  GtkWidget               parent_instance;

  GtkWidget              *leave_button;
  GtkWidget              *view;
  GtkLabel               *heading;
  GtkLabel               *place;
  GtkLabel               *time;
  GtkProgressBar         *progress;
  GtkStack               *steps;
  OkrCheckScreen         *screen;
  OkrCheckGuards         *guards;
  GtkButton              *next_button;
  GtkWidget              *save_button;

  OkrWorkspace           *workspace;    /* owned */
  OkrAccountabilityCheck *check;        /* owned; NULL: it is a talk */
  OkrCycle               *cycle;        /* owned, of a talk */
  OkrPerson              *owner;        /* owned: with whom is spoken; NULL: about the main key results */
  OkrDate                 since;        /* from when on what is said counts; see okr_check_get_reading() */
  GPtrArray              *turns;        /* owned; of OkrKeyResult */
  guint                   position;     /* in turns, also while another step is shown */
  Step                    step;
  gint64                  started;      /* on the monotonic clock */
  guint                   tick;
};

G_DEFINE_FINAL_TYPE (OkrCheckPage, okr_check_page, GTK_TYPE_WIDGET)

static OkrDate
get_today (OkrCheckPage *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

/* ---- what the frame says ---- */

static gboolean
is_said (OkrCheckPage *self,
         OkrKeyResult *key_result)
{
  return okr_check_get_reading (self->check, key_result, self->since, get_today (self)) != NULL;
}

static guint
count_said (OkrCheckPage *self)
{
  guint n = 0;

  for (guint i = 0; i < self->turns->len; i++)
    n += is_said (self, self->turns->pdata[i]);

  return n;
}

static void
update_actions (OkrCheckPage *self)
{
  gboolean at_key_result = self->step == STEP_KEY_RESULT;

  gtk_button_set_label (self->next_button, at_key_result ? _("S_kip")
                                         : self->step == STEP_END ? _("_Finish the Check") : _("_Next"));
  gtk_widget_set_visible (self->save_button, at_key_result);
  if (at_key_result)
    gtk_widget_remove_css_class (GTK_WIDGET (self->next_button), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->next_button), "suggested-action");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.back",
                                 self->check != NULL ? self->step != STEP_ROLL_CALL : self->position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.save",
                                 at_key_result && okr_check_screen_get_can_save (self->screen));
}

static char *
dup_place (OkrCheckPage *self)
{
  switch (self->step)
    {
    case STEP_ROLL_CALL:
      return g_strdup (_("Who is here?"));
    case STEP_HYPOTHESES:
      return g_strdup (_("Hypotheses"));
    case STEP_GUARDS:
      return g_strdup (_("Guard metrics"));
    case STEP_END:
      return g_strdup (_("What came out of it"));
    case STEP_KEY_RESULT:
    default:
      /* Translators: which of how many */
      return g_strdup_printf (_("Key result %'u of %'u"), self->position + 1, self->turns->len);
    }
}

static char *
dup_title (OkrCheckPage *self)
{
  OkrCycle *cycle;

  if (self->owner != NULL)
    return g_strdup_printf (_("Talk with %s"), okr_person_get_name (self->owner));
  if (self->check == NULL)
    return g_strdup (_("Main Key Results"));

  cycle = okr_accountability_check_get_cycle (self->check);

  /* Translators: the title of a window, also of a narrow one; which check of how many */
  return g_strdup_printf (_("Check %d of %u"), okr_accountability_check_get_number (self->check),
                          cycle != NULL ? g_list_model_get_n_items (okr_cycle_get_checks (cycle)) : 0);
}

static void
update_heading (OkrCheckPage *self)
{
  guint n_said = count_said (self);
  g_autofree char *title = dup_title (self);
  g_autofree char *place = dup_place (self);
  g_autofree char *said = g_strdup_printf (_("%'u of %'u"), n_said, self->turns->len);

  gtk_label_set_text (self->heading, title);
  gtk_label_set_text (self->place, place);
  gtk_progress_bar_set_fraction (self->progress, self->turns->len > 0 ? (double) n_said / self->turns->len : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, said, -1);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  OkrCheckPage *self = user_data;
  int seconds = (int) ((g_get_monotonic_time () - self->started) / G_USEC_PER_SEC);
  g_autofree char *text = g_strdup_printf ("%02d:%02d", seconds / 60, seconds % 60);

  gtk_label_set_text (self->time, text);

  return G_SOURCE_CONTINUE;
}

/* ---- where it is ---- */

static OkrCheckStep *
get_step (OkrCheckPage *self)
{
  GtkWidget *child = gtk_stack_get_child_by_name (self->steps, step_names[self->step]);

  return OKR_IS_CHECK_STEP (child) ? OKR_CHECK_STEP (child) : NULL;
}

static void
go_to (OkrCheckPage *self,
       Step          step)
{
  self->step = step;
  if (step == STEP_KEY_RESULT)
    okr_check_screen_show (self->screen, self->workspace, self->check, self->since, self->turns->pdata[self->position]);
  else
    okr_check_step_show (get_step (self), self->workspace, self->check);
  gtk_stack_set_visible_child_name (self->steps, step_names[step]);
  update_heading (self);
  update_actions (self);
  okr_focus_enter (GTK_WIDGET (self));
}

/* ---- the end of a talk ---- */

static void
on_talked_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (OkrCheckPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean noted = okr_workspace_finish (OKR_WORKSPACE (object), result, &error);

  if (self->workspace == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", noted ? _("The talk is noted") : error->message, noted);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-check", NULL);
}

/* B39: seen with the owner, whatever was said of the figures. */
static void
finish_talk (OkrCheckPage *self)
{
  if (self->owner != NULL && self->turns->len > 0)
    {
      okr_workspace_note_talk_async (self->workspace, self->owner, self->turns, on_talked_cb, g_object_ref (self));
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", _("All main key results were looked at"), FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-check", NULL);
}

/* A step about nothing is passed over. */
static gboolean
is_needed (OkrCheckPage *self,
           Step          step)
{
  switch (step)
    {
    case STEP_KEY_RESULT:
      return self->turns->len > 0;
    case STEP_HYPOTHESES:
      return okr_check_hypotheses_is_needed (self->check);
    case STEP_GUARDS:
      return okr_check_guards_is_needed (self->workspace);
    case STEP_ROLL_CALL:
    case STEP_END:
    default:
      return TRUE;
    }
}

static void
go_on (OkrCheckPage *self)
{
  Step step = self->step;

  if (step == STEP_KEY_RESULT && self->position + 1 < self->turns->len)
    {
      self->position++;
      go_to (self, STEP_KEY_RESULT);
      return;
    }

  if (self->check == NULL)
    {
      finish_talk (self);
      return;
    }

  do
    step++;
  while (!is_needed (self, step));
  go_to (self, step);
}

static void
go_back (OkrCheckPage *self)
{
  Step step = self->step;

  if (step == STEP_KEY_RESULT && self->position > 0)
    {
      self->position--;
      go_to (self, STEP_KEY_RESULT);
      return;
    }

  if (self->check == NULL)
    return;

  do
    step--;
  while (!is_needed (self, step));
  go_to (self, step);
}

/* The first one that was not said and whose owner is there. */
static gboolean
find_open_turn (OkrCheckPage *self,
                guint        *position)
{
  for (guint i = 0; i < self->turns->len; i++)
    if (!is_said (self, self->turns->pdata[i]) && !okr_check_is_absent (self->check, self->turns->pdata[i]))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* A check that was held goes on only with what was left out; otherwise it is held once more, and from the beginning. */
static gboolean
is_new (OkrCheckPage *self,
        gboolean      any_open)
{
  gboolean held = okr_accountability_check_get_held_on (self->check) != OKR_DATE_NONE;

  return any_open ? count_said (self) == 0 && (held || !okr_check_roll_call_is_done (self->check)) : held;
}

static void
begin (OkrCheckPage *self)
{
  gboolean any_open = find_open_turn (self, &self->position);

  if (self->check == NULL)
    go_to (self, STEP_KEY_RESULT);
  else if (is_new (self, any_open))
    go_to (self, STEP_ROLL_CALL);
  else if (any_open)
    go_to (self, STEP_KEY_RESULT);
  else
    {
      self->position = self->turns->len > 0 ? self->turns->len - 1 : 0;
      self->step = STEP_KEY_RESULT;
      go_on (self);
    }
}

/* ---- what happens ---- */

static void
find_turns (OkrCheckPage *self)
{
  g_ptr_array_unref (self->turns);
  self->turns = self->check != NULL ? okr_check_dup_turns (self->check) : okr_talk_dup_turns (self->cycle, self->owner);
}

/* Stays with the key result that is shown, wherever its turn is now. */
static void
update_turns (OkrCheckPage *self)
{
  g_autoptr (OkrKeyResult) shown = NULL;
  guint position;

  if (self->position < self->turns->len)
    shown = g_object_ref (self->turns->pdata[self->position]);
  find_turns (self);

  if (self->step == STEP_ROLL_CALL)
    find_open_turn (self, &self->position);
  else if (shown != NULL && g_ptr_array_find (self->turns, shown, &position))
    self->position = position;
  else
    {
      self->position = MIN (self->position, MAX (self->turns->len, 1) - 1);
      if (self->step == STEP_KEY_RESULT && self->turns->len == 0 && self->check == NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-check", NULL);
      else if (self->step == STEP_KEY_RESULT)
        go_to (self, self->turns->len > 0 ? STEP_KEY_RESULT : STEP_END);
    }
}

static void
on_workspace_changed_cb (OkrCheckPage *self)
{
  gpointer subject = self->check != NULL ? (gpointer) self->check : self->cycle;

  if (okr_entity_get_removed (subject) || (self->owner != NULL && okr_entity_get_removed (OKR_ENTITY (self->owner))))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-check", NULL);
      return;
    }

  update_turns (self);
  /* nothing was left to speak of */
  if (self->workspace == NULL)
    return;
  okr_check_screen_refresh (self->screen);
  if (get_step (self) != NULL)
    okr_check_step_show (get_step (self), self->workspace, self->check);
  update_heading (self);
}

static void
on_saved_cb (OkrCheckPage *self)
{
  if (self->step == STEP_KEY_RESULT)
    go_on (self);
}

static void
on_held_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrCheckPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (self->check == NULL)
    return;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    message = g_strdup_printf (_("Check %d is held"), okr_accountability_check_get_number (self->check));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", message != NULL ? message : error->message,
                              message != NULL);
  if (message != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-check", NULL);
}

static void
on_step_action_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  OkrCheckPage *self = OKR_CHECK_PAGE (widget);

  if (g_str_equal (name, "check.save"))
    okr_check_screen_save (self->screen);
  else if (g_str_equal (name, "check.back"))
    go_back (self);
  else if (self->step == STEP_GUARDS && !okr_check_guards_save (self->guards))
    gtk_widget_error_bell (widget);
  else if (self->step == STEP_END)
    okr_workspace_hold_check_async (self->workspace, self->check, get_today (self), on_held_cb, g_object_ref (self));
  else
    go_on (self);
}

static void
on_round_action_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrCheckPage *self = OKR_CHECK_PAGE (widget);

  if (g_str_equal (name, "check.ask-pulse"))
    okr_check_rounds_ask_pulse (widget, self->workspace, self->check);
  else if (self->step == STEP_KEY_RESULT)
    okr_check_rounds_ask_confidence (widget, self->workspace, self->check, self->screen);
}

/* ---- the widget ---- */

static gboolean
okr_check_page_grab_focus (GtkWidget *widget)
{
  OkrCheckPage *self = OKR_CHECK_PAGE (widget);

  if (!okr_focus_is_outside (widget))
    return FALSE;

  if (self->step == STEP_END)
    return gtk_widget_grab_focus (GTK_WIDGET (self->next_button));

  return gtk_widget_grab_focus (gtk_stack_get_visible_child (self->steps));
}

static void
okr_check_page_map (GtkWidget *widget)
{
  OkrCheckPage *self = OKR_CHECK_PAGE (widget);

  GTK_WIDGET_CLASS (okr_check_page_parent_class)->map (widget);
  self->tick = g_timeout_add_seconds (1, on_tick_cb, self);
  on_tick_cb (self);
}

static void
okr_check_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&OKR_CHECK_PAGE (widget)->tick, g_source_remove);
  GTK_WIDGET_CLASS (okr_check_page_parent_class)->unmap (widget);
}

static void
okr_check_page_dispose (GObject *object)
{
  OkrCheckPage *self = OKR_CHECK_PAGE (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->turns, g_ptr_array_unref);
  g_clear_object (&self->check);
  g_clear_object (&self->cycle);
  g_clear_object (&self->owner);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_CHECK_PAGE);

  G_OBJECT_CLASS (okr_check_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, leave_button);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, view);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, heading);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, place);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, time);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, progress);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, steps);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, screen);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, guards);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, next_button);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckPage, save_button);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
}

static void
okr_check_page_class_init (OkrCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_check_page_dispose;
  widget_class->grab_focus = okr_check_page_grab_focus;
  widget_class->map = okr_check_page_map;
  widget_class->unmap = okr_check_page_unmap;

  gtk_widget_class_set_css_name (widget_class, "checkpage");
  g_type_ensure (OKR_TYPE_CHECK_END);
  g_type_ensure (OKR_TYPE_CHECK_GUARDS);
  g_type_ensure (OKR_TYPE_CHECK_HYPOTHESES);
  g_type_ensure (OKR_TYPE_CHECK_ROLL_CALL);
  g_type_ensure (OKR_TYPE_CHECK_SCREEN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/check/okr-check-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "check.back", NULL, on_step_action_cb);
  gtk_widget_class_install_action (widget_class, "check.next", NULL, on_step_action_cb);
  gtk_widget_class_install_action (widget_class, "check.save", NULL, on_step_action_cb);
  gtk_widget_class_install_action (widget_class, "check.ask-confidence", NULL, on_round_action_cb);
  gtk_widget_class_install_action (widget_class, "check.ask-pulse", NULL, on_round_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.leave-check", NULL);
}

static void
add_shortcut (GtkEventController *controller,
              const char         *accelerator,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (accelerator),
                                                          gtk_named_action_new (action)));
}

static void
okr_check_page_init (OkrCheckPage *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->started = g_get_monotonic_time ();
  self->turns = g_ptr_array_new ();

  /* before what is inside scrolls by a page */
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  add_shortcut (shortcuts, "<Alt>Left|Page_Up|KP_Page_Up", "check.back");
  add_shortcut (shortcuts, "<Alt>Right|Page_Down|KP_Page_Down", "check.next");
  add_shortcut (shortcuts, "<Control>Return|<Control>KP_Enter", "check.save");
  gtk_widget_add_controller (GTK_WIDGET (self), shortcuts);
}

static void
set_up (OkrCheckPage *self,
        OkrWorkspace *workspace)
{
  self->workspace = g_object_ref (workspace);
  self->since = self->check != NULL ? okr_check_get_since (self->check, get_today (self)) : get_today (self);
  find_turns (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_workspace_changed_cb), self, G_CONNECT_SWAPPED);
  begin (self);
}

/**
 * okr_check_page_new:
 * @workspace: takes what is said
 * @check: a check of one of its cycles
 *
 * Returns: (transfer floating): a page that shows the check where it was left
 */
GtkWidget *
okr_check_page_new (OkrWorkspace           *workspace,
                    OkrAccountabilityCheck *check)
{
  OkrCheckPage *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check), NULL);

  self = g_object_new (OKR_TYPE_CHECK_PAGE, NULL);
  self->check = g_object_ref (check);
  set_up (self, workspace);

  return GTK_WIDGET (self);
}

/**
 * okr_check_page_new_talk:
 * @workspace: takes what is said
 * @cycle: has a key result to speak of; see okr_talk_dup_turns()
 * @owner: (nullable): with whom is spoken; %NULL: about the main key results
 *
 * Returns: (transfer floating): a page that shows one key result after the other, as a check does; at the end it notes
 *   that the owner was spoken with
 */
GtkWidget *
okr_check_page_new_talk (OkrWorkspace *workspace,
                         OkrCycle     *cycle,
                         OkrPerson    *owner)
{
  OkrCheckPage *self;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (OKR_IS_CYCLE (cycle), NULL);

  self = g_object_new (OKR_TYPE_CHECK_PAGE, NULL);
  self->cycle = g_object_ref (cycle);
  g_set_object (&self->owner, owner);
  gtk_widget_set_tooltip_text (self->leave_button, _("Leave, to go on later (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Leave"), -1);
  set_up (self, workspace);

  return GTK_WIDGET (self);
}

/**
 * okr_check_page_get_check:
 *
 * Returns: (transfer none) (nullable): what is being held; %NULL: it is a talk
 */
OkrAccountabilityCheck *
okr_check_page_get_check (OkrCheckPage *self)
{
  g_return_val_if_fail (OKR_IS_CHECK_PAGE (self), NULL);

  return self->check;
}
