/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popovers of the chips.  All have one shape: what is typed or chosen, a sentence below that says what it means
 * or what is wrong with it.  What was typed stays until it is mended.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-chips.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "logic/okr-date-text.h"
#include "logic/okr-enum-types.h"
#include "logic/okr-figure-text.h"
#include "model/okr-workspace-plan.h"
#include "ui/okr-labels.h"
#include "ui/okr-reply.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-popover.h"

#include <glib/gi18n.h>
#include <math.h>

typedef struct
{
  GtkWidget    *popover;        /* borrowed: it owns this */
  GtkWidget    *entry;          /* borrowed; NULL: there is only a list */
  GtkWidget    *list;           /* borrowed; NULL: there is only an entry */
  GtkWidget    *hint;           /* borrowed */
  GtkWidget    *calendar;       /* borrowed; NULL */
  OkrWorkspace *workspace;      /* owned */
  OkrEntity    *entity;         /* owned */
  const char   *property;
} Chip;

static void
chip_free (Chip *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->entity);
  g_free (self);
}

static Chip *
create_chip (OkrWorkspace *workspace,
             OkrEntity    *entity,
             const char   *name)
{
  Chip *self = g_new0 (Chip, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->workspace = g_object_ref (workspace);
  self->entity = g_object_ref (entity);
  self->popover = gtk_popover_new ();
  g_object_set_data_full (G_OBJECT (self->popover), "okr-chip", self, (GDestroyNotify) chip_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);

  return self;
}

static GtkBox *
get_box (Chip *self)
{
  return GTK_BOX (gtk_popover_get_child (GTK_POPOVER (self->popover)));
}

/* What was typed stays until it is saved. */
static OkrReply *
create_reply (Chip *self)
{
  return okr_reply_new_for_popover (GTK_POPOVER (self->popover));
}

static void
close_chip (Chip *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
popup (Chip      *self,
       GtkWidget *button)
{
  okr_popover_popup_at (GTK_POPOVER (self->popover), button);
  gtk_widget_grab_focus (self->entry != NULL ? self->entry : self->list);
}

static GtkWidget *
add_hint (Chip *self)
{
  self->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->hint), 36);
  gtk_label_set_width_chars (GTK_LABEL (self->hint), 30);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_box_append (get_box (self), self->hint);

  return self->hint;
}

static GtkWidget *
add_entry (Chip       *self,
           const char *name,
           const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 30);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (get_box (self), row);

  return self->entry;
}

/* For those who have the mouse in their hand: the button does what Enter does. */
static void
add_take_button (Chip *self,
                 void (*take) (Chip *self))
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_tooltip_text (button, _("Apply"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (take), self);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->entry)), button);
}

static void
set_hint (Chip       *self,
          const char *text,
          gboolean    invalid)
{
  gtk_label_set_text (GTK_LABEL (self->hint), text);
  if (invalid)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_add_css_class (self->hint, "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_widget_remove_css_class (self->hint, "error");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* ---- one of a few words ---- */

static void
set_enum (Chip  *self,
          GType  type,
          int    value)
{
  g_auto (GValue) boxed = G_VALUE_INIT;

  g_value_init (&boxed, type);
  g_value_set_enum (&boxed, value);
  okr_workspace_set_async (self->workspace, self->entity, self->property, &boxed, NULL, NULL);
}

static void
on_word_activated_cb (GtkListBox    *list,
                      GtkListBoxRow *row,
                      Chip          *self)
{
  GType type = g_str_equal (self->property, "ambition") ? OKR_TYPE_AMBITION : OKR_TYPE_OBJECTIVE_TYPE;

  set_enum (self, type, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "okr-value")));
  close_chip (self);
}

static GtkWidget *
create_list (Chip       *self,
             const char *name)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (self->list, "chip-choices");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return self->list;
}

static GtkWidget *
add_row (Chip       *self,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  if (subtitle != NULL)
    {
      GtkWidget *more = gtk_label_new (subtitle);

      gtk_label_set_xalign (GTK_LABEL (more), 0);
      gtk_label_set_wrap (GTK_LABEL (more), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (more), 36);
      gtk_widget_add_css_class (more, "caption");
      gtk_widget_add_css_class (more, "dim-label");
      gtk_box_append (GTK_BOX (box), more);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);

  return row;
}

