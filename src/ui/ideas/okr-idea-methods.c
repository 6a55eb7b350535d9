/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which method runs is in the file; drawing lots changes nothing and is this window's own.  */

#include "config.h"

#include "ui/ideas/okr-idea-methods.h"

#include "logic/okr-draw.h"
#include "model/okr-idea-spread.h"
#include "model/okr-workspace-methods.h"
#include "ui/ideas/okr-parking-dialog.h"
#include "ui/ideas/okr-vote-dialog.h"
#include "ui/okr-reply.h"
#include "widgets/okr-menu.h"

#include <glib/gi18n.h>

struct _OkrIdeaMethods
{
  GObject       parent_instance;

  GtkWidget    *page;           /* borrowed: it owns this */
  OkrIdeaLists *lists;          /* owned */
  OkrMethod     method;

  gboolean      drawing;
  GRand        *rand;           /* owned */
  GHashTable   *drawn;          /* owned: ids */
  OkrIdea      *drawn_now;      /* owned: NULL before the first and after the last */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrIdeaMethods, okr_idea_methods, G_TYPE_OBJECT)

static void
changed (OkrIdeaMethods *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_method (OkrIdeaMethods  *self,
            const OkrMethod *method)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (self->lists, FALSE);

  okr_workspace_set_method_async (okr_idea_lists_get_workspace (self->lists), method, ideas,
                                  okr_reply_cb, okr_reply_new (self->page, NULL));
}

static void
set_step (OkrIdeaMethods *self,
          OkrMethodStep   step)
{
  OkrMethod method = self->method;

  method.step = step;
  set_method (self, &method);
}

/* ---- drawing lots ---- */

static void
stop_drawing (OkrIdeaMethods *self)
{
  self->drawing = FALSE;
  g_hash_table_remove_all (self->drawn);
  g_clear_object (&self->drawn_now);
}

static void
draw (OkrIdeaMethods *self)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (self->lists, FALSE);
  g_autofree gboolean *drawn = g_new0 (gboolean, ideas->len + 1);
  guint next;

  for (guint i = 0; i < ideas->len; i++)
    drawn[i] = g_hash_table_contains (self->drawn, okr_entity_get_id (ideas->pdata[i]));
  next = okr_draw_next (self->rand, drawn, ideas->len);
  if (next < ideas->len)
    {
      g_set_object (&self->drawn_now, ideas->pdata[next]);
      g_hash_table_add (self->drawn, g_strdup (okr_entity_get_id (OKR_ENTITY (self->drawn_now))));
      gtk_accessible_announce (GTK_ACCESSIBLE (self->page), okr_idea_get_title (self->drawn_now),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  else
    {
      g_clear_object (&self->drawn_now);
      gtk_accessible_announce (GTK_ACCESSIBLE (self->page), _("All ideas are drawn"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  changed (self);
}

static void
on_draw_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  OkrIdeaMethods *self = user_data;

  if (self->lists == NULL)
    return;

  /* after the last one, all go back into the hat */
  if (self->drawing && self->drawn_now == NULL && g_hash_table_size (self->drawn) > 0)
    g_hash_table_remove_all (self->drawn);
  self->drawing = TRUE;
  draw (self);
}

/* ---- the actions ---- */

static void
on_start_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  OkrIdeaMethods *self = user_data;
  OkrMethod method;

  okr_method_parse (g_variant_get_string (parameter, NULL), &method);
  if (self->lists == NULL || method.step == OKR_METHOD_NONE)
    return;

  stop_drawing (self);
  set_method (self, &method);
}

static void
on_start_vote_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  OkrIdeaMethods *self = user_data;

  if (self->lists != NULL && !okr_reply_refuse (self->page, okr_idea_lists_get_workspace (self->lists), NULL))
    okr_vote_dialog_present (self->page);
}

/* What nobody judged on both axes stays where it is.  */
static void
place_at_medians (OkrIdeaMethods *self)
{
  g_autoptr (GPtrArray) open = okr_idea_lists_dup_open (self->lists, FALSE);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  g_autofree double *impacts = g_new (double, open->len + 1);
  g_autofree double *efforts = g_new (double, open->len + 1);

  for (guint i = 0; i < open->len; i++)
    {
      OkrIdeaSpread spread = okr_idea_compute_spread (open->pdata[i]);

      if (spread.impact.n == 0 || spread.effort.n == 0)
        continue;
      impacts[ideas->len] = spread.impact.median;
      efforts[ideas->len] = spread.effort.median;
      g_ptr_array_add (ideas, open->pdata[i]);
    }
  if (ideas->len > 0)
    okr_workspace_place_ideas_async (okr_idea_lists_get_workspace (self->lists), ideas, impacts, efforts,
                                     okr_reply_cb, okr_reply_new (self->page, NULL));
}

static void
on_next_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  OkrIdeaMethods *self = user_data;

  switch (self->method.step)
    {
    case OKR_METHOD_VOTE:
      set_step (self, OKR_METHOD_TALLY);
      break;
    case OKR_METHOD_SCORE:
      set_step (self, OKR_METHOD_MEDIANS);
      break;
    case OKR_METHOD_MEDIANS:
      place_at_medians (self);
      set_step (self, OKR_METHOD_NONE);
      break;
    case OKR_METHOD_EFFORT:
      set_step (self, OKR_METHOD_IMPACT);
      break;
    case OKR_METHOD_NONE:
    case OKR_METHOD_COVER:
    case OKR_METHOD_WRITE:
    case OKR_METHOD_TALLY:
    case OKR_METHOD_IMPACT:
    default:
      break;
    }
}

