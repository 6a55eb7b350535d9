/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sticky: the title, its votes, how far it is, who does it; in the colour of its objective.  The node "sticky"
 * has the rest of its look.  Where there is little room it is compact, and whole only while the pointer or the focus is
 * on it.  */

#include "config.h"

#include "ui/ideas/okr-idea-sticky.h"

#include "model/okr-person.h"
#include "ui/ideas/okr-idea-sticky-words.h"
#include "widgets/okr-avatar.h"
#include "widgets/okr-drag-source.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-snapshot.h"
#include "widgets/okr-tooltip.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#define AVATAR_SIZE 20
#define PADDING 8
#define TITLE_MARGIN 4          /* above and below the title */
#define RADIUS 7
#define CHARACTERS 20           /* of a title that fit on a line */
#define CHARACTERS_AT_LEAST 6
#define FONT_SIZE 0.9           /* as in style.css */

struct _OkrIdeaSticky
{
  GtkWidget  parent_instance;

  OkrIdea   *idea;              /* owned */
  gboolean   movable;
  GtkWidget *title;             /* borrowed children */
  GtkWidget *foot;
  guint      number;            /* among the covered ones, from 1 */
  guint      n_lines;           /* of the title that there is room for, where it is compact */
  gboolean   compact;
  gboolean   raised;            /* it is looked at: whole all the same */
  graphene_rect_t cell;         /* while it is raised: what the pointer hits */
  double     grip_x;            /* where it was taken last */
  double     grip_y;
};

G_DEFINE_FINAL_TYPE (OkrIdeaSticky, okr_idea_sticky, GTK_TYPE_WIDGET)

static OkrObjective *
get_objective (OkrIdeaSticky *self)
{
  OkrKeyResult *key_result = okr_idea_get_key_result (self->idea);

  return key_result != NULL ? okr_key_result_get_objective (key_result) : NULL;
}

/* Whole lines only, and nothing that is cut off.  */
static void
update_room (OkrIdeaSticky *self)
{
  gboolean whole = !self->compact || self->raised;
  gboolean has_foot = *gtk_label_get_text (GTK_LABEL (self->foot)) != '\0' || okr_idea_get_doer (self->idea) != NULL;

  gtk_label_set_lines (GTK_LABEL (self->title), whole ? 2 : MAX ((int) self->n_lines, 1));
  gtk_label_set_width_chars (GTK_LABEL (self->title), whole ? CHARACTERS_AT_LEAST : 1);
  gtk_widget_set_visible (self->title, whole || self->n_lines > 0);
  gtk_widget_set_visible (self->foot, whole && has_foot && !okr_idea_get_covered (self->idea));
}

/* What must not be read is in no name, no description and no tooltip either (F52).  */
static void
update_covered (OkrIdeaSticky *self)
{
  g_autofree char *name = g_strdup_printf (_("Covered idea %'u"), self->number);

  gtk_label_set_text (GTK_LABEL (self->title), "");
  update_room (self);
  okr_tooltip_set (GTK_WIDGET (self), _("Covered: Enter reveals it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Covered: Enter reveals it"),
                                  -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "covered");
}

static void
update (OkrIdeaSticky *self)
{
  const char *title = okr_idea_get_title (self->idea);
  g_autofree char *foot = NULL;
  g_autofree char *description = NULL;
  g_autofree char *tooltip = NULL;

  if (okr_idea_get_covered (self->idea))
    {
      update_covered (self);
      return;
    }

  foot = okr_idea_sticky_dup_foot (self->idea);
  description = okr_idea_sticky_dup_description (self->idea);
  tooltip = okr_idea_sticky_dup_tooltip (self->idea, description);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "covered");

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->foot), foot);
  update_room (self);
  okr_tooltip_set (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- dragging ---- */

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source,
               double         x,
               double         y,
               OkrIdeaSticky *self)
{
  /* it has no place before it is revealed */
  if (!self->movable || okr_idea_get_covered (self->idea) || !okr_drag_source_get_armed (source))
    return NULL;

  self->grip_x = x;
  self->grip_y = y;

  return gdk_content_provider_new_typed (OKR_TYPE_IDEA, self->idea);
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  OkrIdeaSticky *self)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) picture = gdk_paintable_get_current_image (live);
  graphene_point_t *grip = graphene_point_alloc ();

  graphene_point_init (grip, (float) self->grip_x, (float) self->grip_y);
  g_object_set_data_full (G_OBJECT (drag), "okr-grip", grip, (GDestroyNotify) graphene_point_free);
  gtk_drag_source_set_icon (source, picture, (int) self->grip_x, (int) self->grip_y);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
