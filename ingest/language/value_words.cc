#include "ingest/language/value_words.h"

#include <algorithm>
#include <unordered_map>

#include "ingest/language/lexicon/value_words.h"

namespace dossier {
namespace {

constexpr std::string_view kKinds[] = {"number", "magnitude", "sign",    "currency", "unit",
                                       "month",  "weekday",   "day",     "period",   "relative",
                                       "clock",  "ordinal",   "day_part"};

uint32_t KindOf(std::string_view name) {
  uint32_t bit = 1;
  for (std::string_view kind : kKinds) {
    if (kind == name) return bit;
    bit <<= 1;
  }
  return 0;
}

using Table = std::unordered_map<std::string_view, uint32_t>;

// Lines of 'kind: word word ...'.
Table ReadTable(std::string_view text) {
  Table table;
  uint32_t kind = 0;
  while (!text.empty()) {
    size_t begin = text.find_first_not_of(" \n");
    if (begin == text.npos) break;
    text.remove_prefix(begin);
    if (text[0] == '#') {
      text.remove_prefix(std::min(text.find('\n'), text.size()));
      continue;
    }
    std::string_view word = text.substr(0, text.find_first_of(" \n"));
    text.remove_prefix(word.size());
    if (word.size() > 1 && word.back() == ':') {
      kind = KindOf(word.substr(0, word.size() - 1));
    } else {
      table[word] |= kind;
    }
  }
  return table;
}

}  // namespace

uint32_t ValueWordOf(std::string_view lower_word) {
  static const Table table = ReadTable(ValueWordsText());
  auto found = table.find(lower_word);
  return found == table.end() ? 0 : found->second;
}

}  // namespace dossier
