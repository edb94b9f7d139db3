#include "ingest/language/line_kind.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "ingest/language/character.h"

namespace dossier {
namespace {

constexpr size_t kLongestCaption = 400;  // bytes
constexpr int kHeadingWords = 18;
constexpr size_t kLongestByline = 80;

// Credits that only captions bear.
constexpr std::array<std::string_view, 13> kCredits = {
    "photo:", "(photo",       "photo by",   "file photo",  "ap photo",
    "/afp",   "getty images", "(reuters/",  "photograph:", "picture:",
    "image:", "image credit", "courtesy of"};

struct WordCounts {
  int words = 0;
  int capitalized = 0;
};

WordCounts CountWords(std::string_view line) {
  WordCounts counts;
  bool inside = false;
  for (size_t at = 0; at < line.size();) {
    Character c = CharacterAt(line, at);
    if (c.IsWord() && !inside) {
      ++counts.words;
      counts.capitalized += c.kind == CharClass::kUpper;
    }
    inside = c.IsWord() || (inside && (c.IsApostrophe() || c.IsHyphen()));
    at += c.length;
  }
  return counts;
}

bool EndsAsSentence(std::string_view line) {
  size_t at = line.size();
  while (at > 0) {
    size_t start = at - 1;
    while (start > 0 && (static_cast<unsigned char>(line[start]) & 0xc0) == 0x80) --start;
    Character c = CharacterAt(line, start);
    bool closing = c.code == '"' || c.code == '\'' || c.code == ')' || c.code == ']' ||
                   c.code == 0x201d || c.code == 0x2019 || c.code == 0xbb;
    if (!closing) {
      return c.code == '.' || c.code == '!' || c.code == '?' || c.code == 0x2026 || c.code == ':' ||
             c.code == ';' || c.code == ',';
    }
    at = start;
  }
  return false;
}

bool HasPipe(std::string_view line) {
  size_t pipe = line.find(" | ");
  return pipe != line.npos && pipe > 0 && line.find('|', pipe + 2) == line.npos;
}

bool HasCredit(std::string_view line) {
  std::string folded = FoldCase(line);
  return std::any_of(kCredits.begin(), kCredits.end(),
                     [&](std::string_view credit) { return folded.find(credit) != folded.npos; });
}

bool IsByline(std::string_view line, const WordCounts& counts) {
  if (line.size() > kLongestByline || counts.words < 2 || counts.words > 10) return false;
  bool by = line.starts_with("By ") || line.starts_with("BY ") || line.starts_with("by ");
  return by && counts.capitalized * 2 > counts.words;
}

}  // namespace

BlockKind LineKind(std::string_view line, bool first) {
  if (line.size() > kLongestCaption) return BlockKind::kParagraph;
  WordCounts counts = CountWords(line);
  if (counts.words == 0) return BlockKind::kParagraph;
  bool sentence = EndsAsSentence(line);
  if (!sentence && IsByline(line, counts)) return BlockKind::kByline;
  if (HasCredit(line)) return BlockKind::kCaption;
  if (sentence) return BlockKind::kParagraph;
  if (HasPipe(line)) return BlockKind::kCaption;
  if (counts.words > kHeadingWords) return BlockKind::kParagraph;
  return first ? BlockKind::kTitle : BlockKind::kHeading;
}

}  // namespace dossier
