// A layer over several lanes: each as it would be alone, and backwards as forwards over the mirror
// image.
#include "ingest/language/neural/lstm_layer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "ingest/language/neural/syntax_model.h"
#include "tests/ingest/language/neural/tiny_model.h"

namespace dossier {
namespace {

class RunLstmTest : public testing::Test {
 protected:
  RunLstmTest() : bytes_(TinyModel()), model_(*SyntaxModel::Open(bytes_)) {}

  uint32_t units() const { return model_.sizes.units; }

  // Sums of the input for token i of a made-up sentence.
  std::vector<float> Gates(uint32_t tokens, bool mirrored) const {
    std::vector<float> gates;
    for (uint32_t i = 0; i < tokens; ++i) {
      uint32_t at = mirrored ? tokens - 1 - i : i;
      for (uint32_t j = 0; j < 4 * units(); ++j) {
        gates.push_back(static_cast<float>((at * 37 + j * 11) % 41) * 0.1f - 2);
      }
    }
    return gates;
  }

  std::vector<int16_t> Run(bool backwards, const std::vector<Lane>& lanes,
                           std::vector<float> gates) const {
    std::vector<int16_t> out(gates.size() / 4);
    RunLstm(model_.layers[1][0], backwards, lanes, gates, {out.data(), units()});
    return out;
  }

  std::string bytes_;
  SyntaxModel model_;
};

TEST_F(RunLstmTest, ALaneIsReadAsIfAlone) {
  std::vector<int16_t> alone = Run(false, {{0, 5}}, Gates(5, false));
  std::vector<float> both = Gates(9, false);
  std::vector<float> five = Gates(5, false);
  both.insert(both.end(), five.begin(), five.end());
  std::vector<int16_t> together = Run(false, {{0, 9}, {9, 5}}, both);
  EXPECT_TRUE(std::equal(alone.begin(), alone.end(), together.begin() + 9 * units()));
}

TEST_F(RunLstmTest, BackwardsIsForwardsOverTheMirrorImage) {
  std::vector<int16_t> forwards = Run(false, {{0, 6}}, Gates(6, false));
  std::vector<int16_t> backwards = Run(true, {{0, 6}}, Gates(6, true));
  for (uint32_t i = 0; i < 6; ++i) {
    EXPECT_TRUE(std::equal(forwards.begin() + i * units(), forwards.begin() + (i + 1) * units(),
                           backwards.begin() + (5 - i) * units()));
  }
}

TEST_F(RunLstmTest, NoLanesGiveNothing) { EXPECT_TRUE(Run(false, {}, {}).empty()); }

}  // namespace
}  // namespace dossier
