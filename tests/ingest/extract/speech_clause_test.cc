#include "ingest/extract/speech_clause.h"

#include "gtest/gtest.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

// 'It fell , her lawyer , Ana Ruiz , said .'
constexpr char kAside[] = R"(
It it PRP 2 nsubj
fell fall VBD 9 ccomp
, , , 2 punct
her her PRP$ 5 nmod:poss
lawyer lawyer NN 9 nsubj
, , , 7 punct
Ruiz Ruiz NNP 5 appos Person
, , , 7 punct
said say VBD 0 root
. . . 9 punct
)";

constexpr char kLeads[] = R"(
Ruiz Ruiz NNP 2 nsubj Person
said say VBD 0 root
it it PRP 4 nsubj
fell fall VBD 2 ccomp
; ; : 7 punct
he he PRP 7 nsubj
left leave VBD 2 parataxis
, , , 10 punct
police police NNS 10 nsubj
said say VBD 7 parataxis
)";

TEST(SpeechClauseTest, APhraseWithAnAside) {
  ParsedText text = ReadParsed(kAside);
  auto subject = SubjectPhraseBefore(*text.document, text.At("said"));
  ASSERT_TRUE(subject.has_value());
  EXPECT_EQ(text.document->Text(subject->phrase), "her lawyer");
  EXPECT_EQ(text.document->Text(subject->aside), "Ruiz");
  EXPECT_TRUE(IsSetOff(*text.document, *subject));
  EXPECT_EQ(ContentBefore(*text.document, subject->begin).begin, 0u);
}

TEST(SpeechClauseTest, WhatBeginsTheSentenceIsNotSetOff) {
  ParsedText text = ReadParsed(kLeads);
  auto subject = SubjectPhraseBefore(*text.document, text.At("said"));
  ASSERT_TRUE(subject.has_value());
  EXPECT_EQ(text.document->Text(subject->phrase), "Ruiz");
  EXPECT_FALSE(IsSetOff(*text.document, *subject));
}

TEST(SpeechClauseTest, ASemicolonBoundsTheContent) {
  ParsedText text = ReadParsed(kLeads);
  auto subject = SubjectPhraseBefore(*text.document, text.At("police") + 1);
  ASSERT_TRUE(subject.has_value());
  EXPECT_TRUE(IsSetOff(*text.document, *subject));
  EXPECT_EQ(ContentBefore(*text.document, subject->begin).begin, text.At("he"));
}

TEST(SpeechClauseTest, NothingStandsBeforeTheFirstWord) {
  ParsedText text = ReadParsed(kLeads);
  EXPECT_FALSE(SubjectPhraseBefore(*text.document, 0).has_value());
}

}  // namespace
}  // namespace dossier
