/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card is drawn with Pango and GSK.  The background, the border, the focus ring and the look of a selected card are
 * CSS (node "boardcard").  */

#include "config.h"

#include "ui/board/okr-board-card.h"

#include "model/okr-person.h"
#include "widgets/okr-avatar.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-shape.h"
#include "widgets/okr-snapshot.h"

#include <adwaita.h>
#include <math.h>

#define MENU_SIZE 22
#define MARK_SIZE 12
#define RADIUS 8                /* inside of the border of 1 px that style.css gives it */

typedef struct
{
  OkrEntity    *entity;         /* owned */
  OkrDate       today;
  double        zoom;
  char         *place;          /* owned: "Card 2 of 5" */
  char         *advice;         /* owned: what is advised on its wording; NULL: nothing */
  char         *description;    /* owned: what a screen reader hears, without the place */

  OkrCardLines  lines;
  gboolean      drawn_dark;     /* the style that the last picture is for */
} OkrBoardCardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (OkrBoardCard, okr_board_card, GTK_TYPE_WIDGET)

static const OkrCardLine common_lines[OKR_CARD_LINE_OWN] = {
  [OKR_CARD_LINE_TRACE] = { OKR_CARD_SMALL, FALSE, FALSE },
  [OKR_CARD_LINE_TITLE] = { 1.0, TRUE, FALSE },
  [OKR_CARD_LINE_NOTE] = { OKR_CARD_SMALL, FALSE, FALSE },
};

static OkrBoardCardPrivate *
get_private (OkrBoardCard *self)
{
  return okr_board_card_get_instance_private (self);
}

static const OkrCardLine *
get_line (OkrBoardCard *self,
          guint         line)
{
  return line < OKR_CARD_LINE_OWN ? &common_lines[line] : &OKR_BOARD_CARD_GET_CLASS (self)->lines[line - OKR_CARD_LINE_OWN];
}

/* Makes the layouts that are missing, and fits all to a width, in pixels at zoom 1. */
static void
lay_out (OkrBoardCard *self,
         int           width)
{
  OkrBoardCardClass *klass = OKR_BOARD_CARD_GET_CLASS (self);
  OkrBoardCardPrivate *priv = get_private (self);
  int inner = width - OKR_CARD_STRIPE - 2 * OKR_CARD_PADDING;

  if (priv->lines.width == width)
    return;

  for (guint i = 0; i < klass->n_lines; i++)
    okr_card_lines_shape (&priv->lines, GTK_WIDGET (self), i, get_line (self, i));

  okr_board_card_set_line_width (self, OKR_CARD_LINE_TRACE, inner - okr_board_card_get_corner (self));
  okr_board_card_set_line_width (self, OKR_CARD_LINE_TITLE, inner);
  okr_board_card_set_line_width (self, OKR_CARD_LINE_NOTE, inner);
  okr_card_lines_wrap (&priv->lines, OKR_CARD_LINE_TITLE, klass->title_lines);
  klass->lay_out (self, inner);
  okr_card_lines_measure (&priv->lines, GTK_WIDGET (self));
  priv->lines.width = width;
}

static gboolean
is_dark (OkrBoardCard *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
}

