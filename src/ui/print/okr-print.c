/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Puts a sheet on paper, or into a PDF file.  */

#include "config.h"

#include "ui/print/okr-print.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

/* Around a page, in points: 15 mm. */
#define MARGIN 42.5

/* ---- on paper ---- */

static void
on_begin_print_cb (GtkPrintOperation *operation,
                   GtkPrintContext   *context,
                   OkrSheet          *sheet)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);
  guint n_pages = okr_sheet_paginate (sheet, pango, gtk_print_context_get_width (context),
                                      gtk_print_context_get_height (context));

  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 OkrSheet          *sheet)
{
  okr_sheet_draw (sheet, gtk_print_context_get_cairo_context (context), (guint) page);
}

static void
say (GtkWindow  *window,
     const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "(sb)", message, FALSE);
}

static void
on_done_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GtkWindow               *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  say (parent, error->message);
}

/**
 * okr_print_run:
 * @parent: the window that asks
 * @sheet: (transfer full): what to print
 *
 * Asks for a printer and prints.
 */
void
okr_print_run (GtkWindow *parent,
               OkrSheet  *sheet)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_top_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, MARGIN, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, okr_sheet_get_title (sheet));
  g_object_set_data_full (G_OBJECT (operation), "okr-sheet", sheet, (GDestroyNotify) okr_sheet_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print_cb), sheet);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), sheet);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), parent, G_CONNECT_DEFAULT);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    say (parent, error->message);
}

/* ---- into a file ---- */

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * okr_print_to_pdf:
 * @sheet: what to print
 * @paper: a size of GTK: %GTK_PAPER_NAME_A4, %GTK_PAPER_NAME_A3
 *
 * Returns: (transfer full): a PDF document, upright
 */
GBytes *
okr_print_to_pdf (OkrSheet   *sheet,
                  const char *paper)
{
  GtkPaperSize *size = gtk_paper_size_new (paper);
  double width = gtk_paper_size_get_width (size, GTK_UNIT_POINTS);
  double height = gtk_paper_size_get_height (size, GTK_UNIT_POINTS);
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);
  guint n_pages;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, okr_sheet_get_title (sheet));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Okr");
  pango_context_set_base_dir (context, gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? PANGO_DIRECTION_RTL
                                                                                               : PANGO_DIRECTION_LTR);
  n_pages = okr_sheet_paginate (sheet, context, width - 2 * MARGIN, height - 2 * MARGIN);
  for (guint i = 0; i < n_pages; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, MARGIN, MARGIN);
      okr_sheet_draw (sheet, cr, i);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  gtk_paper_size_free (size);

  return g_byte_array_free_to_bytes (bytes);
}

static void
on_written_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    say (parent, _("Exported"));
  else
    say (parent, error->message);
}

static void
on_place_chosen_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, NULL);
  GBytes *bytes = g_object_get_data (object, "okr-pdf");

  /* without a file somebody thought better of it */
  if (file != NULL)
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, on_written_cb,
                                         g_steal_pointer (&parent));
}

/**
 * okr_print_save:
 * @parent: the window that asks
 * @sheet: (transfer full): what to keep
 * @name: what the file is called at first, without a suffix
 *
 * Asks where to, and writes a PDF document of the paper that is usual where people are.
 */
void
okr_print_save (GtkWindow  *parent,
                OkrSheet   *sheet,
                const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *proposal = g_strconcat (name, ".pdf", NULL);

  g_object_set_data_full (G_OBJECT (dialog), "okr-pdf", okr_print_to_pdf (sheet, gtk_paper_size_get_default ()),
                          (GDestroyNotify) g_bytes_unref);
  okr_sheet_free (sheet);
  gtk_file_dialog_set_title (dialog, _("Export as PDF"));
  gtk_file_dialog_set_initial_name (dialog, proposal);
  gtk_file_dialog_save (dialog, parent, NULL, on_place_chosen_cb, g_object_ref (parent));
}
