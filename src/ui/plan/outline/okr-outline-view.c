/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the outline.  Those that are in the file follow the list of the model; those that are being written
 * stand among them, each below the line that it was begun under.  A line keeps its widget while it is written, moved
 * and saved, so that nobody loses the caret.  okr-outline-view-lines.c finds and counts them.  */

#include "config.h"

#include "ui/plan/outline/okr-outline-view.h"

#include "model/okr-outline.h"
#include "model/okr-workspace-plan.h"
#include "model/okr-workspace-usable.h"
#include "ui/plan/outline/okr-outline-saving.h"
#include "widgets/okr-drop-indicator.h"
#include "widgets/okr-focus.h"

#include <glib/gi18n.h>

/* Within a second of the last key (F12), but not at each one. */
#define SAVE_DELAY 600  /* ms */

struct _OkrOutlineView
{
  GtkWidget      parent_instance;

  OkrWorkspace  *workspace;     /* owned */
  OkrCycle      *cycle;         /* owned; NULL: the parking list, or there is no cycle yet */
  OkrOutline    *outline;       /* owned */
  OkrAdviceList *advice;        /* owned; NULL: none is shown */
  GHashTable    *expected;      /* owned: id -> whether the line will be edited */
  char          *lost;          /* owned: id of the line that went away with the focus */
  guint          save_source;
  gboolean       parked;
  gboolean       narrow;
  float          indicator;     /* y of the line that shows where something would be dropped; -1: none */
};

enum
{
  PASTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrOutlineView, okr_outline_view, GTK_TYPE_WIDGET)

static gboolean
is_draft (OkrOutlineLine *line)
{
  return okr_outline_line_get_id (line) == NULL;
}

/* ---- saving ---- */

static void
save_line (OkrOutlineView *self,
           OkrOutlineLine *line)
{
  OkrPlanPlace place = { self->cycle, self->parked, NULL };
  gboolean waits = FALSE;

  if (okr_outline_line_is_blank (line))
    return;

  if (is_draft (line))
    place.after = okr_outline_view_get_above (self, line, &waits);
  if (!waits)
    okr_outline_saving_save (line, &place);
}

/**
 * okr_outline_view_save:
 * @self: a view
 *
 * Saves what was typed and is not saved yet.
 */
void
okr_outline_view_save (OkrOutlineView *self)
{
  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->workspace == NULL || okr_workspace_get_read_only (self->workspace))
    return;

  for (OkrOutlineLine *line = okr_outline_view_get_first (self); line != NULL; line = okr_outline_view_get_next (line))
    save_line (self, line);
}

static gboolean
on_save_cb (gpointer user_data)
{
  OkrOutlineView *self = user_data;

  self->save_source = 0;
  okr_outline_view_save (self);

  return G_SOURCE_REMOVE;
}

static void
on_typed_cb (OkrOutlineLine *line,
             OkrOutlineView *self)
{
  if (line == okr_outline_view_get_last (self))
    okr_outline_view_update_numbers (self);
  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add (SAVE_DELAY, on_save_cb, self);
}

/* What was emptied and left keeps its name: a line goes away by being deleted. */
static void
on_left_cb (OkrOutlineLine *line,
            OkrOutlineView *self)
{
  OkrEntity *entity = okr_outline_line_get_entity (line);

  okr_outline_view_save (self);
  if (!okr_outline_line_is_blank (line))
    return;

  if (entity != NULL)
    okr_outline_line_set_text (line, okr_entity_get_title (entity));
  else if (is_draft (line))
    okr_outline_view_drop_draft (self, line);
}

/* ---- what is being written ---- */

static void
on_pasted_cb (OkrOutlineLine *line,
              const char     *text,
              OkrOutlineView *self)
{
  g_signal_emit (self, signals[PASTED], 0, line, text);
}

