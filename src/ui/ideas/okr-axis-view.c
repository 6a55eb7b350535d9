/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Eleven columns: what is not judged yet, then 1 to 10.  Left and Right move an idea, and so does a drag; "A" marks it
 * as an anchor.  Nothing here tells what an idea is on the other axis.  */

#include "config.h"

#include "ui/ideas/okr-axis-view.h"

#include "logic/okr-matrix.h"
#include "widgets/okr-drag-source.h"
#include "widgets/okr-edge-scroller.h"
#include "widgets/okr-focus.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define N_COLUMNS 11
#define COLUMN_WIDTH 150

struct _OkrAxisView
{
  GtkWidget        parent_instance;

  GtkWidget       *window;              /* borrowed child */
  GtkListBox      *columns[N_COLUMNS];  /* borrowed: 0 has what is not judged */
  OkrEdgeScroller *scroller;            /* owned */

  OkrIdeaLists    *lists;               /* owned */
  OkrAxis          axis;

  /* several presses of an arrow may come before the first is on the file */
  OkrIdea         *judged;              /* owned: the one that was moved last */
  guint            judged_column;       /* where it goes */
};

G_DEFINE_FINAL_TYPE (OkrAxisView, okr_axis_view, GTK_TYPE_WIDGET)

static OkrIdea *
get_idea (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "okr-idea");
}

static double
get_value (OkrAxisView *self,
           OkrIdea     *idea)
{
  return self->axis == OKR_AXIS_EFFORT ? okr_idea_get_effort (idea) : okr_idea_get_impact (idea);
}

static guint
get_stored_column (OkrAxisView *self,
                   OkrIdea     *idea)
{
  double value = get_value (self, idea);

  return isnan (value) ? 0 : (guint) CLAMP (round (value), OKR_MATRIX_LEAST, OKR_MATRIX_GREATEST);
}

static guint
get_column (OkrAxisView *self,
            OkrIdea     *idea)
{
  return idea == self->judged ? self->judged_column : get_stored_column (self, idea);
}

static void
on_done_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrAxisView) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = okr_workspace_finish (OKR_WORKSPACE (object), result, &error);

  /* once the file says what was asked for, it tells from here on */
  if (self->judged != NULL && (!done || get_stored_column (self, self->judged) == self->judged_column))
    g_clear_object (&self->judged);
  if (!done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", error->message, FALSE);
}

static void
judge (OkrAxisView *self,
       OkrIdea     *idea,
       guint        column)
{
  g_autofree char *heard = NULL;

  if (column == get_column (self, idea))
    return;

  g_set_object (&self->judged, idea);
  self->judged_column = column;
  okr_workspace_judge_idea_async (okr_idea_lists_get_workspace (self->lists), idea, self->axis, column == 0 ? NAN : column,
                                  on_done_cb, g_object_ref (self));
  heard = column == 0 ? g_strdup (_("Not judged yet"))
                      : g_strdup_printf (self->axis == OKR_AXIS_EFFORT ? _("Effort %u") : _("Impact %u"), column);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), heard, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
is_anchor (OkrAxisView *self,
           OkrIdea     *idea)
{
  return okr_workspace_is_anchor (okr_idea_lists_get_workspace (self->lists), idea, self->axis);
}

static void
toggle_anchor (OkrAxisView *self,
               OkrIdea     *idea)
{
  okr_workspace_set_anchor_async (okr_idea_lists_get_workspace (self->lists), idea, self->axis, !is_anchor (self, idea),
                                  on_done_cb, g_object_ref (self));
}

/* ---- a row ---- */

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source,
               double         x,
               double         y,
               GtkWidget     *row)
{
  OkrAxisView *self = OKR_AXIS_VIEW (gtk_widget_get_ancestor (row, OKR_TYPE_AXIS_VIEW));

  if (!okr_drag_source_get_armed (source) || okr_workspace_get_read_only (okr_idea_lists_get_workspace (self->lists)))
    return NULL;

  return gdk_content_provider_new_typed (OKR_TYPE_IDEA, get_idea (row));
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  GtkWidget     *row)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
on_anchor_clicked_cb (GtkButton   *button,
                      OkrAxisView *self)
{
  toggle_anchor (self, get_idea (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW)));
}

static GtkWidget *
create_anchor (OkrAxisView *self,
               gboolean     anchor)
{
  GtkWidget *button = gtk_button_new_with_label ("⚓");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  if (!anchor)
    gtk_widget_add_css_class (button, "dim-label");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, anchor ? _("No Anchor Any More (A)") : _("Make It an Anchor (A)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, anchor ? _("No Anchor Any More") : _("Make It an Anchor"), -1);
  g_signal_connect (button, "clicked", G_CALLBACK (on_anchor_clicked_cb), self);

  return button;
}

static GtkWidget *
create_row (OkrAxisView *self,
            OkrIdea     *idea)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (okr_idea_get_title (idea));
  GtkDragSource *source = okr_drag_source_add (row, GDK_ACTION_MOVE, NULL, NULL);
  gboolean anchor = is_anchor (self, idea);
  OkrKeyResult *key_result = okr_idea_get_key_result (idea);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 11);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_anchor (self, anchor));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (anchor)
    gtk_widget_add_css_class (row, "anchor");
  gtk_widget_set_tooltip_text (row, key_result != NULL ? okr_key_result_get_title (key_result) : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_idea_get_title (idea),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, anchor ? _("Anchor") : "",
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "okr-idea", g_object_ref (idea), g_object_unref);

  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), row);

  return row;
}

