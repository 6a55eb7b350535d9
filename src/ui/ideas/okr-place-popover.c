/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Impact and effort as two numbers (F54).  Enter takes them, Escape leaves the idea where it is.  */

#include "config.h"

#include "ui/ideas/okr-place-popover.h"

#include "logic/okr-matrix.h"
#include "model/okr-workspace-ideas.h"
#include "ui/ideas/okr-idea-sticky-words.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-popover.h"

#include <glib/gi18n.h>

#define MIDDLE 5

typedef struct
{
  GtkWidget    *popover;        /* borrowed: it owns this */
  GtkWidget    *impact;         /* borrowed */
  GtkWidget    *effort;
  OkrWorkspace *workspace;      /* owned */
  OkrIdea      *idea;           /* owned */
} Place;

static void
place_free (Place *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->idea);
  g_free (self);
}

/* What was asked for, while it is on its way to the file.  */
typedef struct
{
  GtkWidget *parent;            /* owned */
  OkrIdea   *idea;              /* owned */
} Placing;

static void
on_placed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Placing *placing = user_data;
  g_autoptr (GtkWidget) parent = placing->parent;
  g_autoptr (OkrIdea) idea = placing->idea;

  if (!g_task_had_error (G_TASK (result)))
    okr_idea_sticky_announce (parent, idea);
}

static void
put (Place  *self,
     double  impact,
     double  effort)
{
  Placing *placing = g_new0 (Placing, 1);

  placing->parent = g_object_ref (gtk_widget_get_parent (self->popover));
  placing->idea = g_object_ref (self->idea);
  okr_workspace_place_idea_async (self->workspace, self->idea, impact, effort, FALSE, on_placed_cb, placing);
}

static void
on_place_cb (Place *self)
{
  double impact, effort;

  gtk_spin_button_update (GTK_SPIN_BUTTON (self->impact));
  gtk_spin_button_update (GTK_SPIN_BUTTON (self->effort));
  impact = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->impact));
  effort = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->effort));
  if (impact != okr_idea_get_impact (self->idea) || effort != okr_idea_get_effort (self->idea))
    put (self, impact, effort);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   Place                 *self)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  on_place_cb (self);

  return GDK_EVENT_STOP;
}

/* "7", not "7.0" */
static gboolean
on_output_cb (GtkSpinButton *button)
{
  g_autofree char *text = okr_label_dup_number (gtk_spin_button_get_value (button));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (button))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (button), text);

  return TRUE;
}

static GtkWidget *
add_number (GtkWidget  *grid,
            int         row,
            const char *name,
            double      value)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (name);
  GtkWidget *button = gtk_spin_button_new_with_range (OKR_MATRIX_LEAST, OKR_MATRIX_GREATEST, 1);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (button), 1);
  g_signal_connect (button, "output", G_CALLBACK (on_output_cb), NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (button), isnan (value) ? MIDDLE : value);
  gtk_spin_button_update (GTK_SPIN_BUTTON (button));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), button, 1, row, 1, 1);

  return button;
}

/**
 * okr_place_popover_popup:
 * @parent: the widget that the popover belongs to
 * @bounds: what it points at, in the coordinates of @parent
 * @workspace: takes the numbers
 * @idea: what is judged
 *
 * Asks for impact and effort; goes by itself.
 */
void
okr_place_popover_popup (GtkWidget             *parent,
                         const graphene_rect_t *bounds,
                         OkrWorkspace          *workspace,
                         OkrIdea               *idea)
{
  Place *self = g_new0 (Place, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Place"));

  self->workspace = g_object_ref (workspace);
  self->idea = g_object_ref (idea);
  self->popover = gtk_popover_new ();
  g_object_set_data_full (G_OBJECT (self->popover), "okr-place", self, (GDestroyNotify) place_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Impact and effort"), -1);

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->impact = add_number (grid, 0, _("_Impact, 1 to 10"), okr_idea_get_impact (idea));
  self->effort = add_number (grid, 1, _("_Effort, 1 to 10"), okr_idea_get_effort (idea));
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_place_cb), self);
  gtk_grid_attach (GTK_GRID (grid), button, 0, 2, 2, 1);

  gtk_popover_set_child (GTK_POPOVER (self->popover), grid);
  /* a spin button keeps Enter for itself */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (grid, keys);
  okr_popover_popup_once (GTK_POPOVER (self->popover), parent, bounds);
  gtk_widget_grab_focus (self->impact);
}