static OkrOutlineLine *
create_line (OkrOutlineView *self)
{
  OkrOutlineLine *line = okr_outline_line_new (self->workspace);

  okr_outline_line_set_narrow (line, self->narrow);
  g_signal_connect_object (line, "typed", G_CALLBACK (on_typed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (line, "left", G_CALLBACK (on_left_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (line, "pasted", G_CALLBACK (on_pasted_cb), self, G_CONNECT_DEFAULT);
  /* those below it have waited for it */
  g_signal_connect_object (line, "refused", G_CALLBACK (okr_outline_view_save), self, G_CONNECT_SWAPPED);

  return line;
}

/**
 * okr_outline_view_add_draft:
 * @self: a view
 * @after: (nullable): the line above; %NULL: none
 * @is_key_result: what it will be
 *
 * Returns: (transfer none): a line to write in
 */
OkrOutlineLine *
okr_outline_view_add_draft (OkrOutlineView *self,
                            OkrOutlineLine *after,
                            gboolean        is_key_result)
{
  OkrOutlineLine *line;

  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), NULL);

  line = create_line (self);
  okr_outline_line_set_is_key_result (line, is_key_result);
  gtk_widget_insert_after (GTK_WIDGET (line), GTK_WIDGET (self), (GtkWidget *) after);
  okr_outline_view_update_numbers (self);

  return line;
}

/* There is always a line to write in at the end, unless nothing can be written. */
static void
ensure_last (OkrOutlineView *self)
{
  OkrOutlineLine *last = okr_outline_view_get_last (self);

  if (self->workspace == NULL || !okr_workspace_check_usable (self->workspace, (OkrEntity *) self->cycle, NULL))
    return;
  if (last == NULL || !is_draft (last) || okr_outline_line_get_is_key_result (last))
    okr_outline_view_add_draft (self, last, FALSE);
}

/**
 * okr_outline_view_move_draft:
 * @self: a view
 * @draft: a line that is not in the file
 * @after: (nullable): the line above it from now on
 */
void
okr_outline_view_move_draft (OkrOutlineView *self,
                             OkrOutlineLine *draft,
                             OkrOutlineLine *after)
{
  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  if (draft != after)
    gtk_widget_insert_after (GTK_WIDGET (draft), GTK_WIDGET (self), (GtkWidget *) after);
  ensure_last (self);
  okr_outline_view_update_numbers (self);
}

/**
 * okr_outline_view_drop_draft:
 * @self: a view
 * @draft: a line that is not in the file
 *
 * Takes it away, but for the last one, which becomes an empty objective again.
 */
void
okr_outline_view_drop_draft (OkrOutlineView *self,
                             OkrOutlineLine *draft)
{
  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  if (draft != okr_outline_view_get_last (self))
    gtk_widget_unparent (GTK_WIDGET (draft));
  else
    okr_outline_line_set_is_key_result (draft, FALSE);
  okr_outline_view_update_numbers (self);
}

/**
 * okr_outline_view_expect:
 * @self: a view
 * @id: of something that a verb adds
 * @edited: whether it is edited when it is there, or only focused
 *
 * The line goes on with the focus when it comes.
 */
void
okr_outline_view_expect (OkrOutlineView *self,
                         const char     *id,
                         gboolean        edited)
{
  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  g_hash_table_insert (self->expected, g_strdup (id), GINT_TO_POINTER (edited));
}

/* ---- following the list ---- */

static gboolean
is_gone (OkrOutlineLine *line,
         GHashTable     *kept)
{
  return okr_outline_line_get_entity (line) != NULL && !g_hash_table_contains (kept, okr_outline_line_get_id (line));
}

/* The line that has the focus when the one that has it is gone: the next one that stays, or the one above. */
static OkrOutlineLine *
find_heir (OkrOutlineView *self,
           GHashTable     *kept)
{
  OkrOutlineLine *line = okr_outline_view_find_focused (self);
  OkrOutlineLine *next, *previous;

  if (line == NULL || !is_gone (line, kept) || g_hash_table_size (self->expected) > 0)
    return NULL;

  g_set_str (&self->lost, okr_outline_line_get_id (line));
  next = previous = line;
  do
    next = okr_outline_view_get_next (next);
  while (next != NULL && is_gone (next, kept));
  do
    previous = okr_outline_view_get_previous (previous);
  while (previous != NULL && is_gone (previous, kept));

  return previous == NULL || (next != NULL && okr_outline_line_get_entity (next) != NULL) ? next : previous;
}

static void
remove_gone (OkrOutlineView *self,
             GHashTable     *kept)
{
  OkrOutlineLine *next;

  for (OkrOutlineLine *line = okr_outline_view_get_first (self); line != NULL; line = next)
    {
      next = okr_outline_view_get_next (line);
      if (!is_gone (line, kept))
        continue;

      g_signal_handlers_disconnect_by_data (line, self);
      gtk_widget_unparent (GTK_WIDGET (line));
    }
}

/* Puts the lines in the order of the list; what is being written stays below the line that it was below. */
static void
arrange (OkrOutlineView *self)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new ();
  g_autoptr (GPtrArray) above = g_ptr_array_new ();
  GtkWidget *last = NULL;

  for (OkrOutlineLine *line = okr_outline_view_get_first (self); line != NULL; line = okr_outline_view_get_next (line))
    if (okr_outline_line_get_entity (line) == NULL)
      {
        g_ptr_array_add (drafts, line);
        g_ptr_array_add (above, okr_outline_view_get_previous (line));
      }

  for (guint i = 0; i < okr_outline_get_length (self->outline); i++)
    {
      GtkWidget *line = GTK_WIDGET (okr_outline_view_find (self, okr_entity_get_id (okr_outline_get (self->outline, i))));

      if (gtk_widget_get_prev_sibling (line) != last)
        gtk_widget_insert_after (line, GTK_WIDGET (self), last);
      last = line;
    }

  for (guint i = 0; i < drafts->len; i++)
    {
      GtkWidget *draft = drafts->pdata[i];
      gboolean is_last = i == drafts->len - 1 && !okr_outline_line_get_is_key_result (OKR_OUTLINE_LINE (draft))
                         && okr_outline_line_is_blank (OKR_OUTLINE_LINE (draft));

      gtk_widget_insert_after (draft, GTK_WIDGET (self),
                               is_last ? gtk_widget_get_last_child (GTK_WIDGET (self)) : above->pdata[i]);
    }
}

/* The focus of what was waited for. */
static void
greet (OkrOutlineView *self,
       OkrOutlineLine *line)
{
  gpointer edited;

  if (!g_hash_table_steal_extended (self->expected, okr_outline_line_get_id (line), NULL, &edited))
    return;

  if (GPOINTER_TO_INT (edited))
    okr_outline_line_edit (line, OKR_OUTLINE_LINE_END);
  else
    gtk_widget_grab_focus (GTK_WIDGET (line));
}

/* What went away with the focus has it again when it is undone, unless somebody writes meanwhile. */
static void
focus_returned (OkrOutlineView *self,
                GPtrArray      *added)
{
  OkrOutlineLine *focused = okr_outline_view_find_focused (self);

  if (focused == NULL || okr_outline_line_get_editor (focused) != NULL)
    return;

  for (guint i = 0; i < added->len; i++)
    if (g_strcmp0 (okr_outline_line_get_id (added->pdata[i]), self->lost) == 0)
      gtk_widget_grab_focus (added->pdata[i]);
}

static void
follow (OkrOutlineView *self)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  OkrOutlineLine *heir;

  for (guint i = 0; i < okr_outline_get_length (self->outline); i++)
    g_hash_table_add (kept, (gpointer) okr_entity_get_id (okr_outline_get (self->outline, i)));
  heir = find_heir (self, kept);

  for (guint i = 0; i < okr_outline_get_length (self->outline); i++)
    {
      OkrEntity *entity = okr_outline_get (self->outline, i);
      OkrOutlineLine *line = okr_outline_view_find (self, okr_entity_get_id (entity));

      if (line == NULL)
        {
          line = create_line (self);
          gtk_widget_insert_after (GTK_WIDGET (line), GTK_WIDGET (self), NULL);
        }
      if (okr_outline_line_get_entity (line) != NULL)
        continue;

      okr_outline_line_set_entity (line, entity);
      if (self->advice != NULL)
        okr_outline_line_set_advice (line, okr_advice_list_get (self->advice, entity));
      g_ptr_array_add (added, line);
    }

  arrange (self);
  for (guint i = 0; i < added->len; i++)
    greet (self, added->pdata[i]);
  if (heir != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (heir));
  else
    focus_returned (self, added);
  remove_gone (self, kept);
  ensure_last (self);
  okr_outline_view_update_numbers (self);
  /* what waited for the line above it, and what was typed while the line was on its way */
  if (added->len > 0)
    okr_outline_view_save (self);
}

