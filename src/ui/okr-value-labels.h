/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, values with their units, figures and dates as people say them, in one way everywhere.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-figure-text.h"
#include "model/okr-key-result.h"
#include "ui/okr-value-labels.h"

G_BEGIN_DECLS

char *okr_label_dup_number       (double               number);
char *okr_label_dup_change       (const char          *from,
                                  const char          *to);
char *okr_label_dup_apart        (const char          *text,
                                  guint                max_characters);
char *okr_label_dup_figure       (double               figure);
char *okr_label_dup_column_range (OkrColumnScheme      scheme,
                                  guint                column);
char *okr_label_dup_zone         (OkrObjectiveType     type);
char *okr_label_dup_value        (OkrKeyResult        *key_result,
                                  double               value);
char *okr_label_dup_figures      (const OkrFigureText *figures);
char *okr_label_dup_span         (OkrKeyResult        *key_result);
char *okr_label_dup_now          (OkrKeyResult        *key_result);
char *okr_label_dup_deadline     (OkrDate              due,
                                  gboolean             late,
                                  OkrDate              today);
char *okr_label_dup_lateness     (OkrDate              due,
                                  OkrDate              today);
char *okr_label_dup_due          (OkrKeyResult        *key_result,
                                  OkrDate              today);
char *okr_label_dup_tasks        (OkrKeyResult        *key_result);
char *okr_label_dup_state        (OkrKeyResult        *key_result);
char *okr_label_dup_age          (OkrKeyResult        *key_result);
char *okr_label_dup_update       (OkrKeyResult        *key_result);
char *okr_label_dup_confidence   (OkrKeyResult        *key_result);
char *okr_label_dup_judgement    (double               impact,
                                  double               effort);

G_END_DECLS
