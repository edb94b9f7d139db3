#include "ingest/extract/kind_noun.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/ingest/extract/found_in.h"

namespace dossier {
namespace {

using testing::Contains;
using testing::Not;

TEST(KindNounTest, ANounIsTheNameBehindIt) {
  EXPECT_THAT(FoundIn("Rights group Amnesty International urged Kenya to free the farmers."),
              Contains("Amnesty International DEMANDED_OF Kenya"));
}

TEST(KindNounTest, APersonIsNotTheBodyBehindHim) {
  EXPECT_THAT(FoundIn("The chairman Barclays sacked thanked Kenya."),
              Not(Contains("Barclays THANKED Kenya")));
}

}  // namespace
}  // namespace dossier
