/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What long work shows.  Work of less than a blink shows nothing: a dialog that flashes is worse than none.  */

#include "config.h"

#include "ui/dialogs/okr-progress-dialog.h"

#include <glib/gi18n.h>

/* in milliseconds */
#define DELAY 400

struct _OkrProgressDialog
{
  GObject         parent_instance;

  GtkWidget      *parent;       /* owned */
  AdwDialog      *dialog;       /* owned; NULL before the delay */
  GtkProgressBar *bar;          /* borrowed from the dialog */
  GCancellable   *cancellable;  /* owned */
  char           *title;        /* owned */
  double          fraction;
  guint           delay_id;
};

G_DEFINE_FINAL_TYPE (OkrProgressDialog, okr_progress_dialog, G_TYPE_OBJECT)

static void
on_response_cb (OkrProgressDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

static gboolean
present (gpointer user_data)
{
  OkrProgressDialog *self = user_data;

  self->delay_id = 0;
  self->dialog = g_object_ref_sink (adw_alert_dialog_new (self->title, NULL));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_progress_bar_set_fraction (self->bar, self->fraction);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self->dialog), GTK_WIDGET (self->bar));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (self->dialog), "cancel", _("_Cancel"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self->dialog), "cancel");
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (on_response_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (self->dialog, self->parent);

  return G_SOURCE_REMOVE;
}

static void
okr_progress_dialog_dispose (GObject *object)
{
  OkrProgressDialog *self = OKR_PROGRESS_DIALOG (object);

  okr_progress_dialog_close (self);
  g_clear_object (&self->parent);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (okr_progress_dialog_parent_class)->dispose (object);
}

static void
okr_progress_dialog_class_init (OkrProgressDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_progress_dialog_dispose;
}

static void
okr_progress_dialog_init (OkrProgressDialog *self)
{
}

/**
 * okr_progress_dialog_new:
 * @parent: the window over which it opens
 * @title: what is being done, in words
 * @cancellable: is cancelled by its button
 *
 * Returns: (transfer full): shows itself when the work is not over in less than half a second
 */
OkrProgressDialog *
okr_progress_dialog_new (GtkWidget    *parent,
                         const char   *title,
                         GCancellable *cancellable)
{
  OkrProgressDialog *self = g_object_new (OKR_TYPE_PROGRESS_DIALOG, NULL);

  self->parent = g_object_ref (parent);
  self->title = g_strdup (title);
  self->cancellable = g_object_ref (cancellable);
  self->delay_id = g_timeout_add (DELAY, present, self);

  return self;
}

/**
 * okr_progress_dialog_set_fraction:
 * @self: a progress
 * @fraction: how much is done, 0 to 1
 */
void
okr_progress_dialog_set_fraction (OkrProgressDialog *self,
                                  double             fraction)
{
  g_return_if_fail (OKR_IS_PROGRESS_DIALOG (self));

  self->fraction = fraction;
  if (self->bar != NULL)
    gtk_progress_bar_set_fraction (self->bar, fraction);
}

/**
 * okr_progress_dialog_close:
 * @self: a progress
 *
 * The work is over.
 */
void
okr_progress_dialog_close (OkrProgressDialog *self)
{
  g_return_if_fail (OKR_IS_PROGRESS_DIALOG (self));

  g_clear_handle_id (&self->delay_id, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      adw_dialog_force_close (self->dialog);
    }
  self->bar = NULL;
  g_clear_object (&self->dialog);
}