static void
on_end_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  OkrIdeaMethods *self = user_data;

  if (self->lists == NULL)
    return;

  if (self->drawing)
    {
      stop_drawing (self);
      changed (self);
    }
  else if (self->method.step != OKR_METHOD_NONE)
    set_step (self, OKR_METHOD_NONE);
}

static void
reveal (OkrIdeaMethods *self,
        guint           n)
{
  g_autoptr (GPtrArray) covered = self->lists != NULL ? okr_idea_lists_dup_covered (self->lists) : NULL;

  if (covered == NULL || covered->len == 0)
    return;

  if (covered->len > n)
    g_ptr_array_remove_range (covered, n, covered->len - n);
  okr_workspace_reveal_ideas_async (okr_idea_lists_get_workspace (self->lists), covered,
                                    okr_reply_cb, okr_reply_new (self->page, NULL));
}

static void
on_reveal_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  reveal (user_data, 1);
}

static void
on_reveal_all_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  reveal (user_data, G_MAXUINT);
}

static void
on_parked_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  OkrIdeaMethods *self = user_data;

  if (self->lists != NULL)
    okr_parking_dialog_present (self->page, okr_idea_lists_get_workspace (self->lists));
}

/* ---- the object ---- */

static void
on_lists_changed_cb (OkrIdeaMethods *self)
{
  okr_workspace_get_method (okr_idea_lists_get_workspace (self->lists), &self->method);
  if (self->drawn_now != NULL && okr_entity_get_removed (OKR_ENTITY (self->drawn_now)))
    g_clear_object (&self->drawn_now);
  changed (self);
}

static void
okr_idea_methods_dispose (GObject *object)
{
  OkrIdeaMethods *self = OKR_IDEA_METHODS (object);

  okr_idea_methods_set_lists (self, NULL);
  g_clear_pointer (&self->rand, g_rand_free);
  g_clear_pointer (&self->drawn, g_hash_table_unref);

  G_OBJECT_CLASS (okr_idea_methods_parent_class)->dispose (object);
}

