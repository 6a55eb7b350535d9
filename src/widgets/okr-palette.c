/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Eight colours for objectives, once for a light and once for a dark background.
 *
 * They were found by a search, each within its range of hue, for the greatest distance between the
 * two colours most alike, seen normally and by people without red, green or blue cones (matrices
 * of Machado, Oliveira and Fernandes, 2009, severity 1; distances in OKLab). That distance is 0.1
 * or more for all four ways to see, where 0.02 is just noticeable; hence the differences in
 * lightness. Each has a contrast of 3:1 or more with the cards and columns of libadwaita. Still a
 * colour never stands alone: the objective's name is beside it. */

#include "config.h"

#include "widgets/okr-palette.h"

#include <math.h>

/* Blue, purple, orange, green, teal, reddish brown, magenta, slate. */
static const char * const light_colours[OKR_PALETTE_N_COLOURS] = {
  "#355ede", "#6e019e", "#d47316", "#35662c", "#129e91", "#6c0d00", "#9e4189", "#2b3a4e",
};

static const char * const dark_colours[OKR_PALETTE_N_COLOURS] = {
  "#75aafe", "#8e6de6", "#fda13d", "#afe5a6", "#43f1fc", "#b06d58", "#e460a4", "#b6b7c0",
};

static double
get_linear (float channel)
{
  double value = (double) channel;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *colour)
{
  return 0.2126 * get_linear (colour->red)
         + 0.7152 * get_linear (colour->green)
         + 0.0722 * get_linear (colour->blue);
}

/**
 * okr_palette_get_colour:
 * @index: which colour; beyond the last one they begin again
 * @dark: whether it is for a dark background
 * @colour: (out): the colour, opaque
 *
 * Gets one of the eight colours that tell objectives apart.
 */
void
okr_palette_get_colour (guint     index,
                        gboolean  dark,
                        GdkRGBA  *colour)
{
  const char * const *colours = dark ? dark_colours : light_colours;
  gboolean known = gdk_rgba_parse (colour, colours[index % OKR_PALETTE_N_COLOURS]);

  g_assert (known);
}

/**
 * okr_palette_get_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * The contrast ratio of WCAG 2: text wants 4.5, marks want 3.
 *
 * Returns: from 1 to 21
 */
double
okr_palette_get_contrast (const GdkRGBA *a,
                          const GdkRGBA *b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
