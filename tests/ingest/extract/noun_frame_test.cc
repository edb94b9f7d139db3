// Frames of nouns and predicate adjectives.
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_join.h"
#include "ingest/extract/frame.h"
#include "ingest/extract/governor_table.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

std::string Words(const ParsedText& text, const std::vector<uint32_t>& tokens) {
  return absl::StrJoin(tokens, " ", [&](std::string* out, uint32_t token) {
    out->append(text.document->Text(token));
  });
}

TEST(NounFrameTest, PossessorModifierAndWhatPrepositionsMark) {
  ParsedText text = ReadParsed(R"(
Kenya Kenya NNP 4 nmod:poss Place
's 's POS 1 case
border border NN 4 compound
treaty treaty NN 0 root
with with IN 6 case
Uganda Uganda NNP 4 nmod Place
)");
  FrameReader frames(*text.document, GovernorTable::Core());
  const Frame& frame = frames.Noun(text.At("treaty"));
  EXPECT_TRUE(frame.noun);
  EXPECT_EQ(Words(text, frame.possessor), "Kenya");
  EXPECT_EQ(Words(text, frame.modifier), "border");
  ASSERT_EQ(frame.prepositional.size(), 1u);
  EXPECT_EQ(text.document->Text(frame.prepositional[0].marker), "with");
  EXPECT_EQ(text.document->Text(frame.prepositional[0].noun), "Uganda");
  EXPECT_EQ(frame.governor, kNone);
}

TEST(NounFrameTest, TheNounKnowsTheVerbThatItIsTheObjectOf) {
  ParsedText text = ReadParsed(R"(
Okello Okello NNP 2 nsubj Person
read read VBD 0 root
letters letter NNS 2 obj
and and CC 5 cc
files file NNS 3 conj
)");
  FrameReader frames(*text.document, GovernorTable::Core());
  EXPECT_EQ(frames.Noun(text.At("letters")).governor, text.At("read"));
  EXPECT_EQ(frames.Noun(text.At("files")).governor, text.At("read")) << "shared by what is joined";
  EXPECT_EQ(frames.GovernorOf(text.At("letters")), text.At("read"));
  EXPECT_EQ(frames.GovernorOf(text.At("files")), kNone);
}

TEST(NounFrameTest, OneWhoWasGivenAPrizeReceivesIt) {
  ParsedText text = ReadParsed(R"(
Otieno Otieno NNP 2 nsubj Person
won win VBD 0 root
the the DT 4 det
prize prize NN 2 obj
from from IN 6 case
Norway Norway NNP 2 obl Place
)");
  FrameReader frames(*text.document, GovernorTable::Core());
  const Frame& prize = frames.Noun(text.At("prize"));
  EXPECT_EQ(Words(text, prize.receiver), "Otieno");
  EXPECT_EQ(Words(text, prize.gainer), "Otieno");
  ASSERT_EQ(prize.prepositional.size(), 1u);
  EXPECT_EQ(text.document->Text(prize.prepositional[0].noun), "Norway");
}

TEST(NounFrameTest, APredicateAdjectiveHasTheSubjectOfBe) {
  ParsedText text = ReadParsed(R"(
Okello Okello NNP 3 nsubj Person
is be VBZ 3 cop
guilty guilty JJ 0 root
of of IN 5 case
fraud fraud NN 3 obl
)");
  FrameReader frames(*text.document, GovernorTable::Core());
  const Frame& frame = frames.Adjective(text.At("guilty"));
  EXPECT_EQ(Words(text, frame.subject), "Okello");
  ASSERT_EQ(frame.prepositional.size(), 1u);
  EXPECT_EQ(text.document->Text(frame.prepositional[0].noun), "fraud");
}

}  // namespace
}  // namespace dossier