/* ---- the widget ---- */

static void
clear_lines (OkrOutlineView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    {
      g_signal_handlers_disconnect_by_data (child, self);
      gtk_widget_unparent (child);
    }
}

/* A cycle that is closed has no line to write in, and gets it back when it is reopened. */
static void
on_state_changed_cb (OkrOutlineView *self)
{
  OkrOutlineLine *last = okr_outline_view_get_last (self);
  gboolean writes = last != NULL && is_draft (last);

  if (writes == okr_workspace_check_usable (self->workspace, OKR_ENTITY (self->cycle), NULL))
    return;

  clear_lines (self);
  follow (self);
}

static void
okr_outline_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  OkrOutlineView *self = OKR_OUTLINE_VIEW (widget);

  GTK_WIDGET_CLASS (okr_outline_view_parent_class)->snapshot (widget, snapshot);
  if (self->indicator >= 0)
    okr_drop_indicator_snapshot (snapshot, widget,
                                 &GRAPHENE_RECT_INIT (0, self->indicator - OKR_DROP_INDICATOR_WIDTH / 2,
                                                      (float) gtk_widget_get_width (widget), OKR_DROP_INDICATOR_WIDTH));
}

/* A line is ready where there is none; otherwise the focus is on the first, and no text is touched by accident. */
static gboolean
okr_outline_view_grab_focus (GtkWidget *widget)
{
  OkrOutlineLine *first = okr_outline_view_get_first (OKR_OUTLINE_VIEW (widget));

  if (first == NULL || !okr_focus_is_outside (widget))
    return FALSE;
  if (okr_outline_line_get_entity (first) != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (first));

  okr_outline_line_edit (first, OKR_OUTLINE_LINE_END);

  return TRUE;
}

