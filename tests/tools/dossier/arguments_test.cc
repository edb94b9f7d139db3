#include "tools/dossier/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using ::testing::ElementsAre;

constexpr FlagSpec kFlags[] = {
    {"db", 0, "DIR", "the database"},
    {"format", 'f', "FORMAT", "of the output"},
    {"batch", 'b', "", "many queries"},
};

absl::StatusOr<Arguments> Parse(std::vector<std::string> words) { return Arguments::Parse(kFlags, words); }

TEST(Arguments, ReadsEveryWayToWriteAFlag) {
  auto arguments = Parse({"--db", "d", "--format=csv", "-fjson", "-f", "table", "-b", "word", "-"});
  ASSERT_TRUE(arguments.ok()) << arguments.status();
  EXPECT_EQ(arguments->Get("db"), "d");
  EXPECT_EQ(arguments->Get("format"), "table");
  EXPECT_THAT(arguments->All("format"), ElementsAre("csv", "json", "table"));
  EXPECT_TRUE(arguments->Has("batch"));
  EXPECT_THAT(arguments->words(), ElementsAre("word", "-"));
}

TEST(Arguments, TwoDashesEndTheFlags) {
  auto arguments = Parse({"--", "--db"});
  ASSERT_TRUE(arguments.ok());
  EXPECT_THAT(arguments->words(), ElementsAre("--db"));
}

TEST(Arguments, SaysWhatWasMeant) {
  EXPECT_EQ(Parse({"--fromat", "x"}).status().message(), "unknown flag --fromat, did you mean --format?");
  EXPECT_EQ(Parse({"--zzzzzz"}).status().message(), "unknown flag --zzzzzz");
  EXPECT_EQ(Parse({"--db"}).status().message(), "--db needs a value: --db DIR");
  EXPECT_EQ(Parse({"--batch=1"}).status().message(), "--batch takes no value");
}

TEST(Arguments, ChecksNumbers) {
  auto arguments = Parse({"--db", "12x"});
  ASSERT_TRUE(arguments.ok());
  EXPECT_EQ(arguments->GetInteger("db", 1, 0, 9).status().message(), "--db takes a whole number from 0 to 9, not '12x'");
  EXPECT_EQ(*arguments->GetInteger("format", 5, 0, 9), 5);
}

}  // namespace
}  // namespace dossier
