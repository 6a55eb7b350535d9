/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result as a card of the board, drawn with Pango and GSK.  The background, the border, the focus
 * ring and the look of a selected card are CSS (node "keyresult").  */

#include "config.h"

#include "ui/board/okr-key-result-card.h"

#include "ui/okr-labels.h"
#include "widgets/okr-avatar.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-trend.h"
#include "widgets/okr-zone-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

/* in pixels at zoom 1 */
#define PADDING 10
#define STRIPE 4
#define GAP 4
#define BAR_HEIGHT 6
#define FOOTER_HEIGHT 30
#define AVATAR_SIZE 26
#define MENU_SIZE 22

typedef enum
{
  LINE_OBJECTIVE,
  LINE_TITLE,
  LINE_SPAN,
  LINE_VALUE,
  LINE_FIGURE,
  LINE_DUE,
  LINE_STATE,
  N_LINES,
} Line;

struct _OkrKeyResultCard
{
  GtkWidget     parent_instance;

  OkrKeyResult *key_result;     /* owned */
  OkrDate       today;
  double        zoom;
  int           title_lines;
  char         *place;          /* owned: "Card 2 of 5" */

  char         *texts[N_LINES]; /* owned; NULL: nothing to draw */
  PangoLayout  *layouts[N_LINES];
  int           laid_out_width; /* the width that the layouts are for; 0: none */
  int           small_height;   /* of a line of the objective's name, of the title, of the span */
  int           title_height;
  int           span_height;
  guint         measured_font;  /* the serial of the Pango context that layouts and heights are for */
  gboolean      drawn_dark;     /* the style that the last picture is for */
};

G_DEFINE_FINAL_TYPE (OkrKeyResultCard, okr_key_result_card, GTK_TYPE_WIDGET)

static void
forget_layouts (OkrKeyResultCard *self)
{
  for (int i = 0; i < N_LINES; i++)
    g_clear_object (&self->layouts[i]);
  self->laid_out_width = 0;
}

static PangoLayout *
create_layout (GtkWidget  *widget,
               const char *text,
               double      scale,
               gboolean    bold,
               gboolean    tabular)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (scale != 1.0)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (tabular)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

static int
get_line_height (GtkWidget *widget,
                 double     scale,
                 gboolean   bold)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, "Éq", scale, bold, FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static int
