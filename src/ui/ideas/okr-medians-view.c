/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row an idea: median and range of impact and of effort; what lies two points apart first, with two minutes to
 * talk about it (F56).  When they are over the view nudges: agree, park it, or take two more.  */

#include "config.h"

#include "ui/ideas/okr-medians-view.h"

#include "model/okr-idea-spread.h"
#include "model/okr-workspace-methods.h"
#include "ui/ideas/okr-idea-row.h"
#include "ui/okr-reply.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-children.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define TALK_SECONDS 120

struct _OkrMediansView
{
  GtkWidget     parent_instance;

  AdwBanner    *banner;         /* borrowed children */
  GtkWidget    *window;

  OkrIdeaLists *lists;          /* owned */
  OkrIdea      *talk;           /* owned: about what the group talks; or NULL */
  guint         seconds_left;
  guint         ticking;        /* source that counts the seconds */
};

G_DEFINE_FINAL_TYPE (OkrMediansView, okr_medians_view, GTK_TYPE_WIDGET)

static OkrWorkspace *
get_workspace (OkrMediansView *self)
{
  return okr_idea_lists_get_workspace (self->lists);
}

/* ---- talking ---- */

static void
stop_talk (OkrMediansView *self)
{
  g_clear_handle_id (&self->ticking, g_source_remove);
  g_clear_object (&self->talk);
  adw_banner_set_revealed (self->banner, FALSE);
}

static void
update_banner (OkrMediansView *self)
{
  const char *title = okr_idea_get_title (self->talk);
  g_autofree char *text = NULL;

  if (self->seconds_left > 0)
    text = g_strdup_printf (_("Talk about “%s”: %u:%02u"), title, self->seconds_left / 60, self->seconds_left % 60);
  else
    text = g_strdup_printf (_("Two minutes on “%s” are over: agree, or park it"), title);
  adw_banner_set_title (self->banner, text);
  adw_banner_set_button_label (self->banner, self->seconds_left > 0 ? _("_Agreed") : _("_Park It"));
}

/**
 * okr_medians_view_nudge:
 * @self: a view that a group talks about
 *
 * What happens when the two minutes are over.
 */
