/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar day without time or zone, as a plain number: what cycles, checks and due dates are made of.
 * Every layer uses it; the database and JSON hold it as YYYY-MM-DD.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The Julian day number as GDate counts it: 1 is 1 January of the year 1; 0 means no date. */
typedef gint32 OkrDate;

#define OKR_DATE_NONE ((OkrDate) 0)
#define OKR_DATE_MIN  ((OkrDate) 1)             /* 1 January of the year 1 */
#define OKR_DATE_MAX  ((OkrDate) 3652059)       /* 31 December 9999: further no four digits go */

#define OKR_DAYS_PER_WEEK 7

#define OKR_DATE_ERROR (okr_date_error_quark ())

typedef enum
{
  OKR_DATE_ERROR_SYNTAX,        /* not written as YYYY-MM-DD */
  OKR_DATE_ERROR_NOT_A_DAY,     /* a day that no calendar has, such as 31 February */
} OkrDateError;

GQuark   okr_date_error_quark      (void);

OkrDate  okr_date_new_ymd          (int           year,
                                    int           month,
                                    int           day);
OkrDate  okr_date_new_local        (gint64        time);
gint64   okr_date_get_local_start  (OkrDate       date);
gint64   okr_date_move_local_time  (gint64        time,
                                    OkrDate       date);
gboolean okr_date_parse_iso        (const char   *text,
                                    OkrDate      *date,
                                    GError      **error);
char    *okr_date_to_iso           (OkrDate       date);
gboolean okr_date_is_valid         (OkrDate       date);
void     okr_date_get_ymd          (OkrDate       date,
                                    int          *year,
                                    int          *month,
                                    int          *day);

OkrDate  okr_date_add_days         (OkrDate       date,
                                    int           n_days);
OkrDate  okr_date_add_months       (OkrDate       date,
                                    int           n_months);
int      okr_date_days_between     (OkrDate       from,
                                    OkrDate       to);
int      okr_date_get_weekday      (OkrDate       date);
gboolean okr_date_is_workday       (OkrDate       date);
OkrDate  okr_date_next_workday     (OkrDate       date);
OkrDate  okr_date_nearest_workday  (OkrDate       date);

char    *okr_date_dup_label        (OkrDate       date,
                                    OkrDate       reference);
char    *okr_date_dup_long_label   (OkrDate       date);
char    *okr_date_dup_month_label  (OkrDate       date);

G_END_DECLS
