#include "ingest/identity/name_words.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(NameWords, KnowsClassesAndLongestPrefixes) {
  EXPECT_EQ(WordValue("honorific", "mrs"), "f");
  EXPECT_EQ(WordValue("honorific", "sheinbaum"), "");
  EXPECT_EQ(WordValue("country", "united states"), "us");
  EXPECT_EQ(LongestPrefix("country", {"united", "states", "army"}), 2u);
  EXPECT_EQ(LongestPrefix("country", {"army", "united", "states"}), 0u);
}

}  // namespace
}  // namespace dossier
