// The distinct words of one document.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Numbers strings densely from 0 (the empty string) in order of first appearance. Not for use by
// two threads at once.
class WordTable {
 public:
  WordTable();
  WordTable(const WordTable&) = delete;
  WordTable& operator=(const WordTable&) = delete;
  WordTable(WordTable&&) = default;
  WordTable& operator=(WordTable&&) = default;

  // The number of `word`, new or known. The bytes are copied once.
  uint32_t Add(std::string_view word);
  // The number of a known word, else 0.
  uint32_t Find(std::string_view word) const;
  std::string_view Text(uint32_t id) const { return texts_[id]; }
  uint32_t size() const { return static_cast<uint32_t>(texts_.size()); }

 private:
  uint32_t Slot(std::string_view word) const;
  std::string_view Store(std::string_view word);
  void Grow();

  std::vector<uint32_t> slots_;  // open addressing, power of two; id + 1, 0 = free
  std::vector<std::string_view> texts_;
  std::deque<std::string> chunks_;  // never moved once made
};

}  // namespace dossier
