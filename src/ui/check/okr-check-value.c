/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The new value of a key result; see okr-check-value.h.  */

#include "config.h"

#include "ui/check/okr-check-value.h"

#include "base/okr-decimal.h"
#include "logic/okr-value-text.h"
#include "widgets/okr-focus.h"

#include <glib/gi18n.h>
#include <math.h>

struct _OkrCheckValue
{
  GtkWidget     parent_instance;

  GtkWidget    *box;            /* what is asked */
  GtkWidget    *first;          /* borrowed: the entry, or the numerator; NULL: milestones are asked */
  GtkWidget    *second;         /* borrowed: the denominator; or NULL */
  GtkWidget    *milestones;     /* borrowed: a box of check buttons; or NULL */
  OkrKeyResult *key_result;     /* owned */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrCheckValue, okr_check_value, GTK_TYPE_WIDGET)

static void
on_changed_cb (OkrCheckValue *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
on_activate_cb (OkrCheckValue *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
}

/* ---- what is asked ---- */

static GtkWidget *
add_entry (OkrCheckValue *self,
           const char    *name,
           double         value)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *text = isnan (value) ? g_strdup ("") : okr_decimal_dup_edit (value);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 7);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 9);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (entry, "check-value");
  gtk_widget_add_css_class (entry, "numeric");
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column), entry);
  gtk_box_append (GTK_BOX (self->box), column);

  return entry;
}

static void
add_unit (OkrCheckValue *self,
          const char    *unit)
{
  GtkWidget *label = gtk_label_new (unit);

  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (label, 10);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self->box), label);
}

static void
add_milestones (OkrCheckValue *self)
{
  GListModel *milestones = okr_key_result_get_milestones (self->key_result);

  self->milestones = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  for (guint i = 0; i < g_list_model_get_n_items (milestones); i++)
    {
      OkrMilestone *milestone = g_list_model_get_item (milestones, i);
      GtkWidget *button = gtk_check_button_new_with_label (okr_milestone_get_title (milestone));
      GtkWidget *label = gtk_widget_get_last_child (button);

      if (GTK_IS_LABEL (label))
        {
          gtk_label_set_wrap (GTK_LABEL (label), TRUE);
          gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
          gtk_label_set_xalign (GTK_LABEL (label), 0);
        }
      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), okr_milestone_get_done_on (milestone) != OKR_DATE_NONE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (button), "okr-milestone", milestone, g_object_unref);
      gtk_box_append (GTK_BOX (self->milestones), button);
    }
  gtk_box_append (GTK_BOX (self->box), self->milestones);
}

static const char *
get_name (const char *label,
          const char *fallback)
{
  return label != NULL && *label != '\0' ? label : fallback;
}

static void
add_ratio (OkrCheckValue *self,
           OkrCheckIn    *said)
{
  self->first = add_entry (self, get_name (okr_key_result_get_numerator_label (self->key_result), _("Part")),
                           said != NULL ? okr_check_in_get_numerator (said) : NAN);
  self->second = add_entry (self, get_name (okr_key_result_get_denominator_label (self->key_result), _("Of all")),
                            said != NULL ? okr_check_in_get_denominator (said) : NAN);
}

/**
 * okr_check_value_ask:
 * @key_result: whose value is asked
 * @said: (nullable): what was said last: the inputs of a ratio stand in it
 * @value: what stands in the entry at first; NAN for nothing
 */
