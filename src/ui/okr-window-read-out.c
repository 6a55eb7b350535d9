/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions that show or print a whole cycle, and what became of it.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "exchange/okr-library.h"
#include "ui/dialogs/okr-history-dialog.h"
#include "ui/plan/okr-read-out.h"
#include "ui/print/okr-print.h"

#include <glib/gi18n.h>

static gboolean
check_cycle (OkrWindow *self)
{
  if (self->cycle != NULL)
    return TRUE;

  okr_window_toast_with_button (self, _("No cycle yet"), _("_New Cycle…"), "win.add-cycle");

  return FALSE;
}

/* One at a time, with what is true now. */
static void
close_read_out (OkrWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (OKR_IS_READ_OUT (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (self))
      gtk_window_destroy (l->data);
}

static void
on_read_out_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (!check_cycle (self))
    return;

  close_read_out (self);
  gtk_window_present (GTK_WINDOW (okr_read_out_new (GTK_WINDOW (self), self->workspace, self->cycle)));
}

/* What the page shows, on paper. */
static OkrSheet *
create_sheet (OkrWindow *self)
{
  OkrSheet *sheet = okr_page_create_sheet (okr_page_stack_get_visible (self->pages), self->workspace, self->cycle);

  return sheet != NULL ? sheet : okr_read_out_create_sheet (self->workspace, self->cycle);
}

static void
on_print_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (check_cycle (self))
    okr_print_run (GTK_WINDOW (self), create_sheet (self));
}

static void
on_export_pdf_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);
  g_autofree char *safe = NULL;

  if (!check_cycle (self))
    return;

  safe = okr_library_safe_name (okr_cycle_get_name (self->cycle));
  okr_print_save (GTK_WINDOW (self), create_sheet (self), safe);
}

static void
on_history_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  adw_dialog_present (okr_history_dialog_new (OKR_WINDOW (widget)->workspace), widget);
}

void
okr_window_install_read_out (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.read-out", NULL, on_read_out_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, on_print_cb);
  gtk_widget_class_install_action (widget_class, "win.export-pdf", NULL, on_export_pdf_cb);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, on_history_cb);
}
