/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open workspace: it follows its file and its clock until it is closed, and says what is in it.  How it is opened
 * is in okr-workspace-open.c; the verbs that edit are in the files of their areas.  */

#include "config.h"

#include "model/okr-workspace.h"

#include "logic/okr-enum-types.h"
#include "model/okr-entity-private.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (okr-workspace-error-quark, okr_workspace_error)

G_DEFINE_FINAL_TYPE (OkrWorkspace, okr_workspace, G_TYPE_OBJECT)

typedef enum
{
  PROP_TITLE = 1,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_CLOCK,
  PROP_CURRENT_CYCLE,
  PROP_COLUMN_SCHEME,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_WAITING,
} OkrWorkspaceProperty;

static GParamSpec *properties[PROP_WAITING + 1];

enum
{
  CHANGED,
  REFRESHED,
  IDEAS_REFRESHED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- what is derived for the whole workspace --- */

/* Finds the title, the current cycle and the scheme of columns again, and notifies what differs. */
void
okr_workspace_update_derived (OkrWorkspace *self)
{
  g_autofree char *title = okr_workspace_find_title (self);
  OkrColumnScheme scheme = okr_workspace_find_column_scheme (self);

  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);

  if (g_set_object (&self->current_cycle, okr_workspace_find_current_cycle (self)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_CYCLE]);

  if (self->column_scheme != scheme)
    {
      self->column_scheme = scheme;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN_SCHEME]);
    }
}

/* Of a change that nobody committed just now. */
void
okr_workspace_emit_changed (OkrWorkspace *self,
                            OkrChange    *change)
{
  g_signal_emit (self, signals[CHANGED], 0, change, "", TRUE);
}

/* See OkrWorkspace::refreshed. */
void
okr_workspace_emit_refreshed (OkrWorkspace *self,
                              GPtrArray    *key_results)
{
  g_signal_emit (self, signals[REFRESHED], 0, key_results);
}

/* Ideas are many, and nobody may look at them. */
gboolean
okr_workspace_tells_of_ideas (OkrWorkspace *self)
{
  return g_signal_has_handler_pending (self, signals[IDEAS_REFRESHED], 0, FALSE);
}

/* See OkrWorkspace::ideas-refreshed; only when okr_workspace_tells_of_ideas(). */
void
okr_workspace_emit_ideas_refreshed (OkrWorkspace *self,
                                    GPtrArray    *ideas)
{
  g_signal_emit (self, signals[IDEAS_REFRESHED], 0, ideas);
}

/* @error: why a verb was refused that nobody waits for; it stays the caller’s */
void
okr_workspace_emit_failed (OkrWorkspace *self,
                           GError       *error)
{
  g_signal_emit (self, signals[FAILED], 0, error);
}

/* --- what the store and the clock say --- */

static void
on_store_changed_cb (OkrWorkspace  *self,
                     OkrChange     *change,
                     OkrStoreEntry *entry,
                     gboolean       foreign)
{
  okr_workspace_apply (self, change);
  g_signal_emit (self, signals[CHANGED], 0, change, entry->label, foreign);
}

static void
on_store_label_changed_cb (OkrWorkspace *self,
                           GParamSpec   *pspec)
{
  gboolean undo = g_str_equal (pspec->name, "undo-label");

  g_object_notify_by_pspec (G_OBJECT (self), properties[undo ? PROP_UNDO_LABEL : PROP_REDO_LABEL]);
}

