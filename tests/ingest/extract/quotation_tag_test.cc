// Speakers of quotations without a verb of saying that we know.
#include "ingest/extract/quotation_tag.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;

TEST(QuotationTagTest, AnyVerbBehindAComma) {
  EXPECT_THAT(FoundIn("\"The plan will fail,\" laughed Ana Ruiz."),
              Contains("Ana Ruiz SAID The plan will fail"));
}

TEST(QuotationTagTest, AColonLeadsToTheWords) {
  EXPECT_THAT(FoundIn("Ana Ruiz was not convinced: \"The plan will fail.\""),
              Contains("Ana Ruiz SAID The plan will fail."));
}

TEST(QuotationTagTest, ADashNamesTheSpeaker) {
  EXPECT_THAT(FoundIn("“The plan will fail and nobody will miss it.” ― Ana Ruiz"),
              Contains("Ana Ruiz SAID The plan will fail and nobody will miss it."));
}

}  // namespace
}  // namespace dossier
