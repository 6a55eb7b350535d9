/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way through the lines of an outline, from one to the next, and what they are called by their place.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-view.h"

#include <glib/gi18n.h>

/**
 * okr_outline_view_get_first:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): its first line
 */
OkrOutlineLine *
okr_outline_view_get_first (OkrOutlineView *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), NULL);

  return (OkrOutlineLine *) gtk_widget_get_first_child (GTK_WIDGET (self));
}

/**
 * okr_outline_view_get_last:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the line that is there to write in
 */
OkrOutlineLine *
okr_outline_view_get_last (OkrOutlineView *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), NULL);

  return (OkrOutlineLine *) gtk_widget_get_last_child (GTK_WIDGET (self));
}

/**
 * okr_outline_view_get_next:
 * @line: a line of a view
 *
 * Returns: (transfer none) (nullable): the one below
 */
OkrOutlineLine *
okr_outline_view_get_next (OkrOutlineLine *line)
{
  return (OkrOutlineLine *) gtk_widget_get_next_sibling (GTK_WIDGET (line));
}

/**
 * okr_outline_view_get_previous:
 * @line: a line of a view
 *
 * Returns: (transfer none) (nullable): the one above
 */
OkrOutlineLine *
okr_outline_view_get_previous (OkrOutlineLine *line)
{
  return (OkrOutlineLine *) gtk_widget_get_prev_sibling (GTK_WIDGET (line));
}

/**
 * okr_outline_view_find:
 * @self: a view
 * @id: of an objective or key result
 *
 * Returns: (transfer none) (nullable): its line
 */
OkrOutlineLine *
okr_outline_view_find (OkrOutlineView *self,
                       const char     *id)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), NULL);

  for (OkrOutlineLine *line = okr_outline_view_get_first (self); line != NULL; line = okr_outline_view_get_next (line))
    if (g_strcmp0 (okr_outline_line_get_id (line), id) == 0)
      return line;

  return NULL;
}

/**
 * okr_outline_view_find_focused:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): the line that has the focus, or in which it is
 */
OkrOutlineLine *
okr_outline_view_find_focused (OkrOutlineView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), NULL);

  return OKR_IS_OUTLINE_LINE (focus) ? OKR_OUTLINE_LINE (focus) : NULL;
}

/**
 * okr_outline_view_get_above:
 * @self: a view
 * @line: one of its lines
 * @waits: (out): whether the line above is still on its way to the file
 *
 * Returns: (transfer none) (nullable): the objective or key result above a line, those that are blank or cannot be saved
 * left out
 */
OkrEntity *
okr_outline_view_get_above (OkrOutlineView *self,
                            OkrOutlineLine *line,
                            gboolean       *waits)
{
  *waits = FALSE;
  for (line = okr_outline_view_get_previous (line); line != NULL; line = okr_outline_view_get_previous (line))
    {
      if (okr_outline_line_get_entity (line) != NULL)
        return okr_outline_line_get_entity (line);
      if (okr_outline_line_get_id (line) == NULL && (okr_outline_line_is_blank (line) || okr_outline_line_get_refused (line)))
        continue;

      *waits = TRUE;
      return NULL;
    }

  return NULL;
}

/* ---- numbers and names ---- */

static char *
dup_place (OkrOutlineLine *line,
           guint           objective,
           guint           key_result)
{
  if (okr_outline_line_get_is_key_result (line))
    return g_strdup_printf (_("Key result %u of objective %u"), key_result, objective);

  return g_strdup_printf (_("Objective %u"), objective);
}

/* A line that is there to write in says what for. */
static const char *
get_hint (OkrOutlineView *self,
          OkrOutlineLine *line,
          gboolean        first)
{
  if (okr_outline_line_get_is_key_result (line))
    return _("A result that shows it: how much, by when");
  if (okr_outline_view_get_parked (self))
    return _("An objective for later");

  return first ? _("What do you want to reach? Write the first objective") : _("Another objective");
}

/**
 * okr_outline_view_update_numbers:
 * @self: a view
 *
 * Counts the lines again after one was added, moved or made another kind.
 */
void
okr_outline_view_update_numbers (OkrOutlineView *self)
{
  guint n_objectives = 0;
  guint n_key_results = 0;

  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  for (OkrOutlineLine *line = okr_outline_view_get_first (self); line != NULL; line = okr_outline_view_get_next (line))
    {
      gboolean is_key_result = okr_outline_line_get_is_key_result (line);
      gboolean last = line == okr_outline_view_get_last (self);
      g_autofree char *place = NULL;

      if (is_key_result)
        n_key_results++;
      else
        {
          n_objectives++;
          n_key_results = 0;
        }
      place = dup_place (line, n_objectives, n_key_results);
      okr_outline_line_set_hint (line, get_hint (self, line, n_objectives == 1));
      okr_outline_line_set_place (line, place);
      okr_outline_line_set_number (line, is_key_result || (last && okr_outline_line_is_blank (line)) || okr_outline_view_get_parked (self)
                                         ? 0 : n_objectives);
    }
}