on_drag_end_cb (GtkDragSource *source,
                GdkDrag       *drag,
                gboolean       delete_data,
                OkrIdeaSticky *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
on_held_cb (GtkWidget *widget,
            double     x,
            double     y,
            gpointer   user_data)
{
  OkrIdeaSticky *self = OKR_IDEA_STICKY (widget);

  gtk_widget_grab_focus (widget);
  gtk_widget_activate_action (widget, "idea.menu", "s", okr_entity_get_id (OKR_ENTITY (self->idea)));
}

static void
add_drag_source (OkrIdeaSticky *self)
{
  GtkDragSource *source = okr_drag_source_add (GTK_WIDGET (self), GDK_ACTION_MOVE, &(OkrDragHooks) { .held = on_held_cb }, NULL);

  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  g_signal_connect (source, "drag-end", G_CALLBACK (on_drag_end_cb), self);
}

/* ---- the menu and the focus ---- */

static void
on_pressed_cb (GtkGestureClick *gesture,
               int              n_press,
               double           x,
               double           y,
               OkrIdeaSticky   *self)
{
  const char *id = okr_entity_get_id (OKR_ENTITY (self->idea));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (gdk_event_triggers_context_menu (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture))))
    gtk_widget_activate_action (GTK_WIDGET (self), "idea.menu", "s", id);
  else if (n_press == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), okr_idea_get_covered (self->idea) ? "idea.reveal" : "idea.rename", "s", id);
}

static void
add_click (OkrIdeaSticky *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* ---- the widget ---- */

static void
okr_idea_sticky_state_flags_changed (GtkWidget     *widget,
                                     GtkStateFlags  before)
{
  OkrIdeaSticky *self = OKR_IDEA_STICKY (widget);
  GtkStateFlags flags = gtk_widget_get_state_flags (widget);
  gboolean raised = self->compact && (flags & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED)) != 0;

  GTK_WIDGET_CLASS (okr_idea_sticky_parent_class)->state_flags_changed (widget, before);

  if (raised == self->raised || gtk_widget_get_parent (widget) == NULL)
    return;

  self->raised = raised;
  if (raised)
    gtk_widget_add_css_class (widget, "raised");
  else
    gtk_widget_remove_css_class (widget, "raised");
  update_room (self);
  gtk_widget_queue_allocate (gtk_widget_get_parent (widget));
}

/* One that is raised lies over others, which shall still be found below it.  */
static gboolean
okr_idea_sticky_contains (GtkWidget *widget,
                          double     x,
                          double     y)
{
  OkrIdeaSticky *self = OKR_IDEA_STICKY (widget);

  if (self->raised)
    return graphene_rect_contains_point (&self->cell, &GRAPHENE_POINT_INIT ((float) x, (float) y));

  return GTK_WIDGET_CLASS (okr_idea_sticky_parent_class)->contains (widget, x, y);
}

static void
okr_idea_sticky_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  OkrIdeaSticky *self = OKR_IDEA_STICKY (widget);
  OkrObjective *objective = get_objective (self);
  OkrPerson *doer = gtk_widget_get_visible (self->foot) ? okr_idea_get_doer (self->idea) : NULL;
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  const graphene_rect_t paper = GRAPHENE_RECT_INIT (0, 0, width, height);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA colour = { 0.5f, 0.5f, 0.5f, 1 };
  GdkRGBA tint;

  if (objective != NULL)
    okr_palette_get_colour ((guint) okr_objective_get_colour (objective), dark, &colour);
  tint = colour;
  tint.alpha = dark ? 0.22f : 0.14f;
  okr_snapshot_append_rounded (snapshot, &paper, RADIUS, &tint);
  okr_snapshot_append_rounded_frame (snapshot, &paper, RADIUS, &colour);

  GTK_WIDGET_CLASS (okr_idea_sticky_parent_class)->snapshot (widget, snapshot);

  if (doer != NULL)
    okr_avatar_snapshot (snapshot, gtk_widget_get_pango_context (widget),
                         &GRAPHENE_RECT_INIT (rtl ? PADDING : width - PADDING - AVATAR_SIZE,
                                              height - AVATAR_SIZE - 5, AVATAR_SIZE, AVATAR_SIZE),
                         okr_person_get_name (doer), (guint) okr_person_get_place (doer));
}

static void
okr_idea_sticky_dispose (GObject *object)
{
  OkrIdeaSticky *self = OKR_IDEA_STICKY (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->foot, gtk_widget_unparent);
  g_clear_object (&self->idea);

  G_OBJECT_CLASS (okr_idea_sticky_parent_class)->dispose (object);
}

static void
okr_idea_sticky_class_init (OkrIdeaStickyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_idea_sticky_dispose;
  widget_class->contains = okr_idea_sticky_contains;
  widget_class->snapshot = okr_idea_sticky_snapshot;
  widget_class->state_flags_changed = okr_idea_sticky_state_flags_changed;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sticky");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
okr_idea_sticky_init (OkrIdeaSticky *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (self->title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_yalign (GTK_LABEL (self->title), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->title), CHARACTERS_AT_LEAST);
  gtk_widget_set_vexpand (self->title, TRUE);
  gtk_widget_set_margin_top (self->title, TITLE_MARGIN);
  gtk_widget_set_margin_bottom (self->title, TITLE_MARGIN);
  gtk_widget_set_margin_start (self->title, PADDING);
  gtk_widget_set_margin_end (self->title, PADDING);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->foot = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->foot), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->foot), 0);
  gtk_widget_add_css_class (self->foot, "foot");
  gtk_widget_set_margin_bottom (self->foot, 5);
  gtk_widget_set_margin_start (self->foot, PADDING);
  gtk_widget_set_margin_end (self->foot, PADDING + AVATAR_SIZE + 4);
  gtk_widget_set_size_request (self->foot, -1, AVATAR_SIZE);
  gtk_widget_set_parent (self->foot, GTK_WIDGET (self));

  add_drag_source (self);
  add_click (self);
}