static void
add_word (Chip       *self,
          int         value,
          int         selected,
          const char *title,
          const char *subtitle)
{
  GtkWidget *row = add_row (self, title, subtitle);

  g_object_set_data (G_OBJECT (row), "okr-value", GINT_TO_POINTER (value));
  if (value == selected)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
}

/* The focus goes to the word that is chosen already, so that Enter changes nothing. */
static void
popup_words (Chip      *self,
             GtkWidget *button)
{
  GtkListBoxRow *row;

  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_word_activated_cb), self);
  gtk_box_append (get_box (self), self->list);
  if (gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list)) == NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
  row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  popup (self, button);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * okr_outline_chips_ask_type:
 * @chip: what the popover points at
 * @workspace: takes the type
 * @objective: whose type is asked (M19)
 */
void
okr_outline_chips_ask_type (GtkWidget    *chip,
                            OkrWorkspace *workspace,
                            OkrObjective *objective)
{
  static const char * const reasons[] = {
    N_("It must be reached: 1.0"), N_("A stretch: 0.5 to 0.7 is a success"), N_("To find out: 0.3 to 0.8 is a success"),
  };
  Chip *self = create_chip (workspace, OKR_ENTITY (objective), _("Type"));

  self->property = "objective-type";
  create_list (self, _("Type"));
  for (int i = OKR_OBJECTIVE_TYPE_COMMITMENT; i <= OKR_OBJECTIVE_TYPE_LEARNING; i++)
    add_word (self, i, (int) okr_objective_get_objective_type (objective),
              okr_label_for_objective_type ((OkrObjectiveType) i), _(reasons[i - 1]));
  popup_words (self, chip);
}

/**
 * okr_outline_chips_ask_ambition:
 * @chip: what the popover points at
 * @workspace: takes the ambition
 * @objective: whose ambition is asked (B6, B12)
 */
void
okr_outline_chips_ask_ambition (GtkWidget    *chip,
                                OkrWorkspace *workspace,
                                OkrObjective *objective)
{
  Chip *self = create_chip (workspace, OKR_ENTITY (objective), _("Ambition"));
  int selected = (int) okr_objective_get_ambition (objective);

  self->property = "ambition";
  create_list (self, _("Ambition"));
  add_word (self, OKR_AMBITION_ROOF_SHOT, selected, okr_label_for_ambition (OKR_AMBITION_ROOF_SHOT),
            _("Optimise what there is"));
  add_word (self, OKR_AMBITION_MOON_SHOT, selected, okr_label_for_ambition (OKR_AMBITION_MOON_SHOT),
            _("Rethink the problem altogether"));
  popup_words (self, chip);
}

/* ---- somebody ---- */

static const char *
get_typed (Chip *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static gboolean
is_same_name (OkrPerson  *person,
              const char *name)
{
  g_autofree char *a = okr_text_fold (okr_person_get_name (person));
  g_autofree char *b = okr_text_fold (name);

  return g_str_equal (g_strstrip (a), g_strstrip (b));
}

static OkrPerson *
get_row_person (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "okr-person");
}

static void
add_person (Chip      *self,
            OkrPerson *person)
{
  GtkWidget *row = add_row (self, okr_person_get_name (person), okr_person_get_role (person));

  g_object_set_data_full (G_OBJECT (row), "okr-person", g_object_ref (person), g_object_unref);
}

/* Those whose name has what is typed in it; then somebody new, or nobody. */
static void
update_people (Chip *self)
{
  GListModel *people = okr_workspace_get_list (self->workspace, OKR_TYPE_PERSON);
  const char *typed = get_typed (self);
  gboolean known = FALSE;

  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      known = known || is_same_name (person, typed);
      if (okr_text_matches (okr_person_get_name (person), typed))
        add_person (self, person);
    }

  if (*typed != '\0' && !known)
    {
      g_autofree char *title = g_strdup_printf (_("Add “%s”"), typed);

      add_row (self, title, NULL);
    }
  else if (*typed == '\0')
    add_row (self, _("Nobody"), NULL);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static void
