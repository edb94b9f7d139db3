#include "ingest/extract/enum_names.h"

#include <set>
#include <string>

#include "gtest/gtest.h"

namespace dossier {
namespace {

TEST(EnumNamesTest, EachValueHasANameOfItsOwn) {
  std::set<std::string_view> modalities, tenses;
  for (int i = 0; i < Modality_ARRAYSIZE; ++i) modalities.insert(ModalityName(Modality(i)));
  for (int i = 0; i < Tense_ARRAYSIZE; ++i) tenses.insert(TenseName(Tense(i)));
  EXPECT_EQ(modalities.size(), 5u);
  EXPECT_EQ(tenses, (std::set<std::string_view>{"", "past", "present", "future"}));
  EXPECT_EQ(PolarityName(POSITIVE), "positive");
  EXPECT_EQ(PolarityName(NEGATIVE), "negative");
}

TEST(EnumNamesTest, WhatIsDeniedIsNothingElse) {
  EXPECT_EQ(StandingName(NEGATIVE, PLANNED), "denied");
  EXPECT_EQ(StandingName(POSITIVE, PLANNED), "planned");
  EXPECT_EQ(StandingName(POSITIVE, ASSERTED), "asserted");
}

}  // namespace
}  // namespace dossier
