/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of ideas that a search narrows; Enter takes the first that is left, or the one that has the focus.  */

#include "config.h"

#include "ui/ideas/okr-merge-popover.h"

#include "base/okr-text.h"
#include "widgets/okr-popover.h"

#include <glib/gi18n.h>

#define MAX_CHARACTERS 46

typedef struct
{
  GtkWidget  *parent;           /* borrowed: outlives the popover */
  GtkWidget  *popover;          /* borrowed: it owns this */
  GtkListBox *list;             /* borrowed */
  GtkWidget  *entry;            /* borrowed */
  OkrIdea    *idea;             /* owned */
} Merge;

static void
merge_free (Merge *self)
{
  g_object_unref (self->idea);
  g_free (self);
}

static OkrIdea *
get_idea (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "okr-idea");
}

static gboolean
filter (GtkListBoxRow *row,
        gpointer       user_data)
{
  Merge *self = user_data;

  return okr_text_matches (okr_idea_get_title (get_idea (row)), gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_row_activated_cb (GtkListBox    *list,
                     GtkListBoxRow *row,
                     Merge         *self)
{
  g_autoptr (GVariant) pair = g_variant_ref_sink (g_variant_new ("(ss)", okr_entity_get_id (OKR_ENTITY (self->idea)),
                                                                 okr_entity_get_id (OKR_ENTITY (get_idea (row)))));
  GtkWidget *parent = self->parent;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_activate_action_variant (parent, "idea.merge", pair);
}

static void
on_activate_cb (GtkSearchEntry *entry,
                Merge          *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        on_row_activated_cb (self->list, row, self);
        return;
      }
  gtk_widget_error_bell (GTK_WIDGET (entry));
}

static GtkWidget *
create_row (OkrIdea *idea)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (okr_idea_get_title (idea));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARACTERS);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_idea_get_title (idea), -1);
  g_object_set_data_full (G_OBJECT (row), "okr-idea", g_object_ref (idea), g_object_unref);

  return row;
}

static GtkWidget *
create_list (Merge     *self,
             GPtrArray *others)
{
  GtkWidget *window = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Merge with"), -1);
  for (guint i = 0; i < others->len; i++)
    if (others->pdata[i] != (gpointer) self->idea)
      gtk_list_box_append (self->list, create_row (others->pdata[i]));
  gtk_list_box_set_filter_func (self->list, filter, self, NULL);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (gtk_list_box_invalidate_filter), self->list);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), 280);

  return window;
}

/**
 * okr_merge_popover_popup:
 * @parent: the widget that the popover belongs to; has the action "idea.merge"
 * @bounds: what it points at, in the coordinates of @parent
 * @idea: what shall be merged
 * @others: (element-type OkrIdea): with what it can be
 *
 * Asks with which; goes by itself.
 */
void
okr_merge_popover_popup (GtkWidget             *parent,
                         const graphene_rect_t *bounds,
                         OkrIdea               *idea,
                         GPtrArray             *others)
{
  Merge *self = g_new0 (Merge, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->parent = parent;
  self->idea = g_object_ref (idea);
  self->popover = gtk_popover_new ();
  g_object_set_data_full (G_OBJECT (self->popover), "okr-merge", self, (GDestroyNotify) merge_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Merge with"), -1);

  self->entry = gtk_search_entry_new ();
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->entry), _("Merge with…"));
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->entry), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Merge with"), -1);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_activate_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self->popover);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), create_list (self, others));

  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  okr_popover_popup_once (GTK_POPOVER (self->popover), parent, bounds);
  gtk_widget_grab_focus (self->entry);
}