static void
on_store_waiting_changed_cb (OkrWorkspace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static void
on_clock_today_changed_cb (OkrWorkspace *self)
{
  okr_workspace_refresh_all (self);
}

/* F99: that there is no backup is said aloud. */
static void
on_store_backup_failed_cb (OkrWorkspace *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_object_get (self->store, "backup-error", &words, NULL);
  if (words == NULL)
    return;

  g_set_error_literal (&error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED, words);
  okr_workspace_emit_failed (self, error);
}

/* --- the class --- */

static void
okr_workspace_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  OkrWorkspace *self = OKR_WORKSPACE (object);

  switch ((OkrWorkspaceProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_PATH:
      g_value_set_string (value, okr_workspace_get_path (self));
      break;

    case PROP_READ_ONLY:
      g_value_set_boolean (value, okr_workspace_get_read_only (self));
      break;

    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;

    case PROP_CURRENT_CYCLE:
      g_value_set_object (value, self->current_cycle);
      break;

    case PROP_COLUMN_SCHEME:
      g_value_set_enum (value, (int) self->column_scheme);
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, okr_workspace_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, okr_workspace_get_redo_label (self));
      break;

    case PROP_WAITING:
      g_value_set_boolean (value, okr_workspace_get_waiting (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_workspace_dispose (GObject *object)
{
  OkrWorkspace *self = OKR_WORKSPACE (object);

  okr_workspace_close (self);

  G_OBJECT_CLASS (okr_workspace_parent_class)->dispose (object);
}

static void
okr_workspace_finalize (GObject *object)
{
  OkrWorkspace *self = OKR_WORKSPACE (object);

  g_clear_object (&self->current_cycle);
  g_clear_object (&self->board_order);
  g_clear_pointer (&self->past, okr_past_free);
  g_clear_pointer (&self->index, okr_index_free);
  g_clear_object (&self->store);
  g_clear_object (&self->clock);
  g_free (self->title);

  G_OBJECT_CLASS (okr_workspace_parent_class)->finalize (object);
}

static void
okr_workspace_class_init (OkrWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = okr_workspace_get_property;
  object_class->dispose = okr_workspace_dispose;
  object_class->finalize = okr_workspace_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, OKR_TYPE_CLOCK, flags);
  properties[PROP_CURRENT_CYCLE] = g_param_spec_object ("current-cycle", NULL, NULL, OKR_TYPE_CYCLE, flags);
  properties[PROP_COLUMN_SCHEME] = g_param_spec_enum ("column-scheme", NULL, NULL, OKR_TYPE_COLUMN_SCHEME,
                                                      OKR_COLUMN_SCHEME_FIVE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /**
   * OkrWorkspace::changed:
   * @change: what was committed
   * @label: what it is called, as beside Undo
   * @foreign: whether it was made by another process or window
   *
   * The objects have become what the file is.
   */
  signals[CHANGED] = g_signal_new ("changed", OKR_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, OKR_TYPE_CHANGE, G_TYPE_STRING, G_TYPE_BOOLEAN);

  /**
   * OkrWorkspace::refreshed:
   * @key_results: (element-type OkrKeyResult): of which anything that a card shows may differ
   *
   * A change or a new day has reached the objects; added and removed key results are among them.
   */
  signals[REFRESHED] = g_signal_new ("refreshed", OKR_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * OkrWorkspace::ideas-refreshed:
   * @ideas: (element-type OkrIdea): of which anything that a card shows may differ, with what it says of the key result
   *
   * As "refreshed" for ideas and tasks; added and removed ones are among them.
   */
  signals[IDEAS_REFRESHED] = g_signal_new ("ideas-refreshed", OKR_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * OkrWorkspace::failed:
   *
   * A verb that was given no callback went wrong.
   */
  signals[FAILED] = g_signal_new ("failed", OKR_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
okr_workspace_init (OkrWorkspace *self)
{
  self->column_scheme = OKR_COLUMN_SCHEME_FIVE;
}

/* --- start and close --- */

/**
 * okr_workspace_start:
 *
 * Begins to follow what this and other processes commit to the file, in the calling thread, which is the
 * only one that may use the workspace from now on.
 */
void
okr_workspace_start (OkrWorkspace *self)
{
  g_return_if_fail (OKR_IS_WORKSPACE (self));

  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::undo-label", G_CALLBACK (on_store_label_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::redo-label", G_CALLBACK (on_store_label_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::waiting", G_CALLBACK (on_store_waiting_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::backup-error", G_CALLBACK (on_store_backup_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clock, "notify::today", G_CALLBACK (on_clock_today_changed_cb), self,
                           G_CONNECT_SWAPPED);

  okr_store_start (self->store);
}

/**
 * okr_workspace_close:
 *
 * Ends the work with the file; blocks until what was begun is written.  The objects stay readable as long
 * as the workspace lives; every verb is refused.
 */
void
okr_workspace_close (OkrWorkspace *self)
{
  g_return_if_fail (OKR_IS_WORKSPACE (self));

  if (self->closed || self->store == NULL)
    return;

  self->closed = TRUE;
  g_signal_handlers_disconnect_by_data (self->store, self);
  g_signal_handlers_disconnect_by_data (self->clock, self);
  okr_store_close (self->store);
}

/* --- what is in it --- */

/**
 * okr_workspace_get_list:
 * @entity_type: the class of an entity
 *
 * Returns: (transfer none): a live list of all entities of that class, in the order of okr_entity_compare()
 */
GListModel *
okr_workspace_get_list (OkrWorkspace *self,
                        GType         entity_type)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (g_type_is_a (entity_type, OKR_TYPE_ENTITY), NULL);

  return G_LIST_MODEL (okr_index_get_list (self->index, entity_type));
}

/**
 * okr_workspace_lookup:
 * @entity_type: the class of an entity
 * @id: its id
 *
 * Returns: (transfer none) (nullable): the entity
 */
gpointer
okr_workspace_lookup (OkrWorkspace *self,
                      GType         entity_type,
                      const char   *id)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (g_type_is_a (entity_type, OKR_TYPE_ENTITY), NULL);

  return id != NULL ? okr_index_lookup (self->index, entity_type, id) : NULL;
}

/**
 * okr_workspace_lookup_ref:
 * @entity_type: the class of an entity
 * @ref: the id that it had in the document it was imported from
 *
 * Returns: (transfer none) (nullable): the entity
 */
gpointer
okr_workspace_lookup_ref (OkrWorkspace *self,
                          GType         entity_type,
                          const char   *ref)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (g_type_is_a (entity_type, OKR_TYPE_ENTITY), NULL);

  return ref != NULL ? okr_index_lookup_ref (self->index, entity_type, ref) : NULL;
}

/**
 * okr_workspace_get_setting:
 * @name: "title", "columns", "preset", ...
 *
 * Returns: (transfer none) (nullable): what the team has set; %NULL for what it has not
 */
const char *
okr_workspace_get_setting (OkrWorkspace *self,
                           const char   *name)
{
  OkrSetting *setting;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  setting = okr_index_lookup (self->index, OKR_TYPE_SETTING, name);

  return setting != NULL ? okr_setting_get_value (setting) : NULL;
}

/**
 * okr_workspace_get_current_cycle:
 *
 * Returns: (transfer none) (nullable): the running cycle that holds today, else the last that has begun, else
 *   the first
 */
OkrCycle *
okr_workspace_get_current_cycle (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  return self->current_cycle;
}

/**
 * okr_workspace_get_clock:
 *
 * Returns: (transfer none): what says which day it is
 */
OkrClock *
okr_workspace_get_clock (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  return self->clock;
}

/**
 * okr_workspace_get_title:
 *
 * Returns: (transfer none): what the team calls it, or else the name of the file
 */
const char *
okr_workspace_get_title (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  return self->title;
}

/**
 * okr_workspace_get_path:
 *
 * Returns: (transfer none) (type filename): where the file is
 */
const char *
okr_workspace_get_path (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  return okr_store_get_path (self->store);
}

/**
 * okr_workspace_get_read_only:
 *
 * Returns: whether the file can only be read; every verb is then refused
 */
gboolean
okr_workspace_get_read_only (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), FALSE);

  return okr_store_get_read_only (self->store);
}

/**
 * okr_workspace_get_column_scheme:
 *
 * Returns: which columns the board has; never %OKR_COLUMN_SCHEME_NONE (T11: the setting "columns")
 */
OkrColumnScheme
okr_workspace_get_column_scheme (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), OKR_COLUMN_SCHEME_FIVE);

  return self->column_scheme;
}

/**
 * okr_workspace_get_undo_label:
 *
 * Returns: (transfer none) (nullable): what Undo would undo; %NULL for nothing
 */
const char *
okr_workspace_get_undo_label (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  return okr_store_get_undo_label (self->store);
}

/**
 * okr_workspace_get_redo_label:
 *
 * Returns: (transfer none) (nullable): what Redo would do again; %NULL for nothing
 */
const char *
okr_workspace_get_redo_label (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);

  return okr_store_get_redo_label (self->store);
}

/**
 * okr_workspace_get_waiting:
 *
 * Returns: whether what was asked for has been waiting for about a second for another program that holds the file
 */
gboolean
okr_workspace_get_waiting (OkrWorkspace *self)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), FALSE);

  return okr_store_get_waiting (self->store);
}
