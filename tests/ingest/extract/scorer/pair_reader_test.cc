#include "ingest/extract/scorer/pair_reader.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "ingest/extract/factuality.h"
#include "ingest/extract/pattern_matcher.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/language/models/word_cluster_bytes.h"
#include "ingest/language/word_clusters.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/extract/scorer/read_pairs.h"

namespace dossier {
namespace {

class PairReaderTest : public ::testing::Test {
 protected:
  PairReaderTest()
      : ontology_(*OntologyIndex::Core()),
        patterns_(*PatternSet::Core(*ontology_)),
        clusters_(*WordClusters::Open(WordClusterBytes())),
        matcher_(read_.document(), *patterns_),
        facts_(read_.document(), GovernorTable::Core()),
        reader_(read_.document(), &read_.resolver, read_.entities, &read_.frames, matcher_, facts_,
                clusters_, claims_) {}

  const PairCandidate* Find(const std::vector<PairCandidate>& pairs, const std::string& from,
                            const std::string& to) {
    auto found = std::find_if(pairs.begin(), pairs.end(), [&](const PairCandidate& pair) {
      return read_.Name(*pair.from) == from && read_.Name(*pair.to) == to;
    });
    return found == pairs.end() ? nullptr : &*found;
  }

  ReadPairs read_{kArrest};
  std::unique_ptr<OntologyIndex> ontology_;
  std::unique_ptr<PatternSet> patterns_;
  WordClusters clusters_;
  PatternMatcher matcher_;
  FactualityReader facts_;
  FoundClaims claims_{read_.document(), read_.extraction};
  PairReader reader_;
};

TEST_F(PairReaderTest, EveryOrderedPairOnce) {
  const auto& pairs = reader_.In(0);
  EXPECT_EQ(pairs.size(), 6u);
  const PairCandidate* arrest = Find(pairs, "Kenya", "Ogola");
  ASSERT_NE(arrest, nullptr);
  EXPECT_EQ(arrest->trigger, read_.text.At("arrested"));
  EXPECT_FALSE(arrest->across);
  EXPECT_TRUE(std::is_sorted(arrest->features.begin(), arrest->features.end()));
  EXPECT_NE(arrest->features, Find(pairs, "Ogola", "Kenya")->features);
}

TEST_F(PairReaderTest, TheNextSentenceSeesWhatWasNamed) {
  reader_.In(0);
  const auto& pairs = reader_.In(1);
  EXPECT_NE(Find(pairs, "Ruiz", "Kenya"), nullptr);
}

}  // namespace
}  // namespace dossier
