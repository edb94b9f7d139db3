// The net's arithmetic against plain loops over the weights as trained, and a sentence in company.
#include "ingest/language/neural/name_scorer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "ingest/language/gazetteer/embedded_gazetteer.h"
#include "ingest/language/models/word_cluster_bytes.h"
#include "ingest/language/neural/syntax_stage.h"
#include "tests/ingest/language/neural/tiny_model.h"
#include "tests/ingest/language/neural/tiny_name_model.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using Vector = std::vector<double>;

Vector Times(const WeightArray& matrix, const Vector& x) {
  Vector out(matrix.rows);
  for (uint32_t r = 0; r < matrix.rows; ++r) {
    for (uint32_t c = 0; c < matrix.columns; ++c) out[r] += matrix.Row(r)[c] * x[c];
  }
  return out;
}

void Add(const Vector& x, Vector* to) {
  for (size_t i = 0; i < x.size(); ++i) (*to)[i] += x[i];
}

double Sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

// One direction over vectors that come in its order.
std::vector<Vector> Lstm(const WeightFiles& files, const std::string& way,
                         const std::vector<Vector>& inputs) {
  const WeightArray& back = files.Get("layer.w_back." + way);
  uint32_t units = back.columns;
  Vector state(units), cell(units);
  std::vector<Vector> out;
  for (const Vector& x : inputs) {
    Vector gates = Times(files.Get("layer.w_in." + way), x);
    Add(Times(back, state), &gates);
    for (size_t i = 0; i < gates.size(); ++i) gates[i] += files.Get("layer.bias." + way).values[i];
    for (uint32_t j = 0; j < units; ++j) {
      cell[j] =
          Sigmoid(gates[units + j]) * cell[j] + Sigmoid(gates[j]) * std::tanh(gates[2 * units + j]);
      state[j] = Sigmoid(gates[3 * units + j]) * std::tanh(cell[j]);
    }
    out.push_back(state);
  }
  return out;
}

class NameScorerTest : public testing::Test {
 protected:
  NameScorerTest()
      : syntax_bytes_(TinyModel()),
        bytes_(TinyNameModel()),
        syntax_(*SyntaxModel::Open(syntax_bytes_)),
        model_(*NameNetModel::Open(bytes_)),
        clusters_(*WordClusters::Open(WordClusterBytes())),
        gazetteer_(*Gazetteer::Open(GazetteerBytes())) {}

  ReadArticle Read(const std::string& text) const {
    ReadArticle read = ReadWhole(text, "quotations");
    EXPECT_TRUE(SyntaxStage(&syntax_, &model_.states).Run(read.document.get()).ok());
    return read;
  }
  std::vector<NameNetScores> Score(const Document& doc) const {
    auto lexical = MakeLexicalFeatures(doc.words, clusters_);
    NameFeatures features(doc, lexical, gazetteer_);
    return NameScorer(model_, syntax_, doc, features).Score();
  }
  // What the LSTM reads, for a text of one sentence.
  std::vector<Vector> Inputs(const Document& doc) const {
    auto lexical = MakeLexicalFeatures(doc.words, clusters_);
    NameFeatures features(doc, lexical, gazetteer_);
    std::vector<Vector> inputs, states;
    std::map<WordId, std::pair<Vector, int>> places;
    for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
      states.emplace_back();
      for (uint32_t k = 0; k < 16; ++k) {
        states[i].push_back(doc.states.scales[i] * doc.states.values[i * 16 + k]);
      }
      if (!doc.tokens[i].IsCapitalized()) continue;
      auto& [sum, count] = places[doc.tokens[i].word];
      sum.resize(16);
      Add(states[i], &sum);
      ++count;
    }
    for (uint32_t i = 0; i < doc.tokens.size(); ++i) {
      Vector x = states[i];
      if (int64_t row = syntax_.FindWord(doc.Lower(i)); row >= 0) {
        std::vector<float> vector(syntax_.words.width);
        syntax_.words.AddTo(static_cast<uint32_t>(row), 1, vector.data());
        Add(Times(files_.Get("words.weight"), Vector(vector.begin(), vector.end())), &x);
      }
      if (doc.tokens[i].IsCapitalized()) {
        auto [mean, count] = places[doc.tokens[i].word];
        for (double& m : mean) m = std::max(0.0, m / count);
        Add(Times(files_.Get("pooled.weight"), mean), &x);
      }
      std::vector<uint32_t> rows;
      features.FillRows({0, static_cast<uint32_t>(doc.tokens.size())}, i, &rows);
      for (uint32_t row : rows) {
        const float* values = files_.Get("rows.weight").Row(row);
        Add(Vector(values, values + 16), &x);
      }
      inputs.push_back(x);
    }
    return inputs;
  }

  WeightFiles files_ = TinyNameWeights();
  std::string syntax_bytes_, bytes_;
  SyntaxModel syntax_;
  NameNetModel model_;
  WordClusters clusters_;
  Gazetteer gazetteer_;
};

TEST_F(NameScorerTest, ScoresAsPlainLoopsDo) {
  ReadArticle read = Read("The president of Ghana met President Jane Roe, who left Ghana in 1987.");
  ASSERT_EQ(read->sentences.size(), 1u);
  std::vector<NameNetScores> scores = Score(*read);
  std::vector<Vector> inputs = Inputs(*read), mirrored(inputs.rbegin(), inputs.rend());
  std::vector<Vector> forwards = Lstm(files_, "0", inputs), backwards = Lstm(files_, "1", mirrored);
  ASSERT_EQ(scores.size(), inputs.size());
  for (size_t i = 0; i < inputs.size(); ++i) {
    Vector all = forwards[i];
    const Vector& back = backwards[inputs.size() - 1 - i];
    all.insert(all.end(), back.begin(), back.end());
    all.insert(all.end(), inputs[i].begin(), inputs[i].end());
    Vector wanted = Times(files_.Get("out.weight"), all);
    for (size_t k = 0; k < wanted.size(); ++k) {
      EXPECT_NEAR(scores[i][k], wanted[k] + files_.Get("out.bias").values[k], 0.25);
    }
  }
}

TEST_F(NameScorerTest, OtherSentencesMatterOnlyWhereTheyShareACapitalizedWord) {
  std::string sentence = "Jane Roe thanked Mexico's ambassador.\n", others;
  for (int i = 0; i < 120; ++i) others += "they left and he said that 12 of them would come.\n";
  std::vector<NameNetScores> alone = Score(*Read(sentence)), last = Score(*Read(others + sentence));
  EXPECT_TRUE(std::equal(alone.begin(), alone.end(), last.end() - alone.size()));
  std::vector<NameNetScores> twice = Score(*Read("Mexico fell.\n" + sentence));
  EXPECT_FALSE(std::equal(alone.begin(), alone.end(), twice.end() - alone.size()));
}

TEST_F(NameScorerTest, AnEmptyTextHasNoScores) { EXPECT_TRUE(Score(*Read("")).empty()); }

}  // namespace
}  // namespace dossier