/**
 * okr_idea_sticky_new:
 * @idea: what it shows
 * @movable: whether it can be dragged
 *
 * Returns: (transfer floating): a sticky, which okr_idea_sticky_sync() fills and keeps up to date
 */
GtkWidget *
okr_idea_sticky_new (OkrIdea  *idea,
                     gboolean  movable)
{
  OkrIdeaSticky *self = g_object_new (OKR_TYPE_IDEA_STICKY, NULL);

  self->idea = g_object_ref (idea);
  self->movable = movable;

  return GTK_WIDGET (self);
}

/**
 * okr_idea_sticky_get_idea:
 *
 * Returns: (transfer none): what it shows
 */
OkrIdea *
okr_idea_sticky_get_idea (OkrIdeaSticky *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_STICKY (self), NULL);

  return self->idea;
}

/**
 * okr_idea_sticky_update:
 * @self: a sticky
 * @number: its place among the covered ones, from 1
 *
 * Lets it show what its idea is now.
 */
void
okr_idea_sticky_update (OkrIdeaSticky *self,
                        guint          number)
{
  g_return_if_fail (OKR_IS_IDEA_STICKY (self));

  self->number = number;
  update (self);
}

/**
 * okr_idea_sticky_get_size:
 * @widget: a widget with the font of stickies
 * @scale: how many times that font is magnified
 * @size: (out): how large a sticky should be on a plane
 *
 * The size grows with the font: two lines of a title and a foot; a compact one has whole lines and nothing else.
 */
void
okr_idea_sticky_get_size (GtkWidget         *widget,
                          double             scale,
                          OkrIdeaStickySize *size)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int line = (int) ceil (PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics)) * scale);
  int character = PANGO_PIXELS_CEIL (pango_font_metrics_get_approximate_char_width (metrics));

  size->width = (int) ceil (CHARACTERS * character * scale) * 9 / 10 + 2 * PADDING;
  size->height = 2 * line + MAX (line, AVATAR_SIZE) + 9;
  size->line = (int) ceil (line * FONT_SIZE);
  size->frame = 2 * TITLE_MARGIN;
  pango_font_metrics_unref (metrics);
}

/**
 * okr_idea_sticky_set_scale:
 * @self: a sticky
 * @scale: how many times its font is magnified
 */
void
okr_idea_sticky_set_scale (OkrIdeaSticky *self,
                           double         scale)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (OKR_IS_IDEA_STICKY (self));

  if (scale > 1)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
    }
  gtk_label_set_attributes (GTK_LABEL (self->title), attributes);
  gtk_label_set_attributes (GTK_LABEL (self->foot), attributes);
}

/**
 * okr_idea_sticky_set_room:
 * @self: a sticky
 * @n_lines: how many lines of the title there is room for
 * @whole: whether there is room for all of it
 */
void
okr_idea_sticky_set_room (OkrIdeaSticky *self,
                          guint          n_lines,
                          gboolean       whole)
{
  g_return_if_fail (OKR_IS_IDEA_STICKY (self));

  if (self->n_lines == n_lines && self->compact == !whole)
    return;

  self->n_lines = n_lines;
  self->compact = !whole;
  self->raised = self->raised && self->compact;
  update_room (self);
}

/**
 * okr_idea_sticky_is_raised:
 * @self: a sticky
 *
 * Returns: whether it wants to be whole and above all others, although it is compact
 */
gboolean
okr_idea_sticky_is_raised (OkrIdeaSticky *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_STICKY (self), FALSE);

  return self->raised;
}

/**
 * okr_idea_sticky_set_cell:
 * @self: a sticky that is raised
 * @cell: its place among the others, in its own coordinates: only there it can be hit
 */
void
okr_idea_sticky_set_cell (OkrIdeaSticky         *self,
                          const graphene_rect_t *cell)
{
  g_return_if_fail (OKR_IS_IDEA_STICKY (self));

  self->cell = *cell;
}

/**
 * okr_idea_sticky_get_grip:
 * @drop: a drop of an idea
 * @x: (out): where in the sticky it was taken, from its left
 * @y: (out): from its top
 */
void
okr_idea_sticky_get_grip (GdkDrop *drop,
                          double  *x,
                          double  *y)
{
  GdkDrag *drag = gdk_drop_get_drag (drop);
  graphene_point_t *grip = drag != NULL ? g_object_get_data (G_OBJECT (drag), "okr-grip") : NULL;

  *x = grip != NULL ? (double) grip->x : 0;
  *y = grip != NULL ? (double) grip->y : 0;
}
