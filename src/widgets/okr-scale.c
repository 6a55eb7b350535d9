/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A scale such as 0 to 10.  It is one stop of Tab: the arrows go along it, and a digit chooses at once.  */

#include "config.h"

#include "widgets/okr-scale.h"

#include "widgets/okr-focus.h"

#include <adwaita.h>

struct _OkrScale
{
  GtkWidget  parent_instance;

  GtkWidget *box;               /* of toggle buttons, one per number */
  int        first;
  int        last;
  int        value;             /* OKR_SCALE_NONE: nothing is chosen */
  int        typed;             /* the digit typed last, which may be the first of 10; or -1 */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrScale, okr_scale, GTK_TYPE_WIDGET)

static GtkWidget *
get_button (OkrScale *self,
            int       value)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  for (int i = self->first; child != NULL && i < value; i++)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
show_value (OkrScale *self)
{
  /* what Tab leads to: the number that is chosen, or the first one */
  int stop = self->value == OKR_SCALE_NONE ? self->first : self->value;
  int i = self->first;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = gtk_widget_get_next_sibling (child), i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), i == self->value);
      gtk_widget_set_focusable (child, i == stop);
    }
}

static void
choose (OkrScale *self,
        int       value)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GtkWidget *button;

  if (value != self->value)
    {
      self->value = value;
      show_value (self);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }

  button = value != OKR_SCALE_NONE ? get_button (self, value) : NULL;
  if (had_focus && button != NULL)
    gtk_widget_grab_focus (button);
}

static void
on_clicked_cb (GtkToggleButton *button,
               OkrScale        *self)
{
  int value = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "okr-value"));

  self->typed = -1;
  /* a second click takes it back */
  choose (self, gtk_toggle_button_get_active (button) ? value : OKR_SCALE_NONE);
}

static gboolean
type_digit (OkrScale *self,
            int       digit)
{
  int both = self->typed * 10 + digit;
  int value = self->typed > 0 && both <= self->last ? both : digit;

  self->typed = digit;
  if (value < self->first || value > self->last)
    return GDK_EVENT_PROPAGATE;

  choose (self, value);

  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrScale              *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int from = self->value == OKR_SCALE_NONE ? self->first - 1 : self->value;
  int digit;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  digit = g_unichar_digit_value (gdk_keyval_to_unicode (keyval));
  if (digit >= 0)
    return type_digit (self, digit);

  self->typed = -1;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Home || keyval == GDK_KEY_End)
    {
      choose (self, keyval == GDK_KEY_Home ? self->first : self->last);
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right)
    {
      choose (self, CLAMP (from + ((keyval == GDK_KEY_Right) != rtl ? 1 : -1), self->first, self->last));
      return GDK_EVENT_STOP;
    }
  if (keyval == GDK_KEY_BackSpace || keyval == GDK_KEY_Delete)
    {
      choose (self, OKR_SCALE_NONE);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static gboolean
okr_scale_grab_focus (GtkWidget *widget)
{
  OkrScale *self = OKR_SCALE (widget);
  GtkWidget *button = get_button (self, self->value == OKR_SCALE_NONE ? self->first : self->value);

  return okr_focus_is_outside (widget) && button != NULL && gtk_widget_grab_focus (button);
}

static void
okr_scale_dispose (GObject *object)
{
  g_clear_pointer (&OKR_SCALE (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (okr_scale_parent_class)->dispose (object);
}

static void
okr_scale_class_init (OkrScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_scale_dispose;
  widget_class->grab_focus = okr_scale_grab_focus;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "okrscale");
}

static void
okr_scale_init (OkrScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = OKR_SCALE_NONE;
  self->typed = -1;
  /* wraps in a narrow window */
  self->box = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 4, "line-spacing", 4, NULL);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * okr_scale_new:
 *
 * Returns: (transfer floating): a scale without numbers; see okr_scale_set_range()
 */
GtkWidget *
okr_scale_new (void)
{
  return g_object_new (OKR_TYPE_SCALE, NULL);
}

/**
 * okr_scale_set_range:
 * @first: the least number, 0 or more
 * @last: the greatest one, below 100
 * @name: what is asked
 *
 * Nothing is chosen afterwards.
 */
void
okr_scale_set_range (OkrScale   *self,
                     int         first,
                     int         last,
                     const char *name)
{
  GtkWidget *child;

  g_return_if_fail (OKR_IS_SCALE (self));
  g_return_if_fail (first >= 0 && first <= last);

  self->first = first;
  self->last = last;
  self->value = OKR_SCALE_NONE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->box), child);
  for (int i = first; i <= last; i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);
      GtkWidget *button = gtk_toggle_button_new_with_label (text);

      gtk_widget_add_css_class (button, "numeric");
      g_object_set_data (G_OBJECT (button), "okr-value", GINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (on_clicked_cb), self);
      adw_wrap_box_append (ADW_WRAP_BOX (self->box), button);
    }
  show_value (self);
}

/**
 * okr_scale_get_value:
 *
 * Returns: the number that is chosen; %OKR_SCALE_NONE for none
 */
int
okr_scale_get_value (OkrScale *self)
{
  g_return_val_if_fail (OKR_IS_SCALE (self), OKR_SCALE_NONE);

  return self->value;
}

/**
 * okr_scale_set_value:
 * @value: a number of the range, or %OKR_SCALE_NONE
 */
void
okr_scale_set_value (OkrScale *self,
                     int       value)
{
  g_return_if_fail (OKR_IS_SCALE (self));

  self->typed = -1;
  self->value = value >= self->first && value <= self->last ? value : OKR_SCALE_NONE;
  show_value (self);
}
