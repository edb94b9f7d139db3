#include <string>

#include "gtest/gtest.h"
#include "ingest/ontology/ontology_index.h"

namespace dossier {
namespace {

// The one message that linting `text` gives; fails the test when there is not exactly one.
std::string OnlyMessage(const std::string& text) {
  std::vector<Diagnostic> found = LintOntology({{"mine.textproto", text}});
  EXPECT_EQ(found.size(), 1u) << ToStatus(found);
  return found.size() == 1 ? found[0].ToString() : "";
}

TEST(OntologyCheckTest, UnknownLabelIsNamedWithLineAndRemedy) {
  EXPECT_EQ(OnlyMessage("\nrelationships { name: 'MENTORS' from: 'Persn' to: 'Person' }"),
            "mine.textproto:2: unknown label 'Persn' ('from' of MENTORS) (did you mean 'Person'?)");
}

TEST(OntologyCheckTest, DoubleDefinitionNamesTheFirst) {
  std::string message = OnlyMessage("labels { name: 'Person' }");
  EXPECT_NE(message.find("defined twice"), std::string::npos) << message;
  EXPECT_NE(message.find("core.textproto:"), std::string::npos) << message;
}

TEST(OntologyCheckTest, FormsOfNames) {
  EXPECT_NE(OnlyMessage("labels { name: 'ship' }").find("CamelCase"), std::string::npos);
  EXPECT_NE(OnlyMessage("relationships { name: 'sailsOn' }").find("UPPER_SNAKE"),
            std::string::npos);
  EXPECT_NE(OnlyMessage("labels { name: 'Ship' properties { name: 'Hull' type: 'string' } }")
                .find("snake_case"),
            std::string::npos);
  EXPECT_NE(OnlyMessage("labels { name: 'Ship' properties { name: 'hull' type: 'text' } }")
                .find("unknown type"),
            std::string::npos);
}

TEST(OntologyCheckTest, EdgesUseRolesOfTheirEvent) {
  std::string message = OnlyMessage(
      "events { name: 'Sail' roles { name: 'AGENT' }\n"
      "  edges { type: 'VISITED' from_role: 'AGENT' to_role: 'DESTINATION' } }");
  EXPECT_EQ(message.substr(0, 17), "mine.textproto:2:");
  EXPECT_NE(message.find("'DESTINATION'"), std::string::npos) << message;
}

TEST(OntologyCheckTest, AFinerLabelHasAFirstLabelAsParent) {
  EXPECT_NE(OnlyMessage("labels { name: 'Capital' parent: 'City' }").find("'Place'"),
            std::string::npos);
}

TEST(OntologyCheckTest, AllThatIsWrongIsReportedAtOnce) {
  EXPECT_EQ(
      LintOntology(
          {{"a", "labels { name: 'x' }"}, {"b", "labels { nam"}, {"c", "labels { name: 'y' }"}})
          .size(),
      3u);
}

TEST(OntologyCheckTest, TheCoreIsClean) {
  EXPECT_TRUE(LintOntology({}).empty()) << ToStatus(LintOntology({}));
}

}  // namespace
}  // namespace dossier
