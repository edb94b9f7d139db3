#include "ingest/extract/surface_phrase.h"

#include <string>

#include "gtest/gtest.h"
#include "tests/ingest/extract/parsed_text.h"

namespace dossier {
namespace {

constexpr char kRows[] = R"(
Ruiz Ruiz NNP 2 nsubj Person
handed hand VBD 0 root
Peru Peru NNP 2 iobj Place
a a DT 6 det
big big JJ 6 amod
win win NN 2 obj
, , , 9 punct
who who WP 9 nsubj
left leave VBD 2 parataxis
)";

TEST(SurfacePhraseTest, TwoPhrasesSideBySide) {
  ParsedText text = ReadParsed(kRows);
  SurfacePhrase first = PhraseFrom(*text.document, 2);
  EXPECT_EQ(text.document->Text(first.tokens), "Peru");
  SurfacePhrase second = PhraseFrom(*text.document, first.tokens.end);
  EXPECT_EQ(text.document->Text(second.tokens), "a big win");
  EXPECT_EQ(text.document->Text(second.head), "win");
}

TEST(SurfacePhraseTest, BeforeAVerb) {
  ParsedText text = ReadParsed(kRows);
  EXPECT_EQ(text.document->Text(PhraseBefore(*text.document, 1).head), "Ruiz");
  EXPECT_EQ(PhraseBefore(*text.document, 0).head, kNone);
}

TEST(SurfacePhraseTest, AntecedentsStandBeforeTheComma) {
  ParsedText text = ReadParsed(kRows);
  EXPECT_EQ(text.document->Text(AntecedentOf(*text.document, text.At("who"))), "win");
}

TEST(SurfacePhraseTest, PastTheEndThereIsNothing) {
  ParsedText text = ReadParsed(kRows);
  EXPECT_EQ(PhraseFrom(*text.document, 9).head, kNone);
  EXPECT_EQ(PhraseFrom(*text.document, 1000).head, kNone);
}

}  // namespace
}  // namespace dossier
