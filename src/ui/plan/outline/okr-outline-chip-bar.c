/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chips of a line.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-chip-bar.h"

#include "base/okr-text.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "ui/plan/outline/okr-outline-chips.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CHIP_SPACING 4          /* as in the template */

/* What is longer would make the line wider than the window. */
#define FIGURES_CHARACTERS 32
#define OWNER_CHARACTERS 24

struct _OkrOutlineChipBar
{
  GtkWidget     parent_instance;

  GtkButton    *type;           /* template children */
  GtkButton    *ambition;
  GtkButton    *figures;
  GtkButton    *due;
  GtkButton    *owner;

  OkrWorkspace *workspace;      /* owned */
  OkrEntity    *entity;         /* owned; NULL: there are no chips */
};

G_DEFINE_FINAL_TYPE (OkrOutlineChipBar, okr_outline_chip_bar, GTK_TYPE_WIDGET)

/* A chip without a value says what it is for; its tooltip does always. */
static void
set_chip (GtkButton  *chip,
          const char *name,
          const char *value)
{
  gtk_button_set_label (chip, value != NULL ? value : name);
  gtk_widget_set_visible (GTK_WIDGET (chip), TRUE);
  if (value == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (chip), "unset");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (chip), "unset");
}

static void
set_owner (OkrOutlineChipBar *self,
           OkrPerson         *owner)
{
  g_autofree char *name = owner != NULL ? okr_text_dup_line (okr_person_get_name (owner), OWNER_CHARACTERS) : NULL;

  set_chip (self->owner, _("Owner"), name);
}

static void
update_objective (OkrOutlineChipBar *self,
                  OkrObjective      *objective)
{
  set_chip (self->type, _("Type"), okr_label_for_objective_type (okr_objective_get_objective_type (objective)));
  set_chip (self->ambition, _("Ambition"), okr_label_for_ambition (okr_objective_get_ambition (objective)));
  set_owner (self, okr_objective_get_owner (objective));
}

static void
update_key_result (OkrOutlineChipBar *self,
                   OkrKeyResult      *key_result)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autofree char *figures = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *due = okr_label_dup_due (key_result, today);

  if (!isnan (okr_key_result_get_target (key_result)))
    figures = okr_label_dup_span (key_result);
  shown = figures != NULL ? okr_text_dup_line (figures, FIGURES_CHARACTERS) : NULL;
  set_chip (self->figures, _("Target"), shown);
  set_chip (self->due, _("Due"), due);
  set_owner (self, okr_key_result_get_owner (key_result));
}

static void
okr_outline_chip_bar_dispose (GObject *object)
{
  OkrOutlineChipBar *self = OKR_OUTLINE_CHIP_BAR (object);

  g_clear_object (&self->entity);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_OUTLINE_CHIP_BAR);

  G_OBJECT_CLASS (okr_outline_chip_bar_parent_class)->dispose (object);
}

static void
okr_outline_chip_bar_class_init (OkrOutlineChipBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_outline_chip_bar_dispose;

  gtk_widget_class_set_css_name (widget_class, "chips");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/outline/okr-outline-chip-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineChipBar, type);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineChipBar, ambition);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineChipBar, figures);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineChipBar, due);
  gtk_widget_class_bind_template_child (widget_class, OkrOutlineChipBar, owner);
}

static void
okr_outline_chip_bar_init (OkrOutlineChipBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_outline_chip_bar_update:
 * @self: chips
 * @workspace: takes what is chosen
 * @entity: (nullable): whose fields are shown, as they are now; %NULL hides all
 */
void
okr_outline_chip_bar_update (OkrOutlineChipBar *self,
                             OkrWorkspace      *workspace,
                             OkrEntity         *entity)
{
  GtkButton *chips[] = { self->type, self->ambition, self->figures, self->due, self->owner };

  g_return_if_fail (OKR_IS_OUTLINE_CHIP_BAR (self));

  g_set_object (&self->workspace, workspace);
  if (g_set_object (&self->entity, entity) || entity == NULL)
    for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
      gtk_widget_set_visible (GTK_WIDGET (chips[i]), FALSE);

  if (OKR_IS_OBJECTIVE (entity))
    update_objective (self, OKR_OBJECTIVE (entity));
  else if (OKR_IS_KEY_RESULT (entity))
    update_key_result (self, OKR_KEY_RESULT (entity));
}

/**
 * okr_outline_chip_bar_open:
 * @self: chips
 * @action: "line.type", "line.owner", ...
 *
 * Opens the popover of a chip; one that the line does not have opens nothing.
 */
void
okr_outline_chip_bar_open (OkrOutlineChipBar *self,
                           const char        *action)
{
  g_return_if_fail (OKR_IS_OUTLINE_CHIP_BAR (self));

  if (g_str_equal (action, "line.owner") && self->entity != NULL)
    okr_outline_chips_ask_owner (GTK_WIDGET (self->owner), self->workspace, self->entity);
  else if (g_str_equal (action, "line.type") && OKR_IS_OBJECTIVE (self->entity))
    okr_outline_chips_ask_type (GTK_WIDGET (self->type), self->workspace, OKR_OBJECTIVE (self->entity));
  else if (g_str_equal (action, "line.ambition") && OKR_IS_OBJECTIVE (self->entity))
    okr_outline_chips_ask_ambition (GTK_WIDGET (self->ambition), self->workspace, OKR_OBJECTIVE (self->entity));
  else if (g_str_equal (action, "line.due") && OKR_IS_KEY_RESULT (self->entity))
    okr_outline_chips_ask_due (GTK_WIDGET (self->due), self->workspace, OKR_KEY_RESULT (self->entity));
  else if (g_str_equal (action, "line.figures") && OKR_IS_KEY_RESULT (self->entity))
    okr_outline_chips_ask_figures (GTK_WIDGET (self->figures), self->workspace, OKR_KEY_RESULT (self->entity));
}

/**
 * okr_outline_chip_bar_set_narrow:
 * @self: the chips
 * @narrow: whether they go on in a further row, where one has no room, rather than make the line wider
 */
void
okr_outline_chip_bar_set_narrow (OkrOutlineChipBar *self,
                                 gboolean           narrow)
{
  GtkLayoutManager *layout;

  g_return_if_fail (OKR_IS_OUTLINE_CHIP_BAR (self));

  if (narrow)
    layout = g_object_new (ADW_TYPE_WRAP_LAYOUT, "child-spacing", CHIP_SPACING, "line-spacing", CHIP_SPACING, NULL);
  else
    layout = g_object_new (GTK_TYPE_BOX_LAYOUT, "spacing", CHIP_SPACING, NULL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), layout);

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self)); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    gtk_button_set_can_shrink (GTK_BUTTON (chip), narrow);
}
