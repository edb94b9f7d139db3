#include "ingest/extract/speech_text.h"

#include "gtest/gtest.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

constexpr char kRows[] = R"(
that that IN 6 mark
a a DT 3 det
spokesman spokesman NN 6 nsubj
of of IN 5 case
Ruiz Ruiz NNP 3 nmod Person
left leave VBD 0 root
, , , 6 punct
)";

TEST(SpeechTextTest, TrimmedContentHasNoThatAndNoMark) {
  ParsedText text = ReadParsed(kRows);
  EXPECT_EQ(text.document->Text(TrimContent(*text.document, {0, 7})), "a spokesman of Ruiz left");
}

TEST(SpeechTextTest, APhraseIsHeadedByItsFirstNoun) {
  ParsedText text = ReadParsed(kRows);
  EXPECT_EQ(HeadOfPhraseBefore(*text.document, text.At("left"), 0), text.At("spokesman"));
}

TEST(SpeechTextTest, AClauseHasAFiniteVerb) {
  ParsedText text = ReadParsed(kRows);
  EXPECT_TRUE(HasClause(*text.document, {0, 7}));
  EXPECT_FALSE(HasClause(*text.document, {0, 5}));
}

TEST(SpeechTextTest, NoQuotationNoSpeech) {
  ParsedText text = ReadParsed(kRows);
  EXPECT_FALSE(InSpeech(*text.document, 2));
  EXPECT_EQ(BeforeBrackets(*text.document, 0, 4), 4u);
}

}  // namespace
}  // namespace dossier
