#include "ingest/extract/scorer/found_claims.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "ingest/extract/scorer/feature_bag.h"
#include "ingest/text/document.h"
#include "tests/ingest/extract/scorer/read_pairs.h"

namespace dossier {
namespace {

uint64_t Feature(std::string_view kind, std::string_view type, bool turned) {
  std::vector<uint64_t> features;
  FeatureBag(&features).Add(kind, HashText(type), turned);
  return features.front();
}

class FoundClaimsTest : public testing::Test {
 protected:
  FoundClaimsTest() : read_(kArrest), ends_(read_.Endpoints(0)) {}

  // A claim on the sentence of token `at`.
  void AddClaim(const Endpoint& from, const std::string& type, const Endpoint& to, uint32_t at) {
    ExtractedClaim* claim = read_.extraction.add_claims();
    claim->set_subject(from.argument.entity);
    claim->set_type(type);
    claim->set_object(to.argument.entity);
    claim->mutable_evidence()->mutable_passage()->set_start(read_.document().tokens[at].start);
  }
  std::vector<uint64_t> Features(const Endpoint& from, const Endpoint& to) {
    PairCandidate pair{0, &from, &to, kNone, {}, false};
    FoundClaims(read_.document(), read_.extraction).AddTo(&pair);
    return pair.features;
  }
  static bool Has(const std::vector<uint64_t>& features, uint64_t feature) {
    return std::binary_search(features.begin(), features.end(), feature);
  }

  ReadPairs read_;
  std::vector<Endpoint> ends_;
};

TEST_F(FoundClaimsTest, TellsOfClaimsInBothDirections) {
  ASSERT_GE(ends_.size(), 3u);
  AddClaim(ends_[0], "ARRESTED", ends_[2], 0);
  std::vector<uint64_t> forward = Features(ends_[0], ends_[2]);
  std::vector<uint64_t> back = Features(ends_[2], ends_[0]);
  EXPECT_TRUE(Has(forward, Feature("found", "ARRESTED", false)));
  EXPECT_TRUE(Has(forward, FoundClaims::FeatureOf("ARRESTED")));
  EXPECT_FALSE(Has(forward, Feature("found", "ARRESTED", true)));
  EXPECT_TRUE(Has(back, Feature("found", "ARRESTED", true)));
  EXPECT_TRUE(Features(ends_[0], ends_[1]).empty());
}

TEST_F(FoundClaimsTest, ThoseOfOtherSentencesAreApart) {
  ASSERT_GE(ends_.size(), 3u);
  AddClaim(ends_[0], "ARRESTED", ends_[2], read_.document().sentences[1].tokens.begin);
  std::vector<uint64_t> features = Features(ends_[0], ends_[2]);
  EXPECT_EQ(features, std::vector<uint64_t>{Feature("found-elsewhere", "ARRESTED", false)});
}

}  // namespace
}  // namespace dossier
