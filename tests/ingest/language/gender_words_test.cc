#include "ingest/language/gender_words.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(GenderWords, TellWhatTheyTell) {
  EXPECT_EQ(GenderOfWord("mrs"), Gender::kFemale);
  EXPECT_EQ(GenderOfWord("himself"), Gender::kMale);
  EXPECT_EQ(GenderOfWord("its"), Gender::kNeuter);
  EXPECT_EQ(GenderOfWord("table"), Gender::kUnknown);
}

}  // namespace
}  // namespace dossier
