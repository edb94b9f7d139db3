// What stands in the slots of a trigger, whichever words carry it.
#include "ingest/extract/slot_reader.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "ingest/extract/governor_table.h"
#include "ingest/extract/pattern_set.h"
#include "ingest/ontology/ontology_index.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

constexpr char kPatterns[] = R"(
  patterns {
    name: "visit" verb: "visit" noun: "visit" claim: "VISITED"
    fill { role: "FROM" slot: "subject" } fill { role: "TO" slot: "object" }
    matches { text: "x" }
  })";

// A text with the matches of the one pattern above.
class SlotReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    ontology_ = *OntologyIndex::Core();
    auto patterns = PatternSet::WithFiles(*ontology_, {{"mine.textproto", kPatterns}});
    ASSERT_TRUE(patterns.ok()) << patterns.status();
    patterns_ = *std::move(patterns);
  }

  // The words in a slot of the trigger `word`.
  std::string Slot(const ParsedText& text, std::string_view word, std::string_view path) {
    FrameReader frames(*text.document, GovernorTable::Core());
    SlotReader slots(*text.document, &frames);
    for (const TriggerMatch& match : PatternMatcher(*text.document, *patterns_).At(text.At(word))) {
      if (match.trigger->pattern->rule != "mine/visit") continue;
      return absl::StrJoin(slots.Read(ParseSlotPath(path), match), " ",
                           [&](std::string* out, uint32_t token) {
                             out->append(text.document->Text(token));
                           });
    }
    return "no match";
  }

  std::unique_ptr<OntologyIndex> ontology_;
  std::unique_ptr<PatternSet> patterns_;
};

TEST_F(SlotReaderTest, AVerbsSlotsAndTheirParts) {
  ParsedText text = ReadParsed(R"(
Otieno Otieno NNP 2 nsubj Person
visited visit VBD 0 root
Okello Okello NNP 5 nmod:poss Person
's 's POS 3 case
brother brother NN 2 obj
in in IN 7 case
Kampala Kampala NNP 2 obl Place
)");
  EXPECT_EQ(Slot(text, "visited", "subject"), "Otieno");
  EXPECT_EQ(Slot(text, "visited", "object"), "brother");
  EXPECT_EQ(Slot(text, "visited", "object.possessor"), "Okello");
  EXPECT_EQ(Slot(text, "visited", "in"), "Kampala");
  EXPECT_EQ(Slot(text, "visited", "where"), "Kampala");
  EXPECT_EQ(Slot(text, "visited", "with"), "");
  EXPECT_EQ(Slot(text, "Okello", "subject"), "no match");
}

TEST_F(SlotReaderTest, OfANounTheDoerMayBePossessorOrByPhrase) {
  ParsedText possessor = ReadParsed(R"(
Otieno Otieno NNP 3 nmod:poss Person
's 's POS 1 case
visit visit NN 6 nsubj
to to IN 5 case
Uganda Uganda NNP 3 nmod Place
ended end VBD 0 root
)");
  EXPECT_EQ(Slot(possessor, "visit", "to"), "Uganda");
  EXPECT_EQ(Slot(possessor, "visit", "possessor"), "Otieno");

  ParsedText by = ReadParsed(R"(
a a DT 2 det
visit visit NN 7 nsubj
of of IN 4 case
Uganda Uganda NNP 2 nmod Place
by by IN 6 case
Otieno Otieno NNP 2 nmod Person
ended end VBD 0 root
)");
  EXPECT_EQ(Slot(by, "visit", "subject"), "Otieno");
  EXPECT_EQ(Slot(by, "visit", "object"), "Uganda");
}

}  // namespace
}  // namespace dossier
