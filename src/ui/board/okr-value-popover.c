/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for the value of a key result, beside a card.  While somebody types, it says which figure and which
 * column the value means; a value that cannot be understood is said beside the entry and stays there.  */

#include "config.h"

#include "ui/board/okr-value-popover.h"

#include "base/okr-decimal.h"
#include "logic/okr-column.h"
#include "logic/okr-figure.h"
#include "logic/okr-score.h"
#include "logic/okr-value-text.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

struct _OkrValuePopover
{
  GtkPopover       parent_instance;

  OkrKeyResult    *key_result;  /* owned */
  OkrColumnScheme  scheme;

  GtkLabel        *title;
  GtkEntry        *entry;
  GtkLabel        *unit;
  GtkLabel        *hint;
  GtkWidget       *record;
};

enum
{
  SIGNAL_RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrValuePopover, okr_value_popover, GTK_TYPE_POPOVER)

/* What the value would be on the board: "0.7 · Nearly there". */
static char *
dup_hint (OkrValuePopover *self,
          double           value)
{
  double score = okr_score_from_value (okr_key_result_get_start (self->key_result),
                                       okr_key_result_get_target (self->key_result),
                                       okr_key_result_get_direction (self->key_result), value);
  double figure;
  g_autofree char *label = NULL;
  const char *column;

  if (isnan (score))
    return g_strdup ("");

  figure = okr_figure_from_score (score);
  label = okr_label_dup_figure (figure);
  column = okr_label_for_column (self->scheme, okr_column_from_figure (self->scheme, figure));
  if (column == NULL)
    return g_steal_pointer (&label);

  return g_strdup_printf ("%s · %s", label, column);
}

static void
set_hint (OkrValuePopover *self,
          const char      *text,
          gboolean         invalid)
{
  gtk_label_set_text (self->hint, text);
  gtk_widget_set_sensitive (self->record, !invalid);
  if (invalid)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->hint), "error");
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->hint), "error");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
on_entry_changed_cb (GtkEditable     *entry,
                     OkrValuePopover *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hint = NULL;
  double value;

  if (self->key_result == NULL)
    return;

  if (!okr_value_text_parse (gtk_editable_get_text (entry), okr_key_result_get_unit (self->key_result), &value, &error))
    {
      set_hint (self, error->message, TRUE);
      return;
    }

  hint = dup_hint (self, value);
  set_hint (self, hint, FALSE);
}

static void
on_recorded_cb (OkrValuePopover *self)
{
  double value;

  if (!okr_value_text_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), okr_key_result_get_unit (self->key_result),
                             &value, NULL))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  g_signal_emit (self, signals[SIGNAL_RECORDED], 0, value);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
okr_value_popover_dispose (GObject *object)
{
  OkrValuePopover *self = OKR_VALUE_POPOVER (object);

  g_clear_object (&self->key_result);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_VALUE_POPOVER);

  G_OBJECT_CLASS (okr_value_popover_parent_class)->dispose (object);
}

static void
okr_value_popover_class_init (OkrValuePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_value_popover_dispose;

  /**
   * OkrValuePopover::recorded:
   * @value: what was typed, in the unit of the key result
   *
   * Emitted before the popover closes; it does not come when somebody leaves with Escape.
   */
  signals[SIGNAL_RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/board/okr-value-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrValuePopover, title);
  gtk_widget_class_bind_template_child (widget_class, OkrValuePopover, entry);
  gtk_widget_class_bind_template_child (widget_class, OkrValuePopover, unit);
  gtk_widget_class_bind_template_child (widget_class, OkrValuePopover, hint);
  gtk_widget_class_bind_template_child (widget_class, OkrValuePopover, record);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_recorded_cb);
}

static void
okr_value_popover_init (OkrValuePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_value_popover_new:
 *
 * Returns: (transfer floating): a popover for okr_value_popover_ask()
 */
GtkWidget *
okr_value_popover_new (void)
{
  return g_object_new (OKR_TYPE_VALUE_POPOVER, NULL);
}

/**
 * okr_value_popover_ask:
 * @self: a popover with a parent and a place to point to
 * @key_result: whose value is asked
 * @scheme: the columns of the board
 * @value: what stands in the entry at first; NaN for nothing
 *
 * Opens the popover with the value selected, so that typing replaces it.
 */
void
okr_value_popover_ask (OkrValuePopover *self,
                       OkrKeyResult    *key_result,
                       OkrColumnScheme  scheme,
                       double           value)
{
  g_autofree char *text = NULL;
  const char *unit;

  g_return_if_fail (OKR_IS_VALUE_POPOVER (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  g_set_object (&self->key_result, key_result);
  self->scheme = scheme;

  unit = okr_key_result_get_unit (key_result);
  gtk_label_set_text (self->title, okr_key_result_get_title (key_result));
  gtk_label_set_text (self->unit, unit != NULL ? unit : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_key_result_get_title (key_result), -1);

  text = isnan (value) ? g_strdup ("") : okr_decimal_dup_edit (value);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  on_entry_changed_cb (GTK_EDITABLE (self->entry), self);

  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

