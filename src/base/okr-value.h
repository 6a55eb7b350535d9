/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The value of one cell of a table: nothing, an integer, a real number or text.  The store reads and
 * writes them, changes carry them, and the model maps them to fields of objects.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_VALUE_NULL,
  OKR_VALUE_INTEGER,
  OKR_VALUE_REAL,
  OKR_VALUE_TEXT,
} OkrValueType;

typedef struct
{
  OkrValueType type;
  union
  {
    gint64 integer;
    double real;
    char  *text;                /* owned, UTF-8 */
  };
} OkrValue;

#define OKR_VALUE_INIT { .type = OKR_VALUE_NULL }

void     okr_value_clear       (OkrValue       *self);
void     okr_value_copy        (const OkrValue *self,
                                OkrValue       *copy);
void     okr_value_set_null    (OkrValue       *self);
void     okr_value_set_integer (OkrValue       *self,
                                gint64          integer);
void     okr_value_set_real    (OkrValue       *self,
                                double          real);
void     okr_value_set_text    (OkrValue       *self,
                                const char     *text);
gboolean okr_value_equal       (const OkrValue *self,
                                const OkrValue *other);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (OkrValue, okr_value_clear)

G_END_DECLS