on_owner_activated_cb (GtkListBox    *list,
                       GtkListBoxRow *row,
                       Chip          *self)
{
  OkrPerson *person = get_row_person (row);
  g_autofree char *name = g_strchomp (g_strdup (get_typed (self)));

  if (person == NULL && *name != '\0')
    okr_workspace_set_new_owner_async (self->workspace, self->entity, name, okr_reply_cb, create_reply (self));
  else
    okr_workspace_set_reference_async (self->workspace, self->entity, "owner", (OkrEntity *) person, okr_reply_cb,
                                       create_reply (self));
}

static void
on_owner_entered_cb (Chip *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row != NULL)
    on_owner_activated_cb (GTK_LIST_BOX (self->list), row, self);
}

/* Up and Down choose while the focus stays in the entry. */
static gboolean
on_owner_key_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 Chip                  *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int position = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), keyval == GDK_KEY_Up ? position - 1 : position + 1);
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);

  return GDK_EVENT_STOP;
}

/**
 * okr_outline_chips_ask_owner:
 * @chip: what the popover points at
 * @workspace: takes the owner
 * @entity: an objective or a key result: who answers for it
 *
 * A name that nobody has yet adds the person.
 */
void
okr_outline_chips_ask_owner (GtkWidget    *chip,
                             OkrWorkspace *workspace,
                             OkrEntity    *entity)
{
  Chip *self = create_chip (workspace, entity, _("Owner"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  add_entry (self, _("Owner’s name"), "");
  create_list (self, _("People"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 260);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_box_append (get_box (self), scrolled);
  update_people (self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_owner_key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (update_people), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_owner_entered_cb), self);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_owner_activated_cb), self);
  popup (self, chip);
}

/* ---- a day ---- */

static OkrCycle *
get_cycle (Chip *self)
{
  return okr_objective_get_cycle (okr_key_result_get_objective (OKR_KEY_RESULT (self->entity)));
}

static gboolean
month_comes_first (void)
{
  /* Translators: how a date of numbers is read: "month-day" for 6/30, "day-month" for 30/6 */
  return g_str_equal (C_("order of a date", "month-day"), "month-day");
}

/* Whether what is typed is a day that it can be due; says why not. */
static gboolean
read_due (Chip    *self,
          OkrDate *date,
          char   **sentence)
{
  OkrCycle *cycle = get_cycle (self);
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autoptr (GError) error = NULL;
  g_autofree char *day = NULL;

  *date = OKR_DATE_NONE;
  if (*get_typed (self) == '\0')
    {
      *sentence = g_strdup (_("No due date: the end of the cycle counts"));
      return TRUE;
    }
  if (!okr_date_text_parse (get_typed (self), cycle != NULL ? okr_cycle_get_start (cycle) : today, month_comes_first (),
                            date, &error))
    {
      *sentence = g_strdup (error->message);
      return FALSE;
    }

  if (cycle != NULL && *date > okr_cycle_get_end (cycle))
    {
      day = okr_date_dup_long_label (okr_cycle_get_end (cycle));
      *sentence = g_strdup_printf (_("The due date is after the end of the cycle, %s"), day);
      return FALSE;
    }
  if (cycle != NULL && *date < okr_cycle_get_start (cycle))
    {
      day = okr_date_dup_long_label (okr_cycle_get_start (cycle));
      *sentence = g_strdup_printf (_("The due date is before the cycle begins, %s"), day);
      return FALSE;
    }

  *sentence = okr_date_dup_long_label (*date);

  return TRUE;
}

static void
on_due_changed_cb (Chip *self)
{
  g_autofree char *sentence = NULL;
  OkrDate date;
  gboolean right = read_due (self, &date, &sentence);

  set_hint (self, sentence, !right);
}

static void
on_due_entered_cb (Chip *self)
{
  g_autofree char *sentence = NULL;
  OkrDate date;

  if (!read_due (self, &date, &sentence))
    {
      gtk_widget_error_bell (self->entry);
      return;
    }

  okr_workspace_set_date_async (self->workspace, self->entity, "due", date, okr_reply_cb, create_reply (self));
}

static void
on_day_selected_cb (GtkCalendar *calendar,
                    Chip        *self)
{
  g_autofree char *iso = okr_date_to_iso (okr_date_new_ymd (gtk_calendar_get_year (calendar),
                                                            gtk_calendar_get_month (calendar) + 1,
                                                            gtk_calendar_get_day (calendar)));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), iso);
}

/**
 * okr_outline_chips_ask_due:
 * @chip: what the popover points at
 * @workspace: takes the day
 * @key_result: when it is due (M28: not after the cycle's end)
 */