static void
get_style (OkrBoardCard *self,
           OkrCardStyle *look)
{
  OkrBoardCardPrivate *priv = get_private (self);
  OkrObjective *objective = OKR_BOARD_CARD_GET_CLASS (self)->get_objective (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean high_contrast = adw_style_manager_get_high_contrast (style);

  gtk_widget_get_color (GTK_WIDGET (self), &look->text);
  look->dim = look->text;
  /* 0.72 keeps 4.5:1 on the card in both styles; high contrast dims nothing */
  look->dim.alpha *= high_contrast ? 1.0f : 0.72f;
  okr_palette_get_colour (objective != NULL ? okr_objective_get_colour (objective) : 0, adw_style_manager_get_dark (style),
                          &look->objective);
  look->small_height = priv->lines.small_height;
  look->title_height = priv->lines.title_height;
}

/* The dots of the menu begin at the end of the first line. */
static void
draw_menu_dots (OkrBoardCard  *self,
                GtkSnapshot   *snapshot,
                int            width,
                int            line_height,
                const GdkRGBA *colour)
{
  static OkrShape dots = OKR_SHAPE ("M 1.4 0 a 1.4 1.4 0 1 1 -2.8 0 a 1.4 1.4 0 1 1 2.8 0 z "
                                    "m 5 0 a 1.4 1.4 0 1 1 -2.8 0 a 1.4 1.4 0 1 1 2.8 0 z "
                                    "m -10 0 a 1.4 1.4 0 1 1 -2.8 0 a 1.4 1.4 0 1 1 2.8 0 z");
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x = width - OKR_CARD_PADDING - 7.0f;

  okr_shape_fill (&dots, snapshot, &GRAPHENE_POINT_INIT (rtl ? width - x : x, OKR_CARD_PADDING + line_height / 2.0f), colour);
}

/* A ring with an "i" beside the dots of the menu: a shape, not a colour. */
static void
draw_mark (OkrBoardCard  *self,
           GtkSnapshot   *snapshot,
           int            width,
           int            line_height,
           const GdkRGBA *colour)
{
  static OkrShape mark = OKR_SHAPE ("M 5.3 0 a 5.3 5.3 0 1 1 -10.6 0 a 5.3 5.3 0 1 1 10.6 0 z M 0 -0.5 v 3.3 M 0 -2.9 v 1");
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x = width - OKR_CARD_PADDING - MENU_SIZE - MARK_SIZE / 2.0f + 2;

  okr_shape_stroke (&mark, snapshot, &GRAPHENE_POINT_INIT (rtl ? width - x : x, OKR_CARD_PADDING + line_height / 2.0f),
                    1.4f, colour);
}

static void
draw_stripe (OkrBoardCard  *self,
             GtkSnapshot   *snapshot,
             int            width,
             int            height,
             const GdkRGBA *colour)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  okr_snapshot_append_rounded_part (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS,
                                    &GRAPHENE_RECT_INIT (rtl ? width - OKR_CARD_STRIPE : 0, 0, OKR_CARD_STRIPE, height),
                                    colour);
}

static void
okr_board_card_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  OkrBoardCard *self = OKR_BOARD_CARD (widget);
  OkrBoardCardPrivate *priv = get_private (self);
  OkrCardStyle style;
  int width, height, x, y;

  if (priv->entity == NULL)
    return;

  width = (int) floor (gtk_widget_get_width (widget) / priv->zoom);
  height = (int) ceil (gtk_widget_get_height (widget) / priv->zoom);
  lay_out (self, width);
  priv->drawn_dark = is_dark (self);
  get_style (self, &style);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) priv->zoom, (float) priv->zoom);
  draw_stripe (self, snapshot, width, height, &style.objective);
  x = OKR_CARD_STRIPE + OKR_CARD_PADDING;
  okr_board_card_draw_line (self, snapshot, OKR_CARD_LINE_TRACE, width, x, OKR_CARD_PADDING, &style.dim);
  draw_menu_dots (self, snapshot, width, priv->lines.small_height, &style.dim);
  if (priv->advice != NULL)
    draw_mark (self, snapshot, width, priv->lines.small_height, &style.text);
  y = OKR_CARD_PADDING + priv->lines.small_height + OKR_CARD_GAP;
  okr_board_card_draw_line (self, snapshot, OKR_CARD_LINE_TITLE, width, x, y, &style.text);
  okr_board_card_draw_line (self, snapshot, OKR_CARD_LINE_NOTE, width, x,
                            y + okr_card_lines_get_height (&priv->lines, OKR_CARD_LINE_TITLE) + 2, &style.dim);

  /* the rest stands at the same height on every card, however long the title is */
  y += OKR_BOARD_CARD_GET_CLASS (self)->title_lines * priv->lines.title_height + 2 + priv->lines.small_height + OKR_CARD_GAP;
  OKR_BOARD_CARD_GET_CLASS (self)->draw (self, snapshot, width, y, &style);
  gtk_snapshot_restore (snapshot);
}

static void
okr_board_card_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  OkrBoardCardPrivate *priv = get_private (OKR_BOARD_CARD (widget));

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) (120 * priv->zoom);
  else
    *minimum = *natural = okr_board_card_measure_height (G_OBJECT_TYPE (widget), widget, priv->zoom);
}

