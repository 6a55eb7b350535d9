/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The end of a check: what changed, who was heard, what was decided, what help is wanted, and when the next one is.
 * All of it follows from the rows of the check.  */

#include "config.h"

#include "ui/check/okr-check-end.h"

#include "base/okr-text.h"
#include "logic/okr-figure.h"
#include "model/okr-check-turns.h"
#include "ui/check/okr-check-rounds.h"
#include "ui/check/okr-check-step.h"
#include "ui/okr-value-labels.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CHARACTERS 500          /* of a title, of a reason */

struct _OkrCheckEnd
{
  GtkWidget               parent_instance;

  GtkBox                 *groups;

  OkrWorkspace           *workspace;    /* owned */
  OkrAccountabilityCheck *check;        /* owned */
};

static void init_step (OkrCheckStepInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrCheckEnd, okr_check_end, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_CHECK_STEP, init_step))

static OkrDate
get_today (OkrCheckEnd *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

/* What was said of a key result now, or, of a check that is held once more, now or before; NULL: nothing. */
static OkrCheckIn *
get_said (OkrCheckEnd  *self,
          OkrKeyResult *key_result,
          gboolean      now)
{
  OkrDate today = get_today (self);

  return okr_check_get_reading (self->check, key_result, now ? okr_check_get_since (self->check, today) : OKR_DATE_NONE, today);
}

/* ---- rows ---- */

static AdwPreferencesGroup *
add_group (OkrCheckEnd *self,
           const char  *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->groups, group);

  return ADW_PREFERENCES_GROUP (group);
}

static void
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle,
         const char          *figure)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *beginning = okr_text_dup_beginning (title, CHARACTERS);
  g_autofree char *reason = subtitle != NULL ? okr_text_dup_beginning (subtitle, CHARACTERS) : NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), beginning);
  if (reason != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  if (figure != NULL)
    {
      GtkWidget *label = gtk_label_new (figure);

      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, "heading");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  figure != NULL ? figure : subtitle != NULL ? subtitle : "", -1);
  adw_preferences_group_add (group, row);
}

/* ---- what changed ---- */

static char *
dup_figure (OkrKeyResult *key_result,
            double        value)
{
  double score = isnan (value) ? NAN : okr_key_result_get_score_of (key_result, value);

  return isnan (score) ? g_strdup ("–") : okr_label_dup_figure (okr_figure_from_score (score));
}

static void
add_change (OkrCheckEnd         *self,
            AdwPreferencesGroup *group,
            OkrKeyResult        *key_result,
            OkrCheckIn          *said)
{
  OkrDate today = get_today (self);
  double known = okr_check_get_value_before (self->check, key_result, okr_check_get_since (self->check, today), today);
  double before = isnan (known) ? okr_key_result_get_start (key_result) : known;
  double after = okr_check_in_get_value (said);
  g_autofree char *before_label = okr_label_dup_number (before);
  g_autofree char *after_label = okr_label_dup_value (key_result, after);
  g_autofree char *before_figure = dup_figure (key_result, before);
  g_autofree char *after_figure = dup_figure (key_result, after);
  gboolean same = before == after || isnan (after);
  g_autofree char *values = same ? g_strdup_printf (_("unchanged, %s"), after_label)
                                 : okr_label_dup_change (before_label, after_label);
  g_autofree char *figures = same ? g_strdup (after_figure)
                                  : okr_label_dup_change (before_figure, after_figure);

  add_row (group, okr_key_result_get_title (key_result), values, figures);
}

static void
add_turns (OkrCheckEnd *self,
           GPtrArray   *turns)
{
  AdwPreferencesGroup *changed = NULL;
  AdwPreferencesGroup *silent = NULL;

  for (guint i = 0; i < turns->len; i++)
    {
      OkrCheckIn *said = get_said (self, turns->pdata[i], TRUE);

      if (said == NULL)
        continue;
      if (changed == NULL)
        changed = add_group (self, _("What Changed"));
      add_change (self, changed, turns->pdata[i], said);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      OkrPerson *owner = okr_key_result_get_owner (turns->pdata[i]);
      gboolean absent = okr_check_is_absent (self->check, turns->pdata[i]);
      g_autofree char *reason = NULL;

      if (get_said (self, turns->pdata[i], FALSE) != NULL)
        continue;
      if (silent == NULL)
        silent = add_group (self, _("Not Said"));
      if (owner != NULL)
        reason = absent ? g_strdup_printf (_("%s is absent"), okr_person_get_name (owner))
                        : g_strdup (okr_person_get_name (owner));
      add_row (silent, okr_key_result_get_title (turns->pdata[i]), reason, NULL);
    }
}

