/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs that set one field of one entity, or a setting.  What the field cannot hold is refused here with a
 * sentence; what the file refuses besides (a number out of its range) comes back as an error of the store.  */

#include "config.h"

#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* Fields that people know by a name; the others are "Edit". */
static const struct
{
  const char *property;
  const char *label;
} labels[] = {
  { "title", N_("Rename “%s”") },
  { "name", N_("Rename “%s”") },
  { "owner", N_("Change the owner of “%s”") },
  { "doer", N_("Change the doer of “%s”") },
  { "due", N_("Edit the due date of “%s”") },
  { "target", N_("Edit the target of “%s”") },
  { "start", N_("Edit the start of “%s”") },
  { "objective-type", N_("Change the type of “%s”") },
  { "team", N_("Change the team of “%s”") },
  { "rank", N_("Reorder “%s”") },
  { "done-on", N_("Tick “%s”") },
  { "contribution", N_("Rate the contribution of “%s”") },
  { "verdict", N_("Decide what becomes of “%s”") },
};

static char *
create_label (OkrEntity       *entity,
              const OkrColumn *column,
              const OkrValue  *value)
{
  g_autofree char *title = okr_workspace_dup_short (entity);

  if (g_str_equal (column->name, "done_on") && value->type == OKR_VALUE_NULL)
    return okr_workspace_dup_label (_("Untick “%s”"), title);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].property, column->pspec->name))
      return okr_workspace_dup_label (_(labels[i].label), title);

  return okr_workspace_dup_label (_("Edit “%s”"), title);
}

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, reason);

  return FALSE;
}

static gboolean
convert_text (const OkrColumn  *column,
              const char       *text,
              OkrValue         *converted,
              GError          **error)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  if (stripped == NULL || *stripped == '\0')
    return !column->required || refuse (error, _("This cannot be empty"));

  if (!okr_workspace_check_text (text, error))
    return FALSE;

  okr_value_set_text (converted, text);

  return TRUE;
}

static gboolean
convert_number (const OkrColumn  *column,
                const GValue     *value,
                OkrValue         *converted,
                GError          **error)
{
  if (column->kind == OKR_COLUMN_REAL)
    {
      double real = g_value_get_double (value);

      if (isinf (real) || (isnan (real) && column->required))
        return refuse (error, _("This must be a number"));
      if (!isnan (real))
        okr_value_set_real (converted, real);
    }
  else if (column->kind == OKR_COLUMN_BOOLEAN)
    okr_value_set_integer (converted, g_value_get_boolean (value));
  else if (g_value_get_int (value) >= 0)
    okr_value_set_integer (converted, g_value_get_int (value));
  else if (column->required)
    return refuse (error, _("This must be a number"));

  return TRUE;
}

static gboolean
convert_date (OkrEntity        *entity,
              const OkrColumn  *column,
              OkrDate           date,
              OkrValue         *converted,
              GError          **error)
{
  g_autofree char *iso = NULL;

  if (date == OKR_DATE_NONE)
    return !column->required || refuse (error, _("A date is needed here"));

  if (!okr_date_is_valid (date))
    return refuse (error, _("There is no such day"));

  if (OKR_IS_CYCLE (entity) &&
      ((g_str_equal (column->name, "start") && date > okr_cycle_get_end (OKR_CYCLE (entity))) ||
       (g_str_equal (column->name, "end") && date < okr_cycle_get_start (OKR_CYCLE (entity)))))
    return refuse (error, _("A cycle cannot end before it begins"));

  iso = okr_date_to_iso (date);
  okr_value_set_text (converted, iso);

  return TRUE;
}

static gboolean
convert_reference (OkrWorkspace     *self,
                   OkrEntity        *entity,
                   const OkrColumn  *column,
                   OkrEntity        *target,
                   OkrValue         *converted,
                   GError          **error)
{
  if (target == NULL)
    return !column->required || refuse (error, _("This cannot be empty"));

  if (!g_type_is_a (G_OBJECT_TYPE (target), column->get_type ()))
    return refuse (error, _("This refers to another kind of thing"));

  /* what is only named may be of a closed cycle; what something is put into may not */
  if (!(column->required || g_str_equal (column->name, "cycle") ? okr_workspace_check_usable (self, target, error)
                                                               : okr_workspace_check_present (self, target, error)))
    return FALSE;

  if (column->owner_type == column->get_type () && okr_entity_leads_to (target, column, entity))
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP,
                           _("A thing cannot belong to itself, nor to what belongs to it"));
      return FALSE;
    }

  okr_value_set_text (converted, okr_entity_get_id (target));

  return TRUE;
}

static gboolean
convert_enum (const OkrColumn  *column,
              int               number,
              OkrValue         *converted,
              GError          **error)
{
  const char *nick = okr_types_get_nick (column->get_type (), number);

  if (nick == NULL && (number != 0 || column->required))
    return refuse (error, _("This is none of the values that it can have"));

  if (nick != NULL)
    okr_value_set_text (converted, nick);

  return TRUE;
}

