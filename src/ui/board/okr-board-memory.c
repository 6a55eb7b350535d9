/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps how a board was left in the settings, and shows it so again.  What another window does meanwhile is its own.  */

#include "config.h"

#include "ui/board/okr-board-memory.h"

#define MAX_COLUMNS 11

struct _OkrBoardMemory
{
  GObject         parent_instance;

  GSettings      *settings;             /* owned */
  OkrColumnTrack *track;                /* owned */
  const char     *rows_setting;         /* borrowed from the class of the page */
  const char     *collapsed_setting;
};

G_DEFINE_FINAL_TYPE (OkrBoardMemory, okr_board_memory, G_TYPE_OBJECT)

static void
load_collapsed (OkrBoardMemory *self)
{
  g_autoptr (GVariant) columns = g_settings_get_value (self->settings, self->collapsed_setting);
  GVariantIter iter;
  guint32 column;

  g_variant_iter_init (&iter, columns);
  while (g_variant_iter_next (&iter, "u", &column))
    if (column < MAX_COLUMNS)
      okr_column_track_set_collapsed (self->track, column, TRUE);
}

static void
on_track_changed_cb (OkrBoardMemory *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("au"));
  for (guint i = 0; i < okr_column_track_get_n_columns (self->track); i++)
    if (okr_column_track_get_collapsed (self->track, i))
      g_variant_builder_add (&builder, "u", i);
  g_settings_set_value (self->settings, self->collapsed_setting, g_variant_builder_end (&builder));
}

static void
load_actions (OkrBoardMemory *self,
              GActionGroup   *actions)
{
  g_autofree char *rows = g_settings_get_string (self->settings, self->rows_setting);

  g_action_group_change_action_state (actions, "rows", g_variant_new_string (rows));
  g_action_group_change_action_state (actions, "show-replaced",
                                      g_variant_new_boolean (g_settings_get_boolean (self->settings, "show-replaced")));
}

static void
on_action_state_changed_cb (GActionGroup   *group,
                            const char     *name,
                            GVariant       *state,
                            OkrBoardMemory *self)
{
  if (g_str_equal (name, "rows"))
    g_settings_set_string (self->settings, self->rows_setting, g_variant_get_string (state, NULL));
  else if (g_str_equal (name, "show-replaced"))
    g_settings_set_boolean (self->settings, "show-replaced", g_variant_get_boolean (state));
}

static void
okr_board_memory_dispose (GObject *object)
{
  OkrBoardMemory *self = OKR_BOARD_MEMORY (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->track);

  G_OBJECT_CLASS (okr_board_memory_parent_class)->dispose (object);
}

static void
okr_board_memory_class_init (OkrBoardMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_board_memory_dispose;
}

static void
okr_board_memory_init (OkrBoardMemory *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
}

/**
 * okr_board_memory_new:
 * @track: the columns
 * @actions: has the actions "rows" and "show-replaced"
 * @rows_setting: (transfer none): the key of the rows; must stay
 * @collapsed_setting: (transfer none): the key of the collapsed columns; must stay
 *
 * Returns: (transfer full): what was remembered, shown already
 */
OkrBoardMemory *
okr_board_memory_new (OkrColumnTrack *track,
                      GActionGroup   *actions,
                      const char     *rows_setting,
                      const char     *collapsed_setting)
{
  OkrBoardMemory *self = g_object_new (OKR_TYPE_BOARD_MEMORY, NULL);

  self->track = g_object_ref (track);
  self->rows_setting = rows_setting;
  self->collapsed_setting = collapsed_setting;
  load_collapsed (self);
  g_signal_connect_object (track, "changed", G_CALLBACK (on_track_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (actions, "action-state-changed", G_CALLBACK (on_action_state_changed_cb), self, G_CONNECT_DEFAULT);
  load_actions (self, actions);

  return self;
}

/**
 * okr_board_memory_bind:
 * @self: a memory
 * @setting: a key
 * @object: what has @property
 *
 * Sets the property to what was remembered, and remembers it from now on.
 */
void
okr_board_memory_bind (OkrBoardMemory *self,
                       const char     *setting,
                       gpointer        object,
                       const char     *property)
{
  g_return_if_fail (OKR_IS_BOARD_MEMORY (self));

  g_settings_bind (self->settings, setting, object, property,
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES);
}
