// A list of words shipped as data: one a line, '#' begins a comment.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Immutable once made; lookups by any thread. Views `lines`, which must outlive it.
class WordSet {
 public:
  explicit WordSet(std::string_view lines);

  bool Has(std::string_view word) const;
  size_t size() const { return count_; }

 private:
  std::vector<std::string_view> slots_;  // open addressing; empty = free
  size_t count_ = 0;
};

}  // namespace dossier
