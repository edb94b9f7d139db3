#include "ingest/extract/train/logistic_regression.h"

#include "gtest/gtest.h"
#include "ingest/extract/scorer/claim_model.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

constexpr uint64_t kBias = 0x1111111111111111, kChair = 0x2222222222222222,
                   kVisit = 0x3333333333333333;

LabelledPair Pair(uint64_t feature, std::vector<std::string> types) {
  LabelledPair pair;
  pair.features = {kBias, feature};
  pair.from_label = "Person";
  pair.to_label = "Organization";
  pair.types = std::move(types);
  return pair;
}

TEST(LogisticRegressionTest, LearnsAndWritesWhatTheModelReads) {
  auto ontology = OntologyIndex::Core();
  ASSERT_TRUE(ontology.ok());
  std::vector<LabelledPair> pairs;
  for (int i = 0; i < 30; ++i) {
    pairs.push_back(Pair(kChair, {"LEADS"}));
    pairs.push_back(Pair(kVisit, {}));
  }
  std::vector<const LabelledPair*> all;
  for (const LabelledPair& pair : pairs) all.push_back(&pair);
  LogisticRegression regression({"LEADS", "LOCATED_IN"}, **ontology);
  regression.Train(all, {});
  std::vector<float> chair = regression.Predict(pairs[0]);
  EXPECT_GT(chair[0], 0.8f);
  EXPECT_EQ(chair[1], 0.0f);  // not admitted between these labels
  EXPECT_LT(regression.Predict(pairs[1])[0], 0.2f);

  std::string bytes = regression.Finish({0.5, 0.95}, 100);
  auto model = ClaimModel::Open(bytes);
  ASSERT_TRUE(model.ok()) << model.status();
  std::vector<double> p;
  model->Predict(pairs[0].features, {true, true, false}, &p);
  EXPECT_NEAR(p[1], chair[0], 0.02);
}

}  // namespace
}  // namespace dossier