void
okr_outline_chips_ask_due (GtkWidget    *chip,
                           OkrWorkspace *workspace,
                           OkrKeyResult *key_result)
{
  Chip *self = create_chip (workspace, OKR_ENTITY (key_result), _("Due date"));
  OkrDate due = okr_key_result_get_due (key_result);
  g_autofree char *iso = due != OKR_DATE_NONE ? okr_date_to_iso (due) : g_strdup ("");
  OkrDate shown = due;
  int year, month, day;

  add_entry (self, _("Due date"), iso);
  add_take_button (self, on_due_entered_cb);
  add_hint (self);
  if (shown == OKR_DATE_NONE)
    shown = get_cycle (self) != NULL ? okr_cycle_get_end (get_cycle (self))
                                     : okr_clock_get_today (okr_workspace_get_clock (workspace));
  okr_date_get_ymd (shown, &year, &month, &day);
  self->calendar = gtk_calendar_new ();
  gtk_calendar_set_day (GTK_CALENDAR (self->calendar), 1);
  gtk_calendar_set_year (GTK_CALENDAR (self->calendar), year);
  gtk_calendar_set_month (GTK_CALENDAR (self->calendar), month - 1);
  gtk_calendar_set_day (GTK_CALENDAR (self->calendar), day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calendar"), -1);
  gtk_box_append (get_box (self), self->calendar);
  g_signal_connect (self->calendar, "day-selected", G_CALLBACK (on_day_selected_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_due_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_due_entered_cb), self);
  on_due_changed_cb (self);
  popup (self, chip);
}

/* ---- from where to where ---- */

/* Where it stands when somebody says "half": what was read, or where it starts. */
static double
get_base (Chip *self)
{
  OkrKeyResult *key_result = OKR_KEY_RESULT (self->entity);
  double target = okr_key_result_get_target (key_result);
  double start = okr_key_result_get_start (key_result);

  /* a start of zero beside no target was never said */
  return isnan (target) && start == 0 ? NAN : start;
}

static void
on_figures_changed_cb (Chip *self)
{
  g_auto (OkrFigureText) figures = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *span = NULL;

  if (*get_typed (self) == '\0')
    {
      set_hint (self, _("For instance: from 15% to 7%; 10,000 subscribers; half; x2"), FALSE);
      return;
    }
  if (!okr_figure_text_parse (get_typed (self), get_base (self), &figures, &error))
    {
      set_hint (self, error->message, TRUE);
      return;
    }

  span = okr_label_dup_figures (&figures);
  set_hint (self, span, FALSE);
}

static void
on_figures_entered_cb (Chip *self)
{
  g_auto (OkrFigureText) figures = { 0 };

  if (!okr_figure_text_parse (get_typed (self), get_base (self), &figures, NULL))
    {
      gtk_widget_error_bell (self->entry);
      return;
    }

  okr_workspace_set_figures_async (self->workspace, OKR_KEY_RESULT (self->entity), &figures, okr_reply_cb, create_reply (self));
}

static char *
dup_figures_text (OkrKeyResult *key_result)
{
  double start = okr_key_result_get_start (key_result);
  double target = okr_key_result_get_target (key_result);
  g_autofree char *from = okr_decimal_dup_edit (start);
  g_autofree char *to = okr_label_dup_value (key_result, target);

  if (isnan (target))
    return g_strdup ("");
  if (isnan (start))
    return g_steal_pointer (&to);

  return okr_label_dup_change (from, to);
}

/**
 * okr_outline_chips_ask_figures:
 * @chip: what the popover points at
 * @workspace: takes the figures
 * @key_result: from where to where, as people say it (F27)
 */
void
okr_outline_chips_ask_figures (GtkWidget    *chip,
                               OkrWorkspace *workspace,
                               OkrKeyResult *key_result)
{
  Chip *self = create_chip (workspace, OKR_ENTITY (key_result), _("Start and target"));
  g_autofree char *text = dup_figures_text (key_result);

  add_entry (self, _("Start and target"), text);
  add_take_button (self, on_figures_entered_cb);
  add_hint (self);
  gtk_widget_add_css_class (self->hint, "figures-preview");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (on_figures_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (on_figures_entered_cb), self);
  on_figures_changed_cb (self);
  popup (self, chip);
}
