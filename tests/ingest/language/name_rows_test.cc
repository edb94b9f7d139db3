// Which rows of its table the name net reads for a token.
#include "ingest/language/name_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/language/gazetteer/embedded_gazetteer.h"
#include "ingest/language/models/word_cluster_bytes.h"
#include "ingest/language/name_features.h"
#include "ingest/language/neural/word_pieces.h"
#include "tests/ingest/language/read_article.h"

namespace dossier {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::Lt;
using ::testing::Not;

std::vector<std::vector<uint32_t>> RowsOf(const Document& doc) {
  static const WordClusters clusters = *WordClusters::Open(WordClusterBytes());
  static const Gazetteer gazetteer = *Gazetteer::Open(GazetteerBytes());
  auto lexical = MakeLexicalFeatures(doc.words, clusters);
  NameFeatures features(doc, lexical, gazetteer);
  std::vector<std::vector<uint32_t>> rows(doc.tokens.size());
  for (const Sentence& s : doc.sentences) {
    for (uint32_t i = s.tokens.begin; i < s.tokens.end; ++i)
      features.FillRows(s.tokens, i, &rows[i]);
  }
  return rows;
}

TEST(NameRows, EveryRowIsWithinTheTable) {
  ReadArticle read = ReadWhole(
      "President Jane Roe of the Ministry of Defence flew to Ghana on 3 May. It rained in GHANA, "
      "@roe wrote; 'the United Nations Children's Fund and the Asian Development Bank of China "
      "Xqzzyw-Brrr University Hospital Trust' agreed.",
      "syntax");
  for (const auto& rows : RowsOf(*read)) {
    EXPECT_FALSE(rows.empty());
    EXPECT_THAT(rows, Each(Lt(kNameRows)));
  }
}

TEST(NameRows, TellOfShapeTagGazetteerAndRun) {
  ReadArticle read = ReadWhole("She left Ghana for rest.", "syntax");
  auto rows = RowsOf(*read);
  constexpr uint32_t kGhana = 2, kRest = 4;
  EXPECT_THAT(rows[kGhana], Contains(kShapeRows + WrittenShape(read->tokens[kGhana])));
  EXPECT_THAT(rows[kGhana], Contains(kTagRows + static_cast<uint32_t>(read->tokens[kGhana].tag)));
  EXPECT_THAT(rows[kGhana], Contains(kPhraseRows));    // begins a country's name
  EXPECT_THAT(rows[kGhana], Contains(kRunPlaceRows));  // a run of one
  EXPECT_THAT(rows[kRest], Not(Contains(kPhraseRows)));
  EXPECT_THAT(rows[kRest], Not(Contains(kRunPlaceRows)));
}

}  // namespace
}  // namespace dossier