static gboolean
convert (OkrWorkspace     *self,
         OkrEntity        *entity,
         const OkrColumn  *column,
         const GValue     *value,
         OkrValue         *converted,
         GError          **error)
{
  if (!g_type_is_a (G_VALUE_TYPE (value), G_PARAM_SPEC_VALUE_TYPE (column->pspec)) &&
      !(column->kind == OKR_COLUMN_REFERENCE && G_VALUE_HOLDS_OBJECT (value)))
    return refuse (error, _("This is another kind of value"));

  switch (column->kind)
    {
    case OKR_COLUMN_TEXT:
      return convert_text (column, g_value_get_string (value), converted, error);

    case OKR_COLUMN_INTEGER:
    case OKR_COLUMN_REAL:
    case OKR_COLUMN_BOOLEAN:
    case OKR_COLUMN_ANSWER:
      return convert_number (column, value, converted, error);

    case OKR_COLUMN_DATE:
      return convert_date (entity, column, g_value_get_int (value), converted, error);

    case OKR_COLUMN_ENUM:
      return convert_enum (column, g_value_get_enum (value), converted, error);

    case OKR_COLUMN_REFERENCE:
      return convert_reference (self, entity, column, g_value_get_object (value), converted, error);

    default:
      g_assert_not_reached ();
    }
}

/**
 * okr_workspace_set_async:
 * @property: a property of @entity that is a column: "title", "team-control"
 * @value: a value of the type of the property; NAN, -1, 0 and %NULL are "none", as in okr-entities.h
 *
 * Sets one field: ["Rename “…”"], ["Edit the due date of “…”"], ["Edit “…”"].  What is set again within two
 * seconds, as while typing, is one step of undo.
 */
void
okr_workspace_set_async (OkrWorkspace        *self,
                         OkrEntity           *entity,
                         const char          *property,
                         const GValue        *value,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_auto (OkrValue) converted = OKR_VALUE_INIT;
  g_autofree char *label = NULL;
  g_autofree char *merge_key = NULL;
  const OkrColumn *column;
  const char *table;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ENTITY (entity));
  g_return_if_fail (property != NULL);
  g_return_if_fail (G_IS_VALUE (value));

  column = okr_entity_class_find_property (G_OBJECT_TYPE (entity), property);
  if (column == NULL)
    {
      g_set_error (&error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                   _("There is nothing called “%s” to be set"), property);
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  if (!okr_workspace_check_usable (self, entity, &error) ||
      !convert (self, entity, column, value, &converted, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  table = okr_entity_class_get_table (G_OBJECT_TYPE (entity));
  label = create_label (entity, column, &converted);
  merge_key = g_strdup_printf ("set:%s:%s:%s", table, okr_entity_get_id (entity), column->name);
  edit = okr_edit_new (label, merge_key);
  okr_edit_set (edit, table, okr_entity_get_id (entity));
  okr_edit_put_value (edit, column->name, &converted);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_set_text_async:
 * @text: (nullable): %NULL or an empty text for none
 *
 * Sets a text; see okr_workspace_set_async().
 */
void
okr_workspace_set_text_async (OkrWorkspace        *self,
                              OkrEntity           *entity,
                              const char          *property,
                              const char          *text,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  okr_workspace_set_async (self, entity, property, &value, callback, user_data);
}

/**
 * okr_workspace_set_reference_async:
 * @target: (nullable): what the field shall refer to
 *
 * Sets a reference; see okr_workspace_set_async().  What would belong to itself is refused.
 */
void
okr_workspace_set_reference_async (OkrWorkspace        *self,
                                   OkrEntity           *entity,
                                   const char          *property,
                                   OkrEntity           *target,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, OKR_TYPE_ENTITY);
  g_value_set_object (&value, target);
  okr_workspace_set_async (self, entity, property, &value, callback, user_data);
}

/**
 * okr_workspace_set_date_async:
 * @date: a day, or %OKR_DATE_NONE
 *
 * Sets a date; see okr_workspace_set_async().
 */
void
okr_workspace_set_date_async (OkrWorkspace        *self,
                              OkrEntity           *entity,
                              const char          *property,
                              OkrDate              date,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT);
  g_value_set_int (&value, date);
  okr_workspace_set_async (self, entity, property, &value, callback, user_data);
}

/* Puts a setting into an edit that other verbs make; NULL: what is usual.  */
void
okr_workspace_put_setting (OkrWorkspace *self,
                           OkrEdit      *edit,
                           const char   *name,
                           const char   *value)
{
  if (okr_index_lookup (self->index, OKR_TYPE_SETTING, name) != NULL)
    okr_edit_set (edit, "setting", name);
  else if (value != NULL)
    okr_edit_insert (edit, "setting", name);
  else
    return;

  okr_edit_put_text (edit, "value", value);
}

/**
 * okr_workspace_set_setting_async:
 * @name: "title", "columns", "preset", ...
 * @value: (nullable): %NULL for what is usual
 *
 * Sets a setting of the workspace: ["Rename the workspace"], ["Change a setting"].
 */
void
okr_workspace_set_setting_async (OkrWorkspace        *self,
                                 const char          *name,
                                 const char          *value,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree char *merge_key = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (name != NULL);

  if (!okr_workspace_check_usable (self, NULL, &error) || !okr_workspace_check_text (value, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  merge_key = g_strdup_printf ("setting:%s", name);
  edit = okr_edit_new (g_str_equal (name, "title") ? _("Rename the workspace") : _("Change a setting"), merge_key);
  okr_workspace_put_setting (self, edit, name, value);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
