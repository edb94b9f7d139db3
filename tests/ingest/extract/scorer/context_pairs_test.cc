#include "ingest/extract/scorer/context_pairs.h"

#include "gtest/gtest.h"
#include "tests/ingest/extract/scorer/read_pairs.h"

namespace dossier {
namespace {

TEST(ContextPairsTest, PairsANewPersonWithWhatWasNamedBefore) {
  ReadPairs read(kArrest);
  ContextPairs context(read.document(), read.entities);
  std::vector<PairCandidate> pairs;
  std::vector<Endpoint> first = read.Endpoints(0), second = read.Endpoints(1);
  context.Read(0, first, &pairs);
  EXPECT_TRUE(pairs.empty());
  context.Remember(0, first);
  context.Read(1, second, &pairs);
  ASSERT_EQ(pairs.size(), 6u);  // three others, in both directions
  for (const PairCandidate& pair : pairs) {
    EXPECT_TRUE(pair.across);
    EXPECT_EQ(pair.trigger, read.text.At("Ruiz"));
    EXPECT_NE(read.Name(*pair.from) == "Ruiz", read.Name(*pair.to) == "Ruiz");
    EXPECT_FALSE(pair.features.empty());
  }
  EXPECT_NE(pairs[0].features, pairs[1].features);
}

TEST(ContextPairsTest, SomebodyKnownIsNotPairedAgain) {
  ReadPairs read(kArrest);
  ContextPairs context(read.document(), read.entities);
  std::vector<PairCandidate> pairs;
  std::vector<Endpoint> first = read.Endpoints(0), second = read.Endpoints(1);
  context.Remember(0, first);
  context.Remember(1, second);
  context.Read(1, second, &pairs);
  EXPECT_TRUE(pairs.empty());
}

}  // namespace
}  // namespace dossier
