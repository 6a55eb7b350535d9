/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Did it pay?  */

#include "config.h"

#include "ui/review/okr-payoff-list.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "logic/okr-figure.h"
#include "model/okr-payoffs.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define TITLE_CHARACTERS 200    /* of a text without an end */

/* How many are shown before somebody asks for all. */
#define FIRST_ROWS 8

struct _OkrPayoffList
{
  GtkWidget   parent_instance;

  GtkLabel   *heading;          /* borrowed children */
  GtkLabel   *caption;
  GtkListBox *list;
  GtkButton  *more;

  gboolean    all;              /* somebody asked for all */
  OkrCycle   *cycle;            /* owned */
  OkrDate     today;
};

G_DEFINE_FINAL_TYPE (OkrPayoffList, okr_payoff_list, GTK_TYPE_WIDGET)

/* ---- words ---- */

static const char *
get_verdict (const OkrTaskPayoff *payoff)
{
  switch (payoff->payoff)
    {
    case OKR_PAYOFF_AS_FORECAST:
      return _("as forecast");
    case OKR_PAYOFF_LESS:
      return _("less than forecast");
    case OKR_PAYOFF_MORE:
      return _("more than forecast");
    case OKR_PAYOFF_NONE:
    default:
      return payoff->known ? _("no forecast") : NULL;
    }
}

/* "0.1 → 0.3, 13 May to 27 May" */
static char *
dup_movement (const OkrTaskPayoff *payoff,
              OkrDate              today)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!payoff->known)
    return g_strdup (_("not read since it was done"));

  before = okr_label_dup_figure (okr_figure_from_score (payoff->movement.before));
  after = okr_label_dup_figure (okr_figure_from_score (payoff->movement.after));
  if (payoff->movement.whole)
    return g_strdup_printf (_("%s → %s over the cycle"), before, after);

  from = okr_date_dup_label (payoff->movement.from, today);
  to = okr_date_dup_label (payoff->movement.to, today);

  /* Translators: a figure and the figure later, from a day to a day */
  return g_strdup_printf (_("%s → %s, %s to %s"), before, after, from, to);
}

static char *
dup_impact (OkrIdea *task)
{
  g_autofree char *number = NULL;

  if (isnan (okr_idea_get_impact (task)))
    return g_strdup ("–");

  number = okr_decimal_dup_label (okr_idea_get_impact (task), 1);

  return g_strdup_printf (_("impact %s"), number);
}

/* ---- rows ---- */

static GtkWidget *
create_row (const OkrTaskPayoff *payoff,
            OkrDate              today)
{
  GtkWidget *row = adw_action_row_new ();
  OkrKeyResult *key_result = okr_idea_get_key_result (payoff->task);
  g_autofree char *impact = dup_impact (payoff->task);
  g_autofree char *movement = dup_movement (payoff, today);
  const char *verdict = get_verdict (payoff);
  g_autofree char *facts = g_strjoin (" · ", impact, movement, verdict, NULL);
  g_autofree char *source = okr_text_dup_line (okr_key_result_get_title (key_result), TITLE_CHARACTERS);
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", source, facts);
  g_autofree char *title = okr_text_dup_line (okr_idea_get_title (payoff->task), TITLE_CHARACTERS);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-tasks");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", okr_entity_get_id (OKR_ENTITY (key_result)));
  okr_form_describe_row (row, facts);
  if (payoff->payoff == OKR_PAYOFF_LESS || payoff->payoff == OKR_PAYOFF_MORE)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (payoff->payoff == OKR_PAYOFF_LESS ? "go-down-symbolic" : "go-up-symbolic");

      gtk_widget_add_css_class (icon, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }

  return row;
}

static void
fill (OkrPayoffList *self)
{
  g_autoptr (GArray) payoffs = okr_cycle_dup_payoffs (self->cycle, self->today);
  guint n = self->all ? payoffs->len : MIN (payoffs->len, FIRST_ROWS);
  g_autofree char *more = g_strdup_printf (ngettext ("Show All %'u Task", "Show All %'u Tasks", payoffs->len), payoffs->len);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->list, create_row (&g_array_index (payoffs, OkrTaskPayoff, i), self->today));
  gtk_widget_set_visible (GTK_WIDGET (self), payoffs->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n < payoffs->len);
  gtk_button_set_label (self->more, more);
}

static void
on_more_cb (OkrPayoffList *self)
{
  self->all = TRUE;
  fill (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, FIRST_ROWS)));
}

/* ---- the widget ---- */

static void
okr_payoff_list_dispose (GObject *object)
{
  OkrPayoffList *self = OKR_PAYOFF_LIST (object);

  g_clear_object (&self->cycle);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_payoff_list_parent_class)->dispose (object);
}

static void
okr_payoff_list_class_init (OkrPayoffListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_payoff_list_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
add_label (OkrPayoffList *self,
           const char    *text,
           const char    *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
okr_payoff_list_init (OkrPayoffList *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->heading = add_label (self, _("Did it pay?"), "heading");
  self->caption = add_label (self, _("What is done, with the impact that was forecast and the way of the key result around that day. It is no proof, and counts in no score: it is where to ask why."), "dimmed");

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Did it pay?"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));

  self->more = GTK_BUTTON (gtk_button_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->more), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->more), "flat");
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (on_more_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->more), GTK_WIDGET (self));
}

/**
 * okr_payoff_list_show:
 * @cycle: whose tasks
 * @today: the day it is
 *
 * Shows the tasks as they are now; nothing is shown where none is done.
 */
void
okr_payoff_list_show (OkrPayoffList *self,
                      OkrCycle      *cycle,
                      OkrDate        today)
{
  g_return_if_fail (OKR_IS_PAYOFF_LIST (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));

  if (g_set_object (&self->cycle, cycle))
    self->all = FALSE;
  self->today = today;
  fill (self);
}