/* ---- who was heard ---- */

/* Who was called and is not absent; without a roll call, whose key results were said. */
static gboolean
was_heard (OkrCheckEnd *self,
           OkrPerson   *person,
           GPtrArray   *turns)
{
  OkrAttendance *attendance = okr_check_get_attendance (self->check, person);

  if (attendance != NULL)
    return okr_attendance_get_state (attendance) != OKR_ATTENDANCE_STATE_ABSENT;

  for (guint i = 0; i < turns->len; i++)
    if (okr_key_result_get_owner (turns->pdata[i]) == person && get_said (self, turns->pdata[i], FALSE) != NULL)
      return TRUE;

  return FALSE;
}

/* F65: who accepted a key result is told apart from who spoke for them. */
static char *
dup_heard (OkrCheckEnd *self,
           OkrPerson   *person)
{
  OkrAttendance *attendance = okr_check_get_attendance (self->check, person);

  if (attendance == NULL || okr_attendance_get_state (attendance) != OKR_ATTENDANCE_STATE_PROXY)
    return g_strdup (okr_person_get_name (person));

  /* Translators: somebody who was not there, and for whom another person spoke */
  return g_strdup_printf (_("%s (by proxy)"), okr_person_get_name (person));
}

static void
add_heard (OkrCheckEnd *self,
           GPtrArray   *turns)
{
  GListModel *people = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      if (was_heard (self, person, turns))
        g_strv_builder_take (builder, dup_heard (self, person));
    }
  names = g_strv_builder_end (builder);
  if (names[0] == NULL)
    return;

  text = g_strjoinv (", ", names);
  add_row (add_group (self, _("Who Was Heard")), text, NULL, NULL);
}

/* ---- help and decisions ---- */

static void
add_help (OkrCheckEnd *self,
          GPtrArray   *turns)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < turns->len; i++)
    {
      OkrCheckIn *said = get_said (self, turns->pdata[i], FALSE);
      OkrPerson *helper = said != NULL ? okr_check_in_get_helper (said) : NULL;
      g_autofree char *who = NULL;

      if (said == NULL || okr_check_in_get_help (said) == NULL)
        continue;
      if (group == NULL)
        group = add_group (self, _("Help Wanted"));
      who = helper != NULL ? g_strdup_printf (_("%s helps"), okr_person_get_name (helper)) : NULL;
      add_row (group, okr_check_in_get_help (said), okr_key_result_get_title (turns->pdata[i]),
               who != NULL ? who : _("Nobody helps yet"));
    }
}

static const char *
get_decision_label (const char *kind)
{
  if (g_str_has_prefix (kind, "replace"))
    return _("Replaced");
  if (g_str_has_prefix (kind, "add"))
    return _("Added");
  if (g_str_has_prefix (kind, "drop"))
    return _("Dropped");

  return kind;
}

static void
add_decisions (OkrCheckEnd *self)
{
  GListModel *decisions = okr_workspace_get_list (self->workspace, OKR_TYPE_DECISION);
  GListModel *hypotheses = okr_workspace_get_list (self->workspace, OKR_TYPE_HYPOTHESIS);
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (OkrDecision) decision = g_list_model_get_item (decisions, i);
      OkrKeyResult *key_result = okr_decision_get_old_key_result (decision);

      if (key_result == NULL)
        key_result = okr_decision_get_new_key_result (decision);
      if (okr_decision_get_accountability_check (decision) != self->check || key_result == NULL)
        continue;
      if (group == NULL)
        group = add_group (self, _("Decisions"));
      add_row (group, okr_key_result_get_title (key_result), okr_decision_get_evidence (decision),
               get_decision_label (okr_decision_get_kind (decision)));
    }
  for (guint i = 0; i < g_list_model_get_n_items (hypotheses); i++)
    {
      g_autoptr (OkrHypothesis) hypothesis = g_list_model_get_item (hypotheses, i);
      gboolean confirmed = okr_hypothesis_get_status (hypothesis) == OKR_HYPOTHESIS_STATUS_CONFIRMED;

      if (okr_hypothesis_get_accountability_check (hypothesis) != self->check ||
          okr_hypothesis_get_status (hypothesis) == OKR_HYPOTHESIS_STATUS_OPEN)
        continue;
      if (group == NULL)
        group = add_group (self, _("Decisions"));
      add_row (group, okr_hypothesis_get_text (hypothesis), okr_objective_get_title (okr_hypothesis_get_objective (hypothesis)),
               confirmed ? C_("hypothesis", "Confirmed") : C_("hypothesis", "Refuted"));
    }
}

