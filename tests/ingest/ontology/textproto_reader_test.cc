#include "ingest/ontology/textproto_reader.h"

#include "gtest/gtest.h"
#include "proto/ontology.pb.h"

namespace dossier {
namespace {

TEST(TextprotoReaderTest, NamesLinesOfFieldsAndOfFieldsWithin) {
  TextprotoReader reader;
  Ontology ontology;
  std::vector<Diagnostic> diagnostics;
  ASSERT_TRUE(reader.Read(
      "a", "labels { name: 'A' }\n\nlabels {\n  name: 'B'\n}\nevents {\n roles { name: 'X' }\n}",
      &ontology, &diagnostics));
  EXPECT_EQ(reader.LineOf("labels", 0), 1);
  EXPECT_EQ(reader.LineOf("labels", 1), 3);
  EXPECT_EQ(reader.LineWithin("events", 0, "roles", 0), 7);
  EXPECT_EQ(reader.LineOf("nothing", 0), 0);
}

TEST(TextprotoReaderTest, SyntaxErrorNamesFileAndLine) {
  TextprotoReader reader;
  Ontology ontology;
  std::vector<Diagnostic> diagnostics;
  EXPECT_FALSE(reader.Read("my.textproto", "labels { name: 'A' }\nlabels { nam: 'B' }", &ontology,
                           &diagnostics));
  ASSERT_EQ(diagnostics.size(), 1u);
  EXPECT_EQ(diagnostics[0].file, "my.textproto");
  EXPECT_EQ(diagnostics[0].line, 2);
  EXPECT_FALSE(diagnostics[0].remedy.empty());
}

TEST(TextprotoReaderTest, EndlessNestingIsRefused) {
  TextprotoReader reader;
  Ontology ontology;
  std::vector<Diagnostic> diagnostics;
  std::string deep(100000, '{');
  EXPECT_FALSE(reader.Read("deep", "labels " + deep, &ontology, &diagnostics));
}

TEST(NearestNameTest, FindsMisspellings) {
  EXPECT_EQ(NearestName("Persn", {"Place", "Person"}), "Person");
  EXPECT_EQ(NearestName("Banana", {"Place", "Person"}), "");
}

}  // namespace
}  // namespace dossier
