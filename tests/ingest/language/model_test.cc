// Model files, features, decoding: each against a slow obvious oracle or a damaged file.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "ingest/language/feature_list.h"
#include "ingest/language/flat_file.h"
#include "ingest/language/flat_writer.h"
#include "ingest/language/lexical_features.h"
#include "ingest/language/linear_model.h"
#include "ingest/language/models/word_cluster_bytes.h"
#include "ingest/language/name_decoder.h"
#include "ingest/language/train/k_means.h"
#include "ingest/language/train/perceptron.h"
#include "ingest/language/train/shuffle.h"
#include "ingest/language/word_set.h"

namespace dossier {
namespace {

TEST(WordSet, HoldsLinesWithoutComments) {
  WordSet set("# head\nalpha\nbeta # tail\n\n gamma\nalpha\n");
  EXPECT_EQ(set.size(), 3u);
  EXPECT_TRUE(set.Has("beta"));
  EXPECT_FALSE(set.Has("# head"));
  EXPECT_FALSE(set.Has(""));
}

TEST(FlatFile, RefusesWhatIsDamaged) {
  FlatWriter writer(FlatKind::kLemmas);
  writer.AddSection("abc");
  writer.AddSection("defghijklm");
  std::string bytes = writer.Finish();
  auto file = FlatFile::Open(bytes, FlatKind::kLemmas, 2, "x");
  ASSERT_TRUE(file.ok());
  EXPECT_EQ(file->Section(0).substr(0, 3), "abc");
  EXPECT_EQ(file->Section(1).substr(0, 10), "defghijklm");
  EXPECT_FALSE(FlatFile::Open(bytes, FlatKind::kGazetteer, 2, "x").ok());
  EXPECT_FALSE(FlatFile::Open(bytes, FlatKind::kLemmas, 3, "x").ok());
  for (size_t n = 0; n < bytes.size(); ++n) {
    EXPECT_FALSE(
        FlatFile::Open(std::string_view(bytes).substr(0, n), FlatKind::kLemmas, 2, "x").ok());
  }
}

TEST(Perceptron, TheFrozenModelScoresAsTheAverages) {
  Perceptron perceptron;
  std::map<std::pair<uint64_t, int>, double> totals;
  std::map<std::pair<uint64_t, int>, int> weights;
  uint64_t state = 1;
  constexpr int kSteps = 400, kLabels = 3;
  for (int step = 0; step < kSteps; ++step) {
    state = MixBits(state + 1);
    uint64_t feature = MixBits(state % 20);
    int truth = static_cast<int>(state >> 8) % kLabels,
        guess = static_cast<int>(state >> 16) % kLabels;
    truth = std::abs(truth), guess = std::abs(guess);
    if (truth != guess) {
      perceptron.Correct({&feature, 1}, static_cast<uint8_t>(truth), static_cast<uint8_t>(guess));
      ++weights[{feature, truth}];
      --weights[{feature, guess}];
    }
    perceptron.Step();
    for (const auto& [key, w] : weights) totals[key] += w;
  }
  std::vector<std::string> labels = {"a", "b", "c"};
  std::string bytes = perceptron.Finish(labels, 1000, 1);
  auto model = LinearModel::Open(bytes, "test");
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(model->labels().size(), 3u);
  for (uint64_t i = 0; i < 20; ++i) {
    uint64_t feature = MixBits(i);
    int32_t scores[kLabels] = {};
    model->Score({&feature, 1}, scores);
    for (int label = 0; label < kLabels; ++label) {
      double average = 100.0 * totals[{feature, label}] / kSteps;
      if (std::abs(average) < 16) continue;  // small ones may be left out
      EXPECT_NEAR(scores[label], average, 1.0);
    }
  }
  bytes.resize(bytes.size() / 2);
  EXPECT_FALSE(LinearModel::Open(bytes, "test").ok());
}

TEST(KMeans, FindsDirectionsApart) {
  VectorSet rows = {2, {1, 0, 0.99f, 0.1f, 0, 1, 0.1f, 0.99f}};
  Clustering clustering = KMeans(rows, 2, 5);
  EXPECT_EQ(clustering.cluster[0], clustering.cluster[1]);
  EXPECT_EQ(clustering.cluster[2], clustering.cluster[3]);
  EXPECT_NE(clustering.cluster[0], clustering.cluster[2]);
}

TEST(Shuffle, PermutesTheSameWayEachTime) {
  std::vector<int> a(50), b;
  for (int i = 0; i < 50; ++i) a[i] = i;
  b = a;
  std::vector<int> sorted = a;
  Shuffle(7, &a);
  Shuffle(7, &b);
  EXPECT_EQ(a, b);
  EXPECT_NE(a, sorted);
  std::sort(a.begin(), a.end());
  EXPECT_EQ(a, sorted);
}

TEST(WordClusters, PutLikeWordsTogether) {
  auto clusters = WordClusters::Open(WordClusterBytes());
  ASSERT_TRUE(clusters.ok());
  EXPECT_NE(clusters->Fine("monday"), 0);
  EXPECT_EQ(clusters->Fine("monday"), clusters->Fine("thursday"));
  EXPECT_NE(clusters->Fine("monday"), clusters->Fine("minister"));
  EXPECT_EQ(clusters->Fine("zzqqxx"), 0);
  EXPECT_FALSE(WordClusters::Open(WordClusterBytes().substr(0, 1000)).ok());
}

TEST(LexicalFeatures, FiguresAreAlikeAndAffixesBounded) {
  auto clusters = WordClusters::Open(WordClusterBytes());
  WordTable words;
  words.Add("1984");
  words.Add("2008");
  words.Add("ab");
  std::vector<LexicalFeatures> features = MakeLexicalFeatures(words, *clusters);
  EXPECT_EQ(features[1].word, features[2].word);
  EXPECT_NE(features[3].suffix[0], 0u);
  EXPECT_EQ(features[3].suffix[1], 0u);
}

TEST(FeatureList, TemplatesKeepLikeValuesApart) {
  FeatureList list;
  list.Add(5);
  list.Add(5);
  list.Add(5, 6);
  list.Add(6, 5);
  std::set<uint64_t> distinct(list.view().begin(), list.view().end());
  EXPECT_EQ(distinct.size(), 4u);
  list.Clear();
  for (int i = 0; i < 2 * FeatureList::kMost; ++i) list.Add(i);
  EXPECT_EQ(list.view().size(), static_cast<size_t>(FeatureList::kMost));
}

TEST(NameLabels, InsideFollowsOnlyItsOwnClass) {
  EXPECT_TRUE(MayFollow(kBeginPerson, kInPerson));
  EXPECT_TRUE(MayFollow(kInPerson, kInPerson));
  EXPECT_FALSE(MayFollow(kOutside, kInPerson));
  EXPECT_FALSE(MayFollow(kBeginPlace, kInPerson));
  EXPECT_TRUE(MayFollow(kInPlace, kBeginPerson));
}

}  // namespace
}  // namespace dossier