static void
okr_outline_view_dispose (GObject *object)
{
  OkrOutlineView *self = OKR_OUTLINE_VIEW (object);

  if (self->outline != NULL)
    okr_outline_view_save (self);
  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->outline != NULL)
    g_signal_handlers_disconnect_by_data (self->outline, self);
  clear_lines (self);
  g_clear_object (&self->advice);
  g_clear_object (&self->outline);
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_outline_view_parent_class)->dispose (object);
}

static void
okr_outline_view_finalize (GObject *object)
{
  g_hash_table_unref (OKR_OUTLINE_VIEW (object)->expected);
  g_free (OKR_OUTLINE_VIEW (object)->lost);

  G_OBJECT_CLASS (okr_outline_view_parent_class)->finalize (object);
}

static void
okr_outline_view_class_init (OkrOutlineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_outline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_outline_view_finalize;
  widget_class->snapshot = okr_outline_view_snapshot;
  widget_class->grab_focus = okr_outline_view_grab_focus;

  signals[PASTED] = g_signal_new ("pasted", OKR_TYPE_OUTLINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                  OKR_TYPE_OUTLINE_LINE, G_TYPE_STRING);

  gtk_widget_class_set_css_name (widget_class, "outline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
okr_outline_view_init (OkrOutlineView *self)
{
  self->indicator = -1;
  self->expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

/**
 * okr_outline_view_set_source:
 * @self: a view
 * @workspace: (nullable): takes what is written
 * @cycle: (nullable): whose objectives are shown
 * @parked: shows the parking list; otherwise, without a cycle, the first line begins one
 */
void
okr_outline_view_set_source (OkrOutlineView *self,
                             OkrWorkspace   *workspace,
                             OkrCycle       *cycle,
                             gboolean        parked)
{
  gboolean goes_on;     /* the cycle is the one that the line which is being written has begun */

  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  goes_on = self->workspace == workspace && workspace != NULL && self->cycle == NULL && cycle != NULL && !parked;
  if (self->outline != NULL && self->workspace == workspace && self->cycle == cycle && self->parked == parked)
    return;

  if (self->outline != NULL)
    {
      if (!goes_on)
        okr_outline_view_save (self);
      g_signal_handlers_disconnect_by_data (self->outline, self);
    }
  if (!goes_on)
    clear_lines (self);
  g_clear_object (&self->outline);
  g_set_object (&self->workspace, workspace);
  if (self->cycle != NULL)
    g_signal_handlers_disconnect_by_data (self->cycle, self);
  g_set_object (&self->cycle, cycle);
  if (cycle != NULL)
    g_signal_connect_object (cycle, "notify::state", G_CALLBACK (on_state_changed_cb), self, G_CONNECT_SWAPPED);
  self->parked = parked;
  if (parked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "parking");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, parked ? _("Parking List") : _("Outline"), -1);
  if (workspace == NULL)
    return;

  /* a list without a cycle that is not the parking list is empty */
  self->outline = okr_outline_new (workspace, cycle);
  if (cycle != NULL || parked)
    {
      g_signal_connect_object (self->outline, "items-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
      follow (self);
    }
  else
    {
      ensure_last (self);
      okr_outline_view_update_numbers (self);
    }
}

/**
 * okr_outline_view_get_workspace:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): takes what is written
 */
OkrWorkspace *
okr_outline_view_get_workspace (OkrOutlineView *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), NULL);

  return self->workspace;
}

/**
 * okr_outline_view_get_cycle:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): whose objectives are shown
 */
OkrCycle *
okr_outline_view_get_cycle (OkrOutlineView *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), NULL);

  return self->cycle;
}

