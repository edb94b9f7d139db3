#include "ingest/source/dateline.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(DatelineDate, ReadsPlaceAndDay) {
  EXPECT_EQ(DatelineDate("GUAYAQUIL, June 10, 2025. Police said"), "2025-06-10");
  EXPECT_EQ(DatelineDate("PARIS, 3 March 2024 - The court"), "2024-03-03");
  EXPECT_EQ(DatelineDate("SÃO PAULO, Brazil, Jan 5, 2023 — Farmers"), "2023-01-05");
}

TEST(DatelineDate, LeavesProseAlone) {
  EXPECT_EQ(DatelineDate("In Paris, June 10, 2025. was a quiet day"), "");
  EXPECT_EQ(DatelineDate("NASA, founded on July 29, 1958, said"), "");
  EXPECT_EQ(DatelineDate("GUAYAQUIL, June 10. Police said"), "");
  EXPECT_EQ(DatelineDate("LIMA, June 31, 2025. Police said"), "");
  EXPECT_EQ(DatelineDate(""), "");
}

}  // namespace
}  // namespace dossier
