/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the outline.  They mean one thing while a text is edited and another while a line as a whole has the
 * focus; Escape and Enter lead from one to the other.  What an input method wants for itself it gets first.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-keys.h"

#include "ui/okr-reply.h"
#include "ui/plan/outline/okr-outline-edits.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

typedef struct
{
  guint       keyval;
  const char *action;
} AltKey;

/* With Alt, in both ways. */
static const AltKey alt_keys[] = {
  { GDK_KEY_Up, "outline.move-up" }, { GDK_KEY_KP_Up, "outline.move-up" },
  { GDK_KEY_Down, "outline.move-down" }, { GDK_KEY_KP_Down, "outline.move-down" },
  { GDK_KEY_Right, "outline.indent" }, { GDK_KEY_Left, "outline.outdent" },
  { GDK_KEY_p, "outline.park" }, { GDK_KEY_m, "outline.move" },
  { GDK_KEY_t, "line.type" }, { GDK_KEY_a, "line.ambition" }, { GDK_KEY_o, "line.owner" }, { GDK_KEY_d, "line.due" },
  { GDK_KEY_v, "line.figures" }, { GDK_KEY_i, "line.advice" },
  { GDK_KEY_Return, "outline.open" }, { GDK_KEY_KP_Enter, "outline.open" },
};

static gboolean
on_alt_key (OkrOutlineView *view,
            OkrOutlineLine *line,
            guint           keyval)
{
  for (guint i = 0; i < G_N_ELEMENTS (alt_keys); i++)
    if (gdk_keyval_to_lower (keyval) == alt_keys[i].keyval)
      {
        if (okr_outline_line_is_blank (line))
          return GDK_EVENT_STOP;
        okr_outline_view_save (view);
        okr_outline_line_ask (line, alt_keys[i].action);
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

static void
go (OkrOutlineLine *line,
    gboolean        edits)
{
  if (line == NULL)
    return;

  if (edits || okr_outline_line_get_entity (line) == NULL)
    okr_outline_line_edit (line, OKR_OUTLINE_LINE_END);
  else
    gtk_widget_grab_focus (GTK_WIDGET (line));
}

/* ---- while a text is edited ---- */

/* Whether the caret would leave the text by going on, from its last row or from its first. */
static gboolean
caret_is_at_edge (GtkTextView *editor,
                  gboolean     at_end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (editor);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));

  return at_end ? !gtk_text_view_forward_display_line (editor, &iter) || gtk_text_iter_is_end (&iter)
                : !gtk_text_view_backward_display_line (editor, &iter);
}

static gboolean
on_edge_key (OkrOutlineLine *line,
             guint           keyval)
{
  gboolean down = keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down;
  OkrOutlineLine *next = down ? okr_outline_view_get_next (line) : okr_outline_view_get_previous (line);

  if (next == NULL || !caret_is_at_edge (okr_outline_line_get_editor (line), down))
    return GDK_EVENT_PROPAGATE;

  go (next, TRUE);

  return GDK_EVENT_STOP;
}

static gboolean
on_plain_key_in_text (OkrOutlineView *view,
                      OkrOutlineLine *line,
                      guint           keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      okr_outline_edits_write_next (view, line);
      return GDK_EVENT_STOP;

    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      okr_outline_edits_indent (view, line);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return on_edge_key (line, keyval);

    case GDK_KEY_BackSpace:
    case GDK_KEY_Delete:
      if (*okr_outline_line_get_text (line) != '\0')
        return GDK_EVENT_PROPAGATE;
      okr_outline_edits_delete (view, line);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      okr_outline_line_stop_editing (line);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_key_in_text (OkrOutlineView  *view,
                OkrOutlineLine  *line,
                guint            keyval,
                GdkModifierType  modifiers)
{
  if (modifiers == 0)
    return on_plain_key_in_text (view, line, keyval);

  if (modifiers == GDK_SHIFT_MASK && (keyval == GDK_KEY_ISO_Left_Tab || keyval == GDK_KEY_Tab))
    {
      okr_outline_edits_outdent (view, line);
      return GDK_EVENT_STOP;
    }
  if (modifiers == GDK_SHIFT_MASK && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    return GDK_EVENT_STOP;      /* a title has one line */

  /* what is typed is undone like everything else */
  if ((modifiers & GDK_CONTROL_MASK) && gdk_keyval_to_lower (keyval) == GDK_KEY_z)
    {
      okr_outline_view_save (view);
      gtk_widget_activate_action (GTK_WIDGET (view), modifiers & GDK_SHIFT_MASK ? "win.redo" : "win.undo", NULL);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* ---- while a line has the focus ---- */

/* Whether nothing can be changed; the window says why. */
static gboolean
refuse (OkrOutlineView *view,
        OkrOutlineLine *line)
{
  return okr_reply_refuse (GTK_WIDGET (view), okr_outline_view_get_workspace (view), okr_outline_line_get_entity (line));
}

static gboolean
on_key_on_line (OkrOutlineView *view,
                OkrOutlineLine *line,
                guint           keyval)
{
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_F2:
      if (!refuse (view, line))
        okr_outline_line_edit (line, OKR_OUTLINE_LINE_END);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      go (okr_outline_view_get_previous (line), FALSE);
      return okr_outline_view_get_previous (line) != NULL;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go (okr_outline_view_get_next (line), FALSE);
      return okr_outline_view_get_next (line) != NULL;

    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go (okr_outline_view_get_first (view), FALSE);
      return GDK_EVENT_STOP;

    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      go (okr_outline_view_get_last (view), FALSE);
      return GDK_EVENT_STOP;

    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      if (!refuse (view, line))
        okr_outline_edits_delete (view, line);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The line that keys go to; NULL: a chip has the focus, or what it opened. */
static OkrOutlineLine *
find_line (OkrOutlineView *view)
{
  OkrOutlineLine *line = okr_outline_view_find_focused (view);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));

  if (line == NULL)
    return NULL;

  return focus == (GtkWidget *) line || focus == (GtkWidget *) okr_outline_line_get_editor (line) ? line : NULL;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrOutlineView        *view)
{
  OkrOutlineLine *line = find_line (view);
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType modifiers = state & MODIFIERS;

  if (line == NULL)
    return GDK_EVENT_PROPAGATE;

  if (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view))) == (GtkWidget *) line)
    return modifiers == 0 ? on_key_on_line (view, line, keyval) : GDK_EVENT_PROPAGATE;
  if (gtk_text_view_im_context_filter_keypress (okr_outline_line_get_editor (line), event))
    return GDK_EVENT_STOP;

  return on_key_in_text (view, line, keyval, modifiers);
}