get_layout_width (PangoLayout *layout)
{
  int width = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
get_layout_height (PangoLayout *layout)
{
  int height = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
set_layout_width (PangoLayout *layout,
                  int          width)
{
  if (layout != NULL)
    pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
}

static void
measure_lines (OkrKeyResultCard *self)
{
  guint font = pango_context_get_serial (gtk_widget_get_pango_context (GTK_WIDGET (self)));

  if (self->measured_font == font)
    return;

  self->small_height = get_line_height (GTK_WIDGET (self), 0.82, FALSE);
  self->title_height = get_line_height (GTK_WIDGET (self), 1.0, TRUE);
  self->span_height = get_line_height (GTK_WIDGET (self), 0.88, FALSE);
  self->measured_font = font;
}

/* Makes the layouts that are missing, and fits all to a width, in pixels at zoom 1.  The figure and the state
 * keep their own width, what stands beside them is ellipsized. */
static void
lay_out (OkrKeyResultCard *self,
         int               width)
{
  static const double scales[N_LINES] = { 0.82, 1.0, 0.88, 0.88, 1.0, 0.82, 0.82 };
  static const gboolean bold[N_LINES] = { FALSE, TRUE, FALSE, FALSE, TRUE, FALSE, FALSE };
  int inner = width - STRIPE - 2 * PADDING;

  if (self->laid_out_width == width)
    return;

  for (int i = 0; i < N_LINES; i++)
    if (self->texts[i] != NULL && self->layouts[i] == NULL)
      self->layouts[i] = create_layout (GTK_WIDGET (self), self->texts[i], scales[i], bold[i], i == LINE_FIGURE);

  set_layout_width (self->layouts[LINE_OBJECTIVE], inner - MENU_SIZE);
  set_layout_width (self->layouts[LINE_TITLE], inner);
  if (self->layouts[LINE_TITLE] != NULL)
    {
      pango_layout_set_wrap (self->layouts[LINE_TITLE], PANGO_WRAP_WORD_CHAR);
      pango_layout_set_height (self->layouts[LINE_TITLE], -self->title_lines);
    }
  set_layout_width (self->layouts[LINE_SPAN], inner);
  set_layout_width (self->layouts[LINE_VALUE], inner - get_layout_width (self->layouts[LINE_FIGURE]) - 26);
  set_layout_width (self->layouts[LINE_DUE], inner - AVATAR_SIZE - 6);
  set_layout_width (self->layouts[LINE_STATE], inner - AVATAR_SIZE - 6);
  measure_lines (self);
  self->laid_out_width = width;
}

/* Draws a layout with its left edge (right edge in RTL) at x. */
static void
draw_layout (OkrKeyResultCard *self,
             GtkSnapshot      *snapshot,
             Line              line,
             int               width,
             int               x,
             int               y,
             const GdkRGBA    *colour)
{
  PangoLayout *layout = self->layouts[line];
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  PangoRectangle logical;
  float baseline;

  if (layout == NULL)
    return;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_save (snapshot);
  /* glyphs sit on whole pixels: a baseline between two, as a fallback font can make, would cut their tops */
  baseline = (float) pango_layout_get_baseline (layout) / PANGO_SCALE;
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((rtl ? width - x - logical.width : x) - logical.x),
                                                          (float) y + ceilf (baseline) - baseline));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_dark (OkrKeyResultCard *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
}

static void
get_colours (OkrKeyResultCard *self,
             GdkRGBA          *text,
             GdkRGBA          *dim,
             GdkRGBA          *objective)
{
  OkrObjective *parent = okr_key_result_get_objective (self->key_result);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean high_contrast = adw_style_manager_get_high_contrast (style);

  gtk_widget_get_color (GTK_WIDGET (self), text);
  *dim = *text;
  /* 0.72 keeps 4.5:1 on the card in both styles; high contrast dims nothing */
  dim->alpha *= high_contrast ? 1.0f : 0.72f;
  okr_palette_get_colour (parent != NULL ? okr_objective_get_colour (parent) : 0, adw_style_manager_get_dark (style), objective);
}

static void
draw_menu_dots (OkrKeyResultCard *self,
                GtkSnapshot      *snapshot,
                int               width,
                int               line_height,
                const GdkRGBA    *colour)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  float y = PADDING + line_height / 2.0f;

  for (int i = 0; i < 3; i++)
    {
      float x = width - PADDING - 2.0f - 5.0f * i;

      gsk_path_builder_add_circle (builder, &GRAPHENE_POINT_INIT (rtl ? width - x : x, y), 1.4f);
    }
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, colour);
}

static void
draw_stripe (OkrKeyResultCard *self,
             GtkSnapshot      *snapshot,
             int               width,
             int               height,
             const GdkRGBA    *colour)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (0, 0, width, height), 8);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (rtl ? width - STRIPE : 0, 0, STRIPE, height));
  gtk_snapshot_pop (snapshot);
}

static OkrTrend
get_arrow (OkrKeyResult *key_result)
{
  switch (okr_key_result_get_trend (key_result))
    {
    case OKR_TENDENCY_UP:
      return OKR_TREND_UP;
    case OKR_TENDENCY_DOWN:
      return OKR_TREND_DOWN;
    case OKR_TENDENCY_FLAT:
    case OKR_TENDENCY_NONE:
    default:
      return OKR_TREND_FLAT;
    }
}

static int
draw_measure (OkrKeyResultCard *self,
              GtkSnapshot      *snapshot,
              int               width,
              int               y,
              const GdkRGBA    *text,
              const GdkRGBA    *dim,
              const GdkRGBA    *objective)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int figure_width = get_layout_width (self->layouts[LINE_FIGURE]);
  int right = width - PADDING - figure_width;
  GdkRGBA track = *text;
  GdkRGBA zone = *text;

  draw_layout (self, snapshot, LINE_VALUE, width, STRIPE + PADDING, y + 1, dim);
  draw_layout (self, snapshot, LINE_FIGURE, width, right, y - 1, text);
  if (okr_key_result_get_trend (self->key_result) != OKR_TENDENCY_NONE)
    {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (rtl ? width - right + 4 : right - 16, y + 3, 12, 12);

      okr_trend_snapshot (snapshot, &bounds, get_arrow (self->key_result), dim, rtl);
    }

  y += self->span_height + GAP + 1;
  track.alpha *= 0.15f;
  zone.alpha *= 0.28f;
  okr_zone_bar_snapshot (snapshot,
                         &GRAPHENE_RECT_INIT (rtl ? PADDING : STRIPE + PADDING, y, width - STRIPE - 2 * PADDING, BAR_HEIGHT),
                         okr_key_result_get_figure (self->key_result),
                         okr_key_result_get_zone_low (self->key_result), okr_key_result_get_zone_high (self->key_result),
                         objective, &track, &zone, rtl);

  return y + BAR_HEIGHT + 8;
}

