/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drop-down of entities; see okr-choice.h.  */

#include "config.h"

#include "ui/okr-choice.h"

static char *
dup_title (gpointer item,
           gpointer user_data)
{
  if (GTK_IS_STRING_OBJECT (item))
    return g_strdup (gtk_string_object_get_string (item));

  return g_strdup (okr_entity_get_title (item));
}

/**
 * okr_choice_fill:
 * @drop_down: a drop-down without a model
 * @entities: (nullable): what can be chosen, of #OkrEntity; followed from now on; %NULL empties it
 * @none: the words for no choice, which is the first
 */
void
okr_choice_fill (GtkDropDown *drop_down,
                 GListModel  *entities,
                 const char  *none)
{
  GListStore *models;
  g_autoptr (GtkExpression) expression = NULL;
  g_autoptr (GtkFlattenListModel) all = NULL;
  g_autoptr (GtkStringList) first = NULL;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  if (entities == NULL)
    {
      gtk_drop_down_set_model (drop_down, NULL);
      return;
    }

  models = g_list_store_new (G_TYPE_LIST_MODEL);
  first = gtk_string_list_new ((const char * const []) { none, NULL });
  g_list_store_append (models, first);
  g_list_store_append (models, entities);
  all = gtk_flatten_list_model_new (G_LIST_MODEL (models));
  expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_title), NULL, NULL);
  gtk_drop_down_set_expression (drop_down, expression);
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (all));
}

/**
 * okr_choice_get:
 * @drop_down: one that okr_choice_fill() filled
 *
 * Returns: (transfer none) (nullable): the entity that is chosen
 */
gpointer
okr_choice_get (GtkDropDown *drop_down)
{
  gpointer item;

  g_return_val_if_fail (GTK_IS_DROP_DOWN (drop_down), NULL);

  item = gtk_drop_down_get_selected_item (drop_down);

  return OKR_IS_ENTITY (item) ? item : NULL;
}

/**
 * okr_choice_set:
 * @drop_down: one that okr_choice_fill() filled
 * @entity: (nullable): what to choose; what is not in the list is none
 */
void
okr_choice_set (GtkDropDown *drop_down,
                gpointer     entity)
{
  GListModel *model;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  model = gtk_drop_down_get_model (drop_down);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if ((gpointer) item == entity)
        {
          gtk_drop_down_set_selected (drop_down, i);
          return;
        }
    }
  gtk_drop_down_set_selected (drop_down, 0);
}
