/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The roll call.  Owners come first, in the order in which they speak; nobody has to be called before the check can
 * go on.  */

#include "config.h"

#include "ui/check/okr-check-roll-call.h"

#include "model/okr-check-turns.h"
#include "model/okr-workspace-check.h"
#include "ui/check/okr-check-step.h"
#include "ui/check/okr-choice-list.h"

#include <glib/gi18n.h>

struct _OkrCheckRollCall
{
  GtkWidget               parent_instance;

  GtkLabel               *hint;
  OkrChoiceList          *list;

  OkrWorkspace           *workspace;    /* owned */
  OkrAccountabilityCheck *check;        /* owned */
};

static void init_step (OkrCheckStepInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrCheckRollCall, okr_check_roll_call, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_CHECK_STEP, init_step))

/* What a choice means, in the order of the digits. */
static const OkrAttendanceState states[] = { OKR_ATTENDANCE_STATE_PRESENT, OKR_ATTENDANCE_STATE_ABSENT,
                                             OKR_ATTENDANCE_STATE_PROXY };

/* ---- who is called ---- */

static void
add_person (GPtrArray  *people,
            GHashTable *numbers,
            OkrPerson  *person)
{
  if (person == NULL)
    return;

  if (!g_hash_table_contains (numbers, person))
    g_ptr_array_add (people, person);
  g_hash_table_insert (numbers, person,
                       GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (numbers, person)) + 1));
}

/* Owners, with how much they own; then the other members of the team. */
static GPtrArray *
dup_people (OkrCheckRollCall *self,
            GHashTable       *numbers)
{
  g_autoptr (GPtrArray) turns = okr_check_dup_turns (self->check);
  GListModel *all = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (all, i);

      for (guint j = 0; j < turns->len; j++)
        if (okr_key_result_get_owner (turns->pdata[j]) == person)
          add_person (people, numbers, person);
    }
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (all, i);

      if (okr_person_get_kind (person) != OKR_PERSON_KIND_STAKEHOLDER && !g_hash_table_contains (numbers, person))
        g_ptr_array_add (people, person);
    }

  return people;
}

static guint
get_choice (OkrCheckRollCall *self,
            OkrPerson        *person)
{
  OkrAttendance *attendance = okr_check_get_attendance (self->check, person);

  for (guint i = 0; attendance != NULL && i < G_N_ELEMENTS (states); i++)
    if (okr_attendance_get_state (attendance) == states[i])
      return i;

  return OKR_CHOICE_NONE;
}

static void
okr_check_roll_call_show (OkrCheckStep           *step,
                          OkrWorkspace           *workspace,
                          OkrAccountabilityCheck *check)
{
  OkrCheckRollCall *self = OKR_CHECK_ROLL_CALL (step);
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) people = NULL;

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->check, check);
  people = dup_people (self, numbers);
  okr_choice_list_set_items (self->list, people);
  for (guint i = 0; i < people->len; i++)
    {
      OkrPerson *person = people->pdata[i];
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, person));
      g_autofree char *owns = g_strdup_printf (ngettext ("%u key result", "%u key results", n), n);

      okr_choice_list_set_item (self->list, i, okr_person_get_name (person), n > 0 ? owns : NULL, get_choice (self, person));
    }
}

static void
init_step (OkrCheckStepInterface *iface)
{
  iface->show = okr_check_roll_call_show;
}

/* ---- the widget ---- */

static void
on_chosen_cb (OkrCheckRollCall *self,
              OkrEntity        *person,
              guint             choice)
{
  okr_workspace_set_attendance_async (self->workspace, self->check, OKR_PERSON (person), states[choice], NULL, NULL);
}

static void
on_activate_cb (OkrCheckRollCall *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "check.next", NULL);
}

static gboolean
okr_check_roll_call_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_CHECK_ROLL_CALL (widget)->list));
}

static void
okr_check_roll_call_dispose (GObject *object)
{
  OkrCheckRollCall *self = OKR_CHECK_ROLL_CALL (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->check);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_CHECK_ROLL_CALL);

  G_OBJECT_CLASS (okr_check_roll_call_parent_class)->dispose (object);
}

static void
okr_check_roll_call_class_init (OkrCheckRollCallClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_check_roll_call_dispose;
  widget_class->grab_focus = okr_check_roll_call_grab_focus;

  g_type_ensure (OKR_TYPE_CHOICE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/check/okr-check-roll-call.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrCheckRollCall, hint);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckRollCall, list);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
okr_check_roll_call_init (OkrCheckRollCall *self)
{
  const char * const choices[] = { C_("roll call", "Present"), C_("roll call", "Absent"), C_("roll call", "By proxy"), NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  okr_choice_list_set_choices (self->list, _("Roll call"), choices);
}

/**
 * okr_check_roll_call_is_done:
 *
 * Returns: whether anybody was called at the check
 */
gboolean
okr_check_roll_call_is_done (OkrAccountabilityCheck *check)
{
  const OkrColumn *column = okr_entity_class_find_column (OKR_TYPE_ATTENDANCE, "accountability_check");

  return g_list_model_get_n_items (okr_entity_get_referrers (OKR_ENTITY (check), column)) > 0;
}