static gboolean
on_window_key_pressed_cb (GtkEventControllerKey *controller,
                          guint                  keyval,
                          guint                  keycode,
                          GdkModifierType        state,
                          OkrOutlineView        *view)
{
  OkrOutlineLine *line = (state & MODIFIERS) == GDK_ALT_MASK ? find_line (view) : NULL;

  return line != NULL ? on_alt_key (view, line, keyval) : GDK_EVENT_PROPAGATE;
}

/* The mnemonics of the whole window are tried before any widget in it gets a key, and some language has a button with
 * Alt and any letter ("_Annuler").  What is added to the window last comes before them.  */
static void
on_root_changed_cb (OkrOutlineView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkEventController *keys = g_object_get_data (G_OBJECT (view), "okr-window-keys");

  if (keys != NULL)
    gtk_widget_remove_controller (gtk_event_controller_get_widget (keys), keys);
  keys = root != NULL ? gtk_event_controller_key_new () : NULL;
  g_object_set_data (G_OBJECT (view), "okr-window-keys", keys);
  if (keys == NULL)
    return;

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_window_key_pressed_cb), view, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (root), keys);
}

static void
on_pasted_cb (OkrOutlineView *view,
              OkrOutlineLine *line,
              const char     *text)
{
  okr_outline_edits_paste (view, line, text);
}

/* ---- actions ---- */

static void
on_action_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  OkrOutlineView *view = user_data;
  OkrOutlineLine *line = okr_outline_view_find_focused (view);
  const char *name = g_action_get_name (G_ACTION (action));

  if (line == NULL)
    return;

  /* what can only be read can be opened all the same */
  if (g_str_equal (name, "open"))
    okr_outline_edits_open (view, line);
  else if (refuse (view, line))
    return;
  else if (g_str_equal (name, "edit"))
    okr_outline_line_edit (line, OKR_OUTLINE_LINE_END);
  else if (g_str_equal (name, "add-key-result"))
    okr_outline_edits_add_key_result (view, line);
  else if (g_str_equal (name, "indent"))
    okr_outline_edits_indent (view, line);
  else if (g_str_equal (name, "outdent"))
    okr_outline_edits_outdent (view, line);
  else if (g_str_equal (name, "move-up"))
    okr_outline_edits_move (view, line, -1);
  else if (g_str_equal (name, "move-down"))
    okr_outline_edits_move (view, line, 1);
  else if (g_str_equal (name, "move"))
    okr_outline_edits_move_away (view, line);
  else if (g_str_equal (name, "park"))
    okr_outline_edits_park (view, line);
  else
    okr_outline_edits_delete (view, line);
}

/* Each is about the line that has the focus. */
static const GActionEntry actions[] = {
  { "open", on_action_cb }, { "edit", on_action_cb }, { "add-key-result", on_action_cb }, { "indent", on_action_cb },
  { "outdent", on_action_cb }, { "move-up", on_action_cb }, { "move-down", on_action_cb }, { "move", on_action_cb },
  { "park", on_action_cb }, { "delete", on_action_cb },
};

/**
 * okr_outline_keys_add:
 * @view: an outline
 *
 * Gives it its keys, and the actions "outline.edit", "outline.indent", ...
 */
void
okr_outline_keys_add (OkrOutlineView *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), view);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "outline", G_ACTION_GROUP (group));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect (view, "notify::root", G_CALLBACK (on_root_changed_cb), NULL);
  g_signal_connect (view, "pasted", G_CALLBACK (on_pasted_cb), NULL);
}
