/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The digits and the buttons of the timer.  They do what they do by the actions of the application, so that they are
 * the same in every window.  */

#include "config.h"

#include "ui/room/okr-timer-controls.h"

#include <glib/gi18n.h>

static const int lengths[] = { 1, 2, 5, 10, 15, 30 };

/* ---- the end is seen ---- */

/* The style sheet flashes it a few times; without motion the mark stands still. */
static void
mark_end (GtkWidget *widget,
          OkrTimer  *timer)
{
  if (okr_timer_get_state (timer) == OKR_COUNTDOWN_OVER)
    gtk_widget_add_css_class (widget, "timer-over");
  else
    gtk_widget_remove_css_class (widget, "timer-over");
}

static void
on_digits_state_cb (OkrTimer   *timer,
                    GParamSpec *pspec,
                    GtkWidget  *digits)
{
  mark_end (digits, timer);
}

/**
 * okr_timer_create_digits:
 * @timer: the timer
 *
 * Returns: (transfer floating): what is left, marked when the time is up
 */
GtkWidget *
okr_timer_create_digits (OkrTimer *timer)
{
  GtkWidget *digits = gtk_label_new (NULL);

  gtk_widget_add_css_class (digits, "numeric");
  gtk_widget_add_css_class (digits, "timer-digits");
  g_object_bind_property (timer, "text", digits, "label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (timer, "notify::state", G_CALLBACK (on_digits_state_cb), digits, G_CONNECT_DEFAULT);
  mark_end (digits, timer);

  return digits;
}

/* ---- buttons ---- */

/* A button is named by its label, which is too short to be heard. */
static void
set_name (GtkWidget  *button,
          const char *name)
{
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
append_button (GtkWidget  *box,
               const char *text,
               const char *tooltip,
               const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  set_name (button, tooltip);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
on_toggle_state_cb (OkrTimer   *timer,
                    GParamSpec *pspec,
                    GtkButton  *toggle)
{
  gboolean runs = okr_timer_get_state (timer) == OKR_COUNTDOWN_RUNNING;
  const char *text = runs ? _("Pause") : _("Start");

  gtk_button_set_label (toggle, text);
  set_name (GTK_WIDGET (toggle), text);
  if (runs)
    gtk_widget_remove_css_class (GTK_WIDGET (toggle), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (toggle), "suggested-action");
}

/**
 * okr_timer_create_controls:
 * @timer: the timer
 *
 * Returns: (transfer floating): a row of buttons: less, start or pause, more, stop
 */
GtkWidget *
okr_timer_create_controls (OkrTimer *timer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *toggle;

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  append_button (box, _("−1 min"), _("One minute less"), "app.timer-less");
  toggle = append_button (box, _("Start"), _("Start"), "app.timer-toggle");
  append_button (box, _("+1 min"), _("One minute more"), "app.timer-more");
  append_button (box, _("Stop"), _("Stop"), "app.timer-stop");
  g_signal_connect_object (timer, "notify::state", G_CALLBACK (on_toggle_state_cb), toggle, G_CONNECT_DEFAULT);
  on_toggle_state_cb (timer, NULL, GTK_BUTTON (toggle));

  return box;
}

/* ---- the popover ---- */

static GtkWidget *
create_lengths (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", lengths[i]);
      g_autofree char *name = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) lengths[i]), lengths[i]);
      GtkWidget *button = gtk_toggle_button_new_with_label (text);

      set_name (button, name);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.timer-minutes");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", lengths[i]);
      gtk_box_append (GTK_BOX (box), button);
    }

  return box;
}

static GtkWidget *
create_free_length (OkrTimer *timer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Minutes"));
  GtkWidget *spin = gtk_spin_button_new_with_range (1, OKR_TIMER_MAX_MINUTES, 1);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), spin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Minutes"), -1);
  g_object_bind_property (timer, "minutes", spin, "value", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), spin);

  return box;
}

/* The keys of the application do not reach what an open popover keeps to itself. */
static void
add_shortcut (GtkEventController *controller,
              guint               keyval,
              GdkModifierType     modifiers,
              GtkShortcutAction  *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), action));
}

static gboolean
on_close_pressed_cb (GtkWidget *popover,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  gtk_popover_popdown (GTK_POPOVER (popover));

  return GDK_EVENT_STOP;
}

static gboolean
on_large_pressed_cb (GtkWidget *popover,
                     GVariant  *arguments,
                     gpointer   user_data)
{
  gtk_popover_popdown (GTK_POPOVER (popover));

  return gtk_widget_activate_action (popover, "win.timer-large", NULL);
}

static void
add_shortcuts (GtkWidget *popover)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  add_shortcut (shortcuts, GDK_KEY_F8, 0, gtk_named_action_new ("app.timer-toggle"));
  add_shortcut (shortcuts, GDK_KEY_F7, 0, gtk_callback_action_new (on_large_pressed_cb, NULL, NULL));
  add_shortcut (shortcuts, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                gtk_callback_action_new (on_close_pressed_cb, NULL, NULL));
  gtk_widget_add_controller (popover, shortcuts);
}

static void
create_popover (GtkMenuButton *button,
                gpointer       user_data)
{
  OkrTimer *timer = user_data;
  GtkWidget *popover, *box, *large;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  large = gtk_button_new_with_label (_("Large Digits"));
  gtk_widget_add_css_class (box, "timer-popover");
  gtk_box_append (GTK_BOX (box), okr_timer_create_digits (timer));
  gtk_box_append (GTK_BOX (box), create_lengths ());
  gtk_box_append (GTK_BOX (box), create_free_length (timer));
  gtk_box_append (GTK_BOX (box), okr_timer_create_controls (timer));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (large), "win.timer-large");
  g_signal_connect_object (large, "clicked", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), large);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  add_shortcuts (popover);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timer"), -1);
  gtk_menu_button_set_popover (button, popover);
}

/* ---- the button in a header ---- */

static void
on_button_changed_cb (OkrTimer      *timer,
                      GParamSpec    *pspec,
                      GtkMenuButton *button)
{
  GtkWidget *digits = gtk_menu_button_get_child (button);

  if (okr_timer_get_state (timer) == OKR_COUNTDOWN_IDLE)
    {
      if (digits != NULL)
        gtk_menu_button_set_icon_name (button, "alarm-symbolic");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  if (digits == NULL)
    gtk_menu_button_set_child (button, okr_timer_create_digits (timer));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, okr_timer_get_text (timer), -1);
}

/**
 * okr_timer_set_up_button:
 * @timer: the timer
 * @button: of a window's header, with an icon
 *
 * Makes the button show what is left once the timer runs, and open what sets it, which is made when it is first asked
 * for.
 */
void
okr_timer_set_up_button (OkrTimer      *timer,
                         GtkMenuButton *button)
{
  gtk_menu_button_set_create_popup_func (button, create_popover, g_object_ref (timer), g_object_unref);
  g_signal_connect_object (timer, "notify::state", G_CALLBACK (on_button_changed_cb), button, G_CONNECT_DEFAULT);
  g_signal_connect_object (timer, "notify::text", G_CALLBACK (on_button_changed_cb), button, G_CONNECT_DEFAULT);
  on_button_changed_cb (timer, NULL, button);
}
