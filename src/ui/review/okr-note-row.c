/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note of a review in its list.  */

#include "config.h"

#include "ui/review/okr-note-row.h"

#include "base/okr-text.h"
#include "logic/okr-enum-types.h"
#include "ui/okr-reply.h"
#include "ui/review/okr-review-labels.h"
#include "widgets/okr-drag-source.h"
#include "widgets/okr-menu.h"

#include <glib/gi18n.h>

/* of a text without an end */
#define TEXT_CHARACTERS 1000
#define SOURCE_CHARACTERS 200

struct _OkrNoteRow
{
  GtkListBoxRow  parent_instance;

  OkrReviewNote *note;          /* owned */
  OkrWorkspace  *workspace;     /* owned */

  GtkStack      *stack;         /* template children: "text", "entry" */
  GtkLabel      *text;
  GtkLabel      *source;
  GtkEntry      *entry;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (OkrNoteRow, okr_note_row, GTK_TYPE_LIST_BOX_ROW)

/* ---- where it goes ---- */

static OkrReviewNote *
get_neighbour (OkrNoteRow *self,
               int         steps)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + steps;
  GtkListBoxRow *row = GTK_IS_LIST_BOX (list) && index >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index) : NULL;

  return row != NULL ? OKR_NOTE_ROW (row)->note : NULL;
}

static void
place (OkrNoteRow        *self,
       OkrReviewNoteKind  kind,
       OkrReviewNote     *after)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "note.place", "(sis)", okr_entity_get_id (OKR_ENTITY (self->note)), (int) kind,
                              after != NULL ? okr_entity_get_id (OKR_ENTITY (after)) : "");
}

static void
on_move_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrNoteRow *self = OKR_NOTE_ROW (widget);
  OkrReviewNoteKind kind = okr_review_note_get_kind (self->note);

  if (g_str_equal (name, "note.up") && get_neighbour (self, -1) != NULL)
    place (self, kind, get_neighbour (self, -2));
  else if (g_str_equal (name, "note.down") && get_neighbour (self, 1) != NULL)
    place (self, kind, get_neighbour (self, 1));
}

static void
on_move_to_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "note.send", "(si)", okr_entity_get_id (OKR_ENTITY (OKR_NOTE_ROW (widget)->note)),
                              g_variant_get_int32 (parameter));
}

/* The list beside: the three of them stand in the order of the enumeration. */
static void
on_move_aside_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OkrNoteRow *self = OKR_NOTE_ROW (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int kind = (int) okr_review_note_get_kind (self->note) + (g_str_equal (name, "note.left") == rtl ? 1 : -1);

  if (kind >= OKR_REVIEW_NOTE_KIND_WORKED && kind <= OKR_REVIEW_NOTE_KIND_LEARNED)
    gtk_widget_activate_action (widget, "note.send", "(si)", okr_entity_get_id (OKR_ENTITY (self->note)), kind);
}

/* ---- its text ---- */

static void
stop_editing (OkrNoteRow *self)
{
  gboolean focused;

  /* the entry may be left because it goes */
  if (self->stack == NULL)
    return;

  focused = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;
  gtk_stack_set_visible_child_name (self->stack, "text");
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_edit_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrNoteRow *self = OKR_NOTE_ROW (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), okr_review_note_get_text (self->note));
  gtk_stack_set_visible_child_name (self->stack, "entry");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What cannot be saved stays where it was typed. */
static void
on_saved_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrNoteRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    stop_editing (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", error->message, FALSE);
}

static void
on_entry_activate_cb (OkrNoteRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (*text != '\0' && !g_str_equal (text, okr_review_note_get_text (self->note)))
    okr_workspace_set_text_async (self->workspace, OKR_ENTITY (self->note), "text", text, on_saved_cb, g_object_ref (self));
  else
    stop_editing (self);
}

/* What was typed is saved when somebody goes on to something else. */
static void
on_entry_left_cb (OkrNoteRow *self)
{
  /* the entry may be left because it goes, or because it is done */
  if (self->stack != NULL && self->note != NULL && !okr_entity_get_removed (OKR_ENTITY (self->note))
      && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "entry") == 0)
    on_entry_activate_cb (self);
}

static gboolean
on_entry_key_cb (OkrNoteRow      *self,
                 guint            keyval,
                 guint            keycode,
                 GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_editing (self);

  return GDK_EVENT_STOP;
}

static void
on_delete_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrNoteRow *self = OKR_NOTE_ROW (widget);

  okr_workspace_delete_async (self->workspace, OKR_ENTITY (self->note), okr_reply_cb, okr_reply_new (widget, _("Note deleted")));
}

