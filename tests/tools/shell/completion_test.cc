#include "tools/shell/completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

CompletionNames Names() {
  CompletionNames names;
  names.keywords = {"MATCH", "MERGE", "RETURN"};
  names.functions = {"max", "toUpper"};
  names.labels = {"Party", "Person"};
  names.types = {"PARENT_OF", "PART_OF"};
  names.properties = {"name", "published"};
  names.parameters = {"who"};
  names.commands = {":help", ":param"};
  return names;
}

std::vector<std::string> Offered(std::string_view line) { return Complete(Names(), line, line.size()).candidates; }

TEST(Complete, OffersByWhatStandsBefore) {
  EXPECT_THAT(Offered("ma"), ElementsAre("MATCH", "max"));
  EXPECT_THAT(Offered("MATCH (p:Per"), ElementsAre("Person"));
  EXPECT_THAT(Offered("MATCH (p)-[:PAR"), ElementsAre("PARENT_OF", "PART_OF"));
  EXPECT_THAT(Offered("MATCH (p)-[:PARENT_OF|PART"), ElementsAre("PART_OF"));
  EXPECT_THAT(Offered("RETURN p.na"), ElementsAre("name"));
  EXPECT_THAT(Offered("RETURN $"), ElementsAre("who"));
  EXPECT_THAT(Offered(":he"), ElementsAre("help"));
  EXPECT_THAT(Offered(""), IsEmpty());
}

TEST(Complete, TellsWhereTheWordBegins) {
  EXPECT_EQ(Complete(Names(), "MATCH (p:Per", 12).word_start, 9u);
  EXPECT_EQ(Complete(Names(), "toU", 2).candidates, std::vector<std::string>{"toUpper"});
}

}  // namespace
}  // namespace dossier
