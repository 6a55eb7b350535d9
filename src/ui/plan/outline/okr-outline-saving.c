/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves lines.  A new one is given its id at once, so that it is known when it comes back from the file; what is typed
 * meanwhile is saved after that.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-saving.h"

#include "base/okr-ulid.h"

typedef struct
{
  OkrOutlineLine *line;         /* owned */
  char           *text;         /* owned: what stood there */
} Broken;

static void
on_written_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (OkrOutlineLine) line = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    return;

  /* what was typed stays, and is tried again: at once when the file could not take it, after a change when it was wrong */
  if (okr_outline_line_get_entity (line) == NULL)
    okr_outline_line_set_id (line, NULL);
  if (okr_outline_line_get_entity (line) == NULL && error->domain == OKR_WORKSPACE_ERROR)
    okr_outline_line_set_refusal (line, error->message);
  gtk_widget_activate_action (GTK_WIDGET (line), "win.toast", "(sb)", error->message, FALSE);
}

static void
write_draft (OkrOutlineLine     *line,
             const OkrPlanPlace *place,
             const char         *text)
{
  g_autofree char *id = okr_ulid_new ();
  OkrPlanLine written = { id, text, okr_outline_line_get_is_key_result (line) && place->after != NULL };

  okr_outline_line_set_id (line, id);
  okr_workspace_write_lines_async (okr_outline_line_get_workspace (line), place, &written, 1, on_written_cb,
                                   g_object_ref (line));
}

static void
on_renamed_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (OkrOutlineLine) line = user_data;
  g_autoptr (GError) error = NULL;
  GtkTextView *editor = okr_outline_line_get_editor (line);

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    return;

  /* what is still typed there is not in the file: the next look tries it again */
  if (editor != NULL)
    gtk_text_buffer_set_modified (gtk_text_view_get_buffer (editor), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (line), "win.toast", "(sb)", error->message, FALSE);
}

static void
rename_entity (OkrOutlineLine *line,
               OkrEntity      *entity,
               const char     *text)
{
  GtkTextView *editor = okr_outline_line_get_editor (line);

  if (g_strcmp0 (text, okr_entity_get_title (entity)) == 0)
    return;

  if (editor != NULL)
    gtk_text_buffer_set_modified (gtk_text_view_get_buffer (editor), FALSE);
  okr_workspace_set_text_async (okr_outline_line_get_workspace (line), entity, "title", text, on_renamed_cb,
                                g_object_ref (line));
}

/**
 * okr_outline_saving_save:
 * @line: a line with a text
 * @place: where it goes if it is not in the file yet
 *
 * Saves the text of a line unless it is in the file already, or on its way.
 */
void
okr_outline_saving_save (OkrOutlineLine     *line,
                         const OkrPlanPlace *place)
{
  OkrEntity *entity = okr_outline_line_get_entity (line);
  g_autofree char *text = g_strstrip (g_strdup (okr_outline_line_get_text (line)));

  g_return_if_fail (place != NULL);

  if (entity != NULL)
    rename_entity (line, entity, text);
  else if (okr_outline_line_get_id (line) == NULL && !okr_outline_line_get_refused (line))
    write_draft (line, place, text);
}

static void
on_broken_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Broken *broken = user_data;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      okr_outline_line_set_text (broken->line, broken->text);
      gtk_widget_activate_action (GTK_WIDGET (broken->line), "win.toast", "(sb)", error->message, FALSE);
    }

  g_object_unref (broken->line);
  g_free (broken->text);
  g_free (broken);
}

/**
 * okr_outline_saving_break:
 * @line: a line that is in the file
 * @place: where the others go, after it
 * @title: what is left of its text
 * @lines: (element-type OkrPlanLine): what comes below it
 *
 * Saves what is left of a line and what it was broken into, in one step.
 */
void
okr_outline_saving_break (OkrOutlineLine     *line,
                          const OkrPlanPlace *place,
                          const char         *title,
                          GArray             *lines)
{
  Broken *broken;

  g_return_if_fail (okr_outline_line_get_entity (line) != NULL);
  g_return_if_fail (place != NULL && place->after == okr_outline_line_get_entity (line));

  broken = g_new0 (Broken, 1);
  broken->line = g_object_ref (line);
  broken->text = g_strdup (okr_outline_line_get_text (line));
  okr_outline_line_set_text (line, title);
  okr_workspace_break_line_async (okr_outline_line_get_workspace (line), place, title,
                                  (const OkrPlanLine *) (gpointer) lines->data, lines->len, on_broken_cb, broken);
}
