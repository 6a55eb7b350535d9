/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover of a chip; see okr-outline-chip.h.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-chip.h"

#include "widgets/okr-popover.h"

#include <glib/gi18n.h>

static void
chip_free (OkrOutlineChip *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->entity);
  g_free (self);
}

/**
 * okr_outline_chip_new:
 * @workspace: takes the answer
 * @entity: what it is about
 * @name: what is asked, as it is read aloud
 *
 * Returns: (transfer none): an empty popover; it goes with the popover, which goes when it is closed
 */
OkrOutlineChip *
okr_outline_chip_new (OkrWorkspace *workspace,
                      OkrEntity    *entity,
                      const char   *name)
{
  OkrOutlineChip *self = g_new0 (OkrOutlineChip, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->workspace = g_object_ref (workspace);
  self->entity = g_object_ref (entity);
  self->popover = gtk_popover_new ();
  g_object_set_data_full (G_OBJECT (self->popover), "okr-chip", self, (GDestroyNotify) chip_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);

  return self;
}

/**
 * okr_outline_chip_get_box:
 * @self: a popover
 *
 * Returns: (transfer none): what is in it, from top to bottom
 */
GtkBox *
okr_outline_chip_get_box (OkrOutlineChip *self)
{
  return GTK_BOX (gtk_popover_get_child (GTK_POPOVER (self->popover)));
}

/**
 * okr_outline_chip_create_reply:
 * @self: a popover
 *
 * Returns: (transfer full): for okr_reply_cb(); what was typed stays until it is saved
 */
OkrReply *
okr_outline_chip_create_reply (OkrOutlineChip *self)
{
  return okr_reply_new_for_popover (GTK_POPOVER (self->popover));
}

/**
 * okr_outline_chip_popup:
 * @self: a popover that is filled
 * @button: what it points at
 *
 * Shows it, with the focus where something is typed or chosen.
 */
void
okr_outline_chip_popup (OkrOutlineChip *self,
                        GtkWidget      *button)
{
  okr_popover_popup_at (GTK_POPOVER (self->popover), button);
  gtk_widget_grab_focus (self->entry != NULL ? self->entry : self->list);
}

/**
 * okr_outline_chip_add_hint:
 * @self: a popover with an entry
 *
 * Adds the sentence for okr_outline_chip_set_hint().
 */
void
okr_outline_chip_add_hint (OkrOutlineChip *self)
{
  self->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->hint), 36);
  gtk_label_set_width_chars (GTK_LABEL (self->hint), 30);
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_box_append (okr_outline_chip_get_box (self), self->hint);
}

/**
 * okr_outline_chip_add_entry:
 * @self: a popover
 * @name: what is typed there
 * @text: what stands there already
 *
 * Adds an entry.
 */
void
okr_outline_chip_add_entry (OkrOutlineChip *self,
                            const char     *name,
                            const char     *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 30);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (okr_outline_chip_get_box (self), row);
}

/**
 * okr_outline_chip_add_take_button:
 * @self: a popover with an entry
 * @take: takes what is typed, as when Enter is pressed
 *
 * Adds a button beside the entry, for those who have the mouse in their hand.
 */
void
okr_outline_chip_add_take_button (OkrOutlineChip  *self,
                                  void          (*take) (OkrOutlineChip *self))
{
  GtkWidget *button = gtk_button_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_tooltip_text (button, _("Apply"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (take), self);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (self->entry)), button);
}

/**
 * okr_outline_chip_set_hint:
 * @self: a popover with an entry and a hint
 * @text: what that which is typed means, or what is wrong with it, in words
 * @invalid: whether it is wrong
 *
 * Says what will be taken.
 */
void
okr_outline_chip_set_hint (OkrOutlineChip *self,
                           const char     *text,
                           gboolean        invalid)
{
  gtk_label_set_text (GTK_LABEL (self->hint), text);
  if (invalid)
    {
      gtk_widget_add_css_class (self->entry, "error");
      gtk_widget_add_css_class (self->hint, "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_widget_remove_css_class (self->hint, "error");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/**
 * okr_outline_chip_get_typed:
 * @self: a popover with an entry
 *
 * Returns: (transfer none): what is typed, from its first letter
 */
const char *
okr_outline_chip_get_typed (OkrOutlineChip *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}
