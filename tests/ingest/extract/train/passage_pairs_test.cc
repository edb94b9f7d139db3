#include "ingest/extract/train/passage_pairs.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"

namespace dossier {
namespace {

TEST(PassagePairsTest, JudgesWhatWasLookedFor) {
  KnowledgeNetPassage passage;
  passage.text = "Ana Ruiz was born in Lima.";
  passage.properties = {"PLACE_OF_BIRTH", "DATE_OF_BIRTH"};
  passage.facts = {{"PLACE_OF_BIRTH", 0, 8, 21, 25}};
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  auto pairs = PairsOf(passage, 0, **extractor);
  ASSERT_TRUE(pairs.ok());
  int born = 0;
  for (const LabelledPair& pair : *pairs) {
    EXPECT_EQ(pair.judged, std::vector<std::string>{"BORN_IN"});
    born += pair.types == std::vector<std::string>{"BORN_IN"};
  }
  EXPECT_EQ(born, 1);
}

TEST(PassagePairsTest, OfDatesAloneThereAreNone) {
  KnowledgeNetPassage passage;
  passage.text = "Ana Ruiz was born in Lima.";
  passage.properties = {"DATE_OF_BIRTH"};
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  auto pairs = PairsOf(passage, 0, **extractor);
  ASSERT_TRUE(pairs.ok());
  EXPECT_TRUE(pairs->empty());
}

}  // namespace
}  // namespace dossier
