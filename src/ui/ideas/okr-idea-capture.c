/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of capture (F51): Enter adds and stays, what is pasted adds one idea a line, "#" and a number or words
 * choose the key result.  */

#include "config.h"

#include "ui/ideas/okr-idea-capture.h"

#include "logic/okr-capture.h"
#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-methods.h"
#include "ui/ideas/okr-tag-popover.h"
#include "ui/okr-reply.h"
#include "widgets/okr-capture-entry.h"
#include "widgets/okr-focus.h"

#include <glib/gi18n.h>

struct _OkrIdeaCapture
{
  GtkWidget     parent_instance;

  GtkDropDown  *chooser;        /* template children */
  GtkEditable  *entry;

  OkrWorkspace *workspace;      /* owned */
  OkrPerson    *author;         /* owned: who writes; NULL: the group */
  GListStore   *key_results;    /* owned: what can be chosen */
  GtkWidget    *tags;           /* borrowed child */
};

G_DEFINE_FINAL_TYPE (OkrIdeaCapture, okr_idea_capture, GTK_TYPE_WIDGET)

/* What can be read already: nobody finds out by a repetition what is covered.  */
static char **
dup_titles (OkrKeyResult *key_result)
{
  GListModel *ideas = okr_key_result_get_ideas (key_result);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      if (!okr_idea_get_covered (idea))
        g_strv_builder_add (titles, okr_idea_get_title (idea));
    }

  return g_strv_builder_end (titles);
}

/* "30 ideas added · 2 empty lines left out · 1 repetition left out" */
static char *
dup_message (guint n_added,
             guint n_empty,
             guint n_repeated)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%'u idea added", "%'u ideas added", n_added), n_added);
  g_autofree char *empty = g_strdup_printf (ngettext ("%'u empty line left out", "%'u empty lines left out", n_empty), n_empty);
  g_autofree char *repeated = g_strdup_printf (ngettext ("%'u repetition left out", "%'u repetitions left out", n_repeated),
                                               n_repeated);
  const char *parts[4] = { added };
  guint n = 1;

  if (n_empty > 0)
    parts[n++] = empty;
  if (n_repeated > 0)
    parts[n] = repeated;

  return g_strjoinv (" · ", (char **) parts);
}

static OkrCaptureTarget *
create_targets (OkrIdeaCapture *self,
                guint          *n_targets)
{
  OkrCaptureTarget *targets;

  *n_targets = g_list_model_get_n_items (G_LIST_MODEL (self->key_results));
  targets = g_new0 (OkrCaptureTarget, *n_targets);
  for (guint i = 0; i < *n_targets; i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (G_LIST_MODEL (self->key_results), i);

      targets[i].name = okr_key_result_get_title (key_result);
      targets[i].known = (const char * const *) dup_titles (key_result);
    }

  return targets;
}

static void
free_targets (OkrCaptureTarget *targets,
              guint             n_targets)
{
  for (guint i = 0; i < n_targets; i++)
    g_strfreev ((char **) targets[i].known);
  g_free (targets);
}

/* Adds what was read of a text; the key results are those of the targets.  */
static void
add_lines (OkrIdeaCapture *self,
           GPtrArray      *lines,
           const char     *text,
           const char     *message)
{
  g_autofree OkrNewIdea *ideas = g_new0 (OkrNewIdea, lines->len);
  OkrMethod method;

  for (guint i = 0; i < lines->len; i++)
    {
      OkrCaptureLine *line = lines->pdata[i];
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (G_LIST_MODEL (self->key_results), line->target);

      ideas[i].title = line->title;
      ideas[i].key_result = key_result; /* the list holds it */
    }
  okr_workspace_get_method (self->workspace, &method);
  okr_workspace_add_ideas_async (self->workspace, ideas, lines->len, self->author,
                                 okr_method_covers_new (method.step), okr_reply_cb,
                                 okr_reply_new_for_text (GTK_EDITABLE (self->entry), text, message));
}

static void
add (OkrIdeaCapture *self,
     const char     *text)
{
  guint chosen = gtk_drop_down_get_selected (self->chooser);
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *message = NULL;
  OkrCaptureTarget *targets;
  guint n_targets, n_empty, n_repeated;

  if (chosen == GTK_INVALID_LIST_POSITION || self->workspace == NULL)
    return;

  targets = create_targets (self, &n_targets);
  lines = okr_capture_read (text, targets, n_targets, chosen, &n_empty, &n_repeated);
  free_targets (targets, n_targets);
  if (lines->len > 1 || n_empty > 0 || n_repeated > 0)
    message = dup_message (lines->len, n_empty, n_repeated);
  if (lines->len > 0)
    add_lines (self, lines, text, message);
  else if (message != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "(sb)", message, FALSE);
}

static void
on_captured_cb (GtkEditable *entry,
                const char  *text,
                gpointer     user_data)
{
  add (user_data, text);
}