/* ---- the next check ---- */

static OkrAccountabilityCheck *
find_next (OkrCheckEnd *self)
{
  OkrCycle *cycle = okr_accountability_check_get_cycle (self->check);
  GListModel *checks = cycle != NULL ? okr_cycle_get_checks (cycle) : NULL;

  for (guint i = 0; checks != NULL && i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);

      if (okr_accountability_check_get_date (check) > okr_accountability_check_get_date (self->check) &&
          okr_accountability_check_get_date (check) > get_today (self))
        return check;
    }

  return NULL;
}

static void
add_next (OkrCheckEnd *self)
{
  OkrAccountabilityCheck *next = find_next (self);
  g_autofree char *text = NULL;

  if (next != NULL)
    {
      g_autofree char *date = okr_date_dup_long_label (okr_accountability_check_get_date (next));

      /* Translators: the number of a check, and its date */
      text = g_strdup_printf (_("Check %d on %s"), okr_accountability_check_get_number (next), date);
    }
  else
    {
      text = g_strdup (_("This was the last one: the review comes next"));
    }
  add_row (add_group (self, _("Next Check")), text, NULL, NULL);
}

/* ---- the pulse: everybody is asked once a check ---- */

static void
add_pulse (OkrCheckEnd *self)
{
  AdwPreferencesGroup *group = add_group (self, _("Motivation"));
  g_autofree char *pulse = okr_check_rounds_dup_pulse (self->check);
  GtkWidget *button;

  add_row (group, pulse, _("Anonymous, and never per person"), NULL);
  if (okr_check_rounds_has_pulse (self->check))
    return;

  button = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _("Ask Everybody in Turn…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "check.ask-pulse");
  adw_preferences_group_add (group, button);
}

/* The heading of what has the focus; NULL: nothing of it has. */
static char *
dup_focus (OkrCheckEnd *self)
{
  GtkWidget *group = gtk_widget_get_focus_child (GTK_WIDGET (self->groups));

  return group != NULL ? g_strdup (adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group))) : NULL;
}

/* Who asked for something looks at what came of it, and is not led back to the top. */
static void
restore_focus (OkrCheckEnd *self,
               const char  *heading)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = window != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)) : NULL;
  double value = place != NULL ? gtk_adjustment_get_value (place) : 0;

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL;
       group = gtk_widget_get_next_sibling (group))
    if (g_strcmp0 (heading, adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group))) == 0)
      gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);

  /* what is new has no place yet: it was looked for at the top */
  if (place != NULL)
    gtk_adjustment_set_value (place, value);
}

static void
okr_check_end_show (OkrCheckStep           *step,
                    OkrWorkspace           *workspace,
                    OkrAccountabilityCheck *check)
{
  OkrCheckEnd *self = OKR_CHECK_END (step);
  g_autoptr (GPtrArray) turns = okr_check_dup_turns (check);
  g_autofree char *focus = dup_focus (self);
  GtkWidget *child;

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->check, check);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);

  add_turns (self, turns);
  add_help (self, turns);
  add_decisions (self);
  add_heard (self, turns);
  add_pulse (self);
  add_next (self);
  if (focus != NULL)
    restore_focus (self, focus);
}

static void
init_step (OkrCheckStepInterface *iface)
{
  iface->show = okr_check_end_show;
}

/* ---- the widget ---- */

static void
okr_check_end_dispose (GObject *object)
{
  OkrCheckEnd *self = OKR_CHECK_END (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->check);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_CHECK_END);

  G_OBJECT_CLASS (okr_check_end_parent_class)->dispose (object);
}

static void
okr_check_end_class_init (OkrCheckEndClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_check_end_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/check/okr-check-end.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrCheckEnd, groups);
}

static void
okr_check_end_init (OkrCheckEnd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