/* ---- the menu, and dragging ---- */

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  OkrNoteRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  okr_menu_append (menu, _("_Edit"), "note.edit", NULL);
  okr_menu_append (places, _("Move _Up"), "note.up", NULL);
  okr_menu_append (places, _("Move _Down"), "note.down", NULL);
  for (int kind = OKR_REVIEW_NOTE_KIND_WORKED; kind <= OKR_REVIEW_NOTE_KIND_LEARNED; kind++)
    if (kind != (int) okr_review_note_get_kind (self->note))
      {
        g_autofree char *label = g_strdup_printf (_("Move to “%s”"), okr_review_label_for_note_kind ((OkrReviewNoteKind) kind));

        okr_menu_append (places, label, "note.move-to", g_variant_new_int32 (kind));
      }
  okr_menu_append (end, _("_Delete"), "note.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  gtk_menu_button_set_popover (button, okr_menu_new_popover (G_MENU_MODEL (menu)));
}

static GdkContentProvider *
on_drag_prepare_cb (OkrNoteRow    *self,
                    double         x,
                    double         y,
                    GtkDragSource *source)
{
  if (!okr_drag_source_get_armed (source) || !gtk_widget_get_visible (GTK_WIDGET (self->menu)))
    return NULL;

  return gdk_content_provider_new_typed (OKR_TYPE_REVIEW_NOTE, self->note);
}

static void
on_drag_begin_cb (OkrNoteRow    *self,
                  GdkDrag       *drag,
                  GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

/* ---- the widget ---- */

static void
okr_note_row_dispose (GObject *object)
{
  OkrNoteRow *self = OKR_NOTE_ROW (object);

  g_clear_object (&self->note);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (okr_note_row_parent_class)->dispose (object);
}

static void
okr_note_row_class_init (OkrNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_note_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrNoteRow, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrNoteRow, text);
  gtk_widget_class_bind_template_child (widget_class, OkrNoteRow, source);
  gtk_widget_class_bind_template_child (widget_class, OkrNoteRow, entry);
  gtk_widget_class_bind_template_child (widget_class, OkrNoteRow, menu);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate_cb);

  gtk_widget_class_install_action (widget_class, "note.edit", NULL, on_edit_cb);
  gtk_widget_class_install_action (widget_class, "note.delete", NULL, on_delete_cb);
  gtk_widget_class_install_action (widget_class, "note.up", NULL, on_move_cb);
  gtk_widget_class_install_action (widget_class, "note.down", NULL, on_move_cb);
  gtk_widget_class_install_action (widget_class, "note.left", NULL, on_move_aside_cb);
  gtk_widget_class_install_action (widget_class, "note.right", NULL, on_move_aside_cb);
  gtk_widget_class_install_action (widget_class, "note.move-to", "i", on_move_to_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "note.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "note.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "note.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "note.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "note.left", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "note.right", NULL);
}

static void
okr_note_row_init (OkrNoteRow *self)
{
  GtkDragSource *source = okr_drag_source_add (GTK_WIDGET (self), GDK_ACTION_MOVE, NULL, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_entry_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_entry_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (on_drag_prepare_cb), self);
  g_signal_connect_swapped (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  gtk_menu_button_set_create_popup_func (self->menu, create_menu, self, NULL);
}

/**
 * okr_note_row_new:
 * @note: what to show
 * @workspace: where it is
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
okr_note_row_new (OkrReviewNote *note,
                  OkrWorkspace  *workspace)
{
  OkrNoteRow *self = g_object_new (OKR_TYPE_NOTE_ROW, NULL);

  self->note = g_object_ref (note);
  self->workspace = g_object_ref (workspace);
  okr_note_row_update (self, FALSE);

  return GTK_WIDGET (self);
}

/**
 * okr_note_row_get_note:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
OkrReviewNote *
okr_note_row_get_note (OkrNoteRow *self)
{
  g_return_val_if_fail (OKR_IS_NOTE_ROW (self), NULL);

  return self->note;
}

/**
 * okr_note_row_update:
 * @self: a row
 * @editable: whether it can be changed
 *
 * Shows its note as it is now.
 */
void
okr_note_row_update (OkrNoteRow *self,
                     gboolean    editable)
{
  g_autofree char *beginning = NULL;
  g_autofree char *source = NULL;
  OkrKeyResult *key_result;

  g_return_if_fail (OKR_IS_NOTE_ROW (self));

  key_result = okr_review_note_get_key_result (self->note);
  beginning = okr_text_dup_beginning (okr_review_note_get_text (self->note), TEXT_CHARACTERS);
  source = key_result != NULL ? okr_text_dup_line (okr_key_result_get_title (key_result), SOURCE_CHARACTERS) : NULL;
  gtk_label_set_text (self->text, beginning);
  gtk_label_set_text (self->source, source != NULL ? source : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source), key_result != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->menu), editable);
  for (const char * const *name = (const char * const[]) { "note.edit", "note.delete", "note.up", "note.down", "note.left",
                                                           "note.right", "note.move-to", NULL }; *name != NULL; name++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), *name, editable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_review_note_get_text (self->note),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_text (self->source),
                                  -1);
}
