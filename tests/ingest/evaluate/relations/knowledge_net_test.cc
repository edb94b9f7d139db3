#include "ingest/evaluate/relations/knowledge_net.h"

#include <fstream>

#include "gtest/gtest.h"

namespace dossier {
namespace {

// 'é' is one character and two bytes.
constexpr char kLine[] =
    R"({"fold": "2", "document": "9", "text": "Café: Ana Ruiz was born in Lima.", )"
    R"("annotated_properties": ["PLACE_OF_BIRTH", "DATE_OF_BIRTH"], "facts": [{"property": )"
    R"("PLACE_OF_BIRTH", "subject_start": 6, "subject_end": 14, "object_start": 27, )"
    R"("object_end": 31}]})";

TEST(KnowledgeNetTest, ReadsPassages) {
  std::string path = ::testing::TempDir() + "/passages.jsonl";
  std::ofstream(path) << kLine << "\n";
  auto passages = ReadKnowledgeNet(path);
  ASSERT_TRUE(passages.ok()) << passages.status();
  ASSERT_EQ(passages->size(), 1u);
  const KnowledgeNetPassage& passage = (*passages)[0];
  EXPECT_EQ(passage.fold, 2);
  ASSERT_EQ(passage.facts.size(), 1u);
  const KnowledgeNetFact& fact = passage.facts[0];
  EXPECT_EQ(passage.text.substr(fact.subject_start, fact.subject_end - fact.subject_start),
            "Ana Ruiz");
}

TEST(KnowledgeNetTest, DatesAreNoRelationships) {
  EXPECT_EQ(FindProperty("DATE_OF_BIRTH"), nullptr);
  ASSERT_NE(FindProperty("CHILD_OF"), nullptr);
  EXPECT_TRUE(FindProperty("CHILD_OF")->turned);
  EXPECT_FALSE(ReadKnowledgeNet("/nowhere.jsonl").ok());
}

}  // namespace
}  // namespace dossier
