/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each idea is in the file as soon as it is written, covered and with its author (F53); this list shows what came
 * since the turn began, so that who comes back later does not find what they wrote before either.  */

#include "config.h"

#include "ui/ideas/okr-write-ballot.h"

#include "ui/ideas/okr-idea-capture.h"
#include "ui/ideas/okr-idea-row.h"
#include "widgets/okr-children.h"
#include "widgets/okr-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrWriteBallot
{
  GtkWidget       parent_instance;

  OkrIdeaCapture *capture;      /* borrowed children */
  GtkListBox     *list;

  OkrIdeaLists   *lists;        /* owned */
  OkrPerson      *person;       /* owned */
  GHashTable     *before;       /* owned: ids of what was covered when the turn began */
};

static void init_ballot (OkrBallotInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrWriteBallot, okr_write_ballot, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_BALLOT, init_ballot))

/* ---- what was written ---- */

static void
on_delete_cb (GtkButton      *button,
              OkrWriteBallot *self)
{
  OkrEntity *idea = g_object_get_data (G_OBJECT (button), "okr-idea");

  okr_workspace_delete_async (okr_idea_lists_get_workspace (self->lists), idea, NULL, NULL);
}

static GtkWidget *
create_row (OkrWriteBallot *self,
            OkrIdea        *idea)
{
  GtkWidget *row = okr_idea_row_new (idea);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Delete"));
  g_object_set_data_full (G_OBJECT (button), "okr-idea", g_object_ref (idea), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (on_delete_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
update (OkrWriteBallot *self)
{
  g_autoptr (GPtrArray) covered = okr_idea_lists_dup_covered (self->lists);
  GtkListBoxRow *row;

  /* gtk_list_box_remove_all () takes the placeholder out too */
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < covered->len; i++)
    {
      OkrIdea *idea = covered->pdata[i];

      if (okr_idea_get_author (idea) == self->person
          && !g_hash_table_contains (self->before, okr_entity_get_id (OKR_ENTITY (idea))))
        gtk_list_box_prepend (self->list, create_row (self, idea));
    }
}

/* Each idea is in the file already.  */
static void
init_ballot (OkrBallotInterface *iface)
{
}

/* ---- the widget ---- */

static gboolean
okr_write_ballot_grab_focus (GtkWidget *widget)
{
  return okr_focus_is_outside (widget) && gtk_widget_grab_focus (GTK_WIDGET (OKR_WRITE_BALLOT (widget)->capture));
}

static void
okr_write_ballot_dispose (GObject *object)
{
  OkrWriteBallot *self = OKR_WRITE_BALLOT (object);

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_clear_object (&self->lists);
  g_clear_object (&self->person);
  g_clear_pointer (&self->before, g_hash_table_unref);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_write_ballot_parent_class)->dispose (object);
}

static void
okr_write_ballot_class_init (OkrWriteBallotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_write_ballot_dispose;
  widget_class->grab_focus = okr_write_ballot_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
okr_write_ballot_init (OkrWriteBallot *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *nothing = gtk_label_new (_("Write your first idea above."));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->capture = g_object_new (OKR_TYPE_IDEA_CAPTURE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->capture), GTK_WIDGET (self));
  self->list = GTK_LIST_BOX (okr_idea_row_create_list (_("Written in this turn")));
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_set_margin_top (nothing, 18);
  gtk_widget_set_margin_bottom (nothing, 18);
  gtk_list_box_set_placeholder (self->list, nothing);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
}

/**
 * okr_write_ballot_new:
 * @lists: the ideas that there are
 * @person: who writes
 * @key_results: (element-type OkrKeyResult): what ideas can be for
 *
 * Returns: (transfer floating): a line of capture of that person
 */
GtkWidget *
okr_write_ballot_new (OkrIdeaLists *lists,
                      OkrPerson    *person,
                      GPtrArray    *key_results)
{
  OkrWriteBallot *self = g_object_new (OKR_TYPE_WRITE_BALLOT, NULL);
  g_autoptr (GPtrArray) covered = okr_idea_lists_dup_covered (lists);

  self->lists = g_object_ref (lists);
  self->person = g_object_ref (person);
  for (guint i = 0; i < covered->len; i++)
    g_hash_table_add (self->before, g_strdup (okr_entity_get_id (covered->pdata[i])));
  okr_idea_capture_set_workspace (self->capture, okr_idea_lists_get_workspace (lists));
  okr_idea_capture_set_author (self->capture, person);
  okr_idea_capture_set_key_results (self->capture, key_results);
  g_signal_connect_object (lists, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
