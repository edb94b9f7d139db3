#include "ingest/identity/name_words.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "ingest/identity/name_words_data.h"

namespace dossier {
namespace {

using Words = absl::flat_hash_map<std::string, std::string_view>;

// 'class\tword' -> value. The text is part of the program, so views into it stay good.
Words ReadWords() {
  Words words;
  const std::string_view text = NameWordsText();
  for (absl::string_view line :
       absl::StrSplit(absl::string_view(text.data(), text.size()), '\n', absl::SkipEmpty())) {
    if (line.front() == '#') continue;
    const std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
    if (fields.size() != 3) continue;
    words.emplace(absl::StrCat(fields[1], "\t", fields[0]),
                  std::string_view(fields[2].data(), fields[2].size()));
  }
  return words;
}

}  // namespace

std::string_view WordValue(std::string_view word_class, std::string_view word) {
  static const Words* const words = new Words(ReadWords());
  std::string key(word_class);
  key.append("\t").append(word);
  const auto found = words->find(key);
  return found == words->end() ? std::string_view() : found->second;
}

size_t LongestPrefix(std::string_view word_class, const std::vector<std::string>& tokens) {
  constexpr size_t kLongest = 4;
  std::string prefix;
  size_t best = 0;
  for (size_t i = 0; i < std::min(tokens.size(), kLongest); ++i) {
    if (i > 0) prefix.push_back(' ');
    prefix.append(tokens[i]);
    if (IsWord(word_class, prefix)) best = i + 1;
  }
  return best;
}

}  // namespace dossier