static void
on_picked_cb (OkrTagPopover  *popover,
              guint           position,
              gboolean        finish,
              OkrIdeaCapture *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  const char *tag = okr_capture_find_tag (text);
  g_autofree char *rest = NULL;

  if (tag == NULL)
    return;

  rest = g_strchomp (g_strndup (text, (gsize) (tag - text)));
  gtk_drop_down_set_selected (self->chooser, position);
  gtk_editable_set_text (self->entry, finish ? "" : rest);
  gtk_editable_set_position (self->entry, -1);
  if (finish && *rest != '\0')
    add (self, rest);
}

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  in_button)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), in_button != NULL ? 12 : 60);
  gtk_list_item_set_child (item, label);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  OkrKeyResult *key_result = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), okr_key_result_get_title (key_result));
  gtk_list_item_set_accessible_label (item, okr_key_result_get_title (key_result));
}

static GtkListItemFactory *
create_factory (gboolean in_button)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), GINT_TO_POINTER (in_button));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), NULL);

  return factory;
}

static void
okr_idea_capture_dispose (GObject *object)
{
  OkrIdeaCapture *self = OKR_IDEA_CAPTURE (object);

  g_clear_pointer (&self->tags, gtk_widget_unparent);
  g_clear_object (&self->workspace);
  g_clear_object (&self->author);
  g_clear_object (&self->key_results);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_IDEA_CAPTURE);

  G_OBJECT_CLASS (okr_idea_capture_parent_class)->dispose (object);
}

static gboolean
okr_idea_capture_grab_focus (GtkWidget *widget)
{
  return okr_focus_is_outside (widget) && gtk_widget_grab_focus (GTK_WIDGET (OKR_IDEA_CAPTURE (widget)->entry));
}

static void
okr_idea_capture_class_init (OkrIdeaCaptureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_idea_capture_dispose;
  widget_class->grab_focus = okr_idea_capture_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/ideas/okr-idea-capture.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaCapture, chooser);
  gtk_widget_class_bind_template_child (widget_class, OkrIdeaCapture, entry);
}

static void
okr_idea_capture_init (OkrIdeaCapture *self)
{
  g_autoptr (GtkListItemFactory) in_button = create_factory (TRUE);
  g_autoptr (GtkListItemFactory) in_list = create_factory (FALSE);

  gtk_widget_init_template (GTK_WIDGET (self));
  okr_capture_entry_setup (GTK_ENTRY (self->entry), on_captured_cb, self);
  self->key_results = g_list_store_new (OKR_TYPE_KEY_RESULT);
  gtk_drop_down_set_factory (self->chooser, in_button);
  gtk_drop_down_set_list_factory (self->chooser, in_list);
  gtk_drop_down_set_model (self->chooser, G_LIST_MODEL (self->key_results));
  self->tags = okr_tag_popover_new (GTK_WIDGET (self), self->entry, G_LIST_MODEL (self->key_results));
  g_signal_connect_object (self->tags, "picked", G_CALLBACK (on_picked_cb), self, G_CONNECT_DEFAULT);
}

/**
 * okr_idea_capture_set_workspace:
 * @self: a line of capture
 * @workspace: (nullable): takes the ideas
 */
void
okr_idea_capture_set_workspace (OkrIdeaCapture *self,
                                OkrWorkspace   *workspace)
{
  g_return_if_fail (OKR_IS_IDEA_CAPTURE (self));

  g_set_object (&self->workspace, workspace);
  gtk_widget_set_sensitive (GTK_WIDGET (self), workspace != NULL && !okr_workspace_get_read_only (workspace));
}

/**
 * okr_idea_capture_set_author:
 * @self: a line of capture
 * @author: (nullable): who writes now; %NULL: the group
 */
void
okr_idea_capture_set_author (OkrIdeaCapture *self,
                             OkrPerson      *author)
{
  g_return_if_fail (OKR_IS_IDEA_CAPTURE (self));

  g_set_object (&self->author, author);
}

/**
 * okr_idea_capture_set_key_results:
 * @self: a line of capture
 * @key_results: (element-type OkrKeyResult): what ideas can be for; what was chosen stays chosen if it is there
 */
void
okr_idea_capture_set_key_results (OkrIdeaCapture *self,
                                  GPtrArray      *key_results)
{
  g_autoptr (OkrKeyResult) chosen = NULL;
  guint n, position;
  gboolean same;

  g_return_if_fail (OKR_IS_IDEA_CAPTURE (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->key_results));
  same = n == key_results->len;
  for (guint i = 0; same && i < n; i++)
    {
      g_autoptr (OkrKeyResult) item = g_list_model_get_item (G_LIST_MODEL (self->key_results), i);

      same = item == key_results->pdata[i];
    }
  if (same)
    return;

  g_set_object (&chosen, gtk_drop_down_get_selected_item (self->chooser));
  g_list_store_splice (self->key_results, 0, n, key_results->pdata, key_results->len);
  if (chosen != NULL && g_list_store_find (self->key_results, chosen, &position))
    gtk_drop_down_set_selected (self->chooser, position);
}
