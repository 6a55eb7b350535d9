/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the model makes and changes entities: for the entity classes, their index and the workspace only.  */

#pragma once

#include "base/okr-clock.h"
#include "base/okr-date.h"
#include "model/okr-entity.h"
#include "model/okr-sorted-list.h"
#include "store/okr-store.h"

G_BEGIN_DECLS

/* --- what the entity classes are made with; see okr-entities.h for the lists of columns --- */

#define OKR_NEEDED_REQUIRED TRUE
#define OKR_NEEDED_OPTIONAL FALSE

/* The type of the field of a column; only a text and a reference are owned by it. */
#define OKR_FIELD_OF_TEXT(...) char *
#define OKR_FIELD_OF_INTEGER(...) int
#define OKR_FIELD_OF_REAL(...) double
#define OKR_FIELD_OF_BOOLEAN(...) gboolean
#define OKR_FIELD_OF_ANSWER(...) int
#define OKR_FIELD_OF_DATE(...) OkrDate
#define OKR_FIELD_OF_ENUM(Type, type) Type
#define OKR_FIELD_OF_REFERENCE(Type, type) Type *

/* The function that gives the type of an enumeration or of the class referred to. */
#define OKR_TYPE_OF_TEXT(...) NULL
#define OKR_TYPE_OF_INTEGER(...) NULL
#define OKR_TYPE_OF_REAL(...) NULL
#define OKR_TYPE_OF_BOOLEAN(...) NULL
#define OKR_TYPE_OF_ANSWER(...) NULL
#define OKR_TYPE_OF_DATE(...) NULL
#define OKR_TYPE_OF_ENUM(Type, type) type##_get_type
#define OKR_TYPE_OF_REFERENCE(Type, type) type##_get_type

/* One column as a field, as a row of the table of columns, and as a getter. */
#define OKR_DEFINE_FIELD(E, e, needed, KIND, column, ...) \
  OKR_FIELD_OF_##KIND (__VA_ARGS__) column;

