/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of the chart as a GtkColumnView: a table to screen readers too.  */

#include "config.h"

#include "ui/progress/okr-progress-table.h"

#include "logic/okr-figure.h"
#include "ui/okr-value-labels.h"
#include "ui/progress/okr-progress-labels.h"
#include "ui/progress/okr-progress-line.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What a column shows instead of a check. */
#define TITLE G_MININT
#define AHEAD G_MAXINT

#define WORDS_WIDTH 200

static char *
dup_cell (OkrProgressLine *line,
          int              column)
{
  const OkrTrajectoryPoint *point;
  char *ahead;

  if (column == TITLE)
    return g_strdup (okr_progress_line_get_title (line));
  if (column == AHEAD)
    {
      ahead = okr_progress_line_dup_ahead (line);

      return ahead != NULL ? ahead : g_strdup ("–");
    }

  point = okr_progress_line_find_point (line, column);

  return point != NULL ? okr_label_dup_figure (okr_figure_from_score (point->score)) : g_strdup ("–");
}

/* A row of a GtkColumnView asks each cell how high it is when it is as wide as the whole row: words in a narrower
 * column would be cut after their first line.  So they know their width themselves.  */
static GtkWidget *
create_words (GtkLabel *label)
{
  GtkWidget *clamp = adw_clamp_new ();

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (label, 1);
  gtk_widget_set_size_request (GTK_WIDGET (label), WORDS_WIDTH, -1);
  adw_clamp_set_unit (ADW_CLAMP (clamp), ADW_LENGTH_UNIT_PX);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WORDS_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WORDS_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (label));
  gtk_widget_set_halign (clamp, GTK_ALIGN_START);

  return clamp;
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  column)
{
  GtkWidget *label = gtk_label_new (NULL);
  gboolean words = GPOINTER_TO_INT (column) == TITLE || GPOINTER_TO_INT (column) == AHEAD;

  gtk_label_set_xalign (GTK_LABEL (label), words ? 0 : 1);
  if (!words)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, words ? create_words (GTK_LABEL (label)) : label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  column)
{
  g_autofree char *text = dup_cell (gtk_list_item_get_item (item), GPOINTER_TO_INT (column));
  GtkWidget *child = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (ADW_IS_CLAMP (child) ? adw_clamp_get_child (ADW_CLAMP (child)) : child), text);
}

static void
append_column (GtkColumnView *view,
               const char    *title,
               int            column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (view_column, column == TITLE);
  gtk_column_view_append_column (view, view_column);
}

/**
 * okr_progress_table_new:
 * @lines: (transfer none): the #OkrProgressLine, which it follows
 * @checks: (element-type int): the numbers of the checks
 * @ahead: whether the lines are key results, which say where they lead
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
okr_progress_table_new (GListModel *lines,
                        GArray     *checks,
                        gboolean    ahead)
{
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (lines)));
  GtkWidget *view = gtk_column_view_new (selection);

  append_column (GTK_COLUMN_VIEW (view), ahead ? _("Key result") : _("Objective"), TITLE);
  for (guint i = 0; i < checks->len; i++)
    {
      int check = g_array_index (checks, int, i);
      g_autofree char *title = okr_progress_dup_tick (check);

      append_column (GTK_COLUMN_VIEW (view), title, check);
    }
  if (ahead)
    append_column (GTK_COLUMN_VIEW (view), _("If it goes on like this"), AHEAD);
  gtk_widget_add_css_class (view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress over the Cycle"), -1);

  return view;
}
