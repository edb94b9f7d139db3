#include "ingest/annotation/annotation_check.h"

#include <gtest/gtest.h>

#include "ingest/annotation/news_reader.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

// What is said of an article, one line each.
std::vector<std::string> Found(const std::string& lines) {
  auto ontology = OntologyIndex::Core();
  EXPECT_TRUE(ontology.ok()) << ontology.status();
  std::vector<Diagnostic> diagnostics;
  for (const auto& article : ReadAnnotatedNews("a", "= x full\n" + lines, &diagnostics)) {
    EXPECT_TRUE(diagnostics.empty()) << ToStatus(diagnostics);
    CheckAnnotations(article, **ontology, &diagnostics);
    CheckAdmitted(article, **ontology, &diagnostics);
  }
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : diagnostics) found.push_back(diagnostic.ToString());
  return found;
}

// Two entities to speak of.
constexpr char kTwo[] = "[Person#1 Jo] met Prime Minister [Person#2 Al] in [Place/City#3 Rome].\n";

TEST(AnnotationCheckTest, NothingIsSaidOfWhatIsRight) {
  EXPECT_TRUE(Found(std::string(kTwo) + "> MET_WITH 1 2 place=3 modality=alleged\n"
                                        "> LEADS 2 - title=\"minister prime\"\n"
                                        "> SAID 1 \"met\" about=2,3 quoted=no\n"
                                        "> EVENT Promise agent=1 place=3\n"
                                        "> TEMPT LOCATED_IN 1 2 reason=other\n")
                  .empty());
}

TEST(AnnotationCheckTest, EachThingWrongIsSaidOnce) {
  const struct {
    const char* line;
    const char* says;
  } kWrong[] = {
      {"> GREETED 1 2\n", "a:3: unknown type GREETED"},
      {"> TEMPT GREETED 1 2\n", "a:3: unknown type GREETED"},
      {"> MET_WITH 1 9\n", "a:3: entity 9 is nowhere named"},
      {"> MET_WITH 1 2 place=Rome\n", "a:3: place=Rome"},
      {"> MET_WITH 1 2 place=8\n", "a:3: entity 8 is nowhere named"},
      {"> MET_WITH 1 2 modality=maybe\n", "a:3: modality=maybe"},
      {"> MET_WITH 1 2 colour=red\n", "a:3: unknown key colour"},
      {"> LEADS 1 - title=\"king\"\n", "a:3: title: these words are not in the article: king"},
      {"> MET_WITH 1 2 date=\"Jo Minister\"\n", "a:3: date: these words are not in the article"},
      {"> EVENT Party place=3\n", "a:3: unknown event type Party"},
      {"> SAID 9 \"met\"\n", "a:3: entity 9 is nowhere named"},
      {"> LOCATED_IN 1 3\n", "a:3: no LOCATED_IN leads from Person to Place"},
      {"> NAME 4 Thing Sun\n", "a:1: unknown label Thing"},
      {"[Place/Person#5 Jo] ran.\n", "a:3: unknown label Place/Person"},
      {"[Place#1 Jo] ran.\n", "a:3: entity 1 was a Person, now a Place"},
      {"[#7 he] ran.\n", "a:3: entity 7 is nowhere named"},
  };
  for (const auto& wrong : kWrong) {
    const std::vector<std::string> found = Found(std::string(kTwo) + wrong.line);
    ASSERT_EQ(found.size(), 1u) << wrong.line << testing::PrintToString(found);
    EXPECT_EQ(found[0].rfind(wrong.says, 0), 0u) << found[0];
  }
}

}  // namespace
}  // namespace dossier