#define OKR_DEFINE_COLUMN(E, e, needed, KIND, column, ...) \
  { #column, OKR_COLUMN_##KIND, OKR_NEEDED_##needed, G_STRUCT_OFFSET (E, column), OKR_TYPE_OF_##KIND (__VA_ARGS__) },

#define OKR_DEFINE_GETTER(E, e, needed, KIND, column, ...) \
  OKR_VALUE_OF_##KIND (__VA_ARGS__) \
  e##_get_##column (E *self) \
  { \
    return self->column; \
  }

/* The struct of a class, its table of columns and its getters.  What follows ENTITY are fields of its own. */
#define OKR_DEFINE_ENTITY_COLUMNS(E, e, ENTITY, ...) \
  struct _##E \
  { \
    OkrEntity parent_instance; \
    OKR_##ENTITY##_COLUMNS (OKR_DEFINE_FIELD, E, e) \
    __VA_ARGS__ \
  }; \
  static OkrColumn e##_columns[] = { OKR_##ENTITY##_COLUMNS (OKR_DEFINE_COLUMN, E, e) }; \
  OKR_##ENTITY##_COLUMNS (OKR_DEFINE_GETTER, E, e)

/* A whole class that has nothing but its columns. The table is named like the class, without "okr_". */
#define OKR_DEFINE_ENTITY(E, e, ENTITY) \
  OKR_DEFINE_ENTITY_COLUMNS (E, e, ENTITY) \
  G_DEFINE_FINAL_TYPE (E, e, OKR_TYPE_ENTITY) \
  static void e##_class_init (E##Class *klass) \
  { \
    okr_entity_class_set_columns (OKR_ENTITY_CLASS (klass), &#e[4], e##_columns, G_N_ELEMENTS (e##_columns)); \
  } \
  static void e##_init (E *self) {}

/* The same for a part of a whole that computes from it: a change to it affects what its column owner names. */
#define OKR_DEFINE_ENTITY_PART(E, e, ENTITY, owner) \
  OKR_DEFINE_ENTITY_COLUMNS (E, e, ENTITY) \
  G_DEFINE_FINAL_TYPE (E, e, OKR_TYPE_ENTITY) \
  static void e##_add_affected (OkrEntity *entity, GHashTable *affected) \
  { \
    if (((E *) entity)->owner != NULL) \
      okr_entity_add_affected (OKR_ENTITY (((E *) entity)->owner), affected); \
  } \
  static void e##_class_init (E##Class *klass) \
  { \
    okr_entity_class_set_columns (OKR_ENTITY_CLASS (klass), &#e[4], e##_columns, G_N_ELEMENTS (e##_columns)); \
    OKR_ENTITY_CLASS (klass)->add_affected = e##_add_affected; \
  } \
  static void e##_init (E *self) {}

void        okr_entity_class_set_columns  (OkrEntityClass     *klass,
                                           const char         *table,
                                           OkrColumn          *columns,
                                           guint               n_columns);

/* A computed value of a class: a field of the struct that its compute() fills. What is referred to there is
 * borrowed. */
#define OKR_DEFINE_COMPUTED(Values, KIND, field) \
  { #field, OKR_COLUMN_##KIND, FALSE, G_STRUCT_OFFSET (Values, field), NULL }
#define OKR_DEFINE_COMPUTED_OF(Values, KIND, field, type) \
  { #field, OKR_COLUMN_##KIND, FALSE, G_STRUCT_OFFSET (Values, field), type##_get_type }

void        okr_entity_class_set_computed (OkrEntityClass     *klass,
                                           OkrColumn          *computed,
                                           guint               n_computed,
                                           gsize               size,
                                           void              (*compute) (OkrEntity *self,
                                                                         gpointer   values));

/* --- an entity and its index --- */

OkrEntity  *okr_entity_new                (GType               type,
                                           const char         *id,
                                           OkrIndex           *index);
void        okr_entity_detach             (OkrEntity          *self);
OkrIndex   *okr_entity_get_index          (OkrEntity          *self);
OkrDate     okr_entity_get_today          (OkrEntity          *self);
void        okr_entity_set_removed        (OkrEntity          *self);

/* --- fields; nothing here notifies --- */

/* The field of a column, in an instance or in a struct of computed values. */
#define OKR_FIELD(Type, base, column) (*(Type *) G_STRUCT_MEMBER_P (base, (column)->offset))

/* References that name what is not there yet: kept until everything is. */
typedef struct
{
  OkrEntity       *entity;
  const OkrColumn *column;
  char            *id;
} OkrLooseReference;

void        okr_loose_reference_clear     (OkrLooseReference  *self);

void        okr_entity_read               (OkrEntity          *self,
                                           OkrStoreRow        *row,
                                           int                 first,
                                           GArray             *loose);
void        okr_entity_set_ref            (OkrEntity          *self,
                                           const char         *ref);
void        okr_entity_set_extra          (OkrEntity          *self,
                                           const char         *extra);
void        okr_entity_set_value          (OkrEntity          *self,
                                           const OkrColumn    *column,
                                           const OkrValue     *value,
                                           GArray             *loose);
OkrEntity  *okr_entity_get_reference      (OkrEntity          *self,
                                           const OkrColumn    *column);
void        okr_entity_set_reference      (OkrEntity          *self,
                                           const OkrColumn    *column,
                                           OkrEntity          *target);
gboolean    okr_entity_leads_to           (OkrEntity          *self,
                                           const OkrColumn    *column,
                                           OkrEntity          *target);
void        okr_entity_notify             (OkrEntity          *self,
                                           const char         *property);

/* --- children: who refers to this one by a column --- */

/* A column by name, looked up once. */
#define OKR_COLUMN_OF(type, name) \
  ({ \
    static const OkrColumn *found; \
    if (G_UNLIKELY (found == NULL)) \
      found = okr_entity_class_find_column (type, name); \
    found; \
  })

OkrSortedList *okr_entity_peek_referrers  (OkrEntity          *self,
                                           const OkrColumn    *column);
OkrSortedList *okr_entity_need_referrers  (OkrEntity          *self,
                                           const OkrColumn    *column);
OkrSortedList *okr_entity_look_at_referrers
                                          (OkrEntity          *self,
                                           const OkrColumn    *column);

/* --- computed values --- */

gconstpointer okr_entity_get_computed     (OkrEntity          *self);
void        okr_entity_invalidate         (OkrEntity          *self);
void        okr_entity_refresh            (OkrEntity          *self);
void        okr_entity_affect             (OkrEntity          *self,
                                           GHashTable         *affected);
void        okr_entity_add_affected       (OkrEntity          *self,
                                           GHashTable         *affected);

/* --- the index: all entities of one workspace by id, by the ref of their source, in one list per class, and by
 * who refers to whom; owned by the workspace.  An entity and its index know each other, so they share this
 * header; the code is in okr-index.c --- */

OkrIndex      *okr_index_new             (OkrClock        *clock);
void           okr_index_free            (OkrIndex        *self);

OkrClock      *okr_index_get_clock       (OkrIndex        *self);

void           okr_index_fill            (OkrIndex        *self,
                                          GType            type,
                                          GPtrArray       *entities);
gpointer       okr_index_lookup          (OkrIndex        *self,
                                          GType            type,
                                          const char      *id);
gpointer       okr_index_lookup_ref      (OkrIndex        *self,
                                          GType            type,
                                          const char      *ref);
OkrSortedList *okr_index_get_list        (OkrIndex        *self,
                                          GType            type);

/* The names: while a change is stored, before the lists follow. */
void           okr_index_add_name        (OkrIndex        *self,
                                          OkrEntity       *entity);
void           okr_index_remove_name     (OkrIndex        *self,
                                          OkrEntity       *entity);
void           okr_index_set_ref         (OkrIndex        *self,
                                          OkrEntity       *entity,
                                          const char      *ref);

/* Whether the lists of who refers to whom by this column are kept; they are from the first use on. */
gboolean       okr_index_get_related     (OkrIndex        *self,
                                          const OkrColumn *column);
void           okr_index_relate          (OkrIndex        *self,
                                          const OkrColumn *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrIndex, okr_index_free)

G_END_DECLS