static void
draw_footer (OkrKeyResultCard *self,
             GtkSnapshot      *snapshot,
             int               width,
             int               y,
             const GdkRGBA    *text,
             const GdkRGBA    *dim)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  OkrPerson *owner = okr_key_result_get_owner (self->key_result);
  int x = STRIPE + PADDING;

  if (owner != NULL)
    {
      graphene_rect_t bounds = GRAPHENE_RECT_INIT (rtl ? width - x - AVATAR_SIZE : x, y + 2, AVATAR_SIZE, AVATAR_SIZE);

      okr_avatar_snapshot (snapshot, gtk_widget_get_pango_context (GTK_WIDGET (self)), &bounds, okr_person_get_name (owner));
      x += AVATAR_SIZE + 6;
    }

  draw_layout (self, snapshot, LINE_DUE, width, x, y - 1, okr_key_result_get_late (self->key_result) ? text : dim);
  draw_layout (self, snapshot, LINE_STATE, width, x, y - 1 + self->small_height, dim);
}

static void
okr_key_result_card_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  OkrKeyResultCard *self = OKR_KEY_RESULT_CARD (widget);
  GdkRGBA text, dim, objective;
  int width, height, y;

  if (self->key_result == NULL)
    return;

  width = (int) floor (gtk_widget_get_width (widget) / self->zoom);
  height = (int) ceil (gtk_widget_get_height (widget) / self->zoom);
  lay_out (self, width);
  self->drawn_dark = is_dark (self);
  get_colours (self, &text, &dim, &objective);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float) self->zoom, (float) self->zoom);
  draw_stripe (self, snapshot, width, height, &objective);
  draw_layout (self, snapshot, LINE_OBJECTIVE, width, STRIPE + PADDING, PADDING, &dim);
  draw_menu_dots (self, snapshot, width, self->small_height, &dim);
  y = PADDING + self->small_height + GAP;
  draw_layout (self, snapshot, LINE_TITLE, width, STRIPE + PADDING, y, &text);
  draw_layout (self, snapshot, LINE_SPAN, width, STRIPE + PADDING, y + get_layout_height (self->layouts[LINE_TITLE]) + 2, &dim);

  /* the rest stands at the same height on every card, however long the title is */
  y += self->title_lines * self->title_height + self->span_height + GAP + 2;
  y = draw_measure (self, snapshot, width, y, &text, &dim, &objective);
  draw_footer (self, snapshot, width, y, &text, &dim);
  gtk_snapshot_restore (snapshot);
}

static void
okr_key_result_card_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  OkrKeyResultCard *self = OKR_KEY_RESULT_CARD (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) (120 * self->zoom);
  else
    *minimum = *natural = okr_key_result_card_measure_height (widget, self->zoom, self->title_lines);
}

static void
okr_key_result_card_system_setting_changed (GtkWidget        *widget,
                                            GtkSystemSetting  setting)
{
  OkrKeyResultCard *self = OKR_KEY_RESULT_CARD (widget);

  GTK_WIDGET_CLASS (okr_key_result_card_parent_class)->system_setting_changed (widget, setting);
  /* the icon theme, which GTK loads while the first frame is drawn, is no matter of text */
  if (setting != GTK_SYSTEM_SETTING_ICON_THEME && setting != GTK_SYSTEM_SETTING_DISPLAY)
    forget_layouts (self);
}

static void
okr_key_result_card_css_changed (GtkWidget         *widget,
                                 GtkCssStyleChange *change)
{
  OkrKeyResultCard *self = OKR_KEY_RESULT_CARD (widget);

  GTK_WIDGET_CLASS (okr_key_result_card_parent_class)->css_changed (widget, change);
  /* most often it is a colour: a window that got the focus, a card that is pointed at */
  if (pango_context_get_serial (gtk_widget_get_pango_context (widget)) != self->measured_font)
    {
      forget_layouts (self);
      gtk_widget_queue_draw (widget);
    }
  /* GTK draws again for what it knows of; the palette of the objectives is ours */
  else if (self->drawn_dark != is_dark (self))
    {
      gtk_widget_queue_draw (widget);
    }
}

