// Which of many ids are there, and how many are before each: a run from one id to another as its
// two ends, anything else as a bit an id.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A view; the bytes must outlive it.
class Presence {
 public:
  Presence() = default;

  uint64_t count() const { return count_; }
  bool Has(uint64_t id) const {
    if (words_ == nullptr) return id - first_ < count_;
    const uint64_t at = id - first_;
    return at < limit_ && (words_[at / 64] >> (at % 64) & 1) != 0;
  }
  // How many ids below `id` are there; Has(id).
  uint64_t Rank(uint64_t id) const {
    const uint64_t at = id - first_;
    if (words_ == nullptr) return at;
    const uint64_t below = words_[at / 64] & ((uint64_t{1} << (at % 64)) - 1);
    return ranks_[at / 64] + static_cast<uint64_t>(std::popcount(below));
  }
  // Appends the ids there from *next on, at most `capacity`, and moves *next behind the last, or
  // behind all ids where there are no more.
  void ReadIds(uint64_t* next, size_t capacity, std::vector<uint64_t>* out) const;

  // Reads what PresenceBuilder wrote at the front of *bytes and takes it off; nothing where it is
  // damaged.
  static std::optional<Presence> Take(std::string_view* bytes);

 private:
  uint64_t first_ = 0, limit_ = 0, count_ = 0;
  const uint64_t* words_ = nullptr;  // null: a run
  const uint32_t* ranks_ = nullptr;  // ids there before each word
};

class PresenceBuilder {
 public:
  // Ids ascend and are below 2^32.
  void Add(uint64_t id);
  uint64_t count() const { return count_; }
  // Appends a multiple of 8 bytes.
  void Write(std::string* out) const;

 private:
  uint64_t first_ = 0, last_ = 0, count_ = 0;
  std::vector<uint64_t> words_;  // of ids from first_ / 64 * 64
};

}  // namespace dossier
