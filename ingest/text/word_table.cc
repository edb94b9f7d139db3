#include "ingest/text/word_table.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr size_t kChunkBytes = 1 << 14;

uint32_t Hash(std::string_view word) {
  uint32_t h = 2166136261u;
  for (unsigned char c : word) h = (h ^ c) * 16777619u;
  return h ^ (h >> 15);
}

}  // namespace

WordTable::WordTable() : slots_(1024, 0) { Add(""); }

// Returns the slot that holds `word`, or the free slot where it belongs.
uint32_t WordTable::Slot(std::string_view word) const {
  uint32_t mask = static_cast<uint32_t>(slots_.size()) - 1;
  uint32_t slot = Hash(word) & mask;
  while (slots_[slot] != 0 && texts_[slots_[slot] - 1] != word) slot = (slot + 1) & mask;
  return slot;
}

uint32_t WordTable::Find(std::string_view word) const {
  uint32_t held = slots_[Slot(word)];
  return held == 0 ? 0 : held - 1;
}

uint32_t WordTable::Add(std::string_view word) {
  uint32_t slot = Slot(word);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  texts_.push_back(Store(word));
  slots_[slot] = size();
  if (size() * 2 > slots_.size()) Grow();
  return size() - 1;
}

std::string_view WordTable::Store(std::string_view word) {
  if (chunks_.empty() || chunks_.back().size() + word.size() > chunks_.back().capacity()) {
    chunks_.emplace_back().reserve(std::max(kChunkBytes, word.size()));
  }
  std::string& chunk = chunks_.back();
  size_t at = chunk.size();
  chunk.append(word);
  return std::string_view(chunk).substr(at);
}

void WordTable::Grow() {
  slots_.assign(slots_.size() * 2, 0);
  for (uint32_t id = 0; id < size(); ++id) slots_[Slot(texts_[id])] = id + 1;
}

}  // namespace dossier
