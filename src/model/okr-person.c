/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person: a place among the others, which gives the colour of the initials, so that no two of a team have the same by
 * chance of their names.  */

#include "config.h"

#include "model/okr-person.h"

#include "logic/okr-enum-types.h"
#include "model/okr-entity-private.h"

typedef struct
{
  int place;
} Computed;

static OkrColumn computed[] = {
  OKR_DEFINE_COMPUTED (Computed, INTEGER, place),
};

OKR_DEFINE_ENTITY_COLUMNS (OkrPerson, okr_person, PERSON)

G_DEFINE_FINAL_TYPE (OkrPerson, okr_person, OKR_TYPE_ENTITY)

static guint
find_place (OkrPerson *self)
{
  guint position = 0;

  okr_sorted_list_find (okr_index_get_list (okr_entity_get_index (OKR_ENTITY (self)), OKR_TYPE_PERSON), self, &position);

  return position;
}

static void
okr_person_compute (OkrEntity *entity,
                    gpointer   values)
{
  Computed *now = values;

  now->place = (int) find_place (OKR_PERSON (entity));
}

static void
affect_cards (OkrEntity  *person,
              GHashTable *affected)
{
  OkrSortedList *owned = OKR_SORTED_LIST (okr_entity_get_referrers (person, OKR_COLUMN_OF (OKR_TYPE_KEY_RESULT, "owner")));
  OkrSortedList *done = OKR_SORTED_LIST (okr_entity_get_referrers (person, OKR_COLUMN_OF (OKR_TYPE_IDEA, "doer")));

  for (guint i = 0; i < okr_sorted_list_get_length (owned); i++)
    okr_entity_affect (okr_sorted_list_get (owned, i), affected);
  for (guint i = 0; i < okr_sorted_list_get_length (done); i++)
    okr_entity_affect (okr_sorted_list_get (done, i), affected);
}

/* Cards show name and colour: those of a person, and of all behind, whose places may be others now. */
static void
okr_person_add_affected (OkrEntity  *entity,
                         GHashTable *affected)
{
  OkrSortedList *people = okr_index_get_list (okr_entity_get_index (entity), OKR_TYPE_PERSON);

  affect_cards (entity, affected);
  for (guint i = find_place (OKR_PERSON (entity)); i < okr_sorted_list_get_length (people); i++)
    {
      okr_entity_affect (okr_sorted_list_get (people, i), affected);
      affect_cards (okr_sorted_list_get (people, i), affected);
    }
}

static void
okr_person_class_init (OkrPersonClass *klass)
{
  OkrEntityClass *entity_class = OKR_ENTITY_CLASS (klass);

  okr_entity_class_set_columns (entity_class, "person", okr_person_columns, G_N_ELEMENTS (okr_person_columns));
  okr_entity_class_set_computed (entity_class, computed, G_N_ELEMENTS (computed), sizeof (Computed), okr_person_compute);
  entity_class->add_affected = okr_person_add_affected;
}

static void
okr_person_init (OkrPerson *self)
{
}

/**
 * okr_person_get_place:
 *
 * Returns: the place among all people, from 0: stable while nobody reorders them
 */
int
okr_person_get_place (OkrPerson *self)
{
  const Computed *values;

  g_return_val_if_fail (OKR_IS_PERSON (self), 0);

  values = okr_entity_get_computed (OKR_ENTITY (self));

  return values->place;
}
