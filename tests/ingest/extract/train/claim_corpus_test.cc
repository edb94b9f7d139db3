#include "ingest/extract/train/claim_corpus.h"

#include <fstream>

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"

namespace dossier {
namespace {

LabelledPair Pair(uint32_t article, std::vector<std::string> types) {
  LabelledPair pair;
  pair.article = article;
  pair.types = std::move(types);
  return pair;
}

TEST(ClaimCorpusTest, TypesOfNewsAndPassages) {
  ClaimCorpus corpus;
  corpus.news = {Pair(0, {"LEADS"}), Pair(1, {})};
  corpus.passages = {Pair(0, {"BORN_IN", "LEADS"})};
  EXPECT_EQ(corpus.Types(), (std::vector<std::string>{"BORN_IN", "LEADS"}));
}

TEST(ClaimCorpusTest, AFoldOfTheNewsIsLeftOut) {
  ClaimCorpus corpus;
  corpus.news = {Pair(0, {}), Pair(1, {}), Pair(2, {}), Pair(3, {})};
  corpus.passages = {Pair(0, {})};
  EXPECT_EQ(corpus.TrainingPart(3, 0).size(), 3u);
  EXPECT_EQ(corpus.TrainingPart(1, 1).size(), 5u);
}

TEST(ClaimCorpusTest, RefusesHeldOutNews) {
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  ClaimCorpus corpus;
  EXPECT_FALSE(AddNews({"/any/held_out_a.news"}, **extractor, &corpus).ok());
}

TEST(ClaimCorpusTest, ReadsThePassagesThatMayBeTrainedOn) {
  std::string path = testing::TempDir() + "/corpus.jsonl";
  std::ofstream out(path);
  for (const char* fold : {"2", "3"}) {
    out << R"({"fold": ")" << fold
        << R"(", "document": "9", "text": "Ana Ruiz was born in Lima.", )"
        << R"("annotated_properties": ["PLACE_OF_BIRTH"], "facts": []})"
        << "\n";
  }
  out.close();
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  ClaimCorpus corpus;
  ASSERT_TRUE(AddPassages(path, **extractor, &corpus).ok());
  ASSERT_FALSE(corpus.passages.empty());
  for (const LabelledPair& pair : corpus.passages) EXPECT_EQ(pair.passage_fold, 2);
}

}  // namespace
}  // namespace dossier
