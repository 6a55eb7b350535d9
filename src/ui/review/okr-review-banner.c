/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The banner of a cycle that has ended (F81) or is closed (F85).  */

#include "config.h"

#include "ui/review/okr-review-banner.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrReviewBanner
{
  GtkWidget     parent_instance;

  AdwBanner    *banner;         /* borrowed child, NULL until there is something to say: most starts have nothing */

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
  gboolean      reviewing;      /* the Review page is seen: it need not be offered */
};

G_DEFINE_FINAL_TYPE (OkrReviewBanner, okr_review_banner, GTK_TYPE_WIDGET)

static gboolean
is_closed (OkrReviewBanner *self)
{
  return self->cycle != NULL && okr_cycle_get_state (self->cycle) == OKR_CYCLE_STATE_CLOSED;
}

static void
on_button_clicked_cb (OkrReviewBanner *self)
{
  if (is_closed (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.archive-cycle", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "review");
}

static void
ensure_banner (OkrReviewBanner *self)
{
  if (self->banner != NULL)
    return;

  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (on_button_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->banner), GTK_WIDGET (self));
}

static void
update (OkrReviewBanner *self)
{
  gboolean closed = is_closed (self);
  gboolean over = self->cycle != NULL && okr_cycle_get_state (self->cycle) == OKR_CYCLE_STATE_RUNNING
                  && okr_clock_get_today (okr_workspace_get_clock (self->workspace)) > okr_cycle_get_end (self->cycle);
  gboolean editable = self->workspace != NULL && !okr_workspace_get_read_only (self->workspace);

  if (closed || over)
    ensure_banner (self);
  if (closed)
    {
      adw_banner_set_title (self->banner, _("This cycle is closed: it can be read, not changed."));
      adw_banner_set_button_label (self->banner, editable ? _("_Reopen…") : NULL);
    }
  else if (over)
    {
      adw_banner_set_title (self->banner, _("This cycle has ended. Look back together, and prepare the next one."));
      adw_banner_set_button_label (self->banner, _("_Review"));
    }
  if (self->banner != NULL)
    adw_banner_set_revealed (self->banner, closed || (over && !self->reviewing));
}

/* ---- the widget ---- */

static void
okr_review_banner_dispose (GObject *object)
{
  OkrReviewBanner *self = OKR_REVIEW_BANNER (object);

  okr_review_banner_set_cycle (self, NULL, NULL);
  if (self->banner != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->banner, self);
      gtk_widget_unparent (GTK_WIDGET (self->banner));
      self->banner = NULL;
    }

  G_OBJECT_CLASS (okr_review_banner_parent_class)->dispose (object);
}

static void
okr_review_banner_class_init (OkrReviewBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_review_banner_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
okr_review_banner_init (OkrReviewBanner *self)
{
}

/**
 * okr_review_banner_set_cycle:
 * @self: a banner
 * @workspace: (nullable): what the window shows
 * @cycle: (nullable): which of its cycles
 */
void
okr_review_banner_set_cycle (OkrReviewBanner *self,
                             OkrWorkspace    *workspace,
                             OkrCycle        *cycle)
{
  g_return_if_fail (OKR_IS_REVIEW_BANNER (self));

  if (self->workspace != workspace)
    {
      if (self->workspace != NULL)
        {
          g_signal_handlers_disconnect_by_data (self->workspace, self);
          g_signal_handlers_disconnect_by_data (okr_workspace_get_clock (self->workspace), self);
        }
      g_set_object (&self->workspace, workspace);
      if (workspace != NULL)
        {
          g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
          g_signal_connect_object (okr_workspace_get_clock (workspace), "notify::today", G_CALLBACK (update), self,
                                   G_CONNECT_SWAPPED);
        }
    }

  g_set_object (&self->cycle, cycle);
  update (self);
}

/**
 * okr_review_banner_set_reviewing:
 * @self: a banner
 * @reviewing: whether the Review page is the one that is seen
 */
void
okr_review_banner_set_reviewing (OkrReviewBanner *self,
                                 gboolean         reviewing)
{
  g_return_if_fail (OKR_IS_REVIEW_BANNER (self));

  self->reviewing = reviewing;
  update (self);
}
