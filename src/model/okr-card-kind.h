/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cards of a board are.  A board knows columns, rows, seats, places and filters; which entity a card is,
 * and what of it decides where it sits, is said by one of these tables.  There is one for each board.  */

#pragma once

#include "base/okr-date.h"
#include "model/okr-board-filter.h"

G_BEGIN_DECLS

/* Of what has no place on the board now. */
#define OKR_CARD_NO_COLUMN G_MAXUINT

typedef struct
{
  const char    *table;                 /* of the file, with the order of the team in its column */
  const char    *rank;
  const char    *refreshed;             /* the signal of the workspace that tells of cards that may differ */
  gboolean       has_objective;         /* whether a card can go to another objective by itself */
  const char * const *limits;           /* for each column the setting with its limit; NULL: there are none */
  gboolean       has_own_order;         /* whether the order of the team is not that of all other lists */
  gboolean       keeps_rows;            /* whether an objective without cards is a row all the same */

  GType        (*get_type)       (void);
  guint        (*count_columns)  (OkrColumnScheme       scheme);
  guint        (*get_column)     (OkrEntity            *card,
                                  OkrColumnScheme       scheme);
  const char  *(*get_rank)       (OkrEntity            *card);
  OkrKeyResult *(*get_key_result) (OkrEntity            *card);
  OkrPerson   *(*get_person)     (OkrEntity            *card);
  gboolean     (*is_shown)       (OkrEntity            *card,
                                  gboolean              show_replaced);
  gboolean     (*has_status)     (OkrEntity            *card,
                                  const OkrBoardFilter *filter,
                                  OkrDate               today);
  void         (*collect)        (OkrKeyResult         *key_result,
                                  GPtrArray            *cards);
  GCompareFunc   compare;               /* the order of the team; two that were put to one place go by id */
} OkrCardKind;

/* Cards are key results, in columns by their figure. */
extern const OkrCardKind okr_key_result_cards;

/* Cards are tasks: to do, doing, done. */
extern const OkrCardKind okr_task_cards;

OkrObjective *okr_card_get_objective (const OkrCardKind    *kind,
                                      OkrEntity            *card);
OkrCycle     *okr_card_get_cycle     (const OkrCardKind    *kind,
                                      OkrEntity            *card);
gboolean      okr_card_passes        (const OkrCardKind    *kind,
                                      OkrEntity            *card,
                                      const OkrBoardFilter *filter,
                                      OkrDate               today);
int           okr_card_compare       (const OkrCardKind    *kind,
                                      OkrEntity            *a,
                                      OkrEntity            *b);

G_END_DECLS
