/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every number that the three samples expect, as rows of tables: the oracle of the tests of logic.  */

#pragma once

#include "logic/okr-types.h"

typedef struct
{
  const char   *name;           /* sample, key result, number of the check */
  double        start, target;
  OkrDirection  direction;
  double        value;
  double        score;          /* four decimals */
  const char   *shown;
  const char   *column;
} SampleReading;

static const SampleReading sample_readings[] = {
  { "captain-contrat O1.KR1 check 1", 1.2, 3, OKR_DIRECTION_UP, 1.2, 0.0, "0.0", "c0_not_started" },
  { "captain-contrat O1.KR1 check 2", 1.2, 3, OKR_DIRECTION_UP, 1.5, 0.1667, "0.2", "c1_started" },
  { "captain-contrat O1.KR1 check 3", 1.2, 3, OKR_DIRECTION_UP, 1.9, 0.3889, "0.4", "c2_halfway" },
  { "captain-contrat O1.KR2 check 1", 4, 7, OKR_DIRECTION_UP, 4, 0.0, "0.0", "c0_not_started" },
  { "captain-contrat O1.KR2 check 2", 4, 7, OKR_DIRECTION_UP, 4.3, 0.1, "0.1", "c1_started" },
  { "captain-contrat O1.KR2 check 3", 4, 7, OKR_DIRECTION_UP, 5.2, 0.4, "0.4", "c2_halfway" },
  { "captain-contrat O1.KR3 check 1", 0, 6, OKR_DIRECTION_UP, 1, 0.1667, "0.2", "c1_started" },
  { "captain-contrat O1.KR3 check 2", 0, 6, OKR_DIRECTION_UP, 2, 0.3333, "0.3", "c1_started" },
  { "captain-contrat O1.KR3 check 3", 0, 6, OKR_DIRECTION_UP, 4, 0.6667, "0.7", "c3_close" },
  { "gtm-startup O1.KR1 check 1", 0, 20, OKR_DIRECTION_UP, 1, 0.05, "0.1", "c1_started" },
  { "gtm-startup O1.KR1 check 2", 0, 20, OKR_DIRECTION_UP, 4, 0.2, "0.2", "c1_started" },
  { "gtm-startup O1.KR1 check 3", 0, 20, OKR_DIRECTION_UP, 8, 0.4, "0.4", "c2_halfway" },
  { "gtm-startup O1.KR1 check 4", 0, 20, OKR_DIRECTION_UP, 13, 0.65, "0.7", "c3_close" },
  { "gtm-startup O1.KR1 check 5", 0, 20, OKR_DIRECTION_UP, 17, 0.85, "0.9", "c3_close" },
  { "gtm-startup O1.KR1 check 6", 0, 20, OKR_DIRECTION_UP, 20, 1.0, "1.0", "c4_reached" },
  { "gtm-startup O1.KR2 check 1", 55, 90, OKR_DIRECTION_UP, 55, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O1.KR2 check 2", 55, 90, OKR_DIRECTION_UP, 58, 0.0857, "0.1", "c1_started" },
  { "gtm-startup O1.KR2 check 3", 55, 90, OKR_DIRECTION_UP, 64, 0.2571, "0.3", "c1_started" },
  { "gtm-startup O1.KR2 check 4", 55, 90, OKR_DIRECTION_UP, 75, 0.5714, "0.6", "c2_halfway" },
  { "gtm-startup O1.KR2 check 5", 55, 90, OKR_DIRECTION_UP, 83, 0.8, "0.8", "c3_close" },
  { "gtm-startup O1.KR2 check 6", 55, 90, OKR_DIRECTION_UP, 87, 0.9143, "0.9", "c3_close" },
  { "gtm-startup O1.KR3 check 1", 10, 3, OKR_DIRECTION_DOWN, 10, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O1.KR3 check 2", 10, 3, OKR_DIRECTION_DOWN, 9, 0.1429, "0.1", "c1_started" },
  { "gtm-startup O1.KR3 check 3", 10, 3, OKR_DIRECTION_DOWN, 7, 0.4286, "0.4", "c2_halfway" },
  { "gtm-startup O1.KR3 check 4", 10, 3, OKR_DIRECTION_DOWN, 5, 0.7143, "0.7", "c3_close" },
  { "gtm-startup O1.KR3 check 5", 10, 3, OKR_DIRECTION_DOWN, 4, 0.8571, "0.9", "c3_close" },
  { "gtm-startup O1.KR3 check 6", 10, 3, OKR_DIRECTION_DOWN, 3, 1.0, "1.0", "c4_reached" },
  { "gtm-startup O1.KR4 check 1", 0, 4, OKR_DIRECTION_UP, 1, 0.25, "0.3", "c1_started" },
  { "gtm-startup O1.KR4 check 2", 0, 4, OKR_DIRECTION_UP, 2, 0.5, "0.5", "c2_halfway" },
  { "gtm-startup O1.KR4 check 3", 0, 4, OKR_DIRECTION_UP, 3, 0.75, "0.8", "c3_close" },
  { "gtm-startup O1.KR4 check 4", 0, 4, OKR_DIRECTION_UP, 4, 1.0, "1.0", "c4_reached" },
  { "gtm-startup O1.KR4 check 5", 0, 4, OKR_DIRECTION_UP, 4, 1.0, "1.0", "c4_reached" },
  { "gtm-startup O1.KR4 check 6", 0, 4, OKR_DIRECTION_UP, 4, 1.0, "1.0", "c4_reached" },
  { "gtm-startup O2.KR1 check 1", 0, 10000, OKR_DIRECTION_UP, 300, 0.03, "0.03", "c1_started" },
  { "gtm-startup O2.KR1 check 2", 0, 10000, OKR_DIRECTION_UP, 900, 0.09, "0.1", "c1_started" },
  { "gtm-startup O2.KR1 check 3", 0, 10000, OKR_DIRECTION_UP, 2100, 0.21, "0.2", "c1_started" },
  { "gtm-startup O2.KR1 check 4", 0, 10000, OKR_DIRECTION_UP, 3800, 0.38, "0.4", "c2_halfway" },
  { "gtm-startup O2.KR1 check 5", 0, 10000, OKR_DIRECTION_UP, 5200, 0.52, "0.5", "c2_halfway" },
  { "gtm-startup O2.KR1 check 6", 0, 10000, OKR_DIRECTION_UP, 6100, 0.61, "0.6", "c2_halfway" },
  { "gtm-startup O2.KR2 check 1", 0, 1500, OKR_DIRECTION_UP, 0, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O2.KR2 check 2", 0, 1500, OKR_DIRECTION_UP, 60, 0.04, "0.04", "c1_started" },
  { "gtm-startup O2.KR2 check 3", 0, 1500, OKR_DIRECTION_UP, 210, 0.14, "0.1", "c1_started" },
  { "gtm-startup O2.KR2 check 4", 0, 1500, OKR_DIRECTION_UP, 480, 0.32, "0.3", "c1_started" },
  { "gtm-startup O2.KR2 check 5", 0, 1500, OKR_DIRECTION_UP, 720, 0.48, "0.5", "c2_halfway" },
  { "gtm-startup O2.KR2 check 6", 0, 1500, OKR_DIRECTION_UP, 915, 0.61, "0.6", "c2_halfway" },
  { "gtm-startup O2.KR3 check 1", 5, 25, OKR_DIRECTION_UP, 5, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O2.KR3 check 2", 5, 25, OKR_DIRECTION_UP, 5, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O2.KR3 check 3", 5, 25, OKR_DIRECTION_UP, 9, 0.2, "0.2", "c1_started" },
  { "gtm-startup O2.KR3 check 4", 5, 25, OKR_DIRECTION_UP, 13, 0.4, "0.4", "c2_halfway" },
  { "gtm-startup O2.KR3 check 5", 5, 25, OKR_DIRECTION_UP, 17, 0.6, "0.6", "c2_halfway" },
  { "gtm-startup O2.KR3 check 6", 5, 25, OKR_DIRECTION_UP, 18, 0.65, "0.7", "c3_close" },
  { "gtm-startup O3.KR1 check 1", 0, 40, OKR_DIRECTION_UP, 4, 0.1, "0.1", "c1_started" },
  { "gtm-startup O3.KR1 check 2", 0, 40, OKR_DIRECTION_UP, 11, 0.275, "0.3", "c1_started" },
  { "gtm-startup O3.KR1 check 3", 0, 40, OKR_DIRECTION_UP, 19, 0.475, "0.5", "c2_halfway" },
  { "gtm-startup O3.KR1 check 4", 0, 40, OKR_DIRECTION_UP, 27, 0.675, "0.7", "c3_close" },
  { "gtm-startup O3.KR1 check 5", 0, 40, OKR_DIRECTION_UP, 31, 0.775, "0.8", "c3_close" },
  { "gtm-startup O3.KR1 check 6", 0, 40, OKR_DIRECTION_UP, 34, 0.85, "0.9", "c3_close" },
  { "gtm-startup O3.KR2 check 1", 0, 500, OKR_DIRECTION_UP, 12, 0.024, "0.03", "c1_started" },
  { "gtm-startup O3.KR2 check 2", 0, 500, OKR_DIRECTION_UP, 31, 0.062, "0.1", "c1_started" },
  { "gtm-startup O3.KR3 check 3", 0, 3, OKR_DIRECTION_UP, 0, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O3.KR3 check 4", 0, 3, OKR_DIRECTION_UP, 1, 0.3333, "0.3", "c1_started" },
  { "gtm-startup O3.KR3 check 5", 0, 3, OKR_DIRECTION_UP, 1, 0.3333, "0.3", "c1_started" },
  { "gtm-startup O3.KR3 check 6", 0, 3, OKR_DIRECTION_UP, 2, 0.6667, "0.7", "c3_close" },
  { "gtm-startup O3.KR4 check 1", 0, 60, OKR_DIRECTION_UP, 0, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O3.KR4 check 2", 0, 60, OKR_DIRECTION_UP, 10, 0.1667, "0.2", "c1_started" },
  { "gtm-startup O3.KR4 check 3", 0, 60, OKR_DIRECTION_UP, 20, 0.3333, "0.3", "c1_started" },
  { "gtm-startup O3.KR4 check 4", 0, 60, OKR_DIRECTION_UP, 20, 0.3333, "0.3", "c1_started" },
  { "gtm-startup O3.KR4 check 5", 0, 60, OKR_DIRECTION_UP, 25, 0.4167, "0.4", "c2_halfway" },
  { "gtm-startup O3.KR4 check 6", 0, 60, OKR_DIRECTION_UP, 27, 0.45, "0.5", "c2_halfway" },
  { "gtm-startup O4.KR1 check 1", 40, 70, OKR_DIRECTION_UP, 40, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O4.KR1 check 2", 40, 70, OKR_DIRECTION_UP, 42, 0.0667, "0.1", "c1_started" },
  { "gtm-startup O4.KR1 check 3", 40, 70, OKR_DIRECTION_UP, 45, 0.1667, "0.2", "c1_started" },
  { "gtm-startup O4.KR1 check 4", 40, 70, OKR_DIRECTION_UP, 48, 0.2667, "0.3", "c1_started" },
  { "gtm-startup O4.KR1 check 5", 40, 70, OKR_DIRECTION_UP, 51, 0.3667, "0.4", "c2_halfway" },
  { "gtm-startup O4.KR1 check 6", 40, 70, OKR_DIRECTION_UP, 52, 0.4, "0.4", "c2_halfway" },
  { "gtm-startup O4.KR2 check 1", 12, 4, OKR_DIRECTION_DOWN, 12, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O4.KR2 check 2", 12, 4, OKR_DIRECTION_DOWN, 11, 0.125, "0.1", "c1_started" },
  { "gtm-startup O4.KR2 check 3", 12, 4, OKR_DIRECTION_DOWN, 11, 0.125, "0.1", "c1_started" },
  { "gtm-startup O4.KR2 check 4", 12, 4, OKR_DIRECTION_DOWN, 10, 0.25, "0.3", "c1_started" },
  { "gtm-startup O4.KR2 check 5", 12, 4, OKR_DIRECTION_DOWN, 9, 0.375, "0.4", "c2_halfway" },
  { "gtm-startup O4.KR2 check 6", 12, 4, OKR_DIRECTION_DOWN, 9, 0.375, "0.4", "c2_halfway" },
  { "gtm-startup O4.KR3 check 1", 30, 10, OKR_DIRECTION_DOWN, 32, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O4.KR3 check 2", 30, 10, OKR_DIRECTION_DOWN, 31, 0.0, "0.0", "c0_not_started" },
  { "gtm-startup O4.KR3 check 3", 30, 10, OKR_DIRECTION_DOWN, 29, 0.05, "0.1", "c1_started" },
  { "gtm-startup O4.KR3 check 4", 30, 10, OKR_DIRECTION_DOWN, 27, 0.15, "0.2", "c1_started" },
  { "gtm-startup O4.KR3 check 5", 30, 10, OKR_DIRECTION_DOWN, 25, 0.25, "0.3", "c1_started" },
  { "gtm-startup O4.KR3 check 6", 30, 10, OKR_DIRECTION_DOWN, 24, 0.3, "0.3", "c1_started" },
  { "manomano-search O1.KR0 check 1", 30, 40, OKR_DIRECTION_UP, 31, 0.1, "0.1", "c1_started" },
  { "manomano-search O1.KR1 check 1", 15, 7.5, OKR_DIRECTION_DOWN, 15, 0.0, "0.0", "c0_not_started" },
  { "manomano-search O1.KR1 check 2", 15, 7.5, OKR_DIRECTION_DOWN, 14, 0.1333, "0.1", "c1_started" },
  { "manomano-search O1.KR1 check 3", 15, 7.5, OKR_DIRECTION_DOWN, 12, 0.4, "0.4", "c2_halfway" },
  { "manomano-search O1.KR1 check 4", 15, 7.5, OKR_DIRECTION_DOWN, 10.5, 0.6, "0.6", "c2_halfway" },
  { "manomano-search O1.KR1 check 5", 15, 7.5, OKR_DIRECTION_DOWN, 8.6, 0.8533, "0.9", "c3_close" },
  { "manomano-search O1.KR1 check 6", 15, 7.5, OKR_DIRECTION_DOWN, 7.5, 1.0, "1.0", "c4_reached" },
  { "manomano-search O1.KR2 check 1", 22, 12, OKR_DIRECTION_DOWN, 22, 0.0, "0.0", "c0_not_started" },
  { "manomano-search O1.KR2 check 2", 22, 12, OKR_DIRECTION_DOWN, 21, 0.1, "0.1", "c1_started" },
  { "manomano-search O1.KR2 check 3", 22, 12, OKR_DIRECTION_DOWN, 19, 0.3, "0.3", "c1_started" },
  { "manomano-search O1.KR2 check 4", 22, 12, OKR_DIRECTION_DOWN, 16, 0.6, "0.6", "c2_halfway" },
  { "manomano-search O1.KR2 check 5", 22, 12, OKR_DIRECTION_DOWN, 14, 0.8, "0.8", "c3_close" },
  { "manomano-search O1.KR2 check 6", 22, 12, OKR_DIRECTION_DOWN, 12, 1.0, "1.0", "c4_reached" },
  { "manomano-search O1.KR3 check 1", 0, 300, OKR_DIRECTION_UP, 0, 0.0, "0.0", "c0_not_started" },
  { "manomano-search O1.KR3 check 2", 0, 300, OKR_DIRECTION_UP, 40, 0.1333, "0.1", "c1_started" },
  { "manomano-search O1.KR3 check 3", 0, 300, OKR_DIRECTION_UP, 130, 0.4333, "0.4", "c2_halfway" },
  { "manomano-search O1.KR3 check 4", 0, 300, OKR_DIRECTION_UP, 220, 0.7333, "0.7", "c3_close" },
  { "manomano-search O1.KR3 check 5", 0, 300, OKR_DIRECTION_UP, 300, 1.0, "1.0", "c4_reached" },
  { "manomano-search O1.KR3 check 6", 0, 300, OKR_DIRECTION_UP, 312, 1.0, "1.0", "c4_reached" },
  { "manomano-search O1.KR4 check 1", 2, 8, OKR_DIRECTION_UP, 2, 0.0, "0.0", "c0_not_started" },
  { "manomano-search O1.KR4 check 2", 2, 8, OKR_DIRECTION_UP, 2, 0.0, "0.0", "c0_not_started" },
  { "manomano-search O1.KR4 check 3", 2, 8, OKR_DIRECTION_UP, 4, 0.3333, "0.3", "c1_started" },
  { "manomano-search O1.KR4 check 4", 2, 8, OKR_DIRECTION_UP, 5, 0.5, "0.5", "c2_halfway" },
  { "manomano-search O1.KR4 check 5", 2, 8, OKR_DIRECTION_UP, 7, 0.8333, "0.8", "c3_close" },
  { "manomano-search O1.KR4 check 6", 2, 8, OKR_DIRECTION_UP, 8, 1.0, "1.0", "c4_reached" },
};

/* Up to four key results that count, and the mean of their scores. */
typedef struct
{
  const char *name;
  struct
  {
    double    start, target, value;
  }           key_results[4];   /* value NAN: not one that counts */
  double      mean;             /* four decimals */
  const char *shown;
} SampleMean;

static const SampleMean sample_means[] = {
  { "gtm-startup O1 check 1", { { 0, 20, 1 }, { 55, 90, 55 }, { 10, 3, 10 }, { 0, 4, 1 } }, 0.075, "0.1" },
  { "gtm-startup O2 check 1", { { 0, 10000, 300 }, { 0, 1500, 0 }, { 5, 25, 5 }, { 0, 0, NAN } }, 0.01, "0.01" },
  { "gtm-startup O3 check 1", { { 0, 40, 4 }, { 0, 60, 0 }, { 0, 0, NAN }, { 0, 0, NAN } }, 0.05, "0.1" },
  { "gtm-startup O4 check 1", { { 40, 70, 40 }, { 12, 4, 12 }, { 30, 10, 32 }, { 0, 0, NAN } }, 0.0, "0.0" },
  { "gtm-startup O1 check 2", { { 0, 20, 4 }, { 55, 90, 58 }, { 10, 3, 9 }, { 0, 4, 2 } }, 0.2321, "0.2" },
  { "gtm-startup O2 check 2", { { 0, 10000, 900 }, { 0, 1500, 60 }, { 5, 25, 5 }, { 0, 0, NAN } }, 0.0433, "0.05" },
  { "gtm-startup O3 check 2", { { 0, 40, 11 }, { 0, 60, 10 }, { 0, 0, NAN }, { 0, 0, NAN } }, 0.2208, "0.2" },
  { "gtm-startup O4 check 2", { { 40, 70, 42 }, { 12, 4, 11 }, { 30, 10, 31 }, { 0, 0, NAN } }, 0.0639, "0.1" },
  { "gtm-startup O1 check 3", { { 0, 20, 8 }, { 55, 90, 64 }, { 10, 3, 7 }, { 0, 4, 3 } }, 0.4589, "0.5" },
  { "gtm-startup O2 check 3", { { 0, 10000, 2100 }, { 0, 1500, 210 }, { 5, 25, 9 }, { 0, 0, NAN } }, 0.1833, "0.2" },
  { "gtm-startup O3 check 3", { { 0, 40, 19 }, { 0, 3, 0 }, { 0, 60, 20 }, { 0, 0, NAN } }, 0.2694, "0.3" },
  { "gtm-startup O4 check 3", { { 40, 70, 45 }, { 12, 4, 11 }, { 30, 10, 29 }, { 0, 0, NAN } }, 0.1139, "0.1" },
  { "gtm-startup O1 check 4", { { 0, 20, 13 }, { 55, 90, 75 }, { 10, 3, 5 }, { 0, 4, 4 } }, 0.7339, "0.7" },
  { "gtm-startup O2 check 4", { { 0, 10000, 3800 }, { 0, 1500, 480 }, { 5, 25, 13 }, { 0, 0, NAN } }, 0.3667, "0.4" },
  { "gtm-startup O3 check 4", { { 0, 40, 27 }, { 0, 3, 1 }, { 0, 60, 20 }, { 0, 0, NAN } }, 0.4472, "0.4" },
  { "gtm-startup O4 check 4", { { 40, 70, 48 }, { 12, 4, 10 }, { 30, 10, 27 }, { 0, 0, NAN } }, 0.2222, "0.2" },
  { "gtm-startup O1 check 5", { { 0, 20, 17 }, { 55, 90, 83 }, { 10, 3, 4 }, { 0, 4, 4 } }, 0.8768, "0.9" },
  { "gtm-startup O2 check 5", { { 0, 10000, 5200 }, { 0, 1500, 720 }, { 5, 25, 17 }, { 0, 0, NAN } }, 0.5333, "0.5" },
  { "gtm-startup O3 check 5", { { 0, 40, 31 }, { 0, 3, 1 }, { 0, 60, 25 }, { 0, 0, NAN } }, 0.5083, "0.5" },
  { "gtm-startup O4 check 5", { { 40, 70, 51 }, { 12, 4, 9 }, { 30, 10, 25 }, { 0, 0, NAN } }, 0.3306, "0.3" },
  { "gtm-startup O1 check 6", { { 0, 20, 20 }, { 55, 90, 87 }, { 10, 3, 3 }, { 0, 4, 4 } }, 0.9786, "0.97" },
  { "gtm-startup O2 check 6", { { 0, 10000, 6100 }, { 0, 1500, 915 }, { 5, 25, 18 }, { 0, 0, NAN } }, 0.6233, "0.6" },
  { "gtm-startup O3 check 6", { { 0, 40, 34 }, { 0, 3, 2 }, { 0, 60, 27 }, { 0, 0, NAN } }, 0.6556, "0.7" },
  { "gtm-startup O4 check 6", { { 40, 70, 52 }, { 12, 4, 9 }, { 30, 10, 24 }, { 0, 0, NAN } }, 0.3583, "0.4" },
  { "manomano-search O1 check 1", { { 15, 7.5, 15 }, { 22, 12, 22 }, { 0, 300, 0 }, { 2, 8, 2 } }, 0.0, "0.0" },
  { "manomano-search O1 check 2", { { 15, 7.5, 14 }, { 22, 12, 21 }, { 0, 300, 40 }, { 2, 8, 2 } }, 0.0917, "0.1" },
  { "manomano-search O1 check 3", { { 15, 7.5, 12 }, { 22, 12, 19 }, { 0, 300, 130 }, { 2, 8, 4 } }, 0.3667, "0.4" },
  { "manomano-search O1 check 4", { { 15, 7.5, 10.5 }, { 22, 12, 16 }, { 0, 300, 220 }, { 2, 8, 5 } }, 0.6083, "0.6" },
  { "manomano-search O1 check 5", { { 15, 7.5, 8.6 }, { 22, 12, 14 }, { 0, 300, 300 }, { 2, 8, 7 } }, 0.8717, "0.9" },
  { "manomano-search O1 check 6", { { 15, 7.5, 7.5 }, { 22, 12, 12 }, { 0, 300, 312 }, { 2, 8, 8 } }, 1.0, "1.0" },
};

typedef struct
{
  const char       *name;
  OkrObjectiveType  type;
  double            score;      /* four decimals */
  OkrZonePlace      place;
} SampleZone;

static const SampleZone sample_zones[] = {
  { "gtm-startup O1", OKR_OBJECTIVE_TYPE_COMMITMENT, 0.9786, OKR_ZONE_PLACE_BELOW },
  { "gtm-startup O1.KR1", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
  { "gtm-startup O1.KR2", OKR_OBJECTIVE_TYPE_COMMITMENT, 0.9143, OKR_ZONE_PLACE_BELOW },
  { "gtm-startup O1.KR3", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
  { "gtm-startup O1.KR4", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
  { "gtm-startup O2", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.6233, OKR_ZONE_PLACE_IN },
  { "gtm-startup O2.KR1", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.61, OKR_ZONE_PLACE_IN },
  { "gtm-startup O2.KR2", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.61, OKR_ZONE_PLACE_IN },
  { "gtm-startup O2.KR3", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.65, OKR_ZONE_PLACE_IN },
  { "gtm-startup O3", OKR_OBJECTIVE_TYPE_LEARNING, 0.6556, OKR_ZONE_PLACE_IN },
  { "gtm-startup O3.KR1", OKR_OBJECTIVE_TYPE_LEARNING, 0.85, OKR_ZONE_PLACE_ABOVE },
  { "gtm-startup O3.KR3", OKR_OBJECTIVE_TYPE_LEARNING, 0.6667, OKR_ZONE_PLACE_IN },
  { "gtm-startup O3.KR4", OKR_OBJECTIVE_TYPE_LEARNING, 0.45, OKR_ZONE_PLACE_IN },
  { "gtm-startup O4", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.3583, OKR_ZONE_PLACE_BELOW },
  { "gtm-startup O4.KR1", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.4, OKR_ZONE_PLACE_BELOW },
  { "gtm-startup O4.KR2", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.375, OKR_ZONE_PLACE_BELOW },
  { "gtm-startup O4.KR3", OKR_OBJECTIVE_TYPE_INSPIRATION, 0.3, OKR_ZONE_PLACE_BELOW },
  { "manomano-search O1", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
  { "manomano-search O1.KR1", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
  { "manomano-search O1.KR2", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
  { "manomano-search O1.KR3", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
  { "manomano-search O1.KR4", OKR_OBJECTIVE_TYPE_COMMITMENT, 1.0, OKR_ZONE_PLACE_IN },
};

typedef struct
{
  const char   *sample;
  const char   *idea;           /* ideas of one objective stand together, in the order of the file */
  double        impact, effort;
  OkrIdeaState  state;
  OkrQuadrant   quadrant;
  int           place;          /* in the order of work of the objective, from 1; 0: not in it */
} SampleIdea;

static const SampleIdea sample_ideas[] = {
  { "gtm-startup", "O1.I01", 9, 3, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 1 },
  { "gtm-startup", "O1.I02", 8, 7, OKR_IDEA_STATE_DOING, OKR_QUADRANT_BIG_BET, 7 },
  { "gtm-startup", "O1.I03", 8, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 2 },
  { "gtm-startup", "O1.I04", 7, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 3 },
  { "gtm-startup", "O1.I05", 7, 4, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 4 },
  { "gtm-startup", "O1.I06", 6, 10, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_BIG_BET, 9 },
  { "gtm-startup", "O1.I07", 3, 8, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O1.I08", 4, 1, OKR_IDEA_STATE_DONE, OKR_QUADRANT_FILL_IN, 0 },
  { "gtm-startup", "O1.I09", 6, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 5 },
  { "gtm-startup", "O1.I10", 2, 9, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O1.I11", 6, 3, OKR_IDEA_STATE_TO_DO, OKR_QUADRANT_QUICK_WIN, 6 },
  { "gtm-startup", "O1.I12", 7, 6, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_BIG_BET, 8 },
  { "gtm-startup", "O2.I01", 6, 4, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 4 },
  { "gtm-startup", "O2.I02", 7, 3, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 3 },
  { "gtm-startup", "O2.I03", 8, 6, OKR_IDEA_STATE_DOING, OKR_QUADRANT_BIG_BET, 6 },
  { "gtm-startup", "O2.I04", 9, 5, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 1 },
  { "gtm-startup", "O2.I05", 8, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 2 },
  { "gtm-startup", "O2.I06", 5, 9, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O2.I07", 8, 9, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_BIG_BET, 7 },
  { "gtm-startup", "O2.I08", 6, 5, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_QUICK_WIN, 5 },
  { "gtm-startup", "O2.I09", 2, 5, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_FILL_IN, 0 },
  { "gtm-startup", "O2.I10", 3, 8, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O2.I11", 5, 2, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_FILL_IN, 0 },
  { "gtm-startup", "O3.I01", 9, 5, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 2 },
  { "gtm-startup", "O3.I02", 7, 1, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 5 },
  { "gtm-startup", "O3.I03", 9, 3, OKR_IDEA_STATE_DOING, OKR_QUADRANT_QUICK_WIN, 1 },
  { "gtm-startup", "O3.I04", 4, 8, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O3.I05", 8, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 3 },
  { "gtm-startup", "O3.I06", 6, 3, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 7 },
  { "gtm-startup", "O3.I07", 7, 4, OKR_IDEA_STATE_TO_DO, OKR_QUADRANT_QUICK_WIN, 6 },
  { "gtm-startup", "O3.I08", 5, 7, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O3.I09", 6, 8, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_BIG_BET, 8 },
  { "gtm-startup", "O3.I10", 4, 1, OKR_IDEA_STATE_DONE, OKR_QUADRANT_FILL_IN, 0 },
  { "gtm-startup", "O3.I11", 8, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 4 },
  { "gtm-startup", "O4.I01", 8, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 1 },
  { "gtm-startup", "O4.I02", 7, 3, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 2 },
  { "gtm-startup", "O4.I03", 8, 8, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_BIG_BET, 8 },
  { "gtm-startup", "O4.I04", 6, 1, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 4 },
  { "gtm-startup", "O4.I05", 6, 4, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 6 },
  { "gtm-startup", "O4.I06", 3, 8, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O4.I07", 4, 9, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "gtm-startup", "O4.I08", 8, 6, OKR_IDEA_STATE_DOING, OKR_QUADRANT_BIG_BET, 7 },
  { "gtm-startup", "O4.I09", 7, 5, OKR_IDEA_STATE_TO_DO, OKR_QUADRANT_QUICK_WIN, 3 },
  { "gtm-startup", "O4.I10", 1, 1, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_FILL_IN, 0 },
  { "gtm-startup", "O4.I11", 6, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 5 },
  { "manomano-search", "O1.I01", 9, 3, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 1 },
  { "manomano-search", "O1.I02", 8, 3, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 3 },
  { "manomano-search", "O1.I03", 8, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 2 },
  { "manomano-search", "O1.I04", 2, 1, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_FILL_IN, 0 },
  { "manomano-search", "O1.I05", 9, 6, OKR_IDEA_STATE_DONE, OKR_QUADRANT_BIG_BET, 7 },
  { "manomano-search", "O1.I06", 7, 10, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_BIG_BET, 9 },
  { "manomano-search", "O1.I07", 6, 2, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 6 },
  { "manomano-search", "O1.I08", 8, 5, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 4 },
  { "manomano-search", "O1.I09", 6, 9, OKR_IDEA_STATE_IDEA, OKR_QUADRANT_BIG_BET, 10 },
  { "manomano-search", "O1.I10", 1, 6, OKR_IDEA_STATE_DROPPED, OKR_QUADRANT_AVOID, 0 },
  { "manomano-search", "O1.I11", 7, 3, OKR_IDEA_STATE_DONE, OKR_QUADRANT_QUICK_WIN, 5 },
  { "manomano-search", "O1.I12", 7, 7, OKR_IDEA_STATE_TO_DO, OKR_QUADRANT_BIG_BET, 8 },
};

typedef struct
{
  const char *name;
  const char *start, *end;
  const char *first_half_last_day;
  const char *checks[6];
  const char *phase_ends[3];
} SampleCycle;

static const SampleCycle sample_cycles[] = {
  { "captain-contrat", "2026-10-01", "2026-12-31", "2026-11-15",
    { "2026-10-16", "2026-10-30", "2026-11-16", "2026-12-01", "2026-12-16", "2026-12-31" },
    { "2026-10-30", "2026-12-04", "2026-12-31" } },
  { "gtm-startup", "2026-03-30", "2026-06-26", "2026-05-12",
    { "2026-04-14", "2026-04-28", "2026-05-13", "2026-05-28", "2026-06-11", "2026-06-26" },
    { "2026-04-24", "2026-06-05", "2026-06-26" } },
  { "manomano-search", "2026-07-01", "2026-09-30", "2026-08-15",
    { "2026-07-16", "2026-07-31", "2026-08-17", "2026-08-31", "2026-09-15", "2026-09-30" },
    { "2026-07-24", "2026-09-04", "2026-09-30" } },
};
