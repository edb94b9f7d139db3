#include "ingest/extract/frame.h"

#include <string>

#include "absl/strings/str_join.h"
#include "gtest/gtest.h"
#include "ingest/extract/governor_table.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

std::string Words(const ParsedText& text, const std::vector<uint32_t>& tokens) {
  std::vector<std::string> words;
  for (uint32_t token : tokens) words.emplace_back(text.document->Text(token));
  return absl::StrJoin(words, " ");
}

// 'subject > object' of the verb.
std::string Sides(const ParsedText& text, std::string_view verb) {
  FrameReader frames(*text.document, GovernorTable::Core());
  const Frame& frame = frames.Verb(text.At(verb));
  return Words(text, frame.subject) + " > " + Words(text, frame.object);
}

constexpr char kActive[] = R"(
Kenya Kenya NNP 2 nsubj Place
arrested arrest VBD 0 root
Ogola Ogola NNP 2 obj Person
)";

constexpr char kPassive[] = R"(
Ogola Ogola NNP 3 nsubj:pass Person
was be VBD 3 aux:pass
arrested arrest VBN 0 root
by by IN 5 case
Kenya Kenya NNP 3 obl Place
)";

constexpr char kParticiple[] = R"(
Ogola Ogola NNP 7 nsubj Person
, , , 3 punct
arrested arrest VBN 1 acl
by by IN 5 case
Kenya Kenya NNP 3 obl:agent Place
, , , 3 punct
laughed laugh VBD 0 root
)";

constexpr char kRelative[] = R"(
Kenya Kenya NNP 7 nsubj Place
, , , 4 punct
which which WDT 4 nsubj
arrested arrest VBD 1 acl:relcl
Ogola Ogola NNP 4 obj Person
, , , 1 punct
protested protest VBD 0 root
)";

constexpr char kControl[] = R"(
Kenya Kenya NNP 2 nsubj Place
agreed agree VBD 0 root
to to TO 4 mark
arrest arrest VB 2 xcomp
Ogola Ogola NNP 4 obj Person
)";

TEST(FrameTest, ActivePassiveParticipleRelativeAndControlGiveOneFrame) {
  for (const char* rows : {kActive, kPassive, kParticiple, kRelative}) {
    ParsedText text = ReadParsed(rows);
    EXPECT_EQ(Sides(text, "arrested"), "Kenya > Ogola") << rows;
  }
  ParsedText text = ReadParsed(kControl);
  EXPECT_EQ(Sides(text, "arrest"), "Kenya > Ogola");
}

TEST(FrameTest, ObjectControl) {
  ParsedText text = ReadParsed(R"(
Kenya Kenya NNP 2 nsubj Place
urged urge VBD 0 root
Peru Peru NNP 2 obj Place
to to TO 5 mark
free free VB 2 xcomp
Ogola Ogola NNP 5 obj Person
)");
  EXPECT_EQ(Sides(text, "free"), "Peru > Ogola");
}

TEST(FrameTest, TheSecondVerbOfAPairSharesTheSubject) {
  ParsedText text = ReadParsed(R"(
Kenya Kenya NNP 2 nsubj Place
charged charge VBD 0 root
Ruiz Ruiz NNP 2 obj Person
and and CC 5 cc
arrested arrest VBD 2 conj
Ogola Ogola NNP 5 obj Person
)");
  EXPECT_EQ(Sides(text, "charged"), "Kenya > Ruiz");
  EXPECT_EQ(Sides(text, "arrested"), "Kenya > Ogola");
}

TEST(FrameTest, ThePlanOfSomebodyElse) {
  ParsedText text = ReadParsed(R"(
Spain Spain NNP 2 nsubj Place
secured secure VBD 0 root
Kenya Kenya NNP 5 nmod:poss Place
's 's POS 3 case
agreement agreement NN 2 obj
to to TO 7 mark
arrest arrest VB 2 advcl
Ogola Ogola NNP 7 obj Person
)");
  EXPECT_EQ(Sides(text, "arrest"), "Kenya > Ogola");
}

TEST(FrameTest, ALightVerbLendsItsSubjectToTheNoun) {
  ParsedText text = ReadParsed(R"(
Iran Iran NNP 2 nsubj Place
held hold VBD 0 root
talks talk NNS 2 obj
with with IN 5 case
Russia Russia NNP 2 obl Place
)");
  FrameReader frames(*text.document, GovernorTable::Core());
  const Frame& frame = frames.Noun(text.At("talks"));
  EXPECT_EQ(Words(text, frame.subject), "Iran");
  ASSERT_EQ(frame.prepositional.size(), 1u);
  EXPECT_EQ(text.document->Text(frame.prepositional[0].noun), "Russia");
}

TEST(FrameTest, HoldersByAppositionCopulaAndNeighbourhood) {
  ParsedText apposition = ReadParsed(R"(
Baker Baker NNP 8 nsubj Person
, , , 4 punct
the the DT 4 det
brother brother NN 1 appos
of of IN 6 case
Ruiz Ruiz NNP 4 nmod Person
, , , 1 punct
left leave VBD 0 root
)");
  FrameReader frames(*apposition.document, GovernorTable::Core());
  EXPECT_EQ(Words(apposition, frames.Noun(apposition.At("brother")).holder), "Baker");

  ParsedText copula = ReadParsed(R"(
Baker Baker NNP 4 nsubj Person
is be VBZ 4 cop
her her PRP$ 4 nmod:poss
brother brother NN 0 root
)");
  FrameReader others(*copula.document, GovernorTable::Core());
  EXPECT_EQ(Words(copula, others.Noun(copula.At("brother")).holder), "Baker");

  ParsedText beside = ReadParsed(R"(
his his PRP$ 2 nmod:poss
wife wife NN 4 nsubj
Ruiz Ruiz NNP 2 flat Person
left leave VBD 0 root
)");
  FrameReader last(*beside.document, GovernorTable::Core());
  EXPECT_EQ(Words(beside, last.Noun(beside.At("wife")).holder), "Ruiz");
}

TEST(FrameTest, AParseThatGoesInCirclesEnds) {
  ParsedText text = ReadParsed(R"(
a a VB 2 xcomp
b b VB 1 xcomp
c c VB 2 conj
)");
  FrameReader frames(*text.document, GovernorTable::Core());
  for (uint32_t i = 0; i < 3; ++i) EXPECT_EQ(frames.Verb(i).head, i);
}

}  // namespace
}  // namespace dossier
