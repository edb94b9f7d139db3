#include "ingest/extract/train/passage_pairs.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "ingest/extract/extractor.h"
#include "ingest/extract/train/annotated_reading.h"

namespace dossier {
namespace {

TEST(PassagePairsTest, JudgesWhatWasLookedFor) {
  KnowledgeNetPassage passage;
  passage.text = "Ana Ruiz was born in Lima.";
  passage.properties = {"PLACE_OF_BIRTH", "DATE_OF_BIRTH"};
  passage.facts = {{"PLACE_OF_BIRTH", 0, 8, 21, 25}};
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  auto pairs = PairsOf(passage, nullptr, **extractor);
  ASSERT_TRUE(pairs.ok());
  int born = 0;
  for (const LabelledPair& pair : *pairs) {
    EXPECT_EQ(pair.judged, std::vector<std::string>{"BORN_IN"});
    born += pair.types == std::vector<std::string>{"BORN_IN"};
  }
  EXPECT_EQ(born, 1);
}

// 'chair' says nothing of whether somebody leads.
TEST(PassagePairsTest, LeadsOnlyWhereTheTitleIsNamed) {
  KnowledgeNetPassage passage;
  passage.text = "Ana Ruiz is the chair of Ostmark Quarry Company.";
  passage.properties = {"CEO"};
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  auto pairs = PairsOf(passage, nullptr, **extractor);
  ASSERT_TRUE(pairs.ok());
  EXPECT_TRUE(pairs->empty());
  passage.text = "Ana Ruiz is the chief executive of Ostmark Quarry Company.";
  pairs = PairsOf(passage, nullptr, **extractor);
  ASSERT_TRUE(pairs.ok());
  EXPECT_FALSE(pairs->empty());
}

TEST(PassagePairsTest, PronounsAreGivenEnds) {
  KnowledgeNetPassage passage;
  passage.text = "She was born in Lima.";
  passage.properties = {"PLACE_OF_BIRTH"};
  passage.facts = {{"PLACE_OF_BIRTH", 0, 3, 16, 20}};
  auto extractor = Extractor::Make();
  auto given = AnnotatedReading::Make();
  ASSERT_TRUE(extractor.ok() && given.ok());
  auto alone = PairsOf(passage, nullptr, **extractor);
  auto pairs = PairsOf(passage, &*given, **extractor);
  ASSERT_TRUE(alone.ok() && pairs.ok());
  EXPECT_TRUE(alone->empty());
  EXPECT_EQ(pairs->size(), 2u);  // one in each direction
}

TEST(PassagePairsTest, OfDatesAloneThereAreNone) {
  KnowledgeNetPassage passage;
  passage.text = "Ana Ruiz was born in Lima.";
  passage.properties = {"DATE_OF_BIRTH"};
  auto extractor = Extractor::Make();
  ASSERT_TRUE(extractor.ok());
  auto pairs = PairsOf(passage, nullptr, **extractor);
  ASSERT_TRUE(pairs.ok());
  EXPECT_TRUE(pairs->empty());
}

}  // namespace
}  // namespace dossier