static void
okr_idea_methods_class_init (OkrIdeaMethodsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_idea_methods_dispose;

  /**
   * OkrIdeaMethods::changed:
   *
   * Another method or step runs, or what it says of itself changed.
   */
  signals[CHANGED] = g_signal_new ("changed", OKR_TYPE_IDEA_METHODS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
okr_idea_methods_init (OkrIdeaMethods *self)
{
  const char *seed = g_getenv ("OKR_SEED");

  /* a test says where chance begins */
  self->rand = seed != NULL ? g_rand_new_with_seed ((guint32) g_ascii_strtoull (seed, NULL, 10)) : g_rand_new ();
  self->drawn = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * okr_idea_methods_new:
 * @page: gets the actions "method.*"; must live longer
 *
 * Returns: (transfer full): methods, of which none runs without lists
 */
OkrIdeaMethods *
okr_idea_methods_new (GtkWidget *page)
{
  static const GActionEntry entries[] = {
    { "start", on_start_cb, "s", NULL, NULL, { 0 } },
    { "start-vote", on_start_vote_cb, NULL, NULL, NULL, { 0 } },
    { "draw", on_draw_cb, NULL, NULL, NULL, { 0 } },
    { "next", on_next_cb, NULL, NULL, NULL, { 0 } },
    { "end", on_end_cb, NULL, NULL, NULL, { 0 } },
    { "reveal", on_reveal_cb, NULL, NULL, NULL, { 0 } },
    { "reveal-all", on_reveal_all_cb, NULL, NULL, NULL, { 0 } },
    { "parked", on_parked_cb, NULL, NULL, NULL, { 0 } },
  };
  OkrIdeaMethods *self = g_object_new (OKR_TYPE_IDEA_METHODS, NULL);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->page = page;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (page, "method", G_ACTION_GROUP (group));

  return self;
}

/**
 * okr_idea_methods_set_lists:
 * @self: the methods
 * @lists: (nullable): the ideas that they are about
 */
void
okr_idea_methods_set_lists (OkrIdeaMethods *self,
                            OkrIdeaLists   *lists)
{
  g_return_if_fail (OKR_IS_IDEA_METHODS (self));

  if (self->lists != NULL)
    g_signal_handlers_disconnect_by_data (self->lists, self);
  stop_drawing (self);
  self->method.step = OKR_METHOD_NONE;
  g_set_object (&self->lists, lists);
  if (lists == NULL)
    return;

  g_signal_connect_object (lists, "changed", G_CALLBACK (on_lists_changed_cb), self, G_CONNECT_SWAPPED);
  on_lists_changed_cb (self);
}

/**
 * okr_idea_methods_get_method:
 * @self: the methods
 *
 * Returns: (transfer none): what runs now, as the file says
 */
const OkrMethod *
okr_idea_methods_get_method (OkrIdeaMethods *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_METHODS (self), NULL);

  return &self->method;
}

/**
 * okr_idea_methods_is_drawing:
 * @self: the methods
 *
 * Returns: whether lots are drawn, whatever else runs
 */
gboolean
okr_idea_methods_is_drawing (OkrIdeaMethods *self)
{
  g_return_val_if_fail (OKR_IS_IDEA_METHODS (self), FALSE);

  return self->drawing;
}

/**
 * okr_idea_methods_get_drawn:
 * @self: the methods, drawing
 * @n_drawn: (out): how many of those that can be drawn were
 * @n_all: (out): how many can be drawn
 *
 * Returns: (transfer none) (nullable): what was drawn last; %NULL when all are drawn
 */
OkrIdea *
okr_idea_methods_get_drawn (OkrIdeaMethods *self,
                            guint          *n_drawn,
                            guint          *n_all)
{
  g_autoptr (GPtrArray) ideas = NULL;

  g_return_val_if_fail (OKR_IS_IDEA_METHODS (self) && self->lists != NULL, NULL);

  ideas = okr_idea_lists_dup_open (self->lists, FALSE);
  *n_all = ideas->len;
  *n_drawn = 0;
  for (guint i = 0; i < ideas->len; i++)
    *n_drawn += g_hash_table_contains (self->drawn, okr_entity_get_id (ideas->pdata[i]));

  return self->drawn_now;
}

/**
 * okr_idea_methods_create_menu:
 *
 * Returns: (transfer full): what a facilitator can start
 */
GMenuModel *
okr_idea_methods_create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) writing = g_menu_new ();
  g_autoptr (GMenu) judging = g_menu_new ();
  g_autoptr (GMenu) choosing = g_menu_new ();
  g_autoptr (GMenu) parked = g_menu_new ();

  okr_menu_append (writing, _("_Cover New Ideas"), "method.start", g_variant_new_string ("cover"));
  okr_menu_append (writing, _("_Pass the Keyboard"), "method.start", g_variant_new_string ("write"));
  okr_menu_append (judging, _("_Effort First, Then Impact"), "method.start", g_variant_new_string ("effort"));
  okr_menu_append (judging, _("_Score in Secret"), "method.start", g_variant_new_string ("score"));
  okr_menu_append (choosing, _("_Vote with Dots…"), "method.start-vote", NULL);
  okr_menu_append (choosing, _("_Draw Lots"), "method.draw", NULL);
  okr_menu_append (choosing, _("Speaking _Order"), "win.speaking-order", NULL);
  okr_menu_append (parked, _("Parked _Notes"), "method.parked", NULL);
  g_menu_append_section (menu, _("Write"), G_MENU_MODEL (writing));
  g_menu_append_section (menu, _("Judge"), G_MENU_MODEL (judging));
  g_menu_append_section (menu, _("Choose"), G_MENU_MODEL (choosing));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (parked));

  return G_MENU_MODEL (menu);
}
