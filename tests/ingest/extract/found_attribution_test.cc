#include "ingest/extract/found_attribution.h"

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(FoundAttributionTest, OneLine) {
  FoundAttribution found{{0, 7}, {8, 11}, {12, 19}, "statements/say"};
  EXPECT_EQ(AttributionLine(found, "Critics say it fell."), "Critics ATTRIBUTED [say] it fell");
}

}  // namespace
}  // namespace dossier
