// What the syntax net knows of a word by its letters, and of a token by the way it is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

struct Token;

// Rows of the piece table: hashes of beginnings, endings and inner runs of letters.
inline constexpr uint32_t kPieceRows = 1 << 16;

// Pieces of one word, as rows of the piece table. Two pieces may share a row.
struct WordPieces {
  // The word itself, its first 1-4 and last 1-5 bytes where it is longer than that: each counts 1.
  std::vector<uint32_t> edges;
  // All runs of 3 and 4 bytes between marks of beginning and end: they count 1 together.
  std::vector<uint32_t> runs;
};

// `lower_word` as in Token::word. Figures are made one digit first.
void FillWordPieces(std::string_view lower_word, WordPieces* out);

// The word with every figure made '0': 1987 and 2024 are written alike.
std::string WithFiguresAlike(std::string_view word);

inline constexpr uint32_t kShapes = 240;

// Case, figures, hyphen, punctuation, first in its sentence, white space before it: below kShapes.
uint32_t WrittenShape(const Token& token);

}  // namespace dossier
