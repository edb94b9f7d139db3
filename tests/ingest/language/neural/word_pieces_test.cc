// What is known of a word by its letters.
#include "ingest/language/neural/word_pieces.h"

#include <gtest/gtest.h>

#include "ingest/text/token.h"

namespace dossier {
namespace {

WordPieces PiecesOf(std::string_view word) {
  WordPieces pieces;
  FillWordPieces(word, &pieces);
  return pieces;
}

TEST(WordPieces, FiguresAreAlike) {
  EXPECT_EQ(PiecesOf("1987").edges, PiecesOf("2024").edges);
  EXPECT_NE(PiecesOf("1987").edges, PiecesOf("198").edges);
  EXPECT_EQ(WithFiguresAlike("b52s"), "b00s");
}

TEST(WordPieces, LikeEndingsShareRows) {
  WordPieces a = PiecesOf("nationalize"), b = PiecesOf("privatize");
  EXPECT_EQ(a.edges.back(), PiecesOf("finalize").edges.back());
  EXPECT_NE(a.edges.back(), b.edges.back());
  EXPECT_EQ(a.edges.size(), 10u);
}

TEST(WordPieces, ShortAndLongWordsAreBounded) {
  EXPECT_EQ(PiecesOf("a").edges.size(), 1u);
  EXPECT_EQ(PiecesOf("a").runs.size(), 1u);
  EXPECT_LE(PiecesOf(std::string(100000, 'x')).runs.size(), 100u);
}

TEST(WrittenShape, StaysBelowItsBound) {
  for (uint32_t flags = 0; flags < 1 << 12; ++flags) {
    Token token;
    token.flags = static_cast<uint16_t>(flags);
    EXPECT_LT(WrittenShape(token), kShapes);
  }
}

}  // namespace
}  // namespace dossier