static gboolean
okr_key_result_card_query_tooltip (GtkWidget  *widget,
                                   int         x,
                                   int         y,
                                   gboolean    keyboard,
                                   GtkTooltip *tooltip)
{
  OkrKeyResultCard *self = OKR_KEY_RESULT_CARD (widget);

  /* only what does not fit is worth a tooltip */
  if (self->layouts[LINE_TITLE] == NULL || !pango_layout_is_ellipsized (self->layouts[LINE_TITLE]))
    return FALSE;

  gtk_tooltip_set_text (tooltip, self->texts[LINE_TITLE]);

  return TRUE;
}

static void
okr_key_result_card_dispose (GObject *object)
{
  okr_key_result_card_unbind (OKR_KEY_RESULT_CARD (object));

  G_OBJECT_CLASS (okr_key_result_card_parent_class)->dispose (object);
}

static void
okr_key_result_card_class_init (OkrKeyResultCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_key_result_card_dispose;

  widget_class->snapshot = okr_key_result_card_snapshot;
  widget_class->measure = okr_key_result_card_measure;
  widget_class->css_changed = okr_key_result_card_css_changed;
  widget_class->system_setting_changed = okr_key_result_card_system_setting_changed;
  widget_class->query_tooltip = okr_key_result_card_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "keyresult");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
okr_key_result_card_init (OkrKeyResultCard *self)
{
  self->zoom = 1.0;
  self->title_lines = 2;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
okr_key_result_card_new (void)
{
  return g_object_new (OKR_TYPE_KEY_RESULT_CARD, NULL);
}

/**
 * okr_key_result_card_get_key_result:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): what it shows
 */
OkrKeyResult *
okr_key_result_card_get_key_result (OkrKeyResultCard *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT_CARD (self), NULL);

  return self->key_result;
}

/* What a screen reader hears after the title: everything that the card shows (E2E.md, 29). */
static void
update_accessible (OkrKeyResultCard *self)
{
  OkrPerson *owner = okr_key_result_get_owner (self->key_result);
  g_autoptr (GString) description = g_string_new (self->texts[LINE_FIGURE]);
  g_autofree char *due = NULL;
  g_autofree char *state = NULL;
  g_autofree char *confidence = NULL;

  g_string_append_printf (description, ", %s, %s", self->texts[LINE_VALUE], self->texts[LINE_SPAN]);
  if (self->texts[LINE_OBJECTIVE] != NULL)
    g_string_append_printf (description, ", %s", self->texts[LINE_OBJECTIVE]);
  if (owner != NULL)
    g_string_append_printf (description, ", %s", okr_person_get_name (owner));
  due = okr_label_dup_due (self->key_result, self->today);
  if (due != NULL)
    {
      /* Translators: the due date of a key result */
      g_autofree char *text = g_strdup_printf (_("due %s"), due);

      g_string_append_printf (description, ", %s", text);
    }
  state = okr_label_dup_state (self->key_result);
  confidence = okr_label_dup_confidence (self->key_result);
  if (state != NULL)
    g_string_append_printf (description, ", %s", state);
  if (confidence != NULL)
    g_string_append_printf (description, ", %s", confidence);
  if (self->place != NULL)
    g_string_append_printf (description, ", %s", self->place);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->texts[LINE_TITLE],
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description->str,
                                  -1);
}

/* When words about the state take its line, the confidence stands beside the due date, in short. */
static char *
dup_due (OkrKeyResultCard *self)
{
  g_autofree char *due = okr_label_dup_due (self->key_result, self->today);
  g_autofree char *state = okr_label_dup_state (self->key_result);
  int confidence = okr_key_result_get_confidence (self->key_result);

  if (state == NULL || confidence < 0)
    return g_steal_pointer (&due);

  return due != NULL ? g_strdup_printf ("%s · %d/10", due, confidence) : g_strdup_printf ("%d/10", confidence);
}

/* What reads as before keeps its layout: shaping text is what a card costs most. */
static void
take_text (OkrKeyResultCard *self,
           Line              line,
           char             *text)
{
  g_autofree char *taken = text;

  if (g_set_str (&self->texts[line], taken))
    {
      g_clear_object (&self->layouts[line]);
      self->laid_out_width = 0;
    }
}

