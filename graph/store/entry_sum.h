// Whether two bags of entries are the same, told by sums of hashes: order does not matter, nothing
// is kept.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

// Equal bags have equal sums; unequal ones have with a chance of about 2^-128 (of accidents; it is
// no protection against intent).
class EntrySum {
 public:
  void Add(std::string_view key, std::string_view value);
  friend bool operator==(const EntrySum&, const EntrySum&) = default;

 private:
  uint64_t low_ = 0;
  uint64_t high_ = 0;
};

}  // namespace dossier
