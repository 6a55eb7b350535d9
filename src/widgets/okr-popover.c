/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a popover belongs that points at a part of something scrolled: used by the value, the title
 * and the menu that a card of the board opens. */

#include "config.h"

#include "widgets/okr-popover.h"

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* GTK gives the focus back inside the parent of the popover only. */
static void
on_closed_cb (GtkPopover *popover)
{
  GWeakRef *focus = g_object_get_data (G_OBJECT (popover), "okr-focus");
  g_autoptr (GtkWidget) widget = g_weak_ref_get (focus);

  if (widget != NULL && gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (widget);
}

/* Where the focus is now, it shall be again when the popover closes. */
static void
remember_focus (GtkPopover *popover,
                GtkWidget  *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GWeakRef *remembered = g_object_get_data (G_OBJECT (popover), "okr-focus");

  if (remembered == NULL)
    {
      remembered = g_new0 (GWeakRef, 1);
      g_weak_ref_init (remembered, NULL);
      g_object_set_data_full (G_OBJECT (popover), "okr-focus", remembered, weak_ref_free);
      g_signal_connect (popover, "closed", G_CALLBACK (on_closed_cb), NULL);
    }
  if (focus == NULL || gtk_widget_is_ancestor (focus, widget))
    g_weak_ref_set (remembered, focus);
}

/**
 * okr_popover_point_at:
 * @popover: a popover, with a parent only if this function gave it one
 * @widget: what it is about; inside a scrolled window or not
 * @bounds: the part to point at, in the coordinates of @widget
 *
 * Lets @popover point at the part of @widget that is in view. Its parent is the one of the scrolled
 * window: a viewport scrolls to whatever gets the focus below it, and would take the field in a
 * popover for something at its very beginning. When it closes, the focus goes back to where in
 * @widget it is now.
 */
void
okr_popover_point_at (GtkPopover            *popover,
                      GtkWidget             *widget,
                      const graphene_rect_t *bounds)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  graphene_rect_t all, view, place;

  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (bounds != NULL);

  remember_focus (popover, widget);
  if (parent == NULL)
    {
      parent = scrolled != NULL ? gtk_widget_get_parent (scrolled) : widget;
      gtk_widget_set_parent (GTK_WIDGET (popover), parent);
    }

  if (!gtk_widget_compute_bounds (widget, parent, &all))
    return;

  graphene_rect_offset_r (bounds, all.origin.x, all.origin.y, &place);
  if (scrolled != NULL && gtk_widget_compute_bounds (scrolled, parent, &view))
    {
      /* what is not in view is pointed at from the nearest edge */
      float x = CLAMP (place.origin.x, view.origin.x, view.origin.x + view.size.width);
      float y = CLAMP (place.origin.y, view.origin.y, view.origin.y + view.size.height);

      place.size.width = CLAMP (place.origin.x + place.size.width, x, view.origin.x + view.size.width) - x;
      place.size.height = CLAMP (place.origin.y + place.size.height, y, view.origin.y + view.size.height) - y;
      place.origin = GRAPHENE_POINT_INIT (x, y);
    }

  gtk_popover_set_pointing_to (popover, &(GdkRectangle) {
    (int) place.origin.x, (int) place.origin.y, (int) place.size.width, (int) place.size.height,
  });
}

static gboolean
unparent (gpointer user_data)
{
  GtkWidget *popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

static void
on_closed_for_good_cb (GtkWidget *popover)
{
  /* not while the popover is still emitting; the action of a chosen item of a menu comes after it too */
  g_idle_add_full (G_PRIORITY_LOW, unparent, g_object_ref (popover), g_object_unref);
}

/**
 * okr_popover_popup_once:
 * @popover: (transfer floating): a popover without a parent
 * @widget: what it is about, as in okr_popover_point_at(); must not go while it is shown
 * @bounds: the part to point at, in the coordinates of @widget
 *
 * Shows a popover that goes for good when it is closed.
 */
void
okr_popover_popup_once (GtkPopover            *popover,
                        GtkWidget             *widget,
                        const graphene_rect_t *bounds)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_connect (popover, "closed", G_CALLBACK (on_closed_for_good_cb), NULL);
  okr_popover_point_at (popover, widget, bounds);
  gtk_popover_popup (popover);
}

/**
 * okr_popover_popup_at:
 * @popover: (transfer floating): a popover without a parent
 * @button: what it points at
 *
 * Shows a popover as okr_popover_popup_once() does; the focus goes back to where it is now, also beside @button.
 */
void
okr_popover_popup_at (GtkPopover *popover,
                      GtkWidget  *button)
{
  GtkRoot *root = gtk_widget_get_root (button);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *about = button;
  graphene_rect_t bounds;

  g_return_if_fail (GTK_IS_POPOVER (popover));

  while (focus != NULL && !gtk_widget_is_ancestor (focus, about) && !GTK_IS_VIEWPORT (gtk_widget_get_parent (about))
         && gtk_widget_get_parent (about) != GTK_WIDGET (root))
    about = gtk_widget_get_parent (about);

  if (gtk_widget_compute_bounds (button, about, &bounds))
    okr_popover_popup_once (popover, about, &bounds);
}
