#include "ingest/language/name_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include "ingest/language/models.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

// A scorer that knows nothing.
class Silent : public Scorer {
 public:
  void Score(std::span<const uint64_t>, std::span<int32_t>) const override {}
};

TEST(NameDecoder, OtherScoresAndTransitionsCount) {
  ReadArticle read = ReadWhole("one two", "quotations");
  auto models = *LanguageModels::Load();
  auto lexical = MakeLexicalFeatures(read->words, models->clusters);
  NameFeatures features(*read, lexical, models->gazetteer);
  Silent silent;
  NameDecoder decoder(&silent);
  std::vector<std::array<float, kNameLabels>> scores(2);
  scores[0][kBeginPerson] = 1;
  scores[1][kInPerson] = 1;
  scores[1][kBeginPerson] = 1.5f;
  decoder.Score(features, {0, 2});
  decoder.AddScores(scores);
  EXPECT_EQ(decoder.Decode({}), (std::vector<uint8_t>{kBeginPerson, kBeginPerson}));
  std::vector<float> chain((kNameLabels + 1) * kNameLabels);
  chain[kBeginPerson * kNameLabels + kInPerson] = 0.75f;
  decoder.AddTransitions(chain);
  EXPECT_EQ(decoder.Decode({}), (std::vector<uint8_t>{kBeginPerson, kInPerson}));
}

// The best sequence found by trying all of them; the scores are given.
std::vector<uint8_t> BestOfAll(const std::vector<std::array<float, kNameLabels>>& scores,
                               const std::vector<float>& chain) {
  std::vector<uint8_t> labels(scores.size()), best;
  double most = -1e9;
  const auto total = [&] {
    double sum = 0;
    uint8_t previous = kNameLabels;
    for (size_t i = 0; i < labels.size(); previous = labels[i++]) {
      if (!MayFollow(i == 0 ? uint8_t{kOutside} : previous, labels[i])) return -1e9;
      sum += chain[previous * kNameLabels + labels[i]] + scores[i][labels[i]];
    }
    return sum;
  };
  for (size_t i = 0; i < labels.size();) {
    if (const double sum = total(); sum > most) {
      most = sum;
      best = labels;
    }
    for (i = 0; i < labels.size() && ++labels[i] == kNameLabels; ++i) labels[i] = 0;
  }
  return best;
}

TEST(NameDecoder, FindsWhatTryingEverythingFinds) {
  ReadArticle read = ReadWhole("one two three four", "quotations");
  auto models = *LanguageModels::Load();
  auto lexical = MakeLexicalFeatures(read->words, models->clusters);
  NameFeatures features(*read, lexical, models->gazetteer);
  Silent silent;
  std::mt19937 random(3);
  const auto draw = [&] { return static_cast<float>(random() % 1000) / 250; };
  for (int round = 0; round < 10; ++round) {
    std::vector<std::array<float, kNameLabels>> scores(4);
    for (auto& one : scores) std::generate(one.begin(), one.end(), draw);
    std::vector<float> chain((kNameLabels + 1) * kNameLabels);
    std::generate(chain.begin(), chain.end(), draw);
    NameDecoder decoder(&silent);
    decoder.AddTransitions(chain);
    decoder.Score(features, {0, 4});
    decoder.AddScores(scores);
    EXPECT_EQ(decoder.Decode({}), BestOfAll(scores, chain));
  }
}

TEST(NameDecoder, KeepsToWhatIsAllowed) {
  ReadArticle read = ReadWhole("one two", "quotations");
  auto models = *LanguageModels::Load();
  auto lexical = MakeLexicalFeatures(read->words, models->clusters);
  NameFeatures features(*read, lexical, models->gazetteer);
  Silent silent;
  NameDecoder decoder(&silent);
  decoder.Score(features, {0, 2});
  const uint16_t place = 1 << kBeginPlace | 1 << kInPlace;
  const std::vector<uint16_t> allowed = {place, place};
  std::vector<uint8_t> labels = decoder.Decode(allowed);
  EXPECT_EQ(labels[0], kBeginPlace) << "none begins inside";
  EXPECT_TRUE(labels[1] == kBeginPlace || labels[1] == kInPlace);
}

}  // namespace
}  // namespace dossier
