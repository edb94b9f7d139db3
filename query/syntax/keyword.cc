#include "query/syntax/keyword.h"

#include <algorithm>
#include <array>

#include "query/syntax/spelling.h"

namespace dossier::syntax {
namespace {

struct Entry {
  std::string_view text;
  bool reserved;
};

// In the order of the enum, which is that of the alphabet.
constexpr std::array<Entry, 69> kEntries = {{
    {"", false},        {"ALL", false},        {"ALLSHORTESTPATHS", false},
    {"AND", true},      {"ANY", false},        {"AS", true},
    {"ASC", false},     {"ASCENDING", false},  {"ASSERT", false},
    {"BY", false},      {"CALL", false},       {"CASE", true},
    {"COLLECT", false}, {"CONSTRAINT", false}, {"CONSTRAINTS", false},
    {"CONTAINS", true}, {"COUNT", false},      {"CREATE", true},
    {"DELETE", true},   {"DESC", false},       {"DESCENDING", false},
    {"DETACH", true},   {"DISTINCT", true},    {"DROP", false},
    {"ELSE", true},     {"END", true},         {"ENDS", true},
    {"EXISTS", false},  {"EXPLAIN", false},    {"FALSE", true},
    {"FOR", false},     {"FOREACH", false},    {"IF", false},
    {"IN", true},       {"INDEX", false},      {"INDEXES", false},
    {"IS", true},       {"LIMIT", true},       {"MATCH", true},
    {"MERGE", true},    {"NONE", false},       {"NOT", true},
    {"NULL", true},     {"ON", true},          {"OPTIONAL", true},
    {"OR", true},       {"ORDER", true},       {"PROFILE", false},
    {"REDUCE", false},  {"REMOVE", true},      {"REQUIRE", false},
    {"RETURN", true},   {"SET", true},         {"SHORTESTPATH", false},
    {"SHOW", false},    {"SINGLE", false},     {"SKIP", true},
    {"STARTS", true},   {"THEN", true},        {"TRUE", true},
    {"UNION", true},    {"UNIQUE", false},     {"UNWIND", true},
    {"WHEN", true},     {"WHERE", true},       {"WITH", true},
    {"XOR", true},      {"YIELD", false},      {"", false},
}};
constexpr size_t kCount = kEntries.size() - 1;
constexpr size_t kLongest = 16;

std::string UpperCase(std::string_view word) {
  std::string upper(word);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c -= 'a' - 'A';
  }
  return upper;
}

}  // namespace

Keyword FindKeyword(std::string_view word) {
  if (word.empty() || word.size() > kLongest) return Keyword::kNotAKeyword;
  const std::string upper = UpperCase(word);
  const auto end = kEntries.begin() + kCount;
  const auto found =
      std::lower_bound(kEntries.begin() + 1, end, std::string_view(upper),
                       [](const Entry& e, std::string_view text) { return e.text < text; });
  if (found == end || found->text != upper) return Keyword::kNotAKeyword;
  return static_cast<Keyword>(found - kEntries.begin());
}

std::string_view KeywordText(Keyword keyword) {
  return kEntries[static_cast<size_t>(keyword)].text;
}

bool IsReserved(Keyword keyword) { return kEntries[static_cast<size_t>(keyword)].reserved; }

std::string_view NearestKeyword(std::string_view word) {
  if (word.size() < 3 || word.size() > kLongest + 2) return {};
  const std::string upper = UpperCase(word);
  std::string_view best;
  size_t best_distance = 3;
  for (size_t i = 1; i < kCount; ++i) {
    const size_t allowed = std::min(word.size(), kEntries[i].text.size()) <= 4 ? 1 : 2;
    const size_t distance = EditDistance(upper, kEntries[i].text, allowed);
    if (distance <= allowed && distance < best_distance) {
      best = kEntries[i].text;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace dossier::syntax
