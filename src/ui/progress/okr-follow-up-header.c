/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of the lines of one person; see okr-follow-up-header.h.  */

#include "config.h"

#include "ui/progress/okr-follow-up-header.h"

#include "model/okr-follow-up.h"
#include "model/okr-workspace-follow-up.h"
#include "widgets/okr-children.h"

#include <glib/gi18n.h>

struct _OkrFollowUpHeader
{
  GtkWidget     parent_instance;

  GtkLabel     *name;
  GtkLabel     *talk;
  GtkWidget    *start;
  GtkWidget    *seen;

  OkrWorkspace *workspace;      /* owned */
  GListModel   *items;          /* owned, of OkrFollowUpItem: the lines of all */
  OkrPerson    *person;         /* owned; NULL: nobody */
};

G_DEFINE_FINAL_TYPE (OkrFollowUpHeader, okr_follow_up_header, GTK_TYPE_WIDGET)

static GPtrArray *
dup_key_results (OkrFollowUpHeader *self)
{
  GPtrArray *key_results = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (self->items); i++)
    {
      g_autoptr (OkrFollowUpItem) item = g_list_model_get_item (self->items, i);
      OkrEntity *entity = okr_follow_up_item_get_entity (item);

      if (okr_follow_up_item_get_person (item) == self->person && entity != NULL && OKR_IS_KEY_RESULT (entity))
        g_ptr_array_add (key_results, g_object_ref (entity));
    }

  return key_results;
}

static char *
dup_talk (OkrDate talked_on,
          OkrDate today)
{
  g_autofree char *date = NULL;

  if (talked_on == 0)
    return g_strdup (_("No talk yet in this cycle"));
  if (talked_on == today)
    return g_strdup (_("Last talk today"));
  date = okr_date_dup_label (talked_on, today);

  return g_strdup_printf (_("Last talk on %s"), date);
}

static void
update (OkrFollowUpHeader *self)
{
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));
  g_autoptr (GPtrArray) key_results = NULL;
  g_autofree char *talk = NULL;
  OkrDate talked_on = 0;

  key_results = dup_key_results (self);
  for (guint i = 0; i < key_results->len; i++)
    talked_on = MAX (talked_on, okr_key_result_get_talked_on (g_ptr_array_index (key_results, i)));
  talk = dup_talk (talked_on, today);
  gtk_label_set_text (self->name, self->person != NULL ? okr_person_get_name (self->person) : _("No owner"));
  gtk_label_set_text (self->talk, talk);
  gtk_widget_set_visible (GTK_WIDGET (self->talk), self->person != NULL && key_results->len > 0);
  gtk_widget_set_visible (self->seen, self->person != NULL && key_results->len > 0);
  gtk_widget_set_sensitive (self->seen, talked_on != today && !okr_workspace_get_read_only (self->workspace));
  gtk_widget_set_visible (self->start, self->person != NULL && key_results->len > 0);
  gtk_widget_set_sensitive (self->start, !okr_workspace_get_read_only (self->workspace));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->start),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (self->name), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->seen),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (self->name), -1);
}

static void
on_start_cb (OkrFollowUpHeader *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.start-talk", "s", okr_entity_get_id (OKR_ENTITY (self->person)));
}

static void
on_seen_cb (OkrFollowUpHeader *self)
{
  g_autoptr (GPtrArray) key_results = dup_key_results (self);

  if (self->person != NULL && key_results->len > 0)
    okr_workspace_note_talk_async (self->workspace, self->person, key_results, NULL, NULL);
}

static void
okr_follow_up_header_dispose (GObject *object)
{
  OkrFollowUpHeader *self = OKR_FOLLOW_UP_HEADER (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->person);
  g_clear_object (&self->items);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_FOLLOW_UP_HEADER);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_follow_up_header_parent_class)->dispose (object);
}

static void
okr_follow_up_header_class_init (OkrFollowUpHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_follow_up_header_dispose;

  gtk_widget_class_set_css_name (widget_class, "followupheader");
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-follow-up-header.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpHeader, name);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpHeader, talk);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpHeader, start);
  gtk_widget_class_bind_template_child (widget_class, OkrFollowUpHeader, seen);
  gtk_widget_class_bind_template_callback (widget_class, on_start_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_seen_cb);
}

static void
okr_follow_up_header_init (OkrFollowUpHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_follow_up_header_new:
 * @workspace: where the lines are from
 * @items: the #OkrFollowUpItem of all people
 *
 * Returns: (transfer floating): a header of nobody's
 */
GtkWidget *
okr_follow_up_header_new (OkrWorkspace *workspace,
                          GListModel   *items)
{
  OkrFollowUpHeader *self = g_object_new (OKR_TYPE_FOLLOW_UP_HEADER, NULL);

  self->workspace = g_object_ref (workspace);
  self->items = g_object_ref (items);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * okr_follow_up_header_set_person:
 * @self: a header
 * @person: (nullable): whose lines follow; %NULL: nobody's
 */
void
okr_follow_up_header_set_person (OkrFollowUpHeader *self,
                                 OkrPerson         *person)
{
  g_return_if_fail (OKR_IS_FOLLOW_UP_HEADER (self));

  g_set_object (&self->person, person);
  update (self);
}

/**
 * okr_follow_up_header_get_name:
 * @self: a header
 *
 * Returns: (transfer none): whose lines follow, in words
 */
const char *
okr_follow_up_header_get_name (OkrFollowUpHeader *self)
{
  g_return_val_if_fail (OKR_IS_FOLLOW_UP_HEADER (self), NULL);

  return gtk_label_get_text (self->name);
}

/**
 * okr_follow_up_header_get_talk:
 * @self: a header
 *
 * Returns: (transfer none): when one last spoke with them, in words
 */
const char *
okr_follow_up_header_get_talk (OkrFollowUpHeader *self)
{
  g_return_val_if_fail (OKR_IS_FOLLOW_UP_HEADER (self), NULL);

  return gtk_label_get_text (self->talk);
}
