// Model files of the name net, whole and damaged.
#include "ingest/language/neural/name_net_model.h"

#include <gtest/gtest.h>

#include "ingest/language/name_features.h"
#include "ingest/language/name_rows.h"
#include "tests/ingest/language/neural/tiny_model.h"
#include "tests/ingest/language/neural/tiny_name_model.h"

namespace dossier {
namespace {

TEST(NameNetModel, OpensWhatWasPacked) {
  std::string bytes = TinyNameModel();
  auto model = NameNetModel::Open(bytes);
  ASSERT_TRUE(model.ok());
  WeightFiles files = TinyNameWeights();
  EXPECT_EQ(model->sizes.units, files.Get("layer.w_back.0").columns);
  EXPECT_EQ(model->states.columns, files.Get("states.weight").columns);
  EXPECT_EQ(model->rows.scales.size(), kNameRows);
  const std::vector<float>& chain = files.Get("transitions").values;
  EXPECT_TRUE(std::equal(chain.begin(), chain.end(), model->chain.begin(), model->chain.end()));
}

TEST(NameNetModel, KnowsTheSyntaxModelItReads) {
  std::string bytes = TinyNameModel(), syntax_bytes = TinyModel();
  NameNetModel model = *NameNetModel::Open(bytes);
  SyntaxModel syntax = *SyntaxModel::Open(syntax_bytes);
  EXPECT_TRUE(model.Fits(syntax));
  syntax.sizes.units *= 2;
  EXPECT_FALSE(model.Fits(syntax));
}

TEST(NameNetModel, RefusesWhatIsDamaged) {
  std::string bytes = TinyNameModel();
  for (size_t size : {size_t{0}, size_t{20}, size_t{300}, bytes.size() / 2, bytes.size() - 8}) {
    EXPECT_FALSE(NameNetModel::Open(std::string_view(bytes).substr(0, size)).ok());
  }
  std::string other = bytes;
  other[8] ^= 1;  // the version
  absl::Status status = NameNetModel::Open(other).status();
  EXPECT_NE(status.message().find("name_net"), std::string::npos);
}

}  // namespace
}  // namespace dossier
