/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The value of one cell of a table; see okr-value.h.  */

#include "config.h"

#include "base/okr-value.h"

/**
 * okr_value_clear:
 * @self: a value
 *
 * Frees the text of @self, if it holds one, and leaves it at nothing (%OKR_VALUE_NULL).
 */
void
okr_value_clear (OkrValue *self)
{
  g_return_if_fail (self != NULL);

  if (self->type == OKR_VALUE_TEXT)
    g_free (self->text);
  *self = (OkrValue) OKR_VALUE_INIT;
}

/**
 * okr_value_copy:
 * @self: a value
 * @copy: (out caller-allocates): where to copy to; what it held is not freed
 *
 * Initializes @copy with the value of @self, its text included.
 */
void
okr_value_copy (const OkrValue *self,
                OkrValue       *copy)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (copy != NULL);

  *copy = *self;
  if (self->type == OKR_VALUE_TEXT)
    copy->text = g_strdup (self->text);
}

/**
 * okr_value_set_null:
 * @self: an initialized value
 *
 * Makes @self nothing.
 */
void
okr_value_set_null (OkrValue *self)
{
  okr_value_clear (self);
}

/**
 * okr_value_set_integer:
 * @self: an initialized value
 * @integer: the number
 *
 * Makes @self an integer.
 */
void
okr_value_set_integer (OkrValue *self,
                       gint64    integer)
{
  okr_value_clear (self);
  self->type = OKR_VALUE_INTEGER;
  self->integer = integer;
}

/**
 * okr_value_set_real:
 * @self: an initialized value
 * @real: the number
 *
 * Makes @self a real number.
 */
void
okr_value_set_real (OkrValue *self,
                    double    real)
{
  okr_value_clear (self);
  self->type = OKR_VALUE_REAL;
  self->real = real;
}

/**
 * okr_value_set_text:
 * @self: an initialized value
 * @text: (nullable): UTF-8, copied; %NULL makes @self nothing
 *
 * Makes @self a text.
 */
void
okr_value_set_text (OkrValue   *self,
                    const char *text)
{
  char *copy = g_strdup (text);

  okr_value_clear (self);
  if (copy == NULL)
    return;
  self->type = OKR_VALUE_TEXT;
  self->text = copy;
}

/**
 * okr_value_equal:
 * @self: a value
 * @other: another
 *
 * An integer never equals a real number: a cell is of one type for ever, so a difference in type is one.
 *
 * Returns: whether both are of one type and hold the same
 */
gboolean
okr_value_equal (const OkrValue *self,
                 const OkrValue *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (self->type != other->type)
    return FALSE;

  switch (self->type)
    {
    case OKR_VALUE_NULL:
      return TRUE;
    case OKR_VALUE_INTEGER:
      return self->integer == other->integer;
    case OKR_VALUE_REAL:
      return self->real == other->real;
    case OKR_VALUE_TEXT:
      return g_str_equal (self->text, other->text);
    default:
      g_assert_not_reached ();
    }
}
