// The verb of saying that a quotation belongs to.
#include "ingest/extract/quotation_cues.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(QuotationCuesTest, BehindTheWordsBeforeAnyBeforeThem) {
  EXPECT_THAT(FoundIn("Tom Ogola said little. \"The plan will fail,\" said Ana Ruiz."),
              Contains("Ana Ruiz SAID The plan will fail"));
}

TEST(QuotationCuesTest, RightBeforeAFragment) {
  EXPECT_THAT(FoundIn("Ana Ruiz called the plan \"a disgrace to us all\"."),
              Contains("Ana Ruiz SAID a disgrace to us all"));
}

}  // namespace
}  // namespace dossier
