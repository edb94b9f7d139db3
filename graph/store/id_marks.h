// A growing set of ids that many threads read while one adds.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace dossier {

// Ids below kLimit; what is added is seen by every thread that learns of it later (by a commit,
// say) and stays.
class IdMarks {
 public:
  static constexpr uint64_t kLimit = uint64_t{1} << 32;

  IdMarks();
  ~IdMarks();
  IdMarks(const IdMarks&) = delete;

  // One thread at a time. False, with nothing added, for ids from kLimit on.
  bool Add(uint64_t id);
  bool Has(uint64_t id) const {
    if (empty() || id >= kLimit) return false;
    const Page* page = pages_[id / kPageBits].load(std::memory_order_acquire);
    if (page == nullptr) return false;
    const uint64_t word = (*page)[id % kPageBits / 64].load(std::memory_order_relaxed);
    return (word >> (id % 64) & 1) != 0;
  }
  bool empty() const { return count_.load(std::memory_order_acquire) == 0; }
  uint64_t count() const { return count_.load(std::memory_order_acquire); }
  // Appends the ids in [begin, end), ascending.
  void ReadBetween(uint64_t begin, uint64_t end, std::vector<uint64_t>* out) const;

 private:
  static constexpr uint64_t kPageBits = 1 << 16;
  using Page = std::array<std::atomic<uint64_t>, kPageBits / 64>;

  void ReadPage(uint64_t page, uint64_t begin, uint64_t end, std::vector<uint64_t>* out) const;

  std::unique_ptr<std::atomic<Page*>[]> pages_;
  std::atomic<uint64_t> count_{0};
};

}  // namespace dossier
