#include "graph/store/id_marks.h"

#include <algorithm>
#include <bit>

namespace dossier {

IdMarks::IdMarks() : pages_(new std::atomic<Page*>[kLimit / kPageBits]()) {}

IdMarks::~IdMarks() {
  for (uint64_t p = 0; p < kLimit / kPageBits; ++p) delete pages_[p].load();
}

bool IdMarks::Add(uint64_t id) {
  if (id >= kLimit) return false;
  std::atomic<Page*>& place = pages_[id / kPageBits];
  Page* page = place.load(std::memory_order_relaxed);
  if (page == nullptr) {
    page = new Page();
    place.store(page, std::memory_order_release);
  }
  std::atomic<uint64_t>& word = (*page)[id % kPageBits / 64];
  const uint64_t bit = uint64_t{1} << (id % 64);
  if ((word.fetch_or(bit, std::memory_order_relaxed) & bit) == 0)
    count_.fetch_add(1, std::memory_order_release);
  return true;
}

void IdMarks::ReadPage(uint64_t page, uint64_t begin, uint64_t end,
                       std::vector<uint64_t>* out) const {
  const Page* words = pages_[page].load(std::memory_order_acquire);
  if (words == nullptr) return;
  for (uint64_t w = 0; w < words->size(); ++w) {
    for (uint64_t word = (*words)[w].load(std::memory_order_relaxed); word != 0; word &= word - 1) {
      const uint64_t id = page * kPageBits + w * 64 + static_cast<uint64_t>(std::countr_zero(word));
      if (id >= begin && id < end) out->push_back(id);
    }
  }
}

void IdMarks::ReadBetween(uint64_t begin, uint64_t end, std::vector<uint64_t>* out) const {
  end = std::min(end, kLimit);
  if (empty() || begin >= end) return;
  for (uint64_t page = begin / kPageBits; page <= (end - 1) / kPageBits; ++page)
    ReadPage(page, begin, end, out);
}

}  // namespace dossier