void
okr_check_value_ask (OkrCheckValue *self,
                     OkrKeyResult  *key_result,
                     OkrCheckIn    *said,
                     double         value)
{
  OkrKeyResultKind kind;
  const char *unit;
  GtkWidget *child;

  g_return_if_fail (OKR_IS_CHECK_VALUE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  self->first = self->second = self->milestones = NULL;
  g_set_object (&self->key_result, key_result);

  kind = okr_key_result_get_kind (key_result);
  unit = okr_key_result_get_unit (key_result);
  if (unit == NULL && kind == OKR_KEY_RESULT_KIND_PERCENT)
    unit = "%";
  if (kind == OKR_KEY_RESULT_KIND_MILESTONE && g_list_model_get_n_items (okr_key_result_get_milestones (key_result)) > 0)
    {
      add_milestones (self);
    }
  else if (kind == OKR_KEY_RESULT_KIND_RATIO)
    {
      add_ratio (self, said);
    }
  else
    {
      self->first = add_entry (self, _("Now"), value);
      if (unit != NULL)
        add_unit (self, unit);
    }
}

/* ---- what is typed ---- */

static void
set_invalid (GtkWidget *entry,
             gboolean   invalid)
{
  if (invalid)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* Nothing typed is no value: a team may only say how sure it is. */
static gboolean
read_entry (GtkWidget   *entry,
            const char  *unit,
            double      *value,
            char       **problem)
{
  g_autoptr (GError) error = NULL;
  gboolean read = okr_value_text_parse (gtk_editable_get_text (GTK_EDITABLE (entry)), unit, value, &error);

  if (!read && g_error_matches (error, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_EMPTY))
    {
      *value = NAN;
      read = TRUE;
    }
  set_invalid (entry, !read);
  if (!read && *problem == NULL)
    *problem = g_strdup (error->message);

  return read;
}

static void
read_milestones (OkrCheckValue *self,
                 OkrReading    *reading)
{
  reading->ticked = g_ptr_array_new ();
  for (GtkWidget *child = gtk_widget_get_first_child (self->milestones); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_ptr_array_add (reading->ticked, g_object_get_data (G_OBJECT (child), "okr-milestone"));
  reading->value = reading->ticked->len;
}

static gboolean
read_ratio (OkrCheckValue  *self,
            OkrReading     *reading,
            char          **problem)
{
  gboolean read = read_entry (self->first, NULL, &reading->numerator, problem);

  read = read_entry (self->second, NULL, &reading->denominator, problem) && read;
  if (!read)
    return FALSE;

  if (isnan (reading->numerator) != isnan (reading->denominator) || reading->denominator == 0)
    {
      set_invalid (self->second, TRUE);
      *problem = g_strdup (_("A ratio needs both numbers, and the second one cannot be 0"));
      return FALSE;
    }

  return TRUE;
}

/**
 * okr_check_value_read:
 * @reading: takes the value, and what goes with it; the caller owns its list of milestones
 * @problem: (out): what is wrong, in words
 *
 * Returns: whether what is typed can be understood
 */
gboolean
okr_check_value_read (OkrCheckValue  *self,
                      OkrReading     *reading,
                      char          **problem)
{
  g_return_val_if_fail (OKR_IS_CHECK_VALUE (self), FALSE);

  *problem = NULL;
  if (self->milestones != NULL)
    {
      read_milestones (self, reading);
      return TRUE;
    }
  if (self->second != NULL)
    return read_ratio (self, reading, problem);

  return read_entry (self->first, okr_key_result_get_unit (self->key_result), &reading->value, problem);
}

/* ---- the widget ---- */

static gboolean
okr_check_value_grab_focus (GtkWidget *widget)
{
  OkrCheckValue *self = OKR_CHECK_VALUE (widget);

  if (!okr_focus_is_outside (widget))
    return FALSE;

  if (self->first == NULL)
    return self->milestones != NULL && gtk_widget_grab_focus (gtk_widget_get_first_child (self->milestones));

  /* typing replaces what stands there */
  gtk_widget_grab_focus (self->first);
  gtk_editable_select_region (GTK_EDITABLE (self->first), 0, -1);

  return TRUE;
}

static void
okr_check_value_dispose (GObject *object)
{
  OkrCheckValue *self = OKR_CHECK_VALUE (object);

  g_clear_object (&self->key_result);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (okr_check_value_parent_class)->dispose (object);
}

static void
okr_check_value_class_init (OkrCheckValueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_check_value_dispose;
  widget_class->grab_focus = okr_check_value_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
okr_check_value_init (OkrCheckValue *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New value"), -1);
}
