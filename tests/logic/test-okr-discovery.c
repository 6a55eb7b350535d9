/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What discovery computes: the tree of metrics as a list, and what is backed.  */

#include "config.h"

#include "logic/okr-backing.h"
#include "logic/okr-tree.h"

#define NO OKR_TREE_NO_PARENT

static void
assert_walk (const guint *parents,
             guint        n,
             const char  *expected)
{
  g_autofree OkrTreePlace *places = g_new0 (OkrTreePlace, MAX (n, 1));
  g_autoptr (GString) text = g_string_new (NULL);

  okr_tree_walk (parents, n, places);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u@%u", i > 0 ? " " : "", places[i].item, places[i].depth);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_walk (void)
{
  const guint sample[] = { NO, 0, 1, 1 };
  const guint deep[] = { NO, 0, 1, 2, 3, 4 };
  const guint backwards[] = { 2, NO, 1, NO };
  const guint round[] = { NO, 2, 3, 1, 0 };
  const guint itself[] = { 0 };

  assert_walk (NULL, 0, "");
  assert_walk (sample, 4, "0@0 1@1 2@2 3@2");
  assert_walk (deep, 6, "0@0 1@1 2@2 3@3 4@4 5@5");
  assert_walk (backwards, 4, "1@0 2@1 0@2 3@0");
  assert_walk (round, 5, "0@0 4@1 1@0 2@0 3@0");
  assert_walk (itself, 1, "0@0");
}

static void
test_is_under (void)
{
  const guint parents[] = { NO, 0, 1, NO };
  const guint round[] = { 1, 0, NO };

  g_assert_true (okr_tree_is_under (parents, 4, 2, 0));
  g_assert_true (okr_tree_is_under (parents, 4, 2, 2));
  g_assert_false (okr_tree_is_under (parents, 4, 0, 2));
  g_assert_false (okr_tree_is_under (parents, 4, 3, 0));
  g_assert_false (okr_tree_is_under (round, 3, 0, 2));
}

static void
test_backing (void)
{
  const OkrEvidenceKind kinds[] = { OKR_EVIDENCE_KIND_QUANTITATIVE, OKR_EVIDENCE_KIND_QUANTITATIVE,
                                    OKR_EVIDENCE_KIND_QUALITATIVE };

  g_assert_cmpint (okr_backing_get (kinds, 0), ==, OKR_BACKING_NONE);
  g_assert_cmpint (okr_backing_get (kinds, 2), ==, OKR_BACKING_QUANTITATIVE);
  g_assert_cmpint (okr_backing_get (kinds + 2, 1), ==, OKR_BACKING_QUALITATIVE);
  g_assert_cmpint (okr_backing_get (kinds, 3), ==, OKR_BACKING_BOTH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/discovery/walk", test_walk);
  g_test_add_func ("/discovery/is-under", test_is_under);
  g_test_add_func ("/discovery/backing", test_backing);

  return g_test_run ();
}
