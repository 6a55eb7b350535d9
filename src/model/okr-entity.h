/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The base of all entities of a workspace and the generic mapper.  Each class has one table of columns,
 * from which everything is made: reading rows, applying changes, properties, exchange.  Nobody but the
 * workspace changes an entity: see okr-workspace.h for the verbs.  */

#pragma once

#include "base/okr-value.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_COLUMN_TEXT = 1,          /* char *, owned */
  OKR_COLUMN_INTEGER,           /* int, -1 for none */
  OKR_COLUMN_REAL,              /* double, NAN for none */
  OKR_COLUMN_BOOLEAN,           /* gboolean */
  OKR_COLUMN_ANSWER,            /* int: -1 not said, 0 no, 1 yes */
  OKR_COLUMN_DATE,              /* OkrDate, 0 for none; YYYY-MM-DD in the file */
  OKR_COLUMN_ENUM,              /* a C enumeration, 0 for none; its nick in the file */
  OKR_COLUMN_REFERENCE,         /* OkrEntity *, owned, NULL for none; its id in the file */
} OkrColumnKind;

/* One column of one class. */
typedef struct
{
  const char    *name;          /* in the file: "team_control" */
  OkrColumnKind  kind;
  gboolean       required;      /* NOT NULL; a required reference is one of ownership */
  gsize          offset;        /* of the field in the instance */
  GType        (*get_type) (void);      /* of the enumeration, or of the class referred to; or NULL */

  /* filled in when the class is made */
  GType          owner_type;    /* the class that has the column */
  GParamSpec    *pspec;         /* of the property of the same name in kebab-case: "team-control" */
  guint          relation;      /* of a reference: its number among the references of all classes */
  guint          slot;          /* of a reference: its number among the references to the same class */
} OkrColumn;

#define OKR_TYPE_ENTITY (okr_entity_get_type ())
G_DECLARE_DERIVABLE_TYPE (OkrEntity, okr_entity, OKR, ENTITY, GObject)

/* The index that an entity is in; private to the model. */
typedef struct _OkrIndex OkrIndex;

struct _OkrEntityClass
{
  GObjectClass  parent_class;

  const char   *table;          /* in the file: "key_result" */
  OkrColumn    *columns;
  guint         n_columns;
  guint         number;         /* position in okr_entity_get_types() */
  guint         n_slots;        /* how many columns of all classes refer to this one */
  int           order;          /* the column that orders the list of all, before the id; or -1 */
  int           title;          /* the column that people call it by, or -1 */

  /* What is computed and never stored: columns of a plain struct that compute() fills. */
  OkrColumn    *computed;
  guint         n_computed;
  gsize         computed_size;
  void        (*compute)      (OkrEntity  *self,
                               gpointer    values);
  /* Adds the others whose computed values depend on this one to affected (okr_entity_affect()); called
   * before and after a change to it. */
  void        (*add_affected) (OkrEntity  *self,
                               GHashTable *affected);
};

/* Properties of every entity: "id", "ref", "extra", "removed", one per column and one per computed value;
 * all are read-only and notify. */
const char       *okr_entity_get_id              (OkrEntity       *self);
const char       *okr_entity_get_ref             (OkrEntity       *self);
const char       *okr_entity_get_extra           (OkrEntity       *self);
const char       *okr_entity_get_title           (OkrEntity       *self);
gboolean          okr_entity_get_removed         (OkrEntity       *self);
GListModel       *okr_entity_get_referrers       (OkrEntity       *self,
                                                  const OkrColumn *column);
int               okr_entity_compare             (OkrEntity       *self,
                                                  OkrEntity       *other);
void              okr_entity_get_value           (OkrEntity       *self,
                                                  const OkrColumn *column,
                                                  OkrValue        *value);

const GType      *okr_entity_get_types           (guint           *n_types);
GType             okr_entity_get_type_of_table   (const char      *table);
const char       *okr_entity_class_get_table     (GType            type);
const OkrColumn  *okr_entity_class_get_columns   (GType            type,
                                                  guint           *n_columns);
const OkrColumn  *okr_entity_class_find_column   (GType            type,
                                                  const char      *name);
const OkrColumn  *okr_entity_class_find_property (GType            type,
                                                  const char      *property);

G_END_DECLS
