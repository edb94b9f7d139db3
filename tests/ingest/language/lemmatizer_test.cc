#include "ingest/language/lemmatizer.h"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(Lemmatizer, RulesAndExceptions) {
  Lemmatizer lemmatizer("# head\nwent\td\tgo\n");
  EXPECT_EQ(lemmatizer.Lemma("went", PennTag::kVBD), "go");
  EXPECT_EQ(lemmatizer.Lemma("went", PennTag::kNN), "went");
  EXPECT_EQ(Lemmatizer::ByRule("cities", PennTag::kNNS), "city");
  EXPECT_EQ(Lemmatizer::ByRule("stopped", PennTag::kVBD), "stop");
  EXPECT_EQ(Lemmatizer::ByRule("announcing", PennTag::kVBG), "announce");
  EXPECT_EQ(Lemmatizer::ByRule("happiest", PennTag::kJJS), "happy");
}

}  // namespace
}  // namespace dossier
