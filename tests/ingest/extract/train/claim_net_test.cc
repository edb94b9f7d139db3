#include "ingest/extract/train/claim_net.h"

#include "gtest/gtest.h"
#include "ingest/extract/scorer/claim_model.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr uint64_t kBias = 0x1111111111111111, kChair = 0x2222222222222222,
                   kVisit = 0x3333333333333333, kBoard = 0x4444444444444444;

LabelledPair Pair(std::vector<uint64_t> features, std::vector<std::string> types) {
  LabelledPair pair;
  pair.features = std::move(features);
  pair.features.insert(pair.features.begin(), kBias);
  pair.from_label = "Person";
  pair.to_label = "Organization";
  pair.types = std::move(types);
  return pair;
}

class ClaimNetTest : public testing::Test {
 protected:
  ClaimNetTest() : ontology_(OntologyIndex::Core()) {}

  void Add(std::vector<uint64_t> features, std::vector<std::string> types) {
    for (int i = 0; i < 60; ++i) pairs_.push_back(Pair(features, types));
  }
  ClaimNet Trained() {
    std::vector<const LabelledPair*> all;
    for (const LabelledPair& pair : pairs_) all.push_back(&pair);
    ClaimNet net({"LEADS", "LOCATED_IN", "MEMBER_OF"}, **ontology_);
    net.Train(all, {});
    return net;
  }

  absl::StatusOr<std::unique_ptr<OntologyIndex>> ontology_;
  std::vector<LabelledPair> pairs_;
};

TEST_F(ClaimNetTest, LearnsAndWritesWhatTheModelReads) {
  Add({kChair}, {"LEADS"});
  Add({kVisit}, {});
  ClaimNet net = Trained();
  std::vector<float> chair = net.Predict(pairs_.front());
  EXPECT_GT(chair[0], 0.8f);
  EXPECT_EQ(chair[1], 0.0f);  // not admitted between these labels
  EXPECT_LT(net.Predict(pairs_.back())[0], 0.2f);

  std::string bytes = net.Finish({0.5, 0.95, 0.95}, 100);
  auto model = ClaimModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  std::vector<double> p;
  model->Predict(pairs_.front().features, {true, true, false, true}, &p);
  EXPECT_NEAR(p[1], chair[0], 0.02);
}

// What a linear model cannot: either alone means membership, both together nothing.
TEST_F(ClaimNetTest, LearnsWhatTwoFeaturesMeanTogether) {
  Add({kChair}, {"MEMBER_OF"});
  Add({kBoard}, {"MEMBER_OF"});
  Add({kChair, kBoard}, {});
  Add({kVisit}, {});
  ClaimNet net = Trained();
  EXPECT_GT(net.Predict(Pair({kChair}, {}))[2], 0.6f);
  EXPECT_GT(net.Predict(Pair({kBoard}, {}))[2], 0.6f);
  EXPECT_LT(net.Predict(Pair({kChair, kBoard}, {}))[2], 0.4f);
}

TEST_F(ClaimNetTest, TypesThatWereNotLookedForAreNotUnlearned) {
  Add({kChair}, {"LEADS"});
  LabelledPair silent = Pair({kChair}, {});
  silent.judged = {"MEMBER_OF"};
  for (int i = 0; i < 60; ++i) pairs_.push_back(silent);
  EXPECT_GT(Trained().Predict(Pair({kChair}, {}))[0], 0.7f);
}

TEST_F(ClaimNetTest, TwiceTheSame) {
  Add({kChair}, {"LEADS"});
  Add({kVisit}, {});
  EXPECT_EQ(Trained().Finish({0.5, 0.5, 0.5}, 10), Trained().Finish({0.5, 0.5, 0.5}, 10));
}

}  // namespace
}  // namespace dossier