void
okr_medians_view_nudge (OkrMediansView *self)
{
  g_return_if_fail (OKR_IS_MEDIANS_VIEW (self));

  if (self->talk == NULL)
    return;

  g_clear_handle_id (&self->ticking, g_source_remove);
  self->seconds_left = 0;
  update_banner (self);
  gtk_widget_error_bell (GTK_WIDGET (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_banner_get_title (self->banner), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static gboolean
on_second_cb (gpointer user_data)
{
  OkrMediansView *self = user_data;

  if (--self->seconds_left > 0)
    {
      update_banner (self);
      return G_SOURCE_CONTINUE;
    }

  self->ticking = 0;
  okr_medians_view_nudge (self);

  return G_SOURCE_REMOVE;
}

static void
on_talk_cb (GtkButton      *button,
            OkrMediansView *self)
{
  stop_talk (self);
  self->talk = g_object_ref (g_object_get_data (G_OBJECT (button), "okr-idea"));
  self->seconds_left = TALK_SECONDS;
  self->ticking = g_timeout_add_seconds (1, on_second_cb, self);
  update_banner (self);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
park (OkrMediansView *self,
      OkrIdea        *idea)
{
  g_autofree char *message = g_strdup_printf (_("Parked “%s”"), okr_idea_get_title (idea));

  okr_workspace_park_async (get_workspace (self), okr_idea_get_title (idea),
                            okr_reply_cb, okr_reply_new (GTK_WIDGET (self), message));
}

static void
on_banner_button_cb (OkrMediansView *self)
{
  g_autoptr (OkrIdea) idea = g_object_ref (self->talk);
  gboolean over = self->seconds_left == 0;

  stop_talk (self);
  if (over)
    park (self, idea);
}

static void
on_park_cb (GtkButton      *button,
            OkrMediansView *self)
{
  OkrIdea *idea = g_object_get_data (G_OBJECT (button), "okr-idea");

  if (self->talk == idea)
    stop_talk (self);
  park (self, idea);
}

/* ---- rows ---- */

/* "7 (5–9)", "7" when all agree, "–" when nobody says anything */
static char *
dup_spread (const OkrSpread *spread)
{
  g_autofree char *median = okr_label_dup_number (spread->median);
  g_autofree char *least = okr_label_dup_number (spread->least);
  g_autofree char *greatest = okr_label_dup_number (spread->greatest);

  if (spread->n == 0)
    return g_strdup ("–");
  if (spread->least >= spread->greatest)
    return g_steal_pointer (&median);

  return g_strdup_printf (_("%s (%s–%s)"), median, least, greatest);
}

static void
add_spread (GtkWidget       *row,
            const char      *caption,
            const OkrSpread *spread)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (caption);
  g_autofree char *text = dup_spread (spread);
  GtkWidget *value = gtk_label_new (text);

  gtk_widget_add_css_class (name, "caption");
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_add_css_class (value, "numeric");
  if (spread->wide)
    gtk_widget_add_css_class (value, "warning");
  gtk_label_set_width_chars (GTK_LABEL (value), 9);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), value);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
}

static void
add_button (OkrMediansView *self,
            GtkWidget      *row,
            OkrIdea        *idea,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "okr-idea", g_object_ref (idea), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, okr_idea_get_title (idea), -1);
  g_signal_connect (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static GtkWidget *
create_row (OkrMediansView      *self,
            OkrIdea             *idea,
            const OkrIdeaSpread *spread)
{
  GtkWidget *row = okr_idea_row_new (idea);
  g_autofree char *impact = dup_spread (&spread->impact);
  g_autofree char *effort = dup_spread (&spread->effort);
  g_autofree char *description = g_strdup_printf (_("Impact %s, effort %s"), impact, effort);

  if (okr_idea_spread_is_wide (spread))
    {
      g_autofree char *flagged = g_strdup_printf (_("%s. Two points apart or more: talk about it"), description);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Two points apart or more: talk about it"));
      gtk_widget_add_css_class (row, "wide");
      okr_idea_row_describe (row, flagged);
    }
  else
    okr_idea_row_describe (row, description);

  add_spread (row, _("Impact"), &spread->impact);
  add_spread (row, _("Effort"), &spread->effort);
  if (okr_idea_spread_is_wide (spread))
    {
      add_button (self, row, idea, _("Talk"), G_CALLBACK (on_talk_cb));
      add_button (self, row, idea, _("Park"), G_CALLBACK (on_park_cb));
    }

  return row;
}

static int
compare_wide (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  OkrIdeaSpread first = okr_idea_compute_spread (*(OkrIdea **) a);
  OkrIdeaSpread second = okr_idea_compute_spread (*(OkrIdea **) b);

  return okr_idea_spread_is_wide (&second) - okr_idea_spread_is_wide (&first);
}

/* ---- the widget ---- */

static void
okr_medians_view_dispose (GObject *object)
{
  OkrMediansView *self = OKR_MEDIANS_VIEW (object);

  g_clear_handle_id (&self->ticking, g_source_remove);
  g_clear_object (&self->talk);
  g_clear_object (&self->lists);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_medians_view_parent_class)->dispose (object);
}

static void
okr_medians_view_class_init (OkrMediansViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_medians_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
okr_medians_view_init (OkrMediansView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  g_signal_connect_swapped (self->banner, "button-clicked", G_CALLBACK (on_banner_button_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->banner), GTK_WIDGET (self));

  self->window = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->window, TRUE);
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
}

/**
 * okr_medians_view_new:
 * @lists: the ideas that were judged
 *
 * Returns: (transfer floating): the result
 */
GtkWidget *
okr_medians_view_new (OkrIdeaLists *lists)
{
  OkrMediansView *self = g_object_new (OKR_TYPE_MEDIANS_VIEW, NULL);
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (lists, FALSE);
  GtkWidget *list = okr_idea_row_create_list (_("Scores"));
  GtkWidget *clamp = adw_clamp_new ();

  self->lists = g_object_ref (lists);
  g_sort_array (ideas->pdata, ideas->len, sizeof (gpointer), compare_wide, NULL);
  for (guint i = 0; i < ideas->len; i++)
    {
      OkrIdeaSpread spread = okr_idea_compute_spread (ideas->pdata[i]);

      gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, ideas->pdata[i], &spread));
    }

  gtk_widget_set_margin_top (list, 18);
  gtk_widget_set_margin_bottom (list, 18);
  gtk_widget_set_margin_start (list, 12);
  gtk_widget_set_margin_end (list, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 760);
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), clamp);

  return GTK_WIDGET (self);
}
