/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small widget around okr_avatar_snapshot ().  See the header.  */

#include "config.h"

#include "widgets/okr-avatar-view.h"

#include "widgets/okr-avatar.h"

#define SIZE 28

struct _OkrAvatarView
{
  GtkWidget  parent_instance;

  char      *name;              /* owned; NULL: nobody */
  guint      colour;            /* which of the avatars' colours */
};

G_DEFINE_FINAL_TYPE (OkrAvatarView, okr_avatar_view, GTK_TYPE_WIDGET)

static void
okr_avatar_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
okr_avatar_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  OkrAvatarView *self = OKR_AVATAR_VIEW (widget);
  float left = (float) (gtk_widget_get_width (widget) - SIZE) / 2;
  float top = (float) (gtk_widget_get_height (widget) - SIZE) / 2;

  okr_avatar_snapshot (snapshot, gtk_widget_get_pango_context (widget),
                       &GRAPHENE_RECT_INIT (left, top, SIZE, SIZE), self->name, self->colour);
}

static void
okr_avatar_view_finalize (GObject *object)
{
  g_free (OKR_AVATAR_VIEW (object)->name);

  G_OBJECT_CLASS (okr_avatar_view_parent_class)->finalize (object);
}

static void
okr_avatar_view_class_init (OkrAvatarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = okr_avatar_view_finalize;
  widget_class->measure = okr_avatar_view_measure;
  widget_class->snapshot = okr_avatar_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "avatarview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
okr_avatar_view_init (OkrAvatarView *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * okr_avatar_view_new:
 * @name: (nullable): the name of a person
 * @colour: which colour they have, as in okr_avatar_get_colour()
 *
 * Returns: (transfer floating): their initials in their colour
 */
GtkWidget *
okr_avatar_view_new (const char *name,
                     guint       colour)
{
  OkrAvatarView *self = g_object_new (OKR_TYPE_AVATAR_VIEW, NULL);

  okr_avatar_view_set_person (self, name, colour);

  return GTK_WIDGET (self);
}

/**
 * okr_avatar_view_set_person:
 * @self: initials
 * @name: (nullable): the name of a person; nobody is not shown
 * @colour: which colour they have
 */
void
okr_avatar_view_set_person (OkrAvatarView *self,
                            const char    *name,
                            guint          colour)
{
  g_return_if_fail (OKR_IS_AVATAR_VIEW (self));

  gtk_widget_set_visible (GTK_WIDGET (self), name != NULL);
  if (!g_set_str (&self->name, name) && self->colour == colour)
    return;

  self->colour = colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