/* ---- the columns ---- */

static GtkWidget *
find_focused_row (OkrAxisView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self)) ? row : NULL;
}

/* Anchors first in their column, so that there is something to compare with.  */
static void
append_rows (OkrAxisView *self,
             GPtrArray   *ideas,
             gboolean     anchors,
             OkrIdea     *focused)
{
  for (guint i = 0; i < ideas->len; i++)
    {
      OkrIdea *idea = ideas->pdata[i];
      GtkWidget *row;

      if (is_anchor (self, idea) != anchors)
        continue;
      row = create_row (self, idea);
      gtk_list_box_append (self->columns[get_column (self, idea)], row);
      if (idea == focused)
        gtk_widget_grab_focus (row);
    }
}

static void
update (OkrAxisView *self)
{
  GtkWidget *row = find_focused_row (self);
  g_autoptr (OkrIdea) focused = row != NULL ? g_object_ref (get_idea (row)) : NULL;
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (self->lists, TRUE);

  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_list_box_remove_all (self->columns[i]);
  append_rows (self, ideas, TRUE, focused);
  append_rows (self, ideas, FALSE, focused);
}

static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            OkrAxisView   *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  judge (self, g_value_get_object (value), GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "okr-column")));

  return TRUE;
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   OkrAxisView           *self)
{
  GtkWidget *row = find_focused_row (self);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  OkrIdea *idea;
  guint column;

  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return GDK_EVENT_PROPAGATE;

  idea = get_idea (row);
  column = get_column (self, idea);
  if (keyval == GDK_KEY_a || keyval == GDK_KEY_A)
    toggle_anchor (self, idea);
  else if (keyval == (rtl ? GDK_KEY_Left : GDK_KEY_Right) && column + 1 < N_COLUMNS)
    judge (self, idea, column + 1);
  else if (keyval == (rtl ? GDK_KEY_Right : GDK_KEY_Left) && column > 0)
    judge (self, idea, column - 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static char *
dup_heading (OkrAxisView *self,
             guint        column)
{
  gboolean effort = self->axis == OKR_AXIS_EFFORT;

  if (column == 0)
    return g_strdup (_("Not judged yet"));
  if (column == 1)
    return g_strdup (effort ? _("1 · least effort") : _("1 · least impact"));
  if (column == N_COLUMNS - 1)
    return g_strdup (effort ? _("10 · most effort") : _("10 · most impact"));

  return g_strdup_printf ("%u", column);
}

static GtkWidget *
create_column (OkrAxisView *self,
               guint        column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *text = dup_heading (self, column);
  GtkWidget *heading = gtk_label_new (text);
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_IDEA, GDK_ACTION_MOVE);

  gtk_widget_add_css_class (box, "axis-column");
  gtk_widget_set_size_request (box, COLUMN_WIDTH, -1);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);

  self->columns[column] = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->columns[column], GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->columns[column]), "axis-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->columns[column]), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->columns[column]));

  g_object_set_data (G_OBJECT (box), "okr-column", GUINT_TO_POINTER (column));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));

  return box;
}

/* ---- the widget ---- */

static gboolean
okr_axis_view_grab_focus (GtkWidget *widget)
{
  OkrAxisView *self = OKR_AXIS_VIEW (widget);

  if (!okr_focus_is_outside (widget))
    return FALSE;

  for (guint i = 0; i < N_COLUMNS; i++)
    if (gtk_list_box_get_row_at_index (self->columns[i], 0) != NULL)
      return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->columns[i], 0)));

  return FALSE;
}

static void
okr_axis_view_dispose (GObject *object)
{
  OkrAxisView *self = OKR_AXIS_VIEW (object);

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  g_clear_object (&self->lists);
  g_clear_object (&self->judged);
  g_clear_object (&self->scroller);
  g_clear_pointer (&self->window, gtk_widget_unparent);

  G_OBJECT_CLASS (okr_axis_view_parent_class)->dispose (object);
}

static void
okr_axis_view_class_init (OkrAxisViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_axis_view_dispose;
  widget_class->grab_focus = okr_axis_view_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
okr_axis_view_init (OkrAxisView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->window = gtk_scrolled_window_new ();
  gtk_widget_set_parent (self->window, GTK_WIDGET (self));
  self->scroller = okr_edge_scroller_new (GTK_SCROLLED_WINDOW (self->window));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * okr_axis_view_new:
 * @lists: the ideas to sort
 * @axis: by what
 *
 * Returns: (transfer floating): the columns
 */
GtkWidget *
okr_axis_view_new (OkrIdeaLists *lists,
                   OkrAxis       axis)
{
  OkrAxisView *self = g_object_new (OKR_TYPE_AXIS_VIEW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->lists = g_object_ref (lists);
  self->axis = axis;
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  for (guint i = 0; i < N_COLUMNS; i++)
    gtk_box_append (GTK_BOX (box), create_column (self, i));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->window), box);
  g_signal_connect_object (lists, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