static void
okr_board_card_system_setting_changed (GtkWidget        *widget,
                                       GtkSystemSetting  setting)
{
  OkrBoardCard *self = OKR_BOARD_CARD (widget);

  GTK_WIDGET_CLASS (okr_board_card_parent_class)->system_setting_changed (widget, setting);
  /* the icon theme, which GTK loads while the first frame is drawn, is no matter of text */
  if (setting != GTK_SYSTEM_SETTING_ICON_THEME && setting != GTK_SYSTEM_SETTING_DISPLAY)
    okr_card_lines_forget (&get_private (self)->lines);
}

static void
okr_board_card_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  OkrBoardCard *self = OKR_BOARD_CARD (widget);

  GTK_WIDGET_CLASS (okr_board_card_parent_class)->css_changed (widget, change);
  /* most often it is a colour: a window that got the focus, a card that is pointed at */
  if (pango_context_get_serial (gtk_widget_get_pango_context (widget)) != get_private (self)->lines.measured_font)
    {
      okr_card_lines_forget (&get_private (self)->lines);
      gtk_widget_queue_draw (widget);
    }
  /* GTK draws again for what it knows of; the palette of the objectives is ours */
  else if (get_private (self)->drawn_dark != is_dark (self))
    {
      gtk_widget_queue_draw (widget);
    }
}

static gboolean
okr_board_card_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  OkrBoardCard *self = OKR_BOARD_CARD (widget);
  OkrBoardCardPrivate *priv = get_private (self);
  PangoLayout *title = priv->lines.layouts[OKR_CARD_LINE_TITLE];
  char * (*dup_hint) (OkrBoardCard *self) = OKR_BOARD_CARD_GET_CLASS (self)->dup_hint;
  g_autofree char *hint = priv->entity != NULL && dup_hint != NULL ? dup_hint (self) : NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;
  g_autofree char *text = NULL;

  /* what the card says itself is worth no tooltip unless it does not fit */
  if (title != NULL && pango_layout_is_ellipsized (title))
    g_strv_builder_add (builder, priv->lines.texts[OKR_CARD_LINE_TITLE]);
  if (priv->advice != NULL)
    g_strv_builder_add (builder, priv->advice);
  if (hint != NULL)
    g_strv_builder_add (builder, hint);
  sentences = g_strv_builder_end (builder);
  if (*sentences == NULL)
    return FALSE;

  text = g_strjoinv ("\n", sentences);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
okr_board_card_dispose (GObject *object)
{
  okr_board_card_unbind (OKR_BOARD_CARD (object));

  G_OBJECT_CLASS (okr_board_card_parent_class)->dispose (object);
}

