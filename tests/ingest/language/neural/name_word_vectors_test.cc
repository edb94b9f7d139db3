// What the name net reads of a token besides its features.
#include "ingest/language/neural/name_word_vectors.h"

#include <gtest/gtest.h>

#include "ingest/language/neural/syntax_stage.h"
#include "tests/ingest/language/neural/tiny_model.h"
#include "tests/ingest/language/neural/tiny_name_model.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

class NameWordVectorsTest : public testing::Test {
 protected:
  NameWordVectorsTest()
      : syntax_bytes_(TinyModel()),
        bytes_(TinyNameModel()),
        syntax_(*SyntaxModel::Open(syntax_bytes_)),
        model_(*NameNetModel::Open(bytes_)) {}

  ReadArticle Read(const std::string& text) const {
    ReadArticle read = ReadWhole(text, "quotations");
    EXPECT_TRUE(SyntaxStage(&syntax_, &model_.states).Run(read.document.get()).ok());
    return read;
  }
  // What is added to the states of the token.
  std::vector<float> Beside(const Document& doc, uint32_t token) const {
    std::vector<float> out(model_.sizes.width);
    NameWordVectors(model_, syntax_, doc).AddTo(token, out.data());
    for (size_t k = 0; k < out.size(); ++k) {
      out[k] -= doc.states.scales[token] *
                static_cast<float>(doc.states.values[token * model_.sizes.width + k]);
    }
    return out;
  }

  std::string syntax_bytes_, bytes_;
  SyntaxModel syntax_;
  NameNetModel model_;
};

TEST_F(NameWordVectorsTest, AWordInSmallLettersAddsItsVector) {
  ReadArticle read = Read("The president saw the strangers.");
  std::vector<float> vector(syntax_.words.width);
  syntax_.words.AddTo(static_cast<uint32_t>(syntax_.FindWord("president")), 1, vector.data());
  const WeightFiles files = TinyNameWeights();
  const WeightArray& words = files.Get("words.weight");
  std::vector<float> found = Beside(*read, 1), stranger = Beside(*read, 4);
  for (uint32_t r = 0; r < words.rows; ++r) {
    float wanted = 0;
    for (uint32_t c = 0; c < words.columns; ++c) wanted += words.Row(r)[c] * vector[c];
    EXPECT_NEAR(found[r], wanted, 0.05);
    EXPECT_NEAR(stranger[r], 0, 1e-4);  // a word that the table does not hold
  }
}

TEST_F(NameWordVectorsTest, PlacesOfACapitalizedWordShareWhatTheySay) {
  ReadArticle read = Read("He met Roe in May. Others called Roe, a rower, mad.");
  std::vector<uint32_t> places;
  for (uint32_t i = 0; i < read->tokens.size(); ++i) {
    if (read->Text(i) == "Roe") places.push_back(i);
  }
  ASSERT_EQ(places.size(), 2u);
  std::vector<float> one = Beside(*read, places[0]), other = Beside(*read, places[1]);
  float size = 0;
  for (size_t k = 0; k < one.size(); ++k) {
    EXPECT_NEAR(one[k], other[k], 1e-4);
    size += std::abs(one[k]);
  }
  EXPECT_GT(size, 0.1f);
}

}  // namespace
}  // namespace dossier
