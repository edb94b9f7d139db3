#include "ingest/evaluate/identity/pair_reader.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tests/files/scratch_files.h"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(PairReaderTest, ReadsAnEntry) {
  const auto entity =
      ReadPairEntry("Person|Rosa Vidal|title=judge|title=Dr|alias=La Jueza|cc=MX|born=1970");
  ASSERT_TRUE(entity.ok()) << entity.status();
  EXPECT_EQ(entity->label(), "Person");
  EXPECT_EQ(entity->name(), "Rosa Vidal");
  EXPECT_THAT(entity->titles(), ElementsAre("judge", "Dr"));
  EXPECT_THAT(entity->aliases(), ElementsAre("La Jueza"));
  EXPECT_EQ(entity->country_code(), "MX");
  EXPECT_EQ(entity->properties(0).value().date(), "1970");
  EXPECT_FALSE(ReadPairEntry("Person").ok());
  EXPECT_FALSE(ReadPairEntry("Person|Rosa Vidal|age=54").ok());
}

TEST(PairReaderTest, ReadsPairsAndWhatFurtherArticlesHold) {
  const auto pairs = ReadIdentityPairs(
      WriteScratchFile("pairs.tsv", "# a comment\n7\tsame\tshort\tPerson|Vidal\tPerson|Rosa Vidal\tPerson|Ana Ruiz\n"
              "8\tdifferent\tplaces\tPlace|Paris\tPlace|Rome\n"));
  ASSERT_TRUE(pairs.ok()) << pairs.status();
  ASSERT_EQ(pairs->size(), 2u);
  EXPECT_EQ(pairs->front().number, 7);
  EXPECT_TRUE(pairs->front().same);
  EXPECT_EQ(pairs->front().kind, "short");
  EXPECT_EQ(pairs->front().entities.size(), 3u);
  EXPECT_FALSE(pairs->back().same);
}

TEST(PairReaderTest, SaysWhereALineIsWrong) {
  for (const char* line : {"x\tsame\ta\tPerson|A\tPerson|B", "1\tmaybe\ta\tPerson|A\tPerson|B",
                           "1\tsame\ta\tPerson|A", "1\tsame\ta\tPerson|A\tB"}) {
    const auto pairs = ReadIdentityPairs(WriteScratchFile("pairs.tsv", std::string("# first\n") + line + "\n"));
    ASSERT_FALSE(pairs.ok()) << line;
    EXPECT_THAT(std::string(pairs.status().message()), HasSubstr("pairs.tsv:2: "));
  }
  EXPECT_FALSE(ReadIdentityPairs(::testing::TempDir() + "/none.tsv").ok());
}

}  // namespace
}  // namespace dossier
