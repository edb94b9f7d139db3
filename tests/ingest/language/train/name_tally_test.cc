#include "ingest/language/train/name_tally.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(SpansOf, BeginAtTheirLabelsAndLeaveOthersOut) {
  const uint8_t labels[] = {kBeginPerson, kInPerson, kBeginPerson, kOutside, kBeginOther, kInOther};
  EXPECT_EQ(SpansOf(labels, 10), (NameSpans{{10, 12, kBeginPerson}, {12, 13, kBeginPerson}}));
}

TEST(WantedSpans, AreThoseOfTheSentence) {
  NameSampleBuilder builder;
  builder.AddWord("Nairobi", Only(kBeginPlace));
  builder.EndSentence();
  builder.AddWord("Acme", Only(kBeginOrganization));
  builder.AddWord("Ltd", Only(kInOrganization));
  builder.EndSentence();
  auto sample = builder.Finish();
  EXPECT_EQ(WantedSpans(*sample, sample->document->sentences[1].tokens),
            (NameSpans{{1, 3, kBeginOrganization}}));
}

TEST(NameTally, CountsExactSpansOfTheSameClass) {
  NameTally tally;
  EXPECT_EQ(tally.F1(), 0);
  tally.Add({{0, 2, kBeginPerson}, {5, 6, kBeginPlace}},
            {{0, 2, kBeginPerson}, {4, 6, kBeginPlace}});
  EXPECT_EQ(tally.F1(), 50);
  EXPECT_THAT(tally.Text(), testing::HasSubstr("person        P 100.0 R 100.0 F1 100.0\n"));
}

}  // namespace
}  // namespace dossier
