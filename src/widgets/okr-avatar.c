/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Initials in a circle. AdwAvatar costs 0.4 ms each, the dearest part of a card. */

#include "config.h"

#include "widgets/okr-avatar.h"

/* Each gives white text a contrast of at least 4.5:1. */
static const char * const colours[OKR_AVATAR_N_COLOURS] = {
  "#1c5fb8", "#7a3a9c", "#b04a00", "#1d7a46", "#0b7380", "#9b3a2e", "#ad2f7d", "#56606f",
  "#4b53b5", "#6d5f1c",
};

static gboolean
is_mark (gunichar letter)
{
  GUnicodeType type = g_unichar_type (letter);

  return type == G_UNICODE_NON_SPACING_MARK
         || type == G_UNICODE_SPACING_MARK
         || type == G_UNICODE_ENCLOSING_MARK
         || letter == 0x200d;
}

/* Appends the first letter or digit of @word in upper case, with the marks that belong to it.
 * Returns whether there was any. */
static gboolean
append_initial (GString    *initials,
                const char *word)
{
  const char *start = word;
  const char *end;
  g_autofree char *upper = NULL;

  while (*start != '\0' && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (*start == '\0')
    return FALSE;

  end = g_utf8_next_char (start);
  while (*end != '\0' && is_mark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  upper = g_utf8_strup (start, end - start);
  g_string_append (initials, upper);

  return TRUE;
}

/**
 * okr_avatar_dup_initials:
 * @name: (nullable): the name of a person, in any script
 *
 * The first letters of the first and of the last word, in upper case.
 *
 * Returns: (transfer full): one or two initials, or an empty text when there is no letter at all
 */
char *
okr_avatar_dup_initials (const char *name)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  g_autofree char *valid = name ? g_utf8_make_valid (name, -1) : g_strdup ("");
  g_autofree char *whole = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_auto (GStrv) words = NULL;
  guint first = 0, n_words;

  g_strdelimit (whole, "\t\n\r", ' ');
  words = g_strsplit (whole, " ", -1);
  n_words = g_strv_length (words);

  while (first < n_words && !append_initial (initials, words[first]))
    first++;
  for (guint last = n_words; last > first + 1; last--)
    if (append_initial (initials, words[last - 1]))
      break;

  return g_string_free_and_steal (g_steal_pointer (&initials));
}

/**
 * okr_avatar_get_colour:
 * @index: which colour; beyond the last one they begin again
 * @colour: (out): the colour of a circle; gives white text a contrast of at least 4.5:1
 *
 * Gets one of the ten colours that tell people apart.
 */
void
okr_avatar_get_colour (guint    index,
                       GdkRGBA *colour)
{
  gboolean known = gdk_rgba_parse (colour, colours[index % OKR_AVATAR_N_COLOURS]);

  g_assert (known);
}

static void
append_initials (GtkSnapshot           *snapshot,
                 PangoContext          *context,
                 const graphene_rect_t *bounds,
                 const char            *name)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = NULL;
  g_autofree char *initials = okr_avatar_dup_initials (name);
  PangoRectangle ink;
  const GdkRGBA white = { 1, 1, 1, 1 };

  font = pango_font_description_copy (pango_context_get_font_description (context));
  pango_font_description_set_absolute_size (font, (double) bounds->size.height * 0.42 * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, initials, -1);
  pango_layout_get_pixel_extents (layout, &ink, NULL);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (bounds->origin.x + (bounds->size.width - (float) ink.width) / 2
                                                - (float) ink.x,
                                                bounds->origin.y + (bounds->size.height - (float) ink.height) / 2
                                                - (float) ink.y));
  gtk_snapshot_append_layout (snapshot, layout, &white);
  gtk_snapshot_restore (snapshot);
}

/**
 * okr_avatar_snapshot:
 * @snapshot: where to draw
 * @context: the Pango context of the widget drawn
 * @bounds: the square of the circle
 * @name: (nullable): whom it stands for
 * @index: which colour they have
 *
 * Draws a filled circle with initials.
 */
void
okr_avatar_snapshot (GtkSnapshot           *snapshot,
                     PangoContext          *context,
                     const graphene_rect_t *bounds,
                     const char            *name,
                     guint                  index)
{
  GskRoundedRect outline;
  GdkRGBA colour;

  okr_avatar_get_colour (index, &colour);
  gsk_rounded_rect_init_from_rect (&outline, bounds, bounds->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colour, bounds);
  append_initials (snapshot, context, bounds, name);
  gtk_snapshot_pop (snapshot);
}