static void
okr_board_card_class_init (OkrBoardCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_board_card_dispose;

  widget_class->snapshot = okr_board_card_snapshot;
  widget_class->measure = okr_board_card_measure;
  widget_class->css_changed = okr_board_card_css_changed;
  widget_class->system_setting_changed = okr_board_card_system_setting_changed;
  widget_class->query_tooltip = okr_board_card_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "boardcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
okr_board_card_init (OkrBoardCard *self)
{
  OkrBoardCardPrivate *priv = get_private (self);

  priv->zoom = 1.0;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * okr_board_card_get_entity:
 * @self: a card
 *
 * Returns: (transfer none) (nullable) (type OkrEntity): what it shows
 */
gpointer
okr_board_card_get_entity (OkrBoardCard *self)
{
  g_return_val_if_fail (OKR_IS_BOARD_CARD (self), NULL);

  return get_private (self)->entity;
}

static void
update_accessible (OkrBoardCard *self)
{
  OkrBoardCardPrivate *priv = get_private (self);
  g_autoptr (GString) whole = g_string_new (priv->description);

  if (priv->advice != NULL)
    g_string_append_printf (whole, ", %s", priv->advice);
  if (priv->place != NULL)
    g_string_append_printf (whole, ", %s", priv->place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, priv->lines.texts[OKR_CARD_LINE_TITLE],
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whole->str,
                                  -1);
}

static void
update (OkrBoardCard *self)
{
  OkrBoardCardPrivate *priv = get_private (self);

  okr_board_card_take_text (self, OKR_CARD_LINE_TITLE, g_strdup (okr_entity_get_title (priv->entity)));
  g_free (priv->description);
  priv->description = OKR_BOARD_CARD_GET_CLASS (self)->update (self);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_board_card_bind:
 * @self: a card
 * @entity: what to show from now on
 * @today: the day by which "late" is judged
 * @zoom: 0.5 to 3.0
 *
 * The card does not watch what it shows: the row of the board calls okr_board_card_refresh() when something of it
 * changed.
 */
void
okr_board_card_bind (OkrBoardCard *self,
                     OkrEntity    *entity,
                     OkrDate       today,
                     double        zoom)
{
  OkrBoardCardPrivate *priv = get_private (self);

  g_return_if_fail (OKR_IS_BOARD_CARD (self));
  g_return_if_fail (OKR_IS_ENTITY (entity));

  g_set_object (&priv->entity, entity);
  priv->today = today;
  priv->zoom = zoom;
  update (self);
}

/**
 * okr_board_card_set_place:
 * @self: a bound card
 * @place: (nullable): where it is, for people who cannot see it: "Card 2 of 5"
 */
void
okr_board_card_set_place (OkrBoardCard *self,
                          const char   *place)
{
  OkrBoardCardPrivate *priv = get_private (self);

  g_return_if_fail (OKR_IS_BOARD_CARD (self));

  if (g_set_str (&priv->place, place) && priv->entity != NULL)
    update_accessible (self);
}

/**
 * okr_board_card_set_advice:
 * @self: a bound card
 * @advice: (nullable): what is advised on it, in sentences; %NULL for nothing
 *
 * Shows a mark, and the sentences in the tooltip.
 */
void
okr_board_card_set_advice (OkrBoardCard *self,
                           const char   *advice)
{
  OkrBoardCardPrivate *priv = get_private (self);

  g_return_if_fail (OKR_IS_BOARD_CARD (self));

  if (!g_set_str (&priv->advice, advice))
    return;

  /* the line above makes room for the mark */
  g_clear_object (&priv->lines.layouts[OKR_CARD_LINE_TRACE]);
  priv->lines.width = 0;
  if (priv->entity != NULL)
    update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_board_card_refresh:
 * @self: a card that shows something
 *
 * Shows what that has become.
 */
void
okr_board_card_refresh (OkrBoardCard *self)
{
  g_return_if_fail (OKR_IS_BOARD_CARD (self));
  g_return_if_fail (get_private (self)->entity != NULL);

  update (self);
}

/**
 * okr_board_card_unbind:
 * @self: a card
 *
 * Shows nothing any more.
 */
void
okr_board_card_unbind (OkrBoardCard *self)
{
  OkrBoardCardPrivate *priv = get_private (self);

  g_return_if_fail (OKR_IS_BOARD_CARD (self));

  g_clear_object (&priv->entity);
  g_clear_pointer (&priv->place, g_free);
  g_clear_pointer (&priv->advice, g_free);
  g_clear_pointer (&priv->description, g_free);
  okr_card_lines_clear (&priv->lines);
}

/**
 * okr_board_card_set_selected:
 * @self: a card
 * @selected: whether it is one of the selected ones
 */
void
okr_board_card_set_selected (OkrBoardCard *self,
                             gboolean      selected)
{
  g_return_if_fail (OKR_IS_BOARD_CARD (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * okr_board_card_hits_menu:
 * @self: a card
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: whether the three dots of the menu are there
 */
gboolean
okr_board_card_hits_menu (OkrBoardCard *self,
                          double        x,
                          double        y)
{
  double size = (MENU_SIZE + OKR_CARD_PADDING) * get_private (self)->zoom;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return x >= 0 && x <= size && y >= 0 && y <= size;
}

/**
 * okr_board_card_measure_height:
 * @card_type: a subclass
 * @widget: any widget with the font of the cards
 * @zoom: 0.5 to 3.0
 *
 * Returns: the height of every card of that type, in pixels
 */
int
okr_board_card_measure_height (GType      card_type,
                               GtkWidget *widget,
                               double     zoom)
{
  g_autoptr (OkrBoardCardClass) klass = g_type_class_ref (card_type);
  int height = 2 * OKR_CARD_PADDING
               + okr_card_lines_measure_height (widget, OKR_CARD_SMALL, FALSE) + OKR_CARD_GAP
               + klass->title_lines * okr_card_lines_measure_height (widget, 1.0, TRUE) + 2
               + okr_card_lines_measure_height (widget, OKR_CARD_SMALL, FALSE) + OKR_CARD_GAP
               + klass->measure_rest (widget);

  return (int) ceil (height * zoom);
}

/* ---- for subclasses ---- */

/**
 * okr_board_card_get_today:
 * @self: a card
 *
 * Returns: the day that it was last filled for, on which what is late depends
 */
OkrDate
okr_board_card_get_today (OkrBoardCard *self)
{
  return get_private (self)->today;
}

/**
 * okr_board_card_get_text:
 * @self: a card
 * @line: one of its lines
 *
 * Returns: (transfer none) (nullable): what is said there
 */
const char *
okr_board_card_get_text (OkrBoardCard *self,
                         guint         line)
{
  return get_private (self)->lines.texts[line];
}

/**
 * okr_board_card_take_text:
 * @self: a card
 * @line: one of its lines
 * @text: (transfer full) (nullable): what to say there
 *
 * What reads as before keeps its layout: shaping text is what a card costs most.
 */
void
okr_board_card_take_text (OkrBoardCard *self,
                          guint         line,
                          char         *text)
{
  okr_card_lines_take_text (&get_private (self)->lines, line, text);
}

/**
 * okr_board_card_set_line_width:
 * @self: a card
 * @line: one of its lines
 * @width: what it may take, in pixels at zoom 1
 */
void
okr_board_card_set_line_width (OkrBoardCard *self,
                               guint         line,
                               int           width)
{
  okr_card_lines_set_width (&get_private (self)->lines, line, width);
}

/**
 * okr_board_card_get_line_width:
 * @self: a card that is laid out
 * @line: one of its lines
 *
 * Returns: what it takes, in pixels at zoom 1
 */
int
okr_board_card_get_line_width (OkrBoardCard *self,
                               guint         line)
{
  return okr_card_lines_get_width (&get_private (self)->lines, line);
}

/**
 * okr_board_card_get_corner:
 * @self: a card
 *
 * Returns: what the dots of the menu and the mark of an advice take at the end of the first line, in pixels at zoom 1
 */
int
okr_board_card_get_corner (OkrBoardCard *self)
{
  return MENU_SIZE + (get_private (self)->advice != NULL ? MARK_SIZE : 0);
}

/**
 * okr_board_card_draw_line:
 * @self: a card that is laid out
 * @snapshot: where to draw
 * @line: one of its lines
 * @width: of the card
 * @x: its left edge; from right to left its distance from the right
 * @y: its top
 * @colour: of the text
 */
void
okr_board_card_draw_line (OkrBoardCard  *self,
                          GtkSnapshot   *snapshot,
                          guint          line,
                          int            width,
                          int            x,
                          int            y,
                          const GdkRGBA *colour)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  OkrCardLines *lines = &get_private (self)->lines;

  okr_card_lines_draw (lines, line, get_line (self, line)->scale < 1.0, snapshot,
                       rtl ? width - x - okr_card_lines_get_width (lines, line) : x, y, colour);
}

/**
 * okr_board_card_draw_person:
 * @self: a card
 * @snapshot: where to draw
 * @person: (nullable): whose avatar
 * @width: of the card
 * @y: the top of the footer
 *
 * Returns: where what stands beside the avatar begins
 */
int
okr_board_card_draw_person (OkrBoardCard *self,
                            GtkSnapshot  *snapshot,
                            OkrPerson    *person,
                            int           width,
                            int           y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = OKR_CARD_STRIPE + OKR_CARD_PADDING;
  graphene_rect_t bounds;

  if (person == NULL)
    return x;

  bounds = GRAPHENE_RECT_INIT (rtl ? width - x - OKR_CARD_AVATAR_SIZE : x, y + 2, OKR_CARD_AVATAR_SIZE, OKR_CARD_AVATAR_SIZE);
  okr_avatar_snapshot (snapshot, gtk_widget_get_pango_context (GTK_WIDGET (self)), &bounds, okr_person_get_name (person),
                       (guint) okr_person_get_place (person));

  return x + OKR_CARD_AVATAR_SIZE + 6;
}