static void
update (OkrKeyResultCard *self)
{
  OkrObjective *objective = okr_key_result_get_objective (self->key_result);
  char *state = okr_label_dup_state (self->key_result);

  take_text (self, LINE_OBJECTIVE, g_strdup (objective != NULL ? okr_objective_get_title (objective) : NULL));
  take_text (self, LINE_TITLE, g_strdup (okr_key_result_get_title (self->key_result)));
  take_text (self, LINE_SPAN, okr_label_dup_span (self->key_result));
  take_text (self, LINE_VALUE, okr_label_dup_now (self->key_result));
  take_text (self, LINE_FIGURE, okr_label_dup_figure (okr_key_result_get_figure (self->key_result)));
  take_text (self, LINE_DUE, dup_due (self));
  take_text (self, LINE_STATE, state != NULL ? state : okr_label_dup_confidence (self->key_result));

  if (okr_key_result_get_state (self->key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ghost");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "ghost");
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_key_result_card_bind:
 * @self: a card
 * @key_result: what to show from now on
 * @today: the day by which "late" is judged
 * @zoom: 0.5 to 3.0
 * @title_lines: how many lines the title may take, at least 1
 *
 * The card does not watch the key result: the row of the board calls okr_key_result_card_refresh() when
 * something of it changed.
 */
void
okr_key_result_card_bind (OkrKeyResultCard *self,
                          OkrKeyResult     *key_result,
                          OkrDate           today,
                          double            zoom,
                          int               title_lines)
{
  g_return_if_fail (OKR_IS_KEY_RESULT_CARD (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  g_set_object (&self->key_result, key_result);
  self->today = today;
  self->zoom = zoom;
  if (self->title_lines != title_lines)
    self->laid_out_width = 0;
  self->title_lines = title_lines;
  update (self);
}

/**
 * okr_key_result_card_set_place:
 * @self: a bound card
 * @place: (nullable): where it is, for people who cannot see it: "Card 2 of 5"
 */
void
okr_key_result_card_set_place (OkrKeyResultCard *self,
                               const char       *place)
{
  g_return_if_fail (OKR_IS_KEY_RESULT_CARD (self));

  if (g_set_str (&self->place, place) && self->key_result != NULL)
    update_accessible (self);
}

/**
 * okr_key_result_card_refresh:
 * @self: a card that shows a key result
 *
 * Shows what the key result has become.
 */
void
okr_key_result_card_refresh (OkrKeyResultCard *self)
{
  g_return_if_fail (OKR_IS_KEY_RESULT_CARD (self));
  g_return_if_fail (self->key_result != NULL);

  update (self);
}

/**
 * okr_key_result_card_unbind:
 * @self: a card
 *
 * Shows nothing any more.
 */
void
okr_key_result_card_unbind (OkrKeyResultCard *self)
{
  g_return_if_fail (OKR_IS_KEY_RESULT_CARD (self));

  g_clear_object (&self->key_result);
  g_clear_pointer (&self->place, g_free);
  for (int i = 0; i < N_LINES; i++)
    g_clear_pointer (&self->texts[i], g_free);
  forget_layouts (self);
}

/**
 * okr_key_result_card_set_selected:
 * @self: a card
 * @selected: whether it is one of the selected ones
 */
void
okr_key_result_card_set_selected (OkrKeyResultCard *self,
                                  gboolean          selected)
{
  g_return_if_fail (OKR_IS_KEY_RESULT_CARD (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * okr_key_result_card_hits_menu:
 * @self: a card
 * @x: in its coordinates
 * @y: in its coordinates
 *
 * Returns: whether the three dots of the menu are there
 */
gboolean
okr_key_result_card_hits_menu (OkrKeyResultCard *self,
                               double            x,
                               double            y)
{
  double size = (MENU_SIZE + PADDING) * self->zoom;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;

  return x >= 0 && x <= size && y >= 0 && y <= size;
}

/**
 * okr_key_result_card_measure_height:
 * @widget: any widget with the font of the cards
 * @zoom: 0.5 to 3.0
 * @title_lines: how many lines a title may take
 *
 * Returns: the height of every card, in pixels
 */
int
okr_key_result_card_measure_height (GtkWidget *widget,
                                    double     zoom,
                                    int        title_lines)
{
  int height = 2 * PADDING
               + get_line_height (widget, 0.82, FALSE) + GAP
               + title_lines * get_line_height (widget, 1.0, TRUE) + 2
               + get_line_height (widget, 0.88, FALSE) + GAP
               + get_line_height (widget, 0.88, FALSE) + GAP + 1
               + BAR_HEIGHT + 8
               + MAX (FOOTER_HEIGHT, 2 * get_line_height (widget, 0.82, FALSE));

  return (int) ceil (height * zoom);
}