/**
 * okr_outline_view_get_parked:
 * @self: a view
 *
 * Returns: whether it shows the parking list
 */
gboolean
okr_outline_view_get_parked (OkrOutlineView *self)
{
  g_return_val_if_fail (OKR_IS_OUTLINE_VIEW (self), FALSE);

  return self->parked;
}

/**
 * okr_outline_view_set_narrow:
 * @self: a view
 * @narrow: whether the chips stand below the text
 */
void
okr_outline_view_set_narrow (OkrOutlineView *self,
                             gboolean        narrow)
{
  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  self->narrow = narrow;
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  for (OkrOutlineLine *line = okr_outline_view_get_first (self); line != NULL; line = okr_outline_view_get_next (line))
    okr_outline_line_set_narrow (line, narrow);
}

/**
 * okr_outline_view_set_indicator:
 * @self: a view
 * @y: where something would be dropped; -1: nowhere
 */
void
okr_outline_view_set_indicator (OkrOutlineView *self,
                                float           y)
{
  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  if (self->indicator == y)
    return;

  self->indicator = y;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_outline_view_set_advice:
 * @self: a view
 * @advice: (nullable): what is advised on its lines, as it is now; lines that come later ask it themselves
 */
void
okr_outline_view_set_advice (OkrOutlineView *self,
                             OkrAdviceList  *advice)
{
  g_return_if_fail (OKR_IS_OUTLINE_VIEW (self));

  g_set_object (&self->advice, advice);
  if (advice == NULL)
    return;

  for (OkrOutlineLine *line = okr_outline_view_get_first (self); line != NULL; line = okr_outline_view_get_next (line))
    if (okr_outline_line_get_entity (line) != NULL)
      okr_outline_line_set_advice (line, okr_advice_list_get (advice, okr_outline_line_get_entity (line)));
}
