/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card of a board.  One widget that draws itself: a card of many widgets costs ten times as much, and a board shows
 * some forty at once.  All cards of a kind have the same height for a width, a zoom and a font.
 *
 * This class has what all cards have: the stripe in the colour of the objective, a line that says to what it belongs,
 * the title, the dots of the menu, and all that a list needs of it.  A subclass says what its lines are and draws the
 * ones below the title; the look of the box is CSS.  */

#pragma once

#include "model/okr-objective.h"
#include "ui/board/okr-card-lines.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* in pixels at zoom 1 */
#define OKR_CARD_PADDING 10
#define OKR_CARD_STRIPE 4
#define OKR_CARD_GAP 4
#define OKR_CARD_AVATAR_SIZE 26
#define OKR_CARD_FOOTER_HEIGHT 30

/* The first lines of every card; a subclass counts on from OKR_CARD_LINE_OWN. */
enum
{
  OKR_CARD_LINE_TRACE,          /* to what it belongs */
  OKR_CARD_LINE_TITLE,
  OKR_CARD_LINE_NOTE,           /* right below the title, however long that is */
  OKR_CARD_LINE_OWN,
};

/* What a picture is made with. */
typedef struct
{
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA objective;
  int     small_height;         /* of a line, in pixels at zoom 1 */
  int     title_height;
} OkrCardStyle;

#define OKR_TYPE_BOARD_CARD (okr_board_card_get_type ())
G_DECLARE_DERIVABLE_TYPE (OkrBoardCard, okr_board_card, OKR, BOARD_CARD, GtkWidget)

struct _OkrBoardCardClass
{
  GtkWidgetClass     parent_class;

  int                title_lines; /* that a title may take; all cards of a kind are of one height */
  const OkrCardLine *lines;     /* of the own lines */
  guint              n_lines;   /* of all */

  /* Gives every line but the title its text, and returns what a screen reader hears after the title. */
  char          *  (*update)  (OkrBoardCard         *self);
  OkrObjective  *  (*get_objective) (OkrBoardCard   *self);
  /* What the tooltip says of it; NULL, also of the function: nothing. */
  char          *  (*dup_hint) (OkrBoardCard        *self);
  /* Fits the own lines to a width. */
  void             (*lay_out) (OkrBoardCard         *self,
                               int                   inner);
  /* Draws all below the note, from y on. */
  void             (*draw)    (OkrBoardCard         *self,
                               GtkSnapshot          *snapshot,
                               int                   width,
                               int                   y,
                               const OkrCardStyle   *style);
  /* The height of all below the note. */
  int              (*measure_rest) (GtkWidget       *widget);
};

gpointer     okr_board_card_get_entity     (OkrBoardCard  *self);
void         okr_board_card_bind           (OkrBoardCard  *self,
                                            OkrEntity     *entity,
                                            OkrDate        today,
                                            double         zoom);
void         okr_board_card_set_place      (OkrBoardCard  *self,
                                            const char    *place);
void         okr_board_card_set_advice     (OkrBoardCard  *self,
                                            const char    *advice);
void         okr_board_card_refresh        (OkrBoardCard  *self);
void         okr_board_card_unbind         (OkrBoardCard  *self);
void         okr_board_card_set_selected   (OkrBoardCard  *self,
                                            gboolean       selected);
gboolean     okr_board_card_hits_menu      (OkrBoardCard  *self,
                                            double         x,
                                            double         y);
int          okr_board_card_measure_height (GType          card_type,
                                            GtkWidget     *widget,
                                            double         zoom);

/* For subclasses. */
OkrDate      okr_board_card_get_today       (OkrBoardCard  *self);
const char  *okr_board_card_get_text        (OkrBoardCard  *self,
                                             guint          line);
void         okr_board_card_take_text       (OkrBoardCard  *self,
                                             guint          line,
                                             char          *text);
void         okr_board_card_set_line_width  (OkrBoardCard  *self,
                                             guint          line,
                                             int            width);
int          okr_board_card_get_line_width  (OkrBoardCard  *self,
                                             guint          line);
int          okr_board_card_get_corner      (OkrBoardCard  *self);
void         okr_board_card_draw_line       (OkrBoardCard  *self,
                                             GtkSnapshot   *snapshot,
                                             guint          line,
                                             int            width,
                                             int            x,
                                             int            y,
                                             const GdkRGBA *colour);
int          okr_board_card_draw_person     (OkrBoardCard  *self,
                                             GtkSnapshot   *snapshot,
                                             OkrPerson     *person,
                                             int            width,
                                             int            y);

G_END_DECLS
