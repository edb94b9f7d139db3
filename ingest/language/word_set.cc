#include "ingest/language/word_set.h"

#include <algorithm>
#include <bit>

#include "ingest/language/feature_hash.h"

namespace dossier {
namespace {

std::vector<std::string_view> Words(std::string_view lines) {
  std::vector<std::string_view> words;
  while (!lines.empty()) {
    size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    line = line.substr(0, line.find('#'));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    if (!line.empty()) words.push_back(line);
  }
  return words;
}

}  // namespace

WordSet::WordSet(std::string_view lines) {
  std::vector<std::string_view> words = Words(lines);
  slots_.resize(std::bit_ceil(words.size() * 2 + 2));
  for (std::string_view word : words) {
    size_t slot = HashText(word) & (slots_.size() - 1);
    while (!slots_[slot].empty() && slots_[slot] != word) slot = (slot + 1) & (slots_.size() - 1);
    count_ += slots_[slot].empty();
    slots_[slot] = word;
  }
}

bool WordSet::Has(std::string_view word) const {
  if (word.empty()) return false;
  size_t slot = HashText(word) & (slots_.size() - 1);
  while (!slots_[slot].empty()) {
    if (slots_[slot] == word) return true;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return false;
}

}  // namespace dossier
