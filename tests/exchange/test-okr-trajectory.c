/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The points of the chart are what the sample expects at each check.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "logic/okr-figure.h"
#include "model/okr-trajectory.h"

#include <json-glib/json-glib.h>

static const OkrTrajectoryPoint *
find_point (GArray *points,
            int     check)
{
  for (guint i = 0; i < points->len; i++)
    if (g_array_index (points, OkrTrajectoryPoint, i).check == check)
      return &g_array_index (points, OkrTrajectoryPoint, i);

  return NULL;
}

static void
assert_check (OkrWorkspace *workspace,
              JsonObject   *expected)
{
  JsonObject *objectives = json_object_get_object_member (expected, "objectives");
  g_autoptr (GList) refs = json_object_get_members (objectives);

  for (GList *ref = refs; ref != NULL; ref = ref->next)
    {
      OkrObjective *objective = okr_workspace_lookup_ref (workspace, OKR_TYPE_OBJECTIVE, ref->data);
      JsonObject *numbers = json_object_get_object_member (objectives, ref->data);
      g_autoptr (GArray) points = NULL;
      g_autofree char *shown = NULL;
      const OkrTrajectoryPoint *point;

      g_assert_nonnull (objective);
      points = okr_objective_dup_trajectory (objective);
      point = find_point (points, (int) json_object_get_int_member (expected, "check"));
      g_assert_nonnull (point);
      shown = okr_figure_to_c (okr_figure_from_score (point->score));

      g_assert_cmpfloat_with_epsilon (point->score, json_object_get_double_member (numbers, "mean"), 0.00005);
      g_assert_cmpstr (shown, ==, json_object_get_string_member (numbers, "shown"));
      g_assert_cmpint (point->counted, ==, json_object_get_int_member (numbers, "counted"));
      g_assert_cmpint (point->of, ==, json_object_get_int_member (numbers, "of"));
      /* the start, and nothing beside the six checks */
      g_assert_cmpuint (points->len, ==, 7);
      g_assert_cmpint (g_array_index (points, OkrTrajectoryPoint, 0).check, ==, OKR_TRAJECTORY_START);
    }
}

static void
test_points_equal_the_sample (void)
{
  g_autoptr (GFile) file = fixture_sample ("gtm-startup");
  g_autofree char *new_path = fixture_new_path ("test.okr");
  OkrWorkspace *workspace = fixture_open (new_path);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDocument) document = NULL;
  JsonObject *root, *expected;
  JsonArray *per_check;

  document = fixture_load (file, "en", &error);
  g_assert_no_error (error);
  fixture_import (workspace, document, NULL, &error);
  g_assert_no_error (error);

  json_parser_load_from_file (parser, g_file_peek_path (file), &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  expected = json_object_get_object_member (root, "expected");
  per_check = json_object_get_array_member (expected, "per_check");
  g_assert_cmpuint (json_array_get_length (per_check), ==, 6);
  for (guint i = 0; i < json_array_get_length (per_check); i++)
    assert_check (workspace, json_array_get_object_element (per_check, i));

  okr_workspace_close (workspace);
  g_object_unref (workspace);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trajectory/points-equal-the-sample", test_points_equal_the_sample);

  return g_test_run ();
}
