/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits the title of an entity in place.  Enter takes the text, Escape leaves it as it was.  */

#include "config.h"

#include "ui/board/okr-rename-popover.h"

#include "ui/okr-reply.h"
#include "widgets/okr-popover.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget    *popover;        /* borrowed: it owns this */
  GtkWidget    *entry;          /* borrowed */
  OkrWorkspace *workspace;      /* owned */
  OkrEntity    *entity;         /* owned */
} Rename;

static void
rename_free (Rename *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->entity);
  g_free (self);
}

static void
on_activate_cb (GtkEntry *entry,
                Rename   *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*text == '\0')
    {
      gtk_widget_error_bell (GTK_WIDGET (entry));
      return;
    }

  if (g_strcmp0 (text, okr_entity_get_title (self->entity)) != 0)
    okr_workspace_set_text_async (self->workspace, self->entity, "title", text, okr_reply_cb,
                                  okr_reply_new_for_popover (GTK_POPOVER (self->popover)));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/**
 * okr_rename_popover_popup:
 * @widget: the widget that the popover is about; must not be recycled
 * @bounds: what is renamed, in the coordinates of @widget
 * @workspace: takes the new title
 * @entity: what is renamed; has a "title"
 *
 * Opens the popover with the title selected; it goes by itself.
 */
void
okr_rename_popover_popup (GtkWidget             *widget,
                          const graphene_rect_t *bounds,
                          OkrWorkspace          *workspace,
                          OkrEntity             *entity)
{
  Rename *self = g_new0 (Rename, 1);

  self->workspace = g_object_ref (workspace);
  self->entity = g_object_ref (entity);
  self->popover = gtk_popover_new ();
  self->entry = gtk_entry_new ();
  g_object_set_data_full (G_OBJECT (self->popover), "okr-rename", self, (GDestroyNotify) rename_free);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), okr_entity_get_title (entity));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 42);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Rename"), -1);
  g_signal_connect (self->entry, "activate", G_CALLBACK (on_activate_cb), self);

  gtk_popover_set_child (GTK_POPOVER (self->popover), self->entry);
  okr_popover_popup_once (GTK_POPOVER (self->popover), widget, bounds);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
